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


class Outline(QWidget):
    """The shape of something to come: empty for 200 ms after it is shown, then what `draw` draws."""

    def __init__(self, look: Look, name: str = "skeleton", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.drawn = False
        self._clock = QTimer(self, interval=DELAY, singleShot=True)
        self._clock.timeout.connect(self.draw_now)
        self.setObjectName(name)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Draw the shape."""
        raise NotImplementedError

    def words(self) -> str:
        """What a screen reader says of it."""
        return translate("Widgets", "Loading")

    def draw_now(self) -> None:
        """Wait no longer."""
        self.drawn = True
        self.setAccessibleName(self.words())
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to wait."""
        self.drawn = False
        self._clock.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape, once it was waited for."""
        if self.drawn:
            self.draw(QPainter(self), self._look.theme)


class Skeleton(Outline):
    """Rows as a widget."""

    def __init__(self, look: Look, *, row_height: int = 72, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._row_height = row_height

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Draw the rows."""
        paint_skeleton(painter, self.rect(), theme, self._row_height)
