"""The shared database's speed against its limits: `python -m tests.bench --postgres [--base FOLDER]`.

Milliseconds here are the server's and the line's: a statement sent through psycopg until its rows are there. Ratios are
to the same statement of a login without row security (see postgres_reads.py) in the same run.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

from ideabox.backend import Backend
from ideabox.clock import utc_now
from ideabox.home.requests import GetShell, GetToday
from ideabox.notices.requests import ListChanges
from ideabox.shared import QUIET
from ideabox.words import Order
from tests.bench.postgres_building import FULL, TENTH, build, login_of, renew_law
from tests.bench.postgres_reads import COMMON, TWO_WORDS, TYPO, Reader, Statement, Timing, questions
from tests.bench.postgres_server import PASSWORD, Cluster, running
from tests.bench.postgres_spike import SPIKE, spike_rates
from tests.bench.postgres_votes import OURS, rates
from tests.bench.report import Figure
from tests.bench.slow_line import line_to
from tests.leaving import nothing_left

LARGE_BASE, SMALL_BASE = "ideabox_bench", "ideabox_bench_tenth"
FAR_S = 0.06
CLIENTS = (1, 8, 64)
FIRST_VOTER = 1_000
"""Voters are other people than the one who reads."""
PAGE_TIMES, PAGE_MS, FAIR_MS, IDEA_TIMES, SEARCH_TIMES, SEARCH_MS = 3.0, 2.0, 6.0, 2.5, 1.5, 20.0
SPIKE_SHARE, GROWTH = 0.8, 1.5
IDLE_MB = 8.0


@dataclass(frozen=True, slots=True)
class Effort:
    """How long is measured."""

    runs: int
    vote_seconds: float
    connections: int


def measure(folder: Path, effort: Effort) -> list[Figure]:
    """All figures; the bases stay in the folder, and get today's law when they are met again."""
    with running(folder) as cluster:
        for name, size in ((SMALL_BASE, TENTH), (LARGE_BASE, FULL)):
            began = time.monotonic()
            if cluster.has(name):
                renew_law(cluster, name)
            else:
                build(cluster, name, size)
            print(f"{name} ready after {time.monotonic() - began:.0f} s", flush=True)
        reads, grown = _reads(cluster, effort)
        return [
            *reads,
            *grown,
            *_search(cluster, effort),
            *_votes(cluster, effort),
            *_sessions(cluster, effort),
        ]


def _reads(cluster: Cluster, effort: Effort) -> tuple[list[Figure], list[Figure]]:
    small, large = _timings(cluster, SMALL_BASE, effort), _timings(cluster, LARGE_BASE, effort)
    figures = [figure for name, one in large.items() for figure in _figures(name, one)]
    pages = [f"page of 50, {order}" for order in Order]
    grown = [
        Figure(
            f"ten times the base: {name}",
            large[name].ruled[1],
            "ms",
            ratio=large[name].ruled[1] / small[name].ruled[1],
            ratio_limit=GROWTH,
            note=f"{small[name].ruled[1]:.2f} ms in the smaller one",
        )
        for name in pages
    ]
    return figures, grown


def _timings(cluster: Cluster, base: str, effort: Effort) -> dict[str, Timing]:
    reader = Reader(cluster, base)
    asked = questions(reader.large, reader.talked)
    timings = {name: reader.timing(reader.sent(one), effort.runs, one) for name, one in asked.items()}
    reader.close()
    return timings


def _figures(name: str, one: Timing) -> list[Figure]:
    unprepared, prepared = one.ruled
    limits: dict[str, tuple[float | None, float | None]] = {
        **{f"page of 50, {order}": (PAGE_MS, PAGE_TIMES) for order in Order},
        f"page of 50, {Order.FAIR}": (FAIR_MS, PAGE_TIMES),
        "one idea, 40 comments": (None, IDEA_TIMES),
    }
    most_ms, most_times = limits.get(name, (None, None))
    note = (
        f"unprepared {unprepared:.2f}; bare {one.bare[0]:.2f} / {one.bare[1]:.2f};"
        f" whole read in Python {one.asked:.2f}; {one.rows} rows"
    )
    told = [Figure(name, prepared, "ms", None, prepared / one.bare[1], most_times, note)]
    calm = f"a tenth of the runs took at most {one.undisturbed:.2f}"
    return told + ([Figure(f"{name}: itself", prepared, "ms", most_ms, note=calm)] if most_ms else [])


def _search(cluster: Cluster, effort: Effort) -> list[Figure]:
    """Searching as a screen does, against what the definer function takes alone."""
    reader = Reader(cluster, LARGE_BASE)
    asked = questions(reader.large, reader.talked)
    figures = []
    for name, words in (("search, two words", TWO_WORDS), ("search, a very common word", COMMON)):
        timing = reader.timing(reader.sent(asked[name]), effort.runs)
        whole, calm = timing.ruled[1], f"a tenth of the runs took at most {timing.undisturbed:.2f}"
        alone = Statement("SELECT idea_id, rank FROM law.search(%(words)s, 1000)", {"words": words})
        own = reader.timing(alone, effort.runs).ruled[1]
        figures.append(
            Figure(
                f"{name}: to the function alone",
                whole,
                "ms",
                None,
                whole / own,
                SEARCH_TIMES,
                f"alone {own:.2f}",
            )
        )
        figures.append(Figure(f"{name}: itself", whole, "ms", SEARCH_MS, note=calm))
    like = Statement("SELECT idea_id, likeness FROM law.similar_titles(%(words)s, 5)", {"words": TYPO})
    found = reader.timing(like, effort.runs)
    figures.append(Figure("similar title with a typo", found.ruled[1], "ms", note=f"{found.rows} found"))
    reader.close()
    return figures


