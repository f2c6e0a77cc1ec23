"""The editor by keyboard, in a small window, in another language."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ideabox.words import CampaignState
from tests.ui.preparing.conftest import Desk
from ui.campaigns.words import first_day, last_day
from ui.i18n import install
from ui.preparing.audience_section import AudienceSection
from ui.preparing.audience_sheet import AudienceSheet, PartsList
from ui.preparing.calendar_section import DoubtLine
from ui.preparing.day_edit import DayEdit
from ui.preparing.rules_sections import PromiseSection, VotesSection
from ui.preparing.tabbing import in_order, is_stop
from ui.preparing.team_section import TeamSection
from ui.theme.theme import TextSize


def planned(desk: Desk) -> Desk:
    """A new campaign with a calendar."""
    desk.go()
    desk.page.calendar.propose.click()
    rows = desk.page.calendar.rows
    desk.qtbot.waitUntil(lambda: len(rows.rows) == 4 and rows.rows[3].y() > rows.rows[2].y() > 0)
    return desk


def move(edit: DayEdit, days: int) -> None:
    """Choose another day, as the calendar does."""
    edit.setDate(edit.date().addDays(days))


def focused() -> QWidget:
    held = QApplication.focusWidget()
    assert held is not None
    return held


def test_people_are_found_while_typing_and_chosen_with_the_keyboard(desk: Desk) -> None:
    desk.go()
    field = desk.page.question.sponsor
    field.setFocus()
    QTest.keyClicks(field, "Roman")
    desk.qtbot.waitUntil(lambda: field.suggestions is not None and field.suggestions.isVisible())
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text().startswith("Romane Bastel")
    assert desk.page.plan is not None
    assert desk.page.plan.preview().sponsor_name == "Romane Bastel"
    assert not field.suggestions.isVisible()  # type: ignore[union-attr]


def test_words_that_choose_nobody_give_way_and_none_take_the_sponsor_away(desk: Desk) -> None:
    desk.go()
    field = desk.page.question.sponsor
    field.setFocus()
    field.picked.emit(desk.person("Romane"))
    QTest.keyClicks(field, "xyz")
    desk.page.question.question.setFocus()
    assert field.text().startswith("Romane Bastel")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    desk.page.question.question.setFocus()
    assert desk.page.plan is not None
    assert desk.page.plan.sheet.sponsor_id is None
    assert field.text() == ""


def test_reviewers_come_as_chips_and_go_with_delete(desk: Desk) -> None:
    desk.go()
    team = desk.page.sections["team"]
    assert isinstance(team, TeamSection)
    search = team.reviewers.search
    search.setFocus()
    QTest.keyClicks(search, "Delphine")
    desk.qtbot.waitUntil(lambda: search.suggestions is not None and search.suggestions.isVisible())
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert desk.page.plan is not None
    assert list(desk.page.plan.sheet.reviewer_ids) == [desk.person("Delphine").id]
    chip = team.reviewers._flow.itemAt(0).widget()  # type: ignore[union-attr]
    assert chip is not None
    assert chip.accessibleName() == "Delphine Ouvrard"
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert list(desk.page.plan.sheet.reviewer_ids) == []


def test_the_only_facilitator_stays(desk: Desk) -> None:
    desk.go()
    team = desk.page.sections["team"]
    assert isinstance(team, TeamSection)
    chip = team.facilitators._flow.itemAt(0).widget()  # type: ignore[union-attr]
    assert chip is not None
    assert not chip.isEnabled()
    assert "one facilitator" in chip.toolTip()


def test_phases_change_places_with_the_arrows_on_their_grip(desk: Desk) -> None:
    planned(desk)
    rows = desk.page.calendar.rows
    grip = rows.rows[0].grip
    grip.setFocus()
    QTest.keyClick(grip, Qt.Key.Key_Down)
    assert desk.page.plan is not None
    phases = desk.page.plan.sheet.phases
    assert [phase.kind for phase in phases] == ["discussion", "ideas", "review", "pilot"]
    assert first_day(phases[0]) == date(2026, 11, 23)
    assert rows.rows[1].grip is grip
    assert focused() is grip


def test_phases_can_be_dragged(desk: Desk) -> None:
    planned(desk)
    desk.page.frame.go_to("calendar")
    rows = desk.page.calendar.rows
    grip, below = rows.rows[0].grip, rows.rows[2]
    start = grip.rect().center()
    target = grip.mapFromGlobal(below.mapToGlobal(QPoint(10, below.height() - 4)))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grip, target)
    rows.rows[0].grip.dragged.emit(grip.mapToGlobal(target))
    grip._moving = True
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=target)
    assert desk.page.plan is not None
    kinds = [phase.kind for phase in desk.page.plan.sheet.phases]
    assert kinds == ["discussion", "review", "ideas", "pilot"]


def test_a_day_is_stepped_with_the_arrows_across_a_month(desk: Desk) -> None:
    planned(desk)
    line = desk.page.calendar.rows.rows[0]
    line.last.setFocus()
    before = line.last.day
    QTest.keyClick(line.last, Qt.Key.Key_PageUp)
    QTest.keyClick(line.last, Qt.Key.Key_Up)
    assert desk.page.plan is not None
    assert last_day(desk.page.plan.sheet.phases[0]) == before + timedelta(days=8)
    assert line.length.words == "22 days"
    move(line.first, -30)
    assert first_day(desk.page.plan.sheet.phases[0]) == date(2026, 10, 24)


def test_a_first_day_past_the_last_takes_it_along(desk: Desk) -> None:
    planned(desk)
    line = desk.page.calendar.rows.rows[0]
    move(line.first, 20)
    assert desk.page.plan is not None
    phase = desk.page.plan.sheet.phases[0]
    assert (first_day(phase), last_day(phase)) == (date(2026, 12, 13), date(2026, 12, 26))


def test_warnings_come_and_are_cured_with_one_click(desk: Desk) -> None:
    planned(desk)
    calendar = desk.page.calendar
    move(calendar.rows.rows[0].last, 3)
    assert desk.page.plan is not None
    assert [doubt.code for doubt in desk.page.plan.doubts] == ["overlap", "promise"]
    for doubt in ("overlap", "promise"):
        shown = [each for each in calendar.findChildren(DoubtLine) if not each.isHidden()]
        next(each for each in shown if each.cure.objectName() == f"cure-{doubt}").cure.click()
    assert desk.page.plan.doubts == ()
    assert desk.page.plan.sheet.answer_days == 55
    assert "promise" not in desk.page.plan.unset


def test_a_long_question_is_told_softly(desk: Desk) -> None:
    desk.go()
    part = desk.page.question
    part.question.setPlainText("Why " * 25 + "so")
    assert part.short_remark.words.startswith("102 characters")
    assert part.add_mark.isVisible()
    part.add_mark.click()
    assert part.question.text().endswith("so?")
    assert not part.add_mark.isVisible()


def test_one_phase_unfolds_at_a_time_and_says_what_it_opens(desk: Desk) -> None:
    planned(desk)
    first, second = desk.page.calendar.rows.rows[:2]
    first.more.click()
    second.more.click()
    assert first.details.isHidden()
    assert second.details.isVisible()
    second.ticks["voting"].click()
    QTest.keyClicks(second.own, "Talk")
    assert desk.page.plan is not None
    phase = desk.page.plan.sheet.phases[1]
    assert (phase.voting, phase.name) == (False, "Talk")
    assert second.more.accessibleName() == "Talk. Opens: comments"


def test_the_audience_is_ticked_with_the_keyboard(desk: Desk) -> None:
    desk.go()
    part = desk.page.sections["audience"]
    assert isinstance(part, AudienceSection)
    part.restrict.click()
    sheet = desk.window.findChild(AudienceSheet)
    parts = desk.window.findChild(PartsList)
    assert isinstance(sheet, AudienceSheet)
    assert isinstance(parts, PartsList)
    assert desk.page.plan is not None
    region = next(site.region for site in desk.page.plan.sites if site.region)
    QTest.keyClicks(sheet.search, region)
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert [each.name for each in sheet.model.rows if each.kind == "region"] == [region]
    parts.setCurrentIndex(sheet.model.index(0))
    parts.setFocus()
    QTest.keyClick(parts, Qt.Key.Key_Space)
    QTest.keyClick(parts, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    inside = [site for site in desk.page.plan.sites if site.region == region]
    assert set(desk.page.plan.sheet.site_ids) == {site.id for site in inside}
    people = sum(site.people for site in inside)
    assert part.hint.words == f"{len(inside)} sites, {people} colleagues."
    assert "audience" not in desk.page.plan.unset


def test_escape_leaves_the_audience_as_it_was(desk: Desk) -> None:
    desk.go()
    part = desk.page.sections["audience"]
    assert isinstance(part, AudienceSection)
    part.restrict.setFocus()
    part.restrict.click()
    sheet = desk.window.findChild(AudienceSheet)
    assert isinstance(sheet, AudienceSheet)
    sheet.model.toggle(0)
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert desk.page.plan is not None
    assert desk.page.plan.sheet.group_ids == ()
    assert part.restrict.hasFocus()


def test_the_promise_counts_with_minus_and_plus(desk: Desk) -> None:
    desk.go()
    promise = desk.page.sections["promise"]
    assert isinstance(promise, PromiseSection)
    promise.days.setFocus()
    QTest.keyClick(promise.days, Qt.Key.Key_Plus)
    assert desk.page.plan is not None
    assert desk.page.plan.sheet.answer_days == 22
    assert "promise" not in desk.page.plan.unset


def test_the_parts_at_the_left_lead_to_theirs(desk: Desk) -> None:
    desk.go()
    anchors = desk.page.frame.anchors
    anchors.part("question").setFocus()
    QTest.keyClick(anchors.part("question"), Qt.Key.Key_Down)
    assert focused() is anchors.part("audience")
    QTest.keyClick(anchors.part("audience"), Qt.Key.Key_Down)
    QTest.keyClick(anchors.part("calendar"), Qt.Key.Key_Down)
    QTest.keyClick(anchors.part("votes"), Qt.Key.Key_Return)
    votes = desk.page.sections["votes"]
    assert isinstance(votes, VotesSection)
    assert votes.support.radio.hasFocus()
    assert anchors.part("votes").current
    assert anchors.part("votes").accessibleName() == "Votes, done"


def test_tab_goes_through_the_rows_in_their_place(desk: Desk) -> None:
    planned(desk)
    first, second = desk.page.calendar.rows.rows[:2]
    first.first.setFocus()
    seen = []
    for _ in range(5):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        seen.append(focused())
    assert seen == [first.last, first.more, first.bin, second.grip, second.first]
    QTest.keyClick(focused(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is second.grip


def test_every_control_has_a_name_and_a_tooltip_or_a_label(desk: Desk) -> None:
    planned(desk)
    desk.page.calendar.rows.rows[0].more.click()
    stops = [each for each in in_order(desk.page.frame) if is_stop(each)]
    assert len(stops) > 40
    nameless = [each for each in stops if not each.accessibleName() or not each.objectName()]
    assert nameless == []


def test_in_a_small_window_the_preview_comes_when_called(desk: Desk) -> None:
    desk.window.resize(1024, 640)
    desk.go()
    frame = desk.page.frame
    assert not frame.wide
    assert frame.preview.isHidden()
    assert frame.bar.isVisible()
    QTest.keyClick(
        desk.page.question.question,
        Qt.Key.Key_B,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )
    assert frame.preview.isVisible()
    assert frame.preview.isAncestorOf(focused())
    frame.preview.items["sponsor"].click()
    assert frame.preview.isHidden()
    assert desk.page.question.sponsor.hasFocus()
    desk.window.resize(1440, 800)
    assert frame.preview.isVisible()
    assert frame.preview.isAncestorOf(frame.bar)


@pytest.mark.parametrize("size", [TextSize.NORMAL, TextSize.VERY_LARGE])
def test_nothing_is_cut_at_the_right_in_a_small_window(desk: Desk, size: TextSize) -> None:
    desk.services.look.choose(size=size)
    page = desk.new_page()
    desk.window.resize(784, 624)  # the page's part of a window of 1024
    planned(desk)
    page.calendar.rows.rows[0].more.click()
    page.question.question.setPlainText("Why " * 30)
    inside, view = page.frame.form.widget(), page.frame.form.viewport()
    assert inside is not None
    desk.qtbot.waitUntil(lambda: inside.width() == view.width())
    assert desk.window.width() == 784


def test_the_language_changes_at_once_and_keeps_what_is_typed(desk: Desk) -> None:
    planned(desk)
    QTest.keyClicks(desk.page.question.question, "Why?")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    install(app, "fr")
    desk.qtbot.waitUntil(lambda: desk.page.frame.bar.buttons["open"].text() == "Ouvrir…")
    assert desk.page.question.heading.words == "La question"
    assert desk.page.question.question.text() == "Why?"
    assert desk.page.calendar.rows.rows[0].title.accessibleName() == "Idées"
    assert desk.page.calendar.rows.rows[0].first.text() == "lun. 23 nov."
    assert desk.page.frame.anchors.part("audience").text() == "Public"


def test_the_preview_shows_what_is_typed(desk: Desk) -> None:
    planned(desk)
    preview = desk.page.frame.preview
    assert preview.card.question.words == "Your question will stand here"
    QTest.keyClicks(desk.page.question.question, "Why?")
    assert preview.card.question.words == "Why?"
    assert preview.card.length.words == "14 days"
    preview.choice.part("page").click()
    assert preview.page.isVisible()
    assert preview.card.isHidden()
    assert desk.page.plan is not None
    assert desk.page.plan.state is CampaignState.DRAFT
