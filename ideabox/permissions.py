"""One table: who may do what, where. Screens ask it so that what is not allowed is not offered.

The database keeps the same rules by itself and has the last word; a test holds the two rule books together. The words
of refusal are the same on both sides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ideabox.asking import Actor, Command
from ideabox.campaigns import requests as campaigns
from ideabox.campaigns.rows import CampaignRow
from ideabox.discussion import requests as discussion
from ideabox.discussion.rows import CommentRow
from ideabox.errors import PermissionDenied
from ideabox.ideas import requests as ideas
from ideabox.ideas.rows import IdeaRow
from ideabox.notices import requests as notices
from ideabox.people import requests as people
from ideabox.reviews import requests as reviews
from ideabox.votes import requests as votes
from ideabox.words import UNDECIDED, Anonymity, CampaignState, IdeaState, Role, StageKind, VoteRule

EDITABLE = (StageKind.NEW, StageKind.DISCUSSION)
"""Stages before review starts: the author may still edit."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where an act would take place: what the row on the screen says. Fields that don't apply keep their defaults."""

    roles: frozenset[Role] = frozenset()
    facilitates_any: bool = False
    campaign_state: CampaignState = CampaignState.OPEN
    anonymity: Anonymity = Anonymity.ALLOWED
    vote_rule: VoteRule = VoteRule.SUPPORT
    posting: bool = False
    commenting: bool = False
    voting: bool = False
    idea_state: IdeaState = IdeaState.PUBLISHED
    stage_kind: StageKind | None = StageKind.NEW
    mine: bool = False
    coauthor: bool = False  # mine, but its author's to change
    hidden: bool = False
    paused: bool = False
    comment_mine: bool = False
    comment_deleted: bool = False
    comment_hidden: bool = False
    anonymous: bool = False  # the idea to be published hides its author
    value: int = 1  # the vote to be cast
    to_kind: StageKind | None = None  # where an idea would be moved


def ground_of(
    campaign: CampaignRow, idea: IdeaRow | None = None, comment: CommentRow | None = None
) -> Ground:
    """The ground of an act on what a screen shows."""
    return Ground(
        roles=campaign.roles,
        facilitates_any=Role.FACILITATOR in campaign.roles,
        campaign_state=campaign.state,
        anonymity=campaign.anonymity,
        vote_rule=campaign.vote_rule,
        posting=campaign.posting,
        commenting=campaign.commenting,
        voting=campaign.voting,
        idea_state=idea.state if idea else IdeaState.DRAFT,
        stage_kind=idea.stage_kind if idea else None,
        mine=idea.mine if idea else True,
        coauthor=idea.coauthor if idea else False,
        hidden=idea.hidden if idea else False,
        paused=idea.paused if idea else False,
        comment_mine=comment.mine if comment else False,
        comment_deleted=comment.deleted if comment else False,
        comment_hidden=comment.hidden if comment else False,
    )


Rule = Callable[[Actor, Ground], bool]
"""True: the rule is content."""


def _administrator(actor: Actor, on: Ground) -> bool:
    return actor.administrator


def _leads(actor: Actor, on: Ground) -> bool:
    return actor.administrator or Role.FACILITATOR in on.roles or Role.SPONSOR in on.roles


def _prepares(actor: Actor, on: Ground) -> bool:
    return actor.administrator or on.facilitates_any


def _moderates(actor: Actor, on: Ground) -> bool:
    return Role.FACILITATOR in on.roles


def _decides(actor: Actor, on: Ground) -> bool:
    opens_discussion = (on.stage_kind, on.to_kind) == (StageKind.NEW, StageKind.DISCUSSION)
    return Role.SPONSOR in on.roles or (opens_discussion and Role.FACILITATOR in on.roles)


def _wrote(actor: Actor, on: Ground) -> bool:
    return on.mine and not on.coauthor


def _comment_mine(actor: Actor, on: Ground) -> bool:
    return on.comment_mine


def _not_mine(actor: Actor, on: Ground) -> bool:
    return not on.mine


def _published(actor: Actor, on: Ground) -> bool:
    return on.idea_state is IdeaState.PUBLISHED


def _readable(actor: Actor, on: Ground) -> bool:
    return _published(actor, on) and (not on.hidden or on.mine or Role.FACILITATOR in on.roles)


def _in_state(*states: CampaignState) -> Rule:
    return lambda actor, on: on.campaign_state in states


