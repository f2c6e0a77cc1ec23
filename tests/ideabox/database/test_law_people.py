"""The law of people: administrators, the last of them, suspended persons, import mode, the audit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import sqlalchemy as sa

from ideabox.asking import Command
from ideabox.backend import WRITES, Backend
from ideabox.discussion.requests import AddComment, DeleteComment, EditComment
from ideabox.ideas.requests import (
    DiscardDraft,
    EditIdea,
    FollowIdea,
    HideIdea,
    PublishIdea,
    ReportIdea,
    SaveDraft,
    WithdrawIdea,
)
from ideabox.ideas.tables import idea
from ideabox.ids import new_id
from ideabox.people.requests import ChooseLanguage, RenameOrganisation, SavePerson, SaveSite
from ideabox.reviews.requests import MoveStage
from ideabox.votes.requests import CastVote, WithdrawVote
from ideabox.words import Role, StageKind
from tests.ideabox.database.law import by_hand, kept, refused, rows, value, word
from tests.ideabox.world import ADMINISTRATOR, MOMENT, Campaign, World
from tests.postgresql import SharedBackend

NEW = SavePerson(new_id(), "new.person", "New Person")


def test_people_sites_and_the_name_of_the_house_are_the_administrators(chain: World) -> None:
    commands: tuple[Command, ...] = (
        NEW,
        SavePerson(chain.people["peer"], "peer", "Another name"),
        SaveSite(new_id(), "north-2", "North again"),
        SaveSite(chain.sites["north"], "north", "North, renamed"),
        RenameOrganisation("Another house"),
    )
    for command in commands:
        assert word(chain, "sponsor", command) == "not_administrator"
        assert word(chain, ADMINISTRATOR, command) is None
    assert value(chain, "SELECT name FROM organisation") == "Another house"
    acts = rows(chain, "SELECT act FROM audit WHERE subject_id = ?", NEW.id)
    assert acts == [("person added",)]


def test_a_person_chooses_their_own_language_and_nothing_else(chain: World) -> None:
    assert word(chain, "peer", ChooseLanguage("en")) is None
    assert value(chain, "SELECT language FROM person WHERE login = 'peer'") == "en"
    with refused("not_administrator"):
        by_hand(chain, "peer", "UPDATE person SET administrator = true WHERE login = 'peer'")
    with refused("not_administrator"):
        by_hand(chain, "peer", "UPDATE person SET language = 'fr' WHERE login = 'author'")


@pytest.mark.parametrize(("administrator", "active"), [(False, True), (True, False)])
def test_the_last_administrator_stays(chain: World, administrator: bool, active: bool) -> None:
    ada = SavePerson(chain.people[ADMINISTRATOR], ADMINISTRATOR, "Ada", administrator=True)
    gone = replace(ada, administrator=administrator, active=active)
    assert word(chain, ADMINISTRATOR, gone) == "last_administrator"
    chain.do(ADMINISTRATOR, SavePerson(chain.people["peer"], "peer", "Peer", administrator=True))
    assert word(chain, ADMINISTRATOR, gone) is None


def test_a_suspended_administrator_does_not_count(chain: World) -> None:
    other = SavePerson(chain.people["peer"], "peer", "Peer", administrator=True)
    chain.do(ADMINISTRATOR, other)
    chain.do(ADMINISTRATOR, replace(other, active=False))
    gone = SavePerson(chain.people[ADMINISTRATOR], ADMINISTRATOR, "Ada")
    assert word(chain, ADMINISTRATOR, gone) == "last_administrator"


def test_logins_and_codes_are_taken_once(chain: World) -> None:
    assert word(chain, ADMINISTRATOR, replace(NEW, login="peer")) == "login_taken"
    assert word(chain, ADMINISTRATOR, replace(NEW, login="")) == "login_length"
    assert word(chain, ADMINISTRATOR, replace(NEW, name=" ")) == "name_length"
    assert word(chain, ADMINISTRATOR, SaveSite(new_id(), "north", "Again")) == "code_taken"
    assert word(chain, ADMINISTRATOR, SaveSite(new_id(), "x" * 21, "Again")) == "code_length"


def test_nobody_is_deleted(chain: World) -> None:
    kept(chain, ADMINISTRATOR, "not_allowed", "DELETE FROM person WHERE login = 'peer'")


@pytest.fixture
def second_window(chain: World) -> Iterator[Backend]:
    """The same database, opened once more by its administrator."""
    if isinstance(chain.backend, SharedBackend):
        backend: Backend = chain.backend.once_more()
        backend.become(ADMINISTRATOR)
    else:
        backend = Backend.open(str(chain.backend.connection.engine.url.database), clock=chain.clock)
    yield backend
    backend.close()


def wrote(world: World) -> bool:
    """Whether the running transaction wrote anything; PostgreSQL gives it a number then."""
    number = "SELECT pg_current_xact_id_if_assigned()::text" if world.backend.is_shared else "SELECT 'one'"
    return world.backend.connection.exec_driver_sql(number).scalar_one() is not None


def test_a_suspended_person_can_do_nothing_at_once(
    chain: World, question: Campaign, second_window: Backend
) -> None:
    led = chain.campaign("Led", roles={"author": Role.FACILITATOR})
    sponsored = chain.campaign("Sponsored", roles={"author": Role.SPONSOR})
    theirs, to_decide = chain.idea(led, "peer"), chain.idea(sponsored, "peer")
    mine, reported, unsent = chain.idea(question, "author"), chain.idea(question, "peer"), new_id()
    voted, said = chain.idea(question, "peer"), chain.comment(mine, "author")
    chain.vote(voted, "author")
    chain.do("author", SaveDraft(unsent, question.id, "Words"))
    discussion = sponsored.stages[StageKind.DISCUSSION]
    tries: tuple[Command, ...] = (
        EditIdea(mine, 1, "Other words", ""),
        SaveDraft(unsent, question.id, "Other words"),
        SaveDraft(new_id(), question.id, "New words"),
        PublishIdea(new_id(), question.id, "New words"),
        FollowIdea(reported),
        ReportIdea(new_id(), reported, "Look"),
        AddComment(new_id(), mine, "A word"),
        EditComment(said, mine, "Other words"),
        CastVote(reported),
        CastVote(voted, 0),
        WithdrawVote(voted),
        HideIdea(theirs, "Off the point"),
        MoveStage(new_id(), to_decide, discussion, StageKind.DISCUSSION, 1),
        DeleteComment(said, mine),
        WithdrawIdea(mine, 1),
        DiscardDraft(unsent),
    )

    def refusals_of() -> list[str | None]:
        """What each is answered; nothing of it remains."""
        found: list[str | None] = []
        connection = chain.backend.connection
        for each in tries:
            connection.exec_driver_sql("BEGIN")
            try:
                WRITES[type(each)].function(connection, chain.backend.actor, each, chain.clock())
                found.append(None if wrote(chain) else "nothing was there")
            except Exception as error:  # noqa: BLE001  any refusal will do
                found.append(str(error))
            connection.exec_driver_sql("ROLLBACK")
        return found

    chain.backend.become("author")
    assert refusals_of() == [None] * len(tries), "all of it is theirs to do"
    second_window.do(SavePerson(chain.people["author"], "author", "Author", active=False))
    assert None not in refusals_of(), "still signed in, and shut out"
    with refused("suspended"):
        chain.backend.become("author")


def idea_row(world: World, where: Campaign, author: str) -> dict[str, object]:
    """A published idea of long ago."""
    return world.idea_row(where, author, "Long ago", published_at=world.moment(-900))


def test_only_administrators_import(chain: World, question: Campaign) -> None:
    chain.backend.become("facilitator")
    with refused("not_administrator"), chain.backend.importing("polis"):
        pass
    with refused("not_administrator"):
        by_hand(
            chain,
            "facilitator",
            f"INSERT INTO import_run (id, person_id, source, opened_at) VALUES (?, ?, 'polis', '{MOMENT}')",
            new_id(),
            chain.people[ADMINISTRATOR],
        )
    kept(chain, "facilitator", "not_administrator", "INSERT INTO imported_vote VALUES (?, 1, 9)", new_id())


def test_an_import_writes_old_things_into_closed_phases_and_is_audited(
    chain: World, question: Campaign
) -> None:
    closed = chain.campaign("Closed", phases=((-90, -60, True, True, True),), state="closed")
    chain.person("polis-1", imported_from="polis")
    marks = value(chain, "SELECT count(*) FROM audit")
    chain.backend.become(ADMINISTRATOR)
    with chain.backend.importing("polis") as connection:
        connection.execute(sa.insert(idea).values(idea_row(chain, closed, "polis-1")))
    assert rows(chain, "SELECT published_at, answer_due FROM idea") == [("2024-06-05 09:30:00.000", None)]
    assert value(chain, "SELECT ideas FROM campaign WHERE id = ?", closed.id) == 1
    acts = rows(chain, "SELECT act, detail, person_id FROM audit ORDER BY seq")[marks:]
    administrator = chain.people[ADMINISTRATOR].hex
    assert acts == [
        ("import opened", "polis", administrator),
        ("import closed", "polis", administrator),
    ]
    with refused("posting_closed"):  # afterwards the phases rule again
        chain.backend.do(PublishIdea(new_id(), closed.id, "Too late"))


def test_an_import_that_fails_leaves_nothing(chain: World, question: Campaign) -> None:
    def count() -> list[tuple[int, ...]]:
        tables = ("idea", "tally", "reach", "audit", "import_run", "change")
        return rows(chain, "SELECT " + ", ".join(f"(SELECT count(*) FROM {one})" for one in tables))

    def stumble() -> None:
        with chain.backend.importing("polis") as connection:
            connection.execute(sa.insert(idea).values(idea_row(chain, question, "polis-1")))
            raise RuntimeError("stumbled")

    chain.person("polis-1", imported_from="polis")
    before = count()
    chain.backend.become(ADMINISTRATOR)
    with pytest.raises(RuntimeError, match="stumbled"):
        stumble()
    assert count() == before
    assert word(chain, ADMINISTRATOR, RenameOrganisation("Still working")) is None


def test_the_audit_is_append_only(chain: World) -> None:
    chain.do(ADMINISTRATOR, NEW)
    for statement in ("UPDATE audit SET act = 'nothing'", "DELETE FROM audit"):
        kept(chain, ADMINISTRATOR, "append_only", statement)
    told = rows(chain, "SELECT act, person_id FROM audit WHERE subject_id = ?", NEW.id)
    assert told == [("person added", chain.people[ADMINISTRATOR].hex)]
