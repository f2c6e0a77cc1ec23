"""What can be asked and done in a discussion."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ideabox.asking import Command, Query
from ideabox.discussion.rows import CommentList


@dataclass(frozen=True, slots=True)
class ListComments(Query[CommentList]):
    """An idea's further comments after a cursor."""

    idea_id: UUID
    after: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class AddComment(Command):
    """Comment on an idea, or reply to a comment of it. 1 to 10,000 characters, commenting open."""

    id: UUID
    idea_id: UUID
    body: str
    parent_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class EditComment(Command):
    """Change my comment while commenting is open."""

    id: UUID
    idea_id: UUID
    body: str


@dataclass(frozen=True, slots=True)
class DeleteComment(Command):
    """Delete my comment; its place stays if someone replied."""

    id: UUID
    idea_id: UUID


@dataclass(frozen=True, slots=True)
class HideComment(Command):
    """Take a comment out of sight, with a reason. Facilitators only."""

    id: UUID
    idea_id: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class RestoreComment(Command):
    """Show a hidden comment again."""

    id: UUID
    idea_id: UUID
