"""The pages of one's own over a backend in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.capture.drawer import Drawer
from tests.ui.conftest import HeardSpeaker
from ui.page import Page
from ui.places import Place, PlaceKind
from ui.services import Services


@pytest.fixture(autouse=True)
def tidy(qapp: QApplication) -> Iterator[None]:
    """Windows of this test are gone before the next one dresses the application: Qt would walk over dying ones."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def drawer() -> Drawer:
    """Three campaigns, nothing of mine yet."""
    return Drawer()


@pytest.fixture
def speaker(services: Services) -> HeardSpeaker:
    """What was said in passing."""
    return cast("HeardSpeaker", services.speaker)


@pytest.fixture
def settle(services: Services, qtbot: QtBot) -> Callable[[], None]:
    """Let everything asked be answered."""
    return lambda: qtbot.waitUntil(lambda: services.tasks.idle)


@pytest.fixture
def open_page(
    services: Services, drawer: Drawer, qtbot: QtBot, settle: Callable[[], None]
) -> Callable[[Page, PlaceKind], None]:
    """Show a page in the window as the window does: page, then keyboard."""

    def show(page: Page, kind: PlaceKind) -> None:
        services.tasks.attach(drawer)
        services.tasks.changed.connect(page.on_changes)
        window = services.host.window
        window.resize(1100, 700)
        window.setCentralWidget(page)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page.show_place(Place(kind))
        page.main_focus().setFocus()
        settle()

    return show
