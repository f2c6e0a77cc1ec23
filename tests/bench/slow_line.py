"""A line to a server that is as slow as one wants; the bench puts it in between."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass


@dataclass
class Line:
    """One listening port. target: host and port of the server. seconds: of one round trip, half each way."""

    target: tuple[str, int]
    seconds: float
    port: int = 0

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection(*self.target)
        with suppress(asyncio.CancelledError):  # the line is taken down
            await asyncio.gather(self._carry(reader, far_writer), self._carry(far_reader, writer))

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass on what comes, each piece its own time later, so that pieces under way don't hold each other up."""
        loop = asyncio.get_running_loop()
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        leaving = asyncio.create_task(_deliver(under_way, writer))
        piece = b"-"
        while piece:
            try:
                piece = await reader.read(65_536)
            except ConnectionError:
                piece = b""
            under_way.put_nowait((loop.time() + self.seconds / 2, piece))
        await leaving


async def _deliver(under_way: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter) -> None:
    loop = asyncio.get_running_loop()
    while True:
        due, piece = await under_way.get()
        arrived = asyncio.Event()
        loop.call_at(due, arrived.set)
        await arrived.wait()
        if not piece:
            writer.close()
            return
        writer.write(piece)
        try:
            await writer.drain()
        except ConnectionError:
            return


@contextmanager
def line_to(target: tuple[str, int], seconds: float) -> Iterator[Line]:
    """A running line, on a port of its own on this machine."""
    line, loop, ready = Line(target, seconds), asyncio.new_event_loop(), threading.Event()

    async def listen() -> asyncio.Server:
        server = await asyncio.start_server(line._answer, "127.0.0.1", 0)
        line.port = server.sockets[0].getsockname()[1]
        return server

    async def hang_up(server: asyncio.Server) -> None:
        server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def run() -> None:
        server = loop.run_until_complete(listen())
        ready.set()
        loop.run_forever()
        loop.run_until_complete(hang_up(server))
        loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    ready.wait()
    try:
        yield line
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
