"""Dialogs inside the window: a card in the middle, the rest dimmed and out of reach."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from ui.theme.look import Look
from ui.widgets.painting import fill_box

_RING = 4
_MARGIN = 24


class SheetCard(QWidget):
    """The card: its border and the flat ring around it."""

    def __init__(self, look: Look, parent: QWidget, *, radius: int = 10) -> None:
        super().__init__(parent)
        self._look, self._radius = look, radius
        self.body = QVBoxLayout(self)
        edge = _RING + 1
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring, border and surface."""
        theme = self._look.theme
        painter = QPainter(self)
        fill_box(painter, self.rect(), self._radius + _RING, theme.colour("ring"))
        card = self.rect().adjusted(_RING, _RING, -_RING, -_RING)
        fill_box(painter, card, self._radius, theme.colour("bg-surface"), theme.colour("line-strong"))


class SheetDialog(QDialog):
    """A modal dialog that is a part of its window; content goes into `body`.

    While it is open, Tab stays inside, the shortcuts of the window rest, and those made on the sheet or its children
    work. `escaped` (Esc) asks to close: the owner decides and calls `close_sheet`. A click beside the card does
    nothing, so that a slip of the hand costs nobody what they were doing.
    """

    escaped = Signal()
    closed = Signal()

    def __init__(
        self, look: Look, window: QWidget, *, name: str, words: str, width: int = 968, height: int = 0
    ) -> None:
        super().__init__(window)
        self._look, self._window, self._width, self._height = look, window, width, height
        self._opener: QWidget | None = None
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.card = SheetCard(look, self)
        self.body = self.card.body
        window.installEventFilter(self)
        self.hide()

    def open_sheet(self, focus: QWidget | None = None) -> None:
        """Show it over the window with the keyboard in `focus`, or in the first control."""
        if self.isHidden():
            self._opener = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        first = focus or next(iter(self._stops()), self)
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        """Take it away and give the keyboard back to where it was."""
        if self.isHidden():
            return
        self.hide()
        opener, self._opener = self._opener, None
        if opener is not None and opener.isVisible() and opener.isEnabled():
            opener.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def leave_by(self, button: QAbstractButton) -> None:
        """For a sheet that is only looked at: this button and Esc take it away for good."""
        button.clicked.connect(self.close_sheet)
        self.escaped.connect(self.close_sheet)
        self.closed.connect(self.deleteLater)

    def reject(self) -> None:
        """Esc, as any dialog understands it: ask the owner."""
        self.escaped.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Tab goes round inside."""
        stops = self._stops()
        if not stops:
            return True
        now = self.focusWidget()
        index = stops.index(now) if now in stops else -1
        step = 1 if next else -1
        if index < 0 and not next:
            index = 0
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(index + step) % len(stops)].setFocus(reason)
        return True

    def event(self, event: QEvent) -> bool:
        """Keep the window's shortcuts from firing under the sheet; its own go on."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_foreign_shortcut(event):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let no click through to what is dimmed."""
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        # Asked of Qt, not of an attribute: the last events come when Python has forgotten those already.
        if event.type() == QEvent.Type.Resize and watched is self.parent() and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what is under it."""
        QPainter(self).fillRect(self.rect(), self._look.theme.colour("scrim"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card in the middle."""
        super().resizeEvent(event)
        self._place_card()

    def settle(self) -> None:
        """Measure the card again after its content grew or shrank."""
        self._place_card()

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        self._place_card()

    def _place_card(self) -> None:
        theme = self._look.theme
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        width = min(theme.px(self._width) + 2 * _RING, room.width())
        wanted = self.card.heightForWidth(width) if self.card.hasHeightForWidth() else -1
        wanted = max(wanted, self.card.sizeHint().height())
        if self._height:
            wanted = theme.px(self._height)
        height = min(wanted, room.height())
        # A little above the middle, where the eye expects it.
        top = room.top() + int((room.height() - height) * 0.42)
        self.card.setGeometry(QRect(room.left() + (room.width() - width) // 2, top, width, height))

    def _stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        stops: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if self.isAncestorOf(widget) and _is_stop(widget) and widget.isVisibleTo(self):
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops

    def _is_foreign_shortcut(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        pressed = QKeySequence(event.keyCombination())
        keys = [shortcut.key() for shortcut in self.findChildren(QShortcut) if shortcut.isEnabled()]
        for action in self.findChildren(QAction):
            keys += action.shortcuts()
        return pressed not in keys


def _is_stop(widget: QWidget) -> bool:
    """Whether Tab stops at it, and not at something it stands for."""
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tab) and widget.isEnabled() and widget.focusProxy() is None


def sheet_head(words: QLayout, close: QWidget) -> QHBoxLayout:
    """Words at the left, and the cross in the corner, however many lines they take."""
    head = QHBoxLayout()
    head.addLayout(words, 1)
    column = QVBoxLayout()
    column.addWidget(close)
    column.addStretch(1)
    head.addLayout(column)
    return head
