"""Which words win when this computer and the database differ."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from ideabox.ideas.rows import DraftRow
from ideabox.typed import TypedStore
from ui.capture.kept import Kept, all_kept, as_texts, find_kept, is_newer, merged, place_of
from ui.capture.words import Words, of_draft

NOW = datetime(2026, 11, 21, 9, 42, 30, 125000, tzinfo=UTC)
IDEA, CAMPAIGN, ME = UUID(int=1), UUID(int=2), "nadia"


def row(title: str, at: datetime = NOW, idea: UUID = IDEA) -> DraftRow:
    return DraftRow(idea, CAMPAIGN, "Du camion", title, "", {}, "fr", False, at, 1)


def kept(title: str, at: datetime = NOW, sent: str = "", idea: UUID = IDEA) -> Kept:
    return Kept(Words(idea, CAMPAIGN, title), at, sent)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[TypedStore]:
    store = TypedStore(tmp_path / "typed.sqlite")
    yield store
    store.close()


def test_a_record_comes_back_as_it_was(store: TypedStore) -> None:
    words = Words(IDEA, CAMPAIGN, "Un store\n", "« corps »", {"ab": "réponse"}, "en", anonymous=True)
    record = Kept(words, NOW, "digest")
    store.keep(ME, place_of(IDEA), as_texts(record))
    assert find_kept(store, ME, IDEA) == record
    assert find_kept(store, "thibault", IDEA) is None


def test_an_idea_without_a_campaign_is_kept_too(store: TypedStore) -> None:
    record = Kept(Words(IDEA, None, "Un store"), NOW)
    store.keep(ME, place_of(IDEA), as_texts(record))
    assert all_kept(store, ME) == (record,)


def test_blank_records_are_not_offered(store: TypedStore) -> None:
    store.keep(ME, place_of(IDEA), as_texts(kept(" ")))
    assert all_kept(store, ME) == ()


def test_the_later_text_wins() -> None:
    later, sooner = NOW + timedelta(seconds=1), NOW - timedelta(seconds=1)
    assert is_newer(kept("Un store banne", later), row("Un store"))
    assert not is_newer(kept("Un st", sooner), row("Un store"))


def test_equal_texts_are_the_database_s() -> None:
    assert not is_newer(kept("Un store", NOW + timedelta(hours=1)), row("Un store"))


def test_our_own_earlier_save_never_beats_what_was_typed_after_it() -> None:
    """A busy database stamps an old save late: its time says later, its words say older."""
    late = row("Un st", NOW + timedelta(seconds=5))
    assert is_newer(kept("Un store", NOW, sent=of_draft(late).digest), late)


def test_blank_words_never_win() -> None:
    assert not is_newer(kept("", NOW + timedelta(hours=1)), row("Un store"))


def test_drafts_are_offered_once_with_their_newest_words() -> None:
    other, lonely, gone = UUID(int=3), UUID(int=4), UUID(int=5)
    offered = merged(
        (row("Un store", NOW - timedelta(hours=3)), row("Miroir", NOW - timedelta(hours=1), other)),
        (
            kept("Un store banne", NOW),
            kept("Mir", NOW - timedelta(hours=2), idea=other),
            kept("Seulement ici", NOW - timedelta(hours=2), idea=lonely),
            kept("Déjà envoyée", NOW, idea=gone),
        ),
        (gone,),
    )
    assert [(draft.words.title, draft.only_here) for draft in offered] == [
        ("Un store banne", True),
        ("Miroir", False),
        ("Seulement ici", True),
    ]
    assert [draft.campaign_name for draft in offered] == ["Du camion", "Du camion", ""]
