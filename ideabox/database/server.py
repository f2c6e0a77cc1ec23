"""One connection to the shared database: in autocommit, without a question of SQLAlchemy's own, and who signed in on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import psycopg
import sqlalchemy as sa
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from ideabox import __version__
from ideabox.database import server_dialect
from ideabox.database.refusals import refused_connection
from ideabox.database.types import moment_of
from ideabox.errors import InputError, PermissionDenied

CONNECT_SECONDS = 10
SILENT_MS = 15_000
"""A line that swallows what is sent is given up after this."""
SCHEMAS = "mine,ideabox"
SESSION = {
    "search_path": SCHEMAS,
    "TimeZone": "UTC",
    "jit": "off",
    "plan_cache_mode": "force_generic_plan",
}
"""What a session begins with. Where the server has LLVM, compiling a page's one big statement takes it half a minute, and
planning it anew each time takes longer than carrying it out."""
SECURE = ("verify-full", "verify-ca")
PASSWORDLESS = ("sslcert", "sslkey", "krbsrvname", "gssencmode", "require_auth")
"""Options of addresses that sign in by certificate or Kerberos."""


def options_of(url: str, password: str | None) -> dict[str, Any]:
    """Options of libpq for an address: safe unless it says otherwise. Raises InputError for one that can't be read."""
    try:
        given: dict[str, Any] = {
            key: value for key, value in conninfo_to_dict(url).items() if value is not None
        }
    except psycopg.ProgrammingError as error:
        raise InputError("database_address", "database") from error
    if password is not None:
        given["password"] = password
    local = str(given.get("host", "")).startswith("/")
    if not local:
        given.setdefault("sslmode", "verify-full")
    if given.get("sslmode") in SECURE and not any(name in given for name in PASSWORDLESS):
        given.setdefault("channel_binding", "require")
    if "," in str(given.get("host", "")):
        given.setdefault("target_session_attrs", "read-write")
    given.setdefault("connect_timeout", CONNECT_SECONDS)
    given.setdefault("tcp_user_timeout", SILENT_MS)
    given.setdefault("application_name", f"ideabox {__version__}")
    given.setdefault("options", " ".join(f"-c {name}={value}" for name, value in SESSION.items()))
    return given


def connect_server(url: str, password: str | None = None) -> sa.Connection:
    """Sign in, in autocommit; what the person may do the server knows.

    Raises InputError, PermissionDenied("sign_in_refused"), Unavailable.
    """
    engine = sa.create_engine(
        f"postgresql+{server_dialect.NAME}://",
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,  # an error's words may reach a console or a log of the system's
        use_native_hstore=False,
        connect_args=options_of(url, password),
    )
    try:
        return engine.connect()
    except DBAPIError as error:
        raise refused_connection(error) from error


@dataclass(frozen=True, slots=True)
class Guest:
    """Who the server says has signed in."""

    id: UUID
    login: str
    active: bool
    administrator: bool
    fresh_password: bool
    draft_key: bytes | None
    """Told to this person alone; None where nobody upgraded the base since there are keys."""


@dataclass(frozen=True, slots=True)
class Hello:
    """What the server tells a client at its start."""

    schema: str | None
    meta: dict[str, str]
    now: datetime
    me: Guest | None


def greet(connection: sa.Connection) -> Hello:
    """Ask what base this is and who I am on it, in one round trip.

    Raises PermissionDenied("no_account") where the login is none of Ideabox's.
    """
    try:
        told: dict[str, Any] = connection.exec_driver_sql("SELECT law.hello()").scalar_one()
    except DBAPIError as error:
        if isinstance(error.orig, psycopg.errors.InsufficientPrivilege | psycopg.errors.InvalidSchemaName):
            raise PermissionDenied("no_account") from error
        raise
    me = told["me"]
    return Hello(
        told["schema"],
        told["meta"],
        moment_of(told["now"]),
        None if me is None else _guest(me),
    )


def _guest(me: dict[str, Any]) -> Guest:
    key = me.get("draft_key")
    return Guest(
        UUID(me["id"]),
        me["login"],
        me["active"],
        me["administrator"],
        me["fresh_password"],
        bytes.fromhex(key) if key else None,
    )


def server_version(connection: sa.Connection) -> str:
    """As the server told it when the connection was made: no question of its own."""
    raw: Any = connection.connection.dbapi_connection
    said: str | None = raw.info.parameter_status("server_version")
    return (said or "").partition(" ")[0]  # what stands behind it is who packaged it


def set_password(connection: sa.Connection, login: str, password: str) -> None:
    """Give the signed-in login a new password; only its SCRAM verifier leaves this computer."""
    raw: Any = connection.connection.dbapi_connection
    verifier = raw.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256").decode()
    name = login.replace('"', '""')
    connection.exec_driver_sql(f"ALTER ROLE \"{name}\" PASSWORD '{verifier}'")
