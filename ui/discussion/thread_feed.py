"""Fetches an idea's comments fifty at a time, and again as many as were shown when something changed."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from ideabox.discussion.requests import ListComments
from ideabox.discussion.rows import CommentList, CommentRow
from ideabox.errors import AppError
from ideabox.ideas.rows import IdeaPage
from ui.tasks import Tasks

Rows = tuple[CommentRow, ...]


class ThreadFeed(QObject):
    """The comments fetched so far; every new state is told by `arrived`."""

    arrived = Signal()
    failed = Signal(object)  # AppError

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._idea: UUID | None = None
        self._count = 0
        self._rows: Rows = ()
        self._after: tuple[str, str] | None = None
        self._sought: UUID | None = None

    @property
    def rows(self) -> Rows:
        """Comments fetched so far, oldest first."""
        return self._rows

    @property
    def remaining(self) -> int:
        """About how many are still to be fetched; 0 when all are here."""
        if self._after is None:
            return 0
        seen = sum(1 for row in self._rows if not row.deleted and not row.hidden)
        return max(1, self._count - seen)

    def show_page(self, page: IdeaPage) -> None:
        """A newer state of an idea with its first comments; as many as were shown are fetched again."""
        same = self._idea == page.idea.id
        shown = len(self._rows) if same else 0
        self._idea, self._count = page.idea.id, page.idea.comments
        if not same:
            self._sought = None
            self._publish(page.comments, page.comments_after)
        else:
            self._fill(page.comments, page.comments_after, lambda rows: len(rows) >= shown)

    def seek(self, comment_id: UUID) -> None:
        """Fetch on until this comment is there, now or with the next state."""
        self._sought = comment_id
        if self._idea is not None:
            self._fill(self._rows, self._after, lambda _: True)

    def more(self) -> None:
        """Fetch the next page."""
        shown = len(self._rows)
        self._fill(self._rows, self._after, lambda rows: len(rows) > shown)

    def whole(self, on_done: Callable[[Rows], None]) -> None:
        """Hand over every comment of the idea, without showing them (to print or copy them)."""
        self._gather(self._rows, self._after, lambda _: False, lambda rows, _: on_done(rows), "whole")

    def _fill(self, rows: Rows, after: tuple[str, str] | None, enough: Callable[[Rows], bool]) -> None:
        def found(rows: Rows) -> bool:
            return enough(rows) and (self._sought is None or any(row.id == self._sought for row in rows))

        self._gather(rows, after, found, self._publish, "shown")

    def _gather(
        self,
        rows: Rows,
        after: tuple[str, str] | None,
        enough: Callable[[Rows], bool],
        on_done: Callable[[Rows, tuple[str, str] | None], None],
        key: str,
    ) -> None:
        """Ask page by page until there is enough, then hand the rows over."""
        if after is None or self._idea is None or enough(rows):
            on_done(rows, after)
            return

        def taken(page: CommentList) -> None:
            self._gather((*rows, *page.rows), page.after, enough, on_done, key)

        def refused(error: AppError) -> None:
            on_done(rows, after)
            self.failed.emit(error)

        self._tasks.ask(self, ListComments(self._idea, after), taken, refused, key=key)

    def _publish(self, rows: Rows, after: tuple[str, str] | None) -> None:
        self._rows, self._after = rows, after
        if self._sought is not None and after is None:
            self._sought = None
        self.arrived.emit()
