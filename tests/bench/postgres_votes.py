"""Votes a second: many logins at once, on many ideas or all on one, near or over a slow line; the spike's beside ours."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from typing import Any
from uuid import UUID

import psycopg

OURS = (
    "INSERT INTO vote (idea_id, person_id, value, at) VALUES (%(idea)s, %(person)s, 1, now())"
    " ON CONFLICT (idea_id, person_id) DO UPDATE SET value = excluded.value, at = excluded.at"
)
"""What `CastVote` sends."""
SPIKES = (
    "INSERT INTO ideabox.vote (idea_id, person_id, weight) VALUES (%(idea)s, %(person)s, 1)"
    " ON CONFLICT (idea_id, person_id) DO UPDATE SET weight = excluded.weight"
)
TAKEN_BACK = "DELETE FROM {table} WHERE idea_id = %(idea)s AND person_id = %(person)s"


@dataclass(frozen=True, slots=True)
class Voter:
    """A person with a connection of their own."""

    connection: psycopg.Connection[Any]
    person: UUID
    ideas: Sequence[UUID]
    """What they vote on, in turn; alone, it is voted on and taken back in turn."""


def _acts(voter: Voter, cast: str) -> Iterator[tuple[str, dict[str, UUID]]]:
    back = TAKEN_BACK.format(table="ideabox.vote" if cast is SPIKES else "vote")
    for turn in count():
        if len(voter.ideas) == 1:
            yield (back if turn % 2 else cast), {"idea": voter.ideas[0], "person": voter.person}
        else:
            yield cast, {"idea": voter.ideas[turn % len(voter.ideas)], "person": voter.person}


def rate(voters: Sequence[Voter], cast: str, seconds: float) -> float:
    """Acts a second that were acknowledged, all voters at once."""
    done, end = [0] * len(voters), [0.0]
    ready = threading.Barrier(len(voters) + 1)

    def vote(place: int, voter: Voter) -> None:
        acts = _acts(voter, cast)
        ready.wait()
        while time.perf_counter() < end[0]:
            voter.connection.execute(*next(acts))
            done[place] += 1

    threads = [threading.Thread(target=vote, args=pair) for pair in enumerate(voters)]
    for thread in threads:
        thread.start()
    began = time.perf_counter()
    end[0] = began + seconds
    ready.wait()
    for thread in threads:
        thread.join()
    return sum(done) / (time.perf_counter() - began)


def rates(
    connect: Callable[[int], psycopg.Connection[Any]],
    person: Callable[[int], UUID],
    ideas: Sequence[UUID],
    cast: str,
    clients: Sequence[int],
    seconds: float,
) -> dict[tuple[int, str], float]:
    """By number of clients, spread over ideas and on one idea. connect, person: by the voter's number, from 0."""
    found = {}
    for number in clients:
        with ExitStack() as stack:
            lines = [stack.enter_context(connect(place)) for place in range(number)]
            for manner in ("spread", "one idea"):
                voters = [
                    Voter(line, person(place), ideas[place::number] if manner == "spread" else ideas[:1])
                    for place, line in enumerate(lines)
                ]
                found[number, manner] = rate(voters, cast, seconds)
    return found
