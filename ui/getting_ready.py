"""What is likely opened next is made while nobody waits: a campaign's page, with the first campaign laid out on it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import shiboken6
from PySide6.QtCore import QObject, QTimer

from ideabox.ideas.requests import ListIdeas, VisitCampaign
from ideabox.ideas.rows import CampaignVisit
from ui.campaigns.page import CampaignPage
from ui.places import PlaceKind
from ui.services import Services
from ui.window import Window

READY_MS = 1_200
"""After the first page; by then it is painted, and most people still read it."""


class GettingReady(QObject):
    """The first click on a campaign costs what the later ones do: page, statement, letters and icons are there.

    Each step is a turn of the event loop of its own, so that whoever types or clicks meanwhile is served between two.
    """

    def __init__(
        self,
        services: Services,
        window: Window,
        page: Callable[[], CampaignPage | None],
        campaign: Callable[[], UUID | None],
        parent: QObject,
    ) -> None:
        """page: the campaigns' page, once made; campaign: the one in which statement and page are tried."""
        super().__init__(parent)
        self._services = services
        self._window = window
        self._page = page
        self._campaign = campaign
        self.is_over = False
        self._wait = QTimer(self, interval=READY_MS, singleShot=True)
        self._wait.timeout.connect(self._make)

    def begin(self) -> None:
        """The first page is on its way."""
        self._wait.start()

    def _make(self) -> None:
        self._window.make_ready(PlaceKind.CAMPAIGN)
        campaign = self._campaign()
        if campaign is None:
            self.is_over = True
            return
        visit = VisitCampaign(ListIdeas(campaign))
        self._services.tasks.ask(self, visit, self._lay_out, lambda error: self._end())

    def _lay_out(self, visit: CampaignVisit) -> None:
        page = self._unopened()
        if page is None:
            self._end()
            return
        page.resize(self._window.stack.size())
        page.lay_out(visit.page)
        QTimer.singleShot(0, self, self._paint)

    def _paint(self) -> None:
        page = self._unopened()
        if page is not None:
            page.grab()
        self._end()

    def _unopened(self) -> CampaignPage | None:
        """The page, while nobody was faster."""
        page = self._page()
        alive = page is not None and shiboken6.isValid(page)
        return page if alive and page is not None and not page.is_opened else None

    def _end(self) -> None:
        self.is_over = True
