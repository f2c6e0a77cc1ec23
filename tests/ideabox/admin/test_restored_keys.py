"""The keys of what people typed come back with a backup, past every log of the server's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from tests.ideabox.admin.conftest import Typed, one
from tests.postgresql import Server

KEY = "SELECT encode(draft_key, 'hex') FROM ideabox.person WHERE login LIKE 'nadia.%'"


@pytest.fixture
def other(server: Server) -> Iterator[str]:
    """The address of a second empty database."""
    with server.database() as name:
        yield server.url(name)


@pytest.fixture
def said() -> Iterator[list[str]]:
    """Each statement with what it is given: a server may log both."""
    heard: list[str] = []

    def hear(_line: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        heard.append(f"{statement} {parameters}")

    sa.event.listen(sa.Engine, "before_cursor_execute", hear)
    yield heard
    sa.event.remove(sa.Engine, "before_cursor_execute", hear)


def test_a_key_comes_back_and_no_statement_is_given_it(
    laid: str, other: str, typed: Typed, said: list[str]
) -> None:
    typed(laid, "backup", "base.zip")
    key = one(laid, KEY)
    typed(other, "restore", "base.zip", "--make", "--no-passwords")
    assert one(other, KEY) == key
    assert len(said) > 10
    assert [each for each in said if key in each] == []
    left = "SELECT count(*) FROM pg_class WHERE relnamespace = 'ideabox'::regnamespace AND relkind = 'r'"
    assert one(other, left) == one(laid, left)
