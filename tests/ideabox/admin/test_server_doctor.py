"""`doctor` on a server: each weakness is planted, found, and mended by the statement that doctor prints."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from ideabox.admin.check_sentences import CHECK_SENTENCES
from ideabox.admin.checks import on_law, on_roles
from ideabox.admin.checks.check import Result, State
from ideabox.admin.server_doctor import CHECKS, LAW_CHECK, SCHEMA_CHECK, law
from ideabox.database.server import connect_server
from tests.ideabox.admin.conftest import Typed, base_of, one, rows
from tests.postgresql import Server


@dataclass(frozen=True)
class Weakness:
    """Statements that plant it, what doctor says it found, and whether its own words mend it."""

    check: str
    plant: str
    subject: str = ""
    mends: bool = True


WEAKNESSES = (
    Weakness("row_security", "ALTER TABLE ideabox.vote DISABLE ROW LEVEL SECURITY", "vote"),
    Weakness("public_tables", "GRANT SELECT ON ideabox.idea TO PUBLIC", "SELECT on ideabox.idea"),
    Weakness(
        "public_tables",
        "GRANT SELECT (author_id) ON ideabox.idea TO PUBLIC",
        "SELECT (author_id) on ideabox.idea",
    ),
    Weakness(
        "public_tables",
        "GRANT USAGE ON SEQUENCE ideabox.idea_number TO PUBLIC",
        "USAGE on ideabox.idea_number",
    ),
    Weakness("public_places", "GRANT CREATE ON SCHEMA public TO PUBLIC", "CREATE on schema public"),
    Weakness("public_places", "GRANT TEMPORARY ON DATABASE {base} TO PUBLIC", "TEMPORARY on database {base}"),
    Weakness(
        "public_functions",
        "GRANT EXECUTE ON FUNCTION law.note(text, text, text, boolean) TO PUBLIC",
        "law.note",
    ),
    Weakness("triggers", "ALTER TABLE ideabox.idea DISABLE TRIGGER a_law", "a_law on idea"),
    Weakness(
        "default_rights",
        "ALTER DEFAULT PRIVILEGES FOR ROLE ideabox_owner IN SCHEMA ideabox GRANT SELECT ON TABLES TO ideabox_person",
        "ideabox_owner: SELECT to ideabox_person",
    ),
    Weakness(
        "meta", "DELETE FROM ideabox.app_meta WHERE key = 'oldest_client'", "oldest_client", mends=False
    ),
    Weakness("superusers", "ALTER ROLE {login} SUPERUSER", "{login}"),
    Weakness("powers", "ALTER ROLE {login} BYPASSRLS", "{login}: BYPASSRLS"),
    Weakness("powers", "ALTER ROLE {login} CREATEROLE", "{login}: CREATEROLE"),
    Weakness("memberships", "GRANT ideabox_owner TO {login}", "{login} in ideabox_owner"),
    Weakness("memberships", "GRANT pg_read_all_data TO {login}", "{login} in pg_read_all_data"),
    # the test server holds other bases, whose people these may be: see the test below
    Weakness(
        "administrators",
        "UPDATE ideabox.person SET administrator = false WHERE login = '{login}'",
        "{login}",
        mends=False,
    ),
    Weakness(
        "strangers",
        "CREATE ROLE {other} LOGIN CONNECTION LIMIT 4 IN ROLE ideabox_person",
        "{other}",
        mends=False,
    ),
    Weakness("suspended", "UPDATE ideabox.person SET active = false WHERE login = '{login}'", "{login}"),
    Weakness("limits", "ALTER ROLE {login} CONNECTION LIMIT -1", "{login}"),
    Weakness(
        "overrides",
        "ALTER ROLE {login} SET synchronous_commit = off",
        "for {login} in all databases: synchronous_commit=off",
    ),
    Weakness(
        "overrides", "ALTER DATABASE {base} SET row_security = off", "for all in {base}: row_security=off"
    ),
    Weakness("advisory_locks", "GRANT EXECUTE ON FUNCTION pg_advisory_lock(bigint) TO PUBLIC", "1 functions"),
    Weakness("others_work", "GRANT SELECT ON pg_stat_activity TO PUBLIC", "pg_stat_activity"),
    Weakness(
        "others_work",
        "GRANT EXECUTE ON FUNCTION pg_stat_get_activity(integer) TO PUBLIC",
        "pg_stat_get_activity(integer)",
    ),
    Weakness("signals", "GRANT EXECUTE ON FUNCTION lo_create(oid) TO PUBLIC", "lo_create(oid)"),
)


@pytest.fixture
def people(laid: str) -> Iterator[dict[str, str]]:
    """Names to fill in: the base, a person of it who administers beside Nadia, and a login that is nobody's."""
    names = {"base": base_of(laid), "login": f"w{uuid4().hex[:8]}", "other": f"x{uuid4().hex[:8]}"}
    rows(
        laid,
        "INSERT INTO ideabox.person (id, login, name, administrator) VALUES (gen_random_uuid(), %s, 'W', true)",
        names["login"],
    )
    rows(laid, f"SELECT law.give_login('{names['login']}', NULL, true)")
    yield names
    for role in (names["login"], names["other"]):
        rows(laid, f"DROP ROLE IF EXISTS {role}")


