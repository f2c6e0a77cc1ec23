"""Ideas that wait for my view: lines of 52 px with the vote at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

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
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ideabox.ideas.rows import IdeaRow
from ui import dates
from ui.i18n import translate
from ui.ideas.list_words import author, place
from ui.theme.look import Look
from ui.widgets.marks import paint_avatar, paint_count, paint_site
from ui.widgets.painting import RIGHT, paint_icon, paint_row_focus, paint_text
from ui.widgets.votes import VoteState, paint_vote_row, vote_row_width

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
HEIGHT = 52
NO_PARENT = QModelIndex()


def state_of(row: IdeaRow, *, hover: bool = False) -> VoteState:
    """What the row's vote shows: the count only once I have spoken."""
    spoke = row.my_vote is not None and row.totals.support is not None
    return VoteState(dates.number(row.totals.support or 0) if spoke else "", row.my_vote == 1, True, hover)


class WaitingModel(QAbstractListModel):
    """At most seven ideas; those I vote on stay until the next visit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[IdeaRow] = []

    def show_rows(self, rows: Sequence[IdeaRow]) -> None:
        """Show these ideas."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def put(self, row: IdeaRow) -> None:
        """Show one row's new state."""
        for at, each in enumerate(self.rows):
            if each.id == row.id:
                self.rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))

    def find(self, idea_id: UUID) -> IdeaRow | None:
        """The row of an idea."""
        return next((each for each in self.rows if each.id == idea_id), None)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The idea itself, and its words."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            voted = (
                translate("Today", "supported by you")
                if row.my_vote == 1
                else translate("Today", "not yet voted")
            )
            return ", ".join(part for part in (row.title, author(row), place(row), voted) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.title
        return None


class WaitingDelegate(QStyledItemDelegate):
    """Paints a line of 52 px."""

    vote_clicked = Signal(QModelIndex)

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All lines have one height."""
        return QSize(100, self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        row: IdeaRow = index.data(ROW)
        theme = self._look.theme
        rect = QRect(option.rect)
        state: QStyle.StateFlag = option.state
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and bool(
            state & QStyle.StateFlag.State_Selected
        )
        if focused or hover:
            painter.fillRect(rect, theme.colour("bg-selected" if focused else "bg-hover"))
        if index.row() < index.model().rowCount() - 1:
            painter.setPen(theme.colour("line"))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        box = self.vote_box(rect, row)
        paint_vote_row(painter, box, theme, state_of(row, hover=hover))
        right = box.left() - theme.px(16)
        if hover or focused:
            words = translate("Today", "Open")
            used = paint_text(
                painter,
                QRect(rect.left(), rect.top(), right - rect.left(), rect.height()),
                theme,
                words,
                "ui",
                "text-2",
                align=RIGHT,
            )
            icon = paint_icon(
                painter,
                QRect(rect.left(), rect.top(), used.left() - theme.px(6) - rect.left(), rect.height()),
                theme,
                "corner-down-left",
                "text-3",
                14,
                align=RIGHT,
            )
            right = icon.left() - theme.px(12)
        inner = rect.adjusted(theme.px(14), 0, 0, 0)
        avatar = paint_avatar(painter, inner, theme, None if row.anonymous else row.byline.name or None, 24)
        left = avatar.right() + theme.px(12)
        paint_text(
            painter,
            QRect(left, rect.top() + theme.px(7), right - left, theme.px(20)),
            theme,
            row.title,
            "row_title",
        )
        self._paint_place(
            painter, QRect(left, rect.top() + theme.px(27), right - left, theme.px(18)), row, focused
        )
        if focused:
            paint_row_focus(painter, rect, theme)

    def _paint_place(self, painter: QPainter, line: QRect, row: IdeaRow, focused: bool) -> None:
        theme = self._look.theme
        if row.byline.site_name and not row.anonymous:
            used = paint_site(
                painter, line, theme, row.byline.site_code, row.byline.site_name, on_selection=focused
            )
        else:
            words = ", ".join(part for part in (author(row), place(row)) if part)
            used = paint_text(painter, line, theme, words, "caption", "text-2")
        if row.comments:
            rest = QRect(used.right() + theme.px(12), line.top(), line.right() - used.right(), line.height())
            paint_count(painter, rest, theme, "message-circle", dates.number(row.comments))

    def vote_box(self, rect: QRect, row: IdeaRow) -> QRect:
        """Where the vote stands."""
        theme = self._look.theme
        width = vote_row_width(theme, state_of(row))
        return QRect(rect.right() + 1 - theme.px(10) - width, rect.top(), width, rect.height())

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the vote votes, and does not open."""
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        rect = QRect(option.rect)
        inside = self.vote_box(rect, index.data(ROW)).contains(event.position().toPoint())
        if inside and event.type() == QEvent.Type.MouseButtonRelease:
            self.vote_clicked.emit(index.model().index(index.row(), 0))
        return inside


class WaitingList(QListView):
    """Keys: Enter opens, V supports, P skips, S follows, J and K move."""

    opened = Signal(object)  # IdeaRow
    vote_wanted = Signal(object)
    skip_wanted = Signal(object)
    follow_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("waiting")
        self.waiting = WaitingModel(self)
        self.lines = WaitingDelegate(look, self)
        self.setModel(self.waiting)
        self.setItemDelegate(self.lines)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)
        self.lines.vote_clicked.connect(lambda index: self.vote_wanted.emit(index.data(ROW)))
        look.changed.connect(self._measure)

    def show_rows(self, rows: Sequence[IdeaRow]) -> None:
        """Show these ideas, keeping the chosen line."""
        held = self.currentIndex().row()
        self.waiting.show_rows(rows)
        self._measure()
        if rows:
            self.setCurrentIndex(self.waiting.index(min(max(held, 0), len(rows) - 1)))

    def voted(self, row: IdeaRow, value: int | None) -> IdeaRow:
        """The row as it is once my voice counts; shown at once."""
        support = row.totals.support
        if support is not None:
            support += (value == 1) - (row.my_vote == 1)
        fresh = replace(row, my_vote=value, totals=replace(row.totals, support=support))
        self.waiting.put(fresh)
        return fresh

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a list of ideas."""
        row: IdeaRow | None = self.currentIndex().data(ROW)
        signals = {
            Qt.Key.Key_V: self.vote_wanted,
            Qt.Key.Key_P: self.skip_wanted,
            Qt.Key.Key_S: self.follow_wanted,
        }
        signals |= {Qt.Key.Key_Return: self.opened, Qt.Key.Key_Enter: self.opened}
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if row is not None and plain and event.key() in signals:
            signals[Qt.Key(event.key())].emit(row)
        elif plain and event.key() in (Qt.Key.Key_J, Qt.Key.Key_K):
            step = 1 if event.key() == Qt.Key.Key_J else -1
            at = min(max(self.currentIndex().row() + step, 0), self.waiting.rowCount() - 1)
            self.setCurrentIndex(self.waiting.index(at))
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        row: IdeaRow | None = index.data(ROW)
        if row is not None:
            self.opened.emit(row)

    def _measure(self) -> None:
        self.setFixedHeight(self._look.theme.px(HEIGHT) * max(self.waiting.rowCount(), 1))
        self.scheduleDelayedItemsLayout()
