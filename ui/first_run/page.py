"""Where to begin: try the sample, or use Ideabox on this PC."""

from __future__ import annotations

import getpass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ideabox import __version__
from ui.first_run.choice_card import ChoiceCard
from ui.i18n import current_language, translate
from ui.services import Services
from ui.shell.appearance import Appearance
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.card import Separator, Upright
from ui.widgets.field import Field, IconSign
from ui.widgets.labels import Text
from ui.widgets.store_grid import StoreGrid

SHARING = (
    3,
    4,
    9,
    17,
    18,
    26,
    31,
    44,
    45,
    52,
    60,
    61,
    62,
    78,
    83,
    90,
    91,
    118,
    119,
    120,
    133,
    140,
    141,
    155,
    162,
    170,
    188,
)
MINE = 104
CELLS, COLUMNS = 250, 25
ROOMY = 1200
"""From this width the margins are as drawn."""


class _Sheet(QWidget):
    """The ground of the choices, lighter than the promise beside them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it."""
        QPainter(self).fillRect(self.rect(), self._look.theme.colour("bg-content"))


class FirstRun(QWidget):
    """The whole window while no database is chosen."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = services.host
        self._look = services.look
        theme = self._look.theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._promise())
        self._sheet = _Sheet(self._look)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._sheet)
        row.addWidget(Upright(self._look))
        row.addWidget(area, 1)
        column = self._column = QVBoxLayout(self._sheet)
        column.setSpacing(theme.px(8))
        self.title = Text(self._look, role="title")
        self.line = Text(self._look, colour="text-2", wrap=True)
        self.sample = ChoiceCard(self._look, name="try-sample", icon="play", tint="spark", key="1")
        self.own = ChoiceCard(self._look, name="use-this-pc", icon="monitor", tint="grey", key="2")
        self.form = self._own_form()
        self.form.hide()
        self.appearance = Appearance(services)
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addSpacing(theme.px(12))
        column.addWidget(self.sample)
        column.addWidget(self.own)
        column.addWidget(self.form)
        column.addSpacing(theme.px(24))
        column.addWidget(Separator(self._look))
        column.addSpacing(theme.px(16))
        column.addWidget(self.appearance)
        column.addStretch(1)
        self.sample.clicked.connect(self._host.open_sample)
        self.own.clicked.connect(self._on_own)
        self.setFocusProxy(self.sample)
        self.retranslate()

    def _promise(self) -> QWidget:
        theme = self._look.theme
        left = self._left = QWidget()
        column = self._left_column = QVBoxLayout(left)
        brand = QHBoxLayout()
        brand.setSpacing(theme.px(10))
        brand.addWidget(IconSign(self._look, "ideabox", "text", 26))
        brand.addWidget(Text(self._look, "Ideabox", role="title"))
        brand.addStretch(1)
        self.welcome = Text(self._look, role="welcome", wrap=True)
        self.welcome_line = Text(self._look, role="body", colour="text-2", wrap=True)
        self.version = Text(self._look, role="caption", colour="text-2")
        self.language = Button(self._look, "", name="language", kind="link")
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(16))
        foot.addWidget(self.version)
        foot.addWidget(self.language)
        foot.addStretch(1)
        column.addLayout(brand)
        column.addSpacing(theme.px(32))
        column.addWidget(self.welcome)
        column.addSpacing(theme.px(4))
        column.addWidget(self.welcome_line)
        column.addSpacing(theme.px(32))
        column.addWidget(StoreGrid(self._look, count=CELLS, columns=COLUMNS, filled=SHARING, mine=MINE))
        column.addStretch(1)
        column.addLayout(foot)
        self.language.clicked.connect(
            lambda: self._host.choose_language("en" if current_language() == "fr" else "fr")
        )
        return left

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
        self.welcome.set_words(translate("FirstRun", "Your ideas travel from store to store."))
        self.welcome_line.set_words(
            translate("FirstRun", "One sentence is enough. Every idea gets an answer, by an announced date.")
        )
        self.version.set_words(translate("FirstRun", "Version {version}").format(version=__version__))
        self.language.set_words("English" if current_language() == "fr" else "Français")
        self.title.set_words(translate("FirstRun", "Where shall we begin?"))
        self.line.set_words(translate("FirstRun", "You can change later without losing anything."))
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
        """1 and 2 choose."""
        if event.text() == "1":
            self.sample.click()
        elif event.text() == "2":
            self.own.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower margins where letters are large and the window is not."""
        px = self._look.theme.px
        roomy = self.width() >= px(ROOMY)
        self._left.setFixedWidth(px(440 if roomy else 364))
        self._left_column.setContentsMargins(px(64 if roomy else 32), px(72), px(40 if roomy else 24), px(40))
        side = px(72 if roomy else 32)
        self._column.setContentsMargins(side, px(72), side, px(40))
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

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
