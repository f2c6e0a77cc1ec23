"""What databases say, in the program's words: by real refusals of a real database where they can be provoked."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
import sqlalchemy as sa
from psycopg.errors import FinishedPGconn

from ideabox.database.refusals import FIELDS, SURROUNDINGS, refusals, refused_connection, told
from ideabox.database.schema import LAW
from ideabox.errors import AppError, Conflict, InputError, NotFound, PermissionDenied, Unavailable
from tests.postgresql import Server


def of(original: Exception, kind: type[sa.exc.DBAPIError] = sa.exc.OperationalError) -> AppError | None:
    """What an error of the driver is told as."""
    return told(kind("SELECT 1", {}, original))


@pytest.fixture
def base(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A small database with rules of each sort."""
    connection = sqlite3.connect(tmp_path / "base.db", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.executescript(
        "CREATE TABLE person (login TEXT UNIQUE, title TEXT CONSTRAINT title_length CHECK (length(title) > 2),"
        " other TEXT UNIQUE, parent TEXT REFERENCES person (login));"
        "CREATE TRIGGER law BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'not_yours'); END;"
        "CREATE TRIGGER race BEFORE UPDATE ON person BEGIN SELECT RAISE(ABORT, 'changed_meanwhile'); END;"
        "INSERT INTO person VALUES ('nadia', 'Title', 'x', NULL);"
    )
    yield connection
    connection.close()


@pytest.mark.parametrize(
    ("statement", "kind", "code", "field"),
    [
        ("INSERT INTO person (title) VALUES ('a')", InputError, "title_length", "title"),
        ("INSERT INTO person (login) VALUES ('nadia')", InputError, "login_taken", "login"),
        ("INSERT INTO person (parent) VALUES ('nobody')", NotFound, "not_found", None),
        ("DELETE FROM person", PermissionDenied, "not_yours", None),
        ("UPDATE person SET login = 'x'", Conflict, "changed_meanwhile", None),
    ],
)
def test_rules_are_told_by_their_words(
    base: sqlite3.Connection, statement: str, kind: type[AppError], code: str, field: str | None
) -> None:
    with pytest.raises(sqlite3.IntegrityError) as caught:
        base.execute(statement)
    base.close()
    error = of(caught.value, sa.exc.IntegrityError)
    assert type(error) is kind
    assert error.code == code
    assert getattr(error, "field", None) == field


def test_bugs_stay_bugs(base: sqlite3.Connection) -> None:
    for statement in ("SELECT * FROM nowhere", "SELEKT"):
        with pytest.raises(sqlite3.OperationalError) as caught:
            base.execute(statement)
        assert of(caught.value) is None
    with pytest.raises(sqlite3.IntegrityError) as unforeseen:
        base.execute("INSERT INTO person (other) VALUES ('x')")
    assert of(unforeseen.value, sa.exc.IntegrityError) is None
    base.close()
    original = sa.exc.OperationalError("SELEKT", {}, sqlite3.OperationalError("syntax error"))
    with pytest.raises(sa.exc.OperationalError) as raised, refusals():
        raise original
    assert raised.value is original


def test_another_window_that_writes_is_told(base: sqlite3.Connection, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "base.db", isolation_level=None, timeout=0)
    base.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError) as caught:
        other.execute("BEGIN IMMEDIATE")
    base.close()
    other.close()
    assert str(of(caught.value)) == "database_busy"


def test_a_database_that_may_only_be_read_is_told(base: sqlite3.Connection, tmp_path: Path) -> None:
    base.close()
    reading = sqlite3.connect(f"file:{tmp_path / 'base.db'}?mode=ro", uri=True, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError) as caught:
        reading.execute("INSERT INTO person (login) VALUES ('karim')")
    reading.close()
    assert str(of(caught.value)) == "database_read_only"


