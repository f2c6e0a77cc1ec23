"""A list that could not be renewed: what is shown is the last good one, with its time and a way to try again."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ideabox.errors import AppError
from ui import dates
from ui.i18n import translate
from ui.messages import sentence
from ui.services import Services
from ui.widgets.announce import announce
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.field import IconSign
from ui.widgets.labels import ElidedText, Text


class ListTrouble(Card):
    """A box of 48 above the list; hidden while all is well."""

    retried = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(
            services.look, name="listTrouble", padding=10, fill="brick-tint", edge="brick", parent=parent
        )
        self._services = services
        look = services.look
        self._error: AppError | None = None
        self._at: datetime | None = None
        self._said = Text(look, "", "ui_strong")
        self._more = ElidedText(look, "", "ui", "text-2")
        self._detail = Text(look, "", "ui", "text-2", wrap=True, name="details")
        self.retry = Button(look, "", name="retry", icon="refresh-cw", small=True, keys="F5")
        self.details = Button(look, "", name="showDetails", kind=Kind.QUIET, small=True)
        self._build()
        self.retry.clicked.connect(self.retried)
        self.details.clicked.connect(lambda: self._detail.setVisible(self._detail.isHidden()))
        self.hide()

    def _build(self) -> None:
        px = self._services.look.theme.px
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(IconSign(self._services.look, "cloud-off", "brick-text", 18))
        words = QHBoxLayout()
        words.setSpacing(px(5))
        words.addWidget(self._said)
        words.addWidget(self._more, 1)
        row.addLayout(words, 1)
        row.addWidget(self.retry)
        row.addWidget(self.details)
        self.box.addLayout(row)
        self.box.addWidget(self._detail)
        self._detail.hide()

    def show_error(self, error: AppError | None, loaded_at: datetime | None) -> None:
        """Tell what failed and how old the rows are; None: all is well."""
        self._error, self._at = error, loaded_at
        if error is None:
            self.hide()
            self._detail.hide()
            return
        was_hidden = self.isHidden()
        self._say()
        self.show()
        if was_hidden:
            announce(self, self.accessibleName())

    def _say(self) -> None:
        if self._error is None:
            return
        self._said.set_words(translate("IdeaList", "The list couldn’t be updated."))
        when = dates.time_of_day(self._at) if self._at else ""
        kept = translate("IdeaList", "Your votes are kept.")
        if when:
            kept = translate("IdeaList", "You see the one of {time}. Your votes are kept.").format(time=when)
        self._more.set_words(kept)
        self._detail.set_words(sentence(self._error))
        self.retry.set_words(translate("IdeaList", "Try again"))
        self.details.set_words(translate("IdeaList", "Details"))
        self.setAccessibleName(f"{self._said.words} {kept}")

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
