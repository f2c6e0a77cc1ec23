"""The first sign-in: a password of one's own in the place of the one that was handed out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ideabox.errors import AppError
from ui.first_run.doorway import Doorway
from ui.i18n import translate
from ui.services import Services
from ui.sign_in.password_form import PasswordForm
from ui.widgets.button import Button
from ui.widgets.labels import Text

FORM = 400


class ChangePage(Doorway):
    """Nothing else opens until it is done."""

    chosen = Signal(str)  # the new password
    left = Signal()  # somebody else wants to sign in

    def __init__(self, services: Services, login: str, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        theme = self._look.theme
        self.setObjectName("change-password-page")
        self.title = Text(self._look, role="title")
        self.line = Text(self._look, colour="text-2", wrap=True)
        self.form = PasswordForm(self._look, login, ask_current=False)
        self.keep = Button(self._look, "", name="keep-password", kind="primary", keys="Return")
        self.leave = Button(self._look, "", name="leave-password", kind="link")
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.keep)
        row.addStretch(1)
        column = self.column
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addSpacing(theme.px(16))
        self.add_narrow(self.form, FORM)
        column.addSpacing(theme.px(16))
        column.addLayout(row)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.form.chosen.connect(self._on_chosen)
        self.keep.clicked.connect(self.form.submit)
        self.leave.clicked.connect(self.left)
        self.setFocusProxy(self.form)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        super().retranslate()
        self.title.set_words(translate("SignIn", "A password of your own"))
        self.line.set_words(
            translate(
                "SignIn", "The one you were given was for this first time. From now on only you know yours."
            )
        )
        self.keep.set_words(translate("SignIn", "Keep this password"))
        self.leave.set_words(translate("SignIn", "Sign in as somebody else"))

    def show_refusal(self, error: AppError) -> None:
        """It could not be changed: say why, and let it be tried again."""
        self.form.setEnabled(True)
        self.keep.setEnabled(True)
        self.form.show_refusal(error)

    def _on_chosen(self, current: str, new: str) -> None:
        self.form.setEnabled(False)
        self.keep.setEnabled(False)
        self.chosen.emit(new)
