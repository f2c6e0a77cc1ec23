"""A PC that several people share: nothing of one person is left for the next."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ideabox.logins import profile_of
from ideabox.paths import Profile
from ideabox.people.requests import ChooseLanguage
from ideabox.settings import read_chosen
from tests.ui.sign_in.conftest import SHARED, Shop, Start
from tests.ui.sign_in.server import PASSWORD, Server
from ui.capture.dialog import NewIdeaDialog
from ui.i18n import current_language
from ui.mine.my_ideas import MyIdeasPage
from ui.places import Place, PlaceKind
from ui.sign_in.change_page import ChangePage
from ui.sign_in.idle import IdleBanner
from ui.sign_in.page import SignInPage
from ui.window import WINDOWS_OWN

PLACE = "ideas.example/ideabox"
TITLE = "A blind so that plants wait in the shade"


def words_of(widget: QWidget) -> Iterator[str]:
    """Everything a widget and those in it could let somebody read, on the screen or aloud."""
    for each in (widget, *widget.findChildren(QWidget)):
        yield from (each.accessibleName(), each.accessibleDescription(), each.toolTip(), each.windowTitle())
        if isinstance(each, QLabel | QLineEdit):
            yield each.text()
        if isinstance(each, QTextEdit | QPlainTextEdit):
            yield each.toPlainText()
        if isinstance(each, QComboBox):
            yield each.currentText()


def readable(shop: Shop) -> str:
    """Everything that can be read in the program's windows."""
    return (
        "\n".join(word for each in QApplication.topLevelWidgets() for word in words_of(each))
        + "\n"
        + (shop.window.windowTitle())
    )


def test_the_page_says_whose_pc_it_is(shared: Shop) -> None:
    page = shared.sign_in_page()
    assert page.title.words == "Join Maison Varlope"
    assert page.mark.isVisible()
    assert page.line.words == "Shared PC. Your session closes by itself after 5 minutes."
    assert page.keep.text() == "List my name on this PC"
    assert not page.recent.isVisible()


def test_who_agrees_is_listed_and_nobody_else(shared: Shop, profile: Profile) -> None:
    shared.come_in("nadia", keep=True)
    shared.application.sign_out()
    shared.come_in("helene")
    shared.application.sign_out()
    page = shared.sign_in_page()
    assert [each.text() for each in page.recent.people] == ["Nadia Ferrouk"]
    kept = json.loads(profile.known_people.read_text(encoding="utf-8"))
    assert kept == {PLACE: [{"login": "nadia", "name": "Nadia Ferrouk"}]}

    QTest.mouseClick(page.recent.people[0], Qt.MouseButton.LeftButton)
    assert page.login.text() == "nadia"
    assert page.password.line.hasFocus()
    shared.type_in(page.password, PASSWORD)
    QTest.keyClick(page.password.line, Qt.Key.Key_Return)
    shared.settle()
    assert shared.application.person().name == "Nadia Ferrouk"


def test_a_name_is_taken_off_the_list(shared: Shop) -> None:
    shared.come_in("nadia", keep=True)
    shared.application.sign_out()
    page = shared.sign_in_page()
    QTest.keyClick(page.recent.people[0], Qt.Key.Key_Delete)
    assert page.recent.people == []
    assert not page.recent.isVisible()


def test_the_password_is_never_kept(shared: Shop, profile: Profile) -> None:
    shared.keyring.is_there = True
    shared.come_in(keep=True)
    shared.application.sign_out()
    shared.sign_in_page()
    assert shared.keyring.kept == {}
    assert "login" not in read_chosen(profile.settings)
    files = [path.read_bytes() for path in profile.folder.rglob("*") if path.is_file()]
    assert not any(PASSWORD.encode() in each for each in files)


def test_the_first_page_is_neither_kept_nor_shown_before_signing_in(start: Start, profile: Profile) -> None:
    shop = start(site=SHARED)
    shop.come_in(keep=True)
    shop.application.close()
    shop.window.close()
    assert list(profile.folder.rglob("first_sight*")) == []
    again = start(site=SHARED)
    page = again.sign_in_page()
    assert page.login.text() == ""
    assert again.window.page is None


def test_an_idle_session_is_warned_and_then_closed(shared: Shop) -> None:
    shared.come_in()
    door = shared.application._door
    assert door is not None
    banner = shared.window.findChildren(IdleBanner)[0]
    assert "5 idle minutes" in shared.window.status._session.text()

    shared.later(minutes=3, seconds=59)
    door.idle.look()
    assert not banner.isVisible()
    shared.later(seconds=2)
    door.idle.look()
    assert banner.isVisible()
    assert banner.width() == shared.window.width()

    QTest.keyClick(shared.window, Qt.Key.Key_Shift)
    assert not banner.isVisible(), "one key prolongs"
    shared.later(minutes=4, seconds=30)
    door.idle.look()
    assert banner.isVisible()
    assert shared.application.session() is not None
    shared.later(seconds=31)
    door.idle.look()
    page = shared.sign_in_page()
    assert page.title.words == "The session is closed"
    assert "5 minutes" in page.line.words
    assert not banner.isVisible()
    assert not door.idle.is_watching
    shared.wait(lambda: shared.server.open_lines == 0)


