"""One line to type in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.describe import describe, key_caps
from ui.widgets.marks import key_caps_width, paint_key_caps
from ui.widgets.painting import RIGHT, paint_icon
from ui.widgets.tool_button import ToolButton


def restyle(widget: QWidget, name: str, *, value: bool) -> None:
    """Set a property that the style sheet looks at, and let it look."""
    if bool(widget.property(name)) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class LineEdit(QLineEdit):
    """An input of 32 (28 when small), red while what it holds is wrong."""

    def __init__(
        self,
        look: Look,
        placeholder: str = "",
        *,
        name: str,
        words: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setPlaceholderText(placeholder)
        self.setProperty("small", small)
        self.setObjectName(name)
        self.setAccessibleName(words or placeholder)

    def set_wrong(self, *, wrong: bool) -> None:
        """Mark it, or take the mark away."""
        restyle(self, "wrong", value=wrong)


class SearchField(LineEdit):
    """Looks for something: `searched` 300 ms after the last key, at once on Enter and when it is cleared."""

    searched = Signal(str)
    left = Signal()  # Esc in an empty field

    PAUSE = 300
    """Milliseconds without a key before a search."""

    def __init__(
        self,
        look: Look,
        placeholder: str,
        *,
        name: str,
        keys: str = "/",
        small: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, placeholder, name=name, small=small, parent=parent)
        self._keys = keys
        self._last = ""
        describe(self, name, placeholder, keys=keys)
        self._cross = ToolButton(
            look, "x", translate("Widgets", "Clear"), name=f"{name}Clear", size=22, parent=self
        )
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.setCursor(Qt.CursorShape.ArrowCursor)
        self._cross.clicked.connect(self.clear)
        self._cross.hide()
        self._pause = QTimer(self, interval=self.PAUSE, singleShot=True)
        self._pause.timeout.connect(self._search)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._search)
        self._settle()

    def set_placeholder(self, placeholder: str) -> None:
        """Other words, in another language."""
        self.setPlaceholderText(placeholder)
        describe(self, "", placeholder, keys=self._keys)
        self._cross.set_words(translate("Widgets", "Clear"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field, then leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the right."""
        super().resizeEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the look changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the glass before and the keys behind what Qt paints."""
        super().paintEvent(event)
        theme = self._look.theme
        painter = QPainter(self)
        paint_icon(painter, self.rect().adjusted(theme.px(9), 0, 0, 0), theme, "search", "text-2", 14)
        if not self.text() and self._keys:
            room = self.rect().adjusted(0, 0, -theme.px(7), 0)
            paint_key_caps(painter, room, theme, key_caps(self._keys), align=RIGHT)

    def _settle(self) -> None:
        theme = self._look.theme
        right = theme.px(22) if self.text() else key_caps_width(theme, key_caps(self._keys))
        # The style sheet's own padding is 8 on each side.
        self.setTextMargins(theme.px(22), 0, max(0, right - theme.px(2)), 0)
        side = theme.px(22)
        self._cross.resize(side, side)
        self._cross.move(self.width() - side - theme.px(3), (self.height() - side) // 2)

    def _on_text_changed(self, text: str) -> None:
        if bool(text) != self._cross.isVisibleTo(self):
            self._cross.setVisible(bool(text))
            self._settle()
        if text:
            self._pause.start()
        else:
            self._search()

    def _search(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._last:
            self._last = text
            self.searched.emit(text)
