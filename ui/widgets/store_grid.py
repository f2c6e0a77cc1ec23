"""The squares that stand for the stores: the product's signature, a decoration of the first screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets.painting import fill_box


class StoreGrid(QWidget):
    """Cells in rows: plain, `filled`, and one that is `mine`; takes no keyboard and says nothing by itself."""

    def __init__(  # noqa: PLR0913
        self,
        look: Look,
        *,
        count: int,
        columns: int,
        filled: Sequence[int] = (),
        mine: int = -1,
        cell: int = 8,
        gap: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._count, self._columns = count, columns
        self._filled, self._mine = frozenset(filled), mine
        self._cell, self._gap = cell, gap
        self.setObjectName("storeGrid")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """All cells; one pixel more for the outline of mine."""
        step = self._step
        rows = -(-self._count // self._columns)
        return QSize(self._columns * step, rows * step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells."""
        theme = self._look.theme
        painter = QPainter(self)
        side, step = theme.px(self._cell), self._step
        for index in range(self._count):
            row, column = divmod(index, self._columns)
            box = QRect(1 + column * step, 1 + row * step, side, side)
            if index == self._mine:
                fill_box(painter, box.adjusted(-1, -1, 1, 1), 2, theme.colour("spark"), theme.colour("text"))
            else:
                fill_box(painter, box, 1.5, theme.colour("leaf" if index in self._filled else "line-strong"))

    @property
    def _step(self) -> int:
        return self._look.theme.px(self._cell) + self._look.theme.px(self._gap)
