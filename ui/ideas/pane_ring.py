"""The ring inside a pane that got the keyboard by a key: a pane has no edge of its own to show it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme.look import Look
from ui.widgets.painting import paint_row_focus

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class PaneRing(QWidget):
    """Lies over its pane and lets every click through; shown while the pane has the keyboard by Tab or F6."""

    def __init__(self, look: Look, pane: QWidget) -> None:
        super().__init__(pane)
        self._look, self._pane = look, pane
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("paneRing")
        pane.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the keyboard, and stay as large as the pane."""
        if isinstance(event, QFocusEvent):
            self.setVisible(event.gotFocus() and event.reason() in _BY_KEY)
            self._settle()
        elif event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        self.setGeometry(self._pane.rect())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        paint_row_focus(QPainter(self), self.rect(), self._look.theme)
