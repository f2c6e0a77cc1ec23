"""The discussion on the idea page: writing, replying, changing, deleting, moderating, and hundreds of comments."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ideabox.discussion.requests import AddComment, EditComment, HideComment
from ideabox.ideas.requests import ReportIdea
from ideabox.ids import new_id
from tests.ui.ideas.conftest import Come
from tests.ui.ideas.talk import many, write
from tests.ui.ideas.visit import Visit
from ui.discussion.comment_acts import CommentAct
from ui.discussion.comment_menu import comment_menu
from ui.widgets.button import Button
from ui.widgets.text_area import TextArea

CANOPY = "Un abri d’ombrage"
GLOVES = "Des gants à la bonne taille"


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
