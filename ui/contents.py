"""What a bundle was made of, kept inside it: its files, and the modules that are found by name while it runs.

packaging/bundle/ideabox.spec writes the list; a program run from source has none. Knows no Qt, which may be lost too.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from ideabox.paths import resources

LIST = "contents.json"
SHOWN = 3
"""Lost things that are named."""


@dataclass(frozen=True)
class Contents:
    """The list of one bundle."""

    folder: Path
    files: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()

    def lost_files(self) -> list[str]:
        """The files that are no longer where they were put."""
        return [name for name in self.files if not (self.folder / name).exists()]

    def lost_modules(self) -> list[str]:
        """The modules that can't be imported, and why. Slow: it imports all of them."""
        lost = []
        for name in self.modules:
            try:
                import_module(name)
            except ImportError as error:
                lost.append(f"{name} ({error})")
        return lost


def contents(folder: Path | None) -> Contents:
    """The list kept in a bundle's folder; an empty one where there is no bundle."""
    if folder is None:
        return Contents(Path())
    try:
        told = json.loads((folder / LIST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Contents(folder, (LIST,))
    return Contents(folder, tuple(told["files"]), tuple(told["modules"]))


def bundle_folder() -> Path | None:
    """Where the files of the bundle that runs are; None when run from source."""
    return resources().parent if getattr(sys, "frozen", False) else None


def in_words(lost: list[str]) -> str:
    """What was lost, in a line; nothing for nothing."""
    more = f" and {len(lost) - SHOWN} more" if len(lost) > SHOWN else ""
    return f"lost from this installation: {', '.join(lost[:SHOWN])}{more}" if lost else ""
