"""A program of its own for a virtual screen: shows the board and lets a real mouse drag a card; prints what came of it.

`xvfb-run -a python -m tests.ui.review.mouse_driver`; xdotool is the mouse.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ideabox.asking import Actor
from ideabox.ids import new_id
from ideabox.settings import SettingsStore
from ideabox.typed import TypedStore
from tests.ui.conftest import NOON, QuietHost
from tests.ui.review.desk import Desk
from tests.ui.review.hands import NINE, PILOT, REVIEW
from ui.places import Navigator, Place, PlaceKind
from ui.review.board_page import BoardPage
from ui.services import Person, Services
from ui.tasks import Tasks
from ui.theme.look import Look, Wanted

PATIENCE_MS = 8_000


class Mute:
    """Nothing needs to be said."""

    def say(
        self, text: str, action: str = "", on_action: Callable[[], None] | None = None, *, seconds: int = 6
    ) -> None:
        """Say nothing."""


def services(app: QApplication, folder: Path) -> Services:
    """Services over the desk in memory."""
    person = Person(Actor(new_id(), "helene"), "Hélène Castaing", "", "", "", "")
    made = Services(
        tasks=Tasks(app),
        navigator=Navigator(app),
        look=Look(app, Wanted.LIGHT),
        typed=TypedStore(folder / "typed.sqlite"),
        speaker=Mute(),
        clock=lambda: NOON,
        person=lambda: person,
        settings=SettingsStore(folder / "settings.toml"),
        memory=QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat),
        host=QuietHost(QMainWindow()),
    )
    made.tasks.attach(Desk())
    return made


def mouse(*words: str | int) -> None:
    """One act of the mouse."""
    subprocess.run(["xdotool", *map(str, words)], check=True)


class Drag:
    """The steps of a drag, one a turn of the event loop: Qt's own loop runs while a card flies."""

    def __init__(self, page: BoardPage) -> None:
        start = page.board.columns[REVIEW].view
        goal = page.board.columns[PILOT].view
        row = start.model().index(page.board.columns[REVIEW].cards.row_of(NINE), 0)
        self._from = start.viewport().mapToGlobal(start.visualRect(row).center())
        self._to = goal.viewport().mapToGlobal(QPoint(90, 380))
        self._steps = list(self._acts())
        self._timer = QTimer(page, interval=60)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _acts(self) -> list[tuple[str | int, ...]]:
        way = [self._from + (self._to - self._from) * (part / 8) for part in range(1, 9)]
        return [
            ("mousemove", self._from.x(), self._from.y()),
            ("mousedown", 1),
            *(("mousemove", point.x(), point.y()) for point in way),
            ("mousemove", self._to.x() + 2, self._to.y()),
            ("mouseup", 1),
        ]

    def _step(self) -> None:
        if self._steps:
            mouse(*self._steps.pop(0))
        else:
            self._timer.stop()


def main() -> int:
    """Show, drag, tell."""
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        room = services(app, Path(folder))
        window = QWidget()
        window.setWindowFlags(Qt.WindowType.FramelessWindowHint)
        page = BoardPage(room, window)
        window.setGeometry(0, 0, 1280, 720)
        page.resize(1280, 720)
        window.show()
        page.show_place(Place(PlaceKind.BOARD))
        drags: list[Drag] = []

        def look() -> None:
            if not drags and page.board.card is not None and room.tasks.idle:
                drags.append(Drag(page))
            option = page.pane.composer.row.option
            if option is not None:
                chosen = page.board.card
                print(f"opened {option.act} for {chosen.number if chosen else 0}")
                app.quit()

        watch = QTimer(app, interval=100)
        watch.timeout.connect(look)
        watch.start()
        QTimer.singleShot(PATIENCE_MS, app.quit)
        app.exec()
        window.close()
        room.tasks.close()
        room.typed.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
