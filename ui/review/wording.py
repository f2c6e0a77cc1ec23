"""The words of the review: decisions, columns, badges, and what screen readers say of a card."""

from __future__ import annotations

from datetime import date

from ideabox.reviews.rows import CardRow
from ideabox.words import UNDECIDED, StageKind
from ui import dates
from ui.i18n import translate
from ui.review.decisions import Act, Frame, Option
from ui.widgets.stages import due_badge_words, due_kind, stage_words

MOST_COUNTED = 1_000
"""The database counts ideas of a column or a list up to here."""

ACT_ICONS = {
    Act.ACCEPT: "circle-check",
    Act.PILOT: "flask-conical",
    Act.CLARIFY: "message-circle-question-mark",
    Act.NOT_THIS_TIME: "x",
    Act.REVIEW: "eye",
    Act.DISCUSS: "message-circle",
    Act.PARK: "bookmark",
    Act.ROLL_OUT: "store",
}


def act_words(act: Act) -> str:
    """A decision as a verb, for buttons and menus."""
    match act:
        case Act.ACCEPT:
            return translate("Review", "Accept", "decision")
        case Act.PILOT:
            return translate("Review", "Pilot", "decision")
        case Act.CLARIFY:
            return translate("Review", "Clarify", "decision")
        case Act.NOT_THIS_TIME:
            return translate("Review", "Not this time", "decision")
        case Act.REVIEW:
            return translate("Review", "Take into review")
        case Act.DISCUSS:
            return translate("Review", "Open the discussion")
        case Act.PARK:
            return translate("Review", "Set aside")
        case Act.ROLL_OUT:
            return translate("Review", "Roll out")


def act_tip(act: Act) -> str:
    """What a decision leads to."""
    match act:
        case Act.ACCEPT:
            return translate("Review", "Accept: it will be done. Needs a public answer.")
        case Act.PILOT:
            return translate("Review", "Pilot: some stores try it first. Needs a public answer.")
        case Act.CLARIFY:
            return translate("Review", "Clarify: ask the author; the clock waits for their reply.")
        case Act.NOT_THIS_TIME:
            return translate("Review", "Not this time: needs a public answer with your reasons.")
        case Act.REVIEW:
            return translate("Review", "Take into review: the author can no longer edit. Needs no answer.")
        case Act.DISCUSS:
            return translate(
                "Review", "Open the discussion: colleagues are invited to comment. Needs no answer."
            )
        case Act.PARK:
            return translate("Review", "Set aside until a date you choose. Needs a public answer.")
        case Act.ROLL_OUT:
            return translate("Review", "Roll out: every store does it from now on. Needs a public answer.")


def act_prompt(act: Act | None) -> str:
    """What the empty answer asks for."""
    match act:
        case Act.ACCEPT:
            return translate("Review", "What is decided, who does what, and by when?")
        case Act.PILOT:
            return translate("Review", "Which stores try it, from when to when, and what will you look at?")
        case Act.CLARIFY:
            return translate("Review", "What do you need to know from the author?")
        case Act.NOT_THIS_TIME:
            return translate("Review", "Why not this time, and what could change that?")
        case Act.PARK:
            return translate("Review", "Why does it wait, and what will you look at then?")
        case Act.ROLL_OUT:
            return translate("Review", "From when, in which stores, and where is the how-to?")
    return translate("Review", "Choose a decision, then write the answer that everyone will read.")


def option_words(option: Option, *, by_name: bool = False) -> str:
    """A decision, with the campaign's name of the stage where there are several of its kind."""
    words = act_words(option.act)
    if not by_name:
        return words
    return translate("Review", "{decision}: {stage}").format(decision=words, stage=stage_name(option))


def stage_name(option: Option) -> str:
    """The campaign's own name of a stage, or the kind's word."""
    return option.stage.name or stage_words(option.stage.kind)


def column_title(kinds: tuple[StageKind, ...]) -> str:
    """The name of a column of the board."""
    match kinds[0]:
        case StageKind.NEW:
            return translate("Review", "Received", "column")
        case StageKind.REVIEW:
            return translate("Review", "In review", "column")
        case StageKind.PILOT:
            return translate("Review", "In pilot", "column")
        case StageKind.ACCEPTED:
            return translate("Review", "Accepted", "column")
    return translate("Review", "Not this time", "column")


