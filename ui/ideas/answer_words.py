"""What the answer box says in each of its states."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ideabox.ideas.rows import IdeaPage
from ideabox.reviews.rows import MoveRow
from ui import dates
from ui.i18n import translate
from ui.ideas.promise import Answers, Standing, answer_heading, answers_of, gap_words, promise_words
from ui.widgets.stages import STAGE_MARKS


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """All that the box shows; `person` is whose avatar leads, else `icon`."""

    tint: str
    person: str
    icon: str
    heading: str
    aside: str
    body: str
    note: str
    share: float | None  # of the time to the promised day, where that is what counts
    asks_me: bool
    earlier: tuple[MoveRow, ...]


def answer_shown(page: IdeaPage, today: date) -> AnswerShown | None:
    """What the box shows, or None where there is nothing to say."""
    answers = answers_of(page, today)
    if answers.question is not None:
        return _asked(page, answers, answers.question, today)
    match answers.standing:
        case Standing.WAITING | Standing.LATE:
            return _promised(page, answers, today)
    if not answers.given:
        return None
    return _given(page, answers, today)


def _given(page: IdeaPage, answers: Answers, today: date) -> AnswerShown:
    move = answers.given[0]
    return AnswerShown(
        tint=STAGE_MARKS[move.kind].tint,
        person=move.person_name,
        icon="",
        heading=answer_heading(move.person_name),
        aside=gap_words(page, move, today),
        body=move.answer,
        note="",
        share=None,
        asks_me=False,
        earlier=answers.given[1:],
    )


def _asked(page: IdeaPage, answers: Answers, question: MoveRow, today: date) -> AnswerShown:
    if page.idea.mine:
        heading = translate("IdeaAnswer", "{name} asks you for details").format(name=question.person_name)
        note = translate(
            "IdeaAnswer", "The clock waits for you: it goes on when you reply or edit your idea."
        )
    else:
        heading = translate("IdeaAnswer", "{name} asks the author for details").format(
            name=question.person_name
        )
        note = translate("IdeaAnswer", "The clock waits for the author’s reply.")
    return AnswerShown(
        tint="spark",
        person=question.person_name,
        icon="",
        heading=heading,
        aside=dates.day(question.at.astimezone().date(), today),
        body=question.answer,
        note=note,
        share=None,
        asks_me=page.idea.mine,
        earlier=answers.given,
    )


def _promised(page: IdeaPage, answers: Answers, today: date) -> AnswerShown:
    late = answers.standing is Standing.LATE
    return AnswerShown(
        tint="brick" if late else "grey",
        person="",
        icon="calendar-clock",
        heading=promise_words(answers, page.campaign.sponsor_name, today),
        aside=_aside(answers, today),
        body="",
        note="",
        share=None if late else answers.share,
        asks_me=False,
        earlier=answers.given,
    )


def _aside(answers: Answers, today: date) -> str:
    if answers.due is None:
        return ""
    if answers.standing is Standing.LATE:
        return translate("IdeaAnswer", "promised by {date}").format(date=dates.long_day(answers.due, today))
    return dates.in_days(answers.due, today)
