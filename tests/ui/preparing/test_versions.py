"""Two people at one campaign, and what was typed before the program was gone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtTest import QTest

from ideabox.campaigns.requests import EditCampaign
from tests.ui.preparing.conftest import QUESTION, Desk, fill, type_question
from ui.preparing.keeper import Keeping
from ui.preparing.sheets import sheet_of
from ui.preparing.versions import VersionsSheet


def change_elsewhere(desk: Desk, login: str = "admin") -> None:
    """Somebody else saves a change of the note and the name."""
    other = desk.another(login)
    page = desk.saved()
    sheet = replace(sheet_of(page), name="Their name", note="Their note")
    other.do(EditCampaign(page.campaign.id, page.campaign.row_version, sheet))
    other.close()


def test_somebody_elses_change_is_shown_beside_mine(desk: Desk) -> None:
    desk.go()
    fill(desk)
    change_elsewhere(desk)
    QTest.keyClicks(desk.page.question.name.editor, "My name")
    desk.save()
    sheet = desk.window.findChild(VersionsSheet)
    assert isinstance(sheet, VersionsSheet)
    desk.qtbot.waitUntil(sheet.isVisible)
    assert desk.page.question.name.text() == "My name"
    assert desk.saved().campaign.name == "Their name"
    assert not desk.page.frame.bar.buttons["open"].isEnabled()
    sheet.mine_chosen.emit()
    sheet.close_sheet()
    desk.settle()
    assert desk.saved().campaign.name == "My name"
    assert desk.page.keeper is not None
    assert desk.page.keeper.keeping is Keeping.SAVED


def test_the_saved_version_can_be_taken(desk: Desk) -> None:
    desk.go()
    fill(desk)
    change_elsewhere(desk)
    QTest.keyClicks(desk.page.question.name.editor, "My name")
    desk.save()
    sheet = desk.window.findChild(VersionsSheet)
    assert isinstance(sheet, VersionsSheet)
    sheet.theirs_chosen.emit()
    sheet.close_sheet()
    desk.settle()
    assert desk.page.question.name.text() == "Their name"
    QTest.keyClicks(desk.page.question.name.editor, "!")
    desk.save()
    assert desk.saved().campaign.name == "Their name!"


def test_going_on_keeps_my_words_on_this_computer(desk: Desk) -> None:
    desk.go()
    fill(desk)
    campaign_id = desk.saved().campaign.id
    change_elsewhere(desk)
    QTest.keyClicks(desk.page.question.name.editor, "My name")
    desk.save()
    sheet = desk.window.findChild(VersionsSheet)
    assert isinstance(sheet, VersionsSheet)
    sheet.close_sheet()
    QTest.keyClicks(desk.page.question.name.editor, " stays")
    desk.save()
    again = desk.new_page()
    desk.go(campaign_id)
    assert again.question.name.text() == "My name stays"
    assert again.keeper is not None
    assert again.keeper.keeping is Keeping.CONFLICT
    assert desk.saved().campaign.name == "Their name"


def test_a_change_elsewhere_comes_in_while_nothing_is_typed(desk: Desk) -> None:
    desk.go()
    fill(desk)
    change_elsewhere(desk)
    desk.page.reload()
    desk.settle()
    assert desk.page.question.name.text() == "Their name"
    QTest.keyClicks(desk.page.question.name.editor, "!")
    desk.save()
    assert desk.saved().campaign.name == "Their name!"


def test_what_was_typed_and_never_sent_is_there_after_a_killed_start(desk: Desk) -> None:
    desk.go()
    assert desk.page.keeper is not None
    tasks = desk.services.tasks
    backend = tasks.detach()
    type_question(desk)
    desk.page.keeper._notes.flush()  # as the timer would; then the program is gone
    campaign_id = desk.page.keeper.id
    again = desk.new_page()
    assert backend is not None
    tasks.attach(backend)
    desk.go()
    desk.settle()
    assert again.keeper is not None
    assert again.keeper.id == campaign_id
    assert again.question.question.text() == QUESTION
    desk.save()
    assert desk.saved().campaign.question == QUESTION
