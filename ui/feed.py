"""Hears what other windows and people changed, by asking the change feed now and then."""

from __future__ import annotations

import random
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ideabox.changes import Area, Changes
from ideabox.errors import AppError, VersionMismatch
from ideabox.notices.requests import ListChanges
from ideabox.notices.rows import ChangeRow
from ideabox.settings import SettingsStore
from ui.tasks import Tasks

ACTIVE, BACKGROUND = (0.625, 1.25), (0.667, 1.333)
"""How far around the seconds that IT or the defaults set, so that 2,750 windows don't ask at once."""

AREAS = {
    "people": frozenset({Area.PEOPLE}),
    "campaign": frozenset({Area.CAMPAIGNS}),
    "comment": frozenset({Area.COMMENTS, Area.NOTICES}),
    "stage": frozenset({Area.STAGES, Area.IDEAS, Area.CAMPAIGNS, Area.NOTICES}),
    "report": frozenset({Area.REPORTS}),
    "import": frozenset(Area),
    "restored": frozenset(Area),  # from a backup
}
IDEA = frozenset({Area.IDEAS, Area.CAMPAIGNS})


def changes_of(rows: Sequence[ChangeRow]) -> Changes:
    """One record for everything the feed tells."""
    areas = frozenset[Area]().union(*(AREAS.get(row.what, IDEA) for row in rows))
    whole = any(row.idea_id is None for row in rows)
    ideas = frozenset() if whole else frozenset(row.idea_id for row in rows if row.idea_id)
    return Changes(areas, ideas, frozenset(row.campaign_id for row in rows if row.campaign_id))


class Feed(QObject):
    """Asks while the window is on screen; sends what it hears into the signal that every screen listens to."""

    answered = Signal()  # the base was there a moment ago: what it said at its greeting may be new
    shut_out = Signal(object)  # VersionMismatch: the base takes this program no more; nothing is asked again

    def __init__(self, tasks: Tasks, window: QWidget, settings: SettingsStore) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._settings = settings
        self._mark: int | None = None
        self._goes = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ask)

    def start(self) -> None:
        """From now on."""
        self._mark, self._goes = None, True
        self.ask()

    def stop(self) -> None:
        """No more, also after an answer that is still on its way."""
        self._goes = False
        self._timer.stop()

    def ask(self) -> None:
        """One question now."""
        if self._window.isMinimized() or not self._window.isVisible():
            self._wait()
            return
        self._tasks.ask(self, ListChanges(self._mark), self._on_rows, self._on_error, key="feed")

    def _on_rows(self, rows: Sequence[ChangeRow]) -> None:
        if not self._goes:  # they are another base's, or another person's
            return
        first, self._mark = self._mark is None, max((row.mark for row in rows), default=self._mark or 0)
        self.answered.emit()
        if rows and not first:
            self._tasks.changed.emit(changes_of(rows))
        self._wait()

    def _on_error(self, error: AppError) -> None:
        if not self._goes:
            return
        if isinstance(error, VersionMismatch):
            self.shut_out.emit(error)
            return
        self._wait()

    def _wait(self) -> None:
        low, high = self.span()
        self._timer.start(int(random.uniform(low, high) * 1000))

    def span(self) -> tuple[float, float]:
        """The fewest and the most seconds until the next question."""
        chosen = self._settings.current
        if self._window.isActiveWindow():
            return ACTIVE[0] * chosen.poll_visible_seconds, ACTIVE[1] * chosen.poll_visible_seconds
        return BACKGROUND[0] * chosen.poll_hidden_seconds, BACKGROUND[1] * chosen.poll_hidden_seconds
