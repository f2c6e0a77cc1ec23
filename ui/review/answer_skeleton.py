"""The shape of the decision and its answer while the idea to decide on is read."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui.theme.theme import Theme
from ui.widgets.painting import fill_box
from ui.widgets.skeleton import Outline

LINES = (92, 78, 40)
"""Three lines of an answer, in hundredths of its width."""


class AnswerSkeleton(Outline):
    """The row of decisions and the field below it, where the real ones will be."""

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Draw both."""
        px = theme.px
        bars = theme.colour("bg-pressed")
        width = self.width() - px(40)
        fill_box(painter, QRect(px(20), 0, width, px(28)), 6, bars)
        field = QRect(px(20), px(36), width, max(px(80), self.height() - px(120)))
        fill_box(painter, field, 6, None, theme.colour("line"))
        for at, share in enumerate(LINES):
            line = QRect(px(32), field.top() + px(14 + 20 * at), (width - px(24)) * share // 100, px(8))
            fill_box(painter, line, 4, bars)
