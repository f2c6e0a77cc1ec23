"""Which theme is meant by what a person chose."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints

SYSTEM = "system"


def theme_name(hints: QStyleHints, wanted: str) -> str:
    """The theme's file for a choice; `system` is light or dark as the system is, and high contrast when it is."""
    if wanted != SYSTEM:
        return wanted
    # Qt 6.9 does not know the system's contrast yet.
    if hasattr(hints, "accessibility"):
        preference = hints.accessibility().contrastPreference()
        if preference == Qt.ContrastPreference.HighContrast:
            return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
