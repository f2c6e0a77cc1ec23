"""A decision on the board: taken back, sent, refused, never lost."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ideabox.errors import Conflict, Unavailable
from tests.ui.review.conftest import Heard, settle
from tests.ui.review.desk import Desk
from tests.ui.review.hands import (
    NINE,
    PILOT,
    REVIEW,
    TEN,
    chosen,
    moves,
    view,
    write,
)
from ui.places import Place, PlaceKind
from ui.review.board_page import BoardPage
from ui.review.decisions import Act
from ui.services import Services


def test_a_decision_can_be_taken_back_for_ten_seconds(
    board: BoardPage, desk: Desk, heard: Heard, qtbot: QtBot, room: Services
) -> None:
    write(board, Act.PILOT, "Nous l’essayons en janvier.")
    board.pane.composer.publish()
    settle(qtbot, room)
    assert desk.done == []
    assert "Du film micro-perforé" in heard.said[-1]
    assert heard.seconds == 10
    assert chosen(board) == 9
    assert board.pane.composer.row.part(Act.ACCEPT).hasFocus(), "on to the next decision"
    assert "about to be sent" in view(board, REVIEW).model().index(0, 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert board.undo()
    assert chosen(board) == 10
    assert board.pane.composer.answer.text() == "Nous l’essayons en janvier."
    assert not board.undo()


def test_a_sent_decision_moves_the_card(board: BoardPage, desk: Desk, qtbot: QtBot, room: Services) -> None:
    write(board, Act.PILOT, "Nous l’essayons en janvier.")
    board.pane.composer.publish()
    board.outgoing.send_all()
    qtbot.waitUntil(lambda: board.board.columns[PILOT].cards.total == 3)
    settle(qtbot, room)
    assert moves(desk)[0].answer == "Nous l’essayons en janvier."
    assert chosen(board) == 9
    assert board.status() == "4 ideas in review"
    assert room.typed.places(room.person().actor.person_id.hex, "answer:") == ()


def test_leaving_the_page_sends_at_once(board: BoardPage, desk: Desk, qtbot: QtBot, room: Services) -> None:
    write(board, Act.ACCEPT, "C’est oui.")
    board.pane.composer.publish()
    board.hide()
    qtbot.waitUntil(lambda: len(moves(desk)) == 1)
    settle(qtbot, room)


def test_closing_the_window_sends_at_once(board: BoardPage, desk: Desk, qtbot: QtBot, room: Services) -> None:
    write(board, Act.ACCEPT, "C’est oui.")
    board.pane.composer.publish()
    QApplication.sendEvent(board.window(), QEvent(QEvent.Type.Close))
    room.tasks.close()  # as the application does when its window closes
    assert len(moves(desk)) == 1


def test_a_refusal_keeps_the_words_and_shows_the_newest_state(
    board: BoardPage, desk: Desk, qtbot: QtBot, room: Services
) -> None:
    write(board, Act.ACCEPT, "C’est oui.")
    board.pane.composer.publish()
    board.choose_idea(TEN)
    desk.cards[TEN] = replace(desk.cards[TEN], row_version=7)
    desk.refusal = Conflict("changed_meanwhile")
    board.outgoing.send_all()
    qtbot.waitUntil(lambda: bool(board.pane.composer.problem.words))
    settle(qtbot, room)
    assert "Somebody changed this meanwhile" in board.pane.composer.problem.words
    assert board.pane.composer.answer.text() == "C’est oui."
    board.pane.composer.publish()
    board.outgoing.send_all()
    settle(qtbot, room)
    assert [move.expected_version for move in moves(desk)] == [1, 7]


def test_a_refusal_while_elsewhere_leads_back(
    board: BoardPage, desk: Desk, heard: Heard, qtbot: QtBot, room: Services
) -> None:
    write(board, Act.ACCEPT, "C’est oui.")
    board.pane.composer.publish()
    desk.refusal = Unavailable("database_busy")
    board.outgoing.send_all()
    qtbot.waitUntil(lambda: len(heard.said) == 2)
    settle(qtbot, room)
    assert "is not out" in heard.said[-1]
    assert "busy" in heard.said[-1]
    spoken = view(board, REVIEW).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "answer begun, not sent" in spoken
    act = heard.offers[-1][1]
    assert act is not None
    act()
    assert chosen(board) == 10
    assert board.pane.composer.answer.text() == "C’est oui."
    assert "busy" in board.pane.composer.problem.words


def test_a_begun_answer_is_marked_after_a_crash(
    board: BoardPage, desk: Desk, qtbot: QtBot, room: Services
) -> None:
    write(board, Act.ACCEPT, "C’est presque")
    board.pane.composer.flush()
    again = BoardPage(room)  # as the next start of the program would
    qtbot.addWidget(again)
    again.show_place(Place(PlaceKind.BOARD))
    settle(qtbot, room)
    assert TEN in again.marks.unsent
    again.choose_idea(TEN)
    assert again.pane.composer.answer.text() == "C’est presque"


def test_a_conflict_with_another_sponsor_is_seen_when_the_idea_is_read(
    board: BoardPage, desk: Desk, qtbot: QtBot, room: Services
) -> None:
    desk.cards[NINE] = replace(desk.cards[NINE], title="Un chariot à trois étages", row_version=3)
    board.choose_idea(NINE)
    qtbot.waitUntil(lambda: board.pane.head.title.words == "Un chariot à trois étages")
    assert view(board, REVIEW).card is not None
    assert board.board.card_of(NINE) == board.pane.card
