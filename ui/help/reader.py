"""The text of the help at the right: to scroll, select and copy, with links that the sheet follows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from ui.help.book import HelpPage, folded
from ui.help.setting import lay_out
from ui.i18n import translate
from ui.ideas.pane_ring import PaneRing
from ui.theme.look import Look

WIDEST = 760
"""A line of text is no longer than this."""


class HelpText(QTextBrowser):
    """One page; it opens nothing by itself."""

    link_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: HelpPage | None = None
        self._document: QTextDocument | None = None  # Qt's own goes by itself
        self._words: tuple[str, ...] = ()
        self._found: list[QTextCursor] = []
        self._at = -1
        self.setObjectName("help-text")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # whatever is long is broken
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setStyleSheet(
            "QTextEdit, QTextEdit:focus { border: none; background: transparent; padding: 0; }"
        )
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(lambda url: self.link_wanted.emit(url.toString()))
        PaneRing(look, self)
        look.changed.connect(self._render)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing a page names is ever fetched."""
        return None

    def show_page(self, page: HelpPage, words: str = "") -> None:
        """Show a page from its beginning, or from the first of the words looked for; without any, one stays where one reads."""
        is_read = page == self._page and not words
        self._page, self._words = page, tuple(folded(words).split())
        self.setAccessibleName(translate("Help", "Help: {title}").format(title=page.title))
        self._render()
        if is_read:
            return
        self.verticalScrollBar().setValue(0)
        if self._found:
            self.show_next()

    def show_next(self) -> None:
        """On to the next place where a word looked for stands."""
        if self._found:
            self._at = (self._at + 1) % len(self._found)
            self._mark()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(self._found[self._at]).top() - self.height() // 3)

    def resizeEvent(self, event: Any) -> None:
        """Keep lines short enough to read, whatever the width."""
        px = self._look.theme.px
        side = max(px(32), (self.width() - px(WIDEST)) // 2)
        self.setViewportMargins(min(side, px(48)), px(20), max(px(16), self.width() - px(WIDEST) - px(64)), 0)
        super().resizeEvent(event)

    def _render(self) -> None:
        if self._page is None:
            return
        bar = self.verticalScrollBar()
        before = bar.value()
        document = QTextDocument(self)
        lay_out(document, self._page.text, self._look.theme)
        self.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document
        palette = self.palette()
        palette.setColor(palette.ColorRole.Text, self._look.theme.colour("text"))
        self.setPalette(palette)
        bar.setValue(before)
        self._found, self._at = list(self._places()), -1
        self._mark()

    def _places(self) -> list[QTextCursor]:
        """Where the words looked for stand, in order."""
        text = folded(self.document().toPlainText())
        found: list[tuple[int, int]] = []
        for word in self._words:
            at = text.find(word)
            while at >= 0:
                found.append((at, at + len(word)))
                at = text.find(word, at + len(word))
        cursors = []
        for start, end in sorted(found):
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursors.append(cursor)
        return cursors

    def _mark(self) -> None:
        theme = self._look.theme
        marks = []
        for number, cursor in enumerate(self._found):
            mark: Any = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            ground: QColor = theme.colour("spark" if number == self._at else "spark-tint")
            mark.format.setBackground(ground)
            mark.format.setForeground(theme.colour("on-spark" if number == self._at else "text"))
            marks.append(mark)
        self.setExtraSelections(marks)
