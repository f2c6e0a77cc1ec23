"""Paints the rows of My ideas: headings, drafts with what can be done, ideas with their promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ideabox.clock import Clock
from ideabox.ideas.rows import IdeaRow
from ui import dates
from ui.capture.kept import Draft
from ui.i18n import translate
from ui.ideas import list_words
from ui.ideas.excerpt import one_line
from ui.mine import wording
from ui.mine.mine_model import ITEM, Heading, Item
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.marks import (
    chip_width,
    key_caps_width,
    paint_chip,
    paint_count,
    paint_due_badge,
    paint_key_caps,
    paint_stage_chip,
    stage_chip_width,
)
from ui.widgets.painting import RIGHT, fill_box, paint_icon, paint_row_focus, paint_text, placed, text_width
from ui.widgets.stages import due_badge_words, due_kind

Index = QModelIndex | QPersistentModelIndex
HEADING, DRAFT, IDEA = 48, 60, 72
EDGE = 12
GAP = 14
NARROW = 620
"""Below this width of a row the promise is told by its badge alone."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One row as it is to be painted."""

    rect: QRect
    theme: Theme
    now: datetime
    selected: bool
    hover: bool
    focused: bool

    def line(self, top: int, height: int, left: int, right: int) -> QRect:
        """A line of text between two edges, as drawn at 100 %."""
        return QRect(left, self.rect.top() + self.theme.px(top), right - left, self.theme.px(height))


