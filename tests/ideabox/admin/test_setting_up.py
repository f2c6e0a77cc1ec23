"""`init` and `upgrade` of a shared database, as a superuser and as a DBA who is none."""

from __future__ import annotations

import csv
import re
import shlex
import stat
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
import sqlalchemy as sa
from psycopg.errors import FinishedPGconn

from ideabox.admin import connecting
from ideabox.admin.server_setup import bring_up_to_date
from ideabox.admin.speaking import Voice
from ideabox.database import server_law
from ideabox.database.schema import HEAD
from ideabox.database.server import connect_server
from ideabox.errors import PermissionDenied
from tests.ideabox.admin.conftest import Typed, base_of, one, rows
from tests.postgresql import Server

INIT = ("init", "--name", "Nadia Ferrouk", "--organisation", "Halles du Nord")


def test_init_lays_everything_and_lets_the_first_person_in(bare: str, typed: Typed, server: Server) -> None:
    login = f"nadia.{uuid4().hex[:6]}"
    said = typed(bare, *INIT, "--login", login)
    assert f"Nadia Ferrouk ({login})" in said
    passwords = Path("ideabox-passwords.csv")
    assert stat.S_IMODE(passwords.stat().st_mode) == 0o600
    (row,) = csv.DictReader(passwords.read_text(encoding="utf-8").splitlines())
    assert row["login"] == login
    assert len(row["password"]) >= 14
    assert rows(bare, "SELECT login, administrator, active, fresh_password FROM ideabox.person") == [
        (login, True, True, True)
    ]
    assert rows(bare, "SELECT kind, state, name FROM ideabox.campaign") == [("open_box", "open", "Idea box")]
    assert one(bare, "SELECT name FROM ideabox.organisation") == "Halles du Nord"
    verifier = one(bare, "SELECT rolpassword FROM pg_authid WHERE rolname = %s", login)
    assert re.fullmatch(r"SCRAM-SHA-256\$4096:.+", verifier)
    assert one(bare, "SELECT pg_has_role(%s, 'ideabox_administrator', 'MEMBER')", login)
    meta = dict(rows(bare, "SELECT key, value FROM ideabox.app_meta"))
    assert meta.keys() == {"schema", "oldest_client", "newest_client", "epoch", "law", "law_shipped"}
    assert meta["schema"] == HEAD


def test_init_prints_what_lets_people_in(bare: str, typed: Typed) -> None:
    said = typed(bare, "init", "--empty", "--json")
    assert said["passwords"] is None
    assert said["hardened"] is True
    watchdog, people, dba, *others = (line.split() for line in said["pg_hba.conf"])
    name = f'"{base_of(bare)}"'
    assert (watchdog[0], watchdog[2:]) == ("local", ["ideabox_watchdog", "peer"])
    assert (people[0], people[2:]) == ("hostssl", ["+ideabox_person", "all", "scram-sha-256"])
    assert (dba[0], dba[2:]) == ("hostssl", ['"postgres"', "all", "scram-sha-256"])
    for line in (watchdog, people, dba, others[0]):
        assert line[1].startswith(name), "this base comes first"
    assert [[line[0], *line[2:]] for line in others] == [
        ["host", "all", "all", "reject"],
        ["host", "+ideabox_person", "all", "reject"],
        ["local", "+ideabox_person", "reject"],
    ]
    assert any("idle_in_transaction" in line for line in said["postgresql.conf"])
    assert one(bare, "SELECT count(*) FROM ideabox.person") == 0


def test_another_bases_people_are_not_shut_out(bare: str, typed: Typed, server: Server) -> None:
    """One line that names a base's people and refuses them everywhere else would."""
    with server.database() as other:
        typed(server.url(other), "init", "--empty")
        said = typed(bare, "init", "--empty", "--json")
    bases = said["pg_hba.conf"][1].split()[1].split(",")
    assert bases[0] == f'"{base_of(bare)}"'
    assert f'"{other}"' in bases[1:]


