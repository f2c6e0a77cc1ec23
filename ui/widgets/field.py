"""A labelled field: words above, what is typed, and below a hint or what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.announce import announce
from ui.widgets.chips import Sign
from ui.widgets.labels import Text
from ui.widgets.line_edit import LineEdit
from ui.widgets.painting import paint_icon
from ui.widgets.reveal import reveal
from ui.widgets.text_area import TextArea


class IconSign(Sign):
    """An icon by itself, beside words that say what it means."""

    def __init__(
        self, look: Look, icon: str, role: str = "text-2", size: int = 16, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "icon", parent)
        self._icon, self._role, self._size = icon, role, size

    def set_icon(self, icon: str, role: str = "text-2") -> None:
        """Another icon."""
        self._icon, self._role = icon, role
        self.update()

    def measure(self, theme: Theme) -> tuple[int, int]:
        """A square."""
        return theme.px(self._size), theme.px(self._size)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Paint the icon."""
        paint_icon(painter, self.rect(), theme, self._icon, self._role, self._size)


class Field(QWidget):
    """A label, an editor of one or several lines, a hint; `set_error` puts what is wrong in the hint's place."""

    edited = Signal(str)
    submitted = Signal()

    def __init__(  # noqa: PLR0913
        self,
        look: Look,
        words: str,
        *,
        name: str,
        placeholder: str = "",
        hint: str = "",
        multiline: bool = False,
        min_lines: int = 3,
        max_lines: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._hint_words = look, hint
        self._label = Text(look, words, "ui_medium")
        self._hint = Text(look, hint, "caption", "text-3", wrap=True)
        self._sign = IconSign(look, "circle-alert", "brick-text", 14)
        self._line: LineEdit | None = None
        self._area: TextArea | None = None
        if multiline:
            self._area = TextArea(
                look, placeholder, name=name, words=words, min_lines=min_lines, max_lines=max_lines
            )
            self._area.textChanged.connect(self._on_edited)
            self._area.submitted.connect(self.submitted)
        else:
            self._line = LineEdit(look, placeholder, name=name, words=words)
            self._line.textEdited.connect(self._on_edited)
            self._line.returnPressed.connect(self.submitted)
        self._label.setBuddy(self.editor)
        self._build()
        self.set_words(words, placeholder=placeholder, hint=hint)

    @property
    def editor(self) -> LineEdit | TextArea:
        """What is typed into, for focus, masks and completers."""
        editor = self._line or self._area
        if editor is None:
            raise AssertionError
        return editor

    @property
    def line(self) -> QLineEdit:
        """The editor of a field of one line."""
        if self._line is None:
            raise TypeError("several lines")
        return self._line

    def text(self) -> str:
        """What was typed."""
        return self.editor.text()

    def set_text(self, text: str) -> None:
        """Show this; keeps cursor and undo when it is there already."""
        if text == self.text():
            return
        if self._line is not None:
            self._line.setText(text)
        elif self._area is not None:
            self._area.setPlainText(text)

    def set_words(self, words: str, *, placeholder: str = "", hint: str = "") -> None:
        """Other words, in another language."""
        self._label.set_words(words)
        reveal(self._label, shown=bool(words))
        self.editor.setPlaceholderText(placeholder)
        self.editor.setAccessibleName(words)
        self.set_hint(hint)

    def set_hint(self, hint: str) -> None:
        """What helps, below; "" shows nothing."""
        self._hint_words = hint
        if self.error:
            return
        self._hint.set_words(hint)
        reveal(self._hint, shown=bool(hint))
        self.editor.setAccessibleDescription(hint)

    @property
    def error(self) -> str:
        """What is wrong, as shown."""
        return self._hint.words if not self._sign.isHidden() else ""

    def set_error(self, sentence: str) -> None:
        """Say what is wrong and how to go on; "" brings the hint back. What was typed stays."""
        reveal(self._sign, shown=bool(sentence))
        self.editor.set_wrong(wrong=bool(sentence))
        self._hint.set_look(colour="brick-text" if sentence else "text-3")
        if not sentence:
            self.set_hint(self._hint_words)
            return
        self._hint.set_words(sentence)
        reveal(self._hint, shown=True)
        self.editor.setAccessibleDescription(sentence)
        announce(self.editor, sentence)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the look changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._label)
        self._column.addWidget(self.editor)
        self._below = QHBoxLayout()
        self._below.addWidget(self._sign)
        self._below.addWidget(self._hint, 1)
        self._column.addLayout(self._below)
        self._sign.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.editor)
        self._measure()

    def _measure(self) -> None:
        self._column.setSpacing(self._look.theme.px(4))
        self._below.setSpacing(self._look.theme.px(6))

    def _on_edited(self) -> None:
        if self.error:
            self.set_error("")
        self.edited.emit(self.text())
