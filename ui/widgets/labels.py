"""Words on screen, by kind of text and colour of the theme."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets.painting import paint_text, text_width


class Text(QLabel):
    """A line or, with `wrap`, a paragraph; plain text always, whatever people typed in it."""

    def __init__(  # noqa: PLR0913
        self,
        look: Look,
        words: str = "",
        role: str = "ui",
        colour: str = "text",
        *,
        name: str = "",
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._role, self._colour, self._wrap = look, role, colour, wrap
        self._words = words
        self.setObjectName(name)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # inside a button it would take the button's
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.RichText if wrap else Qt.TextFormat.PlainText)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._dress()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say something else."""
        if words != self._words:
            self._words = words
            self._dress()

    def set_look(self, role: str | None = None, colour: str | None = None) -> None:
        """Another kind of text, another colour."""
        self._role, self._colour = role or self._role, colour or self._colour
        self._dress()

    def sizeHint(self) -> QSize:
        """Never lower than a line of its kind."""
        return super().sizeHint().expandedTo(QSize(0, self._look.theme.line(self._role)))

    def minimumSizeHint(self) -> QSize:
        """Never lower than a line of its kind."""
        return super().minimumSizeHint().expandedTo(QSize(0, self._look.theme.line(self._role)))

    def changeEvent(self, event: QEvent) -> None:
        """Dress again when the theme changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        theme = self._look.theme
        font = theme.font(self._role, figures=not self._wrap)
        if self.font() != font:
            self.setFont(font)
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != theme.colour(self._colour):
            palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._colour))
            self.setPalette(palette)
        line = theme.line(self._role)
        if self._wrap:
            # Only rich text can set the height of lines; what is said stays plain.
            shown = escape(self._words).replace("\n", "<br>")
            self.setText(
                f'<p style="margin:0; line-height:{line}px; white-space:pre-wrap;">{shown}</p>'
                if shown
                else ""
            )
            self.setAccessibleName(self._words)
        else:
            self.setText(self._words)


class ElidedText(QWidget):
    """One line that is cut with "…" when there is no room, and then tells the whole in its tooltip."""

    def __init__(
        self,
        look: Look,
        words: str = "",
        role: str = "ui",
        colour: str = "text",
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._role, self._colour = look, role, colour
        self._words = ""
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_look(self, role: str | None = None, colour: str | None = None) -> None:
        """Another kind of text, another colour."""
        self._role, self._colour = role or self._role, colour or self._colour
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        theme = self._look.theme
        return QSize(text_width(theme, self._role, self._words) + 1, theme.line(self._role))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(self.sizeHint().width(), self._look.theme.px(32)), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Tell the whole when asked and cut."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self._words if self.width() < self.sizeHint().width() else "")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        paint_text(QPainter(self), self.rect(), self._look.theme, self._words, self._role, self._colour)
