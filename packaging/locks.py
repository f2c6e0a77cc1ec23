"""Reads the lock files: what is installed, in which version, checked by which hashes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
RUNTIME = FOLDER / "requirements.txt"
"""What the program runs on."""
WINDOWS = FOLDER / "requirements-windows.txt"
"""What its bundle for Windows is made of: the oldest Qt."""

_FIRST_LINE = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[^\s;\\]+)\s*(?:;\s*(?P<marker>[^\\]+?))?\s*\\?")
_HASH = re.compile(r"\s+--hash=(\w+):([0-9a-f]+)")


@dataclass(frozen=True)
class Locked:
    """One version of a distribution; `marker` tells on which systems it is installed, empty means on all."""

    name: str
    version: str
    marker: str
    hashes: tuple[tuple[str, str], ...]


def read_lock(lock: Path) -> list[Locked]:
    """All that a lock file holds; some names stand there once a system or Python."""
    found: list[Locked] = []
    hashes: list[tuple[str, str]] = []
    for line in reversed(lock.read_text(encoding="utf-8").splitlines()):
        if match := _HASH.match(line):
            hashes.append((match[1], match[2]))
        elif match := _FIRST_LINE.fullmatch(line):
            found.append(
                Locked(match["name"], match["version"], match["marker"] or "", tuple(sorted(hashes)))
            )
            hashes = []
    return found[::-1]


def plain_name(name: str) -> str:
    """A distribution's name as lock files spell it."""
    return re.sub(r"[-_.]+", "-", name).lower()
