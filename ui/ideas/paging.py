"""What the lists of ideas page by: what is listed, first rows inside a larger answer, each idea once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from ideabox.asking import Query
from ideabox.changes import Area, Changes
from ideabox.errors import AppError
from ideabox.ideas.requests import ListFollowed, ListIdeas
from ideabox.ideas.rows import IdeaList, IdeaRow

SHOWN_AREAS = (
    Area.IDEAS,
    Area.COMMENTS,
    Area.VOTES,
    Area.STAGES,
    Area.FOLLOWS,
    Area.SEEN,
    Area.PEOPLE,
)
"""What rows show."""
ONLY_SEEN = frozenset({Area.SEEN})
"""I opened some ideas: nothing about them is left to be read."""
MOST_SINGLE = 5
"""So many changed ideas are read one by one; more of them reload the list."""
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


def reads_anew(query: Listing, changes: Changes, known: int) -> bool:
    """Whether a list is read anew after a change that concerns `known` of its rows; else only these may be."""
    here = isinstance(query, ListFollowed) or not changes.campaigns or query.campaign_id in changes.campaigns
    if not changes.ideas:
        return here
    return len(changes.ideas) > MOST_SINGLE or (here and _may_bring_new(query, changes, known))


def _may_bring_new(query: Listing, changes: Changes, known: int) -> bool:
    """Whether a changed idea that isn't in the list could now belong there."""
    if isinstance(query, ListFollowed):
        return changes.touches(Area.FOLLOWS)
    return known < len(changes.ideas) and changes.touches(Area.IDEAS)


def without_twins(rows: Iterable[IdeaRow], known: set[UUID]) -> Iterable[IdeaRow]:
    """Each idea once: one that moved between two pages could come twice."""
    for row in rows:
        if row.id not in known:
            known.add(row.id)
            yield row
