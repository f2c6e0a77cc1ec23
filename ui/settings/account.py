"""The account on the organisation's shared database: who is signed in, the password, leaving."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.labels import Text


class Account(QWidget):
    """Shown only where somebody signed in."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look, host = services.look, services.host
        self._session = host.session()
        self._title = Text(look, role="ui_strong")
        self._line = Text(look, colour="text-2", wrap=True)
        self.password = Button(look, "", name="change-password", small=True, icon="key-round")
        self.leave = Button(look, "", name="sign-out", small=True, icon="log-out")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(8))
        column.addWidget(self._title)
        column.addWidget(self._line)
        row = QHBoxLayout()
        row.setSpacing(look.theme.px(8))
        row.addWidget(self.password)
        row.addWidget(self.leave)
        row.addStretch(1)
        column.addLayout(row)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.password.clicked.connect(host.change_password)
        self.leave.clicked.connect(host.sign_out)
        self.setVisible(self._session is not None)
        self.password.setVisible(self._session is not None and self._session.has_password)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        session = self._session
        if session is None:
            return
        self._title.set_words(translate("Settings", "Your account"))
        self._line.set_words(translate("Settings", "Signed in as {login}.").format(login=session.login))
        self.password.set_words(translate("Settings", "Change my password"))
        leave = (
            translate("Settings", "Switch person")
            if session.is_shared_pc
            else translate("Settings", "Sign out")
        )
        self.leave.set_words(leave)
