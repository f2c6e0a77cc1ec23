"""What a person does with an idea on its page: votes, follows, moderates, withdraws, edits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ideabox.campaigns.requests import CloseCampaign
from ideabox.ideas.requests import EditIdea, HideIdea, ReportIdea
from ideabox.ids import new_id
from ideabox.votes.rows import Totals
from ideabox.words import IdeaState, VoteRule
from tests.ui.ideas import handmade as made
from tests.ui.ideas.conftest import Come
from tests.ui.ideas.visit import Visit
from ui.ideas.action_row import ActionRow, imported_words
from ui.ideas.notes import Note
from ui.ideas.page_menu import Doings, page_menu
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.text_area import TextArea
from ui.widgets.tool_button import ToolButton
from ui.widgets.vote_button import VoteButton

RAIN = "Garder l’eau de pluie"
CANOPY = "Un abri d’ombrage"
PLANTS = "Décharger les plantes"
GLOVES = "Des gants à la bonne taille"
CALM = "Afficher les heures calmes"
MINE = "Les petites chutes gratuites"


def shown_count(visit: Visit) -> str:
    """What the vote button shows; nothing while the count is hidden."""
    return visit.part(VoteButton, "ideaSupport")._state.shown


def menu_of(visit: Visit) -> dict[str, tuple[bool, str]]:
    """The entries of the page's menu: allowed, and the tooltip."""
    page = visit.page
    assert page._page is not None
    doings = Doings(page._edit, page._print, page._copy_number, page._copy_text, page._copy_markdown)
    menu: QMenu = page_menu(visit.services.look, page, page._page, page._acts, doings)
    return {
        each.objectName(): (each.isEnabled(), each.toolTip()) for each in menu.actions() if each.objectName()
    }


# Votes


