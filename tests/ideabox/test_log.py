"""The log stays small and keeps the last files; the program writes on."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from ideabox import log as kept_log
from ideabox.log import KEPT_FILES, start_log


@pytest.fixture
def handler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[logging.Handler]:
    """A log of at most 400 bytes a file."""
    monkeypatch.setattr(kept_log, "KEPT_BYTES", 400)
    made = start_log(tmp_path / "own" / "ideabox.log")
    yield made
    logging.getLogger().removeHandler(made)
    made.close()


def test_a_full_file_steps_aside_and_only_the_last_stay(handler: logging.Handler, tmp_path: Path) -> None:
    for number in range(60):
        logging.getLogger("ideabox.test").info("line number %s", number)
    folder = tmp_path / "own"
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["ideabox.log", *(f"ideabox.log.{age}" for age in range(1, KEPT_FILES + 1))]
    assert all(path.stat().st_size <= 400 for path in folder.iterdir())
    newest = (folder / "ideabox.log").read_text(encoding="utf-8")
    assert newest.rstrip().endswith("line number 59")
    older = (folder / "ideabox.log.1").read_text(encoding="utf-8").splitlines()
    assert older[-1].split()[-1] == str(int(newest.split()[-1]) - len(newest.splitlines()))


def test_a_file_from_before_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_log, "KEPT_BYTES", 400)
    (tmp_path / "ideabox.log").write_text("x" * 390, encoding="utf-8")
    made = start_log(tmp_path / "ideabox.log")
    logging.getLogger("ideabox.test").info("a new day")
    logging.getLogger().removeHandler(made)
    made.close()
    assert (tmp_path / "ideabox.log.1").read_text(encoding="utf-8") == "x" * 390


def test_a_full_log_that_windows_keeps_for_another_window_is_written_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_log, "KEPT_BYTES", 400)

    def held(_: Path, target: Path) -> Path:
        raise PermissionError(13, "used by another process", str(target))

    path = tmp_path / "ideabox.log"
    handler = start_log(path)
    try:
        with monkeypatch.context() as windows:
            windows.setattr(Path, "replace", held)
            for number in range(20):
                logging.getLogger("ideabox.trial").info("line %s", number)
        assert [file.name for file in tmp_path.iterdir()] == ["ideabox.log"]
        assert "line 0" in path.read_text(encoding="utf-8")
        assert "line 19" in path.read_text(encoding="utf-8")
        for number in range(20, 30):
            logging.getLogger("ideabox.trial").info("line %s", number)
        assert (tmp_path / "ideabox.log.1").exists()
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()


def test_older_logs_that_are_held_stop_nothing_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody reads an old one, or another window turns its files at the same moment."""
    monkeypatch.setattr(kept_log, "KEPT_BYTES", 400)
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        if self.name.endswith((".1", ".full")):
            raise PermissionError(13, "used by another process", str(target))
        return replace(self, target)

    path = tmp_path / "ideabox.log"
    handler = start_log(path)
    try:
        monkeypatch.setattr(Path, "replace", held)
        for number in range(20):
            logging.getLogger("ideabox.trial").info("line %s", number)
        assert path.read_text(encoding="utf-8").rstrip().endswith("line 19")
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
