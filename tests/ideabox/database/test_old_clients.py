"""Programs that are still about when the base is upgraded: what they send is understood by today's schema and law.

Until something is released, the statements are those of the version that is named in the file; afterwards those of each
released version a client may still have (`OLDEST_CLIENT`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from ideabox import __version__
from ideabox.database.meta import OLDEST_CLIENT
from tests.postgresql import Server, give_login

CLIENTS = Path(__file__).parent / "clients"
FILES = sorted(CLIENTS.glob("*.json"))
PARAMETER = re.compile(r"%\((\w+)\)s")


@pytest.fixture
def root(server: Server, founded_on_server: str) -> Iterator[psycopg.Connection[Any]]:
    """The owner of a base of its own, with one person who is nothing but that."""
    with server.database(founded_on_server) as name, server.connect(name) as connection:
        connection.execute("SET search_path = mine, ideabox")
        connection.execute(
            "INSERT INTO person (id, login, name) VALUES (gen_random_uuid(), 'old.client', 'Old')"
        )
        give_login(connection, "old.client")
        yield connection


@pytest.fixture
def somebody(root: psycopg.Connection[Any], server: Server) -> Iterator[psycopg.Connection[Any]]:
    """That person, signed in."""
    with server.connect(root.info.dbname, "old.client") as connection:
        connection.execute("SET search_path = mine, ideabox")
        yield connection


def explained(connection: psycopg.Connection[Any], statement: str) -> str:
    """Why a statement isn't understood or allowed, empty where it is; nothing is carried out."""
    nothing = dict.fromkeys(PARAMETER.findall(statement))
    try:
        connection.execute(f"EXPLAIN {statement}", nothing)
    except psycopg.Error as error:
        return str(error)
    return ""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_clients_of_a_version_send_is_still_understood(
    somebody: psycopg.Connection[Any], file: Path
) -> None:
    kept = json.loads(file.read_text(encoding="utf-8"))
    found = {
        f"{request}: {why}"
        for request, statements in kept["sent"].items()
        for statement in statements
        if (why := explained(somebody, statement))
    }
    assert not found


def test_every_version_a_client_may_have_is_tried() -> None:
    assert FILES
    kept = {json.loads(file.read_text(encoding="utf-8"))["version"] for file in FILES}
    assert OLDEST_CLIENT in kept
    assert __version__ in kept or len(kept) > 1


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE idea DROP COLUMN paused_on",
        "ALTER TABLE comment RENAME COLUMN stance TO side",
        "REVOKE UPDATE (value) ON vote FROM ideabox_person",
        "DROP VIEW mine.secret_tally",
    ],
)
def test_a_migration_that_would_shut_them_out_is_found(
    root: psycopg.Connection[Any], somebody: psycopg.Connection[Any], change: str
) -> None:
    kept = json.loads(FILES[0].read_text(encoding="utf-8"))
    root.execute(change)
    assert any(explained(somebody, each) for sent in kept["sent"].values() for each in sent)
