"""Dates, durations and numbers in both languages."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from ui import dates

NOW = datetime(2024, 11, 12, 14, 0, tzinfo=UTC)
TODAY = date(2024, 11, 12)

AGO = [
    (timedelta(minutes=-20), "just now", "à l’instant"),
    (timedelta(seconds=59), "just now", "à l’instant"),
    (timedelta(minutes=5), "5 min ago", "il y a 5\u00a0min"),
    (timedelta(hours=2), "2 h ago", "il y a 2\u00a0h"),
    (timedelta(hours=14, minutes=59), "14 h ago", "il y a 14\u00a0h"),
    (timedelta(hours=15, minutes=1), "yesterday", "hier"),
    (timedelta(hours=38), "yesterday", "hier"),
    (timedelta(days=2), "2 d ago", "il y a 2\u00a0j"),
    (timedelta(days=7), "7 d ago", "il y a 7\u00a0j"),
    (timedelta(days=8), "4 Nov", "4 nov."),
    (timedelta(days=11), "1 Nov", "1er nov."),
    (timedelta(days=400), "9 Oct 2023", "9 oct. 2023"),
    (timedelta(days=-2), "14 Nov", "14 nov."),
]


@pytest.mark.parametrize(("ago", "words"), [(ago, english) for ago, english, _ in AGO])
def test_how_long_ago(ago: timedelta, words: str) -> None:
    assert dates.relative(NOW - ago, NOW) == words


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(("ago", "words"), [(ago, french) for ago, _, french in AGO])
def test_how_long_ago_in_french(ago: timedelta, words: str) -> None:
    assert dates.relative(NOW - ago, NOW) == words


def test_an_evening_is_told_in_hours_after_midnight() -> None:
    evening = datetime(2024, 11, 11, 21, 30, tzinfo=UTC)
    assert dates.relative(evening, evening + timedelta(hours=3)) == "3 h ago"


def test_the_day_is_this_computers_not_universal_time() -> None:
    # 23:30 UTC on the 11th is half past midnight on the 12th in Paris.
    assert dates.moment_words(datetime(2024, 11, 11, 23, 30, tzinfo=UTC)) == "Tuesday 12 November 2024, 00:30"


@pytest.mark.usefixtures("french")
def test_moment_in_full_in_french() -> None:
    assert dates.moment_words(datetime(2024, 12, 1, 9, 5, tzinfo=UTC)) == "dimanche 1er décembre 2024, 10:05"


PERIODS = [
    (date(2024, 11, 2), date(2024, 11, 15), "2 to 15 Nov", "2 au 15 nov."),
    (date(2024, 11, 27), date(2024, 12, 12), "27 Nov to 12 Dec", "27 nov. au 12 déc."),
    (date(2024, 12, 1), date(2025, 1, 15), "1 Dec to 15 Jan", "1er déc. au 15 janv."),
    (date(2024, 12, 1), date(2025, 10, 15), "1 Dec to 15 Oct 2025", "1er déc. au 15 oct. 2025"),
    (date(2023, 11, 2), date(2023, 11, 15), "2 to 15 Nov 2023", "2 au 15 nov. 2023"),
    (date(2023, 11, 2), date(2023, 12, 15), "2 Nov to 15 Dec 2023", "2 nov. au 15 déc. 2023"),
    (date(2023, 11, 2), date(2024, 1, 15), "2 Nov 2023 to 15 Jan", "2 nov. 2023 au 15 janv."),
    (date(2024, 11, 2), date(2024, 11, 2), "2 Nov", "2 nov."),
    (date(2024, 11, 2), None, "from 2 Nov", "dès le 2 nov."),
    (None, date(2024, 11, 15), "until 15 Nov", "jusqu’au 15 nov."),
    (None, None, "", ""),
]


@pytest.mark.parametrize(
    ("start", "end", "words"), [(start, end, english) for start, end, english, _ in PERIODS]
)
def test_dates_of_a_phase(start: date | None, end: date | None, words: str) -> None:
    assert dates.period(start, end, TODAY) == words


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("start", "end", "words"), [(start, end, french) for start, end, _, french in PERIODS]
)
def test_dates_of_a_phase_in_french(start: date | None, end: date | None, words: str) -> None:
    assert dates.period(start, end, TODAY) == words


DUE = [
    (18, "18 days", "18 jours"),
    (7, "7 days", "7 jours"),
    (6, "Monday", "lundi"),
    (1, "tomorrow", "demain"),
    (0, "today", "aujourd’hui"),
    (-1, "1 d late", "retard 1\u00a0j"),
    (-2, "2 d late", "retard 2\u00a0j"),
]


@pytest.mark.parametrize(("left", "words"), [(left, english) for left, english, _ in DUE])
def test_words_of_the_due_badge(left: int, words: str) -> None:
    assert dates.due_words(TODAY + timedelta(days=left), TODAY) == words


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(("left", "words"), [(left, french) for left, _, french in DUE])
def test_words_of_the_due_badge_in_french(left: int, words: str) -> None:
    assert dates.due_words(TODAY + timedelta(days=left), TODAY) == words


@pytest.mark.parametrize(
    ("left", "stays", "comes"),
    [
        (5, "5 days left", "in 5 days"),
        (1, "1 day left", "tomorrow"),
        (0, "last day", "today"),
        (-3, "ended", "9 Nov"),
    ],
)
def test_what_remains_and_what_comes(left: int, stays: str, comes: str) -> None:
    then = TODAY + timedelta(days=left)
    assert (dates.days_left(then, TODAY), dates.in_days(then, TODAY)) == (stays, comes)


def test_long_dates() -> None:
    assert dates.long_day(date(2024, 12, 1), TODAY) == "1 December"
    assert dates.weekday_and_day(date(2023, 11, 21), TODAY) == "Tuesday 21 November 2023"


@pytest.mark.usefixtures("french")
def test_long_dates_in_french() -> None:
    assert dates.long_day(date(2024, 12, 1), TODAY) == "1er décembre"
    assert dates.weekday_and_day(date(2024, 11, 21), TODAY) == "jeudi 21 novembre"


def test_numbers() -> None:
    assert (dates.number(1521), dates.percent(0.624)) == ("1,521", "62%")


@pytest.mark.usefixtures("french")
def test_numbers_in_french() -> None:
    assert (dates.number(1521), dates.percent(0.624)) == ("1\u202f521", "62\u00a0%")
