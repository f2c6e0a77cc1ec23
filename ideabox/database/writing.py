"""The few ways a write reaches the database, the same on both engines."""

from __future__ import annotations

from importlib import import_module

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite


def insert(connection: sa.Connection, table: sa.Table) -> sqlite.Insert:
    """The engine's own insert, which knows ON CONFLICT; both dialects write it alike."""
    # the dialect's own module is there already; naming all of them would import what isn't used
    dialect = import_module(f"sqlalchemy.dialects.{connection.dialect.name}")
    made: sqlite.Insert = dialect.insert(table)
    return made


def run(connection: sa.Connection, statement: sa.Executable) -> bool:
    """Send one statement; True where it wrote a row, False where it was stale, sent twice or not mine to change."""
    # SQLAlchemy forgets an INSERT's row count unless asked to keep it
    return bool(connection.execute(statement.execution_options(preserve_rowcount=True)).rowcount)
