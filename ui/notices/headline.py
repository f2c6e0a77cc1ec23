"""A sentence with strong names and titles, on at most two lines: painted in the popup, a widget on Today."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.notices.wording import Part, spoken
from ui.theme.look import Look
from ui.theme.theme import Theme

MOST_LINES = 2
ROLE, STRONG = "ui", "ui_strong"


class Headline:
    """The parts of a sentence, laid out in a width; what does not fit ends with "…"."""

    def __init__(self, theme: Theme, parts: Sequence[Part], width: int) -> None:
        self._theme, self._parts, self._width = theme, tuple(parts), max(width, 1)
        self._text = spoken(parts)
        self._layout = self._lay_out(self._text)
        self._fits = self._layout.lineCount() <= MOST_LINES

    def is_for(self, theme: Theme, width: int) -> bool:
        """Whether it was laid out for this theme and width."""
        return self._theme is theme and self._width == max(width, 1)

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        return min(self._layout.lineCount(), MOST_LINES)

    @property
    def height(self) -> int:
        """How high it is."""
        return max(self.lines, 1) * self._theme.line(ROLE)

    def paint(self, painter: QPainter, left: int, top: int, colour: str = "text") -> None:
        """Draw it with its top left corner there."""
        if not self._fits:  # found out only where it is painted: its height is known without
            self._layout, self._fits = self._lay_out(self._fitting()), True
        painter.setPen(self._theme.colour(colour))
        self._layout.draw(painter, QPointF(left, top))

    def _fitting(self) -> str:
        """As many of the words as two lines hold: halved until it is known to the letter."""
        low, high = (self._layout.lineAt(line).textStart() for line in (MOST_LINES - 1, MOST_LINES))
        while low < high:
            middle = (low + high + 1) // 2
            fits = self._lay_out(self._text[:middle].rstrip() + "…").lineCount() <= MOST_LINES
            low, high = (middle, high) if fits else (low, middle - 1)
        return self._text[:low].rstrip() + "…"

    def _lay_out(self, text: str) -> QTextLayout:
        theme = self._theme
        layout = QTextLayout(text, theme.font(ROLE))
        layout.setFormats(self._formats(text))
        layout.beginLayout()
        height = theme.line(ROLE)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, height * (layout.lineCount() - 1) + (height - line.height()) / 2))
        layout.endLayout()
        return layout

    def _formats(self, text: str) -> list[QTextLayout.FormatRange]:
        strong = QTextCharFormat()
        strong.setFont(self._theme.font(STRONG))
        formats, start = [], 0
        for part in self._parts:
            length = min(len(part.words), len(text) - start)
            if part.strong and length > 0:
                span = QTextLayout.FormatRange()
                span.start, span.length, span.format = start, length, strong
                formats.append(span)
            start += len(part.words)
        return formats


class HeadlineLabel(QWidget):
    """The same as a widget: as high as its one or two lines."""

    def __init__(self, look: Look, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._parts = look, tuple(parts)
        self._laid_out: Headline | None = None
        self.setAccessibleName(spoken(parts))
        self.setToolTip(spoken(parts))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Long sentences wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One line or two."""
        return self._headline(width).height

    def sizeHint(self) -> QSize:
        """As its width lets it be."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """One line at least."""
        return QSize(0, self._look.theme.line(ROLE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sentence."""
        self._headline(self.width()).paint(QPainter(self), 0, 0)

    def _headline(self, width: int) -> Headline:
        known = self._laid_out
        if known is None or not known.is_for(self._look.theme, width):
            known = self._laid_out = Headline(self._look.theme, self._parts, width)
        return known
