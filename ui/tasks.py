"""Work off the GUI thread: one queue for the database, results back on the GUI thread, late ones dropped.

One long-lived object owns the signals; nothing is created or emitted from a signal object inside a worker but these.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from ideabox.asking import Command, Query
from ideabox.changes import Changes
from ideabox.errors import AppError

R = TypeVar("R")
OnError = Callable[[AppError], None]
log = logging.getLogger(__name__)


class Backend(Protocol):
    """What screens need of `ideabox.backend.Backend`."""

    def ask(self, query: Query[R]) -> R:
        """Rows for a query."""

    def do(self, command: Command) -> Changes:
        """Carry out a command."""

    def close(self) -> None:
        """Let go of the database."""


class _Ticket:
    """Who asked, and whether the answer is still wanted."""

    __slots__ = ("key", "on_done", "on_error", "owner")

    def __init__(
        self, owner: QObject, key: object, on_done: Callable[[Any], None] | None, on_error: OnError | None
    ):
        self.owner = owner
        self.key = key
        self.on_done = on_done
        self.on_error = on_error


class Tasks(QObject):
    """Runs queries and commands in order on one worker thread; requests made before the database is open wait for it."""

    changed = Signal(object)  # Changes: after each command, here or elsewhere
    failed = Signal(object)  # AppError that no one else handled
    crashed = Signal(object)  # any other exception: a bug
    busy_changed = Signal(bool)
    _arrived = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self._files = ThreadPoolExecutor(max_workers=2, thread_name_prefix="files")
        self._backend: Backend | None = None
        self._waiting: dict[bool, list[Callable[[], None]]] = {True: [], False: []}  # commands, and questions
        self._newest: dict[tuple[int, object], _Ticket] = {}
        self._open = 0
        self._closed = False
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def open(
        self,
        owner: QObject,
        opener: Callable[[], R],
        on_done: Callable[[R], None],
        on_error: OnError | None = None,
    ) -> None:
        """Run the opening of a database on the database's own thread; the owner then calls `attach`."""
        self._start(self._worker, _Ticket(owner, None, on_done, on_error), opener)

    def attach(self, backend: Backend) -> None:
        """The database is open: what was asked meanwhile is sent, after what was done, so that answers know of it."""
        self._backend = backend
        sends = [*self._waiting[True], *self._waiting[False]]
        self.forget()
        for send in sends:
            send()

    def detach(self) -> Backend | None:
        """Stop using the database (to open another one); answers under way are dropped."""
        backend, self._backend = self._backend, None
        self._newest.clear()
        return backend

    def forget(self) -> None:
        """Send nothing of what waits for the database: it was asked in somebody else's name."""
        for waiting in self._waiting.values():
            waiting.clear()

    def ask(
        self,
        owner: QObject,
        query: Query[R],
        on_done: Callable[[R], None],
        on_error: OnError | None = None,
        *,
        key: object = None,
    ) -> None:
        """Run a query; `on_done` gets the rows on the GUI thread unless the owner is gone.

        key: a newer query of this owner with the same key makes this one's answer late, and it is dropped.
        """
        ticket = _Ticket(owner, key, on_done, on_error)
        if key is not None:
            self._newest[id(owner), key] = ticket
        self._send(ticket, lambda backend: backend.ask(query), is_command=False)

    def do(
        self,
        owner: QObject,
        command: Command,
        on_done: Callable[[Changes], None] | None = None,
        on_error: OnError | None = None,
    ) -> None:
        """Carry out a command; every screen hears of it through `changed`. Without on_error, `failed` tells."""

        def work(backend: Backend) -> Changes:
            return backend.do(command)

        self._send(_Ticket(owner, None, on_done, on_error), work, is_command=True)

    def run(
        self,
        owner: QObject,
        work: Callable[[], R],
        on_done: Callable[[R], None] | None = None,
        on_error: OnError | None = None,
    ) -> None:
        """Run anything slow that needs no database (reading or writing a file)."""
        self._start(self._files, _Ticket(owner, None, on_done, on_error), work)

    def close(self) -> None:
        """Finish what was asked, then stop the threads and let go of the database."""
        if self._closed:
            return
        self._closed = True
        backend = self.detach()
        if backend is not None:
            self._worker.submit(backend.close)
        self._worker.shutdown(wait=True)
        self._files.shutdown(wait=True)

    @property
    def idle(self) -> bool:
        """Nothing asked is still unanswered."""
        return self._open == 0

    def _send(self, ticket: _Ticket, work: Callable[[Backend], Any], *, is_command: bool) -> None:
        if self._backend is None:
            self._waiting[is_command].append(lambda: self._send(ticket, work, is_command=is_command))
            return
        backend = self._backend
        self._start(self._worker, ticket, lambda: work(backend))

    def _start(self, pool: ThreadPoolExecutor, ticket: _Ticket, work: Callable[[], Any]) -> None:
        if self._closed:
            return
        self._open += 1
        if self._open == 1:
            self.busy_changed.emit(True)

        def job() -> None:
            try:
                result, error = work(), None
            except Exception as problem:  # noqa: BLE001  handed on whole: `_on_arrived` tells surroundings from bugs
                result, error = None, problem
            self._arrived.emit(ticket, result, error)

        pool.submit(job)

    def _on_arrived(self, ticket: _Ticket, result: Any, error: Exception | None) -> None:
        self._open -= 1
        if self._open == 0:
            self.busy_changed.emit(False)
        alive = shiboken6.isValid(ticket.owner)
        if isinstance(result, Changes):
            self.changed.emit(result)
        if ticket.key is not None:
            if self._newest.get((id(ticket.owner), ticket.key)) is not ticket:
                return
            del self._newest[id(ticket.owner), ticket.key]
        if error is None:
            if alive and ticket.on_done is not None:
                ticket.on_done(result)
        elif isinstance(error, AppError):
            if alive and ticket.on_error is not None:
                ticket.on_error(error)
            else:
                self.failed.emit(error)
        else:
            log.error("a request failed unexpectedly", exc_info=error)
            self.crashed.emit(error)
