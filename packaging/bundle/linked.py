"""Which libraries a file of Linux is linked with; elsewhere PyInstaller tells it."""

from __future__ import annotations

import subprocess


def linked(file: str) -> list[str]:
    """The names of the libraries that a module, plugin or library asks for itself, not those of its libraries."""
    told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
    return asked_for(told)


def asked_for(told: str) -> list[str]:
    """The names in what `objdump -p` told of a file."""
    lines = (line.split() for line in told.splitlines())
    return [words[1] for words in lines if len(words) == 2 and words[0] == "NEEDED"]
