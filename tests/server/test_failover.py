"""The server dies in the middle of everybody's work, and its standby takes over: what was said to be done is done, once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from ideabox.asking import Command
from ideabox.discussion.requests import AddComment
from ideabox.errors import Unavailable
from ideabox.ideas.requests import PublishIdea
from ideabox.ids import new_id
from ideabox.notices.requests import ListChanges
from ideabox.shared import SharedBackend
from ideabox.votes.requests import CastVote
from tests.server.certificates import Authority
from tests.server.clusters import Cluster, clusters, until
from tests.server.house import House, founded, guarded

pytestmark = pytest.mark.server

PEOPLE = tuple(f"person{number}" for number in range(20))
PUBLISHED, COMMENTED, VOTED = 9, 8, 8
"""Acts of each: 500 in all."""
ACTS = len(PEOPLE) * (PUBLISHED + COMMENTED + VOTED)
BEFORE_THE_END = 180
"""Acts done when the first server dies."""
REPLICATING = ("synchronous_standby_names = '*'", "synchronous_commit = on", "autovacuum = off")


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[House]:
    """A server, its standby that each commit waits for, and a base on both."""
    authority = Authority(tmp_path / "authority", "Maison")
    with clusters(2) as (first, second):
        guarded(first, authority)
        with founded((first, second), authority, (*PEOPLE, "author", "reader")) as house:
            second.copy_of(first)
            for file in ("localhost.crt", "localhost.key"):
                second.keep(first.folder / file)
            second.configure(
                f"ssl_cert_file = '{second.folder}/localhost.crt'",
                f"ssl_key_file = '{second.folder}/localhost.key'",
            )
            second.start()
            first.reload(*REPLICATING)
            until(lambda: is_in_step(first))
            yield house


def is_in_step(first: Cluster) -> bool:
    """Whether commits wait for the standby."""
    with first.server.connect() as root:
        return root.execute("SELECT sync_state FROM pg_stat_replication").fetchall() == [("sync",)]


@dataclass
class Work:
    """What everybody has been told is done."""

    house: House
    done: list[Command] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)
    is_over: threading.Event = field(default_factory=threading.Event)

    def carry_out(self, login: str, acts: list[Command]) -> None:
        """One person at work: an act that can't be sent is tried again, as the banner offers."""
        backend = self.house.sign_in(login)
        try:
            for act in acts:
                self.insist(lambda act=act: backend.do(act))  # type: ignore[misc]  # bound at once
                self.done.append(act)
        finally:
            backend.close()

    def insist(self, act: Callable[[], object]) -> None:
        """Again and again while the database is away."""

        def went() -> bool:
            try:
                act()
            except Unavailable as error:
                self.trouble.append(error.code)
                return False
            return True

        until(went)

    def follow(self, backend: SharedBackend, mark: int) -> list[tuple[int, UUID | None, str]]:
        """One who only reads the feed, from before to after."""
        found: list[tuple[int, UUID | None, str]] = []

        def look() -> None:
            nonlocal mark
            rows = backend.ask(ListChanges(mark))
            found.extend((row.mark, row.idea_id, row.what) for row in rows)
            mark = max((row.mark for row in rows), default=mark)

        while not self.is_over.wait(0.05):
            self.insist(look)
        self.insist(look)
        backend.close()
        return found


def newest(backend: SharedBackend) -> int:
    """Where the feed ends."""
    return max((row.mark for row in backend.ask(ListChanges())), default=0)


def test_a_standby_takes_over_and_nothing_acknowledged_is_lost_or_doubled(pair: House) -> None:
    first, second = pair.clusters
    campaign = pair.world.campaign("Less waste")
    ideas = pair.world.ideas(campaign, "author", VOTED)
    chance = Random(7)
    plans: dict[str, list[Command]] = {}
    for login in PEOPLE:
        acts: list[Command] = [
            PublishIdea(new_id(), campaign.id, f"Idea {each} of {login}", "Words")
            for each in range(PUBLISHED)
        ]
        acts += [AddComment(new_id(), chance.choice(ideas), f"Comment of {login}") for _ in range(COMMENTED)]
        acts += [CastVote(idea, 1) for idea in ideas]
        chance.shuffle(acts)
        plans[login] = acts

    work = Work(pair)
    reader = pair.sign_in("reader")
    start = newest(reader)  # before anybody does anything
    with ThreadPoolExecutor(len(PEOPLE) + 1) as hands:
        reading = hands.submit(work.follow, reader, start)
        running = [hands.submit(work.carry_out, login, acts) for login, acts in plans.items()]
        until(lambda: len(work.done) >= BEFORE_THE_END)
        first.kill()
        done_before = len(work.done)
        second.promote()
        for each in running:
            each.result()
        work.is_over.set()
        feed = reading.result()

    assert BEFORE_THE_END <= done_before < ACTS  # it was in the middle
    assert set(work.trouble) <= {"database_unreachable"}  # none where the line was made again at once
    assert len(work.done) == ACTS
    published = [act.id for act in work.done if isinstance(act, PublishIdea)]
    comments = [act.id for act in work.done if isinstance(act, AddComment)]
    with second.server.connect(pair.database) as root:

        def held(ask: str) -> list[tuple[object, ...]]:
            return root.execute(ask).fetchall()

        theirs = "SELECT id FROM ideabox.idea WHERE state = 'published' AND title LIKE 'Idea % of %'"
        assert sorted(held(theirs)) == sorted((each,) for each in published)
        assert sorted(held("SELECT id FROM ideabox.comment")) == sorted((each,) for each in comments)
        assert held("SELECT count(*), count(DISTINCT (idea_id, person_id)) FROM ideabox.vote") == [
            (len(PEOPLE) * VOTED,) * 2
        ]
        # the books agree: counters, numbers, and one line of the audit for each act
        assert held("SELECT DISTINCT support FROM ideabox.tally WHERE support > 0") == [(len(PEOPLE),)]
        assert held("SELECT sum(comments), sum(ideas) FROM ideabox.campaign") == [
            (len(comments), len(published) + VOTED)
        ]
        assert held("SELECT count(*) FROM ideabox.idea GROUP BY number HAVING count(*) > 1") == []
        noted = "SELECT act, count(*), count(DISTINCT subject_id) FROM ideabox.audit WHERE act IN ('comment added', 'idea published') GROUP BY 1 ORDER BY 1"
        assert held(noted) == [
            ("comment added", len(comments), len(comments)),
            ("idea published", len(published), len(published)),
        ]
    told = [idea for _, idea, what in feed if what == "published"]
    assert sorted(map(str, told)) == sorted(map(str, published))
    assert sum(what == "comment" for _, _, what in feed) == len(comments)
