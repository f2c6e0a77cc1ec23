"""The sample's files: both languages say the same things, all of them, and well set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

import pytest
import typography

from ideabox.paths import resources
from ideabox.transfer.sample.identity import chance, stable_id
from ideabox.transfer.sample.moments import Calendar
from ideabox.transfer.sample.story import IdeaPlan, Story, read_story
from ideabox.transfer.sample.texts import Texts, read_tree
from ideabox.words import ANSWERED_KINDS

FOLDER = resources() / "sample"
FAULTS = {"fr": typography.french_faults, "en": typography.english_faults}
PLACES = re.compile(r"\{[^}]*\}")
LONGEST = 400


def leaves(tree: Mapping[str, object], *path: str) -> Iterator[tuple[str, str]]:
    """Every text with its place."""
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from leaves(value, *path, key)
        else:
            yield ".".join((*path, key)), str(value)


@pytest.fixture(scope="module")
def story() -> Story:
    return read_story(FOLDER)


@pytest.fixture(scope="module")
def texts() -> dict[str, dict[str, str]]:
    return {language: dict(leaves(read_tree(FOLDER / language))) for language in FAULTS}


def needed(idea: IdeaPlan) -> Iterator[str]:
    """The texts an idea can't do without."""
    yield "title"
    if idea.hidden:
        yield "hidden"
    for move in idea.moves:
        yield f"moves.{move.key}.reason"
        if move.to in ANSWERED_KINDS or move.asks:
            yield f"moves.{move.key}.answer"
    for comment in idea.comments:
        yield f"talk.{comment.key}"
        if comment.hidden:
            yield f"hidden.{comment.key}"
        if comment.report:
            yield f"report.{comment.key}"


def test_both_languages_have_the_same_texts(texts: dict[str, dict[str, str]]) -> None:
    assert texts["fr"].keys() == texts["en"].keys()
    assert [place for each in texts.values() for place, text in each.items() if not text.strip()] == []


def test_no_text_is_missing_and_none_is_spare(story: Story, texts: dict[str, dict[str, str]]) -> None:
    wanted = {f"{idea.key}.{part}" for idea in story.ideas for part in needed(idea)}
    answers = {
        f"{idea.key}.{question}"
        for idea in story.ideas
        for question in story.campaigns[idea.campaign].questions
    }
    keys = {idea.key for idea in story.ideas}
    there = {place for place in texts["fr"] if place.partition(".")[0] in keys}
    assert wanted - there == set()
    assert there - wanted - answers == set()


@pytest.mark.parametrize("language", FAULTS)
def test_texts_are_well_set(texts: dict[str, dict[str, str]], language: str) -> None:
    faults = {place: FAULTS[language](text) for place, text in texts[language].items()}
    assert {place: found for place, found in faults.items() if found} == {}


def test_days_named_are_the_same_in_both_languages(texts: dict[str, dict[str, str]]) -> None:
    french, english = texts["fr"], texts["en"]
    assert [
        place
        for place in french
        if sorted(PLACES.findall(french[place])) != sorted(PLACES.findall(english[place]))
    ] == []


def test_every_place_for_a_day_is_understood(texts: dict[str, dict[str, str]]) -> None:
    calendar = Calendar(datetime(2026, 11, 21, 11, tzinfo=UTC))
    for language in FAULTS:
        read = Texts.load(FOLDER, language, calendar)
        told = [read.say(*place.split(".")) for place in texts[language]]
        assert [text for text in told if "{" in text] == []


def test_lengths_fit_the_tables(texts: dict[str, dict[str, str]]) -> None:
    for each in texts.values():
        assert [place for place, text in each.items() if place.endswith(".title") and len(text) > 100] == []
        assert [place for place, text in each.items() if place.endswith(".reason") and len(text) > 80] == []
        assert [
            place for place, text in each.items() if place.endswith(".question") and len(text) > 120
        ] == []


def test_people_mentioned_exist(story: Story, texts: dict[str, dict[str, str]]) -> None:
    names = {person.name for person in story.people}
    mentions = {
        found
        for each in texts.values()
        for text in each.values()
        for found in re.findall(r"@(\w+ \w+)", text)
    }
    assert mentions
    assert mentions <= names


