"""`backup`, `restore` and `copy`: nothing lost, nothing half done, and what is broken is refused."""

from __future__ import annotations

import csv
import errno
import json
import re
import shutil
import sqlite3
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from tests.ideabox.admin.conftest import Typed, base_of, one, rows
from tests.moves import make_pilot
from tests.postgresql import Server


@pytest.fixture(scope="module")
def pilot_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pilot whose people have logins that no other test has."""
    path = tmp_path_factory.mktemp("pilot") / "pilot.sqlite"
    make_pilot(path)
    mark = uuid4().hex[:6]
    with sqlite3.connect(path) as raw:
        laws = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'person'"
        ).fetchall()
        for name, _ in laws:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute("UPDATE person SET login = login || ? WHERE imported_from IS NULL", (f".{mark}",))
        for _, law in laws:
            raw.execute(law)
    raw.close()
    return path


@pytest.fixture
def pilot(pilot_once: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(pilot_once, tmp_path / "pilot.sqlite"))


@pytest.fixture
def other(server: Server) -> Iterator[str]:
    """The address of a second empty database."""
    with server.database() as name:
        yield server.url(name)


def figures(url: str, typed: Typed) -> dict[str, int]:
    """What `stats` counts."""
    found: dict[str, int] = typed(url, "stats", "--json")
    return found


def copied(pilot: Path, bare: str, typed: Typed, *more: str) -> dict[str, Any]:
    """Move the pilot to the server."""
    found: dict[str, Any] = typed(
        "", "copy", "--from", f"sqlite:{pilot}", "--to", bare, "--make", "--json", *more
    )
    return found


def test_a_pilot_moves_and_its_people_become_logins(pilot: Path, bare: str, typed: Typed) -> None:
    said = copied(pilot, bare, typed)
    assert figures(bare, typed) == figures(str(pilot), typed)
    file = Path(str(said["passwords"]))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    made = {row["login"] for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines())}
    people = {
        row[0]
        for row in rows(bare, "SELECT login FROM ideabox.person WHERE active AND imported_from IS NULL")
    }
    assert made == people
    assert one(
        bare, "SELECT count(*) FROM pg_roles WHERE rolcanlogin AND rolname = ANY(%s)", list(people)
    ) == len(people)
    assert one(
        bare, "SELECT bool_and(fresh_password) FROM ideabox.person WHERE login = ANY(%s)", list(people)
    )
    administrators = {row[0] for row in rows(bare, "SELECT login FROM ideabox.person WHERE administrator")}
    assert all(
        one(bare, "SELECT pg_has_role(%s, 'ideabox_administrator', 'MEMBER')", who) for who in administrators
    )
    assert "in use already" in typed(
        "", "copy", "--from", str(pilot), "--to", bare, "--passwords", "x.csv", ends=1
    )
    assert not Path("x.csv").exists()


def test_a_copy_that_fails_leaves_nothing(pilot: Path, bare: str, typed: Typed) -> None:
    typed(bare, "init", "--empty")
    rows(bare, "ALTER TABLE ideabox.vote ADD CONSTRAINT never CHECK (value = 7) NOT VALID")
    line = ("copy", "--from", str(pilot), "--to", bare)
    with pytest.raises(Exception, match="never"):
        typed("", *line)
    assert one(bare, "SELECT count(*) FROM ideabox.person") == 0
    assert not Path("ideabox-passwords.csv").exists()
    rows(bare, "ALTER TABLE ideabox.vote DROP CONSTRAINT never")
    typed("", *line, "--no-passwords")


def test_bad_addresses_are_told(pilot: Path, bare: str, typed: Typed) -> None:
    assert "There is no database" in typed(
        "", "copy", "--from", "sqlite:nowhere.sqlite", "--to", bare, ends=1
    )
    assert "for a shared database" in typed("", "copy", "--from", str(pilot), "--to", "there.sqlite", ends=1)
    assert "takes a file" in typed("", "copy", "--from", bare, "--to", bare, ends=1)
    assert "`init` does it" in typed("", "copy", "--from", str(pilot), "--to", bare, ends=1)


def test_a_backup_comes_back_whole(pilot: Path, bare: str, other: str, typed: Typed) -> None:
    copied(pilot, bare, typed)
    said = typed(bare, "backup", "base.zip", "--json")
    assert stat.S_IMODE(Path("base.zip").stat().st_mode) == 0o600
    assert said["logins"] > 10
    restored = typed(other, "restore", "base.zip", "--make", "--json")
    assert restored["tables"] == said["tables"]
    assert restored["passwords"] is None  # everybody keeps theirs
    assert restored["logins"] == {"kept": said["logins"], "new": 0, "none": 0}
    assert "+ideabox_person" in restored["pg_hba.conf"][1]
    assert figures(other, typed) == figures(bare, typed)
    epoch = "SELECT value FROM ideabox.app_meta WHERE key = 'epoch'"
    assert one(other, epoch) != one(bare, epoch)
    assert "Up to date" in typed(other, "upgrade")
    for table in (
        "idea",
        "comment",
        "hidden_comment",
        "stage_move",
        "idea_person",
        "imported_comment_vote",
        "secret_tally",
        "person",  # with the keys of what was typed and not sent
    ):
        ask = f"SELECT md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) FROM ideabox.{table} t"
        assert one(other, ask) == one(bare, ask), table


def test_people_of_an_older_backup_get_keys_of_their_own(
    pilot: Path, bare: str, other: str, typed: Typed
) -> None:
    copied(pilot, bare, typed, "--no-passwords")
    typed(bare, "backup", "base.zip")
    change(Path("base.zip"), Path("older.zip"), leave_out="keys.json")
    typed(other, "restore", "older.zip", "--make", "--no-passwords")
    people, keys = (
        one(other, "SELECT count(*) FROM ideabox.person"),
        "SELECT array_agg(draft_key) FROM ideabox.person",
    )
    assert len(set(one(other, keys))) == people
    assert not set(one(other, keys)) & set(one(bare, keys))


def test_what_becomes_of_passwords_and_what_comes_next_is_told(
    pilot: Path, bare: str, other: str, typed: Typed
) -> None:
    made = copied(pilot, bare, typed, "--no-passwords")
    assert made["logins"]["none"] > 10
    assert [line.split()[0] for line in made["pg_hba.conf"]][:2] == ["local", "hostssl"]
    typed(bare, "backup", "base.zip")
    typed(other, "init", "--empty")
    said = typed(other, "restore", "base.zip", "--passwords", "fresh.csv")
    assert "Logins belong to the server" in said
    counted = re.findall(r"^  with (?:the password they had|a new one).*: (\d+)$", said, re.MULTILINE)
    assert sum(map(int, counted)) == made["logins"]["none"], (
        "some have one on this server from the test before"
    )
    assert "pg_hba" not in said, "init has printed them"
    assert f"ideabox-admin --database '{other}' doctor" in said


def test_a_backup_is_one_moment(
    pilot: Path, bare: str, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written while it runs is in it wholly or not at all."""
    copied(pilot, bare, typed, "--no-passwords")
    before = one(bare, "SELECT count(*) FROM ideabox.site")

    def adding(done: int, in_all: int) -> None:
        with psycopg.connect(bare, autocommit=True) as root:
            root.execute(
                "INSERT INTO ideabox.site (id, code, name) SELECT gen_random_uuid(), left(md5(random()::text), 12), 'x'"
            )

    monkeypatch.setattr(
        "ideabox.admin.progress.ProgressBar.__call__", lambda self, done, in_all: adding(done, in_all)
    )
    said = typed(bare, "backup", "base.zip", "--json")
    assert one(bare, "SELECT count(*) FROM ideabox.site") > before
    saved = {each["table"]: each["rows"] for each in said["tables"]}
    assert saved["site"] in (before, before + 1)  # the count came first and opened the snapshot


