"""The texts of a row cut to its room, kept until row, width, look, language or minute change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontMetrics, QTextLayout, QTextOption

from ideabox.ideas.rows import IdeaRow
from ui import dates
from ui.i18n import translate
from ui.ideas import list_words
from ui.ideas.excerpt import one_line
from ui.theme.theme import Theme
from ui.widgets.marks import chip_width, stage_chip_width
from ui.widgets.painting import elided, text_width

MOST_KEPT = 400
"""Rows whose texts are kept: more than any screen shows."""
GAP = 14
"""Between texts and the right column."""


@dataclass(frozen=True, slots=True)
class RowTexts:
    """What a row of 72 shows, cut to the room it has."""

    title: str
    excerpt: str
    author: str
    place: str
    age: str
    age_width: int
    imported: str
    hidden: str
    comments: str
    room: int
    column: int


@dataclass(frozen=True, slots=True)
class _Kept:
    row: IdeaRow
    cut_for: object
    texts: RowTexts


@dataclass(frozen=True, slots=True)
class _KeptLines:
    row: IdeaRow
    cut_for: object
    lines: tuple[str, str]


class TextCutter:
    """Cuts the texts of rows, each once."""

    def __init__(self) -> None:
        self._kept: dict[UUID, _Kept] = {}
        self._lines: dict[UUID, _KeptLines] = {}

    def texts(self, row: IdeaRow, theme: Theme, width: int, now: datetime) -> RowTexts:
        """The texts of a row with `width` pixels for texts, gap and right column together."""
        cut_for = (theme.name, theme.size, width, QLocale().name(), now.replace(second=0, microsecond=0))
        kept = self._kept.get(row.id)
        if kept is not None and kept.row is row and kept.cut_for == cut_for:
            return kept.texts
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        texts = _cut(row, theme, width, now)
        self._kept[row.id] = _Kept(row, cut_for, texts)
        return texts

    def two_lines(self, row: IdeaRow, theme: Theme, width: int, indent: int) -> tuple[str, str]:
        """The title on two lines, the first one shorter by `indent`, the second cut with "…"."""
        cut_for = (theme.name, theme.size, width, indent)
        kept = self._lines.get(row.id)
        if kept is not None and kept.row is row and kept.cut_for == cut_for:
            return kept.lines
        if len(self._lines) >= MOST_KEPT:
            self._lines.clear()
        lines = _two_lines(row.title, theme, width, indent)
        self._lines[row.id] = _KeptLines(row, cut_for, lines)
        return lines


def _cut(row: IdeaRow, theme: Theme, width: int, now: datetime) -> RowTexts:
    age, imported = list_words.age(row, now), list_words.imported(row)
    hidden = translate("IdeaList", "Hidden", "an idea taken out of sight") if row.hidden else ""
    comments = dates.number(row.comments) if row.comments else ""
    column = max(_chips_width(row, theme, hidden), _counts_width(row, theme, imported, comments))
    room = max(0, width - column - theme.px(GAP))
    dot = 0 if row.seen else theme.px(14)
    return RowTexts(
        title=elided(theme, "row_title", row.title, room - dot),
        excerpt=elided(theme, "ui", one_line(row.excerpt), room),
        author=elided(theme, "caption", list_words.author(row), max(0, room - theme.px(24))),
        place=list_words.place(row),
        age=age,
        age_width=text_width(theme, "caption", age),
        imported=imported,
        hidden=hidden,
        comments=comments,
        room=room,
        column=column,
    )


def _chips_width(row: IdeaRow, theme: Theme, hidden: str) -> int:
    stage = stage_chip_width(theme, row.stage_kind, row.stage_name) if row.stage_kind else 0
    return stage + (chip_width(theme, hidden, "eye-off") + theme.px(6) if hidden else 0)


def _counts_width(row: IdeaRow, theme: Theme, imported: str, comments: str) -> int:
    widths = [
        text_width(theme, "caption", imported, figures=True) + 2 if imported else 0,
        theme.px(13) if row.followed else 0,
        theme.px(17) + text_width(theme, "caption", comments, figures=True) if comments else 0,
    ]
    shown = [width for width in widths if width]
    return sum(shown) + theme.px(10) * max(0, len(shown) - 1)


def _two_lines(title: str, theme: Theme, width: int, indent: int) -> tuple[str, str]:
    """Break at words where there is one, anywhere else."""
    font = theme.font("ui_medium")
    layout = QTextLayout(title, font)
    layout.setTextOption(_WRAP)
    layout.beginLayout()
    first = layout.createLine()
    if not first.isValid():
        layout.endLayout()
        return "", ""
    first.setLineWidth(width - indent)
    end = first.textLength()
    layout.endLayout()
    rest = title[end:].strip()
    return title[:end].rstrip(), QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)


_WRAP = QTextOption(Qt.AlignmentFlag.AlignLeft)
_WRAP.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
