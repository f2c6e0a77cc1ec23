"""Column types that mean the same on both engines: text in strict SQLite tables, native types in PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, cast
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine


def moment_text(moment: datetime) -> str:
    """UTC to the millisecond, as stored in SQLite: sorts as text as it does as time."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3]


def moment_of(value: str | datetime) -> datetime:
    """A stored moment, whichever engine and whether it came in a column or inside JSON."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def day_of(value: str | date) -> date:
    """A stored calendar day."""
    return date.fromisoformat(value[:10]) if isinstance(value, str) else value


class Id(TypeDecorator[UUID]):
    """A UUID: 32 hex digits in SQLite."""

    impl = sa.Uuid
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text in SQLite, uuid elsewhere."""
        return dialect.type_descriptor(sa.Text() if dialect.name == "sqlite" else sa.Uuid())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        """To the driver."""
        return value.hex if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        """From the driver."""
        return UUID(value) if isinstance(value, str) else value


class Flag(TypeDecorator[bool]):
    """A yes or no: 0 and 1 in SQLite."""

    impl = sa.Boolean
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Integer in SQLite, boolean elsewhere."""
        return dialect.type_descriptor(sa.Integer() if dialect.name == "sqlite" else sa.Boolean())

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> Any:
        """To the driver."""
        return int(value) if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:
        """From the driver."""
        return None if value is None else bool(value)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, aware in Python, to the millisecond."""

    impl = sa.DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text in SQLite, timestamptz elsewhere."""
        return dialect.type_descriptor(sa.Text() if dialect.name == "sqlite" else _moment_type(dialect))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """To the driver."""
        return moment_text(value) if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """From the driver."""
        return None if value is None else moment_of(value)


class Day(TypeDecorator[date]):
    """A calendar day."""

    impl = sa.Date
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text in SQLite, date elsewhere."""
        return dialect.type_descriptor(sa.Text() if dialect.name == "sqlite" else sa.Date())

    def process_bind_param(self, value: date | None, dialect: Dialect) -> Any:
        """To the driver."""
        return value.isoformat() if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        """From the driver."""
        return None if value is None else day_of(value)


def _moment_type(dialect: Dialect) -> TypeEngine[Any]:
    """To the millisecond, as in SQLite: what a cursor carries must be what is stored."""
    stored: TypeEngine[Any] = cast("Any", dialect).ischema_names["timestamp with time zone"](
        timezone=True, precision=3
    )
    return stored


def json_type(dialect: Dialect) -> TypeEngine[Any]:
    """Text in SQLite, else jsonb: asked of the dialect, whose module costs 3 MB where it isn't used."""
    if dialect.name == "sqlite":
        return sa.Text()
    jsonb: TypeEngine[Any] = cast("Any", dialect).ischema_names["jsonb"]()
    return jsonb


class JsonMap(TypeDecorator[Mapping[str, str]]):
    """A small map of texts, such as the answers to a campaign's guided questions."""

    impl = sa.JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text in SQLite, jsonb elsewhere."""
        return dialect.type_descriptor(json_type(dialect))

    def process_bind_param(self, value: Mapping[str, str] | None, dialect: Dialect) -> Any:
        """To the driver."""
        if value is None or dialect.name != "sqlite":
            return value
        return json.dumps(dict(value), ensure_ascii=False, sort_keys=True)

    def process_result_value(self, value: Any, dialect: Dialect) -> dict[str, str]:
        """From the driver."""
        return dict(json.loads(value)) if isinstance(value, str) else dict(value or {})
