"""The parts of the page at its left: done, current, to do; a click goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.describe import describe
from ui.widgets.painting import elided, fill_box, paint_icon, paint_text


@dataclass(frozen=True, slots=True)
class Step:
    """One part: its key, its word, whether it has what it needs."""

    key: str
    words: str
    done: bool


class Anchor(QAbstractButton):
    """One part in the list."""

    def __init__(self, look: Look, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.key = key
        self.done = self.current = False
        self.setObjectName(f"anchor-{key}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, words: str, *, done: bool, current: bool) -> None:
        """Show where it stands."""
        self.done, self.current = done, current
        self.setText(words)
        state = translate("Preparing", "done") if done else translate("Preparing", "to do")
        describe(
            self, "", translate("Preparing", "{part}, {state}").format(part=words, state=state), tip=words
        )
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter are the list's; a button would go its own ways with them."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """As drawn."""
        return QSize(self._look.theme.px(120), self._look.theme.px(30))

    def minimumSizeHint(self) -> QSize:
        """Words are cut where it is narrow."""
        return QSize(self._look.theme.px(60), self._look.theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sign and word; the current one on a darker ground."""
        theme, painter = self._look.theme, QPainter(self)
        if self.current or self.underMouse():
            ground = theme.colour("bg-pressed" if self.current else "bg-hover")
            fill_box(painter, self.rect(), 6, ground, theme.colour("line") if theme.contrast else None)
        icon = "check" if self.done else "circle-dot" if self.current else "circle-dashed"
        colour = "leaf-text" if self.done else "text-2"
        inside = self.rect().adjusted(theme.px(8), 0, -theme.px(4), 0)
        paint_icon(painter, inside, theme, icon, colour, 14)
        inside.setLeft(inside.left() + theme.px(22))
        role, ink = ("ui_medium", "text") if self.current else ("ui", "text-2")
        paint_text(painter, inside, theme, elided(theme, role, self.text(), inside.width()), role, ink)


class Anchors(QWidget):
    """One Tab stop; Up and Down go through the parts, Enter or Space goes there."""

    wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._steps: tuple[Step, ...] = ()
        self._current = ""
        self._parts: dict[str, Anchor] = {}
        self.setObjectName("anchors")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.theme.px(2))

    def show_steps(self, steps: Sequence[Step], current: str) -> None:
        """Show the parts and where one is."""
        self._steps, self._current = tuple(steps), current
        for step in steps:
            part = self._parts.get(step.key)
            if part is None:
                part = self._parts[step.key] = Anchor(self._look, step.key, self)
                part.clicked.connect(lambda _=False, key=step.key: self.wanted.emit(key))
                self._column.addWidget(part)
            part.show_step(step.words, done=step.done, current=step.key == current)
            part.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if step.key == current else Qt.FocusPolicy.ClickFocus
            )

    def part(self, key: str) -> Anchor:
        """One of them."""
        return self._parts[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go through the parts."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        keys = [each.key for each in self._steps]
        held = next((key for key in keys if self._parts[key].hasFocus()), "")
        if step and held:
            target = min(max(keys.index(held) + step, 0), len(keys) - 1)
            self._parts[keys[target]].setFocus(Qt.FocusReason.TabFocusReason)
            return
        if held and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._parts[held].click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """F6 comes here: to the part one is in."""
        if self._current:
            self._parts[self._current].setFocus(event.reason())
