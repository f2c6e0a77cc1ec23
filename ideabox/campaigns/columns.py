"""How a campaign is read: the rule which of them a person may see, and the columns every room's campaign rows come from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ideabox.campaigns.rows import CampaignRow, PhaseRow, QuestionRow, StageRow
from ideabox.campaigns.tables import (
    campaign,
    campaign_group,
    campaign_role,
    campaign_site,
    phase,
    question,
    stage,
)
from ideabox.database.given import ADMINISTRATOR, ME, ONE, TODAY
from ideabox.database.nested import nested
from ideabox.database.spelling import by_engine
from ideabox.database.types import Id
from ideabox.ideas.tables import idea, idea_person
from ideabox.people.tables import group_member, person
from ideabox.votes.tables import vote
from ideabox.words import (
    UNDECIDED,
    Anonymity,
    CampaignKind,
    CampaignState,
    IdeaState,
    PhaseKind,
    Role,
    StageKind,
    VoteRule,
)

MOST_CAMPAIGNS = 200
"""As many campaigns as a list shows."""
IN_LIST = (
    CampaignState.OPEN,
    CampaignState.ANNOUNCED,
    CampaignState.CLOSED,
    CampaignState.ARCHIVED,
    CampaignState.DRAFT,
)
"""Campaigns in a list, by their state."""
MOST_COUNTED = 1_000
"""Where a count would have to walk over rows, it stops here."""
MOST_PARTS = 500
"""Bound of the small lists of one campaign."""


def holds(*roles: Role) -> sa.ColumnElement[bool]:
    """I hold one of these roles (none named: any) in the campaign of the outer select."""
    mine = sa.exists(ONE).where(campaign_role.c.person_id == ME, campaign_role.c.campaign_id == campaign.c.id)
    return (mine.where(campaign_role.c.role.in_(roles)) if roles else mine).correlate(campaign)


def may_see() -> sa.ColumnElement[bool]:
    """The campaign of the outer select is shown to me: asked of the shared database itself, in full of the embedded one."""
    return by_engine(_is_shown(), _of_mine(campaign.c.id))


def may_see_one(campaign_id: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """The campaign of the outer select, which is this one and no other, is shown to me."""
    asked_once = sa.select(sa.func.law.sees(campaign_id, type_=sa.Boolean())).scalar_subquery()
    return by_engine(_is_shown(), asked_once)


def in_sight(campaign_id: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """The campaign of this id is shown to me."""
    return by_engine(campaign_id.in_(sa.select(campaign.c.id).where(_is_shown())), _of_mine(campaign_id))


def _of_mine(campaign_id: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """Among the campaigns that PostgreSQL's law shows me: IS TRUE, or they would be joined, and asked for row by row."""
    return campaign_id.in_(sa.select(sa.func.law.my_campaigns(type_=Id()))).is_(sa.true())


def _is_shown() -> sa.ColumnElement[bool]:
    """As the view `my_campaign` says it in SQL."""
    my_site = sa.select(person.c.site_id).where(person.c.id == ME).scalar_subquery()
    for_my_site = sa.exists(ONE).where(
        campaign_site.c.campaign_id == campaign.c.id, campaign_site.c.site_id == my_site
    )
    for_my_group = sa.exists(ONE).where(
        campaign_group.c.campaign_id == campaign.c.id,
        group_member.c.group_id == campaign_group.c.group_id,
        group_member.c.person_id == ME,
    )
    for_me = sa.or_(campaign.c.for_all, for_my_site.correlate(campaign), for_my_group.correlate(campaign))
    return sa.or_(ADMINISTRATOR, sa.and_(campaign.c.state != CampaignState.DRAFT, for_me), holds())


