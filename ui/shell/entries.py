"""What the sidebar lists, computed from what the window knows; no widgets here."""

from __future__ import annotations

from datetime import datetime

from ideabox.campaigns.rows import CampaignRow
from ideabox.changes import Area
from ideabox.home.rows import Shell
from ideabox.words import CampaignKind, CampaignState, Role
from ui import dates
from ui.campaigns.words import current_phase
from ui.i18n import translate
from ui.places import Place, PlaceKind
from ui.shell.entry import Entry


def entries(shell: Shell, now: datetime) -> tuple[Entry, ...]:
    """The sidebar for this person: only sections they have the right to."""
    return (
        *_mine(shell),
        *_campaigns(shell, now),
        *_sponsor(shell),
        *_facilitator(shell),
        *_administrator(shell),
    )


def _mine(shell: Shell) -> tuple[Entry, ...]:
    def count(value: int) -> str:
        return dates.number(value) if value else ""

    return (
        Entry(
            translate("Shell", "Today"),
            "sun",
            "",
            Place(PlaceKind.TODAY),
            count(shell.unread),
            bool(shell.unread),
            "Ctrl+1",
        ),
        Entry(
            translate("Shell", "My ideas"),
            "lightbulb",
            "",
            Place(PlaceKind.MY_IDEAS),
            count(shell.my_ideas + shell.my_drafts),
            False,
            "Ctrl+2",
        ),
        Entry(
            translate("Shell", "Following"),
            "bookmark",
            "",
            Place(PlaceKind.FOLLOWING),
            count(shell.followed),
            False,
            "Ctrl+3",
        ),
    )


def _campaigns(shell: Shell, now: datetime) -> tuple[Entry, ...]:
    shown = [
        each
        for each in shell.campaigns
        if each.state in (CampaignState.OPEN, CampaignState.ANNOUNCED, CampaignState.CLOSED)
    ]
    rows = tuple(
        Entry(each.name, each.glyph, each.tint, Place(PlaceKind.CAMPAIGN, each.id), campaign_age(each, now))
        for each in shown[:MOST_CAMPAIGNS]
    )
    every = Entry(translate("Shell", "All campaigns"), "layers", "", Place(PlaceKind.CAMPAIGNS))
    return (Entry(translate("Shell", "Campaigns")), *rows, every)


COUNTED = (
    Area.CAMPAIGNS,
    Area.IDEAS,
    Area.DRAFTS,
    Area.FOLLOWS,
    Area.NOTICES,
    Area.STAGES,
    Area.REPORTS,
    Area.PEOPLE,
)
"""What the sidebar and the bell count."""
MOST_CAMPAIGNS = 8
"""More would push the sponsor's section out of sight; "All campaigns" has the rest."""


def campaign_age(campaign: CampaignRow, now: datetime) -> str:
    """How long the running phase still lasts ("5 d"), or what comes now; nothing for an open box."""
    if campaign.kind is CampaignKind.OPEN_BOX:
        return ""
    if campaign.state is CampaignState.ANNOUNCED:
        return translate("Shell", "soon")
    phase = current_phase(campaign, now)
    if (
        campaign.state is CampaignState.CLOSED
        or phase is None
        or not (phase.posting or phase.voting or phase.commenting)
    ):
        return translate("Shell", "answers")
    return translate("Shell", "%n d", "days left", max((phase.closes_at - now).days, 0))


def _sponsor(shell: Shell) -> tuple[Entry, ...]:
    mine = [
        each
        for each in shell.campaigns
        if Role.SPONSOR in each.roles and each.state is not CampaignState.DRAFT
    ]
    if not mine:
        return ()
    return (
        Entry(translate("Shell", "Sponsor")),
        Entry(
            translate("Shell", "To review"),
            "columns-3",
            "",
            Place(PlaceKind.BOARD),
            dates.number(shell.to_answer) if shell.to_answer else "",
        ),
        Entry(
            translate("Shell", "Promised answers"),
            "calendar-clock",
            "",
            Place(PlaceKind.PROMISED),
            dates.number(shell.late) if shell.late else "",
            bool(shell.late),
        ),
    )


def _facilitator(shell: Shell) -> tuple[Entry, ...]:
    if not (shell.me.administrator or any(Role.FACILITATOR in each.roles for each in shell.campaigns)):
        return ()
    drafts = [each for each in shell.campaigns if each.state is CampaignState.DRAFT]
    rows = tuple(
        Entry(each.name, "edit", "", Place(PlaceKind.EDITOR, each.id), translate("Shell", "draft"))
        for each in drafts
    )
    prepare = Entry(translate("Shell", "Prepare a campaign"), "megaphone", "", Place(PlaceKind.EDITOR))
    return (Entry(translate("Shell", "Facilitation")), *rows, prepare)


def _administrator(shell: Shell) -> tuple[Entry, ...]:
    if not shell.me.administrator:
        return ()
    return (
        Entry(translate("Shell", "Administration")),
        Entry(translate("Shell", "People and sites"), "users", "", Place(PlaceKind.PEOPLE)),
    )
