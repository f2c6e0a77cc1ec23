"""Keyboard, mouse and menu decide on the board; nothing moves by itself."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.review.conftest import settle
from tests.ui.review.desk import Desk
from tests.ui.review.hands import (
    ACCEPTED,
    NINE,
    PILOT,
    RECEIVED,
    REFUSED,
    REVIEW,
    SHIFT,
    TEN,
    chosen,
    drop,
    press,
    view,
)
from ui.review.board_page import BoardPage
from ui.review.decisions import Act
from ui.services import Services


def test_arrows_walk_through_cards_and_columns(board: BoardPage) -> None:
    press(Qt.Key.Key_Down)
    assert chosen(board) == 9
    press(Qt.Key.Key_Right)
    assert chosen(board) == 15
    assert view(board, PILOT).hasFocus()
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    assert view(board, RECEIVED).hasFocus()
    assert chosen(board) == 25
    assert sum(column.view.card is not None for column in board.board.columns) == 1


def test_j_and_k_move_unless_letters_are_off(board: BoardPage, room: Services) -> None:
    press(Qt.Key.Key_J)
    assert chosen(board) == 9
    press(Qt.Key.Key_K)
    assert chosen(board) == 10
    room.settings.choose(letter_keys=False)
    press(Qt.Key.Key_J)
    assert chosen(board) == 10


def test_the_folded_column_is_reached_unfolded_and_folded_by_keyboard(board: BoardPage) -> None:
    view(board, ACCEPTED).setFocus()
    press(Qt.Key.Key_Right)
    assert board.board.folded.hasFocus()
    press(Qt.Key.Key_Return)
    assert view(board, REFUSED).hasFocus()
    assert chosen(board) == 18
    assert not board.board.folded.isVisible()
    board.board.columns[REFUSED].fold.click()
    assert board.board.folded.hasFocus()
    press(Qt.Key.Key_Left)
    assert view(board, ACCEPTED).hasFocus()


def test_enter_goes_to_the_decision(board: BoardPage) -> None:
    press(Qt.Key.Key_Return)
    assert board.pane.composer.row.part(Act.ACCEPT).hasFocus()
    press(Qt.Key.Key_Escape)
    assert view(board, REVIEW).hasFocus()


def test_shift_right_opens_the_next_columns_decision(board: BoardPage, desk: Desk) -> None:
    press(Qt.Key.Key_Right, SHIFT)
    option = board.pane.composer.row.option
    assert option is not None
    assert option.act is Act.PILOT
    assert board.pane.composer.answer.hasFocus()
    assert desk.done == []
    assert board.board.columns[REVIEW].cards.row_of(TEN) == 0


def test_shift_left_opens_the_discussion_again(board: BoardPage) -> None:
    press(Qt.Key.Key_Left, SHIFT)
    option = board.pane.composer.row.option
    assert option is not None
    assert option.act is Act.DISCUSS
    assert board.pane.composer.reason.hasFocus()


def test_f6_finds_header_cards_and_answer(board: BoardPage) -> None:
    header, cards, answer = board.panes()
    header.setFocus()
    assert header.isAncestorOf(QApplication.focusWidget() or board)
    answer.setFocus()
    assert board.pane.composer.row.part(Act.ACCEPT).hasFocus()
    assert cards is board.board


def test_a_drop_opens_the_answer_and_moves_nothing(
    board: BoardPage, desk: Desk, qtbot: QtBot, room: Services
) -> None:
    event = drop(view(board, PILOT).viewport(), NINE)
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.IgnoreAction
    option = board.pane.composer.row.option
    assert option is not None
    assert option.act is Act.PILOT
    assert board.pane.composer.answer.hasFocus()
    assert chosen(board) == 9
    settle(qtbot, room)
    assert desk.done == []
    assert [column.cards.total for column in board.board.columns] == [5, 5, 2, 2, 1]


def test_a_drop_on_the_own_column_is_refused(board: BoardPage) -> None:
    assert not drop(view(board, REVIEW).viewport(), NINE).isAccepted()


def test_a_drop_on_the_folded_column_means_not_this_time(board: BoardPage) -> None:
    assert drop(board.board.folded, NINE).isAccepted()
    option = board.pane.composer.row.option
    assert option is not None
    assert option.act is Act.NOT_THIS_TIME
    assert not board.pane.composer.publish_button.isEnabled()


def test_a_card_of_somewhere_else_is_refused(board: BoardPage) -> None:
    assert not drop(view(board, PILOT).viewport(), UUID(int=0xBAD)).isAccepted()


def test_the_slot_shows_where_it_would_go_and_goes_away(board: BoardPage) -> None:
    target = view(board, PILOT)
    data = QMimeData()
    data.setData("application/x-ideabox-idea", NINE.hex.encode())
    enter = QDragEnterEvent(
        QPoint(30, 30),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    plain = target.viewport().grab().toImage()
    QApplication.sendEvent(target.viewport(), enter)
    lit = target.viewport().grab().toImage()
    middle = target.slot_rect().topLeft() + QPoint(20, 10)
    assert lit.pixelColor(middle) == board.services.look.theme.colour("accent-tint")
    assert lit != plain
    QApplication.sendEvent(target.viewport(), QEvent(QEvent.Type.DragLeave))
    target.dragLeaveEvent(None)  # type: ignore[arg-type]  # Qt's own event can't be made by hand
    assert target.viewport().grab().toImage() == plain
