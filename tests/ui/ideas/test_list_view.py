"""The list on screen: everything by keyboard, a click on the vote votes, and the place is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QStyleOptionViewItem, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from ideabox.errors import PermissionDenied
from ideabox.ideas.requests import FollowIdea, HideIdea, ListIdeas, ReportIdea, UnfollowIdea
from ideabox.ideas.rows import IdeaRow
from ideabox.people.rows import Byline
from ideabox.votes.requests import CastVote, WithdrawVote
from ideabox.votes.rows import Totals
from ideabox.words import Role, StageKind, VoteRule
from tests.ui.ideas import handmade
from tests.ui.ideas.shelf import Shelf, ideas
from ui.ideas.ask_sheet import AskSheet
from ui.ideas.list_model import IdeaListModel
from ui.ideas.list_view import IdeaListView
from ui.ideas.row_delegate import IdeaDelegate
from ui.services import Services
from ui.theme.look import Wanted

QUERY = ListIdeas(handmade.CAMPAIGN_ID)
# Menus grab the keyboard, which a screen that isn't there can't.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


class Reader:
    """Somebody in front of a list of ideas."""

    def __init__(self, services: Services, qtbot: QtBot, shelf: Shelf) -> None:
        self.services, self.qtbot, self.shelf = services, qtbot, shelf
        services.tasks.attach(shelf)
        self.model = IdeaListModel(services.tasks, services.clock, services.host.window)
        self.model.set_campaign(shelf.campaign)
        self.view = IdeaListView(services, self.model)
        services.host.window.setCentralWidget(self.view)
        services.host.window.resize(900, 500)
        services.host.window.show()
        self.opened: list[IdeaRow] = []
        self.view.opened.connect(self.opened.append)
        services.tasks.changed.connect(self.model.on_changes)
        self.model.show(QUERY)
        self.settle()
        self.view.setFocus()
        self.view.setCurrentIndex(self.model.index(0))

    def settle(self) -> None:
        """Wait until nothing is asked any more."""
        self.qtbot.waitUntil(lambda: self.services.tasks.idle)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the list."""
        QTest.keyClick(self.view, key, modifier)

    def click(self, x: int, place: int = 0) -> None:
        """Click somewhere in a row, `x` pixels from its left."""
        rect = self.view.visualRect(self.model.index(place))
        point = QPoint(rect.left() + x, rect.center().y())
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    def menu(self, place: int = 0) -> dict[str, QAction]:
        """The entries of a row's menu by their words."""
        rect = self.view.visualRect(self.model.index(place))
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, rect.center(), rect.center())
        QApplication.sendEvent(self.view.viewport(), event)
        menu = self.view.findChildren(QMenu, "ideaMenu")[-1]
        entries = {action.text(): action for action in menu.actions() if action.text()}
        menu.close()
        return entries

    def tip(self, point: QPoint, place: int = 0) -> str:
        """The tooltip at a point of a row."""
        delegate = self.view.itemDelegate()
        assert isinstance(delegate, IdeaDelegate)
        option = QStyleOptionViewItem()
        rect = self.view.visualRect(self.model.index(place))
        option.rect = rect
        return delegate.tip(option, self.model.index(place), rect.topLeft() + point)


@pytest.fixture
def shelf() -> Shelf:
    """120 ideas."""
    return Shelf(ideas(120))


@pytest.fixture
def reader(services: Services, qtbot: QtBot, shelf: Shelf) -> Iterator[Reader]:
    """The list shown, its first row chosen."""
    made = Reader(services, qtbot, shelf)
    yield made
    services.host.window.hide()


def test_letters_move_and_enter_opens(reader: Reader) -> None:
    reader.press(Qt.Key.Key_J)
    reader.press(Qt.Key.Key_J)
    reader.press(Qt.Key.Key_K)
    reader.press(Qt.Key.Key_Return)
    assert [row.title for row in reader.opened] == ["Idée 2"]
    reader.press(Qt.Key.Key_End)
    assert reader.view.currentIndex().row() == 49
    reader.press(Qt.Key.Key_Home)
    assert reader.view.currentIndex().row() == 0


def test_letters_never_search_titles(reader: Reader) -> None:
    reader.press(Qt.Key.Key_I)
    reader.press(Qt.Key.Key_D)
    assert reader.view.currentIndex().row() == 0


def test_votes_by_letter(reader: Reader) -> None:
    row = reader.model.rows[0]
    for key in (Qt.Key.Key_V, Qt.Key.Key_V, Qt.Key.Key_P):
        reader.press(key)
    reader.settle()
    assert reader.shelf.done == [CastVote(row.id, 1), WithdrawVote(row.id), CastVote(row.id, 0)]


def test_following_by_letter(reader: Reader) -> None:
    row = reader.model.rows[0]
    reader.press(Qt.Key.Key_S)
    reader.settle()
    assert not reader.model.rows[0].followed
    reader.press(Qt.Key.Key_S)
    reader.settle()
    assert reader.shelf.done == [UnfollowIdea(row.id), FollowIdea(row.id)]


