"""Plays a list of steps through the real window, for the tour and the self-test: acts, then waits until something is so."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

TICK_MS = 20
PATIENCE_S = 20.0
"""How long one step may take before the play is given up."""


@dataclass(frozen=True, slots=True)
class Until:
    """Go on when this is so; `words` says what is waited for, should it never come."""

    words: str
    met: Callable[[], bool]
    patience_s: float = PATIENCE_S


class Player(QObject):
    """Runs a generator of waits on the event loop; the window lives on meanwhile as it always does."""

    def __init__(self, steps: Iterator[Until], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._wait: Until | None = None
        self._since = 0.0
        self.failure = ""
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin; when all is played, or nothing moves any more, the application quits."""
        self._timer.start()

    def fail(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An exception nobody caught: the play goes on, and will have failed."""
        self.failure = self.failure or f"{kind.__name__}: {error}"
        sys.__excepthook__(kind, error, trace)

    def _tick(self) -> None:
        try:
            if self._wait is not None and not self._wait.met():
                if time.monotonic() - self._since > self._wait.patience_s:
                    self._end(f"waited in vain for: {self._wait.words}")
                return
            self._wait = next(self._steps)
            self._since = time.monotonic()
        except StopIteration:
            self._end("")
        except Exception as problem:  # noqa: BLE001  a play that breaks must end, with its reason
            self._end(f"{type(problem).__name__}: {problem}")

    def _end(self, failure: str) -> None:
        self._timer.stop()
        self.failure = self.failure or failure
        QCoreApplication.exit(1 if self.failure else 0)


def press(keys: str, target: QWidget | None = None) -> None:
    """Press a shortcut or key, as the keyboard would: "Ctrl+Return", "V"."""
    combination = QKeyCombination.fromCombined(QKeySequence(keys)[0].toCombined())  # type: ignore[index]
    receiver = target or QApplication.focusWidget() or QApplication.activeWindow()
    if receiver is not None:
        QTest.keyClick(receiver, combination.key(), combination.keyboardModifiers())


def type_text(text: str, target: QWidget | None = None) -> None:
    """Type words into the field that has the keyboard."""
    receiver = target or QApplication.focusWidget()
    if receiver is None:
        return
    for letter in text:  # QTest types ASCII only
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(receiver, event)
