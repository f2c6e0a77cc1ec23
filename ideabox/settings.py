"""What the person chose, kept in their profile. Order: command line, then these, then the defaults.

One TOML file that can be read and mended by hand; unknown keys are kept.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

import tomli_w

THEMES = ("system", "light", "dark", "contrast")
TEXT_SIZES = ("small", "normal", "large", "very_large")
"""How large everything is drawn."""


@dataclass(frozen=True)
class Settings:
    """A person's choices on this computer; empty texts mean "as the system has it" or "not chosen yet"."""

    database: str = ""
    language: str = ""
    theme: str = "system"
    text_size: str = "normal"
    letter_keys: bool = True  # J, K, V … outside text fields
    last_campaign: str = ""  # where the last idea was written (hex)


def read_settings(path: Path) -> Settings:
    """The settings on disk; a missing or broken file gives the defaults, and a wrong value its default."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
        return Settings()
    kept = {f.name: found[f.name] for f in fields(Settings) if _fits(f.name, found.get(f.name))}
    return Settings(**kept)


def _fits(name: str, value: Any) -> bool:
    if value is None or type(value) is not type(getattr(Settings(), name)):
        return False
    allowed: dict[str, tuple[Any, ...]] = {
        "theme": THEMES,
        "text_size": TEXT_SIZES,
        "language": ("", "fr", "en"),
    }
    return name not in allowed or value in allowed[name]


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings; the file is replaced whole, so that a power cut leaves the old or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        others = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
        others = {}
    draft = path.with_suffix(".new")
    with draft.open("w", encoding="utf-8") as file:
        file.write(tomli_w.dumps({**others, **asdict(settings)}))
        file.flush()
        os.fsync(file.fileno())  # on the disk before it takes the old one's place
    draft.replace(path)


class SettingsStore:
    """The settings in force, and their file."""

    def __init__(self, path: Path, overrides: dict[str, Any] | None = None) -> None:
        self._path = path
        self._kept = read_settings(path)
        self._overrides = overrides or {}

    @property
    def folder(self) -> Path:
        """Where the settings, and beside them the embedded database, lie."""
        return self._path.parent

    @property
    def current(self) -> Settings:
        """What is in force: the person's choices under the command line's."""
        return replace(self._kept, **self._overrides)

    def choose(self, **chosen: Any) -> None:
        """Change and keep some; a choice made now beats the command line."""
        for name in chosen:
            self._overrides.pop(name, None)
        self._kept = replace(self._kept, **chosen)
        write_settings(self._path, self._kept)