def test_what_is_printed_can_be_pasted(bare: str, typed: Typed, tmp_path: Path) -> None:
    said = typed(bare, "init", "--empty", "--json")
    watchdog, doctor = (shlex.split(line) for line in said["next"])
    assert doctor == ["ideabox-admin", "--database", bare, "doctor"]
    assert watchdog[2].startswith(f"postgresql://ideabox_watchdog@/{base_of(bare)}?host=/")
    connect_server(watchdog[2]).close()
    printed = typed(bare, "init", "--empty")
    assert f"  {said['next'][0]}\n" in printed
    assert f"  {said['next'][1]}\n" in printed
    rows(bare, "DELETE FROM ideabox.app_meta WHERE key = 'oldest_client'")
    checks = {each["check"]: each for each in typed(bare, "doctor", "--json", ends=1)["checks"]}
    (meta,) = checks["meta"]["findings"]
    assert shlex.split(meta["mend"]) == ["ideabox-admin", "--database", bare, "upgrade"]
    assert checks["watchdog"]["findings"][0]["mend"].startswith(said["next"][0])
    assert "URL" not in typed(bare, "doctor", ends=1)


def test_no_password_is_ever_printed(typed: Typed) -> None:
    said = typed("mysql://me:hush@host/db", "status", ends=1)
    assert "mysql://…@host/db" in said
    assert "hush" not in said + typed("postgresql://me:hush@host/db", "status", ends=1)
    assert "hush" not in typed("postgresql://me@host/db?password=hush", "status", ends=1)


@pytest.mark.parametrize("password", ["hu/sh", "h@ush", "//hush", "hush?#"])
def test_no_sign_in_a_password_brings_it_out(typed: Typed, password: str) -> None:
    assert "mysql://…@host/db" in typed(f"mysql://me:{password}@host/db", "status", ends=1)


def test_half_a_password_is_not_looked_up_as_a_port(typed: Typed) -> None:
    assert "address can’t be read" in typed("postgresql://me:hu/sh@host/db", "status", ends=1)


def test_init_again_changes_nothing(bare: str, typed: Typed) -> None:
    typed(bare, *INIT, "--login", f"nadia.{uuid4().hex[:6]}")
    before = (
        rows(bare, "SELECT key, value FROM ideabox.app_meta ORDER BY 1"),
        rows(bare, "SELECT seq, act FROM ideabox.audit"),
    )
    typed(bare, *INIT)
    assert len(list(Path.cwd().glob("*.csv"))) == 1
    after = (
        rows(bare, "SELECT key, value FROM ideabox.app_meta ORDER BY 1"),
        rows(bare, "SELECT seq, act FROM ideabox.audit"),
    )
    assert after == before


def test_a_dba_who_is_no_superuser(server: Server, bare: str, typed: Typed) -> None:
    """As on a managed server: owner of the database, with CREATEROLE."""
    dba, name = f"dba_{uuid4().hex[:6]}", base_of(bare)
    typed(bare, "init", "--empty")  # the roles are there for all databases of this server
    with server.connect(name) as root:
        root.execute("DROP SCHEMA ideabox CASCADE; DROP SCHEMA mine CASCADE; DROP SCHEMA law CASCADE")
        root.execute(f"CREATE ROLE {dba} LOGIN CREATEROLE")
        root.execute(
            f"GRANT ideabox_owner, ideabox_registrar, ideabox_person, ideabox_administrator TO {dba} WITH ADMIN OPTION"
        )
        root.execute(f"ALTER DATABASE {name} OWNER TO {dba}")
        for schema in ("public",):
            root.execute(f"ALTER SCHEMA {schema} OWNER TO {dba}")
    url = server.url(name, dba)
    said = typed(url, *INIT, "--login", f"nadia.{uuid4().hex[:6]}")
    assert "You are no superuser" in said
    assert "Up to date" in typed(url, "upgrade")
    assert typed(url, "status", "--json")["clients"] is None
    checks = {each["check"]: each["state"] for each in typed(url, "doctor", "--json", ends=1)["checks"]}
    assert checks["row_security"] == checks["law"] == checks["public_functions"] == "fine"
    assert checks["hba"] == "unseen"


