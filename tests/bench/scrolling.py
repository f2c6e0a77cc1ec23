"""Scrolls a list with the wheel, page after page, and hears how long each step held the GUI thread."""

from __future__ import annotations

from statistics import quantiles

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from ideabox.ideas.requests import PAGE
from tests.bench.holds import Holds
from ui.ideas.list_view import IdeaListView

EVERY_MS = 16
"""A step of the wheel for each frame of a screen with 60 of them a second."""
NOTCHES = 3
NOTCH = 120
"""What Qt calls one notch of a wheel."""


class Scroll(QObject):
    """One ride down a list; it ends when so many pages were fetched and passed."""

    def __init__(self, view: IdeaListView, holds: Holds, pages: int) -> None:
        super().__init__(view)
        self._view = view
        self._holds = holds
        self._rows = pages * PAGE
        self.steps: list[float] = []
        self._done = False
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._step)
        holds.take()
        self._wait()

    def is_done(self) -> bool:
        """Whether the bottom of the last page is on the screen."""
        return self._done

    @property
    def p99(self) -> float:
        """Only one step in a hundred held the GUI thread longer."""
        return quantiles(self.steps, n=100)[98]

    @property
    def worst(self) -> float:
        """The longest of all."""
        return max(self.steps)

    def _wait(self) -> None:
        self._holds.expect(EVERY_MS)
        self._timer.start(EVERY_MS)

    def _step(self) -> None:
        self.steps.append(self._holds.take())
        bar = self._view.verticalScrollBar()
        if self._view.model().rowCount() >= self._rows and bar.value() >= bar.maximum() * 0.98:
            self._done = True
            return
        middle = QPointF(self._view.viewport().rect().center())
        QApplication.postEvent(
            self._view.viewport(),
            QWheelEvent(
                middle,
                QPointF(self._view.viewport().mapToGlobal(middle.toPoint())),
                QPoint(),
                QPoint(0, -NOTCHES * NOTCH),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )
        self._wait()
