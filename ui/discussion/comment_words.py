"""What a comment says about itself: its marks, its place if it is gone, and the whole aloud."""

from __future__ import annotations

from datetime import datetime

from ideabox.discussion.rows import CommentRow
from ui import dates
from ui.discussion.markdown import plain
from ui.discussion.thread import Entry
from ui.i18n import translate


def commenter_name(row: CommentRow) -> str:
    """Who commented; without a name the region is all that shows."""
    if row.byline.name:
        return row.byline.name
    if row.byline.region:
        return translate("Discussion", "Colleague, {region} region").format(region=row.byline.region)
    return translate("Discussion", "Colleague")


def placeholder(row: CommentRow) -> str:
    """What stands where the words were, or nothing while they are there."""
    if row.deleted:
        return translate("Discussion", "This comment was deleted by the person who wrote it.")
    if row.hidden and row.hidden_reason:
        return translate("Discussion", "Hidden by the facilitators: {reason}").format(
            reason=row.hidden_reason
        )
    if row.hidden:
        return translate("Discussion", "Hidden by the facilitators.")
    return ""


def mark_words(entry: Entry, now: datetime) -> tuple[str, ...]:
    """The small words after the name: the idea's author, whom it answers, when, edited."""
    row = entry.row
    parts = [translate("Discussion", "author of the idea")] if row.by_author else []
    if entry.names_parent and row.parent_name:
        parts.append(translate("Discussion", "to {name}").format(name=row.parent_name))
    parts.append(dates.relative(row.at, now))
    if row.edited_at is not None and not row.deleted:
        parts.append(translate("Discussion", "edited"))
    return tuple(parts)


def stance_words(row: CommentRow) -> str:
    """The side an imported comment took in its debate, or nothing."""
    if row.stance > 0:
        return translate("Discussion", "For", "side in a debate")
    if row.stance < 0:
        return translate("Discussion", "Against", "side in a debate")
    return ""


def imported_words(row: CommentRow) -> str:
    """The votes an imported comment brought along, or nothing."""
    if not row.imported_for and not row.imported_against:
        return ""
    if not row.imported_against:
        return translate("Discussion", "Imported votes: {for_count} for").format(
            for_count=dates.number(row.imported_for)
        )
    return translate("Discussion", "Imported votes: {for_count} for, {against_count} against").format(
        for_count=dates.number(row.imported_for), against_count=dates.number(row.imported_against)
    )


def times_words(row: CommentRow) -> str:
    """When it was written and changed, in full."""
    if row.edited_at is None:
        return dates.moment_words(row.at)
    return translate("Discussion", "{written}; edited {edited}").format(
        written=dates.moment_words(row.at), edited=dates.moment_words(row.edited_at)
    )


def aloud(entry: Entry, now: datetime) -> str:
    """The whole comment for a screen reader."""
    row = entry.row
    kind = translate("Discussion", "Reply") if entry.reply else translate("Discussion", "Comment")
    said = placeholder(row) or plain(row.body)
    parts = (
        kind,
        commenter_name(row),
        row.byline.site_name,
        stance_words(row),
        *mark_words(entry, now),
        said,
    )
    return ", ".join(part for part in parts if part)
