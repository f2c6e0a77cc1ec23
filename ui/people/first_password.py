"""What somebody who was added here still lacks on a shared database: a password, which only IT gives."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ideabox.addresses import is_shared, without_login
from ideabox.pasting import command
from ideabox.setting_values import Settings
from ui.i18n import translate
from ui.services import Services
from ui.widgets.banner import Banner


def command_for(settings: Settings, login: str) -> str:
    """What IT types, with the address of this very database where the computer knows it."""
    address = next(filter(is_shared, (settings.joined, settings.database)), "")
    return command(without_login(address) if address else "", "people", "reset-password", login)


class FirstPassword(Banner):
    """Who can't sign in yet, the command that changes it, and a button that copies it; silent on a file of one's own."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.look, name="firstPassword", parent=parent)
        self._services = services
        self._name, self._login = "", ""
        self.acted.connect(self._on_copy)
        self.closed.connect(self._on_close)

    def tell(self, name: str, login: str) -> None:
        """Somebody was added, has another login, or is back."""
        if self._services.host.session() is not None:
            self._name, self._login = name, login
            self.retranslate()

    def retranslate(self) -> None:
        """The same in the language in use."""
        if not self._login:
            return
        self.say(
            translate("People", "{name} has no password for the login {login} yet.").format(
                name=self._name, login=self._login
            ),
            translate("People", "IT makes one with: {command}").format(command=self._command()),
            action=translate("People", "Copy the command"),
            closable=True,
        )

    def _command(self) -> str:
        return command_for(self._services.settings.current, self._login)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._command())
        self._services.speaker.say(translate("People", "The command is copied."))

    def _on_close(self) -> None:
        self._name, self._login = "", ""
        self.hide()
