"""One connection to the embedded database, set up so that nothing acknowledged is lost and triggers know who asks."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from ideabox.clock import Clock
from ideabox.database.place import refuse_network
from ideabox.database.refusals import refusals
from ideabox.database.types import moment_text

BUSY_MS = 5_000
"""How long a statement waits for another window's write."""


@dataclass
class Identity:
    """Who asks on this connection, and when it is: read by the SQL functions me(), moment_now() and today()."""

    clock: Clock
    person_id: UUID | None = None


def sqlite_path(url: str) -> Path:
    """The file an embedded database's URL or plain path names."""
    return Path(url.removeprefix("sqlite:///"))


def connect(url: str, identity: Identity) -> sa.Connection:
    """Open the embedded database in autocommit; the file is made if it is not there.

    Raises InputError for a network share, Unavailable where the file can't be opened.
    """
    path = sqlite_path(url)
    refuse_network(path)
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)),
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,  # an error's words may reach a console or a log of the system's
        connect_args={
            "check_same_thread": False
        },  # one thread at a time, but not always the one that opened it
    )
    sa.event.listen(engine, "connect", lambda raw, record: _prepare(raw, identity))
    with refusals():
        return engine.connect()


def _prepare(raw: Any, identity: Identity) -> None:
    connection: sqlite3.Connection = raw
    connection.create_function("me", 0, lambda: identity.person_id.hex if identity.person_id else None)
    connection.create_function("moment_now", 0, lambda: moment_text(identity.clock()))
    connection.create_function("today", 0, lambda: moment_text(identity.clock())[:10])
    for pragma in (
        f"busy_timeout = {BUSY_MS}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")
