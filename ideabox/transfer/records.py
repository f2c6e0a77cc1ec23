"""What every format is read into: neutral records, each knowing the file and row it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ideabox.words import StageKind, VoteRule


class Kind(StrEnum):
    """The kinds of things an import counts; the words are those of `ideabox-admin stats`."""

    PERSON = "people"
    IDEA = "ideas"
    COMMENT = "comments"
    VOTE = "votes"
    IDEA_TOTAL = "imported_votes"
    COMMENT_TOTAL = "imported_comment_votes"
    MOVE = "stage_moves"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands: a file's name, and the row as a spreadsheet or a text editor numbers it."""

    file: str
    row: int


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Somebody the source knows. `label` may be shown; when empty, not even the key may be (it is a real name)."""

    origin: Origin
    key: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class IdeaRecord:
    """An idea; an empty author means that the source names none, a hidden_reason that it hid the idea."""

    origin: Origin
    key: str
    author: str
    title: str
    body: str  # Markdown
    language: str
    created_at: datetime
    published_at: datetime
    saved_at: datetime
    answers: tuple[tuple[str, str], ...] = ()  # the source's own fields: prompt, text
    hidden_reason: str = ""
    source: str = ""  # its address or name over there


@dataclass(frozen=True, slots=True)
class CommentRecord:
    """A comment; an empty parent means a comment on the idea itself."""

    origin: Origin
    key: str
    idea: str
    parent: str
    author: str
    body: str  # Markdown
    at: datetime
    stance: int = 0
    hidden_reason: str = ""


@dataclass(frozen=True, slots=True)
class VoteRecord:
    """One person's voice: 1 for, -1 against, 0 passed."""

    origin: Origin
    idea: str
    person: str
    value: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TotalRecord:
    """A count of votes without voters, on an idea or on a comment."""

    origin: Origin
    kind: Kind
    on: str
    value: int  # 1 for, 0 mixed, -1 against
    votes: int


@dataclass(frozen=True, slots=True)
class MoveRecord:
    """A decision with its public answer (Markdown)."""

    origin: Origin
    key: str
    idea: str
    stage: StageKind
    answer: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that can't come in, with the reason's code and the value that is to blame."""

    kind: Kind
    origin: Origin
    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Skip:
    """Rows rightly passed over, such as the same record in a second file."""

    kind: Kind
    origin: Origin
    reason: str


Record = PersonRecord | IdeaRecord | CommentRecord | VoteRecord | TotalRecord | MoveRecord
Item = Record | Refusal | Skip


@dataclass(frozen=True, slots=True)
class Reading:
    """A source opened: what its campaign asks, and its records as they come."""

    question: str
    brief: str
    language: str
    vote_rule: VoteRule
    office: str  # who answered there, shown beside the answers
    items: Iterator[Item]
