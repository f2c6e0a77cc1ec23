"""What a given answer says beside its text."""

from __future__ import annotations

from datetime import date

from ideabox.reviews.rows import AnswerRow
from ui import dates
from ui.i18n import translate
from ui.ideas.excerpt import one_line
from ui.widgets.stages import stage_words


def when_words(row: AnswerRow, today: date) -> str:
    """When an answer came, and how it kept its promise."""
    given = row.at.astimezone().date()
    day = dates.day(given, today)
    if row.answer_due is None:
        return day
    return translate("CampaignResults", "{date}, {gap}").format(
        date=day, gap=_gap((row.answer_due - given).days)
    )


def _gap(left: int) -> str:
    if left > 0:
        return translate("CampaignResults", "%n day(s) before the promised date", "", left)
    if left == 0:
        return translate("CampaignResults", "on the promised date")
    return translate("CampaignResults", "%n day(s) late", "", -left)


def quoted(row: AnswerRow) -> str:
    """The answer on one line, between quotation marks."""
    return translate("CampaignResults", "“{words}”").format(words=one_line(row.answer))


def aloud(row: AnswerRow, today: date) -> str:
    """An answer for a screen reader."""
    stage = row.stage_name or stage_words(row.stage_kind)
    parts = (
        translate("CampaignResults", "Answer"),
        row.title,
        stage,
        row.answered_by,
        when_words(row, today),
    )
    return f"{', '.join(part for part in parts if part)}. {one_line(row.answer)}"
