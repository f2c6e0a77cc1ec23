"""The phases of a campaign as a line: past full, current partly, future empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets.marks import paint_phase_bar
from ui.widgets.painting import paint_text, text_width

GAP = 4
"""Between two phases."""
AIR = 8
"""Between the words of two phases, where they stand close."""


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
        """Words are cut when the window is very narrow."""
        theme = self._look.theme
        return QSize(theme.px(160), theme.px(4 + 6) + 2 * theme.line("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and the words under it."""
        if not self._phases:
            return
        theme = self._look.theme
        painter = QPainter(self)
        line, left = theme.line("caption"), 0
        for phase, width in zip(self._phases, self.columns(self.width()), strict=True):
            paint_phase_bar(painter, QRect(left, 0, width, theme.px(4)), theme, (phase.share,))
            words = QRect(left, theme.px(10), width, line)
            paint_text(
                painter, words, theme, phase.words, _role(phase), "accent-text" if phase.current else "text-2"
            )
            dates = words.translated(0, line)
            paint_text(painter, dates, theme, phase.dates, "caption", "text-3", figures=True)
            left += width + theme.px(GAP)

    def columns(self, whole: int) -> list[int]:
        """The width of each phase: equal where all words have room so, else what longer words need comes from others."""
        theme = self._look.theme
        room = whole - theme.px(GAP) * (len(self._phases) - 1)
        return shared(room, [self._need(phase) for phase in self._phases])

    def _need(self, phase: Phase) -> int:
        """The room that name and dates need."""
        theme = self._look.theme
        name = text_width(theme, _role(phase), phase.words)
        return theme.px(AIR) + max(name, text_width(theme, "caption", phase.dates, figures=True))


def _role(phase: Phase) -> str:
    return "caption_strong" if phase.current else "caption_medium"


def shared(room: int, needs: Sequence[int]) -> list[int]:
    """A room in equal parts, but none smaller than it needs while others have more; too small a one in proportion."""
    if sum(needs) > room:
        widths = [need * room / sum(needs) for need in needs]
    else:
        large, level = sorted(needs, reverse=True), 0.0
        for count, need in enumerate(large):
            level = (room - sum(large[:count])) / (len(large) - count)
            if need <= level:
                break
        widths = [max(need, level) for need in needs]
    ends = [round(sum(widths[: at + 1])) for at in range(len(widths))]
    return [end - begin for begin, end in zip([0, *ends], ends, strict=False)]
