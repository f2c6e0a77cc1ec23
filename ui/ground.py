"""The window before it is furnished: sidebar, sheet and the shape of what will stand there.

It is painted while the rest of the program is still being imported, and so imports next to nothing itself.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QStyleHints

from ui.theme.choice import theme_name

SIDE, FOOT = 240, 26
"""Where the sheet begins and ends until the window has been closed once."""
CORNER = 8.0
SIDE_BARS = (40, 64, 96, 128, 204, 236, 268, 300, 332)
"""Tops of the shapes in the sidebar; the first is the button's."""
ROWS = 7
ROW = 60


@dataclass(frozen=True, slots=True)
class Ground:
    """Colours of a theme, and where the sheet was when the window was last seen."""

    window: QColor
    content: QColor
    line: QColor
    shape: QColor
    side: int = SIDE
    foot: int = FOOT

    def paint(self, painter: QPainter, whole: QRect) -> None:
        """Everything that can be painted without words."""
        painter.fillRect(whole, self.window)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = whole.adjusted(self.side, 0, 0, -self.foot)
        painter.save()
        painter.setClipRect(sheet)
        path = QPainterPath()
        path.addRoundedRect(QRectF(sheet).adjusted(0.5, 0.5, CORNER * 2, CORNER * 2), CORNER, CORNER)
        painter.fillPath(path, self.content)
        painter.setPen(self.line)
        painter.drawPath(path)
        painter.restore()
        painter.fillRect(sheet.left(), 44, sheet.width(), 1, self.line)
        painter.fillRect(0, sheet.bottom() + 1, whole.width(), 1, self.line)
        self._paint_shapes(painter, sheet)

    def _paint_shapes(self, painter: QPainter, sheet: QRect) -> None:
        painter.setPen(self.shape)
        painter.setBrush(self.shape)
        margin = 10
        for top in SIDE_BARS:
            painter.drawRoundedRect(margin, top, self.side - 2 * margin, 12, 4, 4)
        left, room = sheet.left() + 32, sheet.width() - 64
        painter.drawRoundedRect(left, 76, room // 3, 18, 4, 4)
        for row in range(ROWS):
            top = 132 + row * ROW
            painter.drawRoundedRect(left, top, 32, 32, 6, 6)
            painter.drawRoundedRect(left + 48, top + 2, room // 2, 12, 4, 4)
            painter.drawRoundedRect(left + 48, top + 22, room // 3, 8, 4, 4)


def ground_of(hints: QStyleHints, wanted: str, themes: Path, place: tuple[int, int] | None = None) -> Ground:
    """The ground of the theme a person chose. place: left edge of the sheet, and height of what is below it."""
    file = themes / f"{theme_name(hints, wanted)}.toml"
    colours = tomllib.loads(file.read_text(encoding="utf-8"))["colours"]
    window, content, line, shape = (
        QColor(colours[token]) for token in ("bg-window", "bg-content", "line", "bg-pressed")
    )
    side, foot = place or (SIDE, FOOT)
    return Ground(window, content, line, shape, side, foot)
