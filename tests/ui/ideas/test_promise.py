"""Where an idea stands with its promised answer is said in plain words."""

from __future__ import annotations

from datetime import date

import pytest

from ideabox.ideas.rows import IdeaPage
from ideabox.words import IdeaState, StageKind
from tests.ui.ideas import handmade as made
from ui.ideas import names, promise
from ui.ideas.promise import Standing

QUESTION = made.move(StageKind.REVIEW, made.moment(14), answer="Quel transporteur ?", asks_author=True)


def paused() -> IdeaPage:
    """The sponsor asked the author something."""
    idea = made.idea(stage_kind=StageKind.REVIEW, answered_at=None, paused=True)
    return made.page(idea=idea, moves=(*made.way()[:2], QUESTION))


@pytest.mark.parametrize(
    ("page", "standing"),
    [
        (made.page(), Standing.ANSWERED),
        (made.waiting(), Standing.WAITING),
        (
            made.page(idea=made.idea(stage_kind=StageKind.NEW, answered_at=None, answer_due=made.TODAY)),
            Standing.WAITING,
        ),
        (
            made.page(
                idea=made.idea(stage_kind=StageKind.REVIEW, answered_at=None, answer_due=date(2026, 11, 18))
            ),
            Standing.LATE,
        ),
        (paused(), Standing.PAUSED),
        (
            made.page(idea=made.idea(stage_kind=StageKind.NEW, answered_at=None, answer_due=None)),
            Standing.NOTHING,
        ),
        (
            made.page(idea=made.idea(stage_kind=StageKind.NEW, answered_at=None, state=IdeaState.WITHDRAWN)),
            Standing.NOTHING,
        ),
    ],
)
def test_standing(page: IdeaPage, standing: Standing) -> None:
    assert promise.answers_of(page, made.TODAY).standing is standing


def test_the_newest_answer_comes_first_and_questions_are_no_answers() -> None:
    later = made.move(StageKind.ACCEPTED, made.moment(19), answer="Retenue.")
    page = made.page(moves=(*made.way(), QUESTION, later))
    assert [move.kind for move in promise.answers_of(page, made.TODAY).given] == [
        StageKind.ACCEPTED,
        StageKind.PILOT,
    ]


def test_only_the_promised_decision_is_measured_against_the_promise() -> None:
    later = made.move(StageKind.ACCEPTED, made.moment(19), answer="Retenue.")
    page = made.page(moves=(*made.way(), later))
    assert promise.gap_words(page, page.moves[2], made.TODAY) == "18 Nov, 4 days before the promised date"
    assert promise.gap_words(page, later, made.TODAY) == "19 Nov"


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2026, 11, 19), "18 Nov, 1 day before the promised date"),
        (date(2026, 11, 18), "18 Nov, on the promised date"),
        (date(2026, 11, 16), "18 Nov, 2 days late"),
        (None, "18 Nov"),
    ],
)
def test_gap(due: date | None, words: str) -> None:
    page = made.page(idea=made.idea(answer_due=due))
    assert promise.gap_words(page, page.moves[2], made.TODAY) == words


def test_promise_in_french_shortens_before_a_vowel(french: None) -> None:
    answers = promise.answers_of(made.waiting(), made.TODAY)
    assert promise.promise_words(answers, "Hélène Castaing", made.TODAY) == (
        "Réponse d’Hélène Castaing promise avant le 12 décembre"
    )
    assert promise.promise_words(answers, "Thibault Bréval", made.TODAY) == (
        "Réponse de Thibault Bréval promise avant le 12 décembre"
    )
    assert promise.answer_heading("Hélène Castaing") == "Réponse d’Hélène Castaing"


def test_late_claims_nobody_was_told(french: None) -> None:
    late = made.page(
        idea=made.idea(stage_kind=StageKind.REVIEW, answered_at=None, answer_due=date(2026, 11, 18))
    )
    answers = promise.answers_of(late, made.TODAY)
    assert promise.promise_words(answers, "Hélène Castaing", made.TODAY) == "La réponse a 2 jours de retard."


@pytest.mark.parametrize(
    ("due", "share"), [(date(2026, 11, 20), 1.0), (date(2026, 12, 7), 0.5), (date(2026, 11, 3), 1.0)]
)
def test_share_of_the_time_that_is_over(due: date, share: float) -> None:
    page = made.page(idea=made.idea(stage_kind=StageKind.NEW, answered_at=None, answer_due=due))
    assert promise.answers_of(page, made.TODAY).share == share


def test_next_news_of_a_pilot_and_of_an_idea_without_answer() -> None:
    assert promise.next_news(made.page(), made.TODAY) == "Next news promised by 20 January 2027"
    assert promise.next_news(made.waiting(), made.TODAY) == "Answer promised by 12 December"
    assert "waits for the author" in promise.next_news(paused(), made.TODAY)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Hélène", True),
        ("Émile", True),
        ("Œdipe", True),
        ("Yves", True),
        ("Yann", False),
        ("Thibault", False),
        ("", False),
    ],
)
def test_elision(name: str, short: bool) -> None:
    assert names.elides(name) is short


def test_hidden_names() -> None:
    assert names.author_name(made.idea()) == "Solène Kervan"
    assert names.author_name(made.idea(byline=made.EAST, anonymous=True)) == "Anonymous author"
    assert names.author_name(made.idea(byline=made.EAST, anonymous=True, mine=True)) == "You, name hidden"
