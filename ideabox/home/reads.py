"""What the window's frame and the first page show."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.columns import campaign_list, campaign_row, counted, late, may_see, sponsor_of
from ideabox.campaigns.tables import campaign, campaign_role, phase
from ideabox.database.given import ME, NOW, ONE, given
from ideabox.database.nested import nested
from ideabox.database.serving import Reads
from ideabox.home.requests import GetShell, GetToday
from ideabox.home.rows import Shell, Today, WaitingAnswer
from ideabox.ideas.columns import idea_row, idea_select, in_everyones_sight
from ideabox.ideas.fair import CARD, fair_select, first_card, for_my_view
from ideabox.ideas.tables import follow, idea, idea_person, reach, report
from ideabox.notices.news import (
    MOVE,
    REPORT,
    SINCE,
    is_read,
    lines,
    notice_row,
    notice_select,
    since,
    subjects,
    unread_lines,
)
from ideabox.people.reads import person_columns, person_row
from ideabox.people.tables import organisation, person, site
from ideabox.reviews.columns import card_row, card_select
from ideabox.reviews.promised import OWED, SOON, answers_owed, due_soon, my_promises, owed_by_me, soon
from ideabox.reviews.tables import stage_move
from ideabox.words import UNDECIDED, CampaignState, IdeaState, Role

MOST_IN_SIDEBAR = 60
"""Campaigns the frame knows of: open ones first."""
MOST_OPEN = 30
"""Open campaigns the first page shows."""
MOST_VOTING = 12
"""Campaigns in which ideas for my view are looked for."""
MOST_WAITING, MOST_ANSWERS, MOST_NEWS, MOST_PROMISED = 7, 4, 5, 5
WAITING_COUNTED = 100
"""Ideas that wait for my view are counted up to here."""
OWN_IDEAS = 200
"""Answers are looked for on my latest ideas."""

IN_FRAME = tuple(state for state in CampaignState if state is not CampaignState.ARCHIVED)


def _own(*states: IdeaState) -> sa.ScalarSelect[int]:
    """How many ideas of mine are in these states."""
    return counted(
        sa.select(idea.c.id)
        .join(idea_person, idea_person.c.idea_id == idea.c.id)
        .where(idea_person.c.person_id == ME, idea.c.state.in_(states))
    )


def _open_reports() -> sa.ScalarSelect[int]:
    """Reports nobody has settled, in the campaigns I facilitate."""
    moderated = sa.select(campaign_role.c.campaign_id).where(
        campaign_role.c.person_id == ME, campaign_role.c.role == Role.FACILITATOR
    )
    return counted(
        sa.select(report.c.id).where(report.c.campaign_id.in_(moderated), report.c.settled_at.is_(None))
    )


@cache
def _shell() -> sa.Select[Any]:
    followed = (
        sa.select(follow.c.idea_id)
        .join(idea, idea.c.id == follow.c.idea_id)
        .where(follow.c.person_id == ME, in_everyones_sight())
    )
    name = sa.select(organisation.c.name).scalar_subquery()
    is_sample = sa.select(organisation.c.is_sample).scalar_subquery()
    return (
        sa.select(
            *person_columns(),
            sa.func.coalesce(name, "").label("organisation"),
            is_sample.label("is_sample"),
            nested(campaign_list(*IN_FRAME, most=MOST_IN_SIDEBAR)).label("campaigns"),
            _own(IdeaState.PUBLISHED).label("my_ideas"),
            _own(IdeaState.DRAFT).label("my_drafts"),
            counted(followed).label("followed"),
            unread_lines().label("unread"),
            answers_owed().label("to_answer"),
            counted(owed_by_me(*late())).label("late"),
            _open_reports().label("reports"),
        )
        .select_from(person.outerjoin(site, site.c.id == person.c.site_id))
        .where(person.c.id == ME)
    )


def get_shell(connection: sa.Connection, actor: Actor, query: GetShell, now: datetime) -> Shell:
    """What the window's frame shows."""
    found = connection.execute(_shell(), given(actor, now, since=since(now))).one()
    return Shell(
        me=person_row(found),
        organisation=found.organisation,
        is_sample=bool(found.is_sample),
        campaigns=tuple(campaign_row(one, now) for one in found.campaigns),
        my_ideas=found.my_ideas,
        my_drafts=found.my_drafts,
        followed=found.followed,
        unread=found.unread,
        to_answer=found.to_answer,
        late=found.late,
        reports=found.reports,
    )


