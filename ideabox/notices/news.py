"""News, read where it happened: stage moves and comments on my and followed ideas, replies to me, reports to settle.

Nothing is stored for anybody. For each idea only its latest thing is looked up, by an index, so that hundreds of
followed ideas with thousands of comments cost two look-ups each.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from ideabox.campaigns.columns import counted, in_sight
from ideabox.campaigns.tables import campaign, campaign_role
from ideabox.database.given import ME, ONE
from ideabox.database.types import Flag, Moment
from ideabox.discussion.tables import comment
from ideabox.ideas.columns import is_mine, open_to_me
from ideabox.ideas.tables import follow, idea, idea_person, report
from ideabox.notices.rows import NoticeKind, NoticeRow
from ideabox.notices.tables import notice_opened, notices_read
from ideabox.people.reads import byline, byline_columns
from ideabox.people.tables import person, site
from ideabox.reviews.tables import stage_move
from ideabox.words import Role, StageKind

WINDOW = timedelta(days=90)
"""Older things are no news."""
MOST_OWN_COMMENTS = 300
"""Replies are looked for under my latest comments."""
MOST_REPORTS = 100
MOST_FURTHER = 50
"""Further things on one idea are counted up to here."""
EXCERPT = 300

SINCE = sa.bindparam("since", type_=Moment())
ALL_FOLLOWED = sa.bindparam("all_followed", type_=Flag())

MOVE, COMMENT, REPLY, REPORT = "move", "comment", "reply", "report"


def since(now: datetime) -> datetime:
    """Where the window of news begins."""
    return now - WINDOW


def is_read(idea_id: sa.ColumnElement[Any], at: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """I said "all read" since, or opened the idea since."""
    everything = sa.exists(ONE).where(notices_read.c.person_id == ME, notices_read.c.until >= at)
    opened = sa.exists(ONE).where(
        notice_opened.c.person_id == ME, notice_opened.c.idea_id == idea_id, notice_opened.c.until >= at
    )
    outer = [
        column.table
        for column in (idea_id, at)
        if isinstance(column, sa.ColumnClause) and column.table is not None
    ]
    return sa.or_(everything.correlate(*outer), opened.correlate(*outer))


def subjects(since: sa.ColumnElement[Any] = SINCE) -> sa.CTE:
    """The ideas I hear of, with the moment from which on: mine, and followed ones since I follow them."""
    mine = sa.select(idea_person.c.idea_id, sa.literal(1).label("mine"), since.label("since"))
    since_then = sa.case((follow.c.at > since, follow.c.at), else_=since)
    followed = sa.select(follow.c.idea_id, sa.literal(0), since_then).where(follow.c.person_id == ME)
    each = sa.union_all(mine.where(idea_person.c.person_id == ME), followed).subquery("each")
    part, start = sa.func.max(each.c.mine).label("mine"), sa.func.min(each.c.since).label("since")
    both = sa.select(each.c.idea_id, part, start).group_by(each.c.idea_id).subquery("both")
    return (
        sa.select(both)
        .join(idea, idea.c.id == both.c.idea_id)
        .where(open_to_me(), in_sight(idea.c.campaign_id))
        .cte()
    )


def _others_comment() -> tuple[sa.ColumnElement[bool], ...]:
    return (comment.c.author_id != ME, sa.not_(comment.c.deleted), sa.not_(comment.c.hidden))


def _latest(subject: sa.CTE) -> sa.CTE:
    """Of each idea the latest move and the latest comment by others."""
    moved = (
        sa.select(stage_move.c.id)
        .where(
            stage_move.c.idea_id == subject.c.idea_id,
            stage_move.c.at > subject.c.since,
            stage_move.c.person_id != ME,
        )
        .order_by(stage_move.c.at.desc(), stage_move.c.id.desc())
    )
    said = (
        sa.select(comment.c.id)
        .where(comment.c.idea_id == subject.c.idea_id, comment.c.at > subject.c.since, *_others_comment())
        .order_by(comment.c.at.desc(), comment.c.id.desc())
    )
    move_id, comment_id = (ask.limit(1).correlate(subject).scalar_subquery() for ask in (moved, said))
    heard = sa.or_(subject.c.mine == 1, ALL_FOLLOWED)
    return sa.select(
        subject.c.idea_id,
        subject.c.mine,
        move_id.label("move_id"),
        sa.case((heard, comment_id), else_=None).label("comment_id"),
    ).cte()


def _replies() -> sa.Select[Any]:
    """The latest reply by others to each of my comments."""
    own, reply = comment.alias("own"), comment.alias("reply")
    mine = (
        sa.select(own.c.id)
        .where(own.c.author_id == ME)
        .order_by(own.c.at.desc())
        .limit(MOST_OWN_COMMENTS)
        .subquery("my_comments")
    )
    newest = (
        sa.select(comment.c.id)
        .where(comment.c.parent_id == mine.c.id, comment.c.at > SINCE, *_others_comment())
        .order_by(comment.c.at.desc(), comment.c.id.desc())
        .limit(1)
        .correlate(mine)
        .scalar_subquery()
    )
    # found first, then looked up: under row security PostgreSQL would compare them with every comment there is
    found = (
        sa.select(newest.label("id"))
        .select_from(mine)
        .cte()
        .prefix_with("MATERIALIZED", dialect="postgresql")
    )
    part = sa.case((is_mine(idea.c.id).correlate(idea), 1), else_=0)
    return (
        sa.select(reply.c.id, reply.c.idea_id, sa.literal(REPLY), reply.c.at, part, sa.literal(0))
        .join_from(found, reply, reply.c.id == found.c.id)
        .join(idea, idea.c.id == reply.c.idea_id)
        .where(open_to_me(), in_sight(idea.c.campaign_id))
    )


def _reports() -> sa.Select[Any]:
    """Reports by others that a facilitator has to settle, the latest of each idea."""
    moderated = sa.select(campaign_role.c.campaign_id).where(
        campaign_role.c.person_id == ME, campaign_role.c.role == Role.FACILITATOR
    )
    waiting = (
        sa.select(report.c.id, report.c.idea_id, report.c.at)
        .where(report.c.campaign_id.in_(moderated), report.c.settled_at.is_(None), report.c.person_id != ME)
        .limit(MOST_REPORTS)
        .subquery("waiting")
    )
    return sa.select(
        waiting.c.id, waiting.c.idea_id, sa.literal(REPORT), waiting.c.at, sa.literal(0), sa.literal(1)
    )


def lines(subject: sa.CTE) -> sa.CTE:
    """One line an idea, the latest thing on it (reports make lines of their own): id, idea_id, what, at, mine, unread."""
    latest = _latest(subject)
    moves = sa.select(
        stage_move.c.id,
        latest.c.idea_id,
        sa.literal(MOVE).label("what"),
        stage_move.c.at,
        latest.c.mine,
        sa.literal(0).label("reported"),
    ).join_from(latest, stage_move, stage_move.c.id == latest.c.move_id)
    comments = sa.select(
        comment.c.id, latest.c.idea_id, sa.literal(COMMENT), comment.c.at, latest.c.mine, sa.literal(0)
    ).join_from(latest, comment, comment.c.id == latest.c.comment_id)
    event = sa.union_all(moves, comments, _replies(), _reports()).subquery("event")
    place = sa.func.row_number().over(
        partition_by=(event.c.idea_id, event.c.reported),
        # a reply to me may also be the latest comment on an idea I follow: it is a reply first
        order_by=(event.c.at.desc(), event.c.id.desc(), event.c.what.desc()),
    )
    ranked = sa.select(event, place.label("place")).subquery("ranked")
    unread = sa.case((is_read(ranked.c.idea_id, ranked.c.at), 0), else_=1)
    columns = (ranked.c[name] for name in ("id", "idea_id", "what", "at", "mine"))
    return sa.select(*columns, unread.label("unread")).where(ranked.c.place == 1).cte()


def unread_lines() -> sa.ScalarSelect[int]:
    """How many lines are unread, all followed ideas heard: as `lines` would count them, without looking at what is read."""
    all_read = sa.select(notices_read.c.until).where(notices_read.c.person_id == ME).scalar_subquery()
    subject = subjects(sa.case((all_read > SINCE, all_read), else_=SINCE))
    opened = sa.select(notice_opened.c.until).where(
        notice_opened.c.person_id == ME, notice_opened.c.idea_id == subject.c.idea_id
    )
    until = sa.func.coalesce(opened.correlate(subject).scalar_subquery(), subject.c.since)
    moved = sa.exists(ONE).where(
        stage_move.c.idea_id == subject.c.idea_id,
        stage_move.c.at > subject.c.since,
        stage_move.c.at > until,
        stage_move.c.person_id != ME,
    )
    said = sa.exists(ONE).where(
        comment.c.idea_id == subject.c.idea_id,
        comment.c.at > subject.c.since,
        comment.c.at > until,
        *_others_comment(),
    )
    news = sa.select(subject.c.idea_id).where(sa.or_(moved.correlate(subject), said.correlate(subject)))
    reply, waiting = _replies().subquery("reply"), _reports().subquery("waiting")
    replied = sa.select(reply.c.idea_id).where(sa.not_(is_read(reply.c.idea_id, reply.c.at)))
    reported = (
        sa.select(waiting.c.idea_id).where(sa.not_(is_read(waiting.c.idea_id, waiting.c.at))).distinct()
    )
    each = sa.union_all(sa.select(sa.union(news, replied).subquery()), reported).subquery()
    return sa.select(sa.func.count()).select_from(each).scalar_subquery()


def _further(line: sa.FromClause, subject: sa.CTE) -> sa.ColumnElement[int]:
    """How many more unread things the line's idea has, up to a bound."""
    mine_or_followed = sa.exists(ONE).where(subject.c.idea_id == line.c.idea_id)
    from_then_on = sa.func.coalesce(
        sa.select(subject.c.since)
        .where(subject.c.idea_id == line.c.idea_id)
        .correlate(line)
        .scalar_subquery(),
        SINCE,
    )
    own = comment.alias("own")
    to_me = sa.exists(ONE).where(own.c.id == comment.c.parent_id, own.c.author_id == ME).correlate(comment)
    heard = sa.and_(mine_or_followed.correlate(line), sa.or_(line.c.mine == 1, ALL_FOLLOWED))
    moved = sa.select(stage_move.c.id).where(
        stage_move.c.idea_id == line.c.idea_id,
        stage_move.c.at > from_then_on,
        stage_move.c.person_id != ME,
        stage_move.c.id != line.c.id,
        mine_or_followed.correlate(line),
        sa.not_(is_read(line.c.idea_id, stage_move.c.at)),
    )
    said = sa.select(comment.c.id).where(
        comment.c.idea_id == line.c.idea_id,
        comment.c.at > from_then_on,
        comment.c.id != line.c.id,
        *_others_comment(),
        sa.or_(heard, to_me),
        sa.not_(is_read(line.c.idea_id, comment.c.at)),
    )
    reported = sa.select(report.c.id).where(
        report.c.idea_id == line.c.idea_id,
        report.c.settled_at.is_(None),
        report.c.person_id != ME,
        report.c.id != line.c.id,
        sa.not_(is_read(line.c.idea_id, report.c.at)),
    )
    moves, comments, reports = (counted(ask.correlate(line), MOST_FURTHER) for ask in (moved, said, reported))
    return sa.case((line.c.what == REPORT, reports), else_=moves + comments)


