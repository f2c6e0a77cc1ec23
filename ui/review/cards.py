"""The cards of one column as an item model, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ideabox.clock import Clock
from ideabox.reviews.rows import CardRow, ColumnRows
from ideabox.words import StageKind
from ui.i18n import translate
from ui.review import wording

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
CARD = Qt.ItemDataRole.UserRole + 1
UNSENT = Qt.ItemDataRole.UserRole + 2
SENDING = Qt.ItemDataRole.UserRole + 3
MIME = "application/x-ideabox-idea"
"""What is dragged: an idea's id in hexadecimal digits."""


class Marks:
    """What the window knows of cards beside the database: whose answer is begun, whose decision is on its way."""

    def __init__(self, sending: Callable[[UUID], bool]) -> None:
        self.is_sending = sending
        self.unsent: frozenset[UUID] = frozenset()


class CardModel(QAbstractListModel):
    """One column's cards; asks for more through `more_wanted` when its end is in sight."""

    more_wanted = Signal(object)  # the cursor
    shown = Signal()  # other cards, or another total

    def __init__(
        self, kinds: tuple[StageKind, ...], marks: Marks, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.kinds = kinds
        self.total = 0
        self.movable: Callable[[CardRow], bool] = lambda card: False
        self._marks = marks
        self._clock = clock
        self._cards: list[CardRow] = []
        self._after: tuple[str, str] | None = None
        self._asked: tuple[str, str] | None = None

    @property
    def cards(self) -> tuple[CardRow, ...]:
        """Those loaded so far."""
        return tuple(self._cards)

    @property
    def complete(self) -> bool:
        """Whether all cards are loaded."""
        return self._after is None

    def show(self, rows: ColumnRows, changed: Collection[UUID] = ()) -> None:
        """Show a column anew from its first page.

        changed: where these ideas are all that changed, the further pages loaded before stay, without them.
        """
        fresh = {card.id for card in rows.cards}
        tail: list[CardRow] = []
        if changed and len(self._cards) > len(rows.cards) and rows.after is not None:
            tail = [card for card in self._cards if card.id not in fresh and card.id not in changed]
        self.beginResetModel()
        self.total = rows.total
        self._cards = [*rows.cards, *tail]
        self._after = self._after if tail else rows.after
        self._asked = None
        self.endResetModel()
        self.shown.emit()

    def append(self, asked: tuple[str, str], rows: ColumnRows) -> None:
        """Add the page that was asked for; one asked for before the column was shown anew is of no use."""
        if asked != self._asked:
            return
        known = {card.id for card in self._cards}
        new = [card for card in rows.cards if card.id not in known]
        self._asked = None
        self._after = rows.after
        self.total = rows.total if rows.cards else self.total
        if new:
            self.beginInsertRows(NO_PARENT, len(self._cards), len(self._cards) + len(new) - 1)
            self._cards += new
            self.endInsertRows()
        self.shown.emit()

    def give_up(self) -> None:
        """The page asked for didn't come: scrolling asks again."""
        self._asked = None

    def replace(self, card: CardRow) -> None:
        """Show the newest state of a card."""
        row = self.row_of(card.id)
        if row >= 0:
            self._cards[row] = card
            self.touch(card.id)

    def touch(self, idea: UUID) -> None:
        """What is known beside the database changed for this card."""
        row = self.row_of(idea)
        if row >= 0:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def touch_all(self) -> None:
        """Any mark may have changed."""
        if self._cards:
            self.dataChanged.emit(self.index(0), self.index(len(self._cards) - 1))

    def row_of(self, idea: UUID) -> int:
        """Where a card stands, -1 if it isn't loaded here."""
        return next((row for row, card in enumerate(self._cards) if card.id == idea), -1)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many cards are loaded."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card, its title, its words for screen readers, its marks."""
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == CARD:
            return card
        if role == UNSENT:
            return card.id in self._marks.unsent
        if role == SENDING:
            return self._marks.is_sending(card.id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(card)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(card)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards with an open decision can be dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.movable(self._cards[index.row()]) else flags

    def mimeTypes(self) -> list[str]:
        """Only cards of ours."""
        return [MIME]

    def mimeData(self, indexes: list[Index]) -> QMimeData:  # type: ignore[override]  # the stubs want a Sequence
        """A card as it is dragged."""
        data = QMimeData()
        if indexes:
            data.setData(MIME, QByteArray(self._cards[indexes[0].row()].id.hex.encode()))
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        """Cards move; nothing is ever copied."""
        return Qt.DropAction.MoveAction

    def canFetchMore(self, parent: Index = NO_PARENT) -> bool:
        """Whether there is a further page nobody asked for yet."""
        return not parent.isValid() and self._after is not None and self._asked is None

    def fetchMore(self, parent: Index = NO_PARENT) -> None:
        """Ask for the next page."""
        if self.canFetchMore(parent):
            self._asked = self._after
            self.more_wanted.emit(self._after)

    def _spoken(self, card: CardRow) -> str:
        today = self._clock().astimezone().date()
        return wording.spoken_card(
            card, today, unsent=card.id in self._marks.unsent, sending=self._marks.is_sending(card.id)
        )

    def _tip(self, card: CardRow) -> str:
        today = self._clock().astimezone().date()
        lines = [card.title, wording.promise_words(card, today), wording.support_words(card)]
        if card.id in self._marks.unsent:
            lines.append(translate("Review", "Your answer is begun, not sent."))
        return "\n".join(line for line in lines if line)


def dragged_idea(data: QMimeData) -> UUID | None:
    """The idea somebody drags, if it is one."""
    if not data.hasFormat(MIME):
        return None
    try:
        return UUID(bytes(data.data(MIME).data()).decode())
    except ValueError:
        return None
