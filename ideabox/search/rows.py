"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass

from ideabox.ideas.rows import IdeaRow


@dataclass(frozen=True, slots=True)
class Found:
    """Ideas found, best first; `capped` when there were more."""

    rows: tuple[IdeaRow, ...]
    capped: bool
