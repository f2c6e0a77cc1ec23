"""Searching in PostgreSQL: the functions of `90_reading.sql`, which test once what may be seen and then use the index.

Under row security on the table itself no full-text index is used.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from ideabox.ideas.tables import idea
from ideabox.search.sqlite import LONGEST_WORD, MATCHED, MOST_FILTERED, MOST_HITS, MOST_WORDS


def matching(text: str) -> str | None:
    """The typed words, all of which must be there; None where there is no word. The function folds accents."""
    words = "".join(sign if sign.isalnum() else " " for sign in text).split()
    return " ".join(word[:LONGEST_WORD] for word in words[:MOST_WORDS]) or None


def _found(most: int) -> sa.TableValuedAlias:
    return sa.func.law.search(MATCHED, most).table_valued(
        sa.column("idea_id", idea.c.id.type), sa.column("rank", sa.Float), name="found"
    )


def matches() -> sa.ColumnElement[bool]:
    """The idea of the outer select has the words; for filters in lists."""
    return idea.c.id.in_(sa.select(_found(MOST_FILTERED).c.idea_id))


def hits() -> sa.Select[Any]:
    """Ideas with the words, as idea_id and rank (smaller is better): a word in the title weighs more."""
    found = _found(MOST_HITS)
    return sa.select(found.c.idea_id, found.c.rank)
