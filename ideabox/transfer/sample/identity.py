"""Ids and chances that come out the same every time, so that two samples made at the same moment are equal."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from uuid import UUID

from ideabox.ids import DAY_MS

_DEALS = 65_536


def stable_id(name: str, at: datetime, *, coarse: bool = False) -> UUID:
    """A UUIDv7 of that moment whose random part is made of a name; coarse: the time is cut to the day."""
    ms = int(at.timestamp() * 1000)
    if coarse:
        ms -= ms % DAY_MS
    chance = _digest(name)
    low = 0b10 << 62 | chance & (1 << 62) - 1
    return UUID(int=ms << 80 | 0x7 << 76 | (chance >> 68 & 0xFFF) << 64 | low)


def chance(name: str) -> float:
    """A number from 0 to 1 that belongs to a name."""
    return (_digest(name) >> 16) / (1 << 64)


def deal(name: str) -> int:
    """A card of the fair order's shuffle that belongs to a name."""
    return _digest(name) % _DEALS


def between(name: str, start: datetime, end: datetime) -> datetime:
    """A moment of a span, by chance; its start where the span is empty."""
    return start + max(end - start, timedelta()) * chance(name)


def _digest(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:10], "big")
