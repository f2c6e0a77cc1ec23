"""Following: what I hear of, and a way back when I no longer want to."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ideabox.errors import Unavailable
from ideabox.ideas.requests import FollowIdea, ListFollowed, UnfollowIdea
from tests.ui.capture.drawer import Drawer
from tests.ui.conftest import HeardSpeaker
from tests.ui.ideas import handmade
from ui.i18n import install
from ui.mine.following import FollowingPage
from ui.page import Page
from ui.places import Place, PlaceKind
from ui.services import Services

ONE, TWO = UUID(int=0xE1), UUID(int=0xE2)
Opener = Callable[[Page, PlaceKind], None]


@pytest.fixture
def drawer() -> Drawer:
    """Two followed ideas."""
    drawer = Drawer()
    drawer.ideas[ONE] = handmade.idea(id=ONE, title="Un miroir")
    drawer.ideas[TWO] = handmade.idea(id=TWO, title="QR code")
    return drawer


@pytest.fixture
def page(services: Services, open_page: Opener) -> FollowingPage:
    made = FollowingPage(services)
    open_page(made, PlaceKind.FOLLOWING)
    return made


def titles(page: FollowingPage) -> list[str]:
    return [row.title for row in page.model.rows]


def test_followed_ideas_are_listed(page: FollowingPage) -> None:
    assert titles(page) == ["Un miroir", "QR code"]
    assert page.status() == "2 ideas followed"
    assert page.crumbs() == (("Following", None),)


def test_rows_know_the_rules_of_their_campaign(page: FollowingPage) -> None:
    campaign = page.model.campaign_of(page.model.rows[0])
    assert campaign is not None
    assert campaign.voting


def test_one_question_opens_it(services: Services, drawer: Drawer, open_page: Opener) -> None:
    open_page(FollowingPage(services), PlaceKind.FOLLOWING)
    assert drawer.asked == [ListFollowed()]


def test_enter_opens(page: FollowingPage, services: Services) -> None:
    page.view.choose(TWO)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert services.navigator.place == Place(PlaceKind.IDEA, TWO)


def test_s_stops_following_and_undo_follows_again(
    page: FollowingPage, drawer: Drawer, speaker: HeardSpeaker, settle: Callable[[], None]
) -> None:
    page.view.choose(ONE)
    QTest.keyClick(page.view, Qt.Key.Key_S)
    settle()
    assert titles(page) == ["QR code"]
    assert drawer.done == [UnfollowIdea(ONE)]
    assert speaker.said == ["You no longer follow “Un miroir”."]
    act = speaker.actions[-1][1]
    assert callable(act)
    act()
    settle()
    assert drawer.done[-1] == FollowIdea(ONE)
    assert titles(page) == ["Un miroir", "QR code"]


def test_the_last_one_gone_there_is_a_next_step(
    page: FollowingPage, services: Services, settle: Callable[[], None], qtbot: QtBot
) -> None:
    for idea in (ONE, TWO):
        page.view.choose(idea)
        QTest.keyClick(page.view, Qt.Key.Key_S)
        settle()
    assert page.frame.empty.isVisible()
    assert "You follow no idea yet" in page.frame.empty.accessibleName()
    qtbot.waitUntil(page.frame.act.hasFocus)
    page.frame.act.click()
    assert services.navigator.place == Place(PlaceKind.CAMPAIGNS)


def test_an_error_stays_above_the_list(
    page: FollowingPage, drawer: Drawer, settle: Callable[[], None]
) -> None:
    drawer.broken = Unavailable("database_busy")
    page.reload()
    settle()
    assert titles(page) == ["Un miroir", "QR code"]
    assert "12:00" in page.frame.banner.accessibleName()
    drawer.broken = None
    page.frame.banner.button.click()
    settle()
    assert not page.frame.banner.isVisible()


def test_it_speaks_another_language(page: FollowingPage, qtbot: QtBot) -> None:
    install(QApplication.instance(), "fr")  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: page.frame.title.words == "Suivies")
    assert page.status() == "2 idées suivies"