def _votes(cluster: Cluster, effort: Effort) -> list[Figure]:
    with cluster.as_root(LARGE_BASE) as root:
        ideas = _column(
            root,
            "SELECT i.id FROM ideabox.idea i JOIN ideabox.campaign c ON c.id = i.campaign_id WHERE c.name = 'La grande campagne'"
            " AND i.state = 'published' AND NOT i.hidden AND NOT EXISTS (SELECT FROM ideabox.idea_person p JOIN ideabox.person w"
            " ON w.id = p.person_id WHERE p.idea_id = i.id AND w.login = ANY (%s)) ORDER BY i.number DESC",
            [login_of(FIRST_VOTER + place) for place in range(max(CLIENTS))],
        )
        people = dict(root.execute("SELECT login, id FROM ideabox.person").fetchall())

    def connect(place: int, port: int | None = None) -> Any:
        return cluster.as_person(LARGE_BASE, login_of(FIRST_VOTER + place), path="mine,ideabox", port=port)

    def person(place: int) -> UUID:
        found: UUID = people[login_of(FIRST_VOTER + place)]
        return found

    ours = rates(connect, person, ideas, OURS, CLIENTS, effort.vote_seconds)
    with line_to((cluster.host, cluster.port), FAR_S) as line:
        far = rates(
            lambda place: connect(place, line.port), person, ideas, OURS, CLIENTS[-1:], effort.vote_seconds
        )
    spikes, spike_far = spike_rates(cluster, CLIENTS, effort.vote_seconds, FAR_S)
    figures = [Figure("one vote", 1_000 / ours[1, "spread"], "ms", note="one client, nobody else voting")]
    for key, value in ours.items():
        figures.append(_rate(f"votes a second, {key[0]} clients, {key[1]}", value, spikes.get(key)))
    key = (CLIENTS[-1], "one idea")
    figures.append(_rate("votes a second, 64 clients, one idea, 60 ms line", far[key], spike_far.get(key)))
    return figures


def _rate(name: str, ours: float, spikes: float | None) -> Figure:
    """At least so much of the spike's rate; told as how many times slower, so that less is better."""
    if spikes is None:
        return Figure(name, ours, "/s", note=f"{SPIKE} names no folder with the spike")
    return Figure(name, ours, "/s", None, spikes / ours, 1 / SPIKE_SHARE, f"the spike {spikes:.0f} /s")


def _column(root: Any, text: str, *values: Any) -> Sequence[Any]:
    return [row[0] for row in root.execute(text, values).fetchall()]


def _sessions(cluster: Cluster, effort: Effort) -> list[Figure]:
    """From nothing to the first page, and what a desktop in use and an idle one cost the server."""
    took, kept, idle = [], [], []
    address = cluster.address(LARGE_BASE, login_of(FIRST_VOTER))
    for _ in range(effort.connections):
        later = timedelta()
        began = time.perf_counter()
        backend = Backend.open(address, password=PASSWORD, clock=lambda: utc_now() + later)  # noqa: B023
        backend.ask(GetToday())
        took.append((time.perf_counter() - began) * 1_000)
        backend.ask(GetShell())
        kept.append(_own_memory(backend))
        later += QUIET
        backend.ask(ListChanges(None))
        idle.append(_own_memory(backend))
        backend.close()
    figures = [
        Figure("connect to first page", median(took), "ms", note="SCRAM, no TLS, statements unprepared")
    ]
    if kept and kept[0]:
        note = "PSS of its server process without the shared buffers, after Today and sidebar"
        figures.append(Figure("server memory of a desktop in use", median(kept), "MB", note=note))
        note = "after two minutes with the change feed alone"
        figures.append(Figure("server memory of an idle desktop", median(idle), "MB", IDLE_MB, note=note))
    return figures


def _own_memory(backend: Backend) -> float:
    """Megabytes that its server process alone holds; 0 where the system doesn't tell."""
    raw: Any = backend.connection.connection.dbapi_connection
    path = Path(f"/proc/{raw.info.backend_pid}/smaps_rollup")
    if not path.exists():
        return 0.0
    parts = dict(line.split(":", 1) for line in path.read_text(encoding="ascii").splitlines()[1:])
    whole = int(parts["Pss"].split()[0])
    return (whole - int(parts.get("Pss_Shmem", "0 kB").split()[0])) / 1_024


def about() -> dict[str, object]:
    """Under which circumstances."""
    return {"cores": os.cpu_count(), "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None}


@contextmanager
def place(given: Path | None) -> Iterator[Path]:
    """Where the server keeps its data: gone at the end, unless one says where."""
    if given is not None:
        yield given.absolute()
        return
    with nothing_left("ideabox-bench-pg-") as made:
        yield made
