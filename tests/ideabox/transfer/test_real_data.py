"""The real sets, where IDEABOX_REAL_DATA names their folder: exact counts, twice, and readable texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from ideabox.admin.reads import stats
from ideabox.backend import Backend
from ideabox.database.upgrade import upgrade
from ideabox.discussion.tables import comment
from ideabox.ideas.tables import idea
from ideabox.reviews.tables import stage_move
from ideabox.transfer.importing import FORMATS, Order, carry_out
from ideabox.transfer.petitions import REASONS
from ideabox.transfer.records import Kind
from tests.ideabox.transfer.test_texts import LOOKS_LIKE_A_TAG, entities

pytestmark = [pytest.mark.real_data, pytest.mark.slow]

PLACES = {
    "republique-numerique": "republique-numerique-fr",
    "decide-madrid": "decide-madrid-es",
    "toulouse": "toulouse-2022/France_Toulouse_2022.pb",
    "polis": "polis-canadian-electoral-reform",
    "uk-petitions": "uk-petitions/pages",
}
EXPECTED = {
    "republique-numerique": {
        "people": 1_521,
        "ideas": 696,
        "hidden_ideas": 4,
        "comments": 3_994,
        "imported_votes": 88_622,
        "imported_votes_for": 71_940,
        "imported_votes_mixed": 5_947,
        "imported_votes_against": 10_735,
        "imported_comment_votes": 12_826,
    },
    "decide-madrid": {"people": 2_272, "ideas": 80, "comments": 5_571, "imported_votes": 228_140},
    "toulouse": {"people": 4_532, "ideas": 199, "votes": 11_606, "votes_for": 11_606},
    "polis": {
        "people": 448,
        "ideas": 174,
        "votes_for": 7_205,
        "votes_against": 2_831,
        "votes_passed": 1_914,
    },
    "uk-petitions": {"ideas": 2_594, "imported_votes": 312_792, "stage_moves": 1_880},
}
LANGUAGES = {
    "republique-numerique": "fr",
    "decide-madrid": "es",
    "toulouse": "fr",
    "polis": "en",
    "uk-petitions": "en",
}


@pytest.fixture
def backend(tmp_path: Path) -> Iterator[Backend]:
    opened = Backend.open(str(tmp_path / "base.sqlite"), prepare=upgrade)
    opened.found("Nadia Ferrouk", "", ("Box", "What now?"), "en")
    yield opened
    opened.close()


def texts(connection: sa.Connection) -> list[str]:
    """Everything a person can read of the import."""
    rows = connection.execute(sa.select(idea.c.title, idea.c.body, idea.c.answers)).all()
    found = [text for row in rows for text in (row.title, row.body, *row.answers.values())]
    found += connection.scalars(sa.select(comment.c.body)).all()
    return found + list(connection.scalars(sa.select(stage_move.c.answer)))


@pytest.mark.parametrize("name", list(PLACES))
def test_real_set(backend: Backend, real_data: Path, name: str) -> None:
    before = stats(backend.connection)
    order = Order(FORMATS[name], [real_data / PLACES[name]], "Real", backend.actor.person_id)
    report = carry_out(order, backend.importing, lambda done, in_all: None)
    after = stats(backend.connection)
    assert {key: after[key] - before[key] for key in EXPECTED[name]} == EXPECTED[name]
    assert set(backend.connection.scalars(sa.select(idea.c.language))) == {LANGUAGES[name]}
    for text in texts(backend.connection):
        assert not LOOKS_LIKE_A_TAG.search(text)
        assert not entities(text)
    if name == "decide-madrid":
        assert [one.reason for one in report.refusals] == ["no_text"] * 62
        assert report.notes == {"orphan_reply": 268, "parent_left_out": 8}
    else:
        assert report.refusals == []
    if name == "uk-petitions":
        assert (report.counts[Kind.IDEA].read, report.skips["repeated"]) == (2_830, 236)
        answers = backend.connection.scalars(sa.select(stage_move.c.answer)).all()
        assert sum(answer in REASONS.values() for answer in answers) == 11
        assert all(answers)
    if name == "republique-numerique":
        bodies = backend.connection.scalars(sa.select(idea.c.body)).all()
        assert sum(len(re.findall(r"\]\(https?://", body)) for body in bodies) > 30
    assert carry_out(order, backend.importing, lambda done, in_all: None).created == 0
    assert stats(backend.connection) == after
