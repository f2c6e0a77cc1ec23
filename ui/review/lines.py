"""A text on a few lines, the last one cut with "…"."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import Look
from ui.theme.theme import Theme


def break_lines(theme: Theme, role: str, text: str, width: int, most: int) -> list[str]:
    """The text as at most `most` lines of this width."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, theme.font(role))
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while len(found) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        if len(found) == most - 1 and start + length < len(text):
            metrics = QFontMetrics(theme.font(role))
            found.append(metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
        else:
            found.append(text[start : start + length].rstrip())
    layout.endLayout()
    return found


def paint_lines(  # noqa: PLR0913, PLR0917  as the kit's painters: where, how, what
    painter: QPainter, rect: QRect, theme: Theme, text: str, role: str, colour: str, most: int, line: int
) -> None:
    """Paint the text from the top of `rect`, `line` pixels from one line to the next."""
    font = theme.font(role)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(theme.colour(colour))
    base = rect.top() + (line - metrics.height()) / 2 + metrics.ascent()
    for at, words in enumerate(break_lines(theme, role, text, rect.width(), most)):
        painter.drawText(QPointF(rect.left(), base + at * line), words)


class Lines(QWidget):
    """Words on at most a few lines, as high as they need at their width; the tooltip has them whole."""

    def __init__(
        self, look: Look, role: str, colour: str, most: int, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._role, self._colour, self._most = look, role, colour, most
        self._words = ""
        self._reserved = 0
        self.setObjectName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    @property
    def words(self) -> str:
        """What it says, uncut."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words or "")
        self.updateGeometry()
        self.update()

    def reserve(self, lines: int) -> None:
        """Keep the room of so many lines, used or not: what stands below doesn’t move when words come."""
        if lines != self._reserved:
            self._reserved = lines
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        theme = self._look.theme
        count = len(break_lines(theme, self._role, self._words, width, self._most)) if self._words else 0
        return max(count, self._reserved) * theme.line(self._role)

    def sizeHint(self) -> QSize:
        """At the width it has."""
        return QSize(self.width(), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Any width."""
        return QSize(1, max(1 if self._words else 0, self._reserved) * self._look.theme.line(self._role))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        theme = self._look.theme
        line = theme.line(self._role)
        paint_lines(
            QPainter(self), self.rect(), theme, self._words, self._role, self._colour, self._most, line
        )
