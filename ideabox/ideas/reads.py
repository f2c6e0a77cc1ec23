"""What is read of ideas: mine, drafts, followed ones; a campaign's list is in `listing.py`, one idea in `whole.py`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.columns import (
    campaign_row,
    campaign_select,
    in_sight,
)
from ideabox.campaigns.tables import campaign
from ideabox.database.given import ME, ONE, given
from ideabox.database.nested import nested
from ideabox.database.serving import Reads
from ideabox.database.types import Id, Moment
from ideabox.discussion.reads import IDEA
from ideabox.errors import NotFound
from ideabox.ideas.columns import (
    idea_row,
    idea_select,
    open_to_me,
)
from ideabox.ideas.listing import list_ideas
from ideabox.ideas.requests import (
    PAGE,
    GetDraft,
    GetIdea,
    ListFollowed,
    ListIdeas,
    ListMyIdeas,
    VisitCampaign,
    VisitIdea,
)
from ideabox.ideas.rows import Cursor, DraftRow, IdeaList, MyIdeas
from ideabox.ideas.tables import follow, idea, idea_person
from ideabox.ideas.visiting import visit_campaign, visit_idea
from ideabox.ideas.whole import get_idea
from ideabox.words import IdeaState

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _draft_select() -> sa.Select[Any]:
    """My drafts, the last saved first."""
    columns: Sequence[sa.ColumnElement[Any]] = (
        idea.c.id,
        idea.c.campaign_id,
        campaign.c.name.label("campaign_name"),
        idea.c.title,
        idea.c.body,
        idea.c.answers,
        idea.c.language,
        idea.c.anonymous,
        idea.c.saved_at,
        idea.c.row_version,
    )
    source = idea_person.join(idea, idea.c.id == idea_person.c.idea_id).join(
        campaign, campaign.c.id == idea.c.campaign_id
    )
    return (
        sa.select(*columns)
        .select_from(source)
        .where(idea_person.c.person_id == ME, idea.c.state == IdeaState.DRAFT)
        .order_by(idea.c.saved_at.desc(), idea.c.id.desc())
        .limit(PAGE)
    )


@cache
def _draft() -> sa.Select[Any]:
    return _draft_select().where(idea.c.id == IDEA)


def get_draft(connection: sa.Connection, actor: Actor, query: GetDraft, now: datetime) -> DraftRow:
    """One of my drafts."""
    found = connection.execute(_draft(), given(actor, now, idea_id=query.id)).one_or_none()
    if found is None:
        raise NotFound("not_found")
    return DraftRow(*found)


@cache
def _my_ideas(resumed: bool) -> sa.Select[Any]:
    number = sa.func.coalesce(idea.c.number, 0)  # an imported withdrawn one has none
    mine = (
        sa.select(idea.c.id.label("idea_id"), number.label("place"))
        .join(idea_person, idea_person.c.idea_id == idea.c.id)
        .where(idea_person.c.person_id == ME, idea.c.state != IdeaState.DRAFT)
        .order_by(number.desc(), idea.c.id.desc())
        .limit(PAGE + 1)
    )
    if resumed:
        here = sa.tuple_(
            sa.bindparam("after_place", type_=sa.Integer()), sa.bindparam("after_id", type_=Id())
        )
        mine = mine.where(sa.tuple_(number, idea.c.id) < here)
    page = mine.subquery("page")
    drafts = _draft_select().limit(0) if resumed else _draft_select()
    return sa.select(
        nested(drafts).label("drafts"),
        nested(idea_select(page).order_by(page.c.place.desc(), page.c.idea_id.desc())).label("ideas"),
    )


def list_my_ideas(connection: sa.Connection, actor: Actor, query: ListMyIdeas, now: datetime) -> MyIdeas:
    """My drafts, with the first page only, and a page of my ideas, newest first."""
    values = given(actor, now)
    if query.after is not None:
        values |= {"after_place": query.after[0], "after_id": UUID(query.after[3])}
    found = connection.execute(_my_ideas(query.after is not None), values).one()
    rows = tuple(idea_row(one) for one in found.ideas[:PAGE])
    after = (rows[-1].number or 0, 0, 0, rows[-1].id.hex) if len(found.ideas) > PAGE else None
    return MyIdeas(tuple(DraftRow(*one) for one in found.drafts), IdeaList(rows, after))


@cache
def _followed(resumed: bool) -> sa.Select[Any]:
    shown = sa.exists(ONE).where(idea.c.id == follow.c.idea_id, open_to_me(), in_sight(idea.c.campaign_id))
    chosen = (
        sa.select(follow.c.idea_id, follow.c.at)
        .where(follow.c.person_id == ME, shown.correlate(follow))
        .order_by(follow.c.at.desc(), follow.c.idea_id.desc())
        .limit(PAGE + 1)
    )
    if resumed:
        here = sa.tuple_(sa.bindparam("after_at", type_=Moment()), sa.bindparam("after_id", type_=Id()))
        chosen = chosen.where(sa.tuple_(follow.c.at, follow.c.idea_id) < here)
    page = chosen.cte("page")
    ideas = idea_select(page, page.c.at.label("followed_at"))
    theirs = sa.select(idea.c.campaign_id).join(page, page.c.idea_id == idea.c.id)
    return sa.select(
        nested(ideas.order_by(page.c.at.desc(), page.c.idea_id.desc())).label("ideas"),
        nested(campaign_select().where(campaign.c.id.in_(theirs)).limit(PAGE + 1)).label("campaigns"),
    )


def list_followed(connection: sa.Connection, actor: Actor, query: ListFollowed, now: datetime) -> IdeaList:
    """Ideas I follow, the most recently followed first, with the campaigns they belong to."""
    values = given(actor, now)
    if query.after is not None:
        after_at = EPOCH + timedelta(milliseconds=query.after[0])
        values |= {"after_at": after_at, "after_id": UUID(query.after[3])}
    found = connection.execute(_followed(query.after is not None), values).one()
    return IdeaList(
        tuple(idea_row(one) for one in found.ideas[:PAGE]),
        _followed_after(found.ideas),
        tuple(campaign_row(one, now) for one in found.campaigns),
    )


def _followed_after(found: Sequence[Any]) -> Cursor | None:
    if len(found) <= PAGE:
        return None
    last = found[PAGE - 1]
    return (round((last.followed_at - EPOCH) / timedelta(milliseconds=1)), 0, 0, last.id.hex)


READS: Reads = {
    ListIdeas: list_ideas,
    ListMyIdeas: list_my_ideas,
    ListFollowed: list_followed,
    GetIdea: get_idea,
    GetDraft: get_draft,
    VisitCampaign: visit_campaign,
    VisitIdea: visit_idea,
}