def test_who_is_no_dba_is_told(server: Server, bare: str, typed: Typed) -> None:
    login = f"nobody_{uuid4().hex[:6]}"
    with server.connect() as root:
        root.execute(f"CREATE ROLE {login} LOGIN")
    url = server.url(base_of(bare), login)
    assert f"{login} may not do this" in typed(url, *INIT, ends=1)
    typed(bare, "init", "--empty")
    with server.connect() as root:
        root.execute(f"GRANT ideabox_person TO {login}")
    for line in (["upgrade"], ["status"], ["doctor"], ["backup", "x.zip"]):
        assert "may not do this" in typed(url, *line, ends=1)
    assert not Path("x.zip").exists()


def test_what_is_typed_wrong_is_told(bare: str, typed: Typed) -> None:
    assert "Who is the first administrator?" in typed(bare, "init", ends=1)
    assert "keeps for itself" in typed(bare, *INIT, "--login", "pg_nadia", ends=1)
    assert "No password in the address" in typed("postgresql://me:secret@host/db", "init", ends=1)
    assert "can’t be read" in typed("postgresql://host/db?nonsense=1", "init", ends=1)
    assert "can’t be reached" in typed("postgresql://@/db?host=/nowhere", "status", ends=1)
    Path("there.csv").write_text("", encoding="utf-8")
    assert "There is a file already" in typed(bare, *INIT, "--passwords", "there.csv", ends=1)
    assert one(bare, "SELECT count(*) FROM ideabox.person") == 0


def test_a_role_of_something_else_is_not_taken_over(server: Server, bare: str, typed: Typed) -> None:
    login = f"payroll_{uuid4().hex[:6]}"
    with server.connect() as root:
        root.execute(f"CREATE ROLE {login} LOGIN")
    assert "for something else" in typed(bare, *INIT, "--login", login, ends=1)
    assert not Path("ideabox-passwords.csv").exists()


def test_a_password_is_asked_of_whoever_is_there(
    bare: str, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["a-very-long-password", "another-long-password", "short"])
    monkeypatch.setattr("ideabox.admin.setting_up.is_interactive", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda prompt: next(answers))
    login = ("--login", f"nadia.{uuid4().hex[:6]}")
    assert "The two differ" in typed(bare, *INIT, *login, ends=1)
    assert "at least 14" in typed(bare, *INIT, *login, ends=1)
    answers = iter(["a-very-long-password", "a-very-long-password"])
    typed(bare, *INIT, *login)
    assert not list(Path.cwd().glob("*.csv"))


def test_upgrade_mends_the_law_and_says_what_it_would_do(laid: str, typed: Typed) -> None:
    assert "Up to date" in typed(laid, "upgrade", "--dry-run")
    rows(laid, "DROP POLICY see ON ideabox.idea")
    dry = typed(laid, "upgrade", "--dry-run", "--json")
    assert (dry["law"], dry["steps"], dry["done"]) == (True, [], False)
    assert one(laid, "SELECT count(*) FROM pg_policies WHERE tablename = 'idea' AND policyname = 'see'") == 0
    assert "the rules laid anew" in typed(laid, "upgrade")
    assert one(laid, "SELECT count(*) FROM pg_policies WHERE tablename = 'idea' AND policyname = 'see'") == 1
    assert "Up to date" in typed(laid, "upgrade")


def test_upgrade_brings_the_law_of_a_newer_program_to_the_same_schema(laid: str, typed: Typed) -> None:
    other = "UPDATE ideabox.app_meta SET value = 'of another program' WHERE key = 'law_shipped'"
    rows(laid, other)
    rows(laid, "ALTER TABLE ideabox.person DROP COLUMN draft_key CASCADE")  # it comes with the law
    assert "laid anew" in typed(laid, "upgrade")
    assert "Up to date" in typed(laid, "upgrade")
    assert one(laid, "SELECT count(DISTINCT draft_key) = count(*) FROM ideabox.person")
    rows(laid, other)
    rows(laid, "UPDATE ideabox.app_meta SET value = '99.0' WHERE key = 'newest_client'")
    assert "Up to date" in typed(laid, "upgrade"), "an older program doesn't take a newer one's law back"


