"""My ideas in one list: drafts first, then what I published, under a heading each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ideabox.changes import Area, Changes
from ideabox.errors import AppError
from ideabox.ideas.requests import ListMyIdeas
from ideabox.ideas.rows import Cursor, DraftRow, IdeaRow, MyIdeas
from ui.capture.kept import Draft, all_kept, merged
from ui.i18n import translate
from ui.mine import wording
from ui.services import Services

Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole + 1
"""The Heading, Draft or IdeaRow itself."""
AREAS = (Area.IDEAS, Area.DRAFTS, Area.STAGES, Area.COMMENTS, Area.CAMPAIGNS)
MOST_KEPT = 200
"""So many rows stay in place over a reload."""
NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """The title over a group of rows, with a few words beside it."""

    words: str
    note: str


Item = Heading | Draft | IdeaRow


def item_id(item: Item | None) -> UUID | None:
    """What makes a row the same one after a reload."""
    if isinstance(item, Draft):
        return item.words.id
    return item.id if isinstance(item, IdeaRow) else None


class MineModel(QAbstractListModel):
    """Rows of my drafts and ideas; a reload keeps what is there until the new rows are."""

    arrived = Signal()  # rows or an error: what is said around the list may change

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._drafts: tuple[DraftRow, ...] = ()
        self._ideas: tuple[IdeaRow, ...] = ()
        self._items: tuple[Item, ...] = ()
        self._after: Cursor | None = None
        self._awaited = False
        self.is_loaded = False
        self.error: AppError | None = None

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """Drafts as they are offered, newest first."""
        return tuple(item for item in self._items if isinstance(item, Draft))

    @property
    def ideas(self) -> tuple[IdeaRow, ...]:
        """Published and withdrawn ideas fetched so far, newest first."""
        return self._ideas

    @property
    def whole(self) -> bool:
        """Every idea is here."""
        return self.is_loaded and self._after is None

    def load(self) -> None:
        """Fetch the list, as many rows as are there now."""
        self._ask((), None, min(len(self._ideas), MOST_KEPT))

    def on_changes(self, changes: Changes) -> None:
        """Something changed: fetch again if it may be mine."""
        if self.is_loaded and changes.touches(*AREAS):
            self.load()

    def renew_words(self) -> None:
        """The language changed: headings are words too."""
        self._put()

    def canFetchMore(self, parent: Index = NO_PARENT) -> bool:
        """Whether older ideas can be asked for now."""
        idle = not self._awaited and self.error is None
        return not parent.isValid() and self._after is not None and idle

    def fetchMore(self, parent: Index = NO_PARENT) -> None:
        """Ask for older ideas; the view calls this when its end comes near."""
        if self.canFetchMore(parent):
            self._ask(self._ideas, self._after, 0)

    def item(self, index: Index) -> Item | None:
        """What stands at an index."""
        return self._items[index.row()] if index.isValid() and index.row() < len(self._items) else None

    def index_of(self, wanted: UUID | None) -> QModelIndex:
        """Where a draft or an idea stands; invalid if it doesn't."""
        for place, item in enumerate(self._items):
            if wanted is not None and item_id(item) == wanted:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Headings, drafts and ideas."""
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can't be chosen."""
        item = self.item(index)
        if item is None:
            return Qt.ItemFlag.NoItemFlags
        if isinstance(item, Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The item for the delegate, its words for Qt and for screen readers."""
        item = self.item(index)
        if item is None:
            return None
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._aloud(item)
        return None

    def _ask(self, gathered: tuple[IdeaRow, ...], after: Cursor | None, wanted: int) -> None:
        self._awaited = True

        def done(found: MyIdeas) -> None:
            known = {row.id for row in gathered}
            ideas = (*gathered, *(row for row in found.ideas.rows if row.id not in known))
            if after is None:
                self._drafts = found.drafts
            if found.ideas.after is not None and len(ideas) < wanted:
                self._ask(ideas, found.ideas.after, wanted)
            else:
                self._take(ideas, found.ideas.after)

        self._services.tasks.ask(self, ListMyIdeas(after), done, self._on_failed, key="page")

    def _take(self, ideas: tuple[IdeaRow, ...], after: Cursor | None) -> None:
        self._awaited = False
        self.error = None
        self.is_loaded = True
        self._ideas, self._after = ideas, after
        self._put()
        self.arrived.emit()

    def _on_failed(self, error: AppError) -> None:
        self._awaited = False
        self.error = error
        self._put()  # what this computer keeps can be shown all the same
        self.arrived.emit()

    def _put(self) -> None:
        person = self._services.person().actor.person_id.hex
        kept = all_kept(self._services.typed, person)
        drafts = merged(self._drafts, kept, (row.id for row in self._ideas))
        items = _grouped(drafts, self._ideas)
        if items != self._items:
            self.beginResetModel()
            self._items = items
            self.endResetModel()

    def _aloud(self, item: Item) -> str:
        now = self._services.clock()
        if isinstance(item, Draft):
            return wording.draft_aloud(item, now)
        return wording.idea_aloud(item, now) if isinstance(item, IdeaRow) else item.words


def _title(item: Item) -> str:
    if isinstance(item, Draft):
        return wording.draft_title(item)
    return item.title if isinstance(item, IdeaRow) else item.words


def _grouped(drafts: Sequence[Draft], ideas: Sequence[IdeaRow]) -> tuple[Item, ...]:
    items: list[Item] = []
    if drafts:
        note = translate("MyIdeas", "Only you see them")
        items += [Heading(translate("MyIdeas", "Drafts"), note), *drafts]
    if ideas:
        items += [Heading(translate("MyIdeas", "Sent ideas"), ""), *ideas]
    return tuple(items)
