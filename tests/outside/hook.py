"""What Python itself sees of calls to the outside, watched in every test: the quick half of the watch under strace."""

from __future__ import annotations

from typing import Any

EVENTS = frozenset(
    {
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.sendmsg",
        "socket.sendto",
        "ftplib.connect",
        "http.client.connect",
        "smtplib.connect",
        "urllib.Request",
        "webbrowser.open",
    }
)
HERE = frozenset({"127.0.0.1", "::1", "localhost", ""})
"""The database of a test."""


class Ears:
    """An audit hook; `heard` holds the calls to anywhere but this computer."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def hear(self, event: str, given: tuple[Any, ...]) -> None:
        """One event of Python's; there are very many of other kinds."""
        if event in EVENTS and not _stays(event, given):
            self.heard.append(f"{event} {given[1:] if event in _OF_SOCKETS else given}")


_OF_SOCKETS = frozenset({"socket.connect", "socket.sendmsg", "socket.sendto"})


def _stays(event: str, given: tuple[Any, ...]) -> bool:
    """Whether it can't leave this computer."""
    if event in _OF_SOCKETS:
        where = given[1]
        return not isinstance(where, tuple) or where[0] in HERE  # a path, or a line that stands
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        host = given[0].decode() if isinstance(given[0], bytes) else given[0]
        return host is None or host in HERE
    return False
