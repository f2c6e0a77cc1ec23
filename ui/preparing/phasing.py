"""The calendar of a campaign as days: a first proposal, moving, joining, and what deserves a second look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from ideabox.campaigns.rows import PhaseRow
from ideabox.ids import new_id
from ideabox.words import PhaseKind
from ui.campaigns.words import first_day, is_endless, last_day

MOST_PHASES = 5
ENDLESS_DAYS = 365 * 50
"""An open box has no end in sight; a phase needs one."""
LONGEST_PROMISE = 365
_LAST_MOMENT = time(23, 59, 59, 999_000)
_OPENS = {
    PhaseKind.IDEAS: (True, True, False),
    PhaseKind.DISCUSSION: (False, True, True),
    PhaseKind.REVIEW: (False, True, False),
    PhaseKind.PILOT: (False, True, False),
    PhaseKind.ROLL_OUT: (False, False, False),
}
"""What a phase of a kind opens until somebody says otherwise: posting, commenting, voting."""
_WEEKS = {
    PhaseKind.IDEAS: 2,
    PhaseKind.DISCUSSION: 3,
    PhaseKind.REVIEW: 3,
    PhaseKind.PILOT: 7,
    PhaseKind.ROLL_OUT: 4,
}


def first_moment(day: date) -> datetime:
    """Midnight in which a day begins here, in UTC."""
    return datetime.combine(day, time.min).astimezone(UTC)


def last_moment(day: date) -> datetime:
    """The last millisecond of a day here, in UTC."""
    return datetime.combine(day, _LAST_MOMENT).astimezone(UTC)


def on_days(phase: PhaseRow, first: date, last: date) -> PhaseRow:
    """The phase on these days, both included."""
    return replace(phase, opens_at=first_moment(first), closes_at=last_moment(max(first, last)))


def days_of(phase: PhaseRow) -> int:
    """How many days a phase lasts."""
    return (last_day(phase) - first_day(phase)).days + 1


def new_phase(kind: PhaseKind, first: date, days: int) -> PhaseRow:
    """A phase with what its kind usually opens."""
    posting, commenting, voting = _OPENS[kind]
    return PhaseRow(
        new_id(),
        kind,
        "",
        first_moment(first),
        last_moment(first + timedelta(days=days - 1)),
        posting,
        commenting,
        voting,
    )


def next_monday(today: date) -> date:
    """The Monday after today: a day to begin on."""
    return today + timedelta(days=7 - today.weekday())


def proposal(start: date) -> tuple[PhaseRow, ...]:
    """Ideas, discussion and votes, review, pilot: whole weeks, one after the other."""
    phases: list[PhaseRow] = []
    for kind in (PhaseKind.IDEAS, PhaseKind.DISCUSSION, PhaseKind.REVIEW, PhaseKind.PILOT):
        phases.append(new_phase(kind, start, _WEEKS[kind] * 7))
        start += timedelta(weeks=_WEEKS[kind])
    return tuple(phases)


def box_phase(today: date) -> PhaseRow:
    """The one phase of a box that is always open."""
    phase = new_phase(PhaseKind.IDEAS, today, ENDLESS_DAYS)
    return replace(phase, posting=True, commenting=True, voting=True)


def added(phases: Sequence[PhaseRow], today: date) -> tuple[PhaseRow, ...]:
    """One phase more, of the kind that comes next, the day after the last one."""
    used = {phase.kind for phase in phases}
    kind = next((kind for kind in PhaseKind if kind not in used), PhaseKind.ROLL_OUT)
    start = max((last_day(phase) for phase in phases), default=next_monday(today) - timedelta(days=1))
    return (*phases, new_phase(kind, start + timedelta(days=1), _WEEKS[kind] * 7))


def reordered(phases: Sequence[PhaseRow], origin: int, target: int) -> tuple[PhaseRow, ...]:
    """A phase in another place: each keeps its length, and they follow one another from the same first day."""
    order = list(phases)
    start = min(first_day(phase) for phase in order)
    order.insert(target, order.pop(origin))
    laid = []
    for phase in order:
        days = days_of(phase)
        laid.append(on_days(phase, start, start + timedelta(days=days - 1)))
        start += timedelta(days=days)
    return tuple(laid)


def joined(phases: Sequence[PhaseRow], at: int) -> tuple[PhaseRow, ...]:
    """Phase `at` begins the day after the one before it ends; it keeps its end where that is possible."""
    order = list(phases)
    start = last_day(order[at - 1]) + timedelta(days=1)
    end = last_day(order[at])
    if end < start:
        end = start + timedelta(days=days_of(order[at]) - 1)
    order[at] = on_days(order[at], start, end)
    return tuple(order)


def shifted(phases: Sequence[PhaseRow], days: int) -> tuple[PhaseRow, ...]:
    """All phases that many days later."""
    step = timedelta(days=days)
    return tuple(on_days(phase, first_day(phase) + step, last_day(phase) + step) for phase in phases)


def extended(phases: Sequence[PhaseRow], at: int, last: date) -> tuple[PhaseRow, ...]:
    """What ExtendCampaign will make of them: phase `at` ends then, the later ones move along."""
    days = (last - last_day(phases[at])).days
    moved = shifted(phases[at + 1 :], days)
    return (*phases[:at], on_days(phases[at], first_day(phases[at]), last), *moved)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that deserves a second look: `overlap`, `gap`, `past` or `promise`; phase and days it is about."""

    code: str
    at: int = 0
    days: int = 0


def doubts(phases: Sequence[PhaseRow], answer_days: int, today: date) -> tuple[Doubt, ...]:
    """What might not be meant: phases that overlap or leave days out, a start in the past, a promise too short."""
    if not phases or any(is_endless(phase) for phase in phases):
        return ()
    found: list[Doubt] = []
    late = (today - first_day(phases[0])).days
    if late > 0:
        found.append(Doubt("past", 0, late))
    for at in range(1, len(phases)):
        between = (first_day(phases[at]) - last_day(phases[at - 1])).days - 1
        if between:
            found.append(Doubt("gap" if between > 0 else "overlap", at, abs(between)))
    needed = promise_needed(phases)
    if answer_days < needed <= LONGEST_PROMISE:
        found.append(Doubt("promise", 0, needed))
    return tuple(found)


def promise_needed(phases: Sequence[PhaseRow]) -> int:
    """Days from the first day for ideas to the end of the review: what an answer to the first idea may take."""
    starts = [first_day(phase) for phase in phases if phase.posting]
    ends = [last_day(phase) for phase in phases if phase.kind is PhaseKind.REVIEW]
    return (max(ends) - min(starts)).days if starts and ends else 0
