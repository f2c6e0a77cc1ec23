"""A campaign's list of ideas, in each of its orders, with its filters.

A page first chooses its ids along an index, then joins what a row shows. With a filter there are two ways to choose:
walk along the order and leave out what doesn't match, or gather what matches and sort it. One is slow where little
matches, the other where much does; the statement holds both, counts up to a bound, and takes one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.columns import may_see_one
from ideabox.campaigns.tables import campaign
from ideabox.database.given import ME, ONE, TODAY, given
from ideabox.database.spelling import by_engine, unindexed
from ideabox.database.types import Id
from ideabox.errors import InputError
from ideabox.ideas.columns import idea_row, idea_select, in_everyones_sight, open_to_me
from ideabox.ideas.fair import (
    AFTER_BUCKET,
    AFTER_CARD,
    AFTER_ID,
    AFTER_TURN,
    CARD,
    fair_select,
    first_card,
    turn_column,
    turn_of,
    unseen,
)
from ideabox.ideas.requests import PAGE, ListIdeas
from ideabox.ideas.rows import Cursor, IdeaList
from ideabox.ideas.tables import idea, reach, seen
from ideabox.people.tables import person, site
from ideabox.search.engines import ENGINES
from ideabox.votes.reads import COUNTS, SECRET, revealed, voting_over
from ideabox.votes.tables import tally
from ideabox.words import Order, StageKind

CAMPAIGN = sa.bindparam("campaign_id", type_=Id())
AFTER = sa.bindparam("after", type_=sa.Integer())
REGION = sa.bindparam("region", type_=sa.Text())
FEW = {Order.RECENT: 2_000, Order.SUPPORTED: 2_000, Order.FAIR: 7_000}
"""Up to so many matching ideas are gathered and sorted; where there are more, one walks along the order.

The fair order is walked in many stretches at once, which costs most where little matches.
"""
MORE = PAGE + 1
FRESH, SEEN = 1, 2
"""The two parts of the fair order."""

Conditions = tuple[sa.ColumnElement[bool], ...]
Way = sa.Select[Any] | sa.CompoundSelect[Any]


@dataclass(frozen=True, slots=True)
class Shape:
    """What a list's statement depends on; the rest are parameters."""

    engine: str
    order: Order
    stages: tuple[StageKind, ...] = ()
    region: bool = False
    searched: bool = False
    everyones: bool = False
    """Only what nobody is kept from; else hidden ideas show to their authors and the facilitators."""
    after: int = 0
    """Whether a page is resumed; in fair order in which of its parts."""

    @property
    def filtered(self) -> bool:
        """Whether not all ideas of the campaign are wanted."""
        return bool(self.stages) or self.region or self.searched


def _filters(shape: Shape, *, gathering: bool = False) -> Conditions:
    """What a wanted idea fulfils; for gathering said so that the index finds what matches."""
    conditions: list[sa.ColumnElement[bool]] = []
    if shape.stages:
        conditions.append(idea.c.stage_kind.in_(shape.stages))
    if shape.region and gathering:
        conditions.append(idea.c.number.in_(_signed_there(shape)))
    elif shape.region:
        signed = sa.exists(ONE).where(person.c.id == idea.c.byline_id, _lives_there())
        conditions.append(signed.correlate(idea))
    if shape.searched:
        conditions.append(ENGINES[shape.engine].matches())
    return tuple(conditions)


def _in_sight(shape: Shape) -> sa.ColumnElement[bool]:
    return in_everyones_sight() if shape.everyones else open_to_me()


def _lives_there() -> sa.ColumnElement[bool]:
    return person.c.site_id.in_(sa.select(site.c.id).where(site.c.region == REGION))


