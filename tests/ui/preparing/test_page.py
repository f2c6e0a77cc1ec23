"""Preparing a campaign and steering it, on the real database."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ideabox.campaigns.requests import GetCampaign, ListCampaigns
from ideabox.campaigns.rows import CampaignPage
from ideabox.errors import NotFound
from ideabox.words import Anonymity, CampaignKind, CampaignState, Role, StageKind, VoteRule
from tests.ui.preparing.conftest import QUESTION, Desk, MakeDesk, fill, type_question
from ui.campaigns.words import first_day, last_day
from ui.ideas.ask_sheet import AskSheet
from ui.places import Place, PlaceKind
from ui.preparing.asking_sections import QuestionsSection, StagesSection
from ui.preparing.audience_section import AudienceSection
from ui.preparing.keeper import Keeping
from ui.preparing.launching import ExtendSheet
from ui.preparing.presentation_section import PresentationSection
from ui.preparing.rules_sections import PromiseSection, VotesSection
from ui.preparing.sheets import sheet_of
from ui.preparing.team_section import NoteSection, TeamSection


def holders(page: CampaignPage, role: Role) -> set[str]:
    return {person.login for held, person in page.people if held is role}


def confirm(desk: Desk, name: str) -> AskSheet:
    """Press the button of the question that is open."""
    sheet = desk.window.findChild(AskSheet, name)
    assert isinstance(sheet, AskSheet)
    assert sheet.isVisible()
    sheet.act.click()
    desk.settle()
    return sheet


def test_the_first_words_make_a_draft_by_themselves(desk: Desk) -> None:
    desk.go()
    assert desk.page.keeper is not None
    before = len(desk.backend.ask(ListCampaigns()))
    type_question(desk)
    assert desk.page.keeper.keeping is Keeping.NOTHING
    desk.qtbot.waitUntil(lambda: desk.page.keeper.keeping is Keeping.SAVED, timeout=4000)  # type: ignore[union-attr]
    desk.settle()
    page = desk.saved()
    assert (page.campaign.question, page.campaign.name) == (QUESTION, QUESTION)
    assert page.campaign.state is CampaignState.DRAFT
    assert len(desk.backend.ask(ListCampaigns())) == before + 1
    assert desk.page.frame.saved.words == "Saved at 12:00"
    assert desk.services.navigator.place == Place(PlaceKind.EDITOR, page.campaign.id)
    assert desk.page.question.question.hasFocus()
    assert desk.services.typed.places(desk.services.person().actor.person_id.hex, "campaign:") == ()


def test_the_draft_comes_to_be_under_whatever_is_being_typed(desk: Desk) -> None:
    desk.go()
    assert desk.page.question.question.hasFocus()
    name = desk.page.question.name.editor
    name.setFocus()
    QTest.keyClicks(name, "Saw")
    desk.save()
    assert desk.services.navigator.place.id == desk.saved().campaign.id
    assert name.hasFocus()
    QTest.keyClicks(name, "s")
    desk.save()
    assert desk.saved().campaign.name == "Saws"


def test_looking_at_a_new_campaign_makes_none(desk: Desk) -> None:
    before = desk.backend.ask(ListCampaigns())
    desk.go()
    desk.save()
    assert desk.backend.ask(ListCampaigns()) == before
    assert (
        desk.page.frame.bar.buttons["open"].toolTip().startswith("Still missing: the question, the sponsor")
    )


def test_all_that_is_filled_in_is_kept_and_comes_back(desk: Desk) -> None:
    desk.go()
    fill(desk)
    parts = desk.page.sections
    audience, votes, presentation = parts["audience"], parts["votes"], parts["presentation"]
    team, questions, stages, note = parts["team"], parts["questions"], parts["stages"], parts["note"]
    assert isinstance(audience, AudienceSection)
    assert isinstance(votes, VotesSection)
    assert isinstance(presentation, PresentationSection)
    assert isinstance(team, TeamSection)
    assert isinstance(questions, QuestionsSection)
    assert isinstance(stages, StagesSection)
    assert isinstance(note, NoteSection)
    QTest.keyClicks(desk.page.question.name.editor, "No wait at the saw")
    group, site = desk.page.plan.groups[0], desk.page.plan.sites[3]  # type: ignore[union-attr]
    audience._on_chosen((site.id,), (group.id,))
    audience.names.click()
    votes.for_against.radio.click()
    votes.hides.click()
    presentation.brief.editor.setFocus()
    QTest.keyClicks(presentation.brief.editor, "**Why**")
    presentation.glyphs.tiles["scissors"].click()
    presentation.tints.tiles["violet"].click()
    team.reviewers.added.emit(desk.person("Delphine"))
    questions.rows.rows[2].bin.click()
    questions.add_question("")
    QTest.keyClicks(questions.rows.rows[-1].prompt, "What does it cost?")
    QTest.keyClicks(stages.line_of(StageKind.ACCEPTED), "Go for it")
    QTest.keyClicks(note.note.editor, "Soon")
    desk.save()

    page = desk.saved()
    row = page.campaign
    assert (row.name, row.glyph, row.tint) == ("No wait at the saw", "scissors", "violet")
    assert (row.vote_rule, row.hides_totals, row.anonymity) == (VoteRule.FOR_AGAINST, True, Anonymity.NAMED)
    assert (page.brief, page.note) == ("**Why**", "Soon")
    assert row.sponsor_name == "Romane Bastel"
    assert holders(page, Role.FACILITATOR) == {"marc"}
    assert holders(page, Role.REVIEWER) == {"delphine"}
    assert {part.id for part in page.audience} == {group.id, site.id}
    assert [(each.code, each.prompt) for each in page.questions] == [
        ("saw", ""),
        ("propose", ""),
        ("", "What does it cost?"),
    ]
    assert next(stage.name for stage in page.stages if stage.kind is StageKind.ACCEPTED) == "Go for it"
    assert first_day(row.phases[0]) == date(2026, 11, 23)
    assert last_day(row.phases[0]) == date(2026, 12, 6)

    held = desk.page.plan
    again = desk.new_page()
    desk.go(row.id)
    assert again.plan is not None
    assert held is not None
    assert again.plan.sheet == sheet_of(page)
    assert again.question.question.text() == QUESTION
    assert again.question.sponsor.text().startswith("Romane Bastel, ")


def test_a_new_campaign_offers_no_launch_until_the_four_are_there(desk: Desk) -> None:
    desk.go()
    bar = desk.page.frame.bar.buttons
    checks = desk.page.frame.preview.items
    assert not bar["open"].isEnabled()
    type_question(desk)
    assert checks["question"].done
    desk.page.question.sponsor.picked.emit(desk.person("Romane"))
    desk.page.calendar.propose.click()
    assert not bar["announce"].isEnabled()
    assert bar["announce"].toolTip() == "Still missing: the promise of an answer."
    checks["promise"].click()
    promise = desk.page.sections["promise"]
    assert isinstance(promise, PromiseSection)
    assert promise.days.hasFocus()
    promise.keep.click()
    assert bar["open"].isEnabled()
    assert not checks["audience"].done  # wanted, not needed


def test_choices_left_open_stay_open_after_a_start(desk: Desk) -> None:
    desk.go()
    type_question(desk)
    desk.save()
    campaign_id = desk.saved().campaign.id
    again = desk.new_page()
    desk.go(campaign_id)
    assert again.plan is not None
    assert again.plan.unset == {"promise", "audience"}


def test_opening_asks_first_and_tells_what_will_happen(desk: Desk) -> None:
    desk.go()
    fill(desk)
    desk.page.frame.bar.buttons["open"].click()
    sheet = desk.window.findChild(AskSheet, "open-sheet")
    assert isinstance(sheet, AskSheet)
    words = " ".join(label.words for label in sheet.findChildren(QWidget) if hasattr(label, "words"))
    assert "begins on Monday 23 November" in words
    assert "30 sites, about 50 colleagues." in words
    assert desk.saved().campaign.state is CampaignState.DRAFT
    confirm(desk, "open-sheet")
    assert desk.saved().campaign.state is CampaignState.OPEN
    assert "Opened" in desk.speaker.said
    assert desk.page.plan is not None
    assert desk.page.plan.launched
    assert not desk.page.frame.bar.buttons["open"].isVisible()
    assert desk.page.frame.bar.buttons["close"].isVisible()


def test_writing_goes_on_after_the_launch(desk: Desk) -> None:
    desk.go()
    fill(desk)
    desk.page.frame.bar.buttons["announce"].click()
    confirm(desk, "announce-sheet")
    note = desk.page.sections["note"]
    assert isinstance(note, NoteSection)
    QTest.keyClicks(note.note.editor, "We start on Monday")
    desk.save()
    page = desk.saved()
    assert (page.campaign.state, page.note) == (CampaignState.ANNOUNCED, "We start on Monday")
    assert desk.page.keeper is not None
    assert desk.page.keeper.keeping is Keeping.SAVED


def test_what_is_typed_last_is_saved_before_the_launch(desk: Desk) -> None:
    desk.go()
    fill(desk)
    QTest.keyClicks(desk.page.question.name.editor, "Saw")
    desk.page.frame.bar.buttons["open"].click()
    desk.settle()
    confirm(desk, "open-sheet")
    assert desk.saved().campaign.name == "Saw"


def test_a_draft_is_thrown_away_after_a_question(desk: Desk) -> None:
    desk.go()
    fill(desk)
    campaign_id = desk.saved().campaign.id
    desk.page.frame.bar.discard.click()
    confirm(desk, "discard-sheet")
    with pytest.raises(NotFound):
        desk.backend.ask(GetCampaign(campaign_id))
    assert desk.services.navigator.place == Place(PlaceKind.CAMPAIGNS)
    assert desk.services.typed.places(desk.services.person().actor.person_id.hex, "campaign:") == ()


def test_after_the_launch_only_what_may_still_change_is_enabled(desk: Desk) -> None:
    row = desk.campaign("Saturday")
    desk.go(row.id)
    parts = desk.page.sections
    votes, promise, audience = parts["votes"], parts["promise"], parts["audience"]
    assert isinstance(votes, VotesSection)
    assert isinstance(promise, PromiseSection)
    assert isinstance(audience, AudienceSection)
    first = desk.page.calendar.rows.rows[0]
    assert not first.first.isEnabled()
    assert "public reason" in first.first.toolTip()
    assert not votes.support.radio.isEnabled()
    assert votes.support.radio.toolTip().startswith("Fixed since the launch")
    assert not audience.names.isEnabled()
    assert audience.restrict.isEnabled()
    assert desk.page.question.question.isEnabled()
    assert promise.days.maximum() == row.answer_days
    promise.days.stepDown()
    QTest.keyClicks(desk.page.question.name.editor, "!")
    desk.save()
    assert desk.saved().campaign.answer_days == row.answer_days - 1
    assert desk.saved().campaign.name == f"{row.name}!"
    assert desk.saved().campaign.phases == row.phases


def test_who_does_not_lead_it_reads_it_only(make_desk: MakeDesk) -> None:
    desk = make_desk("nadia")
    desk.go(desk.campaign("Saturday").id)
    assert not desk.page.question.question.isEnabled()
    assert "facilitators" in desk.page.question.question.toolTip()
    assert not any(button.isVisible() for button in desk.page.frame.bar.buttons.values())


def test_a_phase_is_extended_with_a_public_reason(desk: Desk) -> None:
    row = desk.campaign("Saturday")
    desk.go(row.id)
    desk.page.calendar.extend.click()
    sheet = desk.window.findChild(ExtendSheet)
    assert isinstance(sheet, ExtendSheet)
    assert not sheet.act.isEnabled()
    sheet.until.stepBy(7)
    assert sheet.act.isEnabled()
    until = last_day(row.phases[0]) + timedelta(days=7)
    assert sheet.until.day == until
    sheet.act.click()
    assert sheet.reason is not None
    assert sheet.reason.error
    QTest.keyClicks(sheet.reason.editor, "Two stores were closed")
    sheet.act.click()
    desk.settle()
    page = desk.saved()
    assert last_day(page.campaign.phases[0]) == until
    assert first_day(page.campaign.phases[1]) == until + timedelta(days=1)
    assert [reason for _, reason in page.phase_changes] == ["Two stores were closed"]
    assert desk.page.plan is not None
    assert desk.page.plan.sheet.phases == page.campaign.phases
    assert "Two stores were closed" in desk.page.calendar.reasons.words


def test_closing_and_archiving(make_desk: MakeDesk) -> None:
    desk = make_desk("admin")
    row = desk.campaign("Saturday")
    desk.go(row.id)
    desk.page.frame.bar.buttons["close"].click()
    confirm(desk, "close-sheet")
    assert desk.saved().campaign.state is CampaignState.CLOSED
    desk.page.frame.bar.buttons["archive"].click()
    confirm(desk, "archive-sheet")
    assert desk.saved().campaign.state is CampaignState.ARCHIVED
    assert not desk.page.question.question.isEnabled()


def test_an_open_box_has_one_phase_without_end(desk: Desk) -> None:
    desk.go()
    type_question(desk)
    calendar = desk.page.calendar
    calendar.propose.click()
    calendar.kind.part("open_box").click()
    desk.save()
    row = desk.saved().campaign
    assert (row.kind, len(row.phases)) == (CampaignKind.OPEN_BOX, 1)
    assert calendar.rows.isHidden()
    calendar.kind.part("challenge").click()
    desk.save()
    assert [phase.kind for phase in desk.saved().campaign.phases] == [
        "ideas",
        "discussion",
        "review",
        "pilot",
    ]


def test_another_campaign_can_be_opened_at_once_and_nothing_is_lost(desk: Desk) -> None:
    desk.go()
    type_question(desk)
    desk.go(desk.campaign("Saturday").id)
    desk.settle()
    assert QUESTION in [row.question for row in desk.backend.ask(ListCampaigns())]
    assert desk.page.plan is not None
    assert desk.page.plan.sheet.name == "No-queue Saturday"


def test_hiding_the_page_saves_at_once(desk: Desk) -> None:
    desk.go()
    type_question(desk)
    desk.window.hide()
    desk.settle()
    assert desk.saved().campaign.question == QUESTION
    desk.window.show()


def test_the_crumb_tells_the_name(desk: Desk) -> None:
    desk.go()
    assert desk.page.crumbs()[-1] == ("Prepare a campaign", None)
    desk.go(desk.campaign("Saturday").id)
    assert desk.page.crumbs()[-1] == ("No-queue Saturday", None)


def test_enter_in_the_question_makes_no_second_line(desk: Desk) -> None:
    desk.go()
    field = desk.page.question.question
    QTest.keyClicks(field, "Why?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.page.question.name.editor.hasFocus()
    field.insertPlainText(" Pasted\nlines")
    assert field.text() == "Why? Pasted lines"
