"""Opening, going on, throwing away and taking back, from anywhere."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ideabox.campaigns.rows import CampaignRow
from ideabox.errors import PermissionDenied, Unavailable
from ideabox.ideas.requests import SaveDraft
from ideabox.ids import DAY_MS
from tests.ui.capture.conftest import Desk
from tests.ui.capture.drawer import BOX_ID, NOW, Drawer, page_of, truck
from tests.ui.ideas import handmade
from ui.capture.kept import Kept, as_texts, place_of
from ui.capture.words import Words

IDEA = UUID(int=0x77)
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def save(drawer: Drawer, title: str, campaign: CampaignRow | None = None) -> None:
    drawer.do(SaveDraft(IDEA, (campaign or truck()).id, title, answers={handmade.SAW.hex: "Au soleil"}))
    drawer.done.clear()


def keep(desk: Desk, title: str, idea: UUID = IDEA, campaign: UUID | None = BOX_ID, minutes: int = 1) -> None:
    kept = Kept(Words(idea, campaign, title), NOW + timedelta(minutes=minutes))
    person = desk.services.person().actor.person_id.hex
    desk.services.typed.keep(person, place_of(idea), as_texts(kept))


def go_on(desk: Desk) -> None:
    desk.services.navigator.open_draft(IDEA)
    desk.settle()


def test_the_id_tells_only_the_day(desk: Desk) -> None:
    desk.open_new()
    assert (desk.dialog.saver.words.id.int >> 80) % DAY_MS == 0


def test_first_words_are_taken_along(desk: Desk, drawer: Drawer) -> None:
    desk.open_new("Un store pour les plantes")
    assert desk.dialog.column.title.text == "Un store pour les plantes"
    desk.dialog.left.emit()
    desk.settle()
    assert [draft.title for draft in drawer.drafts.values()] == ["Un store pour les plantes"]


def test_there_is_one_dialog_at_a_time(desk: Desk) -> None:
    first = desk.open_new()
    desk.services.navigator.new_idea()
    desk.services.navigator.open_draft(IDEA)
    desk.settle()
    assert desk.dialog is first


def test_a_draft_goes_on_where_it_was(desk: Desk, drawer: Drawer) -> None:
    save(drawer, "Un store")
    go_on(desk)
    assert desk.dialog.header.campaign.text() == "Du camion au rayon"
    assert desk.dialog.column.title.text == "Un store"
    assert desk.dialog.column.questions.rows[0].area.toPlainText() == "Au soleil"
    desk.dialog.left.emit()
    desk.settle()
    assert drawer.done == []  # looked at, not changed


def test_newer_words_of_this_computer_win(desk: Desk, drawer: Drawer) -> None:
    save(drawer, "Un store")
    keep(desk, "Un store banne", campaign=truck().id)
    go_on(desk)
    assert desk.dialog.column.title.text == "Un store banne"
    desk.dialog.left.emit()
    desk.settle()
    assert drawer.drafts[IDEA].title == "Un store banne"
    assert desk.kept == ()


def test_older_words_of_this_computer_do_not(desk: Desk, drawer: Drawer) -> None:
    save(drawer, "Un store banne")
    keep(desk, "Un sto", minutes=-1)
    go_on(desk)
    assert desk.dialog.column.title.text == "Un store banne"


def test_a_draft_only_this_computer_knows_can_go_on(desk: Desk, drawer: Drawer) -> None:
    keep(desk, "Un store")
    go_on(desk)
    assert desk.dialog.column.title.text == "Un store"
    desk.dialog.left.emit()
    desk.settle()
    assert drawer.drafts[IDEA].title == "Un store"


def test_the_database_away_the_copy_of_this_computer_goes_on(desk: Desk, drawer: Drawer) -> None:
    keep(desk, "Un store")
    drawer.broken = Unavailable("database_busy")
    go_on(desk)
    assert desk.dialog.column.title.text == "Un store"
    assert desk.dialog.banner.isVisible()


def test_a_draft_that_is_gone_is_said_so(desk: Desk) -> None:
    go_on(desk)
    assert desk.capture.dialog is None
    assert desk.speaker.said == ["This draft is no longer there."]


def test_a_draft_of_a_closed_campaign_is_shown_there_and_can_be_moved(desk: Desk, drawer: Drawer) -> None:
    save(drawer, "Un store")
    drawer.pages[truck().id] = page_of(truck(posting=False))
    go_on(desk)
    assert desk.dialog.header.campaign.text() == "Du camion au rayon"
    assert desk.dialog.column.questions.rows[0].area.toPlainText() == "Au soleil"
    desk.dialog.banner.button.click()
    desk.settle()
    assert desk.dialog.header.campaign.text() == "Boîte ouverte"
    assert desk.dialog.column.questions.body == "Au soleil"


def test_a_draft_of_an_archived_campaign_goes_on_elsewhere_with_all_its_words(
    desk: Desk, drawer: Drawer
) -> None:
    save(drawer, "Un store")
    del drawer.pages[truck().id]
    go_on(desk)
    assert "is over" in desk.dialog.banner.accessibleName()
    assert desk.dialog.header.campaign.text() == "Boîte ouverte"
    assert desk.dialog.column.questions.body == "Au soleil"


@pytest.mark.parametrize("by_key", [True, False])
def test_thrown_away_and_taken_back(desk: Desk, drawer: Drawer, by_key: bool) -> None:
    save(drawer, "Un store")
    go_on(desk)
    if by_key:
        QTest.keyClick(desk.dialog.column.title.editor, Qt.Key.Key_Delete, CTRL_SHIFT)
    else:
        desk.dialog.footer.discard.click()
    assert desk.capture.dialog is None
    desk.settle()
    assert drawer.drafts == {}
    assert desk.kept == ()
    assert desk.speaker.said == ["The draft is thrown away."]
    desk.act_on_toast()
    desk.settle()
    assert desk.dialog.column.title.text == "Un store"
    assert drawer.drafts[IDEA].title == "Un store"
    assert drawer.drafts[IDEA].answers == {handmade.SAW.hex: "Au soleil"}


def test_closing_the_window_keeps_the_last_key(desk: Desk) -> None:
    desk.open_new()
    desk.type_title("Un sto")
    desk.capture.close()
    assert [kept.words.title for kept in desk.kept] == ["Un sto"]
    assert desk.capture.dialog is None


def test_a_failure_after_the_dialog_was_closed_is_said(desk: Desk, drawer: Drawer) -> None:
    desk.open_new()
    desk.type_title("Un store")
    drawer.refusal = PermissionDenied("posting_closed")
    desk.dialog.footer.publish.click()
    desk.dialog.left.emit()
    desk.settle()
    assert desk.speaker.said[-1].startswith("Not published yet; your draft is kept.")
    assert [draft.title for draft in drawer.drafts.values()] == ["Un store"]
