"""How a room offers its functions to the backend: one function a request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ideabox.asking import Actor, Command, Query
from ideabox.changes import Changes

Read = Callable[[sa.Connection, Actor, Any, datetime], Any]
"""(connection, who asks, the query, now) -> rows, in one statement."""


@dataclass(frozen=True, slots=True)
class Write:
    """A function that carries out a command; several statements need a transaction, one is sent in autocommit.

    once: sent again, it is refused as a step already made; so nobody sends it again but the person.
    """

    function: Callable[[sa.Connection, Actor, Any, datetime], Changes]
    several: bool = False
    once: bool = False


Reads = Mapping[type[Query[Any]], Read]
Writes = Mapping[type[Command], Write]
