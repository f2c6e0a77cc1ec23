"""What was copied out of a session on a shared PC, so that it can be taken back when the session ends."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication


class Copied(QObject):
    """Whether the clipboard holds something of ours: not every system can tell who filled it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ours = False
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.dataChanged.connect(self._on_changed)

    def take_back(self) -> None:
        """Empty the clipboard if what it holds was copied here."""
        if self._ours or self._clipboard.ownsClipboard():
            self._clipboard.clear()
        self._ours = False

    def _on_changed(self) -> None:
        self._ours = QGuiApplication.focusWindow() is not None
