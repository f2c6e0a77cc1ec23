"""One login that holds a transaction open holds up everybody; the watchdog ends it, and nothing of the others is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import psycopg
import pytest

from ideabox.discussion.requests import AddComment
from ideabox.ids import new_id
from ideabox.notices.requests import ListChanges
from tests.server.certificates import Authority
from tests.server.clusters import Cluster, clusters, until
from tests.server.house import PASSWORD, House, founded, guarded

pytestmark = pytest.mark.server

HOLDING = "SELECT count(*) FROM pg_stat_activity WHERE usename = %s AND xact_start IS NOT NULL"
WAITING = "SELECT count(*) FROM pg_stat_activity WHERE usename = %s AND wait_event_type = 'Lock'"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A server without a time-out of its own."""
    authority = Authority(tmp_path_factory.mktemp("certificates") / "house", "Maison")
    with clusters() as (cluster,):
        guarded(cluster, authority)
        with founded((cluster,), authority, ("author", "peer", "other", "reader")) as house:
            yield house


@contextmanager
def watched(house: House, *options: str, login: str = "ideabox_watchdog") -> Iterator[subprocess.Popen[str]]:
    """The watchdog, as IT's service runs it."""
    cluster = house.clusters[0]
    url = f"postgresql://{login}@/{house.database}?host={cluster.folder}&port={cluster.port}"
    command = [
        sys.executable,
        "-m",
        "ideabox.admin",
        "--language",
        "en",
        "--database",
        url,
        "watchdog",
        *options,
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=dict(os.environ)
    ) as process:
        yield process
        process.terminate()


def count(cluster: Cluster, ask: str, login: str) -> int:
    """How many sessions of this login are so."""
    with cluster.server.connect() as root:
        row = root.execute(ask, (login,)).fetchone()
    assert row is not None
    return int(row[0])


def held_open(
    house: House, login: str, statement: str, *values: Any, database: str = ""
) -> psycopg.Connection[Any]:
    """Somebody begins, writes, and does no more."""
    where = house.address(login).replace(f"/{house.database}?", f"/{database or house.database}?")
    connection = psycopg.connect(where, password=PASSWORD, options="-c search_path=mine,ideabox")
    try:
        connection.execute(statement, values)
    except psycopg.Error:
        connection.close()
        raise
    return connection


def test_what_is_left_open_is_ended_and_nothing_of_the_others_is_lost(house: House) -> None:
    world, cluster = house.world, house.clusters[0]
    campaign = world.campaign("Less waste")
    held, free = (world.idea(campaign, "author", title) for title in ("Held", "Free"))
    reader, peer, other = (house.sign_in(login) for login in ("reader", "peer", "other"))
    start = max((row.mark for row in reader.ask(ListChanges())), default=0)
    holder = held_open(house, "author", "UPDATE idea SET title = 'Held for long' WHERE id = %s", held)

    said: dict[UUID, UUID] = {new_id(): held for _ in range(3)} | {new_id(): free for _ in range(3)}
    for comment in (each for each, idea in said.items() if idea == free):
        other.do(AddComment(comment, free, "Nobody holds this one"))
    with ThreadPoolExecutor(1) as hands:
        comments = [AddComment(each, held, "Here I wait") for each, idea in said.items() if idea == held]
        waiting = hands.submit(lambda: [peer.do(each) for each in comments])
        until(lambda: count(cluster, WAITING, "peer") == 1)
        # without a watchdog it stays so: the comment waits, and nobody's feed moves on
        assert not waiting.done()
        assert reader.ask(ListChanges(start)) == ()
        with watched(house, "--idle", "1", "--longest", "600") as watchdog:
            waiting.result(timeout=20)
            line = watchdog.stdout.readline() if watchdog.stdout else ""
    assert "author" in line
    with pytest.raises(psycopg.OperationalError):
        holder.execute("SELECT 1")
    holder.close()

    assert world.plainly("SELECT title FROM idea WHERE id = ?", held) == [("Held",)]
    assert world.plainly("SELECT idea_id, count(*) FROM comment GROUP BY 1 ORDER BY 1") == sorted(
        [(held.hex, 3), (free.hex, 3)]
    )
    told: list[UUID | None] = []
    while rows := reader.ask(ListChanges(start)):
        told += [row.idea_id for row in rows if row.what == "comment"]
        start = rows[-1].mark
    assert sorted(map(str, told)) == sorted(map(str, said.values()))
    for backend in (reader, peer, other):
        backend.close()


def test_busy_for_too_long_is_ended_too_in_whatever_database_but_an_import_may_take_its_time(
    house: House,
) -> None:
    cluster = house.clusters[0]
    long = "SELECT pg_current_xact_id(), pg_sleep(600)"
    with cluster.server.connect() as root:
        root.execute("GRANT ideabox_administrator TO other")
    with ThreadPoolExecutor(2) as hands:
        busy = hands.submit(held_open, house, "peer", long, database="postgres")
        importing = hands.submit(held_open, house, "other", long)
        until(lambda: count(cluster, HOLDING, "peer") + count(cluster, HOLDING, "other") == 2)
        with watched(house, "--idle", "1", "--longest", "1") as watchdog:
            assert isinstance(busy.exception(timeout=20), psycopg.OperationalError)
            assert "peer" in (watchdog.stdout.readline() if watchdog.stdout else "")
        assert not importing.done()
        with cluster.server.connect() as root:
            root.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'other'")
            root.execute("REVOKE ideabox_administrator FROM other")
        assert isinstance(importing.exception(timeout=20), psycopg.OperationalError)


def test_an_open_session_that_holds_nothing_stays(house: House) -> None:
    peer = house.sign_in("peer")
    with watched(house, "--idle", "0", "--longest", "0", "--once") as watchdog:
        assert watchdog.wait(20) == 0
        assert watchdog.stdout
        assert watchdog.stdout.read() == ""
    assert peer.connection.exec_driver_sql("SELECT 1").scalar_one() == 1
    peer.close()


def test_it_goes_on_when_the_server_was_away(house: House) -> None:
    cluster = house.clusters[0]
    with watched(house, "--idle", "1") as watchdog:
        assert watchdog.stdout
        until(
            lambda: (
                count(cluster, "SELECT count(*) FROM pg_stat_activity WHERE usename = %s", "ideabox_watchdog")
                == 1
            )
        )
        cluster.stop()
        assert watchdog.stdout.readline() != ""  # it says so, once
        cluster.start()
        holder = held_open(house, "peer", "SELECT pg_current_xact_id()")
        assert "peer" in watchdog.stdout.readline()
        assert watchdog.poll() is None
    holder.close()


def test_without_the_rights_it_says_so(house: House) -> None:
    with watched(house, login="peer") as watchdog:
        assert watchdog.wait(20) == 1
        assert "ideabox_watchdog" in (watchdog.stdout.read() if watchdog.stdout else "")