def test_everyone_named_by_the_story_exists(story: Story) -> None:
    people = {person.login for person in story.people}
    named = {story.owner, story.administrator, *story.marks}
    for campaign in story.campaigns.values():
        named |= {campaign.sponsor, campaign.note_by, *campaign.facilitators, *campaign.reviewers}
    for idea in story.ideas:
        named |= {idea.author, *(move.by for move in idea.moves), *(comment.by for comment in idea.comments)}
    assert named - people == set()
    assert len(people) == len(story.people) == len({person.name for person in story.people})


def test_marks_name_published_ideas(story: Story) -> None:
    published = {idea.key for idea in story.ideas if not idea.draft and not idea.withdrawn}
    for marks in story.marks.values():
        assert {*marks.supports, *marks.passes, *marks.reads, *marks.follows} <= published
        assert not set(marks.supports) & set(marks.passes)


def test_every_person_does_something(story: Story) -> None:
    """Nobody is there only to fill a list, apart from the administrator."""
    active = {idea.author for idea in story.ideas}
    active |= {comment.by for idea in story.ideas for comment in idea.comments}
    active |= {move.by for idea in story.ideas for move in idea.moves}
    assert {person.login for person in story.people} - active == {story.administrator}


def test_files_stay_readable() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in FOLDER.rglob("*.toml")}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST} == {}


@pytest.mark.parametrize(
    ("told", "moment"),
    [
        ("3h", datetime(2026, 11, 21, 8, 0, tzinfo=UTC)),
        ("90m", datetime(2026, 11, 21, 9, 30, tzinfo=UTC)),
        ("2d", datetime(2026, 11, 19, 11, 0, tzinfo=UTC)),
        ("1d 07:50", datetime(2026, 11, 20, 6, 50, tzinfo=UTC)),
        ("40d 07:50", datetime(2026, 10, 12, 5, 50, tzinfo=UTC)),  # still summer time in Paris
    ],
)
def test_moments_are_told_back_from_now(told: str, moment: datetime) -> None:
    assert Calendar(datetime(2026, 11, 21, 11, 0, tzinfo=UTC)).moment(told) == moment


@pytest.mark.parametrize("told", ["", "3", "yesterday", "1d 7:50", "1d 07:50 ", "-2d"])
def test_what_is_no_moment_is_refused(told: str) -> None:
    with pytest.raises(ValueError, match="not a moment"):
        Calendar(datetime(2026, 11, 21, 11, 0, tzinfo=UTC)).moment(told)


def test_days_are_those_of_this_computers_clock() -> None:
    calendar = Calendar(datetime(2026, 11, 20, 23, 30, tzinfo=UTC))  # half past midnight in Paris
    assert calendar.day(0) == date(2026, 11, 21)
    assert calendar.start_of(0) == datetime(2026, 11, 20, 23, 0, tzinfo=UTC)
    assert calendar.end_of(0) == datetime(2026, 11, 21, 22, 59, 59, tzinfo=UTC)


def test_days_in_texts_are_written_as_people_write_them() -> None:
    calendar = Calendar(datetime(2026, 11, 21, 11, 0, tzinfo=UTC))
    tree = {"a": "le {+10}, {-20}, en {month +75}", "b": "a { b }"}
    assert Texts("fr", tree, calendar).say("a") == "le 1er décembre, 1er novembre, en février"
    assert Texts("en", tree, calendar).say("a") == "le 1 December, 1 November, en February"
    assert Texts("fr", tree, calendar).say("b") == "a { b }"


def test_a_text_that_must_be_there_is_missed() -> None:
    read = Texts("fr", {"a": {"b": "x"}}, Calendar(datetime(2026, 11, 21, tzinfo=UTC)))
    assert read.maybe("a", "c") == ""
    with pytest.raises(KeyError, match=re.escape("a.c")):
        read.say("a", "c")


def test_ids_are_version_7_and_tell_the_moment_or_only_the_day() -> None:
    at = datetime(2026, 11, 21, 11, 22, 33, tzinfo=UTC)
    fine, coarse = stable_id("a", at), stable_id("a", at, coarse=True)
    assert (fine.version, coarse.version) == (7, 7)
    assert fine.int >> 80 == int(at.timestamp() * 1000)
    assert coarse.int >> 80 == int(datetime(2026, 11, 21, tzinfo=UTC).timestamp() * 1000)
    assert stable_id("a", at) == fine != stable_id("b", at)


def test_chances_are_spread() -> None:
    chances = [chance(str(number)) for number in range(1000)]
    assert all(0 <= one < 1 for one in chances)
    assert 0.45 < sum(chances) / len(chances) < 0.55
