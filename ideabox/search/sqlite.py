"""Searching in SQLite: the full-text table `idea_words`, whose row ids are the ideas' numbers."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from ideabox.ideas.tables import idea

MATCHED = sa.bindparam("matched", type_=sa.Text())
"""What `matching` made of the typed words."""

MOST_HITS = 1_000
"""A very common word is ranked over its newest hits only: ranking is what costs."""
MOST_FILTERED = 3_000
"""A filter within a list looks at this many hits, the newest first."""
MOST_WORDS = 12
LONGEST_WORD = 40
TITLE_WEIGHT, BODY_WEIGHT = 8.0, 1.0

WORDS = sa.table("idea_words", sa.column("rowid", sa.Integer))


def matching(text: str) -> str | None:
    """The search expression for typed words: all of them, beginnings count. None where there is no word.

    Every word is quoted, so that nothing a person types is an operator.
    """
    words = "".join(sign if sign.isalnum() else " " for sign in text).split()
    shown = [word[:LONGEST_WORD] for word in words[:MOST_WORDS]]
    return " ".join(f'"{word}"*' if len(word) > 1 else f'"{word}"' for word in shown) or None


def _found(most: int, *columns: sa.ColumnElement[Any]) -> sa.Select[Any]:
    has_words = sa.literal_column("idea_words").op("MATCH", is_comparison=True)(MATCHED)
    ask = sa.select(WORDS.c.rowid.label("number"), *columns).select_from(WORDS).where(has_words)
    return ask.order_by(WORDS.c.rowid.desc()).limit(most)


def matches() -> sa.ColumnElement[bool]:
    """The idea of the outer select has the words; for filters in lists."""
    found = _found(MOST_FILTERED).subquery("found")
    return idea.c.number.in_(sa.select(found.c.number))


def hits() -> sa.Select[Any]:
    """Ideas with the words, as idea_id and rank (smaller is better): a word in the title weighs more.

    Of words that more than MOST_HITS ideas have, the newest of these are found, the best of them first. A beginning of
    two to five letters has an index of its own (05_search.sql), so that even one that nearly every idea has is quick.
    """
    weights = sa.func.bm25(sa.literal_column("idea_words"), TITLE_WEIGHT, BODY_WEIGHT)
    found = _found(MOST_HITS, weights.label("rank")).subquery("found")
    return sa.select(idea.c.id.label("idea_id"), found.c.rank).join(idea, idea.c.number == found.c.number)
