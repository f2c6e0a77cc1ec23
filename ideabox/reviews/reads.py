"""What is read of a review: the board, what is promised, and the answers a campaign gave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.columns import (
    campaign_row,
    campaign_select,
    counted,
    late,
    may_see,
    owed,
    stage_row,
    stages_of,
)
from ideabox.campaigns.tables import campaign, stage
from ideabox.database.given import given
from ideabox.database.nested import nested
from ideabox.database.serving import Reads
from ideabox.database.types import Id, Moment, moment_of, moment_text
from ideabox.errors import NotFound
from ideabox.ideas.columns import AUTHOR, AUTHOR_SITE, in_everyones_sight, open_to_me, with_marks
from ideabox.ideas.listing import CAMPAIGN, Shape, supported_page
from ideabox.ideas.requests import PAGE
from ideabox.ideas.tables import idea, idea_person
from ideabox.people.reads import byline, byline_columns
from ideabox.people.tables import person
from ideabox.reviews.columns import card_row, card_select
from ideabox.reviews.promised import UNDATED, answers_owed, by_date, due_soon, my_promises, owed_by_me
from ideabox.reviews.requests import COLUMNS, GetBoard, ListAnswers, ListColumn, ListPromised
from ideabox.reviews.rows import AnswerList, AnswerRow, Board, CardRow, ColumnRows, PromisedList
from ideabox.reviews.tables import stage_move
from ideabox.words import ANSWERED_KINDS, Order, StageKind

AFTER_AT = sa.bindparam("after_at", type_=Moment())
AFTER_ID = sa.bindparam("after_id", type_=Id())
WEEK = timedelta(days=7)

Cursor = tuple[str, str]


def soon(now: datetime) -> date:
    """The last day of the coming week."""
    return (now + WEEK).date()


def _cards(engine: str, kinds: tuple[StageKind, ...], by_support: bool, after: str | None) -> sa.Select[Any]:
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


def _column(kinds: tuple[StageKind, ...], total: int, found: Sequence[Any], by_support: bool) -> ColumnRows:
    """A column out of one card more than it shows."""
    cards = tuple(card_row(one) for one in found[:PAGE])
    return ColumnRows(kinds, total, cards, _after(found, by_support))


def _after(found: Sequence[Any], by_support: bool = False) -> Cursor | None:
    if len(found) <= PAGE:
        return None
    last = found[PAGE - 1]
    if by_support:
        return (str(last.place), last.id.hex)
    return (last.answer_due.isoformat() if last.answer_due else UNDATED, last.id.hex)


def _resumed(after: Cursor | None, by_support: bool = False) -> dict[str, Any]:
    """The parameters that say where the next page starts."""
    if after is None:
        return {}
    place: dict[str, Any] = {"after_id": UUID(after[1])}
    if by_support:
        place["after"] = int(after[0])
    elif after[0] != UNDATED:
        place["after_due"] = date.fromisoformat(after[0])
    return place


@cache
def _board(engine: str, by_support: bool) -> sa.Select[Any]:
    columns = [
        column
        for place, kinds in enumerate(COLUMNS)
        for column in (
            nested(_cards(engine, kinds, by_support, None)).label(f"cards_{place}"),
            _total(kinds).label(f"total_{place}"),
        )
    ]
    here = idea.c.campaign_id == CAMPAIGN
    return campaign_select(
        stages_of(campaign, campaign.c.id),
        *columns,
        counted(owed(here, *due_soon())).label("due_this_week"),
        counted(owed(here, *late())).label("late"),
    ).where(campaign.c.id == CAMPAIGN, may_see())


def get_board(connection: sa.Connection, actor: Actor, query: GetBoard, now: datetime) -> Board:
    """A campaign's board with the first cards of each column."""
    values = given(actor, now, campaign_id=query.campaign_id, soon=soon(now))
    ask = _board(connection.dialect.name, query.by_support)
    found = connection.execute(ask, values).one_or_none()
    if found is None:
        raise NotFound("not_found")
    columns = tuple(
        _column(kinds, getattr(found, f"total_{place}"), getattr(found, f"cards_{place}"), query.by_support)
        for place, kinds in enumerate(COLUMNS)
    )
    stages = tuple(stage_row(one) for one in found.stages)
    return Board(campaign_row(found, now), stages, columns, found.due_this_week, found.late)


@lru_cache(maxsize=64)
def _further(engine: str, kinds: tuple[StageKind, ...], by_support: bool, undated: bool) -> sa.Select[Any]:
    after = UNDATED if undated else "dated"
    shown = _cards(engine, kinds, by_support, after).where(may_see())
    return sa.select(nested(shown).label("cards"), _total(kinds).label("total"))


