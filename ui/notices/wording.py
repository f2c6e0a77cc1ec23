"""What a line of news says."""

from __future__ import annotations

from ideabox.notices.rows import NoticeKind, NoticeRow
from ui.i18n import translate
from ui.ideas.excerpt import one_line
from ui.widgets.stages import stage_words


def who(row: NoticeRow) -> str:
    """The person's name, or that of somebody whose name is hidden."""
    return row.by.name or translate("Notices", "A colleague")


def headline(row: NoticeRow) -> str:
    """What happened, in one sentence; {name} and {title} are the parts shown strong."""
    match row.kind:
        case NoticeKind.ANSWERED:
            words = translate("Notices", "{name} answered {title}")
        case NoticeKind.ASKED:
            words = translate("Notices", "{name} has a question about {title}")
        case NoticeKind.MOVED:
            words = translate("Notices", "{name} moved {title} on")
        case NoticeKind.REPLIED:
            words = translate("Notices", "{name} replied to you on {title}")
        case NoticeKind.REPORTED:
            words = translate("Notices", "Please look at {title}")
        case _:
            words = translate("Notices", "{name} commented on {title}")
    return words.format(name=who(row), title=row.idea_title)


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
