"""The shape of the board while it is loaded: still, after 200 ms."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.i18n import translate
from ui.review.card_delegate import CARD_HEIGHT, GAP, RADIUS
from ui.review.column import FOLDED_WIDTH, HEADING, paint_column
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.painting import fill_box
from ui.widgets.skeleton import Outline

CARDS = (4, 3, 2, 2)
FADING = (1.0, 0.8, 0.5, 0.25)


class BoardSkeleton(Outline):
    """Four columns with the outlines of cards, where the real ones will be."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "board-skeleton", parent)

    def words(self) -> str:
        """What a screen reader says of it."""
        return translate("Review", "Loading the board")

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Draw the columns."""
        gap, left = theme.px(8), theme.px(20)
        folded = theme.px(FOLDED_WIDTH)
        room = self.width() - left - theme.px(12) - folded - len(CARDS) * gap
        width = max(theme.px(120), room // len(CARDS))
        for cards in CARDS:
            self._paint_cards(painter, QRect(left, 0, width, self.height()), theme, cards)
            left += width + gap
        paint_column(painter, QRect(left, 0, folded, self.height()), theme)

    @staticmethod
    def _paint_cards(painter: QPainter, column: QRect, theme: Theme, cards: int) -> None:
        paint_column(painter, column, theme)
        edge = theme.px(7)
        name = QRect(column.left() + theme.px(13), column.top() + theme.px(13), theme.px(88), theme.px(12))
        fill_box(painter, name, 4, theme.colour("bg-pressed"))
        height = theme.px(CARD_HEIGHT)
        top = column.top() + theme.px(HEADING)
        for at in range(cards):
            painter.setOpacity(FADING[at])
            card = QRect(column.left() + edge, top, column.width() - 2 * edge, height)
            fill_box(painter, card, RADIUS, theme.colour("bg-surface"), theme.colour("line"))
            inside = card.left() + theme.px(11)
            for down, share, thick in ((14, 85, 12), (32, 55, 12), (56, 40, 8), (80, 30, 16)):
                bar = QRect(inside, card.top() + theme.px(down), 0, theme.px(thick))
                bar.setWidth((card.width() - theme.px(22)) * share // 100)
                fill_box(painter, bar, 4, theme.colour("bg-pressed"))
            top += height + theme.px(GAP)
        painter.setOpacity(1.0)
