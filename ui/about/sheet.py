"""Help › About Ideabox: which program this is, of which version, and what it is built on with each licence."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ideabox import __version__
from ui.about.credit_list import CREDIT, CreditList
from ui.about.credits import Credit, as_text, read_credits, versions
from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.field import IconSign
from ui.widgets.labels import Text
from ui.widgets.sheet import SheetDialog, sheet_head
from ui.widgets.tool_button import ToolButton

WIDTH, HEIGHT, LIST_WIDTH, ICON = 900, 620, 288, 48


class AboutSheet(SheetDialog):
    """Choosing a part in the list shows its licence beside it."""

    def __init__(self, look: Look, window: QWidget, credited: tuple[Credit, ...]) -> None:
        title = translate("About", "About Ideabox")
        super().__init__(look, window, name="about-sheet", words=title, width=WIDTH, height=HEIGHT)
        self._credited = credited
        px = look.theme.px
        self.close_button = ToolButton(look, "x", translate("About", "Close"), name="close-about", keys="Esc")
        self.list = CreditList(look, credited)
        self.list.setFixedWidth(px(LIST_WIDTH))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setObjectName("licence-text")
        self.text.setAccessibleName(translate("About", "Text of the licence"))
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(
            translate("About", "The list of licences is missing from this copy of the program.")
        )
        self.copy_button = Button(
            look,
            translate("About", "Copy the list"),
            name="copy-credits",
            icon="copy",
            tip=translate("About", "Copy all versions and licences"),
        )
        self.said = Text(look, colour="text-2", name="about-said")
        inside = QVBoxLayout()
        inside.setContentsMargins(px(24), px(16), px(16), px(20))
        inside.setSpacing(px(12))
        inside.addLayout(self._head(look))
        inside.addWidget(Text(look, translate("About", "Built on"), role="section"))
        inside.addLayout(self._middle(look), 1)
        inside.addLayout(self._foot(look))
        self.body.addLayout(inside)
        self._connect()

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.copy_button.clicked.connect(self._on_copy)
        self.leave_by(self.close_button)
        if self._credited:
            self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _head(self, look: Look) -> QLayout:
        px = look.theme.px
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(Text(look, f"Ideabox {__version__}", role="panel_title", name="about-version"))
        promise = translate("About", "Ideas from the field, each with an answer by a promised date.")
        words.addWidget(Text(look, promise, wrap=True))
        told = " · ".join(f"{name} {version}" for name, version in versions(self._credited)[1:])
        words.addWidget(Text(look, told, "caption", "text-2", name="about-versions", selectable=True))
        head = sheet_head(words, self.close_button)
        head.setSpacing(px(16))
        head.insertWidget(0, IconSign(look, "ideabox", "text", ICON))
        return head

    def _middle(self, look: Look) -> QLayout:
        px = look.theme.px
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, px(8), 0)
        middle.setSpacing(px(16))
        middle.addWidget(self.list)
        middle.addWidget(self.text, 1)
        return middle

    def _foot(self, look: Look) -> QLayout:
        px = look.theme.px
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, px(8), 0)
        foot.setSpacing(px(12))
        free = translate(
            "About", "Ideabox is free software under the Apache licence 2.0, without any warranty."
        )
        foot.addWidget(Text(look, free, "caption", "text-2", wrap=True), 1)
        foot.addWidget(self.said)
        foot.addWidget(self.copy_button)
        return foot

    def _on_chosen(self, now: QModelIndex) -> None:
        credit: Credit = now.data(CREDIT)
        self.text.setPlainText(credit.text)
        self.text.setAccessibleDescription(credit.named)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._credited))
        self.said.set_words(translate("About", "Copied"))


def show_about(look: Look, window: QWidget) -> AboutSheet:
    """Open it over the window; Esc or the cross takes it away for good."""
    sheet = AboutSheet(look, window, read_credits())
    sheet.open_sheet(sheet.list)
    return sheet
