"""A password: dots, an eye that shows them, and a word when capitals are locked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.field import Field
from ui.widgets.tool_button import ToolButton


class PasswordField(Field):
    """A field of one line whose letters are hidden; never completed, never predicted, never put into a log."""

    def __init__(self, look: Look, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "", name=name, parent=parent)
        line = self.line
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.eye = ToolButton(look, "eye", "", name=f"{name}-eye", size=26, parent=line)
        self.eye.setCheckable(True)
        self.eye.setCursor(Qt.CursorShape.ArrowCursor)
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, look.theme.px(3), 0)
        inside.addStretch(1)
        inside.addWidget(self.eye)
        line.setTextMargins(0, 0, look.theme.px(24), 0)
        self._own_hint = ""
        self.capitals = False
        self.eye.toggled.connect(self._on_eye)
        line.installEventFilter(self)
        self.retranslate()

    def set_words(self, words: str, *, placeholder: str = "", hint: str = "") -> None:
        """Other words, in another language."""
        self._own_hint = hint
        super().set_words(words, placeholder=placeholder, hint=hint)

    def retranslate(self) -> None:
        """The eye's words."""
        shown = self.eye.isChecked()
        self.eye.set_words(
            translate("SignIn", "Hide the password") if shown else translate("SignIn", "Show the password")
        )
        self._tell_capitals()

    def forget(self) -> None:
        """Empty it, letters hidden again, with nothing left to undo."""
        self.line.clear()
        self.line.setModified(False)
        self.eye.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Guess from what is typed whether capitals are locked: Qt can't ask the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_CapsLock:
                self._set_capitals(on=False)  # it was just switched, who knows to what: the next letter tells
            elif len(event.text()) == 1 and event.text().isalpha() and _has_case(event.text()):
                shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._set_capitals(on=event.text().isupper() is not shifted)
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._set_capitals(on=False)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _set_capitals(self, *, on: bool) -> None:
        if on != self.capitals:
            self.capitals = on
            self._tell_capitals()

    def _tell_capitals(self) -> None:
        self.set_hint(translate("SignIn", "Capitals are locked.") if self.capitals else self._own_hint)

    def _on_eye(self, shown: bool) -> None:
        echo = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(echo)
        self.eye.set_icon("eye-off" if shown else "eye")
        self.retranslate()


def _has_case(letter: str) -> bool:
    return letter.lower() != letter.upper()
