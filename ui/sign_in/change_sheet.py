"""Changing one's password later, from the settings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.errors import AppError
from ui.i18n import translate
from ui.sign_in.password_form import PasswordForm
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.labels import Text
from ui.widgets.sheet import SheetDialog

WIDTH = 480


class ChangeSheet(SheetDialog):
    """A form over the window; it closes once the server has the new password."""

    chosen = Signal(str, str)  # the one in use, the new one

    def __init__(self, look: Look, window: QWidget, login: str) -> None:
        words = translate("SignIn", "Change my password")
        super().__init__(look, window, name="change-password-sheet", words=words, width=WIDTH)
        px = look.theme.px
        self.form = PasswordForm(look, login, ask_current=True)
        self.keep = Button(look, words, name="change-password-now", kind="primary", keys="Return")
        self.cancel = Button(look, translate("SignIn", "Cancel"), name="change-password-cancel", keys="Esc")
        inside = QVBoxLayout()
        inside.setContentsMargins(px(24), px(20), px(24), px(20))
        inside.setSpacing(px(12))
        inside.addWidget(Text(look, words, role="panel_title"))
        inside.addWidget(self.form)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.keep)
        inside.addLayout(row)
        self.body.addLayout(inside)
        self.form.chosen.connect(self._on_chosen)
        self.keep.clicked.connect(self.form.submit)
        self.cancel.clicked.connect(self.close_sheet)
        self.escaped.connect(self.close_sheet)
        self.closed.connect(self._on_closed)
        self.open_sheet(self.form.current.line)

    def show_refusal(self, error: AppError) -> None:
        """Say why, beside the field it is about."""
        self._enable(on=True)
        self.form.show_refusal(error)

    def _on_chosen(self, current: str, new: str) -> None:
        self._enable(on=False)
        self.chosen.emit(current, new)

    def _enable(self, *, on: bool) -> None:
        self.form.setEnabled(on)
        self.keep.setEnabled(on)

    def _on_closed(self) -> None:
        self.form.forget()
        self.deleteLater()
