"""Where things are on this computer."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APPLICATION = "ideabox"
ALWAYS_SITE = {"linux": (f"/etc/xdg/{APPLICATION}",)}
"""Looked at even where a desktop names folders of its own (XDG_CONFIG_DIRS): what an installation brings lies here."""


def resources() -> Path:
    """The folder of icons, fonts, themes, translations, help and sample, from source or inside a bundle."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) / "resources" if bundle else Path(__file__).resolve().parent.parent / "resources"


def site_settings() -> Path:
    """IT's settings of this computer, for everybody on it: the first there is, else where they would be looked for."""
    listed = platformdirs.site_config_dir(APPLICATION, appauthor=False, multipath=True).split(os.pathsep)
    places = [Path(folder) / "settings.toml" for folder in (*listed, *ALWAYS_SITE.get(sys.platform, ()))]
    return next((place for place in places if _is_there(place)), places[0])


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # nobody may look: told by whoever reads it
        return True


@dataclass(frozen=True)
class Profile:
    """One person's own folder on this computer: settings, the embedded database, what was typed and not sent."""

    folder: Path

    @classmethod
    def default(cls) -> Profile:
        """The folder the system gives to applications for a person's data."""
        return cls(Path(platformdirs.user_data_dir(APPLICATION, appauthor=False)))

    @property
    def settings(self) -> Path:
        """What the person chose: language, theme, database and so on."""
        return self.folder / "settings.toml"

    @property
    def handed_settings(self) -> Path:
        """A settings file of IT's that the person was handed, where the computer has none for everybody."""
        return self.folder / "organisation.toml"

    @property
    def known_people(self) -> Path:
        """Who signed in on this computer and agreed to be listed."""
        return self.folder / "people.json"

    @property
    def people(self) -> Path:
        """The folders of those who sign in to a shared database here (`ideabox.logins.profile_of`)."""
        return self.folder / "people"

    @property
    def database(self) -> Path:
        """The embedded database."""
        return self.folder / "ideabox.sqlite"

    @property
    def sample(self) -> Path:
        """The sample's own database, beside the person's."""
        return self.folder / "sample.sqlite"

    @property
    def typed(self) -> Path:
        """What was typed and not yet sent."""
        return self.folder / "typed.sqlite"

    @property
    def first_sight(self) -> Path:
        """What the first page showed last."""
        return self.folder / "first_sight.json"

    @property
    def log(self) -> Path:
        """The program's log."""
        return self.folder / "ideabox.log"

    @property
    def window(self) -> Path:
        """Sizes of windows, panes and columns (Qt's own format)."""
        return self.folder / "window.ini"
