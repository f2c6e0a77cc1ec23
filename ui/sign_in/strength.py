"""How good a password is, told by its length: four bars and a word."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.painting import fill_box, paint_text

LEAST = 12
"""Characters of a password; the server asks for as many."""
GOOD, STRONG = 16, 20
BARS = 4
BAR_WIDTH, BAR_HEIGHT, GAP, LINE = 44, 4, 4, 18


def strength(length: int) -> int:
    """0 for nothing, 1 too short, 2 enough, 3 good, 4 strong."""
    return 0 if length == 0 else 1 + sum(length >= least for least in (LEAST, GOOD, STRONG))


class Strength(QWidget):
    """Bars that fill with the length, and what that means in a word."""

    def __init__(self, look: Look, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._length = 0
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_length(self, length: int) -> None:
        """So many characters are typed."""
        self._length = length
        self.setAccessibleName(self.words)
        self.update()

    @property
    def words(self) -> str:
        """What it says."""
        match strength(self._length):
            case 0:
                return ""
            case 1:
                missing = LEAST - self._length
                return translate("SignIn", "%n more character(s)", "", missing)
            case 2:
                return translate("SignIn", "Long enough")
            case 3:
                return translate("SignIn", "Good")
        return translate("SignIn", "Very good")

    def sizeHint(self) -> QSize:
        """One line."""
        px = self._look.theme.px
        return QSize(px(BARS * (BAR_WIDTH + GAP) + 120), px(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars, then the word."""
        theme = self._look.theme
        painter = QPainter(self)
        grade = strength(self._length)
        full = "spark" if grade == 1 else "leaf"
        top = (self.height() - theme.px(BAR_HEIGHT)) // 2
        left = 0
        for bar in range(BARS):
            box = QRect(left, top, theme.px(BAR_WIDTH), theme.px(BAR_HEIGHT))
            fill_box(painter, box, 2, theme.colour(full if bar < grade else "line-strong"))
            left = box.right() + 1 + theme.px(GAP)
        rest = self.rect().adjusted(left + theme.px(GAP), 0, 0, 0)
        paint_text(painter, rest, theme, self.words, "caption", "text-2")
