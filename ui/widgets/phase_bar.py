"""The phases of a campaign as a line: past full, current partly, future empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import Look
from ui.theme.theme import Theme
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
    """The line with the name of each phase and its dates underneath, on two lines each where one has no room."""

    def __init__(self, look: Look, *, name: str = "phaseLine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._phases: tuple[Phase, ...] = ()
        self.setObjectName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_phases(self, phases: Sequence[Phase]) -> None:
        """Show these phases."""
        self._phases = tuple(phases)
        self.setAccessibleName("; ".join(f"{phase.words}, {phase.dates}" for phase in phases))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Line, gap and the lines of words at the width it has."""
        return QSize(self._look.theme.px(320), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Words are cut when the window is very narrow."""
        theme = self._look.theme
        return QSize(theme.px(160), theme.px(4 + 6) + 2 * theme.line("caption"))

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Line, gap, names and dates."""
        theme = self._look.theme
        texts = self._texts(self.columns(width))
        lines = max((len(names) for names, _ in texts), default=1) + max(
            (len(dates) for _, dates in texts), default=1
        )
        return theme.px(4 + 6) + lines * theme.line("caption")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and the words under it."""
        if not self._phases:
            return
        theme = self._look.theme
        painter = QPainter(self)
        line, left = theme.line("caption"), 0
        columns = self.columns(self.width())
        texts = self._texts(columns)
        below = theme.px(10) + line * max(len(names) for names, _ in texts)
        for phase, width, (names, dates) in zip(self._phases, columns, texts, strict=True):
            paint_phase_bar(painter, QRect(left, 0, width, theme.px(4)), theme, (phase.share,))
            colour = "accent-text" if phase.current else "text-2"
            for at, words in enumerate(names):
                box = QRect(left, theme.px(10) + at * line, width, line)
                paint_text(painter, box, theme, words, _role(phase), colour)
            for at, words in enumerate(dates):
                box = QRect(left, below + at * line, width, line)
                paint_text(painter, box, theme, words, "caption", "text-3", figures=True)
            left += width + theme.px(GAP)

    def _texts(self, columns: Sequence[int]) -> list[tuple[list[str], list[str]]]:
        """The lines of name and dates of each phase."""
        theme = self._look.theme
        return [
            (
                two_lines(theme, _role(phase), phase.words, width),
                two_lines(theme, "caption", phase.dates, width),
            )
            for phase, width in zip(self._phases, columns, strict=True)
        ]

    def columns(self, whole: int) -> list[int]:
        """The width of each phase: equal where all words have room so, else what longer words need comes from others."""
        theme = self._look.theme
        room = whole - theme.px(GAP) * (len(self._phases) - 1)
        needs = [self._need(phase, text_width) for phase in self._phases]
        if sum(needs) > room:
            needs = [self._need(phase, broken_width) for phase in self._phases]
        return shared(room, needs)

    def _need(self, phase: Phase, width_of: Callable[..., int]) -> int:
        """The room that name and dates need."""
        theme = self._look.theme
        name = width_of(theme, _role(phase), phase.words)
        return theme.px(AIR) + max(name, width_of(theme, "caption", phase.dates, figures=True))


def broken_width(theme: Theme, role: str, words: str, *, figures: bool = False) -> int:
    """How wide words are once they are broken where it helps most."""
    parts = words.split(" ")
    lines = ((" ".join(parts[:count]), " ".join(parts[count:])) for count in range(1, len(parts) + 1))
    return min(max(text_width(theme, role, line, figures=figures) for line in pair) for pair in lines)


def two_lines(theme: Theme, role: str, words: str, width: int) -> list[str]:
    """Words on one line, or broken once, between two of them, where they are wider than that."""
    parts = words.split(" ")
    for count in range(len(parts), 1, -1):
        first = " ".join(parts[:count])
        if text_width(theme, role, first, figures=True) <= width:
            return [first] if count == len(parts) else [first, " ".join(parts[count:])]
    return [parts[0], " ".join(parts[1:])] if len(parts) > 1 else [words]


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
