"""Which decisions are open for an idea, and what each of them needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from ideabox.asking import Actor
from ideabox.campaigns.rows import CampaignRow, StageRow
from ideabox.permissions import Ground, can
from ideabox.reviews.requests import COLUMNS, MoveStage
from ideabox.reviews.rows import CardRow
from ideabox.words import ANSWERED_KINDS, UNDECIDED, Role, StageKind


class Act(StrEnum):
    """What a sponsor can do with an idea, in the order it is offered."""

    ACCEPT = "accept"
    PILOT = "pilot"
    CLARIFY = "clarify"
    NOT_THIS_TIME = "not_this_time"
    REVIEW = "review"
    DISCUSS = "discuss"
    PARK = "park"
    ROLL_OUT = "roll_out"


MAIN_ACTS = (Act.ACCEPT, Act.PILOT, Act.CLARIFY, Act.NOT_THIS_TIME)
"""The four choices always in sight; the others are in a menu."""

_ACTS = {
    StageKind.ACCEPTED: Act.ACCEPT,
    StageKind.PILOT: Act.PILOT,
    StageKind.NOT_THIS_TIME: Act.NOT_THIS_TIME,
    StageKind.REVIEW: Act.REVIEW,
    StageKind.DISCUSSION: Act.DISCUSS,
    StageKind.PARKED: Act.PARK,
    StageKind.ROLLED_OUT: Act.ROLL_OUT,
}


@dataclass(frozen=True, slots=True)
class Option:
    """One decision that is open: the stage it leads to; `asks` keeps the idea in review and asks its author."""

    stage: StageRow
    asks: bool = False

    @property
    def act(self) -> Act:
        """What this is to a sponsor."""
        return Act.CLARIFY if self.asks else _ACTS[self.stage.kind]

    @property
    def key(self) -> str:
        """How it is remembered with the text typed for it."""
        return f"{self.stage.id.hex}?" if self.asks else self.stage.id.hex

    @property
    def needs_answer(self) -> bool:
        """Whether it can't be made without a public text."""
        return self.asks or self.stage.kind in ANSWERED_KINDS

    @property
    def needs_date(self) -> bool:
        """Whether it says when the idea is looked at again."""
        return self.stage.kind is StageKind.PARKED


@dataclass(frozen=True, slots=True)
class Frame:
    """The campaign a card belongs to, with its stages: what decisions depend on."""

    campaign: CampaignRow
    stages: tuple[StageRow, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision ready to be sent, and the card it is about."""

    card: CardRow
    option: Option
    move: MoveStage


def options(card: CardRow, frame: Frame, actor: Actor) -> tuple[Option, ...]:
    """Every decision this person may take on a card, main ones first, stages of one kind in the campaign's order."""
    found = [
        Option(stage, asks)
        for stage in frame.stages
        if stage.kind is not StageKind.NEW and _allowed(card, stage, frame.campaign.roles, actor)
        for asks in ((False, True) if stage.kind is StageKind.REVIEW else (False,))
    ]
    order = tuple(Act)
    return tuple(
        sorted(filter(lambda option: _sensible(card, option), found), key=lambda o: order.index(o.act))
    )


def _allowed(card: CardRow, stage: StageRow, roles: frozenset[Role], actor: Actor) -> bool:
    ground = Ground(roles=roles, stage_kind=card.stage_kind, to_kind=stage.kind)
    return can(actor, MoveStage, ground) is None


def _sensible(card: CardRow, option: Option) -> bool:
    """Whether it would change anything."""
    elsewhere = option.stage.id != card.stage_id
    match option.act:
        case Act.CLARIFY:
            return card.stage_kind in UNDECIDED
        case Act.REVIEW:
            return elsewhere or card.paused
        case Act.DISCUSS:
            return elsewhere and card.stage_kind in UNDECIDED
        case Act.PARK:
            return True
        case Act.ROLL_OUT:
            return elsewhere and card.stage_kind in (StageKind.ACCEPTED, StageKind.ROLLED_OUT)
    return elsewhere


def option_for_column(found: Sequence[Option], kinds: tuple[StageKind, ...], card: CardRow) -> Option | None:
    """The decision a drop on a column means; none for the column the card is in."""
    if card.stage_kind in kinds:
        return None
    fitting = [option for option in found if option.stage.kind in kinds and not option.asks]
    return min(fitting, key=lambda option: kinds.index(option.stage.kind), default=None)


def column_of(kind: StageKind) -> int:
    """Which of the board's columns holds ideas of this kind of stage."""
    return next(at for at, kinds in enumerate(COLUMNS) if kind in kinds)


def typed_place(idea_id: UUID) -> str:
    """Where the unsent answer to an idea is kept."""
    return f"answer:{idea_id.hex}"
