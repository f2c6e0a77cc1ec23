"""The program calls nobody but its database, ever: played under the kernel's own eyes, with every other way out shut.

Where the kernel may not be asked (no strace, or not allowed) these tests are skipped with the reason; what Python itself
sees is watched in every test all the same (`tests/outside/hook.py`).
"""

from __future__ import annotations

import sys
from pathlib import Path

import psycopg
import pytest

from tests.ideabox.world import World
from tests.outside.reaching import KINDS, NOBODY
from tests.outside.watch import PROGRAM, Call, blind, calls_in, can_isolate, watch
from tests.postgresql import Server
from tests.postgresql import SharedBackend as ServerWorld

NEWEST = (
    "INSERT INTO app_meta (key, value) VALUES ('newest_client', '98.0'), ('download', 'https://192.0.2.1/')"
)


@pytest.fixture(scope="module", autouse=True)
def strace() -> None:
    """Under strace, which is installed where this may."""
    if reason := blind():
        pytest.skip(reason)


def is_shut() -> bool:
    """Whether the ways out can be shut here; where they can't, what is tried is still seen."""
    if not can_isolate():
        print("no network of its own here: attempts are seen, but not refused", file=sys.stderr)
    return can_isolate()


@pytest.mark.parametrize("kind", KINDS)
def test_the_watch_sees_a_call_of_every_kind(kind: str, tmp_path: Path) -> None:
    """Else the tests below would show nothing."""
    found = watch([sys.executable, "-m", "tests.outside.reaching", kind], tmp_path / "calls", cell=is_shut())

    assert found.code == 0, found.said
    tried = {call for call in found.outward if call.name in ("connect", "sendto", "sendmmsg")}
    if kind == "name":  # the resolver's own port, or the service that asks for it
        assert tried or any("nscd" in call.host or "resolve" in call.host for call in found.calls)
    else:
        assert NOBODY in {call.host for call in tried}


@pytest.mark.slow
def test_on_a_file_of_ones_own_no_socket_is_opened_at_all(tmp_path: Path) -> None:
    """The main job, from the sample to the answer."""
    tour = [*PROGRAM, "--tour", str(tmp_path / "tour"), "--language", "fr"]
    found = watch(tour, tmp_path / "calls", cell=is_shut())

    assert found.code == 0, found.said
    assert found.calls == ()


@pytest.mark.slow
@pytest.mark.virtual_screen
def test_on_a_screen_only_the_screen_is_spoken_to(tmp_path: Path) -> None:
    tour = [*PROGRAM, "--tour", str(tmp_path / "tour")]
    found = watch(tour, tmp_path / "calls", cell=is_shut(), screen=True)

    assert found.code == 0, found.said
    assert found.outward == set()
    assert {call.host for call in found.calls if call.name == "connect"} == {
        next(call.host for call in found.calls if "/.X11-unix/" in call.host)
    }


@pytest.mark.slow
@pytest.mark.sign_in
def test_on_a_shared_database_only_its_server_is_called(
    shared: World, server: Server, tmp_path: Path
) -> None:
    """Signing in, every page, an idea, a search, the Help menu; a newer program is announced, and nobody fetches it."""
    backend = shared.backend
    assert isinstance(backend, ServerWorld)
    asked = psycopg.conninfo.conninfo_to_dict(server.root)
    folder = str(asked.get("host", ""))
    if not folder.startswith("/"):
        pytest.skip("this server has no socket to lead into a network of its own")
    shared.plainly(NEWEST)
    database, relay = backend._database, f"{folder}/.s.PGSQL.{asked.get('port') or 5432}"
    url = f"postgresql://peer@127.0.0.1:{{port}}/{database}?sslmode=disable"
    command = [sys.executable, "-m", "tests.outside.visiting", url, str(tmp_path / "own")]
    if not is_shut():
        pytest.skip("no network of its own here to lead the database into")
    found = watch(command, tmp_path / "calls", cell=True, relay=relay)

    assert found.code == 0, found.said
    assert "the visit is over" in found.said
    called = {(call.host, call.port) for call in found.outward if call.name != "socket"}
    assert len(called) == 1, called
    assert next(iter(called))[0] == "127.0.0.1"
    assert {call.family for call in found.outward} == {"AF_INET"}
    assert shared.plainly("SELECT count(*) FROM idea WHERE title = 'A thermometer beside the plants'") == [
        (1,)
    ]


def test_what_strace_writes_is_understood() -> None:
    lines = """\
12 connect(5, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 ENETUNREACH
connect(5, {sa_family=AF_INET6, sin6_port=htons(53), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0
7 connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 21) = 0
7 socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_UDP) = 4
7 sendto(4, "hello"..., 12, MSG_NOSIGNAL, NULL, 0) = 12
"""
    assert list(calls_in(lines.splitlines())) == [
        Call("connect", "AF_INET", "192.0.2.1", 443),
        Call("connect", "AF_INET6", "2001:db8::1", 53),
        Call("connect", "AF_UNIX", "/tmp/.X11-unix/X99"),
        Call("socket", "AF_INET6"),
    ]
