"""The pane beside the list while the idea on it isn't read yet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ideabox.errors import Unavailable
from tests.ui.review.conftest import settle
from tests.ui.review.desk import Desk
from ui.review.answer_pane import AnswerPane
from ui.review.decisions import Act
from ui.review.outgoing import Outgoing
from ui.services import Services


@pytest.fixture
def pane(room: Services, shown: Callable[[QWidget], None]) -> AnswerPane:
    """An empty pane in a window."""

    class Beside(AnswerPane):
        """A pane that hears of changes, as a page does."""

        def on_changes(self, changes: object) -> None:
            """Nothing to do."""

    made = Beside(room, Outgoing(room))
    shown(made)
    return made


def painted(pane: AnswerPane) -> int:
    """How many colours the skeleton shows: one while it is empty."""
    picture = QPixmap(pane.skeleton.size())
    picture.fill()
    pane.skeleton.render(picture)
    image = picture.toImage()
    middle = range(30, image.width() - 30, 7)
    return len({image.pixel(x, y) for x in middle for y in range(0, image.height(), 2)})


def test_the_answer_is_outlined_until_its_idea_is_read(
    pane: AnswerPane, desk: Desk, room: Services, qtbot: QtBot
) -> None:
    pane.show_card(next(iter(desk.cards.values())))
    assert pane.skeleton.isVisible()
    assert not pane.composer.answer.isVisible()
    assert painted(pane) == 1, "nothing yet: most ideas are there sooner"
    pane.skeleton.draw_now()
    assert painted(pane) > 1

    pane._read()
    settle(qtbot, room)
    assert not pane.skeleton.isVisible()
    assert pane.composer.answer.isVisible()


def test_a_pane_that_could_not_read_says_so_and_stops_waiting(
    pane: AnswerPane, desk: Desk, room: Services, qtbot: QtBot
) -> None:
    desk.broken = Unavailable("database_unreachable")
    pane.show_card(next(iter(desk.cards.values())))
    pane._read()
    settle(qtbot, room)
    assert not pane.skeleton.isVisible()
    assert pane.composer.problem.isVisible()


def test_without_an_idea_nothing_is_outlined(pane: AnswerPane, desk: Desk) -> None:
    pane.show_card(next(iter(desk.cards.values())))
    pane.show_card(None)
    assert not pane.skeleton.isVisible()


def test_the_keyboard_asked_for_too_early_comes_with_the_idea(
    pane: AnswerPane, desk: Desk, room: Services, qtbot: QtBot
) -> None:
    pane.show_card(next(iter(desk.cards.values())))
    pane.start()
    pane._read()
    settle(qtbot, room)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert pane.composer.row.isAncestorOf(focused)


def test_enter_on_a_decision_takes_it_and_goes_to_its_answer(
    pane: AnswerPane, desk: Desk, room: Services, qtbot: QtBot
) -> None:
    pane.show_card(next(iter(desk.cards.values())))
    pane._read()
    settle(qtbot, room)
    QTest.keyClick(pane.composer.row.part(Act.PILOT), Qt.Key.Key_Return)
    assert pane.composer.row.option is not None
    assert pane.composer.row.option.act is Act.PILOT
    assert pane.composer.answer.hasFocus()


def test_who_leaves_before_the_pause_is_over_asks_nothing_and_who_is_back_reads(
    pane: AnswerPane, desk: Desk, qtbot: QtBot
) -> None:
    pane.show_card(next(iter(desk.cards.values())))
    assert pane._later.isActive()
    pane.hide()
    assert not pane._later.isActive()
    pane.show()
    qtbot.waitUntil(lambda: not pane.skeleton.isVisible())
    assert pane.composer.answer.isVisible()


def test_a_card_that_comes_when_nobody_looks_is_read_when_somebody_does(
    pane: AnswerPane, desk: Desk, room: Services, qtbot: QtBot
) -> None:
    pane.hide()
    pane.show_card(next(iter(desk.cards.values())))
    assert not pane._later.isActive()
    pane.show()
    assert not pane._later.isActive(), "who opens the pane doesn't wait"
    settle(qtbot, room)
    assert pane.composer.answer.isVisible()
