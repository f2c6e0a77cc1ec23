"""Collects the licence of everything that is shipped, with its whole text, for the app's About.

    .venv/bin/python packaging/licences.py [FOLDER]

Run by `make ready` for the app from source and by the bundle's recipe, which names the libraries it took. It fails
where a text is missing, where a licence may not be shipped, and where a library belongs to nothing that is known.
"""

from __future__ import annotations

import json
import platform
import re
import sqlite3
import ssl
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import psycopg
from licence_names import allowed_part, licence_of, refused
from locks import RUNTIME, WINDOWS, plain_name, read_lock

ROOT = Path(__file__).resolve().parent.parent
TEXTS = Path(__file__).resolve().parent / "licence_texts"
OUT = ROOT / "build" / "licences"
FILE = "licences.json"

_TEXT = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)")
_EXTENSION = ("*.cpython-*", "*.abi3.so*", "*.abi3.dll", "*.pyd", "*.pypy*")
"""Modules of Python's own or of a distribution, which stand in the list by themselves."""

Libraries = Mapping[str, Path]
"""What a bundle holds of machine code: the path in it, and where it was taken from."""


@dataclass(frozen=True)
class Part:
    """One thing that is shipped; `purl` names it for machines."""

    name: str
    version: str
    licence: str
    brought_by: str
    purl: str
    texts: tuple[str, ...]


class Unlicensed(Exception):
    """What keeps the list from being made, a sentence a line."""


def collect(libraries: Libraries | None = None, lock: Path = RUNTIME) -> list[Part]:
    """All parts, sorted by name; without `libraries` those of the program run from source. Raises Unlicensed."""
    faults: list[str] = []
    found = [_from_distribution(each, faults) for each in shipped_distributions(lock, faults)]
    declared = tomllib.loads((TEXTS / "parts.toml").read_text(encoding="utf-8"))["part"]
    names = {plain_name(part.name) for part in found}
    matched: set[str] = set()
    for entry in declared:
        files = _files_of(entry, names, libraries)
        if files is None:
            continue
        matched.update(files)
        found.append(_from_entry(entry, files, faults))
    for path, source in (libraries or {}).items():
        if path not in matched and not _has_an_owner(path):
            found += _from_machine(path, source, faults)
    faults += refused((part.name, part.licence) for part in found)
    if faults:
        raise Unlicensed("\n".join(sorted(set(faults))))
    return sorted(set(found), key=lambda part: (part.name.lower(), part.version))


def shipped_distributions(lock: Path, faults: list[str]) -> list[Distribution]:
    """The installed ones of a lock, but for what only builds; says what is missing or of another version."""
    building = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"][
        "build"
    ]
    tools = {re.split(r"[^\w-]", each)[0] for each in building}
    versions: dict[str, set[str]] = {}
    optional: dict[str, bool] = {}
    for each in read_lock(lock):
        if "sys_platform" in each.marker and f"'{sys.platform}'" not in each.marker:
            continue
        versions.setdefault(each.name, set()).add(each.version)
        optional[each.name] = bool(each.marker)
    for each in read_lock(WINDOWS):
        versions.get(each.name, set()).add(each.version)
    found = []
    for name in sorted(versions.keys() - tools):
        try:
            installed = distribution(name)
        except PackageNotFoundError:
            if not optional[name]:
                faults.append(f"{name} is locked but not installed")
            continue
        if installed.version not in versions[name]:
            faults.append(
                f"{name} {installed.version} is installed, locked is {', '.join(sorted(versions[name]))}"
            )
        found.append(installed)
    return found


def _from_distribution(installed: Distribution, faults: list[str]) -> Part:
    name, licence = installed.metadata["Name"], licence_of(installed.metadata)
    texts = own_texts(installed)
    if allowed_part(licence).startswith("LGPL-3.0"):  # which is written as an addition to the GPL
        for each in ("LGPL-3.0.txt", "GPL-3.0.txt")[bool(texts) :]:
            texts.append((TEXTS / each).read_text(encoding="utf-8"))
    if not texts:
        faults.append(f"{name}: its distribution holds no licence text")
    purl = f"pkg:pypi/{plain_name(name)}@{installed.version}"
    return Part(name, installed.version, allowed_part(licence) or licence, "", purl, tuple(texts))


def own_texts(installed: Distribution) -> list[str]:
    """The licence texts a distribution brings in its own metadata."""
    texts = []
    for file in sorted(installed.files or (), key=str):
        inside = file.parts[0].endswith(".dist-info") and (
            _TEXT.search(file.name) or "licenses" in file.parts
        )
        if inside and file.suffix not in (".py", ".json") and len(file.parts) > 1:
            texts.append(Path(str(file.locate())).read_text(encoding="utf-8", errors="replace"))
    return texts


