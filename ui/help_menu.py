"""What the Help menu opens over the window: the help, shortcuts, a report, newer programs, About."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ideabox.paths import Profile
from ui.about.sheet import show_about
from ui.diagnostics.report import Asked
from ui.diagnostics.sheet import show_report
from ui.opening import load_help
from ui.services import Services
from ui.shell.shortcuts import show_shortcuts
from ui.theme.look import Look
from ui.updates.sheet import show_newer


class HelpMenu:
    """Each entry is there before any database is."""

    def __init__(
        self, services: Services, window: QWidget, profile: Profile, described: Callable[[], str]
    ) -> None:
        """described: engine and schema of the database that is open, for a report."""
        self._services, self._window, self._profile, self._described = services, window, profile, described

    def show_help(self) -> None:
        """The help from its beginning."""
        self._open("start")

    def show_help_for_it(self) -> None:
        """The help where IT's pages begin."""
        self._open("it/setup")

    def _open(self, page: str) -> None:
        """Imported off the GUI thread when first wanted."""

        def loaded(show: Callable[[Look, QWidget, str], object]) -> None:
            show(self._services.look, self._window, page)

        self._services.tasks.run(self._window, load_help, loaded)

    def show_shortcuts(self) -> None:
        """Every key, and the way on to the help."""
        show_shortcuts(self._services.look, self._window, self._services.host.session(), self.show_help)

    def show_report(self) -> None:
        """What helps IT, to be read before it is sent."""
        its = self._services
        signed_in = its.host.session() is not None
        asked = Asked(
            self._profile, its.settings, its.look, self._window, self._described(), signed_in, its.clock()
        )
        show_report(asked, its.tasks)

    def show_newer(self) -> None:
        """Whether there is a newer program, as the organisation's database says."""
        its = self._services
        release = its.host.release() if its.host.session() is not None else None
        show_newer(its.look, self._window, release, its.speaker)

    def show_about(self) -> None:
        """Which program this is, and what it is built on."""
        show_about(self._services.look, self._window)
