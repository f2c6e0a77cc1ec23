"""A lost line to the database: what is shown stays under a banner, questions wait, and all goes on when it is back."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ideabox.asking import Command, Query
from ideabox.changes import Area, Changes
from ideabox.errors import AppError, Unavailable
from ideabox.home.requests import GetToday
from ideabox.notices.requests import ListChanges, MarkAllRead
from ui import away as away_module
from ui.away import Away
from ui.shell.status_line import StatusLine
from ui.tasks import Tasks
from ui.theme.look import Look


class Server:
    """A backend whose line can be cut."""

    def __init__(self) -> None:
        self.is_away = False
        self.asked: list[str] = []
        self.rested = 0

    def ask(self, query: Query[Any]) -> Any:
        """An answer, or none."""
        self.asked.append(type(query).__name__)
        self._reach()
        return () if isinstance(query, ListChanges) else "rows"

    def do(self, command: Command) -> Changes:
        """The same for a command."""
        self._reach()
        return Changes(frozenset({Area.NOTICES}))

    def rest(self) -> None:
        """Note it."""
        self.rested += 1

    def close(self) -> None:
        """Nothing to close."""

    def _reach(self) -> None:
        if self.is_away:
            raise Unavailable("database_unreachable")


@pytest.fixture
def server() -> Server:
    """Reachable, at first."""
    return Server()


@pytest.fixture
def tasks(qtbot: QtBot, server: Server) -> Iterator[Tasks]:
    """Work for it."""
    tasks = Tasks()
    tasks.attach(server)
    yield tasks
    tasks.close()


@pytest.fixture
def away(qtbot: QtBot, tasks: Tasks, look: Look, monkeypatch: pytest.MonkeyPatch) -> Iterator[Away]:
    """The look-out, which knocks at once and often."""
    monkeypatch.setattr(away_module, "FIRST_S", 0.02)
    monkeypatch.setattr(random, "uniform", lambda low, high: high)
    sheet = QWidget()
    qtbot.addWidget(sheet)
    status = StatusLine(look, sheet)
    made = Away(tasks, look, status, lambda: datetime(2026, 11, 22, 9, 31, tzinfo=UTC), sheet)
    sheet.show()
    yield made
    sheet.hide()


def test_questions_wait_for_the_line_and_are_answered_when_it_is_back(
    qtbot: QtBot, tasks: Tasks, away: Away, server: Server
) -> None:
    found: list[object] = []
    told: list[object] = []
    tasks.changed.connect(told.append)
    server.is_away = True
    tasks.ask(away, GetToday(), found.append, found.append, key="today")
    qtbot.waitUntil(lambda: not away.banner.isHidden())
    assert "10:31" in away._status._state.text()
    qtbot.waitUntil(lambda: server.asked.count("ListChanges") >= 2)
    assert found == []
    server.is_away = False
    qtbot.waitUntil(lambda: found == ["rows"])
    assert away.banner.isHidden()
    assert told == [Changes(frozenset(Area))]


def test_of_questions_with_one_key_only_the_newest_is_asked_again(
    qtbot: QtBot, tasks: Tasks, away: Away, server: Server
) -> None:
    found: list[str] = []
    server.is_away = True
    tasks.ask(away, GetToday(), lambda rows: found.append("old"), key="today")
    tasks.ask(away, GetToday(), lambda rows: found.append("new"), key="today")
    qtbot.waitUntil(lambda: tasks.idle)
    server.is_away = False
    away.knock()
    qtbot.waitUntil(lambda: bool(found) and tasks.idle)
    assert found == ["new"]


def test_an_act_is_told_that_it_was_not_sent(qtbot: QtBot, tasks: Tasks, away: Away, server: Server) -> None:
    refused: list[AppError] = []
    server.is_away = True
    tasks.do(away, MarkAllRead(), on_error=refused.append)
    qtbot.waitUntil(lambda: len(refused) == 1)
    assert refused[0].code == "database_unreachable"
    assert not away.banner.isHidden()


def test_who_left_is_not_answered(qtbot: QtBot, tasks: Tasks, away: Away, server: Server) -> None:
    found: list[object] = []
    owner = QWidget()
    server.is_away = True
    tasks.ask(owner, GetToday(), found.append)
    qtbot.waitUntil(lambda: tasks.idle)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    server.is_away = False
    away.knock()
    qtbot.waitUntil(lambda: away.banner.isHidden() and tasks.idle)
    assert found == []


def test_a_quiet_window_gives_its_connection_back(
    qtbot: QtBot, tasks: Tasks, server: Server, away: Away
) -> None:
    tasks._idle.setInterval(1)
    tasks.ask(away, GetToday(), lambda rows: None)
    qtbot.waitUntil(lambda: server.rested == 1)


def test_nobody_knocks_after_the_person_left(qtbot: QtBot, tasks: Tasks, server: Server, away: Away) -> None:
    server.is_away = True
    tasks.ask(away, GetToday(), lambda rows: None)
    qtbot.waitUntil(lambda: not away.banner.isHidden())
    away.close()
    qtbot.waitUntil(lambda: tasks.idle)
    asked = len(server.asked)
    failed: list[AppError] = []
    tasks.ask(tasks, GetToday(), lambda rows: None, failed.append)
    qtbot.waitUntil(lambda: len(failed) == 1)
    assert len(server.asked) == asked + 1
