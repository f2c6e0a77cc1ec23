"""Asks Debian for what is missing: installs it as root, otherwise says in one line what to install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence


def install(packages: Sequence[str], why: str) -> bool:
    """Install Debian packages; False, with one line for the reader, where that can't be done from here."""
    wish = f"{why}: sudo apt-get install {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        print(f"{why}: install what Debian calls {' '.join(packages)}", file=sys.stderr)
        return False
    if os.geteuid() != 0:
        print(wish, file=sys.stderr)
        return False
    print(f"{why}: installing {' '.join(packages)}", flush=True)
    return _apt("update") and _apt("install", "--yes", "--no-install-recommends", *packages)


def _apt(*arguments: str) -> bool:
    """Run apt-get without questions, showing its words only when it fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        ["apt-get", "-q", *arguments], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
    return done.returncode == 0
