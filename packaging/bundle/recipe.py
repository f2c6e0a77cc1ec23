"""What goes into a bundle and what stays out, for the spec files; knows no PyInstaller, so that tests can ask it.

PyInstaller collects all of Qt that one of our modules might ever load: twice of what the program uses. What is left
out here was found by looking into the folder, and by `ideabox --self-test` in what remained.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""As PyInstaller lists things: where in the bundle, from which file (a link: to what), of which kind."""

NAME = "Ideabox"
IDENTIFIER = "org.ideabox.Ideabox"
"""How macOS tells programs apart."""

RESOURCES_LEFT_OUT = frozenset({"readme", "translations"})
"""Pictures of the README, and texts that are shipped compiled."""

LANGUAGES = ("fr", "en")

OF_OTHER_SYSTEMS = (
    "asyncio.proactor_events",
    "asyncio.windows_events",
    "asyncio.windows_utils",
    "ctypes.wintypes",
)
"""Modules of Windows."""

MODULES_LEFT_OUT = (
    *(OF_OTHER_SYSTEMS if sys.platform != "win32" else ()),
    # only tools for developers import these, programs of other kinds, or libraries in case of need that never comes
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.scripts",
    "_osx_support",
    "_pydecimal",
    "_pytest",
    "bs4.builder._html5lib",
    "bs4.builder._lxml",
    "concurrent.futures.process",
    "doctest",
    "idlelib",
    "fractions",
    "ftplib",
    "http.cookiejar",
    "lib2to3",
    "logging.config",
    "logging.handlers",
    "multiprocessing",
    "lxml",
    "html5lib",
    "pdb",
    "pip",
    "psycopg_c",
    "psycopg_pool",
    "pydoc",
    "pytest",
    "setuptools",
    "smtplib",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "sqlalchemy.ext.asyncio",
    "sqlalchemy.ext.baked",
    "sqlalchemy.orm",
    "sqlalchemy.testing",
    "statistics",
    "test",
    "tkinter",
    "tracemalloc",
    "turtle",
    "unittest",
    "xmlrpc",
    "zoneinfo._zoneinfo",
)

QT_LIBRARIES_LEFT_OUT = (
    "Quick*",
    "Qml*",
    "Labs*",
    "Pdf*",
    "OpenGL*",
    "VirtualKeyboard*",
    "Designer*",
    "Eglfs*",
    "EglFS*",
    "EglFs*",
    "WlShell*",
    "WaylandCompositor*",
)

PLUGINS_LEFT_OUT = (
    "designer/*",
    "egldeviceintegrations/*",
    "generic/*",  # touch screens and keyboards without a desktop
    "networkinformation/*",
    "qmllint/*",
    "qmltooling/*",
    "sqldrivers/*",
    "tls/*",  # Qt speaks to no network; the database's driver brings its own
    "vectorimageformats/*",
    "xcbglintegrations/*",
    "wayland-graphics-integration-*/*",
    "wayland-shell-integration/*fullscreen-shell*",
    "wayland-shell-integration/*ivi-shell*",
    "wayland-shell-integration/*qt-shell*",
    "wayland-shell-integration/*wl-shell*",
    "platforminputcontexts/*virtualkeyboard*",
    "platforms/*eglfs*",
    "platforms/*linuxfb*",
    "platforms/*minimal*",
    "platforms/*vkkhrdisplay*",
    "platforms/*vnc*",
    "platforms/*direct2d*",
    "platformthemes/*gtk3*",
)

LIBRARIES_OF_THE_SYSTEM = (
    "libX11-xcb.so.*",
    "libX11.so.*",
    "libcups.so.*",
    "libdbus-1.so.*",
    "libexpat.so.*",
    "libfontconfig.so.*",
    "libfreetype.so.*",
    "libgcc_s.so.*",
    "libglib-2.0.so.*",
    "libgssapi_krb5.so.*",
    "libgthread-2.0.so.*",
    "libstdc++.so.*",
    "libxkbcommon*.so.*",
    "libz.so.*",
    "libzstd.so.*",
)
"""Of Linux: what reads the system's own files or is on every desktop comes from there, with its security updates."""

LOADED_BY_NAME = ("libpython*", "python3*.dll", "Python", "vcruntime*", "msvcp*", "ucrtbase*", "api-ms-*")
"""Libraries that no other one is linked with, but the program's start."""

IMAGE_FORMATS = ("svg", "jpeg", "webp")
"""Icons, and what people have as pictures; PNG is in Qt itself."""


def is_wanted(place: str) -> bool:
    """Whether a file may come into the bundle; place: where it would lie there."""
    path = PurePosixPath(place.replace("\\", "/"))
    parts = path.parts
    if "PySide6" not in parts:
        return not _is_dressing(parts)
    if "plugins" in parts:
        return _is_wanted_plugin("/".join(parts[parts.index("plugins") + 1 :]))
    if "translations" in parts:
        return path.name in {f"qtbase_{language}.qm" for language in LANGUAGES}
    if "qml" in parts or "metatypes" in parts or "typesystems" in parts:
        return False
    library = _qt_library(path.name)
    return not any(fnmatchcase(library, pattern) for pattern in QT_LIBRARIES_LEFT_OUT)


