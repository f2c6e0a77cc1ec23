"""Trying the database's rules: what is refused, in which word, and what the books say afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from ideabox.asking import Command
from ideabox.errors import AppError
from tests.ideabox.world import NO_GRANT, World


def word(world: World, login: str, command: Command) -> str | None:
    """The rule's word when this person tries it, or None where it happened."""
    try:
        world.do(login, command)
    except AppError as error:
        return error.code
    return None


def value(world: World, sql: str, *parameters: Any) -> Any:
    """One value, as the database holds it."""
    ((found,),) = world.plainly(sql, *parameters)
    return found


def rows(world: World, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """All rows, as the database holds them."""
    return world.plainly(sql, *parameters)


def by_hand(world: World, login: str, sql: str, *parameters: Any) -> None:
    """A statement the program itself would not send."""
    world.by_hand(login, sql, *parameters)


def kept(world: World, login: str, code: str, sql: str, *parameters: Any) -> None:
    """The statement does nothing: refused in this word, or on PostgreSQL without a word where no trigger is reached.

    There columns are granted one by one, and rows out of sight are not there to be changed.
    """
    named = re.match(r"(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)", sql)
    assert named is not None
    everything = f"SELECT * FROM {named[1]} ORDER BY 1, 2"
    before = rows(world, everything)
    said = _answer(world, login, sql, *parameters)
    silent = world.backend.is_shared and said in (None, NO_GRANT)
    assert silent or said == code
    assert rows(world, everything) == before


def _answer(world: World, login: str, sql: str, *parameters: Any) -> str | None:
    """The word of refusal, or None."""
    try:
        by_hand(world, login, sql, *parameters)
    except AppError as error:
        return error.code
    return None


@contextmanager
def refused(code: str) -> Iterator[None]:
    """Inside, the database must refuse with this word."""
    with pytest.raises(AppError) as caught:
        yield
    assert caught.value.code == code
