"""Which campaign a new idea begins in."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from ideabox.campaigns.rows import CampaignRow
from ideabox.words import CampaignKind
from ui.capture.sentences import takes_ideas


def open_ones(campaigns: Sequence[CampaignRow]) -> tuple[CampaignRow, ...]:
    """Campaigns that take ideas now: dated questions first, open boxes last."""
    taking = [each for each in campaigns if takes_ideas(each)]
    return tuple(sorted(taking, key=lambda each: each.kind is CampaignKind.OPEN_BOX))


def first_choice(
    campaigns: Sequence[CampaignRow], wanted: UUID | None, last: UUID | None
) -> CampaignRow | None:
    """The campaign asked for, else the one written in last, else an open box, else any that takes ideas."""
    taking = open_ones(campaigns)
    for choice in (wanted, last):
        for each in taking:
            if each.id == choice:
                return each
    return next((each for each in taking if each.kind is CampaignKind.OPEN_BOX), next(iter(taking), None))
