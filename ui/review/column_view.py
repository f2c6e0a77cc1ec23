"""The cards of one column: keyboard, mouse, and what a drop shows before it opens the answer."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QListView, QWidget

from ideabox.reviews.rows import CardRow
from ui.i18n import translate
from ui.review.card_delegate import GAP, RADIUS, CardDelegate
from ui.review.cards import CARD, CardModel, Index, dragged_idea
from ui.review.letter_keys import as_arrow
from ui.review.wording import column_empty, column_title
from ui.services import Services
from ui.widgets.painting import CENTRE, paint_row_focus, paint_text

SLOT_HEIGHT = 44


class ColumnView(QListView):
    """One column's list. It moves nothing: it only says what its person wishes."""

    chosen = Signal(object)  # CardRow under the keyboard, or None
    picked = Signal(object)  # CardRow: by a click
    answer_wanted = Signal(object)  # CardRow: by Enter
    idea_wanted = Signal(object)  # CardRow: to be read whole
    side_wanted = Signal(int)  # the keyboard goes to the column on this side
    decision_wanted = Signal(object, int)  # CardRow, towards the column on this side
    menu_wanted = Signal(object, QPoint)  # CardRow, global position
    dropped = Signal(object)  # idea id

    def __init__(self, services: Services, cards: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = self._look = services.look
        self._settings = services.settings
        self._cards = cards
        self._slot = False
        self.takes: Callable[[UUID], bool] = lambda idea: False
        self.setObjectName(f"cards-{cards.kinds[0]}")
        self.setModel(cards)
        self.setItemDelegate(CardDelegate(look, services.clock, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        look.changed.connect(self._on_look)
        self._on_range_changed()
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.setAccessibleName(column_title(self._cards.kinds))
        self.setAccessibleDescription(
            translate(
                "Review", "Arrows move between cards and columns; Shift and an arrow opens the decision."
            )
        )
        self.viewport().update()

    @property
    def card(self) -> CardRow | None:
        """The card chosen in this column."""
        rows = self.selectionModel().selectedIndexes()
        return rows[0].data(CARD) if rows else None

    def choose(self, row: int) -> None:
        """Put keyboard and selection on a row."""
        index = self._cards.index(max(0, min(row, self._cards.rowCount() - 1)))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def choose_near(self, height: int) -> None:
        """Put the keyboard on the card nearest to a height of the column."""
        index = self.indexAt(QPoint(10, max(1, height)))
        row = index.row() if index.isValid() else self._cards.rowCount() - 1
        self.choose(row)

    def height_of_choice(self) -> int:
        """How far down the chosen card stands."""
        index = self.currentIndex()
        return self.visualRect(index).center().y() if index.isValid() else 0

    def clear_choice(self) -> None:
        """The choice is in another column now."""
        self.selectionModel().clear()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which card the keyboard is on."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.data(CARD))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows across columns, Enter to answer; with Shift an arrow means a decision."""
        side = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        card = self.card
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if side is not None and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            if card is not None:
                self.decision_wanted.emit(card, side)
        elif side is not None and plain:
            self.side_wanted.emit(side)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if card is not None:
                self.answer_wanted.emit(card)
        else:
            super().keyPressEvent(as_arrow(event, self._settings))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard arrives: some card has it, if there is one."""
        super().focusInEvent(event)
        if self.card is None and self._cards.rowCount():
            self.choose(max(0, self.currentIndex().row()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Every act on a card, for mouse and menu key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            where = event.pos() if by_mouse else self.visualRect(index).center()
            self.menu_wanted.emit(index.data(CARD), self.viewport().mapToGlobal(where))

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag a picture of the card."""
        indexes = self.selectedIndexes()
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self._cards.mimeData(list(indexes)))
        drag.setPixmap(self._picture(indexes[0]))
        drag.setHotSpot(QPoint(self._look.theme.px(24), self._look.theme.px(24)))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only ideas of this board that may come here."""
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The whole column takes the card, wherever it is let go."""
        self._weigh(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The card goes elsewhere."""
        self._show_slot(shown=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped; it stays where it is until its decision is published."""
        self._show_slot(shown=False)
        idea = dragged_idea(event.mimeData())
        if idea is None or not self.takes(idea):
            event.ignore()
            return
        # Qt would remove the source's row after a move.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.dropped.emit(idea)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, the drop slot below them, or why there are none."""
        super().paintEvent(event)
        theme = self._look.theme
        painter = QPainter(self.viewport())
        if self._slot:
            self._paint_slot(painter)
        elif not self._cards.rowCount():
            room = QRect(0, theme.px(8), self.viewport().width(), theme.px(20))
            words = column_empty(self._cards.kinds)
            paint_text(painter, room, theme, words, "caption", "text-3", align=CENTRE)
            if self.hasFocus():
                paint_row_focus(painter, room.adjusted(0, -theme.px(6), 0, theme.px(6)), theme, RADIUS)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def slot_rect(self) -> QRect:
        """Where the drop slot stands: after the last card, or at the bottom of what is seen."""
        theme = self._look.theme
        last = self._cards.index(self._cards.rowCount() - 1)
        below = self.visualRect(last).bottom() + 1 if last.isValid() else 0
        height = theme.px(SLOT_HEIGHT)
        top = min(below, self.viewport().height() - height - theme.px(GAP))
        return QRect(0, top, self.viewport().width(), height)

    def _paint_slot(self, painter: QPainter) -> None:
        theme = self._look.theme
        rect = self.slot_rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme.colour("accent-tint"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        words = translate("Review", "Drop here to open the answer")
        paint_text(painter, rect, theme, words, "caption", "accent-text", align=CENTRE)

    def _weigh(self, event: QDragMoveEvent) -> None:
        """Take the card or let it pass."""
        idea = dragged_idea(event.mimeData())
        welcome = idea is not None and self.takes(idea)
        self._show_slot(shown=welcome)
        if welcome:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def _show_slot(self, *, shown: bool) -> None:
        if shown != self._slot:
            self._slot = shown
            self.viewport().update()

    def _picture(self, index: QModelIndex) -> QPixmap:
        """The card as it flies, a little see-through."""
        rect = self.visualRect(index).adjusted(0, 0, 0, -self._look.theme.px(GAP))
        ratio = self.devicePixelRatioF()
        picture = QPixmap(rect.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(0.85)
        painter.drawPixmap(QPoint(0, 0), self.viewport().grab(rect))
        painter.end()
        return picture

    def _on_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(index.data(CARD))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.idea_wanted.emit(index.data(CARD))

    def _on_range_changed(self) -> None:
        """The bar stands in the margin beside the cards, so that they hardly shrink for it."""
        room = 0 if self.verticalScrollBar().maximum() else self._look.theme.px(GAP)
        if self.viewportMargins().right() != room:
            self.setViewportMargins(0, 0, room, 0)

    def _on_look(self) -> None:
        self._on_range_changed()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
