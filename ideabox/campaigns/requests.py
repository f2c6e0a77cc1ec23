"""What can be asked and done about campaigns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from ideabox.asking import Command, Query
from ideabox.campaigns.rows import CampaignPage, CampaignRow, PhaseRow, Preparation, QuestionRow, StageRow
from ideabox.words import Anonymity, CampaignKind, VoteRule


@dataclass(frozen=True, slots=True)
class ListCampaigns(Query[tuple[CampaignRow, ...]]):
    """Campaigns I may see: open ones first, then announced, closed, archived; drafts I may prepare last."""

    archived: bool = False


@dataclass(frozen=True, slots=True)
class GetCampaign(Query[CampaignPage]):
    """One campaign with its frame. NotFound if it isn't there for me."""

    id: UUID


@dataclass(frozen=True, slots=True)
class PrepareCampaign(Query[Preparation]):
    """What the editor shows, in one round trip: a campaign, or none yet, and the sites and groups to choose from."""

    id: UUID | None


@dataclass(frozen=True, slots=True)
class CampaignSheet:
    """All that the editor edits. Stages and phases keep their ids, so that ideas keep their places."""

    name: str
    question: str
    brief: str = ""
    note: str = ""
    kind: CampaignKind = CampaignKind.CHALLENGE
    glyph: str = "lightbulb"
    tint: str = "leaf"
    answer_days: int = 21
    vote_rule: VoteRule = VoteRule.SUPPORT
    hides_totals: bool = False
    anonymity: Anonymity = Anonymity.ALLOWED
    language: str = "fr"
    sponsor_id: UUID | None = None
    facilitator_ids: tuple[UUID, ...] = ()
    reviewer_ids: tuple[UUID, ...] = ()
    site_ids: tuple[UUID, ...] = ()  # with group_ids both empty: everyone
    group_ids: tuple[UUID, ...] = ()
    phases: tuple[PhaseRow, ...] = ()
    stages: tuple[StageRow, ...] = ()  # empty at creation: one of each kind
    questions: tuple[QuestionRow, ...] = ()


@dataclass(frozen=True, slots=True)
class CreateCampaign(Command):
    """Prepare a campaign as a draft; its maker becomes a facilitator. Administrators, and whoever facilitates one."""

    id: UUID
    sheet: CampaignSheet


@dataclass(frozen=True, slots=True)
class EditCampaign(Command):
    """Change a campaign. After its launch the dates change only through ExtendCampaign, and rules only tighten."""

    id: UUID
    row_version: int
    sheet: CampaignSheet


@dataclass(frozen=True, slots=True)
class AnnounceCampaign(Command):
    """Show a draft to its audience before it opens. Needs question, sponsor, dates and promise."""

    id: UUID


@dataclass(frozen=True, slots=True)
class OpenCampaign(Command):
    """Let the phases rule from now on."""

    id: UUID


@dataclass(frozen=True, slots=True)
class ExtendCampaign(Command):
    """Move the end of a phase, and every later phase with it, for a public reason."""

    id: UUID
    phase_id: UUID
    closes_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class CloseCampaign(Command):
    """End posting, commenting and voting; answers can still be given."""

    id: UUID


@dataclass(frozen=True, slots=True)
class ArchiveCampaign(Command):
    """Take a closed campaign out of the lists; it can still be found and read."""

    id: UUID


@dataclass(frozen=True, slots=True)
class DiscardCampaign(Command):
    """Delete a draft campaign that nobody but its makers saw."""

    id: UUID