def test_broken_backups_are_refused(pilot: Path, bare: str, other: str, typed: Typed) -> None:
    copied(pilot, bare, typed, "--no-passwords")
    typed(bare, "backup", "base.zip")
    assert "There is a file already" in typed(bare, "backup", "base.zip", ends=1)
    typed(other, "init", "--empty")
    Path("text.zip").write_text("no zip", encoding="utf-8")
    assert "no backup of Ideabox" in typed(other, "restore", "text.zip", ends=1)
    assert "There is no file" in typed(other, "restore", "nowhere.zip", ends=1)
    assert "is an embedded database" in typed(other, "restore", str(pilot), ends=1)
    assert "no backup of an embedded" in typed("new.sqlite", "restore", "base.zip", ends=1)
    change(Path("base.zip"), Path("less.zip"), drop_line="tables/vote.tsv")
    assert "damaged (table vote)" in typed(other, "restore", "less.zip", "--no-passwords", ends=1)
    change(Path("base.zip"), Path("old.zip"), schema="0000")
    assert "another schema" in typed(other, "restore", "old.zip", ends=1)
    change(Path("base.zip"), Path("gone.zip"), leave_out="tables/seen.tsv")
    assert "damaged (table seen)" in typed(other, "restore", "gone.zip", "--no-passwords", ends=1)
    assert one(other, "SELECT count(*) FROM ideabox.person") == 0
    assert "in use already" in typed(bare, "restore", "base.zip", ends=1)


