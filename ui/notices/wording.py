"""What a line of news says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ideabox.notices.rows import NoticeKind, NoticeRow
from ui.i18n import translate
from ui.ideas.excerpt import one_line
from ui.widgets.stages import stage_words


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words of a sentence; names and titles are strong."""

    words: str
    strong: bool = False


def spoken(parts: Sequence[Part]) -> str:
    """The whole sentence."""
    return "".join(part.words for part in parts)


def who(row: NoticeRow) -> str:
    """The person's name, or that of somebody whose name is hidden."""
    return row.by.name or translate("Notices", "A colleague")


def headline(row: NoticeRow) -> str:
    """What happened, in one sentence."""
    return spoken(headline_parts(row))


def headline_parts(row: NoticeRow) -> tuple[Part, ...]:
    """The same in parts: {name} and {title} are shown strong, wherever a language puts them."""
    strong = {"{name}": who(row), "{title}": row.idea_title}
    return tuple(
        Part(strong.get(piece, piece), piece in strong)
        for piece in re.split(r"(\{name\}|\{title\})", _sentence(row))
        if piece
    )


def _sentence(row: NoticeRow) -> str:
    match row.kind:
        case NoticeKind.ANSWERED:
            return translate("Notices", "{name} answered {title}")
        case NoticeKind.ASKED:
            return translate("Notices", "{name} has a question about {title}")
        case NoticeKind.MOVED:
            return translate("Notices", "{name} moved {title} on")
        case NoticeKind.REPLIED:
            return translate("Notices", "{name} replied to you on {title}")
        case NoticeKind.REPORTED:
            return translate("Notices", "Please look at {title}")
        case _:
            return translate("Notices", "{name} commented on {title}")


def second_line(row: NoticeRow) -> str:
    """The stage and the first words, and how much more waits on the same idea."""
    text = one_line(row.text)
    if row.stage_kind is not None:
        stage = stage_words(row.stage_kind)
        text = translate("Notices", "{stage}: “{text}”").format(stage=stage, text=text) if text else stage
    elif text and row.kind is not NoticeKind.REPORTED:
        text = translate("Notices", "“{text}”").format(text=text)
    if row.more:
        more = translate("Notices", "and %n more", "", row.more)
        text = f"{text} · {more}" if text else more
    return text