def look(url: str, check: str) -> Result:
    """How one check ends, as a superuser."""
    connection = connect_server(url)
    try:
        if check == LAW_CHECK:
            return law(connection)
        (asked,) = (each for each in CHECKS if each.name == check)
        return asked.look(connection)
    finally:
        connection.close()


def mentioned(result: Result, subject: str) -> list[str]:
    """The cures of what is about a subject."""
    return [each.mend for each in result.findings if each.subject.startswith(subject)]


@pytest.mark.parametrize("weakness", WEAKNESSES, ids=lambda each: each.plant[:50])
def test_a_weakness_is_found_and_mended_as_told(
    laid: str, people: dict[str, str], weakness: Weakness
) -> None:
    subject = weakness.subject.format(**people)
    assert not mentioned(look(laid, weakness.check), subject)
    rows(laid, weakness.plant.format(**people))
    found = look(laid, weakness.check)
    assert found.state is State.OPEN
    (mend,) = mentioned(found, subject)
    if not weakness.mends:
        return
    with psycopg.connect(laid, autocommit=True) as root:
        for statement in mend.removeprefix("as a superuser: ").split(" -- ", maxsplit=1)[0].split(";"):
            if statement.strip():
                root.execute(statement)
    assert not mentioned(look(laid, weakness.check), subject)


def test_nobody_of_another_base_is_shut_out(laid: str, people: dict[str, str], server: Server) -> None:
    rows(laid, "CREATE ROLE {other} LOGIN CONNECTION LIMIT 4 IN ROLE ideabox_person".format(**people))
    with server.database() as name, server.connect() as root:
        root.execute(f'GRANT CONNECT ON DATABASE "{name}" TO ideabox_person')
        (mend,) = mentioned(look(laid, "strangers"), people["other"])
    assert "DROP" not in mend
    assert "another database" in mend


@pytest.mark.parametrize(
    ("plant", "named"),
    [
        ("DROP POLICY see ON ideabox.person", "policy see on person"),
        ("ALTER POLICY see ON ideabox.person USING (true)", "policy see on person"),
        ("DROP TRIGGER frozen ON ideabox.audit", "trigger frozen on audit"),
        ("GRANT SELECT (author_id) ON ideabox.idea TO ideabox_person", "rights on idea"),
        (
            "CREATE OR REPLACE FUNCTION law.i_administer() RETURNS boolean LANGUAGE sql AS 'SELECT true'",
            "function law.i_administer()",
        ),
        ("CREATE OR REPLACE VIEW mine.extra AS SELECT author_id FROM ideabox.idea", "view extra"),
    ],
)
def test_a_law_that_is_not_the_one_shipped_is_named(laid: str, typed: Typed, plant: str, named: str) -> None:
    assert look(laid, LAW_CHECK).state is State.FINE
    rows(laid, plant)
    found = look(laid, LAW_CHECK)
    assert named in [each.subject for each in found.findings]
    typed(laid, "upgrade")
    assert look(laid, LAW_CHECK).state is State.FINE


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("idle_in_transaction_session_timeout", "0"),
        ("log_statement", "'all'"),
        ("synchronous_commit", "off"),
    ],
)
def test_settings_are_looked_at(laid: str, setting: str, value: str) -> None:
    check = {"log_statement": "logging"}.get(setting, setting)
    good = {"log_statement": "'ddl'", "synchronous_commit": "on"}.get(setting, "'15s'")
    rows(laid, f"ALTER DATABASE {base_of(laid)} SET {setting} = {good}")
    assert look(laid, check).state is State.FINE
    rows(laid, f"ALTER DATABASE {base_of(laid)} SET {setting} = {value}")
    found = look(laid, check)
    assert found.state is State.OPEN
    assert f"ALTER SYSTEM SET {setting} = " in found.findings[0].mend


def test_what_the_test_server_itself_leaves_open_is_found(laid: str) -> None:
    """It speaks no TLS, trusts whoever comes, and was told to forget the disk."""
    for check in ("ssl", "hba"):
        assert look(laid, check).state is State.OPEN, check
    if one(laid, "SHOW fsync") == "off":
        assert look(laid, "fsync").state is State.OPEN
    assert look(laid, "version").state is State.FINE
    assert look(laid, "extensions").state is State.FINE


