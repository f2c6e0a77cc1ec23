"""A campaign on paper: the question, its frame, the ideas with their stages, the answers given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from uuid import UUID

from PySide6.QtGui import QColor, QFont, QTextDocument

from ideabox.campaigns.rows import CampaignPage
from ideabox.ideas.rows import IdeaRow
from ideabox.reviews.rows import AnswerRow
from ui import dates
from ui.campaigns import words
from ui.campaigns.about_tab import frame_lines
from ui.campaigns.results_words import when_words
from ui.discussion.markdown import Setting, to_fragment
from ui.i18n import translate
from ui.ideas import list_words
from ui.ideas.excerpt import one_line
from ui.printing import FAMILY, POINTS, paper_document
from ui.services import Services

LINE = 17
"""Height of a line in pixels of a 96th of an inch, as documents are laid out."""


def campaign_document(
    page: CampaignPage, ideas: Sequence[IdeaRow], answers: Sequence[AnswerRow], services: Services
) -> QTextDocument:
    """The pages to print; ideas and answers come in the order given."""
    font = QFont(FAMILY)
    font.setPointSizeF(POINTS)
    setting = Setting(font, QColor("#222222"), LINE, 6)
    today = services.clock().astimezone().date()
    parts = [*_head(page, setting), *_frame(page, services), *_ideas(page, ideas, answers, setting, today)]
    return paper_document(page.campaign.name, "".join(parts))


def _head(page: CampaignPage, setting: Setting) -> Iterator[str]:
    row = page.campaign
    yield f'<p class="meta">{escape(row.name)} · {escape(words.audience_in_full(page))}</p>'
    yield f"<h1>{escape(row.question or row.name)}</h1>"
    if row.sponsor_name:
        yield f"<p>{escape(f'{words.sponsor_words(row)}, {words.promise_words(row)}')}</p>"
    if page.brief.strip():
        yield to_fragment(page.brief, setting)


def _frame(page: CampaignPage, services: Services) -> Iterator[str]:
    yield f"<h2>{escape(translate('CampaignAbout', 'The frame, in short'))}</h2><table>"
    for label, said in frame_lines(page, services):
        told = escape(said).replace("\n", "<br>")
        yield f'<tr><td><span class="strong">{escape(label)}</span></td><td>{told}</td></tr>'
    yield "</table>"


def _ideas(
    page: CampaignPage, ideas: Sequence[IdeaRow], answers: Sequence[AnswerRow], setting: Setting, today: date
) -> Iterator[str]:
    given: dict[UUID, AnswerRow] = {answer.idea_id: answer for answer in answers}
    total = page.campaign.ideas
    yield f"<h2>{escape(translate('CampaignPaper', '%n idea(s)', '', total))}</h2>"
    if len(ideas) < total:
        yield _meta(_only_first(len(ideas)))
    for row in ideas:
        yield f"<h3>{escape(list_words.as_text(row))}</h3>"
        yield _meta(_line(row, today))
        if row.excerpt:
            yield f"<p>{escape(one_line(row.excerpt))}</p>"
        answer = given.get(row.id)
        if answer is not None:
            said = ", ".join(part for part in (answer.answered_by, when_words(answer, today)) if part)
            yield f'<p class="who">{escape(said)}</p>'
            yield to_fragment(answer.answer, setting)


def _only_first(count: int) -> str:
    return translate(
        "CampaignPaper",
        "The first %n of them, as the list was sorted and filtered. Export it to have all.",
        "",
        count,
    )


def _line(row: IdeaRow, today: date) -> str:
    day = dates.day(row.published_at.astimezone().date(), today) if row.published_at else ""
    parts = (list_words.stage(row), list_words.public_author(row), list_words.place(row), day)
    return " · ".join(part for part in parts if part)


def _meta(said: str) -> str:
    return f'<p class="meta">{escape(said)}</p>'
