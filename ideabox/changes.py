"""What a command changed: the one thing screens need to know which of them to reload."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Area(StrEnum):
    """A part of the model a screen may show."""

    PEOPLE = "people"
    CAMPAIGNS = "campaigns"
    IDEAS = "ideas"
    DRAFTS = "drafts"
    COMMENTS = "comments"
    VOTES = "votes"
    STAGES = "stages"
    FOLLOWS = "follows"
    NOTICES = "notices"
    SEEN = "seen"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Changes:
    """Areas touched, with the ideas and campaigns concerned where they are few; empty sets mean "could be any"."""

    areas: frozenset[Area]
    ideas: frozenset[UUID] = frozenset()
    campaigns: frozenset[UUID] = frozenset()

    def touches(self, *areas: Area) -> bool:
        """Whether any of these areas changed."""
        return not self.areas.isdisjoint(areas)

    def concerns(self, idea: UUID) -> bool:
        """Whether this idea may have changed."""
        return not self.ideas or idea in self.ideas


NOTHING = Changes(frozenset())


def changed(*areas: Area, idea: UUID | None = None, campaign: UUID | None = None) -> Changes:
    """A record for one command."""
    return Changes(
        frozenset(areas),
        frozenset() if idea is None else frozenset({idea}),
        frozenset() if campaign is None else frozenset({campaign}),
    )
