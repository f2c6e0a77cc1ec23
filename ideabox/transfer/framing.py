"""The campaign an import makes when there is none of that name: closed, with phases that fit the dates of what came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from ideabox.ids import new_id
from ideabox.transfer.records import Reading
from ideabox.transfer.sifting import Batch
from ideabox.words import Anonymity, CampaignKind, CampaignState, PhaseKind, StageKind

STAGES = tuple(StageKind)
"""Every kind, so that work can go on where the source left it."""

Row = dict[str, object]


@dataclass(frozen=True)
class Frame:
    """Rows of a new campaign."""

    campaign_id: UUID
    campaign: Row
    phases: list[Row]
    stages: list[Row]


def frame(name: str, reading: Reading, batch: Batch, created_by: UUID) -> Frame:
    """A closed challenge around the batch. Expects at least one idea."""
    campaign_id = new_id()
    campaign: Row = {
        "id": campaign_id,
        "name": name,
        "question": reading.question[:300],
        "brief": reading.brief,
        "kind": CampaignKind.CHALLENGE,
        "state": CampaignState.CLOSED,
        "vote_rule": reading.vote_rule,
        "anonymity": Anonymity.NAMED,
        "language": reading.language,
        "created_by_id": created_by,
        "created_at": min(idea.published_at for idea in batch.ideas.values()),
    }
    stages: list[Row] = [
        {"id": new_id(), "campaign_id": campaign_id, "position": position, "kind": kind}
        for position, kind in enumerate(STAGES)
    ]
    return Frame(campaign_id, campaign, _phases(campaign_id, batch), stages)


def _phases(campaign_id: UUID, batch: Batch) -> list[Row]:
    """Ideas from the first to the last day of posting, then discussion, then review, each if there was any."""
    posted = [idea.published_at for idea in batch.ideas.values()]
    talked = [comment.at for comment in batch.comments.values()] + [vote.at for vote in batch.votes.values()]
    answered = [move.at for move in batch.moves.values()]
    opens = _day(min(posted))
    phases: list[Row] = []
    for kind, moments in (
        (PhaseKind.IDEAS, posted),
        (PhaseKind.DISCUSSION, talked),
        (PhaseKind.REVIEW, answered),
    ):
        closes = _end(moments, opens)
        if closes > opens:
            phases.append(
                {
                    "id": new_id(),
                    "campaign_id": campaign_id,
                    "position": len(phases),
                    "kind": kind,
                    "opens_at": opens,
                    "closes_at": closes,
                    "posting": kind is PhaseKind.IDEAS,
                    "commenting": kind is not PhaseKind.REVIEW,
                    "voting": kind is not PhaseKind.REVIEW,
                }
            )
            opens = closes
    return phases


def _day(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def _end(moments: Iterable[datetime], otherwise: datetime) -> datetime:
    """The end of the last day."""
    last = max(moments, default=None)
    return otherwise if last is None else _day(last) + timedelta(days=1)
