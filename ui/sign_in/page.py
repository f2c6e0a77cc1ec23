"""Signing in: login and password, kind words where it fails, and who was here before on a shared PC."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.errors import AppError
from ideabox.logins import KnownPerson
from ideabox.releases import Release
from ui.first_run.doorway import Doorway
from ui.i18n import translate
from ui.services import Services
from ui.sign_in.known_list import KnownList
from ui.sign_in.marks import OrganisationMark
from ui.sign_in.note import Note
from ui.sign_in.password_field import PasswordField
from ui.sign_in.words import OF_LOGIN, OF_PASSWORD, refusal
from ui.updates.getting import can_open, get_it
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.labels import Text
from ui.widgets.reveal import reveal
from ui.widgets.switch import CheckBox

FORM, LIST = 400, 340


@dataclass(frozen=True, slots=True)
class Setting:
    """Where somebody signs in, as the page needs it."""

    server: str
    by_it: bool  # the server was filled in by IT: there is no way back to choose another
    organisation: str = ""
    colour: str = ""
    shared_pc: bool = False
    lock_minutes: int = 10
    asks_password: bool = True


@dataclass(frozen=True, slots=True)
class Wish:
    """What was typed: never shown, never logged."""

    login: str
    password: str
    keep: bool  # in the keyring; on a shared PC: list my name


class SignInPage(Doorway):
    """The whole window while nobody is signed in, and after a shared PC closed a session."""

    wanted = Signal(object)  # Wish
    cancelled = Signal()
    left = Signal()

    def __init__(
        self, services: Services, setting: Setting, login: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(services, parent)
        look = self._look
        self._setting = setting
        self._closed_by_itself = False
        self._connecting = self._trusted = False
        self.setObjectName("sign-in-page")
        self.back = Button(look, "", name="back-to-address", kind="link", icon="arrow-left")
        self.mark = OrganisationMark(look)
        self.title = Text(look, role="title")
        self.line = Text(look, colour="text-2", wrap=True)
        self.server = Field(look, "", name="server")
        self.server.set_text(setting.server)
        self.server.line.setReadOnly(True)
        self.login = Field(look, "", name="login")
        self.login.set_text(login)
        self.password = PasswordField(look, name="password")
        self.lost = Button(look, "", name="lost-password", kind="link", small=True)
        self.keep = CheckBox(look, "", name="keep-signed-in")
        self.keep.hide()
        self.note = Note(look, name="sign-in-note")
        self.get = Button(look, "", name="get-newer", kind="link", icon="download")
        self.get.hide()
        self._newer = Release()
        self.enter = Button(look, "", name="sign-in", kind="primary", keys="Return")
        self.cancel = Button(look, "", name="cancel-sign-in", keys="Esc")
        self.cancel.hide()
        self.recent = KnownList(look, LIST)
        self._lay_out()
        self.mark.show_organisation(setting.organisation, setting.colour)
        self.keep.setVisible(setting.shared_pc)
        self.back.setVisible(not setting.by_it)
        for widget in (self.login, self.password, self.lost):
            reveal(widget, shown=setting.asks_password)
        self.back.clicked.connect(self.left)
        self.enter.clicked.connect(self.submit)
        self.cancel.clicked.connect(self._on_cancel)
        self.lost.clicked.connect(self._on_lost)
        self.get.clicked.connect(lambda: get_it(self._newer, services.speaker))
        self.recent.picked.connect(self._on_person)
        self.login.edited.connect(lambda text: self.recent.mark(text.strip()))
        self.login.submitted.connect(self._on_login_entered)
        self.password.submitted.connect(self.submit)
        self.setFocusProxy(self._first_field())
        self.retranslate()

    # --- laying out ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        px, left = self._look.theme.px, Qt.AlignmentFlag.AlignLeft
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.mark)
        head.addWidget(self.title, 1)
        form = QWidget()
        fields = QVBoxLayout(form)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(px(14))
        fields.addWidget(self.server)
        fields.addWidget(self.login)
        fields.addWidget(self.password)
        fields.addWidget(self.keep)
        fields.addWidget(self.note)
        fields.addWidget(self.get, 0, left)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.enter, 1)
        row.addWidget(self.cancel)
        fields.addLayout(row)
        fields.addWidget(self.lost, 0, left)
        fields.addWidget(self.recent)
        column = self.column
        column.addWidget(self.back, 0, left)
        column.addSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self.line)
        column.addSpacing(px(16))
        self.add_narrow(form, FORM)
        column.addStretch(1)

    # --- what the door tells ---------------------------------------------------------------------------------

    def show_people(self, people: Sequence[KnownPerson]) -> None:
        """Who signed in here before and agreed to be listed."""
        self.recent.show_people(people, self.login.text())

    def offer_keyring(self) -> None:
        """The password can be kept safely on this PC."""
        self.keep.setVisible(True)

    def trust_keyring(self, *, on: bool) -> None:
        """The keyring has the password: it needn't be typed to try again."""
        self._trusted = on
        self.retranslate()

    def say_closed(self) -> None:
        """The session was closed because nobody was there."""
        self._closed_by_itself = True
        self.retranslate()

    def show_connecting(self, *, on: bool) -> None:
        """While the server is asked: what was typed stays, Cancel gives it back."""
        self._connecting = on
        for widget in (self.login, self.password, self.keep, self.enter, self.back, self.recent):
            widget.setEnabled(not on)
        self.cancel.setVisible(on)
        self.get.hide()
        self.password.eye.setChecked(False)
        if on:
            self.note.say(
                translate("SignIn", "Connecting to {server} …").format(server=self._setting.server),
                icon="clock",
            )
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.note.say("")
            (self.password if self.login.text() else self._first_field()).setFocus()

    def show_refusal(self, error: AppError) -> None:
        """Why nobody came in: beside the field it is about, or above the button."""
        self.show_connecting(on=False)
        words = refusal(error)
        if error.code in OF_PASSWORD and self._setting.asks_password:
            self.password.set_error(words)
            self.password.setFocus()
            self.password.line.selectAll()
        elif error.code in OF_LOGIN and self._setting.asks_password:
            self.login.set_error(words)
            self.login.setFocus()
            self.login.line.selectAll()
        else:
            self.note.say(words, problem=True)
            self._newer = Release(download=str(error.values.get("download", "")))
            self.get.setVisible(can_open(self._newer))
            self.enter.setFocus()
        self.retranslate()

    # --- acts ------------------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ask to come in with what is typed."""
        if self._connecting:
            return
        login, password = self.login.text().strip(), self.password.text()
        if self._setting.asks_password and not login:
            self.login.set_error(translate("SignIn", "Write your login; it is on the sheet you were given."))
            self.login.setFocus()
        elif self._setting.asks_password and not password and not self._trusted:
            self.password.set_error(translate("SignIn", "Write your password."))
            self.password.setFocus()
        else:
            keep = self.keep.isChecked() and not self.keep.isHidden()
            self.show_connecting(on=True)
            self.wanted.emit(Wish(login, password, keep))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels."""
        if event.key() == Qt.Key.Key_Escape and self._connecting:
            self._on_cancel()
        else:
            super().keyPressEvent(event)

    def _first_field(self) -> QWidget:
        if not self._setting.asks_password:
            return self.enter
        return self.password if self.login.text() else self.login

    def _on_login_entered(self) -> None:
        if self.password.text():
            self.submit()
        else:
            self.password.setFocus()

    def _on_cancel(self) -> None:
        self.show_connecting(on=False)
        self.cancelled.emit()

    def _on_lost(self) -> None:
        self.note.say(
            translate(
                "SignIn", "Your administrator, or IT, gives you a new one. What you wrote here is kept."
            )
        )

    def _on_person(self, login: str) -> None:
        self.login.set_text(login)
        self.login.set_error("")
        self.password.forget()
        self.password.set_error("")
        self.keep.setChecked(True)
        self.password.setFocus()

    # --- words -----------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Texts in the language in use."""
        super().retranslate()
        setting = self._setting
        self.back.set_words(translate("SignIn", "Back"))
        self.title.set_words(self._title())
        self.line.set_words(self._line())
        self.server.set_words(
            translate("SignIn", "Server"),
            hint=translate("SignIn", "Filled in by your IT service") if setting.by_it else "",
        )
        self.login.set_words(translate("SignIn", "Login"))
        kept = translate("SignIn", "Kept in the system’s keyring") if self._trusted else ""
        self.password.set_words(translate("SignIn", "Password"), placeholder=kept)
        self.lost.set_words(translate("SignIn", "Password lost?"))
        if setting.shared_pc:
            self.keep.setText(translate("SignIn", "List my name on this PC"))
            self.keep.setToolTip(translate("SignIn", "Only your name and login are kept, never the password"))
        else:
            self.keep.setText(translate("SignIn", "Stay signed in (your own PC only)"))
            self.keep.setToolTip(translate("SignIn", "The password is kept in the system’s keyring"))
        self.keep.setAccessibleName(self.keep.text())
        self.keep.updateGeometry()
        self.get.set_words(translate("SignIn", "Show where the newer one is"))
        self.enter.set_words(translate("SignIn", "Sign in"))
        self.cancel.set_words(translate("SignIn", "Cancel"))
        self.recent.retranslate()

    def _title(self) -> str:
        if self._closed_by_itself:
            return translate("SignIn", "The session is closed")
        if self._setting.organisation:
            return translate("SignIn", "Join {organisation}").format(organisation=self._setting.organisation)
        return translate("SignIn", "Sign in")

    def _line(self) -> str:
        minutes = self._setting.lock_minutes
        if self._closed_by_itself:
            return translate(
                "SignIn",
                "Nobody was there for %n minute(s). What was being written is kept for who wrote it.",
                "",
                minutes,
            )
        if self._setting.shared_pc:
            return translate(
                "SignIn", "Shared PC. Your session closes by itself after %n minute(s).", "", minutes
            )
        if not self._setting.asks_password:
            return translate(
                "SignIn", "Your computer’s account opens the door: there is no password to type."
            )
        return translate("SignIn", "With the login and the password that you were given.")
