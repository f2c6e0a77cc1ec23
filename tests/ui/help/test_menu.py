"""The help from the Help menu: before a database is chosen, and over a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from ideabox.paths import Profile
from ideabox.settings import SettingsStore
from ui.application import Application
from ui.help.sheet import HelpSheet
from ui.theme.look import Wanted

PATIENCE_MS = 10_000


@pytest.fixture
def application(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The program at its very first start: nothing is chosen."""
    profile = Profile(tmp_path / "profile")
    made = Application(qapp, profile, SettingsStore(profile.settings, {"language": "en", "theme": "light"}))
    made.window.show()
    made.begin()
    yield made
    made.close()
    made.window.close()
    made.look.choose(Wanted.LIGHT)
    made.window.deleteLater()
    made.deleteLater()


def sheets(application: Application) -> list[HelpSheet]:
    """Those on screen."""
    return [each for each in application.window.findChildren(HelpSheet) if each.isVisible()]


@pytest.mark.parametrize(
    ("name", "words", "page"),
    [("show_help", "&Help", "start"), ("show_help_for_it", "For &IT", "it/setup")],
)
def test_the_help_menu_opens_it_before_anything_is_chosen(
    application: Application, qtbot: QtBot, name: str, words: str, page: str
) -> None:
    action = application.window.findChild(QAction, f"action-{name}")
    assert isinstance(action, QAction)
    assert action.text() == words
    help_entry = application.window.menuBar().actions()[
        -1
    ]  # held: with it the oldest PySide drops the menu's wrapper
    last = help_entry.menu()
    assert isinstance(last, QMenu)
    assert action in last.actions()
    action.trigger()
    qtbot.waitUntil(lambda: len(sheets(application)) == 1, timeout=PATIENCE_MS)
    (sheet,) = sheets(application)
    assert sheet.page_name == page
    QTest.keyClick(sheet.contents, Qt.Key.Key_Escape)
    assert sheets(application) == []


def test_shortcuts_keep_their_key(application: Application) -> None:
    action = application.window.findChild(QAction, "action-shortcuts")
    assert isinstance(action, QAction)
    assert action.shortcut().toString() == "F1"


def test_f1_leads_to_the_help(application: Application, qtbot: QtBot) -> None:
    QTest.keyClick(application.window, Qt.Key.Key_F1)
    button = application.window.findChild(QPushButton, "shortcuts-help")
    assert isinstance(button, QPushButton)
    button.click()
    qtbot.waitUntil(lambda: len(sheets(application)) == 1, timeout=PATIENCE_MS)
    assert sheets(application)[0].page_name == "start"
