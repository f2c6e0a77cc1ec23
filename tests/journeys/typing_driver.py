"""The real program with somebody typing: run in a process of its own, to be killed.

`python -m tests.journeys.typing_driver type PROFILE` opens the program, asks for a new idea and types for ever; each
key is told on standard output once it was pressed. `… look PROFILE` opens the program and tells its drafts.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ideabox.paths import Profile
from ideabox.settings import SettingsStore
from ui.application import Application
from ui.mine.my_ideas import MyIdeasPage
from ui.opening import Opening
from ui.places import Place, PlaceKind

SENTENCE = "a canvas so that the plants no longer stand in the sun "
TITLE_KEYS = 50
"""After so many keys Enter goes on to the text below."""
FASTEST, SLOWEST = 20, 90
"""Milliseconds between two keys."""


def all_keys(count: int) -> str:
    """What is typed up to a key, the Enter after the title as a line break."""
    keys = (SENTENCE * (count // len(SENTENCE) + 2))[:count]
    return keys if count <= TITLE_KEYS else f"{keys[:TITLE_KEYS]}\n{keys[TITLE_KEYS : count - 1]}"


class Typist(QObject):
    """Presses one key after another, as unevenly as people do."""

    def __init__(self, app: Application) -> None:
        super().__init__(app)
        self._app = app
        self._pressed = 0

    def begin(self) -> None:
        """Ctrl+N, then type."""
        self._app.navigator.new_idea()
        self._next()

    def _next(self) -> None:
        QTimer.singleShot(random.randint(FASTEST, SLOWEST), self._press)

    def _press(self) -> None:
        widget = cast("QWidget", QApplication.focusWidget())
        self._pressed += 1
        key = all_keys(self._pressed)[-1]
        if key == "\n":
            QTest.keyClick(widget, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(widget, key)
        print(f"{time.time():.4f} {self._pressed}", flush=True)
        self._next()


class Reader(QObject):
    """Goes to My ideas and tells the words of the drafts it finds there."""

    def __init__(self, app: Application) -> None:
        super().__init__(app)
        self._app = app

    def begin(self) -> None:
        """Look once everything asked at the start is answered: what was typed and not sent is sent by then."""
        self._when(lambda: self._app.tasks.idle, self._go)

    def _go(self) -> None:
        self._app.navigator.go(Place(PlaceKind.MY_IDEAS))
        page = cast("MyIdeasPage", self._app.window.page)
        self._when(lambda: page.model.is_loaded and self._app.tasks.idle, lambda: self._tell(page))

    def _tell(self, page: MyIdeasPage) -> None:
        drafts = [
            "\n".join((draft.words.title, *draft.words.answers.values(), draft.words.body)).rstrip("\n")
            for draft in page.model.drafts
        ]
        print(json.dumps(drafts), flush=True)
        self._app.window.close()
        QApplication.quit()

    def _when(self, ready: Callable[[], bool], then: Callable[[], None]) -> None:
        if ready():
            then()
        else:
            QTimer.singleShot(20, lambda: self._when(ready, then))


def main(part: str, folder: Path) -> int:
    """Run the program with one of the two at its keyboard."""
    app = QApplication([])
    profile = Profile(folder)
    program = Application(app, profile, SettingsStore(profile.settings, {"language": "en"}))
    someone = Typist(program) if part == "type" else Reader(program)
    program.opened.connect(someone.begin)
    program.start(Opening(str(profile.database), language="en"))
    program.window.activateWindow()
    code = app.exec()
    program.close()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
