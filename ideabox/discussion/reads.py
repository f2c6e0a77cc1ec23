"""What is read of a discussion."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.columns import i_moderate
from ideabox.database.given import ME, given
from ideabox.database.serving import Reads
from ideabox.database.spelling import spoken
from ideabox.database.types import Id, Moment, moment_of, moment_text
from ideabox.discussion.requests import ListComments
from ideabox.discussion.rows import CommentList, CommentRow
from ideabox.discussion.tables import comment
from ideabox.ideas.columns import readable
from ideabox.ideas.requests import PAGE
from ideabox.ideas.tables import idea
from ideabox.people.reads import byline, byline_columns
from ideabox.people.tables import person, site
from ideabox.votes.tables import imported_comment_vote

IDEA = sa.bindparam("idea_id", type_=Id())
"""The idea a statement is about."""

AUTHOR, HOME = person.alias("speaker"), site.alias("speaker_site")
PARENT, REPLIED_TO = comment.alias("parent"), person.alias("replied_to")


def _imported(value: int) -> sa.ColumnElement[int]:
    """Votes on a comment that came from another system."""
    ask = sa.select(imported_comment_vote.c.votes).where(
        imported_comment_vote.c.comment_id == comment.c.id, imported_comment_vote.c.value == value
    )
    return sa.func.coalesce(ask.correlate(comment).scalar_subquery(), 0)


def comment_select() -> sa.Select[Any]:
    """The comments of the statement's idea, oldest first, one more than a page.

    A hidden one keeps its words for its author and for the facilitators; a deleted one has none, and no name.
    """
    mine = comment.c.author_id == ME
    in_sight = sa.or_(sa.not_(comment.c.hidden), mine, i_moderate(comment.c.campaign_id).correlate(comment))
    readable_words = sa.and_(sa.not_(comment.c.deleted), in_sight)
    source = (
        comment.join(idea, idea.c.id == comment.c.idea_id)
        .outerjoin(AUTHOR, sa.and_(AUTHOR.c.id == comment.c.author_id, sa.not_(comment.c.deleted)))
        .outerjoin(HOME, HOME.c.id == AUTHOR.c.site_id)
        .outerjoin(PARENT, sa.and_(PARENT.c.id == comment.c.parent_id, sa.not_(PARENT.c.deleted)))
        .outerjoin(REPLIED_TO, REPLIED_TO.c.id == PARENT.c.author_id)
    )
    return (
        sa.select(
            comment.c.id,
            comment.c.idea_id,
            comment.c.parent_id,
            sa.func.coalesce(REPLIED_TO.c.name, "").label("parent_name"),
            *byline_columns(AUTHOR, HOME),
            sa.case((comment.c.author_id == idea.c.byline_id, 1), else_=0).label("by_author"),
            sa.case((mine, 1), else_=0).label("mine"),
            sa.case((readable_words, spoken(comment.c.id, comment.c.body, comment.c.hidden)), else_="").label(
                "body"
            ),
            comment.c.stance,
            comment.c.at,
            comment.c.edited_at,
            comment.c.deleted,
            comment.c.hidden,
            sa.case((in_sight, comment.c.hidden_reason), else_="").label("hidden_reason"),
            _imported(1).label("imported_for"),
            _imported(-1).label("imported_against"),
        )
        .select_from(source)
        .where(comment.c.idea_id == IDEA)
        .order_by(comment.c.at, comment.c.id)
        .limit(PAGE + 1)
    )


def comment_row(found: Any) -> CommentRow:
    """One comment, from `comment_select`."""
    return CommentRow(
        id=found.id,
        idea_id=found.idea_id,
        parent_id=found.parent_id,
        parent_name=found.parent_name,
        byline=byline(found),
        by_author=bool(found.by_author) and not found.deleted,
        mine=bool(found.mine),
        body=found.body,
        stance=found.stance,
        at=found.at,
        edited_at=found.edited_at,
        deleted=found.deleted,
        hidden=found.hidden,
        hidden_reason=found.hidden_reason,
        imported_for=found.imported_for,
        imported_against=found.imported_against,
    )


def comment_list(found: Any) -> CommentList:
    """A page of comments out of one row more than it holds."""
    rows = tuple(comment_row(one) for one in found[:PAGE])
    return CommentList(rows, (moment_text(rows[-1].at), rows[-1].id.hex) if len(found) > PAGE else None)


@cache
def _comments(resumed: bool) -> sa.Select[Any]:
    ask = comment_select().where(readable())
    if resumed:
        here = sa.tuple_(sa.bindparam("after_at", type_=Moment()), sa.bindparam("after_id", type_=Id()))
        ask = ask.where(sa.tuple_(comment.c.at, comment.c.id) > here)
    return ask


def list_comments(connection: sa.Connection, actor: Actor, query: ListComments, now: datetime) -> CommentList:
    """A page of an idea's comments; none where the idea isn't there for me."""
    values = given(actor, now, idea_id=query.idea_id)
    if query.after is not None:
        values |= {"after_at": moment_of(query.after[0]), "after_id": UUID(query.after[1])}
    return comment_list(connection.execute(_comments(query.after is not None), values).all())


READS: Reads = {ListComments: list_comments}
