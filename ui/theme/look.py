"""How the program looks now: owns the theme in use, changes it, and follows the system when asked to."""

from __future__ import annotations

import logging
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from ideabox.paths import resources
from ui.theme.choice import theme_name
from ui.theme.fonts import load_fonts
from ui.theme.icons import Icons
from ui.theme.palette import palette
from ui.theme.style_sheet import style_sheet
from ui.theme.theme import TextSize, Theme, load_theme

log = logging.getLogger(__name__)


class Wanted(StrEnum):
    """What a person may choose; `system` is light or dark as the system is, and high contrast when it is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_SCHEMES = {
    Wanted.SYSTEM: Qt.ColorScheme.Unknown,
    Wanted.LIGHT: Qt.ColorScheme.Light,
    Wanted.DARK: Qt.ColorScheme.Dark,
    Wanted.CONTRAST: Qt.ColorScheme.Dark,
}


class Look(QObject):
    """The look in use. Painted widgets and delegates ask `look.theme` whenever they paint; `changed` tells the rest."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        wanted: Wanted = Wanted.SYSTEM,
        size: TextSize = TextSize.NORMAL,
        folder: Path | None = None,
    ) -> None:
        """Dress the application; every widget made afterwards is dressed already."""
        super().__init__(app)
        self._app = app
        self._folder = folder or resources()
        self._icons = Icons(self._folder / "icons")
        if not load_fonts(self._folder / "fonts"):
            log.warning("The bundled fonts could not be read from %s", self._folder / "fonts")
        self.wanted = wanted
        # Making a style anew costs 7 ms of the start, and most Linux desktops have this one already.
        if app.style().name() != "fusion":
            app.setStyle("Fusion")
        self.theme: Theme = self._load(size)
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def choose(self, wanted: Wanted | None = None, size: TextSize | None = None) -> None:
        """Change theme or text size at once, everywhere; what is not named stays."""
        self.wanted = wanted or self.wanted
        self._renew(size or self.theme.size)

    @property
    def _name(self) -> str:
        """The theme to load for what is wanted."""
        return theme_name(self._app.styleHints(), str(self.wanted))

    def _load(self, size: TextSize) -> Theme:
        # The title bar is the system's: it follows only when the scheme is told. Asked first, because going back
        # to `system` changes what the hints answer.
        self._app.styleHints().setColorScheme(_SCHEMES[self.wanted])
        return load_theme(self._folder / "themes" / f"{self._name}.toml", self._icons, size)

    def _renew(self, size: TextSize) -> None:
        theme = self._load(size)
        if (theme.name, theme.size) == (self.theme.name, self.theme.size):
            return
        self.theme = theme
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        """Hand the theme to Qt: palette first, so that widgets polished by the sheet have it already."""
        self._app.setPalette(palette(self.theme))
        self._app.setFont(self.theme.font("ui"))
        self._app.setStyleSheet(style_sheet(self.theme))

    def _on_scheme_changed(self) -> None:
        if self.wanted is Wanted.SYSTEM:
            self._renew(self.theme.size)
