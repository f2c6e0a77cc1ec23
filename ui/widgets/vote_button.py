"""The vote as a widget of its own; lists paint it by `votes.paint_vote_block`."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets.describe import describe
from ui.widgets.votes import (
    BLOCK_SIZE,
    ROW_HEIGHT,
    VoteState,
    paint_vote_block,
    paint_vote_row,
    vote_row_width,
)


class VoteButton(QAbstractButton):
    """Support an idea or take it back: `clicked` asks for it, the page calls `set_vote` with what then holds."""

    def __init__(
        self, look: Look, *, name: str = "voteButton", block: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._block = look, block
        self._state = VoteState()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setObjectName(name)

    def set_vote(self, *, shown: str, voted: bool, enabled: bool, words: str, tip: str = "") -> None:
        """What is shown ("" hides the count behind the verb), whether it is mine, whether it can be changed.

        `words` says it all to screen readers; `tip` why it cannot be changed, or what happens.
        """
        self._state = VoteState(shown=shown, voted=voted)
        self.setEnabled(enabled)
        describe(self, "", words, tip=tip, keys="V" if enabled else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The block, or as wide as the words."""
        theme = self._look.theme
        if self._block:
            return QSize(theme.px(BLOCK_SIZE[0]), theme.px(BLOCK_SIZE[1]))
        return QSize(vote_row_width(theme, self._state), theme.px(ROW_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """The verb is as long as the language has it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as in lists."""
        enabled = self.isEnabled()
        state = VoteState(
            self._state.shown, self._state.voted, enabled, enabled and self.underMouse(), focus=False
        )
        paint = paint_vote_block if self._block else paint_vote_row
        paint(QPainter(self), QRect(self.rect()), self._look.theme, state)
