"""Square buttons that hold only an icon."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from ui.theme.look import Look
from ui.widgets.describe import describe
from ui.widgets.painting import CENTRE, fill_box, paint_icon, paint_text, placed, text_width


class ToolButton(QToolButton):
    """An icon of 16 in a square of 28; its words are its tooltip; `set_badge` puts a figure on its corner."""

    def __init__(  # noqa: PLR0913
        self,
        look: Look,
        icon: str,
        words: str,
        *,
        name: str,
        keys: str = "",
        role: str = "text-2",
        size: int = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icon_name, self._role, self._side, self._keys = look, icon, role, size, keys
        self._badge = ""
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        describe(self, name, words, keys=keys)

    def set_words(self, words: str) -> None:
        """Other words: tooltip and accessible name."""
        describe(self, "", words, keys=self._keys)

    def set_icon(self, icon: str, role: str = "text-2") -> None:
        """Another icon, another colour."""
        self._icon_name, self._role = icon, role
        self.update()

    def set_badge(self, figure: str) -> None:
        """A figure on the corner (what is unread), or none."""
        self._badge = figure
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self._look.theme.px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square when it is touched, the icon, the badge."""
        theme = self._look.theme
        painter = QPainter(self)
        touched = self.isEnabled() and (self.isDown() or self.underMouse() or self.isChecked())
        if touched:
            edge = theme.colour("line") if theme.contrast else None
            fill_box(painter, self.rect(), 6, theme.colour("bg-pressed"), edge)
        role = self._role if self.isEnabled() else "text-disabled"
        if touched and role == "text-2":
            role = "text"
        paint_icon(painter, self.rect(), theme, self._icon_name, role, 16, align=CENTRE)
        if self._badge:
            self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        theme = self._look.theme
        width = max(theme.px(16), text_width(theme, "initials", self._badge) + theme.px(8))
        width = min(width, self.width())
        box = placed(
            QRect(0, 0, self.width(), theme.px(16)), width, theme.px(16), Qt.AlignmentFlag.AlignRight
        )
        fill_box(painter, box, box.height() / 2, theme.colour("spark"))
        paint_text(painter, box, theme, self._badge, "initials", "on-spark", align=CENTRE)
