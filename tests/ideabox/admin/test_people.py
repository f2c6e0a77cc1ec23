"""`people`: a staff list comes in whole and quickly, logins follow, bad rows are told, and who may do it."""

from __future__ import annotations

import base64
import csv
import re
import stat
import time
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from ideabox.admin.connecting import opened
from ideabox.admin.passwords import new_password, verifier_of, verifiers_of
from ideabox.database.moving import silent
from ideabox.people.requests import ListPeople, SavePerson
from tests.ideabox.admin.conftest import Typed, base_of, one, rows
from tests.postgresql import Server

SHEET = """login,name,email,site code,site name,region,groups,language
{p}.ada,Ada Arnaud,ada@example.org,101,Lille Centre,Nord,Caisse; Formation,fr
{p}.bob,Bob Ballard,,101,Lille Centre,Nord,,en
{p}.cleo,"Cléo, Comte",cleo@example.org,202,Lyon,Sud,Caisse,fr
"""


@pytest.fixture
def prefix() -> str:
    """Roles belong to the whole server: each test has names of its own."""
    return f"p{uuid4().hex[:8]}"


def sheet(text: str, name: str = "staff.csv", encoding: str = "utf-8") -> str:
    """A file to import."""
    Path(name).write_bytes(text.encode(encoding))
    return name


def can_sign_in(url: str, login: str) -> bool:
    """Whether the login is open and of Ideabox's people."""
    found = rows(
        url,
        "SELECT rolcanlogin, pg_has_role(oid, 'ideabox_person', 'MEMBER') FROM pg_roles WHERE rolname = %s",
        login,
    )
    return found == [(True, True)]


def test_a_list_comes_in(laid: str, typed: Typed, prefix: str) -> None:
    said = typed(laid, "people", "import", sheet(SHEET.format(p=prefix)))
    assert "added: 3" in said
    assert "sites made: 2" in said
    assert "groups made: 2" in said
    found = rows(
        laid,
        "SELECT p.login, p.name, p.email, s.code, s.region, p.language, p.fresh_password, p.active FROM ideabox.person p"
        " JOIN ideabox.site s ON s.id = p.site_id WHERE p.login LIKE %s ORDER BY 1",
        f"{prefix}%",
    )
    assert found == [
        (f"{prefix}.ada", "Ada Arnaud", "ada@example.org", "101", "Nord", "fr", True, True),
        (f"{prefix}.bob", "Bob Ballard", None, "101", "Nord", "en", True, True),
        (f"{prefix}.cleo", "Cléo, Comte", "cleo@example.org", "202", "Sud", "fr", True, True),
    ]
    assert one(laid, "SELECT count(*) FROM ideabox.group_member") == 3
    assert all(can_sign_in(laid, f"{prefix}.{who}") for who in ("ada", "bob", "cleo"))
    file = Path("ideabox-passwords.csv")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    made = {
        row["login"]: row["password"] for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    }
    assert len(set(made.values())) == len(made) == 3
    assert min(map(len, made.values())) >= 14
    verifier = one(laid, "SELECT rolpassword FROM pg_authid WHERE rolname = %s", f"{prefix}.ada")
    assert verifies(verifier, made[f"{prefix}.ada"])


def verifies(verifier: str, password: str) -> bool:
    """Whether the server would take the password."""
    salt = re.fullmatch(r"SCRAM-SHA-256\$4096:([^$]+)\$.*", verifier)
    return salt is not None and verifier_of(password, base64.b64decode(salt[1])) == verifier


def test_again_nothing_changes_and_changes_are_taken(laid: str, typed: Typed, prefix: str) -> None:
    typed(laid, "people", "import", sheet(SHEET.format(p=prefix)), "--no-passwords")
    assert not Path("ideabox-passwords.csv").exists()
    audit = one(laid, "SELECT count(*) FROM ideabox.audit")
    said = typed(laid, "people", "import", sheet(SHEET.format(p=prefix)), "--json")
    assert (said["added"], said["updated"], said["unchanged"], said["passwords"]) == ([], [], 3, None)
    assert one(laid, "SELECT count(*) FROM ideabox.audit") == audit
    changed = SHEET.replace("Bob Ballard,,101", "Bob Ballard,bob@example.org,202").replace(
        "Caisse; Formation", "Formation"
    )
    said = typed(laid, "people", "import", sheet(changed.format(p=prefix)), "--json")
    assert said["updated"] == [f"{prefix}.ada", f"{prefix}.bob"]
    assert one(laid, "SELECT count(*) FROM ideabox.group_member") == 2
    assert (
        one(laid, "SELECT email FROM ideabox.person WHERE login = %s", f"{prefix}.bob") == "bob@example.org"
    )