def _voting_now() -> sa.CTE:
    """Campaigns I may vote in now, the newest first."""
    voting = sa.exists(ONE).where(
        phase.c.campaign_id == campaign.c.id, phase.c.voting, phase.c.opens_at <= NOW, phase.c.closes_at > NOW
    )
    return (
        sa.select(campaign.c.id)
        .where(campaign.c.state == CampaignState.OPEN, voting.correlate(campaign), may_see())
        .order_by(campaign.c.created_at.desc(), campaign.c.id.desc())
        .limit(MOST_VOTING)
        .cte("voting_now")
    )


def _waiting(engine: str, voting: sa.CTE) -> sa.Select[Any]:
    """Ideas that wait for my view, in fair order: columns of `_answers`, empty."""
    found = fair_select(engine, voting.c.id, for_my_view(CARD), MOST_WAITING, campaigns=voting).subquery()
    order = ("bucket", "turn", "deal", "idea_id")
    page = sa.select(found).order_by(*found.c[order]).limit(MOST_WAITING).subquery("waiting")
    place = sa.func.row_number().over(order_by=page.c[order]).label("place")
    return sa.select(
        page.c.idea_id, sa.literal(0), place, sa.null(), sa.literal(""), sa.literal(""), sa.literal(0)
    )


def _waiting_total(voting: sa.CTE) -> sa.ScalarSelect[int]:
    each = sa.select(reach.c.idea_id).where(reach.c.campaign_id.in_(sa.select(voting.c.id)))
    return counted(each.where(*for_my_view(reach)), WAITING_COUNTED)


def _answers() -> sa.Select[Any]:
    """My ideas whose answer came or is promised: unread answers first, then the promises, then answers I have read."""
    latest = (
        sa.select(stage_move.c.id)
        .where(stage_move.c.idea_id == idea.c.id, stage_move.c.answer != "")
        .order_by(stage_move.c.at.desc(), stage_move.c.id.desc())
        .limit(1)
        .correlate(idea)
        .scalar_subquery()
        .label("latest")
    )  # found with the idea, not in the join: under row security PostgreSQL would go through all moves for that
    own = (
        sa.select(
            idea.c.id.label("idea_id"), idea.c.campaign_id, idea.c.stage_kind, idea.c.answer_due, latest
        )
        .join(idea_person, idea_person.c.idea_id == idea.c.id)
        .where(idea_person.c.person_id == ME, idea.c.state == IdeaState.PUBLISHED)
        .order_by(idea.c.number.desc())
        .limit(OWN_IDEAS)
        .subquery("own")
    )
    move = stage_move.alias("came")
    who = sa.select(person.c.name).where(person.c.id == move.c.person_id).correlate(move).scalar_subquery()
    unread = sa.and_(move.c.id.is_not(None), sa.not_(is_read(move.c.idea_id, move.c.at)), move.c.at > SINCE)
    rank = sa.case((unread, 0), (own.c.stage_kind.in_(UNDECIDED), 1), else_=2)
    awaited = sa.case((own.c.stage_kind.in_(UNDECIDED), own.c.answer_due))
    chosen = (
        sa.select(
            own.c.idea_id,
            rank.label("rank"),
            awaited.label("awaited"),
            move.c.at.label("came_at"),
            sponsor_of(own, own.c.campaign_id),
            sa.func.coalesce(move.c.answer, "").label("answer"),
            sa.func.coalesce(who, "").label("answered_by"),
            sa.case((unread, 1), else_=0).label("unread"),
        )
        .select_from(own.outerjoin(move, move.c.id == own.c.latest))
        .order_by("rank", sa.nulls_last(sa.asc("awaited")), sa.nulls_last(sa.desc("came_at")), own.c.idea_id)
        .limit(MOST_ANSWERS)
        .subquery("chosen")
    )
    order = (
        chosen.c.rank,
        chosen.c.awaited.asc().nulls_last(),
        chosen.c.came_at.desc().nulls_last(),
        chosen.c.idea_id,
    )
    place = sa.func.row_number().over(order_by=order).label("place")
    mine = sa.literal(1).label("mine_here")
    return sa.select(chosen.c.idea_id, mine, place, *chosen.c["sponsor", "answer", "answered_by", "unread"])


