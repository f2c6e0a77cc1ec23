"""Work off the GUI thread: in order, on one thread, heard only by who still wants it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from ideabox.asking import Command, Query
from ideabox.changes import Area, Changes, changed
from ideabox.errors import AppError, PermissionDenied, Unavailable
from ui.tasks import Tasks


@dataclass(frozen=True)
class Count(Query[int]):
    """A question whose answer is its number."""

    number: int = 0


@dataclass(frozen=True)
class Act(Command):
    """A wish; a number below nothing is refused, and nothing at all is a bug."""

    number: int = 1


class Desk:
    """A backend that answers when it may, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.threads: set[int] = set()
        self.may = threading.Event()
        self.may.set()
        self.closed = False

    def _note(self, request: object) -> None:
        assert self.may.wait(5), "nobody let it go on"
        self.asked.append(request)
        self.threads.add(threading.get_ident())

    def ask(self, query: Query[Any]) -> Any:
        """Its number."""
        self._note(query)
        assert isinstance(query, Count)
        if query.number < 0:
            raise Unavailable("database_busy")
        return query.number

    def do(self, command: Command) -> Changes:
        """Done, refused or broken."""
        self._note(command)
        assert isinstance(command, Act)
        if command.number < 0:
            raise PermissionDenied("not_yours")
        if command.number == 0:
            raise ZeroDivisionError("a bug")
        return changed(Area.IDEAS)

    def close(self) -> None:
        """Note it."""
        self.closed = True
        self.asked.append("closed")


