"""One row of the sidebar."""

from __future__ import annotations

from dataclasses import dataclass

from ui.places import Place


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the sidebar: a place, or with `place` None the title of a section."""

    text: str
    icon: str = ""
    tint: str = ""  # a campaign's colour: its icon stands on a tile
    place: Place | None = None
    count: str = ""
    strong: bool = False  # the count asks for attention
    shortcut: str = ""
