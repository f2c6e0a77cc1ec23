"""The self-test's findings that need no window: lost files and modules, warnings, an address that names no server."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path

import pytest

from ui.__main__ import main
from ui.contents import LIST, Contents, bundle_folder, contents, in_words
from ui.self_test import heard_warnings


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program believes to run from this bundle."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    return tmp_path


def test_a_program_run_from_source_has_no_list() -> None:
    assert bundle_folder() is None
    assert contents(None).lost_files() == []


def test_a_lost_file_ends_the_self_test_with_one_line(
    frozen: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (frozen / "there.svg").touch()
    (frozen / LIST).write_text(json.dumps({"files": ["there.svg", "gone.svg"], "modules": []}), "utf-8")

    assert main(["--self-test"]) == 1
    assert capsys.readouterr().err == "self-test failed: lost from this installation: gone.svg\n"


def test_a_lost_list_is_a_loss_too(frozen: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--self-test"]) == 1
    assert LIST in capsys.readouterr().err


def test_modules_that_cannot_be_imported_are_told() -> None:
    lost = Contents(Path(), (), ("json", "ui.no_such_page")).lost_modules()

    assert [each.partition(" ")[0] for each in lost] == ["ui.no_such_page"]


def test_many_losses_are_told_shortly() -> None:
    assert in_words([]) == ""
    assert in_words(["a", "b", "c", "d", "e"]) == "lost from this installation: a, b, c and 2 more"


def test_an_address_that_names_no_server_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--self-test", "--database", "ideas.sqlite"]) == 1
    assert "names no server" in capsys.readouterr().err


def test_warnings_are_heard_with_their_cause(expected_warnings: list[str]) -> None:
    expected_warnings.append("it went wrong")
    with heard_warnings() as heard:
        try:
            raise FileNotFoundError("Inter-Regular.ttf")
        except FileNotFoundError:
            logging.getLogger("ui").warning("it went wrong\nin detail", exc_info=True)
        logging.getLogger("ui").info("it went well")

    assert heard == ["it went wrong (FileNotFoundError: Inter-Regular.ttf)"]
