"""Ids made by the client, so that sending a thing twice is harmless."""

from __future__ import annotations

import os
import time
import uuid

DAY_MS = 86_400_000


def new_id(*, coarse: bool = False, at_ms: int | None = None) -> uuid.UUID:
    """A UUIDv7 (RFC 9562), which sorts by the time it was made.

    coarse: the time is cut to the day, so that an anonymous idea's id doesn't tell the minute.
    at_ms: milliseconds since 1970, when the thing is older than its record.
    """
    ms = time.time_ns() // 1_000_000 if at_ms is None else at_ms
    if coarse:
        ms -= ms % DAY_MS
    rand = int.from_bytes(os.urandom(10), "big")
    low = 0b10 << 62 | rand & (1 << 62) - 1
    return uuid.UUID(int=ms << 80 | 0x7 << 76 | (rand >> 68 & 0xFFF) << 64 | low)
