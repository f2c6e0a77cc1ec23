"""Answers owed, by date; five of them in a row without the mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ideabox.errors import Unavailable
from ideabox.reviews.requests import ListPromised, MoveStage
from ideabox.reviews.rows import CardRow, PromisedList
from ideabox.words import StageKind
from tests.ui.review.conftest import settle
from tests.ui.review.desk import Desk, card
from ui.places import Place, PlaceKind
from ui.review.cards import CARD, Marks
from ui.review.decisions import Act
from ui.review.promised_model import PromisedModel
from ui.review.promised_page import PromisedPage
from ui.services import Services

CTRL = Qt.KeyboardModifier.ControlModifier
NOON = datetime(2026, 11, 21, 11, tzinfo=UTC)


def lines(page: PromisedPage) -> list[str]:
    """What stands in the list: headings as they read, ideas by their number."""
    found = []
    for row in range(page.rows.rowCount()):
        index = page.rows.index(row)
        each: CardRow | None = index.data(CARD)
        found.append(str(each.number) if each else str(index.data()))
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def words(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def test_sections_by_date(promised: PromisedPage) -> None:
    assert lines(promised)[:8] == ["Late, 1", "10", "This week, 2", "9", "11", "Later", "12", "13"]
    assert promised._facts.accessibleName() == "10 answers to give, 1 late, 2 this week"
    assert promised.status() == "10 answers to give"


def test_an_answer_that_was_asked_for_is_begun_at_once(
    qtbot: QtBot, room: Services, promised: PromisedPage
) -> None:
    eleven = next(each for each in promised.rows.cards if each.number == 11)
    promised.show_place(Place(PlaceKind.PROMISED, eleven.id))
    settle(qtbot, room)
    assert promised.list.card is not None
    assert promised.list.card.number == 11
    assert promised.pane.card is not None
    assert promised.pane.card.number == 11
    assert promised.beside.is_open


def test_french(french: None, promised: PromisedPage) -> None:
    assert lines(promised)[0] == "En retard, 1"
    assert promised._facts.accessibleName() == "10 réponses à donner, 1 en retard, 2 cette semaine"
    assert [word for word, _place in promised.crumbs()] == ["Parrainage", "Réponses promises"]


def test_it_opens_on_the_most_urgent(promised: PromisedPage) -> None:
    assert promised.list.card is not None
    assert promised.list.card.number == 10
    assert promised.list.hasFocus()


def test_the_keyboard_passes_headings(promised: PromisedPage) -> None:
    press(Qt.Key.Key_Down)
    assert promised.list.card is not None
    assert promised.list.card.number == 9
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert promised.list.card.number == 10


def test_five_answers_in_a_row_by_keyboard(
    promised: PromisedPage, desk: Desk, qtbot: QtBot, room: Services
) -> None:
    qtbot.waitUntil(lambda: bool(promised.pane.composer.row.options))
    press(Qt.Key.Key_Return)
    for number in (10, 9, 11, 12, 13):
        assert promised.pane.card is not None
        assert promised.pane.card.number == number
        assert promised.pane.composer.row.part(Act.ACCEPT).hasFocus()
        press(Qt.Key.Key_Right)
        press(Qt.Key.Key_Tab)
        assert promised.pane.composer.answer.hasFocus()
        words(f"Merci pour le numero {number}, essai en janvier.")
        press(Qt.Key.Key_Return, CTRL)
    promised.outgoing.send_all()
    settle(qtbot, room)
    sent = [command for command in desk.done if isinstance(command, MoveStage)]
    assert [(desk.cards[move.idea_id].number, move.kind) for move in sent] == [
        (number, StageKind.PILOT) for number in (10, 9, 11, 12, 13)
    ]
    assert sent[0].answer == "Merci pour le numero 10, essai en janvier."
    qtbot.waitUntil(lambda: lines(promised)[0] == "Later")
    assert promised.status() == "5 answers to give"


def test_undo_comes_back_to_the_answer(promised: PromisedPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(promised.pane.composer.row.options))
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Tab)
    words("Essai en janvier")
    press(Qt.Key.Key_Return, CTRL)
    assert promised.list.card is not None
    assert promised.list.card.number == 9
    assert promised.undo()
    assert promised.list.card.number == 10
    assert promised.pane.composer.answer.text() == "Essai en janvier"
    assert desk.done == []


def test_the_last_answer_leaves_an_empty_page(promised: PromisedPage, desk: Desk, qtbot: QtBot) -> None:
    for idea, row in desk.cards.items():
        desk.cards[idea] = replace(row, answered_at=NOON)
    promised.reload()
    qtbot.waitUntil(lambda: promised.parts.currentWidget() is promised.empty)
    assert promised.empty.accessibleName().startswith("All your answers are given.")
    assert not promised.pane.isVisible()


def test_the_empty_page_leads_to_the_board(promised: PromisedPage, room: Services, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.navigator.went) as went:
        promised.board_button.click()
    assert went.args == [Place(PlaceKind.BOARD)]


def test_a_broken_database_says_so(desk: Desk, room: Services, qtbot: QtBot) -> None:
    desk.broken = Unavailable("database_busy")
    page = PromisedPage(room)
    qtbot.addWidget(page)
    page.show_place(Place(PlaceKind.PROMISED))
    qtbot.waitUntil(lambda: page.parts.currentWidget() is page.empty)
    assert "busy" in page.empty.accessibleName()
    desk.broken = None
    page.again.click()
    qtbot.waitUntil(lambda: page.parts.currentWidget() is page.list)


def test_long_lists_come_in_pages(promised: PromisedPage, desk: Desk, qtbot: QtBot, room: Services) -> None:
    for number in range(100, 200):
        desk.cards[UUID(int=0xC000 + number)] = card(number, f"Idée {number}", due_in=30)
    promised.reload()
    qtbot.waitUntil(lambda: len(promised.rows.cards) == 50)
    bar = promised.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(promised.rows.cards) == 100)
    settle(qtbot, room)
    assert ListPromised(("50", "")) in desk.asked
    assert lines(promised).count("Later") == 1


def test_the_menu_has_the_decisions(promised: PromisedPage, qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: bool(promised.pane.composer.row.options))
    row = promised.list.card
    assert row is not None
    menu = promised.menu_of(row, promised.pane.composer.row.options)
    assert "Not this time" in [action.text() for action in menu.actions()]
    menu.deleteLater()


# --- the model --------------------------------------------------------------------------------------------------


@pytest.fixture
def model(qtbot: QtBot) -> PromisedModel:
    return PromisedModel(Marks(lambda idea: False), lambda: NOON)


def page(*days: int | None, after: str | None = None, first: int = 1) -> PromisedList:
    cards = tuple(card(number, f"Idée {number}", due_in=day) for number, day in enumerate(days, first))
    return PromisedList(cards, None if after is None else (after, ""), 1, 2, len(cards))


def test_the_model_keeps_qts_rules(model: PromisedModel) -> None:
    asked: list[tuple[str, str]] = []
    model.more_wanted.connect(asked.append)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(page(-1, 3, after="2"))
    model.fetchMore()
    model.append(asked[-1], page(9, None, first=3))
    headings = [model.index(row).data() for row in range(model.rowCount()) if not model.index(row).data(CARD)]
    assert headings == ["Late, 1", "This week, 2", "Later", "Without a promised date"]


def test_headings_cannot_be_chosen(model: PromisedModel) -> None:
    model.show(page(3))
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_the_seventh_day_is_this_week_and_the_eighth_later(model: PromisedModel) -> None:
    model.show(page(0, 7, 8))
    found = [model.index(row).data() for row in range(model.rowCount())]
    assert found == ["This week, 2", "Idée 1", "Idée 2", "Later", "Idée 3"]
