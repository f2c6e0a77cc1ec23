"""The board as a list, and below it how much of it is loaded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import dates
from ui.i18n import translate
from ui.review.cards import Marks
from ui.review.column import Column
from ui.review.table_view import TableView
from ui.review.wording import MOST_COUNTED, count_words
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.labels import Text
from ui.widgets.reveal import reveal


class BoardList(QWidget):
    """The table; sorting orders what is loaded, so the line below says honestly how much that is."""

    more_wanted = Signal()

    def __init__(self, services: Services, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = services.look.theme
        self._figures = (0, 0)
        self._bounded = False  # some column was counted up to the bound only
        self.table = TableView(services, marks)
        self._words = Text(services.look, role="caption", colour="text-3")
        self.more = Button(services.look, "", name="load-more", kind=Kind.LINK, small=True)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        foot.addWidget(self._words)
        foot.addWidget(self.more)
        foot.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(20), 0, theme.px(12), 0)
        box.setSpacing(0)
        box.addWidget(self.table, 1)
        box.addWidget(self._foot)
        self.more.clicked.connect(self.more_wanted)
        self.retranslate()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show what the board's columns hold."""
        cards = tuple(card for column in columns for card in column.cards.cards)
        self._figures = (len(cards), sum(column.cards.total for column in columns))
        self._bounded = any(column.cards.total >= MOST_COUNTED for column in columns)
        self.table.show_cards(cards)
        reveal(self._foot, shown=not all(column.cards.complete for column in columns))
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        shown, total = self._figures
        words = translate("Review", "{shown} of {total} ideas loaded")
        total_words = count_words(total) if self._bounded else dates.number(total)
        self._words.set_words(words.format(shown=dates.number(shown), total=total_words))
        self.more.set_words(translate("Review", "Load more"))

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
