"""The sidebar: who and where we are, the new-idea button, and the way to every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.i18n import translate
from ui.places import Place, PlaceKind
from ui.shell.entry import Entry
from ui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1
NO_PARENT = QModelIndex()
OF_A_ROLE = (PlaceKind.BOARD, PlaceKind.PROMISED)
"""Pages with one entry, whatever campaign or idea they show."""


class EntryModel(QAbstractListModel):
    """The sidebar's rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Entry, ...] = ()

    def set_rows(self, rows: Sequence[Entry]) -> None:
        """Show these rows."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row's text for Qt and for screen readers, or the row itself."""
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.text}, {entry.count}" if entry.count else entry.text
        if role == Qt.ItemDataRole.ToolTipRole and entry.place:
            words = entry.text if not entry.count else f"{entry.text} · {entry.count}"
            return f"{words} ({entry.shortcut})" if entry.shortcut else words
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Section titles can't be chosen."""
        entry = self._rows[index.row()] if index.isValid() else None
        if entry is None or entry.place is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, place: Place) -> int:
        """Where a place is listed, -1 if it isn't."""
        wanted = {place, Place(place.kind)} if place.kind in OF_A_ROLE else {place}
        return next((row for row, entry in enumerate(self._rows) if entry.place in wanted), -1)


class EntryDelegate(QStyledItemDelegate):
    """Paints a row of 30 px, or a section's title; only icons when the sidebar is collapsed."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.collapsed = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows of 30 px and 1 px of air; a section's title stands lower."""
        entry: Entry = index.data(ENTRY)
        theme = self._look.theme
        if entry.place is None:
            return QSize(10, theme.px(13) if self.collapsed else theme.px(42))
        return QSize(10, theme.px(38 if self.collapsed else 32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        entry: Entry = index.data(ENTRY)
        theme = self._look.theme
        rect = QRect(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.place is None:
            self._title(painter, rect, entry)
        else:
            row = rect.adjusted(0, 1, 0, -1)
            corner = theme.px(6)
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            if chosen or state & QStyle.StateFlag.State_MouseOver:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("side-selected" if chosen else "side-hover"))
                painter.drawRoundedRect(row, corner, corner)
            if chosen and state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(theme.colour("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), corner, corner)
            self._row(painter, row, entry, chosen)
        painter.restore()

    def _title(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        theme = self._look.theme
        if self.collapsed:
            painter.setPen(theme.colour("line-strong"))
            middle = rect.center().y()
            painter.drawLine(rect.left() + theme.px(6), middle, rect.right() - theme.px(6), middle)
            return
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text-2"))
        words = rect.adjusted(theme.px(8), theme.px(14), -theme.px(8), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, entry.text)

    def _row(self, painter: QPainter, row: QRect, entry: Entry, chosen: bool) -> None:
        theme = self._look.theme
        tile = theme.px(20)
        left = row.center().x() - tile // 2 if self.collapsed else row.left() + theme.px(5)
        box = QRect(left, row.center().y() - tile // 2 + 1, tile, tile)
        icon, size, colour = entry.icon, 16, "text-2"
        if entry.tint:
            icon, tint = theme.sign(icon, entry.tint)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"{tint}-tint"))
            painter.drawRoundedRect(box, theme.px(4), theme.px(4))
            size, colour = 13, f"{tint}-text"
        middle = QRect(0, 0, theme.px(size), theme.px(size))
        middle.moveCenter(box.center())
        painter.drawPixmap(middle.topLeft(), theme.pixmap(icon, colour, size))
        if self.collapsed:
            if entry.strong:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("spark"))
                painter.drawEllipse(
                    box.right() - theme.px(2), box.top() - theme.px(2), theme.px(7), theme.px(7)
                )
            return
        font = theme.font("ui_medium" if chosen else "ui")
        right = row.adjusted(box.right() - row.left() + theme.px(9), 0, -theme.px(8), 0)
        if entry.count:
            count_font = theme.font("ui_strong" if entry.strong else "caption", figures=True)
            painter.setFont(count_font)
            painter.setPen(theme.colour("text" if entry.strong else "text-2"))
            painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.count)
            right.setRight(
                right.right() - QFontMetrics(count_font).horizontalAdvance(entry.count) - theme.px(8)
            )
        painter.setFont(font)
        painter.setPen(theme.colour("text" if chosen else "text-2"))
        words = QFontMetrics(font).elidedText(entry.text, Qt.TextElideMode.ElideRight, right.width())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class EntryList(QListView):
    """The sidebar's list of places: one click or Enter goes there."""

    chosen = Signal(object)  # Place

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("places")
        self.entries = EntryModel(self)
        self.painter_of_rows = EntryDelegate(look, self)
        self.setModel(self.entries)
        self.setItemDelegate(self.painter_of_rows)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)
        look.changed.connect(self._on_look)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts of the list itself."""
        self.setAccessibleName(translate("Shell", "Pages"))

    def show_place(self, place: Place) -> None:
        """Mark where we are."""
        row = self.entries.row_of(place)
        index = self.entries.index(row)
        self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.ClearAndSelect)

    def set_collapsed(self, collapsed: bool) -> None:
        """Icons only, or icons and words."""
        self.painter_of_rows.collapsed = collapsed
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the row the keyboard stands on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        entry: Entry | None = index.data(ENTRY)
        if entry is not None and entry.place is not None:
            self.chosen.emit(entry.place)

    def _on_look(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
