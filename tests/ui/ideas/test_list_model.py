"""The list model fetches pages as they are wanted, drops what comes late, and changes rows in place."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ideabox.changes import Area, Changes, changed
from ideabox.errors import PermissionDenied, Unavailable
from ideabox.ideas.requests import GetIdea, ListIdeas
from ideabox.ideas.rows import IdeaList
from ideabox.votes.requests import CastVote, WithdrawVote
from ideabox.words import IdeaState, Order, StageKind
from tests.ui.ideas import handmade
from tests.ui.ideas.shelf import Shelf, ideas
from ui.ideas.list_model import ROW, SKELETON_ROWS, IdeaListModel
from ui.ideas.list_votes import ListVotes
from ui.services import Services

QUERY = ListIdeas(handmade.CAMPAIGN_ID)
FAILED = Unavailable("database_busy")


class Library:
    """A model over a shelf, and what happened to it."""

    def __init__(self, services: Services, qtbot: QtBot, count: int = 120) -> None:
        self.qtbot = qtbot
        self.services = services
        self.shelf = Shelf(ideas(count))
        services.tasks.attach(self.shelf)
        self.owner = QObject()
        self.model = IdeaListModel(services.tasks, services.clock, self.owner)
        self.model.set_campaign(self.shelf.campaign)
        self.resets = 0
        self.model.modelReset.connect(self._count_reset)

    def _count_reset(self) -> None:
        self.resets += 1

    def show(self, query: ListIdeas = QUERY) -> None:
        """List, and wait."""
        self.model.show(query)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is asked any more."""
        self.qtbot.waitUntil(lambda: self.services.tasks.idle)

    def titles(self) -> list[str]:
        """What is listed."""
        return [row.title for row in self.model.rows]


@pytest.fixture
def library(services: Services, qtbot: QtBot) -> Library:
    """A shelf of 120 ideas."""
    return Library(services, qtbot)


def test_pages_of_fifty_come_as_they_are_wanted(library: Library) -> None:
    library.show()
    assert library.model.rowCount() == 50
    inserted: list[tuple[int, int]] = []
    library.model.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    library.model.fetchMore()
    library.settle()
    library.model.fetchMore()
    library.settle()
    assert inserted == [(50, 99), (100, 119)]
    assert library.model.whole
    assert not library.model.canFetchMore()


def test_an_idea_that_comes_twice_is_shown_once(library: Library) -> None:
    library.show()
    first = library.model.rows[0]
    library.shelf.rows.pop(first.id)
    library.shelf.rows[first.id] = first  # it moved to the end meanwhile
    for _ in range(3):
        library.model.fetchMore()
        library.settle()
    assert len(library.titles()) == len(set(library.titles()))


def test_what_comes_late_for_another_list_is_dropped(library: Library) -> None:
    library.model.show(QUERY)
    library.model.show(replace(QUERY, text="idée 11"))
    library.settle()
    assert library.titles() == ["Idée 11", *(f"Idée {number}" for number in range(110, 120))]


def test_a_page_asked_before_the_filter_changed_is_not_appended(library: Library) -> None:
    library.show()
    library.model.fetchMore()
    library.model.show(replace(QUERY, text="idée 7"))
    library.settle()
    assert all("7" in title for title in library.titles())


def test_the_skeleton_comes_only_when_the_answer_is_slow(services: Services, qtbot: QtBot) -> None:
    shelf = Shelf(ideas(3))
    model = IdeaListModel(services.tasks, services.clock)
    model.show(QUERY)  # no database yet: the answer waits
    assert model.rowCount() == 0
    qtbot.waitUntil(lambda: model.rowCount() == SKELETON_ROWS)
    assert model.index(0).data(ROW) is None
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    services.tasks.attach(shelf)
    qtbot.waitUntil(lambda: model.rowCount() == 3)


