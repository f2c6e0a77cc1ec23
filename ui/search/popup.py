"""Results under the search field, while one types: ideas first, always a way to make the words an idea."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ideabox.errors import AppError
from ideabox.ideas.rows import IdeaRow
from ideabox.search.requests import SearchIdeas
from ideabox.search.rows import Found
from ui.i18n import translate
from ui.messages import sentence
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.theme.look import Look
from ui.widgets.line_edit import SearchField
from ui.widgets.marks import paint_stage_chip, stage_chip_width
from ui.widgets.painting import RIGHT, paint_icon, paint_row_focus, paint_text
from ui.widgets.popover import Popover

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
HEIGHT = 44
WIDTH = 640
MOST = 8
NO_PARENT = QModelIndex()
Line = IdeaRow | str
"""An idea found, or the words that could become one."""


class FoundModel(QAbstractListModel):
    """Ideas found, then "make these words an idea"."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line itself, and its words."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == ROW:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(line, str):
                return translate("Search", "Make an idea of “{words}”").format(words=line)
            return translate("Search", "Idea {number}: {title}, {campaign}").format(
                number=line.number, title=line.title, campaign=line.campaign_name
            )
        return None


class FoundDelegate(QStyledItemDelegate):
    """A line of 44 px: number, title, campaign, stage."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All lines have one height."""
        return QSize(100, self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        theme = self._look.theme
        rect = QRect(option.rect)
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("bg-selected" if selected else "bg-hover"))
        line: Line = index.data(ROW)
        inner = rect.adjusted(theme.px(16), 0, -theme.px(16), 0)
        icon = "plus" if isinstance(line, str) else "lightbulb"
        used = paint_icon(painter, inner, theme, icon, "text-2")
        room = QRect(used.right() + theme.px(12), rect.top(), 0, rect.height())
        room.setRight(inner.right())
        if isinstance(line, str):
            paint_text(painter, room, theme, str(index.data()), "ui_medium", "accent-text")
        else:
            self._paint_idea(painter, room, line)
        if selected:
            paint_row_focus(painter, rect, theme)

    def _paint_idea(self, painter: QPainter, room: QRect, row: IdeaRow) -> None:
        theme = self._look.theme
        if row.stage_kind is not None:
            paint_stage_chip(painter, room, theme, row.stage_kind, row.stage_name, align=RIGHT)
            room.setRight(
                room.right() - stage_chip_width(theme, row.stage_kind, row.stage_name) - theme.px(12)
            )
        half = room.height() // 2
        upper = QRect(room.left(), room.top() + theme.px(3), room.width(), half)
        lower = QRect(room.left(), room.top() + half - theme.px(2), room.width(), half)
        paint_text(painter, upper, theme, row.title, "ui_medium")
        number = translate("Search", "no. {number}").format(number=row.number)
        paint_text(painter, lower, theme, f"{number} · {row.campaign_name}", "caption", "text-3")


class SearchPopup(QObject):
    """Watches the search field; the keyboard stays in the field, Up and Down move in the list."""

    def __init__(self, services: Services, field: SearchField, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._field = field
        self._window = window
        self.frame = Popover(services.look, window, name="search-popup", words="", width=WIDTH)
        self.list = QListView()
        self.list.setObjectName("found")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found = FoundModel(self.list)  # they go together: a list without its model warns
        self.list.setModel(self.found)
        self.list.setItemDelegate(FoundDelegate(services.look, self))
        self.frame.body.addWidget(self.list)
        field.searched.connect(self._on_words)
        field.returnPressed.connect(self._on_submitted)
        field.installEventFilter(self)
        services.navigator.went.connect(field.clear)
        self.list.clicked.connect(self._open)
        self.destroyed.connect(self.frame.deleteLater)  # the window owns it, and outlives this

    def _on_words(self, words: str) -> None:
        if not words.strip():
            self.frame.close_popover(give_back=False)
            return
        query = SearchIdeas(words.strip(), MOST)
        self._services.tasks.ask(self, query, self._on_found, self._on_failed, key="search")

    def _on_found(self, found: Found) -> None:
        words = self._field.text().strip()
        if not words or not self._field.hasFocus():
            return
        self.found.show_lines((*found.rows, words))
        self.list.setCurrentIndex(self.found.index(0))
        self.list.setAccessibleName(translate("Search", "%n idea(s) found", "", len(found.rows)))
        self.frame.setAccessibleName(self.list.accessibleName())
        self.list.setFixedHeight(self._services.look.theme.px(HEIGHT) * len(self.found.lines) + 2)
        under = self._field.mapTo(self._window, QPoint(self._field.width(), self._field.height() + 4))
        self.frame.show_at(under, right=True)

    def _on_failed(self, error: AppError) -> None:
        self._services.speaker.say(sentence(error))

    def _on_submitted(self) -> None:
        if self.frame.isVisible():
            self._open(self.list.currentIndex())
        else:
            self._on_words(self._field.text())

    def _open(self, index: QModelIndex) -> None:
        line: Line | None = index.data(ROW)
        if line is None:
            return
        self.frame.close_popover(give_back=False)
        self._field.clear()
        if isinstance(line, str):
            self._services.navigator.new_idea(None, line)
        else:
            self._services.navigator.go(Place(PlaceKind.IDEA, line.id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list, while one types; Esc closes the list first, then empties the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.frame.isVisible():
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                at = (self.list.currentIndex().row() + step) % max(self.found.rowCount(), 1)
                self.list.setCurrentIndex(self.found.index(at))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.frame.close_popover(give_back=False)
                return True
        return super().eventFilter(watched, event)
