"""After a power cut: what was typed comes back by itself, once, and what was sent is not offered again."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from ideabox.errors import NotFound, Unavailable
from ideabox.ideas.requests import PublishIdea, SaveDraft
from tests.ui.capture.conftest import Desk
from tests.ui.capture.drawer import BOX_ID, NOW, Drawer
from tests.ui.capture.test_capture import IDEA, keep
from ui.capture.kept import Kept, as_texts, place_of
from ui.capture.words import Words


def rescue(desk: Desk) -> None:
    desk.capture.rescue()
    desk.settle()


def test_nothing_typed_is_nothing_said(desk: Desk, drawer: Drawer) -> None:
    rescue(desk)
    assert desk.speaker.said == []
    assert drawer.done == []


def test_what_the_database_lacks_is_sent_and_offered(desk: Desk, drawer: Drawer) -> None:
    keep(desk, "Un store")
    rescue(desk)
    assert drawer.drafts[IDEA].title == "Un store"
    assert desk.kept == ()
    assert desk.speaker.said == ["Your draft “Un store” is here."]
    desk.act_on_toast()
    desk.settle()
    assert desk.dialog.column.title.text == "Un store"


def test_newer_words_replace_the_draft(desk: Desk, drawer: Drawer) -> None:
    drawer.do(SaveDraft(IDEA, BOX_ID, "Un sto"))
    keep(desk, "Un store")
    rescue(desk)
    assert drawer.drafts[IDEA].title == "Un store"
    assert desk.kept == ()


def test_what_the_database_has_is_forgotten_in_silence(desk: Desk, drawer: Drawer) -> None:
    drawer.do(SaveDraft(IDEA, BOX_ID, "Un store"))
    keep(desk, "Un store")
    rescue(desk)
    assert desk.kept == ()
    assert desk.speaker.said == []
    assert len(drawer.done) == 1


def test_an_idea_that_went_out_is_not_offered_again(desk: Desk, drawer: Drawer) -> None:
    drawer.do(PublishIdea(IDEA, BOX_ID, "Un store"))
    keep(desk, " Un store ")
    rescue(desk)
    assert desk.kept == ()
    assert drawer.drafts == {}
    assert desk.speaker.said == []


def test_words_beyond_what_went_out_become_a_draft_of_their_own(desk: Desk, drawer: Drawer) -> None:
    drawer.do(PublishIdea(IDEA, BOX_ID, "Un store"))
    keep(desk, "Un store et une banne")
    rescue(desk)
    assert [draft.title for draft in drawer.drafts.values()] == ["Un store et une banne"]
    assert drawer.ideas[IDEA].title == "Un store"
    assert desk.kept == ()


def test_without_a_campaign_it_stays_here_and_is_offered(desk: Desk, drawer: Drawer) -> None:
    keep(desk, "Un store", campaign=None)
    rescue(desk)
    assert drawer.done == []
    assert [kept.words.title for kept in desk.kept] == ["Un store"]
    assert desk.speaker.said == ["Your draft “Un store” is here."]


def test_refused_it_stays_here(desk: Desk, drawer: Drawer) -> None:
    keep(desk, "Un store")
    drawer.refusal = NotFound("not_found")
    rescue(desk)
    assert [kept.words.title for kept in desk.kept] == ["Un store"]


def test_the_database_away_nothing_is_forgotten(desk: Desk, drawer: Drawer) -> None:
    keep(desk, "Un store")
    drawer.broken = Unavailable("database_busy")
    rescue(desk)
    assert [kept.words.title for kept in desk.kept] == ["Un store"]


def test_all_are_sent_and_the_newest_is_named(desk: Desk, drawer: Drawer) -> None:
    keep(desk, "Le premier", UUID(int=1))
    keep(desk, "Le dernier", UUID(int=2), minutes=9)
    rescue(desk)
    assert sorted(draft.title for draft in drawer.drafts.values()) == ["Le dernier", "Le premier"]
    assert desk.speaker.said == ["Your draft “Le dernier” is here."]


def test_another_person_s_words_are_left_alone(desk: Desk, drawer: Drawer) -> None:
    kept = Kept(Words(IDEA, BOX_ID, "À Thibault"), NOW + timedelta(minutes=1))
    desk.services.typed.keep("thibault", place_of(IDEA), as_texts(kept))
    rescue(desk)
    assert drawer.done == []
    assert desk.services.typed.find("thibault", place_of(IDEA))
