"""The app as `python -m ui` starts it, telling when its window and its first page stood. Run by starting.py."""

from __future__ import annotations

# ruff: noqa: E402
import json
import sys
import time
from typing import TYPE_CHECKING, Any, cast

from ui.__main__ import load_application
from ui.imports import import_plainly

import_plainly()  # before anything else is imported, as in ui.__main__
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView

from ideabox.paths import Profile
from ideabox.settings import SettingsStore
from tests.bench.memory import pss_mb
from tests.bench.painted import PaintWatch
from ui import running
from ui.options import parse
from ui.places import Place, PlaceKind
from ui.window import Window, make_window

if TYPE_CHECKING:  # the app imports them later than its window, and so must this
    from ideabox.home.rows import Today
    from ui.application import Application

LOOK_EVERY_MS = 10


class Start:
    """One start: the window, Today with its rows, the same read anew, all pages, then one of the large campaign's ideas."""

    def __init__(self, began: float) -> None:
        self._began = began
        self._told: dict[str, float | None] = {}
        self._application: Application | None = None
        self._recalls = False
        self._recalled: Today | None = None

    def make_window(self, profile: Profile, settings: SettingsStore) -> Window:
        """The app's own window, watched from before it is shown."""
        window = make_window(profile, settings)
        self._recalls = profile.first_sight.exists()
        self._watch = PaintWatch(window, self._shows_rows, self._painted)
        return window

    def load(self) -> type[Application]:
        """The application, heard of once it is made."""
        kind = load_application()

        def make(*given: Any, **more: Any) -> Application:
            self._application = kind(*given, **more)
            self._application.opened.connect(self._look)
            return self._application

        return cast("type[Application]", make)

    def _now(self) -> float:
        return (time.monotonic() - self._began) * 1_000

    def _shows_rows(self) -> bool:
        page = self._application.window.page if self._application is not None else None
        rows = page.main_focus() if page is not None else None
        return isinstance(rows, QAbstractItemView) and rows.isVisible() and rows.model().rowCount() > 0

    def _painted(self, seen: bool) -> None:
        self._told.setdefault("window_ms", self._now())
        if not seen:
            return
        self._told.setdefault("page_ms", self._now())
        if self._is_anew():
            self._told.setdefault("anew_ms", self._now())
        self._recalled = self._recalled or self._today()

    def _today(self) -> Today | None:
        page = self._application.window.page if self._application is not None else None
        shown: Today | None = getattr(page, "today", None)
        return shown

    def _is_anew(self) -> bool:
        """What is shown comes from the database: not the same rows, though they may say the same."""
        return not self._recalls or (self._recalled is not None and self._today() is not self._recalled)

    def _look(self) -> None:
        """Go on once every page can be made and all that was asked is answered: to the campaign, then out."""
        app = self._application
        assert app is not None
        page = app.window.page
        if self._is_anew() and "page_ms" in self._told:
            self._told.setdefault("anew_ms", self._now())  # nothing was new enough to be painted
        if app.tasks.idle and "anew_ms" in self._told:
            if "whole_ms" not in self._told:
                self._told["whole_ms"] = self._now()
                app.navigator.go(Place(PlaceKind.CAMPAIGN, app.shell.campaigns[0].id))
            elif page is not None and page.objectName() == "campaignPage":
                self._told["pss_mb"] = pss_mb()
                print(json.dumps(self._told), flush=True)
                self._watch.stop()
                app.window.close()
                return
        QTimer.singleShot(LOOK_EVERY_MS, self._look)


def main() -> None:
    """Run as `ui.__main__` does. Arguments: the parent's clock before the start, then the app's own."""
    start = Start(float(sys.argv[1]))
    setattr(running, "make_window", start.make_window)  # noqa: B010  mypy knows no replaced function
    running.run(parse(sys.argv[2:]), start.load)


if __name__ == "__main__":
    main()
