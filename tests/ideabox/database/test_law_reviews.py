"""The law of decisions: who decides, in writing, on the newest state; the clock of the promise waits for the author."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from ideabox.discussion.requests import AddComment
from ideabox.ideas.requests import EditIdea, PublishIdea
from ideabox.ids import new_id
from ideabox.reviews.requests import MoveStage
from ideabox.words import ANSWERED_KINDS, UNDECIDED, StageKind
from tests.ideabox.database.law import by_hand, kept, refused, rows, value, word
from tests.ideabox.world import Campaign, World


@pytest.fixture
def idea(chain: World, question: Campaign) -> UUID:
    """Published today, with a promise in three weeks."""
    made = new_id()
    chain.do("author", PublishIdea(made, question.id, "Turn the lights off"))
    return made


def move(world: World, where: Campaign, on: UUID, kind: StageKind, answer: str = "") -> MoveStage:
    """A move of the idea as it is now."""
    version = value(world, "SELECT row_version FROM idea WHERE id = ?", on)
    return MoveStage(new_id(), on, where.stages[kind], kind, version, answer=answer)


def due(world: World, on: UUID) -> tuple[str | None, str | None]:
    """When the answer is due, and since when the clock waits."""
    found: tuple[str | None, str | None] = rows(
        world, "SELECT answer_due, paused_on FROM idea WHERE id = ?", on
    )[0]
    return found


def test_the_sponsor_decides_and_the_facilitator_opens_the_discussion(
    chain: World, question: Campaign, idea: UUID
) -> None:
    discuss = move(chain, question, idea, StageKind.DISCUSSION)
    review = move(chain, question, idea, StageKind.REVIEW)
    for login in ("author", "peer", "reviewer", "ada"):
        assert word(chain, login, discuss) == "not_sponsor"
    assert word(chain, "facilitator", review) == "not_sponsor"
    assert word(chain, "facilitator", discuss) is None
    back = move(chain, question, idea, StageKind.NEW)
    assert word(chain, "facilitator", back) == "not_sponsor"
    assert word(chain, "facilitator", move(chain, question, idea, StageKind.DISCUSSION)) == "not_sponsor"
    assert word(chain, "sponsor", replace(review, expected_version=back.expected_version)) is None
    assert value(chain, "SELECT stage_kind FROM idea WHERE id = ?", idea) == "review"


def test_a_stage_is_one_of_the_campaigns_own(
    chain: World, question: Campaign, northern: Campaign, idea: UUID
) -> None:
    right = move(chain, question, idea, StageKind.REVIEW)
    foreign = replace(right, stage_id=northern.stages[StageKind.REVIEW])
    mislabelled = replace(right, stage_id=question.stages[StageKind.ACCEPTED])
    assert word(chain, "sponsor", foreign) == "no_such_step"
    assert word(chain, "sponsor", mislabelled) == "no_such_step"
    assert word(chain, "sponsor", right) is None


def test_a_decision_is_made_on_the_newest_state(chain: World, question: Campaign, idea: UUID) -> None:
    seen = move(chain, question, idea, StageKind.ACCEPTED, "Yes.")
    chain.do("author", EditIdea(idea, seen.expected_version, "Turn all lights off", ""))
    assert word(chain, "sponsor", seen) == "changed_meanwhile"
    newest = move(chain, question, idea, StageKind.ACCEPTED, "Yes.")
    assert word(chain, "sponsor", newest) is None
    other = replace(newest, id=new_id(), answer="No.")
    assert word(chain, "sponsor", other) == "changed_meanwhile", "a move is a change, too"


@pytest.mark.parametrize("kind", ANSWERED_KINDS)
def test_a_decision_needs_an_answer_and_a_parked_idea_a_date(
    chain: World, question: Campaign, idea: UUID, kind: StageKind
) -> None:
    silent = replace(move(chain, question, idea, kind), look_again_on=date(2027, 1, 1))
    assert word(chain, "sponsor", silent) == "answer_needed"
    assert word(chain, "sponsor", replace(silent, answer=" \n ")) == "answer_needed"
    assert word(chain, "sponsor", replace(silent, answer="x" * 20_001)) == "answer_length"
    assert word(chain, "sponsor", replace(silent, answer="Yes", reason="x" * 301)) == "reason_length"
    undated = replace(silent, answer="Because.", look_again_on=None)
    assert word(chain, "sponsor", undated) == ("date_needed" if kind is StageKind.PARKED else None)
    if kind is StageKind.PARKED:
        assert word(chain, "sponsor", replace(silent, answer="Because.")) is None


def test_answers_are_counted_once_each(chain: World, question: Campaign, idea: UUID) -> None:
    def answered() -> tuple[int, str | None]:
        return (
            value(chain, "SELECT answered FROM campaign WHERE id = ?", question.id),
            value(chain, "SELECT answered_at FROM idea WHERE id = ?", idea),
        )

    for kind in UNDECIDED:
        chain.do("sponsor", move(chain, question, idea, kind))
        assert answered() == (0, None)
    chain.do("sponsor", move(chain, question, idea, StageKind.PILOT, "We try it."))
    first = (1, "2026-11-22 09:30:00.000")
    assert answered() == first
    chain.clock.now += timedelta(days=9)
    chain.do("sponsor", move(chain, question, idea, StageKind.ACCEPTED, "It works."))
    assert answered() == first
    chain.do("sponsor", move(chain, question, idea, StageKind.REVIEW))
    assert answered() == first


def test_decisions_are_there_for_good(chain: World, question: Campaign, idea: UUID) -> None:
    chain.do("sponsor", move(chain, question, idea, StageKind.ACCEPTED, "Yes."))
    for statement in ("UPDATE stage_move SET answer = 'No.'", "DELETE FROM stage_move"):
        kept(chain, "sponsor", "append_only", statement)
    with refused("not_yours"):
        by_hand(
            chain,
            "sponsor",
            "INSERT INTO stage_move (id, idea_id, person_id, stage_id, kind, answer, expected_version, at)"
            " SELECT ?, idea_id, ?, stage_id, kind, 'No.', 9, at FROM stage_move",
            new_id(),
            chain.people["peer"],
        )
    acts = rows(chain, "SELECT act, detail FROM audit WHERE subject_id = ? ORDER BY seq DESC LIMIT 1", idea)
    assert acts == [("stage", "accepted")]


def test_only_a_review_asks_the_author(chain: World, question: Campaign, idea: UUID) -> None:
    for kind in (StageKind.NEW, StageKind.DISCUSSION, StageKind.ACCEPTED):
        asked = replace(move(chain, question, idea, kind, "How?"), asks_author=True)
        assert word(chain, "sponsor", asked) == "no_such_step"
    mute = replace(move(chain, question, idea, StageKind.REVIEW), asks_author=True)
    assert word(chain, "sponsor", mute) == "answer_needed"
    assert word(chain, "sponsor", replace(mute, answer="How?")) is None


def ask(world: World, question: Campaign, idea: UUID) -> None:
    """The sponsor asks; then four days pass."""
    world.do("sponsor", replace(move(world, question, idea, StageKind.REVIEW, "How?"), asks_author=True))
    assert due(world, idea) == ("2026-12-13", "2026-11-22")
    world.clock.now += timedelta(days=4)


RUNNING = ("2026-12-17", None)
"""The promise, four days later."""


def test_the_clock_waits_for_the_authors_comment(chain: World, question: Campaign, idea: UUID) -> None:
    ask(chain, question, idea)
    chain.do("peer", AddComment(new_id(), idea, "Not mine to say"))
    assert due(chain, idea) == ("2026-12-13", "2026-11-22")
    chain.do("author", AddComment(new_id(), idea, "Like this"))
    assert due(chain, idea) == RUNNING
    chain.do("author", AddComment(new_id(), idea, "And this"))
    assert due(chain, idea) == RUNNING, "only once"


def test_the_clock_names_no_anonymous_author(chain: World, question: Campaign) -> None:
    made = new_id()
    chain.do("author", PublishIdea(made, question.id, "Turn the lights off", anonymous=True))
    ask(chain, question, made)
    chain.do("author", AddComment(new_id(), made, "Like this"))
    assert due(chain, made) == ("2026-12-13", "2026-11-22"), "one comment would set it going: its author's"
    version = value(chain, "SELECT row_version FROM idea WHERE id = ?", made)
    chain.do("author", EditIdea(made, version, "Turn the lights off at 8", ""))
    assert due(chain, made) == RUNNING


def test_the_clock_waits_for_the_authors_edit(chain: World, question: Campaign, idea: UUID) -> None:
    def edit(title: str) -> EditIdea:
        return EditIdea(idea, value(chain, "SELECT row_version FROM idea WHERE id = ?", idea), title, "")

    chain.do("sponsor", move(chain, question, idea, StageKind.REVIEW))
    assert word(chain, "author", edit("In review")) == "already_under_way"
    ask(chain, question, idea)
    assert word(chain, "author", edit("Turn the lights off at 8")) is None
    assert due(chain, idea) == RUNNING
    assert word(chain, "author", edit("And again")) == "already_under_way"


def test_a_move_ends_the_waiting_and_a_second_question_prolongs_it(
    chain: World, question: Campaign, idea: UUID
) -> None:
    ask(chain, question, idea)
    chain.do("sponsor", replace(move(chain, question, idea, StageKind.REVIEW, "When?"), asks_author=True))
    assert due(chain, idea) == ("2026-12-13", "2026-11-22"), "it has waited since the first question"
    chain.do("sponsor", move(chain, question, idea, StageKind.REVIEW))
    assert due(chain, idea) == RUNNING


def test_hidden_and_foreign_ideas_are_not_there(chain: World, northern: Campaign) -> None:
    hidden = chain.idea(northern, "author", hidden=True)
    assert word(chain, "sponsor", move(chain, northern, hidden, StageKind.REVIEW)) == "not_found"
    foreign = chain.idea(northern, "author")
    assert word(chain, "outsider", move(chain, northern, foreign, StageKind.REVIEW)) == "not_found"
