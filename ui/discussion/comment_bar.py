"""The few buttons over the comment that has the mouse or the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.discussion.comment_acts import CommentAct
from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.painting import fill_box
from ui.widgets.tool_button import ToolButton


class CommentBar(QWidget):
    """Reply, edit, and a menu with everything else; one for the whole discussion, moved where it is needed."""

    act_wanted = Signal(object)  # CommentAct
    menu_wanted = Signal(QPoint)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("commentBar")
        self._reply = ToolButton(look, "reply", "", name="commentReply", keys="R", size=24)
        self._edit = ToolButton(look, "pencil", "", name="commentEdit", keys="F2", size=24)
        self._more = ToolButton(look, "ellipsis", "", name="commentMore", size=24)
        box = QHBoxLayout(self)
        box.setContentsMargins(2, 2, 2, 2)
        box.setSpacing(0)
        for button in (self._reply, self._edit, self._more):
            box.addWidget(button)
        self._reply.clicked.connect(lambda: self.act_wanted.emit(CommentAct.REPLY))
        self._edit.clicked.connect(lambda: self.act_wanted.emit(CommentAct.EDIT))
        self._more.clicked.connect(self._on_more)
        self._name()
        self.hide()

    def offer(self, acts: tuple[CommentAct, ...]) -> None:
        """Show the buttons of what can be done; the menu also copies, so it is always there."""
        self._reply.setVisible(CommentAct.REPLY in acts)
        self._edit.setVisible(CommentAct.EDIT in acts)
        self.adjustSize()

    def follow_in_focus_order(self, item: QWidget) -> None:
        """Tab from the comment leads to its buttons."""
        before = item
        for button in (self._reply, self._edit, self._more):
            QWidget.setTabOrder(before, button)
            before = button

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        theme = self._look.theme
        fill_box(QPainter(self), self.rect(), 6, theme.colour("bg-surface"), theme.colour("line-strong"))

    def _name(self) -> None:
        self._reply.set_words(translate("Discussion", "Reply"))
        self._edit.set_words(translate("Discussion", "Edit my comment"))
        self._more.set_words(translate("Discussion", "More"))

    def _on_more(self) -> None:
        corner = self._more.rect().bottomLeft()
        self.menu_wanted.emit(self._more.mapToGlobal(corner))
