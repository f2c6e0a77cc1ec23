"""Chips that can be taken away: people with a role, parts of the audience."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets.describe import describe
from ui.widgets.marks import paint_avatar
from ui.widgets.painting import elided, fill_box, paint_icon, paint_text, text_width

_TINTED = {"accent": ("accent-tint", "accent-text"), "grey": ("grey-tint", "grey-text")}
_LONGEST = 260


class RemovableChip(QAbstractButton):
    """Somebody or something by name with a cross; a click, Space or Delete takes it away (`clicked`)."""

    def __init__(  # noqa: PLR0913
        self,
        look: Look,
        words: str,
        *,
        name: str,
        tip: str,
        icon: str = "",
        tint: str = "grey",
        removable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """icon: "" shows the initials of a person."""
        super().__init__(parent)
        self._look, self._icon, self._tint = look, icon, tint
        self._removable = removable
        self.setText(words)
        self.setEnabled(removable)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ringRadius", 6)
        describe(self, name, words, tip=tip)
        self.setAccessibleDescription(tip)

    def sizeHint(self) -> QSize:
        """Sign, words, cross."""
        theme = self._look.theme
        words = min(text_width(theme, "caption_medium", self.text()) + 1, theme.px(_LONGEST))
        cross = theme.px(18) if self._removable else 0
        return QSize(theme.px(8 + self._sign + 4 + 6) + words + cross, theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it away, as a click does."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the look changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, sign, words, cross."""
        theme = self._look.theme
        painter = QPainter(self)
        fill, ink = _TINTED[self._tint]
        touched = self._removable and self.underMouse()
        edge = theme.colour("line") if theme.contrast else theme.colour("line-strong") if touched else None
        fill_box(painter, self.rect(), 5, theme.colour(fill), edge)
        inside = self.rect().adjusted(theme.px(6), 0, -theme.px(6), 0)
        if self._icon:
            paint_icon(painter, inside, theme, self._icon, ink, 14)
        else:
            paint_avatar(painter, inside, theme, self.text(), 20)
        inside.setLeft(inside.left() + theme.px(self._sign + 4))
        if self._removable:
            cross = QRect(inside.right() - theme.px(12), inside.top(), theme.px(12), inside.height())
            paint_icon(painter, cross, theme, "x", ink, 12)
            inside.setRight(cross.left() - theme.px(4))
        words = elided(theme, "caption_medium", self.text(), inside.width())
        paint_text(painter, inside, theme, words, "caption_medium", ink)

    @property
    def _sign(self) -> int:
        return 14 if self._icon else 20
