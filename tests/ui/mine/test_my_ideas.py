"""My ideas: drafts to finish first, then every idea with its promise or its answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from ideabox.errors import Conflict, Unavailable
from ideabox.ideas.requests import SaveDraft, WithdrawIdea
from ideabox.words import IdeaState, StageKind
from tests.ui.capture.drawer import BOX_ID, NOW, Drawer
from tests.ui.conftest import NOON, HeardSpeaker
from tests.ui.ideas import handmade
from ui.capture.kept import Draft, Kept, as_texts, place_of
from ui.capture.words import Words
from ui.i18n import install
from ui.ideas.ask_sheet import AskSheet
from ui.mine.mine_model import Heading
from ui.mine.my_ideas import MyIdeasPage
from ui.page import Page
from ui.places import Place, PlaceKind
from ui.services import Services

FIRST, SECOND = UUID(int=0xD1), UUID(int=0xD2)
OPENED, LATE, ANSWERED, GONE = (UUID(int=0xE0 + n) for n in range(4))


def put(drawer: Drawer, idea: UUID, number: int, **changes: Any) -> None:
    row = {"id": idea, "number": number, "mine": True, "stage_kind": StageKind.NEW, "answered_at": None}
    drawer.ideas[idea] = handmade.idea(**{**row, **changes})


@pytest.fixture
def drawer() -> Drawer:
    """Two drafts, and ideas awaited, late, answered and withdrawn."""
    drawer = Drawer()
    for idea, title in ((FIRST, "Un store"), (SECOND, "")):
        drawer.do(SaveDraft(idea, BOX_ID, title, "Du texte"))
    put(drawer, GONE, 3, title="Refuser les rolls", state=IdeaState.WITHDRAWN)
    put(
        drawer,
        ANSWERED,
        5,
        title="Arroser à quai",
        stage_kind=StageKind.PILOT,
        answered_at=NOON - timedelta(days=2),
    )
    put(drawer, LATE, 8, title="QR code", stage_kind=StageKind.REVIEW, answer_due=date(2026, 11, 19))
    put(drawer, OPENED, 9, title="Un miroir", answer_due=date(2026, 12, 12))
    drawer.done.clear()
    return drawer


@pytest.fixture
def page(services: Services, open_page: Callable[[Page, PlaceKind], None]) -> MyIdeasPage:
    made = MyIdeasPage(services)
    open_page(made, PlaceKind.MY_IDEAS)
    return made


def rows(page: MyIdeasPage) -> list[str]:
    model = page.model
    return [str(model.data(model.index(n))) for n in range(model.rowCount())]


def aloud(page: MyIdeasPage, idea: UUID) -> str:
    return str(page.model.data(page.model.index_of(idea), Qt.ItemDataRole.AccessibleTextRole))


def choose(page: MyIdeasPage, idea: UUID) -> None:
    page.view.setCurrentIndex(page.model.index_of(idea))


def sheet(page: MyIdeasPage) -> AskSheet:
    found = page.services.host.window.findChild(AskSheet)
    assert isinstance(found, AskSheet)
    return found


def test_drafts_come_first(page: MyIdeasPage) -> None:
    assert rows(page) == [
        "Drafts",
        "Un store",
        "Draft without a title",
        "Sent ideas",
        "Un miroir",
        "QR code",
        "Arroser à quai",
        "Refuser les rolls",
    ]
    assert page.status() == "2 drafts, 4 ideas"
    assert page.crumbs() == (("My ideas", None),)


def test_the_model_keeps_qt_s_rules(page: MyIdeasPage, settle: Callable[[], None]) -> None:
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    page.reload()
    settle()
    assert tester.model() is page.model


def test_the_promise_is_never_hidden(page: MyIdeasPage) -> None:
    assert "Answer promised by 12 Dec, 21 days" in aloud(page, OPENED)
    assert "Answer was promised by 19 Nov, 2 d late" in aloud(page, LATE)
    assert "In pilot, Answered on 19 Nov" in aloud(page, ANSWERED)
    assert "Withdrawn" in aloud(page, GONE)
    assert "promised" not in aloud(page, GONE)
    assert page.frame.fact.accessibleName() == "1 answer late: the sponsor has been told."


def test_a_question_to_the_author_is_told(
    page: MyIdeasPage, drawer: Drawer, settle: Callable[[], None]
) -> None:
    put(
        drawer,
        LATE,
        8,
        title="QR code",
        stage_kind=StageKind.REVIEW,
        answer_due=date(2026, 11, 19),
        paused=True,
    )
    page.reload()
    settle()
    assert "You are asked something" in aloud(page, LATE)
    assert "late" not in aloud(page, LATE)
    assert page.frame.fact.accessibleName() == "2 answers on the way, each by its date."


def test_the_keyboard_begins_on_the_first_draft_and_steps_over_headings(page: MyIdeasPage) -> None:
    view = page.view
    assert view.hasFocus()
    assert isinstance(view.chosen, Draft)
    assert view.chosen.words.id == FIRST
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_Down):
        QTest.keyClick(view, key)
        seen.append(view.currentIndex().data())
    assert seen == ["Draft without a title", "Un miroir", "QR code"]
    QTest.keyClick(view, Qt.Key.Key_K)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().data() == "Draft without a title"


def test_enter_goes_on_with_a_draft_and_opens_an_idea(page: MyIdeasPage, services: Services) -> None:
    wanted: list[UUID] = []
    services.navigator.draft_wanted.connect(wanted.append)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert wanted == [FIRST]
    choose(page, OPENED)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert services.navigator.place == Place(PlaceKind.IDEA, OPENED)


def test_a_click_goes_on_with_a_draft(page: MyIdeasPage, services: Services) -> None:
    wanted: list[UUID] = []
    services.navigator.draft_wanted.connect(wanted.append)
    point = page.view.visualRect(page.model.index_of(SECOND)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert wanted == [SECOND]


def test_a_click_on_a_heading_does_nothing(page: MyIdeasPage, services: Services) -> None:
    point = page.view.visualRect(page.model.index(0)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert services.navigator.place == Place(PlaceKind.TODAY)
    assert isinstance(page.model.item(page.model.index(0)), Heading)


def test_del_throws_a_draft_away_and_undo_brings_it_back(
    page: MyIdeasPage, drawer: Drawer, speaker: HeardSpeaker, settle: Callable[[], None]
) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    settle()
    assert FIRST not in drawer.drafts
    assert "Un store" not in rows(page)
    assert page.view.currentIndex().data() == "Draft without a title"  # the keyboard stays where it was
    act = speaker.actions[-1][1]
    assert callable(act)
    act()
    settle()
    assert drawer.drafts[FIRST].title == "Un store"
    assert "Un store" in rows(page)


def test_del_on_an_idea_does_nothing(page: MyIdeasPage, drawer: Drawer, settle: Callable[[], None]) -> None:
    choose(page, OPENED)
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    settle()
    assert drawer.done == []


def test_a_click_on_the_bin_throws_away(
    page: MyIdeasPage, drawer: Drawer, services: Services, settle: Callable[[], None]
) -> None:
    wanted: list[UUID] = []
    services.navigator.draft_wanted.connect(wanted.append)
    delegate = page.view.itemDelegate()
    point = delegate.bin_box(page.view.visualRect(page.model.index_of(SECOND))).center()  # type: ignore[attr-defined]
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    settle()
    assert list(drawer.drafts) == [FIRST]
    assert wanted == []


def test_what_only_this_computer_has_is_offered(
    page: MyIdeasPage, services: Services, settle: Callable[[], None]
) -> None:
    person = services.person().actor.person_id.hex
    lonely = UUID(int=0xD9)
    for words, minutes in (
        (Words(lonely, None, "Seulement ici"), 5),
        (Words(FIRST, BOX_ID, "Un store banne"), 1),
        (Words(OPENED, BOX_ID, "Un mir"), 9),  # it went out: nothing to offer
    ):
        kept = Kept(words, NOW + timedelta(minutes=minutes))
        services.typed.keep(person, place_of(words.id), as_texts(kept))
    page.reload()
    settle()
    assert rows(page)[:4] == ["Drafts", "Seulement ici", "Un store banne", "Draft without a title"]
    assert "kept on this computer" in aloud(page, lonely)
    assert "kept on this computer" in aloud(page, FIRST)
    assert "kept on this computer" not in aloud(page, SECOND)


def test_withdrawing_asks_first(
    page: MyIdeasPage, drawer: Drawer, speaker: HeardSpeaker, settle: Callable[[], None]
) -> None:
    idea = drawer.ideas[OPENED]
    entry = next(action for action in page.view.menu(idea).actions() if action.text() == "Withdraw …")
    assert entry.isEnabled()
    entry.trigger()
    assert drawer.done == []
    sheet(page).act.click()
    settle()
    assert drawer.done == [WithdrawIdea(OPENED, idea.row_version)]
    assert "Withdrawn" in aloud(page, OPENED)
    assert speaker.said == ["The idea is withdrawn."]


def test_a_withdrawal_refused_says_why(page: MyIdeasPage, drawer: Drawer, settle: Callable[[], None]) -> None:
    drawer.refusal = Conflict("changed_meanwhile")
    page.view.withdraw_wanted.emit(drawer.ideas[OPENED])
    sheet(page).act.click()
    settle()
    assert sheet(page).isVisible()
    assert "In" not in aloud(page, OPENED)[:2]
    assert drawer.ideas[OPENED].state is IdeaState.PUBLISHED


@pytest.mark.parametrize("idea", [ANSWERED, GONE])
def test_what_can_t_be_withdrawn_is_not_offered(page: MyIdeasPage, drawer: Drawer, idea: UUID) -> None:
    entry = next(
        action for action in page.view.menu(drawer.ideas[idea]).actions() if action.text() == "Withdraw …"
    )
    assert not entry.isEnabled()
    assert entry.toolTip() != entry.text()  # it says why


def test_the_menu_of_a_draft(page: MyIdeasPage, services: Services) -> None:
    wanted: list[UUID] = []
    services.navigator.draft_wanted.connect(wanted.append)
    chosen = page.view.chosen
    assert isinstance(chosen, Draft)
    menu = page.view.menu(chosen)
    assert [action.text() for action in menu.actions()] == ["Finish", "Throw away"]
    menu.actions()[0].trigger()
    assert wanted == [FIRST]


def test_number_and_title_are_copied(page: MyIdeasPage) -> None:
    choose(page, LATE)
    QTest.keyClick(page.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "8. QR code"


def test_a_reload_keeps_what_is_chosen(page: MyIdeasPage, drawer: Drawer, settle: Callable[[], None]) -> None:
    choose(page, LATE)
    put(drawer, UUID(int=0xEF), 12, title="Toute neuve", answer_due=date(2026, 12, 12))
    page.reload()
    settle()
    assert "Toute neuve" in rows(page)
    assert page.view.currentIndex().data() == "QR code"


def test_a_saved_draft_shows_up_by_itself(
    page: MyIdeasPage, services: Services, settle: Callable[[], None]
) -> None:
    services.tasks.do(services.tasks, SaveDraft(UUID(int=0xDA), BOX_ID, "Tout neuf"))
    settle()
    settle()
    assert "Tout neuf" in rows(page)


def test_the_database_away_the_list_stays_with_its_time(
    page: MyIdeasPage, drawer: Drawer, settle: Callable[[], None]
) -> None:
    before = rows(page)
    drawer.broken = Unavailable("database_busy")
    page.reload()
    settle()
    assert rows(page) == before
    assert "12:00" in page.frame.banner.accessibleName()
    drawer.broken = None
    page.frame.banner.button.click()
    settle()
    assert not page.frame.banner.isVisible()


def test_with_nothing_there_is_a_next_step(
    services: Services, drawer: Drawer, open_page: Callable[[Page, PlaceKind], None], qtbot: QtBot
) -> None:
    drawer.drafts.clear()
    drawer.ideas.clear()
    page = MyIdeasPage(services)
    open_page(page, PlaceKind.MY_IDEAS)
    assert page.frame.empty.isVisible()
    assert "Your first idea in one sentence" in page.frame.empty.accessibleName()
    qtbot.waitUntil(page.frame.act.hasFocus)
    with qtbot.waitSignal(services.navigator.idea_wanted):
        QTest.keyClick(page.frame.act, Qt.Key.Key_Space)


def test_it_speaks_another_language(page: MyIdeasPage, qtbot: QtBot) -> None:
    install(QApplication.instance(), "fr")  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: rows(page)[0] == "Brouillons")
    assert rows(page)[3] == "Idées envoyées"
    assert page.crumbs() == (("Mes idées", None),)
    assert page.status() == "2 brouillons, 4 idées"


def tip(page: MyIdeasPage, idea: UUID, at: Callable[[QModelIndex], QPoint]) -> str:
    index = page.model.index_of(idea)
    option = QStyleOptionViewItem()
    option.rect = page.view.visualRect(index)
    found: str = page.view.itemDelegate().tip(option, index, at(index))  # type: ignore[attr-defined]
    return found


def test_tooltips_tell_exact_dates_and_the_promise(page: MyIdeasPage) -> None:
    def right(index: QModelIndex) -> QPoint:
        return page.view.visualRect(index).topRight() + QPoint(-20, 50)

    def low_left(index: QModelIndex) -> QPoint:
        return page.view.visualRect(index).bottomLeft() + QPoint(30, -8)

    assert tip(page, OPENED, right) == "Answer promised by 12 December"
    assert tip(page, ANSWERED, right) == "Answered on 19 November"
    assert tip(page, FIRST, low_left).startswith("Friday 20 November 2026")
    assert tip(page, OPENED, low_left).startswith("Tuesday 3 November 2026")
