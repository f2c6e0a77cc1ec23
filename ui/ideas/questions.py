"""The words of a campaign's guided questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ideabox.campaigns.rows import QuestionRow
from ui.i18n import translate


@dataclass(frozen=True, slots=True)
class GuidedAnswer:
    """One guided question as its heading, and what the author answered."""

    key: str  # the question's id in hex, as answers are kept
    heading: str
    text: str


def heading(question: QuestionRow) -> str:
    """The heading over an answer: the standard one of its code, or the campaign's own prompt."""
    match question.code:
        case "saw":
            return translate("IdeaPage", "What I saw")
        case "propose":
            return translate("IdeaPage", "What I suggest")
        case "serves":
            return translate("IdeaPage", "Who it helps")
    return question.prompt


def guided_answers(questions: Iterable[QuestionRow], answers: Mapping[str, str]) -> tuple[GuidedAnswer, ...]:
    """Every question in order with its answer, empty or not; answers to questions since removed come last."""
    asked = tuple(
        GuidedAnswer(each.id.hex, heading(each), answers.get(each.id.hex, "")) for each in questions
    )
    known = {each.key for each in asked}
    others = (GuidedAnswer(key, "", text) for key, text in answers.items() if key not in known)
    return (*asked, *others)