def test_columns_that_are_absent_change_nothing(laid: str, typed: Typed, prefix: str) -> None:
    typed(laid, "people", "import", sheet(SHEET.format(p=prefix)), "--no-passwords")
    short = f"Identifiant;NOM\n{prefix}.ada;Ada Martin\n"
    said = typed(laid, "people", "import", sheet(short), "--json")
    assert said["updated"] == [f"{prefix}.ada"]
    found = rows(
        laid, "SELECT name, email, site_id IS NOT NULL FROM ideabox.person WHERE login = %s", f"{prefix}.ada"
    )
    assert found == [("Ada Martin", "ada@example.org", True)]
    assert one(laid, "SELECT count(*) FROM ideabox.group_member") == 3


def test_a_dry_run_keeps_nothing(laid: str, typed: Typed, prefix: str) -> None:
    said = typed(laid, "people", "import", sheet(SHEET.format(p=prefix)), "--dry-run")
    assert "added: 3" in said
    assert "nothing was kept" in said
    assert one(laid, "SELECT count(*) FROM ideabox.person WHERE login LIKE %s", f"{prefix}%") == 0
    assert one(laid, "SELECT count(*) FROM pg_roles WHERE rolname LIKE %s", f"{prefix}%") == 0
    assert not Path("ideabox-passwords.csv").exists()


def test_who_is_missing_is_suspended_and_comes_back(laid: str, typed: Typed, prefix: str) -> None:
    typed(laid, "people", "import", sheet(SHEET.format(p=prefix)), "--no-passwords")
    one_less = "\n".join(SHEET.format(p=prefix).splitlines()[:3])
    said = typed(laid, "people", "import", sheet(one_less), "--deactivate-missing", "--json")
    assert said["deactivated"] == [f"{prefix}.cleo"]
    assert len(said["kept"]) == 1  # Nadia, who administers
    assert not can_sign_in(laid, f"{prefix}.cleo")
    said = typed(laid, "people", "import", sheet(SHEET.format(p=prefix)), "--json")
    assert said["returned"] == said["updated"] == [f"{prefix}.cleo"]
    assert can_sign_in(laid, f"{prefix}.cleo")
    assert "everybody would be suspended" in typed(
        laid, "people", "import", sheet("login,name\n"), "--deactivate-missing", ends=1
    )


def test_bad_rows_are_told_and_the_others_come_in(
    laid: str, typed: Typed, prefix: str, server: Server
) -> None:
    foreign = f"{prefix}.payroll"
    with server.connect() as root:
        root.execute(f'CREATE ROLE "{foreign}"')
    text = (
        "login;name;email;language;site code\n"
        f"{prefix}.ok;Olga;;;\n"
        f";Nobody;;;\n{prefix}.ok;Again;;;\n{prefix}.mail;M;not a mail;;\n{prefix}.lang;L;;klingon;\n"
        f"pg_monitor;Root;;;\n{'x' * 64};Long;;;\n{prefix}.noname;;;;\n{foreign};Pay;;;\n{prefix}.site;S;;;{'9' * 21}\n\n"
    )
    said = typed(laid, "people", "import", sheet(text), "--json", ends=1)
    assert said["added"] == [f"{prefix}.ok"]
    assert [(each["row"], each["reason"]) for each in said["refused"]] == [
        (3, "login_empty"),
        (4, "login_twice"),
        (5, "email_bad"),
        (6, "language_bad"),
        (7, "login_reserved"),
        (8, "login_long"),
        (9, "name_bad"),
        (10, "login_foreign"),
        (11, "site_code_long"),
    ]
    assert one(laid, "SELECT rolcanlogin FROM pg_roles WHERE rolname = %s", foreign) is False