def column_empty(kinds: tuple[StageKind, ...]) -> str:
    """What an empty column says."""
    match kinds[0]:
        case StageKind.NEW:
            return translate("Review", "No new idea waits here.")
        case StageKind.REVIEW:
            return translate("Review", "Nothing in review.")
        case StageKind.PILOT:
            return translate("Review", "No pilot is running.")
        case StageKind.ACCEPTED:
            return translate("Review", "Nothing accepted yet.")
    return translate("Review", "Nothing declined or set aside.")


def badge(card: CardRow, today: date) -> tuple[str, str] | None:
    """Kind and words of a card's due badge; none where no answer was promised and none given."""
    answered = is_answered(card)
    if answered:
        return "answered", due_badge_words(today, today, answered=True)
    if card.answer_due is None:
        return None
    return (
        due_kind(card.answer_due, today, paused=card.paused),
        due_badge_words(card.answer_due, today, paused=card.paused),
    )


def promised_words(card: CardRow, today: date) -> str:
    """The badge above an answer: "promised Monday", "promised in 12 days"."""
    if card.answer_due is None:
        return ""
    near = (card.answer_due - today).days < dates.RELATIVE_DAYS
    when = dates.due_words(card.answer_due, today) if near else dates.in_days(card.answer_due, today)
    return translate("Review", "promised {when}").format(when=when)


def count_words(count: int) -> str:
    """A count of ideas; large ones are counted up to a bound only, and say so."""
    if count < MOST_COUNTED:
        return dates.number(count)
    return translate("Review", "{count}+", "at least so many").format(count=dates.number(count))


def is_answered(card: CardRow) -> bool:
    """Whether its decision was given."""
    return card.answered_at is not None or card.stage_kind not in UNDECIDED


def promise_words(card: CardRow, today: date) -> str:
    """The promised date in full, for tooltips and screen readers; empty where there is none to keep."""
    if is_answered(card):
        return translate("Review", "answered")
    if card.answer_due is None:
        return ""
    day = dates.long_day(card.answer_due, today)
    if card.paused:
        return translate("Review", "waits for its author, promised by {date}").format(date=day)
    if card.answer_due < today:
        return translate("Review", "answer late, it was promised by {date}").format(date=day)
    return translate("Review", "answer promised by {date}").format(date=day)


def place_words(card: CardRow) -> str:
    """Store number and town; of a hidden author the region, where it may show."""
    if card.byline.site_name:
        return f"{card.byline.site_code} {card.byline.site_name}".strip()
    return hidden_words(card)


def hidden_words(card: CardRow) -> str:
    """A hidden author, with the region where it may show."""
    if card.byline.region and not card.byline.site_name:
        return translate("Review", "Anonymous, {region} region").format(region=card.byline.region)
    return translate("Review", "Anonymous")


def support_words(card: CardRow) -> str:
    """Counted voices and, apart from them, those that came with an import; empty where totals are hidden."""
    parts = []
    if card.support is not None:
        parts.append(translate("Review", "%n supporter(s)", "", card.support))
    if card.imported_for:
        parts.append(translate("Review", "%n imported vote(s)", "", card.imported_for))
    return ", ".join(parts)


def imported_words(card: CardRow) -> str:
    """Votes counted elsewhere, in few letters; told apart from ours."""
    return translate("Review", "imported {count}").format(count=dates.number(card.imported_for))


def spoken_card(card: CardRow, today: date, *, unsent: bool = False, sending: bool = False) -> str:
    """Everything a card shows, in one sentence for screen readers."""
    parts = [
        translate("Review", "Idea {number}").format(number=card.number),
        card.title,
        place_words(card),
        card.stage_name or stage_words(card.stage_kind),
        promise_words(card, today),
        support_words(card),
        translate("Review", "decision about to be sent") if sending else "",
        translate("Review", "answer begun, not sent") if unsent and not sending else "",
    ]
    return ", ".join(part for part in parts if part)


def readers_words(option: Option | None, frame: Frame | None) -> str:
    """Who will read what is written below."""
    if option is not None and not option.needs_answer:
        return translate("Review", "This step needs no answer; it appears in the idea’s history.")
    if option is not None and option.asks:
        return translate("Review", "Everyone reads the question; the clock waits for the author’s reply.")
    if frame is None or frame.campaign.for_all:
        return translate("Review", "Read by the author and by every store")
    return translate("Review", "Read by the author and by the campaign’s audience")