def _signed_there(shape: Shape) -> sa.Select[Any]:
    """Numbers of the campaign's ideas signed by people of the region, in the wanted stages, looked up person by person."""
    signed = idea.alias("signed")
    ask = sa.select(signed.c.number).join_from(person, signed, signed.c.byline_id == person.c.id)
    ask = ask.where(_lives_there(), unindexed(signed.c.campaign_id) == CAMPAIGN)
    return ask.where(unindexed(signed.c.stage_kind).in_(shape.stages)) if shape.stages else ask


def _wanted(row: sa.FromClause, shape: Shape) -> sa.ColumnElement[bool]:
    """An outer row belongs to a wanted idea: a test row by row, so that that table's own index leads.

    PostgreSQL keeps beside the row whether its idea is in everyone's sight (10_shape.sql), and most are.
    """
    is_wanted = sa.exists(ONE).where(idea.c.id == row.c.idea_id, _in_sight(shape), *_filters(shape))
    wanted = is_wanted.correlate(row)
    if shape.filtered:
        return wanted
    shown = sa.literal_column(f"{getattr(row, 'name', '')}.idea_shown", sa.Boolean())
    return by_engine(wanted, sa.or_(shown, wanted))


def _gathered(shape: Shape) -> Conditions:
    """What the ideas of the campaign fulfil that match and are open to me; words or signatures lead, or else stages."""
    here = unindexed(idea.c.campaign_id) if shape.searched or shape.region else idea.c.campaign_id
    return (here == CAMPAIGN, _in_sight(shape), *_filters(shape, gathering=True))


def _most(shape: Shape) -> tuple[Any, Any]:
    """How many rows the walk along the order may give, and how many the gathering: one of them none."""
    if shape.searched or not shape.filtered:
        return (0, MORE) if shape.searched else (MORE, 0)
    matching = sa.select(idea.c.id).where(idea.c.campaign_id == CAMPAIGN, idea.c.stage_kind.in_(shape.stages))
    few = FEW[shape.order]
    some = (_signed_there(shape) if shape.region else matching).limit(few + 1).subquery()
    number = sa.select(sa.func.count().label("number")).select_from(some).cte()
    walk, gather = (
        sa.select(sa.case((number.c.number <= few, most), else_=MORE - most)).scalar_subquery()
        for most in (0, MORE)
    )
    return walk, gather


def _either(walk: Way, gather: Way, shape: Shape) -> Way:
    """The rows of whichever way is taken; limits make the other give none."""
    if shape.searched:
        return gather
    return _all_of(walk, gather) if shape.filtered else walk


def _all_of(*ways: Way) -> sa.CompoundSelect[Any]:
    return sa.union_all(*(sa.select(way.subquery()) for way in ways))


def _rows(page: sa.FromClause) -> sa.Select[Any]:
    """What the rows of a page show, with the columns that gave them their place."""
    counts = {column.name for column in COUNTS}
    place = (column for column in page.c if column.name not in {"idea_id", *counts})
    return idea_select(page, *place, counted=counts <= set(page.c.keys())).where(may_see_one(CAMPAIGN))


def _recent(shape: Shape) -> sa.Select[Any]:
    """Newest first. Stages are walked one by one, each along its own numbers."""
    walk_most, gather_most = _most(shape)
    plain = sa.select(idea.c.id.label("idea_id"), idea.c.number.label("place")).order_by(idea.c.number.desc())
    if shape.after:
        plain = plain.where(idea.c.number < AFTER)
    walk = plain.where(idea.c.campaign_id == CAMPAIGN, _in_sight(shape), *_filters(shape)).limit(walk_most)
    arms = [walk.where(idea.c.stage_kind == stage) for stage in shape.stages] or [walk]
    chosen = _either(_all_of(*arms), plain.where(*_gathered(shape)).limit(gather_most), shape).subquery()
    page = sa.select(chosen).order_by(chosen.c.place.desc()).limit(MORE).subquery("page")
    return _rows(page).order_by(page.c.place.desc())