def test_a_full_disk_is_told(base: sqlite3.Connection) -> None:
    base.execute("PRAGMA max_page_count = 6")
    with pytest.raises(sqlite3.OperationalError) as caught:
        base.execute("INSERT INTO person (title) VALUES (?)", ("x" * 100_000,))
    base.close()
    assert str(of(caught.value)) == "disk_full"


def test_an_unreachable_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError) as caught:
        sqlite3.connect(tmp_path / "no folder" / "base.db")
    assert str(of(caught.value)) == "database_not_opened"


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    letter = tmp_path / "letter.db"
    letter.write_bytes(b"Dear Ideabox, " * 500)
    connection = sqlite3.connect(letter)
    with pytest.raises(sqlite3.DatabaseError) as caught:
        connection.execute("SELECT 1 FROM sqlite_master")
    connection.close()
    assert str(of(caught.value, sa.exc.DatabaseError)) == "database_damaged"


@pytest.mark.parametrize(("words", "code"), SURROUNDINGS)
def test_surroundings_may_be_tried_again(words: str, code: str) -> None:
    error = of(sqlite3.OperationalError(f"database {words} somehow"))
    assert isinstance(error, Unavailable)
    assert error.code == code


AT = 'connection to server at "ideas.example.org" (192.0.2.7), port 5432 failed: '


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ('FATAL:  password authentication failed for user "nadia"', "sign_in_refused"),
        (
            "FATAL:  authentification par mot de passe échouée pour l'utilisateur  « nadia »",
            "sign_in_refused",
        ),
        (
            'FATAL:  no pg_hba.conf entry for host "192.0.2.9", user "nadia", SSL encryption',
            "sign_in_refused",
        ),
        ("FATAL:  la connexion requiert un certificat client valide", "sign_in_refused"),
        ("fe_sendauth: no password supplied", "sign_in_refused"),
        ("SSL error: certificate verify failed", "certificate_refused"),
        ("server does not support SSL, but SSL was required", "certificate_refused"),
        (
            "channel binding required, but server authenticated client without channel binding",
            "certificate_refused",
        ),
        ("FATAL:  sorry, too many clients already", "too_many_connections"),
        ("FATAL:  désolé, trop de clients sont déjà connectés", "too_many_connections"),
        (
            "FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute",
            "too_many_connections",
        ),
        (
            "FATAL:  les emplacements de connexions restants sont réservés pour les connexions",
            "too_many_connections",
        ),
        ("FATAL:  the database system is in recovery mode", "database_unreachable"),
        ("FATAL:  the database system is not yet accepting connections", "database_unreachable"),
        ("FATAL:  le système de base de données s'arrête", "database_unreachable"),
        # servers of other languages, in the words of PostgreSQL's own translations
        ("FATAL:  Passwort-Authentifizierung für Benutzer »nadia« fehlgeschlagen", "sign_in_refused"),
        ("FATAL:  kein pg_hba.conf-Eintrag für Host 192.0.2.9", "sign_in_refused"),
        ("FATAL:  Verbindung erfordert ein gültiges Client-Zertifikat", "sign_in_refused"),
        ("FATAL:  tut mir leid, schon zu viele Verbindungen", "too_many_connections"),
        ("FATAL:  zu viele Verbindungen von Rolle »nadia«", "too_many_connections"),
        ("FATAL:  Datenbank »ideabox« akzeptiert gegenwärtig keine Verbindungen", "database_unreachable"),
        ("FATAL:  die verbleibenden Verbindungen sind für Superuser reserviert", "too_many_connections"),
        ("FATAL:  das Datenbanksystem startet", "database_unreachable"),
        ("FATAL:  la base de datos «ideabox» no existe", "sign_in_refused"),
        ("FATAL:  demasiadas conexiones para el rol «nadia»", "too_many_connections"),
        ('FATALE:  autenticazione con password fallita per l\'utente "nadia"', "sign_in_refused"),
        ('FATALE:  il database "ideabox" attualmente non accetta connessioni', "database_unreachable"),
        ("FATALT:  databassystemet startar upp", "database_unreachable"),
        ('ВАЖНО:  пользователь "nadia" не прошёл проверку подлинности (по паролю)', "sign_in_refused"),
        ("ВАЖНО:  система баз данных запускается", "database_unreachable"),
        ("SSL SYSCALL error: EOF detected", "database_unreachable"),
        ("Connection refused", "database_unreachable"),
        ("session is read-only", "database_unreachable"),
        (
            f'Connection refused\n{AT}FATAL:  password authentication failed for user "nadia"',
            "sign_in_refused",
        ),
    ],
)
def test_why_there_is_no_line(words: str, code: str) -> None:
    error = refused_connection(sa.exc.OperationalError("", {}, psycopg.OperationalError(AT + words)))
    assert error.code == code
    assert isinstance(error, PermissionDenied if code == "sign_in_refused" else Unavailable)


