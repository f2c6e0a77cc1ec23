"""One way to begin: a wide button with a mark, a title, a line, and the key that chooses it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets.describe import describe
from ui.widgets.marks import paint_glyph, paint_key_caps
from ui.widgets.painting import fill_box, paint_icon

WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class ChoiceCard(QAbstractButton):
    """84 px high, as wide as there is room."""

    def __init__(
        self, look: Look, *, name: str, icon: str, tint: str, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._tint, self._key = look, icon, tint, key
        self._line = ""
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, title: str, line: str) -> None:
        """Its title and the line beneath."""
        self._line = line
        self.setText(title)
        describe(self, "", f"{title}. {line}", tip=title, keys=self._key)
        self.update()

    def sizeHint(self) -> QSize:
        """84 px high where the words have the room."""
        return QSize(self._look.theme.px(420), self._look.theme.px(84))

    def minimumSizeHint(self) -> QSize:
        """Narrower, the words wrap."""
        return QSize(self._look.theme.px(220), self._look.theme.px(84))

    def hasHeightForWidth(self) -> bool:
        """Words that wrap need a higher card."""
        return True

    def heightForWidth(self, width: int) -> int:
        """84 px, or as high as the words."""
        theme = self._look.theme
        room = width - theme.px(20 + 40 + 16 + 8 + 32 + 16 + 20)
        words = self._height(self.text(), "panel_title", room) + self._height(self._line, "ui", room)
        return max(theme.px(84), words + theme.px(32))

    def _height(self, words: str, role: str, width: int) -> int:
        metrics = QFontMetrics(self._look.theme.font(role))
        return metrics.boundingRect(QRect(0, 0, width, 10_000), WRAPPED, words).height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        theme = self._look.theme
        painter = QPainter(self)
        touched = self.underMouse() or self.isDown()
        fill_box(
            painter,
            self.rect(),
            theme.px(8),
            theme.colour("bg-hover" if touched else "bg-surface"),
            theme.colour("line-strong" if touched else "line"),
        )
        whole = self.rect().adjusted(theme.px(20), 0, -theme.px(20), 0)
        glyph = paint_glyph(painter, whole, theme, self._icon, self._tint, 40)
        chevron = QRect(whole.right() - theme.px(16), whole.top(), theme.px(16), whole.height())
        paint_icon(painter, chevron, theme, "chevron-right", "text-2")
        cap = QRect(chevron.left() - theme.px(32), whole.top(), theme.px(24), whole.height())
        paint_key_caps(painter, cap, theme, (self._key,))
        left = glyph.right() + theme.px(16)
        room = cap.left() - left - theme.px(8)
        upper, lower = self._height(self.text(), "panel_title", room), self._height(self._line, "ui", room)
        top = whole.center().y() - (upper + lower) // 2
        for words, role, colour, height in (
            (self.text(), "panel_title", "text", upper),
            (self._line, "ui", "text-2", lower),
        ):
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(colour))
            painter.drawText(QRect(left, top, room, height), WRAPPED, words)
            top += height
