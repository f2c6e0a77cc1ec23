"""The order in which comments are read: oldest first, replies gathered under the comment that started it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from ideabox.discussion.rows import CommentRow


@dataclass(frozen=True, slots=True)
class Entry:
    """One comment in its place. `names_parent`: the place alone doesn't tell who is replied to."""

    row: CommentRow
    reply: bool
    names_parent: bool


def arrange(rows: Iterable[CommentRow]) -> tuple[Entry, ...]:
    """Comments in reading order, one level deep.

    A reply whose comment isn't loaded (or no longer there) stands on its own and names the person it answers.
    """
    known = {row.id: row for row in sorted(rows, key=lambda row: (row.at, row.id))}
    threads: dict[UUID, list[CommentRow]] = {}
    for row in known.values():
        threads.setdefault(_root(row, known), []).append(row)
    entries: list[Entry] = []
    for root_id in (row.id for row in known.values() if row.id in threads):
        entries.append(Entry(known[root_id], reply=False, names_parent=known[root_id].parent_id is not None))
        entries += (
            Entry(row, reply=True, names_parent=row.parent_id != root_id)
            for row in threads[root_id]
            if row.id != root_id
        )
    return tuple(entries)


def _root(row: CommentRow, known: dict[UUID, CommentRow]) -> UUID:
    """The comment that started the thread, as far as it is loaded; never hangs, whatever the data."""
    passed = {row.id}
    while row.parent_id in known and row.parent_id not in passed:
        row = known[row.parent_id]
        passed.add(row.id)
    return row.id
