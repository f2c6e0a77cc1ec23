"""Windows' policies: what the registry says, as its readers hand it over, and that it beats all but the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ideabox.policies import KEY, NO_POLICIES, parse_policies, read_policies
from ideabox.setting_values import MEANINGS, Settings
from ideabox.settings import Origin, SettingsStore
from ideabox.site_settings import parse_site

COMPUTER, PERSON = f"HKLM\\{KEY}", f"HKCU\\{KEY}"


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("database", "postgresql://ideas.example.org/ideabox", "postgresql://ideas.example.org/ideabox"),
        ("Organisation", " Maison Varlope ", "Maison Varlope"),
        ("shared_pc", 1, True),
        ("shared_pc", "true", True),
        ("letter_keys", 0, False),
        ("LOCK_MINUTES", 5, 5),
        ("lock_minutes", "5", 5),
        ("theme", "dark", "dark"),
    ],
)
def test_texts_and_numbers_are_taken_as_the_setting_wants_them(name: str, written: Any, value: Any) -> None:
    found = parse_policies([(COMPUTER, {name: written})])
    assert found.values == {name.lower(): value}
    assert type(found.values[name.lower()]) is type(value)
    assert not found.problems


def test_an_empty_text_sets_nothing() -> None:
    everything = dict.fromkeys(MEANINGS, "") | {"language": " "}
    assert parse_policies([(COMPUTER, everything)]) == NO_POLICIES


def test_the_computers_beat_the_persons() -> None:
    found = parse_policies([(COMPUTER, {"theme": "dark"}), (PERSON, {"theme": "light", "language": "fr"})])
    assert found.values == {"theme": "dark", "language": "fr"}


@pytest.mark.parametrize(
    ("name", "written", "told"),
    [
        ("colours", "#fff", "unknown key 'colours'"),
        ("login", "jeanne", "unknown key 'login'"),
        ("theme", "pink", "theme: 'pink' is not allowed"),
        ("theme", 3, "theme: 3 is not allowed"),
        ("shared_pc", 2, "shared_pc: 2 is not allowed"),
        ("lock_minutes", "soon", "lock_minutes: 'soon' is not allowed"),
        ("lock_minutes", 0, "lock_minutes: 0 is not allowed"),
        ("theme", None, "theme: None is not allowed"),
        ("theme", ["dark"], "theme: ['dark'] is not allowed"),
        ("database", "postgresql://n:hush@h/d", "database: not allowed"),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_holds(name: str, written: Any, told: str) -> None:
    found = parse_policies([(COMPUTER, {name: written, "colour": "#0D646B"})])
    assert [str(each) for each in found.problems] == [f"{COMPUTER}: {told}"]
    assert found.values == {"colour": "#0D646B"}


def test_they_beat_all_but_the_command_line_and_nobody_changes_them(tmp_path: Path) -> None:
    site = parse_site('theme = "light"\nlanguage = "en"\nlocked = ["theme"]', tmp_path / "it.toml")
    policies = parse_policies(
        [(COMPUTER, {"theme": "dark", "text_size": "large", "organisation": "Varlope"})]
    )
    store = SettingsStore(
        tmp_path / "settings.toml",
        {"organisation": "Other"},
        site=site,
        policies=policies,
        environment={"IDEABOX_TEXT_SIZE": "small"},
    )
    told = {each.key: (each.value, each.origin) for each in store.in_force()}
    assert told["theme"] == ("dark", Origin.POLICY)
    assert told["text_size"] == ("large", Origin.POLICY)
    assert told["organisation"] == ("Other", Origin.COMMAND_LINE)
    assert told["language"] == ("en", Origin.SITE)
    assert told["lock_minutes"] == (Settings().lock_minutes, Origin.DEFAULT)
    assert store.is_locked("text_size")
    store.choose(text_size="small", language="fr")
    assert (store.current.text_size, store.current.language) == ("large", "fr")


def test_what_is_wrong_in_them_is_among_the_stores_problems(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "s.toml", policies=parse_policies([(PERSON, {"theme": "pink"})]))
    assert [str(each) for each in store.problems] == [f"{PERSON}: theme: 'pink' is not allowed"]


def test_elsewhere_than_on_windows_there_are_none() -> None:
    assert read_policies() == NO_POLICIES
