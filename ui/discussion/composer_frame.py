"""The field of the composer: a box with the text in it, and the key that leads there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.look import Look
from ui.widgets.chips import KeyCaps
from ui.widgets.describe import with_keys
from ui.widgets.painting import fill_box, stroke_ring
from ui.widgets.text_area import TextArea

MOST_LINES = 7
HEIGHT = 32


class ComposerFrame(QWidget):
    """Painted as the drawings have it; the ring is inside, so that it needs no room around."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.area = TextArea(
            look, name="composerText", min_lines=1, max_lines=MOST_LINES, bare=True, parent=self
        )
        self.area.installEventFilter(self)
        self.area.textChanged.connect(self.settle)
        self._cap = KeyCaps(look, "C", parent=self)
        self._box = QHBoxLayout(self)
        self._box.addWidget(self.area, 1)
        self._box.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignTop)
        self._measure()

    def name(self, words: str) -> None:
        """What the field is for."""
        self.area.setPlaceholderText(words)
        self.area.setAccessibleName(words)
        self.area.setToolTip(with_keys(words, "C"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the ring when the text gets the keyboard."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.settle()
            self.update()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        theme = self._look.theme
        painter = QPainter(self)
        edge = theme.colour("line" if self.area.isReadOnly() else "line-strong")
        fill = theme.colour("bg-sunken" if self.area.isReadOnly() else "bg-surface")
        fill_box(painter, self.rect(), 6, fill, edge)
        if self.area.hasFocus():
            stroke_ring(painter, self.rect(), 6, theme.colour("focus"), 2)

    def settle(self) -> None:
        """Show the key only where there is nothing else."""
        self._cap.setVisible(not self.area.text() and not self.area.hasFocus())

    def _measure(self) -> None:
        theme = self._look.theme
        line = QFontMetricsF(theme.font("ui")).lineSpacing() + 1
        above = max(0, round((theme.px(HEIGHT) - line) / 2))
        self._box.setContentsMargins(theme.px(10), above, theme.px(8), above)
