"""Work off the GUI thread: one queue for the database, results back on the GUI thread, late ones dropped.

One long-lived object owns the signals; nothing is created or emitted from a signal object inside a worker but these.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, TypeVar, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ideabox.asking import Command, Query
from ideabox.changes import Changes
from ideabox.errors import AppError, Unavailable

R = TypeVar("R")
OnError = Callable[[AppError], None]
log = logging.getLogger(__name__)

LINE_LOST = frozenset({"database_unreachable", "too_many_connections"})
"""Failures that pass by themselves, and that all questions share."""
REST_MS = 120_000
"""After so long without a question a shared database's connection is given back."""


class Backend(Protocol):
    """What screens need of `ideabox.backend.Backend`."""

    def ask(self, query: Query[R]) -> R:
        """Rows for a query."""

    def do(self, command: Command) -> Changes:
        """Carry out a command."""

    def close(self) -> None:
        """Let go of the database."""


@runtime_checkable
class Resting(Protocol):
    """A backend that holds something others could use while nothing is asked of it."""

    def rest(self) -> None:
        """Let go of it until the next question."""


class _Ticket:
    """Who asked, and whether the answer is still wanted; `again` asks anew what the lost line could not answer."""

    __slots__ = ("again", "key", "of_database", "on_done", "on_error", "owner")

    def __init__(
        self, owner: QObject, key: object, on_done: Callable[[Any], None] | None, on_error: OnError | None
    ):
        self.owner = owner
        self.key = key
        self.on_done = on_done
        self.on_error = on_error
        self.of_database = False
        self.again: Callable[[], None] | None = None


class Tasks(QObject):
    """Runs queries and commands in order on one worker thread; requests made before the database is open wait for it."""

    changed = Signal(object)  # Changes: after each command, here or elsewhere
    failed = Signal(object)  # AppError that no one else handled
    crashed = Signal(object)  # any other exception: a bug
    busy_changed = Signal(bool)
    line_changed = Signal(bool)  # whether the database answers
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
        self.waits_for_line = False
        """Whether questions wait for a lost line to come back, instead of failing: somebody must look out for it."""
        self._line = True
        self._unanswered: list[_Ticket] = []
        self._idle = QTimer(self, singleShot=True, interval=REST_MS)
        self._idle.timeout.connect(self._rest)
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
        self._unanswered.clear()
        self._idle.stop()
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
        waits: bool = True,
    ) -> None:
        """Run a query; `on_done` gets the rows on the GUI thread unless the owner is gone.

        key: a newer query of this owner with the same key makes this one's answer late, and it is dropped.
        waits: where the line to the database is lost, the question waits for it (see `waits_for_line`).
        """
        ticket = _Ticket(owner, key, on_done, on_error)
        if waits:
            ticket.again = lambda: self.ask(owner, query, on_done, on_error, key=key)
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
        ticket.of_database = True
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
        if ticket.of_database and self._backend is not None and self._waits(ticket, error):
            return
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

    def _waits(self, ticket: _Ticket, error: Exception | None) -> bool:
        """Notice whether the database answers; whether this question waits until it does again."""
        lost = _is_line_lost(error)
        self._tell_line(reached=not lost)
        self._idle.start()
        waits = lost and self.waits_for_line and ticket.again is not None
        if waits:
            self._unanswered.append(ticket)
        return waits

    def _tell_line(self, *, reached: bool) -> None:
        """The line was lost, or is back: then what waited for it is asked again, where it is still wanted."""
        if reached == self._line:
            return
        self._line = reached
        self.line_changed.emit(reached)
        if not reached:
            return
        waiting, self._unanswered = self._unanswered, []
        for ticket in waiting:
            late = ticket.key is not None and self._newest.get((id(ticket.owner), ticket.key)) is not ticket
            if ticket.again is not None and shiboken6.isValid(ticket.owner) and not late:
                ticket.again()

    def _rest(self) -> None:
        """Nothing was asked for a while."""
        backend: object = self._backend
        if isinstance(backend, Resting):
            self._worker.submit(backend.rest)


def _is_line_lost(error: Exception | None) -> bool:
    """Whether the database could not be reached at all."""
    return isinstance(error, Unavailable) and error.code in LINE_LOST
