"""The room before any database is open: the promise at the left, what is asked at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ideabox import __version__
from ui.i18n import current_language, translate
from ui.services import Services
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.card import Upright
from ui.widgets.field import IconSign
from ui.widgets.labels import Text
from ui.widgets.store_grid import StoreGrid

SHARING = (
    *(3, 4, 9, 17, 18, 26, 31, 44, 45, 52, 60, 61, 62, 78, 83, 90, 91, 118, 119, 120, 133, 140, 141, 155),
    *(162, 170, 188),
)
MINE = 104
CELLS, COLUMNS = 250, 25
ROOMY = 1200
"""From this width the margins are as drawn."""


class _Sheet(QWidget):
    """The ground of what is asked, lighter than the promise beside it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it."""
        QPainter(self).fillRect(self.rect(), self._look.theme.colour("bg-content"))


class Doorway(QWidget):
    """The whole window while no database is open; what is asked goes into `column`, its words into `retranslate`."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = services.host
        self._look = services.look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._promise())
        self._sheet = _Sheet(self._look)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._sheet)
        row.addWidget(Upright(self._look))
        row.addWidget(self.area, 1)
        self.column = QVBoxLayout(self._sheet)
        self.column.setSpacing(self._look.theme.px(8))

    def add_narrow(self, widget: QWidget, width: int) -> None:
        """Put a form below, at the left, as high as its words need. width: at most, in pixels of the drawings."""
        widget.setMaximumWidth(self._look.theme.px(width))
        row = QHBoxLayout()  # an alignment would forget that wrapped words need more lines
        row.addWidget(widget, 1000)
        row.addStretch(1)
        self.column.addLayout(row)

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

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.welcome.set_words(translate("FirstRun", "Your ideas travel from store to store."))
        self.welcome_line.set_words(
            translate("FirstRun", "One sentence is enough. Every idea gets an answer, by an announced date.")
        )
        self.version.set_words(translate("FirstRun", "Version {version}").format(version=__version__))
        self.language.set_words("English" if current_language() == "fr" else "Français")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower margins where letters are large and the window is not."""
        px = self._look.theme.px
        roomy = self.width() >= px(ROOMY)
        self._left.setFixedWidth(px(440 if roomy else 364))
        self._left_column.setContentsMargins(px(64 if roomy else 32), px(72), px(40 if roomy else 24), px(40))
        side = px(72 if roomy else 32)
        self.column.setContentsMargins(side, px(72 if roomy else 48), side, px(40))
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
