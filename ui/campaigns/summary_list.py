"""Campaigns as lines of 60 px: glyph, question, where it stands, what is mine to do."""

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

from ideabox.campaigns.rows import CampaignRow
from ui.campaigns.words import aloud, ideas_words, my_state, now_words, phases
from ui.theme.look import Look
from ui.widgets.marks import paint_glyph, paint_phase_bar
from ui.widgets.painting import RIGHT, paint_row_focus, paint_text, text_width

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
HEIGHT = 60
PHASES, MINE = 210, 170
NARROW = 800
"""Below this width a last column would push the question out: what is mine to do follows the count of ideas."""
NO_PARENT = QModelIndex()


class CampaignModel(QAbstractListModel):
    """The campaigns of one list."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.rows: tuple[CampaignRow, ...] = ()

    def show_rows(self, rows: Sequence[CampaignRow]) -> None:
        """Show these campaigns."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The campaign itself, and its words."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return aloud(row, self._clock())
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.question or row.name
        return None


class CampaignDelegate(QStyledItemDelegate):
    """Paints a line of 60 px."""

    def __init__(self, look: Look, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All lines have one height."""
        return QSize(100, self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        row: CampaignRow = index.data(ROW)
        theme = self._look.theme
        rect = QRect(option.rect)
        state: QStyle.StateFlag = option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and bool(
            state & QStyle.StateFlag.State_Selected
        )
        if focused or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("bg-selected" if focused else "bg-hover"))
        if index.row() < index.model().rowCount() - 1:
            painter.setPen(theme.colour("line"))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(theme.px(14), 0, -theme.px(14), 0)
        glyph = paint_glyph(painter, inner, theme, row.glyph, row.tint, 32)
        right = self._paint_right(painter, inner, row)
        left = glyph.right() + theme.px(14)
        room = right - left - theme.px(14)
        paint_text(
            painter,
            QRect(left, rect.top() + theme.px(10), room, theme.px(20)),
            theme,
            row.question or row.name,
            "ui_medium",
        )
        self._paint_lower(painter, QRect(left, rect.top() + theme.px(30), room, theme.px(18)), inner, row)
        if focused:
            paint_row_focus(painter, rect, theme)

    def _paint_lower(self, painter: QPainter, line: QRect, inner: QRect, row: CampaignRow) -> None:
        """The name and its ideas; what is mine to do as well, where it has no column of its own."""
        theme = self._look.theme
        words, colour = my_state(row)
        beside = words if inner.width() < theme.px(NARROW) else ""
        room = line
        if beside:  # the name gives way, what is mine to do stays whole
            room = line.adjusted(0, 0, -text_width(theme, "caption", f" · {beside}") - 2, 0)
        used = paint_text(painter, room, theme, ideas_words(row), "caption", "text-2")
        if beside:
            rest = QRect(used.right() + 1, line.top(), line.right() - used.right(), line.height())
            used = paint_text(painter, rest, theme, " · ", "caption", "text-2")
            rest.setLeft(used.right() + 1)
            paint_text(painter, rest, theme, beside, "caption", colour)

    def _paint_right(self, painter: QPainter, inner: QRect, row: CampaignRow) -> int:
        """The columns at the right; where they begin."""
        theme = self._look.theme
        edge = inner.right() + 1
        if inner.width() >= theme.px(NARROW):
            words, colour = my_state(row)
            box = QRect(edge - theme.px(MINE), inner.top(), theme.px(MINE), inner.height())
            paint_text(painter, box, theme, words, "caption", colour, align=RIGHT)
            edge = box.left() - theme.px(14)
        bar = tuple(phase.share for phase in phases(row, self._clock()))
        width = min(theme.px(PHASES), inner.width() // 3)
        if not bar and inner.width() < theme.px(NARROW):  # nothing to line up: the question needs the room
            width = min(width, text_width(theme, "caption", now_words(row, self._clock())))
        box = QRect(edge - width, inner.top(), width, inner.height())
        if not bar:
            paint_text(painter, box, theme, now_words(row, self._clock()), "caption", "text-2")
            return box.left()
        upper = QRect(box.left(), inner.top() + theme.px(14), box.width(), theme.px(18))
        paint_text(painter, upper, theme, now_words(row, self._clock()), "caption", "text-2")
        paint_phase_bar(
            painter, QRect(box.left(), inner.top() + theme.px(38), box.width(), theme.px(4)), theme, bar
        )
        return box.left()


class CampaignList(QListView):
    """As high as its lines; Enter or a click opens one."""

    opened = Signal(object)  # CampaignRow

    def __init__(self, look: Look, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("campaigns")
        self.campaigns = CampaignModel(clock, self)
        self.setModel(self.campaigns)
        self.setItemDelegate(CampaignDelegate(look, clock, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)
        look.changed.connect(self._measure)

    def show_rows(self, rows: Sequence[CampaignRow]) -> None:
        """Show these campaigns, keeping the chosen line."""
        held = self.currentIndex().row()
        self.campaigns.show_rows(rows)
        self._measure()
        if rows:
            self.setCurrentIndex(self.campaigns.index(min(max(held, 0), len(rows) - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; J and K move."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self.currentIndex())
        elif key in (Qt.Key.Key_J, Qt.Key.Key_K):
            step = 1 if key == Qt.Key.Key_J else -1
            at = min(max(self.currentIndex().row() + step, 0), self.campaigns.rowCount() - 1)
            self.setCurrentIndex(self.campaigns.index(at))
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        row: CampaignRow | None = index.data(ROW)
        if row is not None:
            self.opened.emit(row)

    def _measure(self) -> None:
        self.setFixedHeight(self._look.theme.px(HEIGHT) * max(self.campaigns.rowCount(), 1))
        self.scheduleDelayedItemsLayout()
