"""Which program this is, and of which version."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from ideabox import __version__
from ui.i18n import translate


def show_about(window: QWidget) -> None:
    """Tell it in a dialog over the window."""
    QMessageBox.about(
        window,
        translate("Application", "About Ideabox"),
        translate(
            "Application",
            "Ideabox {version}\nIdeas from the field, each with an answer by a promised date.\nApache-2.0",
        ).format(version=__version__),
    )
