"""A part of Today: a heading and a card of lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.home.answers import Line
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.labels import ElidedText, Text


class Section(QWidget):
    """A title, a line of explanation, a way to more, and a card."""

    def __init__(self, services: Services, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = services.look
        self.setObjectName(name)
        self.title = Text(look, role="section")
        self.hint = ElidedText(look, role="caption", colour="text-2")
        self.more = Button(look, "", name=f"{name}-more", kind=Kind.LINK)
        self.card = Card(look, name=f"{name}-card", padding=0, spacing=0)
        head = QHBoxLayout()
        head.setSpacing(look.theme.px(8))
        head.addWidget(self.title)
        head.addWidget(self.hint, 1)
        head.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(4))
        column.addLayout(head)
        column.addWidget(self.card)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Fill the card anew; without lines the section is not shown."""
        while (item := self.card.box.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for line in lines:
            self.card.box.addWidget(line)
        self.setFocusProxy(None)  # type: ignore[arg-type]  # the stubs forget that none is allowed
        if lines:  # F6 arrives at the section: on to its first line; Tab passes over the section itself
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setFocusProxy(lines[0])
        self.setVisible(bool(lines))
