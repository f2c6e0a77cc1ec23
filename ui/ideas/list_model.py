"""Ideas in a list: pages of 50 fetched as they are scrolled to, rows changed in place, votes shown at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

import shiboken6
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from ideabox.asking import Query
from ideabox.campaigns.rows import CampaignRow
from ideabox.changes import Changes
from ideabox.clock import Clock
from ideabox.errors import AppError, NotFound
from ideabox.ideas.requests import GetIdea, ListIdeas
from ideabox.ideas.rows import Cursor, IdeaList, IdeaPage, IdeaRow
from ideabox.words import IdeaState, Order
from ui.ideas import list_words
from ui.ideas.paging import ONLY_SEEN, SHOWN_AREAS, Listing, Through, about, reads_anew, without_twins
from ui.tasks import Tasks

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")

ROW = Qt.ItemDataRole.UserRole + 1
"""The IdeaRow itself; None for a skeleton row."""
CAMPAIGN = Qt.ItemDataRole.UserRole + 2
"""The CampaignRow it belongs to, where known."""
ORDER = Qt.ItemDataRole.UserRole + 3
"""The order of the list, where it has one."""

SKELETON_ROWS = 7
SKELETON_AFTER = 200
"""Milliseconds before a list that is awaited shows its skeleton."""
MOST_KEPT = 200
"""So many rows stay in place over a reload; what lies beyond is fetched when scrolled to again."""
NO_PARENT = QModelIndex()


class IdeaListModel(QAbstractListModel):
    """The rows of one list of ideas, newest answer wins: what arrives late for another list is dropped."""

    arrived = Signal()  # rows, their end, or an error: what is said around the list may change

    def __init__(self, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._clock = clock
        self._rows: list[IdeaRow] = []
        self._places: dict[UUID, int] = {}
        self._campaigns: dict[UUID, CampaignRow] = {}
        self._query: Listing | None = None
        self._after: Cursor | None = None
        self._awaited = False
        self._is_current = False  # the rows are those of the query
        self._skeleton = False
        self._held: Counter[UUID] = Counter()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SKELETON_AFTER)
        self._patience.timeout.connect(self._show_skeleton)
        self.loaded_at: datetime | None = None
        self.error: AppError | None = None
        self._keepers: list[tuple[QObject, Callable[[], int]]] = []

    # What is listed

    @property
    def query(self) -> Listing | None:
        """What is listed now."""
        return self._query

    @property
    def order(self) -> Order | None:
        """The order of the list, where it has one."""
        return self._query.order if isinstance(self._query, ListIdeas) else None

    @property
    def rows(self) -> tuple[IdeaRow, ...]:
        """The rows fetched so far."""
        return tuple(self._rows)

    @property
    def whole(self) -> bool:
        """Every row of the list is here."""
        return self._is_current and self._after is None

    @property
    def waiting(self) -> bool:
        """The first rows of what was asked last are still awaited."""
        return self._awaited and not self._is_current

    def show(self, query: Listing, through: Through | None = None) -> bool:
        """List this instead; the rows of before stay until the new ones are there, or 200 ms have passed.

        through: the first rows come inside a larger answer. False where nothing needs to be asked.
        """
        query = replace(query, after=None)
        if query == self._query and (self._is_current or self._awaited) and self.error is None:
            return False
        if about(query) != about(self._query):
            self._forget()
        self._query = query
        self._is_current = False
        self.error = None
        self._patience.start()
        if through is None:
            self._ask_first()
        else:
            self._ask_through(through)
        return True

    def take(self, query: Listing, page: IdeaList) -> None:
        """List this instead, with its first rows: they came with something else that was asked."""
        query = replace(query, after=None)
        if about(query) != about(self._query):
            self._forget()
        self._query = query
        self._is_current = False
        self._take_first(page.rows, page)

    def _ask_through(self, through: Through) -> None:
        query = self._query
        assert isinstance(query, ListIdeas)
        self._awaited = True

        def done(found: Any) -> None:
            page = through.rows(found)
            self._take_first(page.rows, page)

        def failed(error: AppError) -> None:
            through.failed(error)
            self._on_failed(error)

        self._ask(through.request(query), done, failed)

    def _ask(
        self, request: Query[R], done: Callable[[R], None], failed: Callable[[AppError], None] | None = None
    ) -> None:
        """Ask for rows; what arrives after something else was listed is dropped."""
        asked, refused = self._query, failed or self._on_failed
        self._tasks.ask(
            self,
            request,
            lambda found: done(found) if self._query is asked else None,
            lambda error: refused(error) if self._query is asked else None,
            key="page",
        )

    def reload(self) -> None:
        """Fetch again what is on the screen, keeping rows in their places where they still stand there."""
        if self._query is not None:
            self._ask_first()

    def set_campaign(self, campaign: CampaignRow) -> None:
        """Tell the rules of a campaign whose ideas are listed."""
        if self._campaigns.get(campaign.id) == campaign:
            return
        self._campaigns[campaign.id] = campaign
        self._changed_rows(0, len(self._rows) - 1)

    def keep_rows(self, owner: QObject, count: Callable[[], int]) -> None:
        """A view tells how many rows a reload must bring back, so that what it shows stays in its place."""
        self._keepers.append((owner, count))

    def _kept_rows(self) -> int:
        self._keepers = [each for each in self._keepers if shiboken6.isValid(each[0])]
        return max((count() for _, count in self._keepers), default=0)

    def campaign_of(self, row: IdeaRow) -> CampaignRow | None:
        """The campaign of a row, where it was told."""
        return self._campaigns.get(row.campaign_id)

    # Fetching

    def _ask_first(self, gathered: tuple[IdeaRow, ...] = (), after: Cursor | None = None) -> None:
        query = self._query
        assert query is not None
        self._awaited = True

        def done(page: IdeaList) -> None:
            rows = (*gathered, *page.rows)
            wanted = min(self._kept_rows(), MOST_KEPT) if self._is_current else 0
            if page.after is not None and len(rows) < wanted:
                self._ask_first(rows, page.after)
            else:
                self._take_first(rows, page)

        self._ask(replace(query, after=after), done)

    def _take_first(self, rows: tuple[IdeaRow, ...], page: IdeaList) -> None:
        """Show the first rows, of which this is the last page."""
        self._settle(page)
        # What I did a moment ago is not yet in what was read before it.
        fresh = [self._mine_or(row) for row in without_twins(rows, set())]
        same = self._is_current and [row.id for row in self._rows[: len(fresh)]] == [row.id for row in fresh]
        if same:
            self._renew(fresh)
        else:
            self.beginResetModel()
            self._skeleton = False
            self._put(fresh)
            self.endResetModel()
        self._after = page.after
        self._is_current = True
        self.loaded_at = self._clock()
        self.arrived.emit()

    def _renew(self, fresh: list[IdeaRow]) -> None:
        """Change only the rows that differ; rows past the end are gone or will be fetched again."""
        if len(self._rows) > len(fresh):
            self.beginRemoveRows(NO_PARENT, len(fresh), len(self._rows) - 1)
            self._put(self._rows[: len(fresh)])
            self.endRemoveRows()
        for place, row in enumerate(fresh):
            if row != self._rows[place]:
                self._rows[place] = row
                self._changed_rows(place, place)

    def canFetchMore(self, parent: Index = NO_PARENT) -> bool:
        """Whether another page can be asked for now."""
        idle = self._is_current and not self._awaited and self.error is None
        return not parent.isValid() and self._after is not None and idle

    def fetchMore(self, parent: Index = NO_PARENT) -> None:
        """Ask for the next page; the view calls this when its end comes near."""
        if not self.canFetchMore(parent) or self._query is None:
            return
        self._awaited = True
        self._ask(replace(self._query, after=self._after), self._take_more)

    def _take_more(self, page: IdeaList) -> None:
        self._settle(page)
        fresh = list(without_twins(page.rows, set(self._places)))
        self._after = page.after
        if fresh:
            first = len(self._rows)
            self.beginInsertRows(NO_PARENT, first, first + len(fresh) - 1)
            self._rows.extend(fresh)
            self._places.update((row.id, place) for place, row in enumerate(fresh, first))
            self.endInsertRows()
        self.arrived.emit()

    def _on_failed(self, error: AppError) -> None:
        self._settle(None)
        self.error = error
        if self._skeleton:
            self.beginResetModel()
            self._skeleton = False
            self.endResetModel()
        self.arrived.emit()

    def _settle(self, page: IdeaList | None) -> None:
        self._patience.stop()
        self._awaited = False
        self.error = None
        for campaign in page.campaigns if page is not None else ():
            self.set_campaign(campaign)

    def _show_skeleton(self) -> None:
        self.beginResetModel()
        self._skeleton = True
        self._put([])
        self.endResetModel()
        self.arrived.emit()

    def _forget(self) -> None:
        """Let go of the rows: they are of another campaign."""
        self.loaded_at = None
        if self._rows:
            self.beginResetModel()
            self._put([])
            self.endResetModel()

    def _mine_or(self, row: IdeaRow) -> IdeaRow:
        """The row as I changed it while that is under way, else as it was read."""
        return (self.find(row.id) or row) if self._held[row.id] else row

    def _put(self, rows: list[IdeaRow]) -> None:
        self._rows = rows
        self._places = {row.id: place for place, row in enumerate(rows)}

    # Rows

    def row(self, index: Index) -> IdeaRow | None:
        """The idea at an index, None on a skeleton row or past the end."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def find(self, idea_id: UUID) -> IdeaRow | None:
        """A row by its idea, if it is fetched."""
        place = self._places.get(idea_id)
        return None if place is None else self._rows[place]

    def index_of(self, idea_id: UUID | None) -> QModelIndex:
        """Where an idea stands in the list; invalid if it isn't fetched."""
        place = self._places.get(idea_id) if idea_id is not None else None
        return QModelIndex() if place is None else self.index(place)

    def update_row(self, row: IdeaRow) -> None:
        """Show a newer state of one idea, if it is in the list."""
        place = self._places.get(row.id)
        if place is None or self._rows[place] == row:
            return
        self._rows[place] = row
        self._changed_rows(place, place)

    def drop(self, idea_id: UUID) -> None:
        """Take an idea out of the list: it was withdrawn, or is no longer open to me."""
        place = self._places.get(idea_id)
        if place is None:
            return
        self.beginRemoveRows(NO_PARENT, place, place)
        self._put([*self._rows[:place], *self._rows[place + 1 :]])
        self.endRemoveRows()
        self.arrived.emit()

    def hold(self, idea_id: UUID) -> None:
        """An act of mine on this idea is under way: what was read before it shall not overwrite what I see."""
        self._held[idea_id] += 1

    def release(self, idea_id: UUID) -> None:
        """The act is done or refused: read the idea's true state."""
        self._held[idea_id] -= 1
        if self._held[idea_id] <= 0:
            del self._held[idea_id]
        self._read_again(idea_id)

    def on_changes(self, changes: Changes) -> None:
        """Something changed somewhere: read single ideas again, or the list."""
        if self._query is None or not changes.touches(*SHOWN_AREAS):
            return
        known = [idea_id for idea_id in changes.ideas if idea_id in self._places]
        if changes.areas == ONLY_SEEN:
            for idea_id in known:
                self.update_row(replace(self._rows[self._places[idea_id]], seen=True))
        elif reads_anew(self._query, changes, len(known)):
            self.reload()
        else:
            for idea_id in known:
                self._read_again(idea_id)

    def _read_again(self, idea_id: UUID) -> None:
        if self._held[idea_id] or idea_id not in self._places:
            return

        def done(page: IdeaPage) -> None:
            if self._held[idea_id]:
                return
            if page.idea.state is IdeaState.PUBLISHED:
                self.update_row(page.idea)
            else:
                self.drop(idea_id)

        def gone(error: AppError) -> None:
            if isinstance(error, NotFound):
                self.drop(idea_id)

        self._tasks.ask(self, GetIdea(idea_id), done, gone, key=("idea", idea_id))

    # What Qt asks

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows are there to see now."""
        if parent.isValid():
            return 0
        return SKELETON_ROWS if self._skeleton else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Skeleton rows can't be chosen."""
        if self._skeleton or not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row for the delegate, its words for Qt and for screen readers."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role == CAMPAIGN:
            return self.campaign_of(row)
        if role == ORDER:
            return self.order
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return list_words.aloud(row, self.campaign_of(row), self.order)
        return None

    def _changed_rows(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))
