"""When a window has been painted: the moment a whole cycle of painting is over, not the moment it begins."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

CYCLES = (QEvent.Type.UpdateRequest, QEvent.Type.Expose)
"""What makes Qt paint a window: its widgets asked for it, or the screen did."""


class PaintWatch(QObject):
    """Calls back after each cycle in which the window was painted, with whether the eye could see what is asked.

    seen: asked before a cycle; True: this cycle paints it. Installed on bare window and app alike.
    """

    def __init__(self, window: QWidget, seen: Callable[[], bool], painted: Callable[[bool], None]) -> None:
        super().__init__(window)
        self._seen = seen
        self._painted = painted
        self._inside = False
        self._hit = False
        window.winId()  # makes the native window, which hears of exposure
        self._targets: tuple[QObject, ...] = (window, window.windowHandle())
        for target in self._targets:
            target.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more."""
        for target in self._targets:
            target.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a cycle of painting run inside, to know when it is over."""
        if event.type() == QEvent.Type.Paint:
            self._hit = True
        if event.type() not in CYCLES or self._inside:
            return False
        self._inside, self._hit = True, False
        seen = self._seen()
        try:
            watched.event(event)
        finally:
            self._inside = False
        if self._hit:
            self._painted(seen)
        return True
