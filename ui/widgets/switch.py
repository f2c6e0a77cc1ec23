"""On and off: switch, tick box, round choice."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.describe import describe
from ui.widgets.painting import CENTRE, fill_box, paint_icon, paint_text, placed, stroke_ring, text_width


class Switch(QCheckBox):
    """A switch of 32 × 18; the words beside it belong to the page, and are told here to screen readers."""

    def __init__(self, look: Look, words: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        describe(self, name, words)

    def sizeHint(self) -> QSize:
        """Exactly as drawn."""
        theme = self._look.theme
        return QSize(theme.px(32), theme.px(18))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """The whole of it can be clicked."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove and the knob."""
        theme = self._look.theme
        painter = QPainter(self)
        groove = placed(self.rect(), theme.px(32), theme.px(18))
        role = "line-control"
        if self.isChecked():
            role = "accent-hover" if self.underMouse() else "accent"
        if not self.isEnabled():
            role = "line-strong"
        fill_box(painter, groove, groove.height() / 2, theme.colour(role))
        side, margin = theme.px(12), theme.px(3)
        left = groove.right() + 1 - margin - side if self.isChecked() else groove.left() + margin
        knob = QRect(left, groove.top() + (groove.height() - side) // 2, side, side)
        fill_box(painter, knob, side / 2, theme.colour("bg-surface"))


class CheckBox(QCheckBox):
    """A tick box with its words."""

    def __init__(
        self, look: Look, words: str, *, name: str, tip: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        describe(self, name, words, tip=tip)

    def sizeHint(self) -> QSize:
        """Box and words."""
        return _size_with_words(self, self._look.theme)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """Words can be clicked too."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, tick and words."""
        theme = self._look.theme
        painter = QPainter(self)
        box = placed(self.rect(), theme.px(16), theme.px(16))
        if self.isChecked():
            role = "accent" if self.isEnabled() else "line-strong"
            fill_box(painter, box, 4, theme.colour(role), theme.colour(role))
            paint_icon(painter, box, theme, "check", "on-accent", 12, align=CENTRE)
        else:
            fill = "bg-hover" if self.underMouse() and self.isEnabled() else "bg-surface"
            edge = "line-control" if self.isEnabled() else "line"
            fill_box(painter, box, 4, theme.colour(fill), theme.colour(edge))
        _paint_words(self, painter, theme)


class RadioButton(QRadioButton):
    """A round choice with its words."""

    def __init__(
        self, look: Look, words: str, *, name: str, tip: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        describe(self, name, words, tip=tip)

    def sizeHint(self) -> QSize:
        """Circle and words."""
        return _size_with_words(self, self._look.theme)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """Words can be clicked too."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint circle and words."""
        theme = self._look.theme
        painter = QPainter(self)
        box = placed(self.rect(), theme.px(16), theme.px(16))
        if self.isChecked():
            fill_box(painter, box, box.width() / 2, theme.colour("bg-surface"))
            role = "accent" if self.isEnabled() else "line-strong"
            stroke_ring(painter, box, box.width() / 2, theme.colour(role), theme.px(5))
        else:
            fill = "bg-hover" if self.underMouse() and self.isEnabled() else "bg-surface"
            edge = "line-control" if self.isEnabled() else "line"
            fill_box(painter, box, box.width() / 2, theme.colour(fill), theme.colour(edge))
        _paint_words(self, painter, theme)


def _size_with_words(button: QAbstractButton, theme: Theme) -> QSize:
    """A box of 16, a gap of 8 and the words."""
    words = theme.px(8) + text_width(theme, "ui", button.text()) + 1 if button.text() else 0
    return QSize(theme.px(16) + words, theme.px(20))


def _paint_words(button: QAbstractButton, painter: QPainter, theme: Theme) -> None:
    """The words behind the box."""
    if button.text():
        role = "text" if button.isEnabled() else "text-disabled"
        paint_text(painter, button.rect().adjusted(theme.px(24), 0, 0, 0), theme, button.text(), "ui", role)