class MineDelegate(QStyledItemDelegate):
    """Rows of three heights; a click on the bin of a draft throws it away."""

    discard_clicked = Signal(QModelIndex)

    def __init__(self, look: Look, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._clock = look, clock
        self._pressed = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its kind."""
        item: Item = index.data(ITEM)
        height = HEADING if isinstance(item, Heading) else DRAFT if isinstance(item, Draft) else IDEA
        return QSize(self._look.theme.px(320), self._look.theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        item: Item = index.data(ITEM)
        row = self._row(option)
        if isinstance(item, Heading):
            _paint_heading(painter, row, item)
            return
        _background(painter, row, last=index.row() == index.model().rowCount() - 1)
        if isinstance(item, Draft):
            _paint_draft(painter, row, item, self.bin_box(row.rect))
        else:
            _paint_idea(painter, row, item)

    def bin_box(self, rect: QRect) -> QRect:
        """Where the bin of a draft's row stands."""
        theme = self._look.theme
        right = rect.right() + 1 - theme.px(EDGE) - _finish_width(theme) - theme.px(8)
        side = theme.px(28)
        return QRect(right - side, rect.top() + (rect.height() - side) // 2, side, side)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the bin throws the draft away and does nothing else."""
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        point = event.position().toPoint()
        inside = isinstance(index.data(ITEM), Draft) and self.bin_box(_rect(option)).contains(point)
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}:
            self._pressed = QPersistentModelIndex(index) if inside else QPersistentModelIndex()
        elif event.type() == QEvent.Type.MouseButtonRelease and inside and self._pressed == index:
            self._pressed = QPersistentModelIndex()
            self.discard_clicked.emit(index.model().index(index.row(), 0))
        return inside

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell exact dates, the promise, and titles that are cut."""
        if event.type() != QEvent.Type.ToolTip or index.data(ITEM) is None:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.tip(option, index, event.pos()), view)
        return True

    def tip(self, option: QStyleOptionViewItem, index: Index, point: QPoint) -> str:
        """The tooltip for a point of a row."""
        item: Item = index.data(ITEM)
        row = self._row(option)
        low = point.y() > row.rect.center().y()
        if isinstance(item, Draft):
            if self.bin_box(row.rect).contains(point):
                return translate("MyIdeas", "Throw this draft away (Del)")
            return dates.moment_words(item.at) if low else wording.draft_title(item)
        if isinstance(item, IdeaRow):
            right = row.rect.right() - _column_width(row, item) - row.theme.px(EDGE)
            if point.x() > right:
                return wording.answer_tip(item, row.now.astimezone().date())
            return list_words.age_tip(item) if low else item.title
        return ""

    def _row(self, option: QStyleOptionViewItem) -> _Row:
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        return _Row(
            _rect(option),
            self._look.theme,
            self._clock(),
            selected,
            bool(state & QStyle.StateFlag.State_MouseOver),
            selected and bool(state & QStyle.StateFlag.State_HasFocus),
        )


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return QRect(rect)


def _background(painter: QPainter, row: _Row, *, last: bool) -> None:
    theme, rect = row.theme, row.rect
    if row.selected:
        painter.fillRect(rect, theme.colour("bg-selected"))
    elif row.hover:
        painter.fillRect(rect, theme.colour("bg-hover"))
    if not last:
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
    if row.focused:
        paint_row_focus(painter, rect, theme)


def _paint_heading(painter: QPainter, row: _Row, item: Heading) -> None:
    theme = row.theme
    line = row.line(20, 20, row.rect.left() + theme.px(EDGE), row.rect.right())
    used = paint_text(painter, line, theme, item.words, "section")
    line.setLeft(used.right() + 1 + theme.px(8))
    paint_text(painter, line, theme, item.note, "caption", "text-3")
    painter.fillRect(row.rect.left(), row.rect.bottom(), row.rect.width(), 1, theme.colour("line"))


# Drafts


def _finish_words() -> str:
    return translate("MyIdeas", "Finish", "verb: go on writing a draft")


def _finish_width(theme: Theme) -> int:
    caps = key_caps_width(theme, ("↵",))
    return theme.px(10) + text_width(theme, "ui_medium", _finish_words()) + theme.px(6) + caps + theme.px(10)


def _paint_draft(painter: QPainter, row: _Row, draft: Draft, bin_box: QRect) -> None:
    theme = row.theme
    left = row.rect.left() + theme.px(EDGE)
    right = bin_box.left() - theme.px(GAP)
    role = "text" if draft.words.title.strip() else "text-3"
    title = wording.draft_title(draft)
    paint_text(painter, row.line(10, 20, left, right), theme, title, "row_title", role)
    meta = row.line(31, 18, left, right)
    for words in (draft.campaign_name, wording.draft_age(draft, row.now)):
        if words:
            used = paint_text(painter, meta, theme, words, "caption", "text-3")
            meta.setLeft(used.right() + 1 + theme.px(10))
    if draft.only_here:
        paint_count(painter, meta, theme, "monitor", wording.only_here(), "spark-text")
    if row.hover or row.selected:
        paint_icon(
            painter,
            placed(bin_box, theme.px(16), theme.px(16), Qt.AlignmentFlag.AlignHCenter),
            theme,
            "trash-2",
        )
    _paint_finish(painter, row)


def _paint_finish(painter: QPainter, row: _Row) -> None:
    theme = row.theme
    room = row.rect.adjusted(0, 0, -theme.px(EDGE), 0)
    box = placed(room, _finish_width(theme), theme.px(28), RIGHT)
    fill = "bg-hover" if row.hover and not row.selected else "bg-surface"
    fill_box(painter, box, 6, theme.colour(fill), theme.colour("line-strong"))
    inside = box.adjusted(theme.px(10), 0, -theme.px(8), 0)
    used = paint_text(painter, inside, theme, _finish_words(), "ui_medium")
    inside.setLeft(used.right() + 1 + theme.px(6))
    paint_key_caps(painter, inside, theme, ("↵",))


# Ideas


def _chips_width(row: _Row, idea: IdeaRow) -> int:
    """How wide the stage is."""
    theme, chips = row.theme, 0
    if words := wording.gone(idea):
        chips = chip_width(theme, words, "undo-2")
    elif idea.stage_kind:
        chips = stage_chip_width(theme, idea.stage_kind, idea.stage_name)
    if idea.hidden:
        chips += theme.px(6) + chip_width(theme, _hidden(), "eye-off")
    return chips


def _column_width(row: _Row, idea: IdeaRow) -> int:
    """How wide stage and promise are."""
    promise = _promise_width(row, idea, wording.answer(idea, row.now.astimezone().date()))
    return max(_chips_width(row, idea), promise)


def _promise_width(row: _Row, idea: IdeaRow, words: str) -> int:
    theme, width = row.theme, 0
    if not words:
        return 0
    if _tells_words(row, idea):
        width = text_width(theme, "caption", words) + theme.px(17)
    if wording.awaited(idea):
        width += theme.px(8) + chip_width(theme, _due_words(row, idea), "calendar-clock")
    return width


def _tells_words(row: _Row, idea: IdeaRow) -> bool:
    """In a narrow list the badge says enough; without a badge the words are all there is."""
    return row.rect.width() >= row.theme.px(NARROW) or not wording.awaited(idea)


def _due_words(row: _Row, idea: IdeaRow) -> str:
    today = row.now.astimezone().date()
    return due_badge_words(idea.answer_due or today, today, paused=idea.paused)


def _hidden() -> str:
    return translate("MyIdeas", "Hidden", "an idea taken out of sight")


def _paint_idea(painter: QPainter, row: _Row, idea: IdeaRow) -> None:
    theme = row.theme
    gone = wording.gone(idea)
    left = row.rect.left() + theme.px(EDGE)
    right = row.rect.right() + 1 - theme.px(EDGE)
    text_right = right - _column_width(row, idea) - theme.px(GAP)
    beside_stage = right - _chips_width(row, idea) - theme.px(GAP)  # the promise stands lower
    excerpt = one_line(idea.excerpt)
    top = row.line(6 if excerpt else 15, 20, left, beside_stage)
    paint_text(painter, top, theme, idea.title, "row_title", "text-3" if gone else "text")
    middle = row.line(26, 18, left, beside_stage)
    paint_text(painter, middle, theme, excerpt, "ui", "text-3" if gone else "text-2")
    meta = row.line(46 if excerpt else 37, 20, left, text_right)
    for words in (wording.number(idea), idea.campaign_name, list_words.age(idea, row.now)):
        if words:
            used = paint_text(painter, meta, theme, words, "caption", "text-3")
            meta.setLeft(used.right() + 1 + theme.px(10))
    if idea.anonymous:
        used = paint_icon(painter, meta, theme, "hat-glasses", "text-3", 14)
        meta.setLeft(used.right() + 1 + theme.px(10))
    if idea.comments:
        paint_count(painter, meta, theme, "message-circle", dates.number(idea.comments))
    _paint_stage(painter, row, idea, row.line(14, 20, text_right, right))
    if not gone:
        _paint_promise(painter, row, idea, row.line(42, 20, text_right, right))


def _paint_stage(painter: QPainter, row: _Row, idea: IdeaRow, chips: QRect) -> None:
    theme = row.theme
    if words := wording.gone(idea):
        paint_chip(painter, chips, theme, words, "grey", "undo-2", align=RIGHT)
        return
    if idea.stage_kind:
        used = paint_stage_chip(painter, chips, theme, idea.stage_kind, idea.stage_name, align=RIGHT)
        chips.setRight(used.left() - 1 - theme.px(6))
    if idea.hidden:
        paint_chip(painter, chips, theme, _hidden(), "brick", "eye-off", align=RIGHT)


def _paint_promise(painter: QPainter, row: _Row, idea: IdeaRow, line: QRect) -> None:
    """The promise and its badge, or the day the answer came."""
    theme, today = row.theme, row.now.astimezone().date()
    words = wording.answer(idea, today)
    if not words:
        return
    if not wording.awaited(idea) or idea.answer_due is None:
        paint_count(painter, line, theme, "message-square-quote", words, "leaf-text", align=RIGHT)
        return
    kind = due_kind(idea.answer_due, today, paused=idea.paused)
    used = paint_due_badge(painter, line, theme, kind, _due_words(row, idea), align=RIGHT)
    if not _tells_words(row, idea):
        return
    line.setRight(used.left() - 1 - theme.px(8))
    if idea.paused:
        icon = "message-circle-question-mark"
        paint_count(painter, line, theme, icon, words, "spark-text", align=RIGHT)
    else:
        role = "brick-text" if kind == "late" else "text-3"
        paint_text(painter, line, theme, words, "caption", role, align=RIGHT)