def test_undo_by_key_also_when_the_toast_is_gone(reader: Reader) -> None:
    row = reader.model.rows[0]
    reader.press(Qt.Key.Key_V)
    reader.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reader.settle()
    assert reader.shelf.done[-1] == WithdrawVote(row.id)


def test_letters_can_be_switched_off(reader: Reader) -> None:
    reader.services.settings.choose(letter_keys=False)
    reader.press(Qt.Key.Key_V)
    reader.press(Qt.Key.Key_J)
    reader.settle()
    assert reader.shelf.done == []
    assert reader.view.currentIndex().row() == 0


def test_the_slash_asks_for_the_filter(reader: Reader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.view.filter_wanted):
        QTest.keyClicks(reader.view, "/")


def test_a_row_is_copied_with_its_number(reader: Reader) -> None:
    reader.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1. Idée 1"


def test_a_click_on_the_vote_votes_and_opens_nothing(reader: Reader) -> None:
    reader.click(30, place=1)
    reader.settle()
    assert reader.shelf.done == [CastVote(reader.model.rows[1].id, 1)]
    assert reader.opened == []


def test_a_click_on_the_words_opens(reader: Reader) -> None:
    reader.click(200, place=1)
    assert [row.title for row in reader.opened] == ["Idée 2"]
    assert reader.shelf.done == []


def test_a_press_on_the_vote_let_go_elsewhere_does_nothing(reader: Reader) -> None:
    rect = reader.view.visualRect(reader.model.index(0))
    viewport = reader.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(30, 30))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(300, 30))
    assert reader.shelf.done == []
    assert reader.opened == []


