"""What every read is given: who asks, and when. The same bind parameters in all statements, so that those are built once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.database.types import Day, Flag, Id, Moment

ME = sa.bindparam("me", type_=Id())
ADMINISTRATOR = sa.bindparam("administrator", type_=Flag())
NOW = sa.bindparam("now", type_=Moment())
TODAY = sa.bindparam("today", type_=Day())
ONE: sa.ColumnElement[int] = sa.literal_column("1", sa.Integer())
"""What an EXISTS selects: its own * would ask for the right to every column, secret ones too."""


def given(actor: Actor, now: datetime, **more: Any) -> dict[str, Any]:
    """The parameters of one read; days are UTC days, as in the database's own `today()`."""
    return {
        "me": actor.person_id,
        "administrator": actor.administrator,
        "now": now,
        "today": now.date(),
        **more,
    }
