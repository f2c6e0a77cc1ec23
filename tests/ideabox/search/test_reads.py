"""Search: words and numbers, whatever a person types, and only what they may read."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ideabox.ideas.requests import EditIdea, GetIdea, ListIdeas
from ideabox.search import postgresql, reads, sqlite
from ideabox.search.requests import SearchIdeas
from tests.ideabox.world import Campaign, World


def search(world: World, login: str, text: str) -> list[UUID]:
    """What somebody finds."""
    return [row.id for row in world.ask(login, SearchIdeas(text)).rows]


def test_all_words_count_beginnings_count_accents_and_signs_do_not(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author", "L’étiquette du rayon", body="Une palette abîmée")
    for text in ("étiquette", "ETIQ", "rayon abim", "l'etiquette", "palette, rayon!", '"rayon', "(rayon)"):
        assert search(chain, "peer", text) == [made], text
    for text in ("étiquettes", "rayon camion", "iquette"):
        assert search(chain, "peer", text) == [], text


def test_beginnings_of_every_length_are_found(chain: World, question: Campaign) -> None:
    word = "chanterelles"
    made = chain.idea(question, "author", "Champignons", body=f"Vendre des {word}")
    chain.idea(question, "author", "Chandelles")
    for size in range(5, len(word) + 1):
        assert search(chain, "peer", word[:size]) == [made], word[:size]
    for size in range(2, 5):
        assert made in search(chain, "peer", word[:size]), word[:size]


def test_of_very_many_hits_the_newest_are_ranked(
    chain: World, question: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    for engine in (sqlite, postgresql):
        monkeypatch.setattr(engine, "MOST_HITS", 3)
    reads._statement.cache_clear()
    old = chain.idea(question, "author", "Palette", body="Palette palette palette")
    newer = [chain.idea(question, "author", "Autre chose", body="Une palette") for _ in range(2)]
    titled = chain.idea(question, "author", "Palette", body="Autre chose")
    found = search(chain, "peer", "palette")
    reads._statement.cache_clear()
    assert (found[0], set(found)) == (titled, {titled, *newer})
    assert old not in found


def test_operators_are_words_like_others(chain: World, question: Campaign) -> None:
    both = chain.idea(question, "author", "Rayon or palette")
    chain.idea(question, "author", "Rayon only")
    assert search(chain, "peer", "rayon OR palette") == [both]
    assert search(chain, "peer", "title: rayon") == []
    assert search(chain, "peer", "rayon NOT palette") == []


def test_answers_to_guided_questions_are_searched_too(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author", answers={question.questions[0].hex: "Verglas"})
    assert search(chain, "peer", "verglas") == [made]


def test_a_word_in_the_title_weighs_more(chain: World, question: Campaign) -> None:
    titled = chain.idea(question, "author", "Palette", body="Autre chose")
    chain.idea(question, "author", "Autre chose", body="Palette " + "mot " * 5)
    chain.idea(question, "author", "Autre", body="Une chose et la palette")
    assert search(chain, "peer", "palette")[0] == titled


def test_a_number_finds_its_idea_first(chain: World, question: Campaign) -> None:
    ideas = [chain.idea(question, "author", title) for title in ("Boxes", "Pallets", "Shelves")]
    number = chain.ask("peer", GetIdea(ideas[1])).idea.number
    named = chain.idea(question, "author", f"We have {number} trolleys")
    for text in (f"{number}", f"#{number}", f" # {number} "):
        assert search(chain, "peer", text) == [ideas[1], named]
    assert search(chain, "peer", "#999999999") == []
    assert search(chain, "peer", "9" * 30) == []


def test_words_that_changed_are_found_as_they_are_now(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author", "Before")
    row = chain.ask("author", GetIdea(made)).idea
    chain.do("author", EditIdea(made, row.row_version, "After", ""))
    assert search(chain, "peer", "after") == [made]
    assert search(chain, "peer", "before") == []


def test_only_what_one_may_read_is_found(chain: World, northern: Campaign) -> None:
    shown, hidden = (
        chain.idea(northern, "author", "Needle"),
        chain.idea(northern, "author", "Needle", hidden=True),
    )
    chain.idea(northern, "author", "Needle", state="draft")
    chain.idea(northern, "author", "Needle", state="withdrawn")
    for login, expected in (
        ("author", {shown, hidden}),
        ("facilitator", {shown, hidden}),
        ("peer", {shown}),
        ("ada", {shown}),
        ("sponsor", {shown}),
        ("outsider", set()),
    ):
        assert set(search(chain, login, "needle")) == expected
    hidden_number = chain.ask("author", GetIdea(hidden)).idea.number
    assert search(chain, "peer", f"{hidden_number}") == []


def test_a_hidden_name_is_not_found_by_its_authors_name(chain: World, question: Campaign) -> None:
    chain.idea(question, "author", "Secret", anonymous=True)
    assert search(chain, "peer", "author") == []
    assert chain.ask("peer", SearchIdeas("secret")).rows[0].byline.name == ""


def test_more_than_asked_for_is_said(chain: World, question: Campaign) -> None:
    chain.ideas(question, "author", 5)
    found = chain.ask("peer", SearchIdeas("idea", most=4))
    assert (len(found.rows), found.capped) == (4, True)
    found = chain.ask("peer", SearchIdeas("idea", most=5))
    assert (len(found.rows), found.capped) == (5, False)


@pytest.mark.parametrize("text", ["", "   ", "?!", "\"'*", "\x00", "\ud800"])
def test_what_is_no_word_finds_nothing(chain: World, question: Campaign, text: str) -> None:
    chain.idea(question, "author")
    chain.backend.become("peer")
    assert chain.backend.ask(SearchIdeas(text)).rows == ()


TYPED = st.text(st.one_of(st.characters(), st.sampled_from("\"'*():^-+{}#NEAROT\x00 ")), max_size=60)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TYPED)
def test_nothing_a_person_types_is_an_error(chain: World, question: Campaign, text: str) -> None:
    chain.backend.become("peer")
    chain.backend.ask(SearchIdeas(text))
    chain.backend.ask(ListIdeas(question.id, text=text))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.text("abcdeéèçœ", min_size=2, max_size=9), min_size=1, max_size=12))
def test_an_idea_is_found_by_all_its_words(chain: World, question: Campaign, words: list[str]) -> None:
    made = chain.idea(question, "author", f"x {' '.join(words)}")
    found = search(chain, "peer", " ".join(words[::-1])) + search(chain, "peer", " ".join(words)[:20])
    assert made in found
