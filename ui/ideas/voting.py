"""Why a voice can't be given. Apart from the other words of a row, because Today says none of it and starts sooner so."""

from __future__ import annotations

from datetime import datetime

from ideabox.asking import Actor
from ideabox.campaigns.rows import CampaignRow
from ideabox.ideas.rows import IdeaRow
from ideabox.permissions import can, ground_of
from ideabox.votes.requests import CastVote
from ui import dates
from ui.i18n import translate


def why_no_vote(actor: Actor, campaign: CampaignRow | None, row: IdeaRow, now: datetime) -> str:
    """Why this voice can't be given or changed, in one sentence; empty where it can.

    Without its campaign's rules only the idea itself can say no; the database has the last word anyway.
    """
    if campaign is None:
        return (
            translate("IdeaList", "Your own idea: your colleagues give it their voice.") if row.mine else ""
        )
    word = can(actor, CastVote, ground_of(campaign, row))
    if word is None:
        return ""
    if word == "own_idea":
        return translate("IdeaList", "Your own idea: your colleagues give it their voice.")
    if word == "voting_closed":
        return _closed(campaign, now)
    return translate("IdeaList", "This idea takes no votes.")


def _closed(campaign: CampaignRow, now: datetime) -> str:
    """Since when, or until when, nobody can vote."""
    if campaign.voting_over:
        return translate("IdeaList", "The vote is over: the count is final.")
    ahead = [phase.opens_at for phase in campaign.phases if phase.voting and phase.opens_at > now]
    if not ahead:
        return translate("IdeaList", "Votes are closed for now.")
    day = dates.long_day(min(ahead).astimezone().date(), now.astimezone().date())
    return translate("IdeaList", "Votes are closed for now; they open on {date}.").format(date=day)
