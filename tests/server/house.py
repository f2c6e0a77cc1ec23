"""An organisation on a real server: people with passwords, who sign in over TLS as the program does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pytest
from psycopg import sql

from ideabox.backend import Backend
from ideabox.clock import utc_now
from ideabox.errors import AppError
from ideabox.shared import SharedBackend
from tests.ideabox.world import ADMINISTRATOR, Clock, World
from tests.postgresql import SharedBackend as ServerWorld
from tests.postgresql import follow_clock, give_login, lay_base
from tests.server.certificates import Authority
from tests.server.clusters import Cluster

PASSWORD = "a password for tests"
SECURE_DOOR = ("hostssl all all all scram-sha-256",)


@dataclass(frozen=True)
class House:
    """A base on a server, or on several that stand in for each other, and the way in."""

    clusters: tuple[Cluster, ...]
    database: str
    world: World
    trusted: Path

    def address(self, login: str, *, host: str = "localhost", **options: str) -> str:
        """What somebody has in their settings."""
        hosts = ",".join(f"{host}:{cluster.port}" for cluster in self.clusters)
        asked = urlencode({"sslrootcert": str(self.trusted)} | options, safe="/")
        return f"postgresql://{login}@{hosts}/{self.database}?{asked}"

    def sign_in(self, login: str, password: str | None = PASSWORD, **options: str) -> SharedBackend:
        """Come in as the program does."""
        backend = Backend.open(self.address(login, **options), password=password)
        assert isinstance(backend, SharedBackend)
        return backend

    def refusal(
        self, login: str, password: str | None = PASSWORD, *, host: str = "localhost", **options: str
    ) -> str:
        """The word with which the door stays shut."""
        with pytest.raises(AppError) as caught:
            Backend.open(self.address(login, host=host, **options), password=password).close()
        return caught.value.code

    def set_password(self, login: str, password: str = PASSWORD) -> None:
        """As IT gives one."""
        with self.clusters[0].server.connect() as root:
            give_login(root, login)
            root.execute(
                sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(login), sql.Literal(password))
            )


def guarded(cluster: Cluster, authority: Authority, *settings: str, locale: str = "C.UTF-8") -> None:
    """Found and start a server that speaks TLS and wants passwords."""
    pair = authority.server("localhost")
    files = (
        f"ssl_cert_file = '{cluster.keep(pair.certificate)}'",
        f"ssl_key_file = '{cluster.keep(pair.key)}'",
    )
    tls = ("ssl = on", *files)
    cluster.found(*tls, *settings, locale=locale)
    cluster.admit(*SECURE_DOOR)
    cluster.start()


@contextmanager
def founded(clusters: tuple[Cluster, ...], authority: Authority, logins: Sequence[str]) -> Iterator[House]:
    """A base on the first of the servers, with these people, at today's time."""
    server = clusters[0].server
    with server.connect() as root:
        root.execute("CREATE DATABASE ideabox")
    lay_base(server, "ideabox")
    clock = Clock(utc_now())
    backend = ServerWorld.opened(server, "ideabox", clock)
    follow_clock(backend)
    try:
        backend.found(ADMINISTRATOR.capitalize(), "Maison", ("Box", "An idea?"), "en")
        backend.become()
        world = World(backend, clock)
        house = House(clusters, "ideabox", world, authority.certificate)
        world.people[ADMINISTRATOR] = backend.actor.person_id
        for login in logins:
            world.person(login)
            house.set_password(login)
        yield house
    finally:
        backend.close()
