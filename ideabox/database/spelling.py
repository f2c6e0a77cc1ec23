"""Expressions that the two engines spell differently."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class text_under(FunctionElement[str]):  # noqa: N801 - reads as a function of SQL
    """The text a JsonMap column holds under an id: text_under(column, id)."""

    name = "text_under"
    type = sa.Text()
    inherit_cache = True


@compiles(text_under, "sqlite")
def _text_under_in_sqlite(element: text_under, compiler: SQLCompiler, **options: Any) -> str:
    document, key = (compiler.process(part, **options) for part in element.clauses)
    return f"json_extract({document}, '$.\"' || {key} || '\"')"


@compiles(text_under, "postgresql")
def _text_under_in_postgresql(element: text_under, compiler: SQLCompiler, **options: Any) -> str:
    document, key = (compiler.process(part, **options) for part in element.clauses)
    return f"({document} ->> replace(CAST({key} AS text), '-', ''))"


class days_between(FunctionElement[float]):  # noqa: N801 - reads as a function of SQL
    """Days from one moment to another, with their fraction: days_between(earlier, later)."""

    name = "days_between"
    type = sa.Float()
    inherit_cache = True


@compiles(days_between, "sqlite")
def _days_between_in_sqlite(element: days_between, compiler: SQLCompiler, **options: Any) -> str:
    earlier, later = (compiler.process(part, **options) for part in element.clauses)
    return f"(julianday({later}) - julianday({earlier}))"


@compiles(days_between, "postgresql")
def _days_between_in_postgresql(element: days_between, compiler: SQLCompiler, **options: Any) -> str:
    earlier, later = (compiler.process(part, **options) for part in element.clauses)
    return f"(extract(epoch FROM {later} - {earlier})::float8 / 86400)"


class among(FunctionElement[Any]):  # noqa: N801 - reads as a function of SQL
    """Whether a column's value is in a subselect that leans on an outer table: among(column, select).

    Written so that both engines look the values up by the column's index instead of testing every row.
    """

    name = "among"
    type = sa.types.NULLTYPE  # as a Boolean it would be compared with 1 in SQLite, and use no index
    inherit_cache = True

    def __init__(self, column: sa.ColumnElement[Any], chosen: sa.ScalarSelect[Any]) -> None:
        super().__init__(column, chosen)


@compiles(among, "sqlite")
def _among_in_sqlite(element: among, compiler: SQLCompiler, **options: Any) -> str:
    column, chosen = (compiler.process(part, **options) for part in element.clauses)
    return f"{column} IN {chosen}"


@compiles(among, "postgresql")
def _among_in_postgresql(element: among, compiler: SQLCompiler, **options: Any) -> str:
    column, chosen = (compiler.process(part, **options) for part in element.clauses)
    return f"{column} = ANY (ARRAY{chosen})"


class unindexed(FunctionElement[Any]):  # noqa: N801 - reads as a function of SQL
    """A column as it is, but by no index of its own: SQLite has no statistics to choose the right one with."""

    name = "unindexed"
    inherit_cache = True

    def __init__(self, column: sa.ColumnElement[Any]) -> None:
        super().__init__(column)
        self.type = column.type


@compiles(unindexed, "sqlite")
def _unindexed_in_sqlite(element: unindexed, compiler: SQLCompiler, **options: Any) -> str:
    return f"+{compiler.process(element.clauses, **options)}"


@compiles(unindexed, "postgresql")
def _unindexed_in_postgresql(element: unindexed, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(element.clauses, **options)


class by_engine(FunctionElement[Any]):  # noqa: N801 - reads as a function of SQL
    """A condition said in full where nobody else keeps it, and shortly where policies do: by_engine(embedded, shared)."""

    name = "by_engine"
    type = sa.types.NULLTYPE  # as a Boolean it would be compared with 1 in SQLite, and use no index
    inherit_cache = True

    def __init__(self, embedded: sa.ColumnElement[bool], shared: sa.ColumnElement[bool]) -> None:
        super().__init__(embedded, shared)


@compiles(by_engine, "sqlite")
def _by_engine_in_sqlite(element: by_engine, compiler: SQLCompiler, **options: Any) -> str:
    embedded, _ = element.clauses
    return f"({compiler.process(embedded, **options)})"


@compiles(by_engine, "postgresql")
def _by_engine_in_postgresql(element: by_engine, compiler: SQLCompiler, **options: Any) -> str:
    _, shared = element.clauses
    return f"({compiler.process(shared, **options)})"


class spoken(FunctionElement[str]):  # noqa: N801 - reads as a function of SQL
    """A comment's words: spoken(id, body, hidden). PostgreSQL keeps those of hidden ones where few may read."""

    name = "spoken"
    type = sa.Text()
    inherit_cache = True


@compiles(spoken, "sqlite")
def _spoken_in_sqlite(element: spoken, compiler: SQLCompiler, **options: Any) -> str:
    _, body, _ = (compiler.process(part, **options) for part in element.clauses)
    return body


@compiles(spoken, "postgresql")
def _spoken_in_postgresql(element: spoken, compiler: SQLCompiler, **options: Any) -> str:
    key, body, hidden = (compiler.process(part, **options) for part in element.clauses)
    return f"CASE WHEN {hidden} THEN coalesce((SELECT h.body FROM hidden_comment h WHERE h.comment_id = {key}), '') ELSE {body} END"