def supported_page(shape: Shape) -> sa.Subquery:
    """The most supported ideas, as idea_id and place, with their counts.

    Totals that were hidden give an order once voting is over: no index knows it.
    """
    walk_most, gather_most = _most(shape)
    told = sa.exists(ONE).where(campaign.c.id == CAMPAIGN, revealed())
    over = sa.select(sa.case((told, 1), else_=0).label("is_over")).cte()
    standing, here = tally.c.standing, tally.c.campaign_id == CAMPAIGN
    walk = _by_standing(standing, shape).where(here, _wanted(tally, shape)).limit(_unless(over, 1, walk_most))
    gather = _by_standing(standing, shape).join(idea, idea.c.id == tally.c.idea_id).where(*_gathered(shape))
    disclosed = _by_standing(SECRET.c.support + tally.c.imported_for, shape)
    late = disclosed.join(SECRET, SECRET.c.idea_id == tally.c.idea_id).where(here, _wanted(tally, shape))
    either = _either(walk, gather.limit(_unless(over, 1, gather_most)), shape)
    chosen = _all_of(either, late.limit(_unless(over, 0, MORE))).subquery()
    return sa.select(chosen).order_by(chosen.c.place.desc(), chosen.c.idea_id.desc()).limit(MORE).subquery()


def _supported(shape: Shape) -> sa.Select[Any]:
    """Most supported first."""
    page = supported_page(shape)
    secret = sa.case((sa.and_(campaign.c.hides_totals, sa.not_(voting_over())), 1), else_=0).label("secret")
    return _rows(page).add_columns(secret).order_by(page.c.place.desc(), page.c.idea_id.desc())


def _by_standing(standing: sa.ColumnElement[int], shape: Shape) -> sa.Select[Any]:
    ask = sa.select(tally.c.idea_id, standing.label("place"), *COUNTS)
    if shape.after:
        place = sa.tuple_(standing, tally.c.idea_id)
        ask = ask.where(standing <= AFTER, place < sa.tuple_(AFTER, AFTER_ID))
    return ask.order_by(standing.desc(), tally.c.idea_id.desc())


def _unless(over: sa.CTE, is_so: int, most: Any) -> sa.ScalarSelect[int]:
    """No rows at all where this is so."""
    return sa.select(sa.case((over.c.is_over == is_so, 0), else_=most)).scalar_subquery()


def _fair(shape: Shape) -> sa.Select[Any]:
    """What I have not seen before today, in fair order; then what I have, newest first."""
    if shape.after == SEEN:
        page = _part_of_seen(shape, MORE).subquery("page")
    else:
        fresh = _fresh(shape).cte()
        room = sa.select(MORE - sa.func.count()).select_from(fresh).scalar_subquery()
        part = sa.select(fresh.c.idea_id, sa.literal(FRESH).label("part"), *fresh.c["bucket", "turn", "deal"])
        page = sa.union_all(part, _part_of_seen(shape, room)).subquery("page")
    return _rows(page).order_by(*page.c["part", "bucket", "turn", "deal", "idea_id"])


def _part_of_seen(shape: Shape, most: Any) -> sa.Select[Any]:
    """Ideas I have seen before today, placed behind the fresh ones by their number, newest first."""
    old = (
        sa.select(seen.c.idea_id, idea.c.number)
        .join(idea, idea.c.id == seen.c.idea_id)
        .where(seen.c.person_id == ME, seen.c.first_on < TODAY, unindexed(idea.c.campaign_id) == CAMPAIGN)
        .where(_in_sight(shape), *_filters(shape))
    )
    if shape.after == SEEN:
        old = old.where(idea.c.number < AFTER)
    one = old.order_by(idea.c.number.desc()).limit(most).subquery()
    none = sa.literal(0)
    place = (-one.c.number).label("bucket"), none.label("turn"), none.label("deal")
    return sa.select(one.c.idea_id, sa.literal(SEEN).label("part"), *place)


