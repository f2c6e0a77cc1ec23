"""How each kind of stage and each kind of due date looks: an icon, a tint and a word, never the colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ui import dates
from ui.i18n import translate

SOON_DAYS = 7
"""A promised date this near is shown in amber."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An icon and the family of colours ("leaf" stands for leaf-text on leaf-tint) it is shown in."""

    icon: str
    tint: str


STAGE_MARKS: Mapping[str, Mark] = {
    "new": Mark("circle-dashed", "grey"),
    "discussion": Mark("message-circle", "blue"),
    "review": Mark("eye", "spark"),
    "pilot": Mark("flask-conical", "violet"),
    "accepted": Mark("circle-check", "leaf"),
    "rolled_out": Mark("store", "leaf"),
    "not_this_time": Mark("x", "grey"),
    "parked": Mark("bookmark", "grey"),
}

DUE_MARKS: Mapping[str, Mark] = {
    "far": Mark("calendar-clock", "grey"),
    "soon": Mark("calendar-clock", "spark"),
    "late": Mark("calendar-clock", "brick"),
    "answered": Mark("calendar-clock", "leaf"),
    "paused": Mark("circle-pause", "grey"),
}


def stage_words(kind: str) -> str:
    """The word for a kind of stage, where the campaign gave its stage no name of its own."""
    match kind:
        case "new":
            return translate("Stages", "New")
        case "discussion":
            return translate("Stages", "In discussion")
        case "review":
            return translate("Stages", "In review")
        case "pilot":
            return translate("Stages", "In pilot")
        case "accepted":
            return translate("Stages", "Accepted")
        case "rolled_out":
            return translate("Stages", "Rolled out")
        case "not_this_time":
            return translate("Stages", "Not this time")
        case "parked":
            return translate("Stages", "Parked")
    raise ValueError(kind)


def due_kind(due: date, today: date, *, answered: bool = False, paused: bool = False) -> str:
    """Which of DUE_MARKS tells how near a promised date is."""
    if answered:
        return "answered"
    if paused:
        return "paused"
    left = (due - today).days
    if left < 0:
        return "late"
    return "soon" if left <= SOON_DAYS else "far"


def due_badge_words(due: date, today: date, *, answered: bool = False, paused: bool = False) -> str:
    """What the due badge says: "18 days", "Monday", "2 d late", "answered", "on hold"."""
    if answered:
        return translate("Stages", "answered")
    if paused:
        return translate("Stages", "on hold")
    return dates.due_words(due, today)
