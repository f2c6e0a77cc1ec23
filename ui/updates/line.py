"""The quiet line over the pages: there is a newer program. Closed, it stays away until there is a still newer one."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ideabox import __version__
from ideabox.errors import VersionMismatch
from ideabox.releases import Release
from ui.i18n import translate
from ui.messages import sentence
from ui.services import Services
from ui.updates.getting import can_open, get_it, words_of
from ui.widgets.banner import Banner

CLOSED = "updates/closed"
"""In the window's memory: the version whose line was closed on this computer."""


class NewerLine(Banner):
    """Hidden until `show_release` is told of a newer program."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.look, name="newer", kind="info", icon="download", parent=parent)
        self._services = services
        self._release = Release()
        self._shut_out: VersionMismatch | None = None
        self.acted.connect(lambda: get_it(self._release, services.speaker))
        self.closed.connect(self._on_closed_for_good)

    def look_again(self) -> None:
        """The base has just answered: it may have been greeted anew."""
        self.show_release(self._services.host.release())

    def show_release(self, release: Release) -> None:
        """What the database says now."""
        if release == self._release or self._shut_out is not None:
            return
        self._release = release
        self._tell()

    def show_shut_out(self, error: VersionMismatch) -> None:
        """The base takes this program no more, since a moment ago: why, and where the newer one is."""
        self._shut_out = error
        self._release = Release(download=str(error.values.get("download", "")))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell()

    def _tell(self) -> None:
        release = self._release
        if self._shut_out is not None:
            self.set_kind("problem")
            self.say(sentence(self._shut_out), action=self._action())
            return
        if not release.is_newer_than() or self._services.memory.value(CLOSED, "") == release.newest:
            self.hide()
            return
        self.say(
            translate("Updates", "Ideabox {version} is there.").format(version=release.newest),
            self._advice(),
            action=self._action(),
            closable=True,
        )

    def _action(self) -> str:
        return translate("Updates", "Show where") if can_open(self._release) else ""

    def _advice(self) -> str:
        yours = translate("Updates", "You have {version}, which goes on working.").format(version=__version__)
        return yours if can_open(self._release) else f"{yours} {words_of(self._release)}"

    def _on_closed_for_good(self) -> None:
        self._services.memory.setValue(CLOSED, self._release.newest)
