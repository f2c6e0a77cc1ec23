"""What comes back about campaigns."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from ideabox.people.rows import GroupRow, PersonRow, SiteRow
from ideabox.words import Anonymity, CampaignKind, CampaignState, PhaseKind, Role, StageKind, VoteRule


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """A dated segment; moments in UTC; `name` empty means the kind's own word."""

    id: UUID
    kind: PhaseKind
    name: str
    opens_at: datetime
    closes_at: datetime
    posting: bool
    commenting: bool
    voting: bool


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stage; `name` empty means the kind's own word."""

    id: UUID
    kind: StageKind
    name: str


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A guided question: a standard `code` (saw, propose, serves), or its own `prompt`."""

    id: UUID
    code: str
    prompt: str


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """A campaign as listed, with its rules, what is open now, and my own state in it."""

    id: UUID
    name: str
    question: str
    kind: CampaignKind
    state: CampaignState
    glyph: str
    tint: str
    answer_days: int
    vote_rule: VoteRule
    hides_totals: bool
    anonymity: Anonymity
    for_all: bool
    row_version: int
    ideas: int
    comments: int
    answered: int
    posting: bool
    commenting: bool
    voting: bool
    voting_over: bool  # no voting phase lies ahead or runs: totals may be shown
    sponsor_id: UUID | None
    sponsor_name: str
    sponsor_job: str
    phases: tuple[PhaseRow, ...]
    roles: frozenset[Role]  # mine
    my_drafts: int
    my_ideas: int
    my_votes: int


@dataclass(frozen=True, slots=True)
class AudienceRow:
    """One part of a campaign's audience: a site or a group."""

    id: UUID
    name: str
    is_group: bool


@dataclass(frozen=True, slots=True)
class CampaignPage:
    """Everything the campaign page shows around its list of ideas."""

    campaign: CampaignRow
    brief: str
    note: str
    note_by: str
    language: str
    stages: tuple[StageRow, ...]
    questions: tuple[QuestionRow, ...]
    people: tuple[tuple[Role, PersonRow], ...]  # who holds which role
    audience: tuple[AudienceRow, ...]  # empty: everyone
    unread: int  # published ideas I have not seen
    to_answer: int  # published, not hidden, no decision yet
    late: int
    next_due: date | None
    average_days: float | None  # from publication to answer
    sites: int  # sites with an idea or comment in it
    open_reports: int  # shown to facilitators; 0 for others
    phase_changes: tuple[tuple[datetime, str], ...] = field(default=())  # when, public reason


@dataclass(frozen=True, slots=True)
class Preparation:
    """A campaign as it is prepared, None where it isn't there for me, and every site and group it could be for."""

    page: CampaignPage | None
    sites: tuple[SiteRow, ...]
    groups: tuple[GroupRow, ...]
