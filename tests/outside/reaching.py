"""Deliberate calls to the outside, one of each kind: what the watch must see. `python -m tests.outside.reaching KIND`.

The addresses are those that standards keep for examples: nobody is there.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress

import psycopg
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QTcpSocket

NOBODY, NAME = "192.0.2.1", "update.ideabox.invalid"
WAIT_MS = 300


def by_python() -> None:
    """A line made by Python."""
    with suppress(OSError):
        socket.create_connection((NOBODY, 443), timeout=WAIT_MS / 1000)


def by_qt() -> None:
    """A line made inside Qt, which Python's own hooks don't see."""
    app = QCoreApplication([])
    line = QTcpSocket(app)
    line.connectToHost(NOBODY, 443)
    line.waitForConnected(WAIT_MS)


def by_libpq() -> None:
    """A line made inside libpq."""
    with suppress(psycopg.Error):
        psycopg.connect(f"host={NOBODY} hostaddr={NOBODY} user=nobody connect_timeout=2")


def by_name() -> None:
    """A name asked for, which tells the outside as much."""
    with suppress(OSError):
        socket.getaddrinfo(NAME, 443)


def by_datagram() -> None:
    """A word without a line."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.sendto(b"hello", (NOBODY, 9))


KINDS: Mapping[str, Callable[[], None]] = {
    "python": by_python,
    "qt": by_qt,
    "libpq": by_libpq,
    "name": by_name,
    "datagram": by_datagram,
}

if __name__ == "__main__":
    KINDS[sys.argv[1]]()
