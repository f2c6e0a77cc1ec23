"""The real window on a shared database, played in a process of its own.

`python -m tests.outside.visiting URL PROFILE [PASSWORD]`: somebody signs in, looks at every page, writes an idea, searches, asks the Help menu, and signs out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtWidgets import QWidget

from ideabox.paths import Profile
from ideabox.settings import SettingsStore
from ui.application import Application
from ui.diagnostics.sheet import ReportSheet
from ui.opening import Opening
from ui.places import Place, PlaceKind
from ui.player import Player, Until, press, type_text
from ui.running import dress
from ui.sign_in.page import SignInPage
from ui.updates.line import NewerLine
from ui.updates.sheet import NewerSheet

W = TypeVar("W", bound=QWidget)
PLAIN = tuple(
    kind
    for kind in PlaceKind
    if kind not in (PlaceKind.CAMPAIGN, PlaceKind.BOARD, PlaceKind.IDEA, PlaceKind.EDITOR)
)


class Visit:
    """The steps, on one window."""

    def __init__(self, app: Application, password: str) -> None:
        self._app, self._window, self._password = app, app.window, password

    def steps(self) -> Iterator[Until]:
        """The whole visit."""
        yield Until("the door", lambda: self._has(SignInPage))
        yield Until("the keyring's answer", lambda: self._app.tasks.idle)
        page = self._of(SignInPage)
        page.password.line.setText(self._password)
        page.submit()
        yield Until("the first page", lambda: self._window.page is not None and self._app.shell is not None)
        yield from self._rest()
        yield Until("what is said of a newer program", lambda: self._has(NewerLine))
        for kind in PLAIN:
            self._app.navigator.go(Place(kind))
            yield from self._rest()
        campaign = self._app.shell.campaigns[0].id
        self._app.navigator.go(Place(PlaceKind.CAMPAIGN, campaign))
        yield from self._rest()
        yield from self._write(campaign)
        yield from self._ask()
        self._app.choose_language("fr")
        yield from self._rest()
        self._app.sign_out()
        yield Until("the door again", lambda: self._has(SignInPage) and self._app.tasks.idle)
        print("the visit is over")

    def _write(self, campaign: UUID) -> Iterator[Until]:
        self._window.activateWindow()
        yield Until("the window to be active", self._window.isActiveWindow)
        self._app.navigator.new_idea(campaign)
        yield Until("the dialog", lambda: self._named("ideaTitle") is not None)
        yield from self._rest()
        type_text("A thermometer beside the plants", self._named("ideaTitle"))
        press("Return", self._named("ideaTitle"))
        type_text("They waited in the cold for an hour.")
        press("Ctrl+Return")
        yield Until("the dialog closed", lambda: self._named("ideaTitle") is None)
        yield from self._rest()
        search = self._window.top.search
        search.setFocus()
        type_text("thermometer", search)
        press("Return", search)
        yield Until("the idea found", lambda: self._named("search-popup") is not None)
        press("Return", search)
        yield Until("its page", lambda: self._app.navigator.place.kind is PlaceKind.IDEA)
        yield from self._rest()

    def _ask(self) -> Iterator[Until]:
        """The two answers of the Help menu that other programs call home for."""
        self._app.help.show_newer()
        yield Until("the answer", lambda: self._has(NewerSheet))
        self._of(NewerSheet).close_sheet()
        self._app.help.show_report()
        yield Until("the report", lambda: self._has(ReportSheet))
        sheet = self._of(ReportSheet)
        sheet.copy_button.click()
        sheet.close_sheet()

    def _rest(self) -> Iterator[Until]:
        for _ in range(4):
            yield Until("rest", lambda: self._window.page is not None and self._app.tasks.idle)

    def _of(self, kind: type[W]) -> W:
        return next(each for each in self._window.findChildren(kind) if each.isVisible())

    def _has(self, kind: type[QWidget]) -> bool:
        return any(each.isVisible() for each in self._window.findChildren(kind))

    def _named(self, name: str) -> QWidget | None:
        return next((each for each in self._window.findChildren(QWidget, name) if each.isVisible()), None)


def main(url: str, folder: Path, password: str = "any, here") -> int:
    """Play it; the exit code."""
    app = dress(sys.argv[:1])
    profile = Profile(folder)
    program = Application(app, profile, SettingsStore(profile.settings, {"language": "en"}))
    player = Player(Visit(program, password).steps(), program)
    sys.excepthook = player.fail
    program.start(Opening(url))
    player.start()
    app.exec()
    program.leave()
    if player.failure:
        print(player.failure, file=sys.stderr)
    return 1 if player.failure else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:]))
