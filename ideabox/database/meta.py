"""What a shared database says of itself to every client: its schema, which clients may use it, and since when it counts.

`epoch` is made with the base and anew when a backup is restored: clients then read everything afresh.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import uuid4

import sqlalchemy as sa

from ideabox import __version__
from ideabox.database.schema import HEAD
from ideabox.database.server_law import shipped
from ideabox.releases import NEWEST, OLDEST, newer

EPOCH, SCHEMA, LAW, SHIPPED = "epoch", "schema", "law", "law_shipped"
"""`law` is what lies in the catalogue, `law_shipped` the files it was laid from."""
OLDEST_CLIENT = "0.1.0"
"""The oldest program whose statements this schema still understands: raised by the migration that contracts."""


def meta_of(connection: sa.Connection) -> dict[str, str]:
    """All that is said."""
    found = connection.exec_driver_sql("SELECT key, value FROM app_meta").all()
    return {row.key: row.value for row in found}


def say(connection: sa.Connection, said: Mapping[str, str]) -> None:
    """Say something else, or more."""
    ask = sa.text(
        "INSERT INTO app_meta (key, value) VALUES (:key, :value)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE app_meta.value <> excluded.value"
    )
    connection.execute(ask, [{"key": key, "value": value} for key, value in said.items()])


def unsay(connection: sa.Connection, key: str) -> None:
    """Say nothing of it any more."""
    connection.execute(sa.text("DELETE FROM app_meta WHERE key = :key"), {"key": key})


def say_version(connection: sa.Connection, law: str, *, new_epoch: bool = False) -> None:
    """What this program's schema means for clients; an epoch where there is none, or a new one.

    Where IT asks for newer clients than the schema does (`ideabox-admin clients`), that stays.
    """
    before = meta_of(connection)
    said = {
        SCHEMA: HEAD,
        OLDEST: newer(before.get(OLDEST, ""), OLDEST_CLIENT),
        NEWEST: newer(before.get(NEWEST, ""), __version__),
        LAW: law,
        SHIPPED: shipped(),
    }
    if new_epoch or EPOCH not in before:
        said[EPOCH] = uuid4().hex
    say(connection, said)