def test_a_count_shows_once_i_voted_and_hides_again(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    assert visit.row(CANOPY).idea.my_vote is None
    assert shown_count(visit) == ""
    before = visit.row(CANOPY).idea.totals.support
    assert before is not None
    visit.click(visit.part(VoteButton, "ideaSupport"))
    assert visit.row(CANOPY).idea.my_vote == 1
    assert shown_count(visit) == str(before + 1)
    visit.heard.undo()
    visit.settle()
    assert visit.row(CANOPY).idea.my_vote is None
    assert shown_count(visit) == ""


def test_letters_vote_pass_and_follow(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    visit.page.main_focus().setFocus()
    visit.press(Qt.Key.Key_V)
    assert visit.row(CANOPY).idea.my_vote == 1
    visit.press(Qt.Key.Key_V)
    visit.press(Qt.Key.Key_P)
    assert visit.row(CANOPY).idea.my_vote == 0
    assert visit.part(Button, "ideaPass").isChecked()
    followed = visit.row(CANOPY).idea.followed
    visit.press(Qt.Key.Key_S)
    assert visit.row(CANOPY).idea.followed is not followed
    assert visit.part(ToolButton, "follow").isChecked() is not followed


def test_letters_can_be_turned_off(come: Come) -> None:
    visit = come()
    visit.services.settings.choose(letter_keys=False)
    visit.open(CANOPY)
    visit.page.main_focus().setFocus()
    visit.press(Qt.Key.Key_V)
    assert visit.row(CANOPY).idea.my_vote is None


def test_a_vote_is_seen_before_the_database_has_it(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    visit.part(VoteButton, "ideaSupport").click()
    assert shown_count(visit) != ""
    visit.settle()
    assert visit.row(CANOPY).idea.my_vote == 1


def test_a_refused_vote_is_put_back_with_a_sentence(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    campaign = visit.row(CANOPY).campaign.id
    visit.do_as("marc", CloseCampaign(campaign))
    visit.click(visit.part(VoteButton, "ideaSupport"))
    assert "Voting is closed" in visit.heard.last
    assert visit.row(CANOPY).idea.my_vote is None
    assert not visit.part(VoteButton, "ideaSupport").isEnabled()


def test_my_own_idea_takes_no_vote_of_mine_and_says_why(come: Come) -> None:
    visit = come()
    visit.open(GLOVES)
    button = visit.part(VoteButton, "ideaSupport")
    assert not button.isEnabled()
    assert "own idea" in button.toolTip()
    assert not visit.page._reader.actions_row.skip.isVisible()


def test_for_and_against_where_the_campaign_counts_both(look: Look, qtbot: QtBot) -> None:
    row = ActionRow(look)
    qtbot.addWidget(row)
    row.show()
    both = made.campaign(vote_rule=VoteRule.FOR_AGAINST)
    wished: list[int] = []
    row.vote_toggled.connect(wished.append)
    row.show_page(made.page(campaign=both, idea=made.idea(my_vote=-1, totals=Totals(31, 4, 2))), "")
    assert row.against.isChecked()
    assert row.against.text() == "Against 4"
    QTest.mouseClick(row.against, Qt.MouseButton.LeftButton)
    assert wished == [-1]
    assert row.against.isChecked(), "the page tells what holds, not the click"
    row.show_page(made.page(campaign=both, idea=made.idea(my_vote=None, totals=Totals(31, 4, 2))), "")
    assert row.against.text() == "Against", "fair before popular"
    row.show_page(made.page(), "")
    assert not row.against.isVisible()


def test_imported_votes_stand_apart(look: Look, qtbot: QtBot) -> None:
    totals = Totals(3, 0, 0, imported_for=1200, imported_mixed=30, imported_against=12)
    assert imported_words(made.page(idea=made.idea(totals=totals))) == (
        "Imported votes: 1,200 for, 30 mixed, 12 against"
    )
    assert imported_words(made.page()) == ""


# Moderation


def test_a_facilitator_hides_with_a_reason_and_shows_again(come: Come) -> None:
    visit = come("marc")
    visit.open(CANOPY)
    visit.page._acts.hide()
    confirm = visit.sheet(Button, "confirm")
    visit.click(confirm)
    assert not visit.row(CANOPY).idea.hidden, "without a reason"
    visit.sheet(TextArea, "reason").setPlainText("Nomme une personne")
    visit.click(confirm)
    assert visit.row(CANOPY).idea.hidden
    note = visit.part(Button, "noteRestore").parentWidget()
    assert note is not None
    assert "Nomme une personne." in note.accessibleName()
    visit.click(visit.part(Button, "noteRestore"))
    assert not visit.row(CANOPY).idea.hidden


def test_the_author_of_a_hidden_idea_reads_the_reason_but_cannot_restore(come: Come) -> None:
    visit = come()
    visit.do_as("marc", HideIdea(visit.id_of(GLOVES), "Nomme une personne"))
    visit.open(GLOVES)
    assert "Nomme une personne." in visit.part(Note, "noteHidden").accessibleName()
    assert not [button for button in visit.page.findChildren(Button, "noteRestore") if button.isVisible()]


def test_a_report_reaches_the_facilitator_and_is_settled(come: Come) -> None:
    visit = come("marc")
    visit.do_as("nadia", ReportIdea(new_id(), visit.id_of(CANOPY), "Hors sujet"))
    visit.open(CANOPY)
    visit.click(visit.part(Button, "noteSettle"))
    assert visit.row(CANOPY).reports == ()
    assert not [button for button in visit.page.findChildren(Button, "noteSettle") if button.isVisible()]


def test_anybody_reports_with_a_reason(come: Come) -> None:
    visit = come()
    visit.open(CANOPY)
    visit.page._acts.report()
    visit.sheet(TextArea, "reason").setPlainText("À relire")
    visit.click(visit.sheet(Button, "confirm"))
    assert "facilitators" in visit.heard.last
    reasons = visit.backend.connection.exec_driver_sql("SELECT reason FROM report").scalars().all()
    assert "À relire" in reasons


@pytest.mark.parametrize(
    ("login", "title", "entries"),
    [
        ("nadia", CANOPY, {"copyNumber", "copyText", "copyMarkdown", "print", "report"}),
        ("nadia", GLOVES, {"edit", "withdraw", "copyNumber", "copyText", "copyMarkdown", "print"}),
        ("marc", CANOPY, {"copyNumber", "copyText", "copyMarkdown", "print", "report", "hide"}),
    ],
)
def test_the_menu_offers_what_fits_the_person(come: Come, login: str, title: str, entries: set[str]) -> None:
    visit = come(login)
    visit.open(title)
    assert set(menu_of(visit)) == entries


def test_what_cannot_be_done_says_why_in_the_menu(come: Come) -> None:
    visit = come()
    visit.open(MINE)
    allowed, why = menu_of(visit)["edit"]
    assert not allowed
    assert "review has started" in why
    assert menu_of(visit)["withdraw"][0]


def test_withdrawing_asks_first_and_leaves_a_note(come: Come) -> None:
    visit = come()
    visit.open(MINE)
    visit.page._acts.withdraw()
    visit.click(visit.sheet(Button, "confirm"))
    assert visit.row(MINE).idea.state is IdeaState.WITHDRAWN
    assert "withdrew" in visit.part(Note, "noteWithdrawn").accessibleName()


# The author is asked


def test_a_question_of_the_sponsor_shows_its_clock_and_ways_to_answer(come: Come) -> None:
    visit = come()
    visit.open(GLOVES)
    shown = visit.page._reader.answer._shown
    assert shown is not None
    assert shown.heading.endswith("asks you for details")
    assert "clock waits for you" in shown.note
    visit.click(visit.part(Button, "answerReply"))
    assert visit.page._reader.discussion.composer.field.hasFocus()


def test_others_see_that_the_clock_waits_without_buttons(come: Come) -> None:
    visit = come("solene")
    visit.open(GLOVES)
    shown = visit.page._reader.answer._shown
    assert shown is not None
    assert "asks the author" in shown.heading
    assert not visit.page._reader.answer._reply.isVisible()


# Editing


def edit(visit: Visit, title: str, idea: str = CALM) -> None:
    """Open the form and type another title."""
    visit.open(idea)
    visit.page.main_focus().setFocus()
    visit.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    line = visit.part(QLineEdit, "editTitle")
    line.selectAll()
    QTest.keyClicks(line, title)


def test_an_edit_is_saved_and_the_page_shows_it(come: Come) -> None:
    visit = come()
    edit(visit, "Des gants a ma taille", GLOVES)
    answer = visit.part(QPlainTextEdit, "editAnswer0")
    answer.setPlainText("Trois tailles manquent.")
    visit.click(visit.part(Button, "editSave"))
    row = visit.row("Des gants a ma taille")
    assert "Trois tailles manquent." in row.answers.values()
    assert visit.says("ideaHeading") == "Des gants a ma taille"
    assert not row.idea.paused, "an edit answers the sponsor's question"
    assert visit.services.typed.places(visit.backend.actor.person_id.hex) == ()


def test_an_edit_left_by_escape_waits_and_goes_on(come: Come) -> None:
    visit = come()
    edit(visit, "Les heures en attente")
    visit.press(Qt.Key.Key_Escape)
    assert visit.says("ideaHeading").startswith(CALM)
    visit.open(CANOPY)
    visit.open(CALM)
    visit.click(visit.part(Button, "editResume"))
    assert visit.part(QLineEdit, "editTitle").text() == "Les heures en attente"


def test_an_edit_can_be_thrown_away(come: Come) -> None:
    visit = come()
    edit(visit, "Les heures pour rien")
    visit.click(visit.part(Button, "editDiscard"))
    assert visit.says("ideaHeading").startswith(CALM)
    assert not [b for b in visit.page.findChildren(Button, "editResume") if b.isVisible()]
    assert visit.services.typed.places(visit.backend.actor.person_id.hex) == ()


def test_looking_at_the_form_keeps_nothing(come: Come) -> None:
    visit = come()
    visit.open(GLOVES)
    visit.click(visit.part(Button, "answerEdit"))
    visit.press(Qt.Key.Key_Escape)
    assert visit.services.typed.places(visit.backend.actor.person_id.hex) == ()


def test_a_title_too_short_is_told_beside_it_and_nothing_is_lost(come: Come) -> None:
    visit = come()
    edit(visit, "Ga")
    visit.click(visit.part(Button, "editSave"))
    assert visit.part(QLineEdit, "editTitle").text() == "Ga"
    assert "3 to 300" in visit.page._editing._form.title.error  # type: ignore[union-attr]
    assert visit.row(CALM).idea.title.startswith(CALM)


def other_window(visit: Visit) -> None:
    """The same person saved another title on another computer."""
    row = visit.row(CALM)
    visit.do_as(
        "nadia", EditIdea(row.idea.id, row.idea.row_version, "Les heures du magasin", row.body, row.answers)
    )


def test_two_versions_are_compared_and_mine_can_win(come: Come) -> None:
    visit = come()
    edit(visit, "Ma version")
    other_window(visit)
    visit.click(visit.part(Button, "editSave"))
    visit.click(visit.sheet(Button, "conflictKeep"))
    assert visit.row("Ma version").idea.title == "Ma version"
    assert visit.says("ideaHeading") == "Ma version"


def test_two_versions_are_compared_and_theirs_can_win(come: Come) -> None:
    visit = come()
    edit(visit, "Ma version")
    other_window(visit)
    visit.click(visit.part(Button, "editSave"))
    visit.click(visit.sheet(Button, "conflictTake"))
    assert visit.says("ideaHeading") == "Les heures du magasin"
    assert visit.services.typed.places(visit.backend.actor.person_id.hex) == ()


def test_going_on_writing_after_a_conflict_loses_nothing(come: Come) -> None:
    visit = come()
    edit(visit, "Ma version")
    other_window(visit)
    visit.click(visit.part(Button, "editSave"))
    visit.click(visit.sheet(Button, "conflictBack"))
    assert visit.part(QLineEdit, "editTitle").text() == "Ma version"
    assert visit.part(Button, "editSave").isEnabled()
    assert visit.row("Les heures du magasin").idea.title == "Les heures du magasin"
