"""A sentence with its sign: what keeps somebody out, or what goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets.announce import announce
from ui.widgets.field import IconSign
from ui.widgets.labels import Text


class Note(QWidget):
    """Hidden until it has something to say; as many lines as it needs."""

    def __init__(self, look: Look, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._sign = IconSign(look, "info", "text-2", 16)
        self._words = Text(look, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.theme.px(8))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; "" while it is hidden."""
        return "" if self.isHidden() else self._words.words

    def say(self, words: str, *, problem: bool = False, icon: str = "") -> None:
        """Say this, aloud too; "" hides it."""
        colour = "brick-text" if problem else "text-2"
        self._sign.set_icon(icon or ("circle-alert" if problem else "info"), colour)
        self._words.set_look(colour=colour)
        self._words.set_words(words)
        self.setVisible(bool(words))
        announce(self, words)
