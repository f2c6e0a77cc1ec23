"""The shape of a campaign's head while it is read, or waited for."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui.theme.theme import Theme
from ui.widgets.painting import fill_box
from ui.widgets.skeleton import Outline

PHASES = 5


class HeaderOutline(Outline):
    """Sign and name, the question, its sponsor, the line of phases: where the real ones will be."""

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Draw them."""
        px = theme.px
        bars = theme.colour("bg-pressed")
        left, width = px(28), self.width() - px(56)
        fill_box(painter, QRect(left, px(20), px(24), px(24)), 6, bars)
        fill_box(painter, QRect(left + px(32), px(27), px(150), px(10)), 4, bars)
        fill_box(painter, QRect(left, px(58), width * 62 // 100, px(18)), 4, bars)
        fill_box(painter, QRect(left, px(90), px(24), px(24)), px(12), bars)
        fill_box(painter, QRect(left + px(32), px(98), width * 40 // 100, px(8)), 4, bars)
        step = width // PHASES
        for place in range(PHASES):
            fill_box(painter, QRect(left + place * step, px(132), step - px(6), px(4)), 2, bars)
            fill_box(painter, QRect(left + place * step, px(146), step * 60 // 100, px(8)), 4, bars)
