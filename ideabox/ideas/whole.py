"""One idea with everything its page shows, in one statement."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.columns import (
    MOST_PARTS,
    campaign_row,
    campaign_select,
    i_moderate,
    question_row,
    questions_of,
    stage_row,
    stages_of,
)
from ideabox.campaigns.tables import campaign
from ideabox.database.given import given
from ideabox.database.nested import nested
from ideabox.discussion.reads import IDEA, comment_list, comment_select
from ideabox.errors import NotFound
from ideabox.ideas.columns import idea_columns, idea_row, readable, with_marks
from ideabox.ideas.requests import GetIdea
from ideabox.ideas.rows import IdeaPage, ReportRow
from ideabox.ideas.tables import idea, idea_person, report
from ideabox.people.reads import byline, byline_columns
from ideabox.people.tables import person, site
from ideabox.reviews.columns import move_row, move_select
from ideabox.words import Part


def _coauthors() -> sa.ColumnElement[Any]:
    """Who wrote it with the author; nobody where the name is hidden."""
    who, home = person.alias("coauthor"), site.alias("coauthor_site")
    ask = (
        sa.select(*byline_columns(who, home))
        .select_from(
            idea_person.join(who, who.c.id == idea_person.c.person_id).outerjoin(
                home, home.c.id == who.c.site_id
            )
        )
        .where(
            idea_person.c.idea_id == idea.c.id,
            idea_person.c.part == Part.COAUTHOR,
            idea.c.byline_id.is_not(None),
        )
        .order_by(who.c.name, who.c.id)
        .limit(MOST_PARTS)
    )
    return nested(ask.correlate(idea)).label("coauthors")


def _reports() -> sa.ColumnElement[Any]:
    """Reports nobody has settled, for facilitators."""
    ask = (
        sa.select(report.c.id, report.c.comment_id, report.c.reason, report.c.at)
        .where(report.c.idea_id == IDEA, report.c.settled_at.is_(None), i_moderate(report.c.campaign_id))
        .order_by(report.c.at, report.c.id)
        .limit(MOST_PARTS)
    )
    return nested(ask).label("reports")


def whole_select(*more: sa.ColumnElement[Any]) -> sa.Select[Any]:
    """One idea, whole, as `idea_page` reads it."""
    framed = campaign_select().where(campaign.c.id == idea.c.campaign_id).correlate(idea)
    return (
        sa.select(
            *idea_columns(),
            nested(framed).label("campaign"),
            stages_of(idea, idea.c.campaign_id),
            questions_of(idea, idea.c.campaign_id),
            idea.c.body,
            idea.c.answers,
            idea.c.hidden_reason,
            _coauthors(),
            nested(move_select(IDEA)).label("moves"),
            nested(comment_select()).label("said"),
            _reports(),
            *more,
        )
        .select_from(with_marks(idea))
        .where(idea.c.id == IDEA, readable())
    )


_page = cache(whole_select)


def get_idea(connection: sa.Connection, actor: Actor, query: GetIdea, now: datetime) -> IdeaPage:
    """One idea, whole."""
    found = connection.execute(_page(), given(actor, now, idea_id=query.id)).one_or_none()
    if found is None:
        raise NotFound("not_found")
    return idea_page(found, now)


def idea_page(found: Any, now: datetime) -> IdeaPage:
    """One idea, whole, from `whole_select`."""
    said = comment_list(found.said)
    return IdeaPage(
        idea=idea_row(found),
        campaign=campaign_row(found.campaign[0], now),
        stages=tuple(stage_row(one) for one in found.stages),
        questions=tuple(question_row(one) for one in found.questions),
        body=found.body,
        answers=found.answers,
        hidden_reason=found.hidden_reason,
        coauthors=tuple(byline(one) for one in found.coauthors),
        moves=tuple(move_row(one) for one in found.moves),
        comments=said.rows,
        comments_after=said.after,
        reports=tuple(ReportRow(*one) for one in found.reports),
    )