def test_the_rows_of_another_campaign_go_at_once(library: Library) -> None:
    library.show()
    library.model.show(ListIdeas(UUID(int=9)))
    assert library.model.rowCount() == 0


def test_reloading_changes_only_what_differs(library: Library) -> None:
    library.show()
    row = library.model.rows[3]
    library.shelf.rows[row.id] = replace(row, comments=99)
    changes: list[int] = []
    library.model.dataChanged.connect(lambda first, last: changes.append(first.row()))
    before = library.resets
    library.model.reload()
    library.settle()
    assert changes == [3]
    assert library.model.rows[3].comments == 99
    assert library.resets == before


def test_a_reload_brings_back_as_many_rows_as_are_shown(library: Library) -> None:
    library.show()
    library.model.fetchMore()
    library.settle()
    library.model.keep_rows(library.owner, lambda: 80)
    library.model.reload()
    library.settle()
    assert library.model.rowCount() == 100


def test_a_failure_keeps_the_last_list_and_asks_no_further_page(library: Library) -> None:
    library.show()
    library.shelf.broken = FAILED
    library.model.reload()
    library.settle()
    assert library.model.error == FAILED
    assert library.model.rowCount() == 50
    assert library.model.loaded_at is not None
    assert not library.model.canFetchMore()
    library.shelf.broken = None
    library.model.reload()
    library.settle()
    assert [library.model.error] == [None]
    assert library.model.canFetchMore()


def test_a_changed_idea_is_read_alone(library: Library) -> None:
    library.show()
    row = library.model.rows[1]
    library.shelf.rows[row.id] = replace(row, stage_kind=StageKind.ACCEPTED)
    library.shelf.asked.clear()
    library.model.on_changes(changed(Area.STAGES, idea=row.id))
    library.settle()
    assert library.shelf.asked == [GetIdea(row.id)]
    assert library.model.rows[1].stage_kind is StageKind.ACCEPTED


def test_an_idea_i_opened_is_marked_without_being_read(library: Library) -> None:
    row = library.shelf.rows[UUID(int=0x1002)]
    library.shelf.rows[row.id] = replace(row, seen=False)
    library.show()
    library.shelf.asked.clear()
    library.model.on_changes(changed(Area.SEEN, idea=row.id))
    library.settle()
    assert library.shelf.asked == []
    assert library.model.rows[1].seen


def test_rows_that_came_with_something_else_replace_the_list(library: Library) -> None:
    library.model.show(QUERY)
    other = ListIdeas(UUID(int=9))
    rows = tuple(ideas(2, campaign_id=other.campaign_id))
    library.model.take(other, IdeaList(rows, None))
    library.settle()
    assert library.model.query == other
    assert (library.titles(), library.model.whole) == (["Idée 1", "Idée 2"], True)


def test_an_idea_withdrawn_or_no_longer_open_to_me_goes(library: Library) -> None:
    library.show()
    withdrawn, hidden = library.model.rows[1], library.model.rows[2]
    library.shelf.rows[withdrawn.id] = replace(withdrawn, state=IdeaState.WITHDRAWN)
    del library.shelf.rows[hidden.id]
    library.model.on_changes(changed(Area.IDEAS, idea=withdrawn.id))
    library.model.on_changes(changed(Area.IDEAS, idea=hidden.id))
    library.settle()
    assert library.model.find(withdrawn.id) is None
    assert library.model.find(hidden.id) is None
    assert library.model.rowCount() == 48
    assert library.model.index_of(library.model.rows[1].id).row() == 1


def test_a_new_idea_of_this_campaign_reloads_the_list(library: Library) -> None:
    library.show()
    library.shelf.asked.clear()
    library.model.on_changes(changed(Area.IDEAS, idea=UUID(int=5), campaign=handmade.CAMPAIGN_ID))
    library.model.on_changes(changed(Area.IDEAS, idea=UUID(int=5), campaign=UUID(int=8)))
    library.settle()
    assert library.shelf.asked == [QUERY]


