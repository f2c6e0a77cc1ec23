"""Comments are read oldest first, replies under the comment that started it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from ideabox.discussion.rows import CommentRow
from ideabox.people.rows import Byline
from ui.discussion.thread import arrange

START = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
NOBODY = Byline(None, "", "", "", "")


def comment(number: int, parent: int | None = None, at: int | None = None) -> CommentRow:
    """Comment `number`, written `at` minutes after the start (its number unless told)."""
    return CommentRow(
        id=UUID(int=number),
        idea_id=UUID(int=0),
        parent_id=None if parent is None else UUID(int=parent),
        parent_name="" if parent is None else f"Person {parent}",
        byline=NOBODY,
        by_author=False,
        mine=False,
        body=f"Comment {number}",
        stance=0,
        at=START + timedelta(minutes=number if at is None else at),
        edited_at=None,
        deleted=False,
        hidden=False,
        hidden_reason="",
        imported_for=0,
        imported_against=0,
    )


def shape(*rows: CommentRow) -> list[tuple[int, bool, bool]]:
    """Number, is a reply, names whom it answers: of each entry in order."""
    return [(entry.row.id.int, entry.reply, entry.names_parent) for entry in arrange(rows)]


def test_replies_gather_under_their_thread() -> None:
    assert shape(
        comment(1), comment(2), comment(3, parent=1), comment(4, parent=2), comment(5, parent=1)
    ) == [
        (1, False, False),
        (3, True, False),
        (5, True, False),
        (2, False, False),
        (4, True, False),
    ]


def test_a_reply_to_a_reply_stays_on_one_level_and_names_the_person() -> None:
    assert shape(comment(1), comment(2, parent=1), comment(3, parent=2)) == [
        (1, False, False),
        (2, True, False),
        (3, True, True),
    ]


def test_a_reply_without_its_comment_stands_alone_and_names_the_person() -> None:
    assert shape(comment(7, parent=99), comment(8)) == [(7, False, True), (8, False, False)]


def test_the_order_of_loading_does_not_matter() -> None:
    rows = [comment(1), comment(2), comment(3, parent=1), comment(4, parent=3)]
    assert shape(*reversed(rows)) == shape(*rows)


def test_a_reply_dated_before_its_comment_still_finds_it() -> None:
    assert shape(comment(1, parent=2, at=0), comment(2, at=5)) == [(2, False, False), (1, True, False)]


def test_circular_replies_do_not_hang() -> None:
    assert {number for number, *_ in shape(comment(1, parent=2), comment(2, parent=1))} == {1, 2}
