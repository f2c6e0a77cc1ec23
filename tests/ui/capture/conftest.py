"""Capture over a backend in memory, in a real window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.capture.drawer import Drawer
from tests.ui.conftest import HeardSpeaker
from ui.capture.capture import Capture
from ui.capture.dialog import NewIdeaDialog
from ui.capture.kept import Kept, all_kept
from ui.services import Services


@dataclass
class Desk:
    """All that a test of capture touches."""

    services: Services
    drawer: Drawer
    capture: Capture
    window: QMainWindow
    qtbot: QtBot

    @property
    def dialog(self) -> NewIdeaDialog:
        """The dialog, which must be open."""
        assert self.capture.dialog is not None
        return self.capture.dialog

    @property
    def speaker(self) -> HeardSpeaker:
        """What was said in passing."""
        return cast("HeardSpeaker", self.services.speaker)

    @property
    def kept(self) -> tuple[Kept, ...]:
        """What this computer keeps for the person."""
        return all_kept(self.services.typed, self.services.person().actor.person_id.hex)

    def settle(self) -> None:
        """Let everything asked be answered."""
        self.qtbot.waitUntil(lambda: self.services.tasks.idle)

    def open_new(self, title: str = "") -> NewIdeaDialog:
        """A new idea whose campaign has arrived."""
        self.services.navigator.new_idea(None, title)
        self.settle()
        return self.dialog

    def type_title(self, words: str) -> None:
        """Type key by key."""
        QTest.keyClicks(self.dialog.column.title.editor, words)

    def act_on_toast(self) -> None:
        """Press what the last toast offers."""
        act = self.speaker.actions[-1][1]
        assert callable(act)
        act()


@pytest.fixture(autouse=True)
def tidy(qapp: QApplication) -> Iterator[None]:
    """Windows of this test are gone before the next one dresses the application: Qt would walk over dying ones."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def drawer() -> Drawer:
    """Three campaigns that take ideas."""
    return Drawer()


@pytest.fixture
def desk(services: Services, drawer: Drawer, qtbot: QtBot) -> Iterator[Desk]:
    """Capture in a shown window, the database open."""
    window = services.host.window
    window.resize(1200, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    services.tasks.attach(drawer)
    yield Desk(services, drawer, Capture(services, window), window, qtbot)
    services.tasks.close()
