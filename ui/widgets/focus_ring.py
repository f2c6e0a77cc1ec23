"""The ring around what has the keyboard, drawn over the neighbours so that no control needs a margin for it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget

from ui.theme.look import Look
from ui.widgets.painting import FOCUS_OFFSET, FOCUS_WIDTH, stroke_ring

_AWAY = FOCUS_WIDTH + FOCUS_OFFSET
_NO_RING = "noRing"


def without_ring(widget: QWidget) -> None:
    """Tell that this control shows by itself that it has the keyboard."""
    widget.setProperty(_NO_RING, True)


class FocusRing(QWidget):
    """The ring around one control; lets every click through."""

    # Of the class, as Qt's last events come when Python has forgotten the attributes of the object.
    _target: QWidget | None = None

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focusRing")
        self.hide()

    def follow(self, target: QWidget | None) -> None:
        """Stand around this control, and stay with it when it moves; None hides."""
        # A control that is being deleted loses the keyboard before it says that it is gone.
        if self._target is not None and shiboken6.isValid(self._target):
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._on_destroyed)
        self._target = target
        self.hide()
        if target is None:
            self.setParent(None)
            return
        target.installEventFilter(self)
        target.destroyed.connect(self._on_destroyed)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the control."""
        if watched is self._target and event.type() in {
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Hide,
            QEvent.Type.Show,
            QEvent.Type.EnabledChange,
            QEvent.Type.ParentChange,
        }:
            self._settle()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        theme = self._look.theme
        radius = _radius(self._target) + _AWAY
        stroke_ring(QPainter(self), self.rect(), radius, theme.colour("focus"), FOCUS_WIDTH)

    def _settle(self) -> None:
        target = self._target
        if target is None or not target.isVisible() or target.isWindow():
            self.hide()
            return
        home, area = _home(target)
        if self.parentWidget() is not home:
            self.setParent(home)
        self.setGeometry(area)
        self.raise_()
        self.show()

    def _on_destroyed(self) -> None:
        self._target = None
        self.hide()


class FocusRings(QObject):
    """Puts the ring around whichever button, switch or choice gets the keyboard, in every window.

    A click gives no ring: who uses the mouse sees where the pointer is.
    """

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__(app)
        self._look, self._over = look, False
        self._ring = FocusRing(look)
        app.focusChanged.connect(self._on_focus_changed)
        app.aboutToQuit.connect(self._on_quit)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._over:
            return
        if not shiboken6.isValid(self._ring):  # it went with the page it stood on
            self._ring = FocusRing(self._look)
        clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        wants = isinstance(now, QAbstractButton) and not now.property(_NO_RING)
        self._ring.follow(now if wants and not clicked else None)

    def _on_quit(self) -> None:
        self._over = True
        if shiboken6.isValid(self._ring):
            self._ring.deleteLater()


def _home(target: QWidget) -> tuple[QWidget, QRect]:
    """The nearest ancestor that has room for the ring, and where it is in it; a scroll area's view cuts it anyway."""
    home = target.parentWidget()
    area = target.geometry().adjusted(-_AWAY, -_AWAY, _AWAY, _AWAY)
    while home is not None and not home.isWindow():
        outer = home.parentWidget()
        scrolled = outer is not None and isinstance(outer.parentWidget(), QAbstractScrollArea)
        if home.rect().contains(area) or scrolled or outer is None:
            break
        area = QRect(home.mapTo(outer, QPoint(area.topLeft())), area.size())
        home = outer
    return home or target, area


def _radius(target: QWidget | None) -> float:
    """How round the control is."""
    radius = target.property("ringRadius") if target is not None else None
    return float(radius) if radius is not None else 6.0
