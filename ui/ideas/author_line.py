"""Who wrote the idea, where and when, with the three buttons of its page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ideabox.ideas.rows import IdeaPage
from ui import dates
from ui.i18n import translate
from ui.ideas import list_words
from ui.ideas.names import author_name
from ui.theme.look import Look
from ui.widgets.chips import Avatar, SiteTag
from ui.widgets.labels import ElidedText, Text
from ui.widgets.tool_button import ToolButton


class AuthorLine(QWidget):
    """Avatar, name, site, day, number; then follow, copy, the way of the idea (where it is folded) and the menu."""

    follow_toggled = Signal()
    copy_wanted = Signal()
    path_toggled = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: IdeaPage | None = None
        self._today: date | None = None
        self._avatar = Avatar(look, size=20)
        self._name = ElidedText(look, role="caption", colour="text-2", name="ideaAuthor")
        self._site = SiteTag(look)
        self._region = Text(look, role="caption", colour="text-3")
        self._day = Text(look, role="caption", colour="text-3", name="ideaDay")
        self._number = Text(look, role="caption", colour="text-3", name="ideaNumber", selectable=True)
        self.follow = ToolButton(look, "bookmark", "", name="follow", keys="S")
        self.follow.setCheckable(True)
        self.copy = ToolButton(look, "link", "", name="copyNumber", keys="Ctrl+Shift+C")
        self.path = ToolButton(look, "panel-right", "", name="togglePath", keys="Ctrl+Alt+B")
        self.path.setCheckable(True)
        self.more = ToolButton(look, "ellipsis", "", name="ideaMenu")
        self.follow.clicked.connect(self._on_follow)
        self.copy.clicked.connect(self.copy_wanted)
        self.path.clicked.connect(self.path_toggled)
        self.more.clicked.connect(self._on_more)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.theme.px(8))
        for widget in (self._avatar, self._name, self._site, self._region, self._day, self._number):
            box.addWidget(widget)
        box.addStretch(1)
        for button in (self.follow, self.copy, self.path, self.more):
            box.addWidget(button)
        self._say()

    def show_page(self, page: IdeaPage, today: date) -> None:
        """Show whose idea it is."""
        self._page, self._today = page, today
        self._say()

    def _say(self) -> None:
        self.copy.set_words(translate("IdeaPage", "Copy number and title"))
        self.path.set_words(translate("IdeaPage", "Show the idea’s journey"))
        self.more.set_words(translate("IdeaPage", "More about this idea"))
        page, today = self._page, self._today
        if page is None or today is None:
            self.follow.set_words(translate("IdeaPage", "Follow this idea"))
            return
        idea = page.idea
        self.follow.set_words(
            translate("IdeaPage", "Stop following this idea")
            if idea.followed
            else translate("IdeaPage", "Follow this idea")
        )
        self.follow.setChecked(idea.followed)
        self._avatar.set_person(idea.byline.name or None)
        self._name.set_words(_authors(page))
        self._site.set_site(idea.byline.site_code, idea.byline.site_name)
        self._site.setVisible(bool(idea.byline.site_name))
        region = "" if idea.byline.site_name else list_words.place(idea)
        self._region.set_words(region)
        self._region.setVisible(bool(region))
        at = idea.published_at
        self._day.set_words(dates.long_day(at.astimezone().date(), today) if at else "")
        self._day.setToolTip("" if at is None or idea.anonymous else dates.moment_words(at))
        self._number.set_words(_number_words(idea.number))
        self._number.setVisible(idea.number is not None)

    def _on_follow(self) -> None:
        # What is followed is told by the page, not by the click.
        self.follow.setChecked(self._page is not None and self._page.idea.followed)
        self.follow_toggled.emit()

    def _on_more(self) -> None:
        self.menu_wanted.emit(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()


def _authors(page: IdeaPage) -> str:
    """The author, and who wrote it with them."""
    name = author_name(page.idea)
    others = ", ".join(byline.name for byline in page.coauthors if byline.name)
    if not others:
        return name
    return translate("IdeaPage", "{name} with {others}").format(name=name, others=others)


def _number_words(number: int | None) -> str:
    return "" if number is None else translate("IdeaPage", "Idea {number}").format(number=number)
