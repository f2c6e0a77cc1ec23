"""What the rows of My ideas say."""

from __future__ import annotations

from datetime import date, datetime

from ideabox.ideas.rows import IdeaRow
from ideabox.words import UNDECIDED, IdeaState
from ui import dates
from ui.capture.kept import Draft
from ui.capture.sentences import untitled
from ui.i18n import translate
from ui.ideas import list_words


def draft_title(draft: Draft) -> str:
    """The title, or what stands for it."""
    return " ".join(draft.words.title.split()) or untitled()


def draft_age(draft: Draft, now: datetime) -> str:
    """When it was last kept: "saved 2 h ago", "saved on 9 Nov"."""
    words = dates.relative(draft.at, now)
    if (now.astimezone().date() - draft.at.astimezone().date()).days > dates.RELATIVE_DAYS:
        return translate("MyIdeas", "saved on {date}").format(date=words)
    return translate("MyIdeas", "saved {age}").format(age=words)


def draft_aloud(draft: Draft, now: datetime) -> str:
    """A draft for a screen reader."""
    parts = [translate("MyIdeas", "Draft"), draft_title(draft), draft.campaign_name, draft_age(draft, now)]
    if draft.only_here:
        parts.append(only_here())
    return ", ".join(part for part in parts if part)


def only_here() -> str:
    """The database doesn't have it."""
    return translate("MyIdeas", "kept on this computer")


def number(row: IdeaRow) -> str:
    """The number people can say aloud."""
    if row.number is None:
        return ""
    return translate("MyIdeas", "no. {number}").format(number=row.number)


def gone(row: IdeaRow) -> str:
    """The word for an idea that is out of the lists, or nothing."""
    if row.state is IdeaState.WITHDRAWN:
        return translate("MyIdeas", "Withdrawn")
    if row.state is IdeaState.MERGED:
        return translate("MyIdeas", "Merged")
    return ""


def awaited(row: IdeaRow) -> bool:
    """Whether its answer is still to come."""
    undecided = row.stage_kind in UNDECIDED and row.answered_at is None
    return row.state is IdeaState.PUBLISHED and undecided and row.answer_due is not None


def answer(row: IdeaRow, today: date) -> str:
    """The answer: when it came, when it is promised, or that the author is asked something."""
    if row.state is not IdeaState.PUBLISHED:
        return ""
    if row.answered_at is not None:
        day = dates.day(row.answered_at.astimezone().date(), today)
        return translate("MyIdeas", "Answered on {date}").format(date=day)
    if not awaited(row) or row.answer_due is None:
        return ""
    if row.paused:
        return translate("MyIdeas", "You are asked something")
    day = dates.day(row.answer_due, today)
    if row.answer_due < today:
        return translate("MyIdeas", "Answer was promised by {date}").format(date=day)
    return translate("MyIdeas", "Answer promised by {date}").format(date=day)


def answer_tip(row: IdeaRow, today: date) -> str:
    """The whole story of the promise, for the tooltip."""
    if row.paused and awaited(row):
        return translate(
            "MyIdeas", "The sponsor asks you something. The clock waits until you reply or change the text."
        )
    return list_words.stage_tip(row, today)


def idea_aloud(row: IdeaRow, now: datetime) -> str:
    """An idea for a screen reader."""
    today = now.astimezone().date()
    parts = [
        translate("MyIdeas", "Idea"),
        number(row),
        row.title,
        row.campaign_name,
        gone(row) or list_words.stage(row),
        answer(row, today),
    ]
    if awaited(row) and row.answer_due is not None and not row.paused:
        parts.append(dates.due_words(row.answer_due, today))
    if row.hidden:
        parts.append(translate("MyIdeas", "hidden by a facilitator"))
    parts.append(translate("MyIdeas", "%n comment(s)", "", row.comments))
    return ", ".join(part for part in parts if part)


def counts(drafts: int, ideas: int, *, whole: bool) -> str:
    """The status line and the line under the title."""
    parts = []
    if drafts:
        parts.append(translate("MyIdeas", "%n draft(s)", "", drafts))
    if ideas:
        sent = translate("MyIdeas", "%n idea(s)", "", ideas)
        parts.append(sent if whole else translate("MyIdeas", "more than {ideas}").format(ideas=sent))
    return ", ".join(parts)