def notice_select(page: sa.FromClause, subject: sa.CTE) -> sa.Select[Any]:
    """Lines as `notice_row` reads them, newest first; `page` holds a few of `lines`."""
    who, home = person.alias("doer"), site.alias("doer_site")
    source = (
        page.join(idea, idea.c.id == page.c.idea_id)
        .join(campaign, campaign.c.id == idea.c.campaign_id)
        .outerjoin(stage_move, sa.and_(page.c.what == MOVE, stage_move.c.id == page.c.id))
        .outerjoin(comment, sa.and_(page.c.what.in_((COMMENT, REPLY)), comment.c.id == page.c.id))
        .outerjoin(report, sa.and_(page.c.what == REPORT, report.c.id == page.c.id))
        .outerjoin(who, who.c.id == sa.func.coalesce(stage_move.c.person_id, comment.c.author_id))
        .outerjoin(home, home.c.id == who.c.site_id)
    )
    words = sa.func.coalesce(
        sa.func.nullif(stage_move.c.answer, ""), stage_move.c.reason, comment.c.body, report.c.reason
    )
    return (
        sa.select(
            page.c.id.label("subject_id"),
            page.c.what,
            page.c.idea_id,
            idea.c.title,
            idea.c.campaign_id,
            campaign.c.name.label("campaign_name"),
            page.c.mine,
            *byline_columns(who, home),
            stage_move.c.kind.label("stage_kind"),
            stage_move.c.asks_author,
            sa.case((stage_move.c.answer != "", 1), else_=0).label("answered"),
            sa.func.substr(words, 1, EXCERPT).label("words"),
            page.c.at,
            page.c.unread,
            _further(page, subject).label("more"),
        )
        .select_from(source)
        .order_by(page.c.at.desc(), page.c.id.desc())
    )


def _kind(found: Any) -> NoticeKind:
    if found.what != MOVE:
        return {COMMENT: NoticeKind.COMMENTED, REPLY: NoticeKind.REPLIED, REPORT: NoticeKind.REPORTED}[
            found.what
        ]
    if found.asks_author:
        return NoticeKind.ASKED
    return NoticeKind.ANSWERED if found.answered else NoticeKind.MOVED


def notice_row(found: Any) -> NoticeRow:
    """One line of news, from `notice_select`."""
    return NoticeRow(
        subject_id=found.subject_id,
        kind=_kind(found),
        idea_id=found.idea_id,
        idea_title=found.title,
        campaign_id=found.campaign_id,
        campaign_name=found.campaign_name,
        mine=bool(found.mine),
        by=byline(found),
        stage_kind=None if found.stage_kind is None else StageKind(found.stage_kind),
        text=found.words or "",
        at=found.at,
        unread=bool(found.unread),
        more=found.more,
    )
