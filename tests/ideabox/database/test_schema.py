"""The schema: what a database is upgraded to is what the rooms declare, laid whole or not at all."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from ideabox.backend import Backend
from ideabox.clock import utc_now
from ideabox.database import schema
from ideabox.database import upgrade as upgrading
from ideabox.database.engine import Identity, connect
from ideabox.database.gather import TABLES
from ideabox.database.schema import HEAD, lay_law, require_version, statements, version_of, whole_schema
from ideabox.database.upgrade import upgrade
from ideabox.errors import Unavailable, VersionMismatch
from tests.ideabox.world import ADMINISTRATOR, World

Things = dict[tuple[str, str], str]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[sa.Connection]:
    """A database without anything."""
    connection = connect(str(tmp_path / "empty.db"), Identity(utc_now))
    yield connection
    connection.close()


@pytest.fixture
def upgraded(empty: sa.Connection) -> sa.Connection:
    """A database as this program makes it."""
    upgrade(empty)
    return empty


def things(connection: sa.Connection, *kinds: str) -> Things:
    """What a database is made of, by kind and name, as SQLite wrote it down."""
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name): sql for kind, name, sql in rows if kind in kinds}


def everything(connection: sa.Connection) -> Things:
    """All that a database is made of."""
    return things(connection, "table", "index", "view", "trigger")


def own(found: Things) -> Things:
    """Without what Alembic and the search engine keep for themselves."""
    return {key: sql for key, sql in found.items() if not key[1].startswith(("alembic_", "idea_words"))}


def test_the_migrations_make_exactly_what_the_rooms_declare(upgraded: sa.Connection, tmp_path: Path) -> None:
    declared = connect(str(tmp_path / "declared.db"), Identity(utc_now))
    TABLES.create_all(declared)
    expected = things(declared, "table", "index")
    declared.close()
    assert own(things(upgraded, "table", "index")) == expected
    assert {name for kind, name in expected if kind == "table"} == set(TABLES.tables)


def test_the_tables_are_strict_and_small_ones_have_no_row_ids(upgraded: sa.Connection) -> None:
    rows = upgraded.exec_driver_sql("SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main'")
    kinds = {name: (bool(strict), bool(without)) for name, strict, without in rows}
    assert all(kinds[name][0] for name in TABLES.tables)
    assert kinds["vote"][1]
    assert not kinds["idea"][1]


def test_an_upgrade_is_harmless_twice(upgraded: sa.Connection) -> None:
    before = everything(upgraded)
    upgrade(upgraded)
    assert everything(upgraded) == before
    assert version_of(upgraded) == HEAD


def test_the_newest_migration_is_the_version_this_program_wants(upgraded: sa.Connection) -> None:
    names = sorted(path.name for path in (upgrading.MIGRATIONS / "versions").glob("*.py"))
    assert names[-1].startswith(f"{HEAD}_")
    require_version(upgraded)


def test_the_law_laid_twice_is_the_same_and_drops_what_is_no_longer_law(upgraded: sa.Connection) -> None:
    before = things(upgraded, "view", "trigger")
    assert before
    upgraded.exec_driver_sql(
        "CREATE TRIGGER old_law BEFORE INSERT ON idea BEGIN SELECT RAISE(ABORT, 'old'); END"
    )
    upgraded.exec_driver_sql("CREATE VIEW old_view AS SELECT 1 AS yes")
    lay_law(upgraded)
    assert things(upgraded, "view", "trigger") == before


def test_a_base_another_program_laid_the_law_of_gets_this_ones_at_opening(tmp_path: Path) -> None:
    path = str(tmp_path / "one.db")
    Backend.open(path, prepare=upgrade).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TRIGGER person_kept")
        raw.execute("PRAGMA user_version = 7")  # the mark of the program before this one
    kept = "SELECT count(*) FROM sqlite_master WHERE name = 'person_kept'"
    Backend.open(path).close()  # who only reads changes nothing
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute(kept).fetchone() == (0,)
    Backend.open(path, prepare=upgrade).close()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute(kept).fetchone() == (1,)


def test_a_base_with_this_programs_law_is_not_laid_anew_at_every_opening(tmp_path: Path) -> None:
    def never(connection: sa.Connection) -> None:
        raise AssertionError("prepared again")

    path = str(tmp_path / "one.db")
    Backend.open(path, prepare=upgrade).close()
    Backend.open(path, prepare=never).close()


def test_every_statement_of_the_law_is_whole() -> None:
    for file in sorted(schema.LAW.glob("*.sql")):
        text = file.read_text(encoding="utf-8")
        found = statements(text)
        assert all(sqlite3.complete_statement(one) for one in found), file.name
        assert "".join("".join(found).split()) == "".join(text.split()), f"{file.name}: its end is lost"


def test_laying_the_law_keeps_the_words_that_are_searched(upgraded: sa.Connection) -> None:
    upgraded.exec_driver_sql("INSERT INTO idea_words (rowid, title, body) VALUES (1, 'Énergie', '')")
    lay_law(upgraded)
    found = upgraded.exec_driver_sql("SELECT rowid FROM idea_words WHERE idea_words MATCH 'energ*'").all()
    assert [tuple(row) for row in found] == [(1,)]


@pytest.mark.parametrize(
    ("version", "word"), [("", "schema_old"), ("0000", "schema_old"), ("9999", "client_old"), (HEAD, None)]
)
def test_program_and_base_must_fit(upgraded: sa.Connection, version: str, word: str | None) -> None:
    upgraded.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (version,))
    if word is None:
        require_version(upgraded)
        return
    with pytest.raises(VersionMismatch) as caught:
        require_version(upgraded)
    assert caught.value.code == word
    assert caught.value.values == {"found": version, "needed": HEAD}


def test_an_empty_base_is_old_until_it_is_prepared(tmp_path: Path) -> None:
    path = str(tmp_path / "new.db")
    with pytest.raises(VersionMismatch, match="schema_old"):
        Backend.open(path)
    backend = Backend.open(path, prepare=upgrade)
    assert not backend.is_founded
    backend.close()


def test_a_newer_base_is_left_alone(tmp_path: Path) -> None:
    path = str(tmp_path / "newer.db")
    backend = Backend.open(path, prepare=upgrade)
    backend.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before = everything(backend.connection)
    backend.close()
    with pytest.raises(VersionMismatch, match="client_old"):
        Backend.open(path, prepare=upgrade)
    again = connect(path, Identity(utc_now))
    assert version_of(again) == "9999"
    assert everything(again) == before
    again.close()


STUMBLES = """\
    op.execute("CREATE TABLE half_made (id INTEGER)")
    op.execute("UPDATE person SET name = 'Somebody else'")
    raise RuntimeError("the lights went out")
