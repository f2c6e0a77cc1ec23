"""Reads of an ordinary login: the program's own statements, against the same text sent by a login without row security.

The bare login has BYPASSRLS and every right, and a search path without the schema `mine`: the very same statement
reaches the tables themselves, no policy, no barrier view, no question who asks.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any
from uuid import UUID

import psycopg
import sqlalchemy as sa

from ideabox.asking import Query
from ideabox.backend import Backend
from ideabox.home.requests import GetShell, GetToday
from ideabox.ideas.requests import GetIdea, ListIdeas, VisitCampaign, VisitIdea
from ideabox.search.requests import SearchIdeas
from ideabox.words import Order
from tests.bench.building import LARGE
from tests.bench.postgres_building import BARE, READER, login_of
from tests.bench.postgres_server import PASSWORD, Cluster

RULED, PLAIN = "mine,ideabox", "ideabox"
"""Search paths with the law and without."""
WARM = 12
"""So many runs come first: psycopg prepares at the sixth, the server takes its general plan at the sixth after."""
TWO_WORDS, COMMON, TYPO = "palette vitrine", "camion", "le camion des palete du magasin"


@dataclass(frozen=True, slots=True)
class Timing:
    """One statement's median milliseconds."""

    ruled: tuple[float, float]
    bare: tuple[float, float]
    """Unprepared and prepared."""
    rows: int
    asked: float = 0.0
    """The program's whole read, from request to rows in Python."""
    undisturbed: float = 0.0
    """The prepared one's fastest tenth: what is left of it on a machine that does nothing else."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What the program sent."""

    text: str
    values: Mapping[str, Any]


def questions(large: UUID, talked: UUID) -> dict[str, Query[Any]]:
    """What the screens ask."""
    return {
        **{f"page of 50, {order}": ListIdeas(large, order) for order in Order},
        **{f"campaign page, {order}": VisitCampaign(ListIdeas(large, order)) for order in Order},
        "one idea, 40 comments": GetIdea(talked),
        "idea page with its list": VisitIdea(talked),
        "today": GetToday(),
        "sidebar": GetShell(),
        "search, two words": SearchIdeas(TWO_WORDS),
        "search, a very common word": SearchIdeas(COMMON),
    }


class Reader:
    """An ordinary person's program, and both bare connections."""

    def __init__(self, cluster: Cluster, database: str) -> None:
        login = login_of(READER)
        self.backend = Backend.open(cluster.address(database, login), password=PASSWORD)
        self.ruled = cluster.as_person(database, login, path=RULED)
        self.bare = cluster.as_person(database, BARE, path=PLAIN)
        self._sent: list[Statement] = []
        sa.event.listen(self.backend.connection.engine, "before_cursor_execute", self._hear)
        self.large = next(one.id for one in self.backend.ask(GetShell()).campaigns if one.name == LARGE)
        self.talked: UUID = self._one(
            "SELECT id FROM idea WHERE campaign_id = %s AND state = 'published' AND NOT hidden AND comments >= 40"
            " ORDER BY comments, id LIMIT 1",
            self.large,
        )

    def _one(self, text: str, *values: Any) -> Any:
        found = self.bare.execute(text, values).fetchone()
        assert found is not None
        return found[0]

    def _hear(self, connection: Any, cursor: Any, statement: str, parameters: Any, *rest: Any) -> None:
        self._sent.append(Statement(statement, parameters))

    def sent(self, query: Query[Any]) -> Statement:
        """The one statement of a question."""
        self._sent.clear()
        self.backend.ask(query)
        (statement,) = self._sent
        return statement

    def timing(self, statement: Statement, runs: int, query: Query[Any] | None = None) -> Timing:
        """All of a statement's times, the ways in turn, so that a busy moment spoils none alone."""
        ways = [(one, prepare) for one in (self.ruled, self.bare) for prepare in (False, True)]
        calls: list[Callable[[], int]] = [
            lambda one=one, prepare=prepare: len(  # type: ignore[misc]
                one.execute(statement.text, statement.values, prepare=prepare).fetchall()
            )
            for one, prepare in ways
        ]
        if query is not None:
            calls.append(lambda: self.backend.ask(query) and 0)
        rows = [call() for call in calls for _ in range(WARM)][WARM - 1]
        took: list[list[float]] = [[] for _ in calls]
        for _ in range(runs):
            for call, times in zip(calls, took, strict=True):
                began = time.perf_counter()
                call()
                times.append((time.perf_counter() - began) * 1_000)
        m = [median(times) for times in took]
        fastest = sorted(took[1])[runs // 10]
        self._forget()
        return Timing((m[0], m[1]), (m[2], m[3]), rows, m[4] if query is not None else 0.0, fastest)

    def _forget(self) -> None:
        for one in (self.ruled, self.bare):
            one.execute("DEALLOCATE ALL")
            one.prepare_threshold = 5

    def close(self) -> None:
        """Sign out."""
        self.backend.close()
        self.ruled.close()
        self.bare.close()


def plan(connection: psycopg.Connection[Any], statement: Statement) -> str:
    """How the server carries a statement out, with the times of each step."""
    found = connection.execute("EXPLAIN (ANALYZE, BUFFERS) " + statement.text, statement.values)
    return "\n".join(row[0] for row in found.fetchall())
