"""What tests of the review stand on: services with a speaker that hears, and pages over a desk in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.review.desk import Desk
from ui.places import Place, PlaceKind
from ui.review.board_page import BoardPage
from ui.review.promised_page import PromisedPage
from ui.services import Services


class Heard:
    """Keeps what was said, for how long, and the act offered with it."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.offers: list[tuple[str, Callable[[], None] | None]] = []
        self.seconds = 0

    def say(
        self, text: str, action: str = "", on_action: Callable[[], None] | None = None, *, seconds: int = 6
    ) -> None:
        """Hear one sentence."""
        self.said.append(text)
        self.offers.append((action, on_action))
        self.seconds = seconds


@pytest.fixture
def heard() -> Heard:
    """What the page says in passing."""
    return Heard()


@pytest.fixture
def desk() -> Desk:
    """The board of the drawing, seen by its sponsor."""
    return Desk()


@pytest.fixture
def room(services: Services, heard: Heard, desk: Desk) -> Services:
    """Services of a sponsor at that desk."""
    services.tasks.attach(desk)
    return replace(services, speaker=heard)


@pytest.fixture
def shown(qtbot: QtBot, room: Services) -> Iterator[Callable[[QWidget], None]]:
    """Puts a page into a window of 1440 by 900 that has the keyboard."""
    windows: list[QWidget] = []

    def show(page: QWidget) -> None:
        window = QWidget()
        windows.append(window)
        page.setParent(window)
        window.resize(1440, 900)
        page.resize(1384, 830)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        room.tasks.changed.connect(page.on_changes)  # type: ignore[attr-defined]  # as the window does

    yield show
    for window in windows:
        window.close()
    qtbot.waitUntil(lambda: room.tasks.idle)
    for window in windows:
        window.deleteLater()
    # Gone before the next test dresses the application: Qt would walk over dying windows.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def board(qtbot: QtBot, room: Services, shown: Callable[[QWidget], None]) -> BoardPage:
    """The board, loaded."""
    page = BoardPage(room)
    shown(page)
    page.show_place(Place(PlaceKind.BOARD))
    page.main_focus().setFocus(Qt.FocusReason.OtherFocusReason)
    settle(qtbot, room)
    return page


@pytest.fixture
def promised(qtbot: QtBot, room: Services, shown: Callable[[QWidget], None]) -> PromisedPage:
    """The answers owed, loaded."""
    page = PromisedPage(room)
    shown(page)
    page.show_place(Place(PlaceKind.PROMISED))
    settle(qtbot, room)
    return page


def settle(qtbot: QtBot, services: Services) -> None:
    """Until everything asked is answered."""
    qtbot.waitUntil(lambda: services.tasks.idle)
