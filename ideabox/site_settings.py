"""What IT sets for everybody on a computer: one TOML file in the site-wide folder, and IDEABOX_… in the environment.

    database = "postgresql://ideas.example.org/ideabox"
    organisation = "Maison Varlope"
    locked = ["database", "organisation"]

Nothing in it can stop the program: what can't be read is told (`ideabox-admin doctor --client`) and left out.
"""

from __future__ import annotations

import re
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
class Problem:
    """Something that was left out, where it stands, and why; the command line says it in IT's language."""

    code: str  # of ENGLISH
    place: str  # a file's path, or a variable's name
    key: str = ""
    value: str = ""  # never an address: it may hold a password

    def __str__(self) -> str:
        """The same in English, for logs and for programs."""
        return ENGLISH[self.code].format(place=self.place, key=self.key, value=self.value)


ENGLISH = {
    "setting_unknown": "{place}: unknown key {value}",
    "setting_not_allowed": "{place}: {key}: {value} is not allowed",
    "setting_hidden": "{place}: {key}: not allowed",
    "locked_no_list": "{place}: locked: a list of keys is expected",
    "locked_unknown": "{place}: locked: unknown key {value}",
    "locked_no_value": "{place}: locked: {key} has no value in this file",
    "file_no_toml": "{place}: not written as TOML is, line {value}",
    "file_no_utf8": "{place}: not UTF-8",
    "file_no_reading": "{place}: can’t be read ({value})",
}
"""What can be wrong."""


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What IT's file says, which of it people can't change, and what in it could not be understood."""

    path: Path | None = None
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    locked: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


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
        except UnicodeDecodeError:
            return SiteSettings(path, problems=(Problem("file_no_utf8", str(path)),))
        except OSError as error:
            problem = Problem("file_no_reading", str(path), value=type(error).__name__)
            return SiteSettings(path, problems=(problem,))
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
        return SiteSettings(path, problems=(Problem("file_no_toml", str(path), value=_line_of(error, text)),))
    asked = found.pop(LOCKED, [])
    values = {key: value for key, value in found.items() if key in MEANINGS and fits(key, value)}
    problems = [fault(str(path), key, found[key]) for key in found if key not in values]
    if not isinstance(asked, list):
        problems.append(Problem("locked_no_list", str(path)))
        asked = []
    for key in asked:
        if key not in MEANINGS:
            problems.append(Problem("locked_unknown", str(path), value=repr(key)))
        elif key not in values:
            problems.append(Problem("locked_no_value", str(path), key))
    return SiteSettings(path, MappingProxyType(values), frozenset(values) & _texts(asked), tuple(problems))


def _texts(asked: list[Any]) -> frozenset[str]:
    return frozenset(key for key in asked if isinstance(key, str))


def _line_of(error: tomllib.TOMLDecodeError, text: str) -> str:
    """The number of the line that Python's reader names, in English, at the end of what it says."""
    named = re.search(r"\bline (\d+)", str(error))
    return named[1] if named else str(len(text.splitlines()))


def fault(place: str, key: str, value: Any) -> Problem:
    """What is wrong with one line; the value of an address may hold a password and is not repeated."""
    if key not in MEANINGS:
        return Problem("setting_unknown", place, value=repr(key))
    if key == "database":
        return Problem("setting_hidden", place, key)
    return Problem("setting_not_allowed", place, key, repr(value))


def from_environment(environment: Mapping[str, str]) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """What IDEABOX_… variables set, and what of it could not be understood."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for key in MEANINGS:
        text = environment.get(f"{PREFIX}{key.upper()}")
        if text is None:
            continue
        value = of_kind(text.strip(), type(getattr(Settings(), key)))
        if value is not None and fits(key, value):
            values[key] = value
        else:
            problems.append(fault(f"{PREFIX}{key.upper()}", key, text))
    return values, tuple(problems)


def of_kind(text: str, kind: type) -> Any:
    """A text as a setting of this kind; None where it is none."""
    if kind is bool:
        return _TRUTHS.get(text.lower())
    if kind is int:
        return int(text) if text.isascii() and text.isdigit() else None
    return text
