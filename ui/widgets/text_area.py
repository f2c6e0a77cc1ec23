"""Several lines to type in, growing with what is typed."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets.line_edit import restyle


class TextArea(QPlainTextEdit):
    """Grows from `min_lines` to `max_lines`, then scrolls; Ctrl+Enter sends `submitted`; Tab leaves it.

    `bare` has no border, for areas that live in a frame of their own.
    """

    submitted = Signal()

    def __init__(  # noqa: PLR0913
        self,
        look: Look,
        placeholder: str = "",
        *,
        name: str,
        words: str = "",
        min_lines: int = 2,
        max_lines: int = 8,
        bare: bool = False,
        role: str = "ui",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._role = look, role
        self._min_lines, self._max_lines, self._bare = min_lines, max_lines, bare
        self._growing = False
        self.setPlaceholderText(placeholder)
        self.setObjectName(name)
        self.setAccessibleName(words or placeholder)
        self.setTabChangesFocus(True)
        self.setProperty("bare", bare)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0 if bare else 2)
        self.document().documentLayout().documentSizeChanged.connect(self._on_grown)
        self._dress()

    def set_wrong(self, *, wrong: bool) -> None:
        """Mark it, or take the mark away."""
        restyle(self, "wrong", value=wrong)

    def text(self) -> str:
        """What was typed."""
        return self.toPlainText()

    def sizeHint(self) -> QSize:
        """As high as its lines, between the least and the most."""
        return QSize(self._look.theme.px(240), self._height_now())

    def minimumSizeHint(self) -> QSize:
        """As high as its lines; narrow when need be."""
        return QSize(self._look.theme.px(80), self._height_now())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the look changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and grow if that takes more lines."""
        super().resizeEvent(event)
        self._on_grown()

    def _dress(self) -> None:
        font = self._look.theme.font(self._role)
        if self.font() != font:
            self.setFont(font)
        self.updateGeometry()

    def _height_now(self) -> int:
        # Qt lays out in whole pixels; a line with an emoji is higher than the others.
        line = ceil(QFontMetricsF(self._look.theme.font(self._role)).height())
        text = max(self._min_lines * line, min(self._max_lines * line, self._text_height()))
        frame = 0 if self._bare else 2 * (self._look.theme.px(4) + 1)
        return ceil(text + 2 * self.document().documentMargin()) + frame + 1

    def _text_height(self) -> float:
        """The height of the first `max_lines` lines, wrapped ones counted."""
        height, lines = 0.0, 0
        block = self.document().firstBlock()
        while block.isValid() and lines < self._max_lines:
            # Asking for its box lays the block out.
            self.blockBoundingRect(block)
            layout = block.layout()
            height += sum(layout.lineAt(index).height() for index in range(layout.lineCount()))
            lines += layout.lineCount()
            block = block.next()
        return height

    def _on_grown(self) -> None:
        needs_bar = round(self.document().size().height()) > self._max_lines
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needs_bar else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != policy and not self._growing:
            self._growing = True  # the bar takes width, the words wrap anew, and this is called again
            self.setVerticalScrollBarPolicy(policy)
            self._growing = False
        if self._height_now() != self.height():
            self.updateGeometry()
