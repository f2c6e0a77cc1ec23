"""The real application on a database, without a screen: clicks, waits, what was asked and when it was painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

import sqlalchemy as sa
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ideabox.asking import Command, Query
from ideabox.campaigns.rows import CampaignRow
from ideabox.changes import Changes
from ideabox.paths import Profile
from ideabox.settings import SettingsStore
from tests.bench.painted import PaintWatch
from ui.application import Application
from ui.campaigns.page import CampaignPage
from ui.ideas.list_model import ROW
from ui.opening import Opening
from ui.places import Place, PlaceKind
from ui.running import dress, spare_the_collector
from ui.tasks import Backend

R = TypeVar("R")
PATIENCE_S = 30.0
BESIDE = ("GetShell", "ListChanges", "MarkSeen", "MarkNoticesOpened")
"""What belongs to no screen's opening: sidebar, what others changed, and telling that an idea was painted."""
AFTERWARDS = {PlaceKind.BOARD: ("GetIdea",), PlaceKind.PROMISED: ("GetIdea",)}
"""What follows once a screen is painted: the keyboard rests on a card for a moment, and its text is read."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question or act sent to the database: its name, how long it took there, and how many statements it sent."""

    name: str
    ms: float
    statements: int


class Listening:
    """A backend that notes what it is asked."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._statements = 0
        self.asked: list[Asked] = []
        sa.event.listen(sa.Engine, "before_cursor_execute", self._on_statement)

    def ask(self, query: Query[R]) -> R:
        """Pass on, and note."""
        with self._noted(query):
            return self._backend.ask(query)

    def do(self, command: Command) -> Changes:
        """Pass on, and note."""
        with self._noted(command):
            return self._backend.do(command)

    @contextmanager
    def _noted(self, request: object) -> Iterator[None]:
        """Note what a request costs, answered or refused."""
        before, began = self._statements, perf_counter()
        try:
            yield
        finally:
            took = (perf_counter() - began) * 1_000
            self.asked.append(Asked(type(request).__name__, took, self._statements - before))

    def of(self, kind: PlaceKind) -> list[Asked]:
        """What opening a screen asked, apart from what is named in `BESIDE` and `AFTERWARDS`."""
        apart = {*BESIDE, *AFTERWARDS.get(kind, ())}
        return [one for one in self.asked if one.name not in apart]

    def close(self) -> None:
        """Pass on, and count no more."""
        sa.event.remove(sa.Engine, "before_cursor_execute", self._on_statement)
        self._backend.close()

    def _on_statement(self, *about: Any) -> None:
        self._statements += 1


class Stage:
    """One run of the application, opened and ready."""

    def __init__(self, base: Path, profile: Path) -> None:
        self.app = QApplication.instance() or dress(["ideabox"])
        assert isinstance(self.app, QApplication)
        spare_the_collector()
        made = Profile(profile)
        self.application = Application(self.app, made, SettingsStore(made.settings, {"language": "fr"}))
        self.window = self.application.window
        self.window.resize(1440, 900)
        self._seen: Callable[[], bool] = lambda: False
        self._painted_at = 0.0
        self._watch = PaintWatch(self.window, self._is_seen, self._on_painted)
        self.application.start(Opening(str(base), language="fr"))
        self.until(lambda: self.window.page is not None and self.application.tasks.idle, "the first page")
        rooms = self.application._rooms
        assert rooms is not None
        self.until(lambda: rooms.ready.is_over and self.application.tasks.idle, "what is made ready")
        backend = self.application.tasks.detach()
        assert backend is not None
        self.listening = Listening(backend)
        self.application.tasks.attach(self.listening)

    def close(self) -> None:
        """End the run."""
        self._watch.stop()
        self.window.close()
        self.application.close()

    # --- waiting ---------------------------------------------------------------------------------------------

    def until(self, met: Callable[[], bool], words: str) -> None:
        """Let the application live until something is so."""
        end = perf_counter() + PATIENCE_S
        late = QTimer(singleShot=True, interval=int(PATIENCE_S * 1_000))  # else nothing might wake the loop
        late.start()
        while not met():
            if perf_counter() > end:
                raise TimeoutError(f"waited in vain for: {words}")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def settled(self) -> None:
        """Let what was begun come to its end."""
        self.until(lambda: self.application.tasks.idle, "an idle database")
        self.app.processEvents()

    def painted_after(self, act: Callable[[], object], seen: Callable[[], bool], words: str) -> float:
        """Milliseconds from an act to the end of the cycle of painting in which the eye first saw what is asked."""
        self._painted_at = 0.0
        self._seen = seen
        began = perf_counter()
        act()
        self.until(lambda: self._painted_at > 0, words)
        self._seen = lambda: False
        return (self._painted_at - began) * 1_000

    def _is_seen(self) -> bool:
        return self._seen()

    def _on_painted(self, seen: bool) -> None:
        if seen and not self._painted_at:
            self._painted_at = perf_counter()

    # --- acting ----------------------------------------------------------------------------------------------

    @property
    def campaigns(self) -> tuple[CampaignRow, ...]:
        """The campaigns in the order of the sidebar; the large one is the first."""
        shown: tuple[CampaignRow, ...] = self.application.shell.campaigns
        return shown

    @property
    def campaign_page(self) -> CampaignPage:
        """The page of a campaign, while it is shown."""
        page = self.window.page
        assert isinstance(page, CampaignPage)
        return page

    def click(self, place: Place) -> None:
        """Click a line of the sidebar with the mouse."""
        places = self.window.side.places
        index = places.entries.index(places.entries.row_of(place))
        where = places.visualRect(index).center()
        QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=where)

    def open_campaign(self, campaign: CampaignRow) -> float:
        """Click a campaign; milliseconds until its name and its ideas are painted."""

        def seen() -> bool:
            page = self.window.page
            if not isinstance(page, CampaignPage) or page.crumbs()[-1][0] != campaign.name:
                return False
            if not page.ideas.view.updatesEnabled():  # its painting is held back
                return False
            rows = page.ideas.view.model()
            first = page.ideas.view.model().index(0, 0).data(ROW) if rows.rowCount() else None
            return first is not None and first.campaign_id == campaign.id

        place = Place(PlaceKind.CAMPAIGN, campaign.id)
        took = self.painted_after(lambda: self.click(place), seen, f"the ideas of {campaign.name}")
        self.settled()
        return took
