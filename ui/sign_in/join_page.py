"""Joining an organisation: the server's address, or the settings file that IT handed out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ideabox.addresses import parse_typed
from ideabox.errors import InputError
from ui.first_run.doorway import Doorway
from ui.i18n import translate
from ui.services import Services
from ui.sign_in.note import Note
from ui.sign_in.words import refusal
from ui.widgets.button import Button
from ui.widgets.card import Card, Separator
from ui.widgets.field import Field, IconSign
from ui.widgets.labels import Text

FORM = 400


class JoinPage(Doorway):
    """Two ways in; a file can also be dropped anywhere on the page."""

    server_chosen = Signal(str)  # an address
    file_chosen = Signal(Path)
    left = Signal()

    def __init__(self, services: Services, server: str = "", parent: QWidget | None = None) -> None:
        """server: what was tried before."""
        super().__init__(services, parent)
        self.setObjectName("join-page")
        self.setAcceptDrops(True)
        self.back = Button(self._look, "", name="back-to-start", kind="link", icon="arrow-left")
        self.title = Text(self._look, role="title")
        self.line = Text(self._look, colour="text-2", wrap=True)
        self.server = Field(self._look, "", name="server-address")
        self.server.set_text(server)
        self.go_on = Button(self._look, "", name="go-to-sign-in", kind="primary", keys="Return")
        self.or_file = Text(self._look, role="ui_strong")
        self.drop = self._drop_card()
        self.note = Note(self._look, name="join-note")
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.go_on.clicked.connect(self._on_server)
        self.server.submitted.connect(self._on_server)
        self.choose_file.clicked.connect(self._on_file)
        self.setFocusProxy(self.server)
        self.retranslate()

    def _lay_out(self) -> None:
        theme, column, left = self._look.theme, self.column, Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.back, 0, left)
        column.addSpacing(theme.px(4))
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addSpacing(theme.px(16))
        self.add_narrow(self.server, FORM)
        column.addSpacing(theme.px(8))
        column.addWidget(self.go_on, 0, left)
        column.addSpacing(theme.px(24))
        self.add_narrow(Separator(self._look), FORM)
        column.addSpacing(theme.px(12))
        column.addWidget(self.or_file)
        self.add_narrow(self.drop, FORM)
        self.add_narrow(self.note, FORM)
        column.addStretch(1)

    def _drop_card(self) -> Card:
        theme = self._look.theme
        card = Card(self._look, name="drop-settings", padding=16, fill="bg-sunken", edge="line-strong")
        self.drop_words = Text(self._look, colour="text-2", wrap=True)
        self.choose_file = Button(self._look, "", name="choose-settings", icon="folder-open")
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(IconSign(self._look, "file-down", "text-2", 20))
        row.addWidget(self.drop_words, 1)
        card.box.addLayout(row)
        card.box.addWidget(self.choose_file, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def retranslate(self) -> None:
        """Texts in the language in use."""
        super().retranslate()
        self.back.set_words(translate("SignIn", "Back"))
        self.title.set_words(translate("SignIn", "Join my organisation"))
        self.line.set_words(
            translate(
                "SignIn", "IT gave you an address, or a file that fills this in for you. Either is enough."
            )
        )
        self.server.set_words(
            translate("SignIn", "Server"),
            placeholder="ideas.example.org",
            hint=translate("SignIn", "Such as ideas.example.org, or a whole address with postgresql://"),
        )
        self.go_on.set_words(translate("SignIn", "Go on"))
        self.or_file.set_words(translate("SignIn", "Or a settings file"))
        self.drop_words.set_words(translate("SignIn", "Drop the file from IT here, or choose it."))
        self.choose_file.set_words(translate("SignIn", "Choose a file …"))

    def show_refusal(self, error: InputError) -> None:
        """The address can't be used: say why beside it."""
        self.server.set_error(refusal(error))
        self.server.setFocus()

    def tell_file(self, words: str) -> None:
        """Why the file doesn't help."""
        self.note.say(words, problem=True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may come in."""
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            self.drop.set_colours("accent-tint", "accent-line")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: object) -> None:
        """It went elsewhere."""
        self.drop.set_colours("bg-sunken", "line-strong")

    def dropEvent(self, event: QDropEvent) -> None:
        """The file is here."""
        self.drop.set_colours("bg-sunken", "line-strong")
        event.acceptProposedAction()
        self.file_chosen.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def _on_server(self) -> None:
        if not self.server.text().strip():
            self.server.set_error(translate("SignIn", "Write the server’s name; IT knows it."))
            self.server.setFocus()
            return
        try:
            address = parse_typed(self.server.text())
        except InputError as error:
            self.show_refusal(error)
        else:
            self.server_chosen.emit(str(address))

    def _on_file(self) -> None:
        dialog = QFileDialog(self, translate("SignIn", "Settings file from IT"), QDir.homePath())
        dialog.setNameFilters(
            [translate("SignIn", "Settings files (*.toml)"), translate("SignIn", "All files (*)")]
        )
        dialog.fileSelected.connect(lambda name: self.file_chosen.emit(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
