"""What the board shows, in which order, and what it says when there is nothing or nothing can be read."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ideabox.changes import Area, changed
from ideabox.errors import Unavailable
from ideabox.ideas.requests import GetIdea
from ideabox.reviews.requests import COLUMNS, GetBoard, ListColumn
from ideabox.words import StageKind
from tests.ui.ideas import handmade
from tests.ui.review.conftest import settle
from tests.ui.review.desk import CAMPAIGN_ID, Desk, card
from tests.ui.review.hands import (
    NINE,
    RECEIVED,
    REVIEW,
    TEN,
    chosen,
    press,
    view,
)
from ui.places import Place, PlaceKind
from ui.review.board_page import BoardPage
from ui.services import Services


def test_columns_counts_and_facts(board: BoardPage) -> None:
    assert [column.cards.total for column in board.board.columns] == [5, 5, 2, 2, 1]
    assert board.header._facts.accessibleName() == (
        "Du camion au rayon, 48 ideas, 2 answers to give this week, 1 late"
    )
    assert board.status() == "5 ideas in review"
    assert [words for words, _place in board.crumbs()] == ["Sponsor", "To review"]


def test_french_facts(french: None, board: BoardPage) -> None:
    assert board.header._facts.accessibleName() == (
        "Du camion au rayon, 48 idées, 2 réponses à donner cette semaine, 1 en retard"
    )
    assert board.status() == "5 idées à l’examen"
    assert [words for words, _place in board.crumbs()] == ["Parrainage", "À examiner"]


def test_it_opens_with_the_most_urgent_card_in_review(board: BoardPage) -> None:
    assert chosen(board) == 10
    assert view(board, REVIEW).hasFocus()
    assert board.pane.card is not None
    assert board.pane.card.id == TEN


def test_one_question_opens_it_and_one_reads_the_chosen_idea(
    board: BoardPage, desk: Desk, qtbot: QtBot, room: Services
) -> None:
    qtbot.waitUntil(lambda: any(isinstance(query, GetIdea) for query in desk.asked))
    settle(qtbot, room)
    assert [type(query) for query in desk.asked] == [GetBoard, GetIdea]


def test_a_board_once_shown_is_remembered(board: BoardPage, desk: Desk, room: Services, qtbot: QtBot) -> None:
    other = BoardPage(room)
    qtbot.addWidget(other)
    desk.asked.clear()
    other.show_place(Place(PlaceKind.BOARD))
    settle(qtbot, room)
    assert [query for query in desk.asked if not isinstance(query, GetIdea)] == [GetBoard(CAMPAIGN_ID)]
    assert other.board.card is not None


def test_a_remembered_board_that_is_gone_gives_way_to_one_that_is_there(
    desk: Desk, room: Services, qtbot: QtBot
) -> None:
    room.memory.setValue("review/campaign", str(UUID(int=0xDEAD)))
    page = BoardPage(room)
    qtbot.addWidget(page)
    page.show_place(Place(PlaceKind.BOARD))
    qtbot.waitUntil(lambda: page.board.card is not None)


def test_a_board_no_longer_open_to_me_gives_way_while_it_is_shown(
    board: BoardPage, desk: Desk, room: Services, qtbot: QtBot
) -> None:
    other = handmade.campaign(id=UUID(int=0xCB), name="Moins de carton", roles=handmade.SPONSOR)
    desk.campaigns = (other,)
    room.tasks.changed.emit(changed(Area.CAMPAIGNS))
    settle(qtbot, room)
    assert board.header._facts.accessibleName().startswith("Moins de carton")
    desk.asked.clear()
    board.reload()
    settle(qtbot, room)
    assert [query for query in desk.asked if isinstance(query, GetBoard)] == [GetBoard(other.id)]


def test_without_a_campaign_of_mine_it_says_so(desk: Desk, room: Services, qtbot: QtBot) -> None:
    desk.campaigns = (handmade.campaign(roles=frozenset()),)
    page = BoardPage(room)
    qtbot.addWidget(page)
    page.show_place(Place(PlaceKind.BOARD))
    qtbot.waitUntil(lambda: page.parts.currentWidget() is page.empty)
    assert "No campaign to answer" in page.empty.accessibleName()


def test_several_campaigns_can_be_chosen(desk: Desk, room: Services, qtbot: QtBot) -> None:
    second = handmade.campaign(id=UUID(int=0xCB), name="Moins de carton", roles=handmade.SPONSOR)
    desk.campaigns = (*desk.campaigns, second)
    page = BoardPage(room)
    qtbot.addWidget(page)
    page.show_place(Place(PlaceKind.BOARD))
    settle(qtbot, room)
    menu = page.header.chooser.menu()
    assert [action.text() for action in menu.actions()] == ["Du camion au rayon", "Moins de carton"]
    menu.actions()[1].trigger()
    settle(qtbot, room)
    assert desk.asked[-1] == GetBoard(second.id, False) or GetBoard(second.id, False) in desk.asked


def test_the_order_can_be_support(board: BoardPage, desk: Desk, room: Services, qtbot: QtBot) -> None:
    board.header.order.menu().actions()[1].trigger()
    settle(qtbot, room)
    assert [each.number for each in board.board.columns[REVIEW].cards.cards] == [9, 10, 11, 13, 12]
    assert board.header.order.text() == "Sort: support"


def test_hidden_totals_allow_no_order_by_support(desk: Desk, room: Services, qtbot: QtBot) -> None:
    desk.campaigns = (replace(desk.campaigns[0], hides_totals=True),)
    room.memory.setValue("review/by-support", True)
    page = BoardPage(room)
    qtbot.addWidget(page)
    page.show_place(Place(PlaceKind.BOARD))
    qtbot.waitUntil(lambda: page.board.card is not None)
    assert [query for query in desk.asked if isinstance(query, GetBoard)] == [GetBoard(None, True)]
    assert page.header.order.text() == "Sort: promised date"
    assert not page.header.order.menu().actions()[1].isEnabled()


def test_a_broken_database_says_so_and_can_be_asked_again(desk: Desk, room: Services, qtbot: QtBot) -> None:
    desk.broken = Unavailable("database_busy")
    page = BoardPage(room)
    qtbot.addWidget(page)
    page.show_place(Place(PlaceKind.BOARD))
    qtbot.waitUntil(lambda: page.parts.currentWidget() is page.empty)
    assert "busy" in page.empty.accessibleName()
    desk.broken = None
    page.again.click()
    qtbot.waitUntil(lambda: page.parts.currentWidget() is page.board)


def test_a_failed_refresh_keeps_the_last_board(
    board: BoardPage, desk: Desk, room: Services, qtbot: QtBot
) -> None:
    desk.broken = Unavailable("database_busy")
    board.reload()
    qtbot.waitUntil(board.banner.isVisible)
    assert board.parts.currentWidget() is board.board
    assert chosen(board) == 10
    desk.broken = None
    board.banner.button.click()
    qtbot.waitUntil(lambda: not board.banner.isVisible())


def test_other_peoples_changes_keep_choice_and_scroll(
    board: BoardPage, desk: Desk, qtbot: QtBot, room: Services
) -> None:
    board.choose_idea(NINE)
    desk.cards[UUID(int=0xC000 + 30)] = card(30, "Toute neuve", due_in=1)
    room.tasks.changed.emit(changed(Area.IDEAS))
    qtbot.waitUntil(lambda: board.board.columns[RECEIVED].cards.total == 6)
    assert chosen(board) == 9


def test_what_the_board_does_not_show_does_not_reload_it(
    board: BoardPage, desk: Desk, qtbot: QtBot, room: Services
) -> None:
    settle(qtbot, room)
    desk.asked.clear()
    board.on_changes(changed(Area.NOTICES))
    settle(qtbot, room)
    assert not any(isinstance(query, GetBoard) for query in desk.asked)


def test_a_long_column_is_loaded_as_it_is_scrolled(
    room: Services, desk: Desk, qtbot: QtBot, board: BoardPage
) -> None:
    for number in range(100, 400):
        desk.cards[UUID(int=0xC000 + number)] = card(number, f"Idée {number}", StageKind.REVIEW, 20)
    board.reload()
    qtbot.waitUntil(lambda: board.board.columns[REVIEW].cards.total == 305)
    assert board.board.columns[REVIEW].cards.rowCount() == 50
    bar = view(board, REVIEW).verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: board.board.columns[REVIEW].cards.rowCount() == 100)
    settle(qtbot, room)
    assert ListColumn(desk.campaigns[0].id, COLUMNS[REVIEW], False, ("50", "")) in desk.asked


def test_below_1280_the_pane_lies_over_the_board_when_asked_for(board: BoardPage, qtbot: QtBot) -> None:
    board.window().resize(1024, 700)
    board.resize(968, 630)
    assert not board.pane.isVisible()
    press(Qt.Key.Key_Return)
    assert board.pane.isVisible()
    assert board.pane.width() == 408
    assert board.pane.geometry().right() == board.beside.width() - 1
    press(Qt.Key.Key_Escape)
    assert not board.pane.isVisible()
    assert view(board, REVIEW).hasFocus()
    board.window().resize(1440, 900)
    board.resize(1384, 830)
    assert board.pane.isVisible()


def test_the_pane_can_be_closed_and_opened(board: BoardPage) -> None:
    toggle = next(action for action in board.actions() if action.objectName() == "toggle-pane")
    toggle.trigger()
    assert not board.pane.isVisible()
    assert view(board, REVIEW).hasFocus()
    toggle.trigger()
    assert board.pane.isVisible()
    assert toggle.shortcut().toString() == "Ctrl+Alt+B"


def test_a_card_that_others_decline_stays_under_the_words_typed_for_it(
    board: BoardPage, desk: Desk, qtbot: QtBot, room: Services
) -> None:
    board.pane.composer.answer.setPlainText("Bonjour, nous")
    desk.cards[TEN] = replace(desk.cards[TEN], stage_kind=StageKind.NOT_THIS_TIME, row_version=2)
    room.tasks.changed.emit(changed(Area.STAGES, idea=TEN))
    qtbot.waitUntil(lambda: board.board.columns[REVIEW].cards.total == 4)
    assert board.board.folded.isVisible()
    assert board.pane.card is not None
    assert board.pane.card.id == TEN
    assert board.pane.composer.answer.text() == "Bonjour, nous"


def test_the_shape_of_the_board_shows_while_it_is_slow(room: Services, qtbot: QtBot) -> None:
    room.tasks.detach()  # nothing answers
    page = BoardPage(room)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.show_place(Place(PlaceKind.BOARD))
    assert page.parts.currentWidget() is page.skeleton
    empty = page.skeleton.grab().toImage()
    qtbot.waitUntil(lambda: page.skeleton.drawn)
    assert page.skeleton.grab().toImage() != empty
    assert page.skeleton.accessibleName() == "Loading the board"


def test_tab_goes_from_header_to_cards_to_answer(board: BoardPage) -> None:
    order: list[QWidget] = []
    widget: QWidget = board.header.order
    for _ in range(200):
        following = widget.nextInFocusChain()
        assert following is not None
        widget = following
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget)
    cards, close = order.index(board.board.columns[RECEIVED].view), order.index(board.pane.head.close_button)
    answer, publish = order.index(board.pane.composer.answer), order.index(board.pane.composer.publish_button)
    assert 0 <= cards < order.index(board.board.folded) < close < answer < publish
