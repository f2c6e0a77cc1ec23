"""The time, asked of one place, so that tests and the sample can stop it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The present moment, in UTC, with its zone."""
    return datetime.now(UTC)
