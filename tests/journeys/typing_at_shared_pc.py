"""The real program on a shared PC, somebody signed in and typing what can't be sent: run in a process of its own, to be killed.

`python -m tests.journeys.typing_at_shared_pc PROFILE BASE` signs Nadia in, begins an idea, and says "kept" once its words
lie on this computer.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ideabox.asking import Command
from ideabox.backend import Backend
from ideabox.changes import Changes
from ideabox.errors import Unavailable
from ideabox.paths import Profile
from ideabox.settings import SettingsStore
from ideabox.site_settings import parse_site
from tests.ui.sign_in.server import PASSWORD, URL, MemoryKeyring, Server
from ui import application as wiring
from ui.application import Application
from ui.opening import Opening
from ui.sign_in.page import SignInPage

TITLE = "A blind so that plants wait in the shade"
SITE = 'shared_pc = true\norganisation = "Maison Varlope"\n'


def away(backend: Backend, command: Command) -> Changes:
    """The server doesn't answer to what is sent."""
    raise Unavailable("server_away")


class Nadia(QObject):
    """Signs in, begins an idea, and waits to be cut off."""

    def __init__(self, app: Application) -> None:
        super().__init__(app)
        self._app = app

    def arrive(self) -> None:
        """Fill the form in once it stands."""
        self._when(lambda: bool(self._pages()), self._sign_in)

    def _pages(self) -> list[SignInPage]:
        return [page for page in self._app.window.findChildren(SignInPage) if page.isVisible()]

    def _sign_in(self) -> None:
        page = self._pages()[0]
        QTest.keyClicks(page.login.line, "nadia")
        QTest.keyClicks(page.password.line, PASSWORD)
        self._app.opened.connect(self._write)
        page.enter.click()

    def _write(self) -> None:
        self._app.navigator.new_idea(None, TITLE)
        person = self._app.person().actor.person_id.hex
        self._when(lambda: bool(self._app.typed.places(person, "idea:")), lambda: print("kept", flush=True))

    def _when(self, ready: Callable[[], bool], then: Callable[[], None]) -> None:
        if ready():
            then()
        else:
            QTimer.singleShot(20, lambda: self._when(ready, then))


def main(folder: Path, base: Path) -> int:
    """Run the program with Nadia at its keyboard."""
    app = QApplication([])
    profile = Profile(folder)
    settings = SettingsStore(profile.settings, {"language": "en"}, site=parse_site(SITE, Path("it.toml")))
    setattr(wiring, "load_passwords", MemoryKeyring)  # noqa: B010
    setattr(Backend, "do", away)  # noqa: B010
    program = Application(app, profile, settings)
    setattr(program, "open_shared", Server(base).open)  # noqa: B010
    program.start(Opening(URL, language="en"))
    Nadia(program).arrive()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