def change(source: Path, target: Path, *, drop_line: str = "", leave_out: str = "", schema: str = "") -> None:
    """A backup that was tampered with."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == drop_line:
                data = data.partition(b"\n")[2]
            if name == "manifest.json" and schema:
                data = json.dumps(json.loads(data) | {"schema": schema}).encode()
            if name != leave_out:
                after.writestr(name, data)


def test_an_embedded_base_is_saved_while_it_is_used(
    pilot: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pilot.parent)
    with sqlite3.connect(pilot) as busy:
        busy.execute("BEGIN")
        busy.execute("SELECT count(*) FROM idea").fetchone()
        typed(str(pilot), "backup", "copy.sqlite")
    busy.close()
    assert stat.S_IMODE(Path("copy.sqlite").stat().st_mode) == 0o600
    typed("again.sqlite", "restore", "copy.sqlite")
    assert figures("again.sqlite", typed) == figures(str(pilot), typed)
    assert "There is a file already" in typed("again.sqlite", "restore", "copy.sqlite", ends=1)
    assert "There is a file already" in typed(str(pilot), "backup", "copy.sqlite", ends=1)
    assert "There is no database" in typed("nowhere.sqlite", "backup", "more.sqlite", ends=1)
    damaged = bytearray(Path("copy.sqlite").read_bytes())
    damaged[100:4000] = b"\xff" * 3900
    Path("bad.sqlite").write_bytes(damaged)
    assert "damaged" in typed("third.sqlite", "restore", "bad.sqlite", ends=1)
    assert not Path("third.sqlite").exists()


def test_status_tells_who_is_connected_with_what(laid: str, typed: Typed, server: Server) -> None:
    with server.connect(base_of(laid)) as one_client, server.connect(base_of(laid)) as other_client:
        one_client.execute("SET application_name = 'ideabox 0.1.0'")
        other_client.execute("SET application_name = 'ideabox 9.9.9'")
        found = typed(laid, "status", "--json")
        assert {each["version"]: each["connected"] for each in found["clients"]} == {"0.1.0": 1, "9.9.9": 1}
        assert "Ideabox 9.9.9: 1 connections, 1 people" in typed(laid, "status")
    assert found["schema"] == "0001"
    assert found["bytes"] > 1_000_000
    assert len(found["tables"]) == 10


def test_a_full_disk_is_told_and_leaves_no_half_file(
    laid: str, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("ideabox.database.archive._tables", full)
        assert "The disk is full" in typed(laid, "backup", "base.zip", ends=1)
    login = str(one(laid, "SELECT login FROM ideabox.person WHERE administrator"))
    before = one(laid, "SELECT rolpassword FROM pg_authid WHERE rolname = %s", login)
    with monkeypatch.context() as patch:
        patch.setattr("ideabox.admin.passwords.csv.writer", full)
        assert "The disk is full" in typed(laid, "people", "reset-password", login, ends=1)
    assert one(laid, "SELECT rolpassword FROM pg_authid WHERE rolname = %s", login) == before
    assert list(Path.cwd().iterdir()) == []


def test_a_full_disk_is_no_damaged_database(
    pilot: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pilot.parent)
    monkeypatch.setattr("ideabox.admin.saving._PAGES", 1)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("ideabox.admin.progress.ProgressBar.__call__", full)
    assert "The disk is full" in typed(str(pilot), "backup", "copy.sqlite", ends=1)
    assert not Path("copy.sqlite").exists()
