"""The board and the promised answers over the embedded database itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ideabox.asking import Actor
from ideabox.backend import Backend
from ideabox.database.upgrade import upgrade
from ideabox.ideas.requests import GetIdea
from ideabox.ideas.rows import IdeaPage
from ideabox.ids import new_id
from ideabox.people.rows import Byline
from ideabox.reviews.requests import MoveStage
from ideabox.words import Role, StageKind
from tests.ideabox.world import Campaign, Clock, World
from tests.ui.conftest import NOON
from tests.ui.review.conftest import Heard, settle
from ui.places import Place, PlaceKind
from ui.review.board_page import BoardPage
from ui.review.cards import CardModel
from ui.review.decisions import Act
from ui.review.promised_page import PromisedPage
from ui.services import Person, Services


@dataclass
class Chain:
    """An organisation with a campaign, and the file it lives in."""

    world: World
    campaign: Campaign
    path: Path


@pytest.fixture
def chain(tmp_path: Path) -> Iterator[Chain]:
    path = tmp_path / "chain.db"
    clock = Clock(NOON)
    backend = Backend.open(str(path), clock=clock, prepare=upgrade)
    backend.connection.exec_driver_sql("PRAGMA synchronous = OFF")
    backend.found("Ada", "Maison Verte", ("Boîte", "Une idée ?"), "fr")
    world = World(backend, clock)
    world.people["ada"] = backend.actor.person_id
    world.site("056", "Ouest")
    for login in ("solene", "helene", "farid"):
        world.person(login, "056")
    roles = {"helene": Role.SPONSOR, "farid": Role.FACILITATOR}
    yield Chain(world, world.campaign("Du camion au rayon", roles=roles), path)
    backend.close()


@pytest.fixture
def room(chain: Chain, services: Services, heard: Heard, qtbot: QtBot) -> Services:
    """Hélène's services, on a connection of their own."""
    owner = QObject(services.tasks)

    def open_it() -> Backend:
        return Backend.open(str(chain.path), as_login="helene", clock=lambda: NOON)

    helene = Person(Actor(chain.world.people["helene"], "helene"), "Hélène", "", "", "", "")
    made = replace(services, speaker=heard, person=lambda: helene)
    services.tasks.open(owner, open_it, services.tasks.attach)
    qtbot.waitUntil(lambda: services.tasks.idle)
    return made


@pytest.fixture
def board(qtbot: QtBot, room: Services, shown: Callable[[QWidget], None]) -> Callable[[], BoardPage]:
    """Opens the board once the test has put its ideas in."""

    def opened() -> BoardPage:
        page = BoardPage(room)
        shown(page)
        page.show_place(Place(PlaceKind.BOARD))
        settle(qtbot, room)
        return page

    return opened


def decide(page: BoardPage | PromisedPage, act: Act, text: str) -> None:
    composer = page.pane.composer
    composer.row.choose(composer.row.of_act(act)[0])
    composer.answer.setPlainText(text)
    composer.publish()
    page.outgoing.send_all()


def idea_of(chain: Chain, idea: UUID) -> IdeaPage:
    return chain.world.ask("solene", GetIdea(idea))


def test_a_decision_reaches_its_author(
    chain: Chain, board: Callable[[], BoardPage], room: Services, qtbot: QtBot
) -> None:
    idea = chain.world.idea(chain.campaign, "solene", "Plantes d’abord", kind=StageKind.REVIEW)
    page = board()
    assert page.board.card is not None
    assert page.board.card.title == "Plantes d’abord"
    decide(page, Act.PILOT, "Merci Solène, essai en janvier.")
    qtbot.waitUntil(lambda: page.board.columns[2].cards.total == 1)
    settle(qtbot, room)
    whole = idea_of(chain, idea)
    assert whole.idea.stage_kind is StageKind.PILOT
    assert whole.moves[-1].answer == "Merci Solène, essai en janvier."
    assert whole.idea.answered_at is not None
    assert page.pane.composer.answer.text() == ""


