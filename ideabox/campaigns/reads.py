"""What is read of campaigns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.columns import (
    MOST_PARTS,
    campaign_list,
    campaign_row,
    campaign_select,
    counted,
    i_moderate,
    late,
    may_see_one,
    owed,
    question_row,
    questions_of,
    stage_row,
    stages_of,
)
from ideabox.campaigns.requests import GetCampaign, ListCampaigns, PrepareCampaign
from ideabox.campaigns.rows import AudienceRow, CampaignPage, CampaignRow, Preparation
from ideabox.campaigns.tables import campaign, campaign_group, campaign_role, campaign_site, phase_change
from ideabox.database.given import ONE, TODAY, given
from ideabox.database.nested import nested
from ideabox.database.serving import Reads
from ideabox.database.spelling import days_between
from ideabox.database.types import Day, Id
from ideabox.discussion.tables import comment
from ideabox.errors import NotFound
from ideabox.ideas.fair import for_my_view
from ideabox.ideas.tables import idea, reach, report
from ideabox.people.reads import (
    group_row,
    groups_select,
    person_columns,
    person_row,
    site_row,
    sites_select,
)
from ideabox.people.tables import person, person_group, site
from ideabox.words import UNDECIDED, CampaignState, IdeaState, Role

MOST_UNREAD = 100
"""What is unread is counted up to here."""
LATEST_ANSWERS = 200
"""The average time to an answer is that of the latest answers."""
QUIET = 4_000
"""Ideas and comments up to which a campaign is quiet."""
SHOWN_STATES = tuple(state for state in CampaignState if state is not CampaignState.ARCHIVED)


@cache
def _list(archived: bool) -> sa.Select[Any]:
    return campaign_list(*(CampaignState if archived else SHOWN_STATES))


def list_campaigns(
    connection: sa.Connection, actor: Actor, query: ListCampaigns, now: datetime
) -> tuple[CampaignRow, ...]:
    """Campaigns I may see."""
    found = connection.execute(_list(query.archived), given(actor, now))
    return tuple(campaign_row(one, now) for one in found)


def _unread() -> sa.ColumnElement[Any]:
    """Published ideas of others that I have not seen; walks along the fair order and stops early."""
    ask = sa.select(reach.c.idea_id).where(reach.c.campaign_id == campaign.c.id, *for_my_view(reach))
    return counted(ask.correlate(campaign), MOST_UNREAD).label("unread")


def _next_due() -> sa.ColumnElement[Any]:
    """The next promised day from today on: the first of each stage before a decision, by the index."""
    firsts = (
        sa.select(idea.c.answer_due)
        .where(
            idea.c.campaign_id == campaign.c.id,
            idea.c.stage_kind == kind,
            idea.c.answer_due >= TODAY,
            idea.c.state == IdeaState.PUBLISHED,
            sa.not_(idea.c.hidden),
        )
        .order_by(idea.c.answer_due)
        .limit(1)
        .correlate(campaign)
        .scalar_subquery()
        for kind in UNDECIDED
    )
    each = sa.union_all(*(sa.select(first.label("due")) for first in firsts)).subquery()
    return sa.select(sa.func.min(each.c.due, type_=Day())).scalar_subquery().label("next_due")


def _average_days() -> sa.ColumnElement[Any]:
    """Days from publication to the answer, over the latest answers."""
    latest = (
        sa.select(days_between(idea.c.published_at, idea.c.answered_at).label("days"))
        .where(
            idea.c.campaign_id == campaign.c.id,
            idea.c.answered_at.is_not(None),
            idea.c.published_at.is_not(None),
            idea.c.state == IdeaState.PUBLISHED,
            sa.not_(idea.c.hidden),
        )
        .order_by(idea.c.answered_at.desc())
        .limit(LATEST_ANSWERS)
        .correlate(campaign)
        .subquery()
    )
    return sa.select(sa.func.avg(latest.c.days)).scalar_subquery().label("average_days")


def _sites() -> sa.ColumnElement[Any]:
    """Sites whose people signed an idea or wrote a comment here; hidden names and words don't count, or they would tell.

    A quiet campaign is gone through once; in a busy one each site soon finds one of its people.
    """
    signed = (
        idea.c.campaign_id == campaign.c.id,
        idea.c.state == IdeaState.PUBLISHED,
        sa.not_(idea.c.hidden),
    )
    said = (comment.c.campaign_id == campaign.c.id, sa.not_(comment.c.deleted), sa.not_(comment.c.hidden))
    under = idea.alias(
        "under"
    )  # looked up by its key: as a list it would be made anew for each person in SQLite
    shown = sa.exists(ONE).where(
        under.c.id == comment.c.idea_id, under.c.state == IdeaState.PUBLISHED, sa.not_(under.c.hidden)
    )
    spoke = (*said, shown.correlate(comment))
    voices = sa.union(
        sa.select(idea.c.byline_id.label("id")).where(*signed).correlate(campaign),
        sa.select(comment.c.author_id).where(*spoke).correlate(campaign),
    ).subquery()
    quiet = sa.select(sa.func.count(person.c.site_id.distinct())).join_from(
        voices, person, person.c.id == voices.c.id
    )
    someone = sa.exists(ONE).where(
        person.c.site_id == site.c.id,
        sa.or_(
            sa.exists(ONE).where(*signed, idea.c.byline_id == person.c.id).correlate(person, campaign),
            sa.exists(ONE).where(*spoke, comment.c.author_id == person.c.id).correlate(person, campaign),
        ),
    )
    busy = sa.select(sa.func.count()).select_from(site).where(someone.correlate(site, campaign))
    return sa.case(
        (campaign.c.ideas + campaign.c.comments <= QUIET, quiet.scalar_subquery()),
        else_=busy.correlate(campaign).scalar_subquery(),
    ).label("sites")


def _audience() -> sa.ColumnElement[Any]:
    """The sites and groups a campaign is for."""
    sites = (
        sa.select(site.c.id, (site.c.code + " " + site.c.name).label("name"), sa.literal(0).label("is_group"))
        .join(campaign_site, campaign_site.c.site_id == site.c.id)
        .where(campaign_site.c.campaign_id == campaign.c.id)
        .correlate(campaign)
    )
    groups = (
        sa.select(person_group.c.id, person_group.c.name, sa.literal(1))
        .join(campaign_group, campaign_group.c.group_id == person_group.c.id)
        .where(campaign_group.c.campaign_id == campaign.c.id)
        .correlate(campaign)
    )
    parts = sa.union_all(sites, groups).subquery()
    ask = sa.select(parts).order_by(parts.c.is_group.desc(), parts.c.name).limit(MOST_PARTS)
    return nested(ask).label("audience")


def _people() -> sa.ColumnElement[Any]:
    """Who holds which role: sponsors, facilitators, reviewers, each by name."""
    source = campaign_role.join(person, person.c.id == campaign_role.c.person_id).outerjoin(
        site, site.c.id == person.c.site_id
    )
    rank = sa.case({role.value: rank for rank, role in enumerate(Role)}, value=campaign_role.c.role)
    ask = sa.select(campaign_role.c.role, *person_columns()).select_from(source)
    ask = ask.where(campaign_role.c.campaign_id == campaign.c.id).order_by(rank, person.c.name, person.c.id)
    return nested(ask.limit(MOST_PARTS).correlate(campaign)).label("people")


def _phase_changes() -> sa.ColumnElement[Any]:
    """Why dates moved after the launch, the newest first."""
    ask = sa.select(phase_change.c.at, phase_change.c.reason).where(
        phase_change.c.campaign_id == campaign.c.id
    )
    ask = ask.order_by(phase_change.c.at.desc(), phase_change.c.id.desc())
    return nested(ask.limit(MOST_PARTS).correlate(campaign)).label("phase_changes")


def _open_reports() -> sa.ColumnElement[Any]:
    """Reports nobody has settled, for facilitators."""
    waiting = sa.select(report.c.id).where(
        report.c.campaign_id == campaign.c.id, report.c.settled_at.is_(None)
    )
    return sa.case(
        (i_moderate(campaign.c.id).correlate(campaign), counted(waiting.correlate(campaign))), else_=0
    ).label("open_reports")


def _page_columns() -> Sequence[sa.ColumnElement[Any]]:
    note_by = sa.select(person.c.name).where(person.c.id == campaign.c.note_by_id).correlate(campaign)
    overdue = owed(idea.c.campaign_id == campaign.c.id, *late()).correlate(campaign)
    return (
        campaign.c.brief,
        campaign.c.note,
        sa.func.coalesce(note_by.scalar_subquery(), "").label("note_by"),
        campaign.c.language,
        stages_of(campaign, campaign.c.id),
        questions_of(campaign, campaign.c.id),
        _people(),
        _audience(),
        _unread(),
        counted(overdue).label("late"),
        _next_due(),
        _average_days(),
        _sites(),
        _open_reports(),
        _phase_changes(),
    )


def page_select(*more: sa.ColumnElement[Any]) -> sa.Select[Any]:
    """One campaign with its frame, as `campaign_page` reads it."""
    wanted = sa.bindparam("campaign_id", type_=Id())
    return campaign_select(*_page_columns(), *more).where(campaign.c.id == wanted, may_see_one(wanted))


_page = cache(page_select)


def get_campaign(connection: sa.Connection, actor: Actor, query: GetCampaign, now: datetime) -> CampaignPage:
    """One campaign with its frame."""
    found = connection.execute(_page(), given(actor, now, campaign_id=query.id)).one_or_none()
    if found is None:
        raise NotFound("not_found")
    return campaign_page(found, now)


def campaign_page(found: Any, now: datetime) -> CampaignPage:
    """A campaign with its frame, from `page_select`."""
    return CampaignPage(
        campaign=campaign_row(found, now),
        brief=found.brief,
        note=found.note,
        note_by=found.note_by,
        language=found.language,
        stages=tuple(stage_row(one) for one in found.stages),
        questions=tuple(question_row(one) for one in found.questions),
        people=tuple((Role(one.role), person_row(one)) for one in found.people),
        audience=tuple(AudienceRow(one.id, one.name, bool(one.is_group)) for one in found.audience),
        unread=found.unread,
        to_answer=max(0, found.ideas - found.answered),
        late=found.late,
        next_due=found.next_due,
        average_days=found.average_days,
        sites=found.sites,
        open_reports=found.open_reports,
        phase_changes=tuple((one.at, one.reason) for one in found.phase_changes),
    )


@cache
def _prepared() -> sa.Select[Any]:
    return sa.select(
        nested(page_select()).label("pages"),
        nested(sites_select()).label("sites"),
        nested(groups_select()).label("groups"),
    )


def prepare_campaign(
    connection: sa.Connection, actor: Actor, query: PrepareCampaign, now: datetime
) -> Preparation:
    """A campaign, if it is there for me, and every site and group."""
    found = connection.execute(_prepared(), given(actor, now, campaign_id=query.id)).one()
    return Preparation(
        campaign_page(found.pages[0], now) if found.pages else None,
        tuple(map(site_row, found.sites)),
        tuple(map(group_row, found.groups)),
    )


READS: Reads = {
    ListCampaigns: list_campaigns,
    GetCampaign: get_campaign,
    PrepareCampaign: prepare_campaign,
}
