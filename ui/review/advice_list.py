"""The hints below an answer: found ones with a tick, the others with a dotted circle."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.review.coaching import advice
from ui.review.decisions import Act
from ui.theme.look import Look
from ui.widgets.painting import paint_icon, paint_text, text_width
from ui.widgets.reveal import reveal

MOST = 2


class Hint(QWidget):
    """One hint."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self.found = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_hint(self, words: str, how: str, *, found: bool) -> None:
        """What is looked for, how, and whether it is there."""
        self._words, self.found = words, found
        state = translate("Review", "{hint}: yes") if found else translate("Review", "{hint}: not yet")
        self.setAccessibleName(state.format(hint=words))
        self.setToolTip(how)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and words."""
        theme = self._look.theme
        return QSize(text_width(theme, "caption", self._words) + theme.px(20), theme.line("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and words, green once found."""
        theme = self._look.theme
        painter = QPainter(self)
        role = "leaf-text" if self.found else "text-3"
        used = paint_icon(painter, self.rect(), theme, "check" if self.found else "circle-dashed", role, 13)
        rest = self.rect().adjusted(used.width() + theme.px(6), 0, 0, 0)
        paint_text(painter, rest, theme, self._words, "caption", role)


class AdviceList(QWidget):
    """At most two hints; they never stop anybody."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("advice")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.theme.px(6))
        self.hints = tuple(Hint(look) for _ in range(MOST))
        for hint in self.hints:
            box.addWidget(hint)

    def show_advice(self, act: Act | None, text: str, look_again_on: date | None) -> None:
        """Look at an answer; None: no decision is taken yet."""
        found = advice(act, text, look_again_on) if act else ()
        reveal(self, shown=bool(found))
        for at, hint in enumerate(self.hints):
            reveal(hint, shown=at < len(found))
            if at < len(found):
                words, how, there = found[at]
                hint.show_hint(words, how, found=there)
