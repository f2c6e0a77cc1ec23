"""The idea taken elsewhere: onto the clipboard, or onto paper."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ideabox.ideas.rows import IdeaPage
from ui.discussion.thread_feed import Rows, ThreadFeed
from ui.i18n import translate
from ui.ideas.copying import as_markdown, as_text, number_and_title
from ui.ideas.printing import idea_document
from ui.printing import preview
from ui.services import Services


class PageCopies(QObject):
    """Fetches every comment first where the whole page is wanted."""

    def __init__(self, services: Services, feed: ThreadFeed, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._feed = services, feed

    def copy_number(self, page: IdeaPage) -> None:
        """How to name the idea to somebody."""
        self._copy(number_and_title(page))

    def copy_text(self, page: IdeaPage) -> None:
        """The whole page as plain text."""
        self._feed.whole(lambda rows: self._copy(as_text(page, rows, self._today())))

    def copy_markdown(self, page: IdeaPage) -> None:
        """The whole page as Markdown."""
        self._feed.whole(lambda rows: self._copy(as_markdown(page, rows, self._today())))

    def print_page(self, page: IdeaPage) -> None:
        """Show how the whole page will look on paper, with the way to the printer."""
        self._feed.whole(lambda rows: self._preview(page, rows))

    def _preview(self, page: IdeaPage, rows: Rows) -> None:
        document = idea_document(page, rows, self._today())
        preview(document, number_and_title(page), self._services.host.window)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._services.speaker.say(translate("IdeaPage", "Copied."))

    def _today(self) -> date:
        return self._services.clock().astimezone().date()