def _fresh(shape: Shape) -> sa.Select[Any]:
    """A page of ideas not seen before today."""
    walk_most, gather_most = _most(shape)
    resumed = shape.after == FRESH
    unread = unseen(CARD, before_today=True)
    walk = fair_select(shape.engine, CAMPAIGN, (unread, _wanted(CARD, shape)), walk_most, resumed=resumed)
    turn = turn_column()
    place = (reach.c.bucket, turn, reach.c.deal, reach.c.idea_id)
    gather = (
        sa.select(reach.c.idea_id, reach.c.bucket, turn.label("turn"), reach.c.deal)
        .join(idea, idea.c.id == reach.c.idea_id)
        .where(unseen(reach, before_today=True), *_gathered(shape))
    )
    if resumed:
        gather = gather.where(sa.tuple_(*place) > sa.tuple_(AFTER_BUCKET, AFTER_TURN, AFTER_CARD, AFTER_ID))
    chosen = _either(walk, gather.order_by(*place).limit(gather_most), shape).subquery()
    return sa.select(chosen).order_by(*chosen.c["bucket", "turn", "deal", "idea_id"]).limit(MORE)


ORDERS = {Order.RECENT: _recent, Order.SUPPORTED: _supported, Order.FAIR: _fair}


def made(shape: Shape) -> sa.Select[Any]:
    """The list's statement, made anew: two of a shape can stand in one larger statement."""
    return ORDERS[shape.order](shape)


@lru_cache(maxsize=64)
def statement(shape: Shape) -> sa.Select[Any]:
    """The list's statement, kept for the next time."""
    return made(shape)


def prepared(
    connection: sa.Connection, actor: Actor, query: ListIdeas, now: datetime
) -> tuple[Shape, dict[str, Any]] | None:
    """Which statement a list takes, and its parameters; None where its words can't match anything."""
    engine = connection.dialect.name
    matched = ENGINES[engine].matching(query.text)
    if query.text.strip() and matched is None:
        return None
    after = 0 if query.after is None else 1
    if query.after is not None and query.order is Order.FAIR:
        after = query.after[0]
    stages = tuple(sorted(query.stages))
    shape = Shape(engine, query.order, stages, bool(query.region), matched is not None, after=after)
    start = first_card(actor.person_id, now.date())
    values = given(
        actor, now, campaign_id=query.campaign_id, region=query.region, matched=matched, start=start
    )
    return shape, values | _resumed(query, start)


def listed(query: ListIdeas, found: Sequence[Any]) -> IdeaList:
    """The page, from the statement's rows. Raises InputError `totals_hidden` for an order that would tell them."""
    if query.order is Order.SUPPORTED and found and found[0].secret:
        raise InputError("totals_hidden", "order")
    return IdeaList(
        tuple(idea_row(one) for one in found[:PAGE]),
        _after(query.order, found[PAGE - 1]) if len(found) > PAGE else None,
    )


def list_ideas(connection: sa.Connection, actor: Actor, query: ListIdeas, now: datetime) -> IdeaList:
    """A page of a campaign's ideas. Raises InputError `totals_hidden` for an order that would tell them."""
    wanted = prepared(connection, actor, query, now)
    if wanted is None:
        return IdeaList((), None)
    shape, values = wanted
    return listed(query, connection.execute(statement(shape), values).all())


def _resumed(query: ListIdeas, start: int) -> dict[str, Any]:
    """The parameters that say where the next page starts."""
    if query.after is None:
        return {}
    first, second, card, idea_id = query.after
    if query.order is not Order.FAIR:
        return {"after": first, "after_id": UUID(idea_id)}
    return {
        "after": -second,
        "after_bucket": second,
        "after_turn": turn_of(card, start),
        "after_card": card,
        "after_id": UUID(idea_id),
    }


def _after(order: Order, last: Any) -> Cursor:
    """Where the next page starts."""
    if order is Order.FAIR:
        return (last.part, last.bucket, last.deal, last.id.hex)
    return (last.place, 0, 0, last.id.hex)
