"""All campaigns, by their state."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ideabox.asking import Actor
from ideabox.campaigns.requests import ListCampaigns
from ideabox.changes import Area, changed
from ideabox.errors import Unavailable
from ideabox.words import CampaignState, Role
from tests.ui.campaigns.hall import Hall, campaign
from ui.campaigns.all_page import CampaignsPage
from ui.places import Place, PlaceKind
from ui.services import Services


class Shelves:
    """Somebody looking at all campaigns."""

    def __init__(self, services: Services, qtbot: QtBot, *states: CampaignState) -> None:
        self.services, self.qtbot = services, qtbot
        self.hall = Hall()
        self.hall.campaigns = tuple(
            campaign(id=UUID(int=0x100 + place), state=state, name=f"{state} {place}")
            for place, state in enumerate(states)
        )
        services.tasks.attach(self.hall)
        self.page = CampaignsPage(services)
        services.host.window.setCentralWidget(self.page)
        services.host.window.resize(1200, 800)
        services.host.window.show()
        self.went: list[Place] = []
        services.navigator.went.connect(self.went.append)
        self.page.show_place(Place(PlaceKind.CAMPAIGNS))
        self.page.main_focus().setFocus()  # as the window does
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is asked any more."""
        self.qtbot.waitUntil(lambda: self.services.tasks.idle)

    def groups(self) -> dict[str, int]:
        """What can be seen: groups with their number of rows."""
        return {
            str(group.state): len(group.list.campaigns.rows)
            for group in self.page.groups
            if not group.isHidden()
        }

    def reads(self) -> str:
        """All words that can be seen."""
        return "\n".join(
            label.accessibleName() or label.text()
            for label in self.page.findChildren(QLabel)
            if label.isVisible()
        )


STATES = (
    CampaignState.OPEN,
    CampaignState.OPEN,
    CampaignState.ANNOUNCED,
    CampaignState.CLOSED,
    CampaignState.DRAFT,
)


def test_campaigns_stand_under_their_state(services: Services, qtbot: QtBot) -> None:
    shelves = Shelves(services, qtbot, *STATES)
    assert shelves.groups() == {"open": 2, "announced": 1, "draft": 1, "closed": 1}
    assert shelves.page.status() == "5 campaigns"
    assert "2 open now" in shelves.reads()
    assert "In preparation" in shelves.reads()


def test_the_keyboard_goes_to_the_first_list_when_it_is_there(services: Services, qtbot: QtBot) -> None:
    shelves = Shelves(services, qtbot, CampaignState.OPEN, CampaignState.CLOSED)
    assert services.host.window.focusWidget() is shelves.page.main_focus()
    assert shelves.page.main_focus() is shelves.page.groups[0].list


def test_archived_ones_come_on_demand(services: Services, qtbot: QtBot) -> None:
    shelves = Shelves(services, qtbot, CampaignState.OPEN, CampaignState.ARCHIVED)
    assert shelves.groups() == {"open": 1}
    shelves.page.archived.click()
    shelves.settle()
    assert shelves.groups() == {"open": 1, "archived": 1}
    assert shelves.hall.asked == [ListCampaigns(), ListCampaigns(archived=True)]


def test_enter_opens_one(services: Services, qtbot: QtBot) -> None:
    shelves = Shelves(services, qtbot, *STATES)
    focus = shelves.page.main_focus()
    focus.setFocus()
    QTest.keyClick(focus, Qt.Key.Key_J)
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert shelves.went == [Place(PlaceKind.CAMPAIGN, UUID(int=0x101))]


def test_only_who_may_prepare_is_offered_to(services: Services, qtbot: QtBot) -> None:
    shelves = Shelves(services, qtbot, *STATES)
    assert shelves.page.prepare.isHidden()
    first = shelves.hall.campaigns[0]
    shelves.hall.campaigns = (replace(first, roles=frozenset({Role.FACILITATOR})),)
    shelves.page.on_changes(changed(Area.CAMPAIGNS))
    shelves.settle()
    assert shelves.page.prepare.isVisible()
    QTest.mouseClick(shelves.page.prepare, Qt.MouseButton.LeftButton)
    assert shelves.went == [Place(PlaceKind.EDITOR)]


@pytest.mark.parametrize("administrator", [True, False])
def test_no_campaigns(services: Services, qtbot: QtBot, administrator: bool) -> None:
    person = services.person()
    me = replace(person, actor=Actor(person.actor.person_id, "me", administrator=administrator))
    shelves = Shelves(replace(services, person=lambda: me), qtbot)
    said = "No campaigns yet" if administrator else "No campaigns for now"
    assert said in shelves.reads()
    assert shelves.page.prepare.isVisible() is administrator


def test_the_list_can_be_tried_again(services: Services, qtbot: QtBot) -> None:
    hall = Hall()
    hall.broken = Unavailable("database_busy")
    services.tasks.attach(hall)
    page = CampaignsPage(services)
    services.host.window.setCentralWidget(page)
    services.host.window.show()
    page.show_place(Place(PlaceKind.CAMPAIGNS))
    qtbot.waitUntil(lambda: services.tasks.idle)
    assert page._retry.isVisible()
    hall.broken = None
    QTest.mouseClick(page._retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: services.tasks.idle)
    assert not page._empty.isVisible()
    assert page.status() == "1 campaign"
