"""Nobody there on a shared PC: a warning a minute before, then the session closes. One key prolongs it."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ideabox.clock import Clock
from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.banner import Banner

WARNING = timedelta(seconds=60)
"""How long before the end it is said."""
SECOND_MS = 1000
ACTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.Drop,
    }
)
"""What tells that somebody is there."""


class IdleWatch(QObject):
    """Watches every window of the program. It asks the clock, so that a computer that slept closes the session, too."""

    warned = Signal()
    prolonged = Signal()
    expired = Signal()

    def __init__(self, app: QApplication, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._clock = app, clock
        self._limit = timedelta(minutes=10)
        self._since: datetime = clock()
        self._warned = False
        self._tick = QTimer(self, interval=SECOND_MS)
        self._tick.timeout.connect(self.look)

    def start(self, minutes: int) -> None:
        """From now on."""
        self._limit = timedelta(minutes=minutes)
        self._since, self._warned = self._clock(), False
        self._app.installEventFilter(self)
        self._tick.start()

    def stop(self) -> None:
        """Nobody is signed in."""
        self._app.removeEventFilter(self)
        self._tick.stop()

    @property
    def is_watching(self) -> bool:
        """Whether a session can run out."""
        return self._tick.isActive()

    def look(self) -> None:
        """What time it is, once a second."""
        idle = self._clock() - self._since
        if idle >= self._limit:
            self.stop()
            self.expired.emit()
        elif idle >= self._limit - WARNING and not self._warned:
            self._warned = True
            self.warned.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is there; but who comes back too late doesn't act in another's session."""
        if event.type() not in ACTS:
            return False
        if self._clock() - self._since >= self._limit:
            QTimer.singleShot(0, self, self.look)
            return True
        self._since = self._clock()
        if self._warned:
            self._warned = False
            self.prolonged.emit()
        return False


class IdleBanner(Banner):
    """Across the top of the window, over whatever is open there."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, name="idle-banner", kind="waiting", icon="clock", parent=window)
        self._window = window
        window.installEventFilter(self)

    def warn(self) -> None:
        """Say it, and how to stay."""
        self.say(
            translate("SignIn", "Your session closes in a minute."),
            translate("SignIn", "Press any key to stay. What you were writing is kept."),
        )
        self._place()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as wide as the window."""
        if event.type() == QEvent.Type.Resize and watched is self.parent() and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        self.setGeometry(0, 0, self._window.width(), self.sizeHint().height())
