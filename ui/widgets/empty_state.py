"""What a place says while there is nothing in it, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.button import Button
from ui.widgets.chips import Sign
from ui.widgets.labels import Text
from ui.widgets.reveal import reveal


class BoxDrawing(Sign):
    """The empty box with a spark above it."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(look, "boxDrawing", parent)

    def measure(self, theme: Theme) -> tuple[int, int]:
        """As in the drawings."""
        return theme.px(120), theme.px(72)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Paint the box, its slot and the spark falling in."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(theme.scale, theme.scale)
        painter.setPen(QPen(theme.colour("line-control"), 1))
        painter.setBrush(theme.colour("bg-surface"))
        painter.drawRoundedRect(QRectF(14.5, 30.5, 91, 38), 4, 4)
        dashes = QPen(theme.colour("line-control"), 1)
        dashes.setDashPattern([2, 3])
        painter.setPen(dashes)
        painter.drawLine(QPointF(60, 24), QPointF(60, 34))
        painter.setPen(QPen(theme.colour("text-2"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(44, 44), QPointF(76, 44))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("spark"))
        painter.translate(60, 12)
        painter.rotate(10)
        painter.drawRoundedRect(QRectF(-8, -8, 16, 16), 2, 2)


class EmptyState(QWidget):
    """Drawing, sentence, explanation and buttons in the middle of the place; where it is low, the drawing gives way."""

    def __init__(self, look: Look, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = Text(look, role="panel_title")
        self._words = Text(look, colour="text-2", wrap=True)
        for text in (self._title, self._words):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._buttons = QHBoxLayout()
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.addStretch(1)
        self._drawing = BoxDrawing(look)
        column.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(look.theme.px(8))
        column.addWidget(self._title)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(look.theme.px(8))
        column.addLayout(self._buttons)
        column.addStretch(1)
        column.setSpacing(look.theme.px(8))
        self._words.setFixedWidth(look.theme.px(440))
        self.setObjectName(name)

    def minimumSizeHint(self) -> QSize:
        """Room for the words alone."""
        whole = super().minimumSizeHint()
        return whole if self._drawing.isHidden() else whole - QSize(0, self._drawing_room())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With the drawing, or without it."""
        super().resizeEvent(event)
        needed = self.minimumSizeHint().height() + self._drawing_room()
        reveal(self._drawing, shown=event.size().height() >= needed)

    def _drawing_room(self) -> int:
        return self._drawing.sizeHint().height() + self._look.theme.px(8)

    def say(self, title: str, words: str = "", buttons: Sequence[Button] = ()) -> None:
        """What is not there and why that is all right; the buttons are taken over and shown in this order."""
        self._title.set_words(title)
        self._words.set_words(words)
        self._words.setFixedHeight(self._words.heightForWidth(self._words.maximumWidth()))
        reveal(self._words, shown=bool(words))
        self.setAccessibleName(f"{title} {words}".strip())
        while (item := self._buttons.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old not in buttons:
                old.hide()
        for button in buttons:
            self._buttons.addWidget(button)
            reveal(button, shown=True)