def test_a_bad_row_is_not_a_missing_person(laid: str, typed: Typed, prefix: str) -> None:
    typed(laid, "people", "import", sheet(SHEET.format(p=prefix)), "--no-passwords")
    broken = SHEET.replace("cleo@example.org", "cleo at example")
    said = typed(
        laid, "people", "import", sheet(broken.format(p=prefix)), "--deactivate-missing", "--json", ends=1
    )
    assert said["deactivated"] == []
    assert can_sign_in(laid, f"{prefix}.cleo")


def test_columns_nothing_is_taken_from_are_told(laid: str, typed: Typed, prefix: str) -> None:
    text = f"login,name,e-mial,Régoin,Salary,nom\n{prefix}.ada,Ada,ada@example.org,Nord,1,Ada\n"
    said = typed(laid, "--language", "fr", "people", "import", sheet(text), "--no-passwords")
    assert "colonne «\u202fe-mial\u202f». Est-ce «\u202fcourriel\u202f»\u202f?" in said
    assert "colonne «\u202fRégoin\u202f». Est-ce «\u202frégion\u202f»\u202f?" in said
    assert "colonne «\u202fSalary\u202f».\n" in said
    assert "colonne «\u202fnom\u202f»" in said
    told = typed(laid, "people", "import", sheet(text), "--json")["columns_left_out"]
    assert told[:2] == [{"title": "e-mial", "nearest": "email"}, {"title": "Régoin", "nearest": "region"}]
    wrong = sheet("log in id;name\nx;X\n")
    said = typed(laid, "--language", "fr", "people", "import", wrong, ends=1)
    assert "la colonne\u00a0: identifiant. Sa première ligne dit\u00a0: log in id, name" in said


