"""When the other pages are loaded: once the first one shows what the database holds."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.opening import load_rooms
from ui.tasks import Tasks
from ui.window import Window

if TYPE_CHECKING:
    from ui.rooms import Rooms

PATIENCE_S = 0.25
"""A window that nobody sees is never painted."""


class Loading(QObject):
    """Imports what makes the pages, off the GUI thread, when all that was asked first is answered and painted.

    Importing takes as long as opening the database and reading the first page together, and both would share one core.
    """

    loaded = Signal(object)  # type[Rooms]

    def __init__(self, tasks: Tasks, window: Window) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._rooms: type[Rooms] | None = None
        self._also: Callable[[], object] | None = None
        self._is_wanted = False
        self._is_under_way = False
        tasks.busy_changed.connect(self._on_busy)

    def begin(self, also: Callable[[], object] | None = None) -> None:
        """Load them as soon as nothing more important is under way; `loaded` tells, at once if they are there.

        also: what is to be imported before they are made.
        """
        self._also = also
        if self._rooms is not None:
            self.loaded.emit(self._rooms)
        elif not self._is_under_way:
            self._is_wanted = True
            self._on_busy(not self._tasks.idle)

    def _on_busy(self, is_busy: bool) -> None:
        if is_busy or not self._is_wanted:
            return
        self._is_wanted, self._is_under_way = False, True
        painted, also = Event(), self._also
        self._window.when_painted(painted.set)

        def work() -> type[Rooms]:
            painted.wait(PATIENCE_S)
            if also is not None:
                also()
            return load_rooms()

        self._tasks.run(self, work, self._on_loaded)

    def _on_loaded(self, rooms: type[Rooms]) -> None:
        self._rooms, self._is_under_way = rooms, False
        self.loaded.emit(rooms)
