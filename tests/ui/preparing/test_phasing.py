"""The calendar as days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from ideabox.campaigns.rows import PhaseRow
from ideabox.words import PhaseKind
from ui.campaigns.words import first_day, is_endless, last_day
from ui.preparing import phasing
from ui.preparing.phasing import Doubt

MONDAY = date(2026, 11, 23)


def days(phases: tuple[PhaseRow, ...]) -> list[tuple[date, date]]:
    return [(first_day(phase), last_day(phase)) for phase in phases]


def test_a_day_goes_from_midnight_here_to_its_last_millisecond() -> None:
    phase = phasing.new_phase(PhaseKind.IDEAS, MONDAY, 1)
    assert phase.opens_at == datetime(2026, 11, 22, 23, 0, tzinfo=UTC)
    assert phase.closes_at == datetime(2026, 11, 23, 22, 59, 59, 999_000, tzinfo=UTC)
    assert days((phase,)) == [(MONDAY, MONDAY)]


def test_midnight_stays_midnight_across_the_change_of_clocks() -> None:
    phase = phasing.new_phase(PhaseKind.IDEAS, date(2027, 3, 20), 14)
    assert phase.opens_at.hour == 23
    assert phase.closes_at == datetime(2027, 4, 2, 21, 59, 59, 999_000, tzinfo=UTC)
    assert phasing.days_of(phase) == 14
    moved = phasing.shifted((phase,), 30)[0]
    assert (phasing.days_of(moved), first_day(moved)) == (14, date(2027, 4, 19))


def test_the_proposal_follows_on_without_gaps() -> None:
    phases = phasing.proposal(MONDAY)
    assert [phase.kind for phase in phases] == ["ideas", "discussion", "review", "pilot"]
    assert first_day(phases[0]) == MONDAY
    assert [doubt.code for doubt in phasing.doubts(phases, 365, MONDAY)] == []
    assert [phasing.days_of(phase) for phase in phases] == [14, 21, 21, 49]
    assert [(phase.posting, phase.commenting, phase.voting) for phase in phases[:2]] == [
        (True, True, False),
        (False, True, True),
    ]


def test_next_monday_is_never_today() -> None:
    assert phasing.next_monday(date(2026, 11, 21)) == MONDAY
    assert phasing.next_monday(MONDAY) == MONDAY + timedelta(days=7)


def test_another_order_keeps_lengths_and_the_first_day() -> None:
    phases = phasing.proposal(MONDAY)
    moved = phasing.reordered(phases, 3, 0)
    assert [phase.id for phase in moved] == [phases[at].id for at in (3, 0, 1, 2)]
    assert [phasing.days_of(phase) for phase in moved] == [49, 14, 21, 21]
    assert first_day(moved[0]) == MONDAY
    assert phasing.doubts(moved, 365, MONDAY) == ()


def test_gaps_and_overlaps_are_told_and_cured() -> None:
    ideas, discussion, *rest = phasing.proposal(MONDAY)
    late = phasing.on_days(discussion, date(2026, 12, 10), last_day(discussion))
    phases = (ideas, late, *rest)
    assert phasing.doubts(phases, 365, MONDAY) == (Doubt("gap", 1, 3),)
    assert phasing.doubts(phasing.joined(phases, 1), 365, MONDAY) == ()

    long = phasing.on_days(ideas, MONDAY, date(2026, 12, 8))
    phases = (long, discussion, *rest)
    assert phasing.doubts(phases, 365, MONDAY) == (Doubt("overlap", 1, 2),)
    cured = phasing.joined(phases, 1)
    assert phasing.doubts(cured, 365, MONDAY) == ()
    assert last_day(cured[1]) == last_day(discussion)


def test_joining_a_phase_that_was_swallowed_keeps_its_length() -> None:
    ideas, discussion, *_ = phasing.proposal(MONDAY)
    long = phasing.on_days(ideas, MONDAY, date(2027, 2, 1))
    joined = phasing.joined((long, discussion), 1)
    assert first_day(joined[1]) == date(2027, 2, 2)
    assert phasing.days_of(joined[1]) == 21


def test_a_promise_that_ends_before_the_review_is_doubtful() -> None:
    phases = phasing.proposal(MONDAY)
    needed = phasing.promise_needed(phases)
    assert needed == 55
    assert phasing.doubts(phases, 54, MONDAY) == (Doubt("promise", 0, 55),)
    assert phasing.doubts(phases, 55, MONDAY) == ()


def test_a_start_in_the_past_can_be_moved_to_today() -> None:
    phases = phasing.proposal(MONDAY)
    today = MONDAY + timedelta(days=5)
    assert phasing.doubts(phases, 365, today) == (Doubt("past", 0, 5),)
    assert first_day(phasing.shifted(phases, 5)[0]) == today


def test_a_box_is_always_open_and_in_no_doubt() -> None:
    box = phasing.box_phase(MONDAY)
    assert is_endless(box)
    assert (box.posting, box.commenting, box.voting) == (True, True, True)
    assert phasing.doubts((box,), 1, MONDAY + timedelta(days=900)) == ()


def test_one_phase_more_comes_after_the_last() -> None:
    phases = phasing.added((), date(2026, 11, 21))
    assert first_day(phases[0]) == MONDAY
    phases = phasing.added(phasing.proposal(MONDAY), MONDAY)
    assert phases[-1].kind is PhaseKind.ROLL_OUT
    assert first_day(phases[-1]) == last_day(phases[-2]) + timedelta(days=1)
