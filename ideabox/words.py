"""The product's fixed words, as stored in the database and used in code (see PRODUCT.md's table)."""

from __future__ import annotations

from enum import StrEnum


class CampaignKind(StrEnum):
    """A dated question, or the always-open idea box."""

    CHALLENGE = "challenge"
    OPEN_BOX = "open_box"


class CampaignState(StrEnum):
    """Where a campaign is in its life; only open ones obey their phases, announced ones are read-only."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    OPEN = "open"
    CLOSED = "closed"
    ARCHIVED = "archived"


class Role(StrEnum):
    """A person's part in one campaign, never a rank."""

    SPONSOR = "sponsor"
    FACILITATOR = "facilitator"
    REVIEWER = "reviewer"


class PhaseKind(StrEnum):
    """A dated segment of a campaign."""

    IDEAS = "ideas"
    DISCUSSION = "discussion"
    REVIEW = "review"
    PILOT = "pilot"
    ROLL_OUT = "roll_out"


class StageKind(StrEnum):
    """What a stage means, whatever a campaign calls it."""

    NEW = "new"
    DISCUSSION = "discussion"
    REVIEW = "review"
    PILOT = "pilot"
    ACCEPTED = "accepted"
    ROLLED_OUT = "rolled_out"
    NOT_THIS_TIME = "not_this_time"
    PARKED = "parked"


UNDECIDED = (StageKind.NEW, StageKind.DISCUSSION, StageKind.REVIEW)
"""Stages before any decision: the answer clock runs."""

ANSWERED_KINDS = tuple(kind for kind in StageKind if kind not in UNDECIDED)
"""Stages that are decisions: a move there needs a public answer."""


class IdeaState(StrEnum):
    """A draft is private; a withdrawn idea is gone for all but its author."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


class Anonymity(StrEnum):
    """Whether authors may hide their name. Can only be tightened once ideas are in."""

    NAMED = "named"
    ALLOWED = "allowed"


class VoteRule(StrEnum):
    """How voices are counted: support only, or for and against."""

    SUPPORT = "support"
    FOR_AGAINST = "for_against"


class Order(StrEnum):
    """How a list of ideas is sorted."""

    FAIR = "fair"
    RECENT = "recent"
    SUPPORTED = "supported"


class Part(StrEnum):
    """A person's part in an idea."""

    AUTHOR = "author"
    COAUTHOR = "coauthor"
