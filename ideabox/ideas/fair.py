"""The fair order: what I have not seen before today, the least seen first, dealt anew for each person and day.

Each idea holds a card (`reach.deal`), drawn again whenever it moves to the next bucket of readers. A person's day begins
at a place of their own in the cards of each bucket and goes round. The index (campaign, bucket, deal) hands them out in
just that order, two stretches a bucket, so that a page costs the same among a hundred ideas and a hundred thousand;
a shuffle the index doesn't know would sort a whole bucket for each page.
"""

from __future__ import annotations

from datetime import date
from hashlib import blake2b
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ideabox.database.given import ME, ONE, TODAY
from ideabox.database.spelling import among, by_engine
from ideabox.database.types import Id
from ideabox.ideas.columns import in_everyones_sight
from ideabox.ideas.tables import idea, idea_person, reach, seen

CARDS = 65_536
"""Cards are numbered from 0 to this, exclusive."""
BUCKETS = 16
"""Each bucket holds ideas with up to twice the readers of the one before: the last is for more than 65,000."""

START = sa.bindparam("start", type_=sa.Integer())
"""The card a person's day begins with."""
AFTER_BUCKET = sa.bindparam("after_bucket", type_=sa.Integer())
AFTER_TURN = sa.bindparam("after_turn", type_=sa.Integer())
AFTER_CARD = sa.bindparam("after_card", type_=sa.Integer())
AFTER_ID = sa.bindparam("after_id", type_=Id())

CARD = reach.alias("card")


def first_card(person_id: UUID, day: date) -> int:
    """The card this person's day begins with."""
    digest = blake2b(person_id.bytes + day.isoformat().encode(), digest_size=2).digest()
    return int.from_bytes(digest, "big")


def turn_of(card: int, start: int) -> int:
    """Round 0: from my first card up; round 1: the cards below it."""
    return int(card < start)


def turn_column() -> sa.ColumnElement[int]:
    """The round of a `reach` row."""
    return sa.case((reach.c.deal < START, 1), else_=0)


def not_mine(row: sa.FromClause) -> sa.ColumnElement[bool]:
    """I have no part in the idea of an outer row."""
    mine = idea_person.c.person_id == ME
    part = sa.exists(ONE).where(mine, idea_person.c.idea_id == row.c.idea_id).correlate(row)
    return by_engine(sa.not_(part), row.c.idea_id.not_in(sa.select(idea_person.c.idea_id).where(mine)))


def unseen(row: sa.FromClause, *, before_today: bool) -> sa.ColumnElement[bool]:
    """I have not seen the idea of an outer row at all, or not before today.

    Asked as a value, which PostgreSQL looks up by its key: an EXISTS it would join, and lose the row's order.
    """
    saw = sa.select(ONE).where(seen.c.person_id == ME, seen.c.idea_id == row.c.idea_id).correlate(row)
    return (saw.where(seen.c.first_on < TODAY) if before_today else saw).scalar_subquery().is_(None)


def for_my_view(card: sa.FromClause) -> tuple[sa.ColumnElement[bool], ...]:
    """Somebody else's idea in everyone's sight that I have not seen."""
    shown = sa.exists(ONE).where(idea.c.id == card.c.idea_id, in_everyones_sight()).correlate(card)
    name = getattr(card, "name", "")  # PostgreSQL keeps it beside the card (10_shape.sql)
    in_sight = by_engine(shown, sa.literal_column(f"{name}.idea_shown", sa.Boolean()))
    return (unseen(card, before_today=False), not_mine(card), in_sight)


def stretches() -> sa.CTE:
    """Every bucket twice, with the cards of each round: bucket, turn, low, high.

    In order, so that PostgreSQL goes through them one after the other, and no further than the page reaches.
    """
    count = sa.select(sa.literal(0).label("number")).cte("count", recursive=True)
    count = count.union_all(sa.select(count.c.number + 1).where(count.c.number < 2 * BUCKETS - 1))
    place = sa.select((count.c.number // 2).label("bucket"), (count.c.number % 2).label("turn")).cte("place")
    first = place.c.turn == 0
    stretch = sa.select(
        place.c.bucket,
        place.c.turn,
        sa.case((first, START), else_=0).label("low"),
        sa.case((first, CARDS - 1), else_=START - 1).label("high"),
    )
    return stretch.order_by(place.c.bucket, place.c.turn).cte("stretch")


def fair_select(
    engine: str,
    campaign_id: sa.ColumnElement[Any],
    where: tuple[sa.ColumnElement[bool], ...],
    most: Any,
    *,
    resumed: bool = False,
    campaigns: sa.FromClause | None = None,
) -> sa.Select[Any]:
    """Ideas in fair order, up to `most` of each stretch: idea_id, bucket, turn, deal. The caller sorts and limits.

    engine: the dialect's name. where: conditions on `CARD`. resumed: after the row bound as `after_bucket`, `after_turn`, `after_card`, `after_id`.
    campaigns: where `campaign_id` is a column, its table.
    """
    stretch = stretches()
    here = sa.and_(stretch.c.bucket == AFTER_BUCKET, stretch.c.turn == AFTER_TURN)
    low = sa.case((here, AFTER_CARD), else_=stretch.c.low) if resumed else stretch.c.low
    chosen = sa.select(CARD.c.idea_id, CARD.c.deal).where(
        CARD.c.campaign_id == campaign_id,
        CARD.c.bucket == stretch.c.bucket,
        CARD.c.deal >= low,
        CARD.c.deal <= stretch.c.high,
        *where,
    )
    if resumed:
        after = sa.tuple_(CARD.c.deal, CARD.c.idea_id) > sa.tuple_(AFTER_CARD, AFTER_ID)
        chosen = chosen.where(sa.or_(sa.not_(here), after))
    chosen = chosen.order_by(CARD.c.deal, CARD.c.idea_id).limit(most)
    outer = (stretch,) if campaigns is None else (stretch, campaigns)
    rows: sa.FromClause = stretch if campaigns is None else campaigns.join(stretch, sa.true())
    dealt: sa.FromClause = reach
    if engine == "postgresql":  # row security lets no subselect lead to a row by an index
        dealt = chosen.correlate(*outer).lateral("dealt")
        rows = rows.join(dealt, sa.true())
    else:
        one = chosen.with_only_columns(CARD.c.idea_id)
        rows = rows.join(reach, among(reach.c.idea_id, one.correlate(*outer).scalar_subquery()))
    ask = sa.select(dealt.c.idea_id, stretch.c.bucket, stretch.c.turn, dealt.c.deal).select_from(rows)
    if resumed:
        ask = ask.where(sa.tuple_(stretch.c.bucket, stretch.c.turn) >= sa.tuple_(AFTER_BUCKET, AFTER_TURN))
    return ask
