"""What the window and Today ask."""

from __future__ import annotations

from dataclasses import dataclass

from ideabox.asking import Query
from ideabox.home.rows import Shell, Today


@dataclass(frozen=True, slots=True)
class GetShell(Query[Shell]):
    """What the window's frame shows."""


@dataclass(frozen=True, slots=True)
class GetToday(Query[Today]):
    """The first page."""
