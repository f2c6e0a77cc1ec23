"""What is read of a board: which one it is, its columns with their first cards, and the boards to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.columns import (
    MOST_CAMPAIGNS,
    campaign_row,
    campaign_select,
    counted,
    holds,
    in_list_order,
    late,
    may_see,
    owed,
    stage_row,
    stages_of,
)
from ideabox.campaigns.tables import campaign
from ideabox.database.given import given
from ideabox.database.nested import nested
from ideabox.database.types import Id
from ideabox.errors import NotFound
from ideabox.ideas.columns import in_everyones_sight
from ideabox.ideas.listing import CAMPAIGN, Shape, supported_page
from ideabox.ideas.rebinding import rebound
from ideabox.ideas.requests import PAGE
from ideabox.ideas.tables import idea
from ideabox.reviews.columns import card_row, card_select
from ideabox.reviews.promised import UNDATED, Cursor, by_date, cursor_of, due_soon, resumed, soon
from ideabox.reviews.requests import COLUMNS, GetBoard, ListColumn
from ideabox.reviews.rows import Board, BoardChoice, ColumnRows
from ideabox.votes.reads import voting_over
from ideabox.words import CampaignState, Order, Role, StageKind

NAMED = sa.bindparam("named_id", type_=Id())
"""The campaign whose board is asked for."""
ON_BOARDS = (CampaignState.OPEN, CampaignState.ANNOUNCED, CampaignState.CLOSED)

Kinds = tuple[StageKind, ...]


def _cards(engine: str, kinds: Kinds, by_support: bool, after: str | None) -> sa.Select[Any]:
    """A page of a column's cards."""
    if by_support:
        shape = Shape(engine, Order.SUPPORTED, kinds, everyones=True, after=int(after is not None))
        page = supported_page(shape)
        return card_select(page, page.c.place).order_by(page.c.place.desc(), page.c.idea_id.desc())
    page = by_date(CAMPAIGN, kinds, after=after).subquery()
    return card_select(page).order_by(page.c.undated, page.c.due, page.c.idea_id)


def _total(kinds: Sequence[StageKind]) -> sa.ColumnElement[int]:
    """How many cards a column has, up to a bound."""
    return counted(
        sa.select(idea.c.id).where(
            idea.c.campaign_id == CAMPAIGN, idea.c.stage_kind.in_(kinds), in_everyones_sight()
        )
    )


def _column(kinds: Kinds, total: int, found: Sequence[Any], by_support: bool) -> ColumnRows:
    """A column out of one card more than it shows."""
    cards = tuple(card_row(one) for one in found[:PAGE])
    return ColumnRows(kinds, total, cards, _after(found, by_support))


def _after(found: Sequence[Any], by_support: bool) -> Cursor | None:
    if len(found) <= PAGE:
        return None
    last = found[PAGE - 1]
    return (str(last.place), last.id.hex) if by_support else cursor_of(last)


def _choices() -> sa.Select[Any]:
    """The campaigns whose boards are mine: those I sponsor first, then those I facilitate."""
    facilitated = sa.case((holds(Role.SPONSOR), 0), else_=1)
    return (
        sa.select(campaign.c.id, campaign.c.name)
        .where(campaign.c.state.in_(ON_BOARDS), holds(Role.SPONSOR, Role.FACILITATOR))
        .order_by(facilitated, *in_list_order())
        .limit(MOST_CAMPAIGNS)
    )


def _wanted() -> sa.CTE:
    """The campaign shown: the one named if it is there for me, else the first of mine; and whether it hides totals."""
    named = sa.select(campaign.c.id).where(campaign.c.id == NAMED, may_see()).correlate(None)
    first = _choices().with_only_columns(campaign.c.id).limit(1).correlate(None)
    secret = sa.and_(campaign.c.hides_totals, sa.not_(voting_over()))
    return (
        sa.select(campaign.c.id, sa.case((secret, 1), else_=0).label("secret"))
        .where(campaign.c.id == sa.func.coalesce(named.scalar_subquery(), first.scalar_subquery()))
        .cte("wanted")
    )


@cache
def _board(engine: str, by_support: bool) -> sa.Select[Any]:
    wanted = _wanted()
    it = sa.select(wanted.c.id)
    columns: list[sa.ColumnElement[Any]] = []
    for place, kinds in enumerate(COLUMNS):
        columns.append(_total(kinds).label(f"total_{place}"))
        if not by_support:
            columns.append(nested(_cards(engine, kinds, False, None)).label(f"dated_{place}"))
            continue
        # Where totals are hidden no order may tell them: one of the two finds no campaign, and so no cards.
        for name, supported in (("supported", True), ("dated", False)):
            theirs = it.where(wanted.c.secret == int(not supported)).scalar_subquery()
            cards = rebound(_cards(engine, kinds, supported, None), {CAMPAIGN.key: theirs})
            columns.append(nested(cards).label(f"{name}_{place}"))
    here = idea.c.campaign_id == CAMPAIGN
    whole = campaign_select(
        stages_of(campaign, campaign.c.id),
        *columns,
        counted(owed(here, *due_soon())).label("due_this_week"),
        counted(owed(here, *late())).label("late"),
        nested(_choices()).label("choices"),
    ).where(campaign.c.id == CAMPAIGN)
    return rebound(whole, {CAMPAIGN.key: it.scalar_subquery()})


def get_board(connection: sa.Connection, actor: Actor, query: GetBoard, now: datetime) -> Board:
    """A campaign's board with the first cards of each column, and the boards to choose from."""
    values = given(actor, now, named_id=query.campaign_id, soon=soon(now))
    ask = _board(connection.dialect.name, query.by_support)
    found = connection.execute(ask, values).one_or_none()
    if found is None:
        raise NotFound("not_found")
    shown = campaign_row(found, now)
    by_support = query.by_support and (shown.voting_over or not shown.hides_totals)
    name = "supported" if by_support else "dated"
    columns = tuple(
        _column(kinds, getattr(found, f"total_{place}"), getattr(found, f"{name}_{place}"), by_support)
        for place, kinds in enumerate(COLUMNS)
    )
    return Board(
        shown,
        tuple(stage_row(one) for one in found.stages),
        columns,
        found.due_this_week,
        found.late,
        by_support,
        tuple(BoardChoice(*one) for one in found.choices),
    )


@lru_cache(maxsize=64)
def _further(engine: str, kinds: Kinds, by_support: bool, undated: bool) -> sa.Select[Any]:
    after = UNDATED if undated else "dated"
    shown = _cards(engine, kinds, by_support, after).where(may_see())
    return sa.select(nested(shown).label("cards"), _total(kinds).label("total"))


def list_column(connection: sa.Connection, actor: Actor, query: ListColumn, now: datetime) -> ColumnRows:
    """Further cards of one column."""
    undated = not query.by_support and query.after[0] == UNDATED
    ask = _further(connection.dialect.name, query.kinds, query.by_support, undated)
    values = given(actor, now, campaign_id=query.campaign_id, **_resumed(query))
    found = connection.execute(ask, values).one()
    return _column(query.kinds, found.total if found.cards else 0, found.cards, query.by_support)


def _resumed(query: ListColumn) -> dict[str, Any]:
    """The parameters that say where the next page starts."""
    if query.by_support:
        return {"after": int(query.after[0]), "after_id": UUID(query.after[1])}
    return resumed(query.after)
