"""What is said in passing: one sentence at the bottom left, with a way to undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets.announce import announce
from ui.widgets.describe import describe
from ui.widgets.painting import fill_box, paint_icon, paint_text, text_width

_MARGIN = 16


class _Action(QPushButton):
    """The underlined words on the dark ground."""

    focused = Signal()
    blurred = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Its words."""
        theme = self._look.theme
        return QSize(text_width(theme, "ui_medium", self.text()) + theme.px(22), theme.px(28))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it has the keyboard."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it has lost it."""
        super().focusOutEvent(event)
        self.blurred.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words underlined; a box round them while they have the keyboard."""
        theme = self._look.theme
        painter = QPainter(self)
        if self.hasFocus():
            fill_box(painter, self.rect(), 6, None, theme.colour("on-tip"))
        inside = self.rect().adjusted(theme.px(11), 0, 0, 0)
        box = paint_text(painter, inside, theme, self.text(), "ui_medium", "on-tip")
        base = box.center().y() + theme.px(7)
        painter.fillRect(box.left(), base, box.width(), 2 if self.underMouse() else 1, theme.colour("on-tip"))


class Toast(QWidget):
    """One sentence at a time over the bottom left of `host`; serves as the `Speaker` of `ui.services`."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._look, self._host = look, host
        self._words = ""
        self._icon = "check"
        self._on_action: Callable[[], None] | None = None
        self._action = _Action(look, self)
        self._action.clicked.connect(self._on_clicked)
        self._action.focused.connect(self._on_focused)
        self._action.blurred.connect(self._go_on)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(self._action)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.hide_now)
        self.setObjectName("toast")
        host.installEventFilter(self)
        self.hide()

    def say(
        self,
        text: str,
        action: str = "",
        on_action: Callable[[], None] | None = None,
        *,
        icon: str = "check",
        seconds: int = 6,
    ) -> None:
        """Show a sentence for some seconds, with an optional action such as Undo."""
        self._words, self._icon, self._on_action = text, icon, on_action
        self._action.setText(action)
        self._action.setVisible(bool(action))
        describe(self._action, "toastAction", action)
        self.setAccessibleName(text)
        self._settle()
        self.show()
        self.raise_()
        self._clock.start(seconds * 1000)
        announce(self, f"{text} {action}".strip())

    def hide_now(self) -> None:
        """Take it away."""
        self._clock.stop()
        self._on_action = None
        self.hide()

    @property
    def words(self) -> str:
        """What it says while it is shown."""
        return self._words if self.isVisible() else ""

    @property
    def action(self) -> QPushButton:
        """Its button."""
        return self._action

    def sizeHint(self) -> QSize:
        """Icon, sentence and action, 40 high."""
        theme = self._look.theme
        width = theme.px(14 + 16 + 12) + text_width(theme, "ui", self._words) + theme.px(16)
        if self._action.text():
            width += self._action.sizeHint().width() + theme.px(4)
        return QSize(width, theme.px(40))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while somebody reads."""
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on."""
        self._go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize and watched is self.parent() and not self.isHidden():
            self._settle()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dark box, the icon and the sentence."""
        theme = self._look.theme
        painter = QPainter(self)
        edge = theme.colour("line") if theme.contrast else None
        fill_box(painter, self.rect(), 8, theme.colour("tip"), edge)
        inside = self.rect().adjusted(theme.px(14), 0, 0, 0)
        paint_icon(painter, inside, theme, self._icon, "on-tip", 16)
        right = self._action.x() if self._action.text() else self.width() - theme.px(16) + 1
        words = inside.adjusted(theme.px(28), 0, 0, 0)
        words.setRight(right)
        paint_text(painter, words, theme, self._words, "ui", "on-tip")

    def _settle(self) -> None:
        theme = self._look.theme
        self._row.setContentsMargins(0, 0, theme.px(8), 0)
        margin = theme.px(_MARGIN)
        size = self.sizeHint()
        width = min(size.width(), self._host.width() - 2 * margin)
        self.setGeometry(margin, self._host.height() - size.height() - margin, width, size.height())

    def _on_focused(self) -> None:
        self._clock.stop()

    def _go_on(self) -> None:
        if self.isVisible() and not self.underMouse() and not self._action.hasFocus():
            self._clock.start()

    def _on_clicked(self) -> None:
        act = self._on_action
        self.hide_now()
        if act is not None:
            act()
