"""What an administrator can't do or learn by opening an import on a shared database: it speaks for people elsewhere."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from ideabox.discussion.tables import comment
from ideabox.errors import AppError
from ideabox.ids import new_id
from ideabox.votes.tables import vote
from tests.ideabox.database.law import rows, value
from tests.ideabox.world import ADMINISTRATOR, Campaign, World

SHARED = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
"""The embedded database is its owner's, who may be anyone in it."""
pytestmark = SHARED


def in_import(
    world: World, statement: str | sa.Executable, *parameters: object
) -> list[tuple[object, ...]] | str:
    """Rows, or the word or the words of refusal, to the administrator with an import open; nothing of it remains."""
    world.backend.become(ADMINISTRATOR)
    found: list[tuple[object, ...]] = []
    try:
        with world.backend.importing("polis") as connection:
            if isinstance(statement, str):
                plain = tuple(getattr(each, "hex", each) for each in parameters)
                done = connection.exec_driver_sql(statement, plain)
            else:
                done = connection.execute(statement)
            found = [tuple(row) for row in done] if done.returns_rows else [(done.rowcount,)]
            raise Enough
    except Enough:
        return found
    except AppError as error:
        return error.code
    except sa.exc.ProgrammingError as error:
        return str(error.orig).splitlines()[0]


class Enough(Exception):
    """Ends a trial."""


def test_votes_of_the_house_stay_unseen(chain: World, question: Campaign) -> None:
    chain.person("polis-1", imported_from="polis")
    idea = chain.idea(question, "polis-1", source="polis:1")
    chain.vote(idea, "peer")
    chain.vote(idea, "polis-1")
    seen = in_import(chain, "SELECT person_id FROM vote")
    assert seen == [(chain.people["polis-1"],)]


@pytest.mark.parametrize("voted", [True, False])
def test_a_key_that_is_taken_tells_nothing(chain: World, question: Campaign, voted: bool) -> None:
    idea = chain.idea(question, "author", anonymous=True)
    if voted:
        chain.vote(idea, "peer")
    row = {"idea_id": idea, "person_id": chain.people["peer"], "value": 1, "at": chain.clock.now}
    assert in_import(chain, sa.insert(vote).values(row)) == "not_yours"
    for table in ("follow", "seen", "notice_opened"):
        told = in_import(chain, f"INSERT INTO {table} VALUES (%s, %s, now())", chain.people["peer"], idea)
        assert told == "not_yours"
    part = "INSERT INTO idea_person (person_id, idea_id, part) VALUES (%s, %s, 'coauthor')"
    for login in ("author", "peer"):
        assert in_import(chain, part, chain.people[login], idea) == "not_yours"


def test_an_author_stays_unnamed(chain: World, question: Campaign) -> None:
    idea = chain.idea(question, "author", anonymous=True)
    assert in_import(chain, "UPDATE idea SET anonymous = false WHERE id = %s", idea) == "not_yours"
    assert (
        in_import(chain, "UPDATE idea SET hidden = true, hidden_reason = 'X' WHERE id = %s", idea)
        == "not_facilitator"
    )
    assert "permission denied" in in_import(chain, "SELECT author_id FROM idea")
    assert in_import(chain, "SELECT id FROM idea WHERE source IS NOT NULL") == []


def test_nobody_of_the_house_is_spoken_for(chain: World, question: Campaign) -> None:
    idea = chain.idea(question, "author")
    row = {"id": new_id(), "idea_id": idea, "author_id": chain.people["peer"], "body": "I like it"}
    assert in_import(chain, sa.insert(comment).values(row | {"at": chain.clock.now})) == "not_yours"
    chain.person("polis-1", imported_from="polis")
    theirs = chain.idea(question, "polis-1", source="polis:1")
    row |= {"idea_id": theirs, "author_id": chain.people["polis-1"]}
    assert in_import(chain, sa.insert(comment).values(row | {"at": chain.clock.now})) in ([(1,)], [(-1,)])


def test_rules_of_a_campaign_hold_in_an_import_too(chain: World, question: Campaign) -> None:
    assert in_import(chain, "DELETE FROM campaign WHERE id = %s", question.id) == "no_such_step"
    loosened = in_import(chain, "UPDATE campaign SET answer_days = 300 WHERE id = %s", question.id)
    assert loosened == "only_tightens"
    assert value(chain, "SELECT count(*) FROM import_run WHERE closed_at IS NULL") == 0
    assert rows(chain, "SELECT 1 FROM campaign WHERE id = ?", question.id)
