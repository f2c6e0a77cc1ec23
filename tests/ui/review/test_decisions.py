"""Which decisions are offered to whom, and what a drop on a column means."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from ideabox.asking import Actor
from ideabox.campaigns.rows import StageRow
from ideabox.reviews.requests import COLUMNS
from ideabox.words import Role, StageKind
from tests.ui.ideas import handmade
from tests.ui.review.desk import STAGES, card
from ui.review.decisions import Act, Frame, Option, column_of, option_for_column, options

ACTOR = Actor(UUID(int=9), "helene")
RECEIVED, REVIEW, PILOT, ACCEPTED, REFUSED = COLUMNS


def frame(*roles: Role, stages: tuple[StageRow, ...] = STAGES) -> Frame:
    return Frame(handmade.campaign(roles=frozenset(roles)), stages)


def acts(kind: StageKind, *roles: Role, paused: bool = False) -> list[Act]:
    return [
        option.act for option in options(replace(card(1, "Idée", kind), paused=paused), frame(*roles), ACTOR)
    ]


def test_a_sponsor_may_take_a_new_idea_anywhere_but_where_it_is() -> None:
    assert acts(StageKind.NEW, Role.SPONSOR) == [
        Act.ACCEPT,
        Act.PILOT,
        Act.CLARIFY,
        Act.NOT_THIS_TIME,
        Act.REVIEW,
        Act.DISCUSS,
        Act.PARK,
    ]


def test_review_is_not_offered_to_what_is_in_review_unless_its_clock_waits() -> None:
    assert Act.REVIEW not in acts(StageKind.REVIEW, Role.SPONSOR)
    assert Act.REVIEW in acts(StageKind.REVIEW, Role.SPONSOR, paused=True)


@pytest.mark.parametrize(
    "kind", [StageKind.PILOT, StageKind.ACCEPTED, StageKind.NOT_THIS_TIME, StageKind.PARKED]
)
def test_what_is_decided_is_neither_clarified_nor_discussed(kind: StageKind) -> None:
    assert not {Act.CLARIFY, Act.DISCUSS} & set(acts(kind, Role.SPONSOR))


def test_only_accepted_ideas_are_rolled_out() -> None:
    assert Act.ROLL_OUT in acts(StageKind.ACCEPTED, Role.SPONSOR)
    assert Act.ROLL_OUT not in acts(StageKind.PILOT, Role.SPONSOR)
    assert Act.ROLL_OUT not in acts(StageKind.REVIEW, Role.SPONSOR)


def test_a_facilitator_only_opens_the_discussion_of_a_new_idea() -> None:
    assert acts(StageKind.NEW, Role.FACILITATOR) == [Act.DISCUSS]
    assert acts(StageKind.REVIEW, Role.FACILITATOR) == []


def test_nobody_else_decides() -> None:
    assert acts(StageKind.NEW, Role.REVIEWER) == []
    assert acts(StageKind.REVIEW) == []


def test_stages_of_one_kind_are_each_offered() -> None:
    second = StageRow(UUID(int=0x99), StageKind.PILOT, "Pilote en région")
    found = options(card(1, "Idée", StageKind.REVIEW), frame(Role.SPONSOR, stages=(*STAGES, second)), ACTOR)
    assert [option.stage.name for option in found if option.act is Act.PILOT] == ["", "Pilote en région"]


def test_a_pilot_may_move_to_another_pilot_stage() -> None:
    second = StageRow(UUID(int=0x99), StageKind.PILOT, "Pilote en région")
    found = options(card(1, "Idée", StageKind.PILOT), frame(Role.SPONSOR, stages=(*STAGES, second)), ACTOR)
    assert [option.stage.name for option in found if option.act is Act.PILOT] == ["Pilote en région"]


@pytest.mark.parametrize(
    ("kind", "kinds", "act"),
    [
        (StageKind.NEW, REVIEW, Act.REVIEW),
        (StageKind.NEW, PILOT, Act.PILOT),
        (StageKind.REVIEW, RECEIVED, Act.DISCUSS),
        (StageKind.REVIEW, ACCEPTED, Act.ACCEPT),
        (StageKind.REVIEW, REFUSED, Act.NOT_THIS_TIME),
        (StageKind.PILOT, REVIEW, Act.REVIEW),
    ],
)
def test_a_column_means_a_decision(kind: StageKind, kinds: tuple[StageKind, ...], act: Act) -> None:
    row = card(1, "Idée", kind)
    option = option_for_column(options(row, frame(Role.SPONSOR), ACTOR), kinds, row)
    assert option is not None
    assert option.act is act
    assert not option.asks


def test_the_own_column_means_nothing() -> None:
    row = card(1, "Idée", StageKind.REVIEW)
    assert option_for_column(options(row, frame(Role.SPONSOR), ACTOR), REVIEW, row) is None


def test_decisions_need_a_public_answer_and_steps_do_not() -> None:
    needs = {option.act: option.needs_answer for option in options(card(1, "I"), frame(Role.SPONSOR), ACTOR)}
    assert {act for act, needed in needs.items() if not needed} == {Act.REVIEW, Act.DISCUSS}


def test_only_setting_aside_needs_a_date() -> None:
    found = options(card(1, "Idée"), frame(Role.SPONSOR), ACTOR)
    assert [option.act for option in found if option.needs_date] == [Act.PARK]


def test_keys_tell_a_question_from_a_review() -> None:
    stage = next(stage for stage in STAGES if stage.kind is StageKind.REVIEW)
    assert Option(stage).key != Option(stage, asks=True).key


def test_every_kind_of_stage_has_its_column() -> None:
    assert [column_of(kind) for kind in StageKind] == [0, 0, 1, 2, 3, 3, 4, 4]
