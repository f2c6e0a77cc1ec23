"""Where a person was, and the way back."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ideabox.ids import new_id
from ui.places import Navigator, Place, PlaceKind

TODAY, IDEAS, PEOPLE = Place(PlaceKind.TODAY), Place(PlaceKind.MY_IDEAS), Place(PlaceKind.PEOPLE)


class Traveller:
    """A navigator, and where it went."""

    def __init__(self) -> None:
        self.navigator = Navigator()
        self.went: list[Place] = []
        self.navigator.went.connect(self.went.append)

    @property
    def ways(self) -> tuple[bool, bool]:
        """Whether back and forward lead anywhere."""
        return self.navigator.can_go_back, self.navigator.can_go_forward


@pytest.fixture
def traveller(qtbot: QtBot) -> Traveller:
    """At home."""
    return Traveller()


def test_it_starts_at_home_without_a_past(traveller: Traveller) -> None:
    assert traveller.navigator.place == TODAY
    assert traveller.ways == (False, False)
    traveller.navigator.back()
    traveller.navigator.forward()
    assert traveller.went == []


def test_back_and_forward_retrace_the_way(traveller: Traveller) -> None:
    there = traveller.navigator
    there.go(IDEAS)
    there.go(PEOPLE)
    there.back()
    assert (there.place, traveller.ways) == (IDEAS, (True, True))
    there.back()
    assert (there.place, traveller.ways) == (TODAY, (False, True))
    there.forward()
    there.forward()
    assert (there.place, traveller.ways) == (PEOPLE, (True, False))
    assert traveller.went == [IDEAS, PEOPLE, IDEAS, TODAY, IDEAS, PEOPLE]


def test_going_elsewhere_forgets_the_way_forward(traveller: Traveller) -> None:
    there = traveller.navigator
    there.go(IDEAS)
    there.back()
    there.go(PEOPLE)
    assert traveller.ways == (True, False)
    there.back()
    assert there.place == TODAY


def test_going_where_one_is_shows_it_again_and_remembers_nothing(traveller: Traveller) -> None:
    there = traveller.navigator
    there.go(IDEAS)
    there.back()
    there.go(TODAY)
    assert traveller.went[-1] == TODAY
    assert traveller.ways == (False, True)


def test_the_next_idea_takes_the_place_of_this_one(traveller: Traveller) -> None:
    there = traveller.navigator
    first, second = (Place(PlaceKind.IDEA, new_id()) for _ in range(2))
    there.go(first)
    there.replace(second)
    assert there.place == second
    there.back()
    assert there.place == TODAY
    there.forward()
    assert there.place == second


def test_the_history_has_changed_before_the_place_is_shown(traveller: Traveller) -> None:
    order: list[str] = []
    traveller.navigator.history_changed.connect(lambda: order.append("history"))
    traveller.navigator.went.connect(lambda place: order.append(place.kind))
    traveller.navigator.go(IDEAS)
    assert order == ["history", "my_ideas"]


def test_writing_is_asked_for_over_any_page(traveller: Traveller) -> None:
    heard: list[tuple[object, ...]] = []
    traveller.navigator.idea_wanted.connect(lambda campaign, title: heard.append((campaign, title)))
    traveller.navigator.draft_wanted.connect(lambda draft: heard.append((draft,)))
    campaign, draft = new_id(), new_id()
    traveller.navigator.new_idea()
    traveller.navigator.new_idea(campaign, "Turn the lights off")
    traveller.navigator.open_draft(draft)
    assert heard == [(None, ""), (campaign, "Turn the lights off"), (draft,)]
    assert traveller.ways == (False, False)