class Office:
    """Tasks, their desk, somebody who asks, and what was heard."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.desk = Desk()
        self.tasks = Tasks()
        self.owner = QObject()
        self.got: list[Any] = []
        self.heard: list[tuple[str, Any]] = []
        for name in ("changed", "failed", "crashed", "busy_changed"):
            signal = getattr(self.tasks, name)
            signal.connect(lambda value, name=name: self.heard.append((name, value)))

    def ask(self, number: int, *, key: object = None, owner: QObject | None = None) -> None:
        """Ask; answers and errors are gathered."""
        self.tasks.ask(owner or self.owner, Count(number), self.got.append, self.got.append, key=key)

    def settle(self) -> None:
        """Until nothing is unanswered."""
        self.desk.may.set()
        self.qtbot.waitUntil(lambda: self.tasks.idle)

    def told(self, name: str) -> list[Any]:
        """What one signal said."""
        return [value for signal, value in self.heard if signal == name]


@pytest.fixture
def office(qtbot: QtBot) -> Iterator[Office]:
    """Open."""
    made = Office(qtbot)
    made.tasks.attach(made.desk)
    yield made
    made.desk.may.set()
    made.tasks.close()


def test_requests_are_answered_in_order_on_one_other_thread(office: Office) -> None:
    for number in range(20):
        office.ask(number)
    office.tasks.do(office.owner, Act(), lambda changes: office.got.append("done"))
    office.ask(99)
    office.settle()
    assert office.got == [*range(20), "done", 99]
    assert len(office.desk.threads) == 1
    assert threading.get_ident() not in office.desk.threads


def test_answers_arrive_on_the_gui_thread(office: Office) -> None:
    threads: list[QThread] = []
    office.tasks.ask(office.owner, Count(), lambda rows: threads.append(QThread.currentThread()))
    office.settle()
    assert threads == [office.tasks.thread()]


def test_a_late_answer_is_dropped_by_its_key(office: Office) -> None:
    office.desk.may.clear()
    other = QObject()
    for number in (1, 2, 3):
        office.ask(number, key="list")
    office.ask(4, key="detail")
    office.ask(5, key="list", owner=other)
    office.ask(6)
    office.ask(7)
    office.settle()
    assert office.got == [3, 4, 5, 6, 7]
    office.ask(8, key="list")
    office.settle()
    assert office.got[-1] == 8


def test_a_late_error_is_dropped_with_its_answer(office: Office) -> None:
    office.desk.may.clear()
    office.tasks.ask(office.owner, Count(-1), office.got.append, key="list")
    office.ask(2, key="list")
    office.settle()
    assert office.got == [2]
    assert office.told("failed") == []


def test_an_owner_that_is_gone_hears_nothing_and_the_act_is_still_told(office: Office) -> None:
    gone = QObject()
    office.desk.may.clear()
    office.ask(1, owner=gone)
    office.tasks.do(gone, Act(), office.got.append)
    shiboken6.delete(gone)
    office.settle()
    assert office.got == []
    assert office.told("changed") == [changed(Area.IDEAS)]


def test_an_error_whose_owner_is_gone_is_told_to_all(office: Office) -> None:
    gone = QObject()
    office.desk.may.clear()
    office.tasks.do(gone, Act(-1), on_error=office.got.append)
    shiboken6.delete(gone)
    office.settle()
    assert office.got == []
    assert [error.code for error in office.told("failed")] == ["not_yours"]


def test_changes_are_told_before_who_asked_goes_on(office: Office) -> None:
    office.tasks.do(office.owner, Act(), lambda changes: office.heard.append(("done", changes)))
    office.settle()
    assert [name for name, _ in office.heard] == ["busy_changed", "busy_changed", "changed", "done"]


def test_refusals_go_to_who_asked_or_to_all(office: Office) -> None:
    office.tasks.do(office.owner, Act(-1), on_error=office.got.append)
    office.tasks.do(office.owner, Act(-1))
    office.settle()
    assert [error.code for error in office.got] == ["not_yours"]
    assert [error.code for error in office.told("failed")] == ["not_yours"]
    assert all(isinstance(error, AppError) for error in office.told("failed"))


@pytest.mark.parametrize("expected_warnings", [["a request failed unexpectedly"]])
def test_bugs_are_told_as_crashes_and_work_goes_on(office: Office) -> None:
    office.tasks.do(office.owner, Act(0), office.got.append, office.got.append)
    office.ask(5)
    office.settle()
    assert office.got == [5]
    assert [type(error) for error in office.told("crashed")] == [ZeroDivisionError]
    assert office.told("failed") == []


def test_what_is_asked_early_waits_for_the_database_and_for_what_was_done_early(qtbot: QtBot) -> None:
    office = Office(qtbot)
    office.ask(1)
    office.ask(2)
    office.tasks.do(office.owner, Act(), lambda changes: office.got.append("done"))
    assert office.tasks.idle
    office.tasks.attach(office.desk)
    office.settle()
    assert office.got == ["done", 1, 2]
    office.tasks.close()


def test_a_database_is_opened_on_the_thread_that_will_use_it(qtbot: QtBot) -> None:
    office = Office(qtbot)
    threads: list[int] = []

    def opener() -> Desk:
        threads.append(threading.get_ident())
        return office.desk

    office.tasks.open(office.owner, opener, office.tasks.attach)
    office.ask(1)
    qtbot.waitUntil(lambda: office.got == [1])
    assert set(threads) == office.desk.threads
    office.tasks.close()


def test_a_database_that_cannot_be_opened_is_told(qtbot: QtBot) -> None:
    office = Office(qtbot)

    def opener() -> Desk:
        raise Unavailable("database_unreachable")

    office.tasks.open(office.owner, opener, office.tasks.attach, office.got.append)
    office.settle()
    assert [error.code for error in office.got] == ["database_unreachable"]
    office.tasks.close()


def test_slow_work_with_files_does_not_keep_the_database_waiting(office: Office) -> None:
    may = threading.Event()

    def slow() -> str:
        assert may.wait(5)
        return "written"

    office.tasks.run(office.owner, slow, office.got.append, office.got.append)
    office.ask(1)
    office.qtbot.waitUntil(lambda: office.got == [1])
    may.set()
    office.settle()
    assert office.got == [1, "written"]


def test_it_says_when_it_is_busy(office: Office) -> None:
    office.desk.may.clear()
    office.ask(1)
    office.ask(2)
    assert not office.tasks.idle
    office.settle()
    assert office.told("busy_changed") == [True, False]


def test_closing_finishes_what_was_asked(qtbot: QtBot) -> None:
    office = Office(qtbot)
    office.tasks.attach(office.desk)
    for number in (1, 2, 3):
        office.tasks.do(office.owner, Act(number))
    office.tasks.close()
    assert office.desk.asked == [Act(1), Act(2), Act(3), "closed"]
    office.tasks.close()
    assert office.desk.asked.count("closed") == 1
    office.tasks.attach(Desk())
    office.ask(4)  # too late, and harmless
    assert office.desk.asked[-1] == "closed"


def test_changing_the_database_drops_keyed_answers_and_keeps_the_next_questions_for_it(
    office: Office,
) -> None:
    office.desk.may.clear()
    office.ask(1, key="list")
    assert office.tasks.detach() is office.desk
    office.ask(2, key="list")
    office.settle()
    assert office.got == []
    assert not office.desk.closed
    other = Desk()
    office.tasks.attach(other)
    office.settle()
    assert office.got == [2]
    assert other.asked == [Count(2)]