def test_a_password_that_was_not_given_is_known_in_any_language() -> None:
    missing = psycopg.OperationalError(AT + "…", pgconn=FinishedPGconn(needs_password=True))
    error = refused_connection(sa.exc.OperationalError("", {}, missing))
    assert (type(error), error.code) == (PermissionDenied, "sign_in_refused")


@pytest.mark.parametrize(
    ("place", "code"), [("ExecWithCheckOptions", "not_allowed"), ("aclcheck_error", None)]
)
def test_a_policys_no_is_known_in_any_language(place: str, code: str | None) -> None:
    """A right that was never granted is a bug of ours; a row that a policy refuses is not."""

    class Refused(psycopg.errors.InsufficientPrivilege):
        diag = SimpleNamespace(  # type: ignore[assignment]
            constraint_name=None,
            message_primary="la nouvelle ligne viole la politique",
            source_function=place,
        )

    error = of(Refused(), sa.exc.ProgrammingError)
    assert (None if error is None else error.code) == code


def test_a_policys_no_comes_from_there(server: Server) -> None:
    with server.database() as name, server.connect(name) as root:
        root.execute("SET search_path = public")
        root.execute(
            "CREATE TABLE t (v int); ALTER TABLE t ENABLE ROW LEVEL SECURITY; GRANT ALL ON t TO PUBLIC"
        )
        root.execute("CREATE POLICY p ON t WITH CHECK (v > 0)")
        root.execute("GRANT USAGE ON SCHEMA public TO PUBLIC; SET ROLE pg_monitor")
        with pytest.raises(psycopg.errors.InsufficientPrivilege) as caught:
            root.execute("INSERT INTO t VALUES (0)")
    assert str(of(caught.value, sa.exc.ProgrammingError)) == "not_allowed"


def test_a_line_that_breaks_is_no_wrong_certificate() -> None:
    broken = psycopg.OperationalError("consuming input failed: SSL connection has been closed unexpectedly")
    for there_was_one in (True, False):
        error = sa.exc.OperationalError("SELECT 1", {}, broken, connection_invalidated=there_was_one)
        assert str(told(error)) == "database_unreachable"


def test_the_cause_is_kept_for_the_log() -> None:
    original = sa.exc.IntegrityError("INSERT", {}, sqlite3.IntegrityError("voting_closed"))
    with pytest.raises(PermissionDenied) as caught, refusals():
        raise original
    assert caught.value.__cause__ is original


def test_every_field_belongs_to_a_rule_that_exists() -> None:
    law = "".join(file.read_text(encoding="utf-8") for file in LAW.glob("*.sql"))
    first = LAW.parent / "migrations" / "versions" / "0001_first.py"
    words = set(re.findall(r"RAISE\(ABORT, '(\w+)'\)", law))
    words |= set(
        re.findall(r'CheckConstraint\(.*?name="(\w+)"', first.read_text(encoding="utf-8"), re.DOTALL)
    )
    assert set(FIELDS) <= words
