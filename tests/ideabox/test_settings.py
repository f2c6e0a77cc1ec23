"""Settings: a file that people may mend by hand, and that is never left half written."""

from __future__ import annotations

import os
import tomllib
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from ideabox.setting_values import TEXT_SIZES, THEMES, Settings
from ideabox.settings import SettingsStore, read_settings, write_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where settings will lie, in a folder that isn't there yet."""
    return tmp_path / "profile" / "settings.toml"


CHOSEN = Settings(
    database="sqlite:///été.db",
    language="fr",
    theme="dark",
    text_size="large",
    letter_keys=False,
    last_campaign="ab" * 16,
)


def test_what_was_chosen_is_read_again(path: Path) -> None:
    assert read_settings(path) == Settings()
    write_settings(path, asdict(CHOSEN))
    assert read_settings(path) == CHOSEN


@pytest.mark.parametrize("content", [b"theme = dark", b"\xff\xfe\x00", b"[half", b""])
def test_a_broken_file_gives_the_defaults_and_can_be_written_over(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert read_settings(path) == Settings()
    write_settings(path, asdict(CHOSEN))
    assert read_settings(path) == CHOSEN


def test_a_folder_in_its_place_gives_the_defaults(path: Path) -> None:
    path.mkdir(parents=True)
    assert read_settings(path) == Settings()


def write(path: Path, text: str) -> None:
    """A file as somebody typed it."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "line",
    [
        'theme = "pink"',
        "theme = 3",
        'text_size = "huge"',
        'language = "de"',
        'letter_keys = "yes"',
        "letter_keys = 1",
    ],
)
def test_a_wrong_value_gives_its_default_and_spares_the_others(path: Path, line: str) -> None:
    write(path, f'{line}\ndatabase = "mine.db"\n')
    assert read_settings(path) == Settings(database="mine.db")


@pytest.mark.parametrize(
    ("name", "allowed"), [("theme", THEMES), ("text_size", TEXT_SIZES), ("language", ("", "fr", "en"))]
)
def test_every_allowed_value_is_kept(path: Path, name: str, allowed: tuple[str, ...]) -> None:
    for value in allowed:
        write(path, f'{name} = "{value}"\n')
        assert getattr(read_settings(path), name) == value


def test_what_another_version_wrote_is_kept(path: Path) -> None:
    write(path, 'theme = "light"\nfuture = "thing"\n[spelling]\nwords = ["facing"]\n')
    SettingsStore(path).choose(theme="dark")
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    assert found["future"] == "thing"
    assert found["spelling"] == {"words": ["facing"]}
    assert found["theme"] == "dark"


def test_the_file_is_replaced_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_settings(path, asdict(CHOSEN))
    before = path.read_bytes()

    def power_cut(*places: object) -> None:
        raise OSError("the lights went out")

    monkeypatch.setattr(Path, "replace", power_cut)
    with pytest.raises(OSError, match="lights"):
        write_settings(path, {"theme": "light"})
    assert path.read_bytes() == before


def test_the_new_file_is_on_the_disk_before_it_replaces_the_old(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acts: list[str] = []
    sync, move = os.fsync, Path.replace

    def noted_sync(file: int) -> None:
        acts.append("sync")
        sync(file)

    def noted_move(draft: Path, to: Path) -> Path:
        acts.append("replace")
        return move(draft, to)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(Path, "replace", noted_move)
    write_settings(path, asdict(CHOSEN))
    assert acts == ["sync", "replace"]
    assert [each.name for each in path.parent.iterdir()] == ["settings.toml"]


def test_the_command_line_comes_first_until_something_is_chosen(path: Path) -> None:
    write_settings(path, asdict(CHOSEN))
    store = SettingsStore(path, {"theme": "contrast", "language": "en"})
    assert (store.current.theme, store.current.language) == ("contrast", "en")
    assert store.folder == path.parent
    store.choose(theme="light")
    assert (store.current.theme, store.current.language) == ("light", "en")
    assert read_settings(path) == replace(CHOSEN, theme="light"), "the command line's words are not kept"
