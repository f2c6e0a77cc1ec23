"""Ids sort by the time they were made; those of anonymous ideas tell the day only."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from uuid import RFC_4122

from ideabox.ids import DAY_MS, new_id

NOON = int(datetime(2026, 11, 22, 12, 0, 0, 123_000, tzinfo=UTC).timestamp() * 1000)


def told_ms(made: int) -> int:
    """The milliseconds an id tells."""
    return made >> 80


def test_an_id_is_a_version_7_uuid_of_its_moment() -> None:
    made = new_id(at_ms=NOON)
    assert (made.version, made.variant) == (7, RFC_4122)
    assert told_ms(made.int) == NOON


def test_now_is_the_default() -> None:
    before = time.time_ns() // 1_000_000
    made = told_ms(new_id().int)
    assert before <= made <= time.time_ns() // 1_000_000


def test_ids_sort_by_time_also_as_text() -> None:
    made = [new_id(at_ms=NOON + later) for later in range(200)]
    assert made == sorted(made)
    assert [one.hex for one in made] == sorted(one.hex for one in made)


def test_a_coarse_id_tells_the_day_only() -> None:
    morning, evening = (new_id(coarse=True, at_ms=NOON + hours * 3_600_000) for hours in (-11, 11))
    day = NOON - NOON % DAY_MS
    assert told_ms(morning.int) == told_ms(evening.int) == day
    assert told_ms(new_id(coarse=True, at_ms=NOON + DAY_MS).int) == day + DAY_MS


def test_coarse_ids_of_one_day_differ_without_order() -> None:
    made = [new_id(coarse=True, at_ms=NOON) for _ in range(500)]
    assert len(set(made)) == 500
    assert made != sorted(made), "their order would tell who came first"
    assert all((one.version, one.variant) == (7, RFC_4122) for one in made)
