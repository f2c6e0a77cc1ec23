"""Paints ideas in lists: the row of 72 with its vote."""

from __future__ import annotations

from collections.abc import Callable
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
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ideabox.asking import Actor
from ideabox.campaigns.rows import CampaignRow
from ideabox.ideas.rows import IdeaRow
from ui.ideas import list_words
from ui.ideas.list_model import CAMPAIGN, ORDER, ROW
from ui.ideas.row_signs import paint_right_column, paint_skeleton, paint_vote
from ui.ideas.row_texts import RowTexts, TextCutter
from ui.ideas.voting import why_no_vote
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.marks import paint_avatar, paint_site
from ui.widgets.painting import paint_dot, paint_row_focus, paint_text

Index = QModelIndex | QPersistentModelIndex

HEIGHT = 72
VOTE = (12, 11, 44, 48)
TEXT_LEFT = 70
TITLE, EXCERPT, META = (6, 20), (26, 18), (46, 20)
"""Top and height of the three lines."""
EDGE = 12


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks, and when: asked anew while painting, as both may change."""

    actor: Callable[[], Actor]
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Looked:
    """One row as it is to be painted."""

    rect: QRect
    theme: Theme
    row: IdeaRow
    texts: RowTexts
    selected: bool
    hover: bool
    focused: bool

    @property
    def words_box(self) -> QRect:
        """Where title, excerpt and author stand."""
        left = self.rect.left() + self.theme.px(TEXT_LEFT)
        return QRect(left, self.rect.top(), self.texts.room, self.rect.height())

    @property
    def right_box(self) -> QRect:
        """Where stage and counts stand."""
        right = self.rect.right() + 1 - self.theme.px(EDGE)
        return QRect(right - self.texts.column, self.rect.top(), self.texts.column, self.rect.height())

    def line(self, where: tuple[int, int]) -> QRect:
        """One of the three lines."""
        box = self.words_box
        return QRect(box.left(), box.top() + self.theme.px(where[0]), box.width(), self.theme.px(where[1]))


class IdeaDelegate(QStyledItemDelegate):
    """The row of 72: vote, unread dot, title, excerpt, author and place; stage, imported votes, comments."""

    vote_clicked = Signal(QModelIndex)

    def __init__(self, look: Look, viewer: Viewer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._viewer = viewer
        self._cutter = TextCutter()
        self._pressed = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row has the same height, so that only what is seen is measured."""
        return QSize(self._look.theme.px(320), self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: IdeaRow | None = index.data(ROW)
        if row is None:
            paint_skeleton(painter, _rect(option), self._look.theme, index.row())
            return
        looked = self._looked(option, row)
        _background(painter, looked, last=index.row() == index.model().rowCount() - 1)
        paint_vote(
            painter,
            self.vote_box(looked.rect),
            looked.theme,
            row,
            knows=list_words.knows_count(row, index.data(CAMPAIGN), index.data(ORDER)),
            can_vote=not self._why_not(index, row),
            hover=looked.hover,
        )
        _words(painter, looked)
        paint_right_column(painter, looked.right_box, looked.theme, row, looked.texts)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the vote votes and does nothing else."""
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        inside = index.data(ROW) is not None and self.vote_box(_rect(option)).contains(
            event.position().toPoint()
        )
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}:
            self._pressed = QPersistentModelIndex(index) if inside else QPersistentModelIndex()
            return inside
        if event.type() == QEvent.Type.MouseButtonRelease and inside and self._pressed == index:
            self._pressed = QPersistentModelIndex()
            self.vote_clicked.emit(index.model().index(index.row(), 0))
        return inside

    def vote_box(self, rect: QRect) -> QRect:
        """Where the vote stands in a row."""
        x, y, width, height = (self._look.theme.px(length) for length in VOTE)
        return QRect(rect.left() + x, rect.top() + y, width, height)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell what is under the mouse: why a vote is closed, the whole title, the exact date, the promise."""
        row: IdeaRow | None = index.data(ROW)
        if event.type() != QEvent.Type.ToolTip or row is None:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.tip(option, index, event.pos()), view)
        return True

    def tip(self, option: QStyleOptionViewItem, index: Index, point: QPoint) -> str:
        """The tooltip for a point of a row."""
        row: IdeaRow = index.data(ROW)
        looked = self._looked(option, row)
        if self.vote_box(looked.rect).contains(point):
            return list_words.vote_tip(row, self._why_not(index, row))
        if point.x() > looked.words_box.right():
            if looked.texts.imported and point.y() > looked.rect.center().y():
                return list_words.imported_tip(row)
            return list_words.stage_tip(row, self._viewer.now().astimezone().date())
        if point.y() >= looked.line(META).top():
            return list_words.age_tip(row)
        return row.title if looked.texts.title != row.title else ""

    def _looked(self, option: QStyleOptionViewItem, row: IdeaRow) -> Looked:
        state: QStyle.StateFlag = option.state
        theme, rect = self._look.theme, _rect(option)
        room = rect.width() - theme.px(TEXT_LEFT) - theme.px(EDGE)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        return Looked(
            rect,
            theme,
            row,
            self._cutter.texts(row, theme, room, self._viewer.now()),
            selected,
            bool(state & QStyle.StateFlag.State_MouseOver),
            selected and bool(state & QStyle.StateFlag.State_HasFocus),
        )

    def _why_not(self, index: Index, row: IdeaRow) -> str:
        campaign: CampaignRow | None = index.data(CAMPAIGN)
        return why_no_vote(self._viewer.actor(), campaign, row, self._viewer.now())


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return QRect(rect)


def _background(painter: QPainter, looked: Looked, *, last: bool) -> None:
    theme, rect = looked.theme, looked.rect
    if looked.selected:
        painter.fillRect(rect, theme.colour("bg-selected"))
    elif looked.hover:
        painter.fillRect(rect, theme.colour("bg-hover"))
    if not last:
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
    if looked.focused:
        paint_row_focus(painter, rect, theme)


def _words(painter: QPainter, looked: Looked) -> None:
    theme, texts, row = looked.theme, looked.texts, looked.row
    title = looked.line(TITLE)
    if not row.seen:
        paint_dot(painter, title, theme)
        title.setLeft(title.left() + theme.px(14))
    paint_text(painter, title, theme, texts.title, "row_title", "text-2" if row.hidden else "text")
    paint_text(painter, looked.line(EXCERPT), theme, texts.excerpt, "ui", "text-2")
    meta = looked.line(META)
    used = paint_avatar(painter, meta, theme, row.byline.name or None, 20)
    meta.setLeft(used.right() + 1 + theme.px(4))
    used = paint_text(painter, meta, theme, texts.author, "caption", "text-3")
    meta.setLeft(used.right() + 1 + theme.px(10))
    if texts.place and meta.width() > texts.age_width + theme.px(60):
        room = meta.adjusted(0, 0, -texts.age_width - theme.px(10), 0)
        code = row.byline.site_code
        used = paint_site(painter, room, theme, code, texts.place, on_selection=looked.selected)
        meta.setLeft(used.right() + 1 + theme.px(10))
    paint_text(painter, meta, theme, texts.age, "caption", "text-3")
