"""What the lists of ideas page by: what is listed, first rows inside a larger answer, each idea once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from ideabox.asking import Query
from ideabox.errors import AppError
from ideabox.ideas.requests import ListFollowed, ListIdeas
from ideabox.ideas.rows import IdeaList, IdeaRow

Listing = ListIdeas | ListFollowed
"""What can be listed: anything that comes in pages of ideas."""


@dataclass(frozen=True, slots=True)
class Through:
    """How first rows come inside a larger answer: what to ask, where the rows are in it, who else hears of a failure."""

    request: Callable[[ListIdeas], Query[Any]]
    rows: Callable[[Any], IdeaList]
    failed: Callable[[AppError], None]


def about(query: Listing | None) -> object:
    """What a list is of: its rows may stay on the screen while it is filtered or sorted anew."""
    return query.campaign_id if isinstance(query, ListIdeas) else type(query)


def without_twins(rows: Iterable[IdeaRow], known: set[UUID]) -> Iterable[IdeaRow]:
    """Each idea once: one that moved between two pages could come twice."""
    for row in rows:
        if row.id not in known:
            known.add(row.id)
            yield row
