"""The signs of a row: its vote, its stage and counts, and the grey shapes that stand for a row not yet here."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from ideabox.ideas.rows import IdeaRow
from ui import dates
from ui.i18n import translate
from ui.ideas.row_texts import RowTexts
from ui.theme.theme import Theme
from ui.widgets.marks import (
    chip_width,
    paint_chip,
    paint_count,
    paint_stage_chip,
    stage_chip_width,
)
from ui.widgets.painting import RIGHT, fill_box, paint_icon, paint_text, placed
from ui.widgets.votes import VoteState, paint_vote_block

_CHIP_TOP, _COUNTS_TOP = 14, 42
_SKELETON = ((0.58, 0.80), (0.40, 0.92), (0.62, 0.76), (0.50, 0.84), (0.45, 0.88), (0.55, 0.78), (0.48, 0.70))
_FADING = (1.0, 0.9, 0.75, 0.6, 0.45, 0.3, 0.2)


def paint_vote(
    painter: QPainter, box: QRect, theme: Theme, row: IdeaRow, *, knows: bool, can_vote: bool, hover: bool
) -> None:
    """The vote: amber once I support, the verb while the count is hidden, grey where I can't vote."""
    shown = dates.number(row.totals.support or 0) if knows else ""
    if row.my_vote == -1:
        _paint_against(painter, box, theme)
        return
    supported = row.my_vote == 1
    if supported and not shown:
        shown = translate("IdeaList", "Voted", "in a narrow block, the count being hidden")
    state = VoteState(shown=shown, voted=supported, enabled=can_vote, hover=hover)
    paint_vote_block(painter, box, theme, state)


def _paint_against(painter: QPainter, box: QRect, theme: Theme) -> None:
    """A voice against: the arrow down, and the word."""
    fill_box(painter, box, 7, theme.colour("brick-tint"), theme.colour("brick"))
    side, line = theme.px(18), theme.px(16)
    top = box.top() + (box.height() - side - 1 - line) // 2
    painter.save()
    painter.translate(box.center().x() + 1, top + side / 2)
    painter.rotate(180)
    arrow = QRect(-side // 2, -side // 2, side, side)
    paint_icon(painter, arrow, theme, "arrow-big-up", "brick-text", 18, filled=True)
    painter.restore()
    words = translate("IdeaList", "Against", "my vote, in a narrow block")
    word = QRect(box.left() + 2, top + side + 1, box.width() - 4, line)
    paint_text(painter, word, theme, words, "initials", "brick-text", align=Qt.AlignmentFlag.AlignHCenter)


def paint_right_column(painter: QPainter, box: QRect, theme: Theme, row: IdeaRow, texts: RowTexts) -> None:
    """Stage above; imported votes, the mark of what I follow, and comments below, all against the right."""
    chips = QRect(box.left(), box.top() + theme.px(_CHIP_TOP), box.width(), theme.px(20))
    if row.stage_kind:
        used = paint_stage_chip(painter, chips, theme, row.stage_kind, row.stage_name, align=RIGHT)
        chips.setRight(used.left() - 1 - theme.px(6))
    if texts.hidden:
        paint_chip(painter, chips, theme, texts.hidden, "brick", "eye-off", align=RIGHT)
    counts = QRect(box.left(), box.top() + theme.px(_COUNTS_TOP), box.width(), theme.px(16))
    if texts.comments:
        used = paint_count(painter, counts, theme, "message-circle", texts.comments, align=RIGHT)
        counts.setRight(used.left() - 1 - theme.px(10))
    if row.followed:
        used = paint_icon(painter, counts, theme, "bookmark", "text-3", 13, align=RIGHT, filled=True)
        counts.setRight(used.left() - 1 - theme.px(10))
    if texts.imported:
        paint_text(painter, counts, theme, texts.imported, "caption", "text-3", align=RIGHT, figures=True)


def paint_foot(painter: QPainter, foot: QRect, theme: Theme, row: IdeaRow, *, knows: bool) -> None:
    """The lower line of a compact row: stage at the left, votes and comments at the right."""
    counts = QRect(foot)
    if row.comments:
        used = paint_count(painter, counts, theme, "message-circle", dates.number(row.comments), align=RIGHT)
        counts.setRight(used.left() - 1 - theme.px(10))
    if knows:
        role = "spark-text" if row.my_vote == 1 else "text-3"
        figure = dates.number(row.totals.support or 0)
        used = paint_count(painter, counts, theme, "arrow-big-up", figure, role, align=RIGHT)
        counts.setRight(used.left() - 1 - theme.px(10))
    chips = QRect(foot.left(), foot.top(), counts.right() - foot.left(), foot.height())
    if row.stage_kind:
        width = min(stage_chip_width(theme, row.stage_kind, row.stage_name), chips.width())
        paint_stage_chip(painter, chips, theme, row.stage_kind, row.stage_name)
        chips.setLeft(chips.left() + width + theme.px(6))
    if row.hidden:
        words = translate("IdeaList", "Hidden", "an idea taken out of sight")
        if chip_width(theme, words, "eye-off") <= chips.width():
            paint_chip(painter, chips, theme, words, "brick", "eye-off")


def paint_skeleton(painter: QPainter, rect: QRect, theme: Theme, place: int) -> None:
    """A row that isn't here yet, in the geometry of a real one; the further down the fainter."""
    title, excerpt = _SKELETON[place % len(_SKELETON)]
    left, right = rect.left() + theme.px(70), rect.right() + 1 - theme.px(12)
    room = right - left - theme.px(88 + 14)
    painter.save()
    painter.setOpacity(_FADING[min(place, len(_FADING) - 1)])
    for x, y, width, height, radius in (
        (rect.left() + theme.px(12), 11, theme.px(44), 48, 7),
        (left, 11, round(room * title), 12, 4),
        (left, 31, round(room * excerpt), 8, 4),
        (left, 47, theme.px(16), 16, 8),
        (left + theme.px(24), 51, theme.px(120), 8, 4),
        (right - theme.px(88), 26, theme.px(88), 20, 4),
    ):
        _shape(painter, theme, QRect(x, rect.top() + theme.px(y), width, theme.px(height)), radius)
    painter.restore()
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))


def paint_compact_skeleton(painter: QPainter, rect: QRect, theme: Theme, place: int) -> None:
    """The same for a compact row."""
    title, excerpt = _SKELETON[place % len(_SKELETON)]
    left, room = rect.left() + theme.px(16), rect.width() - theme.px(32)
    painter.save()
    painter.setOpacity(_FADING[min(place, len(_FADING) - 1)])
    for y, width, height in (
        (14, round(room * excerpt), 12),
        (34, round(room * title), 12),
        (56, theme.px(88), 18),
    ):
        _shape(painter, theme, QRect(left, rect.top() + theme.px(y), width, theme.px(height)), 4)
    painter.restore()
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))


def _shape(painter: QPainter, theme: Theme, box: QRect, radius: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("bg-pressed"))
    shape = QRectF(box if radius != 8 else placed(box, box.height(), box.height()))
    painter.drawRoundedRect(shape, theme.px(radius), theme.px(radius))
