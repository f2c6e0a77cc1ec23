"""What a row of an idea list says: its author, its place, its voice, and the same aloud."""

from __future__ import annotations

from datetime import date, datetime

from ideabox.campaigns.rows import CampaignRow
from ideabox.ideas.rows import IdeaRow
from ideabox.words import Order, VoteRule
from ui import dates
from ui.i18n import translate
from ui.widgets.stages import stage_words


def author(row: IdeaRow) -> str:
    """Who had the idea; "You" for mine, whatever the others see."""
    if row.mine:
        if row.anonymous:
            return translate("IdeaList", "You, name hidden")
        return translate("IdeaList", "You")
    return row.byline.name or translate("IdeaList", "Anonymous author")


def public_author(row: IdeaRow) -> str:
    """Who had the idea as all others see it: for paper and files, which leave this screen."""
    if row.anonymous or not row.byline.name:
        return translate("IdeaList", "Anonymous author")
    return row.byline.name


def age(row: IdeaRow, now: datetime) -> str:
    """How long ago it was published; of an anonymous idea only the day is known."""
    if row.published_at is None:
        return ""
    if row.anonymous and row.published_at.astimezone().date() == now.astimezone().date():
        return translate("IdeaList", "today")
    return dates.relative(row.published_at, now)


def age_tip(row: IdeaRow) -> str:
    """When it was published, in full."""
    if row.published_at is None:
        return ""
    if row.anonymous:
        then = row.published_at.astimezone().date()
        return dates.weekday_and_day(then, then)
    return dates.moment_words(row.published_at)


def stage_tip(row: IdeaRow, today: date) -> str:
    """The promise that goes with where the idea stands."""
    if row.answered_at is not None:
        day = dates.long_day(row.answered_at.astimezone().date(), today)
        return translate("IdeaList", "Answered on {date}").format(date=day)
    if row.answer_due is None:
        return ""
    if row.paused:
        return translate("IdeaList", "The answer waits for the author’s reply.")
    day = dates.long_day(row.answer_due, today)
    if row.answer_due < today:
        return translate("IdeaList", "The answer was promised by {date}.").format(date=day)
    return translate("IdeaList", "Answer promised by {date}").format(date=day)


def place(row: IdeaRow) -> str:
    """The store where the idea comes from, or only its region where the name is hidden."""
    if row.byline.site_name or not row.byline.region:
        return row.byline.site_name
    return translate("IdeaList", "{region} region").format(region=row.byline.region)


def stage(row: IdeaRow) -> str:
    """Where the idea stands, in the campaign's own word."""
    return row.stage_name or (stage_words(row.stage_kind) if row.stage_kind else "")


def knows_count(row: IdeaRow, campaign: CampaignRow | None, order: Order | None) -> bool:
    """Whether the row tells how many support it: fair before popular.

    Only where I have spoken (or can't, it being mine), where the vote is over, or where I asked for the most supported.
    """
    if row.totals.support is None:
        return False
    over = campaign is not None and campaign.voting_over
    return row.my_vote is not None or row.mine or over or order is Order.SUPPORTED


def vote_tip(row: IdeaRow, why_not: str) -> str:
    """What the vote block does when clicked."""
    if why_not:
        return why_not
    if row.my_vote == 1:
        return translate("IdeaList", "You support this idea. Take it back (V)")
    if row.my_vote == -1:
        return translate("IdeaList", "You are against it. Support it instead (V)")
    if row.my_vote == 0:
        return translate("IdeaList", "You passed on it. Support it after all (V)")
    return translate("IdeaList", "Support this idea (V), or pass without voting (P)")


def imported(row: IdeaRow) -> str:
    """Votes another system counted, or nothing: always told apart from ours."""
    totals = row.totals
    if not (totals.imported_for or totals.imported_mixed or totals.imported_against):
        return ""
    return translate("IdeaList", "imported {count}").format(count=dates.number(totals.imported_for))


def imported_tip(row: IdeaRow) -> str:
    """The imported votes in full."""
    totals = row.totals
    parts = [translate("IdeaList", "{count} for").format(count=dates.number(totals.imported_for))]
    if totals.imported_mixed:
        parts.append(translate("IdeaList", "{count} mixed").format(count=dates.number(totals.imported_mixed)))
    if totals.imported_against:
        parts.append(
            translate("IdeaList", "{count} against").format(count=dates.number(totals.imported_against))
        )
    return translate("IdeaList", "Imported from another system, without voters: {counts}").format(
        counts=", ".join(parts)
    )


def my_voice(row: IdeaRow) -> str:
    """My vote, aloud."""
    match row.my_vote:
        case 1:
            return translate("IdeaList", "supported by you")
        case -1:
            return translate("IdeaList", "you are against")
        case 0:
            return translate("IdeaList", "passed")
    return translate("IdeaList", "not yet voted")


def aloud(row: IdeaRow, campaign: CampaignRow | None, order: Order | None) -> str:
    """The whole row for a screen reader: "Idea, title, store, stage, unread, not yet voted"."""
    parts = [translate("IdeaList", "Idea"), row.title, author(row), place(row), stage(row)]
    if not row.seen:
        parts.append(translate("IdeaList", "unread"))
    if row.hidden:
        parts.append(translate("IdeaList", "hidden"))
    if row.followed:
        parts.append(translate("IdeaList", "followed"))
    if not row.mine:
        parts.append(my_voice(row))
    if knows_count(row, campaign, order):
        parts.append(translate("IdeaList", "%n vote(s)", "", row.totals.support or 0))
        if campaign is not None and campaign.vote_rule is VoteRule.FOR_AGAINST:
            parts.append(translate("IdeaList", "%n against", "", row.totals.against or 0))
    if found := imported(row):
        parts.append(found)
    parts.append(translate("IdeaList", "%n comment(s)", "", row.comments))
    return ", ".join(part for part in parts if part)


def as_text(row: IdeaRow) -> str:
    """The row for the clipboard: its number, which people can say aloud, and its title."""
    if row.number is None:
        return row.title
    return translate("IdeaList", "{number}. {title}").format(number=row.number, title=row.title)
