"""What the composer says: whether comments are open, and what to know before the first one."""

from __future__ import annotations

from datetime import datetime

from ideabox.asking import Actor
from ideabox.campaigns.rows import CampaignRow
from ideabox.discussion.requests import AddComment
from ideabox.errors import PermissionDenied
from ideabox.ideas.rows import IdeaPage
from ideabox.permissions import can, ground_of
from ideabox.words import CampaignState, IdeaState
from ui import dates
from ui.i18n import translate
from ui.messages import sentence


def closed_words(page: IdeaPage, actor: Actor, now: datetime) -> str:
    """Why nobody can comment here, and until when one could; empty while one can."""
    word = can(actor, AddComment, ground_of(page.campaign, page.idea))
    if word is None:
        return ""
    if word == "commenting_closed":
        return _closed_since(page.campaign, now)
    if page.idea.state is not IdeaState.PUBLISHED:
        return translate("Discussion", "This idea was withdrawn: it takes no comments any more.")
    return sentence(PermissionDenied(word))


def _closed_since(campaign: CampaignRow, now: datetime) -> str:
    if campaign.state in {CampaignState.CLOSED, CampaignState.ARCHIVED}:
        return translate("Discussion", "This campaign is closed: it takes no comments any more.")
    today = now.astimezone().date()
    phases = [phase for phase in campaign.phases if phase.commenting]
    coming = [phase.opens_at for phase in phases if phase.opens_at > now]
    if coming:
        day = dates.long_day(min(coming).astimezone().date(), today)
        return translate("Discussion", "Comments open on {date}.").format(date=day)
    over = [phase.closes_at for phase in phases if phase.closes_at <= now]
    if over:
        day = dates.long_day(max(over).astimezone().date(), today)
        return translate("Discussion", "Comments are closed. They were open until {date}.").format(date=day)
    return translate("Discussion", "Comments are closed in this campaign.")


def name_warning(page: IdeaPage) -> str:
    """What the author of an anonymous idea should know before the first comment of theirs."""
    if not (page.idea.mine and page.idea.anonymous) or any(row.mine for row in page.comments):
        return ""
    return translate(
        "Discussion",
        "Your name will appear here, under an idea published without it: comments are always signed.",
    )
