"""The schema's version, and the law in SQL files that is laid anew whenever the schema moves."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from zlib import crc32

import sqlalchemy as sa

from ideabox import __version__
from ideabox.errors import VersionMismatch
from ideabox.releases import numbers

HEAD = "0001"
"""The schema this program is written for (the newest revision in migrations/versions)."""

LAW = Path(__file__).parent / "sqlite"


def version_of(connection: sa.Connection) -> str | None:
    """The schema's version, None for an empty database."""
    schema = "ideabox" if connection.dialect.name == "postgresql" else None
    if not sa.inspect(connection).has_table("alembic_version", schema=schema):
        return None
    return str(
        connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one_or_none() or ""
    )


def require_version(connection: sa.Connection) -> None:
    """Raise VersionMismatch unless program and base fit together: `schema_old` can be mended by an upgrade."""
    require(version_of(connection))


def require(version: str | None) -> None:
    """Raise VersionMismatch unless this program is written for a schema of this version."""
    if version is None or version < HEAD:
        raise VersionMismatch("schema_old", found=version, needed=HEAD)
    if version > HEAD:
        raise VersionMismatch("client_old", found=version, needed=HEAD)


def require_fit(version: str | None, oldest_client: str | None) -> None:
    """Raise VersionMismatch unless this program may work on a base that others upgrade while it runs.

    A schema only grows while older programs are about (expand), and says which is the oldest it still understands; what
    that one doesn't use is taken away later (contract). IT may ask for a newer one still. A base that says nothing fits
    its own schema only.
    """
    if oldest_client is not None and numbers(__version__) < numbers(oldest_client):
        raise VersionMismatch("client_old", found=version, needed=oldest_client)
    if oldest_client is None or version is None or version <= HEAD:
        require(version)


def lift_law(connection: sa.Connection) -> None:
    """Drop every trigger and view: a migration works on the bare tables."""
    made = connection.exec_driver_sql(
        "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY type"
    ).all()
    for kind, name in made:
        connection.exec_driver_sql(f'DROP {kind} IF EXISTS "{name}"')


def law_mark() -> int:
    """A number for the law this program would lay, kept as `user_version`: a program may bring another for one schema."""
    return crc32("\0".join(_law_files()).encode()) & 0x7FFF_FFFF  # SQLite keeps it signed


def has_this_law(connection: sa.Connection) -> bool:
    """Whether an embedded base holds just the law of this program."""
    return bool(connection.exec_driver_sql("PRAGMA user_version").scalar_one() == law_mark())


def lay_law(connection: sa.Connection) -> None:
    """Drop every trigger and view and make them anew from sqlite/*.sql; safe to repeat."""
    lift_law(connection)
    for script in _law_files():
        for statement in statements(script):
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA user_version = {law_mark()}")


def _law_files() -> list[str]:
    return [file.read_text(encoding="utf-8") for file in sorted(LAW.glob("*.sql"))]


def statements(script: str) -> list[str]:
    """A script's single statements; triggers hold semicolons, so SQLite itself is asked where each one ends."""
    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    return found


def whole_schema(connection: sa.Connection) -> str:
    """Every table, index, view and trigger as SQL, for `export-schema` and golden tests."""
    rows = connection.exec_driver_sql(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'idea_words_%' ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 WHEN 'view' THEN 2"
        " ELSE 3 END, name"
    )
    return "".join(f"{sql};\n\n" for (sql,) in rows)
