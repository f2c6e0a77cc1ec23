"""What can be done with one's voice."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ideabox.asking import Command


@dataclass(frozen=True, slots=True)
class CastVote(Command):
    """Support an idea (1), oppose it (-1, where the campaign counts for and against) or skip it (0)."""

    idea_id: UUID
    value: int = 1


@dataclass(frozen=True, slots=True)
class WithdrawVote(Command):
    """Take my voice back while voting is open."""

    idea_id: UUID
