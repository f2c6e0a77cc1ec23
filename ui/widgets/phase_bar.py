"""The phases of a campaign as a line: past full, current partly, future empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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

Measure = Callable[[str], int]
"""How wide a text is."""


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
    """The line with the name of each phase and its dates underneath; in little room dates, then names take two lines."""

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
        """Line, gap and the lines of words it needs at the width it has."""
        return QSize(self._look.theme.px(320), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Words are cut when the window is very narrow."""
        return QSize(self._look.theme.px(160), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Two lines of words, or more where they have no room beside each other."""
        theme = self._look.theme
        told = self.told(width)
        lines = (max((len(each[at]) for each in told), default=1) for at in (0, 1))
        return theme.px(4 + 6) + sum(lines) * theme.line("caption")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and the words under it."""
        if not self._phases:
            return
        theme = self._look.theme
        painter = QPainter(self)
        line, left = theme.line("caption"), 0
        told = self.told(self.width())
        below = max(len(names) for names, _ in told)
        for phase, width, (names, dates) in zip(self._phases, self.columns(self.width()), told, strict=True):
            paint_phase_bar(painter, QRect(left, 0, width, theme.px(4)), theme, (phase.share,))
            words = QRect(left, theme.px(10), width, line)
            colour = "accent-text" if phase.current else "text-2"
            for at, part in enumerate(names):
                paint_text(painter, words.translated(0, at * line), theme, part, _role(phase), colour)
            for at, part in enumerate(dates, below):
                box = words.translated(0, at * line)
                paint_text(painter, box, theme, part, "caption", "text-3", figures=True)
            left += width + theme.px(GAP)

    def told(self, whole: int) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """The name and the dates of each phase in the lines they take at this width."""
        return [
            (
                fitted(phase.words, width, self._name_width(phase)),
                fitted(phase.dates, width, self._dates_width),
            )
            for phase, width in zip(self._phases, self.columns(whole), strict=True)
        ]

    def columns(self, whole: int) -> list[int]:
        """The width of each phase: equal where all words have room, so else what longer words need comes from others.

        Dates are folded before a word is cut, and names after them.
        """
        room = whole - self._look.theme.px(GAP) * (len(self._phases) - 1)
        needs: list[int] = []
        for folds in ((False, False), (False, True), (True, True)):
            needs = [self._need(phase, *folds) for phase in self._phases]
            if sum(needs) <= room:
                break
        return shared(room, needs)

    def _need(self, phase: Phase, folds_name: bool, folds_dates: bool) -> int:
        """The room that name and dates need, each on one line or folded in two."""
        parts = (
            (phase.words, folds_name, self._name_width(phase)),
            (phase.dates, folds_dates, self._dates_width),
        )
        widest = (
            max(map(measure, halves(text, measure) if folds else (text,))) for text, folds, measure in parts
        )
        return self._look.theme.px(AIR) + max(widest)

    def _name_width(self, phase: Phase) -> Measure:
        return lambda text: text_width(self._look.theme, _role(phase), text)

    def _dates_width(self, text: str) -> int:
        return text_width(self._look.theme, "caption", text, figures=True)


def _role(phase: Phase) -> str:
    return "caption_strong" if phase.current else "caption_medium"


def halves(text: str, measure: Measure) -> tuple[str, ...]:
    """A text in the two lines that need the least room, broken at a space; one where it has none."""
    spaces = [at for at, sign in enumerate(text) if sign == " "]
    pairs = [(text[:at], text[at + 1 :]) for at in spaces]
    return min(pairs, key=lambda pair: max(map(measure, pair)), default=(text,))


def fitted(text: str, width: int, measure: Measure) -> tuple[str, ...]:
    """A text on one line where it has room, else in two."""
    return (text,) if measure(text) <= width else halves(text, measure)


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
