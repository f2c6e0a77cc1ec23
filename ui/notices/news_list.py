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
from ui.notices.headline import Headline
from ui.notices.wording import headline, headline_parts, second_line
from ui.theme.look import Look
from ui.widgets.marks import paint_avatar, paint_glyph
from ui.widgets.painting import RIGHT, paint_dot, paint_row_focus, paint_text, text_width

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
AROUND = 38
"""Of a line: what is above, below and under its headline."""
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
    """A line of 58 px, or 78 where the sentence needs two: who, what, the first words, when."""

    def __init__(self, look: Look, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its sentence in the list's width."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        return QSize(100, self.height_in(width, index))

    def height_in(self, width: int, index: Index) -> int:
        """How high a line is in this width."""
        row: NoticeRow = index.data(ROW)
        return self._look.theme.px(AROUND) + self._headline(row, QRect(0, 0, width, 0)).height

    def _left(self, rect: QRect) -> int:
        """Where the words begin: after the dot and the person."""
        theme = self._look.theme
        return rect.left() + theme.px(10) + theme.px(18) + theme.px(28) + theme.px(12)

    def _headline(self, row: NoticeRow, rect: QRect) -> Headline:
        theme = self._look.theme
        when = text_width(theme, "caption", dates.relative(row.at, self._clock()))
        room = rect.right() - theme.px(16) - self._left(rect) - when - theme.px(10)
        return Headline(theme, headline_parts(row), room)

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
        self._paint_mark(painter, rect, row)
        left, right = self._left(rect), rect.right() - theme.px(16)
        said = self._headline(row, rect)
        top = rect.top() + theme.px(9)
        said.paint(painter, left, top, "text" if row.unread else "text-2")
        lower = QRect(left, top + said.height, right - left, theme.px(18))
        paint_text(painter, lower, theme, second_line(row), "caption", "text-2")
        when = QRect(left, top, right - left, theme.px(20))
        words = dates.relative(row.at, self._clock())
        paint_text(painter, when, theme, words, "caption", "text-3", align=RIGHT)
        if selected and state & QStyle.StateFlag.State_HasFocus:
            paint_row_focus(painter, rect, theme)

    def _paint_mark(self, painter: QPainter, rect: QRect, row: NoticeRow) -> None:
        """The dot of what is unread, and who it comes from; level with the first line."""
        theme = self._look.theme
        level = QRect(rect.left() + theme.px(10), rect.top(), theme.px(8), theme.px(AROUND + 20))
        if row.unread:
            paint_dot(painter, level, theme)
        mark = QRect(level.left() + theme.px(18), level.top(), theme.px(28), level.height())
        if row.kind is NoticeKind.REPORTED:
            paint_glyph(painter, mark, theme, "flag", "brick", 22)
        else:
            paint_avatar(painter, mark, theme, row.by.name or None, 28)


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
        self._delegate = NewsDelegate(look, clock, self)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_opened)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def height_of(self, lines: int) -> int:
        """How high the first lines are together in the list's own width, which its inside has only once it is shown."""
        width = self.width() - 2 * self.frameWidth()
        first = range(min(lines, self.news.rowCount()))
        return sum(self._delegate.height_in(width, self.news.index(row)) for row in first)

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
