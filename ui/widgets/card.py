"""Panels and the lines between them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.widgets.painting import fill_box


class Card(QWidget):
    """A bordered panel; what it holds goes into `box`."""

    def __init__(  # noqa: PLR0913
        self,
        look: Look,
        *,
        name: str = "",
        padding: int = 16,
        spacing: int = 8,
        fill: str = "bg-surface",
        edge: str = "line",
        radius: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._fill, self._edge, self._radius = look, fill, edge, radius
        self.setObjectName(name)
        self.box = QVBoxLayout(self)
        inside = look.theme.px(padding) if padding else 1
        self.box.setContentsMargins(inside, inside, inside, inside)
        self.box.setSpacing(look.theme.px(spacing))

    def set_colours(self, fill: str, edge: str) -> None:
        """Another surface, another border: chosen, waiting, wrong."""
        self._fill, self._edge = fill, edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        theme = self._look.theme
        painter = QPainter(self)
        fill_box(painter, self.rect(), self._radius, theme.colour(self._fill), theme.colour(self._edge))


class Separator(QWidget):
    """A line across, one pixel high."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One pixel high."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), self._look.theme.colour("line"))


class Upright(QWidget):
    """A line from top to bottom, one pixel wide: between two panes."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), self._look.theme.colour("line"))