def _files_of(
    entry: Mapping[str, str], names: set[str], libraries: Libraries | None
) -> dict[str, Path] | None:
    """The files a declared part is found in; None where it isn't shipped."""
    bringer, patterns = entry["brought_by"], entry.get("libraries", ())
    if bringer in ("python", "resources"):
        return _matching(libraries or {}, patterns)
    if libraries is not None:
        files = _matching(libraries, patterns)
        return files if files or not patterns else None
    if bringer not in names:
        return None
    held = {str(file): Path(str(file.locate())) for file in distribution(bringer).files or ()}
    return _matching(held, patterns) or None


def _matching(files: Libraries, patterns: Iterable[str]) -> dict[str, Path]:
    return {
        path: source
        for path, source in files.items()
        if any(fnmatchcase(Path(path.replace("\\", "/")).name, pattern) for pattern in patterns)
    }


def _from_entry(entry: Mapping[str, str], files: Mapping[str, Path], faults: list[str]) -> Part:
    bringer = entry["brought_by"]
    version = _version(entry.get("version", ""), bringer, files)
    if bringer == "python" and not entry.get("version"):
        version = platform.python_version()
    texts: list[str] = []
    for each in entry["texts"]:
        if each.startswith("="):
            texts += own_texts(distribution(each[1:]))
        else:
            texts.append((TEXTS / each).read_text(encoding="utf-8"))
    if not texts:
        faults.append(f"{entry['name']}: no licence text")
    purl = entry["purl"].format(version=version) if version else entry["purl"].partition("@")[0]
    inside = "" if bringer in ("python", "resources", "system") else bringer
    return Part(entry["name"], version, entry["licence"], inside, purl, tuple(texts))


def _version(told: str, bringer: str, files: Mapping[str, Path]) -> str:
    """A version by the way `parts.toml` tells; empty where it can't be read."""
    if told == "=":
        return distribution(bringer).version
    if told == "libpq":
        return "{}.{}".format(*divmod(psycopg.pq.version(), 10_000))
    if told == "sqlite":
        return sqlite3.sqlite_version
    if told == "ssl":
        return ssl.OPENSSL_VERSION.split()[1]
    for source in files.values() if told else ():
        if match := re.search(told.encode(), source.read_bytes()):
            return match[1].decode()
    return ""


def _has_an_owner(path: str) -> bool:
    """Whether a file of machine code belongs to a distribution or to Python itself."""
    place = Path(path.replace("\\", "/"))
    return "plugins" in place.parts or any(fnmatchcase(place.name, pattern) for pattern in _EXTENSION)


def _from_machine(path: str, source: Path, faults: list[str]) -> list[Part]:
    """A library of the machine's own system, with the text its package has there (Debian and its kin)."""
    licences = tomllib.loads((TEXTS / "system.toml").read_text(encoding="utf-8"))
    licence = next((licences[pattern] for pattern in licences if fnmatchcase(source.name, pattern)), "")
    package, version = _package_of(source)
    text = Path("/usr/share/doc") / package / "copyright"
    if not licence or not package or not text.exists():
        faults.append(f"{path}: nothing is known about the licence of this library")
        return []
    purl = f"pkg:deb/debian/{package}@{version}"
    return [Part(package, version, licence, "", purl, (text.read_text(encoding="utf-8"),))]


def _package_of(source: Path) -> tuple[str, str]:
    """Debian's package that brought a file, and its version; empty elsewhere."""
    if not Path("/usr/bin/dpkg-query").exists():
        return "", ""
    for place in (source, source.resolve(), Path(str(source.resolve()).removeprefix("/usr"))):
        asked = subprocess.run(["dpkg-query", "-S", place], capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            package = asked.stdout.partition(":")[0]
            shown = ["dpkg-query", "-W", "-f=${Version}", asked.stdout.partition(": ")[0].split(",")[0]]
            return package, subprocess.run(shown, capture_output=True, text=True, check=True).stdout
    return "", ""


def write(folder: Path, parts: Sequence[Part]) -> Path:
    """Write the list; texts that several parts share stand in it once. The same parts make the same bytes."""
    texts: list[str] = []
    rows = []
    for part in parts:
        for text in part.texts:
            if text not in texts:
                texts.append(text)
        row = {name: getattr(part, name) for name in ("name", "version", "licence", "brought_by", "purl")}
        rows.append({**row, "texts": [texts.index(text) for text in part.texts]})
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / FILE
    own = (ROOT / "LICENSE").read_text(encoding="utf-8")
    fresh = json.dumps({"own": own, "parts": rows, "texts": texts}, ensure_ascii=False, indent=1) + "\n"
    if not file.exists() or file.read_text(encoding="utf-8") != fresh:
        file.write_text(fresh, encoding="utf-8")
    return file


def main(arguments: Sequence[str], libraries: Libraries | None = None) -> int:
    """Write the list into the folder named, else into build/licences; returns the exit code."""
    try:
        write(Path(arguments[0]) if arguments else OUT, collect(libraries))
    except Unlicensed as unlicensed:
        print(unlicensed, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
