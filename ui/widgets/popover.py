"""Small frames over the page: the news, the search results, a peek."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.look import Look
from ui.widgets.sheet import SheetCard


class Popover(SheetCard):
    """A framed child of the window; content goes into `body`. Esc and a click elsewhere close it."""

    closed = Signal()

    def __init__(self, look: Look, window: QWidget, *, name: str, words: str, width: int) -> None:
        super().__init__(look, window)
        self._window, self._wide = window, width
        self._opener: QWidget | None = None
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.hide()

    def show_at(self, corner: QPoint, *, right: bool = False, focus: QWidget | None = None) -> None:
        """Show it with its top left (or top right) corner there, in the window's coordinates, inside the window."""
        if self.isHidden():
            self._opener = QApplication.focusWidget()
            self._watch(on=True)
        theme = self._look.theme
        width = min(theme.px(self._wide) + 8, self._window.width() - 16)
        height = min(
            max(self.sizeHint().height(), self.heightForWidth(width)), self._window.height() - corner.y() - 8
        )
        left = corner.x() - width if right else corner.x()
        left = max(8, min(left, self._window.width() - width - 8))
        self.setGeometry(left, corner.y(), width, height)
        self.show()
        self.raise_()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_popover(self, *, give_back: bool = True) -> None:
        """Take it away; the keyboard goes back to where it was unless it has moved on."""
        if self.isHidden():
            return
        self._watch(on=False)
        inside = self.isAncestorOf(QApplication.focusWidget() or self._window)
        self.hide()
        opener, self._opener = self._opener, None
        if give_back and inside and opener is not None and opener.isVisible():
            opener.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a click outside."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            outside = watched is not self and not self.isAncestorOf(watched)
            if outside and watched.window() is self.window():
                self.close_popover(give_back=False)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks between its children from reaching what is under it, which would close it."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()
            return
        super().keyPressEvent(event)

    def _watch(self, *, on: bool) -> None:
        """Clicks elsewhere reach no parent of theirs: only the application sees them all."""
        app = QApplication.instance()
        if app is not None and on:
            app.installEventFilter(self)
        elif app is not None:
            app.removeEventFilter(self)
