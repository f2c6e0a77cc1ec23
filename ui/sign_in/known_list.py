"""Who signed in on a shared PC before and agreed to be listed: one press fills in the login."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.logins import KnownPerson
from ui.i18n import translate
from ui.sign_in.marks import PersonButton
from ui.theme.look import Look
from ui.widgets.card import Separator
from ui.widgets.labels import Text


class KnownList(QWidget):
    """As many rows of names as it needs; hidden while nobody is listed."""

    picked = Signal(str)  # a login
    forgotten = Signal(str)  # a login to be listed no longer

    def __init__(self, look: Look, width: int, parent: QWidget | None = None) -> None:
        """width: how wide a row may be, in pixels of the drawings."""
        super().__init__(parent)
        self._look, self._width = look, width
        self.people: list[PersonButton] = []
        self._rows = QWidget()
        self._words = Text(look, role="caption", colour="text-2")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look.theme.px(12), 0, 0)
        self._column.setSpacing(look.theme.px(8))
        self._column.addWidget(Separator(look))
        self._column.addWidget(self._words)
        self._column.addWidget(self._rows)
        self.retranslate()
        self.hide()

    def show_people(self, people: Sequence[KnownPerson], login: str) -> None:
        """List these; the one whose login is filled in is marked."""
        self._column.removeWidget(self._rows)
        self._rows.deleteLater()
        self._rows = QWidget()
        self._column.addWidget(self._rows)
        self.people = [PersonButton(self._look, each.login, each.name, self._rows) for each in people]
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._look.theme.px(8))
        for buttons in self._in_rows():
            row = QHBoxLayout()
            row.setSpacing(self._look.theme.px(8))
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            rows.addLayout(row)
        self.mark(login)
        self.setVisible(bool(people))

    def mark(self, login: str) -> None:
        """Show whose login is filled in."""
        for button in self.people:
            button.setChecked(button.login == login)

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self._words.set_words(translate("SignIn", "Lately on this PC"))
        for button in self.people:
            button.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes a name off the list."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(watched, PersonButton) and event.key() == Qt.Key.Key_Delete:  # type: ignore[attr-defined]
            self.forgotten.emit(watched.login)
            return True
        return super().eventFilter(watched, event)

    def _in_rows(self) -> list[list[PersonButton]]:
        gap, most = self._look.theme.px(8), self._look.theme.px(self._width)
        rows: list[list[PersonButton]] = [[]]
        room = 0
        for button in self.people:
            button.clicked.connect(self._on_clicked)
            button.installEventFilter(self)
            wide = button.sizeHint().width() + gap
            if rows[-1] and room + wide > most:
                rows.append([])
                room = 0
            rows[-1].append(button)
            room += wide
        return rows

    def _on_clicked(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, PersonButton):
            self.mark(pressed.login)
            self.picked.emit(pressed.login)