def i_moderate(campaign_id: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """I am a facilitator of this campaign."""
    return sa.exists(ONE).where(
        campaign_role.c.person_id == ME,
        campaign_role.c.campaign_id == campaign_id,
        campaign_role.c.role == Role.FACILITATOR,
    )


def phases_of() -> sa.ColumnElement[Any]:
    """The phases of the campaign in the outer select, in order."""
    columns = (
        phase.c.id,
        phase.c.kind,
        phase.c.name,
        phase.c.opens_at,
        phase.c.closes_at,
        phase.c.posting,
        phase.c.commenting,
        phase.c.voting,
    )
    ask = sa.select(*columns).where(phase.c.campaign_id == campaign.c.id).order_by(phase.c.position)
    return nested(ask.limit(MOST_PARTS).correlate(campaign)).label("phases")


def stages_of(outer: sa.FromClause, campaign_id: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """The stages of an outer row's campaign, in order."""
    ask = sa.select(stage.c.id, stage.c.kind, stage.c.name).where(stage.c.campaign_id == campaign_id)
    return nested(ask.order_by(stage.c.position).limit(MOST_PARTS).correlate(outer)).label("stages")


def questions_of(outer: sa.FromClause, campaign_id: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """The guided questions of an outer row's campaign, in order."""
    ask = sa.select(question.c.id, question.c.code, question.c.prompt).where(
        question.c.campaign_id == campaign_id
    )
    return nested(ask.order_by(question.c.position).limit(MOST_PARTS).correlate(outer)).label("questions")


def sponsor_of(outer: sa.FromClause, campaign_id: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """Who promises the answers of an outer row's campaign: one record, or none.

    Nested, because a join by a subselect's value would go through all people first.
    """
    ask = (
        sa.select(person.c.id, person.c.name, person.c.job)
        .join(campaign_role, campaign_role.c.person_id == person.c.id)
        .where(campaign_role.c.campaign_id == campaign_id, campaign_role.c.role == Role.SPONSOR)
        .order_by(campaign_role.c.person_id)
        .limit(1)
        .correlate(outer)
    )
    return nested(ask).label("sponsor")


def _my_ideas() -> sa.Subquery:
    """How many drafts and published ideas I have in each campaign: from my own marks, never by the author's column."""
    drafts = sa.func.sum(sa.case((idea.c.state == IdeaState.DRAFT, 1), else_=0))
    published = sa.func.sum(sa.case((idea.c.state == IdeaState.PUBLISHED, 1), else_=0))
    return (
        sa.select(idea.c.campaign_id, drafts.label("drafts"), published.label("published"))
        .join(idea_person, idea_person.c.idea_id == idea.c.id)
        .where(idea_person.c.person_id == ME)
        .group_by(idea.c.campaign_id)
        .subquery("my_ideas")
    )


def campaign_columns(mine: sa.FromClause) -> Sequence[sa.ColumnElement[Any]]:
    """What `campaign_row` reads; see `campaign_select`, which joins what it needs."""
    roles = sa.select(campaign_role.c.role).where(
        campaign_role.c.person_id == ME, campaign_role.c.campaign_id == campaign.c.id
    )
    votes = (
        sa.select(sa.func.count())
        .select_from(vote)
        .where(vote.c.person_id == ME, vote.c.campaign_id == campaign.c.id, vote.c.value != 0)
        .correlate(campaign)
        .scalar_subquery()
    )
    return (
        campaign.c.id,
        campaign.c.name,
        campaign.c.question,
        campaign.c.kind,
        campaign.c.state,
        campaign.c.glyph,
        campaign.c.tint,
        campaign.c.answer_days,
        campaign.c.vote_rule,
        campaign.c.hides_totals,
        campaign.c.anonymity,
        campaign.c.for_all,
        campaign.c.row_version,
        campaign.c.ideas,
        campaign.c.comments,
        campaign.c.answered,
        sponsor_of(campaign, campaign.c.id),
        phases_of(),
        nested(roles.limit(MOST_PARTS).correlate(campaign)).label("roles"),
        sa.func.coalesce(mine.c.drafts, 0).label("my_drafts"),
        sa.func.coalesce(mine.c.published, 0).label("my_ideas"),
        votes.label("my_votes"),
    )


def campaign_select(*more: sa.ColumnElement[Any]) -> sa.Select[Any]:
    """Campaigns as `campaign_row` reads them; who may see which is the caller's `where`."""
    mine = _my_ideas()
    source = campaign.outerjoin(mine, mine.c.campaign_id == campaign.c.id)
    return sa.select(*campaign_columns(mine), *more).select_from(source)


def in_list_order() -> tuple[sa.ColumnElement[Any], ...]:
    """Open ones first, challenges before idea boxes, the newest first."""
    return (
        sa.case({state.value: rank for rank, state in enumerate(IN_LIST)}, value=campaign.c.state),
        sa.case((campaign.c.kind == CampaignKind.OPEN_BOX, 1), else_=0),
        campaign.c.created_at.desc(),
        campaign.c.id.desc(),
    )


def campaign_list(*states: CampaignState, most: int = MOST_CAMPAIGNS) -> sa.Select[Any]:
    """Campaigns I may see in these states, in the order of lists."""
    return (
        campaign_select()
        .where(campaign.c.state.in_(states), may_see())
        .order_by(*in_list_order())
        .limit(most)
    )


def phase_row(found: Any) -> PhaseRow:
    """A phase out of a nested list."""
    return PhaseRow(found.id, PhaseKind(found.kind), *found[2:])


def stage_row(found: Any) -> StageRow:
    """A stage out of a nested list."""
    return StageRow(found.id, StageKind(found.kind), found.name)


def question_row(found: Any) -> QuestionRow:
    """A guided question out of a nested list."""
    return QuestionRow(found.id, found.code, found.prompt)


def campaign_row(found: Any, now: datetime) -> CampaignRow:
    """A campaign as listed, from `campaign_columns`; what is open now follows from its state and phases."""
    state = CampaignState(found.state)
    sponsor = found.sponsor[0] if found.sponsor else None
    phases = tuple(phase_row(one) for one in found.phases)
    running = [one for one in phases if state is CampaignState.OPEN and one.opens_at <= now < one.closes_at]
    return CampaignRow(
        id=found.id,
        name=found.name,
        question=found.question,
        kind=CampaignKind(found.kind),
        state=state,
        glyph=found.glyph,
        tint=found.tint,
        answer_days=found.answer_days,
        vote_rule=VoteRule(found.vote_rule),
        hides_totals=found.hides_totals,
        anonymity=Anonymity(found.anonymity),
        for_all=found.for_all,
        row_version=found.row_version,
        ideas=found.ideas,
        comments=found.comments,
        answered=found.answered,
        posting=any(one.posting for one in running),
        commenting=any(one.commenting for one in running),
        voting=any(one.voting for one in running),
        voting_over=state in (CampaignState.CLOSED, CampaignState.ARCHIVED)
        or not any(one.voting and one.closes_at > now for one in phases),
        sponsor_id=sponsor.id if sponsor else None,
        sponsor_name=sponsor.name if sponsor else "",
        sponsor_job=sponsor.job if sponsor else "",
        phases=phases,
        roles=frozenset(Role(one.role) for one in found.roles),
        my_drafts=found.my_drafts,
        my_ideas=found.my_ideas,
        my_votes=found.my_votes,
    )


def counted(rows: sa.Select[Any], most: int = MOST_COUNTED) -> sa.ScalarSelect[int]:
    """How many rows, up to a bound."""
    return sa.select(sa.func.count()).select_from(rows.limit(most).subquery()).scalar_subquery()


def owed(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """Ideas without an answer; the campaign and the dates are the caller's `where`."""
    return sa.select(idea.c.id).where(
        idea.c.stage_kind.in_(UNDECIDED), idea.c.state == IdeaState.PUBLISHED, sa.not_(idea.c.hidden), *where
    )


def late() -> tuple[sa.ColumnElement[bool], ...]:
    """An owed answer's date has passed; the clock stands still while the author is asked something."""
    return (idea.c.answer_due < TODAY, idea.c.paused_on.is_(None))
