"""What is typed is on disk within two seconds, wherever it was typed, and gone once it was sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ideabox.typed import TypedStore
from ui.discussion.keeping import AFTER_LAST_KEY_MS, WHILE_TYPING_MS, TypingKeeper
from ui.tasks import Tasks


@pytest.fixture
def store(tmp_path: Path) -> Iterator[TypedStore]:
    store = TypedStore(tmp_path / "typed.sqlite")
    yield store
    store.close()


@pytest.fixture
def keeper(qtbot: QtBot, store: TypedStore) -> Iterator[TypingKeeper]:
    tasks = Tasks()
    keeper = TypingKeeper(store, tasks)
    yield keeper
    tasks.close()


def timers(keeper: TypingKeeper) -> dict[int, QTimer]:
    """The keeper's timers by their interval."""
    return {timer.interval(): timer for timer in keeper.findChildren(QTimer)}


def test_nothing_waits_longer_than_promised() -> None:
    assert AFTER_LAST_KEY_MS == 800
    assert WHILE_TYPING_MS == 1500


def test_after_the_last_key_it_is_kept(qtbot: QtBot, keeper: TypingKeeper, store: TypedStore) -> None:
    keeper.open("nadia", "comment:1")
    keeper.typed({"body": "Chez nous aussi"})
    timers(keeper)[AFTER_LAST_KEY_MS].setInterval(0)
    timers(keeper)[0].start()
    qtbot.waitUntil(lambda: store.find("nadia", "comment:1") == {"body": "Chez nous aussi"})


def test_keys_that_keep_coming_do_not_put_it_off(
    qtbot: QtBot, keeper: TypingKeeper, store: TypedStore
) -> None:
    keeper.open("nadia", "comment:1")
    slow = timers(keeper)[WHILE_TYPING_MS]
    keeper.typed({"body": "C"})
    left = slow.remainingTime()
    keeper.typed({"body": "Ch"})
    assert slow.isActive()
    assert slow.remainingTime() <= left
    slow.timeout.emit()
    qtbot.waitUntil(lambda: store.find("nadia", "comment:1") == {"body": "Ch"})


def test_what_was_kept_comes_back(keeper: TypingKeeper, store: TypedStore) -> None:
    store.keep("nadia", "comment:1", {"body": "Hier"})
    assert keeper.open("nadia", "comment:1") == {"body": "Hier"}
    assert keeper.open("thibault", "comment:1") == {}


def test_turning_to_another_place_writes_the_first_one_down(keeper: TypingKeeper, store: TypedStore) -> None:
    keeper.open("nadia", "comment:1")
    keeper.typed({"body": "Un"})
    keeper.open("nadia", "comment:2")
    keeper.typed({"body": "Deux"})
    keeper.flush()
    assert store.find("nadia", "comment:1") == {"body": "Un"}
    assert store.find("nadia", "comment:2") == {"body": "Deux"}


def test_looking_without_typing_changes_nothing(keeper: TypingKeeper, store: TypedStore) -> None:
    store.keep("nadia", "comment:1", {"body": "Hier"})
    keeper.open("nadia", "comment:1")
    keeper.flush()
    assert store.find("nadia", "comment:1") == {"body": "Hier"}


def test_sent_is_forgotten_even_while_it_is_being_written(
    qtbot: QtBot, keeper: TypingKeeper, store: TypedStore
) -> None:
    keeper.open("nadia", "comment:1")
    keeper.typed({"body": "Un"})
    timers(keeper)[WHILE_TYPING_MS].timeout.emit()
    keeper.forget()
    qtbot.waitUntil(lambda: keeper._tasks.idle)
    assert store.find("nadia", "comment:1") == {}
