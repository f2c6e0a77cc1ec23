"""Lists inside a row, so that one screen is one statement: an ordered subselect becomes a JSON array of arrays.

What comes back are named tuples whose values are what the columns' own types would have given.
"""

from __future__ import annotations

import json
from collections import namedtuple
from collections.abc import Callable, Iterable
from typing import Any, cast
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

from ideabox.database.types import Day, Flag, Id, JsonMap, Moment, day_of, json_type, moment_of

Decode = Callable[[Any], Any]


def _map_of(value: Any) -> dict[str, str]:
    return dict(json.loads(value)) if isinstance(value, str) else dict(value)


DECODERS: dict[type[TypeEngine[Any]], Decode] = {
    Id: UUID,
    Moment: moment_of,
    Day: day_of,
    Flag: bool,
    JsonMap: _map_of,
}
"""How a value comes out of JSON, by the type of its column; any other type comes as it is."""


class Records(TypeDecorator[tuple[Any, ...]]):
    """The type of a nested list: a tuple of records, each with its columns' names and values."""

    impl = sa.JSON
    cache_ok = True

    def __init__(self, columns: tuple[tuple[str, Decode | None], ...]) -> None:
        super().__init__()
        self.columns = columns
        self._record = cast("Callable[..., Any]", namedtuple("Record", [name for name, _ in columns]))  # noqa: PYI024

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text in SQLite, jsonb elsewhere."""
        return dialect.type_descriptor(json_type(dialect))

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Any, ...] | None:
        """From the driver; None where nobody looked."""
        return None if value is None else self.decode(json.loads(value) if isinstance(value, str) else value)

    def decode(self, rows: Iterable[Iterable[Any]]) -> tuple[Any, ...]:
        """Records out of JSON's plain values."""
        odd = [(place, decode) for place, (_, decode) in enumerate(self.columns) if decode is not None]
        made = []
        for row in rows:
            values = list(row)
            for place, decode in odd:
                if values[place] is not None:
                    values[place] = decode(values[place])
            made.append(self._record(*values))
        return tuple(made)


def nested(ordered: sa.Select[Any]) -> sa.ScalarSelect[tuple[Any, ...]]:
    """All rows of a select, in its order, as one value of an outer row.

    The select names the outer tables it leans on with `correlate()`, and limits itself.
    """
    inner = ordered.subquery()
    kind = Records(tuple((column.name, _decoder(column.type)) for column in inner.c))
    return sa.select(_Gathered(_Record(*inner.c), type_=kind)).scalar_subquery()


def _decoder(kind: TypeEngine[Any]) -> Decode | None:
    return kind.decode if isinstance(kind, Records) else DECODERS.get(type(kind))


class _Record(FunctionElement[Any]):
    """One row as a JSON array."""

    name = "record"
    inherit_cache = True


class _Gathered(FunctionElement[Any]):
    """The rows of a subselect as one JSON array; empty where there are none."""

    name = "gathered"
    inherit_cache = True

    def __init__(self, record: _Record, type_: Records) -> None:
        super().__init__(record)
        self.type = type_


@compiles(_Record, "sqlite")
def _record_in_sqlite(element: _Record, compiler: SQLCompiler, **options: Any) -> str:
    # what was JSON below has become plain text on its way up through a subselect
    parts = [
        f"json({compiler.process(column, **options)})"
        if isinstance(column.type, Records)
        else compiler.process(column, **options)
        for column in element.clauses
    ]
    return f"json_array({', '.join(parts)})"


@compiles(_Record, "postgresql")
def _record_in_postgresql(element: _Record, compiler: SQLCompiler, **options: Any) -> str:
    return f"jsonb_build_array({compiler.process(element.clauses, **options)})"


@compiles(_Gathered, "sqlite")
def _gathered_in_sqlite(element: _Gathered, compiler: SQLCompiler, **options: Any) -> str:
    return f"json_group_array({compiler.process(element.clauses, **options)})"


@compiles(_Gathered, "postgresql")
def _gathered_in_postgresql(element: _Gathered, compiler: SQLCompiler, **options: Any) -> str:
    return f"coalesce(jsonb_agg({compiler.process(element.clauses, **options)}), '[]'::jsonb)"
