"""The tables of people and of sites."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSettings,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ideabox.people.rows import PersonRow, SiteRow
from ui import dates
from ui.i18n import translate
from ui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
WIDTHS = (170, 110, 170, 150)
"""Of the first columns: all five stand in the narrowest window."""
LAST = 112
NO_PARENT = QModelIndex()
Row = TypeVar("Row")


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows under named columns."""

    more_wanted = Signal()

    def __init__(
        self, columns: Callable[[], list[tuple[str, Callable[[Row], str]]]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self.rows: list[Row] = []
        self.has_more = False

    def show_rows(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Show these rows; `more` tells that scrolling on is worth it."""
        self.beginResetModel()
        self.rows = list(rows)
        self.has_more = more
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row], *, more: bool) -> None:
        """Further rows."""
        self.has_more = more
        if rows:
            self.beginInsertRows(NO_PARENT, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows.extend(rows)
            self.endInsertRows()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._columns())

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there is a next page."""
        return self.has_more

    def fetchMore(self, parent: Index) -> None:
        """Ask for it."""
        self.has_more = False
        self.more_wanted.emit()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._columns()[section][0]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words, or the whole row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns()[index.column()][1](row)
        return None


def people_columns() -> list[tuple[str, Callable[[PersonRow], str]]]:
    """What is told of a person."""

    def state(row: PersonRow) -> str:
        if not row.active:
            return translate("People", "Suspended")
        return translate("People", "Administrator") if row.administrator else ""

    return [
        (translate("People", "Name"), lambda row: row.name),
        (translate("People", "Login"), lambda row: row.login),
        (translate("People", "Site"), lambda row: f"{row.site_code} {row.site_name}".strip()),
        (translate("People", "Job"), lambda row: row.job),
        ("", state),
    ]


def site_columns() -> list[tuple[str, Callable[[SiteRow], str]]]:
    """What is told of a site."""
    return [
        (translate("People", "Code"), lambda row: row.code),
        (translate("People", "Name"), lambda row: row.name),
        (translate("People", "Region"), lambda row: row.region),
        (translate("People", "People"), lambda row: dates.number(row.people)),
    ]


class RowsTable(QTableView):
    """A table whose columns keep their widths; Enter or a double click edits."""

    edit_wanted = Signal(object)

    def __init__(
        self, look: Look, model: RowsModel[Any], memory: QSettings, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._memory = look, memory
        self.setObjectName(name)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        state = memory.value(f"{name}/columns")
        self._chosen_widths = state is not None and self.horizontalHeader().restoreState(state)
        self.horizontalHeader().sectionResized.connect(self._remember)
        self.doubleClicked.connect(lambda index: self.edit_wanted.emit(index.data(ROW)))
        look.changed.connect(self._measure)
        self._measure()

    @property
    def chosen(self) -> Any:
        """The row the keyboard stands on."""
        return self.currentIndex().data(ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self.edit_wanted.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width until somebody chose their own."""
        super().resizeEvent(event)
        if self._chosen_widths:
            return
        last = self.model().columnCount() - 1
        least = self._look.theme.px(sum(WIDTHS[:last]) + LAST)
        for column, width in enumerate(WIDTHS[:last]):
            self.setColumnWidth(
                column, self._look.theme.px(width) * max(self.viewport().width(), least) // least
            )

    def _remember(self) -> None:
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:  # nobody drags: they shared the width
            return
        self._chosen_widths = True
        self._memory.setValue(f"{self.objectName()}/columns", self.horizontalHeader().saveState())

    def _measure(self) -> None:
        theme = self._look.theme
        self.verticalHeader().setDefaultSectionSize(theme.px(36))
        self.setStyleSheet(
            f"QTableView::item {{ padding: 0 {theme.px(8)}px; border: none; }}"  # as the header's words
            f"QTableView::item:selected {{ background: {theme.css('bg-selected')}; color: {theme.css('text')}; }}"
            "QAbstractScrollArea::corner { background: transparent; border: none; }"
        )
