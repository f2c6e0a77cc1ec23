"""What is in force on this computer: what the person chose, what IT set, what the command line asked for.

Order: command line, Windows' policies, environment (IDEABOX_…), IT's file where it locks, the person, IT's file
elsewhere, the default.
The person's file and IT's are TOML that can be read and mended by hand; keys unknown to the person's are kept.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import tomli_w

from ideabox.policies import NO_POLICIES, Policies
from ideabox.setting_values import Settings, fits
from ideabox.site_settings import NO_SITE, Problem, SiteSettings, from_environment


class Origin(StrEnum):
    """Where a value in force comes from, the strongest first."""

    COMMAND_LINE = "command line"
    POLICY = "policy"
    ENVIRONMENT = "environment"
    LOCKED = "site, locked"
    USER = "user"
    SITE = "site"
    DEFAULT = "default"


OF_THIS_PC = frozenset({"database", "joined", "login"})
"""What belongs to the computer and not to the person before it, where several people share it."""


@dataclass(frozen=True, slots=True)
class InForce:
    """One key's value, and where it came from."""

    key: str
    value: Any
    origin: Origin


def read_chosen(path: Path) -> dict[str, Any]:
    """What a person's file says that fits; nothing where it is missing or broken."""
    known = {each.name for each in fields(Settings)}
    return {key: value for key, value in _read(path).items() if key in known and fits(key, value)}


def read_settings(path: Path) -> Settings:
    """What a person's file says over the defaults."""
    return Settings(**read_chosen(path))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
        return {}


def write_settings(path: Path, chosen: Mapping[str, Any]) -> None:
    """Keep what was chosen; the file is replaced whole, so that a power cut leaves the old or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    with draft.open("w", encoding="utf-8") as file:
        file.write(tomli_w.dumps({**_read(path), **chosen}))
        file.flush()
        os.fsync(file.fileno())  # on the disk before it takes the old one's place
    draft.replace(path)


class SettingsStore:
    """The settings in force, where each comes from, and the files behind them."""

    def __init__(
        self,
        path: Path,
        overrides: Mapping[str, Any] | None = None,
        *,
        site: SiteSettings = NO_SITE,
        policies: Policies = NO_POLICIES,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """overrides: the command line's. environment: os.environ, of which only IDEABOX_… keys of settings are read."""
        self._path = path
        self._personal: Path | None = None
        self._kept = read_chosen(path)
        self._overrides = dict(overrides or {})
        self._environment, self._environment_problems = from_environment(environment or {})
        self._site = site
        self._policies = policies
        self._resolve()

    @property
    def folder(self) -> Path:
        """Where the settings, and beside them the embedded database, lie."""
        return self._path.parent

    @property
    def current(self) -> Settings:
        """What is in force."""
        return self._current

    @property
    def site(self) -> SiteSettings:
        """What IT set."""
        return self._site

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read in IT's file, policies and environment, one line each, for IT to read."""
        return (*self._policies.problems, *self._site.problems, *self._environment_problems)

    def is_locked(self, key: str) -> bool:
        """Whether IT keeps a person from changing this."""
        return key in self._site.locked or key in self._policies.values

    def in_force(self) -> tuple[InForce, ...]:
        """Every key with its value and where it came from."""
        return tuple(
            InForce(each.name, getattr(self._current, each.name), self._origins[each.name])
            for each in fields(Settings)
        )

    def choose(self, **chosen: Any) -> None:
        """Change and keep some; a choice made now beats command line and environment. What IT locked stays."""
        open_to_me = {key: value for key, value in chosen.items() if not self.is_locked(key)}
        for key in open_to_me:
            self._overrides.pop(key, None)
            self._environment.pop(key, None)
        of_pc = {key: value for key, value in open_to_me.items() if key in OF_THIS_PC}
        mine = {key: value for key, value in open_to_me.items() if key not in OF_THIS_PC}
        for path, some in ((self._path, of_pc), (self._personal or self._path, mine)):
            if some:
                write_settings(path, some)
        self._kept |= open_to_me
        self._resolve()

    def use_person(self, path: Path | None) -> None:
        """From now on what is chosen belongs to one person of a shared computer; None: nobody is signed in."""
        self._personal = path
        self._kept = read_chosen(self._path)
        if path is not None:
            mine = read_chosen(path)
            self._kept |= {key: value for key, value in mine.items() if key not in OF_THIS_PC}
        self._resolve()

    def use_site(self, site: SiteSettings) -> None:
        """IT's file is there now, or another one."""
        self._site = site
        self._resolve()

    def _resolve(self) -> None:
        locked = {key: value for key, value in self._site.values.items() if key in self._site.locked}
        layers: tuple[tuple[Origin, Mapping[str, Any]], ...] = (
            (Origin.SITE, self._site.values),
            (Origin.USER, self._kept),
            (Origin.LOCKED, locked),
            (Origin.ENVIRONMENT, self._environment),
            (Origin.POLICY, self._policies.values),
            (Origin.COMMAND_LINE, self._overrides),
        )
        values: dict[str, Any] = {}
        self._origins = {each.name: Origin.DEFAULT for each in fields(Settings)}
        for origin, layer in layers:  # the strongest last
            values |= layer
            self._origins |= dict.fromkeys(layer, origin)
        self._current = Settings(**values)
