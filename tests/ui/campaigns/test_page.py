"""The campaign page: its head, its tabs, what is listed, and what it says when there is nothing or no way to read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ideabox.campaigns.requests import GetCampaign
from ideabox.changes import Area, changed
from ideabox.errors import NotFound, Unavailable
from ideabox.ideas.requests import GetIdea, ListIdeas, VisitCampaign
from ideabox.words import CampaignState, Order, StageKind
from tests.ui.campaigns.hall import Hall, campaign, frame
from tests.ui.campaigns.visit import HERE, Visit
from tests.ui.ideas import handmade
from tests.ui.ideas.shelf import ideas
from ui.campaigns.header_outline import HeaderOutline
from ui.i18n import install
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.widgets.tabs import Tabs

QUERY = ListIdeas(handmade.CAMPAIGN_ID)
BROKEN = Unavailable("database_busy")


@pytest.fixture
def visit(services: Services, qtbot: QtBot) -> Iterator[Visit]:
    """The campaign of the drawings, shown."""
    made = Visit(services, qtbot)
    made.open()
    yield made
    services.host.window.hide()


def tab(visit: Visit, key: str) -> None:
    """Choose a tab as a click does."""
    tabs = visit.page.findChild(Tabs)
    assert tabs is not None
    place = [each.key for each in tabs._tabs].index(key)
    tabs.setCurrentIndex(place)
    visit.settle()


def test_it_asks_rows_and_frame_in_one_round_trip(visit: Visit) -> None:
    assert visit.hall.asked == [VisitCampaign(QUERY)]


def test_its_head_tells_who_asks_what_until_when(visit: Visit) -> None:
    read = visit.reads()
    assert "Comment perdre moins de plantes avant le rayon" in read
    assert visit.find("sponsor").accessibleName() == (
        "Hélène Castaing, directrice logistique, answers every idea within 21 days"
    )
    assert visit.find("audience").accessibleName() == "Tous les magasins avec jardin"
    assert visit.find("phaseLine").accessibleName() == (
        "Ideas, 2 to 15 Nov; Discussion and votes, 5 days left; Review, 27 Nov to 12 Dec; "
        "Pilot, 13 Dec to 31 Jan; Roll-out, 1 to 28 Feb"
    )
    assert visit.find("campaignState").isHidden()


def test_status_and_breadcrumb(visit: Visit) -> None:
    assert visit.page.status() == "48 ideas, 14 unread"
    assert visit.page.crumbs() == (("Campaigns", Place(PlaceKind.CAMPAIGNS)), ("Du camion au rayon", None))


def test_the_pane_beside_tells_of_votes_answers_note_and_stores(visit: Visit) -> None:
    read = visit.reads()
    for said in (
        "2 ideas supported",
        "changeable until 26 November",
        "27 of 48 ideas",
        "next by 12 Dec",
        "Average time: 6 days. 1 answer is late.",
        "63 stores take part",
        "“Beaucoup d’idées sur le transport",
    ):
        assert said in read
    assert visit.find("leadSection").isHidden()


def test_a_click_opens_the_idea(visit: Visit) -> None:
    view = visit.page.ideas.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert visit.went == [Place(PlaceKind.IDEA, UUID(int=2))]


def test_an_idea_is_proposed_to_this_campaign(visit: Visit, qtbot: QtBot) -> None:
    button = visit.button("proposeIdea")
    with qtbot.waitSignal(visit.services.navigator.idea_wanted) as wanted:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.args == [handmade.CAMPAIGN_ID, ""]


def test_no_idea_is_proposed_where_posting_is_closed(services: Services, qtbot: QtBot) -> None:
    visit = Visit(services, qtbot, Hall(page=frame(campaign=campaign(posting=False))))
    visit.open()
    button = visit.button("proposeIdea")
    assert not button.isEnabled()
    assert "no new ideas" in button.toolTip()


def test_filters_and_order_narrow_and_come_back_with_the_campaign(visit: Visit, qtbot: QtBot) -> None:
    bar = visit.page.ideas.bar
    bar.refined.emit({"stages": frozenset({StageKind.DISCUSSION})})
    bar.refined.emit({"order": Order.RECENT})
    visit.settle()
    assert len(visit.titles()) == 2
    assert visit.page.status() == "2 ideas of 48"
    visit.page.show_place(Place(PlaceKind.CAMPAIGN, UUID(int=5)))
    visit.settle()
    visit.page.show_place(HERE)
    visit.settle()
    assert len(visit.titles()) == 2
    again = Visit(visit.services, qtbot, visit.hall)
    again.open()
    assert len(again.titles()) == 2
    assert again.page.ideas.bar.order.chosen == "recent"


def test_nothing_matches(visit: Visit, qtbot: QtBot) -> None:
    field = visit.page.ideas.bar.field
    field.setText("vermiculite")
    QTest.keyClick(field, Qt.Key.Key_Return)
    visit.settle()
    assert "Nothing matches “vermiculite”" in visit.reads()
    assert visit.page.status() == "0 ideas of 48"
    assert visit.page.main_focus() is visit.page.ideas.propose
    with qtbot.waitSignal(visit.services.navigator.idea_wanted) as wanted:
        QTest.mouseClick(visit.page.ideas.propose, Qt.MouseButton.LeftButton)
    assert wanted.args == [handmade.CAMPAIGN_ID, "vermiculite"]
    QTest.mouseClick(visit.page.ideas.clear, Qt.MouseButton.LeftButton)
    visit.settle()
    assert len(visit.titles()) == 7
    assert field.text() == ""


def test_no_ideas_yet(services: Services, qtbot: QtBot) -> None:
    visit = Visit(services, qtbot, Hall([], frame(campaign=campaign(ideas=0, answered=0))))
    visit.open()
    assert "No ideas yet. The spot is yours." in visit.reads()
    assert visit.page.ideas.propose.isVisible()
    assert visit.find("answersSection").isHidden()


def test_a_failed_reload_keeps_the_list_with_its_time(visit: Visit) -> None:
    visit.hall.broken = BROKEN
    visit.page.reload()
    visit.settle()
    assert len(visit.titles()) == 7
    assert "You see the one of 12:00" in visit.page.ideas.trouble.accessibleName()
    QTest.mouseClick(visit.page.ideas.trouble.details, Qt.MouseButton.LeftButton)
    assert "busy" in visit.reads()
    visit.hall.broken = None
    QTest.mouseClick(visit.page.ideas.trouble.retry, Qt.MouseButton.LeftButton)
    visit.settle()
    assert visit.page.ideas.trouble.isHidden()


def test_a_campaign_that_cant_be_read_at_all(services: Services, qtbot: QtBot) -> None:
    hall = Hall()
    hall.broken = BROKEN
    visit = Visit(services, qtbot, hall)
    visit.open()
    assert "This campaign can’t be shown" in visit.reads()
    hall.broken = None
    visit.page.reload()
    visit.settle()
    assert len(visit.titles()) == 7
    assert "Comment perdre" in visit.reads()


def test_a_campaign_that_is_gone_leads_back(visit: Visit) -> None:
    visit.hall.broken = NotFound("not_found")
    visit.page.reload()
    visit.settle()
    assert visit.page.main_focus() is visit.button("allCampaigns")
    QTest.mouseClick(visit.button("allCampaigns"), Qt.MouseButton.LeftButton)
    assert visit.went == [Place(PlaceKind.CAMPAIGNS)]


def test_nothing_of_one_campaign_stays_on_the_next(visit: Visit) -> None:
    visit.page.show_place(Place(PlaceKind.CAMPAIGN, UUID(int=5)))
    assert visit.titles() == []
    assert "Comment perdre" not in visit.reads()
    assert "63 stores" not in visit.reads()


def test_another_persons_vote_changes_one_row_and_the_frame(visit: Visit) -> None:
    row = visit.hall.rows[UUID(int=2)]
    visit.hall.rows[row.id] = replace(row, totals=replace(row.totals, support=39))
    visit.hall.asked.clear()
    visit.page.on_changes(changed(Area.VOTES, idea=row.id))
    visit.qtbot.waitUntil(lambda: GetCampaign(handmade.CAMPAIGN_ID) in visit.hall.asked)
    visit.settle()
    assert visit.hall.asked == [GetIdea(row.id), GetCampaign(handmade.CAMPAIGN_ID)]
    shown = visit.page.ideas.view.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "39 votes" in shown


def test_changes_elsewhere_ask_nothing(visit: Visit) -> None:
    visit.hall.asked.clear()
    visit.page.on_changes(changed(Area.DRAFTS))
    visit.page.on_changes(changed(Area.IDEAS, idea=UUID(int=99), campaign=UUID(int=5)))
    visit.settle()
    assert not visit.page._later.isActive()
    assert visit.hall.asked == []


def test_the_tabs(visit: Visit) -> None:
    tabs = visit.page.findChild(Tabs)
    assert tabs is not None
    assert [tabs.tabText(place) for place in range(tabs.count())] == [
        "Ideas 48",
        "Discussion and votes 212",
        "Results",
        "About",
    ]
    tab(visit, "discussion")
    assert visit.page.main_focus().objectName() == "discussed"
    discussed = visit.page._discussion.model.rows
    assert {row.stage_kind for row in discussed} == {StageKind.DISCUSSION}
    tab(visit, "about")
    assert "No refusal without a written reason" in visit.reads()
    assert "une plante sur treize" in visit.page._about._brief.words()


def test_a_draft_has_neither_discussion_nor_results(services: Services, qtbot: QtBot) -> None:
    page = frame(
        campaign=campaign(state=CampaignState.DRAFT, sponsor_name="", sponsor_id=None, posting=False)
    )
    visit = Visit(services, qtbot, Hall([], page))
    visit.open()
    tabs = visit.page.findChild(Tabs)
    assert tabs is not None
    assert tabs.count() == 2
    assert visit.find("campaignState").accessibleName() == "Draft"
    assert visit.find("sponsor").accessibleName() == "No sponsor chosen yet"
    assert visit.find("votesSection").isHidden()


def test_results_tell_what_was_answered(visit: Visit) -> None:
    tab(visit, "results")
    results = visit.page._results
    spoken = [results.model.index(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in (0, 1)]
    assert spoken[0].startswith(
        "Answer, Idée 4, In pilot, Hélène Castaing, 18 Nov, 4 days before the promised date."
    )
    assert "dans six magasins du 1er décembre" in spoken[0]
    results._kinds.part("not").click()
    visit.settle()
    assert [results.model.row(results.model.index(0)).title] == ["Idée 7"]  # type: ignore[union-attr]
    results.view.setFocus()
    results.view.setCurrentIndex(results.model.index(0))
    QTest.keyClick(results.view, Qt.Key.Key_Return)
    assert visit.went == [Place(PlaceKind.IDEA, UUID(int=7))]


def test_no_answers_yet(visit: Visit) -> None:
    visit.hall.answers = []
    tab(visit, "results")
    assert "No answers yet" in visit.reads()


def test_a_new_answer_comes_to_the_results(visit: Visit) -> None:
    tab(visit, "results")
    visit.hall.answers.pop()
    visit.page.on_changes(changed(Area.STAGES, campaign=handmade.CAMPAIGN_ID))
    visit.settle()
    assert visit.page._results.model.rowCount() == 1


def test_in_a_narrow_window_the_pane_comes_over_the_list(services: Services, qtbot: QtBot) -> None:
    visit = Visit(services, qtbot, width=1100)
    visit.open()
    beside, button = visit.find("beside"), visit.find("pane")
    assert beside.isHidden()
    assert button.isVisible()
    visit.page._actions["pane"].trigger()
    assert beside.isVisible()
    assert beside.geometry().right() == visit.page.rect().right()
    QTest.keyClick(beside, Qt.Key.Key_Escape)
    assert beside.isHidden()
    visit.window.resize(1440, 900)
    qtbot.waitUntil(beside.isVisible)
    assert button.isHidden()


def test_the_pane_stays_away_once_it_was_sent_away(visit: Visit, qtbot: QtBot) -> None:
    visit.page._actions["pane"].trigger()
    assert visit.find("beside").isHidden()
    again = Visit(visit.services, qtbot, visit.hall)
    again.open()
    assert again.find("beside").isHidden()


def test_panes_are_visited_in_order(visit: Visit) -> None:
    names = [pane.objectName() for pane in visit.page.panes()]
    assert names == ["campaignTabs", "filterField", "ideas", "beside"]


def test_the_way_from_the_list_to_the_filter_and_back(visit: Visit) -> None:
    view, field = visit.page.ideas.view, visit.page.ideas.bar.field
    visit.window.activateWindow()
    view.setFocus()
    QTest.keyClicks(view, "/")
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert view.hasFocus()


def test_it_speaks_french_at_once(visit: Visit, qapp: QApplication) -> None:
    tab(visit, "about")
    install(qapp, "fr")
    visit.qtbot.waitUntil(lambda: "Aucun refus sans raison écrite" in visit.reads())
    assert visit.page.status() == "48 idées, 14 non lues"
    read = visit.reads()
    for said in ("Réponses données", "Le cadre, en bref", "Aucun refus sans raison écrite"):
        assert said in read
    assert "Answers" not in read
    assert visit.button("proposeIdea").text() == "Proposer une idée"


def test_every_control_says_what_it_is(visit: Visit) -> None:
    buttons = [each for each in visit.page.findChildren(QAbstractButton) if each.isVisible()]
    assert len(buttons) > 4
    assert [each.objectName() for each in buttons if not (each.accessibleName() and each.toolTip())] == []


def test_a_long_list_is_scrolled_through(services: Services, qtbot: QtBot) -> None:
    visit = Visit(services, qtbot, Hall(ideas(130), frame(campaign=campaign(ideas=130))))
    visit.open()
    bar = visit.page.ideas.view.verticalScrollBar()
    for count in (100, 130):
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda: len(visit.titles()) == count)  # noqa: B023
    assert visit.page.status() == "130 ideas, 14 unread"


def test_a_campaign_that_could_not_be_read_is_asked_for_again(visit: Visit) -> None:
    visit.hall.broken = Unavailable("database_busy")
    visit.page._frames.clear()
    visit.page.reload()
    visit.settle()
    again = visit.page.findChild(QPushButton, "campaignAgain")
    assert again is not None
    assert again.isVisibleTo(visit.page)

    visit.hall.broken = None
    again.click()
    visit.settle()
    assert not again.isVisibleTo(visit.page)
    assert visit.page.crumbs()[-1][0] == visit.hall.page.campaign.name


def test_the_head_is_outlined_until_its_campaign_is_there(visit: Visit) -> None:
    outline = visit.page.findChild(HeaderOutline)
    assert outline is not None
    assert outline.isHidden()
    visit.page._header.show_nothing()
    assert not outline.isHidden()
    assert outline.size() == visit.page._header.size()
