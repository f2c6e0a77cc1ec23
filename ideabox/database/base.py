"""The metadata every room's tables hang on, and one way to write a table."""

from __future__ import annotations

from enum import StrEnum

import sqlalchemy as sa

METADATA = sa.MetaData(
    naming_convention={
        "ix": "%(table_name)s_%(column_0_N_name)s",
        "uq": "%(table_name)s_%(column_0_N_name)s_unique",
        "ck": "%(constraint_name)s",
        "fk": "%(table_name)s_%(column_0_N_name)s_fk",
        "pk": "%(table_name)s_pk",
    }
)


def table(name: str, *parts: sa.Column[object] | sa.Constraint | sa.Index, rowid: bool = True) -> sa.Table:
    """A table of Ideabox: strict types in SQLite; rowid=False keeps a small many-to-many table in its key's order."""
    return sa.Table(name, METADATA, *parts, sqlite_strict=True, sqlite_with_rowid=rowid)


def one_of(column: str, words: type[StrEnum], name: str) -> sa.CheckConstraint:
    """A column that takes only a product word. The constraint's name is the word of refusal."""
    listed = ", ".join(f"'{word}'" for word in words)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=name)


def length(column: str, least: int, most: int, name: str, *, when: str = "") -> sa.CheckConstraint:
    """A text's length in characters; `when` limits the rule (drafts have none)."""
    rule = f"length({column}) BETWEEN {least} AND {most}"
    return sa.CheckConstraint(f"NOT ({when}) OR {rule}" if when else rule, name=name)