@pytest.mark.parametrize("area", [Area.DRAFTS, Area.NOTICES, Area.REPORTS])
def test_changes_that_no_row_shows_ask_nothing(library: Library, area: Area) -> None:
    library.show()
    library.shelf.asked.clear()
    library.model.on_changes(Changes(frozenset({area})))
    assert library.services.tasks.idle
    assert library.shelf.asked == []


def votes(library: Library) -> ListVotes:
    """My voice on the library's list."""
    library.show()
    library.services.tasks.changed.connect(library.model.on_changes)
    return ListVotes(library.services, library.model)


def test_a_vote_is_seen_at_once_and_read_again_once(library: Library) -> None:
    voice = votes(library)
    row = library.model.rows[0]
    library.shelf.asked.clear()
    voice.toggle_support(row)
    seen = library.model.rows[0]
    assert seen.my_vote == 1
    assert seen.totals.support == 32
    assert library.shelf.done == []
    library.settle()
    assert library.shelf.done == [CastVote(row.id, 1)]
    assert library.shelf.asked == [GetIdea(row.id)]


def test_a_refused_vote_goes_back_with_a_sentence(library: Library) -> None:
    voice = votes(library)
    row = library.model.rows[0]
    library.shelf.refusal = PermissionDenied("voting_closed")
    voice.toggle_support(row)
    library.settle()
    assert library.model.rows[0] == row
    assert "Voting is closed" in library.services.speaker.said[-1]  # type: ignore[attr-defined]


def test_undo_takes_votes_back_one_by_one(library: Library) -> None:
    voice = votes(library)
    first, second = library.model.rows[:2]
    voice.toggle_support(first)
    voice.toggle_pass(second)
    voice.undo()
    voice.undo()
    voice.undo()
    library.settle()
    assert library.shelf.done == [
        CastVote(first.id, 1),
        CastVote(second.id, 0),
        WithdrawVote(second.id),
        WithdrawVote(first.id),
    ]
    assert library.model.rows[:2] == (first, second)


def test_fast_votes_on_one_idea_end_as_the_last_one(library: Library) -> None:
    voice = votes(library)
    for _ in range(5):
        voice.toggle_support(library.model.rows[0])
    library.settle()
    assert library.model.rows[0].my_vote == 1
    assert library.model.rows[0].totals.support == 32


def test_hidden_totals_stay_hidden_after_a_vote(library: Library) -> None:
    for row in library.shelf.rows.values():
        library.shelf.rows[row.id] = replace(row, totals=replace(row.totals, support=None))
    voice = votes(library)
    voice.toggle_support(library.model.rows[0])
    assert library.model.rows[0].totals.support is None
    library.settle()


def test_no_vote_is_sent_where_none_is_allowed(library: Library) -> None:
    voice = votes(library)
    library.model.set_campaign(handmade.campaign(voting=False, voting_over=True))
    voice.toggle_support(library.model.rows[0])
    library.settle()
    assert library.shelf.done == []
    assert "final" in library.services.speaker.said[-1]  # type: ignore[attr-defined]


def test_the_row_is_told_aloud(library: Library) -> None:
    row = replace(ideas(1)[0], seen=False)
    library.shelf.rows = {row.id: row}
    library.show(replace(QUERY, order=Order.RECENT))
    spoken = library.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Idea, Idée 1, Solène Kervan, Vannes, In pilot, unread")
    assert "not yet voted" in spoken
    assert "31" not in spoken
    library.show(replace(QUERY, order=Order.SUPPORTED))
    assert "31 votes" in library.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_qts_own_checks_are_content(library: Library) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(library.model, mode, library.owner)
    library.show()
    library.model.drop(library.model.rows[3].id)
    library.model.reload()
    library.settle()
    library.show(replace(QUERY, text="idée 1"))
    library.model.show(ListIdeas(UUID(int=9)))
    library.settle()
    assert tester.model() is library.model
    assert library.model.rowCount() == 0
