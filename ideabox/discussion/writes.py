"""What people do in a discussion."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.changes import Area, Changes, changed
from ideabox.database.serving import Write, Writes
from ideabox.database.writing import insert, run
from ideabox.discussion.requests import AddComment, DeleteComment, EditComment, HideComment, RestoreComment
from ideabox.discussion.tables import comment
from ideabox.errors import NotFound


def add(connection: sa.Connection, actor: Actor, command: AddComment, now: datetime) -> Changes:
    """Comment or reply; sent twice it is there once."""
    ask = insert(connection, comment).values(
        id=command.id,
        idea_id=command.idea_id,
        parent_id=command.parent_id,
        author_id=actor.person_id,
        body=command.body.strip(),
        at=now,
    )
    run(connection, ask.on_conflict_do_nothing())
    return changed(Area.COMMENTS, idea=command.idea_id)


def edit(connection: sa.Connection, actor: Actor, command: EditComment, now: datetime) -> Changes:
    """Change my comment."""
    if not run(
        connection, sa.update(comment).where(comment.c.id == command.id).values(body=command.body.strip())
    ):
        raise NotFound("not_found")
    return changed(Area.COMMENTS, idea=command.idea_id)


def delete(connection: sa.Connection, actor: Actor, command: DeleteComment, now: datetime) -> Changes:
    """Take my words away; the place stays, so that replies keep their sense."""
    ask = sa.update(comment).where(comment.c.id == command.id, sa.not_(comment.c.deleted))
    run(connection, ask.values(deleted=True, body=""))
    return changed(Area.COMMENTS, idea=command.idea_id)


def hide(connection: sa.Connection, actor: Actor, command: HideComment, now: datetime) -> Changes:
    """Take it out of sight, with a reason."""
    ask = sa.update(comment).where(comment.c.id == command.id)
    if not run(connection, ask.values(hidden=True, hidden_reason=command.reason.strip())):
        raise NotFound("not_found")
    return changed(Area.COMMENTS, Area.REPORTS, idea=command.idea_id)


def restore(connection: sa.Connection, actor: Actor, command: RestoreComment, now: datetime) -> Changes:
    """Show it again."""
    ask = sa.update(comment).where(comment.c.id == command.id)
    if not run(connection, ask.values(hidden=False, hidden_reason="")):
        raise NotFound("not_found")
    return changed(Area.COMMENTS, idea=command.idea_id)


WRITES: Writes = {
    AddComment: Write(add),
    EditComment: Write(edit),
    DeleteComment: Write(delete),
    HideComment: Write(hide, once=True),
    RestoreComment: Write(restore, once=True),
}
