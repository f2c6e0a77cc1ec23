"""What I have read of the news."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.changes import Area, Changes, changed
from ideabox.database.serving import Write, Writes
from ideabox.database.writing import insert, run
from ideabox.notices.requests import MarkAllRead, MarkNoticesOpened
from ideabox.notices.tables import notice_opened, notices_read


def mark_opened(
    connection: sa.Connection, actor: Actor, command: MarkNoticesOpened, now: datetime
) -> Changes:
    """Everything that happened to this idea so far is read."""
    ask = insert(connection, notice_opened).values(
        person_id=actor.person_id, idea_id=command.idea_id, until=now
    )
    run(connection, ask.on_conflict_do_update(index_elements=["person_id", "idea_id"], set_={"until": now}))
    return changed(Area.NOTICES, idea=command.idea_id)


def mark_all_read(connection: sa.Connection, actor: Actor, command: MarkAllRead, now: datetime) -> Changes:
    """Everything up to now is read."""
    ask = insert(connection, notices_read).values(person_id=actor.person_id, until=now)
    run(connection, ask.on_conflict_do_update(index_elements=["person_id"], set_={"until": now}))
    return changed(Area.NOTICES)


WRITES: Writes = {MarkNoticesOpened: Write(mark_opened), MarkAllRead: Write(mark_all_read)}
