"""What the dialog promises is what the database will do, said in plain words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from ideabox.campaigns.rows import AudienceRow
from tests.ui.capture.drawer import NOW, box, page_of, truck
from ui.capture import sentences


def audience(*names: str) -> tuple[AudienceRow, ...]:
    return tuple(AudienceRow(UUID(int=n), name, is_group=False) for n, name in enumerate(names, 1))


def test_the_promise_names_sponsor_and_day() -> None:
    assert sentences.promise(truck(), NOW) == ("Answer from Hélène Castaing promised", "by 12 December")
    assert sentences.promise(truck(sponsor_name=""), NOW)[0] == "Answer promised"


@pytest.mark.usefixtures("french")
def test_the_promise_in_french() -> None:
    assert sentences.promise(truck(), NOW) == ("Réponse d’Hélène Castaing promise", "avant le 12 décembre")
    paul = truck(sponsor_name="Paul Rémond")
    assert sentences.promise(paul, NOW)[0] == "Réponse de Paul Rémond promise"


def test_days_are_reckoned_as_the_database_reckons_them() -> None:
    """Half past midnight in Paris is still yesterday in UTC."""
    night = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    assert sentences.promised_on(truck(), night) == date(2026, 12, 12)


def test_the_hint_grows_serious_near_the_end() -> None:
    calm = "One sentence is enough. The rest is optional."
    assert sentences.title_hint("") == (calm, False)
    assert sentences.title_hint("x" * 259) == (calm, False)
    assert sentences.title_hint("x" * 260) == ("40 characters left.", False)
    assert sentences.title_hint("x" * 299) == ("1 character left.", False)
    words, wrong = sentences.title_hint("x" * 312)
    assert wrong
    assert words.startswith("12 characters too many")


def test_a_short_title_is_only_mentioned_once_publish_was_pressed() -> None:
    assert not sentences.title_hint("ab")[1]
    assert sentences.title_hint(" ab ", pressed=True)[1]
    assert not sentences.title_hint("abc", pressed=True)[1]


def test_who_can_read_it() -> None:
    assert sentences.readers(()) == "At once, everyone in the organisation can read it."
    assert sentences.readers(audience("041 Angers", "Bâti")).endswith("read it: 041 Angers, Bâti.")
    many = sentences.readers(audience("A", "B", "C", "D", "E"))
    assert many == "At once, A, B, C and 2 others can read it."


def test_until_when_colleagues_talk() -> None:
    assert sentences.talk(truck(), NOW).endswith("until 30 November.")
    assert sentences.talk(box(), NOW) == "Colleagues comment on it and support it."
    silent = truck(commenting=False, voting=False)
    assert sentences.talk(replace(silent, phases=()), NOW) == ""
    ahead = replace(
        silent.phases[0],
        opens_at=datetime(2026, 12, 1, tzinfo=UTC),
        closes_at=datetime(2026, 12, 9, tzinfo=UTC),
    )
    assert sentences.talk(replace(silent, phases=(ahead,)), NOW).startswith("From 1 December on")


def test_steps_leave_out_what_never_happens() -> None:
    quiet = page_of(truck(commenting=False, voting=False, phases=()))
    assert [icon for icon, _ in sentences.steps(quiet, NOW)] == ["eye", "gavel"]
    assert [icon for icon, _ in sentences.steps(page_of(truck()), NOW)] == ["eye", "message-circle", "gavel"]


def test_who_could_know_the_name_depends_on_where_the_database_is() -> None:
    assert "database file" in sentences.who_could_know(embedded=True)
    assert "database administrator" in sentences.who_could_know(embedded=False)


def test_what_is_said_after_publishing() -> None:
    said = sentences.published(63, date(2026, 12, 12), NOW.date())
    assert said == "Idea no. 63 is published. Answer promised by 12 December."
    assert sentences.published(None, None, NOW.date()) == "Your idea is published."


@pytest.mark.usefixtures("french")
def test_what_is_said_after_publishing_in_french() -> None:
    said = sentences.published(63, date(2026, 12, 12), NOW.date())
    assert said == "Idée n°\u00a063 publiée. Réponse promise avant le 12 décembre."
