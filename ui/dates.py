"""Dates, durations and numbers as people read them, in the language in use.

Moments are datetimes that know their zone, shown in this computer's zone. The order and the small words of a
date are translated texts like any other, so that a new language needs no code.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from ui.i18n import translate

RELATIVE_DAYS = 7
"""Up to this many days a moment is told by its distance, afterwards by its date."""

_STILL_TODAY = timedelta(hours=6)
"""Shorter ago than this, hours say more than "yesterday"."""


NEAR_DAYS = 270
"""Nine months: the same month of another year is not near."""


def relative(moment: datetime, now: datetime) -> str:
    """How long ago in a few letters ("2 h ago", "yesterday", "3 d ago", "9 Nov"); `moment_words` is its tooltip."""
    then, present = moment.astimezone(), now.astimezone()
    elapsed = present - then
    days = (present.date() - then.date()).days
    if elapsed < timedelta(hours=-1):
        return day(then.date(), present.date())
    if elapsed < timedelta(minutes=1):
        # A clock that runs a little ahead of ours is no reason to speak of the future.
        return translate("Dates", "just now")
    if elapsed < timedelta(hours=1):
        return translate("Dates", "%n min ago", "", int(elapsed.total_seconds() // 60))
    if days == 0 or elapsed < _STILL_TODAY:
        return translate("Dates", "%n h ago", "", int(elapsed.total_seconds() // 3600))
    if days == 1:
        return translate("Dates", "yesterday")
    if days <= RELATIVE_DAYS:
        return translate("Dates", "%n d ago", "", days)
    return day(then.date(), present.date())


def moment_words(moment: datetime) -> str:
    """A moment in full for tooltips: "Saturday 9 November 2024, 10:42"."""
    then = moment.astimezone()
    return translate("Dates", "{weekday} {day} {month} {year}, {time}").format(
        weekday=_weekday(then.date()),
        day=_day_number(then.date()),
        month=_month(then.date(), QLocale.FormatType.LongFormat),
        year=then.year,
        time=time_of_day(then),
    )


def time_of_day(moment: datetime) -> str:
    """Hours and minutes on a 24-hour clock: "10:42"."""
    return moment.astimezone().strftime("%H:%M")


def day(value: date, today: date) -> str:
    """A short date, with its year only when it isn't this year's: "9 Nov", "9 Nov 2023"."""
    return _dated(value, QLocale.FormatType.ShortFormat, with_year=value.year != today.year)


def long_day(value: date, today: date) -> str:
    """A date with its month in full, with its year only when it isn't this year's: "21 November"."""
    return _dated(value, QLocale.FormatType.LongFormat, with_year=value.year != today.year)


def weekday_and_day(value: date, today: date) -> str:
    """A date with its weekday: "Saturday 21 November"."""
    return translate("Dates", "{weekday} {date}").format(weekday=_weekday(value), date=long_day(value, today))


def period(start: date | None, end: date | None, today: date) -> str:
    """The dates of a phase, both included: "2 to 15 Nov", "27 Nov to 12 Dec", "from 2 Nov", "until 15 Nov".

    Without the year where it can't be mistaken: a calendar is read in little room.
    """
    if start is None:
        return translate("Dates", "until {date}").format(date=_near_day(end, today)) if end else ""
    if end is None:
        return translate("Dates", "from {date}").format(date=_near_day(start, today))
    if start == end:
        return _near_day(start, today)
    first = _near_day(start, today)
    if (start.year, start.month) == (end.year, end.month):
        first = _day_number(start)
    elif start.year == end.year:
        first = _dated(start, QLocale.FormatType.ShortFormat, with_year=False)
    return translate("Dates", "{start} to {end}").format(start=first, end=_near_day(end, today))


def _near_day(value: date, today: date) -> str:
    """A day, with its year only where it is another one and far away."""
    far = value.year != today.year and abs((value - today).days) > NEAR_DAYS
    return _dated(value, QLocale.FormatType.ShortFormat, with_year=far)


def due_words(due: date, today: date) -> str:
    """The words of a due badge: "18 days", "Monday" within the week, "today", "2 d late"."""
    left = (due - today).days
    if left < 0:
        return translate("Dates", "%n d late", "", -left)
    if left == 0:
        return translate("Dates", "today")
    if left == 1:
        return translate("Dates", "tomorrow")
    if left < RELATIVE_DAYS:
        return _weekday(due)
    return translate("Dates", "%n day(s)", "", left)


def days_left(end: date, today: date) -> str:
    """How long something stays open, its last day included: "5 days left", "last day", "ended"."""
    left = (end - today).days
    if left < 0:
        return translate("Dates", "ended")
    if left == 0:
        return translate("Dates", "last day")
    return translate("Dates", "%n day(s) left", "", left)


def in_days(value: date, today: date) -> str:
    """How far a coming day is: "today", "tomorrow", "in 7 days"; a past one is told by its date."""
    left = (value - today).days
    if left < 0:
        return day(value, today)
    if left == 0:
        return translate("Dates", "today")
    if left == 1:
        return translate("Dates", "tomorrow")
    return translate("Dates", "in %n day(s)", "", left)


def number(value: int) -> str:
    """A whole number with the language's separators: "1,521"."""
    return QLocale().toString(value)


def percent(share: float) -> str:
    """A share between 0 and 1 as a whole percentage: "62%"."""
    return translate("Dates", "{number}%").format(number=number(round(share * 100)))


def _dated(value: date, length: QLocale.FormatType, *, with_year: bool) -> str:
    """Day and month, and the year if asked for."""
    parts = {"day": _day_number(value), "month": _month(value, length)}
    if with_year:
        return translate("Dates", "{day} {month} {year}").format(**parts, year=value.year)
    return translate("Dates", "{day} {month}").format(**parts)


def _day_number(value: date) -> str:
    """The day of the month; the first has a form of its own in some languages."""
    return translate("Dates", "1", "first day of a month") if value.day == 1 else str(value.day)


def _month(value: date, length: QLocale.FormatType) -> str:
    """The month's name in full or cut short."""
    return QLocale().monthName(value.month, length)


def _weekday(value: date) -> str:
    """The name of the day of the week."""
    return QLocale().dayName(QDate(value.year, value.month, value.day).dayOfWeek())
