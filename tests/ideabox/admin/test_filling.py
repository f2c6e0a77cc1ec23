"""`import`, `sample` and `export-schema` as they are typed against a file and against a server."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from tests.ideabox.admin.conftest import Typed, base_of, one
from tests.ideabox.transfer import small_sources
from tests.postgresql import Server


@pytest.fixture(params=["sqlite", "postgresql"])
def open_base(
    request: pytest.FixtureRequest, tmp_path: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> str:
    """A base with Nadia in it, at whose address she is the one who types."""
    monkeypatch.chdir(tmp_path)
    if request.param == "sqlite":
        typed("pilot.sqlite", "init", "--name", "Nadia")
        return "pilot.sqlite"
    server: Server = request.getfixturevalue("server")
    url: str = request.getfixturevalue("laid")
    return server.url(base_of(url), one(url, "SELECT login FROM ideabox.person WHERE administrator"))


def root_of(address: str, server: Server) -> str:
    """The same base, as its DBA reaches it."""
    return server.url(base_of(address)) if address.startswith("postgresql://") else address


def test_ideas_come_in_and_a_second_run_adds_none(
    open_base: str, tmp_path: Path, typed: Typed, server: Server
) -> None:
    source = small_sources.madrid(tmp_path / "madrid")
    line = ("import", "decide-madrid", str(source), "--campaign", "Madrid")
    dba = root_of(open_base, server)
    before = typed(dba, "stats", "--json")
    assert "nothing was kept" in typed(open_base, *line, "--dry-run")
    assert typed(dba, "stats", "--json") == before
    said = typed(open_base, *line)
    assert "imported into “Madrid”" in said
    assert "Refused rows: 2\n  comments.csv, row 5: no text\n  comments.csv, row 8: no text\n" in said
    after = typed(dba, "stats", "--json")
    assert (after["imported_people"], after["comments"], after["imported_votes"]) == (4, 6, 1850)
    assert after["campaigns"] == before["campaigns"] + 1
    typed(open_base, *line)
    assert typed(dba, "stats", "--json") == after


def test_one_refused_row_and_strict_keeps_nothing(
    open_base: str, tmp_path: Path, typed: Typed, server: Server
) -> None:
    source = small_sources.republique(tmp_path / "fr", broken=True)
    line = ("import", "republique-numerique", str(source), "--campaign", "R", "--strict")
    assert "opinions.csv, row 5: not a date: hier" in typed(open_base, *line, ends=1)
    assert typed(root_of(open_base, server), "stats", "--json")["ideas"] == 0


def test_only_an_administrator_imports_into_a_shared_base(
    laid: str, typed: Typed, tmp_path: Path, server: Server
) -> None:
    source = small_sources.conversation(tmp_path / "polis")
    line = ("import", "polis", str(source), "--campaign", "P")
    told = "an administrator of Ideabox imports"
    assert told in typed(laid, *line, ends=1), "a DBA is nobody there"
    login = f"clerk.{uuid4().hex[:6]}"
    Path("staff.csv").write_text(f"login,name\n{login},Clerk\n", encoding="utf-8")
    typed(laid, "people", "import", "staff.csv", "--no-passwords")
    assert told in typed(server.url(base_of(laid), login), *line, ends=1)


def test_what_is_for_a_file_says_so_kindly(laid: str, typed: Typed) -> None:
    assert "Leave out --database" in typed(laid, "sample", ends=1)
    assert "Enlevez --database" in typed(laid, "--language", "fr", "sample", ends=1)
    assert "pg_dump --schema-only" in typed(laid, "export-schema", ends=1)
