"""The tour and the self-test: steps played through the real window, in a profile that is gone afterwards."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from ideabox.paths import Profile
from ideabox.settings import SettingsStore
from ui.application import Application
from ui.i18n import current_language
from ui.options import Options
from ui.player import Player, Until
from ui.running import dress, opening_of
from ui.tour import tour_steps

Play = Callable[[Application], Iterator[Until]]


def play_tour(options: Options, folder: Path) -> int:
    """The main job, with its pictures in a folder; the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    failure = play(options, lambda application: tour_steps(application, folder))
    if failure:
        print(failure, file=sys.stderr)
    return 1 if failure else 0


def play(options: Options, steps: Play) -> str:
    """Play steps through the real window on a fresh sample, in a profile that is gone afterwards; what failed, if anything."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = dress(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="ideabox-") as folder:
        profile = Profile(Path(folder))
        given = {"language": options.language or "", "theme": options.theme or "light", "database": "sample"}
        application = Application(app, profile, SettingsStore(profile.settings, given))
        application.window.resize(1440, 900)
        player = Player(steps(application), application)
        sys.excepthook = player.fail
        application.start(opening_of(profile, application.settings, None, current_language()))
        player.start()
        app.exec()
        application.leave()
    return player.failure
