"""Rows that can be put in another order: by dragging their grip, or with Up and Down on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.preparing.tabbing import keyboard_in
from ui.theme.look import Look
from ui.widgets.describe import describe
from ui.widgets.painting import CENTRE, fill_box, paint_icon


class Grip(QAbstractButton):
    """The handle of a row."""

    stepped = Signal(int)  # -1 up, 1 down
    dragged = Signal(QPoint)  # global position while the mouse moves
    dropped = Signal()

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._from: QPoint | None = None
        self._moving = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setObjectName("grip")

    def say(self, what: str) -> None:
        """What it moves."""
        words = translate("Preparing", "Move “{name}”").format(name=what)
        describe(self, "", words, keys="Up / Down")

    def sizeHint(self) -> QSize:
        """Wide enough to hit."""
        return QSize(self._look.theme.px(20), self._look.theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move the row."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where to, once it is no slip of the hand."""
        here = event.globalPosition().toPoint()
        if self._from is not None and (self._moving or (here - self._from).manhattanLength() > 4):
            self._moving = True
            self.dragged.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        moving, self._moving, self._from = self._moving, False, None
        if moving:
            self.dropped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Six dots."""
        role = "text-3" if self.isEnabled() else "text-disabled"
        if self.isEnabled() and self.underMouse():
            role = "text"
        paint_icon(QPainter(self), self.rect(), self._look.theme, "grip-vertical", role, 16, align=CENTRE)


class MovableRow(QWidget):
    """A row with its grip; it is tinted while the mouse or the keyboard is in it."""

    def __init__(self, look: Look, key: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.key = key
        self.grip = Grip(look, parent=self)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def touched(self) -> bool:
        """Whether the mouse or the keyboard is in it."""
        focus = keyboard_in(self.window())
        return self.underMouse() or (focus is not None and self.isAncestorOf(focus))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tint."""
        if self.touched:
            fill_box(QPainter(self), self.rect(), 6, self._look.theme.colour("bg-hover"))


Row = TypeVar("Row", bound=MovableRow)


class MovableRows(QWidget, Generic[Row]):
    """Rows under one another; `moved` tells from which place to which."""

    moved = Signal(int, int)

    def __init__(self, look: Look, *, name: str, spacing: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[Row] = []
        self._target = -1
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows in their order."""
        return self._rows

    def set_keys(self, keys: Sequence[UUID], make: Callable[[UUID], Row]) -> None:
        """Show a row for each key in this order; rows that stay keep what is typed in them and the keyboard."""
        held = {row.key: row for row in self._rows}
        if [row.key for row in self._rows] == list(keys):
            return
        for key, row in held.items():
            if key not in keys:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
        self._rows = [held.get(key) or self._made(make(key)) for key in keys]
        for place, row in enumerate(self._rows):
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
            row.show()  # at once: it may be given the keyboard
        first: QWidget | None = None
        for row in self._rows:  # Tab follows the order on the page
            if first is not None:
                QWidget.setTabOrder(first, row.grip)
            first = row.grip

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where the dragged row would go."""
        if self._target >= 0:
            at = self._rows[self._target].geometry() if self._target < len(self._rows) else None
            y = at.top() if at is not None else self.height() - 2
            line = QRect(0, max(0, y - 1), self.width(), 2)
            QPainter(self).fillRect(line, self._look.theme.colour("accent"))

    def event(self, event: QEvent) -> bool:
        """A drag that is broken off leaves no mark."""
        if event.type() == QEvent.Type.Hide:
            self._target = -1
        return super().event(event)

    def _made(self, row: Row) -> Row:
        row.grip.stepped.connect(lambda step, key=row.key: self._on_stepped(key, step))
        row.grip.dragged.connect(self._on_dragged)
        row.grip.dropped.connect(lambda key=row.key: self._on_dropped(key))
        return row

    def _place(self, key: UUID) -> int:
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def _on_stepped(self, key: UUID, step: int) -> None:
        place = self._place(key)
        target = place + step
        if 0 <= target < len(self._rows):
            grip = self._rows[place].grip
            self.moved.emit(place, target)
            grip.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_dragged(self, here: QPoint) -> None:
        y = self.mapFromGlobal(here).y()
        self._target = sum(1 for row in self._rows if row.geometry().center().y() < y)
        self.update()

    def _on_dropped(self, key: UUID) -> None:
        place, target, self._target = self._place(key), self._target, -1
        self.update()
        if target > place:
            target -= 1
        if target >= 0 and target != place:
            self.moved.emit(place, target)
