"""The status line: whether all is saved, what the page says, the language, help."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ui import dates
from ui.i18n import current_language, translate
from ui.theme.look import Look

NAMES = {"fr": "Français", "en": "English"}


class StatusLine(QFrame):
    """26 px under everything."""

    language_wanted = Signal(str)
    help_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._at: datetime | None = None
        self._problem = ""
        self.setObjectName("status-line")
        self._mark = QLabel()
        self._state = QLabel()
        self._session = QLabel()
        self._minutes = 0
        self._page = QLabel()
        self._language = QToolButton()
        self._language.setObjectName("switch-language")
        self._help = QToolButton()
        self._help.setObjectName("shortcuts")
        row = self._box = QHBoxLayout(self)
        row.addWidget(self._mark)
        row.addWidget(self._state)
        row.addWidget(self._session)
        row.addStretch(1)
        row.addWidget(self._page)
        row.addWidget(self._language)
        row.addWidget(self._help)
        self._language.clicked.connect(self._on_language)
        self._help.clicked.connect(self.help_wanted)
        look.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def show_page(self, words: str) -> None:
        """What the page says of itself."""
        self._page.setText(words)

    def show_session(self, minutes: int) -> None:
        """On a shared PC: after how many idle minutes the session closes; 0 where there is none to close."""
        self._minutes = minutes
        self.retranslate()

    def show_current(self, at: datetime) -> None:
        """All that is shown was read or saved at this moment."""
        self._at, self._problem = at, ""
        self.retranslate()

    def show_problem(self, words: str) -> None:
        """The database can't be reached: say so until it can."""
        self._problem = words
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        if self._problem:
            self._state.setText(self._problem)
        elif self._at is not None:
            self._state.setText(
                translate("Shell", "Up to date, {time}").format(time=dates.time_of_day(self._at))
            )
        else:
            self._state.setText(translate("Shell", "Opening …"))
        shared = translate(
            "Shell", "Shared PC: the session closes after %n idle minute(s)", "", self._minutes
        )
        self._session.setText(shared if self._minutes else "")
        self._session.setVisible(bool(self._minutes))
        other = "en" if current_language() == "fr" else "fr"
        self._language.setText(NAMES[current_language()])
        self._language.setToolTip(translate("Shell", "Change to {language}").format(language=NAMES[other]))
        self._language.setAccessibleName(self._language.toolTip())
        self._help.setText("F1  " + translate("Shell", "Shortcuts"))
        self._help.setToolTip(translate("Shell", "Every shortcut (F1)"))
        self._help.setAccessibleName(translate("Shell", "Shortcuts"))
        icon = "cloud-off" if self._problem else "cloud-check"
        self._mark.setPixmap(self._look.theme.pixmap(icon, "brick-text" if self._problem else "text-2", 13))

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line above."""
        painter = QPainter(self)
        painter.setPen(self._look.theme.colour("line"))
        painter.drawLine(0, 0, self.width(), 0)

    def _on_language(self) -> None:
        self.language_wanted.emit("en" if current_language() == "fr" else "fr")

    def _dress(self) -> None:
        theme = self._look.theme
        self.setFixedHeight(theme.px(26))
        self._box.setContentsMargins(theme.px(14), 0, theme.px(12), 0)
        self._box.setSpacing(theme.px(8))
        for words in (self._state, self._session, self._page, self._language, self._help):
            words.setFont(theme.font("caption"))
            words.setStyleSheet(
                f"QLabel, QToolButton {{ color: {theme.css('text-2')}; border: none; padding: 0 {theme.px(4)}px; }}"
                f" QToolButton:hover {{ color: {theme.css('text')}; }}"
                f" QToolButton:focus {{ border: 1px solid {theme.css('focus')}; border-radius: {theme.px(4)}px; }}"
            )
        self.retranslate()
