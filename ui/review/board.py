"""The board: five columns side by side, and the keyboard's way between them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from ideabox.reviews.requests import COLUMNS
from ideabox.reviews.rows import Board, CardRow, ColumnRows
from ideabox.words import StageKind
from ui.i18n import translate
from ui.review.cards import CardModel, Marks
from ui.review.column import Column, FoldedColumn
from ui.review.column_view import ColumnView
from ui.services import Services

Kinds = tuple[StageKind, ...]
UNFOLDED = "review/unfolded"
"""Whether the last column stands open, in the window's memory."""


class BoardView(QScrollArea):
    """The columns of one campaign. What a person wishes goes out as signals; nothing here changes an idea."""

    chosen = Signal(object)  # CardRow: the keyboard is on it
    picked = Signal(object)  # CardRow: clicked
    answer_wanted = Signal(object)  # CardRow: Enter
    idea_wanted = Signal(object)  # CardRow
    column_wanted = Signal(object, object)  # CardRow, kinds of the column it should go to
    menu_wanted = Signal(object, QPoint)
    more_wanted = Signal(object, object)  # kinds, cursor

    def __init__(self, services: Services, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = services.look
        self._memory = services.memory
        self._goes: Callable[[CardRow, Kinds], bool] = lambda card, kinds: False
        self.setObjectName("board")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("page")
        self._row = QHBoxLayout(page)
        self.setWidget(page)
        self.columns = tuple(self._make_column(services, marks, kinds) for kinds in COLUMNS)
        self.folded = FoldedColumn(self._look, self.columns[-1], page)
        self._row.addWidget(self.folded)
        self._connect_folding()
        self._look.changed.connect(self._measure)
        self._measure()
        self.setAccessibleName(translate("Review", "Board"))

    def _make_column(self, services: Services, marks: Marks, kinds: Kinds) -> Column:
        cards = CardModel(kinds, marks, services.clock, self)
        column = Column(services, cards, foldable=kinds == COLUMNS[-1])
        self._row.addWidget(column, 1)
        view = column.view
        view.takes = lambda idea: self._takes(idea, kinds)
        view.chosen.connect(lambda card: self._on_chosen(column, card))
        view.picked.connect(self.picked)
        view.answer_wanted.connect(self.answer_wanted)
        view.idea_wanted.connect(self.idea_wanted)
        view.menu_wanted.connect(self.menu_wanted)
        view.side_wanted.connect(lambda side: self._step(column, side))
        view.decision_wanted.connect(lambda card, side: self._on_decision_wanted(column, card, side))
        view.dropped.connect(lambda idea: self._on_dropped(idea, kinds))
        cards.more_wanted.connect(lambda after: self.more_wanted.emit(kinds, after))
        return column

    def _connect_folding(self) -> None:
        last = self.columns[-1]
        self.folded.clicked.connect(lambda: self.fold(folded=False))
        self.folded.dropped.connect(lambda idea: self._on_dropped(idea, COLUMNS[-1]))
        self.folded.side_wanted.connect(lambda side: self._step(last, side))
        last.fold_wanted.connect(lambda: self.fold(folded=True))
        self._show_folded(folded=not self._memory.value(UNFOLDED, False, type=bool))

    def show_board(self, board: Board, changed: Collection[UUID] = ()) -> None:
        """Show a campaign's first cards, keeping choice and scroll where they are."""
        kept = self.card
        for column in self.columns:
            rows = next((rows for rows in board.columns if rows.kinds == column.cards.kinds), None)
            bar = column.view.verticalScrollBar()
            height = bar.value()
            column.cards.show(rows or ColumnRows(column.cards.kinds, 0, (), None), changed)
            bar.setValue(height)
        if kept is not None:
            self._keep_choice(kept.id)

    def set_rules(self, goes: Callable[[CardRow, Kinds], bool], movable: Callable[[CardRow], bool]) -> None:
        """Which cards may be dragged, and where they may be dropped."""
        self._goes = goes
        for column in self.columns:
            column.cards.movable = movable

    def append(self, kinds: Kinds, asked: tuple[str, str], rows: ColumnRows) -> None:
        """Add a column's further cards."""
        self.column(kinds).cards.append(asked, rows)

    def column(self, kinds: Kinds) -> Column:
        """The column of these kinds."""
        return next(column for column in self.columns if column.cards.kinds == kinds)

    @property
    def card(self) -> CardRow | None:
        """The card chosen."""
        return next((card for column in self.columns if (card := column.view.card) is not None), None)

    @property
    def all_cards(self) -> tuple[CardRow, ...]:
        """Every card loaded."""
        return tuple(card for column in self.columns for card in column.cards.cards)

    def card_of(self, idea: UUID) -> CardRow | None:
        """A card that is loaded."""
        return next((card for card in self.all_cards if card.id == idea), None)

    def choose(self, idea: UUID) -> bool:
        """Choose a card without moving the keyboard, unfolding its column; whether it is there."""
        for column in self.columns:
            row = column.cards.row_of(idea)
            if row >= 0:
                if column.isHidden():
                    self._show_folded(folded=False)
                column.view.choose(row)
                return True
        return False

    def choose_first(self) -> None:
        """Begin where a sponsor's work lies: in review, else anywhere."""
        for column in (self.columns[1], *self.columns):
            if column.cards.rowCount() and column.isVisibleTo(self):
                column.view.choose(0)
                return

    def cards_around(self, idea: UUID) -> tuple[CardRow, ...]:
        """Every card loaded, those of this one's column first."""
        around = sorted(self.columns, key=lambda column: column.cards.row_of(idea) < 0)
        return tuple(card for column in around for card in column.cards.cards)

    def fetch_more(self) -> None:
        """Ask for the next page of every column that has one."""
        for column in self.columns:
            column.cards.fetchMore()

    def focus_column(self) -> ColumnView:
        """Where the keyboard belongs: the column with the chosen card."""
        chosen = next((column for column in self.columns if column.view.card is not None), None)
        return (chosen or self.columns[1]).view

    def fold(self, *, folded: bool) -> None:
        """Fold or show the last column, and remember it."""
        self._show_folded(folded=folded)
        self._memory.setValue(UNFOLDED, not folded)
        (self.folded if folded else self.columns[-1].view).setFocus(Qt.FocusReason.OtherFocusReason)
        if not folded:
            self.ensureWidgetVisible(self.columns[-1])

    def retouch(self) -> None:
        """What is known beside the database changed."""
        for column in self.columns:
            column.cards.touch_all()

    def _keep_choice(self, idea: UUID) -> None:
        """The same card again, unless it went to the folded column: nothing unfolds by itself."""
        for column in self.columns:
            row = column.cards.row_of(idea)
            if row >= 0 and not column.isHidden():
                column.view.choose(row)

    def _show_folded(self, *, folded: bool) -> None:
        self.folded.setVisible(folded)
        self.columns[-1].setVisible(not folded)
        if folded:
            self.columns[-1].view.clear_choice()

    def _on_chosen(self, column: Column, card: CardRow) -> None:
        for other in self.columns:
            if other is not column:
                other.view.clear_choice()
        self.ensureWidgetVisible(column, 0, 0)
        self.chosen.emit(card)

    def _step(self, column: Column, side: int) -> None:
        """Take the keyboard to the neighbour, at the same height."""
        at = self.columns.index(column) + side
        if not 0 <= at < len(self.columns):
            return
        target = self.columns[at]
        if not target.isVisibleTo(self):
            self.folded.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if target.cards.rowCount():
            target.view.choose_near(column.view.height_of_choice())
        target.view.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(target, 0, 0)

    def _on_decision_wanted(self, column: Column, card: CardRow, side: int) -> None:
        at = self.columns.index(column) + side
        if 0 <= at < len(self.columns):
            self.column_wanted.emit(card, self.columns[at].cards.kinds)

    def _on_dropped(self, idea: UUID, kinds: Kinds) -> None:
        card = self.card_of(idea)
        if card is not None:
            self.choose(idea)
            self.column_wanted.emit(card, kinds)

    def _takes(self, idea: UUID, kinds: Kinds) -> bool:
        card = self.card_of(idea)
        return card is not None and self._goes(card, kinds)

    def _measure(self) -> None:
        theme = self._look.theme
        self._row.setContentsMargins(theme.px(20), 0, theme.px(12), 0)
        self._row.setSpacing(theme.px(8))
