"""The hook that every test runs under hears what it is for, and nothing that stays here."""

from __future__ import annotations

import socket
from contextlib import suppress
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.outside.hook import Ears
from tests.outside.reaching import NAME, NOBODY


def test_calls_outside_are_heard(nobody_called: Ears) -> None:
    with suppress(OSError), socket.socket() as line:
        line.settimeout(0.01)
        line.connect((NOBODY, 443))
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.sendto(b"hello", (NOBODY, 9))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "create_connection", lambda *_, **__: _refuse())
        with suppress(OSError):
            urlopen(Request(f"http://{NAME}/"))
    heard, nobody_called.heard[:] = list(nobody_called.heard), []
    assert [line.partition(" ")[0] for line in heard] == [
        "socket.connect",
        "socket.sendto",
        "urllib.Request",
        "http.client.connect",
    ]
    assert NOBODY in heard[0]


def _refuse() -> None:
    raise ConnectionRefusedError


def test_names_asked_for_are_heard() -> None:
    ears = Ears()
    ears.hear("socket.getaddrinfo", (NAME, 443, 0, 0, 0))
    ears.hear("socket.gethostbyname", (NAME,))
    assert len(ears.heard) == 2


def test_the_database_of_a_test_is_here(tmp_path: Path, nobody_called: Ears) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door, socket.create_connection(door.getsockname()):
        pass
    with socket.socket(socket.AF_UNIX) as door, socket.socket(socket.AF_UNIX) as line:
        door.bind(str(tmp_path / "door"))
        door.listen()
        line.connect(str(tmp_path / "door"))
    assert nobody_called.heard == []
