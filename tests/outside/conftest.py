"""A small organisation on a server, at today's time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ideabox.clock import utc_now
from tests.ideabox.world import ADMINISTRATOR, Clock, World
from tests.postgresql import Server, SharedBackend, follow_clock, give_login, lay_base


@pytest.fixture
def shared(server: Server) -> Iterator[World]:
    """With one person who can sign in, and an open idea box."""
    with server.database() as name:
        lay_base(server, name)
        clock = Clock(utc_now())
        backend = SharedBackend.opened(server, name, clock)
        follow_clock(backend)
        try:
            backend.found(ADMINISTRATOR.capitalize(), "Maison", ("Box", "An idea?"), "en")
            backend.become()
            world = World(backend, clock)
            world.people[ADMINISTRATOR] = backend.actor.person_id
            world.person("peer")
            with server.connect() as root:
                give_login(root, "peer")
            yield world
        finally:
            backend.close()
