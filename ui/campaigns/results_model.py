"""The answers given in a campaign, a page at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ideabox.clock import Clock
from ideabox.errors import AppError
from ideabox.reviews.requests import ListAnswers
from ideabox.reviews.rows import AnswerList, AnswerRow
from ideabox.words import StageKind
from ui.campaigns.results_words import aloud
from ui.tasks import Tasks

Index = QModelIndex | QPersistentModelIndex
ANSWER = Qt.ItemDataRole.UserRole + 1
"""The AnswerRow."""
NO_PARENT = QModelIndex()


class ResultsModel(QAbstractListModel):
    """Decisions with their public answers, newest first."""

    arrived = Signal()

    def __init__(self, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._clock = clock
        self._rows: tuple[AnswerRow, ...] = ()
        self._query: ListAnswers | None = None
        self._after: tuple[str, str] | None = None
        self._asking = False
        self.error: AppError | None = None
        self.loaded = False

    def show(self, campaign_id: UUID, kinds: frozenset[StageKind]) -> None:
        """List the answers of these kinds; the rows of before stay until the new ones are there."""
        query = ListAnswers(campaign_id, kinds)
        if query != self._query:
            self._query, self.loaded = query, False
            self.reload()

    def reload(self) -> None:
        """Read again from the first."""
        if self._query is not None:
            self._asking = True
            self._tasks.ask(self, self._query, self._take_first, self._on_failed, key="answers")

    def _take_first(self, page: AnswerList) -> None:
        self._asking, self.error, self.loaded = False, None, True
        if (
            page.rows != self._rows[: len(page.rows)]
            or len(self._rows) < len(page.rows)
            or page.after is None
        ):
            self.beginResetModel()
            self._rows, self._after = page.rows, page.after
            self.endResetModel()
        self.arrived.emit()

    def canFetchMore(self, parent: Index = NO_PARENT) -> bool:
        """Whether another page can be asked for now."""
        return not parent.isValid() and self._after is not None and not self._asking and self.error is None

    def fetchMore(self, parent: Index = NO_PARENT) -> None:
        """Ask for the next page."""
        if self.canFetchMore(parent) and self._query is not None:
            self._asking = True
            query = replace(self._query, after=self._after)
            self._tasks.ask(self, query, self._take_more, self._on_failed, key="answers")

    def _take_more(self, page: AnswerList) -> None:
        self._asking, self._after = False, page.after
        known = {row.idea_id for row in self._rows}
        fresh = tuple(row for row in page.rows if row.idea_id not in known)
        if fresh:
            first = len(self._rows)
            self.beginInsertRows(NO_PARENT, first, first + len(fresh) - 1)
            self._rows += fresh
            self.endInsertRows()
        self.arrived.emit()

    def _on_failed(self, error: AppError) -> None:
        self._asking, self.error = False, error
        self.arrived.emit()

    def row(self, index: Index) -> AnswerRow | None:
        """The answer at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many answers are fetched."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row for the delegate, its words for Qt and for screen readers."""
        row = self.row(index)
        if row is None:
            return None
        if role == ANSWER:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return aloud(row, self._clock().astimezone().date())
        return None
