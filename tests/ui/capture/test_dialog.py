# reason for length: one dialog, one file of its tests
"""The dialog by keyboard: a title is enough, Ctrl+Enter publishes, Esc keeps, nothing typed is lost."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ideabox.campaigns.rows import QuestionRow
from ideabox.errors import InputError, PermissionDenied, Unavailable
from ideabox.ideas.requests import PublishIdea, SaveDraft
from ideabox.words import Anonymity
from tests.ui.capture.conftest import Desk
from tests.ui.capture.drawer import BOX_ID, NAMED_ID, Drawer, box, named, page_of, truck
from tests.ui.ideas.handmade import PROPOSE, SAW
from ui.capture.saver import AFTER_LAST_KEY_MS
from ui.i18n import install
from ui.theme.theme import TextSize

TRUCK_ID = truck().id
CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if isinstance(widget, QWidget) else ""


def published(drawer: Drawer) -> list[PublishIdea]:
    return [command for command in drawer.done if isinstance(command, PublishIdea)]


def press(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    QTest.keyClick(widget, key, modifiers)


def write(words: str) -> None:
    """Type wherever the keyboard is."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    QTest.keyClicks(widget, words)


def in_truck(desk: Desk) -> None:
    desk.services.navigator.new_idea(TRUCK_ID)
    desk.settle()


def test_the_keyboard_is_in_the_title_before_anything_is_loaded(desk: Desk) -> None:
    desk.services.navigator.new_idea()
    assert focused() == "ideaTitle"
    desk.type_title("Un store")
    desk.settle()
    assert desk.dialog.column.title.text == "Un store"
    assert focused() == "ideaTitle"


def test_what_is_typed_while_the_questions_are_on_their_way_goes_on_being_typed(desk: Desk) -> None:
    desk.services.navigator.new_idea(TRUCK_ID)
    press(desk, Qt.Key.Key_Return)
    assert focused() == "answer_body"
    write("Au sol")
    desk.settle()
    assert len(desk.dialog.column.questions.rows) == 4  # three questions, and what was written before them
    write("eil")
    assert desk.dialog.column.questions.body == "Au soleil"


def test_it_begins_in_the_campaign_asked_for(desk: Desk) -> None:
    in_truck(desk)
    assert desk.dialog.header.campaign.text() == "Du camion au rayon"
    assert [row.area.accessibleName() for row in desk.dialog.column.questions.rows] == [
        "What did you see?",
        "What do you suggest?",
        "Who does it help?",
    ]


def test_without_a_wish_it_begins_in_the_open_box_with_one_free_text(desk: Desk) -> None:
    desk.open_new()
    assert desk.dialog.header.campaign.text() == "Boîte ouverte"
    assert [row.key for row in desk.dialog.column.questions.rows] == ["body"]


def test_the_last_campaign_is_remembered(desk: Desk) -> None:
    desk.open_new()
    desk.dialog.header.campaign_chosen.emit(TRUCK_ID)
    desk.settle()
    desk.dialog.left.emit()
    desk.open_new()
    assert desk.dialog.header.campaign.text() == "Du camion au rayon"


def test_enter_in_the_title_goes_to_the_first_question(desk: Desk) -> None:
    in_truck(desk)
    press(desk, Qt.Key.Key_Return)
    assert focused() == f"answer_{SAW.hex}"
    desk.qtbot.waitUntil(lambda: desk.dialog.column.questions.rows[0].area.height() > 0)


def test_tab_goes_as_drawn_and_stays_inside(desk: Desk) -> None:
    in_truck(desk)
    seen = [focused()]
    for _ in range(11):
        press(desk, Qt.Key.Key_Tab)
        seen.append(focused())
    answers = [f"answer_{row.key}" for row in desk.dialog.column.questions.rows]
    assert seen == [
        "ideaTitle",
        *answers,
        "hiddenName",
        "ideaLanguage",
        "discardDraft",
        "keepDraft",
        "publishIdea",
        "ideaCampaign",
        "closeCapture",
        "ideaTitle",
    ]


