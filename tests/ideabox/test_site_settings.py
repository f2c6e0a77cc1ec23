"""Settings by IT: one file, locked keys, the environment; never a reason not to start."""

from __future__ import annotations

import sys
from dataclasses import fields
from pathlib import Path

import pytest

from ideabox import paths
from ideabox.paths import site_settings
from ideabox.setting_values import MEANINGS, OF_PEOPLE, Settings, fits
from ideabox.settings import Origin, SettingsStore, read_chosen
from ideabox.site_settings import NO_SITE, parse_site, read_site

FILE = """
database = "postgresql://ideas.example.org/ideabox"
organisation = "Maison Varlope"
colour = "#0D646B"
theme = "dark"
language = "fr"
lock_minutes = 5
locked = ["database", "theme"]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "settings.toml"


def store(path: Path, text: str = FILE, **more: object) -> SettingsStore:
    return SettingsStore(path, site=parse_site(text, Path("it.toml")), **more)  # type: ignore[arg-type]


def origins(made: SettingsStore) -> dict[str, Origin]:
    return {each.key: each.origin for each in made.in_force()}


def test_every_key_of_its_file_is_explained_in_both_languages() -> None:
    assert set(MEANINGS) | OF_PEOPLE == {each.name for each in fields(Settings)}
    assert all(english and french and english != french for english, french in MEANINGS.values())
    assert all(fits(key, getattr(Settings(), key)) for key in MEANINGS)


@pytest.mark.skipif(sys.platform != "linux", reason="folders as Linux has them")
def test_its_file_lies_in_the_folder_for_everybody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    desktop, general, always = tmp_path / "desktop", tmp_path / "general", tmp_path / "always" / "ideabox"
    monkeypatch.setenv("XDG_CONFIG_DIRS", f"{desktop}:{general}")
    monkeypatch.setattr(paths, "ALWAYS_SITE", {"linux": (str(always),)})
    assert site_settings() == desktop / "ideabox" / "settings.toml"
    for folder in (always, general / "ideabox", desktop / "ideabox"):  # a desktop's own word comes first
        folder.mkdir(parents=True)
        (folder / "settings.toml").touch()
        assert site_settings() == folder / "settings.toml"


def test_a_file_that_sets_nothing_leaves_the_word_to_the_one_that_was_handed(tmp_path: Path) -> None:
    installed, handed = tmp_path / "site.toml", tmp_path / "handed.toml"
    installed.write_text('# database = ""\n')
    assert read_site(installed, handed).path == installed
    handed.write_text('organisation = "Maison Varlope"\n')
    assert read_site(installed, handed).values == {"organisation": "Maison Varlope"}
    handed.write_text("# nothing\n")
    assert read_site(installed, handed).path == installed
    installed.write_text('colour = "teal"\n')
    assert read_site(installed, handed).problems


def test_each_source_beats_the_next_one(path: Path) -> None:
    SettingsStore(path).choose(theme="light", language="en", text_size="large", database="own")
    made = store(
        path,
        overrides={"theme": "contrast"},
        environment={"IDEABOX_LANGUAGE": "fr", "IDEABOX_THEME": "light", "LANGUAGE": "de"},
    )

    assert [(each.value, each.origin) for each in made.in_force() if each.key in ("theme", "language")] == [
        ("fr", Origin.ENVIRONMENT),
        ("contrast", Origin.COMMAND_LINE),
    ]
    told = origins(made)
    assert (made.current.database, told["database"]) == (
        "postgresql://ideas.example.org/ideabox",
        Origin.LOCKED,
    )
    assert (made.current.text_size, told["text_size"]) == ("large", Origin.USER)
    assert (made.current.lock_minutes, told["lock_minutes"]) == (5, Origin.SITE)
    assert (made.current.shared_pc, told["shared_pc"]) == (False, Origin.DEFAULT)


def test_a_person_chooses_over_it_but_not_what_is_locked(path: Path) -> None:
    made = store(path)
    made.choose(theme="light", language="en")
    assert (made.current.theme, made.current.language) == ("dark", "en")
    assert (made.is_locked("theme"), made.is_locked("language")) == (True, False)
    assert read_chosen(path) == {"language": "en"}
    assert origins(made)["language"] is Origin.USER


def test_a_choice_equal_to_the_default_is_a_choice(path: Path) -> None:
    made = store(path, 'theme = "dark"')
    made.choose(theme="system")
    assert store(path, 'theme = "dark"').current.theme == "system"


def test_a_choice_made_now_beats_the_environment(path: Path) -> None:
    made = store(path, "", environment={"IDEABOX_THEME": "light"})
    made.choose(theme="dark")
    assert made.current.theme == "dark"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("theme = dark", "it.toml: "),
        ('theme = "pink"\ncolour = "#0D646B"', "theme: 'pink' is not allowed"),
        ('lock_minutes = "5"\ncolour = "#0D646B"', "lock_minutes: '5' is not allowed"),
        ("lock_minutes = 0", "lock_minutes: 0 is not allowed"),
        ('colours = "#fff"', "unknown key 'colours'"),
        ('last_campaign = "ab"', "unknown key 'last_campaign'"),
        ('locked = "theme"', "locked: a list of keys is expected"),
        ('locked = ["theme"]', "locked: theme has no value in this file"),
        ('locked = ["pink", 3]', "locked: unknown key 'pink'"),
        ('database = "postgresql://n:hush@h/d"', "database: not allowed"),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_holds(path: Path, text: str, told: str) -> None:
    made = store(path, text)
    assert told in "\n".join(map(str, made.problems))
    assert "hush" not in "\n".join(map(str, made.problems))
    assert made.current.theme == "system"
    assert made.current.colour == ("#0D646B" if "#0D646B" in text else "")
    assert not made.is_locked("theme")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("SHARED_PC", "yes", True),
        ("SHARED_PC", "0", False),
        ("LOCK_MINUTES", " 15 ", 15),
        ("COLOUR", "#0D646B", "#0D646B"),
    ],
)
def test_the_environment_sets_every_kind(path: Path, name: str, text: str, value: object) -> None:
    made = SettingsStore(path, environment={f"IDEABOX_{name}": text})
    assert getattr(made.current, name.lower()) == value
    assert origins(made)[name.lower()] is Origin.ENVIRONMENT


@pytest.mark.parametrize(
    ("name", "text"), [("SHARED_PC", "perhaps"), ("LOCK_MINUTES", "ten"), ("THEME", "pink")]
)
def test_what_is_wrong_in_the_environment_is_told(path: Path, name: str, text: str) -> None:
    made = SettingsStore(path, environment={f"IDEABOX_{name}": text})
    assert made.current == Settings()
    assert len(made.problems) == 1
    assert f"IDEABOX_{name}" in str(made.problems[0])


def test_the_computers_file_comes_before_the_one_handed_to_a_person(tmp_path: Path) -> None:
    for_all, handed = tmp_path / "all.toml", tmp_path / "handed.toml"
    assert read_site(for_all, handed) is NO_SITE
    handed.write_text('organisation = "Handed"', encoding="utf-8")
    assert read_site(for_all, handed).values["organisation"] == "Handed"
    for_all.write_bytes(b'\xef\xbb\xbforganisation = "All"')
    found = read_site(for_all, handed)
    assert (found.values["organisation"], found.path) == ("All", for_all)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", None])
def test_a_file_that_cant_be_read_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "settings.toml"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    found = read_site(path)
    assert (dict(found.values), len(found.problems)) == ({}, 1)


def test_one_person_of_a_shared_pc_leaves_the_next_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    made = store(path, "shared_pc = true")
    made.choose(language="fr")
    made.use_person(tmp_path / "nadia.toml")
    made.choose(theme="dark", last_campaign="ab", login="nadia")
    assert (made.current.theme, made.current.language) == ("dark", "fr")

    made.use_person(None)
    assert (made.current.theme, made.current.last_campaign) == ("system", "")
    made.use_person(tmp_path / "oscar.toml")
    assert (made.current.theme, made.current.login) == ("system", "nadia"), (
        "the computer's own keys stay with it"
    )
    made.use_person(tmp_path / "nadia.toml")
    assert made.current.last_campaign == "ab"
    assert read_chosen(path) == {"language": "fr", "login": "nadia"}
