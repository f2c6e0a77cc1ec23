"""What can be asked and done about ideas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from ideabox.asking import Command, Query
from ideabox.ideas.rows import CampaignVisit, Cursor, DraftRow, IdeaList, IdeaPage, IdeaVisit, MyIdeas
from ideabox.words import Order, StageKind

PAGE = 50
"""Rows of one page, everywhere."""


@dataclass(frozen=True, slots=True)
class ListIdeas(Query[IdeaList]):
    """A campaign's published ideas. Filters narrow; hidden ones show only to facilitators and their authors.

    Fair order: those I have not seen before today, least seen first, shuffled for me and today; then the others.
    """

    campaign_id: UUID
    order: Order = Order.FAIR
    stages: frozenset[StageKind] = frozenset()  # empty: all
    region: str = ""
    text: str = ""  # words looked for in title and text
    after: Cursor | None = None


@dataclass(frozen=True, slots=True)
class VisitCampaign(Query[CampaignVisit]):
    """A campaign's whole page in one round trip: its frame, and the list asked for. NotFound as with GetCampaign."""

    ideas: ListIdeas


@dataclass(frozen=True, slots=True)
class ListMyIdeas(Query[MyIdeas]):
    """My drafts and ideas."""

    after: Cursor | None = None


@dataclass(frozen=True, slots=True)
class ListFollowed(Query[IdeaList]):
    """Ideas I follow, the most recently followed first, with the campaigns they belong to."""

    after: Cursor | None = None


@dataclass(frozen=True, slots=True)
class GetIdea(Query[IdeaPage]):
    """One idea, whole. NotFound if it isn't there for me."""

    id: UUID


@dataclass(frozen=True, slots=True)
class VisitIdea(Query[IdeaVisit]):
    """An idea's whole page in one round trip: the idea, and the first rows of its campaign's list.

    lists: how the lists of some campaigns are wanted (words and cursor left out); any other comes in fair order.
    NotFound as with GetIdea; InputError as with the list.
    """

    id: UUID
    lists: tuple[ListIdeas, ...] = ()


@dataclass(frozen=True, slots=True)
class GetDraft(Query[DraftRow]):
    """One of my drafts."""

    id: UUID


@dataclass(frozen=True, slots=True)
class SaveDraft(Command):
    """Keep what is being written; the first time it makes the draft. Nothing is too short or too long for a draft.

    Last write wins between one person's own windows; publication checks the row version.
    """

    id: UUID
    campaign_id: UUID
    title: str
    body: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    language: str = "fr"
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class DiscardDraft(Command):
    """Delete one of my drafts."""

    id: UUID


@dataclass(frozen=True, slots=True)
class PublishIdea(Command):
    """Send the idea to its campaign, with its last words: title 3 to 300 characters, posting open."""

    id: UUID
    campaign_id: UUID
    title: str
    body: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    language: str = "fr"
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class EditIdea(Command):
    """Change my published idea, until review starts or when I am asked to clarify."""

    id: UUID
    row_version: int
    title: str
    body: str
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WithdrawIdea(Command):
    """Take my published idea back, until a decision."""

    id: UUID
    row_version: int


@dataclass(frozen=True, slots=True)
class FollowIdea(Command):
    """Hear of what happens to it."""

    id: UUID


@dataclass(frozen=True, slots=True)
class UnfollowIdea(Command):
    """Hear no more of it."""

    id: UUID


@dataclass(frozen=True, slots=True)
class MarkSeen(Command):
    """I opened these."""

    ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class HideIdea(Command):
    """Take an idea out of everyone's sight but its author's and the facilitators', with a reason. Facilitators only."""

    id: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class RestoreIdea(Command):
    """Show a hidden idea again."""

    id: UUID


@dataclass(frozen=True, slots=True)
class ReportIdea(Command):
    """Ask the facilitators to look at an idea, or at one of its comments."""

    report_id: UUID
    idea_id: UUID
    reason: str
    comment_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SettleReport(Command):
    """A facilitator has looked at it."""

    report_id: UUID