def test_another_sponsor_was_faster(
    chain: Chain, board: Callable[[], BoardPage], room: Services, qtbot: QtBot
) -> None:
    idea = chain.world.idea(chain.campaign, "solene", "Plantes d’abord", kind=StageKind.REVIEW)
    page = board()
    version = idea_of(chain, idea).idea.row_version
    pilot = chain.campaign.stages[StageKind.PILOT]
    chain.world.do(
        "helene", MoveStage(new_id(), idea, pilot, StageKind.PILOT, version, answer="Déjà en essai.")
    )
    decide(page, Act.ACCEPT, "C’est oui.")
    qtbot.waitUntil(lambda: bool(page.pane.composer.problem.words))
    settle(qtbot, room)
    assert page.pane.composer.answer.text() == "C’est oui."
    assert page.pane.card is not None
    assert page.pane.card.stage_kind is StageKind.PILOT
    page.pane.composer.publish()
    page.outgoing.send_all()
    settle(qtbot, room)
    assert idea_of(chain, idea).idea.stage_kind is StageKind.ACCEPTED


def test_a_question_stops_the_clock_where_everyone_sees_it(
    chain: Chain, board: Callable[[], BoardPage], room: Services, qtbot: QtBot
) -> None:
    idea = chain.world.idea(chain.campaign, "solene", "Plantes d’abord", answer_due=date(2026, 12, 1))
    page = board()
    decide(page, Act.CLARIFY, "Combien de godets ?")
    qtbot.waitUntil(lambda: page.board.columns[1].cards.total == 1)
    card = page.board.columns[1].cards.cards[0]
    assert card.id == idea
    assert card.paused
    page.choose_idea(idea)
    assert page.pane.composer.badge.accessibleName() == "on hold"


def test_setting_aside_keeps_its_date(chain: Chain, board: Callable[[], BoardPage], qtbot: QtBot) -> None:
    idea = chain.world.idea(chain.campaign, "solene", "Plantes d’abord", kind=StageKind.REVIEW)
    page = board()
    decide(page, Act.PARK, "Après l’inventaire de mars.")
    qtbot.waitUntil(lambda: page.board.columns[4].cards.total == 1)
    assert idea_of(chain, idea).moves[-1].look_again_on == date(2027, 2, 19)


def test_a_step_without_answer(chain: Chain, board: Callable[[], BoardPage], qtbot: QtBot) -> None:
    idea = chain.world.idea(chain.campaign, "solene", "Plantes d’abord")
    page = board()
    decide(page, Act.REVIEW, "")
    qtbot.waitUntil(lambda: page.board.columns[1].cards.total == 1)
    whole = idea_of(chain, idea)
    assert whole.moves[-1].answer == ""
    assert whole.idea.answered_at is None


def test_hidden_names_stay_hidden_from_the_sponsor(chain: Chain, board: Callable[[], BoardPage]) -> None:
    chain.world.idea(chain.campaign, "solene", "Sans mon nom", anonymous=True)
    page = board()
    card = page.board.columns[0].cards.cards[0]
    assert card.byline == Byline(None, "", "", "", card.byline.region)
    assert page.pane.head._author.accessibleName().startswith("Anonymous")


def test_what_is_promised_is_answered_and_gone(
    chain: Chain, room: Services, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    for number, day in enumerate((19, 24, 30), 1):
        due = date(2026, 11, day)
        chain.world.idea(chain.campaign, "solene", f"Idée {number}", kind=StageKind.REVIEW, answer_due=due)
    page = PromisedPage(room)
    shown(page)
    page.show_place(Place(PlaceKind.PROMISED))
    qtbot.waitUntil(lambda: bool(page.pane.composer.row.options))
    assert [card.title for card in page.rows.cards] == ["Idée 1", "Idée 2", "Idée 3"]
    assert page.rows.index(0).data() == "Late, 1"
    decide(page, Act.NOT_THIS_TIME, "Le fournisseur n’en fait plus.")
    qtbot.waitUntil(lambda: len(page.rows.cards) == 2)
    settle(qtbot, room)
    assert page.pane.card is not None
    assert page.pane.card.title == "Idée 2"


def has_rows(cards: CardModel, number: int) -> bool:
    return cards.rowCount() == number


def test_a_column_of_thousands_opens_with_fifty(
    chain: Chain, board: Callable[[], BoardPage], qtbot: QtBot, room: Services
) -> None:
    chain.world.ideas(chain.campaign, "solene", 1_200)
    page = board()
    column = page.board.columns[0]
    assert column.cards.rowCount() == 50
    assert column.cards.total == 1_000  # counted up to there
    bar = column.view.verticalScrollBar()
    for loaded in (100, 150):
        bar.setValue(bar.maximum())
        qtbot.waitUntil(partial(has_rows, column.cards, loaded))
    assert len({card.id for card in column.cards.cards}) == 150
