"""Answers I owe, by date, under headings: late, this week, later."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ideabox.clock import Clock
from ideabox.reviews.rows import CardRow, PromisedList
from ui.i18n import translate
from ui.review import wording
from ui.review.cards import CARD, SENDING, UNSENT, Marks

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
HEADING = Qt.ItemDataRole.UserRole + 7
WEEK = 7


class Section(Enum):
    """How near an answer's date is."""

    LATE = auto()
    THIS_WEEK = auto()
    LATER = auto()
    UNDATED = auto()  # imported ideas: no answer was promised there


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a section, with its number where it is known."""

    section: Section
    count: int | None


def section_of(card: CardRow, today: date) -> Section:
    """Where a card stands in the list."""
    if card.answer_due is None:
        return Section.UNDATED
    if card.answer_due < today:
        return Section.LATE
    return Section.THIS_WEEK if card.answer_due <= today + timedelta(days=WEEK) else Section.LATER


def section_words(section: Section) -> str:
    """The title of a section."""
    match section:
        case Section.LATE:
            return translate("Review", "Late", "section of promised answers")
        case Section.THIS_WEEK:
            return translate("Review", "This week")
        case Section.LATER:
            return translate("Review", "Later")
        case Section.UNDATED:
            return translate("Review", "Without a promised date")


def heading_words(heading: Heading) -> str:
    """The title of a section with its number."""
    words = section_words(heading.section)
    if heading.count is None:
        return words
    return translate("Review", "{section}, {count}").format(
        section=words, count=wording.count_words(heading.count)
    )


class PromisedModel(QAbstractListModel):
    """Headings and cards in one list; asks for more through `more_wanted`."""

    more_wanted = Signal(object)  # the cursor

    def __init__(self, marks: Marks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks = marks
        self._clock = clock
        self._cards: list[CardRow] = []
        self._rows: list[Heading | CardRow] = []
        self._counts: dict[Section, int] = {}
        self._after: tuple[str, str] | None = None
        self._asked: tuple[str, str] | None = None

    @property
    def cards(self) -> tuple[CardRow, ...]:
        """The cards loaded, in order."""
        return tuple(self._cards)

    def show(self, found: PromisedList, changed: Collection[UUID] = ()) -> None:
        """Show the list anew; where only these ideas changed, further pages loaded before stay."""
        fresh = {card.id for card in found.cards}
        tail: list[CardRow] = []
        if changed and found.after is not None and len(self._cards) > len(found.cards):
            tail = [card for card in self._cards if card.id not in fresh and card.id not in changed]
        self.beginResetModel()
        self._counts = {Section.LATE: found.late, Section.THIS_WEEK: found.due_this_week}
        self._cards = [*found.cards, *tail]
        self._after = self._after if tail else found.after
        self._asked = None
        self._arrange()
        self.endResetModel()

    def append(self, asked: tuple[str, str], found: PromisedList) -> None:
        """Add the page that was asked for."""
        if asked != self._asked:
            return
        known = {card.id for card in self._cards}
        self._asked, self._after = None, found.after
        new = [card for card in found.cards if card.id not in known]
        before = len(self._rows)
        arranged = self._arranged([*self._cards, *new])
        if len(arranged) > before:
            self.beginInsertRows(NO_PARENT, before, len(arranged) - 1)
            self._cards += new
            self._rows = arranged
            self.endInsertRows()

    def give_up(self) -> None:
        """The page asked for didn't come: scrolling asks again."""
        self._asked = None

    def replace(self, card: CardRow) -> None:
        """Show the newest state of a card."""
        row = self.row_of(card.id)
        if row >= 0:
            self._rows[row] = card
            self._cards = [card if each.id == card.id else each for each in self._cards]
            self.dataChanged.emit(self.index(row), self.index(row))

    def touch_all(self) -> None:
        """Any mark may have changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_of(self, idea: UUID) -> int:
        """Where a card stands, -1 if it isn't loaded."""
        return next(
            (row for row, each in enumerate(self._rows) if isinstance(each, CardRow) and each.id == idea), -1
        )

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Headings and cards."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A heading, or a card with its marks and its words for screen readers."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, Heading):
            if role == HEADING:
                return row
            spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return heading_words(row) if spoken else None
        if role == CARD:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == UNSENT:
            return row.id in self._marks.unsent
        if role == SENDING:
            return self._marks.is_sending(row.id)
        today = self._clock().astimezone().date()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            marks = {"unsent": row.id in self._marks.unsent, "sending": self._marks.is_sending(row.id)}
            return f"{wording.spoken_card(row, today, **marks)}, {row.campaign_name}"
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = (row.title, wording.promise_words(row, today), wording.support_words(row))
            return "\n".join(line for line in lines if line)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can't be chosen."""
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def canFetchMore(self, parent: Index = NO_PARENT) -> bool:
        """Whether there is a further page nobody asked for yet."""
        return not parent.isValid() and self._after is not None and self._asked is None

    def fetchMore(self, parent: Index = NO_PARENT) -> None:
        """Ask for the next page."""
        if self.canFetchMore(parent):
            self._asked = self._after
            self.more_wanted.emit(self._after)

    def _arrange(self) -> None:
        self._rows = self._arranged(self._cards)

    def _arranged(self, cards: list[CardRow]) -> list[Heading | CardRow]:
        """The cards with a heading before the first of each section."""
        today = self._clock().astimezone().date()
        rows: list[Heading | CardRow] = []
        last: Section | None = None
        for card in cards:
            section = section_of(card, today)
            if section is not last:
                rows.append(Heading(section, self._counts.get(section)))
                last = section
            rows.append(card)
        return rows
