"""Push buttons, painted: filled, plain, quiet, dangerous, done, or looking like a link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.describe import describe, key_caps
from ui.widgets.marks import key_caps_width, paint_key_caps
from ui.widgets.painting import fill_box, paint_icon


class Kind(StrEnum):
    """What a button is for."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"
    DONE = "done"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class _Paint:
    """Colours of one kind in one state; an empty one is not painted."""

    fill: str
    edge: str
    text: str


_REST: Mapping[str, _Paint] = {
    Kind.PRIMARY: _Paint("accent", "accent", "on-accent"),
    Kind.SECONDARY: _Paint("bg-surface", "line-strong", "text"),
    Kind.QUIET: _Paint("", "", "text-2"),
    Kind.DANGER: _Paint("bg-surface", "line-strong", "brick-text"),
    Kind.DONE: _Paint("leaf-tint", "", "leaf-text"),
    Kind.LINK: _Paint("", "", "accent-text"),
}
_HOVER: Mapping[str, _Paint] = {
    Kind.PRIMARY: _Paint("accent-hover", "accent", "on-accent"),
    Kind.SECONDARY: _Paint("bg-hover", "line-strong", "text"),
    Kind.QUIET: _Paint("bg-hover", "", "text-2"),
    Kind.DANGER: _Paint("brick-tint", "brick", "brick-text"),
    Kind.DONE: _Paint("leaf-tint", "leaf", "leaf-text"),
    Kind.LINK: _Paint("", "", "accent-text"),
}
_PRESSED: Mapping[str, _Paint] = {
    **_HOVER,
    Kind.SECONDARY: _Paint("bg-pressed", "line-strong", "text"),
    Kind.QUIET: _Paint("bg-pressed", "", "text"),
}
_CHECKED = _Paint("accent-tint", "accent-line", "accent-text")
_DISABLED = _Paint("bg-sunken", "line", "text-disabled")
_DISABLED_BARE = _Paint("", "", "text-disabled")


