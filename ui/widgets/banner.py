"""A line across the page that says what is going on and what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.labels import Text
from ui.widgets.painting import paint_icon, placed, text_width
from ui.widgets.reveal import reveal
from ui.widgets.tool_button import ToolButton

_COLOURS: Mapping[str, tuple[str, str, str]] = {
    "info": ("accent-tint", "accent-line", "info"),
    "waiting": ("spark-tint", "spark-line", "wifi-off"),
    "problem": ("brick-tint", "brick", "circle-alert"),
}


class Banner(QWidget):
    """44 high, higher where its words need more lines; hidden until `say`. `acted`: its button was pressed; `closed`: its cross was."""

    acted = Signal()
    closed = Signal()

    def __init__(
        self, look: Look, *, name: str, kind: str = "info", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = ""
        self._line = True
        self._strong = Text(look, role="ui_strong", wrap=True)
        self._words = Text(look, role="ui", colour="text-2", wrap=True)
        self._texts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._texts.addWidget(self._strong)
        self._texts.addWidget(self._words, 1)
        self._button = Button(look, "", name=f"{name}Button", small=True)
        self._button.clicked.connect(self.acted)
        self._cross = ToolButton(look, "x", translate("Widgets", "Close"), name=f"{name}Close")
        self._cross.clicked.connect(self._on_closed)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._texts, 1)
        for widget in (self._button, self._cross):
            self._row.addWidget(widget)
        self.setObjectName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
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
        reveal(self._words, shown=bool(words))
        self._button.set_words(action)
        reveal(self._button, shown=bool(action))
        reveal(self._cross, shown=closable)
        self._arrange(self.width())
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
        """As high as its words need at the width it has."""
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Words wrap: it never makes a page wider than its window."""
        theme = self._look.theme
        buttons = sum(each.sizeHint().width() for each in (self._button, self._cross) if not each.isHidden())
        return QSize(theme.px(42 + 16 + 20 + 120) + buttons, theme.px(44))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line or several."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _room(self, width: int) -> int:
        """What is left for words between icon and buttons."""
        theme = self._look.theme
        shown = [each for each in (self._button, self._cross) if not each.isHidden()]
        buttons = sum(each.sizeHint().width() + theme.px(10) for each in shown)
        return max(1, width - theme.px(42 + 16) - buttons)

    def _fits(self, room: int) -> bool:
        theme = self._look.theme
        strong, words = (
            text_width(theme, role, text.words) if text.words else 0
            for text, role in ((self._strong, "ui_strong"), (self._words, "ui"))
        )
        return strong + words + (theme.px(10) if strong and words else 0) + 2 <= room

    def _arrange(self, width: int) -> None:
        """Beside each other, or where that is too wide one above the other."""
        fits = self._fits(self._room(width))
        for text in (self._strong, self._words):  # a wrapping label asks for less width than its words have
            role = "ui_strong" if text is self._strong else "ui"
            text.setMinimumWidth(text_width(self._look.theme, role, text.words) + 2 if fits else 0)
        self._texts.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )
        self._texts.setSpacing(self._look.theme.px(10) if fits else 0)
        self.updateGeometry()

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
        self.setMinimumHeight(theme.px(44))
        self._row.setContentsMargins(theme.px(42), theme.px(6), theme.px(16), theme.px(6))
        self._row.setSpacing(theme.px(10))
        self._row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._arrange(self.width())

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()
