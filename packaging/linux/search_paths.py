"""Takes the folders of the computer that built a bundle out of its libraries: nothing is to be looked for there."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import debian
from linux.dependencies import Unmet, machine_files


def forget_builder(bundle: Path) -> None:
    """Let libraries look for others in the bundle only; raises Unmet."""
    if shutil.which("patchelf") is None and not debian.install(
        ["patchelf"], "Libraries name folders of this computer, which are taken out by"
    ):
        raise Unmet("patchelf is needed")
    for file in machine_files(bundle):
        if any(not path.startswith("$ORIGIN") for path in _search_paths(file)):
            # written over: a path that is only removed stays in the file as words
            subprocess.run(["patchelf", "--set-rpath", "$ORIGIN", str(file)], check=True)


def _search_paths(file: Path) -> list[str]:
    asked = ["patchelf", "--print-rpath", str(file)]
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    return [path for path in told.strip().split(":") if path]
