"""A door between a program and a server that counts how often one waits for the other."""

from __future__ import annotations

import selectors
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path


class Trips:
    """How many round trips there have been: the client spoke after the server had spoken, or first of all."""

    def __init__(self) -> None:
        self.number = 0
        self.port = 0

    def carry(self, client: socket.socket, server: socket.socket) -> None:
        """Hand everything on in both directions until one hangs up."""
        waiting = False
        with selectors.DefaultSelector() as ready, client, server:
            ready.register(client, selectors.EVENT_READ, server)
            ready.register(server, selectors.EVENT_READ, client)
            while True:
                for key, _ in ready.select():
                    source, target = key.fileobj, key.data
                    assert isinstance(source, socket.socket)
                    try:
                        said = source.recv(65_536)
                        if not said:
                            return
                        if source is client and not waiting:
                            self.number += 1
                        waiting = source is client
                        target.sendall(said)
                    except OSError:  # hung up in the middle
                        return


@contextmanager
def counted(server: tuple[str, int] | Path) -> Iterator[Trips]:
    """A door on this computer that leads to the server's port, or to its socket in the file system."""
    trips = Trips()
    with ExitStack() as stack:
        door = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        trips.port = door.getsockname()[1]

        def receive() -> None:
            while True:
                try:
                    client, _ = door.accept()
                except OSError:  # the door is shut
                    return
                threading.Thread(target=trips.carry, args=(client, reached(server)), daemon=True).start()

        keeper = threading.Thread(target=receive, daemon=True)
        keeper.start()
        yield trips
        door.shutdown(socket.SHUT_RDWR)
        keeper.join()


def reached(server: tuple[str, int] | Path) -> socket.socket:
    """A line to the server."""
    if isinstance(server, tuple):
        return socket.create_connection(server)
    line = socket.socket(socket.AF_UNIX)
    line.connect(str(server))
    return line
