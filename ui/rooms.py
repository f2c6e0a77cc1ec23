"""The features' pages, popups and dialogs, made once a database is open: the second half of `application.py`'s wiring.

Apart from it because importing every page costs more than the first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, QPoint

from ideabox.home.rows import Shell
from ideabox.people.requests import ChooseLanguage
from ui.away import Away
from ui.campaigns.all_page import CampaignsPage
from ui.campaigns.page import CampaignPage
from ui.capture.capture import Capture
from ui.feed import Feed
from ui.getting_ready import GettingReady
from ui.holding import Holding
from ui.home.page import TodayPage
from ui.ideas.lists import IdeaLists
from ui.ideas.page import IdeaPage
from ui.mine.following import FollowingPage
from ui.mine.my_ideas import MyIdeasPage
from ui.notices.popup import NewsPopup
from ui.page import Page
from ui.people.page import PeoplePage
from ui.places import PlaceKind
from ui.preparing.page import EditorPage
from ui.review.board_page import BoardPage
from ui.review.promised_page import PromisedPage
from ui.search.popup import SearchPopup
from ui.services import Services
from ui.settings.page import SettingsPage
from ui.shell.people_menu import OrganisationMenu, PersonMenu
from ui.updates.line import NewerLine
from ui.window import Window

PAGES: dict[PlaceKind, Callable[[Services], Page]] = {
    PlaceKind.TODAY: TodayPage,
    PlaceKind.MY_IDEAS: MyIdeasPage,
    PlaceKind.FOLLOWING: FollowingPage,
    PlaceKind.CAMPAIGNS: CampaignsPage,
    PlaceKind.BOARD: BoardPage,
    PlaceKind.PROMISED: PromisedPage,
    PlaceKind.EDITOR: EditorPage,
    PlaceKind.PEOPLE: PeoplePage,
    PlaceKind.SETTINGS: SettingsPage,
}


class Rooms(QObject):
    """Everything a person can open in one database."""

    def __init__(self, services: Services, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._window = window
        self._shell: Shell | None = None
        self._lists = IdeaLists(services, self)
        self._campaign_page: CampaignPage | None = None
        self.ready = GettingReady(
            services, window, lambda: self._campaign_page, self._likely_campaign, parent=self
        )
        self.capture = Capture(services, window, embedded=lambda: services.host.session() is None)
        self.news = NewsPopup(services, window)
        self.search = SearchPopup(services, window.top.search, window)
        self.feed = Feed(services.tasks, window, services.settings)
        self._holding = Holding(window.stack, services.tasks, services.navigator, self)
        self.newer = NewerLine(services, window.sheet)
        self.feed.answered.connect(self.newer.look_again)
        self.feed.shut_out.connect(self.newer.show_shut_out)
        window.put_above_page(self.newer)
        self.away = Away(services.tasks, services.look, window.status, services.clock, window.sheet)
        window.put_above_page(self.away.banner)
        self.organisation_menu = OrganisationMenu(services, window)
        self.person_menu = PersonMenu(services, window)
        window.top.news_wanted.connect(self._on_news)
        window.side.organisation_menu_wanted.connect(self._on_organisation)
        window.side.person_menu_wanted.connect(self._on_person)

    def make_page(self, kind: PlaceKind) -> Page:
        """A new page of a kind; a campaign and its ideas share their list, so that it keeps its place."""
        if kind is PlaceKind.CAMPAIGN:
            self._campaign_page = CampaignPage(self._services, self._lists)
            return self._campaign_page
        if kind is PlaceKind.IDEA:
            return IdeaPage(self._services, self._lists)
        return PAGES[kind](self._services)

    def start(self) -> None:
        """The first page is on its way: begin what may wait until now."""
        self.feed.start()
        self.capture.rescue()
        self.ready.begin()

    def _likely_campaign(self) -> UUID | None:
        """The campaign that stands first in the sidebar."""
        campaigns = self._shell.campaigns if self._shell is not None else ()
        return campaigns[0].id if campaigns else None

    def take_shell(self, shell: Shell) -> None:
        """What the frame shows now; the menus tell of it too."""
        self._shell = shell

    def tell_language(self, language: str) -> None:
        """Remember the language I read with my account."""
        self._services.tasks.do(self, ChooseLanguage(language))
        self.away.retranslate()

    def close(self) -> None:
        """Keep what is being written, and let go."""
        self.feed.stop()
        self.away.close()
        self.newer.hide()
        self.newer.deleteLater()
        self._holding.end()
        self.capture.close()
        self.capture.deleteLater()
        self.news.close()
        self.search.deleteLater()
        self.deleteLater()

    def _on_news(self) -> None:
        corner = self._window.mapFromGlobal(self._window.top.popup_corner())
        self.news.toggle(QPoint(corner))

    def _on_organisation(self) -> None:
        if self._shell is not None:
            self.organisation_menu.open_under(self._window.side.organisation, self._shell)

    def _on_person(self) -> None:
        if self._shell is not None:
            self.person_menu.open_over(self._window.side.person, self._shell)
