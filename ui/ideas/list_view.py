"""A list of ideas on screen: keys, mouse, menu, and its place kept while rows come and go."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ideabox.ideas.rows import IdeaRow
from ui.ideas.compact_delegate import HEIGHT as COMPACT_HEIGHT
from ui.ideas.compact_delegate import CompactDelegate
from ui.ideas.list_acts import ListActs
from ui.ideas.list_model import IdeaListModel
from ui.ideas.list_words import as_text
from ui.ideas.margined_list import MARGIN, MarginedList
from ui.ideas.row_delegate import HEIGHT, IdeaDelegate, Viewer
from ui.services import Services


class IdeaListView(MarginedList):
    """Rows of 72 (or compact ones of 85) over a model; `opened` asks to show an idea, `filter_wanted` to type words.

    A click opens; so do Enter and Return. J and K move, V supports, P passes, S follows; the menu key has it all.
    """

    opened = Signal(object)  # IdeaRow
    filter_wanted = Signal()
    escaped = Signal()

    def __init__(
        self,
        services: Services,
        model: IdeaListModel,
        *,
        name: str = "ideas",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        height, margin = (COMPACT_HEIGHT, 0) if compact else (HEIGHT, MARGIN)
        super().__init__(services.look, row_height=height, margin=margin, parent=parent)
        self._services = services
        self._ideas = model
        self._top_id: UUID | None = None
        self._chosen_id: UUID | None = None
        self._top_offset = 0
        self._pressed_on_vote = False
        self.acts = ListActs(services, model, self)
        self.setObjectName(name)
        self._dress(compact=compact)
        model.keep_rows(self, self._rows_to_keep)
        model.modelAboutToBeReset.connect(self._remember_place)
        self.setModel(model)
        model.modelReset.connect(self._restore_place)
        self.clicked.connect(self._on_clicked)

    def _dress(self, *, compact: bool) -> None:
        if compact:
            self.setItemDelegate(CompactDelegate(self._services.look, self))
            return
        viewer = Viewer(lambda: self._services.person().actor, self._services.clock)
        delegate = IdeaDelegate(self._services.look, viewer, self)
        delegate.vote_clicked.connect(self._on_vote_clicked)
        self.setItemDelegate(delegate)

    # Rows

    @property
    def chosen(self) -> IdeaRow | None:
        """The row that has the selection."""
        index = self.currentIndex()
        return self._ideas.row(index) if self.selectionModel().isSelected(index) else None

    def choose(self, idea_id: UUID | None) -> bool:
        """Select an idea and bring it into view, if it is fetched; whether it is."""
        index = self._ideas.index_of(idea_id)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def step(self, by: int) -> IdeaRow | None:
        """Select the next or the row before, fetching more at the end; the row then selected."""
        at = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
        last = self._ideas.rowCount() - 1
        if at >= last and self._ideas.canFetchMore():
            self._ideas.fetchMore()
        if 0 <= at <= last:
            index = self._ideas.index(at)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return self.chosen

    # Keys

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z here takes back the last vote, also when its toast is gone."""
        undoes = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if undoes and event.type() == QEvent.Type.ShortcutOverride and self.acts.votes.can_undo:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, letters vote, follow and move; the rest is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_chosen()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.acts.votes.undo()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._with_chosen(self.opened.emit)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif not self._on_letter(event):
            super().keyPressEvent(event)

    def _on_letter(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.text() == "/":
            self.filter_wanted.emit()
            return True
        if not plain or not self._services.settings.current.letter_keys:
            return False
        match event.key():
            case Qt.Key.Key_J:
                self.step(1)
            case Qt.Key.Key_K:
                self.step(-1)
            case Qt.Key.Key_V:
                self._with_chosen(self.acts.votes.toggle_support)
            case Qt.Key.Key_P:
                self._with_chosen(self.acts.votes.toggle_pass)
            case Qt.Key.Key_S:
                self._with_chosen(self.acts.toggle_follow)
            case _:
                return False
        return True

    def copy_chosen(self) -> None:
        """Number and title onto the clipboard."""
        self._with_chosen(lambda row: QGuiApplication.clipboard().setText(as_text(row)))

    def _with_chosen(self, act: Callable[[IdeaRow], object]) -> None:
        row = self.chosen
        if row is not None:
            act(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Arriving by keyboard, something is selected."""
        super().focusInEvent(event)
        if self.model() is self._ideas and not self.currentIndex().isValid() and self._ideas.rows:
            self.setCurrentIndex(self._ideas.index(0))

    # Mouse and menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Other buttons than left and right choose nothing (they go back and forward)."""
        self._pressed_on_vote = self._is_on_vote(event.position().toPoint())
        if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton}:
            super().mousePressEvent(event)
        else:
            event.ignore()

    def _is_on_vote(self, point: QPoint) -> bool:
        delegate, index = self.itemDelegate(), self.indexAt(point)
        if not isinstance(delegate, IdeaDelegate) or self._ideas.row(index) is None:
            return False
        return delegate.vote_box(self.visualRect(index)).contains(point)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._ideas.row(index)
        if row is not None and not self._pressed_on_vote and not QGuiApplication.keyboardModifiers():
            self.opened.emit(row)

    def _on_vote_clicked(self, index: QModelIndex) -> None:
        row = self._ideas.row(index)
        if row is not None:
            self.acts.votes.toggle_support(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All that can be done with a row, by mouse or by the menu key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = self._ideas.row(index)
        if row is None:
            return
        self.setCurrentIndex(index)
        point = event.pos() if by_mouse else self.visualRect(index).center()
        menu = self.acts.menu(row, lambda: self.opened.emit(row), self.copy_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(QPoint(point)))

    # Place

    def _rows_to_keep(self) -> int:
        """Rows down to the last one on the screen, and to the chosen one."""
        last = self.indexAt(QPoint(self.viewport().width() // 2, self.viewport().height() - 1))
        bottom = last.row() + 1 if last.isValid() else self._ideas.rowCount()
        return max(bottom, self.currentIndex().row() + 1)

    def _remember_place(self) -> None:
        row = self._ideas.row(self.currentIndex())
        self._chosen_id = row.id if row is not None else self._chosen_id
        top = self.indexAt(QPoint(self.viewport().width() // 2, 0))
        top_row = self._ideas.row(top)
        if top_row is not None:
            self._top_id, self._top_offset = top_row.id, self.visualRect(top).top()

    def _restore_place(self) -> None:
        if not self._ideas.rows:
            return
        chosen, top = self._ideas.index_of(self._chosen_id), self._ideas.index_of(self._top_id)
        self._chosen_id = self._top_id = None
        if chosen.isValid():
            self.setCurrentIndex(chosen)
        elif self.hasFocus():
            self.setCurrentIndex(self._ideas.index(0))
        if top.isValid():
            self.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - self._top_offset)
        else:
            self.scrollToTop()

    def forget_place(self) -> None:
        """Begin at the top: another list is shown."""
        self._chosen_id = self._top_id = None
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()