def test_the_back_button_of_a_mouse_chooses_nothing(reader: Reader) -> None:
    rect = reader.view.visualRect(reader.model.index(3))
    event = QMouseEvent(
        QEvent.Type.MouseButtonPress,
        QPointF(rect.center()),
        QPointF(rect.center()),
        Qt.MouseButton.BackButton,
        Qt.MouseButton.BackButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setAccepted(True)
    reader.view.mousePressEvent(event)
    assert not event.isAccepted()
    assert reader.view.currentIndex().row() == 0


def test_the_menu_offers_what_is_allowed(reader: Reader) -> None:
    entries = reader.menu()
    assert entries["Support"].isEnabled()
    assert entries["Report …"].isEnabled()
    assert "Hide …" not in entries
    assert "Vote against" not in entries
    reader.model.set_campaign(
        handmade.campaign(voting=False, voting_over=True, roles=frozenset({Role.FACILITATOR}))
    )
    reader.model.update_row(replace(reader.model.rows[0], mine=True))
    entries = reader.menu()
    assert not entries["Support"].isEnabled()
    assert entries["Support"].toolTip().startswith("Your own idea")
    assert not entries["Report …"].isEnabled()
    assert entries["Hide …"].isEnabled()


def test_voices_against_are_offered_where_they_count(reader: Reader) -> None:
    reader.model.set_campaign(handmade.campaign(vote_rule=VoteRule.FOR_AGAINST))
    reader.menu()["Vote against"].trigger()
    reader.settle()
    assert reader.shelf.done == [CastVote(reader.model.rows[0].id, -1)]


def open_sheet(reader: Reader, name: str) -> AskSheet:
    """The question shown over the window."""
    sheet = reader.services.host.window.findChild(AskSheet, name)
    assert sheet is not None
    assert sheet.isVisible()
    return sheet


def test_reporting_needs_a_reason_and_keeps_it_when_refused(reader: Reader, qtbot: QtBot) -> None:
    reader.menu()["Report …"].trigger()
    sheet = open_sheet(reader, "reportIdea")
    assert sheet.reason is not None
    QTest.mouseClick(sheet.act, Qt.MouseButton.LeftButton)
    assert sheet.reason.error
    assert reader.shelf.done == []
    sheet.reason.set_text("Un nom de client y est cité")
    reader.shelf.refusal = PermissionDenied("not_found")
    QTest.mouseClick(sheet.act, Qt.MouseButton.LeftButton)
    reader.settle()
    assert isinstance(reader.shelf.done[0], ReportIdea)
    assert sheet.isVisible()
    assert sheet.reason.text() == "Un nom de client y est cité"
    assert sheet.reason.error


def test_a_reason_left_with_escape_is_there_again(reader: Reader, qtbot: QtBot) -> None:
    reader.model.set_campaign(handmade.campaign(roles=frozenset({Role.FACILITATOR})))
    reader.menu()["Hide …"].trigger()
    sheet = open_sheet(reader, "hideIdea")
    assert sheet.reason is not None
    QTest.keyClicks(sheet.reason.editor, "Doublon")
    QTest.keyClick(sheet.reason.editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(sheet))
    reader.menu()["Hide …"].trigger()
    again = open_sheet(reader, "hideIdea")
    assert again.reason is not None
    assert again.reason.text() == "Doublon"
    QTest.keyClick(again.reason.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    reader.settle()
    assert reader.shelf.done == [HideIdea(reader.model.rows[0].id, "Doublon")]
    qtbot.waitUntil(lambda: not shiboken6.isValid(again))


def test_tooltips_tell_what_is_under_the_mouse(reader: Reader) -> None:
    row = handmade.idea(
        id=reader.model.rows[0].id,
        title="Très longue idée " * 12,
        my_vote=None,
        totals=Totals(1, 0, 0, 40, 0, 2),
        answered_at=None,
    )
    reader.model.update_row(row)
    width = reader.view.visualRect(reader.model.index(0)).width()
    assert reader.tip(QPoint(30, 36)).startswith("Support this idea (V)")
    assert reader.tip(QPoint(200, 15)) == row.title
    assert reader.tip(QPoint(200, 55)).startswith("Tuesday 3 November 2026")
    assert reader.tip(QPoint(width - 30, 20)) == "Answer promised by 22 November"
    assert "40 for, 2 against" in reader.tip(QPoint(width - 30, 50))


def test_a_tooltip_is_shown_by_qt(reader: Reader) -> None:
    rect = reader.view.visualRect(reader.model.index(0))
    point = rect.topLeft() + QPoint(30, 36)
    event = QHelpEvent(QEvent.Type.ToolTip, point, reader.view.viewport().mapToGlobal(point))
    QApplication.sendEvent(reader.view.viewport(), event)
    assert QToolTip.text().startswith("Support this idea")
    QToolTip.hideText()


def test_the_place_is_kept_when_rows_come_and_go(reader: Reader) -> None:
    reader.view.setCurrentIndex(reader.model.index(20))
    chosen = reader.model.rows[20]
    bar = reader.view.verticalScrollBar()
    bar.setValue(18 * 72 + 10)
    newest = replace(chosen, id=UUID(int=1), title="Nouvelle")
    reader.shelf.rows = {newest.id: newest, **reader.shelf.rows}
    reader.model.reload()
    reader.settle()
    assert reader.view.chosen == chosen
    assert bar.value() == 19 * 72 + 10


def test_the_next_idea_is_found_past_the_page(reader: Reader) -> None:
    reader.view.setCurrentIndex(reader.model.index(49))
    reader.view.step(1)
    reader.settle()
    assert reader.model.rowCount() == 100
    assert reader.view.step(1) == reader.model.rows[50]
    assert reader.view.choose(reader.model.rows[3].id)
    assert not reader.view.choose(UUID(int=4))


def test_more_rows_come_by_scrolling(reader: Reader) -> None:
    bar = reader.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    reader.qtbot.waitUntil(lambda: reader.model.rowCount() == 100)


@pytest.mark.parametrize("wanted", [Wanted.LIGHT, Wanted.DARK, Wanted.CONTRAST])
def test_every_kind_of_row_is_painted(reader: Reader, wanted: Wanted) -> None:
    kinds = [replace(row, stage_kind=kind) for row, kind in zip(reader.model.rows, StageKind, strict=False)]
    kinds[0] = replace(kinds[0], my_vote=-1, hidden=True)
    kinds[1] = replace(kinds[1], anonymous=True, byline=Byline(None, "", "", "", "Est"))
    kinds[2] = replace(
        kinds[2], mine=True, title="W" * 300, byline=Byline(None, "X" * 200, "999", "Y" * 200, "")
    )
    kinds[3] = replace(kinds[3], my_vote=1, totals=Totals(None, None, None, 5, 0, 0), seen=False)
    kinds[4] = replace(kinds[4], totals=Totals(12_345_678, 0, 0), my_vote=1)
    for row in kinds:
        reader.model.update_row(row)
    before = reader.view.grab().toImage()
    reader.services.look.choose(wanted)
    after = reader.view.grab().toImage()
    assert (before == after) is (wanted is Wanted.LIGHT)
    compact = IdeaListView(reader.services, reader.model, compact=True)
    holder = QWidget()
    compact.setParent(holder)
    holder.resize(288, 500)
    compact.resize(288, 500)
    drawn = holder.grab().toImage()
    assert len({drawn.pixel(x, y) for x in range(0, 288, 3) for y in range(0, 500, 7)}) > 5
    holder.deleteLater()
    reader.services.look.choose(Wanted.LIGHT)


def test_rows_end_at_the_same_place_with_and_without_a_bar(reader: Reader) -> None:
    with_bar = reader.view.visualRect(reader.model.index(0)).width()
    reader.shelf.rows = {row.id: row for row in ideas(2)}
    reader.model.reload()
    reader.settle()
    reader.qtbot.waitUntil(lambda: reader.view.verticalScrollBar().maximum() == 0)
    assert reader.view.visualRect(reader.model.index(0)).width() == with_bar
