"""Those who lead a campaign find what they may do beside it, and each step asks before it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ideabox.asking import Actor
from ideabox.campaigns.requests import (
    AnnounceCampaign,
    ArchiveCampaign,
    CloseCampaign,
    DiscardCampaign,
    ExtendCampaign,
)
from ideabox.errors import InputError
from ideabox.words import CampaignState, Role
from tests.ui.campaigns.hall import PHASES, Hall, campaign, frame
from tests.ui.campaigns.visit import Visit, led_by_me
from tests.ui.ideas import handmade
from ui.ideas.ask_sheet import AskSheet
from ui.places import Place, PlaceKind
from ui.preparing.launching import ExtendSheet
from ui.services import Services

ID = handmade.CAMPAIGN_ID


def visit(services: Services, qtbot: QtBot, *roles: Role, **changes: Any) -> Visit:
    """A campaign that I lead."""
    made = Visit(services, qtbot, Hall(page=led_by_me(frame(campaign=campaign(**changes)), *roles)))
    made.open()
    return made


def offered(made: Visit) -> list[str]:
    """The acts offered, by their names."""
    return [each.objectName().removeprefix("lead_") for each in made.page._beside._lead_buttons]


@pytest.mark.parametrize(
    ("state", "acts"),
    [
        (CampaignState.DRAFT, ["edit", "announce", "open", "discard"]),
        (CampaignState.ANNOUNCED, ["board", "edit", "open", "extend"]),
        (CampaignState.OPEN, ["board", "edit", "extend", "close"]),
        (CampaignState.CLOSED, ["board", "edit", "archive"]),
        (CampaignState.ARCHIVED, ["board"]),
    ],
)
def test_what_is_offered_follows_the_campaigns_life(
    services: Services, qtbot: QtBot, state: CampaignState, acts: list[str]
) -> None:
    assert offered(visit(services, qtbot, state=state)) == acts


def test_nothing_is_offered_to_those_who_dont_lead(services: Services, qtbot: QtBot) -> None:
    assert visit(services, qtbot, Role.REVIEWER).find("leadSection").isHidden()


def test_an_administrator_without_a_role_has_no_board(services: Services, qtbot: QtBot) -> None:
    person = services.person()
    admin = replace(person, actor=Actor(person.actor.person_id, "it", administrator=True))
    made = Visit(replace(services, person=lambda: admin), qtbot, Hall())
    made.open()
    assert offered(made) == ["edit", "extend", "close"]


def test_board_and_editor_are_opened_for_the_campaign_shown(services: Services, qtbot: QtBot) -> None:
    made = visit(services, qtbot)
    QTest.mouseClick(made.button("lead_board"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(made.button("lead_edit"), Qt.MouseButton.LeftButton)
    assert made.went == [Place(PlaceKind.BOARD, ID), Place(PlaceKind.EDITOR, ID)]


def ask(made: Visit, act: str) -> AskSheet:
    """Press a button and get its question."""
    QTest.mouseClick(made.button(f"lead_{act}"), Qt.MouseButton.LeftButton)
    return made.window.findChildren(AskSheet)[-1]


@pytest.mark.parametrize(
    ("act", "state", "command"),
    [
        ("announce", CampaignState.DRAFT, AnnounceCampaign(ID)),
        ("close", CampaignState.OPEN, CloseCampaign(ID)),
    ],
)
def test_a_step_is_confirmed_first(
    services: Services, qtbot: QtBot, act: str, state: CampaignState, command: object
) -> None:
    made = visit(services, qtbot, state=state)
    sheet = ask(made, act)
    assert made.hall.done == []
    QTest.mouseClick(sheet.act, Qt.MouseButton.LeftButton)
    made.settle()
    assert made.hall.done == [command]
    qtbot.waitUntil(lambda: not shiboken6.isValid(sheet))


def test_a_refused_step_says_why_and_can_be_tried_again(services: Services, qtbot: QtBot) -> None:
    made = visit(services, qtbot, state=CampaignState.DRAFT)
    made.hall.refusal = InputError("sponsor_needed")
    sheet = ask(made, "announce")
    QTest.mouseClick(sheet.act, Qt.MouseButton.LeftButton)
    made.settle()
    assert sheet.isVisible()
    assert "Choose the sponsor" in sheet._problem.words
    assert sheet._problem.isVisible()
    assert sheet.act.isEnabled()
    sheet.leave()


def test_escape_changes_nothing(services: Services, qtbot: QtBot) -> None:
    made = visit(services, qtbot)
    sheet = ask(made, "close")
    QTest.keyClick(sheet.act, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(sheet))
    assert made.hall.done == []


def test_extending_moves_the_end_of_a_phase_for_a_public_reason(services: Services, qtbot: QtBot) -> None:
    made = visit(services, qtbot)
    sheet = ask(made, "extend")
    assert isinstance(sheet, ExtendSheet)
    sheet.until.setDate(QDate(2026, 11, 29))
    assert sheet.reason is not None
    sheet.reason.set_text("Le salon a pris la semaine")
    QTest.mouseClick(sheet.act, Qt.MouseButton.LeftButton)
    made.settle()
    (command,) = made.hall.done
    assert isinstance(command, ExtendCampaign)
    assert (command.id, command.phase_id, command.reason) == (ID, PHASES[1].id, "Le salon a pris la semaine")
    assert command.closes_at.astimezone().date() == date(2026, 11, 29)


class _Gone(Hall):
    """Where drafts can be discarded and closed ones archived."""

    def do(self, command: Any) -> Any:
        """Carry out a command."""
        if isinstance(command, DiscardCampaign | ArchiveCampaign):
            return super().do(CloseCampaign(command.id))
        return super().do(command)


def test_after_a_draft_is_discarded_all_campaigns_are_shown(services: Services, qtbot: QtBot) -> None:
    page = led_by_me(frame(campaign=campaign(state=CampaignState.DRAFT)))
    made = Visit(services, qtbot, _Gone(page=page))
    made.open()
    QTest.mouseClick(ask(made, "discard").act, Qt.MouseButton.LeftButton)
    made.settle()
    assert made.went == [Place(PlaceKind.CAMPAIGNS)]


def test_facilitators_are_told_of_open_reports(services: Services, qtbot: QtBot) -> None:
    page = led_by_me(frame(open_reports=2))
    made = Visit(services, qtbot, Hall(page=page))
    made.open()
    assert "2 reports to look at: see your news" in made.reads()
