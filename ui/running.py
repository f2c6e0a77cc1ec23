"""One run of the app: its window stands before the rest of it is imported."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from ideabox import __version__
from ideabox.log import start_log
from ideabox.paths import Profile, resources, site_settings
from ideabox.policies import read_policies
from ideabox.settings import SettingsStore
from ideabox.site_settings import read_site
from ui.i18n import current_language, install, pick_language
from ui.opening import Opening
from ui.options import Options
from ui.window import make_window

if TYPE_CHECKING:
    from ui.application import Application

log = logging.getLogger(__name__)
WINDOW_STANDS = "the window stands"
PAGES_STAND = "every page can be opened"
"""What the log says of a start: the time a start takes can be read there, of a bundle too."""
STARTED_MS = 4_000
"""By then nearly everything that stays is there."""


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
    app.setWindowIcon(QIcon(str(resources() / "icons" / "ideabox-tile.svg")))
    return app


def spare_the_collector() -> None:
    """Look for no garbage while the program starts, and later not among what starting made: nearly all of it stays."""
    gc.disable()

    def begin() -> None:
        gc.freeze()
        gc.enable()

    QTimer.singleShot(STARTED_MS, begin)


def run(options: Options, load: Callable[[], type[Application]]) -> int:
    """Run the app with what the command line asked for; the exit code. load: imports the whole of it."""
    app = dress(sys.argv[:1])
    spare_the_collector()
    given = {"database": options.database, "language": options.language, "theme": options.theme}
    settings = SettingsStore(
        options.profile.settings,
        {name: value for name, value in given.items() if value},
        site=read_site(site_settings(), options.profile.handed_settings),
        policies=read_policies(),
        environment=os.environ,
    )
    install(app, pick_language(settings.current.language))
    window = make_window(options.profile, settings)
    made: list[Application] = []

    def furnish() -> None:
        log.info(WINDOW_STANDS)
        if not window.isVisible():  # closed already
            return
        application = load()(app, options.profile, settings, window=window)
        application.crash.install()
        application.opened.connect(lambda: log.info(PAGES_STAND))
        application.start(opening_of(options.profile, settings, options.as_login, current_language()))
        made.append(application)

    window.when_painted(furnish)
    window.show()
    handler = start_log(options.profile.log)
    if settings.problems:  # they may hold names and folders: `ideabox-admin doctor --client` tells them
        log.warning("settings of IT's that could not be understood: %s", len(settings.problems))
    code = app.exec()
    for application in made:
        application.leave()
    handler.close()
    return code
