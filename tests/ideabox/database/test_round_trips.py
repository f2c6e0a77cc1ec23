"""How often the program waits for the shared database: counted at a door in between, as a far line would feel it.

The server of these tests has neither TLS nor passwords: of the cold start's nine round trips those that TLS and SCRAM
take are missing here, and are counted in tests/server/test_cold_start.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import UUID

import psycopg
import pytest

from ideabox.asking import Query
from ideabox.backend import Backend
from ideabox.campaigns.requests import GetCampaign, ListCampaigns, PrepareCampaign
from ideabox.database.server import SESSION
from ideabox.discussion.requests import AddComment, ListComments
from ideabox.home.requests import GetShell, GetToday
from ideabox.ideas.requests import (
    GetIdea,
    ListFollowed,
    ListIdeas,
    ListMyIdeas,
    PublishIdea,
    SaveDraft,
    VisitCampaign,
    VisitIdea,
)
from ideabox.ids import new_id
from ideabox.notices.requests import ListChanges, ListNotices
from ideabox.people.requests import ListPeople, ListSites, VisitPeople
from ideabox.reviews.requests import GetBoard, ListAnswers, ListPromised
from ideabox.search.requests import SearchIdeas
from ideabox.votes.requests import CastVote, WithdrawVote
from ideabox.words import Order
from tests.ideabox.world import T0, Campaign, World
from tests.postgresql import SharedBackend
from tests.round_trips import Trips, counted

MOST_TO_FIRST_PAGE = 9
SIGN_IN_OVER_TLS = 7
"""What the same program needs where the server wants TLS and SCRAM: the first connection asks nothing else."""


@pytest.fixture
def engine() -> str:
    """These are about the shared database only."""
    return "postgresql"


@pytest.fixture
def trips(world: World) -> Iterator[Trips]:
    """The door."""
    backend = world.backend
    assert isinstance(backend, SharedBackend)
    parts = psycopg.conninfo.conninfo_to_dict(backend._server.root)
    host, port = str(parts.get("host", "")), int(str(parts.get("port") or 5432))
    if not host.startswith("/"):
        pytest.skip("this server asks for passwords")
    with counted(Path(host) / f".s.PGSQL.{port}") as trips:
        yield trips


@pytest.fixture
def opened(chain: World, question: Campaign, trips: Trips) -> Iterator[Callable[[str], Backend]]:
    """Opens the database through the door as somebody; the law keeps the test's time."""
    backends: list[Backend] = []
    assert isinstance(chain.backend, SharedBackend)
    name = chain.backend._database
    session = {**SESSION, "test.now": T0.isoformat()}
    options = quote(" ".join(f"-c {key}={value}" for key, value in session.items()))

    def open_as(login: str) -> Backend:
        chain.backend.become(login)  # which makes the login
        address = f"postgresql://{login}@127.0.0.1:{trips.port}/{name}?sslmode=disable&options={options}"
        backends.append(Backend.open(address, clock=chain.clock))
        return backends[-1]

    yield open_as
    for one in backends:
        one.close()


def screens(campaign: UUID, idea: UUID) -> list[Query[Any]]:
    """What the program asks when a screen is opened."""
    lists = [ListIdeas(campaign, order) for order in Order]
    return [
        GetShell(),
        GetToday(),
        *lists,
        *map(VisitCampaign, lists),
        GetIdea(idea),
        VisitIdea(idea),
        ListComments(idea),
        ListMyIdeas(),
        ListFollowed(),
        ListCampaigns(),
        GetCampaign(campaign),
        PrepareCampaign(campaign),
        GetBoard(campaign),
        ListPromised(),
        ListAnswers(campaign),
        ListNotices(),
        ListChanges(),
        ListPeople(),
        VisitPeople(ListPeople()),
        ListSites(),
        SearchIdeas("idea"),
    ]


def test_every_screen_is_one_round_trip(
    chain: World, question: Campaign, trips: Trips, opened: Callable[[str], Backend]
) -> None:
    idea = chain.idea(question, "author", "An idea")
    chain.comment(idea, "author")
    backend = opened("sponsor")
    taken = {}
    for query in screens(question.id, idea):
        before = trips.number
        backend.ask(query)
        taken[repr(query)] = trips.number - before
    assert {query: number for query, number in taken.items() if number != 1} == {}


def test_acts_take_as_few(
    chain: World, question: Campaign, trips: Trips, opened: Callable[[str], Backend]
) -> None:
    idea = chain.idea(question, "author", "An idea")
    backend = opened("peer")
    mine = new_id()
    most = {
        CastVote(idea, 1): 1,
        WithdrawVote(idea): 1,
        AddComment(new_id(), idea, "A word"): 1,
    }
    for command, number in most.items():
        before = trips.number
        backend.do(command)
        assert trips.number - before == number, command
    before = trips.number
    backend.do(SaveDraft(mine, question.id, "An idea of mine"))
    assert trips.number - before == 1
    before = trips.number
    backend.do(PublishIdea(mine, question.id, "An idea of mine"))
    assert trips.number - before <= 2
    assert backend.ask(GetIdea(mine)).idea.number


def test_what_comes_after_signing_in_leaves_room_for_it(
    chain: World, question: Campaign, trips: Trips, opened: Callable[[str], Backend]
) -> None:
    backend = opened("peer")  # without TLS and password the server is ready after one, and is asked who I am
    assert trips.number == 2
    backend.ask(GetToday())
    assert trips.number == 3
    # over TLS the first of these three is the last of the sign-in's
    assert trips.number - 1 + SIGN_IN_OVER_TLS <= MOST_TO_FIRST_PAGE
