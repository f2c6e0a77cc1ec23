"""The filter bar: stages, regions, chips, orders, and its lines in narrow windows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ideabox.campaigns.rows import StageRow
from ideabox.ideas.requests import ListIdeas
from ideabox.people.requests import ListSites
from ideabox.words import Order, StageKind
from tests.ui.campaigns.hall import Hall, campaign, frame
from tests.ui.ideas import handmade
from ui.campaigns.filter_bar import FilterBar
from ui.services import Services

QUERY = ListIdeas(handmade.CAMPAIGN_ID)
# Menus grab the keyboard, which a screen that isn't there can't.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


class Bar:
    """A filter bar and what it asked for."""

    def __init__(self, services: Services, qtbot: QtBot) -> None:
        self.services, self.qtbot = services, qtbot
        self.hall = Hall()
        services.tasks.attach(self.hall)
        self.bar = FilterBar(services)
        services.host.window.setCentralWidget(self.bar)
        services.host.window.resize(900, 300)
        services.host.window.show()
        self.asked: list[dict[str, object]] = []
        self.bar.refined.connect(self.asked.append)
        self.bar.show_page(frame())
        self.bar.show_query(QUERY)

    def menu(self, name: str) -> dict[str, QAction]:
        """The entries of a menu, opened by its button."""
        button = self.bar.stage if name == "stage" else self.bar.region
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        menu = self.bar._stage_menu if name == "stage" else self.bar._region_menu
        self.qtbot.waitUntil(lambda: self.services.tasks.idle)
        return {action.text(): action for action in menu.actions() if action.text()}

    def chips(self) -> list[str]:
        """The filters shown."""
        return [chip.text() for chip in self.bar._chips]


@pytest.fixture
def bar(services: Services, qtbot: QtBot) -> Iterator[Bar]:
    """A filter bar of 900 pixels."""
    made = Bar(services, qtbot)
    yield made
    made.bar._stage_menu.close()
    made.bar._region_menu.close()
    services.host.window.hide()


def test_several_stages_are_chosen_in_one_go(bar: Bar) -> None:
    entries = bar.menu("stage")
    assert list(entries) == [
        *(
            "New",
            "In discussion",
            "In review",
            "In pilot",
            "Accepted",
            "Rolled out",
            "Not this time",
            "Parked",
        ),
        "All stages",
    ]
    menu = bar.bar._stage_menu
    point = menu.actionGeometry(entries["In pilot"]).center()
    QTest.mouseMove(menu, point + QPoint(0, 1))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=point)
    assert bar.asked == [{"stages": frozenset({StageKind.PILOT})}]
    assert menu.isVisible()
    bar.bar.show_query(replace(QUERY, stages=frozenset({StageKind.PILOT})))
    menu.setActiveAction(entries["New"])
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert bar.asked[-1] == {"stages": frozenset({StageKind.PILOT, StageKind.NEW})}
    assert menu.isVisible()


def test_a_campaigns_own_stage_names_are_used(bar: Bar) -> None:
    stages = (
        StageRow(handmade.IDEA_ID, StageKind.PILOT, "À l’essai"),
        StageRow(handmade.IDEA_ID, StageKind.NEW, ""),
    )
    bar.bar.show_page(frame(stages=stages))
    bar.bar.show_query(replace(QUERY, stages=frozenset({StageKind.PILOT})))
    assert bar.chips() == ["À l’essai"]
    assert list(bar.menu("stage")) == ["New", "À l’essai", "All stages"]


def test_regions_are_read_when_their_menu_opens(bar: Bar) -> None:
    assert bar.hall.asked == []
    entries = bar.menu("region")
    assert list(entries) == ["Est", "Ouest", "All regions"]
    entries["Ouest"].trigger()
    assert bar.asked == [{"region": "Ouest"}]
    bar.bar._region_menu.close()
    bar.menu("region")
    assert bar.hall.asked == [ListSites()]
    bar.bar.forget_regions()
    bar.bar._region_menu.close()
    bar.menu("region")
    assert bar.hall.asked == [ListSites(), ListSites()]


def test_what_is_filtered_is_shown_and_taken_off(bar: Bar) -> None:
    bar.bar.show_query(replace(QUERY, stages=frozenset({StageKind.PILOT, StageKind.NEW}), region="Ouest"))
    assert bar.chips() == ["New", "In pilot", "Ouest"]
    assert bar.bar._chips[2].accessibleName() == "Remove the filter “Ouest”"
    QTest.mouseClick(bar.bar._chips[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(bar.bar._chips[2], Qt.MouseButton.LeftButton)
    assert bar.asked == [{"stages": frozenset({StageKind.NEW})}, {"region": ""}]
    bar.bar.show_query(QUERY)
    assert bar.chips() == []


def test_tab_goes_from_left_to_right(bar: Bar) -> None:
    bar.bar.show_query(replace(QUERY, region="Ouest", stages=frozenset({StageKind.NEW})))
    bar.services.host.window.activateWindow()
    bar.bar.field.setFocus()
    seen = []
    for _ in range(6):
        held = bar.bar.focusWidget()
        assert held is not None
        seen.append(held.objectName())
        QTest.keyClick(held, Qt.Key.Key_Tab)
    assert seen == ["filterField", "stageFilter", "regionFilter", "filterChip", "filterChip", "choice_fair"]


def test_an_order_is_chosen(bar: Bar) -> None:
    bar.bar.order.part("supported").click()
    assert bar.asked == [{"order": Order.SUPPORTED}]


def test_most_supported_is_closed_where_totals_are_hidden(bar: Bar) -> None:
    bar.bar.show_page(frame(campaign=campaign(hides_totals=True)))
    part = bar.bar.order.part("supported")
    assert not part.isEnabled()
    assert "when the vote has closed" in part.toolTip()
    bar.bar.show_page(frame(campaign=campaign(hides_totals=True, voting_over=True)))
    assert bar.bar.order.part("supported").isEnabled()


def test_words_are_looked_for(bar: Bar) -> None:
    QTest.keyClicks(bar.bar.field, "arros")
    QTest.keyClick(bar.bar.field, Qt.Key.Key_Return)
    assert bar.asked == [{"text": "arros"}]


def test_down_and_escape_lead_to_the_list(bar: Bar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.bar.left):
        QTest.keyClick(bar.bar.field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(bar.bar.left):
        QTest.keyClick(bar.bar.field, Qt.Key.Key_Down)


@pytest.mark.parametrize("width", [520, 700, 784, 900, 1400])
def test_nothing_overlaps_or_leaves_at_any_width(bar: Bar, qtbot: QtBot, width: int) -> None:
    bar.bar.show_query(replace(QUERY, stages=frozenset(StageKind), region="Ouest"))
    bar.services.host.window.resize(width, 400)
    qtbot.waitUntil(lambda: bar.bar.width() == width)
    parts = [bar.bar.field, bar.bar.stage, bar.bar.region, bar.bar.order, *bar.bar._chips]
    boxes = [part.geometry() for part in parts]
    for place, box in enumerate(boxes):
        assert box.left() >= 28
        assert box.right() <= width - 28
        assert box.bottom() < bar.bar.height()
        assert not any(box.intersects(other) for other in boxes[place + 1 :])
