"""Builds the program's folder for this system into `dist/ideabox`, and tries it: `make bundle`.

    PYTHONPATH=packaging python3.11 -m bundle.build

It has an environment of its own, without what only developers use, so that none of that can come along.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import environment
from bundle.trial import faults

ROOT = environment.ROOT
HERE = ROOT / "packaging" / "bundle"
ENVIRONMENT = ROOT / ".venv-bundle"
LOCK = ROOT / "packaging" / "requirements-bundle.txt"
BUILT = ROOT / "dist" / "ideabox"


def made_the_same() -> dict[str, str]:
    """The environment in which two builds of the same source make the same files."""
    asked = ("git", "-C", str(ROOT), "log", "-1", "--format=%ct")
    try:
        told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        told = ""
    dated = os.environ.get("SOURCE_DATE_EPOCH") or told or "1700000000"
    return {**os.environ, "SOURCE_DATE_EPOCH": dated, "PYTHONHASHSEED": "0"}


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
    """Run PyInstaller; its words are shown only when it fails, and kept beside its work."""
    work = ROOT / "build" / "bundle"
    work.mkdir(parents=True, exist_ok=True)
    options = ("--noconfirm", "--log-level", "WARN", "--distpath", str(target), "--workpath", str(work))
    done = subprocess.run(
        [python, "-m", "PyInstaller", *options, spec],
        env=made_the_same(),
        capture_output=True,
        text=True,
        check=False,
    )
    (work / f"{spec.stem}.log").write_text(done.stdout + done.stderr, encoding="utf-8")
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
    return done.returncode == 0


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
    shutil.rmtree(BUILT, ignore_errors=True)
    if not bundle(python, HERE / "ideabox.spec", BUILT.parent):
        return 1
    found = faults(BUILT)
    if found:
        print(*found, sep="\n", file=sys.stderr)
        return 1
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
