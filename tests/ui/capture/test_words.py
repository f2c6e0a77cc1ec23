"""Words under other questions: the like ones keep their answers, and no word is lost."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ideabox.campaigns.rows import QuestionRow
from ideabox.ids import new_id
from ui.capture.words import Words, fitted

IDEA, CAMPAIGN = UUID(int=1), UUID(int=2)
SAW, PROPOSE = QuestionRow(UUID(int=11), "saw", ""), QuestionRow(UUID(int=12), "propose", "")
OTHER_SAW = QuestionRow(UUID(int=21), "saw", "")
HOW_MUCH, OTHER_HOW_MUCH = (
    QuestionRow(UUID(int=31), "", "How much?"),
    QuestionRow(UUID(int=32), "", "How much? "),
)


def words(**answers: str) -> Words:
    return Words(IDEA, CAMPAIGN, "Title", answers=answers)


def test_an_answer_moves_to_the_question_with_the_same_code() -> None:
    moved = fitted(words(**{SAW.id.hex: "Rolls in the sun"}), (OTHER_SAW,), (SAW, PROPOSE))
    assert moved.answers == {OTHER_SAW.id.hex: "Rolls in the sun"}
    assert not moved.body


def test_an_answer_moves_to_the_question_with_the_same_prompt() -> None:
    moved = fitted(words(**{HOW_MUCH.id.hex: "Ten euros"}), (SAW, OTHER_HOW_MUCH), (HOW_MUCH,))
    assert moved.answers == {OTHER_HOW_MUCH.id.hex: "Ten euros"}


def test_an_answer_nobody_asks_for_joins_the_text() -> None:
    moved = fitted(words(**{PROPOSE.id.hex: "A canvas"}), (OTHER_SAW,), (SAW, PROPOSE))
    assert moved.body == "A canvas"
    assert not moved.answers


def test_answers_to_forgotten_questions_join_the_text() -> None:
    assert fitted(words(abcd="From an older form"), (SAW,)).body == "From an older form"


def test_under_its_own_questions_nothing_moves() -> None:
    mine = words(**{SAW.id.hex: "Rolls", PROPOSE.id.hex: "Canvas"})
    assert fitted(mine, (SAW, PROPOSE), (SAW, PROPOSE)) == mine


questions = st.lists(
    st.builds(
        QuestionRow,
        st.builds(new_id),
        st.sampled_from(("", "saw", "propose", "serves")),
        st.sampled_from(("How?", "Why?", "")),
    ),
    max_size=4,
)
texts = st.text(alphabet="abcdefgh", min_size=1)


@given(old=questions, new=questions, body=st.text(alphabet="xyz"), data=st.data())
def test_no_word_is_ever_lost(
    old: list[QuestionRow], new: list[QuestionRow], body: str, data: st.DataObject
) -> None:
    answers = {question.id.hex: data.draw(texts) for question in old}
    moved = fitted(Words(IDEA, CAMPAIGN, "Title", body, answers), new, old)
    everything = "\n".join((moved.body, *moved.answers.values())).split("\n")
    assert all(text in everything for text in answers.values())
    assert body in moved.body
    assert set(moved.answers) <= {question.id.hex for question in new}


@pytest.mark.parametrize("title", ["", "   ", "\n"])
def test_spaces_are_nothing_to_keep(title: str) -> None:
    assert Words(IDEA, None, title).is_blank
    assert not Words(IDEA, None, title, answers={"a": "x"}).is_blank
    assert not Words(IDEA, None, title, "x").is_blank


def test_the_digest_tells_any_two_texts_apart() -> None:
    one = Words(IDEA, CAMPAIGN, "Title", "Body", {"a": "x"}, "fr", anonymous=False)
    others = (
        Words(IDEA, CAMPAIGN, "Title2", "Body", {"a": "x"}, "fr"),
        Words(IDEA, CAMPAIGN, "Title", "Body2", {"a": "x"}, "fr"),
        Words(IDEA, CAMPAIGN, "Title", "Body", {"a": "y"}, "fr"),
        Words(IDEA, CAMPAIGN, "Title", "Body", {"a": "x"}, "en"),
        Words(IDEA, None, "Title", "Body", {"a": "x"}, "fr"),
        Words(IDEA, CAMPAIGN, "Title", "Body", {"a": "x"}, "fr", anonymous=True),
    )
    assert len({one.digest, *(other.digest for other in others)}) == 7
    assert one.digest == Words(UUID(int=9), CAMPAIGN, "Title", "Body", {"a": "x"}, "fr").digest
