"""The two kinds of request a screen can make: a query for rows, a command that changes something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

R = TypeVar("R")


class Query(Generic[R]):
    """A question; R is what comes back. Subclasses are frozen dataclasses."""


class Command:
    """A wish to change something. Subclasses are frozen dataclasses named in the imperative."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks."""

    person_id: UUID
    login: str
    administrator: bool = False