def test_a_standby_that_is_not_waited_for(laid: str) -> None:
    slot = f"standby_{uuid4().hex[:6]}"
    assert look(laid, "standby").state is State.FINE
    rows(laid, "SELECT pg_create_physical_replication_slot(%s)", slot)
    try:
        assert look(laid, "standby").state is State.OPEN
    finally:
        rows(laid, "SELECT pg_drop_replication_slot(%s)", slot)


def test_lines_of_pg_hba_count_in_their_order(laid: str, typed: Typed, server: Server) -> None:
    """Init's lines on top close what weaker lines below would open, but for the server's own socket."""
    path = Path(one(laid, "SHOW hba_file"))
    if not os.access(path, os.W_OK):
        pytest.skip("the server's files are not ours")
    before = path.read_text(encoding="utf-8")
    lines = typed(laid, "init", "--json")["pg_hba.conf"]
    try:
        path.write_text(
            "\n".join([*lines, "local all all peer", "host all all all trust"]) + "\n", encoding="utf-8"
        )
        assert look(laid, "hba").state is State.FINE
        assert look(laid, "door").state is State.FINE
        path.write_text("\n".join([lines[3], *lines, "local all all peer"]) + "\n", encoding="utf-8")
        (shut,) = look(laid, "door").findings
        assert shut.mend.endswith("+ideabox_person all scram-sha-256")
        path.write_text(
            "\n".join(["host all all all md5", *lines, "local all all trust"]) + "\n", encoding="utf-8"
        )
        subjects = [each.subject for each in look(laid, "hba").findings]
        assert [subject.rpartition(" ")[2] for subject in subjects] == ["md5", "trust"]
    finally:
        path.write_text(before, encoding="utf-8")


def test_an_import_left_open(laid: str) -> None:
    assert look(laid, "import_run").state is State.FINE
    rows(laid, "ALTER TABLE ideabox.import_run DISABLE TRIGGER USER")
    rows(laid, "UPDATE ideabox.import_run SET closed_at = NULL")
    assert look(laid, "import_run").state is State.OPEN


def test_a_password_kept_in_the_old_way(laid: str, people: dict[str, str]) -> None:
    assert not mentioned(look(laid, "verifiers"), people["login"])
    rows(laid, f"ALTER ROLE {people['login']} PASSWORD 'md5{'0' * 32}'")
    assert mentioned(look(laid, "verifiers"), people["login"])


def test_a_watchdog_is_looked_for(laid: str, server: Server) -> None:
    with server.connect(base_of(laid)) as dog:
        dog.execute("SET application_name = 'ideabox-watchdog'")
        assert look(laid, "watchdog").state is State.FINE


def test_doctor_tells_it_all_and_ends_with_1(laid: str, typed: Typed) -> None:
    said = typed(laid, "doctor", "--json", ends=1)
    assert [each["check"] for each in said["checks"]] == [
        *(each.name for each in CHECKS),
        SCHEMA_CHECK,
        LAW_CHECK,
    ]
    said = typed(laid, "doctor", ends=1)
    assert "connections are encrypted" in next(line for line in said.splitlines() if line.startswith("OPEN"))
    assert "> ALTER SYSTEM SET ssl = on; SELECT pg_reload_conf();" in said
    assert "OUVERT" in typed(laid, "--language", "fr", "doctor", ends=1)


def test_a_base_fresh_from_init_is_closed(laid: str) -> None:
    """Nothing of the program's own is called open: its cure would break it. Other logins there are other tests'."""
    for check in on_law.CHECKS:
        assert look(laid, check.name).findings == (), check.name
    nadia = one(laid, "SELECT login FROM ideabox.person")
    for check in on_roles.CHECKS:
        assert not mentioned(look(laid, check.name), "ideabox_"), check.name
        assert not mentioned(look(laid, check.name), nadia), check.name


def test_a_dba_with_createrole_is_no_person(laid: str, server: Server) -> None:
    """PostgreSQL makes whoever makes a role its member."""
    dba = f"dba_{uuid4().hex[:6]}"
    rows(laid, f"CREATE ROLE {dba} LOGIN CREATEROLE")
    rows(laid, f"GRANT ideabox_owner, ideabox_person TO {dba} WITH ADMIN OPTION")
    for check in on_roles.CHECKS:
        assert not mentioned(look(laid, check.name), dba), check.name


def test_every_check_has_its_sentence() -> None:
    assert {f"check_{each.name}" for each in CHECKS} <= CHECK_SENTENCES.keys()


def test_an_embedded_base_is_looked_at_too(tmp_path: Path, typed: Typed) -> None:
    base = str(tmp_path / "pilot.sqlite")
    typed(base, "init", "--name", "Nadia")
    assert "the file is whole" in typed(base, "doctor")
    Path(base).write_bytes(b"x" * 10_000)
    assert "not a database of Ideabox" in typed(base, "doctor", ends=1)