@pytest.mark.parametrize("line", [["people", "import", "staff.csv"], ["people", "reset-password", "{p}.ada"]])
def test_where_passwords_go_is_tried_before_they_are_made(
    laid: str, typed: Typed, prefix: str, line: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = SHEET.format(p=prefix)
    if line[1] == "reset-password":
        typed(laid, "people", "import", sheet(text), "--no-passwords")
    sheet(text)
    monkeypatch.setattr("ideabox.admin.people.new_password", lambda: pytest.fail("made in vain"))
    asked = [part.format(p=prefix) for part in line]
    said = typed(laid, *asked, "--passwords", "nowhere/passwords.csv", ends=1)
    assert "Can’t be written: nowhere/passwords.csv" in said


def test_a_whole_company_takes_seconds(laid: str, typed: Typed, prefix: str) -> None:
    lines = ["login,name,email,site code,site name,region,groups"]
    for number in range(2750):
        place = number % 250 + 1000
        lines.append(
            f"{prefix}.{number},Person {number},p{number}@example.org,{place},Site {place},Region {place % 9},G{number % 5}"
        )
    begun = time.monotonic()
    said = typed(laid, "people", "import", sheet("\n".join(lines)), "--json", "--no-passwords")
    assert (len(said["added"]), said["sites_added"], said["groups_added"]) == (2750, 250, 5)
    assert time.monotonic() - begun < 60  # a few seconds on a quiet computer
    assert (
        one(laid, "SELECT count(*) FROM pg_roles WHERE rolname LIKE %s AND rolcanlogin", f"{prefix}%") == 2750
    )


def test_passwords_are_kept_as_libpq_keeps_them(server: Server) -> None:
    with server.connect() as root:
        made = root.pgconn.encrypt_password(b"kabodi-ruvemo-12", b"any", b"scram-sha-256").decode()
    assert verifies(made, "kabodi-ruvemo-12")
    first, second = verifiers_of(["one", "two"], silent)
    assert verifies(first, "one")
    assert verifies(second, "two")
    assert re.fullmatch(r"([a-z]{6}-){3}\d\d", new_password())


def test_an_administrator_of_ideabox_may_do_it_too(
    laid: str, typed: Typed, prefix: str, server: Server
) -> None:
    """Without a DBA's rights: through the law, as the screens would."""
    typed(laid, "people", "import", sheet(SHEET.format(p=prefix)), "--no-passwords")
    typed(laid, "people", "grant", f"{prefix}.ada", "administrator")
    ada, bob = (server.url(base_of(laid), f"{prefix}.{who}") for who in ("ada", "bob"))
    assert "Only an administrator" in typed(bob, "people", "list", ends=1)
    assert "Only an administrator" in typed(bob, "people", "deactivate", f"{prefix}.cleo", ends=1)
    with (
        psycopg.connect(bob) as as_bob,
        pytest.raises(psycopg.errors.InsufficientPrivilege, match="not_administrator"),
    ):
        as_bob.execute("SELECT law.make_logins(%s)", ([f"{prefix}.eve"],))
    with (
        psycopg.connect(ada) as as_ada,
        pytest.raises(psycopg.errors.InsufficientPrivilege, match="not_found"),
    ):
        as_ada.execute("SELECT law.make_logins(%s)", ([f"{prefix}.eve"],))
    more = SHEET.format(p=prefix) + f"{prefix}.dan,Dan,dan@example.org,303,Nice,Sud,Caisse,fr\n"
    said = typed(ada, "people", "import", sheet(more), "--json")
    assert said["added"] == [f"{prefix}.dan"]
    assert can_sign_in(laid, f"{prefix}.dan")
    assert (
        one(laid, "SELECT email FROM ideabox.person WHERE login = %s", f"{prefix}.dan") == "dan@example.org"
    )
    typed(ada, "people", "deactivate", f"{prefix}.dan")
    assert not can_sign_in(laid, f"{prefix}.dan")
    typed(ada, "people", "reset-password", f"{prefix}.bob", "--passwords", "bob.csv")
    assert f"{prefix}.bob" in Path("bob.csv").read_text(encoding="utf-8")


def test_grants_and_resets(laid: str, typed: Typed, prefix: str) -> None:
    typed(laid, "people", "import", sheet(SHEET.format(p=prefix)), "--no-passwords")
    ada = f"{prefix}.ada"
    typed(laid, "people", "grant", ada, "reviewer", "--campaign", "Idea box")
    typed(laid, "people", "grant", ada, "reviewer", "--campaign", "Idea box")
    role = "SELECT count(*) FROM ideabox.campaign_role r JOIN ideabox.person p ON p.id = r.person_id WHERE p.login = %s"
    assert one(laid, role, ada) == 1
    typed(laid, "people", "grant", ada, "reviewer", "--campaign", "Idea box", "--take-back")
    assert one(laid, role, ada) == 0
    typed(laid, "people", "grant", ada, "administrator")
    assert one(laid, "SELECT pg_has_role(%s, 'ideabox_administrator', 'MEMBER')", ada)
    typed(laid, "people", "grant", ada, "administrator", "--take-back")
    assert not one(laid, "SELECT pg_has_role(%s, 'ideabox_administrator', 'MEMBER')", ada)
    assert "no campaign" in typed(laid, "people", "grant", ada, "sponsor", "--campaign", "None such", ends=1)
    assert "--campaign NAME" in typed(laid, "people", "grant", ada, "sponsor", ends=1)
    assert "nobody with the login" in typed(laid, "people", "grant", "nobody", "administrator", ends=1)
    nadia = one(laid, "SELECT login FROM ideabox.person WHERE administrator")
    assert "must remain an administrator" in typed(laid, "people", "deactivate", nadia, ends=1)
    assert can_sign_in(laid, nadia)
    rows(laid, "UPDATE ideabox.person SET fresh_password = false")
    typed(laid, "people", "reset-password", ada)
    assert one(laid, "SELECT fresh_password FROM ideabox.person WHERE login = %s", ada) is True
    assert "is suspended; the login is closed" in typed(laid, "people", "deactivate", ada, ada)
    audit = one(laid, "SELECT count(*) FROM ideabox.audit")
    assert f"{ada} is suspended already" in typed(laid, "people", "deactivate", ada)
    assert one(laid, "SELECT count(*) FROM ideabox.audit") == audit
    assert "is suspended" in typed(laid, "people", "reset-password", ada, "--passwords", "x.csv", ends=1)
    assert not Path("x.csv").exists()
    listed = typed(laid, "people", "list", "--all", "--json")
    assert {each["login"]: each["active"] for each in listed}[ada] is False
    assert ada not in typed(laid, "people", "list")


@pytest.mark.parametrize("way", ["deactivate", "import", "the program"])
def test_who_is_suspended_sees_nothing_at_once(
    laid: str, typed: Typed, prefix: str, server: Server, way: str
) -> None:
    """A transaction that began before would still see everything as it was."""
    typed(laid, "people", "import", sheet(SHEET.format(p=prefix)), "--no-passwords")
    typed(laid, "people", "grant", f"{prefix}.ada", "administrator")
    bob, cleo = (server.connect(base_of(laid), f"{prefix}.{who}") for who in ("bob", "cleo"))
    with bob, cleo:
        for line in (bob, cleo):
            line.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
            assert line.execute("SELECT count(id) FROM ideabox.person").fetchone() != (0,)
        if way == "deactivate":
            typed(laid, "people", "deactivate", f"{prefix}.bob")
        elif way == "import":
            less = "\n".join(line for line in SHEET.format(p=prefix).splitlines() if "bob" not in line)
            typed(laid, "people", "import", sheet(less), "--deactivate-missing")
        else:
            with opened(server.url(base_of(laid), f"{prefix}.ada"), make=False) as backend:
                (who,) = backend.ask(ListPeople(f"{prefix}.bob")).rows
                backend.do(SavePerson(who.id, who.login, who.name, active=False))
        with pytest.raises(psycopg.OperationalError):
            bob.execute("SELECT count(id) FROM ideabox.person")
        assert cleo.execute("SELECT count(id) FROM ideabox.person").fetchone() != (0,)


def test_nobodys_sessions_are_ended_but_those_of_the_suspended(
    laid: str, typed: Typed, prefix: str, server: Server
) -> None:
    typed(laid, "people", "import", sheet(SHEET.format(p=prefix)), "--no-passwords")
    with (
        server.connect(base_of(laid), f"{prefix}.bob") as bob,
        server.connect(base_of(laid), f"{prefix}.cleo") as cleo,
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="not_administrator"):
            cleo.execute("SELECT law.end_sessions(%s)", (f"{prefix}.bob",))
        assert one(laid, "SELECT law.end_sessions(%s)", f"{prefix}.bob") == 0
        assert one(laid, "SELECT law.end_sessions('postgres')") == 0
        bob.execute("SELECT 1")
        rows(laid, "UPDATE ideabox.person SET active = false WHERE login = %s", f"{prefix}.bob")
        assert one(laid, "SELECT law.end_sessions(%s)", f"{prefix}.bob") == 1


def test_where_nobody_hardened_the_server_the_watchdog_ends_them(
    laid: str, typed: Typed, prefix: str
) -> None:
    """A right of the whole server: taken away in a transaction that nobody else sees."""
    typed(laid, "people", "import", sheet(SHEET.format(p=prefix)), "--no-passwords")
    with psycopg.connect(laid) as root, psycopg.connect(laid, autocommit=True, user=f"{prefix}.bob"):
        root.execute("UPDATE ideabox.person SET active = false WHERE login = %s", (f"{prefix}.bob",))
        root.execute("REVOKE pg_signal_backend FROM ideabox_registrar")
        assert root.execute("SELECT law.end_sessions(%s)", (f"{prefix}.bob",)).fetchone() == (None,)
        root.rollback()


def test_an_embedded_base_has_people_too(
    tmp_path: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    base = str(tmp_path / "pilot.sqlite")
    typed(base, "init", "--name", "Nadia")
    said = typed(base, "people", "import", sheet(SHEET.format(p="p")), "--json")
    assert (len(said["added"]), said["sites_added"], said["groups_added"], said["passwords"]) == (
        3,
        2,
        2,
        None,
    )
    typed(base, "people", "deactivate", "p.bob")
    assert "est déjà suspendu" in typed(base, "--language", "fr", "people", "deactivate", "p.bob")
    typed(base, "people", "grant", "p.ada", "administrator")
    found = {each["login"]: each for each in typed(base, "people", "list", "--all", "--json")}
    assert (found["p.bob"]["active"], found["p.ada"]["administrator"]) == (False, True)
    assert "for a shared database" in typed(base, "people", "reset-password", "p.ada", ends=1)
