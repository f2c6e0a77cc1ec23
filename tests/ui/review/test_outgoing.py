"""A decision waits for second thoughts, is sent once, and its text is never lost."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ideabox.errors import AppError, Conflict
from ideabox.ids import new_id
from ideabox.reviews.requests import MoveStage
from ideabox.words import StageKind
from tests.ui.review.conftest import Heard, settle
from tests.ui.review.desk import Desk, stage
from ui.review.decisions import Decision, Option, typed_place
from ui.review.outgoing import UNDO_MS, Outgoing
from ui.services import Services

NINE = UUID(int=0xC000 + 9)
TEN = UUID(int=0xC000 + 10)
TEXT = "Bonjour Karim, nous l’essayons en janvier."


@pytest.fixture
def outgoing(qtbot: QtBot, room: Services) -> Outgoing:
    return Outgoing(room)


@pytest.fixture
def decide(desk: Desk, room: Services) -> Callable[..., Decision]:
    def made(idea: UUID = NINE, kind: StageKind = StageKind.PILOT) -> Decision:
        row = desk.cards[idea]
        move = MoveStage(new_id(), idea, stage(kind).id, kind, row.row_version, answer=TEXT)
        room.typed.keep(person(room), typed_place(idea), {"answer": TEXT, "reason": "", "move": move.id.hex})
        return Decision(row, Option(stage(kind)), move)

    return made


def person(room: Services) -> str:
    return room.person().actor.person_id.hex


def clock_of(outgoing: Outgoing) -> QTimer:
    return outgoing.findChildren(QTimer)[-1]


def test_ten_seconds_are_promised() -> None:
    assert UNDO_MS == 10_000


def test_nothing_is_sent_before_its_time(
    outgoing: Outgoing,
    decide: Callable[..., Decision],
    desk: Desk,
    heard: Heard,
    qtbot: QtBot,
    room: Services,
) -> None:
    outgoing.publish(decide())
    assert outgoing.can_undo(NINE)
    assert clock_of(outgoing).interval() == UNDO_MS
    assert heard.seconds == 10
    assert desk.done == []
    with qtbot.waitSignal(outgoing.sent):
        clock_of(outgoing).timeout.emit()
    assert [command.idea_id for command in desk.done if isinstance(command, MoveStage)] == [NINE]
    assert room.typed.find(person(room), typed_place(NINE)) == {}
    assert not outgoing.is_on_its_way(NINE)


def test_undo_keeps_it_from_being_sent_and_keeps_the_text(
    outgoing: Outgoing,
    decide: Callable[..., Decision],
    desk: Desk,
    heard: Heard,
    qtbot: QtBot,
    room: Services,
) -> None:
    outgoing.publish(decide())
    word, act = heard.offers[-1]
    assert word == "Undo"
    assert act is not None
    with qtbot.waitSignal(outgoing.taken_back) as back:
        act()
    assert back.args[0].card.id == NINE
    assert not outgoing.is_on_its_way(NINE)
    outgoing.send_all()
    settle(qtbot, room)
    assert desk.done == []
    assert room.typed.find(person(room), typed_place(NINE))["answer"] == TEXT


def test_the_latest_is_taken_back_first(outgoing: Outgoing, decide: Callable[..., Decision]) -> None:
    outgoing.publish(decide(NINE))
    outgoing.publish(decide(TEN))
    assert outgoing.take_back()
    assert outgoing.can_undo(NINE)
    assert not outgoing.can_undo(TEN)
    assert outgoing.take_back()
    assert not outgoing.take_back()


def test_leaving_sends_everything_once(
    outgoing: Outgoing, decide: Callable[..., Decision], desk: Desk, qtbot: QtBot, room: Services
) -> None:
    outgoing.publish(decide(NINE))
    outgoing.publish(decide(TEN))
    outgoing.send_all()
    outgoing.send_all()
    settle(qtbot, room)
    assert [command.idea_id for command in desk.done if isinstance(command, MoveStage)] == [NINE, TEN]


def test_a_refusal_keeps_the_text_and_says_so(
    outgoing: Outgoing, decide: Callable[..., Decision], desk: Desk, qtbot: QtBot, room: Services
) -> None:
    desk.refusal = Conflict("changed_meanwhile")
    outgoing.publish(decide())
    with qtbot.waitSignal(outgoing.refused) as refused:
        outgoing.send_all()
    error = refused.args[1]
    assert isinstance(error, AppError)
    assert error.code == "changed_meanwhile"
    assert not outgoing.is_on_its_way(NINE)
    assert room.typed.find(person(room), typed_place(NINE))["answer"] == TEXT


def test_a_step_without_answer_leaves_a_begun_answer_alone(
    outgoing: Outgoing, decide: Callable[..., Decision], qtbot: QtBot, room: Services
) -> None:
    new = UUID(int=0xC000 + 21)
    decision = decide(new, StageKind.REVIEW)
    outgoing.publish(decision)
    outgoing.send_all()
    settle(qtbot, room)
    assert room.typed.find(person(room), typed_place(new)) == {"answer": TEXT}


def test_on_its_way_means_waiting_or_sent_but_not_acknowledged(
    outgoing: Outgoing, decide: Callable[..., Decision], qtbot: QtBot
) -> None:
    outgoing.publish(decide())
    assert outgoing.is_on_its_way(NINE)
    with qtbot.waitSignal(outgoing.sent):
        outgoing.send_now(NINE)
        assert outgoing.is_on_its_way(NINE)
        assert not outgoing.can_undo(NINE)
    assert not outgoing.is_on_its_way(NINE)


def test_leaving_sends_and_says_so_instead_of_ten_seconds(
    outgoing: Outgoing, decide: Callable[..., Decision], heard: Heard, qtbot: QtBot, room: Services
) -> None:
    outgoing.publish(decide())
    outgoing.send_all()
    assert heard.said[-1].endswith("is on its way.")
    assert heard.offers[-1] == ("", None), "nothing is left to undo"
    settle(qtbot, room)
    said = len(heard.said)
    outgoing.send_all()
    assert len(heard.said) == said, "nothing waits, nothing is said"


def test_an_undo_too_late_is_not_silent(
    outgoing: Outgoing, decide: Callable[..., Decision], heard: Heard, qtbot: QtBot, room: Services
) -> None:
    outgoing.publish(decide())
    undo = heard.offers[-1][1]
    assert undo is not None
    outgoing.send_now(NINE)
    settle(qtbot, room)
    undo()
    assert heard.said[-1] == "Too late to undo: the decision is out."
