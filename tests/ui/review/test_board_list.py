"""The board as a list, and the menu of a card."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ideabox.words import StageKind
from tests.ui.ideas import handmade
from tests.ui.review.desk import Desk, card
from tests.ui.review.hands import (
    NINE,
    PILOT,
    RECEIVED,
    REFUSED,
    REVIEW,
    TEN,
    chosen,
    drop,
    press,
    view,
    write,
)
from ui.places import Place, PlaceKind
from ui.review.board_page import BoardPage
from ui.review.decisions import Act
from ui.services import Services


def numbers(page: BoardPage) -> list[str]:
    model = page.list.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_list_has_the_same_cards_and_sorts_them(board: BoardPage) -> None:
    board.header.view.part("list").click()
    assert board.list.isVisible()
    assert board.list.table.hasFocus()
    assert numbers(board)[:4] == ["10", "9", "11", "12"]
    board.list.table.sortByColumn(5, Qt.SortOrder.DescendingOrder)
    assert numbers(board)[:3] == ["9", "14", "16"]
    press(Qt.Key.Key_Return)
    assert board.pane.composer.row.part(Act.ACCEPT).hasFocus()


def test_the_list_remembers_its_widths_and_order(board: BoardPage, room: Services, qtbot: QtBot) -> None:
    header = board.list.table.horizontalHeader()
    header.resizeSection(2, 222)
    board.list.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    other = BoardPage(room)
    qtbot.addWidget(other)
    again = other.list.table.horizontalHeader()
    assert again.sectionSize(2) == 222
    assert (again.sortIndicatorSection(), again.sortIndicatorOrder()) == (0, Qt.SortOrder.DescendingOrder)


def test_the_list_says_how_much_is_loaded(board: BoardPage, desk: Desk, qtbot: QtBot, room: Services) -> None:
    for number in range(100, 200):
        desk.cards[UUID(int=0xC000 + number)] = card(number, f"Idée {number}", StageKind.ACCEPTED, 20)
    board.header.view.part("list").click()
    board.reload()
    qtbot.waitUntil(board.list.more.isVisible)
    assert board.list._words.words == "63 of 115 ideas loaded"
    board.list.more.click()
    qtbot.waitUntil(lambda: len(numbers(board)) == 113)
    board.list.more.click()
    qtbot.waitUntil(lambda: not board.list.more.isVisible())


def test_the_menu_has_every_decision(board: BoardPage) -> None:
    found = board.board.card_of(NINE)
    assert found is not None
    menu = board.menu_of(found, board._options(found))
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Answer",
        "Open the idea",
        "Accept",
        "Pilot",
        "Clarify",
        "Not this time",
        "Open the discussion",
        "Set aside",
    ]
    menu.actions()[-1].trigger()
    option = board.pane.composer.row.option
    assert option is not None
    assert option.act is Act.PARK
    menu.deleteLater()


def test_opening_the_idea_goes_to_its_page(board: BoardPage, room: Services, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.navigator.went) as went:
        board.pane.head.open_button.click()
    assert went.args == [Place(PlaceKind.IDEA, TEN)]


@pytest.mark.parametrize("desk", [Desk(roles=handmade.FACILITATOR)], ids=["facilitator"])
def test_a_facilitator_looks_on(board: BoardPage, desk: Desk) -> None:
    cards = board.board.columns
    assert not cards[REVIEW].cards.flags(cards[REVIEW].cards.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert cards[RECEIVED].cards.flags(cards[RECEIVED].cards.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not drop(view(board, PILOT).viewport(), NINE).isAccepted()
    assert board.pane.composer.note.isVisible()
    assert not board.pane.composer.publish_button.isVisible()


def test_a_decision_on_its_way_can_only_be_undone_from_the_menu(board: BoardPage) -> None:
    write(board, Act.PILOT, "Essai en janvier.")
    board.pane.composer.publish()
    found = board.board.card_of(TEN)
    assert found is not None
    menu = board.menu_of(found, board._options(found))
    assert [(action.text(), action.isEnabled()) for action in menu.actions()] == [
        ("Undo the decision", True),
        ("Answer", False),
        ("Open the idea", True),
    ]
    menu.actions()[0].trigger()
    assert not board.outgoing.is_on_its_way(TEN)
    menu.deleteLater()


def test_a_card_of_the_folded_column_chosen_in_the_list_is_seen_on_the_board(board: BoardPage) -> None:
    board.header.view.part("list").click()
    board.list.table.choose(UUID(int=0xC000 + 18))
    board.header.view.part("board").click()
    assert view(board, REFUSED).isVisible()
    assert view(board, REFUSED).hasFocus()
    assert chosen(board) == 18
