"""What is read of the news, and the feed of what others changed."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.columns import in_sight
from ideabox.database.given import given
from ideabox.database.nested import nested
from ideabox.database.serving import Reads
from ideabox.database.types import Id, Moment, moment_of, moment_text
from ideabox.ideas.requests import PAGE
from ideabox.notices.news import lines, notice_row, notice_select, since, subjects
from ideabox.notices.requests import ListChanges, ListNotices
from ideabox.notices.rows import ChangeRow, NoticeList
from ideabox.notices.tables import change

MOST_CHANGES = 500
"""As many entries of the feed as are fetched at once."""


@cache
def _notices(resumed: bool) -> sa.Select[Any]:
    subject = subjects()
    line = lines(subject)
    page = sa.select(line).order_by(line.c.at.desc(), line.c.id.desc()).limit(PAGE + 1)
    if resumed:
        before = sa.tuple_(sa.bindparam("before_at", type_=Moment()), sa.bindparam("before_id", type_=Id()))
        page = page.where(sa.tuple_(line.c.at, line.c.id) < before)
    unread = sa.select(sa.func.count()).select_from(line).where(line.c.unread == 1)
    return sa.select(
        nested(notice_select(page.subquery("page"), subject)).label("lines"),
        unread.scalar_subquery().label("unread"),
    )


def list_notices(connection: sa.Connection, actor: Actor, query: ListNotices, now: datetime) -> NoticeList:
    """A page of news, newest first, and how many lines are unread in all."""
    values = given(actor, now, since=since(now), all_followed=query.all_followed)
    if query.before is not None:
        values |= {"before_at": moment_of(query.before[0]), "before_id": UUID(query.before[1])}
    found = connection.execute(_notices(query.before is not None), values).one()
    rows = tuple(notice_row(one) for one in found.lines[:PAGE])
    more = len(found.lines) > PAGE
    before = (moment_text(rows[-1].at), rows[-1].subject_id.hex) if more else None
    return NoticeList(rows, found.unread, before)


@cache
def _newest() -> sa.Select[Any]:
    none = sa.null()
    return (
        sa.select(
            change.c.mark, none.label("campaign_id"), none.label("idea_id"), sa.literal("").label("what")
        )
        .order_by(change.c.mark.desc())
        .limit(1)
    )


@cache
def _changes() -> sa.Select[Any]:
    """A page of the feed; what bears the same mark stays together, since the next page starts after it."""
    mark = sa.bindparam("mark", type_=sa.BigInteger())
    seen_by_me = sa.or_(change.c.campaign_id.is_(None), in_sight(change.c.campaign_id))
    new = (change.c.mark > mark, seen_by_me)
    page = sa.select(change.c.mark).where(*new).order_by(change.c.mark).limit(MOST_CHANGES).subquery("page")
    last = sa.select(sa.func.max(page.c.mark)).scalar_subquery()
    return sa.select(change).where(*new, change.c.mark <= last).order_by(change.c.mark)


def list_changes(
    connection: sa.Connection, actor: Actor, query: ListChanges, now: datetime
) -> tuple[ChangeRow, ...]:
    """What changed in the campaigns I may see; without a mark only where the feed ends, and nothing of what it was."""
    ask = _newest() if query.mark is None else _changes()
    found = connection.execute(ask, given(actor, now, mark=query.mark))
    return tuple(ChangeRow(one.mark, one.campaign_id, one.idea_id, one.what) for one in found)


READS: Reads = {ListNotices: list_notices, ListChanges: list_changes}
