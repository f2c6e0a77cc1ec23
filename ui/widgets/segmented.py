"""A few choices side by side, one of them taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets.describe import describe
from ui.widgets.painting import CENTRE, fill_box, paint_icon, paint_text, text_width


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the choices: its key in code, its words on screen."""

    key: str
    words: str
    icon: str = ""
    tip: str = ""
    enabled: bool = True


class _Part(QAbstractButton):
    """One choice."""

    def __init__(self, look: Look, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icon_name = look, choice.icon
        self.key = choice.key
        self.setText(choice.words)
        self.setCheckable(True)
        self.setEnabled(choice.enabled)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        describe(self, f"choice_{choice.key}", choice.words, tip=choice.tip)

    def sizeHint(self) -> QSize:
        """Words, and the icon before them."""
        theme = self._look.theme
        icon = theme.px(18) if self._icon_name else 0
        width = text_width(theme, "caption_medium", self.text()) + icon + theme.px(22)
        return QSize(width, theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised box for the choice taken."""
        theme = self._look.theme
        painter = QPainter(self)
        role = "text-2" if self.isEnabled() else "text-disabled"
        if self.isChecked():
            role = "text"
            fill_box(painter, self.rect(), 4, theme.colour("bg-surface"), theme.colour("line-strong"))
        elif self.underMouse() and self.isEnabled():
            role = "text"
            fill_box(painter, self.rect(), 4, theme.colour("bg-pressed"))
        inside = self.rect().adjusted(theme.px(11), 0, 0, 0)
        if self._icon_name:
            used = paint_icon(painter, inside, theme, self._icon_name, role, 12)
            inside.setLeft(used.right() + 1 + theme.px(6))
            paint_text(painter, inside, theme, self.text(), "caption_medium", role)
        else:
            paint_text(painter, self.rect(), theme, self.text(), "caption_medium", role, align=CENTRE)


class Segmented(QWidget):
    """Choices side by side in one frame; one Tab stop, the arrows choose."""

    changed = Signal(str)

    def __init__(self, look: Look, *, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._set_margins()

    def set_choices(self, choices: Sequence[Choice], chosen: str = "") -> None:
        """Show these; keep what was chosen if it is still there, else take `chosen` or the first."""
        kept = chosen or self.chosen
        for button in self._parts():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for choice in choices:
            part = _Part(self._look, choice, self)
            part.installEventFilter(self)
            self._group.addButton(part)
            self._row.addWidget(part)
        keys = [choice.key for choice in choices]
        if keys:
            self.choose(kept if kept in keys else keys[0])

    def choose(self, key: str) -> None:
        """Take a choice; `changed` is not sent, as it is no one's act."""
        for part in self._parts():
            if part.key == key:
                part.setChecked(True)
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if part.key == key else Qt.FocusPolicy.ClickFocus)

    @property
    def chosen(self) -> str:
        """The key of the choice taken."""
        return next((part.key for part in self._parts() if part.isChecked()), "")

    def part(self, key: str) -> QAbstractButton:
        """The button of one choice."""
        return next(part for part in self._parts() if part.key == key)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Left and right choose the neighbour, passing what is not allowed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the look changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._set_margins()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        theme = self._look.theme
        fill_box(QPainter(self), self.rect(), 6, theme.colour("bg-sunken"), theme.colour("line-strong"))

    def _set_margins(self) -> None:
        edge = 2
        self._row.setContentsMargins(edge, edge, edge, edge)

    def _parts(self) -> list[_Part]:
        return [button for button in self._group.buttons() if isinstance(button, _Part)]

    def _step(self, step: int) -> None:
        parts = [part for part in self._parts() if part.isEnabled()]
        keys = [part.key for part in parts]
        if self.chosen not in keys:
            return
        part = parts[(keys.index(self.chosen) + step) % len(parts)]
        part.setFocus(Qt.FocusReason.TabFocusReason)
        part.click()

    def _on_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, _Part):
            self.choose(button.key)
            self.changed.emit(button.key)