PERMISSIONS: dict[type[Command], tuple[tuple[Rule, str], ...]] = {
    people.SavePerson: ((_administrator, "not_administrator"),),
    people.SaveSite: ((_administrator, "not_administrator"),),
    people.RenameOrganisation: ((_administrator, "not_administrator"),),
    people.ChooseLanguage: (),
    people.GrantRole: ((_leads, "not_facilitator"),),
    people.RevokeRole: ((_leads, "not_facilitator"),),
    campaigns.CreateCampaign: ((_prepares, "not_facilitator"),),
    campaigns.EditCampaign: (
        (_leads, "not_facilitator"),
        (lambda actor, on: on.campaign_state is not CampaignState.ARCHIVED, "no_such_step"),
    ),
    campaigns.AnnounceCampaign: (
        (_leads, "not_facilitator"),
        (_in_state(CampaignState.DRAFT), "no_such_step"),
    ),
    campaigns.OpenCampaign: (
        (_leads, "not_facilitator"),
        (_in_state(CampaignState.DRAFT, CampaignState.ANNOUNCED), "no_such_step"),
    ),
    campaigns.ExtendCampaign: (
        (_leads, "not_facilitator"),
        (_in_state(CampaignState.ANNOUNCED, CampaignState.OPEN), "no_such_step"),
    ),
    campaigns.CloseCampaign: ((_leads, "not_facilitator"), (_in_state(CampaignState.OPEN), "no_such_step")),
    campaigns.ArchiveCampaign: (
        (_leads, "not_facilitator"),
        (_in_state(CampaignState.CLOSED), "no_such_step"),
    ),
    campaigns.DiscardCampaign: (
        (_leads, "not_facilitator"),
        (_in_state(CampaignState.DRAFT), "no_such_step"),
    ),
    ideas.SaveDraft: (
        (_wrote, "not_yours"),
        (lambda actor, on: on.idea_state is IdeaState.DRAFT, "no_such_step"),
    ),
    ideas.DiscardDraft: (
        (_wrote, "not_yours"),
        (lambda actor, on: on.idea_state is IdeaState.DRAFT, "no_such_step"),
    ),
    ideas.PublishIdea: (
        (_wrote, "not_yours"),
        (lambda actor, on: on.idea_state is IdeaState.DRAFT, "no_such_step"),
        (lambda actor, on: on.posting, "posting_closed"),
        (lambda actor, on: not on.anonymous or on.anonymity is Anonymity.ALLOWED, "name_needed"),
    ),
    ideas.EditIdea: (
        (_wrote, "not_yours"),
        (_published, "no_such_step"),
        (lambda actor, on: on.paused or on.stage_kind in EDITABLE, "already_under_way"),
    ),
    ideas.WithdrawIdea: (
        (_wrote, "not_yours"),
        (_published, "no_such_step"),
        (lambda actor, on: on.stage_kind in UNDECIDED, "already_decided"),
    ),
    ideas.FollowIdea: ((_readable, "not_found"),),
    ideas.UnfollowIdea: (),
    ideas.MarkSeen: ((_readable, "not_found"),),
    ideas.HideIdea: (
        (_moderates, "not_facilitator"),
        (_published, "not_found"),
        (lambda actor, on: not on.hidden, "no_such_step"),
    ),
    ideas.RestoreIdea: (
        (_moderates, "not_facilitator"),
        (_published, "not_found"),
        (lambda actor, on: on.hidden, "no_such_step"),
    ),
    ideas.ReportIdea: ((_readable, "not_found"),),
    ideas.SettleReport: ((_moderates, "not_facilitator"),),
    discussion.AddComment: ((_readable, "not_found"), (lambda actor, on: on.commenting, "commenting_closed")),
    discussion.EditComment: (
        (_comment_mine, "not_yours"),
        (lambda actor, on: not on.comment_deleted, "no_such_step"),
        (lambda actor, on: on.commenting, "commenting_closed"),
    ),
    discussion.DeleteComment: (
        (_comment_mine, "not_yours"),
        (lambda actor, on: not on.comment_deleted, "no_such_step"),
    ),
    discussion.HideComment: (
        (_moderates, "not_facilitator"),
        (lambda actor, on: not on.comment_hidden and not on.comment_deleted, "no_such_step"),
    ),
    discussion.RestoreComment: (
        (_moderates, "not_facilitator"),
        (lambda actor, on: on.comment_hidden, "no_such_step"),
    ),
    votes.CastVote: (
        (_readable, "not_found"),
        (_not_mine, "own_idea"),
        (lambda actor, on: on.voting, "voting_closed"),
        (lambda actor, on: on.value >= 0 or on.vote_rule is VoteRule.FOR_AGAINST, "vote_value"),
    ),
    votes.WithdrawVote: ((lambda actor, on: on.voting, "voting_closed"),),
    reviews.MoveStage: ((_readable, "not_found"), (_decides, "not_sponsor")),
    notices.MarkNoticesOpened: (),
    notices.MarkAllRead: (),
}


def can(actor: Actor, command: type[Command], on: Ground) -> str | None:
    """The word of the first rule that says no, or None where the act is allowed."""
    return next((word for rule, word in PERMISSIONS[command] if not rule(actor, on)), None)


def require(actor: Actor, command: type[Command], on: Ground) -> None:
    """Raise PermissionDenied with the word of the rule that says no."""
    word = can(actor, command, on)
    if word is not None:
        raise PermissionDenied(word)
