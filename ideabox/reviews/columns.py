"""How stage moves and the cards of the board are read."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from ideabox.campaigns.columns import MOST_PARTS
from ideabox.campaigns.tables import campaign, stage
from ideabox.ideas.columns import AUTHOR, AUTHOR_SITE, with_marks
from ideabox.ideas.tables import idea
from ideabox.people.reads import byline, byline_columns
from ideabox.people.tables import person
from ideabox.reviews.rows import CardRow, MoveRow
from ideabox.reviews.tables import stage_move
from ideabox.votes.reads import totals, totals_columns
from ideabox.words import StageKind


def move_select(idea_id: sa.ColumnElement[Any]) -> sa.Select[Any]:
    """An idea's way, oldest step first."""
    who = person.alias("mover")
    source = stage_move.outerjoin(who, who.c.id == stage_move.c.person_id).outerjoin(
        stage, stage.c.id == stage_move.c.stage_id
    )
    return (
        sa.select(
            stage_move.c.id,
            stage_move.c.kind,
            sa.func.coalesce(stage.c.name, "").label("stage_name"),
            sa.func.coalesce(who.c.name, "").label("person_name"),
            sa.func.coalesce(who.c.job, "").label("person_job"),
            stage_move.c.reason,
            stage_move.c.answer,
            stage_move.c.asks_author,
            stage_move.c.look_again_on,
            stage_move.c.at,
        )
        .select_from(source)
        .where(stage_move.c.idea_id == idea_id)
        .order_by(stage_move.c.at, stage_move.c.id)
        .limit(MOST_PARTS)
    )


def move_row(found: Any) -> MoveRow:
    """One step of an idea's way, from `move_select`."""
    return MoveRow(found.id, StageKind(found.kind), *found[2:])


def card_select(page: sa.FromClause, *more: sa.ColumnElement[Any]) -> sa.Select[Any]:
    """Ideas as `card_row` reads them, for the ids a page has chosen; the caller orders them."""
    return sa.select(
        idea.c.id,
        idea.c.campaign_id,
        campaign.c.name.label("campaign_name"),
        idea.c.number,
        idea.c.title,
        *byline_columns(AUTHOR, AUTHOR_SITE),
        idea.c.anonymous,
        idea.c.stage_id,
        idea.c.stage_kind,
        sa.func.coalesce(stage.c.name, "").label("stage_name"),
        idea.c.answer_due,
        idea.c.answered_at,
        sa.case((idea.c.paused_on.is_not(None), 1), else_=0).label("paused"),
        *totals_columns(),
        idea.c.comments,
        idea.c.row_version,
        *more,
    ).select_from(with_marks(page.join(idea, idea.c.id == page.c.idea_id)))


def card_row(found: Any) -> CardRow:
    """An idea on the board, from `card_select`."""
    known = totals(found)
    return CardRow(
        id=found.id,
        campaign_id=found.campaign_id,
        campaign_name=found.campaign_name,
        number=found.number,
        title=found.title,
        byline=byline(found),
        anonymous=found.anonymous,
        stage_id=found.stage_id,
        stage_kind=StageKind(found.stage_kind),
        stage_name=found.stage_name,
        answer_due=found.answer_due,
        answered_at=found.answered_at,
        paused=bool(found.paused),
        support=known.support,
        imported_for=known.imported_for,
        comments=found.comments,
        row_version=found.row_version,
    )
