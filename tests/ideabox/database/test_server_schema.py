"""The shared database's schema and law: made as the rooms declare, laid whole or not at all, and no right in it unseen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command

from ideabox.database import server_law
from ideabox.database.gather import TABLES
from ideabox.database.schema import HEAD, version_of
from ideabox.database.server import connect_server
from ideabox.database.upgrade import configuration, upgrade
from tests.ideabox.database.golden import GOLDEN, law_of
from tests.postgresql import Server, lay_base

GOLDEN_VERSION = 18
"""Other versions write a policy's conditions down in other words."""
SHAPE = (
    """SELECT a.attrelid::regclass::text, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attidentity,
         pg_get_expr(d.adbin, d.adrelid)
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
       WHERE c.relnamespace = 'ideabox'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped""",
    """SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'ideabox'::regnamespace
       AND contype <> 'n'""",
    "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'ideabox'",
)
FOREIGN = ("alembic_version", "change")
"""What Alembic keeps for itself, and the feed: the shared one is marked by transaction, not by number."""
BODIES = "SELECT oid::regprocedure::text, md5(pg_get_functiondef(oid)) FROM pg_proc WHERE pronamespace = 'law'::regnamespace"
VIEWS = "SELECT viewname, definition FROM pg_views WHERE schemaname = 'mine'"
PEOPLE = "SELECT name FROM ideabox.person"
STUMBLES = """\
    op.execute("CREATE TABLE half_made (id INTEGER)")
    op.execute("INSERT INTO site (id, code, name, region) VALUES (gen_random_uuid(), 'half', 'Half', '')")
    raise RuntimeError("the lights went out")
"""
GROWS = """\
    op.add_column("campaign", sa.Column("colour", sa.Text))
    op.execute("INSERT INTO site (id, code, name, region) VALUES (gen_random_uuid(), 'new', 'New', '')")
"""


@pytest.fixture(scope="module")
def laid(server: Server) -> Iterator[str]:
    """A base as this program makes it: a template."""
    with server.database() as name:
        lay_base(server, name)
        yield name


@pytest.fixture
def connection(server: Server, laid: str) -> Iterator[sa.Connection]:
    """The same, for one test, as its DBA."""
    with server.database(laid) as name:
        opened = connect_server(server.url(name))
        yield opened
        opened.close()


def shape(connection: sa.Connection, *, declared: bool = False) -> set[tuple[Any, ...]]:
    """Columns, constraints and indexes; declared: of the tables that the rooms declare, where they do."""
    connection.exec_driver_sql("SET search_path = ideabox")
    found = {tuple(row) for asked in SHAPE for row in connection.exec_driver_sql(asked)}
    connection.exec_driver_sql("RESET search_path")
    return {row for row in found if not declared or row[0] not in FOREIGN}


def law(server: Server, connection: sa.Connection) -> tuple[Any, ...]:
    """All that rules there."""
    name = connection.exec_driver_sql("SELECT current_database()").scalar_one()
    written = [sorted(map(tuple, connection.exec_driver_sql(asked))) for asked in (BODIES, VIEWS)]
    with server.connect(name) as root:
        return law_of(root), *written


def test_the_migrations_make_exactly_what_the_rooms_declare(server: Server) -> None:
    shapes = []
    for make in (lambda opened: command.upgrade(configuration(opened), "head"), TABLES.create_all):
        with server.database() as name:
            opened = connect_server(server.url(name))
            server_law.lay_foundation(opened)
            opened.exec_driver_sql("BEGIN")
            server_law.act_as(opened, server_law.OWNER)
            make(opened)
            opened.exec_driver_sql("COMMIT")
            shapes.append(shape(opened, declared=True))
            opened.close()
    assert shapes[0] == shapes[1]
    assert {row[0] for row in shapes[0]} == set(TABLES.tables) - set(FOREIGN)


def test_an_upgrade_is_harmless_twice(server: Server, connection: sa.Connection) -> None:
    upgrade(connection)  # the tests' own clock is gone with it
    before = shape(connection), law(server, connection)
    upgrade(connection)
    assert (shape(connection), law(server, connection)) == before
    assert version_of(connection) == HEAD


def test_what_is_no_longer_law_goes(server: Server, connection: sa.Connection) -> None:
    before = law(server, connection)[0]
    server_law.act_as(connection, server_law.OWNER)
    server_law.script(
        connection,
        "CREATE POLICY old ON ideabox.idea FOR SELECT TO ideabox_person USING (true);"
        "GRANT SELECT (author_id) ON ideabox.idea TO ideabox_person; GRANT SELECT ON ideabox.audit TO ideabox_administrator;"
        "CREATE FUNCTION law.old() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW mine.old AS SELECT 1;",
    )
    server_law.script(connection, "RESET ROLE; RESET search_path")
    assert law(server, connection)[0] != before
    upgrade(connection)
    assert law(server, connection)[0] == before


def test_a_failing_migration_leaves_the_base_as_it_was(
    server: Server, connection: sa.Connection, second: Callable[[str], None]
) -> None:
    before = shape(connection), law(server, connection)
    second(STUMBLES)
    with pytest.raises(RuntimeError, match="the lights went out"):
        upgrade(connection)
    assert (shape(connection), law(server, connection)) == before
    assert version_of(connection) == HEAD
    assert connection.exec_driver_sql("SELECT count(*) FROM ideabox.site").scalar_one() == 0
    assert connection.exec_driver_sql("SELECT current_user = session_user").scalar_one()


def test_a_migration_works_past_the_law_and_lays_it_again(
    server: Server, connection: sa.Connection, second: Callable[[str], None]
) -> None:
    before = law(server, connection)[0].splitlines()
    second(GROWS)
    upgrade(connection)
    assert version_of(connection) == "0002"
    assert connection.exec_driver_sql("SELECT code FROM ideabox.site").scalar_one() == "new"
    after = law(server, connection)[0].splitlines()
    changed = [line for line in after if line not in before]
    assert all("colour" in line for line in changed), "the law is the same but for the new column"


def test_every_right_is_written_down(server: Server, connection: sa.Connection) -> None:
    """After a change of the law: `python -m tests.ideabox.database.golden`, and read what changed."""
    if connection.exec_driver_sql("SHOW server_version_num").scalar_one() < f"{GOLDEN_VERSION}0000":
        pytest.skip(f"written down by PostgreSQL {GOLDEN_VERSION}")
    assert law(server, connection)[0] == GOLDEN.read_text(encoding="utf-8")
