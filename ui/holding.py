"""A page that is opened is painted once, with its rows: not first without them and a moment later again."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.places import Navigator
from ui.tasks import Tasks

HOLD_MS = 48
"""Three frames. Rows that take longer are not waited for: the page stands there without them, as it can."""


class Holding(QObject):
    """Holds the painting of the pages back while what was asked for the one just opened is on its way.

    Painting it twice costs more than reading it; both share one lock, so the rows would come later too.
    """

    def __init__(self, pages: QWidget, tasks: Tasks, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._tasks = tasks
        self._patience = QTimer(self, interval=HOLD_MS, singleShot=True)
        self._patience.timeout.connect(self.end)
        tasks.busy_changed.connect(self._on_busy)
        navigator.went.connect(self._on_went)

    def _on_went(self) -> None:
        if not self._tasks.idle:
            self._pages.setUpdatesEnabled(False)
            self._patience.start()

    def _on_busy(self, is_busy: bool) -> None:
        if not is_busy:  # told before the rows are handed over; what is painted next, has them
            self.end()

    def end(self) -> None:
        """Paint again."""
        self._patience.stop()
        self._pages.setUpdatesEnabled(True)