def _ideas(engine: str, voting: sa.CTE) -> sa.ColumnElement[Any]:
    """My answers and what waits for my view in one list: each list of ideas asks for a dozen tables."""
    page = sa.union_all(_answers(), _waiting(engine, voting)).subquery("page")
    shown = page.c["mine_here", "sponsor", "answer", "answered_by", "unread"]
    return nested(idea_select(page, *shown).order_by(page.c.mine_here, page.c.place)).label("ideas")


def _news() -> sa.ColumnElement[Any]:
    """Other unread news (answers to me stand by themselves), and the reports a facilitator has to settle, in one list."""
    subject = subjects()
    line = lines(subject)
    newest = sa.select(line).order_by(line.c.at.desc(), line.c.id.desc()).limit(MOST_NEWS)
    answer = sa.exists(ONE).where(stage_move.c.id == line.c.id, stage_move.c.answer != "", line.c.mine == 1)
    other = newest.where(line.c.unread == 1, line.c.what != REPORT)
    other = other.where(sa.or_(line.c.what != MOVE, sa.not_(answer.correlate(line))))
    reported = newest.where(line.c.what == REPORT)
    both = sa.union_all(*(sa.select(page.subquery()) for page in (other, reported))).subquery()
    return nested(notice_select(both, subject)).label("news")


@cache
def _today(engine: str) -> sa.Select[Any]:
    urgent = (OWED.c.answer_due <= SOON, OWED.c.paused_on.is_(None))
    page = my_promises(*urgent, most=MOST_PROMISED).subquery()
    promised = card_select(page).order_by(page.c.undated, page.c.due, page.c.idea_id)
    voting = _voting_now()
    return sa.select(
        nested(campaign_list(CampaignState.OPEN, CampaignState.ANNOUNCED, most=MOST_OPEN)).label("campaigns"),
        _ideas(engine, voting),
        _waiting_total(voting).label("waiting_total"),
        _news(),
        nested(promised).label("promised"),
        counted(owed_by_me(*late())).label("late"),
        counted(owed_by_me(*due_soon())).label("due_this_week"),
    )


def get_today(connection: sa.Connection, actor: Actor, query: GetToday, now: datetime) -> Today:
    """The first page."""
    values = given(
        actor,
        now,
        since=since(now),
        all_followed=True,
        soon=soon(now),
        start=first_card(actor.person_id, now.date()),
    )
    found = connection.execute(_today(connection.dialect.name), values).one()
    return Today(
        campaigns=tuple(campaign_row(one, now) for one in found.campaigns),
        waiting=tuple(idea_row(one) for one in found.ideas if not one.mine_here),
        waiting_total=found.waiting_total,
        answers=tuple(
            WaitingAnswer(
                idea_row(one),
                one.sponsor[0].name if one.sponsor else "",
                one.answer,
                one.answered_by,
                bool(one.unread),
            )
            for one in found.ideas
            if one.mine_here
        ),
        news=tuple(notice_row(one) for one in found.news if one.what != REPORT),
        promised=tuple(card_row(one) for one in found.promised),
        late=found.late,
        due_this_week=found.due_this_week,
        reports=tuple(notice_row(one) for one in found.news if one.what == REPORT),
    )


READS: Reads = {GetShell: get_shell, GetToday: get_today}
