"""What is read of a review: what is promised, and the answers a campaign gave; the board is in `board.py`."""

from __future__ import annotations

from datetime import datetime
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.columns import counted, late, may_see_one
from ideabox.campaigns.tables import stage
from ideabox.database.given import ONE, given
from ideabox.database.nested import nested
from ideabox.database.serving import Reads
from ideabox.database.types import Id, Moment, moment_of, moment_text
from ideabox.ideas.columns import AUTHOR, AUTHOR_SITE, mine, open_to_me, with_marks
from ideabox.ideas.listing import CAMPAIGN
from ideabox.ideas.requests import PAGE
from ideabox.ideas.tables import idea
from ideabox.people.reads import byline, byline_columns
from ideabox.people.tables import person
from ideabox.reviews.board import get_board, list_column
from ideabox.reviews.columns import card_row, card_select
from ideabox.reviews.promised import (
    UNDATED,
    answers_owed,
    cursor_of,
    due_soon,
    my_promises,
    owed_by_me,
    resumed,
    soon,
)
from ideabox.reviews.requests import GetBoard, ListAnswers, ListColumn, ListPromised
from ideabox.reviews.rows import AnswerList, AnswerRow, CardRow, PromisedList
from ideabox.reviews.tables import stage_move
from ideabox.words import ANSWERED_KINDS, StageKind

AFTER_AT = sa.bindparam("after_at", type_=Moment())
AFTER_ID = sa.bindparam("after_id", type_=Id())


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
    values = given(actor, now, soon=soon(now), **resumed(query.after))
    found = connection.execute(_promised(after), values).one()
    cards: tuple[CardRow, ...] = tuple(card_row(one) for one in found.cards[:PAGE])
    further = cursor_of(found.cards[PAGE - 1]) if len(found.cards) > PAGE else None
    return PromisedList(cards, further, found.late, found.due_this_week, found.total)


@lru_cache(maxsize=64)
def _answers(kinds: tuple[StageKind, ...], resumed: bool) -> sa.Select[Any]:
    later = stage_move.alias("later")
    who = person.alias("answerer")
    newer = sa.exists(ONE).where(
        later.c.idea_id == stage_move.c.idea_id,
        sa.tuple_(later.c.at, later.c.id) > sa.tuple_(stage_move.c.at, stage_move.c.id),
        later.c.kind.in_(ANSWERED_KINDS),
        later.c.answer != "",
    )
    shown = sa.exists(ONE).where(idea.c.id == stage_move.c.idea_id, open_to_me())
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
            mine(),
            move.c.kind,
            sa.func.coalesce(reached.c.name, "").label("stage_name"),
            move.c.answer,
            sa.func.coalesce(who.c.name, "").label("answered_by"),
            sa.func.coalesce(who.c.job, "").label("job"),
            move.c.at,
            idea.c.answer_due,
        )
        .select_from(source)
        .where(may_see_one(CAMPAIGN))
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
