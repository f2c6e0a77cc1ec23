"""Moments told back from now, so that the sample is fresh whenever it is made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

_TOLD = re.compile(r"(?P<days>\d+)d (?P<hour>\d\d):(?P<minute>\d\d)|(?P<number>\d+)(?P<unit>[dhm])")
_UNITS = {"d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1)}
_LAST_SECOND = time(23, 59, 59)


@dataclass(frozen=True)
class Calendar:
    """Days and hours around one present moment (with its zone), in this computer's zone; results are in UTC."""

    now: datetime

    def moment(self, told: str) -> datetime:
        """A moment as the story tells it; raises ValueError where it can't be read.

        "18d 07:50" is that many days ago at that time; "3h", "90m", "2d" are that long ago.
        """
        found = _TOLD.fullmatch(told)
        if found is None:
            raise ValueError(f"not a moment: {told}")
        if found["unit"]:
            return (self.now - int(found["number"]) * _UNITS[found["unit"]]).astimezone(UTC)
        return self._local(self.day(-int(found["days"])), time(int(found["hour"]), int(found["minute"])))

    def day(self, offset: int) -> date:
        """The calendar day that many days from today."""
        return self.now.astimezone().date() + timedelta(days=offset)

    def start_of(self, offset: int) -> datetime:
        """When that day begins."""
        return self._local(self.day(offset), time())

    def end_of(self, offset: int) -> datetime:
        """The last second of that day."""
        return self._local(self.day(offset), _LAST_SECOND)

    @staticmethod
    def _local(day: date, hour: time) -> datetime:
        """An hour on this computer's clock, with that day's own summer time."""
        return datetime.combine(day, hour).astimezone(UTC)
