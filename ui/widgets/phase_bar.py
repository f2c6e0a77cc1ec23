"""The phases of a campaign as a line: past full, current partly, future empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets.marks import paint_phase_bar
from ui.widgets.painting import paint_text


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase as the line shows it: name, the words of its dates, how much of it has passed."""

    words: str
    dates: str
    share: float
    current: bool = False


class PhaseBar(QWidget):
    """A line of 4 without words; with one part it is a progress line."""

    def __init__(self, look: Look, *, name: str = "phaseBar", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shares: tuple[float, ...] = ()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_shares(self, shares: Sequence[float], words: str) -> None:
        """How much of each part has passed, and the words for screen readers and the tooltip."""
        self._shares = tuple(shares)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self._look.theme.px(96), self._look.theme.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts."""
        paint_phase_bar(QPainter(self), self.rect(), self._look.theme, self._shares)


class PhaseLine(QWidget):
    """The line with the name of each phase and its dates underneath."""

    def __init__(self, look: Look, *, name: str = "phaseLine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._phases: tuple[Phase, ...] = ()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_phases(self, phases: Sequence[Phase]) -> None:
        """Show these phases."""
        self._phases = tuple(phases)
        self.setAccessibleName("; ".join(f"{phase.words}, {phase.dates}" for phase in phases))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Line, gap and two lines of words."""
        theme = self._look.theme
        return QSize(theme.px(320), theme.px(4 + 6) + 2 * theme.line("caption"))

    def minimumSizeHint(self) -> QSize:
        """Words are cut when the window is narrow."""
        return QSize(self._look.theme.px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and the words under it."""
        if not self._phases:
            return
        theme = self._look.theme
        painter = QPainter(self)
        gap, line = theme.px(4), theme.line("caption")
        bar = QRect(0, 0, self.width(), theme.px(4))
        paint_phase_bar(painter, bar, theme, tuple(phase.share for phase in self._phases), gap)
        width = (self.width() - gap * (len(self._phases) - 1)) / len(self._phases)
        for index, phase in enumerate(self._phases):
            left = round(index * (width + gap))
            words = QRect(left, theme.px(10), round(width), line)
            role, colour = (
                ("caption_strong", "accent-text") if phase.current else ("caption_medium", "text-2")
            )
            paint_text(painter, words, theme, phase.words, role, colour)
            dates = words.translated(0, line)
            paint_text(painter, dates, theme, phase.dates, "caption", "text-3", figures=True)
