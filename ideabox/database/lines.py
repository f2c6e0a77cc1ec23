r"""Every table as lines of text, the same whichever engine holds it: what is moved, saved, counted and compared.

A line is what PostgreSQL's COPY reads: values between tabs, `\N` for nothing, `\t`, `\n` … inside a text. Values stand
as SQLite holds them (ids as 32 hex digits, moments in UTC to the millisecond, 0 and 1). Columns that an engine fills by
itself are left out. A text's NUL characters, which PostgreSQL can't hold and nobody can see, are dropped.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Protocol

import sqlalchemy as sa

from ideabox.database.gather import TABLES
from ideabox.database.types import Day, Flag, Id, JsonMap, Moment, moment_of, moment_text

NOTHING = "\\N"
_ESCAPES = {0: None, 8: "\\b", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r", 92: "\\\\"}
_MEANINGS = {"b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "\\": "\\"}
_OWN = {"app_meta": None, "change": "mark"}
"""What a base says of itself stays behind; the feed keeps its order and gets marks of the new base."""
_AT_ONCE = 5_000
_WORDS = {("comment", "body"): "coalesce(h.body, t.body)"}
"""Where PostgreSQL keeps a value elsewhere: a hidden comment's words lie apart."""
_JOINS = {"comment": " LEFT JOIN ideabox.hidden_comment h ON h.comment_id = t.id"}


@dataclass(frozen=True)
class Sheet:
    """A table and the columns of it that are carried."""

    table: sa.Table
    columns: tuple[sa.Column[Any], ...]

    @property
    def name(self) -> str:
        """The table's name."""
        return self.table.name

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names."""
        return tuple(column.name for column in self.columns)


def sheets() -> tuple[Sheet, ...]:
    """All that is carried, in an order in which each finds what it refers to."""
    return tuple(
        Sheet(table, tuple(each for each in table.columns if _carried(each)))
        for table in TABLES.sorted_tables
        if _OWN.get(table.name, "") is not None
    )


def _carried(column: sa.Column[Any]) -> bool:
    return column.computed is None and _OWN.get(column.table.name) != column.name


class Source(Protocol):
    """Something that holds a whole base."""

    def counts(self) -> Mapping[str, int]:
        """How many rows each table has."""

    def lines(self, sheet: Sheet) -> Iterator[bytes]:
        """A table's rows, each ending with a newline."""


class Embedded:
    """An embedded database; inside a transaction, so that it stands still."""

    def __init__(self, connection: sa.Connection) -> None:
        self._raw: Any = connection.connection.dbapi_connection

    def counts(self) -> Mapping[str, int]:
        """How many rows each table has."""
        asked = {each.name: f'SELECT count(*) FROM "{each.name}"' for each in sheets()}
        return {name: int(self._raw.execute(ask).fetchone()[0]) for name, ask in asked.items()}

    def lines(self, sheet: Sheet) -> Iterator[bytes]:
        """A table's rows by primary key."""
        ways = tuple(map(_way, sheet.columns))
        order = ", ".join(f'"{column.name}"' for column in sheet.table.primary_key)
        columns = ", ".join(f'"{name}"' for name in sheet.names)
        found = self._raw.execute(f'SELECT {columns} FROM "{sheet.name}" ORDER BY {order}')
        while rows := found.fetchmany(_AT_ONCE):
            for row in rows:
                fields = (
                    NOTHING if value is None else way(value) for way, value in zip(ways, row, strict=True)
                )
                yield ("\t".join(fields) + "\n").encode()


class Shared:
    """A base on PostgreSQL, read as the owner of its tables inside a transaction."""

    def __init__(self, connection: sa.Connection) -> None:
        self._raw: Any = connection.connection.dbapi_connection

    def counts(self) -> Mapping[str, int]:
        """How many rows each table has."""
        asked = {each.name: f'SELECT count(*) FROM ideabox."{each.name}"' for each in sheets()}
        return {name: int(self._raw.execute(ask).fetchone()[0]) for name, ask in asked.items()}

    def lines(self, sheet: Sheet) -> Iterator[bytes]:
        """A table's rows, in the primary key's order."""
        columns = ", ".join(map(_expression, sheet.columns))
        order = ", ".join(f't."{column.name}"' for column in sheet.table.primary_key)
        if sheet.name == "change":
            order += ", t.place"
        held = f'ideabox."{sheet.name}" t{_JOINS.get(sheet.name, "")}'
        maps = [place for place, column in enumerate(sheet.columns) if isinstance(column.type, JsonMap)]
        with self._raw.cursor().copy(
            f"COPY (SELECT {columns} FROM {held} ORDER BY {order}) TO STDOUT"
        ) as out:
            for found in out:
                yield _with_maps(bytes(found), maps) if maps else bytes(found)


class Sum:
    """Counts lines and adds up their hashes, so that two bases compare whatever the order of their rows."""

    def __init__(self) -> None:
        self.rows = 0
        self._total = 0

    def add(self, line: bytes) -> None:
        """One more line."""
        self.rows += 1
        self._total += int.from_bytes(blake2b(line, digest_size=8).digest(), "big")

    @property
    def checksum(self) -> str:
        """16 hex digits."""
        return f"{self._total % 2**64:016x}"


def values_of(line: bytes) -> list[str | None]:
    """A line's values, as texts."""
    fields = line.decode().rstrip("\n").split("\t")
    return [None if field == NOTHING else unescaped(field) for field in fields]


def escaped(text: str) -> str:
    """A text as it stands in a line."""
    return text.translate(_ESCAPES)


def unescaped(field: str) -> str:
    """What a field of a line says."""
    if "\\" not in field:
        return field
    said: list[str] = []
    signs = iter(field)
    for sign in signs:
        said.append(sign if sign != "\\" else _MEANINGS[next(signs)])
    return "".join(said)


def _way(column: sa.Column[Any]) -> Callable[[Any], str]:
    """How a value of SQLite's is written."""
    if isinstance(column.type, Id):
        return _plain_id
    if isinstance(column.type, Moment):
        return _moment
    if isinstance(column.type, Day):
        return _day
    if isinstance(column.type, JsonMap):
        return lambda value: escaped(_map(value))
    if isinstance(column.type, Flag | sa.Integer):
        return str
    return escaped


def _plain_id(value: str) -> str:
    return value if len(value) == 32 else value.replace("-", "")


def _moment(value: str) -> str:
    return value if len(value) == 23 else moment_text(moment_of(value))


def _day(value: str) -> str:
    return value[:10]


def _map(value: str) -> str:
    """A small map in one spelling."""
    said = {key: text.replace("\0", "") for key, text in json.loads(value).items()}
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def _with_maps(line: bytes, places: list[int]) -> bytes:
    fields = line.decode().rstrip("\n").split("\t")
    for place in places:
        if fields[place] != "{}":
            fields[place] = escaped(_map(unescaped(fields[place])))
    return ("\t".join(fields) + "\n").encode()


def _expression(column: sa.Column[Any]) -> str:
    """How PostgreSQL writes a value as SQLite holds it."""
    named = _WORDS.get((column.table.name, column.name), f't."{column.name}"')
    if isinstance(column.type, Id):
        return f"replace({named}::text, '-', '')"
    if isinstance(column.type, Moment):
        return f"to_char({named} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS')"
    if isinstance(column.type, Day):
        return f"to_char({named}, 'YYYY-MM-DD')"
    if isinstance(column.type, Flag):
        return f"{named}::int"
    return named