"""
REBUILDS = """\
    with op.batch_alter_table("campaign", recreate="always") as campaign:
        campaign.add_column(sa.Column("colour", sa.Text))
    op.execute("UPDATE person SET name = 'Somebody else'")
"""
ORPHANS = """\
    op.execute("DELETE FROM idea")
"""


def count(connection: sa.Connection, table: str) -> int:
    """Its rows."""
    return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


EMBEDDED = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
"""What only the embedded database does; `test_server_schema.py` asks the same of the shared one."""


@EMBEDDED
def test_a_failing_migration_leaves_the_base_as_it_was(world: World, second: Callable[[str], None]) -> None:
    base = world.backend.connection
    before = everything(base)
    second(STUMBLES)
    with pytest.raises(RuntimeError, match="the lights went out"):
        upgrade(base)
    assert everything(base) == before
    assert version_of(base) == HEAD
    assert base.exec_driver_sql("SELECT name FROM person").scalar_one() == "Ada"
    assert base.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    base.exec_driver_sql("BEGIN")  # no transaction was left open
    base.exec_driver_sql("ROLLBACK")


@EMBEDDED
def test_a_migration_may_rebuild_a_table_that_others_refer_to(
    world: World, second: Callable[[str], None]
) -> None:
    base = world.backend.connection
    world.person("zoe")
    where = world.campaign("Less waste")
    idea = world.idea(where, "zoe")
    world.vote(idea, ADMINISTRATOR)
    world.comment(idea, ADMINISTRATOR)
    law = things(base, "view", "trigger")
    before = {table: count(base, table) for table in TABLES.tables}
    second(REBUILDS)
    upgrade(base)
    assert version_of(base) == "0002"
    assert base.exec_driver_sql("SELECT DISTINCT colour FROM campaign").all() == [(None,)]
    assert {table: count(base, table) for table in TABLES.tables} == before
    assert things(base, "view", "trigger") == law
    assert base.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


@EMBEDDED
def test_a_migration_that_loses_rows_is_undone(world: World, second: Callable[[str], None]) -> None:
    base = world.backend.connection
    world.person("zoe")
    where = world.campaign("Less waste")
    world.comment(world.idea(where, "zoe"), ADMINISTRATOR)
    second(ORPHANS)
    with pytest.raises(RuntimeError, match="refer to nothing"):
        upgrade(base)
    assert version_of(base) == HEAD
    assert count(base, "idea") == 1


def test_a_law_that_cannot_be_laid_leaves_no_half_made_base(
    empty: sa.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    law = tmp_path / "law"
    shutil.copytree(schema.LAW, law)
    (law / "99_broken.sql").write_text("CREATE VIEW broken AS SELEKT 1;\n", encoding="utf-8")
    monkeypatch.setattr(schema, "LAW", law)
    with pytest.raises(sa.exc.OperationalError, match="syntax error"):
        upgrade(empty)
    assert not everything(empty)
    assert version_of(empty) is None


def test_the_program_may_lie_in_a_folder_with_a_percent_sign(
    empty: sa.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = tmp_path / "100% Ideabox" / "migrations"
    shutil.copytree(upgrading.MIGRATIONS, scripts)
    monkeypatch.setattr(upgrading, "MIGRATIONS", scripts)
    upgrade(empty)
    assert version_of(empty) == HEAD


def test_what_is_no_database_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(b"Dear Ideabox, " * 500)
    with pytest.raises(Unavailable, match="database_damaged"):
        Backend.open(str(path), prepare=upgrade)
    assert path.read_bytes() == b"Dear Ideabox, " * 500


def test_the_whole_schema_can_be_read_and_made_anew(upgraded: sa.Connection, tmp_path: Path) -> None:
    script = whole_schema(upgraded)
    made = sqlite3.connect(tmp_path / "made.db", isolation_level=None)
    made.executescript(script)
    rows = made.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    made.close()
    mine = everything(upgraded)
    assert {(kind, name): sql for kind, name, sql in rows} == mine
    for name in TABLES.tables:
        assert f"CREATE TABLE {name} (" in script or f'CREATE TABLE "{name}" (' in script
