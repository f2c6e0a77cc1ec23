"""The board's cards as rows of a table, to be sorted by any column."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ideabox.clock import Clock
from ideabox.reviews.rows import CardRow
from ideabox.words import StageKind
from ui import dates
from ui.i18n import translate
from ui.review import wording
from ui.review.cards import CARD, Marks
from ui.review.decisions import column_of
from ui.widgets.stages import stage_words

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
SORT = Qt.ItemDataRole.UserRole + 9
FAR = date.max


class Field(IntEnum):
    """The columns of the table."""

    NUMBER = 0
    TITLE = 1
    STORE = 2
    STAGE = 3
    PROMISED = 4
    SUPPORT = 5


class TableModel(QAbstractTableModel):
    """All loaded cards of all columns of the board."""

    def __init__(self, marks: Marks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks = marks
        self._clock = clock
        self._cards: tuple[CardRow, ...] = ()

    def show(self, cards: Sequence[CardRow]) -> None:
        """Show these cards."""
        self.beginResetModel()
        self._cards = tuple(cards)
        self.endResetModel()

    def touch_all(self) -> None:
        """Any mark may have changed."""
        if self._cards:
            last = self.index(len(self._cards) - 1, len(Field) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row_of(self, idea: UUID) -> int:
        """Where a card stands, -1 if it isn't here."""
        return next((row for row, card in enumerate(self._cards) if card.id == idea), -1)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """One row a card."""
        return 0 if parent.isValid() else len(self._cards)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """The same columns always."""
        return 0 if parent.isValid() else len(Field)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return field_words(Field(section))
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            right = section in (Field.NUMBER, Field.SUPPORT)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words, its order, its card; the first cell tells screen readers the whole row."""
        if not index.isValid():
            return None
        card, field = self._cards[index.row()], Field(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(card, field)
        if role == CARD:
            return card
        if role == SORT:
            return self._order(card, field)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                wording.promise_words(card, self._today)
                if field is Field.PROMISED
                else self._words(card, field)
            )
        if role == Qt.ItemDataRole.AccessibleTextRole and field is Field.NUMBER:
            return wording.spoken_card(
                card,
                self._today,
                unsent=card.id in self._marks.unsent,
                sending=self._marks.is_sending(card.id),
            )
        return None

    @property
    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _words(self, card: CardRow, field: Field) -> str:
        match field:
            case Field.NUMBER:
                return dates.number(card.number)
            case Field.TITLE:
                return card.title
            case Field.STORE:
                return wording.place_words(card)
            case Field.STAGE:
                return card.stage_name or stage_words(card.stage_kind)
            case Field.PROMISED:
                found = wording.badge(card, self._today)
                return found[1] if found else ""
            case Field.SUPPORT:
                return dates.number(card.support) if card.support is not None else ""

    def _order(self, card: CardRow, field: Field) -> object:
        match field:
            case Field.NUMBER:
                return card.number
            case Field.TITLE:
                return card.title.casefold()
            case Field.STORE:
                return wording.place_words(card).casefold()
            case Field.STAGE:
                return column_of(card.stage_kind) * 10 + list(StageKind).index(card.stage_kind)
            case Field.PROMISED:
                waiting = card.answer_due is not None and not wording.is_answered(card)
                return (card.answer_due or FAR).toordinal() if waiting else FAR.toordinal()
            case Field.SUPPORT:
                return -1 if card.support is None else card.support


def field_words(field: Field) -> str:
    """The name of a column."""
    match field:
        case Field.NUMBER:
            return translate("Review", "No.", "column of numbers")
        case Field.TITLE:
            return translate("Review", "Idea")
        case Field.STORE:
            return translate("Review", "Store")
        case Field.STAGE:
            return translate("Review", "Stage")
        case Field.PROMISED:
            return translate("Review", "Promised answer")
        case Field.SUPPORT:
            return translate("Review", "Support")
