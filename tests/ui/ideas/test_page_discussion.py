"""The discussion on the idea page: writing, replying, changing, deleting, moderating, and hundreds of comments."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from sqlalchemy import text

from ideabox.campaigns.requests import CloseCampaign
from ideabox.discussion.requests import AddComment, EditComment, HideComment
from ideabox.errors import Unavailable
from ideabox.ideas.requests import ReportIdea
from ideabox.ids import new_id
from tests.ui.conftest import NOON
from tests.ui.ideas.conftest import Come
from tests.ui.ideas.visit import Visit
from ui.discussion.comment_acts import CommentAct
from ui.discussion.comment_menu import comment_menu
from ui.discussion.keeping import AFTER_LAST_KEY_MS
from ui.ideas.page import IdeaPage
from ui.places import Place, PlaceKind
from ui.widgets.button import Button
from ui.widgets.text_area import TextArea
from ui.widgets.tool_button import ToolButton

CANOPY = "Un abri d’ombrage"
GLOVES = "Des gants à la bonne taille"


def field(visit: Visit) -> QPlainTextEdit:
    """Where one types a comment."""
    return visit.part(QPlainTextEdit, "composerText")


def write(visit: Visit, words: str) -> None:
    """Type and post a comment."""
    field(visit).setFocus()
    QTest.keyClicks(field(visit), words)
    visit.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def kept(visit: Visit, title: str = CANOPY) -> str:
    """The comment that waits on disk."""
    person = visit.backend.actor.person_id.hex
    return visit.services.typed.find(person, f"comment:{visit.id_of(title).hex}").get("body", "")


def many(visit: Visit, count: int) -> list[UUID]:
    """Add comments by somebody else, a minute apart, the oldest first."""
    ids = [new_id() for _ in range(count)]
    other = visit.backend.connection.exec_driver_sql(
        "SELECT id FROM person WHERE login = 'solene'"
    ).scalar_one()
    start = NOON - timedelta(days=1)
    rows = [
        {
            "id": each.hex,
            "idea": visit.id_of(CANOPY).hex,
            "author": other,
            "body": f"Numéro {number}",
            "at": f"{start + timedelta(minutes=number):%Y-%m-%d %H:%M:%S}.000",
        }
        for number, each in enumerate(ids)
    ]
    visit.backend.become("admin")
    with visit.backend.importing("test") as connection:
        connection.execute(
            text(
                "INSERT INTO comment (id, idea_id, author_id, body, at) VALUES (:id, :idea, :author, :body, :at)"
            ),
            rows,
        )
    visit.backend.become("nadia")
    return ids


# Writing


def test_a_comment_is_posted_shown_and_forgotten_on_disk(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    before = len(visit.comments)
    visit.page.main_focus().setFocus()
    visit.press(Qt.Key.Key_C)
    assert field(visit).hasFocus()
    write(visit, "Chez nous aussi")
    assert len(visit.comments) == before + 1
    assert visit.comments[-1].entry.row.body == "Chez nous aussi"
    assert field(visit).toPlainText() == ""
    assert kept(visit) == ""
    assert visit.row(CANOPY).comments[-1].mine


def test_letters_typed_in_the_composer_are_no_commands(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    field(visit).setFocus()
    QTest.keyClicks(field(visit), "vspc")
    assert field(visit).toPlainText() == "vspc"
    assert visit.row(CANOPY).idea.my_vote is None


def test_escape_leaves_the_composer_and_the_words_stay_on_disk(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    field(visit).setFocus()
    QTest.keyClicks(field(visit), "Pas fini")
    visit.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is visit.page.main_focus()
    assert field(visit).toPlainText() == "Pas fini"
    assert kept(visit) == "Pas fini"


def test_typing_is_written_down_while_it_goes_on(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    QTest.keyClicks(field(visit), "Presque")
    keeper = visit.page._reader.discussion.composer._keeper
    assert keeper._after_last_key.isActive()
    assert keeper._after_last_key.interval() == AFTER_LAST_KEY_MS
    keeper._while_typing.timeout.emit()
    visit.settle()
    assert kept(visit) == "Presque"


def test_what_was_typed_is_there_after_another_idea_and_after_a_crash(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    QTest.keyClicks(field(visit), "Pas fini")
    visit.open(GLOVES)
    assert field(visit).toPlainText() == ""
    visit.open(CANOPY)
    assert field(visit).toPlainText() == "Pas fini"
    again = IdeaPage(visit.services)  # nothing was said to the first page
    visit.qtbot.addWidget(again)
    again.show_place(Place(PlaceKind.IDEA, visit.id_of(CANOPY)))
    visit.settle()
    assert again._reader.discussion.composer.text() == "Pas fini"


def test_closing_the_window_writes_down_the_last_words(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    QTest.keyClicks(field(visit), "Vite")
    visit.window.close()
    assert kept(visit) == "Vite"


def test_a_failed_send_keeps_the_text_and_is_tried_again_once(
    come: Come, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = come()
    visit.open(CANOPY)
    do, sent = visit.backend.do, []

    def lost(command: Any) -> Any:
        if isinstance(command, AddComment):
            sent.append(command.id)
            do(command)  # it arrived, but the answer was lost
            raise Unavailable("database_busy")
        return do(command)

    monkeypatch.setattr(visit.backend, "do", lost)
    write(visit, "Une seule fois")
    assert field(visit).toPlainText() == "Une seule fois"
    assert "busy" in visit.says("composerError")
    retry = visit.part(Button, "commentPost")
    assert retry.text() == "Retry"
    assert kept(visit) == "Une seule fois"
    monkeypatch.undo()
    visit.click(retry)
    bodies = [row.body for row in visit.row(CANOPY).comments]
    assert bodies.count("Une seule fois") == 1
    assert field(visit).toPlainText() == ""


def test_a_refusal_keeps_the_text_with_a_sentence(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    visit.do_as("marc", CloseCampaign(visit.row(CANOPY).campaign.id))
    write(visit, "Trop tard")
    assert field(visit).toPlainText() == "Trop tard"
    assert "closed" in visit.says("composerError")
    visit.page.reload()
    visit.settle()
    assert "campaign is closed" in visit.says("composerClosed")
    assert field(visit).isReadOnly(), "the words stay to be read and copied"
    assert kept(visit) == "Trop tard"


def test_my_anonymous_idea_warns_before_my_first_comment(come: Come) -> None:
    visit = come("nicolas")
    visit.open("Garder l’eau de pluie")
    warning = visit.page._reader.discussion.composer._warning
    assert warning.isVisible()
    assert "Your name will appear here" in warning.words
    visit.open(CANOPY)
    assert not warning.isVisible()


# Replying


def test_a_reply_goes_under_its_comment_and_names_a_deeper_one(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    first = visit.comments[0]
    first.setFocus()
    visit.press(Qt.Key.Key_R)
    assert visit.says("composerReply") == f"Reply to {first.entry.row.byline.name}"
    write(visit, "Je viens voir")
    reply = visit.comment("Je viens voir")
    assert reply.entry.reply
    assert reply.entry.row.parent_id == first.entry.row.id
    assert visit.says("composerReply") == ""
    reply.setFocus()
    visit.press(Qt.Key.Key_R)
    write(visit, "Et demain aussi")
    deeper = visit.comment("Et demain aussi")
    assert deeper.entry.names_parent
    assert "to Nadia Ferrouk" in deeper.accessibleName()


def test_a_reply_begun_is_kept_with_whom_it_answers(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    visit.page._reader.discussion.composer.reply_to(visit.comments[0].entry.row)
    QTest.keyClicks(field(visit), "À vous")
    visit.open(GLOVES)
    assert visit.says("composerReply") == ""
    visit.open(CANOPY)
    assert visit.says("composerReply").startswith("Reply to ")
    visit.click(visit.part(ToolButton, "composerReplyOff"))
    assert visit.says("composerReply") == ""
    assert field(visit).toPlainText() == "À vous"


# Changing and deleting


def my_comment(visit: Visit, words: str = "Le mien") -> None:
    """A comment of mine on the open idea."""
    visit.do(AddComment(new_id(), visit.id_of(CANOPY), words))


def test_my_comment_is_changed_in_its_place(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    my_comment(visit)
    visit.comment("Le mien").setFocus()
    visit.press(Qt.Key.Key_F2)
    editor = visit.part(TextArea, "commentEditor")
    editor.setPlainText("Le mien, en mieux")
    visit.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    item = visit.comment("Le mien, en mieux")
    assert item.entry.row.edited_at is not None
    assert item.hasFocus()
    assert "edited" in item.accessibleName()
    assert visit.services.typed.places(visit.backend.actor.person_id.hex) == ()


def test_a_change_left_by_escape_comes_back_with_the_editor(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    my_comment(visit)
    visit.comment("Le mien").setFocus()
    visit.press(Qt.Key.Key_F2)
    QTest.keyClicks(visit.part(TextArea, "commentEditor"), ", puis")
    visit.press(Qt.Key.Key_Escape)
    assert visit.row(CANOPY).comments[-1].body == "Le mien"
    visit.press(Qt.Key.Key_F2)
    assert visit.part(TextArea, "commentEditor").text() == "Le mien, puis"


def test_a_comment_of_others_offers_neither_edit_nor_delete(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    offered = visit.page._reader.discussion._acts.offers(visit.comments[0].entry.row)
    assert offered == (CommentAct.REPLY, CommentAct.REPORT)
    visit.comments[0].setFocus()
    visit.press(Qt.Key.Key_Delete)
    assert visit.heard.said == []


def test_a_deletion_waits_and_is_undone(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    my_comment(visit)
    visit.comment("Le mien").setFocus()
    visit.press(Qt.Key.Key_Delete)
    assert visit.heard.last == "The comment will be deleted."
    assert visit.heard.seconds == 10
    assert visit.comment("Le mien").going
    assert not visit.row(CANOPY).comments[-1].deleted, "nothing was sent yet"
    visit.heard.undo()
    assert not visit.comment("Le mien").going
    assert not visit.row(CANOPY).comments[-1].deleted


def test_a_deletion_is_sent_when_its_time_is_over(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    my_comment(visit)
    row = visit.comment("Le mien").entry.row
    acts = visit.page._reader.discussion._acts
    acts.delete(row)
    acts._going[row.id].timer.timeout.emit()
    visit.settle()
    item = visit.page._reader.discussion.view.item_of(row.id)
    assert item is not None
    assert item.entry.row.deleted
    assert "was deleted" in item.accessibleName()
    visit.heard.undo()
    assert visit.heard.last == "The comment was deleted already."


def test_a_deletion_is_sent_when_the_page_is_left(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    my_comment(visit)
    visit.page._reader.discussion._acts.delete(visit.comment("Le mien").entry.row)
    visit.open(GLOVES)
    assert visit.row(CANOPY).comments[-1].deleted


# Moderating


def test_a_facilitator_hides_a_comment_with_a_reason_and_shows_it_again(come: Come) -> None:
    visit = come("marc")
    visit.open(CANOPY)
    row = visit.comments[0].entry.row
    acts = visit.page._reader.discussion._acts
    assert CommentAct.HIDE in acts.offers(row)
    acts.hide(row)
    visit.sheet(TextArea, "reason").setPlainText("Vise une personne")
    visit.click(visit.sheet(Button, "confirm"))
    hidden = visit.comments[0].entry.row
    assert hidden.hidden
    assert "Vise une personne" in visit.comments[0].accessibleName()
    acts.restore(hidden)
    visit.settle()
    assert visit.comments[0].entry.row.body == row.body


def test_a_hidden_comment_keeps_its_place_without_its_words(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    row = visit.comments[0].entry.row
    visit.do_as("marc", HideComment(row.id, row.idea_id, "Vise une personne"))
    visit.page.reload()
    visit.settle()
    assert row.body not in visit.comments[0].accessibleName()
    assert "Hidden by the facilitators" in visit.comments[0].accessibleName()
    assert not visit.comments[0]._text.isVisible()


def test_a_reported_comment_shows_its_report_to_the_facilitator(come: Come) -> None:
    visit = come("marc")
    row = visit.row(CANOPY).comments[0]
    visit.do_as("nadia", ReportIdea(new_id(), row.idea_id, "Hors sujet", row.id))
    visit.open(CANOPY)
    visit.click(visit.part(Button, "settleReport"))
    assert visit.row(CANOPY).reports == ()


# Reading


def test_hundreds_of_comments_come_fifty_at_a_time(come: Come) -> None:
    visit = come()
    already = len(visit.row(CANOPY).comments)
    many(visit, 120)
    visit.open(CANOPY)
    assert len(visit.comments) == 50
    more = visit.part(Button, "moreComments")
    assert more.text() == f"Show more comments ({120 + already - 50} left)"
    visit.click(more)
    assert len(visit.comments) == 100
    visit.click(visit.part(Button, "moreComments"))
    assert len(visit.comments) == 120 + already
    assert not [each for each in visit.page.findChildren(Button, "moreComments") if each.isVisible()]


def test_a_reload_keeps_as_many_comments_and_their_widgets(come: Come) -> None:
    visit = come()
    many(visit, 80)
    visit.open(CANOPY)
    visit.click(visit.part(Button, "moreComments"))
    before = visit.comments
    my_comment(visit, "Après coup")
    assert visit.comments[: len(before)] == before
    assert visit.comments[-1].entry.row.body == "Après coup"


def test_a_comment_named_by_the_place_is_fetched_and_brought_into_view(come: Come) -> None:
    visit = come()
    ids = many(visit, 120)
    visit.go(visit.id_of(CANOPY), ids[110])
    item = visit.page._reader.discussion.view.item_of(ids[110])
    assert item is not None

    def in_view() -> bool:
        viewport = visit.page._reader.area.viewport()
        return viewport.rect().contains(item.mapTo(viewport, QPoint(0, 4)))

    visit.qtbot.waitUntil(in_view)


def test_my_new_comment_comes_into_view_behind_many_others(come: Come) -> None:
    visit = come()
    many(visit, 70)
    visit.open(CANOPY)
    write(visit, "Tout en bas")
    item = visit.comment("Tout en bas")
    viewport: QWidget = visit.page._reader.area.viewport()
    visit.qtbot.waitUntil(lambda: viewport.rect().contains(item.mapTo(viewport, QPoint(0, 4))))


def test_arrows_go_through_the_comments_which_are_one_tab_stop(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    first, second = visit.comments[:2]
    stops = [item for item in visit.comments if item.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [first]
    first.setFocus()
    visit.press(Qt.Key.Key_Down)
    assert second.hasFocus()
    stops = [item for item in visit.comments if item.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [second]
    visit.press(Qt.Key.Key_Up)
    assert first.hasFocus()


def test_a_comment_is_copied_whole_or_as_far_as_selected(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    item = visit.comments[0]
    item.setFocus()
    visit.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == item.entry.row.body
    item._text.setSelection(0, 4)
    visit.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == item.entry.row.body[:4]


def test_the_menu_of_a_comment_holds_what_can_be_done(come: Come) -> None:
    visit = come()
    done: list[object] = []
    visit.open(CANOPY)
    my_comment(visit)
    offered = visit.page._reader.discussion._acts.offers(visit.comment("Le mien").entry.row)
    menu = comment_menu(visit.services.look, visit.page, offered, done.append, lambda: done.append("copy"))
    assert [each.objectName() for each in menu.actions() if each.objectName()] == [
        "reply",
        "edit",
        "delete",
        "copy",
    ]
    for action in menu.actions():
        action.trigger()
    assert done == [CommentAct.REPLY, CommentAct.EDIT, CommentAct.DELETE, "copy"]


def test_somebody_elses_change_shows_without_moving_the_keyboard(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    item = visit.comments[0]
    item.setFocus()
    row = item.entry.row
    login = visit.backend.connection.exec_driver_sql(
        "SELECT login FROM person WHERE id = (SELECT author_id FROM comment WHERE id = ?)", (row.id.hex,)
    ).scalar_one()
    visit.do_as(str(login), EditComment(row.id, row.idea_id, "Tout autre chose"))
    visit.page.reload()
    visit.settle()
    assert visit.comments[0] is item
    assert item.hasFocus()
    assert "Tout autre chose" in item.accessibleName()
