"""How long the GUI thread is held: from the moment it should act until it can wait again."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QAbstractEventDispatcher, QObject


class Holds(QObject):
    """Every busy stretch of the event loop, in milliseconds.

    Needs Qt's own dispatcher (QT_NO_GLIB=1): GLib's tells of waiting before it works, not after. A stretch begins when
    something was due, if the loop was idle then: that it could not begin at once (another thread held Python) counts.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stretches: list[float] = []
        self._began: float | None = None
        self._blocked = perf_counter()
        self._due: float | None = None
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._on_awake)
        dispatcher.aboutToBlock.connect(self._on_block)

    def expect(self, after_ms: float) -> None:
        """Something will be due so many milliseconds from now."""
        self._due = perf_counter() + after_ms / 1_000

    def take(self) -> float:
        """The longest stretch since the last time, the one under way not yet among them."""
        longest = max(self.stretches, default=0.0)
        self.stretches.clear()
        return longest

    def _on_awake(self) -> None:
        now = perf_counter()
        due = self._due
        self._began = due if due is not None and self._blocked <= due <= now else now
        self._due = None if self._began == due else due

    def _on_block(self) -> None:
        self._blocked = perf_counter()
        if self._began is not None:
            self.stretches.append((self._blocked - self._began) * 1_000)
            self._began = None
