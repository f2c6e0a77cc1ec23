"""People of a shared computer: folders apart, and a list of those who agreed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from ideabox.logins import MOST_KNOWN, KnownPeople, KnownPerson, make_folder, profile_of
from ideabox.paths import Profile

NADIA, OSCAR = KnownPerson("nadia", "Nadia F."), KnownPerson("oscar", "Oscar G.")
PLACE = "ideas.example/ideabox"


@pytest.fixture
def people(tmp_path: Path) -> KnownPeople:
    return KnownPeople(tmp_path / "own" / "people.json", PLACE)


def test_each_login_has_a_folder_whose_name_tells_nobody(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    nadia = profile_of(profile, PLACE, "nadia")
    assert nadia == profile_of(profile, PLACE, "nadia")
    others = {
        profile_of(profile, PLACE, "oscar").folder,
        profile_of(profile, "ideas.example/pilot", "nadia").folder,
    }
    assert len(others | {nadia.folder}) == 3
    assert "nadia" not in str(nadia.folder.relative_to(tmp_path))
    make_folder(nadia)
    if os.name == "posix":
        assert nadia.folder.stat().st_mode & 0o077 == 0


def test_who_was_there_last_comes_first(people: KnownPeople) -> None:
    assert people.all() == ()
    people.add(NADIA)
    people.add(OSCAR)
    people.add(KnownPerson("nadia", "Nadia Ferrouk"))
    assert people.all() == (KnownPerson("nadia", "Nadia Ferrouk"), OSCAR)
    people.remove("nadia")
    assert people.all() == (OSCAR,)


def test_each_database_has_its_list(people: KnownPeople, tmp_path: Path) -> None:
    people.add(NADIA)
    other = KnownPeople(tmp_path / "own" / "people.json", "other")
    other.add(OSCAR)
    assert (people.all(), other.all()) == ((NADIA,), (OSCAR,))


def test_the_list_stays_short(people: KnownPeople) -> None:
    for number in range(MOST_KNOWN + 3):
        people.add(KnownPerson(f"p{number}", "P"))
    assert [each.login for each in people.all()] == [f"p{n}" for n in reversed(range(3, MOST_KNOWN + 3))]


def test_only_login_and_name_are_kept(people: KnownPeople, tmp_path: Path) -> None:
    people.add(NADIA)
    kept = json.loads((tmp_path / "own" / "people.json").read_text(encoding="utf-8"))
    assert kept == {PLACE: [{"login": "nadia", "name": "Nadia F."}]}


@pytest.mark.parametrize(
    "content", ["", "[1]", '{"ideas.example/ideabox": 3}', '{"ideas.example/ideabox": [1, {"login": 2}]}']
)
def test_a_broken_list_lists_nobody_and_is_mended(people: KnownPeople, tmp_path: Path, content: str) -> None:
    path = tmp_path / "own" / "people.json"
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    assert people.all() == ()
    people.add(NADIA)
    assert people.all() == (NADIA,)


def test_a_list_that_cant_be_kept_stops_nobody(people: KnownPeople, tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file in its way", encoding="utf-8")
    people.add(NADIA)
    assert people.all() == ()
