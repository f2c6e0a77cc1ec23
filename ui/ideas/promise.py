"""Where an idea stands with its promised answer, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from ideabox.ideas.rows import IdeaPage
from ideabox.reviews.rows import MoveRow
from ideabox.words import ANSWERED_KINDS, UNDECIDED, IdeaState, StageKind
from ui import dates
from ui.i18n import translate
from ui.ideas.names import elides


class Standing(Enum):
    """What the answer box is about."""

    NOTHING = auto()  # no promise was made here
    WAITING = auto()
    LATE = auto()
    PAUSED = auto()  # the author was asked something; the clock waits
    ANSWERED = auto()


@dataclass(frozen=True, slots=True)
class Answers:
    """The public answers of an idea, newest first, and what is still owed."""

    standing: Standing
    given: tuple[MoveRow, ...]
    question: MoveRow | None
    due: date | None
    share: float  # of the time to the promised day that is over: 0 to 1


def answers_of(page: IdeaPage, today: date) -> Answers:
    """Read an idea's answers and promise from its way so far."""
    given = tuple(move for move in reversed(page.moves) if move.answer and not move.asks_author)
    question = next((move for move in reversed(page.moves) if move.asks_author), None)
    return Answers(
        _standing(page, given, today),
        given,
        question if page.idea.paused else None,
        page.idea.answer_due,
        _share(page, today),
    )


def _standing(page: IdeaPage, given: tuple[MoveRow, ...], today: date) -> Standing:
    idea = page.idea
    if idea.paused:
        return Standing.PAUSED
    if idea.answered_at is not None or idea.stage_kind not in UNDECIDED:
        return Standing.ANSWERED if given else Standing.NOTHING
    if idea.answer_due is None or idea.state is not IdeaState.PUBLISHED:
        return Standing.NOTHING
    return Standing.LATE if idea.answer_due < today else Standing.WAITING


def _share(page: IdeaPage, today: date) -> float:
    published, due = page.idea.published_at, page.idea.answer_due
    if published is None or due is None:
        return 0.0
    start = published.astimezone().date()
    whole = (due - start).days
    return min(1.0, max(0.0, (today - start).days / whole)) if whole > 0 else 1.0


def gap_words(page: IdeaPage, move: MoveRow, today: date) -> str:
    """When an answer came, and how far from the promised day if it was the decision that was promised."""
    when = move.at.astimezone().date()
    decisions = (each for each in page.moves if each.kind in ANSWERED_KINDS and each.answer)
    due = page.idea.answer_due
    if due is None or next(decisions, None) is not move:
        return dates.day(when, today)
    return translate("IdeaAnswer", "{date}, {gap}").format(
        date=dates.day(when, today), gap=gap((due - when).days)
    )


def gap(left: int) -> str:
    """How an answer kept its promise."""
    if left > 0:
        return translate("IdeaAnswer", "%n day(s) before the promised date", "", left)
    if left == 0:
        return translate("IdeaAnswer", "on the promised date")
    return translate("IdeaAnswer", "%n day(s) late", "", -left)


def answer_heading(name: str) -> str:
    """Whose answer it is."""
    if not name:
        return translate("IdeaAnswer", "Answer")
    if elides(name):
        return translate("IdeaAnswer", "Answer from {name}", "elided name").format(name=name)
    return translate("IdeaAnswer", "Answer from {name}").format(name=name)


def promise_words(answers: Answers, sponsor: str, today: date) -> str:
    """The sentence while no answer is there: when it is promised, or how late it is."""
    if answers.due is None:
        return ""
    day = dates.long_day(answers.due, today)
    if answers.standing is Standing.LATE:
        return translate("IdeaAnswer", "The answer is %n day(s) late.", "", (today - answers.due).days)
    if sponsor and elides(sponsor):
        return translate("IdeaAnswer", "Answer from {name} promised by {date}", "elided name").format(
            name=sponsor, date=day
        )
    if sponsor:
        return translate("IdeaAnswer", "Answer from {name} promised by {date}").format(name=sponsor, date=day)
    return translate("IdeaAnswer", "Answer promised by {date}").format(date=day)


def next_news(page: IdeaPage, today: date) -> str:
    """The next dated news somebody promised, or nothing."""
    idea = page.idea
    last = page.moves[-1] if page.moves else None
    if last is not None and last.look_again_on is not None:
        day = dates.long_day(last.look_again_on, today)
        if idea.stage_kind is StageKind.PARKED:
            return translate("IdeaPath", "Will be looked at again on {date}").format(date=day)
        return translate("IdeaPath", "Next news promised by {date}").format(date=day)
    undecided = (
        idea.stage_kind in UNDECIDED and idea.answered_at is None and idea.state is IdeaState.PUBLISHED
    )
    if idea.answer_due is None or not undecided:
        return ""
    day = dates.long_day(idea.answer_due, today)
    if idea.paused:
        return translate("IdeaPath", "The clock waits for the author. Promised date so far: {date}").format(
            date=day
        )
    return translate("IdeaPath", "Answer promised by {date}").format(date=day)