def list_column(connection: sa.Connection, actor: Actor, query: ListColumn, now: datetime) -> ColumnRows:
    """Further cards of one column."""
    undated = not query.by_support and query.after[0] == UNDATED
    ask = _further(connection.dialect.name, query.kinds, query.by_support, undated)
    values = given(actor, now, campaign_id=query.campaign_id, **_resumed(query.after, query.by_support))
    found = connection.execute(ask, values).one()
    return _column(query.kinds, found.total if found.cards else 0, found.cards, query.by_support)


@cache
def _promised(after: str | None) -> sa.Select[Any]:
    page = my_promises(after=after).subquery()
    cards = card_select(page).order_by(page.c.undated, page.c.due, page.c.idea_id)
    return sa.select(
        nested(cards).label("cards"),
        counted(owed_by_me(*late())).label("late"),
        counted(owed_by_me(*due_soon())).label("due_this_week"),
        answers_owed().label("total"),
    )


def list_promised(
    connection: sa.Connection, actor: Actor, query: ListPromised, now: datetime
) -> PromisedList:
    """Answers I owe as a sponsor, the most urgent first."""
    after = None if query.after is None else (UNDATED if query.after[0] == UNDATED else "dated")
    values = given(actor, now, soon=soon(now), **_resumed(query.after))
    found = connection.execute(_promised(after), values).one()
    cards: tuple[CardRow, ...] = tuple(card_row(one) for one in found.cards[:PAGE])
    return PromisedList(cards, _after(found.cards), found.late, found.due_this_week, found.total)


@lru_cache(maxsize=64)
def _answers(kinds: tuple[StageKind, ...], resumed: bool) -> sa.Select[Any]:
    later = stage_move.alias("later")
    who = person.alias("answerer")
    newer = sa.exists().where(
        later.c.idea_id == stage_move.c.idea_id,
        sa.tuple_(later.c.at, later.c.id) > sa.tuple_(stage_move.c.at, stage_move.c.id),
        later.c.kind.in_(ANSWERED_KINDS),
        later.c.answer != "",
    )
    shown = sa.exists().where(idea.c.id == stage_move.c.idea_id, open_to_me())
    page = (
        sa.select(stage_move)
        .where(stage_move.c.campaign_id == CAMPAIGN, stage_move.c.kind.in_(kinds), stage_move.c.answer != "")
        .where(sa.not_(newer.correlate(stage_move)), shown.correlate(stage_move))
        .order_by(stage_move.c.at.desc(), stage_move.c.id.desc())
        .limit(PAGE + 1)
    )
    if resumed:
        page = page.where(sa.tuple_(stage_move.c.at, stage_move.c.id) < sa.tuple_(AFTER_AT, AFTER_ID))
    move = page.subquery("move")
    reached = stage.alias("reached")
    source = with_marks(move.join(idea, idea.c.id == move.c.idea_id))
    source = source.outerjoin(who, who.c.id == move.c.person_id).outerjoin(
        reached, reached.c.id == move.c.stage_id
    )
    return (
        sa.select(
            move.c.id,
            move.c.idea_id,
            idea.c.number,
            idea.c.title,
            *byline_columns(AUTHOR, AUTHOR_SITE),
            sa.case((idea_person.c.idea_id.is_not(None), 1), else_=0).label("mine"),
            move.c.kind,
            sa.func.coalesce(reached.c.name, "").label("stage_name"),
            move.c.answer,
            sa.func.coalesce(who.c.name, "").label("answered_by"),
            sa.func.coalesce(who.c.job, "").label("job"),
            move.c.at,
            idea.c.answer_due,
        )
        .select_from(source)
        .where(may_see())
        .order_by(move.c.at.desc(), move.c.id.desc())
    )


def list_answers(connection: sa.Connection, actor: Actor, query: ListAnswers, now: datetime) -> AnswerList:
    """The latest public answer of each decided idea of a campaign, newest first."""
    kinds = tuple(sorted(query.kinds.intersection(ANSWERED_KINDS) if query.kinds else ANSWERED_KINDS))
    values = given(actor, now, campaign_id=query.campaign_id)
    if query.after is not None:
        values |= {"after_at": moment_of(query.after[0]), "after_id": UUID(query.after[1])}
    found = connection.execute(_answers(kinds, query.after is not None), values).all()
    last = found[PAGE - 1] if len(found) > PAGE else None
    return AnswerList(
        tuple(_answer_row(one) for one in found[:PAGE]), (moment_text(last.at), last.id.hex) if last else None
    )


def _answer_row(found: Any) -> AnswerRow:
    return AnswerRow(
        idea_id=found.idea_id,
        number=found.number,
        title=found.title,
        byline=byline(found),
        mine=bool(found.mine),
        stage_kind=StageKind(found.kind),
        stage_name=found.stage_name,
        answer=found.answer,
        answered_by=found.answered_by,
        job=found.job,
        at=found.at,
        answer_due=found.answer_due,
    )


READS: Reads = {
    GetBoard: get_board,
    ListColumn: list_column,
    ListPromised: list_promised,
    ListAnswers: list_answers,
}
