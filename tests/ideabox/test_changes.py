"""What a command changed: areas, and the ideas concerned where they are known."""

from __future__ import annotations

from ideabox.changes import NOTHING, Area, Changes, changed
from ideabox.ids import new_id

IDEA, OTHER, CAMPAIGN = new_id(), new_id(), new_id()


def test_it_touches_what_it_names() -> None:
    record = changed(Area.VOTES, Area.IDEAS, idea=IDEA)
    assert record.touches(Area.VOTES)
    assert record.touches(Area.PEOPLE, Area.IDEAS)
    assert not record.touches(Area.PEOPLE)
    assert not record.touches()


def test_it_concerns_the_ideas_it_names_or_any() -> None:
    assert changed(Area.IDEAS, idea=IDEA).concerns(IDEA)
    assert not changed(Area.IDEAS, idea=IDEA).concerns(OTHER)
    assert changed(Area.IDEAS).concerns(OTHER)


def test_a_record_keeps_what_it_was_given() -> None:
    assert changed(Area.IDEAS, idea=IDEA, campaign=CAMPAIGN) == Changes(
        frozenset({Area.IDEAS}), frozenset({IDEA}), frozenset({CAMPAIGN})
    )
    assert changed() == NOTHING
    assert not any(NOTHING.touches(area) for area in Area)
