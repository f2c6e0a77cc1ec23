"""Stage moves."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.changes import Area, Changes, changed
from ideabox.database.serving import Write, Writes
from ideabox.database.writing import insert, run
from ideabox.reviews.requests import MoveStage
from ideabox.reviews.tables import stage_move


def move_stage(connection: sa.Connection, actor: Actor, command: MoveStage, now: datetime) -> Changes:
    """Move an idea, with its reason and public answer; sent twice it is there once."""
    ask = insert(connection, stage_move).values(
        id=command.id,
        idea_id=command.idea_id,
        person_id=actor.person_id,
        stage_id=command.stage_id,
        kind=command.kind,
        reason=command.reason.strip(),
        answer=command.answer.strip(),
        asks_author=command.asks_author,
        look_again_on=command.look_again_on,
        expected_version=command.expected_version,
        at=now,
    )
    run(connection, ask.on_conflict_do_nothing())
    return changed(Area.STAGES, Area.IDEAS, Area.CAMPAIGNS, idea=command.idea_id)


WRITES: Writes = {MoveStage: Write(move_stage)}
