"""An idea on paper: title, number, author, stage, answer, text and comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape

from PySide6.QtGui import QColor, QFont, QTextDocument

from ideabox.discussion.rows import CommentRow
from ideabox.ideas.rows import IdeaPage
from ui.discussion.markdown import Setting, to_fragment
from ui.discussion.thread import arrange
from ui.i18n import translate
from ui.ideas import list_words
from ui.ideas.action_row import imported_words
from ui.ideas.copying import author_line, comment_line
from ui.ideas.promise import answer_heading, answers_of, gap_words, promise_words
from ui.ideas.questions import guided_answers
from ui.printing import FAMILY, POINTS, paper_document

LINE = 17
"""Height of a line in pixels of a 96th of an inch, as documents are laid out."""


def idea_document(page: IdeaPage, comments: Iterable[CommentRow], today: date) -> QTextDocument:
    """The page to print, black on white whatever the theme."""
    font = QFont(FAMILY)
    font.setPointSizeF(POINTS)
    setting = Setting(font, QColor("#222222"), LINE, 6)
    parts = [*_head(page, today), *_answers(page, setting, today), *_text(page, setting)]
    return paper_document(page.idea.title, "".join([*parts, *_comments(comments, setting, today)]))


def _head(page: IdeaPage, today: date) -> Iterator[str]:
    idea = page.idea
    yield f"<h1>{escape(idea.title)}</h1>"
    frame = idea.campaign_name
    if idea.number is not None:
        frame = translate("IdeaCopy", "Idea {number}, {campaign}").format(number=idea.number, campaign=frame)
    yield _meta(frame)
    yield _meta(author_line(page, today))
    yield _meta(translate("IdeaCopy", "Stage: {stage}").format(stage=list_words.stage(idea)))
    votes = []
    if list_words.knows_count(idea, page.campaign, None):
        votes.append(translate("IdeaCopy", "%n vote(s)", "", idea.totals.support or 0))
    if imported := imported_words(page):
        votes.append(imported)
    if votes:
        yield _meta(" · ".join(votes))


def _answers(page: IdeaPage, setting: Setting, today: date) -> Iterator[str]:
    answers = answers_of(page, today)
    for move in answers.given:
        yield f"<h2>{escape(answer_heading(move.person_name))}</h2>"
        yield _meta(gap_words(page, move, today))
        yield to_fragment(move.answer, setting)
    if not answers.given and (words := promise_words(answers, page.campaign.sponsor_name, today)):
        yield f"<p><b>{escape(words)}</b></p>"


def _text(page: IdeaPage, setting: Setting) -> Iterator[str]:
    for answer in guided_answers(page.questions, page.answers):
        if answer.text:
            yield f"<h2>{escape(answer.heading)}</h2>" if answer.heading else ""
            yield to_fragment(answer.text, setting)
    if page.body:
        yield "<p></p>" + to_fragment(page.body, setting)


def _comments(rows: Iterable[CommentRow], setting: Setting, today: date) -> Iterator[str]:
    entries = [entry for entry in arrange(rows) if not entry.row.deleted and not entry.row.hidden]
    if entries:
        count = translate("IdeaCopy", "%n comment(s)", "", len(entries))
        yield f"<h2>{escape(count)}</h2>"
    for entry in entries:
        yield f"<h3>{escape(comment_line(entry, today))}</h3>"
        yield to_fragment(entry.row.body, setting)


def _meta(words: str) -> str:
    return f'<p class="meta">{escape(words)}</p>' if words else ""
