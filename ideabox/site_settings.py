"""What IT sets for everybody on a computer: one TOML file in the site-wide folder, and IDEABOX_… in the environment.

    database = "postgresql://ideas.example.org/ideabox"
    organisation = "Maison Varlope"
    locked = ["database", "organisation"]

Nothing in it can stop the program: what can't be read is told (`ideabox-admin doctor --client`) and left out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ideabox.setting_values import MEANINGS, Settings, fits

LOCKED = "locked"
PREFIX = "IDEABOX_"
_TRUTHS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What IT's file says, which of it people can't change, and what in it could not be understood."""

    path: Path | None = None
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    locked: frozenset[str] = frozenset()
    problems: tuple[str, ...] = ()


NO_SITE = SiteSettings()
"""A computer IT set nothing on."""


def read_site(*paths: Path) -> SiteSettings:
    """The first of these files that sets anything: the computer's own, then the one a person was handed."""
    silent = NO_SITE
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8-sig")  # Windows editors put a mark before the first letter
        except FileNotFoundError:
            continue
        except (OSError, UnicodeDecodeError) as error:
            return SiteSettings(path, problems=(f"{path}: {type(error).__name__}",))
        said = parse_site(text, path)
        if said.values or said.problems:
            return said
        if silent.path is None:  # as an installation brings it: there, with every line commented out
            silent = said
    return silent


def parse_site(text: str, path: Path) -> SiteSettings:
    """What a file of IT's says."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return SiteSettings(path, problems=(f"{path}: {error}",))
    asked = found.pop(LOCKED, [])
    values = {key: value for key, value in found.items() if key in MEANINGS and fits(key, value)}
    problems = [f"{path}: {_fault(key, found[key])}" for key in found if key not in values]
    if not isinstance(asked, list):
        problems.append(f"{path}: {LOCKED}: a list of keys is expected")
        asked = []
    for key in asked:
        if key not in MEANINGS:
            problems.append(f"{path}: {LOCKED}: unknown key {key!r}")
        elif key not in values:
            problems.append(f"{path}: {LOCKED}: {key} has no value in this file")
    return SiteSettings(path, MappingProxyType(values), frozenset(values) & _texts(asked), tuple(problems))


def _texts(asked: list[Any]) -> frozenset[str]:
    return frozenset(key for key in asked if isinstance(key, str))


def _fault(key: str, value: Any) -> str:
    """What is wrong with one line; the value of an address may hold a password and is not repeated."""
    if key not in MEANINGS:
        return f"unknown key {key!r}"
    return f"{key}: not allowed" if key == "database" else f"{key}: {value!r} is not allowed"


def from_environment(environment: Mapping[str, str]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What IDEABOX_… variables set, and what of it could not be understood."""
    values: dict[str, Any] = {}
    problems: list[str] = []
    for key in MEANINGS:
        text = environment.get(f"{PREFIX}{key.upper()}")
        if text is None:
            continue
        value = _of_kind(text.strip(), type(getattr(Settings(), key)))
        if value is not None and fits(key, value):
            values[key] = value
        else:
            problems.append(f"{PREFIX}{key.upper()}: {_fault(key, text)}")
    return values, tuple(problems)


def _of_kind(text: str, kind: type) -> Any:
    if kind is bool:
        return _TRUTHS.get(text.lower())
    if kind is int:
        return int(text) if text.isascii() and text.isdigit() else None
    return text