def test_a_question_opens_when_entered_and_folds_when_left_empty(desk: Desk) -> None:
    in_truck(desk)
    row = desk.dialog.column.questions.rows[1]
    assert row.area.height() == 0
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(60, 12))
    assert row.area.hasFocus()
    desk.qtbot.waitUntil(lambda: row.area.height() > 0)
    desk.dialog.column.title.setFocus()
    desk.qtbot.waitUntil(lambda: row.area.height() == 0)
    QTest.keyClicks(row.area, "Une toile")
    desk.dialog.column.title.setFocus()
    desk.qtbot.waitUntil(lambda: row.area.height() > 0)


@pytest.mark.parametrize("from_widget", ["title", "answer", "switch"])
def test_ctrl_enter_publishes_from_anywhere(desk: Desk, drawer: Drawer, from_widget: str) -> None:
    in_truck(desk)
    desk.type_title("Un store")
    column = desk.dialog.column
    widget = {"title": column.title, "answer": column.questions.rows[2].area, "switch": column.hidden_name}
    widget[from_widget].setFocus()
    press(desk, Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert [command.title for command in published(drawer)] == ["Un store"]
    assert desk.capture.dialog is None


def test_publishing_tells_number_and_day_and_opens_the_idea(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    desk.type_title("Un store")
    desk.dialog.footer.publish.click()
    desk.qtbot.waitUntil(lambda: bool(desk.speaker.said))
    assert desk.speaker.said == ["Idea no. 63 is published. Answer promised by 12 December."]
    assert desk.speaker.actions[0][0] == "Open"
    desk.act_on_toast()
    assert desk.services.navigator.place.id == next(iter(drawer.ideas))
    assert desk.kept == ()


def test_pressed_twice_it_is_sent_once_and_says_so(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    desk.type_title("Un store")
    button = desk.dialog.footer.publish
    button.click()
    assert button.text() == "Publishing…"
    assert not button.isEnabled()
    press(desk, Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert len(published(drawer)) == 1


def test_all_that_was_filled_in_is_sent(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    desk.type_title("Un store")
    column = desk.dialog.column
    column.questions.rows[1].area.setPlainText("Une toile")
    column.hidden_name.click()
    menu = column.language.menu()
    next(action for action in menu.actions() if action.text() == "Français").trigger()
    desk.dialog.footer.publish.click()
    desk.settle()
    sent = published(drawer)[0]
    assert sent.answers == {PROPOSE.hex: "Une toile"}
    assert sent.anonymous
    assert sent.language == "fr"
    assert sent.campaign_id == TRUCK_ID


def test_escape_keeps_the_draft_and_gives_the_keyboard_back(desk: Desk, drawer: Drawer) -> None:
    opener = QWidget()
    opener.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    desk.window.setCentralWidget(opener)
    opener.setFocus()
    desk.qtbot.waitUntil(opener.hasFocus)
    in_truck(desk)
    desk.type_title("Un sto")
    press(desk, Qt.Key.Key_Escape)
    assert desk.capture.dialog is None
    assert opener.hasFocus()
    desk.settle()
    assert [draft.title for draft in drawer.drafts.values()] == ["Un sto"]
    assert drawer.ideas == {}


def test_escape_in_an_untouched_dialog_leaves_nothing(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    press(desk, Qt.Key.Key_Escape)
    desk.settle()
    assert drawer.done == []
    assert desk.kept == ()


def test_saved_is_said_with_the_time_once_it_is_true(desk: Desk) -> None:
    in_truck(desk)
    desk.type_title("Un store")
    assert desk.dialog.header.kept.accessibleName() == ""
    desk.dialog.saver.keep_now()
    desk.settle()
    assert desk.dialog.header.kept.accessibleName() == "Draft saved at 12:00"


def test_on_this_computer_only_is_said_so(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    drawer.broken = Unavailable("database_busy")
    desk.type_title("Un store")
    desk.dialog.saver.keep_now()
    desk.settle()
    assert desk.dialog.header.kept.accessibleName() == "Draft kept on this computer"


def test_a_short_title_is_asked_for_where_it_is(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    desk.type_title("ab")
    desk.dialog.column.language.setFocus()
    desk.dialog.footer.publish.click()
    assert focused() == "ideaTitle"
    assert "A few words are needed" in desk.dialog.column.hint.words
    desk.settle()
    assert published(drawer) == []
    assert not desk.dialog.banner.isVisible()


def test_a_title_too_long_is_said_in_time_and_not_cut(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    desk.dialog.column.title.editor.insertPlainText("x" * 310)
    assert desk.dialog.column.hint.words.startswith("10 characters too many")
    desk.dialog.footer.publish.click()
    desk.settle()
    assert published(drawer) == []
    assert len(desk.dialog.column.title.text) == 310


def test_pasted_lines_become_one_sentence(desk: Desk) -> None:
    in_truck(desk)
    QApplication.clipboard().setText("Un store\nsur le quai\r\nsud")
    desk.dialog.column.title.editor.paste()
    assert desk.dialog.column.title.text == "Un store sur le quai sud"


def test_the_campaign_closed_meanwhile_the_draft_moves_to_another(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    desk.type_title("Un store")
    desk.dialog.column.questions.rows[0].area.setPlainText("Au soleil")
    drawer.refusal = PermissionDenied("posting_closed")
    drawer.pages[TRUCK_ID] = page_of(truck(posting=False))
    desk.dialog.footer.publish.click()
    desk.settle()
    banner = desk.dialog.banner
    desk.qtbot.waitUntil(banner.isVisible)
    assert "takes no more ideas" in banner.accessibleName()
    assert banner.button.text() == "Move it to “Boîte ouverte”"
    banner.button.click()
    desk.settle()
    assert desk.dialog.header.campaign.text() == "Boîte ouverte"
    assert desk.dialog.column.questions.body == "Au soleil"  # the box asks nothing: no word is lost
    desk.dialog.footer.publish.click()
    desk.settle()
    assert [(each.campaign_id, each.title, each.body) for each in published(drawer)][-1] == (
        BOX_ID,
        "Un store",
        "Au soleil",
    )


def test_the_database_away_publishing_can_be_tried_again(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    desk.type_title("Un store")
    drawer.broken = Unavailable("database_busy")
    desk.dialog.footer.publish.click()
    desk.settle()
    assert desk.dialog.footer.publish.text() == "Try again"
    assert "is kept" in desk.dialog.banner.accessibleName()
    assert not desk.dialog.column.title.editor.isReadOnly()
    drawer.broken = None
    desk.dialog.banner.button.click()
    desk.settle()
    assert [each.title for each in drawer.ideas.values()] == ["Un store"]


def test_the_database_finds_the_title_too_long(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    desk.type_title("Un store")
    drawer.refusal = InputError("title_length", "title")
    desk.dialog.footer.publish.click()
    desk.settle()
    assert focused() == "ideaTitle"
    assert not desk.dialog.banner.isVisible()


def test_a_campaign_that_asks_for_names_meanwhile(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    desk.type_title("Un store")
    desk.dialog.column.hidden_name.click()
    drawer.refusal = PermissionDenied("name_needed")
    desk.dialog.footer.publish.click()
    desk.settle()
    assert desk.dialog.banner.button.text() == "Publish with my name"
    desk.dialog.banner.button.click()
    desk.settle()
    assert [each.anonymous for each in published(drawer)] == [True, False]


def test_hiding_the_name_is_offered_where_it_is_allowed(desk: Desk) -> None:
    in_truck(desk)
    switch = desk.dialog.column.hidden_name
    assert switch.isVisible()
    assert "database file" in switch.accessibleDescription()
    desk.dialog.header.campaign_chosen.emit(NAMED_ID)
    desk.settle()
    assert not switch.isVisible()


def test_a_wish_for_no_name_is_never_dropped_in_silence(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    desk.type_title("Un store")
    desk.dialog.column.hidden_name.click()
    desk.dialog.header.campaign_chosen.emit(NAMED_ID)
    desk.settle()
    switch = desk.dialog.column.hidden_name
    assert switch.isVisible()
    assert not switch.isEnabled()
    assert not switch.isChecked()
    assert "with their author’s name" in switch.accessibleDescription()
    assert not desk.dialog.column.words.anonymous
    desk.dialog.header.campaign_chosen.emit(TRUCK_ID)
    desk.settle()
    assert switch.isChecked()
    assert desk.dialog.column.words.anonymous


def test_answers_follow_to_a_campaign_with_its_own_questions(desk: Desk, drawer: Drawer) -> None:
    own = QuestionRow(UUID(int=0x99), "saw", "")
    drawer.pages[NAMED_ID] = page_of(named(anonymity=Anonymity.ALLOWED), (own,))
    in_truck(desk)
    desk.dialog.column.questions.rows[0].area.setPlainText("Au soleil")
    desk.dialog.column.questions.rows[1].area.setPlainText("Une toile")
    desk.dialog.header.campaign_chosen.emit(NAMED_ID)
    desk.settle()
    assert desk.dialog.column.questions.answers == {own.id.hex: "Au soleil"}
    assert desk.dialog.column.questions.body == "Une toile"


def test_nothing_open_is_said_and_writing_goes_on(desk: Desk, drawer: Drawer) -> None:
    drawer.pages = {BOX_ID: page_of(box(posting=False))}
    desk.open_new()
    assert "No campaign takes ideas now." in desk.dialog.banner.accessibleName()
    assert not desk.dialog.footer.publish.isEnabled()
    desk.type_title("Un store")
    desk.dialog.left.emit()
    desk.settle()
    assert [kept.words.title for kept in desk.kept] == ["Un store"]


def test_it_fits_the_smallest_window_at_the_largest_text(desk: Desk) -> None:
    desk.services.look.choose(size=TextSize.VERY_LARGE)
    desk.window.resize(1024, 640)
    in_truck(desk)
    for row in desk.dialog.column.questions.rows:
        row.area.setPlainText("Une ligne\nune autre\net encore une")
    desk.settle()
    card = desk.dialog.card.geometry()
    assert desk.dialog.rect().contains(card)
    for widget in (desk.dialog.footer.publish, desk.dialog.header.close_button, desk.dialog.footer.keep):
        corner = widget.mapTo(desk.dialog, widget.rect().bottomRight())
        assert card.contains(corner)
    last = desk.dialog.column.questions.rows[-1].area
    last.setFocus()
    cursor = last.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    last.setTextCursor(cursor)
    at = last.mapTo(desk.dialog, last.cursorRect().center())
    assert card.contains(at)
    desk.services.look.choose(size=TextSize.NORMAL)


def test_every_control_is_known_by_name(desk: Desk) -> None:
    in_truck(desk)
    column, footer, header = desk.dialog.column, desk.dialog.footer, desk.dialog.header
    for control in (*column.stops, footer.discard, footer.keep, footer.publish, header.campaign):
        assert control.objectName()
        assert control.accessibleName()
    assert "Ctrl" in footer.publish.toolTip()
    assert "Esc" in footer.keep.toolTip()


def test_it_speaks_another_language_while_it_is_open(desk: Desk) -> None:
    in_truck(desk)
    desk.type_title("Un store")
    install(QApplication.instance(), "fr")  # type: ignore[arg-type]
    desk.qtbot.waitUntil(lambda: desk.dialog.footer.publish.text() == "Publier")
    assert desk.dialog.column.title.text == "Un store"
    assert desk.dialog.column.hint.words == "Une phrase suffit. Le reste est facultatif."
    assert desk.dialog.column.questions.rows[0].area.accessibleName() == "Qu’avez-vous vu\u202f?"


def test_the_draft_is_saved_by_the_clock_while_typing(desk: Desk, drawer: Drawer) -> None:
    in_truck(desk)
    desk.type_title("Un store")
    desk.qtbot.waitUntil(lambda: bool(drawer.drafts), timeout=AFTER_LAST_KEY_MS + 2000)
    saved = [command for command in drawer.done if isinstance(command, SaveDraft)]
    assert [command.title for command in saved] == ["Un store"]
    assert saved[0].campaign_id == TRUCK_ID
