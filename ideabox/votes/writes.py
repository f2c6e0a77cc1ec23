"""One's voice: given, changed, taken back. One statement each."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.changes import Area, Changes, changed
from ideabox.database.serving import Write, Writes
from ideabox.database.writing import insert, run
from ideabox.votes.requests import CastVote, WithdrawVote
from ideabox.votes.tables import vote


def cast_vote(connection: sa.Connection, actor: Actor, command: CastVote, now: datetime) -> Changes:
    """Give or change my voice."""
    ask = insert(connection, vote).values(
        idea_id=command.idea_id, person_id=actor.person_id, value=command.value, at=now
    )
    run(
        connection,
        ask.on_conflict_do_update(
            index_elements=["idea_id", "person_id"], set_={"value": ask.excluded.value, "at": ask.excluded.at}
        ),
    )
    return changed(Area.VOTES, idea=command.idea_id)


def withdraw_vote(connection: sa.Connection, actor: Actor, command: WithdrawVote, now: datetime) -> Changes:
    """Take it back; none there is as good."""
    run(
        connection,
        sa.delete(vote).where(vote.c.idea_id == command.idea_id, vote.c.person_id == actor.person_id),
    )
    return changed(Area.VOTES, idea=command.idea_id)


WRITES: Writes = {CastVote: Write(cast_vote), WithdrawVote: Write(withdraw_vote)}
