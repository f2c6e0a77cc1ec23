"""The contents of the help at the left: sections and pages, or those that hold the words looked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.help.book import HelpPage
from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.painting import fill_box, paint_row_focus, paint_text

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
PAGE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Line:
    """A section's title, or a page."""

    words: str
    name: str = ""


def section_title(section: str) -> str:
    """What stands over a section's pages."""
    match section:
        case "everybody":
            return translate("Help", "For everybody")
        case "sponsors":
            return translate("Help", "For sponsors and facilitators")
        case _:
            return translate("Help", "For IT")


class ContentsModel(QAbstractListModel):
    """The lines of the contents."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def set_sections(self, sections: Iterable[tuple[str, tuple[HelpPage, ...]]]) -> None:
        """Show these sections with these pages."""
        lines: list[Line] = []
        for section, pages in sections:
            lines.append(Line(section_title(section)))
            lines += [Line(page.title, page.name) for page in pages]
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line's words, or the name of its page."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == PAGE:
            return line.name
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return line.words
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A section's title can't be chosen."""
        if not index.isValid() or not self._lines[index.row()].name:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, name: str) -> int:
        """Where a page is listed, -1 where it isn't."""
        return next((row for row, line in enumerate(self._lines) if line.name == name), -1)

    def first(self) -> str:
        """The first page listed, or nothing."""
        return next((line.name for line in self._lines if line.name), "")


class _Delegate(QStyledItemDelegate):
    """Paints a line of 28, a section's title lower."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A title has air above."""
        theme = self._look.theme
        return QSize(10, theme.px(28) if index.data(PAGE) else theme.px(26 if index.row() == 0 else 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        theme, rect = self._look.theme, QRect(option.rect)
        state: QStyle.StateFlag = option.state
        words = str(index.data())
        room = rect.adjusted(theme.px(10), 0, -theme.px(8), 0)
        if not index.data(PAGE):
            title = QRect(room.left(), rect.bottom() - theme.px(24), room.width(), theme.px(20))
            paint_text(painter, title, theme, words, "caption", "text-2")
            return
        row = rect.adjusted(0, 1, 0, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            fill_box(painter, row, 6, theme.colour("bg-selected" if chosen else "bg-hover"))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            paint_row_focus(painter, row, theme, 6)
        paint_text(
            painter, room, theme, words, "ui_medium" if chosen else "ui", "text" if chosen else "text-2"
        )


class Contents(QListView):
    """Up, Down or a click shows a page at once; Enter goes into its text."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help-contents")
        self.setAccessibleName(translate("Help", "Contents"))
        self.lines = ContentsModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(look, self))
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(lambda _: self.entered.emit())
        look.changed.connect(self._on_look)

    def mark(self, name: str) -> None:
        """Say which page is shown, without asking for it."""
        model = self.selectionModel()
        model.blockSignals(True)
        model.setCurrentIndex(
            self.lines.index(self.lines.row_of(name)), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        model.blockSignals(False)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    def _on_current(self, index: QModelIndex) -> None:
        name = index.data(PAGE)
        if name:
            self.chosen.emit(name)

    def _on_look(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
