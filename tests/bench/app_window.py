"""The app as `python -m ui` starts it, telling when its window and its first page stood. Run by starting.py."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtWidgets import QAbstractItemView

from ideabox.settings import SettingsStore
from tests.bench.memory import pss_mb
from tests.bench.painted import PaintWatch
from ui.application import Application
from ui.i18n import current_language
from ui.options import parse
from ui.places import Place, PlaceKind
from ui.running import dress, opening_of


class Start:
    """One start: the window, Today with its rows, then the large campaign's ideas, whose memory is taken."""

    def __init__(self, application: Application, began: float) -> None:
        self._application = application
        self._began = began
        self._told: dict[str, float | None] = {}
        self._watch = PaintWatch(application.window, self._shows_rows, self._painted)

    def _shows_rows(self) -> bool:
        page = self._application.window.page
        rows = page.main_focus() if page is not None else None
        return isinstance(rows, QAbstractItemView) and rows.isVisible() and rows.model().rowCount() > 0

    def _painted(self, seen: bool) -> None:
        now = (time.monotonic() - self._began) * 1_000
        self._told.setdefault("window_ms", now)
        if not seen:
            return
        page = self._application.window.page
        if "page_ms" not in self._told:
            self._told["page_ms"] = now
            self._told["page_pss_mb"] = pss_mb()
            first = self._application.shell.campaigns[0]
            self._application.navigator.go(Place(PlaceKind.CAMPAIGN, first.id))
        elif page is not None and page.objectName() == "campaignPage" and self._application.tasks.idle:
            self._told["pss_mb"] = pss_mb()
            print(json.dumps(self._told), flush=True)
            self._watch.stop()
            self._application.window.close()


def main() -> None:
    """Run like `ui.running.run`. Arguments: the parent's clock before the start, then the app's own."""
    began = float(sys.argv[1])
    options = parse(sys.argv[2:])
    app = dress(sys.argv[:1])
    settings = SettingsStore(
        options.profile.settings, {"database": options.database, "language": options.language}
    )
    application = Application(app, options.profile, settings)
    start = Start(application, began)  # noqa: F841  lives as long as the loop
    application.start(opening_of(options.profile, settings, options.as_login, current_language()))
    app.exec()
    application.close()


if __name__ == "__main__":
    main()
