"""Finding ideas by their words or their number, in every campaign I may see."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.columns import in_sight
from ideabox.database.given import ONE, given
from ideabox.database.serving import Reads
from ideabox.database.spelling import by_engine
from ideabox.ideas.columns import idea_row, idea_select, open_to_me
from ideabox.ideas.tables import idea
from ideabox.search.engines import ENGINES
from ideabox.search.requests import SearchIdeas
from ideabox.search.rows import Found

BEFORE_ALL = -1e9
"""The rank of the idea with the number that was typed."""
MOST_FOUND = 100
"""The longest list anyone may ask for."""


@cache
def _statement(engine: str, *, numbered: bool) -> sa.Select[Any]:
    """numbered: what was typed may be an idea's number, which then comes first."""
    hits = ENGINES[engine].hits().subquery()
    in_my_sight = (open_to_me(), in_sight(idea.c.campaign_id))
    by_number = sa.select(idea.c.id, sa.literal(BEFORE_ALL)).where(
        idea.c.number == sa.bindparam("number", type_=sa.Integer()), *in_my_sight
    )
    shown = sa.exists(ONE).where(idea.c.id == hits.c.idea_id, *in_my_sight).correlate(hits)
    most = sa.bindparam("most", type_=sa.Integer())
    best = (  # of the many with a common word, only these are looked at further
        sa.select(hits.c.idea_id, hits.c.rank)
        .where(by_engine(shown, sa.true()))  # law.search looked at each
        .order_by(hits.c.rank, hits.c.idea_id.desc())
        .limit(most)
        .subquery("best")
    )
    if not numbered:
        return idea_select(best).order_by(best.c.rank, best.c.idea_id.desc())
    by_words = sa.select(best.c.idea_id, best.c.rank)
    either_id, rank = sa.union_all(by_number, by_words).subquery("found").c
    page = (
        sa.select(either_id.label("idea_id"), sa.func.min(rank).label("rank"))
        .group_by(either_id)
        .order_by(sa.func.min(rank), either_id.desc())
        .limit(most)
        .subquery("page")
    )
    return idea_select(page).order_by(page.c.rank, page.c.idea_id.desc())


def search_ideas(connection: sa.Connection, actor: Actor, query: SearchIdeas, now: datetime) -> Found:
    """Ideas found, best first."""
    engine = connection.dialect.name
    typed_number = re.fullmatch(r"\s*#?\s*([0-9]{1,9})\s*", query.text)
    matched = ENGINES[engine].matching(query.text)
    if matched is None:
        return Found((), capped=False)
    most = max(1, min(query.most, MOST_FOUND))
    number = int(typed_number[1]) if typed_number else None
    numbered = {} if number is None else {"number": number}
    values = given(actor, now, matched=matched, most=most + 1, **numbered)
    ask = _statement(engine, numbered=number is not None)
    rows = tuple(idea_row(one) for one in connection.execute(ask, values))
    return Found(rows[:most], capped=len(rows) > most)


READS: Reads = {SearchIdeas: search_ideas}
