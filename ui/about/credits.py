"""What the program is built on, as `packaging/licences.py` wrote it down when it was made ready or bundled."""

from __future__ import annotations

import json
import logging
import platform
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import qVersion

from ideabox import __version__

LIST = Path(__file__).resolve().parents[2] / "build" / "licences" / "licences.json"
"""Bundles keep the same layout."""
PROGRAM = "Ideabox"
LIBPQ = "PostgreSQL client (libpq)"
"""As `packaging/licence_texts/parts.toml` calls it."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Credit:
    """One thing: the program itself, or a part of it; `brought_by` names the library it comes inside of."""

    name: str
    version: str
    licence: str
    brought_by: str
    text: str

    @property
    def named(self) -> str:
        """Its name and version."""
        return f"{self.name} {self.version}".rstrip()


def read_credits(file: Path = LIST) -> tuple[Credit, ...]:
    """The program first, then its parts by name; nothing where the list was never made."""
    try:
        listed = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        log.warning("the list of licences can't be read: %s", error.strerror)
        return ()
    texts: list[str] = listed["texts"]
    parts = (
        Credit(
            row["name"],
            row["version"],
            row["licence"],
            row["brought_by"],
            "\n\n".join(texts[index].strip("\n") for index in row["texts"]),
        )
        for row in listed["parts"]
    )
    return (Credit(PROGRAM, __version__, "Apache-2.0", "", listed["own"].strip("\n")), *parts)


def versions(credited: tuple[Credit, ...]) -> tuple[tuple[str, str], ...]:
    """What IT is asked for first: the program, the Python and the Qt that run it, its PostgreSQL client."""
    libpq = next((each.version for each in credited if each.name == LIBPQ), "")
    told = (
        (PROGRAM, __version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PostgreSQL (libpq)", libpq),
    )
    return tuple((name, version) for name, version in told if version)


def as_text(credited: tuple[Credit, ...]) -> str:
    """The versions and the list, for the clipboard."""
    lines = [f"{name} {version}" for name, version in versions(credited)]
    lines += ["", *(f"{each.named}: {each.licence}" for each in credited[1:])]
    return "\n".join(lines).strip() + "\n"
