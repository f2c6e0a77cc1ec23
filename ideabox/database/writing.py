"""The few ways a write reaches the database, the same on both engines."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def insert(connection: sa.Connection, table: sa.Table) -> sqlite.Insert:
    """The engine's own insert, which knows ON CONFLICT; both dialects write it alike."""
    made: sqlite.Insert = INSERTS[connection.dialect.name](table)
    return made


def run(connection: sa.Connection, statement: sa.Executable) -> bool:
    """Send one statement; True where it wrote a row, False where it was stale, sent twice or not mine to change."""
    # SQLAlchemy forgets an INSERT's row count unless asked to keep it
    return bool(connection.execute(statement.execution_options(preserve_rowcount=True)).rowcount)
