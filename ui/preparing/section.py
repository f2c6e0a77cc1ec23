"""One part of the editor's long page: a heading, a line of explanation, its controls, and a line under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.preparing.plan import Plan
from ui.services import Services
from ui.widgets.labels import Text
from ui.widgets.reveal import reveal

INSET = 8
"""How far words stand from the edge of a tinted row."""


def allow(widget: QWidget, reason: str, tip: str = "") -> None:
    """Let a control be used, or not for a reason that its tooltip tells."""
    widget.setEnabled(not reason)
    widget.setToolTip(reason or tip or widget.accessibleName())


class Section(QWidget):
    """`edited` brings the fields of the sheet that changed; `show_plan` shows a plan without telling of it."""

    edited = Signal(object)  # dict: field of CampaignSheet -> value
    met = Signal(object)  # PersonRow: somebody who has a role now
    chosen = Signal(str)  # a choice that stood on its default is confirmed: "promise", "audience"

    def __init__(self, services: Services, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = services.look
        self.services = services
        self.plan: Plan | None = None
        self.setObjectName(name)
        self.heading = Text(look, "", "panel_title")
        self.hint = Text(look, "", "caption", "text-3", wrap=True)
        px = look.theme.px
        head = QVBoxLayout()
        head.setContentsMargins(px(INSET), 0, px(INSET), 0)
        head.setSpacing(px(2))
        head.addWidget(self.heading)
        head.addWidget(self.hint)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(20), 0, px(20))
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addSpacing(px(12))
        self.box = QVBoxLayout()
        self.box.setContentsMargins(px(INSET), 0, px(INSET), 0)
        self.box.setSpacing(px(8))
        self._column.addLayout(self.box)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_wide(self, widget: QWidget) -> None:
        """Put rows, whose tint goes past the words, between the head and the other controls."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def show_plan(self, plan: Plan) -> None:
        """Show the campaign as it is now."""
        self.plan = plan
        self.fill(plan)

    def fill(self, plan: Plan) -> None:
        """Fill the controls; nothing is told of it."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Texts in the language in use."""
        raise NotImplementedError

    def first_control(self) -> QWidget:
        """What gets the keyboard when the part is gone to."""
        raise NotImplementedError

    def say(self, heading: str, hint: str) -> None:
        """Heading and explanation."""
        self.heading.set_words(heading)
        self.hint.set_words(hint)
        reveal(self.hint, shown=bool(hint))
        self.setAccessibleName(heading)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.plan is not None:
                self.fill(self.plan)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line under it."""
        theme = self.services.look.theme
        inset = theme.px(INSET)
        line = self.rect().adjusted(inset, self.height() - 1, -inset, 0)
        QPainter(self).fillRect(line, theme.colour("line"))
