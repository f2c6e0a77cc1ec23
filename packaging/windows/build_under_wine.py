"""Builds the Windows folder on Linux and tries it, as a smoke test of the recipe: `make package-windows`.

    PYTHONPATH=packaging .venv/bin/python -m windows.build_under_wine [--only-build]

What is shipped is built by .github/workflows/release.yml on Windows. Here the same spec, lock, setup.exe and MSI are
made by Debian's tools, installed under Wine without a question, tried, upgraded and removed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import environment
from windows import installers, trial, windows_python
from windows.wine import Wine, installed, windows_path

ROOT = environment.ROOT
WORK = ROOT / "build" / "windows"
PYTHON = WORK / "python"
LOCK = ROOT / "packaging" / "requirements-windows.txt"
SPEC = ROOT / "packaging" / "bundle" / "ideabox.spec"
BUILT = ROOT / "dist" / "windows" / "ideabox"


def bundle(wine: Wine) -> bool:
    """Run PyInstaller under Wine; its words are kept beside its work, and shown when it fails."""
    shutil.rmtree(BUILT, ignore_errors=True)
    work = WORK / "work"
    work.mkdir(parents=True, exist_ok=True)
    options = ("--noconfirm", "--log-level", "WARN", "--distpath", windows_path(BUILT.parent))
    done = wine.run(
        str(PYTHON / "python.exe"),
        *("-m", "PyInstaller", *options, "--workpath", windows_path(work), windows_path(SPEC)),
        cwd=ROOT,
        variables={"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "1700000000"},
        timeout=1200,
    )
    (WORK / "build.log").write_text(done.stdout, encoding="utf-8")
    if done.returncode:
        # what of Windows itself PyInstaller doesn't find under Wine is no news
        print(
            *(line for line in done.stdout.splitlines() if "could not resolve" not in line),
            sep="\n",
            file=sys.stderr,
        )
    return done.returncode == 0


def size_mb(path: Path) -> float:
    """What a file, or all in a folder, takes."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files) / 1e6


def ready(wine: Wine) -> bool:
    """Have Wine, Windows' Python and the compiled texts there."""
    if not installed() or not windows_python.make(PYTHON, LOCK):
        return False
    texts = (sys.executable, str(ROOT / "packaging" / "translations.py"), "build")
    if subprocess.run(texts, check=False).returncode:
        return False
    wine.make()
    return True


def main(arguments: Sequence[str]) -> int:
    """Build, try, pack, try again, and tell; returns the exit code."""
    wine = Wine(WORK / "prefix")
    if not ready(wine):
        return 1
    try:
        begun = time.monotonic()
        if not bundle(wine):
            return 1
        print(
            f"{BUILT.relative_to(ROOT)}: {size_mb(BUILT):.0f} MB, built in {time.monotonic() - begun:.0f} s",
            flush=True,
        )
        faults = [*trial.of_folder(wine, BUILT)]
        if not faults and "--only-build" not in arguments:
            made = installers.make(BUILT, BUILT.parent)
            if made is None:
                return 1
            for file in made:
                print(f"{file.relative_to(ROOT)}: {size_mb(file):.1f} MB", flush=True)
            faults = [*trial.of_setup(wine, made.setup), *trial.of_msi(wine, made.msi)]
        if faults:
            print(*faults, sep="\n", file=sys.stderr)
            return 1
        print("under Wine all of it worked; only Windows itself shows rights, signatures and a real screen")
        return 0
    finally:
        wine.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
