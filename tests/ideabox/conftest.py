"""A small organisation to ask: `world` is empty but for its administrator, `chain` has people in every part."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from ideabox.backend import Backend
from ideabox.database.upgrade import upgrade
from ideabox.words import Role
from tests.ideabox.world import ADMINISTRATOR, Campaign, Clock, World
from tests.postgresql import Server, SharedBackend, Standing, follow_clock, lay_base


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with nobody but its administrator, to be copied."""
    path = tmp_path_factory.mktemp("founded") / "ideabox.db"
    backend = Backend.open(str(path), clock=Clock(), prepare=upgrade)
    backend.found(ADMINISTRATOR.capitalize(), "Maison", ("Box", "An idea?"), "en")
    backend.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    backend.close()
    return path


@pytest.fixture(scope="session")
def founded_on_server(server: Server) -> Iterator[str]:
    """The same on PostgreSQL: a template."""
    with server.database() as name:
        lay_base(server, name)
        backend = SharedBackend.opened(server, name, Clock())
        follow_clock(backend)
        backend.found(ADMINISTRATOR.capitalize(), "Maison", ("Box", "An idea?"), "en")
        backend.close()
        yield name


@pytest.fixture(scope="session")
def standing(server: Server, founded_on_server: str) -> Iterator[Standing]:
    """A copy of it that each test finds as it was."""
    with server.database(founded_on_server) as name:
        yield Standing(server, name)


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    """Which database a test runs on: every one that takes a `world` runs on both."""
    name: str = request.param
    return name


@pytest.fixture
def world(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """An organisation of one person, and one open idea box."""
    clock = Clock()
    with ExitStack() as stack:
        if engine == "sqlite":
            path = tmp_path / "world.db"
            shutil.copy(request.getfixturevalue("founded"), path)
            backend = Backend.open(str(path), clock=clock)
            backend.connection.exec_driver_sql("PRAGMA synchronous = OFF")
        else:
            server: Server = request.getfixturevalue("server")
            standing: Standing = request.getfixturevalue("standing")
            backend = SharedBackend.opened(server, standing.fresh(), clock)
            follow_clock(backend)
            backend.become()
        stack.callback(backend.close)
        world = World(backend, clock)
        world.people[ADMINISTRATOR] = backend.actor.person_id
        yield world


@pytest.fixture
def chain(world: World) -> World:
    """People in every part: an author, a peer, a sponsor, a facilitator, a reviewer, and somebody far away."""
    world.site("north", "North")
    world.site("south", "South")
    for login in ("author", "peer", "sponsor", "facilitator", "reviewer"):
        world.person(login, "north")
    world.person("outsider", "south")
    return world


ROLES = {"sponsor": Role.SPONSOR, "facilitator": Role.FACILITATOR, "reviewer": Role.REVIEWER}


@pytest.fixture
def question(chain: World) -> Campaign:
    """An open campaign for everybody."""
    return chain.campaign("Less waste", roles=ROLES)


@pytest.fixture
def northern(chain: World) -> Campaign:
    """An open campaign for the northern site only."""
    return chain.campaign("Northern things", roles=ROLES, sites=("north",))
