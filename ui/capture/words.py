"""The words of an idea being written, and the two ways they are sent."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from ideabox.campaigns.rows import QuestionRow
from ideabox.ideas.requests import PublishIdea, SaveDraft
from ideabox.ideas.rows import DraftRow

TITLE_MOST = 300
TITLE_LEAST = 3


@dataclass(frozen=True, slots=True)
class Words:
    """An idea being written. `answers` holds question ids (hex) with their texts, empty ones left out."""

    id: UUID
    campaign_id: UUID | None
    title: str = ""
    body: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    language: str = "fr"
    anonymous: bool = False

    @property
    def is_blank(self) -> bool:
        """Nothing was written: there is nothing to keep."""
        return not (self.title.strip() or self.body.strip() or any(map(str.strip, self.answers.values())))

    @property
    def digest(self) -> str:
        """A short mark of exactly these words, to recognise them in the database."""
        told = [str(self.campaign_id), self.title, self.body, sorted(self.answers.items()), self.language]
        whole = json.dumps([*told, self.anonymous], ensure_ascii=False)
        return hashlib.blake2b(whole.encode(), digest_size=8).hexdigest()


def of_draft(row: DraftRow) -> Words:
    """The words the database keeps."""
    answers = {key: text for key, text in row.answers.items() if text}
    return Words(row.id, row.campaign_id, row.title, row.body, answers, row.language, row.anonymous)


def save_command(words: Words, campaign_id: UUID) -> SaveDraft:
    """Keep the words as a draft."""
    return SaveDraft(
        words.id,
        campaign_id,
        words.title,
        words.body,
        dict(words.answers),
        words.language,
        words.anonymous,
    )


def publish_command(words: Words, campaign_id: UUID) -> PublishIdea:
    """Send the idea with its last words."""
    return PublishIdea(
        words.id,
        campaign_id,
        words.title,
        words.body,
        dict(words.answers),
        words.language,
        words.anonymous,
    )


def fitted(words: Words, new: Sequence[QuestionRow], old: Sequence[QuestionRow] = ()) -> Words:
    """The same words under another campaign's questions: each answer goes to the like question, the rest to the text.

    Questions are alike when they have the same standard code or the same prompt; no word is lost.
    """
    known = {question.id.hex for question in new}
    likes = {_like(question): question.id.hex for question in new}
    came_from = {question.id.hex: _like(question) for question in old}
    answers: dict[str, str] = {}
    loose: list[str] = [words.body] if words.body else []
    for key, text in words.answers.items():
        home = key if key in known else likes.get(came_from.get(key, ("", "")), "")
        if not home:
            loose.append(text)
        else:
            answers[home] = f"{answers[home]}\n{text}" if home in answers else text
    return replace(words, body="\n\n".join(loose), answers=answers)


def _like(question: QuestionRow) -> tuple[str, str]:
    """What makes two campaigns' questions the same one."""
    return (question.code, "") if question.code else ("", question.prompt.strip().casefold())
