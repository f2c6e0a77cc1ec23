"""The title: one sentence, large, on a line of its own that turns to the focus colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.text_area import TextArea

MOST_LINES = 5
"""300 characters need no more, even at the largest text size."""


class _Sentence(TextArea):
    """One paragraph that wraps where it must: Enter leaves it, pasted line breaks become spaces."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to what comes next."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            if plain:
                self.entered.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only, on one line."""
        self.insertPlainText(" ".join(source.text().splitlines()))


class TitleField(QWidget):
    """The large line: grows with a long sentence, shows by its own line that it has the keyboard."""

    edited = Signal()
    entered = Signal()
    submitted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wrong = False
        self.editor = _Sentence(
            look, name="ideaTitle", min_lines=1, max_lines=MOST_LINES, bare=True, role="field_title"
        )
        self.editor.textChanged.connect(self.edited)
        self.editor.entered.connect(self.entered)
        self.editor.submitted.connect(self.submitted)
        self.editor.installEventFilter(self)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self.editor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.editor)
        self._measure()
        self.retranslate()

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.editor.toPlainText()

    def set_text(self, text: str) -> None:
        """Put a sentence there, the cursor behind it."""
        if text != self.text:
            self.editor.setPlainText(text)
            self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def set_wrong(self, *, wrong: bool) -> None:
        """Show that something is to be done here, or no more."""
        self._wrong = wrong
        self.update()

    def retranslate(self) -> None:
        """Words in the language in use."""
        words = translate("Capture", "Your idea in one sentence")
        self.editor.setPlaceholderText(words)
        self.editor.setAccessibleName(words)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another size, speak another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        elif event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint the line when the keyboard comes or goes."""
        if isinstance(event, QFocusEvent):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line below."""
        theme = self._look.theme
        role = "focus" if self.editor.hasFocus() else "line-control"
        if self._wrong:
            role = "brick"
        thickness = 1 if role == "line-control" else theme.px(2)
        QPainter(self).fillRect(0, self.height() - theme.px(2), self.width(), thickness, theme.colour(role))

    def _measure(self) -> None:
        theme = self._look.theme
        self._box.setContentsMargins(0, theme.px(2), 0, theme.px(8))
