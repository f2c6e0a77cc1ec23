"""What comes back about ideas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from ideabox.campaigns.rows import CampaignPage, CampaignRow, QuestionRow, StageRow
from ideabox.discussion.rows import CommentRow
from ideabox.people.rows import Byline
from ideabox.reviews.rows import MoveRow
from ideabox.votes.rows import Totals
from ideabox.words import IdeaState, StageKind


@dataclass(frozen=True, slots=True)
class IdeaRow:
    """An idea in a list, with my own marks on it and what `permissions.can` needs to know."""

    id: UUID
    campaign_id: UUID
    campaign_name: str
    number: int | None
    title: str
    excerpt: str  # the first 300 characters of body or first answer, Markdown
    language: str
    state: IdeaState
    anonymous: bool
    byline: Byline
    mine: bool
    stage_kind: StageKind | None
    stage_name: str  # empty: the kind's own word
    published_at: datetime | None  # of an anonymous idea: the day only
    saved_at: datetime
    answer_due: date | None
    answered_at: datetime | None
    paused: bool  # the clock waits for the author
    comments: int
    hidden: bool
    my_vote: int | None
    seen: bool
    followed: bool
    totals: Totals
    row_version: int
    coauthor: bool = False  # mine, but another's to change


Cursor = tuple[int, int, int, str]
"""Where the next page starts: its meaning is the order's own; opaque to screens."""


@dataclass(frozen=True, slots=True)
class IdeaList:
    """A page of ideas; `after` fetches the next, None at the end; their campaigns where the list is of several."""

    rows: tuple[IdeaRow, ...]
    after: Cursor | None
    campaigns: tuple[CampaignRow, ...] = ()


@dataclass(frozen=True, slots=True)
class CampaignVisit:
    """A campaign's frame and the first page of its list, read together."""

    page: CampaignPage
    ideas: IdeaList


@dataclass(frozen=True, slots=True)
class ReportRow:
    """Somebody asks a facilitator to look at an idea (comment_id None) or a comment."""

    id: UUID
    comment_id: UUID | None
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class IdeaPage:
    """Everything the idea page shows. Comments come oldest first, a page at a time."""

    idea: IdeaRow
    campaign: CampaignRow
    stages: tuple[StageRow, ...]
    questions: tuple[QuestionRow, ...]
    body: str
    answers: Mapping[str, str]  # question id (hex) -> text
    hidden_reason: str
    coauthors: tuple[Byline, ...]
    moves: tuple[MoveRow, ...]  # oldest first
    comments: tuple[CommentRow, ...]
    comments_after: tuple[str, str] | None
    reports: tuple[ReportRow, ...]  # open ones, for facilitators


@dataclass(frozen=True, slots=True)
class IdeaVisit:
    """An idea and the first page of its campaign's list, read together."""

    page: IdeaPage
    ideas: IdeaList


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One of my drafts."""

    id: UUID
    campaign_id: UUID
    campaign_name: str
    title: str
    body: str
    answers: Mapping[str, str]
    language: str
    anonymous: bool
    saved_at: datetime
    row_version: int


@dataclass(frozen=True, slots=True)
class MyIdeas:
    """My drafts and a page of my published, withdrawn or merged ideas, newest first."""

    drafts: tuple[DraftRow, ...]
    ideas: IdeaList
