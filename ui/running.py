"""One run of the program: the app itself, its tour, or its self-test."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from ideabox import __version__
from ideabox.log import start_log
from ideabox.paths import Profile, resources
from ideabox.settings import SettingsStore
from ui.application import Application
from ui.i18n import current_language
from ui.opening import Opening
from ui.options import Options
from ui.player import Player, Until
from ui.self_test import self_test_steps
from ui.tour import tour_steps

Play = Callable[[Application], Iterator[Until]]


def opening_of(
    profile: Profile, settings: SettingsStore, as_login: str | None, language: str
) -> Opening | None:
    """What to open at start: the command line's database, the one chosen before, or None (first run)."""
    chosen = settings.current.database
    if chosen == "sample":
        return Opening(str(profile.sample), as_login, language, sample=True)
    if chosen == "own":
        return Opening(str(profile.database), as_login, language)
    if chosen:
        return Opening(chosen, as_login, language)
    return Opening(str(profile.database), as_login, language) if profile.database.exists() else None


def dress(arguments: list[str]) -> QApplication:
    """The Qt application, named so that the system finds its icon and windows."""
    QCoreApplication.setApplicationName("ideabox")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("ideabox")
    app = QApplication(arguments)
    app.setApplicationDisplayName("Ideabox")
    app.setWindowIcon(QIcon(str(resources() / "icons" / "ideabox.svg")))
    return app


def run(options: Options) -> int:
    """Run the app with what the command line asked for; the exit code."""
    if options.self_test:
        return play(options, self_test_steps)
    if options.tour is not None:
        folder = options.tour
        folder.mkdir(parents=True, exist_ok=True)
        return play(options, lambda application: tour_steps(application, folder))
    app = dress(sys.argv[:1])
    handler = start_log(options.profile.log)
    given = {"database": options.database, "language": options.language, "theme": options.theme}
    settings = SettingsStore(
        options.profile.settings, {name: value for name, value in given.items() if value}
    )
    application = Application(app, options.profile, settings)
    application.crash.install()
    application.start(opening_of(options.profile, settings, options.as_login, current_language()))
    code = app.exec()
    application.close()
    handler.close()
    return code


def play(options: Options, steps: Play) -> int:
    """Play steps through the real window on a fresh sample, in a profile that is gone afterwards."""
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
        application.close()
    if player.failure:
        print(player.failure, file=sys.stderr)
    return 1 if player.failure else 0
