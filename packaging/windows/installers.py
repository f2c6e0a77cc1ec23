"""Packs a built Windows folder, on Linux: setup.exe, MSI, Group Policy's templates, and their checksums.

PYTHONPATH=packaging .venv/bin/python -m windows.installers dist/windows/ideabox dist/windows
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import debian
import program_icon
from windows import msi, policy_templates, setup_exe
from windows.version_resource import PUBLISHER

from ideabox import __version__


class Made(NamedTuple):
    """The files for IT."""

    setup: Path
    msi: Path
    templates: Path


def make(folder: Path, target: Path, version: str = __version__) -> Made | None:
    """Pack a folder; None where a tool can't be had."""
    there = all(shutil.which(tool) for tool in ("makensis", "wixl", "wixl-heat", "msibuild"))
    if not there and not debian.install(["nsis", "wixl", "msitools"], "Windows' installers can't be made"):
        return None
    target.mkdir(parents=True, exist_ok=True)
    icon = program_icon.write(target / "ideabox.ico")
    made = Made(
        target / f"ideabox-{version}-setup.exe",
        target / f"ideabox-{version}-x64.msi",
        target / f"ideabox-policies-{version}.zip",
    )
    setup_exe.make(folder, made.setup, icon, version, PUBLISHER)
    msi.make(folder, made.msi, icon, version, PUBLISHER)
    policy_templates.write(made.templates)
    icon.unlink()
    sums = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in made)
    (target / "SHA256SUMS").write_text(sums, encoding="ascii")
    return made


def main(arguments: Sequence[str]) -> int:
    """Pack the folder named first into the one named second; returns the exit code."""
    folder, target = map(Path, arguments)
    made = make(folder.resolve(), target.resolve())
    if made is None:
        return 1
    print(*made, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
