"""The options of `ideabox`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ideabox import __version__
from ideabox.paths import Profile
from ideabox.setting_values import THEMES

LANGUAGES = ("en", "fr")

HELP: Mapping[str, tuple[str, str]] = {
    "ideabox": (
        "Ideas from the field, each with an answer by a promised date.",
        "Des idées du terrain, chacune avec une réponse à la date promise.",
    ),
    "database": (
        "postgresql://server/database, sqlite:///path or a plain path; default: in the profile",
        "postgresql://serveur/base, sqlite:///chemin ou un simple chemin ; par défaut, dans le profil",
    ),
    "profile": (
        "settings, database and drafts of this run",
        "réglages, base et brouillons de cette fois",
    ),
    "as": (
        "see the app as another person (embedded database only)",
        "voir l’application comme une autre personne (base locale seulement)",
    ),
    "language": ("language of the app", "langue de l’application"),
    "theme": ("appearance of the app", "apparence de l’application"),
    "self-test": (
        "open every page off-screen, then end with 0 if all went well",
        "ouvrir chaque page sans écran, puis finir par 0 si tout va bien",
    ),
    "tour": (
        "play the main job on a fresh sample, with its pictures in DIR",
        "jouer l’essentiel sur un exemple neuf, avec ses images dans DIR",
    ),
    "version": ("show the version", "afficher la version"),
    "help": ("show this help", "afficher cette aide"),
}
"""What each is for, in English and French."""


@dataclass(frozen=True)
class Options:
    """What the command line asks for."""

    profile: Profile
    database: str | None
    as_login: str | None
    language: str | None
    theme: str | None
    self_test: bool
    tour: Path | None


def make_parser(language: str = "en") -> argparse.ArgumentParser:
    """The command line, explained in one language."""
    texts = {name: both[LANGUAGES.index(language)] for name, both in HELP.items()}
    parser = argparse.ArgumentParser(prog="ideabox", description=texts["ideabox"], add_help=False)
    options = parser.add_argument_group("options")
    options.add_argument("-h", "--help", action="help", help=texts["help"])
    options.add_argument("--database", metavar="URL", help=texts["database"])
    options.add_argument("--profile", metavar="DIR", type=Path, help=texts["profile"])
    options.add_argument("--as", dest="as_login", metavar="LOGIN", help=texts["as"])
    options.add_argument("--language", choices=("fr", "en"), help=texts["language"])
    options.add_argument("--theme", choices=THEMES, help=texts["theme"])
    options.add_argument("--self-test", action="store_true", help=texts["self-test"])
    options.add_argument("--tour", metavar="DIR", type=Path, help=texts["tour"])
    options.add_argument(
        "--version", action="version", version=f"Ideabox {__version__}", help=texts["version"]
    )
    return parser


def parse(arguments: Sequence[str]) -> Options:
    """The command line's options; wrong ones end the program with a usage message."""
    spoken = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    given = make_parser("fr" if spoken.lower().startswith("fr") else "en").parse_args(arguments)
    return Options(
        Profile(given.profile) if given.profile else Profile.default(),
        given.database,
        given.as_login,
        given.language,
        given.theme,
        given.self_test,
        given.tour,
    )
