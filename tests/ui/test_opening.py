"""A database of one's own is opened by the app with this program's rules in it, whoever it is opened as."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ideabox.clock import utc_now
from ideabox.errors import NotFound
from ui.opening import Opening, open_database

KEPT = "SELECT count(*) FROM sqlite_master WHERE name = 'person_kept'"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """The sample as a program left it that had the same schema and other rules."""
    path = tmp_path / "own.sqlite"
    open_database(Opening(str(path), language="en", sample=True), utc_now, None).backend.close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TRIGGER person_kept")
        raw.execute("PRAGMA user_version = 7")
    return path


def kept(path: Path) -> int:
    """How many of the rule that was dropped."""
    with closing(sqlite3.connect(path)) as raw:
        found: int = raw.execute(KEPT).fetchone()[0]
        return found


@pytest.mark.parametrize("login", [None, "admin"])
def test_an_update_of_the_program_brings_its_rules(older: Path, login: str | None) -> None:
    assert kept(older) == 0
    opened = open_database(Opening(str(older), as_login=login), utc_now, None)
    opened.backend.close()
    assert kept(older) == 1
    assert login in (None, opened.actor.login)


def test_nobody_of_that_login_leaves_no_open_file(older: Path) -> None:
    with pytest.raises(NotFound):
        open_database(Opening(str(older), as_login="nobody"), utc_now, None)
    older.rename(older.with_name("moved"))  # Windows keeps what is open
    assert not older.with_name("own.sqlite-wal").exists()


def test_a_new_sample_is_opened_as_one_of_its_people(tmp_path: Path) -> None:
    opening = Opening(str(tmp_path / "new.sqlite"), as_login="admin", language="en", sample=True)
    opened = open_database(opening, utc_now, None)
    opened.backend.close()
    assert opened.actor.login == "admin"
