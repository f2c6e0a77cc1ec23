"""A choice below the questions: icon, what it is, what it means, and its control at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.widgets.labels import Text
from ui.widgets.painting import paint_icon


class OptionRow(QWidget):
    """One line of 40 or more; the sentence wraps, the control keeps its size."""

    def __init__(
        self, look: Look, icon: str, control: QWidget, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._icon = look, icon
        self.setObjectName(name)
        self._title = Text(look, role="ui_medium")
        self._meaning = Text(look, role="caption", colour="text-3", wrap=True)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(self._title)
        self._words.addWidget(self._meaning)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._measure()

    def set_words(self, title: str, meaning: str) -> None:
        """What it is, and one sentence of what it means."""
        self._title.set_words(title)
        self._meaning.set_words(meaning)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again at another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        theme = self._look.theme
        paint_icon(QPainter(self), self.rect(), theme, self._icon, "text-2", 18)

    def _measure(self) -> None:
        theme = self._look.theme
        self._row.setContentsMargins(theme.px(30), theme.px(2), 0, theme.px(2))
        self._row.setSpacing(theme.px(12))
        self.setMinimumHeight(theme.px(40))
