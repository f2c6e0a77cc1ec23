"""Trying the database's rules: what is refused, in which word, and what the books say afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from ideabox.asking import Command
from ideabox.database.refusals import refusals
from ideabox.errors import AppError
from tests.ideabox.world import World


def word(world: World, login: str, command: Command) -> str | None:
    """The rule's word when this person tries it, or None where it happened."""
    try:
        world.do(login, command)
    except AppError as error:
        return error.code
    return None


def value(world: World, sql: str, *parameters: Any) -> Any:
    """One value, as the database holds it."""
    return world.backend.connection.exec_driver_sql(sql, plain(parameters)).scalar_one()


def rows(world: World, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """All rows, as the database holds them."""
    found = world.backend.connection.exec_driver_sql(sql, plain(parameters))
    return [tuple(row) for row in found]


def plain(parameters: tuple[Any, ...]) -> tuple[Any, ...]:
    """Ids as the database holds them."""
    return tuple(getattr(each, "hex", each) for each in parameters)


def by_hand(world: World, login: str, sql: str, *parameters: Any) -> None:
    """A statement the program itself would not send."""
    world.backend.become(login)
    with refusals():
        world.backend.connection.exec_driver_sql(sql, plain(parameters))


@contextmanager
def refused(code: str) -> Iterator[None]:
    """Inside, the database must refuse with this word."""
    with pytest.raises(AppError) as caught:
        yield
    assert caught.value.code == code
