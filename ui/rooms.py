"""The features' pages, popups and dialogs, made once a database is open: the second half of `application.py`'s wiring.

Apart from it because importing every page costs more than the first paint.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer

from ideabox.home.rows import Shell
from ideabox.ideas.requests import ListIdeas, VisitCampaign
from ideabox.people.requests import ChooseLanguage
from ui.away import Away
from ui.campaigns.all_page import CampaignsPage
from ui.campaigns.page import CampaignPage
from ui.capture.capture import Capture
from ui.feed import Feed
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


READY_MS = 1_200
"""After the first page; by then it is painted, and most people still read it."""


class Rooms(QObject):
    """Everything a person can open in one database."""

    def __init__(self, services: Services, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._window = window
        self._shell: Shell | None = None
        self._lists = IdeaLists(services, self)
        self.ready = QTimer(self, interval=READY_MS, singleShot=True)
        self.ready.timeout.connect(self._make_ready)
        self.capture = Capture(services, window)
        self.news = NewsPopup(services, window)
        self.search = SearchPopup(services, window.top.search, window)
        self.feed = Feed(services.tasks, window)
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
            return CampaignPage(self._services, self._lists)
        if kind is PlaceKind.IDEA:
            return IdeaPage(self._services, self._lists)
        return PAGES[kind](self._services)

    def start(self) -> None:
        """The first page is on its way: begin what may wait until now."""
        self.feed.start()
        self.capture.rescue()
        self.ready.start()

    def _make_ready(self) -> None:
        """What is likely opened next is made while nobody waits: a campaign's page, and its statement."""
        self._window.make_ready(PlaceKind.CAMPAIGN)
        campaigns = self._shell.campaigns if self._shell is not None else ()
        if campaigns:
            query = VisitCampaign(ListIdeas(campaigns[0].id))
            self._services.tasks.ask(self, query, lambda visit: None, lambda error: None)

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
        self.capture.close()
        self.capture.deleteLater()
        self.news.frame.deleteLater()
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
