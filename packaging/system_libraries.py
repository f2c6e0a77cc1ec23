"""Sees that Qt can start on this Linux, with and without a screen; run by the Python of an environment.

    .venv/bin/python packaging/system_libraries.py [--virtual-screen]

With `--virtual-screen` also what tests with a real mouse use; without it those tests are skipped, so its absence
is told but no failure.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import debian

OFFSCREEN = (
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfreetype6",
    "libfontconfig1",
    "libdbus-1-3",
)
X11 = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libxcb-render-util0",
    "libxcb-image0",
)
VIRTUAL_SCREEN = {"xvfb-run": "xvfb", "xauth": "xauth", "xdotool": "xdotool"}


def qt_starts() -> bool:
    """Whether a window could be made off-screen."""
    code = "from PySide6.QtWidgets import QApplication; QApplication([])"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return (
        subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, check=False
        ).returncode
        == 0
    )


def unresolved(linked: str) -> list[str]:
    """The libraries that `ldd` didn't find, from what it printed."""
    return [line.split()[0] for line in linked.splitlines() if "not found" in line]


def missing_for_x11() -> list[str]:
    """The libraries that Qt's X11 plugin wants and the system lacks."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        return []
    plugin = Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    return unresolved(subprocess.run(["ldd", plugin], capture_output=True, text=True, check=False).stdout)


def main(arguments: Sequence[str]) -> int:
    """Install or tell what is missing; returns the exit code."""
    if sys.platform != "linux":
        return 0
    if not qt_starts() or missing_for_x11():
        done = debian.install([*OFFSCREEN, *X11], "Qt lacks system libraries")
        if not done or not qt_starts():
            return 1
    tools = [package for tool, package in VIRTUAL_SCREEN.items() if shutil.which(tool) is None]
    if "--virtual-screen" in arguments and tools:
        debian.install(tools, "Tests under a virtual screen are skipped without")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
