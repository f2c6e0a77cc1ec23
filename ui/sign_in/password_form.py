"""Choosing a new password: the rule said before, twice, and how good it is while it is typed."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ideabox.errors import AppError
from ui.i18n import translate
from ui.sign_in.password_field import PasswordField
from ui.sign_in.strength import LEAST, Strength
from ui.sign_in.words import refusal
from ui.theme.look import Look
from ui.widgets.labels import Text


class PasswordForm(QWidget):
    """Asks for the password in use (unless it was typed a moment ago), then the new one, twice."""

    chosen = Signal(str, str)  # the one in use, the new one

    def __init__(self, look: Look, login: str, *, ask_current: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._login = login
        self._ask_current = ask_current
        self.rule = Text(look, colour="text-2", wrap=True)
        self.current = PasswordField(look, name="current-password")
        self.new = PasswordField(look, name="new-password")
        self.strength = Strength(look, name="password-strength")
        self.again = PasswordField(look, name="new-password-again")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(14))
        column.addWidget(self.rule)
        column.addWidget(self.current)
        column.addWidget(self.new)
        column.addWidget(self.strength)
        column.addWidget(self.again)
        self.current.setVisible(ask_current)
        self.new.edited.connect(lambda text: self.strength.show_length(len(text)))
        self.current.submitted.connect(self.submit)
        self.new.submitted.connect(self._on_new_entered)
        self.again.submitted.connect(self.submit)
        # who types without looking goes from line to line: on an eye, a blank would show the password
        for before, after in pairwise((self.new.line, self.again.line, self.new.eye, self.again.eye)):
            QWidget.setTabOrder(before, after)
        self.setFocusProxy(self.current if ask_current else self.new)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.rule.set_words(
            translate(
                "SignIn",
                "At least 12 characters, and not your login. A short sentence only you would write is easy to "
                "remember and hard to guess.",
            )
        )
        self.current.set_words(translate("SignIn", "Password in use"))
        self.new.set_words(translate("SignIn", "New password"))
        self.again.set_words(translate("SignIn", "The same once more"))
        self.strength.show_length(len(self.new.text()))

    def submit(self) -> None:
        """Look at what was typed; `chosen` if it can be sent."""
        new = self.new.text()
        if self._ask_current and not self.current.text():
            self._point(self.current, translate("SignIn", "Type the password you use now."))
        elif len(new) < LEAST:
            self._point(self.new, refusal(AppError("password_too_short")))
        elif self._login and new.strip().casefold() == self._login.casefold():
            self._point(
                self.new, translate("SignIn", "That is your login: others know it. Choose another one.")
            )
        elif self._ask_current and new == self.current.text():
            self._point(
                self.new, translate("SignIn", "That is the password you use now. Choose another one.")
            )
        elif self.again.text() != new:
            self._point(self.again, translate("SignIn", "The two differ. Type the new one once more."))
        else:
            self.chosen.emit(self.current.text(), new)

    def show_refusal(self, error: AppError) -> None:
        """The server said no: beside the field it is about; what was typed stays."""
        wrong_current = error.code == "sign_in_refused" and self._ask_current
        field = self.current if wrong_current else self.new
        words = translate("SignIn", "That isn’t the password in use.") if wrong_current else refusal(error)
        self._point(field, words)

    def forget(self) -> None:
        """Leave nothing that was typed."""
        for field in (self.current, self.new, self.again):
            field.forget()

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_new_entered(self) -> None:
        if self.new.text() and not self.again.text():
            self.again.setFocus()
        else:
            self.submit()

    def _point(self, field: PasswordField, words: str) -> None:
        field.set_error(words)
        field.setFocus()
        field.line.selectAll()