def test_who_wakes_a_sleeping_pc_does_nothing_in_anothers_name(shared: Shop) -> None:
    shared.come_in()
    where = shared.application.navigator.place
    shared.later(hours=8)
    QTest.keyClick(shared.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    shared.sign_in_page()
    assert shared.application.navigator.place == where
    assert shared.application.session() is None


def test_nothing_of_one_person_can_be_read_afterwards(shared: Shop) -> None:
    shared.come_in("nadia")
    campaign = shared.application.shell.campaigns[0]
    shared.application.navigator.go(Place(PlaceKind.CAMPAIGN, campaign.id))
    shared.settle()
    search = shared.window.top.search
    QTest.keyClicks(search, "plants")
    search.selectAll()
    search.copy()
    assert "Nadia" in readable(shared)
    assert campaign.name in readable(shared)
    shared.application.memory.setValue("exports", "a folder of exports")

    shared.application.sign_out()
    shared.sign_in_page()
    shared.wait(lambda: campaign.name not in readable(shared))
    left = readable(shared)
    for word in ("Nadia", "Ferrouk", "Angers", "plants", campaign.name, campaign.question):
        assert word not in left
    assert QApplication.clipboard().text() == ""
    assert set(shared.application.memory.allKeys()) <= set(WINDOWS_OWN)
    assert shared.window.windowTitle() == "Sign in – Ideabox"
    assert not shared.application.navigator.can_go_back
    with pytest.raises(Exception, match="nobody_yet"):
        shared.application.person()


def test_a_dialog_closes_and_its_text_comes_back_to_who_wrote_it(shared: Shop, profile: Profile) -> None:
    shared.come_in("nadia")
    shared.application.navigator.new_idea(None, TITLE)
    shared.find(NewIdeaDialog)
    shared.later(minutes=6)
    door = shared.application._door
    assert door is not None
    door.idle.look()
    shared.sign_in_page()
    assert not shared.shown(QDialog)
    shared.wait(lambda: TITLE not in readable(shared))

    shared.come_in("helene")
    assert TITLE not in readable(shared)
    shared.application.sign_out()
    shared.sign_in_page()
    shared.come_in("nadia")
    shared.application.navigator.go(Place(PlaceKind.MY_IDEAS))
    shared.settle()
    shared.wait(lambda: TITLE in drafts(shared))
    others = b"".join(p.read_bytes() for p in profile_of(profile, PLACE, "helene").folder.glob("typed*"))
    assert TITLE.encode() not in others


def drafts(shop: Shop) -> list[str]:
    """What My ideas offers to go on with."""
    page = shop.window.page
    assert isinstance(page, MyIdeasPage)
    return [each.words.title for each in page.model.drafts]


def test_theme_and_last_campaign_belong_to_the_person(shared: Shop, profile: Profile) -> None:
    shared.application.settings._overrides.clear()
    shared.come_in("nadia")
    shared.application.choose_look(theme="dark")
    shared.application.settings.choose(last_campaign="ab")
    shared.application.sign_out()
    shared.sign_in_page()
    assert shared.application.settings.current.theme == "system"
    shared.come_in("helene")
    assert shared.application.settings.current.last_campaign == ""
    shared.application.sign_out()
    shared.come_in("nadia")
    assert shared.application.settings.current.theme == "dark"
    assert "theme" not in read_chosen(profile.settings)


def test_the_language_of_one_is_not_the_next_ones(shared: Shop) -> None:
    shared.come_in("nadia")
    shared.application.choose_language("fr")
    shared.settle()
    assert current_language() == "fr"
    shared.application.sign_out()
    shared.wait(lambda: current_language() == "en")
    page = shared.sign_in_page()
    shared.wait(lambda: page.enter.text() == "Sign in")
    shared.come_in("helene")
    assert current_language() == "en"
    shared.application.sign_out()
    shared.come_in("nadia")
    assert current_language() == "fr"


def test_the_switch_is_one_shortcut_that_rests_while_nobody_is_in(shared: Shop) -> None:
    action = shared.application._menus._actions["sign_out"]
    assert not action.isVisible()
    shared.come_in()
    assert action.isVisible()
    assert action.text() == "S&witch person"
    QTest.keyClick(
        shared.window,
        Qt.Key.Key_Q,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    shared.sign_in_page()
    assert not action.isVisible()
    assert shared.application.session() is None


def test_what_is_asked_after_somebody_left_is_not_done_in_the_next_ones_name(shared: Shop) -> None:
    shared.come_in("nadia")
    shared.application.sign_out()
    shared.sign_in_page()
    done: list[object] = []
    shared.application.tasks.do(shared.window, ChooseLanguage("fr"), done.append)
    shared.come_in("helene")
    assert shared.application.person().actor.login == "helene"
    assert done == []


def test_a_first_password_is_asked_here_too(shared: Shop, server: Server) -> None:
    server.fresh.add("nadia")
    shared.sign_in("nadia")
    page = shared.find(ChangePage)
    shared.type_in(page.form.new, "plants wait in the shade")
    shared.type_in(page.form.again, "plants wait in the shade")
    page.form.submit()
    shared.settle()
    assert shared.keyring.kept == {}
    assert not shared.shown(SignInPage)
