"""Which module searches in which engine."""

from __future__ import annotations

from typing import Any, Protocol

import sqlalchemy as sa

from ideabox.search import postgresql, sqlite


class Engine(Protocol):
    """What an engine's search module offers."""

    def matching(self, text: str) -> str | None:
        """The engine's search expression for typed words; None where there is no word."""

    def matches(self) -> sa.ColumnElement[bool]:
        """The idea of the outer select has the words bound as `matched`."""

    def hits(self) -> sa.Select[Any]:
        """Ideas with the words bound as `matched`: idea_id and rank, unordered, up to a bound."""


ENGINES: dict[str, Engine] = {"sqlite": sqlite, "postgresql": postgresql}
"""By the dialect's name."""
