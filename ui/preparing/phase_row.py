"""One phase of the calendar: its days, and unfolded what it is and what it opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ideabox.campaigns.rows import PhaseRow
from ideabox.words import PhaseKind
from ui.campaigns.words import first_day, last_day, phase_word
from ui.i18n import translate
from ui.preparing.day_edit import DayEdit
from ui.preparing.phasing import days_of, on_days
from ui.preparing.reordering import MovableRow
from ui.preparing.section import INSET, allow
from ui.theme.look import Look
from ui.widgets.button import ComboButton, Kind
from ui.widgets.field import IconSign
from ui.widgets.labels import ElidedText, Text
from ui.widgets.line_edit import LineEdit
from ui.widgets.menus import Menu
from ui.widgets.switch import CheckBox
from ui.widgets.tool_button import ToolButton

BESIDE = 520
"""Narrower than this the days go under the name."""
SIGNS = {"posting": "lightbulb", "commenting": "message-circle", "voting": "arrow-big-up"}


def kind_word(kind: PhaseKind) -> str:
    """The word for a kind of phase."""
    return phase_word(replace(_SAMPLE, kind=kind))


_NEVER = on_days  # keeps the import used where only types would


class PhaseLine(MovableRow):
    """`changed` brings the phase as it should be; `removed` asks to take it out."""

    changed = Signal(object)  # PhaseRow
    removed = Signal()
    unfolded = Signal()

    def __init__(self, look: Look, phase: PhaseRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__(look, phase.id, parent)
        self.phase = phase
        self._today = today
