"""Fills an empty shared database with a whole base, all or nothing, and compares counts and checksums.

The rows come as they are, as the owner of the tables with their triggers at rest; what only PostgreSQL keeps is worked
out afterwards by the law's own functions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from ideabox.database import server_law
from ideabox.database.lines import Embedded, Shared, Sheet, Source, Sum, sheets
from ideabox.errors import Conflict, InputError

Progress = Callable[[int, int], None]
"""Told how much is done, and of how much."""
_BLOCK = 64 * 1024
_WORDS_AT_ONCE = 2_000
_ANNOUNCED = "state IN ('published', 'merged')"

_DERIVED = (
    """UPDATE ideabox.comment c SET idea_shown = false FROM ideabox.idea i
       WHERE i.id = c.idea_id AND NOT (i.state = 'published' AND NOT i.hidden)""",
    """UPDATE ideabox.stage_move m SET idea_shown = false FROM ideabox.idea i
       WHERE i.id = m.idea_id AND NOT (i.state = 'published' AND NOT i.hidden)""",
    """UPDATE ideabox.tally t SET idea_shown = false FROM ideabox.idea i
       WHERE i.id = t.idea_id AND NOT (i.state = 'published' AND NOT i.hidden)""",
    """UPDATE ideabox.reach r SET idea_shown = false FROM ideabox.idea i
       WHERE i.id = r.idea_id AND NOT (i.state = 'published' AND NOT i.hidden)""",
    """UPDATE ideabox.idea_person p SET shown = true FROM ideabox.idea i
       WHERE i.id = p.idea_id AND p.part = 'coauthor' AND i.state <> 'draft' AND NOT i.anonymous""",
    """UPDATE ideabox.imported_comment_vote v SET campaign_id = c.campaign_id
       FROM ideabox.comment c WHERE c.id = v.comment_id""",
    """INSERT INTO ideabox.hidden_comment (comment_id, campaign_id, author_id, body)
       SELECT id, campaign_id, author_id, body FROM ideabox.comment WHERE hidden AND NOT deleted""",
    "UPDATE ideabox.comment SET body = '…' WHERE hidden AND NOT deleted",
    """SELECT setval('ideabox.idea_number', number) FROM (SELECT max(number) AS number FROM ideabox.idea) i
       WHERE number IS NOT NULL""",
    """SELECT setval(pg_get_serial_sequence('ideabox.audit', 'seq'), seq) FROM (SELECT max(seq) AS seq FROM ideabox.audit) a
       WHERE seq IS NOT NULL""",
)
"""What only PostgreSQL keeps, as the triggers of postgresql/*.sql would have kept it."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One table's rows, the same on both sides."""

    table: str
    rows: int
    checksum: str


def silent(done: int, in_all: int) -> None:
    """Tell nobody."""


def copy_base(
    source: sa.Connection,
    target: sa.Connection,
    progress: Progress = silent,
    before_commit: Callable[[tuple[Moved, ...]], None] | None = None,
) -> tuple[Moved, ...]:
    """Copy an embedded database into an empty shared one, whose schema and law lie ready. `target`: a DBA's, in autocommit.

    before_commit: what belongs to the same transaction, done as who signed in (logins); told what arrived. Raises InputError, Conflict.
    """
    source.exec_driver_sql("BEGIN")
    try:
        return fill(Embedded(source), target, progress, before_commit)
    finally:
        source.exec_driver_sql("ROLLBACK")


def fill(
    source: Source,
    target: sa.Connection,
    progress: Progress = silent,
    before_commit: Callable[[tuple[Moved, ...]], None] | None = None,
) -> tuple[Moved, ...]:
    """The same from any source that holds a whole base."""
    target.exec_driver_sql("BEGIN")
    try:
        server_law.act_as(target, server_law.OWNER)
        server_law.script(target, "SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'")
        moved = _fill(source, target, progress)
        server_law.stop_acting(target)
        if before_commit is not None:
            before_commit(moved)
    except BaseException:
        target.exec_driver_sql("ROLLBACK")
        raise
    target.exec_driver_sql("COMMIT")
    tidy(target)
    return moved


def tidy(target: sa.Connection) -> None:
    """Give the planner fresh figures, and the room of rows written twice back."""
    server_law.act_as(target, server_law.OWNER)
    for each in sheets():
        target.exec_driver_sql(f'VACUUM (ANALYZE) ideabox."{each.name}"')
    server_law.stop_acting(target)


def holds_people(target: sa.Connection) -> bool:
    """Whether a shared database is in use already."""
    return bool(target.exec_driver_sql("SELECT EXISTS (SELECT FROM ideabox.person)").scalar_one())


class _Steps:
    """How far it is: every row is written, then read again; an idea's words are a step of their own."""

    def __init__(self, rows: int, ideas: int, progress: Progress) -> None:
        self._in_all = 2 * rows + ideas
        self._done = 0
        self._progress = progress

    def __call__(self, more: int) -> None:
        """So many more steps."""
        self._done += more
        self._progress(min(self._done, self._in_all), self._in_all)

    def finish(self) -> None:
        """Drafts have no words to look in."""
        self._progress(self._in_all, self._in_all)


def _fill(source: Source, target: sa.Connection, progress: Progress) -> tuple[Moved, ...]:
    if holds_people(target):
        raise InputError("target_not_empty", "to")
    all_sheets, counts = sheets(), source.counts()
    steps = _Steps(sum(counts.values()), counts["idea"], progress)
    with _triggers_at_rest(target):
        written = {each.name: _write(source, target, each, steps) for each in all_sheets}
        if target.exec_driver_sql(
            "SELECT EXISTS (SELECT FROM ideabox.import_run WHERE closed_at IS NULL)"
        ).scalar_one():
            raise InputError("import_open", "from")  # it would open the door to everybody
        for statement in _DERIVED:
            target.exec_driver_sql(statement)
        _index_words(target, steps)
    shared = Shared(target)
    for each in all_sheets:
        read = Sum()
        _pace(shared.lines(each), read, steps)
        if (read.rows, read.checksum) != (written[each.name].rows, written[each.name].checksum):
            raise Conflict("moved_otherwise", table=each.name)
    steps.finish()
    return tuple(Moved(name, total.rows, total.checksum) for name, total in written.items())


@contextmanager
def _triggers_at_rest(target: sa.Connection) -> Iterator[None]:
    """The rows have been through the law once; foreign keys and checks go on being looked at."""
    names = [each.name for each in sheets()]
    for name in names:
        target.exec_driver_sql(f'ALTER TABLE ideabox."{name}" DISABLE TRIGGER USER')
    yield
    for name in names:
        target.exec_driver_sql(f'ALTER TABLE ideabox."{name}" ENABLE TRIGGER USER')


def _write(source: Source, target: sa.Connection, sheet: Sheet, steps: _Steps) -> Sum:
    raw: Any = target.connection.dbapi_connection
    columns = ", ".join(f'"{name}"' for name in sheet.names)
    total = Sum()
    with (
        server_law.telling(target),
        raw.cursor().copy(f'COPY ideabox."{sheet.name}" ({columns}) FROM STDIN') as sink,
    ):
        block = bytearray()
        told = 0
        for line in source.lines(sheet):
            total.add(line)
            block += line
            if len(block) >= _BLOCK:
                sink.write(bytes(block))
                block.clear()
                steps(total.rows - told)
                told = total.rows
        sink.write(bytes(block))
        steps(total.rows - told)
    return total


def _pace(lines: Iterator[bytes], total: Sum, steps: _Steps) -> None:
    for line in lines:
        total.add(line)
        if total.rows % _WORDS_AT_ONCE == 0:
            steps(_WORDS_AT_ONCE)
    steps(total.rows % _WORDS_AT_ONCE)


def _index_words(target: sa.Connection, steps: _Steps) -> None:
    """What search looks in, a few thousand ideas at a time."""
    ends = target.exec_driver_sql(
        f"SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM ideabox.idea WHERE {_ANNOUNCED}) i"
        f" WHERE mod(place, {_WORDS_AT_ONCE}) = 0 ORDER BY id"
    ).scalars()
    words = f"UPDATE ideabox.idea SET words = law.words_of(title, body, answers) WHERE {_ANNOUNCED}"
    last = None
    for end in [*ends, None]:
        after = "" if last is None else f" AND id > '{last}'"
        until = "" if end is None else f" AND id <= '{end}'"
        steps(target.exec_driver_sql(words + after + until).rowcount)
        last = end
