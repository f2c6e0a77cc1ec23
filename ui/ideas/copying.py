"""An idea as text: for the clipboard, plain or as Markdown, and as the source of its printed page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ideabox.discussion.rows import CommentRow
from ideabox.ideas.rows import IdeaPage
from ui import dates
from ui.discussion import markdown
from ui.discussion.comment_words import commenter_name
from ui.discussion.thread import Entry, arrange
from ui.i18n import translate
from ui.ideas import list_words
from ui.ideas.names import author_name
from ui.ideas.promise import answer_heading, answers_of, gap_words, promise_words
from ui.ideas.questions import guided_answers


def number_and_title(page: IdeaPage) -> str:
    """How to name an idea to somebody: its number, its title and its campaign."""
    idea = page.idea
    if idea.number is None:
        return idea.title
    return translate("IdeaCopy", "Idea {number}: {title} ({campaign})").format(
        number=idea.number, title=idea.title, campaign=idea.campaign_name
    )


def author_line(page: IdeaPage, today: date) -> str:
    """Author, store and day of publication, as far as they are public."""
    idea = page.idea
    site = " ".join(part for part in (idea.byline.site_code, list_words.place(idea)) if part)
    day = dates.long_day(idea.published_at.astimezone().date(), today) if idea.published_at else ""
    return ", ".join(part for part in (author_name(idea), site, day) if part)


def as_markdown(page: IdeaPage, comments: Iterable[CommentRow], today: date) -> str:
    """The whole idea with its answers and comments, as Markdown."""
    idea = page.idea
    head = [
        f"# {_escaped(idea.title)}",
        _frame_words(page),
        _escaped(author_line(page, today)),
        translate("IdeaCopy", "Stage: {stage}").format(stage=list_words.stage(idea)),
    ]
    return "\n\n".join([*head, *_answers(page, today), *_text(page), *_comments(comments, today)]) + "\n"


def as_text(page: IdeaPage, comments: Iterable[CommentRow], today: date) -> str:
    """The same without any marks."""
    return markdown.plain_paragraphs(as_markdown(page, comments, today))


def _frame_words(page: IdeaPage) -> str:
    campaign = _escaped(page.idea.campaign_name)
    if page.idea.number is None:
        return campaign
    return translate("IdeaCopy", "Idea {number}, {campaign}").format(
        number=page.idea.number, campaign=campaign
    )


def _answers(page: IdeaPage, today: date) -> Iterator[str]:
    answers = answers_of(page, today)
    for move in answers.given:
        yield f"## {_escaped(answer_heading(move.person_name))}"
        yield _escaped(gap_words(page, move, today))
        yield move.answer
    if not answers.given and (words := promise_words(answers, page.campaign.sponsor_name, today)):
        yield _escaped(words)


def _text(page: IdeaPage) -> Iterator[str]:
    for answer in guided_answers(page.questions, page.answers):
        if answer.text:
            if answer.heading:
                yield f"## {_escaped(answer.heading)}"
            yield answer.text
    if page.body:
        yield page.body


def _comments(rows: Iterable[CommentRow], today: date) -> Iterator[str]:
    entries = [entry for entry in arrange(rows) if not entry.row.deleted and not entry.row.hidden]
    if entries:
        yield "## " + translate("IdeaCopy", "%n comment(s)", "", len(entries))
    for entry in entries:
        yield f"**{_escaped(comment_line(entry, today))}**"
        yield entry.row.body


def comment_line(entry: Entry, today: date) -> str:
    """Who commented, where from, when, and whom they answered."""
    row = entry.row
    parts = [commenter_name(row), row.byline.site_name, dates.day(row.at.astimezone().date(), today)]
    if row.parent_name:
        parts.append(translate("IdeaCopy", "in reply to {name}").format(name=row.parent_name))
    return ", ".join(part for part in parts if part)


def _escaped(words: str) -> str:
    """Words that stand in Markdown as they are."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#" else letter for letter in words)