class Button(QPushButton):
    """A button of 32 (28 when small), with an optional icon before and keys or a second icon after its words.

    `keys` is only shown ("Ctrl+N" as two caps, and in the tooltip): the page makes the shortcut. `spread` puts the
    words left and the keys right, for buttons as wide as their pane.
    """

    def __init__(  # noqa: PLR0913
        self,
        look: Look,
        words: str,
        *,
        name: str,
        kind: Kind | str = Kind.SECONDARY,
        icon: str = "",
        small: bool = False,
        keys: str = "",
        tip: str = "",
        trailing: str = "",
        spread: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._look = look
        self._kind = Kind(kind)
        self._icon_name, self._trailing = icon, trailing
        self._small, self._spread = small, spread
        self._keys = keys
        self._show_caps = bool(keys)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == Kind.LINK else Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        describe(self, name, words, tip=tip, keys=keys)

    def set_words(self, words: str, *, tip: str = "") -> None:
        """Other words (in another language, or because its meaning changed), tooltip and accessible name with them."""
        self.setText(words)
        describe(self, "", words.replace("&", ""), tip=tip, keys=self._keys)
        self.updateGeometry()

    def set_kind(self, kind: Kind | str, *, icon: str | None = None) -> None:
        """Another look, and another icon with it: "follow" becomes "followed"."""
        self._kind = Kind(kind)
        self._icon_name = self._icon_name if icon is None else icon
        self.updateGeometry()
        self.update()

    def hide_caps(self) -> None:
        """Keep the shortcut in the tooltip only."""
        self._show_caps = False
        self.updateGeometry()

    @property
    def kind(self) -> Kind:
        """What the button looks like now."""
        return self._kind

    def sizeHint(self) -> QSize:
        """As wide as its content."""
        theme = self._look.theme
        return QSize(self._content_width(theme) + 2 * self._margin(theme), self._height(theme))

    def minimumSizeHint(self) -> QSize:
        """Never cut: words have no fixed width, as French needs a third more."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, icon, words and keys."""
        theme = self._look.theme
        painter = QPainter(self)
        paint = self._paint_now()
        box = QRect(0, (self.height() - self._height(theme)) // 2, self.width(), self._height(theme))
        if paint.fill or paint.edge:
            edge = theme.colour(paint.edge) if paint.edge else None
            if theme.contrast and edge is None:
                edge = theme.colour("line")
            fill_box(painter, box, 6, theme.colour(paint.fill) if paint.fill else None, edge)
        self._paint_content(painter, theme, box, paint.text)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the look or the language changed."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.LanguageChange}:
            self.updateGeometry()

    def _paint_now(self) -> _Paint:
        if not self.isEnabled():
            return _DISABLED_BARE if self._kind in {Kind.QUIET, Kind.LINK} else _DISABLED
        if self.isCheckable() and self.isChecked():
            return _CHECKED
        if self.isDown():
            return _PRESSED[self._kind]
        return _HOVER[self._kind] if self.underMouse() else _REST[self._kind]

    def _paint_content(self, painter: QPainter, theme: Theme, box: QRect, colour: str) -> None:
        margin, gap = self._margin(theme), self._gap(theme)
        spare = box.width() - 2 * margin - self._content_width(theme)
        left = box.left() + margin + (0 if self._spread else max(0, spare // 2))
        right = box.right() + 1 - margin
        rest = QRect(left, box.top(), right - left, box.height())
        if self._icon_name:
            used = paint_icon(painter, rest, theme, self._icon_name, colour, self._icon_size())
            rest.setLeft(used.right() + 1 + gap)
        if self.text():
            self._paint_words(painter, theme, rest, theme.colour(colour))
            rest.setLeft(rest.left() + self._words_width(theme) + gap)
        if self._spread:
            rest.setLeft(right - self._tail_width(theme))
        if self._trailing:
            paint_icon(painter, rest, theme, self._trailing, colour, 14)
        elif self._caps():
            filled = self._kind is Kind.PRIMARY
            cap_colour = colour if filled or not self.isEnabled() else "text-3"
            edge = colour if filled else "line-strong"
            painter.setOpacity(0.85 if filled else 1.0)
            fill = None if filled else "bg-surface"
            paint_key_caps(painter, rest, theme, self._caps(), colour=cap_colour, edge=edge, fill=fill)

    def _paint_words(self, painter: QPainter, theme: Theme, rest: QRect, colour: QColor) -> None:
        painter.setFont(theme.font(self._font_role))
        painter.setPen(colour)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
        painter.drawText(rest, flags | Qt.TextFlag.TextHideMnemonic | Qt.TextFlag.TextSingleLine, self.text())
        if self._kind is Kind.LINK and self.underMouse() and self.isEnabled():
            metrics = QFontMetrics(theme.font(self._font_role))
            base = rest.top() + (rest.height() - metrics.height()) // 2 + metrics.ascent() + 2
            painter.drawLine(rest.left(), base, rest.left() + self._words_width(theme), base)

    @property
    def _font_role(self) -> str:
        return "caption_medium" if self._kind is Kind.LINK and self._small else "ui_medium"

    def _caps(self) -> tuple[str, ...]:
        return key_caps(self._keys) if self._show_caps else ()

    def _icon_size(self) -> int:
        return 14 if self._kind is Kind.LINK else 16

    def _height(self, theme: Theme) -> int:
        if self._kind is Kind.LINK:
            return theme.px(20)
        return theme.px(28 if self._small else 32)

    def _margin(self, theme: Theme) -> int:
        if self._kind is Kind.LINK:
            return 0
        return theme.px(11 if self._small else 13)

    def _gap(self, theme: Theme) -> int:
        return theme.px(6 if self._small else 8)

    def _words_width(self, theme: Theme) -> int:
        metrics = QFontMetrics(theme.font(self._font_role))
        return metrics.size(Qt.TextFlag.TextHideMnemonic, self.text()).width()

    def _tail_width(self, theme: Theme) -> int:
        if self._trailing:
            return theme.px(14)
        return key_caps_width(theme, self._caps()) if self._caps() else 0

    def _content_width(self, theme: Theme) -> int:
        icon = theme.px(self._icon_size()) if self._icon_name else 0
        words = self._words_width(theme) if self.text() else 0
        parts = [width for width in (icon, words, self._tail_width(theme)) if width]
        return sum(parts) + self._gap(theme) * (len(parts) - 1)


class ComboButton(Button):
    """A button with a chevron that opens a menu: filters, sort orders, choices of few words."""

    def __init__(  # noqa: PLR0913
        self,
        look: Look,
        words: str,
        *,
        name: str,
        kind: Kind | str = Kind.QUIET,
        icon: str = "",
        small: bool = True,
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look,
            words,
            name=name,
            kind=kind,
            icon=icon,
            small=small,
            tip=tip,
            trailing="chevron-down",
            parent=parent,
        )
