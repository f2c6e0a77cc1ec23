"""Deciding: what is needed, what is kept, what is handed over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ideabox.campaigns.rows import StageRow
from ideabox.ideas.requests import GetIdea
from ideabox.reviews.requests import MoveStage
from ideabox.words import Role, StageKind
from tests.ui.ideas import handmade
from tests.ui.review.desk import STAGES, Desk, card, stage
from ui.review.composer import Composer
from ui.review.decisions import Act, Decision, Frame, typed_place
from ui.services import Services

ROW = card(9, "Un chariot", StageKind.REVIEW, 2)
OTHER = card(10, "Du film", StageKind.REVIEW, -2)
SPONSORED = Frame(handmade.campaign(roles=handmade.SPONSOR), STAGES)


@pytest.fixture
def composer(qtbot: QtBot, room: Services) -> Composer:
    made = Composer(room)
    qtbot.addWidget(made)
    qtbot.addWidget(made.foot)
    made.resize(408, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_card(ROW, SPONSORED, sending=False)
    return made


@pytest.fixture
def published(composer: Composer) -> list[Decision]:
    heard: list[Decision] = []
    composer.published.connect(heard.append)
    return heard


def choose(composer: Composer, act: Act) -> None:
    composer.row.choose(composer.row.of_act(act)[0])


def kept(room: Services) -> dict[str, str]:
    return room.typed.find(room.person().actor.person_id.hex, typed_place(ROW.id))


def test_no_decision_is_taken_at_first(composer: Composer) -> None:
    assert composer.row.option is None
    assert not composer.publish_button.isEnabled()
    assert "Choose a decision first" in composer.publish_button.toolTip()


def test_not_this_time_needs_reasons(composer: Composer, published: list[Decision]) -> None:
    choose(composer, Act.NOT_THIS_TIME)
    assert not composer.publish_button.isEnabled()
    assert "isn’t possible without a written answer" in composer.publish_button.toolTip()
    assert "written answer" in composer.publish_button.accessibleDescription()
    composer.answer.setPlainText("   \n ")
    assert not composer.publish_button.isEnabled()
    composer.publish()
    assert published == []
    composer.answer.setPlainText("Le fournisseur n’en fait plus.")
    assert composer.publish_button.isEnabled()


@pytest.mark.parametrize("act", [Act.ACCEPT, Act.PILOT, Act.CLARIFY, Act.PARK])
def test_every_decision_needs_a_text(composer: Composer, act: Act) -> None:
    choose(composer, act)
    assert not composer.publish_button.isEnabled()


def test_a_text_too_long_says_so(composer: Composer) -> None:
    choose(composer, Act.ACCEPT)
    composer.answer.setPlainText("a" * 20_001)
    assert "20,000" in composer.publish_button.toolTip()
    assert not composer.publish_button.isEnabled()


def test_ctrl_enter_hands_the_decision_over(composer: Composer, published: list[Decision]) -> None:
    choose(composer, Act.PILOT)
    composer.answer.setPlainText("Nous l’essayons en janvier.")
    composer.reason.setText("6 magasins")
    composer.answer.setFocus()
    QTest.keyClick(composer.answer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    move = published[0].move
    assert (move.idea_id, move.stage_id, move.kind) == (ROW.id, stage(StageKind.PILOT).id, StageKind.PILOT)
    assert (move.answer, move.reason, move.expected_version) == (
        "Nous l’essayons en janvier.",
        "6 magasins",
        1,
    )
    assert not move.asks_author
    assert move.look_again_on is None
    assert len(published) == 1


def test_ctrl_enter_works_from_the_reason_too(composer: Composer, published: list[Decision]) -> None:
    choose(composer, Act.ACCEPT)
    composer.answer.setPlainText("C’est oui.")
    composer.reason.setFocus()
    QTest.keyClick(composer.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(published) == 1


def test_a_question_keeps_it_in_review_and_asks(composer: Composer, published: list[Decision]) -> None:
    choose(composer, Act.CLARIFY)
    assert composer.publish_button.text() == "Send the question"
    composer.answer.setPlainText("Combien de godets ?")
    composer.publish()
    assert published[0].move.asks_author
    assert published[0].move.kind is StageKind.REVIEW


def test_setting_aside_takes_a_date_from_tomorrow_on(composer: Composer, published: list[Decision]) -> None:
    choose(composer, Act.PARK)
    assert composer.again.isVisible()
    assert composer.again.minimumDate() == QDate(2026, 11, 22)
    composer.again.setDate(QDate(2026, 1, 1))
    assert composer.again.date() == QDate(2026, 11, 22)
    composer.again.setDate(QDate(2027, 3, 1))
    composer.answer.setPlainText("Après l’inventaire.")
    composer.publish()
    assert published[0].move.look_again_on == date(2027, 3, 1)


def test_only_setting_aside_shows_a_date(composer: Composer) -> None:
    choose(composer, Act.ACCEPT)
    assert not composer.again.isVisible()


def test_a_step_needs_no_answer_and_sends_none(composer: Composer, published: list[Decision]) -> None:
    composer.show_card(card(21, "Neuve"), SPONSORED, sending=False)
    composer.answer.setPlainText("Un brouillon de réponse")
    choose(composer, Act.REVIEW)
    assert not composer.answer.isVisible()
    assert composer.publish_button.isEnabled()
    composer.publish()
    assert published[0].move.answer == ""
    assert published[0].move.kind is StageKind.REVIEW


def test_several_stages_of_a_kind_are_offered_by_name(composer: Composer, published: list[Decision]) -> None:
    region = StageRow(UUID(int=0x99), StageKind.PILOT, "Pilote en région")
    composer.show_card(ROW, replace(SPONSORED, stages=(*STAGES, region)), sending=False)
    choose(composer, Act.PILOT)
    assert [composer.stage.itemText(at) for at in range(composer.stage.count())] == [
        "In pilot",
        "Pilote en région",
    ]
    composer.stage.setFocus()
    QTest.keyClick(composer.stage, Qt.Key.Key_Down)
    composer.answer.setPlainText("Dans tout l’Ouest.")
    composer.publish()
    assert published[0].move.stage_id == region.id


def test_what_is_typed_is_found_again(composer: Composer, room: Services) -> None:
    choose(composer, Act.PARK)
    composer.answer.setPlainText("Après l’inventaire.")
    composer.reason.setText("inventaire")
    composer.reason.textEdited.emit("inventaire")
    composer.again.setDate(QDate(2027, 3, 1))
    composer.show_card(OTHER, SPONSORED, sending=False)
    assert composer.answer.text() == ""
    composer.show_card(ROW, SPONSORED, sending=False)
    assert composer.answer.text() == "Après l’inventaire."
    assert composer.reason.text() == "inventaire"
    assert composer.row.option is not None
    assert composer.row.option.act is Act.PARK
    assert composer.look_again_on == date(2027, 3, 1)


def test_a_kept_date_that_has_passed_becomes_tomorrow(composer: Composer, room: Services) -> None:
    park = composer.row.of_act(Act.PARK)[0]
    texts = {"answer": "Plus tard", "option": park.key, "again": "2025-01-01"}
    room.typed.keep(room.person().actor.person_id.hex, typed_place(OTHER.id), texts)
    composer.show_card(OTHER, SPONSORED, sending=False)
    assert composer.look_again_on == date(2026, 11, 22)


def test_typing_reaches_the_disk(composer: Composer, room: Services, qtbot: QtBot) -> None:
    composer.answer.setFocus()
    QTest.keyClicks(composer.answer, "Bonjour")
    qtbot.waitUntil(lambda: kept(room).get("answer") == "Bonjour", timeout=3000)


def test_a_decision_without_words_is_not_worth_keeping(composer: Composer, room: Services) -> None:
    choose(composer, Act.ACCEPT)
    composer.flush()
    assert kept(room) == {}


def test_begun_and_emptied_are_told(composer: Composer) -> None:
    told: list[tuple[object, bool]] = []
    composer.begun_changed.connect(lambda idea, begun: told.append((idea, begun)))
    composer.answer.setPlainText("B")
    composer.answer.setPlainText("Bo")
    composer.answer.setPlainText("")
    assert told == [(ROW.id, True), (ROW.id, False)]


def test_the_text_stays_on_disk_after_publishing(
    composer: Composer, published: list[Decision], room: Services
) -> None:
    choose(composer, Act.ACCEPT)
    composer.answer.setPlainText("C’est oui.")
    composer.publish()
    assert kept(room)["answer"] == "C’est oui."
    assert kept(room)["move"] == published[0].move.id.hex


def test_an_answer_that_arrived_before_a_crash_is_no_longer_unsent(
    composer: Composer, published: list[Decision], room: Services, desk: Desk
) -> None:
    choose(composer, Act.ACCEPT)
    composer.answer.setPlainText("C’est oui.")
    composer.publish()
    move = published[0].move
    assert isinstance(move, MoveStage)
    desk.do(move)  # it arrived, but nobody was left to hear of it
    composer.found(desk.ask(GetIdea(ROW.id)))
    assert composer.answer.text() == ""
    assert kept(room) == {}


def test_an_answer_that_did_not_arrive_stays(
    composer: Composer, published: list[Decision], room: Services, desk: Desk
) -> None:
    choose(composer, Act.ACCEPT)
    composer.answer.setPlainText("C’est oui.")
    composer.publish()
    composer.found(desk.ask(GetIdea(ROW.id)))
    assert composer.answer.text() == "C’est oui."


def test_a_newer_state_of_the_card_leaves_the_words_alone(
    composer: Composer, published: list[Decision]
) -> None:
    choose(composer, Act.NOT_THIS_TIME)
    composer.answer.setPlainText("Trop cher pour cette")
    composer.show_card(
        replace(ROW, row_version=4, stage_id=stage(StageKind.PILOT).id), SPONSORED, sending=False
    )
    assert composer.answer.text() == "Trop cher pour cette"
    composer.publish()
    assert published[0].move.expected_version == 4


def test_a_preselected_decision_survives_the_idea_being_read(composer: Composer) -> None:
    composer.take(composer.row.of_act(Act.PILOT)[0])
    composer.show_card(replace(ROW, comments=9), SPONSORED, sending=False)
    assert composer.row.option is not None
    assert composer.row.option.act is Act.PILOT


def test_while_it_is_on_its_way_there_is_only_the_way_back(composer: Composer) -> None:
    composer.show_card(ROW, SPONSORED, sending=True)
    assert composer.note.undo.isVisible()
    assert not composer.answer.isVisible()
    assert not composer.row.isVisible()
    undone: list[object] = []
    composer.undo_wanted.connect(undone.append)
    composer.note.undo.click()
    assert undone == [ROW.id]


def test_who_may_not_decide_reads_why(composer: Composer) -> None:
    facilitated = Frame(handmade.campaign(roles=frozenset({Role.FACILITATOR})), STAGES)
    composer.show_card(OTHER, facilitated, sending=False)
    assert composer.note.isVisible()
    assert not composer.row.isVisible()
    assert not composer.publish_button.isVisible()


def test_a_facilitator_may_open_the_discussion(composer: Composer, published: list[Decision]) -> None:
    facilitated = Frame(handmade.campaign(roles=frozenset({Role.FACILITATOR})), STAGES)
    composer.show_card(card(21, "Neuve"), facilitated, sending=False)
    assert [
        part.isEnabled() for part in map(composer.row.part, (Act.ACCEPT, Act.PILOT, Act.NOT_THIS_TIME))
    ] == [
        False,
        False,
        False,
    ]
    choose(composer, Act.DISCUSS)
    composer.publish()
    assert published[0].move.kind is StageKind.DISCUSSION


def test_arrows_choose_among_the_decisions(composer: Composer) -> None:
    composer.start()
    first = composer.row.part(Act.ACCEPT)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert composer.row.option is not None
    assert composer.row.option.act is Act.PILOT
    assert composer.row.part(Act.PILOT).hasFocus()
    QTest.keyClick(composer.row.part(Act.PILOT), Qt.Key.Key_Left)
    assert composer.row.option == composer.row.of_act(Act.ACCEPT)[0]


def test_the_menu_has_the_other_decisions(composer: Composer) -> None:
    menu = composer.row.more_menu()
    assert [action.text() for action in menu.actions()] == ["Open the discussion", "Set aside"]
    menu.actions()[1].trigger()
    assert composer.row.option is not None
    assert composer.row.option.act is Act.PARK
    menu.deleteLater()


def test_hints_follow_the_words(composer: Composer) -> None:
    choose(composer, Act.PILOT)
    assert [hint.found for hint in composer.advice.hints] == [False, False]
    composer.answer.setPlainText(
        "Nous commandons quatre chariots pour un essai à Brest et Quimper dès janvier."
    )
    assert [hint.found for hint in composer.advice.hints] == [True, True]
    assert composer.advice.hints[1].accessibleName() == "Says what comes next, and a date: yes"


def test_everything_has_a_name_and_a_tooltip(composer: Composer) -> None:
    widgets: list[QWidget] = [
        composer.answer,
        composer.reason,
        composer.again,
        composer.stage,
        composer.publish_button,
        composer.note.undo,
        *(composer.row.part(act) for act in (Act.ACCEPT, Act.PILOT, Act.CLARIFY, Act.NOT_THIS_TIME, None)),
    ]
    for widget in widgets:
        assert widget.objectName(), widget
        assert widget.accessibleName(), widget.objectName()
        assert widget.toolTip(), widget.objectName()


def test_french_words(french: None, composer: Composer) -> None:
    choose(composer, Act.NOT_THIS_TIME)
    assert composer.row.part(Act.NOT_THIS_TIME).text() == "Pas cette fois"
    assert composer.badge.accessibleName() == "promise lundi"
    tip = composer.publish_button.toolTip()
    assert "demande une réponse écrite\u00a0: l’auteur attend vos raisons" in tip
