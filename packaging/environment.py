"""Makes ready all that `python -m ui` needs: virtual environment, system libraries, compiled texts.

    python3.11 packaging/environment.py [--dev]

The index the packages come from is the machine's own affair (pip's settings); what they are is the lock's.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import debian

ROOT = Path(__file__).resolve().parent.parent
OLDEST, NEWEST = (3, 11), (3, 13)


def interpreter(folder: Path) -> Path:
    """The Python of an environment."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def runs(python: str | Path, code: str) -> bool:
    """Whether a Python is there and can do this; a shim that only complains counts as absent."""
    try:
        return subprocess.run([python, "-c", code], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def up_to_date(folder: Path, lock: Path) -> bool:
    """Whether the environment was wholly installed from this very lock."""
    stamp = folder / lock.name
    return (
        stamp.exists()
        and stamp.read_bytes() == lock.read_bytes()
        and runs(interpreter(folder), "import PySide6")
    )


def make(folder: Path, lock: Path, python: str = sys.executable) -> bool:
    """Create or renew an environment; False when it couldn't be, with the reason printed."""
    if up_to_date(folder, lock):
        return True
    if not runs(interpreter(folder), "import pip") and not _create(folder, python):
        return False
    print(f"Installing {lock.name} into {folder.name}", flush=True)
    options = (
        "-qq",
        "--disable-pip-version-check",
        "--require-hashes",
        "--no-deps",
        "--only-binary",
        ":all:",
    )
    done = subprocess.run(
        [interpreter(folder), "-m", "pip", "install", *options, "--requirement", lock], check=False
    )
    if done.returncode:
        return False
    # The stamp comes last: an installation that was cut off starts again.
    shutil.copyfile(lock, folder / lock.name)
    return True


def link_commands(folder: Path) -> bool:
    """Put the commands `ideabox` and `ideabox-admin` into the environment; they run this very source."""
    # The version stands in the package itself; pip notes down both.
    declared = b"".join((ROOT / name).read_bytes() for name in ("pyproject.toml", "ideabox/__init__.py"))
    stamp = folder / "pyproject.toml"
    if stamp.exists() and stamp.read_bytes() == declared:
        return True
    options = ("-qq", "--disable-pip-version-check", "--no-deps", "--no-build-isolation", "--no-index")
    done = subprocess.run(
        [interpreter(folder), "-m", "pip", "install", *options, "--editable", ROOT], check=False
    )
    if done.returncode == 0:
        stamp.write_bytes(declared)
    return done.returncode == 0


def _create(folder: Path, python: str) -> bool:
    """A new environment in the place of whatever is there."""
    if not runs(python, "import ensurepip, venv"):
        # Debian leaves this part of Python to a package of its own.
        version = subprocess.run(
            [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        if not debian.install([f"python{version}-venv"], "Python can't make virtual environments"):
            return False
    return subprocess.run([python, "-m", "venv", "--clear", folder], check=False).returncode == 0


def main(arguments: Sequence[str]) -> int:
    """Make `.venv` ready to run the app, with `--dev` to test it as well; returns the exit code."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        print("Ideabox needs Python 3.11, 3.12 or 3.13", file=sys.stderr)
        return 1
    dev = "--dev" in arguments
    folder = ROOT / ".venv"
    lock = ROOT / "packaging" / ("requirements-dev.txt" if dev else "requirements.txt")
    if not make(folder, lock) or not link_commands(folder):
        return 1
    # In this order: the compiler of texts is a Qt program and wants the libraries.
    steps = (
        ("system_libraries.py", *(["--virtual-screen"] if dev else [])),
        ("translations.py", "build"),
        ("licences.py",),
    )
    for script, *options in steps:
        command: list[str | Path] = [interpreter(folder), ROOT / "packaging" / script, *options]
        if subprocess.run(command, check=False).returncode:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
