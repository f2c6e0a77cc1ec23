"""Paints ideas in the narrow pane beside an idea: two lines of title, stage, votes and comments."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ideabox.ideas.rows import IdeaRow
from ui.ideas import list_words
from ui.ideas.list_model import CAMPAIGN, ORDER, ROW
from ui.ideas.row_signs import paint_compact_skeleton, paint_foot
from ui.ideas.row_texts import TextCutter
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.painting import paint_dot, paint_row_focus, paint_text

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 85


class CompactDelegate(QStyledItemDelegate):
    """The row of 85 in the 288 px pane; it shows votes and takes none."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cutter = TextCutter()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ten of air, two lines, four, the chip, ten, and the line below."""
        return QSize(self._look.theme.px(200), self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: IdeaRow | None = index.data(ROW)
        rect = QRect(option.rect)
        theme = self._look.theme
        if row is None:
            paint_compact_skeleton(painter, rect, theme, index.row())
            return
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("bg-selected" if selected else "bg-hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if selected and state & QStyle.StateFlag.State_HasFocus:
            paint_row_focus(painter, rect, theme)
        inside = rect.adjusted(theme.px(16), theme.px(10), -theme.px(16), -theme.px(11))
        self._title(painter, inside, theme, row)
        foot = QRect(inside.left(), inside.bottom() + 1 - theme.px(20), inside.width(), theme.px(20))
        knows = list_words.knows_count(row, index.data(CAMPAIGN), index.data(ORDER))
        paint_foot(painter, foot, theme, row, knows=knows)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell the whole title, by whom and when."""
        row: IdeaRow | None = index.data(ROW)
        if event.type() != QEvent.Type.ToolTip or row is None:
            return super().helpEvent(event, view, option, index)
        parts = (row.title, list_words.author(row), list_words.age_tip(row))
        QToolTip.showText(event.globalPos(), "\n".join(part for part in parts if part), view)
        return True

    def _title(self, painter: QPainter, inside: QRect, theme: Theme, row: IdeaRow) -> None:
        indent = 0 if row.seen else theme.px(12)
        first, second = self._cutter.two_lines(row, theme, inside.width(), indent)
        line = theme.line("ui_medium")
        top = QRect(inside.left(), inside.top(), inside.width(), line)
        if indent:
            paint_dot(painter, top, theme)
        # A rounding more room than the lines were cut for, so that they aren't cut again.
        paint_text(painter, top.adjusted(indent, 0, 2, 0), theme, first, "ui_medium")
        paint_text(painter, top.adjusted(0, line, 2, line), theme, second, "ui_medium")
