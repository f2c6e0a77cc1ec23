"""The editor on the sample's own database, as its facilitator sees it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ideabox.backend import Backend
from ideabox.campaigns.requests import GetCampaign, ListCampaigns
from ideabox.campaigns.rows import CampaignPage, CampaignRow
from ideabox.database.upgrade import upgrade
from ideabox.people.requests import ListPeople
from ideabox.people.rows import PersonRow
from ideabox.transfer.sample import fill_sample
from tests.ui.conftest import NOON, HeardSpeaker
from ui.places import Place, PlaceKind
from ui.preparing.page import EditorPage
from ui.preparing.rules_sections import PromiseSection
from ui.services import Person, Services

QUESTION = "What makes customers wait at the saw?"


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample in English, filled once."""
    file = tmp_path_factory.mktemp("sample") / "sample.sqlite"
    backend = Backend.open(str(file), clock=lambda: NOON, prepare=upgrade)
    fill_sample(backend, "en", NOON)
    backend.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    backend.close()
    return file


@dataclass
class Desk:
    """The page in a window, the database behind it, and whoever sits there."""

    services: Services
    backend: Backend
    window: QMainWindow
    page: EditorPage
    speaker: HeardSpeaker
    file: Path
    qtbot: QtBot

    def go(self, campaign_id: UUID | None = None) -> None:
        """Open a campaign, or begin one."""
        self.services.navigator.go(Place(PlaceKind.EDITOR, campaign_id))
        self.settle()
        assert self.page.keeper is not None

    def settle(self) -> None:
        """Until every answer has come."""
        self.qtbot.waitUntil(lambda: self.services.tasks.idle)

    def save(self) -> None:
        """Save without waiting for the timers."""
        assert self.page.keeper is not None
        self.page.keeper.keep_now()
        self.settle()

    def saved(self) -> CampaignPage:
        """The campaign as the database holds it."""
        assert self.page.keeper is not None
        return self.backend.ask(GetCampaign(self.page.keeper.id))

    def person(self, name: str) -> PersonRow:
        """Somebody of the sample."""
        return self.backend.ask(ListPeople(name)).rows[0]

    def campaign(self, name: str) -> CampaignRow:
        """A campaign of the sample."""
        return next(row for row in self.backend.ask(ListCampaigns()) if name in row.name)

    def another(self, login: str) -> Backend:
        """Somebody else at another computer."""
        return Backend.open(str(self.file), as_login=login, clock=lambda: NOON)

    def new_page(self) -> EditorPage:
        """The page once more, as after a start."""
        page = EditorPage(self.services)
        self.services.navigator.went.disconnect(self._on_went)
        self.services.tasks.changed.disconnect(self.page.on_changes)
        self.page = page
        self.connect()
        return page

    def connect(self) -> None:
        """What the real window does for a page."""
        self.window.setCentralWidget(self.page)
        self.services.tasks.changed.connect(self.page.on_changes)
        self.services.navigator.went.connect(self._on_went)

    def _on_went(self, place: Place) -> None:
        if place.kind is PlaceKind.EDITOR:
            self.page.show_place(place)
            self.page.main_focus().setFocus(Qt.FocusReason.OtherFocusReason)


MakeDesk = Callable[[str], Desk]


@pytest.fixture
def make_desk(services: Services, sample_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[MakeDesk]:
    """A desk for a person of the sample."""
    file = tmp_path / "base.sqlite"
    shutil.copy(sample_file, file)
    made: list[Desk] = []

    def make(login: str) -> Desk:
        backend = Backend.open(str(file), as_login=login, clock=lambda: NOON)
        services.tasks.attach(backend)
        me = next(row for row in backend.ask(ListPeople(login)).rows if row.login == login)
        person = Person(backend.actor, me.name, me.job, me.site_code, me.site_name, me.region)
        mine = replace(services, person=lambda: person)
        window = services.host.window
        speaker = services.speaker
        assert isinstance(speaker, HeardSpeaker)
        desk = Desk(mine, backend, window, EditorPage(mine), speaker, file, qtbot)
        desk.connect()
        window.resize(1440, 800)
        window.show()
        qtbot.waitExposed(window)
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.window.hide()


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    """Marc, who facilitates two campaigns."""
    return make_desk("marc")


def type_question(desk: Desk, words: str = QUESTION) -> None:
    desk.page.question.question.setFocus()
    QTest.keyClicks(desk.page.question.question, words)


def fill(desk: Desk) -> None:
    """Everything a launch needs."""
    type_question(desk)
    desk.page.question.sponsor.picked.emit(desk.person("Romane"))
    desk.page.calendar.propose.click()
    promise = desk.page.sections["promise"]
    assert isinstance(promise, PromiseSection)
    promise.keep.click()
    desk.save()
