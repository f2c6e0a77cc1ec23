"""What is opened is painted with its rows: held back while they are on their way, but not for long."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.holding import Holding
from ui.places import Navigator, Place, PlaceKind
from ui.tasks import Tasks


class Scene:
    """Pages, and a database that answers when it may."""

    def __init__(self) -> None:
        self.pages = QWidget()
        self.tasks, self.navigator = Tasks(), Navigator()
        self.may = threading.Event()
        self.held_when_told: list[bool] = []
        Holding(self.pages, self.tasks, self.navigator, self.pages)

    @property
    def is_held(self) -> bool:
        """Whether nothing of the pages is painted now."""
        return not self.pages.updatesEnabled()

    def ask(self) -> None:
        """Something that takes as long as it is told."""
        self.tasks.run(
            self.pages,
            lambda: self.may.wait(5),
            lambda done: self.held_when_told.append(self.is_held),
        )

    def go(self) -> None:
        """Open a page."""
        self.navigator.go(Place(PlaceKind.MY_IDEAS))


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[Scene]:
    made = Scene()
    qtbot.addWidget(made.pages)
    yield made
    made.may.set()
    made.tasks.close()


def test_a_page_without_questions_is_painted_at_once(scene: Scene) -> None:
    scene.go()
    assert not scene.is_held


def test_it_is_painted_when_its_rows_are_handed_over(scene: Scene, qtbot: QtBot) -> None:
    scene.ask()
    scene.go()
    assert scene.is_held
    scene.may.set()
    qtbot.waitUntil(lambda: scene.held_when_told == [False])


def test_rows_that_take_long_are_not_waited_for(scene: Scene, qtbot: QtBot) -> None:
    scene.ask()
    scene.go()
    qtbot.waitUntil(lambda: not scene.is_held)
    assert not scene.tasks.idle
    assert scene.held_when_told == []
