"""The vote, painted: a block of 44 × 48 in rows, a button of 28 elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from ui.i18n import translate
from ui.theme.theme import Theme
from ui.widgets.painting import (
    CENTRE,
    LEFT,
    fill_box,
    paint_focus,
    paint_icon,
    paint_text,
    placed,
    text_width,
)

BLOCK_SIZE = (44, 48)
ROW_HEIGHT = 28


@dataclass(frozen=True, slots=True)
class VoteState:
    """What a vote shows: `count` is None while it is hidden, `shown` is the count as people read it."""

    shown: str = ""
    voted: bool = False
    enabled: bool = True
    hover: bool = False
    focus: bool = False


@dataclass(frozen=True, slots=True)
class _Colours:
    fill: str
    edge: str
    icon: str
    figure: str


def _colours(state: VoteState) -> _Colours:
    if state.voted:
        return _Colours("spark", "spark", "on-spark", "on-spark")
    if not state.enabled:
        return _Colours("bg-sunken", "line", "text-disabled", "text-3")
    if state.hover:
        return _Colours("spark-tint", "spark-line", "spark-text", "text")
    return _Colours("bg-surface", "line-strong", "text-2", "text")


def paint_vote_block(painter: QPainter, rect: QRect, theme: Theme, state: VoteState) -> QRect:
    """The block at the left of `rect`: arrow over the count, or over the verb while the count is hidden."""
    box = placed(rect, theme.px(BLOCK_SIZE[0]), theme.px(BLOCK_SIZE[1]))
    colours = _colours(state)
    fill_box(painter, box, 7, theme.colour(colours.fill), theme.colour(colours.edge))
    icon_side, line = theme.px(18), theme.px(16)
    top = box.top() + (box.height() - icon_side - 1 - line) // 2
    icon_box = QRect(box.left(), top, box.width(), icon_side)
    paint_icon(painter, icon_box, theme, "arrow-big-up", colours.icon, 18, align=CENTRE, filled=state.voted)
    words = state.shown or translate("Votes", "Vote", "verb, in a narrow block")
    figures = bool(state.shown)
    role = "ui_strong" if figures else "key"
    if text_width(theme, role, words, figures=figures) > box.width() - 4:
        role = "initials"
    word_box = QRect(box.left(), top + icon_side + 1, box.width(), line)
    paint_text(painter, word_box, theme, words, role, colours.figure, align=CENTRE, figures=figures)
    if state.focus:
        paint_focus(painter, box, theme, 7)
    return box


def vote_row_words(state: VoteState) -> str:
    """What the button says: the count, or the verb while it is hidden."""
    return state.shown or translate("Votes", "Support", "verb, on a button")


def vote_row_width(theme: Theme, state: VoteState) -> int:
    """How wide the button is."""
    words = text_width(theme, "ui_strong", vote_row_words(state), figures=True)
    return 2 + theme.px(8) + theme.px(18) + theme.px(6) + words + theme.px(10)


def paint_vote_row(
    painter: QPainter, rect: QRect, theme: Theme, state: VoteState, *, align: Qt.AlignmentFlag = LEFT
) -> QRect:
    """The button of 28: arrow and count, or arrow and verb while the count is hidden."""
    box = placed(rect, vote_row_width(theme, state), theme.px(ROW_HEIGHT), align)
    colours = _colours(state)
    fill_box(painter, box, 6, theme.colour(colours.fill), theme.colour(colours.edge))
    inside = box.adjusted(1 + theme.px(8), 0, 0, 0)
    used = paint_icon(painter, inside, theme, "arrow-big-up", colours.icon, 18, filled=state.voted)
    inside.setLeft(used.right() + 1 + theme.px(6))
    paint_text(painter, inside, theme, vote_row_words(state), "ui_strong", colours.figure, figures=True)
    if state.focus:
        paint_focus(painter, box, theme, 6)
    return box
