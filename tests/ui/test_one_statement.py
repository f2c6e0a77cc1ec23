"""One screen is one statement: every page of the app, opened in the real window on the sample, by every kind of way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ideabox.paths import Profile
from ideabox.settings import SettingsStore
from tests.bench.stage import Listening
from tests.ui.conftest import NOON
from ui.application import Application
from ui.campaigns.page import CampaignPage
from ui.i18n import install
from ui.ideas.list_model import ROW
from ui.ideas.page import IdeaPage
from ui.opening import Opening
from ui.places import Place, PlaceKind
from ui.theme.look import Wanted

PATIENCE_MS = 10_000
ASKS_NOTHING = (PlaceKind.SETTINGS,)
"""Screens that show nothing of the database."""


class Visitor:
    """Somebody who opens one page after the other; what each costs is counted."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application, self._qtbot = application, qtbot
        rooms = application._rooms
        assert rooms is not None
        # The campaign's page is made ready beforehand, and asks then: that belongs to no screen.
        self._until(lambda: rooms.ready.is_over)
        self.told: list[object] = []
        self.settle()
        backend = application.tasks.detach()
        assert backend is not None
        self.listening = Listening(backend)
        application.tasks.attach(self.listening)

    def settle(self) -> None:
        """Until nothing asked is unanswered."""
        for _ in range(2):
            self._until(self._rests)
            QApplication.processEvents()

    def _rests(self) -> bool:
        page = self.application.window.page
        told = not isinstance(page, IdeaPage) or page._opened  # else that it was seen would be told later
        return page is not None and told and self.application.tasks.idle

    def _until(self, met: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(met, timeout=PATIENCE_MS)

    def open(self, kind: PlaceKind, shown: UUID | None = None) -> int:
        """The statements it takes to open a page."""
        self.listening.asked.clear()
        self.application.navigator.go(Place(kind, shown))
        return self._statements(kind)

    def back(self) -> int:
        """The statements it takes to go back by one page."""
        self.listening.asked.clear()
        self.application.navigator.back()
        return self._statements(self.application.navigator.place.kind)

    def _statements(self, kind: PlaceKind) -> int:
        self.settle()
        self.told.append((kind, [(one.name, one.statements) for one in self.listening.asked]))
        return sum(one.statements for one in self.listening.of(kind))

    @property
    def campaigns(self) -> tuple[UUID, ...]:
        """Those of the sidebar."""
        shell = self.application.shell
        return tuple(row.id for row in shell.campaigns) if shell is not None else ()

    def first_idea(self, campaign: UUID) -> UUID:
        """An idea of a campaign that is shown."""
        page = self.application.window.page
        assert isinstance(page, CampaignPage)
        row = page.ideas.view.model().index(0, 0).data(ROW)
        assert row.campaign_id == campaign
        return UUID(row.id.hex)


@pytest.fixture(params=["helene", "admin"])
def visitor(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Visitor]:
    """A sponsor, and an administrator."""
    profile = Profile(tmp_path / "own")
    settings = SettingsStore(profile.settings, {"language": "en", "theme": "light"})
    application = Application(qapp, profile, settings, clock=lambda: NOON)
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        application.start(Opening(str(profile.sample), language="en", sample=True, as_login=request.param))
    yield Visitor(application, qtbot)
    application.close()
    application.window.close()
    application.look.choose(Wanted.LIGHT)
    application.window.deleteLater()
    application.deleteLater()
    install(qapp, "en")


def test_every_screen_is_one_statement(visitor: Visitor) -> None:
    one, other = visitor.campaigns[:2]
    told: dict[str, int] = {}
    for kind in PlaceKind:
        if kind not in ASKS_NOTHING:
            shown = one if kind is PlaceKind.CAMPAIGN else None
            shown = visitor.first_idea(one) if kind is PlaceKind.IDEA else shown
            told[kind] = visitor.open(kind, shown)
    told["another board"] = visitor.open(PlaceKind.BOARD, other)
    told["a campaign to prepare"] = visitor.open(PlaceKind.EDITOR, other)
    assert told == dict.fromkeys(told, 1), visitor.told[-1]
    assert all(visitor.open(kind) == 0 for kind in ASKS_NOTHING)


def test_an_idea_is_one_statement_from_wherever_one_comes(visitor: Visitor) -> None:
    one, other = visitor.campaigns[:2]
    visitor.open(PlaceKind.CAMPAIGN, one)
    idea = visitor.first_idea(one)
    told = {"from its list": visitor.open(PlaceKind.IDEA, idea)}
    told["its list again"] = visitor.back()
    visitor.open(PlaceKind.CAMPAIGN, other)
    told["another campaign's list"] = visitor.back()
    visitor.open(PlaceKind.CAMPAIGN, other)
    told["from another list"] = visitor.open(PlaceKind.IDEA, idea)
    visitor.open(PlaceKind.TODAY)
    told["back to it"] = visitor.back()
    assert told == dict.fromkeys(told, 1), visitor.told[-1]
