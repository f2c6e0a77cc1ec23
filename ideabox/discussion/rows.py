"""What comes back of a discussion."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from ideabox.people.rows import Byline


@dataclass(frozen=True, slots=True)
class CommentRow:
    """A comment; a reply keeps its true parent, and names the person replied to. Deleted or hidden: no body."""

    id: UUID
    idea_id: UUID
    parent_id: UUID | None
    parent_name: str  # who is replied to; empty for top level
    byline: Byline
    by_author: bool  # the idea's author under their own name
    mine: bool
    body: str
    stance: int  # imported debates: 1 for, -1 against, else 0
    at: datetime
    edited_at: datetime | None
    deleted: bool
    hidden: bool
    hidden_reason: str
    imported_for: int
    imported_against: int


@dataclass(frozen=True, slots=True)
class CommentList:
    """A page of comments, oldest first."""

    rows: tuple[CommentRow, ...]
    after: tuple[str, str] | None
