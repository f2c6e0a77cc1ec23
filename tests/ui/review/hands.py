"""What tests of the board do with it: keys, drops, words; and where they look."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ideabox.reviews.requests import MoveStage
from tests.ui.review.desk import Desk
from ui.review.board_page import BoardPage
from ui.review.column_view import ColumnView
from ui.review.decisions import Act

NINE, TEN = UUID(int=0xC000 + 9), UUID(int=0xC000 + 10)
SHIFT = Qt.KeyboardModifier.ShiftModifier
RECEIVED, REVIEW, PILOT, ACCEPTED, REFUSED = range(5)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def view(page: BoardPage, column: int) -> ColumnView:
    return page.board.columns[column].view


def moves(desk: Desk) -> list[MoveStage]:
    return [command for command in desk.done if isinstance(command, MoveStage)]


def chosen(page: BoardPage) -> int:
    found = page.board.card
    assert found is not None
    return found.number


def drop(target: QWidget, idea: UUID) -> QDropEvent:
    """A real drop of a card, as the window system would deliver it."""
    data = QMimeData()
    data.setData("application/x-ideabox-idea", idea.hex.encode())
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(30, 30), Qt.DropAction.MoveAction, data, buttons, modifiers)
    QApplication.sendEvent(target, enter)
    event = QDropEvent(QPointF(30, 30), Qt.DropAction.MoveAction, data, buttons, modifiers)
    if enter.isAccepted():
        QApplication.sendEvent(target, event)
    else:
        event.ignore()
    return event


def write(page: BoardPage, act: Act, text: str) -> None:
    composer = page.pane.composer
    composer.row.choose(composer.row.of_act(act)[0])
    composer.answer.setPlainText(text)
