"""The list of news: its rows, its painting, its keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ideabox.notices.rows import NoticeKind, NoticeRow
from ui import dates
from ui.i18n import translate
from ui.notices.wording import headline, second_line
from ui.theme.look import Look
from ui.widgets.marks import paint_avatar, paint_glyph
from ui.widgets.painting import RIGHT, paint_dot, paint_row_focus, paint_text, text_width

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
HEIGHT = 58
NO_PARENT = QModelIndex()


class NewsModel(QAbstractListModel):
    """Lines of news, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[NoticeRow, ...] = ()

    def show_rows(self, rows: Sequence[NoticeRow]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[NoticeRow]) -> None:
        """Further, older lines."""
        if rows:
            self.beginInsertRows(NO_PARENT, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows = (*self.rows, *rows)
            self.endInsertRows()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many lines."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line itself, and its words for screen readers."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            unread = translate("Notices", "unread, ") if row.unread else ""
            return f"{unread}{headline(row)}. {second_line(row)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return dates.moment_words(row.at)
        return None


class NewsDelegate(QStyledItemDelegate):
    """A line of 58 px: who, what, the first words, when."""

    def __init__(self, look: Look, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All lines have one height."""
        return QSize(100, self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        row: NoticeRow = index.data(ROW)
        theme = self._look.theme
        rect = QRect(option.rect)
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("bg-selected" if selected else "bg-hover"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(theme.px(10), 0, -theme.px(16), 0)
        if row.unread:
            paint_dot(painter, QRect(inner.left(), rect.top(), theme.px(8), rect.height()), theme)
        mark = QRect(inner.left() + theme.px(18), rect.top(), theme.px(28), rect.height())
        if row.kind is NoticeKind.REPORTED:
            paint_glyph(painter, mark, theme, "flag", "brick", 22)
        else:
            paint_avatar(painter, mark, theme, row.by.name or None, 28)
        left = mark.right() + theme.px(12)
        when = dates.relative(row.at, self._clock())
        room = inner.right() - left - text_width(theme, "caption", when) - theme.px(10)
        upper = QRect(left, rect.top() + theme.px(9), room, theme.px(20))
        weight = "ui_strong" if row.unread else "ui"
        paint_text(painter, upper, theme, headline(row), weight)
        lower = QRect(left, rect.top() + theme.px(29), inner.right() - left, theme.px(18))
        paint_text(painter, lower, theme, second_line(row), "caption", "text-2")
        paint_text(
            painter,
            QRect(left, upper.top(), inner.right() - left, upper.height()),
            theme,
            when,
            "caption",
            "text-3",
            align=RIGHT,
        )
        if selected and state & QStyle.StateFlag.State_HasFocus:
            paint_row_focus(painter, rect, theme)


class NewsList(QListView):
    """News by mouse and keyboard: Enter opens, E marks read."""

    opened = Signal(object)  # NoticeRow
    read = Signal(object)  # NoticeRow
    more_wanted = Signal()

    def __init__(self, look: Look, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("news")
        self.news = NewsModel(self)
        self.setModel(self.news)
        self.setItemDelegate(NewsDelegate(look, clock, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_opened)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def row_at(self, index: QModelIndex) -> NoticeRow | None:
        """The line at an index."""
        found: NoticeRow | None = index.data(ROW)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, E marks read, J and K move."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_opened(self.currentIndex())
        elif key == Qt.Key.Key_E:
            row = self.row_at(self.currentIndex())
            if row is not None and row.unread:
                self.read.emit(row)
        elif key in (Qt.Key.Key_J, Qt.Key.Key_K):
            step = 1 if key == Qt.Key.Key_J else -1
            at = min(max(self.currentIndex().row() + step, 0), self.news.rowCount() - 1)
            self.setCurrentIndex(self.news.index(at))
        else:
            super().keyPressEvent(event)

    def _on_opened(self, index: QModelIndex) -> None:
        row = self.row_at(index)
        if row is not None:
            self.opened.emit(row)

    def _on_scrolled(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - self.height():
            self.more_wanted.emit()