def test_upgrade_keeps_the_epoch(laid: str, typed: Typed) -> None:
    epoch = one(laid, "SELECT value FROM ideabox.app_meta WHERE key = 'epoch'")
    rows(laid, "DROP POLICY see ON ideabox.idea")
    typed(laid, "upgrade")
    assert one(laid, "SELECT value FROM ideabox.app_meta WHERE key = 'epoch'") == epoch


def test_upgrade_stands_in_nobodys_way(
    laid: str, server: Server, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_law, "LOCK_SECONDS", 0.1)
    rows(laid, "DROP POLICY see ON ideabox.idea")
    with server.connect(base_of(laid)) as busy:
        busy.execute("BEGIN")
        busy.execute("SELECT count(*) FROM ideabox.vote")
        assert "writing to the database" in typed(laid, "upgrade", ends=1)
        busy.execute("ROLLBACK")
    assert "the rules laid anew" in typed(laid, "upgrade")


def test_upgrade_of_a_bare_database(bare: str, typed: Typed) -> None:
    assert "`init` does it" in typed(bare, "upgrade", ends=1)


def test_an_embedded_base_is_upgraded_too(tmp_path: Path, typed: Typed) -> None:
    path = str(tmp_path / "pilot.sqlite")
    assert "There is no database" in typed(path, "upgrade", ends=1)
    typed(path, "init")
    assert "Up to date" in typed(path, "upgrade")


def test_clients_go_on_during_an_upgrade(laid: str, server: Server) -> None:
    """A client that is connected but idle outside a transaction holds nothing up."""
    with server.connect(base_of(laid)) as client:
        client.execute("SELECT count(*) FROM ideabox.idea")
        connection = connect_server(laid)
        bring_up_to_date(connection)
        connection.close()
        client.execute("SELECT count(*) FROM ideabox.idea")


def test_the_password_is_asked_only_where_it_is_wanted() -> None:
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return "x"

    assert connecting.with_password(lambda password: password, ask) is None
    assert asked == []


def test_a_password_that_nobody_can_type_is_hinted_at(monkeypatch: pytest.MonkeyPatch) -> None:
    said = "fe_sendauth: Passwort fehlt"  # in whatever language
    wanted = psycopg.OperationalError(said, pgconn=FinishedPGconn(needs_password=True))

    def refuse(password: str | None) -> str:
        if password is None:
            refused = sa.exc.OperationalError("", {}, wanted)
            raise PermissionDenied("sign_in_refused") from refused
        return password

    monkeypatch.delenv("PGPASSWORD", raising=False)
    with pytest.raises(PermissionDenied, match="password_wanted"):
        connecting.with_password(refuse)
    assert ".pgpass" in Voice("fr").say("password_wanted")
    monkeypatch.setattr(connecting, "is_interactive", lambda: True)
    assert connecting.with_password(refuse, lambda prompt: "hush") == "hush"
    monkeypatch.setenv("PGPASSWORD", "wrong")
    with pytest.raises(PermissionDenied, match="sign_in_refused"):
        connecting.with_password(refuse)


def test_a_base_of_a_newer_program_is_left_alone(bare: str, typed: Typed, server: Server) -> None:
    typed(bare, "init", "--empty")
    with server.connect(base_of(bare)) as root:
        root.execute("UPDATE ideabox.alembic_version SET version_num = '9999'")
    for line in (["init", "--empty"], ["upgrade"], ["people", "list"]):
        assert "newer than this program" in typed(bare, *line, ends=1)
    assert one(bare, "SELECT version_num FROM ideabox.alembic_version") == "9999"


def test_who_is_not_let_in_reads_the_servers_own_words(bare: str, typed: Typed) -> None:
    assert "not laid in this database yet" in typed(bare, "people", "list", ends=1)
    said = typed(bare.replace(base_of(bare), "no_such_base"), "status", ends=1)
    assert "name of the database" in said
    assert 'database "no_such_base" does not exist' in said
