"""`status`: what a database is, who is connected with which program, how big it is and what takes long."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import ProgrammingError

from ideabox.addresses import is_shared
from ideabox.admin.connecting import as_owner, embedded_path, opened, require_owner, server
from ideabox.admin.printing import told
from ideabox.admin.speaking import Voice
from ideabox.database.meta import meta_of
from ideabox.database.schema import require_version, version_of
from ideabox.errors import VersionMismatch

_CLIENTS = """
SELECT substr(application_name, 9) AS version, count(*) AS connected, count(DISTINCT usename) AS people
FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'ideabox %%'
GROUP BY 1 ORDER BY 1 DESC
"""
_TABLES = """
SELECT c.relname AS name, pg_total_relation_size(c.oid) AS bytes, greatest(c.reltuples, 0)::bigint AS rows
FROM pg_class c WHERE c.relnamespace = 'ideabox'::regnamespace AND c.relkind = 'r' ORDER BY 2 DESC, 1 LIMIT 10
"""
_SLOW = """
SELECT left(regexp_replace(s.query, '\\s+', ' ', 'g'), 120) AS statement, s.calls, round(s.mean_exec_time::numeric, 1)::float8 AS mean_ms,
  round(s.max_exec_time::numeric, 1)::float8 AS longest_ms
FROM {schema}.pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid AND d.datname = current_database()
WHERE s.calls > 0 ORDER BY s.total_exec_time DESC LIMIT 10
"""


def status(arguments: Namespace, voice: Voice) -> int:
    """Print it."""
    if is_shared(arguments.database):
        with server(arguments.database) as connection:
            require_owner(connection, even_newer=True)
            found = server_status(connection)
        told(arguments, found, _server_lines(voice, found))
        return 0
    path = embedded_path(arguments.database)
    with opened(arguments.database, make=False) as backend:
        found = {"schema": version_of(backend.connection), "bytes": path.stat().st_size, "path": str(path)}
    told(arguments, found, _embedded_lines(voice, found))
    return 0


def server_status(connection: sa.Connection) -> dict[str, Any]:
    """Everything, for programs; None for what this login may not look at."""
    with as_owner(connection):
        found: dict[str, Any] = {
            "schema": version_of(connection),
            "misfit": _misfit(connection),
            "meta": {key: value for key, value in meta_of(connection).items() if key != "law"},
            "tables": _rows(connection, _TABLES),
        }
    found["server"] = connection.exec_driver_sql("SHOW server_version").scalar_one()
    found["bytes"] = connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one()
    found["clients"] = found["slow"] = None
    with suppress(ProgrammingError):  # not for logins that may not look at others' sessions
        found["clients"] = _rows(connection, _CLIENTS)
    extension = connection.exec_driver_sql(
        "SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace"
        " WHERE e.extname = 'pg_stat_statements'"
    ).scalar_one_or_none()
    if extension is not None:
        with suppress(sa.exc.DBAPIError):  # installed, but not loaded by the server
            found["slow"] = _rows(connection, _SLOW.format(schema=extension))
    return found


def _misfit(connection: sa.Connection) -> str | None:
    """Why this program and the base don't fit together, if they don't."""
    try:
        require_version(connection)
    except VersionMismatch as mismatch:
        return mismatch.code
    return None


def _rows(connection: sa.Connection, ask: str) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.exec_driver_sql(ask).mappings()]


def _server_lines(voice: Voice, found: dict[str, Any]) -> Iterator[str]:
    meta = found["meta"]
    yield voice.say("status_server", server=found["server"], schema=found["schema"] or "–")
    if found["misfit"]:
        yield voice.say(found["misfit"], found=found["schema"] or "–")
    yield voice.say(
        "status_clients_allowed",
        oldest=meta.get("oldest_client", "–"),
        newest=meta.get("newest_client", "–"),
        epoch=meta.get("epoch", "–"),
    )
    download = meta.get("download", "")
    yield voice.say("clients_download" if download else "clients_no_download", download=download)
    yield ""
    yield voice.say("status_connected")
    if found["clients"] is None:
        yield "  " + voice.say("status_not_seen")
    for row in found["clients"] or ():
        yield "  " + voice.say("status_client", **row)
    if found["clients"] == []:
        yield "  " + voice.say("status_nobody")
    yield ""
    yield voice.say("status_size", size=_size(voice, found["bytes"]))
    for row in found["tables"]:
        yield f"  {row['name'].ljust(24)} {_size(voice, row['bytes']).rjust(12)} {voice.number(row['rows']).rjust(14)}"
    yield ""
    if found["slow"] is None:
        yield voice.say("status_no_statements")
        return
    yield voice.say("status_slow")
    for row in found["slow"]:
        yield f"  {row['mean_ms']:>9} {row['longest_ms']:>9} {voice.number(row['calls']).rjust(9)}  {row['statement']}"


def _embedded_lines(voice: Voice, found: dict[str, Any]) -> Iterator[str]:
    yield voice.say("status_embedded", path=found["path"], schema=found["schema"] or "–")
    yield voice.say("status_size", size=_size(voice, found["bytes"]))


def _size(voice: Voice, size: int) -> str:
    """In MB."""
    return voice.say("megabytes", number=voice.number(round(size / 1_000_000)))
