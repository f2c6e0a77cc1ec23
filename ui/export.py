"""The list shown, as a CSV file that Excel opens well: read page by page off the GUI thread, with a way to stop."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ideabox.campaigns.rows import CampaignRow
from ideabox.errors import AppError, Unavailable
from ideabox.ideas.requests import ListIdeas
from ideabox.ideas.rows import IdeaList, IdeaRow
from ui.i18n import current_language, translate
from ui.ideas import list_words
from ui.ideas.excerpt import one_line
from ui.tasks import Tasks

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the system's old alphabet."""
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
Cell = str | int | None


def separator(language: str) -> str:
    """What stands between cells: as Excel expects it in that language."""
    return ";" if language == "fr" else ","


def safe(cell: Cell) -> Cell:
    """The cell as text that no spreadsheet takes for a formula."""
    if isinstance(cell, str) and cell.startswith(_DANGEROUS):
        return f"'{cell}"
    return cell


def csv_text(rows: Sequence[Sequence[Cell]], language: str) -> str:
    """Rows as lines of CSV."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator(language), lineterminator="\r\n")
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def headings() -> tuple[str, ...]:
    """The first line."""
    return (
        translate("Export", "Number"),
        translate("Export", "Title"),
        translate("Export", "Text, beginning"),
        translate("Export", "Campaign"),
        translate("Export", "Stage"),
        translate("Export", "Hidden"),
        translate("Export", "Author"),
        translate("Export", "Store number"),
        translate("Export", "Store"),
        translate("Export", "Region"),
        translate("Export", "Published on"),
        translate("Export", "Answer promised by"),
        translate("Export", "Answered on"),
        translate("Export", "Comments"),
        translate("Export", "In favour"),
        translate("Export", "Against"),
        translate("Export", "Imported in favour"),
        translate("Export", "Imported mixed"),
        translate("Export", "Imported against"),
    )


def cells(row: IdeaRow, campaign: CampaignRow | None, query: ListIdeas) -> tuple[Cell, ...]:
    """An idea as everyone may see it: a hidden name stays hidden, also mine; a count only where the list shows it."""
    knows = list_words.knows_count(row, campaign, query.order)
    byline = row.byline
    named = not row.anonymous
    return (
        row.number,
        row.title,
        one_line(row.excerpt),
        row.campaign_name,
        list_words.stage(row),
        translate("Export", "hidden", "in a cell of the column Hidden") if row.hidden else "",
        list_words.public_author(row),
        byline.site_code if named else "",
        byline.site_name if named else "",
        byline.region,
        row.published_at.astimezone().date().isoformat() if row.published_at else "",
        row.answer_due.isoformat() if row.answer_due else "",
        row.answered_at.astimezone().date().isoformat() if row.answered_at else "",
        row.comments,
        row.totals.support if knows else None,
        row.totals.against if knows else None,
        row.totals.imported_for or None,
        row.totals.imported_mixed or None,
        row.totals.imported_against or None,
    )


class CsvExport(QObject):
    """One export under way: `progressed` with the rows so far, then `done` with them all, `failed` or `stopped`."""

    progressed = Signal(int)
    done = Signal(int)
    failed = Signal(object)  # AppError
    stopped = Signal()

    def __init__(
        self,
        tasks: Tasks,
        query: ListIdeas,
        campaign: CampaignRow | None,
        path: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._query = replace(query, after=None)
        self._campaign = campaign
        self._path = path
        self._draft = path.with_name(f".{path.name}.part")
        self._language = current_language()
        self._count = 0
        self._cancelled = False

    def start(self) -> None:
        """Begin with the first line."""
        first = BYTE_ORDER_MARK + csv_text([headings()], self._language)
        self._write(lambda: self._draft.write_text(first, encoding="utf-8", newline=""), self._ask)

    def cancel(self) -> None:
        """Stop after the page under way; nothing is left behind."""
        self._cancelled = True

    def _ask(self) -> None:
        if self._cancelled:
            self._write(lambda: self._draft.unlink(missing_ok=True), self.stopped.emit)
            return
        self._tasks.ask(self, self._query, self._take, self._give_up)

    def _take(self, page: IdeaList) -> None:
        campaign, query, language = self._campaign, self._query, self._language
        lines = [cells(row, campaign, query) for row in page.rows]
        self._count += len(lines)

        def append() -> None:
            with self._draft.open("a", encoding="utf-8", newline="") as file:
                file.write(csv_text(lines, language))

        def then() -> None:
            self.progressed.emit(self._count)
            if page.after is None:
                self._write(lambda: self._draft.replace(self._path), lambda: self.done.emit(self._count))
            else:
                self._query = replace(self._query, after=page.after)
                self._ask()

        self._write(append, then)

    def _write(self, work: Callable[[], object], then: Callable[[], None]) -> None:
        """Do something with the file in a worker, then go on here."""

        def tried() -> None:
            try:
                work()
            except OSError as error:
                raise Unavailable("file_not_written", reason=error.strerror or str(error)) from error

        self._tasks.run(self, tried, lambda _: then(), self._give_up)

    def _give_up(self, error: AppError) -> None:
        draft = self._draft
        self._tasks.run(self, lambda: _forget(draft))
        self.failed.emit(error)


def _forget(draft: Path) -> None:
    """Leave nothing half written behind, if that can be."""
    try:
        draft.unlink(missing_ok=True)
    except OSError:
        return
