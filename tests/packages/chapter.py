"""A chapter of the help as somebody works through it: its boxes, in order, each with what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.packages.roots import PROJECT

FENCE = re.compile(r"^```([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Box:
    """What stands in one box. kind: what is written on its upper edge, as `sh server` or `csv staff.csv`."""

    kind: str
    words: str


def set_up(language: str = "en") -> tuple[Box, ...]:
    """The boxes of "From nothing to the first idea"."""
    return boxes(PROJECT / "resources" / "help" / "it" / f"setup.{language}.md")


def boxes(page: Path) -> tuple[Box, ...]:
    """The boxes of a page, as they stand."""
    return tuple(Box(*found.groups()) for found in FENCE.finditer(page.read_text(encoding="utf-8")))
