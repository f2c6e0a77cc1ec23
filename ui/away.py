"""While the database is away: a banner over what is still shown, and knocking until it answers again."""

from __future__ import annotations

import random
from datetime import datetime

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ideabox.changes import Area, Changes
from ideabox.clock import Clock
from ideabox.notices.requests import ListChanges
from ui import dates
from ui.i18n import translate
from ui.shell.status_line import StatusLine
from ui.tasks import Tasks
from ui.theme.look import Look
from ui.widgets.banner import Banner

FIRST_S, LONGEST_S = 2.0, 60.0
"""Seconds between two knocks: twice as long each time, jittered so that 2,750 windows don't knock together."""
EVERYTHING = Changes(frozenset(Area))


class Away(QObject):
    """Pages keep what they show, and their questions wait; what is typed is kept on this computer as always."""

    def __init__(
        self, tasks: Tasks, look: Look, status: StatusLine, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._status = status
        self._clock = clock
        self._since: datetime | None = None
        self._pause = FIRST_S
        self.banner = Banner(look, name="away", kind="waiting", parent=parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.knock)
        self.banner.acted.connect(self.knock)
        tasks.line_changed.connect(self._on_line)
        tasks.waits_for_line = True

    def knock(self) -> None:
        """Ask now; the answer itself says that the line is back."""
        self._timer.stop()
        self._tasks.ask(
            self, ListChanges(None), lambda rows: None, lambda error: self._wait(), key="knock", waits=False
        )

    def close(self) -> None:
        """Nobody looks out any more."""
        self._timer.stop()
        self._tasks.waits_for_line = False
        self._tasks.line_changed.disconnect(self._on_line)
        self.banner.hide()
        self.banner.deleteLater()
        self.deleteLater()

    def retranslate(self) -> None:
        """Say it in the language in use."""
        if self._since is None:
            return
        self.banner.say(
            translate("Away", "No connection for now."),
            translate("Away", "Pages stay as you saw them last, and what you write is kept on this PC."),
            action=translate("Away", "Try again"),
        )
        self._status.show_problem(
            translate("Away", "Offline since {time}").format(time=dates.time_of_day(self._since))
        )

    def _on_line(self, reached: bool) -> None:
        if not reached:
            self._since, self._pause = self._clock(), FIRST_S
            self.retranslate()
            self._wait()
            return
        self._since = None
        self._timer.stop()
        self.banner.hide()
        self._status.show_current(self._clock())
        self._tasks.changed.emit(EVERYTHING)

    def _wait(self) -> None:
        self._timer.start(int(random.uniform(0.5, 1.0) * self._pause * 1000))
        self._pause = min(self._pause * 2, LONGEST_S)
