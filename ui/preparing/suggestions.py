"""A line that looks people up while one types, with the list of those found under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ideabox.people.requests import ListPeople
from ideabox.people.rows import PeoplePage, PersonRow
from ui.services import Services
from ui.theme.look import Look
from ui.widgets.line_edit import LineEdit
from ui.widgets.marks import paint_avatar
from ui.widgets.painting import paint_text
from ui.widgets.sheet import SheetCard

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
NO_PARENT = QModelIndex()
PAUSE = 150
"""Milliseconds without a key before people are looked up."""
MOST = 7
LINE = 40


class PeopleModel(QAbstractListModel):
    """The people found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[PersonRow, ...] = ()

    def show_rows(self, rows: Sequence[PersonRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The person, and their name."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(part for part in (row.name, row.job, row.site_name) if part)
        return None


class _PersonDelegate(QStyledItemDelegate):
    """Initials, name, and under it job and site."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line of 40."""
        return QSize(0, self._look.theme.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one person."""
        theme, row = self._look.theme, index.data(ROW)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(option.rect, theme.colour("bg-selected"))
        inside = option.rect.adjusted(theme.px(10), 0, -theme.px(10), 0)
        paint_avatar(painter, inside, theme, row.name, 24)
        inside.setLeft(inside.left() + theme.px(34))
        upper = inside.adjusted(0, theme.px(3), 0, -theme.px(18))
        lower = inside.adjusted(0, theme.px(20), 0, -theme.px(3))
        paint_text(painter, upper, theme, row.name, "ui_medium")
        place = " ".join(part for part in (row.site_code, row.site_name) if part)
        told = ", ".join(part for part in (row.job, place) if part)
        paint_text(painter, lower, theme, told, "caption", "text-3")


class Suggestions(SheetCard):
    """The list under a line; the keyboard stays in the line."""

    picked = Signal(object)  # PersonRow

    def __init__(self, look: Look, line: QWidget) -> None:
        super().__init__(look, line.window(), radius=8)
        self._look, self._line = look, line
        self.model = PeopleModel(self)
        self.list = QListView()
        self.list.setObjectName("suggestions")
        self.list.setModel(self.model)
        self.list.setItemDelegate(_PersonDelegate(look, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self.picked.emit(index.data(ROW)))
        self.body.addWidget(self.list)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def offer(self, rows: Sequence[PersonRow]) -> None:
        """Show these under the line, or above it where there is more room."""
        self.model.show_rows(rows)
        if not rows:
            self.hide()
            return
        self.list.setCurrentIndex(self.model.index(0))
        window, px = self._line.window(), self._look.theme.px
        corner = self._line.mapTo(window, QPoint(-4, self._line.height()))
        wanted = len(rows) * px(LINE) + 10
        above = self._line.mapTo(window, QPoint(0, 0)).y()
        below = window.height() - corner.y()
        upwards = wanted > below and above > below
        height = min(wanted, above if upwards else below)
        width = min(max(self._line.width() + 8, px(280)), window.width() - 8)
        left = max(4, min(corner.x(), window.width() - width - 4))
        self.setGeometry(left, above - height if upwards else corner.y(), width, height)
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """To the next or the one before."""
        row = min(max(self.list.currentIndex().row() + by, 0), len(self.model.rows) - 1)
        self.list.setCurrentIndex(self.model.index(row))

    @property
    def current(self) -> PersonRow | None:
        """Who is marked."""
        row = self.list.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None


class PersonSearch(LineEdit):
    """Finds people by name, login or site; Down and Enter choose (`picked`), Esc closes the list."""

    picked = Signal(object)  # PersonRow

    def __init__(
        self, services: Services, placeholder: str, *, name: str, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(services.look, placeholder, name=name, words=words, parent=parent)
        self._services = services
        self.suggestions: Suggestions | None = None
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.look_up)
        self.textEdited.connect(self._on_edited)

    def look_up(self) -> None:
        """Ask for those whose name, login or site holds what was typed."""
        self._pause.stop()
        query = ListPeople(self.text().strip(), most=MOST)
        self._services.tasks.ask(self, query, self._on_found, lambda error: self.close_list(), key="people")

    def close_list(self) -> None:
        """Take the list away."""
        if self.suggestions is not None:
            self.suggestions.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list and goes through it; Enter takes the marked one; Esc closes it."""
        key, open_list = event.key(), self.suggestions is not None and self.suggestions.isVisible()
        if key == Qt.Key.Key_Down and not open_list:
            self.look_up()
        elif open_list and self.suggestions is not None and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.suggestions.step(1 if key == Qt.Key.Key_Down else -1)
        elif open_list and self.suggestions is not None and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.suggestions.current is not None:
                self._on_picked(self.suggestions.current)
        elif open_list and key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the keyboard."""
        super().focusOutEvent(event)
        self._pause.stop()
        self.close_list()

    def event(self, event: QEvent) -> bool:
        """A list without its line has nothing to show."""
        if event.type() in {QEvent.Type.Hide, QEvent.Type.Move}:
            self.close_list()
        return super().event(event)

    def _on_edited(self, text: str) -> None:
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self.close_list()

    def _on_found(self, found: PeoplePage) -> None:
        if not self.hasFocus():
            return
        if self.suggestions is None or self.suggestions.parent() is not self.window():
            self.suggestions = Suggestions(self._services.look, self)
            self.suggestions.picked.connect(self._on_picked)
            self.destroyed.connect(self.suggestions.deleteLater)
        self.suggestions.offer(self.offered(found.rows))

    def offered(self, rows: Sequence[PersonRow]) -> Sequence[PersonRow]:
        """Those of the people found who can be chosen."""
        return rows

    def _on_picked(self, row: PersonRow) -> None:
        self.close_list()
        self.picked.emit(row)
