"""One base for all attacks: every one of them leaves it as it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.attacks.scene import Scene, laid
from tests.postgresql import Server


@pytest.fixture(scope="session")
def scene(server: Server) -> Iterator[Scene]:
    """The house, with its law and its secrets."""
    with server.database() as name:
        made = laid(server, name)
        yield made
        made.close()
