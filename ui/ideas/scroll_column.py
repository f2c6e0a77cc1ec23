"""What scrolls in a pane: exactly as high as its content is at its width."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class ScrollColumn(QWidget):
    """The content of a scroll area that holds texts wrapped to its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")

    def minimumSizeHint(self) -> QSize:
        """As narrow as the texts allow; Qt's own answer holds the height they would have at that width."""
        return QSize(super().minimumSizeHint().width(), 0)
