"""What comes back as news."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from ideabox.people.rows import Byline
from ideabox.words import StageKind


class NoticeKind(StrEnum):
    """What happened."""

    ANSWERED = "answered"  # a stage move with a public answer
    ASKED = "asked"  # the sponsor asks the author to clarify
    MOVED = "moved"  # a stage move without one
    REPLIED = "replied"  # to my comment
    COMMENTED = "commented"  # on my or a followed idea
    REPORTED = "reported"  # to facilitators: please look


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One line of news: the latest thing on one idea, with how many others wait behind it."""

    subject_id: UUID
    kind: NoticeKind
    idea_id: UUID
    idea_title: str
    campaign_id: UUID
    campaign_name: str
    mine: bool  # my idea (else one I follow or a reply to me)
    by: Byline
    stage_kind: StageKind | None
    text: str  # the answer or the comment, its first 300 characters
    at: datetime
    unread: bool
    more: int  # further unread things on the same idea


@dataclass(frozen=True, slots=True)
class NoticeList:
    """A page of news, newest first."""

    rows: tuple[NoticeRow, ...]
    unread: int
    before: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One entry of the change feed."""

    mark: int
    campaign_id: UUID | None
    idea_id: UUID | None
    what: str
