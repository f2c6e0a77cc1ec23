"""The sample's words in one language: a tree of texts, with days that are counted from today."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ideabox.errors import InputError
from ideabox.transfer.sample.moments import Calendar

MONTHS = {
    "fr": (
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ]
    ),
    "en": (
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ]
    ),
}
"""Names of months, by language: the core has no Qt to ask."""

_DAY = re.compile(r"\{(?P<month>month )?(?P<days>[+-]\d+)\}")


class Texts:
    """What is said in the sample, by place: `say("box-gloves", "talk", "c1")`."""

    def __init__(self, language: str, tree: Mapping[str, Any], calendar: Calendar) -> None:
        self.language = language
        self._tree = tree
        self._calendar = calendar

    @classmethod
    def load(cls, folder: Path, language: str, calendar: Calendar) -> Texts:
        """Read all files of a language's folder. Raises InputError for a language the sample doesn't speak."""
        if language not in MONTHS:
            raise InputError("language_unknown", "language", language=language)
        return cls(language, read_tree(folder / language), calendar)

    def say(self, *place: str) -> str:
        """The text of a place that must be there. Raises KeyError."""
        found = self._find(place)
        if found is None:
            raise KeyError(".".join(place))
        return found

    def maybe(self, *place: str) -> str:
        """The text of a place, empty where there is none."""
        return self._find(place) or ""

    def _find(self, place: tuple[str, ...]) -> str | None:
        node: Any = self._tree
        for step in place:
            node = node.get(step) if isinstance(node, Mapping) else None
        return _DAY.sub(self._day, node).strip() if isinstance(node, str) else None

    def _day(self, found: re.Match[str]) -> str:
        day = self._calendar.day(int(found["days"]))
        month = MONTHS[self.language][day.month - 1]
        return month if found["month"] else f"{self._number(day)} {month}"

    def _number(self, day: date) -> str:
        return "1er" if self.language == "fr" and day.day == 1 else str(day.day)


def read_tree(folder: Path) -> dict[str, Any]:
    """All of a language's files as one tree; ideas have keys of their own, so the files don't meet."""
    tree: dict[str, Any] = {}
    for path in sorted(folder.glob("*.toml")):
        tree.update(tomllib.loads(path.read_text(encoding="utf-8")))
    return tree
