"""A new idea begins where it can be published."""

from __future__ import annotations

from ideabox.words import CampaignState
from tests.ui.capture.drawer import BOX_ID, NAMED_ID, box, named, truck
from ui.capture.choosing import first_choice, open_ones

TRUCK_ID = truck().id


def test_the_campaign_asked_for_comes_first() -> None:
    chosen = first_choice((box(), truck(), named()), TRUCK_ID, NAMED_ID)
    assert chosen is not None
    assert chosen.id == TRUCK_ID


def test_then_the_last_one_written_in() -> None:
    chosen = first_choice((box(), truck(), named()), None, NAMED_ID)
    assert chosen is not None
    assert chosen.id == NAMED_ID


def test_closed_ones_are_passed_over() -> None:
    rows = (truck(posting=False), named(state=CampaignState.ANNOUNCED), box())
    chosen = first_choice(rows, TRUCK_ID, NAMED_ID)
    assert chosen is not None
    assert chosen.id == BOX_ID


def test_without_a_box_any_open_campaign_will_do() -> None:
    chosen = first_choice((truck(posting=False), named()), None, None)
    assert chosen is not None
    assert chosen.id == NAMED_ID


def test_nothing_open_is_nothing_to_choose() -> None:
    assert first_choice((truck(posting=False), box(state=CampaignState.CLOSED)), TRUCK_ID, None) is None


def test_the_box_stands_last() -> None:
    assert [row.id for row in open_ones((box(), truck(), named()))] == [TRUCK_ID, NAMED_ID, BOX_ID]
