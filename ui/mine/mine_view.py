"""The list of My ideas on screen: keys, mouse, menus, and its place kept over a reload."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ideabox.asking import Actor
from ideabox.ideas.requests import WithdrawIdea
from ideabox.ideas.rows import IdeaRow
from ideabox.permissions import Ground
from ui.capture.kept import Draft
from ui.i18n import translate
from ui.ideas.allowed import why_not
from ui.ideas.list_words import as_text
from ui.mine.mine_delegate import IDEA, MineDelegate
from ui.mine.mine_model import Item, MineModel, item_id
from ui.services import Services
from ui.widgets.menus import Menu

MARGIN = 16


def why_not_withdraw(actor: Actor, row: IdeaRow) -> str:
    """Why my idea can't be withdrawn, in one sentence; empty where it can."""
    ground = Ground(
        idea_state=row.state,
        stage_kind=row.stage_kind,
        mine=row.mine,
        coauthor=row.coauthor,
        hidden=row.hidden,
    )
    return why_not(actor, WithdrawIdea, ground)


class MineView(QListView):
    """Enter or a click opens; Del throws a draft away; J and K move; the menu key has it all."""

    opened = Signal(object)  # Draft or IdeaRow
    discard_wanted = Signal(object)  # Draft
    withdraw_wanted = Signal(object)  # IdeaRow

    def __init__(self, services: Services, model: MineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._mine = services, model
        self._chosen_id: UUID | None = None
        self._chosen_row = 0
        self._on_bin = False
        self._scrolled = 0
        self.setObjectName("myIdeas")
        delegate = MineDelegate(services.look, services.clock, self)
        delegate.discard_clicked.connect(self._on_discard_clicked)
        self.setItemDelegate(delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        model.modelAboutToBeReset.connect(self._remember_place)
        self.setModel(model)
        model.modelReset.connect(self._restore_place)
        self.clicked.connect(self._on_clicked)
        services.look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def chosen(self) -> Item | None:
        """The row that has the selection."""
        index = self.currentIndex()
        return self._mine.item(index) if self.selectionModel().isSelected(index) else None

    def begin(self) -> None:
        """The keyboard is here: something is selected."""
        if self.chosen is not None:
            return
        if self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex())  # Qt makes a row current without selecting it
        else:
            self.step(1)

    def step(self, by: int) -> None:
        """Choose the next row or the one before, over headings."""
        at = self.currentIndex().row() + by
        while 0 <= at < self._mine.rowCount():
            index = self._mine.index(at)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return
            at += by

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Del throws away, Ctrl+C copies; the rest is Qt's."""
        item = self.chosen
        if event.matches(QKeySequence.StandardKey.Copy) and isinstance(item, IdeaRow):
            QGuiApplication.clipboard().setText(as_text(item))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self.opened.emit(item)
        elif event.key() == Qt.Key.Key_Delete and isinstance(item, Draft):
            self.discard_wanted.emit(item)
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif not self._on_letter(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Arriving by keyboard, something is selected."""
        super().focusInEvent(event)
        self.begin()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Other buttons than the left choose nothing (they go back and forward)."""
        if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton}:
            super().mousePressEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All that can be done with a row, by mouse or by the menu key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        item = self._mine.item(index)
        if not isinstance(item, Draft | IdeaRow):
            return
        self.setCurrentIndex(index)
        menu = self.menu(item)
        menu.aboutToHide.connect(menu.deleteLater)
        point = event.pos() if by_mouse else self.visualRect(index).center()
        menu.popup(self.viewport().mapToGlobal(QPoint(point)))

    def menu(self, item: Draft | IdeaRow) -> Menu:
        """What can be done with a draft or an idea."""
        menu = Menu(self._services.look, self, name="mineMenu")
        if isinstance(item, Draft):
            finish = translate("MyIdeas", "Finish", "verb: go on writing a draft")
            menu.add(finish, lambda: self.opened.emit(item), icon="pencil", keys="Return")
            discard = translate("MyIdeas", "Throw away")
            menu.add(discard, lambda: self.discard_wanted.emit(item), icon="trash-2", keys="Del")
            return menu
        menu.add(translate("MyIdeas", "Open"), lambda: self.opened.emit(item), keys="Return")
        copy = translate("MyIdeas", "Copy number and title")
        menu.add(copy, lambda: QGuiApplication.clipboard().setText(as_text(item)), icon="copy", keys="Ctrl+C")
        menu.addSeparator()
        reason = why_not_withdraw(self._services.person().actor, item)
        withdraw = translate("MyIdeas", "Withdraw …")
        menu.add(
            withdraw, lambda: self.withdraw_wanted.emit(item), icon="undo-2", enabled=not reason, tip=reason
        )
        return menu

    def _on_letter(self, event: QKeyEvent) -> bool:
        if event.modifiers() or not self._services.settings.current.letter_keys:
            return False
        if event.key() not in {Qt.Key.Key_J, Qt.Key.Key_K}:
            return False
        self.step(1 if event.key() == Qt.Key.Key_J else -1)
        return True

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._on_bin:  # Qt tells of the click although the delegate took it
            self._on_bin = False
            return
        item = self._mine.item(index)
        if isinstance(item, Draft | IdeaRow) and not QGuiApplication.keyboardModifiers():
            self.opened.emit(item)

    def _on_discard_clicked(self, index: QModelIndex) -> None:
        self._on_bin = True
        item = self._mine.item(index)
        if isinstance(item, Draft):
            self.discard_wanted.emit(item)

    def _remember_place(self) -> None:
        self._chosen_id = item_id(self._mine.item(self.currentIndex()))
        self._chosen_row = self.currentIndex().row()
        self._scrolled = self.verticalScrollBar().value()

    def _restore_place(self) -> None:
        index = self._mine.index_of(self._chosen_id)
        if not index.isValid() and self._chosen_id is not None:
            # The row is gone: the keyboard stays where it was.
            self.setCurrentIndex(QModelIndex())
            self._choose_near(self._chosen_row)
        elif index.isValid():
            self.setCurrentIndex(index)
        elif self.hasFocus():
            self.step(1)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(self._scrolled)

    def _choose_near(self, row: int) -> None:
        for at in (row, row - 1, row + 1, row - 2):
            index = self._mine.index(at)
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return

    def _on_look_changed(self) -> None:
        theme = self._services.look.theme
        margin = theme.px(MARGIN)
        self.setViewportMargins(margin, 0, margin, 0)
        self.verticalScrollBar().setSingleStep(theme.px(IDEA) // 3)
        self.scheduleDelayedItemsLayout()
