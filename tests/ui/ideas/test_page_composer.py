"""Writing a comment or a reply on the idea page: nothing typed is ever lost."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ideabox.campaigns.requests import CloseCampaign
from ideabox.discussion.requests import AddComment
from ideabox.errors import Unavailable
from tests.ui.ideas.conftest import Come
from tests.ui.ideas.talk import field, kept, write
from ui.discussion.keeping import AFTER_LAST_KEY_MS
from ui.ideas.page import IdeaPage
from ui.places import Place, PlaceKind
from ui.widgets.button import Button
from ui.widgets.tool_button import ToolButton

CANOPY = "Un abri d’ombrage"
GLOVES = "Des gants à la bonne taille"


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
