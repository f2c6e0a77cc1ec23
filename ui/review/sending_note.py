"""What stands in the composer's place while there is nothing to type: a decision on its way, or no right to decide."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.labels import Text
from ui.widgets.painting import fill_box
from ui.widgets.reveal import reveal


class SendingNote(QWidget):
    """A sentence on a quiet ground, with a way back where there is one."""

    undo_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        theme = look.theme
        self.setObjectName("note")
        self._words = Text(look, colour="text-2", wrap=True)
        self.undo = Button(look, "", name="undo-decision", small=True, keys="Ctrl+Z")
        self.undo.hide_caps()
        self.undo.clicked.connect(self.undo_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        row.addWidget(self._words, 1)
        row.addWidget(self.undo)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.undo.set_words(
            translate("Review", "Undo"), tip=translate("Review", "Don’t send the decision yet")
        )

    def say(self, words: str, *, undo: bool) -> None:
        """Say this; `undo` shows the way back."""
        self._words.set_words(words)
        reveal(self.undo, shown=undo)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        theme = self._look.theme
        fill_box(QPainter(self), self.rect(), 6, theme.colour("bg-sunken"), theme.colour("line"))
