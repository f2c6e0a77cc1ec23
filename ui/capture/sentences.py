"""What the dialog says of a campaign: its questions, what happens after publishing, by when, and who sees what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from ideabox.campaigns.rows import AudienceRow, CampaignPage, CampaignRow, QuestionRow
from ideabox.words import CampaignState
from ui import dates
from ui.campaigns.words import is_endless, job_words
from ui.capture.words import TITLE_LEAST, TITLE_MOST
from ui.i18n import translate
from ui.ideas.names import elides

NEAR = 40
"""So few characters left in the title are worth telling."""
MOST_AUDIENCES = 3


def prompt(question: QuestionRow) -> str:
    """A guided question as it is asked: the standard one of its code, or the campaign's own."""
    match question.code:
        case "saw":
            return translate("Capture", "What did you see?")
        case "propose":
            return translate("Capture", "What do you suggest?")
        case "serves":
            return translate("Capture", "Who does it help?")
    return question.prompt


def prompt_icon(question: QuestionRow) -> str:
    """The icon before a guided question."""
    return {"saw": "eye", "propose": "lightbulb", "serves": "users"}.get(question.code, "message-circle")


def title_hint(title: str, *, pressed: bool = False) -> tuple[str, bool]:
    """What is said under the title, and whether something is to be done about it; `pressed`: Publish was."""
    left = TITLE_MOST - len(title.strip())
    if left < 0:
        words = translate(
            "Capture", "%n character(s) too many: keep the heart of it here, the rest fits below.", "", -left
        )
        return words, True
    if left <= NEAR:
        return translate("Capture", "%n character(s) left.", "", left), False
    if pressed and len(title.strip()) < TITLE_LEAST:
        return translate("Capture", "A few words are needed here: they become the title."), True
    return translate("Capture", "One sentence is enough. The rest is optional."), False


def promised_on(campaign: CampaignRow, now: datetime) -> date:
    """By when an idea published now is answered, reckoned as the database does: days are UTC's."""
    return now.astimezone(UTC).date() + timedelta(days=campaign.answer_days)


def promise(campaign: CampaignRow, now: datetime) -> tuple[str, str]:
    """The promise in two parts, the second to be shown strong: "Answer from … promised", "by 12 December"."""
    day = dates.long_day(promised_on(campaign, now), now.astimezone(UTC).date())
    before = translate("Capture", "by {date}").format(date=day)
    name = campaign.sponsor_name
    if not name:
        return translate("Capture", "Answer promised"), before
    if elides(name):
        words = translate("Capture", "Answer from {name} promised", "elided name").format(name=name)
    else:
        words = translate("Capture", "Answer from {name} promised").format(name=name)
    return words, before


def published(number: int | None, due: date | None, today: date) -> str:
    """What is said when the idea is out."""
    parts = [
        translate("Capture", "Idea no. {number} is published.").format(number=number)
        if number is not None
        else translate("Capture", "Your idea is published.")
    ]
    if due is not None:
        parts.append(
            translate("Capture", "Answer promised by {date}.").format(date=dates.long_day(due, today))
        )
    return " ".join(parts)


def readers(audience: Sequence[AudienceRow]) -> str:
    """Who can read the idea once it is published."""
    if not audience:
        return translate("Capture", "At once, everyone in the organisation can read it.")
    names = ", ".join(each.name for each in audience[:MOST_AUDIENCES])
    others = len(audience) - MOST_AUDIENCES
    if others > 0:
        return translate("Capture", "At once, {names} and %n other(s) can read it.", "", others).format(
            names=names
        )
    return translate("Capture", "At once, these can read it: {names}.").format(names=names)


def talk(campaign: CampaignRow, now: datetime) -> str:
    """Until when, or from when, colleagues comment and vote; nothing where they never do."""
    today = now.astimezone().date()
    ends = [
        each.closes_at
        for each in campaign.phases
        if (each.commenting or each.voting) and each.closes_at > now
    ]
    starts = [
        each.opens_at for each in campaign.phases if (each.commenting or each.voting) and each.opens_at > now
    ]
    if campaign.commenting or campaign.voting:
        if not ends or any(is_endless(each) for each in campaign.phases):
            return translate("Capture", "Colleagues comment on it and support it.")
        last = (max(ends) - timedelta(seconds=1)).astimezone().date()
        return translate("Capture", "Colleagues comment on it and support it, until {date}.").format(
            date=dates.long_day(last, today)
        )
    if starts:
        first = min(starts).astimezone().date()
        return translate("Capture", "From {date} on, colleagues comment on it and support it.").format(
            date=dates.long_day(first, today)
        )
    return ""


def decision(campaign: CampaignRow) -> str:
    """Who decides, and that an answer comes whatever it is."""
    if not campaign.sponsor_name:
        return translate("Capture", "The sponsor decides and answers you, even if it is not this time.")
    if not campaign.sponsor_job:
        return translate("Capture", "{name} decides and answers you, even if it is not this time.").format(
            name=campaign.sponsor_name
        )
    return translate(
        "Capture", "{name}, {job}, decides and answers you, even if it is not this time."
    ).format(name=campaign.sponsor_name, job=job_words(campaign.sponsor_job))


def steps(page: CampaignPage, now: datetime) -> tuple[tuple[str, str], ...]:
    """What happens after publishing: icons and sentences in order."""
    found = (
        ("eye", readers(page.audience)),
        ("message-circle", talk(page.campaign, now)),
        ("gavel", decision(page.campaign)),
    )
    return tuple((icon, words) for icon, words in found if words)


def who_could_know(*, embedded: bool) -> str:
    """One true sentence on who could ever learn the name of an idea published without it."""
    if embedded:
        return translate(
            "Capture",
            "Hidden from all in the app, the sponsor too; only someone who opens the database file could find it.",
        )
    return translate(
        "Capture",
        "Hidden from all in the app, the sponsor too; only your organisation’s database administrator could "
        "find it.",
    )


def takes_ideas(campaign: CampaignRow) -> bool:
    """Whether an idea can be published there now."""
    return campaign.state is CampaignState.OPEN and campaign.posting


def untitled() -> str:
    """What stands for a title not yet written."""
    return translate("Capture", "Draft without a title")
