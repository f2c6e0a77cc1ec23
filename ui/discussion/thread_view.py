"""The comments of an idea as the page shows them: a widget each, fifty at a time, one of them in the tab order."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ideabox.clock import Clock
from ideabox.discussion.rows import CommentRow
from ideabox.ideas.rows import ReportRow
from ui.discussion.comment_acts import CommentAct, CommentActs
from ui.discussion.comment_bar import CommentBar
from ui.discussion.comment_item import ROOM, CommentItem, Shown
from ui.discussion.comment_menu import comment_menu
from ui.discussion.markdown import plain_paragraphs
from ui.discussion.thread import arrange
from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.button import Button

SLICE = 5
"""So many comments are made at once; more would hold up the window for longer than a frame."""


class ThreadView(QWidget):
    """Comments in reading order; tells what the person wants to do with one of them."""

    act_wanted = Signal(object, object)  # CommentAct, CommentItem
    report_settled = Signal(object)  # ReportRow
    delete_undone = Signal(object)  # comment's id
    more_wanted = Signal()
    completed = Signal()  # every comment handed over has its item
    reached = Signal(object)  # the CommentItem that got the keyboard: bring it into view

    def __init__(self, look: Look, acts: CommentActs, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._acts, self._clock = look, acts, clock
        self._items: dict[UUID, CommentItem] = {}
        self._order: tuple[CommentItem, ...] = ()
        self._current: CommentItem | None = None
        self._remaining = 0
        self._wanted: tuple[Shown, ...] = ()
        self._next_slice = QTimer(self, singleShot=True, interval=0)
        self._next_slice.timeout.connect(self._go_on)
        self.setObjectName("comments")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._more = Button(look, "", name="moreComments", kind="link", parent=self)
        self._more.clicked.connect(self.more_wanted)
        self._more.hide()
        self._bar = CommentBar(look, self)
        self._bar.act_wanted.connect(self._on_bar_act)
        self._bar.menu_wanted.connect(self._open_menu)
        self._name()

    # What is shown

    def show_comments(self, rows: Iterable[CommentRow], reports: Iterable[ReportRow], remaining: int) -> None:
        """Show these comments; `remaining`: about how many more there are to fetch."""
        told: dict[UUID | None, list[ReportRow]] = {}
        for report in reports:
            told.setdefault(report.comment_id, []).append(report)
        self._wanted = tuple(
            Shown(entry, tuple(told.get(entry.row.id, ())), self._is_going(entry.row))
            for entry in arrange(rows)
        )
        kept = {shown.entry.row.id for shown in self._wanted}
        self._remove([item for key, item in self._items.items() if key not in kept])
        self._remaining = remaining
        now = self._clock()
        for shown in self._wanted:
            if (item := self._items.get(shown.entry.row.id)) is not None:
                item.show_comment(shown, now)
        self._go_on()

    def _go_on(self) -> None:
        """Make the next few items; the rest after the window had its turn."""
        missing = [shown for shown in self._wanted if shown.entry.row.id not in self._items]
        for shown in missing[:SLICE]:
            self._items[shown.entry.row.id] = self._make(shown)
        ids = (shown.entry.row.id for shown in self._wanted)
        complete = len(missing) <= SLICE
        self._more.setVisible(complete and self._remaining > 0)
        self._name()
        self._place(tuple(self._items[each] for each in ids if each in self._items))
        if complete:
            self.completed.emit()
        else:
            self._next_slice.start()

    def _is_going(self, row: CommentRow) -> bool:
        return row.id in self._acts.going and not row.deleted

    def item_of(self, comment_id: UUID) -> CommentItem | None:
        """The comment's item, if it is fetched."""
        return self._items.get(comment_id)

    @property
    def items(self) -> tuple[CommentItem, ...]:
        """All comments in reading order."""
        return self._order

    @property
    def current(self) -> CommentItem | None:
        """The comment that has or had the keyboard or the mouse last."""
        return self._current

    def _make(self, shown: Shown) -> CommentItem:
        item = CommentItem(self._look, shown, self._clock(), self)
        item.reached.connect(self._on_reached)
        item.settled.connect(self.report_settled)
        item.delete_undone.connect(self._on_delete_undone)
        return item

    def _remove(self, items: Iterable[CommentItem]) -> None:
        for item in items:
            if item is self._current:
                self._set_current(None)
            del self._items[item.entry.row.id]
            item.hide()
            item.deleteLater()

    def _place(self, order: tuple[CommentItem, ...]) -> None:
        """Put the items in order, for reading and for Tab."""
        changed = order != self._order
        self._order = order
        for item in order:
            item.show()
        if changed:
            for before, after in pairwise((*order, self._more)):
                QWidget.setTabOrder(before, after)
        if self._current is None and order:
            order[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._arrange()
        self.updateGeometry()

    # Measuring: no layout of Qt's, which would measure every comment again for each one that is added

    def heightForWidth(self, width: int) -> int:
        """All comments, and the button for more."""
        height = sum(item.height_at(width) for item in self._order)
        return height + (0 if self._more.isHidden() else self._more_height())

    def sizeHint(self) -> QSize:
        """The height is asked of `heightForWidth` alone."""
        return QSize(self._look.theme.px(300), 0)

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(self._look.theme.px(120), 0)

    def _more_height(self) -> int:
        return self._more.sizeHint().height() + self._look.theme.px(12)

    def _arrange(self) -> None:
        """Put everything where it belongs."""
        top, width = 0, self.width()
        for item in self._order:
            height = item.height_at(width)
            item.setGeometry(0, top, width, height)
            top += height
        indent = self._look.theme.px(ROOM)
        self._more.move(indent, top + self._look.theme.px(6))
        self._more.resize(self._more.sizeHint())
        if not self._bar.isHidden():
            self._show_bar()

    # The current comment

    def focus_first(self) -> None:
        """Give the keyboard to the current or the first comment."""
        item = self._current or (self._order[0] if self._order else None)
        if item is not None:
            item.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_reached(self) -> None:
        item = self.sender()
        if isinstance(item, CommentItem):
            self._set_current(item)
            if item.hasFocus():
                self.reached.emit(item)

    def _set_current(self, item: CommentItem | None) -> None:
        if item is not self._current:
            for other in self._order:
                stop = other is item
                other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
            self._current = item
        self._show_bar()

    def _show_bar(self) -> None:
        item = self._current
        if item is None or item.going:
            self._bar.hide()
            return
        self._bar.offer(self._acts.offers(item.entry.row))
        corner = item.geometry().topRight()
        self._bar.move(corner.x() + 1 - self._bar.width(), corner.y() - 2)
        self._bar.show()
        self._bar.raise_()
        self._bar.follow_in_focus_order(item)

    def _step(self, by: int) -> None:
        if not self._order:
            return
        at = self._order.index(self._current) + by if self._current in self._order else 0
        self._order[max(0, min(at, len(self._order) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    # Acts

    def _on_bar_act(self, act: CommentAct) -> None:
        if self._current is not None:
            self.act_wanted.emit(act, self._current)

    def _want(self, act: CommentAct) -> None:
        item = self._current
        if item is not None and self._acts.allows(act, item.entry.row):
            self.act_wanted.emit(act, item)

    def _on_delete_undone(self) -> None:
        item = self.sender()
        if isinstance(item, CommentItem):
            self.delete_undone.emit(item.entry.row.id)

    def _open_menu(self, where: QPoint) -> None:
        item = self._current
        if item is None:
            return
        menu = comment_menu(
            self._look, self, self._acts.offers(item.entry.row), self._want, lambda: self._copy(item)
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _copy(self, item: CommentItem) -> None:
        """Copy what is selected, else the whole comment."""
        text = item.selected_text() or plain_paragraphs(item.entry.row.body).strip()
        QGuiApplication.clipboard().setText(text)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between comments, reply, edit, delete, copy."""
        plain_key = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.matches(QKeySequence.StandardKey.Copy) and self._current is not None:
            self._copy(self._current)
        elif not plain_key or not isinstance(QApplication.focusWidget(), CommentItem):
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_R:
            self._want(CommentAct.REPLY)
        elif event.key() == Qt.Key.Key_F2:
            self._want(CommentAct.EDIT)
        elif event.key() == Qt.Key.Key_Delete:
            self._want(CommentAct.DELETE)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the comment under the mouse, or of the one with the keyboard."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if by_mouse and (item := self._item_at(event.pos())) is not None:
            self._set_current(item)
        if self._current is not None:
            where = event.globalPos()
            self._open_menu(where if by_mouse else self._current.mapToGlobal(QPoint(40, 16)))

    def _item_at(self, where: QPoint) -> CommentItem | None:
        return next((item for item in self._order if item.geometry().contains(where)), None)

    def event(self, event: QEvent) -> bool:
        """A comment grew or shrank: measure again."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse left: the buttons go, unless the keyboard is here."""
        super().leaveEvent(event)
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self._bar.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self._more.set_words(translate("Discussion", "Show more comments (%n left)", "", self._remaining))
        self.setAccessibleName(translate("Discussion", "Comments"))
