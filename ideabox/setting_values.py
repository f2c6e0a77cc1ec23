"""Every setting there is: its key, its default, what it may be, and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ideabox.addresses import is_shared, parse
from ideabox.errors import InputError

THEMES = ("system", "light", "dark", "contrast")
TEXT_SIZES = ("small", "normal", "large", "very_large")
"""How large everything is drawn."""
LONGEST_NAME = 120
LONGEST_LOCK = 240
FASTEST_POLL, SLOWEST_POLL = 2, 3600


@dataclass(frozen=True)
class Settings:
    """What is in force on this computer; empty texts mean "as the system has it" or "not chosen yet"."""

    database: str = ""
    organisation: str = ""
    colour: str = ""
    language: str = ""
    theme: str = "system"
    text_size: str = "normal"
    letter_keys: bool = True  # J, K, V … outside text fields
    shared_pc: bool = False
    lock_minutes: int = 10
    poll_visible_seconds: int = 8
    poll_hidden_seconds: int = 45
    joined: str = ""  # the organisation's database, also while the sample is looked at
    login: str = ""  # who signed in last, where one person uses the computer
    last_campaign: str = ""  # where the last idea was written (hex)


OF_PEOPLE = frozenset({"joined", "login", "last_campaign"})
"""What the program notes for a person; no business of IT's file."""

MEANINGS: Mapping[str, tuple[str, str]] = {
    "database": (
        "address of the database: postgresql://server/database, “own”, “sample” or a file’s path; never a password",
        "adresse de la base : postgresql://serveur/base, « own », « sample » ou un chemin ; jamais de mot de passe",
    ),
    "organisation": (
        "the organisation’s name, shown before anybody signs in",
        "nom de l’organisation, affiché avant toute connexion",
    ),
    "colour": (
        "the organisation’s colour, “#RRGGBB”: the ground of its mark",
        "couleur de l’organisation, « #RRVVBB » : le fond de son sigle",
    ),
    "language": (
        "language: “fr” or “en”; empty: the system’s",
        "langue : « fr » ou « en » ; vide : celle du système",
    ),
    "theme": (
        "appearance: “system”, “light”, “dark” or “contrast”",
        "apparence : « system », « light », « dark » ou « contrast »",
    ),
    "text_size": (
        "size of texts: “small”, “normal”, “large” or “very_large”",
        "taille des textes : « small », « normal », « large » ou « very_large »",
    ),
    "letter_keys": (
        "single-letter keys outside text fields: true or false",
        "touches d’une lettre hors des champs de texte : true ou false",
    ),
    "shared_pc": (
        "several people use this PC in turn: no password is kept, an idle session closes; true or false",
        "plusieurs personnes se relaient sur ce poste : aucun mot de passe gardé, fermeture sans activité ; true ou false",
    ),
    "lock_minutes": (
        "minutes without activity after which a shared PC closes the session, 1 to 240",
        "minutes sans activité avant qu’un poste partagé ferme la session, de 1 à 240",
    ),
    "poll_visible_seconds": (
        "how often a page in sight asks for others’ changes, in seconds, 2 to 3600",
        "intervalle, en secondes, entre deux demandes de nouveautés d’une page visible, de 2 à 3600",
    ),
    "poll_hidden_seconds": (
        "how often a window out of sight asks for others’ changes, in seconds, 2 to 3600",
        "intervalle, en secondes, entre deux demandes de nouveautés d’une fenêtre cachée, de 2 à 3600",
    ),
}
"""What IT may set, in English and French: the reference of the settings file."""


def _is_database(value: Any) -> bool:
    if not is_shared(value):
        return True
    try:
        parse(value)
    except InputError:
        return False
    return True


_ALLOWED: Mapping[str, Callable[[Any], bool]] = {
    "database": _is_database,
    "joined": _is_database,
    "organisation": lambda name: len(name) <= LONGEST_NAME,
    "colour": lambda colour: re.fullmatch(r"(#[0-9A-Fa-f]{6})?", colour) is not None,
    "language": lambda language: language in ("", "fr", "en"),
    "theme": lambda theme: theme in THEMES,
    "text_size": lambda size: size in TEXT_SIZES,
    "lock_minutes": lambda minutes: 1 <= minutes <= LONGEST_LOCK,
    "poll_visible_seconds": lambda seconds: FASTEST_POLL <= seconds <= SLOWEST_POLL,
    "poll_hidden_seconds": lambda seconds: FASTEST_POLL <= seconds <= SLOWEST_POLL,
}


def fits(key: str, value: Any) -> bool:
    """Whether a value is of the right kind and allowed."""
    default = getattr(Settings(), key)
    return type(value) is type(default) and (key not in _ALLOWED or _ALLOWED[key](value))
