"""The looks at an answer: what they find, in both languages, and what they don't mistake for it."""

from __future__ import annotations

from datetime import date

import pytest

from ui.review.coaching import advice, names_a_date
from ui.review.decisions import Act


@pytest.mark.parametrize(
    "text",
    [
        "Nous commençons en janvier.",
        "We start in January.",
        "Réponse lundi au plus tard",
        "You’ll hear from us on Monday",
        "d’ici 3 semaines",
        "within 3 weeks",
        "le 12/01",
        "au printemps",
        "cet été",
        "la semaine prochaine",
        "next month",
        "in May",
        "en 2027",
    ],
)
def test_dates_are_seen(text: str) -> None:
    assert names_a_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nous commandons quatre chariots.",
        "Cela a été décidé par l’équipe.",
        "You may try it, and we march on.",
        "6 magasins sur 12 l’essaient",
        "Pas cette fois : trop cher.",
    ],
)
def test_other_words_are_no_dates(text: str) -> None:
    assert not names_a_date(text)


def found(act: Act, text: str, look_again_on: date | None = None) -> list[bool]:
    return [there for _words, _how, there in advice(act, text, look_again_on)]


def test_a_decision_with_reason_and_date_has_both() -> None:
    text = "Nous l’essayons dans six magasins ; je publie ici le résultat le 20 janvier."
    assert found(Act.PILOT, text) == [True, True]


def test_two_words_say_neither() -> None:
    assert found(Act.NOT_THIS_TIME, "Trop cher") == [False, False]


def test_the_date_to_look_again_is_a_date() -> None:
    assert found(Act.PARK, "Trop cher", date(2027, 3, 1)) == [False, True]


def test_a_question_asks() -> None:
    assert found(Act.CLARIFY, "Combien de godets ?") == [True]
    assert found(Act.CLARIFY, "Dites-nous en plus") == [False]


def test_steps_without_answer_get_no_advice() -> None:
    assert advice(Act.REVIEW, "", None) == ()
    assert advice(Act.DISCUSS, "", None) == ()


def test_every_hint_says_how_it_looks() -> None:
    for act in Act:
        assert all("hint" in how.lower() for _words, how, _there in advice(act, "", None))
