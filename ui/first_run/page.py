"""Where to begin: join an organisation, try the sample, or use Ideabox on this PC."""

from __future__ import annotations

import getpass

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.first_run.choice_card import ChoiceCard
from ui.first_run.doorway import Doorway
from ui.i18n import translate
from ui.services import Services
from ui.shell.appearance import Appearance
from ui.widgets.button import Button
from ui.widgets.card import Separator
from ui.widgets.field import Field
from ui.widgets.labels import Text


class FirstRun(Doorway):
    """The whole window while no database is chosen."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        theme = self._look.theme
        self.title = Text(self._look, role="title")
        self.line = Text(self._look, colour="text-2", wrap=True)
        self.join = ChoiceCard(self._look, name="join-organisation", icon="key-round", tint="accent", key="1")
        self.sample = ChoiceCard(self._look, name="try-sample", icon="play", tint="spark", key="2")
        self.own = ChoiceCard(self._look, name="use-this-pc", icon="monitor", tint="grey", key="3")
        self.form = self._own_form()
        self.form.hide()
        self.appearance = Appearance(services)
        column = self.column
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addSpacing(theme.px(12))
        for card in (self.join, self.sample, self.own):
            column.addWidget(card)
        column.addWidget(self.form)
        column.addSpacing(theme.px(24))
        column.addWidget(Separator(self._look))
        column.addSpacing(theme.px(16))
        column.addWidget(self.appearance)
        column.addStretch(1)
        self.join.clicked.connect(self._host.join)
        self.sample.clicked.connect(self._host.open_sample)
        self.own.clicked.connect(self._on_own)
        self.setFocusProxy(self.join)
        self.retranslate()

    def _own_form(self) -> QWidget:
        theme = self._look.theme
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(theme.px(76), theme.px(8), theme.px(20), theme.px(8))
        column.setSpacing(theme.px(12))
        self.name = Field(self._look, "", name="own-name")
        self.team = Field(self._look, "", name="own-team")
        self.start = Button(self._look, "", name="start", kind="primary", keys="Return")
        column.addWidget(self.name)
        column.addWidget(self.team)
        row = QHBoxLayout()
        row.addWidget(self.start)
        row.addStretch(1)
        column.addLayout(row)
        self.start.clicked.connect(self._on_start)
        self.name.submitted.connect(self._on_start)
        self.team.submitted.connect(self._on_start)
        return form

    def retranslate(self) -> None:
        """Texts in the language in use."""
        super().retranslate()
        self.title.set_words(translate("FirstRun", "Where shall we begin?"))
        self.line.set_words(translate("FirstRun", "You can change later without losing anything."))
        self.join.set_words(
            translate("FirstRun", "Join my organisation"),
            translate("FirstRun", "You have a server’s address or a settings file from IT"),
        )
        self.sample.set_words(
            translate("FirstRun", "Try it with a sample"),
            translate("FirstRun", "Three campaigns already filled, nothing is sent"),
        )
        self.own.set_words(
            translate("FirstRun", "Use it on this PC only"),
            translate("FirstRun", "A local notebook of ideas, for a team or a single store"),
        )
        self.name.set_words(translate("FirstRun", "Your name"))
        self.team.set_words(translate("FirstRun", "Your team or store"))
        self.start.set_words(translate("FirstRun", "Start"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2 and 3 choose."""
        card = {"1": self.join, "2": self.sample, "3": self.own}.get(event.text())
        if card is not None:
            card.click()
        else:
            super().keyPressEvent(event)

    def _on_own(self) -> None:
        """Ask for the name first, unless the notebook is there already."""
        self.form.show()
        if not self.name.text():
            self.name.set_text(getpass.getuser().replace(".", " ").title())
        self.name.setFocus()

    def _on_start(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.set_error(translate("FirstRun", "Write your name: it stands under your ideas."))
            return
        self._host.open_own(name, self.team.text().strip())
