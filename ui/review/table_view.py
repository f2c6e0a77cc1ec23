"""The board as a list: the same cards as rows, sorted by a click on a heading."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QObject,
    QPoint,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ideabox.reviews.rows import CardRow
from ui.i18n import translate
from ui.review.cards import CARD, Index, Marks
from ui.review.letter_keys import as_arrow
from ui.review.table_model import SORT, Field, TableModel
from ui.review.wording import badge
from ui.services import Services
from ui.widgets.marks import paint_chip, paint_due_badge, paint_site, paint_stage_chip
from ui.widgets.painting import RIGHT, paint_icon, paint_row_focus, paint_text

ROW = 40
BEYOND = 20
"""How far out of a cell the ring around its row begins: anything wider than its stroke."""
WIDTHS = {
    Field.NUMBER: 64,
    Field.TITLE: 320,
    Field.STORE: 150,
    Field.STAGE: 130,
    Field.PROMISED: 130,
    Field.SUPPORT: 84,
}
MEMORY = "review/list-columns"


class RowDelegate(QStyledItemDelegate):
    """Paints a cell: plain words, a store, a chip or a badge."""

    def __init__(self, services: Services, marks: Marks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = services.look
        self._clock = services.clock
        self._marks = marks

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line."""
        return QSize(self._look.theme.px(40), self._look.theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        theme = self._look.theme
        rect = QRect(option.rect)
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("bg-selected" if chosen else "bg-hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        inside = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        self._paint_cell(painter, inside, index, chosen=chosen)
        if chosen and isinstance(option.widget, QTableView) and option.widget.hasFocus():
            self._paint_ring(painter, rect, Field(index.column()))

    def _paint_ring(self, painter: QPainter, cell: QRect, field: Field) -> None:
        """The part of the ring around a row that crosses this cell."""
        row = QRect(cell)
        if field is not Field.NUMBER:
            row.setLeft(row.left() - BEYOND)
        if field is not Field.SUPPORT:
            row.setRight(row.right() + BEYOND)
        painter.save()
        painter.setClipRect(cell)
        paint_row_focus(painter, row, self._look.theme)
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index, *, chosen: bool) -> None:
        theme = self._look.theme
        card: CardRow = index.data(CARD)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        match Field(index.column()):
            case Field.NUMBER:
                paint_text(painter, rect, theme, words, "caption", "text-3", align=RIGHT, figures=True)
            case Field.TITLE:
                if card.id in self._marks.unsent:
                    paint_icon(painter, rect, theme, "edit", "spark-text", 13, align=RIGHT)
                    rect.setRight(rect.right() - theme.px(18))
                paint_text(painter, rect, theme, words, "ui_medium")
            case Field.STORE if card.byline.site_name:
                paint_site(
                    painter, rect, theme, card.byline.site_code, card.byline.site_name, on_selection=chosen
                )
            case Field.STORE:
                paint_text(painter, rect, theme, words, "caption", "text-3")
            case Field.STAGE:
                paint_stage_chip(painter, rect, theme, card.stage_kind, card.stage_name)
            case Field.PROMISED:
                self._paint_promise(painter, rect, card)
            case Field.SUPPORT:
                paint_text(painter, rect, theme, words, "caption", "text-2", align=RIGHT, figures=True)

    def _paint_promise(self, painter: QPainter, rect: QRect, card: CardRow) -> None:
        theme = self._look.theme
        if self._marks.is_sending(card.id):
            paint_chip(painter, rect, theme, translate("Review", "going out"), "accent", "send")
            return
        found = badge(card, self._clock().astimezone().date())
        if found is not None:
            paint_due_badge(painter, rect, theme, *found)


class TableView(QTableView):
    """Rows of 40; sorts what is loaded, remembers the widths of its columns."""

    chosen = Signal(object)  # CardRow
    picked = Signal(object)
    answer_wanted = Signal(object)
    idea_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, services: Services, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = services.memory
        self._settings = services.settings
        self._look = services.look
        self.rows = TableModel(marks, services.clock, self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.rows)
        self._sorted.setSortRole(SORT)
        self.setObjectName("board-list")
        self.setModel(self._sorted)
        self.setItemDelegate(RowDelegate(services, marks, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self._set_header()
        self.clicked.connect(lambda index: self.picked.emit(index.data(CARD)))
        self.doubleClicked.connect(lambda index: self.idea_wanted.emit(index.data(CARD)))
        self._look.changed.connect(self._measure)
        self._measure()
        self.retranslate()

    def _set_header(self) -> None:
        header = self.horizontalHeader()
        header.setObjectName("board-list-header")
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(48)
        self.setSortingEnabled(True)
        self.sortByColumn(Field.PROMISED, Qt.SortOrder.AscendingOrder)
        kept = self._memory.value(MEMORY)
        if not (isinstance(kept, QByteArray) and header.restoreState(kept)):
            for field, width in WIDTHS.items():
                header.resizeSection(field, self._look.theme.px(width))
        self.sortByColumn(header.sortIndicatorSection(), header.sortIndicatorOrder())
        header.setSectionResizeMode(Field.TITLE, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._keep_header)
        header.sortIndicatorChanged.connect(self._keep_header)

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.setAccessibleName(translate("Review", "Ideas of this campaign"))
        self.horizontalHeader().setAccessibleName(translate("Review", "Columns: click to sort"))
        self.horizontalHeader().setToolTip(translate("Review", "Click to sort by this column"))
        self.rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Field) - 1)

    def show_cards(self, cards: tuple[CardRow, ...]) -> None:
        """Show these, keeping the chosen row and the scroll where they are."""
        kept, height = self.card, self.verticalScrollBar().value()
        self.rows.show(cards)
        if kept is not None:
            self.choose(kept.id)
        self.verticalScrollBar().setValue(height)

    @property
    def card(self) -> CardRow | None:
        """The card chosen."""
        index = self.currentIndex()
        return index.data(CARD) if index.isValid() else None

    def choose(self, idea: UUID) -> bool:
        """Choose a card's row; whether it is there."""
        row = self.rows.row_of(idea)
        if row < 0:
            return False
        self.setCurrentIndex(self._sorted.mapFromSource(self.rows.index(row, Field.TITLE)))
        return True

    @property
    def cards(self) -> tuple[CardRow, ...]:
        """All of them, in the order they are shown."""
        rows = range(self._sorted.rowCount())
        return tuple(self._sorted.index(row, Field.TITLE).data(CARD) for row in rows)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which card the keyboard is on."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.chosen.emit(current.data(CARD))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers."""
        card = self.card
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and card is not None:
            self.answer_wanted.emit(card)
        else:
            super().keyPressEvent(as_arrow(event, self._settings))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Every act on a card, for mouse and menu key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            where = event.pos() if by_mouse else self.visualRect(index).center()
            self.menu_wanted.emit(index.data(CARD), self.viewport().mapToGlobal(where))

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _keep_header(self) -> None:
        self._memory.setValue(MEMORY, self.horizontalHeader().saveState())

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.theme.px(ROW))
        self.horizontalHeader().setFixedHeight(self._look.theme.px(32))
