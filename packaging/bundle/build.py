"""Builds the program's folder for this system into `dist/ideabox`, and tries it: `make bundle`.

    PYTHONPATH=packaging python3.11 -m bundle.build

It has an environment of its own, without what only developers use, so that none of that can come along.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import environment
from bundle.trial import faults

ROOT = environment.ROOT
HERE = ROOT / "packaging" / "bundle"
ENVIRONMENT = ROOT / ".venv-bundle"
# newer Qt doesn't load on Windows LTSC 2019
LOCK = ROOT / "packaging" / f"requirements-{'windows' if sys.platform == 'win32' else 'bundle'}.txt"
BUILT = ROOT / "dist" / "ideabox"
NEW = ROOT / "build" / "bundle"
"""What is being built, until it is known to work."""
SMALL = {
    "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",  # every package is packed as a whole, far better; and it starts sooner
    "PYTHONNODEBUGRANGES": "1",  # a fifth of all bytecode tells in which column of its line each thing stands
}
"""How modules are kept."""


def made_the_same() -> dict[str, str]:
    """The environment in which two builds of the same source make the same files, and small ones."""
    asked = ("git", "-C", str(ROOT), "log", "-1", "--format=%ct")
    try:
        told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        told = ""
    dated = os.environ.get("SOURCE_DATE_EPOCH") or told or "1700000000"
    return {**os.environ, "SOURCE_DATE_EPOCH": dated, "PYTHONHASHSEED": "0", **SMALL}


def ready() -> Path | None:
    """The Python of the environment of bundles, with Qt's libraries there; None where that can't be had."""
    if not environment.make(ENVIRONMENT, LOCK):
        return None
    python = environment.interpreter(ENVIRONMENT)
    steps: tuple[Sequence[str], ...] = (("system_libraries.py",), ("translations.py", "build"))
    for script, *options in steps:
        if subprocess.run([python, ROOT / "packaging" / script, *options], check=False).returncode:
            return None
    return python


def bundle(python: Path, spec: Path, target: Path) -> bool:
    """Run PyInstaller; its words are shown only when it fails. target: the folder to put the program's folder into."""
    options = ("--noconfirm", "--log-level", "WARN", "--distpath", str(target))
    with tempfile.TemporaryDirectory(prefix="ideabox-work-") as work:  # of its own: two may build at once
        done = subprocess.run(
            [python, "-m", "PyInstaller", *options, "--workpath", work, spec],
            env=made_the_same(),
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
    return done.returncode == 0


def put(made: Path, place: Path) -> None:
    """Put a folder in the place of the one made before."""
    place.parent.mkdir(parents=True, exist_ok=True)
    before = made.with_name(f"{made.name} before")
    if place.exists():
        place.rename(before)
    made.rename(place)


def credited(folder: Path) -> Path:
    """The list of licences in a built folder."""
    return next(folder.rglob("licences.json"))


def size_mb(folder: Path) -> float:
    """What a folder takes, links counted as nothing."""
    return (
        sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
        / 1e6
    )


def main() -> int:
    """Build, try, tell; returns the exit code."""
    python = ready()
    if python is None:
        return 1
    NEW.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=NEW, prefix="new-") as folder:
        made = Path(folder) / BUILT.name
        if not bundle(python, HERE / "ideabox.spec", made.parent):
            return 1
        found = faults(made)
        if found:
            print(*found, sep="\n", file=sys.stderr)
            return 1
        for each in sorted(made.parent.iterdir()):  # on macOS the app stands beside the folder
            put(each, BUILT.with_name(each.name))
    bill = [python, ROOT / "packaging" / "bill_of_materials.py", BUILT.parent, credited(BUILT)]
    if subprocess.run(bill, env=made_the_same(), check=False).returncode:
        return 1
    files = sum(1 for file in BUILT.rglob("*") if file.is_file())
    print(
        f"{BUILT.relative_to(ROOT)}: {size_mb(BUILT):.0f} MB in {files} files; it works, and its self-test notices what is lost"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
