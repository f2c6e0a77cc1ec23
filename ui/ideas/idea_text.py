"""The idea's own words: guided answers under their headings, then the free text."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ideabox.ideas.rows import IdeaPage
from ui.discussion.reading_text import ReadingText
from ui.ideas.questions import guided_answers
from ui.theme.look import Look
from ui.widgets.labels import Text


class IdeaText(QWidget):
    """Read only; texts can be selected and copied, links open in the browser."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: IdeaPage | None = None
        self._shown: tuple[tuple[str, str], ...] = ()
        self.setObjectName("ideaText")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_page(self, page: IdeaPage) -> None:
        """Show an idea's words; nothing is made anew while they stay the same."""
        self._page = page
        parts = [
            (each.heading, each.text) for each in guided_answers(page.questions, page.answers) if each.text
        ]
        if page.body:
            parts.append(("", page.body))
        if tuple(parts) != self._shown:
            self._shown = tuple(parts)
            self._rebuild()
        self.setVisible(bool(parts))

    def _rebuild(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        px = self._look.theme.px
        for place, (heading, text) in enumerate(self._shown):
            if place:
                self._column.addSpacing(px(12))
            if heading:
                self._column.addWidget(Text(self._look, heading, "caption_medium", "text-3", wrap=True))
                self._column.addSpacing(px(2))
            body = ReadingText(self._look, "body")
            body.setAccessibleName(heading)
            body.set_markdown(text)
            self._column.addWidget(body)

    def changeEvent(self, event: QEvent) -> None:
        """Headings in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._page is not None:
            self.show_page(self._page)
