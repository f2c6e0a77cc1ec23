"""One run of the app."""

from __future__ import annotations

import sys

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
    application.leave()
    handler.close()
    return code
