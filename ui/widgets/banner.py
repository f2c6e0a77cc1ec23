"""A line across the page that says what is going on and what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.labels import ElidedText, Text
from ui.widgets.painting import paint_icon, placed
from ui.widgets.reveal import reveal
from ui.widgets.tool_button import ToolButton

_COLOURS: Mapping[str, tuple[str, str, str]] = {
    "info": ("accent-tint", "accent-line", "info"),
    "waiting": ("spark-tint", "spark-line", "wifi-off"),
    "problem": ("brick-tint", "brick", "circle-alert"),
}


class Banner(QWidget):
    """44 high; hidden until `say`. `acted`: its button was pressed; `closed`: its cross was."""

    acted = Signal()
    closed = Signal()

    def __init__(
        self, look: Look, *, name: str, kind: str = "info", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = ""
        self._line = True
        self._strong = Text(look, role="ui_strong")
        self._words = ElidedText(look, role="ui", colour="text-2")
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._button = Button(look, "", name=f"{name}Button", small=True)
        self._button.clicked.connect(self.acted)
        self._cross = ToolButton(look, "x", translate("Widgets", "Close"), name=f"{name}Close")
        self._cross.clicked.connect(self._on_closed)
        self._row = QHBoxLayout(self)
        for widget in (self._strong, self._words, self._button, self._cross):
            self._row.addWidget(widget)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_kind(kind, icon)
        self._measure()
        self.hide()

    def set_kind(self, kind: str, icon: str = "") -> None:
        """What it is about: info, waiting (for the network) or problem."""
        self._kind = kind
        self._icon = icon or _COLOURS[kind][2]
        self.update()

    def set_line(self, *, shown: bool) -> None:
        """Whether a line closes it below; the last one inside a panel has none."""
        self._line = shown
        self.update()

    def say(self, strong: str, words: str = "", *, action: str = "", closable: bool = False) -> None:
        """Show a sentence in bold, more words, a button, a cross; said aloud to screen readers too."""
        self._strong.set_words(strong)
        reveal(self._strong, shown=bool(strong))
        self._words.set_words(words)
        self._button.set_words(action)
        reveal(self._button, shown=bool(action))
        reveal(self._cross, shown=closable)
        spoken = f"{strong} {words}".strip()
        changed = spoken != self.accessibleName() or self.isHidden()
        self.setAccessibleName(spoken)
        reveal(self, shown=True)
        if changed:
            announce(self, spoken)

    @property
    def button(self) -> Button:
        """Its button, for shortcuts and focus."""
        return self._button

    def sizeHint(self) -> QSize:
        """As wide as the page."""
        return QSize(super().sizeHint().width(), self._look.theme.px(44))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again, say the cross in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        elif event.type() == QEvent.Type.LanguageChange:
            self._cross.set_words(translate("Widgets", "Close"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint, the icon and the line below."""
        theme = self._look.theme
        painter = QPainter(self)
        fill, line, _ = _COLOURS[self._kind]
        painter.fillRect(self.rect(), theme.colour(fill))
        if self._line:
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour(line))
        room = self.rect().adjusted(theme.px(16), 0, 0, 0)
        paint_icon(painter, placed(room, theme.px(16), theme.px(16)), theme, self._icon, "text", 16)

    def _measure(self) -> None:
        theme = self._look.theme
        self._row.setContentsMargins(theme.px(42), 0, theme.px(16), 0)
        self._row.setSpacing(theme.px(10))
        self._row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.updateGeometry()

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()
