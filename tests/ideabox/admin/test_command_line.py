"""`ideabox-admin` as it is typed: what it prints, what it leaves, how it ends."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from ideabox.admin.__main__ import main
from ideabox.admin.arguments import ALONE
from ideabox.paths import Profile
from tests.ideabox.transfer import small_sources

KEYS = {
    "people",
    "sites",
    "campaigns",
    "ideas",
    "drafts",
    "comments",
    "replies",
    "votes",
    "imported_votes",
    "imported_comment_votes",
    "stage_moves",
}


@pytest.fixture
def base(tmp_path: Path) -> str:
    return str(tmp_path / "base.sqlite")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


def figures(base: str, capsys: pytest.CaptureFixture[str]) -> dict[str, int]:
    capsys.readouterr()
    assert main(["--database", base, "stats", "--json"]) == 0
    found: dict[str, int] = json.loads(capsys.readouterr().out)
    return found


def test_init_makes_a_base_and_again_changes_nothing(base: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["--database", base, "init", "--name", "Nadia Ferrouk", "--organisation", "Halles du Nord"]
    assert main(command) == 0
    assert "Nadia Ferrouk (nadia.ferrouk)" in capsys.readouterr().out
    before = figures(base, capsys)
    assert before.keys() >= KEYS
    assert (before["people"], before["sites"], before["campaigns"], before["ideas"]) == (1, 1, 1, 0)
    assert main(command) == 0
    assert "ready" in capsys.readouterr().out
    assert figures(base, capsys) == before


def test_a_url_and_a_plain_path_are_the_same_file(base: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--database", f"sqlite:///{base}", "init"]) == 0
    assert figures(base, capsys)["people"] == 1


def test_without_a_url_the_base_is_in_ones_own_folder() -> None:
    assert main(["init"]) == 0
    assert Profile.default().database.is_file()


def test_import_prints_its_counts_and_a_second_run_none(
    base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = small_sources.madrid(tmp_path / "madrid")
    command = ["--database", base, "import", "decide-madrid", str(source), "--campaign", "Madrid"]
    assert main(["--database", base, "init"]) == 0
    capsys.readouterr()
    assert main(command) == 0
    told = capsys.readouterr()
    lines = {
        line[: line.find("  ")]: line.split()[-5:] for line in told.out.splitlines() if "  " in line.strip()
    }
    assert lines["people"] == ["4", "4", "0", "0", "0"]
    assert lines["comments"] == ["8", "6", "0", "0", "2"]
    assert lines["imported votes"] == ["1,850", "1,850", "0", "0", "0"]
    assert "Refused rows: 2\n  comments.csv, row 5: no text\n  comments.csv, row 8: no text\n" in told.out
    assert "not in the file, made comments on the idea: 2" in told.out
    assert told.err == ""  # no progress bar where nobody watches
    before = figures(base, capsys)
    assert main(command) == 0
    assert (
        "comments                        8          0              6          0          2"
        in capsys.readouterr().out
    )
    assert figures(base, capsys) == before


def test_import_makes_the_base_where_there_is_none(
    base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = small_sources.budget(tmp_path / "budget")
    assert main(["--database", base, "import", "pabulib", str(source), "--campaign", "Budget"]) == 0
    assert figures(base, capsys)["votes"] == 4


def test_a_dry_run_leaves_no_trace(base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = small_sources.conversation(tmp_path / "polis")
    assert main(["--database", base, "import", "polis", str(source), "--campaign", "P", "--dry-run"]) == 0
    assert "nothing was kept" in capsys.readouterr().out
    assert not Path(base).exists()


def test_strict_ends_with_1_and_keeps_nothing(
    base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = small_sources.republique(tmp_path / "fr", broken=True)
    command = ["--database", base, "import", "republique-numerique", str(source), "--campaign", "R"]
    assert main(["--database", base, "init"]) == 0
    assert main([*command, "--strict"]) == 1
    assert "opinions.csv, row 5: not a date: hier" in capsys.readouterr().out
    assert figures(base, capsys)["ideas"] == 0
    assert main(command) == 0
    assert figures(base, capsys)["ideas"] == 3


def test_texts_in_another_language(base: str, tmp_path: Path) -> None:
    source = small_sources.conversation(tmp_path / "polis")
    command = ["import", "polis", str(source), "--campaign", "P", "--texts", "fr"]
    assert main(["--database", base, *command]) == 0
    with sqlite3.connect(base) as connection:
        assert connection.execute("SELECT DISTINCT language FROM idea").fetchall() == [("fr",)]
    connection.close()


@pytest.mark.parametrize(
    ("language", "said"), [("en", "There is no file"), ("fr", "Il n’y a pas de fichier")]
)
def test_what_stops_an_import_is_said_in_a_sentence(
    base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, said: str
) -> None:
    command = ["--language", language, "import", "polis", str(tmp_path / "nowhere"), "--campaign", "P"]
    assert main(["--database", base, *command]) == 1
    assert said in capsys.readouterr().err


def test_stats_want_a_base_that_is_there(base: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--database", base, "stats"]) == 1
    assert base in capsys.readouterr().err
    assert not Path(base).exists()


def test_a_file_that_is_no_database(base: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(base).write_text("a letter, not a database" * 100, encoding="utf-8")
    assert main(["--database", base, "stats"]) == 1
    assert "not a database of Ideabox" in capsys.readouterr().err


def test_some_commands_want_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--database", "postgresql://db/ideabox", "export-schema"]) == 1
    assert "pg_dump" in capsys.readouterr().err


def test_stats_to_read(base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = small_sources.republique(tmp_path / "fr")
    assert main(["--database", base, "import", "republique-numerique", str(source), "--campaign", "R"]) == 0
    capsys.readouterr()
    assert main(["--language", "fr", "--database", base, "stats"]) == 0
    lines = [line.rsplit(maxsplit=1) for line in capsys.readouterr().out.splitlines()]
    assert ["idées", "3"] in lines
    assert ["  dont masquées", "1"] in lines
    assert ["  mitigés", "8"] in lines


def test_the_schema_can_be_laid_anew(base: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export-schema"]) == 0
    schema = capsys.readouterr().out
    for word in ("CREATE TABLE idea ", "CREATE INDEX", "CREATE TRIGGER", "CREATE VIEW"):
        assert word in schema
    connection = sqlite3.connect(base)
    connection.create_function("me", 0, lambda: None)
    connection.create_function("moment_now", 0, lambda: "")
    connection.create_function("today", 0, lambda: "")
    connection.executescript(schema)
    connection.close()


def test_the_schema_of_a_base_is_the_programs(base: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export-schema"]) == 0
    schema = capsys.readouterr().out
    assert main(["--database", base, "init"]) == 0
    capsys.readouterr()
    assert main(["--database", base, "export-schema"]) == 0
    assert capsys.readouterr().out == schema


def test_the_sample_goes_into_an_empty_base_only(base: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sample"]) == 0
    assert str(Profile.default().sample) in capsys.readouterr().out
    filled = figures(str(Profile.default().sample), capsys)
    assert filled["ideas"] > 0
    assert main(["sample"]) == 0
    assert figures(str(Profile.default().sample), capsys) == filled
    assert main(["--database", base, "init"]) == 0
    assert main(["--database", base, "sample"]) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["import", "polis"], "il manque"),
        (["import", "unknown", "x", "--campaign", "c"], "choix inconnu"),
        (["stats", "--jso"], "arguments inconnus"),
        (["import", "polis", "x", "--campaign"], "une valeur est attendue"),
        ([], "il manque"),
    ],
)
def test_a_wrong_line_ends_with_2(typed: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--language", "fr", *typed])
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


PEOPLE = [["people", each] for each in ("import", "list", "deactivate", "reset-password", "grant")]


@pytest.mark.parametrize("command", [[], *([each] for each in (*ALONE, "people")), *PEOPLE])
@pytest.mark.parametrize(("language", "examples"), [("en", "example"), ("fr", "exemple")])
def test_help_has_examples(
    command: list[str], language: str, examples: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--language", language, *command, "--help"])
    assert ended.value.code == 0
    assert f"{examples}" in capsys.readouterr().out
