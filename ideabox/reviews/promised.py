"""Answers owed, in the order of their dates: in one column of a board, or over all campaigns a sponsor leads.

The index (campaign, stage's kind, date, id) gives each stage's ideas in that order: those with a date, then those
without one. Such arms, each as short as the page, are put together.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ideabox.campaigns.columns import owed
from ideabox.campaigns.tables import campaign, campaign_role
from ideabox.database.given import ME, TODAY
from ideabox.database.spelling import among
from ideabox.database.types import Day, Id
from ideabox.ideas.requests import PAGE
from ideabox.ideas.tables import idea
from ideabox.words import UNDECIDED, CampaignState, IdeaState, Role, StageKind

AFTER_DUE = sa.bindparam("after_due", type_=Day())
AFTER_ID = sa.bindparam("after_id", type_=Id())
SOON = sa.bindparam("soon", type_=Day())
"""The last day of the coming week."""

WEEK = timedelta(days=7)

OWED = idea.alias("owed")
UNDATED = ""
"""The date, in a cursor, of an idea that was promised none."""


Cursor = tuple[str, str]


def soon(now: datetime) -> date:
    """The last day of the coming week."""
    return (now + WEEK).date()


def cursor_of(last: Any) -> Cursor:
    """Where the page after this card starts."""
    return (last.answer_due.isoformat() if last.answer_due else UNDATED, last.id.hex)


def resumed(after: Cursor | None) -> dict[str, Any]:
    """The parameters that say where the next page starts."""
    if after is None:
        return {}
    place = {"after_id": UUID(after[1])}
    return place if after[0] == UNDATED else {**place, "after_due": date.fromisoformat(after[0])}


def by_date(
    campaign_id: sa.ColumnElement[Any],
    kinds: Sequence[StageKind],
    *where: sa.ColumnElement[bool],
    after: str | None = None,
    most: int = PAGE + 1,
    outer: sa.FromClause | None = None,
) -> sa.CompoundSelect[Any]:
    """Ideas of these stages by promised date, those without one last: idea_id, undated, due.

    where: conditions on `OWED`. after: the last row's date, as in its cursor; bound as `after_due` and `after_id`.
    outer: where `campaign_id` is a column, its table.
    """
    arms = []
    for kind in kinds:
        here = (OWED.c.campaign_id == campaign_id, OWED.c.stage_kind == kind, *where)
        for arm in _arms(after):
            one = arm.where(*here, OWED.c.state == IdeaState.PUBLISHED, sa.not_(OWED.c.hidden)).limit(most)
            arms.append(sa.select((one if outer is None else one.correlate(outer)).subquery()))
    return sa.union_all(*arms).order_by("undated", "due", "idea_id").limit(most)


def _arms(after: str | None) -> list[sa.Select[Any]]:
    """The ideas with a date and those without, as far as they come after a cursor."""

    def found(undated: int) -> sa.Select[Any]:
        return sa.select(
            OWED.c.id.label("idea_id"), sa.literal(undated).label("undated"), OWED.c.answer_due.label("due")
        )

    dated = found(0).where(OWED.c.answer_due.is_not(None)).order_by(OWED.c.answer_due, OWED.c.id)
    undated = found(1).where(OWED.c.answer_due.is_(None)).order_by(OWED.c.id)
    if after is None:
        return [dated, undated]
    if after == UNDATED:
        return [undated.where(OWED.c.id > AFTER_ID)]
    place = sa.tuple_(OWED.c.answer_due, OWED.c.id)
    return [dated.where(OWED.c.answer_due >= AFTER_DUE, place > sa.tuple_(AFTER_DUE, AFTER_ID)), undated]


def i_sponsor() -> sa.Subquery:
    """The campaigns whose answers I owe: launched, and not archived."""
    return (
        sa.select(campaign.c.id, campaign.c.ideas, campaign.c.answered)
        .join(campaign_role, campaign_role.c.campaign_id == campaign.c.id)
        .where(campaign_role.c.person_id == ME, campaign_role.c.role == Role.SPONSOR)
        .where(campaign.c.state.not_in((CampaignState.DRAFT, CampaignState.ARCHIVED)))
        .subquery("sponsored")
    )


def my_promises(
    *where: sa.ColumnElement[bool], after: str | None = None, most: int = PAGE + 1
) -> sa.Select[Any]:
    """What I owe, the most urgent first, from each campaign as much as a page: idea_id, undated, due."""
    sponsored = i_sponsor()
    each = by_date(sponsored.c.id, UNDECIDED, *where, after=after, most=most, outer=sponsored).subquery()
    undated = sa.case((idea.c.answer_due.is_(None), 1), else_=0)
    return (
        sa.select(idea.c.id.label("idea_id"), undated.label("undated"), idea.c.answer_due.label("due"))
        .join_from(sponsored, idea, among(idea.c.id, sa.select(each.c.idea_id).scalar_subquery()))
        .order_by(undated, idea.c.answer_due, idea.c.id)
        .limit(most)
    )


def answers_owed() -> sa.ScalarSelect[Any]:
    """How many ideas of the campaigns I sponsor have no answer, from the database's own books."""
    sponsored = i_sponsor()
    return sa.select(
        sa.func.coalesce(sa.func.sum(sponsored.c.ideas - sponsored.c.answered), 0)
    ).scalar_subquery()


def owed_by_me(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """Ideas without an answer in the campaigns I sponsor."""
    return owed(idea.c.campaign_id.in_(sa.select(i_sponsor().c.id)), *where)


def due_soon() -> tuple[sa.ColumnElement[bool], ...]:
    """An owed answer's date comes within the week; the clock is running."""
    return (idea.c.answer_due >= TODAY, idea.c.answer_due <= SOON, idea.c.paused_on.is_(None))
