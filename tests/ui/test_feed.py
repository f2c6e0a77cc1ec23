"""What others changed is heard: never one's own first look, never while nobody looks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ideabox.asking import Command, Query
from ideabox.changes import NOTHING, Area, Changes
from ideabox.errors import Unavailable, VersionMismatch
from ideabox.ids import new_id
from ideabox.notices.requests import ListChanges
from ideabox.notices.rows import ChangeRow
from ideabox.settings import SettingsStore
from ui.feed import AREAS, Feed, changes_of
from ui.tasks import Tasks

CAMPAIGN, IDEA, OTHER = new_id(), new_id(), new_id()


class Registry:
    """A backend that answers about changes, or is away."""

    def __init__(self) -> None:
        self.marks: list[int | None] = []
        self.rows: list[ChangeRow] = [ChangeRow(7, CAMPAIGN, IDEA, "comment")]
        self.away = False
        self.shut = False

    def ask(self, query: Query[Any]) -> Any:
        """Only one question is known here."""
        assert isinstance(query, ListChanges)
        self.marks.append(query.mark)
        if self.shut:
            raise VersionMismatch("client_old", oldest="98.0")
        if self.away:
            raise Unavailable("database_busy")
        rows, self.rows = tuple(self.rows), []
        return rows

    def do(self, command: Command) -> Changes:
        """Nothing is changed here."""
        return NOTHING

    def close(self) -> None:
        """Nothing is open."""


class Listening:
    """A window with its feed, and what it heard."""

    def __init__(self, qtbot: QtBot, settings: SettingsStore) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.registry = Registry()
        self.tasks = Tasks()
        self.tasks.attach(self.registry)
        self.feed = Feed(self.tasks, self.window, settings)
        self.heard: list[Changes] = []
        self.tasks.changed.connect(self.heard.append)

    def ask(self, *rows: ChangeRow) -> None:
        """Look at the feed once more."""
        self.registry.rows = list(rows)
        self.feed.ask()
        self.qtbot.waitUntil(lambda: self.tasks.idle)

    def seconds(self) -> float:
        """Until the next look."""
        assert self.feed._timer.isActive()
        return self.feed._timer.interval() / 1000


@pytest.fixture
def settings(tmp_path: Path) -> SettingsStore:
    """Nothing chosen yet."""
    return SettingsStore(tmp_path / "settings.toml")


@pytest.fixture
def listening(qtbot: QtBot, settings: SettingsStore) -> Iterator[Listening]:
    """A shown window."""
    made = Listening(qtbot, settings)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.feed.stop()
    made.tasks.close()


def test_the_first_look_only_finds_where_to_begin(listening: Listening) -> None:
    listening.feed.start()
    listening.qtbot.waitUntil(lambda: listening.tasks.idle)
    assert (listening.registry.marks, listening.heard) == ([None], [])
    listening.ask(ChangeRow(8, CAMPAIGN, IDEA, "stage"), ChangeRow(9, CAMPAIGN, OTHER, "comment"))
    assert listening.registry.marks == [None, 7]
    assert [each.ideas for each in listening.heard] == [frozenset({IDEA, OTHER})]
    listening.ask()
    listening.ask()
    assert listening.registry.marks == [None, 7, 9, 9]
    assert len(listening.heard) == 1, "nothing new is nothing to tell"


def test_an_empty_base_is_heard_from_its_first_change(listening: Listening) -> None:
    listening.registry.rows = []
    listening.feed.start()
    listening.qtbot.waitUntil(lambda: listening.tasks.idle)
    listening.ask(ChangeRow(1, CAMPAIGN, IDEA, "published"))
    assert listening.registry.marks == [None, 0]
    assert len(listening.heard) == 1


def test_it_goes_on_while_the_database_is_away_and_says_nothing(listening: Listening) -> None:
    failures: list[object] = []
    listening.tasks.failed.connect(failures.append)
    listening.feed.start()
    listening.qtbot.waitUntil(lambda: listening.tasks.idle)
    listening.registry.away = True
    listening.ask()
    assert failures == []
    assert listening.seconds() > 0
    listening.registry.away = False
    listening.ask(ChangeRow(8, CAMPAIGN, IDEA, "stage"))
    assert listening.registry.marks == [None, 7, 7]
    assert len(listening.heard) == 1


def test_a_window_nobody_sees_does_not_ask(listening: Listening) -> None:
    listening.window.hide()
    listening.feed.start()
    assert listening.tasks.idle
    assert listening.registry.marks == []
    low, high = listening.feed.span()
    assert (round(low), round(high)) == (30, 60)
    assert low <= listening.seconds() <= high


def test_it_asks_more_often_in_the_window_at_work(
    listening: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    for active, around in ((True, (5, 10)), (False, (30, 60))):
        monkeypatch.setattr(listening.window, "isActiveWindow", lambda active=active: active)
        low, high = listening.feed.span()
        assert (round(low), round(high)) == around
        waits = set()
        for _ in range(20):
            listening.feed._wait()
            waits.add(listening.seconds())
        assert all(low <= each <= high for each in waits)
        assert len(waits) > 1, "2,750 windows don't ask at once"


def test_it_asks_as_often_as_the_settings_say(
    listening: Listening, settings: SettingsStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.choose(poll_visible_seconds=80)
    monkeypatch.setattr(listening.window, "isActiveWindow", lambda: True)
    assert listening.feed.span() == (50, 100)


def test_a_stopped_feed_is_quiet(listening: Listening) -> None:
    listening.feed.start()
    listening.qtbot.waitUntil(lambda: listening.tasks.idle)
    listening.feed.stop()
    assert not listening.feed._timer.isActive()


def test_an_answer_that_comes_after_the_end_begins_nothing_anew(listening: Listening) -> None:
    listening.feed.ask()
    listening.feed.stop()
    listening.qtbot.waitUntil(lambda: listening.tasks.idle)
    assert listening.registry.marks
    assert not listening.feed._timer.isActive()


def test_what_the_feed_tells_names_the_parts_to_load_again() -> None:
    record = changes_of([ChangeRow(1, CAMPAIGN, IDEA, "comment"), ChangeRow(2, CAMPAIGN, IDEA, "report")])
    assert record.areas == {Area.COMMENTS, Area.NOTICES, Area.REPORTS}
    assert record.concerns(IDEA)
    assert not record.concerns(OTHER)
    assert record.campaigns == {CAMPAIGN}
    for what in ("published", "edited", "withdrawn", "hidden"):
        assert what not in AREAS
        assert changes_of([ChangeRow(1, CAMPAIGN, IDEA, what)]).touches(Area.IDEAS)


def test_a_change_of_no_idea_may_be_any(listening: Listening) -> None:
    record = changes_of([ChangeRow(1, CAMPAIGN, IDEA, "stage"), ChangeRow(2, None, None, "import")])
    assert record.areas == frozenset(Area)
    assert record.concerns(OTHER)


def test_a_base_that_takes_this_program_no_more_is_left_in_peace(listening: Listening) -> None:
    told: list[VersionMismatch] = []
    listening.feed.shut_out.connect(told.append)
    listening.registry.shut = True
    listening.ask()
    assert [each.values["oldest"] for each in told] == ["98.0"]
    assert not listening.feed._timer.isActive()
