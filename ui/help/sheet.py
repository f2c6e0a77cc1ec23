"""The help, on a sheet over whatever is shown: contents at the left, the text at the right, words to look for on top."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ideabox.paths import resources
from ui.discussion.markdown import safe_address
from ui.help.book import FIRST, Book
from ui.help.contents import Contents
from ui.help.reader import HelpText
from ui.i18n import current_language, translate
from ui.theme.look import Look
from ui.widgets.card import Separator
from ui.widgets.labels import Text
from ui.widgets.line_edit import SearchField
from ui.widgets.sheet import SheetDialog
from ui.widgets.tool_button import ToolButton

WIDTH, HEIGHT, CONTENTS = 1120, 800, 264


class HelpSheet(SheetDialog):
    """Shows pages, follows their links, finds words, and goes back."""

    def __init__(self, look: Look, window: QWidget, folder: Path | None = None) -> None:
        words = translate("Help", "Help")
        super().__init__(look, window, name="help-sheet", words=words, width=WIDTH, height=HEIGHT)
        self.book = Book(folder or resources() / "help", current_language())
        self._past: list[str] = []
        self._name = ""
        self.back = ToolButton(
            look, "arrow-left", translate("Help", "Back"), name="help-back", keys="Alt+Left"
        )
        self.search = SearchField(
            look, translate("Help", "Search the help"), name="help-search", keys="Ctrl+F"
        )
        self.close_button = ToolButton(look, "x", translate("Help", "Close"), name="help-close", keys="Esc")
        self.contents = Contents(look)
        self.text = HelpText(look)
        self.nothing = Text(look, colour="text-2", wrap=True, name="help-nothing")
        self._lay_out(look, words)
        self._connect()
        self.contents.lines.set_sections(self.book.sections())

    def _lay_out(self, look: Look, words: str) -> None:
        px = look.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(12), px(12), px(10))
        head.setSpacing(px(8))
        head.addWidget(Text(look, words, role="panel_title"))
        head.addSpacing(px(4))
        head.addWidget(self.back)
        head.addStretch(1)
        self.search.setFixedWidth(px(280))
        head.addWidget(self.search)
        head.addWidget(self.close_button)
        across = QHBoxLayout()
        across.setContentsMargins(px(14), px(8), px(4), px(4))
        across.setSpacing(0)
        left = QWidget()
        left.setFixedWidth(px(CONTENTS))
        inside = QHBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, px(8))
        inside.addWidget(self.contents)
        inside.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        self.nothing.hide()
        across.addWidget(left)
        across.addWidget(self.text, 1)
        self.body.addLayout(head)
        self.body.addWidget(Separator(look))
        self.body.addLayout(across, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.go_back)
        self.leave_by(self.close_button)
        self.search.searched.connect(self._on_searched)
        self.search.returnPressed.connect(self.text.show_next)
        self.search.left.connect(self.contents.setFocus)
        self.contents.chosen.connect(self.show_page)
        self.contents.entered.connect(self.text.setFocus)
        self.text.link_wanted.connect(self.follow)
        for keys, act in (("Alt+Left", self.go_back), ("Ctrl+F", self.search.setFocus)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def show_page(self, name: str) -> None:
        """Show a page, remembering the one before."""
        if self._name and name != self._name:
            self._past.append(self._name)
        self._arrive(name)

    def go_back(self) -> None:
        """To the page before."""
        if self._past:
            self._arrive(self._past.pop())

    def follow(self, address: str) -> None:
        """Where a link leads: to another page, or, because somebody clicked it, to the web."""
        if name := self.book.target(address, self._name):
            self.show_page(name)
        elif (target := safe_address(address)) is not None:
            QDesktopServices.openUrl(target)

    @property
    def page_name(self) -> str:
        """Which page is shown."""
        return self._name

    def _arrive(self, name: str) -> None:
        page = self.book.page(name)
        self._name = page.name
        self.text.show_page(page, self.search.text())
        self.contents.mark(page.name)
        self.back.setEnabled(bool(self._past))

    def _on_searched(self, words: str) -> None:
        self.contents.lines.set_sections(self.book.sections(words))
        first = self.contents.lines.first()
        self.contents.setVisible(bool(first))
        self.nothing.set_words(
            "" if first else translate("Help", "Nothing here holds “{words}”.").format(words=words)
        )
        self.nothing.setVisible(not first)
        if first:
            stays = self.contents.lines.row_of(self._name) >= 0
            self._arrive(self._name if stays else first)


def show_help(look: Look, window: QWidget, name: str = FIRST) -> HelpSheet:
    """Open the help over the window at one of its pages; Esc or the cross takes it away."""
    sheet = HelpSheet(look, window)
    sheet.show_page(name)
    sheet.open_sheet(sheet.contents)
    return sheet
