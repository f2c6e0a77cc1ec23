"""The options of `ideabox`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ideabox import __version__
from ideabox.paths import Profile
from ideabox.setting_values import THEMES


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


def parse(arguments: Sequence[str]) -> Options:
    """The command line's options; wrong ones end the program with a usage message."""
    parser = argparse.ArgumentParser(
        prog="ideabox", description="Ideas from the field, each with an answer by a promised date."
    )
    parser.add_argument(
        "--database",
        metavar="URL",
        help="postgresql://server/database, sqlite:///path or a plain path; default: in the profile",
    )
    parser.add_argument(
        "--profile", metavar="DIR", type=Path, help="settings, database and drafts of this run"
    )
    parser.add_argument(
        "--as",
        dest="as_login",
        metavar="LOGIN",
        help="see the app as another person (embedded database only)",
    )
    parser.add_argument("--language", choices=("fr", "en"))
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="open every page off-screen, then end with 0 if all went well",
    )
    parser.add_argument(
        "--tour",
        metavar="DIR",
        type=Path,
        help="play the main job on a fresh sample, with its pictures in DIR",
    )
    parser.add_argument("--version", action="version", version=f"Ideabox {__version__}")
    given = parser.parse_args(arguments)
    return Options(
        Profile(given.profile) if given.profile else Profile.default(),
        given.database,
        given.as_login,
        given.language,
        given.theme,
        given.self_test,
        given.tour,
    )
