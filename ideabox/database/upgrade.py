"""Bringing a base to this program's schema, with Alembic. Imported only when there is something to do."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from ideabox.database import server_law
from ideabox.database.schema import HEAD, lay_law, lift_law

MIGRATIONS = Path(__file__).parent / "migrations"


def configuration(connection: sa.Connection) -> Config:
    """Alembic's settings without a file: it works on the given connection, from source or inside a bundle."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))  # % means something there
    config.attributes["connection"] = connection
    return config


def waiting(connection: sa.Connection, found: str | None) -> tuple[tuple[str, str], ...]:
    """The migrations a schema of this version lacks, the oldest first."""
    if found is not None and found > HEAD:
        return ()
    scripts = ScriptDirectory.from_config(configuration(connection))
    steps = list(scripts.iterate_revisions("head", found or "base"))
    return tuple((each.revision, (each.doc or "").strip()) for each in reversed(steps))


def upgrade(connection: sa.Connection) -> None:
    """Make or upgrade the schema and lay the law, all or nothing. Expects an autocommit connection.

    The law is lifted meanwhile, and so are foreign keys: SQLite changes a table by making a new one and dropping the
    old one, which would take with it every row that refers to it. What refers to nothing afterwards undoes it all.
    """
    if connection.dialect.name == "postgresql":
        _upgrade_server(connection)
        return
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")  # not possible inside a transaction
    try:
        _upgrade_whole(connection)
    finally:
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")


def _upgrade_server(connection: sa.Connection) -> None:
    """The same on PostgreSQL, while older clients are connected: they wait for seconds, or the upgrade gives up."""
    connection.exec_driver_sql("BEGIN")
    try:
        server_law.act_as(connection, server_law.OWNER)
        server_law.lift(connection)
        command.upgrade(configuration(connection), "head")
        server_law.lay(connection)
        server_law.script(connection, "RESET ROLE; RESET search_path; RESET lock_timeout")
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")


def _upgrade_whole(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        lift_law(connection)
        command.upgrade(configuration(connection), "head")
        lay_law(connection)
        lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if lost:
            raise RuntimeError(f"the upgrade would leave rows that refer to nothing: {lost[:5]}")
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")
