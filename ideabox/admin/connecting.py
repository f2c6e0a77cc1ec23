"""Which database a command is for, and how it is reached: a file, or a shared one as the DBA who types."""

from __future__ import annotations

import getpass
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from ideabox import __version__
from ideabox.addresses import is_shared
from ideabox.backend import Backend
from ideabox.database.refusals import refusals
from ideabox.database.schema import HEAD, version_of
from ideabox.database.server import connect_server
from ideabox.database.server_law import OWNER, act_as, stop_acting
from ideabox.database.upgrade import upgrade
from ideabox.errors import InputError, PermissionDenied, VersionMismatch
from ideabox.paths import Profile

T = TypeVar("T")
APPLICATION = f"ideabox-admin {__version__}"

Asking = Callable[[str], str]
"""Asks for a password without showing it."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What the server lets the one who signed in do."""

    login: str
    superuser: bool
    makes_roles: bool
    owner: bool  # a DBA of this base: a member of the role that owns its tables
    administrator: bool  # an administrator of Ideabox


def is_interactive() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def embedded_path(url: str) -> Path:
    """The database's file; raises InputError for what is none."""
    path = url.removeprefix("sqlite:///").removeprefix("sqlite:")
    if "://" in path:
        raise InputError("database_kind", "database", url=re.sub(r"//.*@", "//…@", path))
    return Path(path).expanduser() if path else Profile.default().database


def shared_url(url: str) -> str:
    """An address of a shared database, and no secret in it."""
    if not is_shared(url):
        raise InputError("shared_only", "database")
    try:
        said = conninfo_to_dict(url)
    except ProgrammingError as error:
        raise InputError("database_address", "database") from error
    if said.get("password"):
        raise InputError("address_password", "database")  # it would stand in the list of processes
    if not all(each.isdecimal() for each in str(said.get("port") or "0").split(",") if each):
        raise InputError(
            "database_address", "database"
        )  # me:pa/ss@host: libpq reads a password's half as a port
    return url


@contextmanager
def opened(url: str, *, make: bool) -> Iterator[Backend]:
    """A database open as the person who uses it; `make`: a file is made or brought up to date, else it must be there."""
    if is_shared(url):
        backend = with_password(lambda password: Backend.open(shared_url(url), password=password))
    else:
        path = embedded_path(url)
        if make:
            path.parent.mkdir(parents=True, exist_ok=True)
        elif not path.is_file():
            raise InputError("no_database", "database", path=str(path))
        backend = Backend.open(str(path), prepare=upgrade if make else None)
    try:
        yield backend
    finally:
        backend.close()


@contextmanager
def server(url: str) -> Iterator[sa.Connection]:
    """A shared database as whoever types: the password comes from PGPASSWORD, .pgpass or a question, never from a line."""
    connection = with_password(lambda password: connect_server(shared_url(url), password))
    try:
        with refusals():
            connection.exec_driver_sql(f"SET application_name = '{APPLICATION}'")
            yield connection
    finally:
        connection.close()


def with_password(connect: Callable[[str | None], T], ask: Asking | None = None) -> T:
    """Connect; where the server wants a password that nobody gave, ask for it."""
    try:
        return connect(None)
    except PermissionDenied as refused:
        if refused.code != "sign_in_refused" or "PGPASSWORD" in os.environ:
            raise
        missing = lacks_password(refused.__cause__)
        if missing and not is_interactive():
            raise PermissionDenied("password_wanted") from refused.__cause__
        if not is_interactive() or not (missing or "password" in str(refused.__cause__)):
            raise
    return connect((ask or getpass.getpass)("Password: "))


def lacks_password(cause: BaseException | None) -> bool:
    """Whether the server asked for a password and there was none: libpq knows, whatever language the server speaks."""
    line = getattr(getattr(cause, "orig", None), "pgconn", None)
    return bool(line is not None and line.needs_password)


@contextmanager
def as_owner(connection: sa.Connection) -> Iterator[None]:
    """Inside, act as the owner of the tables, whom no rule hides a row from."""
    act_as(connection, OWNER)
    yield
    stop_acting(connection)


def rights(connection: sa.Connection) -> Rights:
    """What the server lets me do."""
    laid = connection.exec_driver_sql("SELECT to_regclass('ideabox.person') IS NOT NULL").scalar_one()
    found = connection.exec_driver_sql(
        "SELECT r.rolname, r.rolsuper, r.rolcreaterole, EXISTS (SELECT FROM pg_roles o WHERE o.rolname = 'ideabox_owner'"
        " AND pg_has_role(session_user, o.oid, 'MEMBER')) AS owns FROM pg_roles r WHERE r.rolname = session_user"
    ).one()
    owns = found.rolsuper or found.owns
    administers = (
        laid
        and not owns
        and connection.exec_driver_sql(
            "SELECT has_schema_privilege('law', 'USAGE') AND EXISTS (SELECT FROM pg_proc"
            " WHERE pronamespace = 'law'::regnamespace AND proname = 'i_administer')"
        ).scalar_one()
    )
    if administers:
        administers = connection.exec_driver_sql("SELECT law.i_administer()").scalar_one()
    return Rights(
        found.rolname, found.rolsuper, found.rolsuper or found.rolcreaterole, bool(owns), bool(administers)
    )


def refuse_newer(connection: sa.Connection) -> None:
    """A base of a newer program is left alone: what this one says of it would be wrong. Raises VersionMismatch."""
    found = version_of(connection)
    if found is not None and found > HEAD:
        raise VersionMismatch("client_old", found=found, needed=HEAD)


def require_owner(connection: sa.Connection, *, even_newer: bool = False) -> Rights:
    """A DBA of this base, which is none of a newer program.

    Raises PermissionDenied("not_dba"), VersionMismatch, InputError("no_shared_base") where nothing is laid yet.
    """
    if connection.exec_driver_sql("SELECT to_regclass('ideabox.app_meta') IS NULL").scalar_one():
        raise InputError("no_shared_base", "database")
    held = rights(connection)
    if not held.owner:
        raise PermissionDenied("not_dba", login=held.login)
    if not even_newer:
        with as_owner(connection):
            refuse_newer(connection)
    return held
