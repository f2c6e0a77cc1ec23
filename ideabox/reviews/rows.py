"""What comes back of a review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from ideabox.campaigns.rows import CampaignRow, StageRow
from ideabox.people.rows import Byline
from ideabox.words import StageKind


@dataclass(frozen=True, slots=True)
class MoveRow:
    """One step of an idea's way, with its public answer."""

    id: UUID
    kind: StageKind
    stage_name: str
    person_name: str
    person_job: str
    reason: str
    answer: str
    asks_author: bool
    look_again_on: date | None
    at: datetime


@dataclass(frozen=True, slots=True)
class CardRow:
    """An idea on the sponsor's board."""

    id: UUID
    campaign_id: UUID
    campaign_name: str
    number: int
    title: str
    byline: Byline
    anonymous: bool
    stage_id: UUID
    stage_kind: StageKind
    stage_name: str
    answer_due: date | None
    answered_at: datetime | None
    paused: bool
    support: int | None  # None where totals are hidden
    imported_for: int
    comments: int
    row_version: int


@dataclass(frozen=True, slots=True)
class ColumnRows:
    """One column: its first cards and how many there are in all."""

    kinds: tuple[StageKind, ...]
    total: int
    cards: tuple[CardRow, ...]
    after: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class BoardChoice:
    """A campaign whose board is mine to look after."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Board:
    """The board of one campaign: received, in review, in pilot, accepted, not this time."""

    campaign: CampaignRow
    stages: tuple[StageRow, ...]
    columns: tuple[ColumnRows, ...]
    due_this_week: int
    late: int
    by_support: bool = False  # else by the promised date
    choices: tuple[BoardChoice, ...] = ()  # those I sponsor first, then those I facilitate


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A decision with its public answer: "you said, we did"."""

    idea_id: UUID
    number: int | None
    title: str
    byline: Byline
    mine: bool
    stage_kind: StageKind
    stage_name: str
    answer: str  # the latest, whole
    answered_by: str
    job: str
    at: datetime
    answer_due: date | None


@dataclass(frozen=True, slots=True)
class AnswerList:
    """A page of answers, newest first."""

    rows: tuple[AnswerRow, ...]
    after: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class PromisedList:
    """Answers I owe as a sponsor, the most urgent first."""

    cards: tuple[CardRow, ...]
    after: tuple[str, str] | None
    late: int
    due_this_week: int
    total: int
