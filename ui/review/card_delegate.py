"""Paints a card of the board: title on two lines, store, promised date, support."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ideabox.clock import Clock
from ideabox.reviews.rows import CardRow
from ui import dates
from ui.i18n import translate
from ui.review.cards import CARD, SENDING, UNSENT, Index
from ui.review.lines import paint_lines
from ui.review.wording import badge, imported_words
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.marks import paint_avatar, paint_chip, paint_count, paint_due_badge, paint_site
from ui.widgets.painting import RIGHT, fill_box, paint_icon, paint_row_focus, paint_text

CARD_HEIGHT = 110
GAP = 6
RADIUS = 7
TITLE_LINE = 18


class CardDelegate(QStyledItemDelegate):
    """All cards have one height, so that a column of thousands scrolls without being measured."""

    def __init__(self, look: Look, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A card and the gap below it."""
        return QSize(self._look.theme.px(120), self._look.theme.px(CARD_HEIGHT + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        theme = self._look.theme
        whole = QRect(option.rect)
        state: QStyle.StateFlag = option.state
        rect = whole.adjusted(0, 0, 0, -theme.px(GAP))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        fill, edge = "bg-surface", "line"
        if chosen:
            fill, edge = "bg-selected", "accent-line"
        elif hovered:
            fill, edge = "bg-hover", "line-control"
        fill_box(painter, rect, RADIUS, theme.colour(fill), theme.colour(edge))
        self.paint_content(painter, rect, index, on_selection=chosen)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            paint_row_focus(painter, rect, theme, RADIUS)

    def paint_content(self, painter: QPainter, rect: QRect, index: Index, *, on_selection: bool) -> None:
        """What stands on the card."""
        theme = self._look.theme
        card: CardRow = index.data(CARD)
        inside = rect.adjusted(theme.px(11), theme.px(11), -theme.px(11), -theme.px(11))
        title = QRect(inside.left(), inside.top(), inside.width(), theme.px(2 * TITLE_LINE))
        paint_lines(painter, title, theme, card.title, "ui_medium", "text", 2, theme.px(TITLE_LINE))
        place = QRect(inside.left(), title.bottom() + 1 + theme.px(8), inside.width(), theme.px(16))
        if card.imported_for:
            words = imported_words(card)
            used = paint_text(painter, place, theme, words, "caption", "text-3", align=RIGHT, figures=True)
            place.setRight(used.left() - theme.px(8))
        self._paint_place(painter, place, theme, card, on_selection=on_selection)
        foot = QRect(inside.left(), place.bottom() + 1 + theme.px(8), inside.width(), theme.px(20))
        self._paint_foot(painter, foot, theme, card, index)

    def _paint_place(
        self, painter: QPainter, rect: QRect, theme: Theme, card: CardRow, *, on_selection: bool
    ) -> None:
        if card.byline.site_name:
            byline = card.byline
            paint_site(painter, rect, theme, byline.site_code, byline.site_name, on_selection=on_selection)
            return
        used = paint_avatar(painter, rect, theme, None, 20)
        rest = rect.adjusted(used.width() + theme.px(8), 0, 0, 0)
        words = translate("Review", "Anonymous")
        if card.byline.region:
            words = translate("Review", "Anonymous, {region} region").format(region=card.byline.region)
        paint_text(painter, rest, theme, words, "caption", "text-3")

    def _paint_foot(self, painter: QPainter, rect: QRect, theme: Theme, card: CardRow, index: Index) -> None:
        today = self._clock().astimezone().date()
        rest = QRect(rect)
        if card.support is not None:
            used = paint_count(painter, rest, theme, "arrow-big-up", dates.number(card.support), align=RIGHT)
            rest.setRight(used.left() - theme.px(8))
        if index.data(UNSENT) and not index.data(SENDING):
            used = paint_icon(painter, rest, theme, "edit", "spark-text", 13, align=RIGHT)
            rest.setRight(used.left() - theme.px(8))
        if index.data(SENDING):
            paint_chip(painter, rest, theme, translate("Review", "going out"), "accent", "send")
            return
        found = badge(card, today)
        if found is not None:
            paint_due_badge(painter, rest, theme, *found)
