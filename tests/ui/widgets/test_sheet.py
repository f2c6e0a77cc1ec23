"""Sheets and popovers over the window: the keyboard stays where it should and goes back where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.look import Look
from ui.widgets.popover import Popover
from ui.widgets.sheet import SheetDialog


class Window(QWidget):
    """A window with two buttons and a shortcut."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.opener, self.other = QPushButton("Open"), QPushButton("Other")
        column.addWidget(self.opener)
        column.addWidget(self.other)
        self.fired = 0
        shortcut = QShortcut(QKeySequence("Ctrl+K"), self)
        shortcut.activated.connect(self._on_fired)
        self.resize(900, 600)

    def _on_fired(self) -> None:
        self.fired += 1


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    """The window, shown and active, the keyboard on its first button."""
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.opener.setFocus()
    qtbot.waitUntil(made.opener.hasFocus)
    return made


@pytest.fixture
def sheet(look: Look, window: Window) -> SheetDialog:
    """A sheet with two fields."""
    made = SheetDialog(look, window, name="sheet", words="New idea", width=400)
    for name in ("first", "second"):
        edit = QLineEdit()
        edit.setObjectName(name)
        made.body.addWidget(edit)
    return made


def field(sheet: SheetDialog, name: str) -> QLineEdit:
    """One of the sheet's fields."""
    found = sheet.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def test_a_sheet_covers_the_window_with_a_card_in_its_middle(window: Window, sheet: SheetDialog) -> None:
    sheet.open_sheet()

    assert sheet.geometry() == window.rect()
    assert sheet.card.width() == 408
    assert abs(sheet.card.geometry().center().x() - window.rect().center().x()) <= 1

    window.resize(1100, 700)

    assert sheet.geometry() == window.rect()
    assert abs(sheet.card.geometry().center().x() - window.rect().center().x()) <= 1


def test_a_sheet_fits_into_a_small_window(look: Look, window: Window) -> None:
    wide = SheetDialog(look, window, name="wide", words="Wide", width=968, height=900)

    wide.open_sheet()

    assert wide.rect().contains(wide.card.geometry())


def test_the_keyboard_goes_in_round_and_back(window: Window, sheet: SheetDialog) -> None:
    sheet.open_sheet()
    assert field(sheet, "first").hasFocus()

    QTest.keyClick(field(sheet, "first"), Qt.Key.Key_Tab)
    assert field(sheet, "second").hasFocus()
    QTest.keyClick(field(sheet, "second"), Qt.Key.Key_Tab)
    assert field(sheet, "first").hasFocus()
    QTest.keyClick(field(sheet, "first"), Qt.Key.Key_Backtab)
    assert field(sheet, "second").hasFocus()

    sheet.close_sheet()

    assert window.opener.hasFocus()


def test_a_sheet_can_start_at_any_field(sheet: SheetDialog) -> None:
    sheet.open_sheet(field(sheet, "second"))

    assert field(sheet, "second").hasFocus()


def test_escape_asks_and_does_not_close(qtbot: QtBot, sheet: SheetDialog) -> None:
    sheet.open_sheet()

    with qtbot.waitSignal(sheet.escaped):
        QTest.keyClick(field(sheet, "first"), Qt.Key.Key_Escape)

    assert sheet.isVisible()
    with qtbot.waitSignal(sheet.closed):
        sheet.close_sheet()
    with qtbot.assertNotEmitted(sheet.closed):
        sheet.close_sheet()


def test_the_window_rests_under_a_sheet_and_wakes_after_it(window: Window, sheet: SheetDialog) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    sheet.open_sheet()
    QTest.keyClick(field(sheet, "first"), Qt.Key.Key_K, control)
    assert window.fired == 0

    sheet.close_sheet()
    QTest.keyClick(window.opener, Qt.Key.Key_K, control)
    assert window.fired == 1


def test_the_sheets_own_shortcuts_work(qtbot: QtBot, sheet: SheetDialog) -> None:
    shortcut = QShortcut(QKeySequence("Ctrl+Return"), sheet)
    sheet.open_sheet()

    with qtbot.waitSignal(shortcut.activated):
        QTest.keyClick(field(sheet, "first"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_typing_and_editing_keys_reach_the_fields(sheet: SheetDialog) -> None:
    sheet.open_sheet()
    QTest.keyClicks(field(sheet, "first"), "plants")

    QTest.keyClick(field(sheet, "first"), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    assert field(sheet, "first").selectedText() == "plants"


def test_a_sheet_is_a_dialog_to_screen_readers(sheet: SheetDialog) -> None:
    interface = QAccessible.queryAccessibleInterface(sheet)

    assert interface.role() == QAccessible.Role.Dialog
    assert interface.text(QAccessible.Text.Name) == "New idea"


@pytest.fixture
def popover(look: Look, window: Window) -> Popover:
    """A popover with a field."""
    made = Popover(look, window, name="news", words="News", width=300)
    made.body.addWidget(QLineEdit())
    return made


def test_a_popover_stays_inside_the_window(window: Window, popover: Popover) -> None:
    popover.show_at(QPoint(window.width(), 40), right=True)
    assert window.rect().contains(popover.geometry())

    popover.close_popover()
    popover.show_at(QPoint(window.width() - 10, 40))
    assert window.rect().contains(popover.geometry())


def test_escape_closes_a_popover_and_gives_the_keyboard_back(window: Window, popover: Popover) -> None:
    edit = popover.findChild(QLineEdit)
    assert edit is not None
    popover.show_at(QPoint(20, 40), focus=edit)
    assert edit.hasFocus()

    QTest.keyClick(edit, Qt.Key.Key_Escape)

    assert not popover.isVisible()
    assert window.opener.hasFocus()


def test_a_click_elsewhere_closes_a_popover_and_works(qtbot: QtBot, window: Window, popover: Popover) -> None:
    popover.show_at(QPoint(300, 300), focus=popover.findChild(QLineEdit))

    with qtbot.waitSignals([popover.closed, window.other.clicked]):
        QTest.mouseClick(window.other, Qt.MouseButton.LeftButton)

    assert not popover.isVisible()


def test_a_click_inside_does_not(window: Window, popover: Popover) -> None:
    popover.show_at(QPoint(300, 300))
    edit = popover.findChild(QLineEdit)
    assert edit is not None

    QTest.mouseClick(edit, Qt.MouseButton.LeftButton)
    QTest.mouseClick(popover, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))

    assert popover.isVisible()
