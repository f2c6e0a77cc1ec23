"""A base of a newer program: each command says so and leaves it alone, on both engines."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from tests.ideabox.admin.conftest import Typed, one, rows
from tests.ideabox.transfer import small_sources

NEWER = "UPDATE {table} SET version_num = '9999'"
TOLD = "newer than this program (schema 9999). Install the Ideabox that upgraded it"
SHEET = "login,name\nada,Ada\n"


@pytest.fixture
def embedded(tmp_path: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch) -> str:
    """A file that a newer program has upgraded."""
    monkeypatch.chdir(tmp_path)
    base = str(tmp_path / "pilot.sqlite")
    typed(base, "init", "--name", "Nadia")
    with closing(sqlite3.connect(base)) as file, file:
        file.execute(NEWER.format(table="alembic_version"))
    return base


def lines(folder: Path) -> list[list[str]]:
    """Commands as one would type them, on files that are there."""
    source = small_sources.madrid(folder / "madrid")
    (folder / "staff.csv").write_text(SHEET, encoding="utf-8")
    return [
        ["init", "--name", "Nadia"],
        ["upgrade"],
        ["upgrade", "--dry-run"],
        ["doctor"],
        ["people", "import", "staff.csv"],
        ["people", "list"],
        ["people", "deactivate", "nadia"],
        ["people", "grant", "nadia", "administrator"],
        ["import", "decide-madrid", str(source), "--campaign", "Madrid"],
        ["stats"],
    ]


def test_a_file_of_a_newer_program(embedded: str, tmp_path: Path, typed: Typed) -> None:
    for line in [*lines(tmp_path), ["status"], ["sample"], ["export-schema"]]:
        assert TOLD in typed(embedded, *line, ends=1), line
    with closing(sqlite3.connect(embedded)) as file:
        assert file.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]


def test_a_shared_base_of_a_newer_program(laid: str, tmp_path: Path, typed: Typed) -> None:
    typed(laid, "backup", "before.zip")
    login = f"dba_{uuid4().hex[:6]}"
    rows(laid, f"UPDATE ideabox.person SET login = '{login}'")  # the DBA is an administrator, too
    rows(laid, NEWER.format(table="ideabox.alembic_version"))
    told = [*lines(tmp_path), ["people", "reset-password", login], ["backup", "after.zip"]]
    for line in [*told, ["restore", "before.zip"]]:
        if line[0] == "import":  # as somebody who administers, not as the DBA, who is nobody there
            continue
        assert TOLD in typed(laid, *line, ends=1), line
    said = typed(laid, "status")
    assert TOLD in said
    assert "newest known" in said
    assert typed(laid, "status", "--json")["misfit"] == "client_old"
    assert one(laid, "SELECT version_num FROM ideabox.alembic_version") == "9999"


def test_an_older_shared_base_says_what_brings_it_up_to_date(laid: str, typed: Typed) -> None:
    assert typed(laid, "status", "--json")["misfit"] is None
    rows(laid, "UPDATE ideabox.alembic_version SET version_num = '0000'")
    said = typed(laid, "--language", "fr", "status")
    assert "`ideabox-admin upgrade` la met à jour" in said
    assert typed(laid, "status", "--json")["misfit"] == "schema_old"
