"""The shape of what is being loaded: still, fading out downwards, as high as the rows to come."""

from __future__ import annotations

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.painting import fill_box

ROWS = 7
DELAY = 200
"""Milliseconds before it is shown: most pages are there sooner."""

_TITLES = (46, 58, 40, 62, 50, 44, 56)
_EXCERPTS = (88, 80, 92, 76, 84, 90, 70)
_OPACITIES = (1.0, 1.0, 0.9, 0.75, 0.6, 0.45, 0.3)


def paint_skeleton(
    painter: QPainter, rect: QRect, theme: Theme, row_height: int = 72, rows: int = ROWS
) -> None:
    """Rows as idea lists have them (72), or with a circle instead of the vote (lower ones)."""
    height = theme.px(row_height)
    painter.save()
    for index in range(min(rows, ROWS)):
        row = QRect(rect.left(), rect.top() + index * height, rect.width(), height)
        if row.top() > rect.bottom():
            break
        painter.setOpacity(_OPACITIES[index])
        _paint_row(painter, row, theme, index, large=row_height >= 72)
        painter.fillRect(row.left(), row.bottom(), row.width(), 1, theme.colour("line"))
    painter.restore()


def _paint_row(painter: QPainter, row: QRect, theme: Theme, index: int, *, large: bool) -> None:
    """One row: vote or circle, title, excerpt, author, chip."""
    colour = theme.colour("bg-pressed")
    px = theme.px
    left = row.left() + px(12)
    middle = row.center().y()
    if large:
        fill_box(painter, QRect(left, middle - px(24), px(44), px(48)), 7, colour)
        left += px(58)
    else:
        fill_box(painter, QRect(left, middle - px(12), px(24), px(24)), px(12), colour)
        left += px(36)
    chip = QRect(row.right() - px(100), middle - px(10), px(88), px(20))
    fill_box(painter, chip, 4, colour)
    room = max(0, chip.left() - px(14) - left)
    top = middle - px(26 if large else 14)
    fill_box(painter, QRect(left, top, room * _TITLES[index] // 100, px(12)), 4, colour)
    fill_box(painter, QRect(left, top + px(20), room * _EXCERPTS[index] // 100, px(8)), 4, colour)
    if large:
        fill_box(painter, QRect(left, top + px(36), px(16), px(16)), px(8), colour)
        fill_box(painter, QRect(left + px(24), top + px(40), px(120), px(8)), 4, colour)


class Skeleton(QWidget):
    """The same as a widget: empty for 200 ms after it is shown, then the rows."""

    def __init__(self, look: Look, *, row_height: int = 72, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._row_height = look, row_height
        self._drawn = False
        self._clock = QTimer(self, interval=DELAY, singleShot=True)
        self._clock.timeout.connect(self.draw_now)
        self.setObjectName("skeleton")

    def draw_now(self) -> None:
        """Wait no longer."""
        self._drawn = True
        self.setAccessibleName(translate("Widgets", "Loading"))
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to wait."""
        self._drawn = False
        self._clock.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        if self._drawn:
            paint_skeleton(QPainter(self), self.rect(), self._look.theme, self._row_height)
