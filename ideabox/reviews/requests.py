"""What can be asked and done in a review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ideabox.asking import Command, Query
from ideabox.reviews.rows import AnswerList, Board, ColumnRows, PromisedList
from ideabox.words import StageKind

COLUMNS = (
    (StageKind.NEW, StageKind.DISCUSSION),
    (StageKind.REVIEW,),
    (StageKind.PILOT,),
    (StageKind.ACCEPTED, StageKind.ROLLED_OUT),
    (StageKind.NOT_THIS_TIME, StageKind.PARKED),
)
"""The board's columns, left to right; the last one is folded."""


@dataclass(frozen=True, slots=True)
class GetBoard(Query[Board]):
    """A campaign's board, and those to choose from; the first of mine if it isn't there for me, or none is named.

    by_support: sorted by standing, where totals aren't hidden; else by the promised date. NotFound if none is mine.
    """

    campaign_id: UUID | None
    by_support: bool = False


@dataclass(frozen=True, slots=True)
class ListColumn(Query[ColumnRows]):
    """Further cards of one column."""

    campaign_id: UUID
    kinds: tuple[StageKind, ...]
    by_support: bool
    after: tuple[str, str]


@dataclass(frozen=True, slots=True)
class ListPromised(Query[PromisedList]):
    """Ideas without an answer in the campaigns I sponsor, by promised date."""

    after: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class ListAnswers(Query[AnswerList]):
    """The latest public answer of each decided idea of a campaign, newest first; `kinds` empty: all decisions."""

    campaign_id: UUID
    kinds: frozenset[StageKind] = frozenset()
    after: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class MoveStage(Command):
    """Move an idea to a stage. Sponsors only (facilitators may open the discussion).

    A decision needs a public answer; parking a date to look again; asks_author keeps the idea in review, sends the
    answer as a question to its author and stops the clock until they edit or comment.
    """

    id: UUID
    idea_id: UUID
    stage_id: UUID
    kind: StageKind
    expected_version: int
    reason: str = ""
    answer: str = ""
    asks_author: bool = False
    look_again_on: date | None = None
