"""Capture and My ideas on a real database: number, promise, refusals and withdrawal are the database's own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ideabox.backend import Backend
from ideabox.campaigns.requests import CloseCampaign, ListCampaigns
from ideabox.database.upgrade import upgrade
from ideabox.ideas.requests import GetDraft, GetIdea, ListMyIdeas, SaveDraft
from ideabox.words import IdeaState
from tests.ui.conftest import NOON, HeardSpeaker
from ui.capture.capture import Capture
from ui.capture.dialog import NewIdeaDialog
from ui.capture.kept import Kept, all_kept, as_texts, place_of
from ui.capture.saver import Keeping
from ui.capture.words import Words
from ui.ideas.ask_sheet import AskSheet
from ui.mine.my_ideas import MyIdeasPage
from ui.places import Place, PlaceKind
from ui.services import Person, Services

DRAFT = UUID(int=0xD4)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its first person and an open box, to be copied."""
    path = tmp_path_factory.mktemp("founded") / "ideabox.sqlite"
    backend = Backend.open(str(path), clock=lambda: NOON, prepare=upgrade)
    backend.found("Nadia Ferrouk", "Maison", ("Box", "What could work better?"), "en")
    backend.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    backend.close()
    return path


@pytest.fixture
def backend(founded: Path, tmp_path: Path) -> Iterator[Backend]:
    """The database, also asked directly while nothing else asks it."""
    path = tmp_path / "ideabox.sqlite"
    shutil.copy(founded, path)
    opened = Backend.open(str(path), clock=lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def services(services: Services, backend: Backend) -> Services:
    """The services of the person the database knows."""
    person = Person(backend.actor, "Nadia Ferrouk", "", "041", "Angers Sud", "Ouest")
    object.__setattr__(services, "person", lambda: person)
    return services


@pytest.fixture
def settle(services: Services, qtbot: QtBot) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: services.tasks.idle)


@pytest.fixture
def capture(services: Services, backend: Backend, qtbot: QtBot) -> Iterator[Capture]:
    window = services.host.window
    window.resize(1200, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    services.tasks.attach(backend)
    yield Capture(services, window)
    services.tasks.close()


def dialog_of(capture: Capture) -> NewIdeaDialog:
    assert capture.dialog is not None
    return capture.dialog


def said(services: Services) -> list[str]:
    return cast("HeardSpeaker", services.speaker).said


def write(capture: Capture, services: Services, settle: Callable[[], None], title: str) -> NewIdeaDialog:
    services.navigator.new_idea()
    settle()
    QTest.keyClicks(dialog_of(capture).column.title.editor, title)
    return dialog_of(capture)


def test_an_idea_goes_out_with_the_number_and_the_day_it_is_given(
    capture: Capture, services: Services, backend: Backend, settle: Callable[[], None]
) -> None:
    dialog = write(capture, services, settle, "A canvas for the plants")
    dialog.column.questions.rows[0].area.setPlainText("They stand in the sun")
    promised = dialog.frame.findChild(QLabel, "answerPromise")
    dialog.saver.keep_now()
    settle()
    assert dialog.saver.keeping is Keeping.SAVED
    assert isinstance(promised, QLabel)
    shown = promised.accessibleName()
    QTest.keyClick(dialog.column.title.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    settle()
    idea = backend.ask(ListMyIdeas()).ideas.rows[0]
    assert idea.state is IdeaState.PUBLISHED
    assert idea.number == 1
    days = backend.ask(ListCampaigns())[0].answer_days
    assert idea.answer_due == (NOON + timedelta(days=days)).date()
    assert backend.ask(ListMyIdeas()).drafts == ()
    page = backend.ask(GetIdea(idea.id))
    assert list(page.answers.values()) == ["They stand in the sun"]
    (sentence,) = said(services)
    assert sentence.startswith("Idea no. 1 is published. Answer promised by ")
    day = sentence.removesuffix(".").rpartition("by ")[2]
    assert shown.removesuffix(".").endswith(day)  # what the dialog promised is what the database gave


def test_closed_while_it_is_written_the_draft_stays(
    capture: Capture, services: Services, backend: Backend, settle: Callable[[], None]
) -> None:
    dialog = write(capture, services, settle, "A canvas")
    backend.do(CloseCampaign(backend.ask(ListCampaigns())[0].id))
    dialog.footer.publish.click()
    settle()
    settle()
    assert "takes no more ideas" in dialog.banner.accessibleName()
    assert [draft.title for draft in backend.ask(ListMyIdeas()).drafts] == ["A canvas"]
    assert backend.ask(ListMyIdeas()).ideas.rows == ()


def test_thrown_away_it_is_gone_and_undone_it_is_back(
    capture: Capture, services: Services, backend: Backend, settle: Callable[[], None]
) -> None:
    dialog = write(capture, services, settle, "A canvas")
    dialog.saver.keep_now()
    settle()
    dialog.footer.discard.click()
    settle()
    assert backend.ask(ListMyIdeas()).drafts == ()
    undo = cast("HeardSpeaker", services.speaker).actions[-1][1]
    assert callable(undo)
    undo()
    settle()
    assert [draft.title for draft in backend.ask(ListMyIdeas()).drafts] == ["A canvas"]
    assert dialog_of(capture).column.title.text == "A canvas"


def test_what_a_killed_program_left_is_sent_at_the_next_start(
    capture: Capture, services: Services, backend: Backend, settle: Callable[[], None]
) -> None:
    box = backend.ask(ListCampaigns())[0].id
    backend.do(SaveDraft(DRAFT, box, "A can"))
    person = backend.actor.person_id.hex
    kept = Kept(Words(DRAFT, box, "A canvas for the pl"), NOON + timedelta(seconds=1))
    services.typed.keep(person, place_of(DRAFT), as_texts(kept))
    capture.rescue()
    settle()
    assert backend.ask(GetDraft(DRAFT)).title == "A canvas for the pl"
    assert all_kept(services.typed, person) == ()
    assert said(services) == ["Your draft “A canvas for the pl” is here."]


def test_published_before_the_program_was_killed_it_is_not_offered_again(
    capture: Capture, services: Services, backend: Backend, settle: Callable[[], None]
) -> None:
    dialog = write(capture, services, settle, "A canvas ")
    words = dialog.column.words
    dialog.footer.publish.click()
    settle()
    settle()
    person = backend.actor.person_id.hex
    services.typed.keep(person, place_of(words.id), as_texts(Kept(words, NOON + timedelta(seconds=1))))
    capture.rescue()
    settle()
    assert all_kept(services.typed, person) == ()
    assert backend.ask(ListMyIdeas()).drafts == ()


def test_withdrawn_from_my_ideas_it_is_shown_as_such(
    capture: Capture, services: Services, backend: Backend, settle: Callable[[], None]
) -> None:
    write(capture, services, settle, "A canvas").footer.publish.click()
    settle()
    settle()
    page = MyIdeasPage(services)
    services.tasks.changed.connect(page.on_changes)
    services.host.window.setCentralWidget(page)
    page.show_place(Place(PlaceKind.MY_IDEAS))
    settle()
    page.view.withdraw_wanted.emit(page.model.ideas[0])
    sheet = services.host.window.findChild(AskSheet)
    assert isinstance(sheet, AskSheet)
    sheet.act.click()
    settle()
    settle()
    assert backend.ask(ListMyIdeas()).ideas.rows[0].state is IdeaState.WITHDRAWN
    index = page.model.index_of(page.model.ideas[0].id)
    assert "Withdrawn" in str(page.model.data(index, Qt.ItemDataRole.AccessibleTextRole))
