"""Imports into a real database: what comes in, what a second run does, what strict and trial runs leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from ideabox.admin.reads import stats
from ideabox.backend import Backend
from ideabox.campaigns.tables import campaign, phase, stage
from ideabox.discussion.tables import comment
from ideabox.errors import InputError, PermissionDenied
from ideabox.ideas.tables import idea
from ideabox.notices.tables import audit, change
from ideabox.people.tables import person
from ideabox.reviews.tables import stage_move
from ideabox.transfer.importing import FORMATS, Order, carry_out
from ideabox.transfer.records import Kind
from ideabox.transfer.report import Report
from ideabox.votes.tables import tally, vote
from ideabox.words import CampaignState, StageKind
from tests.ideabox.transfer import small_sources
from tests.ideabox.world import ADMINISTRATOR, World
from tests.postgresql import books

MAKERS: dict[str, Callable[[Path], Path]] = {
    "republique-numerique": small_sources.republique,
    "decide-madrid": small_sources.madrid,
    "toulouse": small_sources.budget,
    "polis": small_sources.conversation,
    "uk-petitions": small_sources.petitions,
}


@pytest.fixture
def backend(world: World) -> Backend:
    """A base with one box, as its administrator finds it on either engine."""
    world.backend.become(ADMINISTRATOR)
    return world.backend


def order(backend: Backend, tmp_path: Path, name: str, **changes: object) -> Order:
    made = Order(FORMATS[name], [MAKERS[name](tmp_path / name)], "Imported", backend.actor.person_id)
    return replace(made, **changes)  # type: ignore[arg-type]


def carried_out(backend: Backend, given: Order) -> Report:
    return carry_out(given, backend.importing, lambda done, in_all: None)


def added(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    return {name: after[name] - before[name] for name in after if after[name] != before[name]}


EXPECTED = {
    "republique-numerique": {
        "people": 3,
        "imported_people": 3,
        "campaigns": 1,
        "ideas": 3,
        "hidden_ideas": 1,
        "comments": 4,
        "hidden_comments": 1,
        "imported_votes": 78,
        "imported_votes_for": 60,
        "imported_votes_mixed": 8,
        "imported_votes_against": 10,
        "imported_comment_votes": 13,
    },
    "decide-madrid": {
        "people": 4,
        "imported_people": 4,
        "campaigns": 1,
        "ideas": 2,
        "comments": 6,
        "replies": 2,
        "imported_votes": 1850,
        "imported_votes_for": 1850,
        "imported_comment_votes": 18,
    },
    "toulouse": {
        "people": 3,
        "imported_people": 3,
        "campaigns": 1,
        "ideas": 3,
        "votes": 4,
        "votes_for": 4,
    },
    "polis": {
        "people": 4,
        "imported_people": 4,
        "campaigns": 1,
        "ideas": 3,
        "hidden_ideas": 1,
        "votes": 6,
        "votes_for": 3,
        "votes_against": 1,
        "votes_passed": 2,
    },
    "uk-petitions": {
        "people": 1,
        "imported_people": 1,
        "campaigns": 1,
        "ideas": 4,
        "imported_votes": 201,
        "imported_votes_for": 201,
        "stage_moves": 2,
    },
}


@pytest.mark.parametrize("name", list(MAKERS))
def test_counts_and_a_second_run(backend: Backend, tmp_path: Path, name: str) -> None:
    before = stats(books(backend))
    given = order(backend, tmp_path, name)
    first = carried_out(backend, given)
    after = stats(books(backend))
    assert added(before, after) == EXPECTED[name]
    second = carried_out(backend, given)
    assert second.created == 0
    assert stats(books(backend)) == after
    for kind, count in second.counts.items():
        assert (count.there, count.read) == (first.counts[kind].created, first.counts[kind].read)


def test_a_dry_run_tells_all_and_keeps_nothing(backend: Backend, tmp_path: Path) -> None:
    before = stats(books(backend))
    report = carried_out(backend, order(backend, tmp_path, "uk-petitions", dry_run=True))
    assert (report.counts[Kind.IDEA].created, report.counts[Kind.MOVE].created) == (4, 2)
    assert not report.kept
    assert stats(books(backend)) == before


def test_broken_rows_stay_out_and_the_rest_comes_in(backend: Backend, tmp_path: Path) -> None:
    given = order(backend, tmp_path, "republique-numerique")
    small_sources.republique(given.paths[0], broken=True)
    report = carried_out(backend, given)
    assert [(one.origin.file, one.origin.row, one.reason) for one in report.refusals] == [
        ("opinions.csv", 5, "bad_date"),
        ("opinions.csv", 6, "key_taken"),
        ("opinions.csv", 7, "title_too_long"),
        ("arguments.csv", 6, "idea_missing"),
        ("arguments.csv", 7, "bad_value"),
    ]
    assert report.counts[Kind.IDEA].created == 3
    assert report.counts[Kind.COMMENT].created == 4


def test_strict_keeps_nothing_when_a_row_is_broken(backend: Backend, tmp_path: Path) -> None:
    before = stats(books(backend))
    given = order(backend, tmp_path, "republique-numerique", strict=True)
    small_sources.republique(given.paths[0], broken=True)
    report = carried_out(backend, given)
    assert len(report.refusals) == 5
    assert not report.kept
    assert report.created == 0
    assert stats(books(backend)) == before
    small_sources.republique(given.paths[0])
    assert carried_out(backend, given).kept


def test_a_failure_half_way_leaves_nothing(backend: Backend, tmp_path: Path) -> None:
    before = stats(books(backend))

    def stop(done: int, in_all: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        carry_out(order(backend, tmp_path, "polis"), backend.importing, stop)
    assert stats(books(backend)) == before


def test_what_is_new_in_a_source_comes_in_later(backend: Backend, tmp_path: Path) -> None:
    given = order(backend, tmp_path, "republique-numerique")
    carried_out(backend, given)
    more = [small_sources.argument(key) for key in (1, 2, 3, 4, 5)]
    sheet = small_sources.sheet(small_sources.ARGUMENT_COLUMNS, more)
    (given.paths[0] / "arguments.csv").write_bytes(sheet)
    report = carried_out(backend, given)
    assert (report.counts[Kind.COMMENT].created, report.counts[Kind.COMMENT].there) == (1, 4)


def test_only_an_administrator_imports(backend: Backend, tmp_path: Path) -> None:
    given = order(backend, tmp_path, "polis")
    with backend.transaction() as connection:
        values = {"login": "sam", "name": "Sam", "id": given.administrator.__class__(int=1), "active": True}
        connection.execute(sa.insert(person).values(**values))
    backend.become("sam")
    with pytest.raises(PermissionDenied, match="not_administrator"):
        carried_out(backend, given)


def test_accounts_are_pseudonymous_and_nobody_signs_in_with_them(backend: Backend, tmp_path: Path) -> None:
    carried_out(backend, order(backend, tmp_path, "uk-petitions"))
    carried_out(backend, order(backend, tmp_path, "decide-madrid", campaign="Madrid"))
    rows = books(backend).execute(sa.select(person).where(person.c.imported_from.is_not(None))).all()
    told = " ".join(f"{row.login} {row.name}" for row in rows)
    assert "Jane" not in told
    assert "Roe" not in told
    assert "Participante 9884" in told
    assert {(row.active, row.administrator, row.email) for row in rows} == {(False, False, None)}
    with pytest.raises(PermissionDenied, match="suspended"):
        backend.become(rows[0].login)


def test_the_campaign_is_closed_and_its_phases_hold_the_dates(backend: Backend, tmp_path: Path) -> None:
    report = carried_out(backend, order(backend, tmp_path, "polis"))
    assert report.campaign_created
    connection = books(backend)
    made = connection.execute(sa.select(campaign).where(campaign.c.name == "Imported")).one()
    assert (made.state, made.question, made.language) == (CampaignState.CLOSED, "Elections", "en")
    phases = connection.execute(
        sa.select(phase).where(phase.c.campaign_id == made.id).order_by(phase.c.position)
    ).all()
    moments = connection.scalars(sa.select(idea.c.published_at).where(idea.c.campaign_id == made.id)).all()
    moments = [*moments, *connection.scalars(sa.select(vote.c.at).where(vote.c.campaign_id == made.id))]
    assert phases[0].opens_at <= min(moments)
    assert max(moments) < phases[-1].closes_at
    stages = connection.scalars(sa.select(stage.c.kind).where(stage.c.campaign_id == made.id)).all()
    assert set(stages) == set(StageKind)


def test_a_refusal_moves_the_idea_and_shows_its_reason(backend: Backend, tmp_path: Path) -> None:
    carried_out(backend, order(backend, tmp_path, "uk-petitions"))
    connection = books(backend)
    row = connection.execute(
        sa.select(idea, stage_move.c.answer, stage_move.c.at, person.c.name)
        .join(stage_move, stage_move.c.idea_id == idea.c.id)
        .join(person, person.c.id == stage_move.c.person_id)
        .where(idea.c.source.like("%/102"))
    ).one()
    assert row.stage_kind == StageKind.NOT_THIS_TIME
    assert row.answered_at == row.at
    assert row.answer.startswith("There is one.")
    assert row.name == "Petitions Committee"
    waiting = connection.scalars(sa.select(idea.c.stage_kind).where(idea.c.source.like("%/101"))).all()
    assert waiting == [StageKind.DISCUSSION]


def test_totals_stay_apart_from_votes(backend: Backend, tmp_path: Path) -> None:
    carried_out(backend, order(backend, tmp_path, "republique-numerique"))
    row = (
        books(backend)
        .execute(
            sa.select(tally)
            .join(idea, idea.c.id == tally.c.idea_id)
            .where(idea.c.source == "republique-numerique:61")
        )
        .one()
    )
    assert (row.support, row.against) == (0, 0)
    assert (row.imported_for, row.imported_mixed, row.imported_against) == (30, 4, 5)


def test_numbers_follow_the_dates_and_texts_keep_their_language(backend: Backend, tmp_path: Path) -> None:
    carried_out(backend, order(backend, tmp_path, "republique-numerique"))
    rows = books(backend).execute(sa.select(idea).order_by(idea.c.number)).all()
    assert [row.source.rpartition(":")[2] for row in rows] == ["63", "61", "62"]
    assert {row.language for row in rows} == {"fr"}
    stances = (
        books(backend).scalars(sa.select(comment.c.stance).order_by(comment.c.at, comment.c.stance)).all()
    )
    assert sorted(stances) == [-1, 1, 1, 1]


def test_an_import_is_audited_once_and_not_row_by_row(backend: Backend, tmp_path: Path) -> None:
    connection = books(backend)
    before = connection.scalar(sa.select(sa.func.count()).select_from(audit)) or 0
    carried_out(backend, order(backend, tmp_path, "polis"))
    acts = connection.scalars(sa.select(audit.c.act).order_by(audit.c.seq).offset(before)).all()
    assert acts == ["import opened", "import closed"]
    assert "import" in connection.scalars(sa.select(change.c.what)).all()


def test_into_a_campaign_that_is_there(backend: Backend, tmp_path: Path) -> None:
    report = carried_out(backend, order(backend, tmp_path, "republique-numerique", campaign="Box"))
    assert not report.campaign_created
    rows = books(backend).execute(sa.select(idea.c.title, idea.c.answers)).all()
    assert {tuple(row.answers.values()) for row in rows} == {("Chaîne du froid",)}


def test_the_same_source_in_two_campaigns(backend: Backend, tmp_path: Path) -> None:
    given = order(backend, tmp_path, "polis")
    carried_out(backend, given)
    assert carried_out(backend, replace(given, campaign="Once more")).counts[Kind.IDEA].created == 3


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_campaigns_name_must_fit(backend: Backend, tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="name_length"):
        carried_out(backend, order(backend, tmp_path, "polis", campaign=name))


def test_two_campaigns_of_one_name_are_not_guessed_between(backend: Backend, tmp_path: Path) -> None:
    with backend.importing("test") as connection:
        row = books(backend).execute(sa.select(campaign)).mappings().one()
        twin = {"name": row["name"], "kind": row["kind"], "created_at": row["created_at"]}
        connection.execute(sa.insert(campaign).values(id=backend.actor.person_id, **twin))
    with pytest.raises(InputError, match="campaign_ambiguous"):
        carried_out(backend, order(backend, tmp_path, "polis", campaign="Box"))


def test_a_campaign_without_the_stage_a_decision_needs(backend: Backend, tmp_path: Path) -> None:
    with backend.importing("test") as connection:
        connection.execute(sa.delete(stage).where(stage.c.kind == StageKind.NOT_THIS_TIME))
    before = stats(books(backend))
    with pytest.raises(InputError, match="stage_missing"):
        carried_out(backend, order(backend, tmp_path, "uk-petitions", campaign="Box"))
    assert stats(books(backend)) == before


def test_a_source_without_a_sound_idea_makes_no_campaign(backend: Backend, tmp_path: Path) -> None:
    given = order(backend, tmp_path, "republique-numerique")
    rows = [small_sources.opinion(1, titre="")]
    sheet = small_sources.sheet(small_sources.OPINION_COLUMNS, rows)
    (given.paths[0] / "opinions.csv").write_bytes(sheet)
    report = carried_out(backend, given)
    assert report.created == 0
    assert stats(books(backend))["campaigns"] == 1


def test_progress_ends_at_the_end(backend: Backend, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    carry_out(
        order(backend, tmp_path, "toulouse"),
        backend.importing,
        lambda done, in_all: steps.append((done, in_all)),
    )
    assert steps[0][0] == 0
    assert steps[-1][0] == steps[-1][1] > 0
    assert steps == sorted(steps)