def _is_wanted_plugin(place: str) -> bool:
    folder, _, name = place.partition("/")
    if folder == "imageformats":
        return any(f"q{kind}." in name for kind in IMAGE_FORMATS)
    return not any(fnmatchcase(place, pattern) for pattern in PLUGINS_LEFT_OUT)


def _qt_library(name: str) -> str:
    """Quick of libQt6Quick.so.6, Qt6Quick.dll, QtQuick.abi3.so, QtQuick.pyd and QtQuick (of a framework)."""
    stem = name.split(".", 1)[0].removeprefix("lib")
    for start in ("Qt6", "Qt"):
        if stem.startswith(start):
            return stem.removeprefix(start)
    return ""


def _is_dressing(parts: Sequence[str]) -> bool:
    """What packages bring that no program reads: types, headers, what installers noted."""
    installers = parts[0].endswith(".dist-info") and parts[-1] not in ("METADATA", "entry_points.txt")
    return installers or parts[-1].endswith((".pyi", ".pxd", ".h", "py.typed"))


def trimmed(
    entries: Iterable[Entry], linked: Callable[[str], Iterable[str]], *, whole: bool = False
) -> list[Entry]:
    """The wanted entries in a fixed order, without what only unwanted ones needed.

    linked: the names of the libraries a file is linked with. whole: with those that the system has as well.
    """
    wanted = [entry for entry in entries if is_wanted(entry[0]) and (whole or not _is_of_the_system(entry))]
    files = [entry for entry in wanted if entry[2] != "SYMLINK"]
    needed = _needed(files, linked)
    kept = [entry for entry in files if not _is_library(entry) or _name(entry) in needed]
    places = {place for place, _, _ in kept}
    links = [entry for entry in wanted if entry[2] == "SYMLINK" and _aim(entry) in places]
    return sorted(kept + links)


def _needed(entries: Sequence[Entry], linked: Callable[[str], Iterable[str]]) -> set[str]:
    """The names of libraries that modules, plugins and the start need, and those that these need."""
    libraries = {_name(entry): entry for entry in entries if _is_library(entry)}
    needed: set[str] = set()
    waiting = [entry for entry in entries if entry[2] in ("BINARY", "EXTENSION") and not _is_library(entry)]
    while waiting:
        for name in linked(waiting.pop()[1]):
            if name in libraries and name not in needed:
                needed.add(name)
                waiting.append(libraries[name])
    return needed


def _is_library(entry: Entry) -> bool:
    """Whether it is there for others only: no module of Python's, no plugin of Qt's, not loaded by name."""
    place, _, kind = entry
    name = _name(entry)
    return (
        kind == "BINARY"
        and "plugins" not in PurePosixPath(place.replace("\\", "/")).parts
        and not any(fnmatchcase(name, pattern) for pattern in LOADED_BY_NAME)
    )


def _is_of_the_system(entry: Entry) -> bool:
    place, source, _ = entry
    return source.startswith(("/lib", "/usr/lib")) and any(
        fnmatchcase(place, pattern) for pattern in LIBRARIES_OF_THE_SYSTEM
    )


def _name(entry: Entry) -> str:
    return PurePosixPath(entry[0].replace("\\", "/")).name


def _aim(entry: Entry) -> str:
    """Where a link leads, as seen from the bundle's top."""
    return os.path.normpath(Path(entry[0]).parent / entry[1])


def data_files(root: Path) -> list[tuple[str, str]]:
    """What the program reads beside its modules: pairs of a file and its folder in the bundle."""
    files = [
        file
        for folder in sorted((root / "resources").iterdir())
        if folder.is_dir() and folder.name not in RESOURCES_LEFT_OUT
        for file in folder.rglob("*")
    ]
    database = root / "ideabox" / "database"
    files += database.rglob("*.sql")
    files += [file for file in (database / "migrations").rglob("*") if file.suffix in (".py", ".mako")]
    files += [root / "build" / "translations" / f"ideabox_{language}.qm" for language in LANGUAGES]
    return [
        (str(file), str(file.parent.relative_to(root)))
        for file in sorted(files)
        if file.is_file() and "__pycache__" not in file.parts
    ]


def own_modules(root: Path) -> list[str]:
    """Every module of the program: rooms, dialects and commands are found by name while it runs."""
    modules = []
    for file in sorted((*(root / "ideabox").rglob("*.py"), *(root / "ui").rglob("*.py"))):
        parts = file.relative_to(root).with_suffix("").parts
        if "migrations" in parts or parts[-1] == "__main__":
            continue
        modules.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return modules


def foreign_modules() -> list[str]:
    """What libraries find by name while the program runs."""
    modules = ["psycopg_binary", "psycopg_binary._psycopg", "psycopg_binary.pq"]
    if sys.platform == "linux":
        modules += [
            "keyring.backends.SecretService",
            "keyring.backends.kwallet",
            "keyring.backends.libsecret",
        ]
    elif sys.platform == "darwin":
        modules += ["keyring.backends.macOS"]
    else:
        modules += ["keyring.backends.Windows", "tzdata"]
    return modules


def listed(datas: Iterable[Entry], binaries: Iterable[Entry], root: Path) -> str:
    """The bundle's own list of what it is made of (`ui/contents.py` reads it)."""
    files = sorted(entry[0].replace("\\", "/") for entry in (*datas, *binaries))
    modules = [*own_modules(root), *foreign_modules()]
    return json.dumps({"files": files, "modules": modules}, indent=1)
