"""J and K in lists, for those who keep their hands on the letters; the settings can turn them off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ideabox.settings import SettingsStore

_ARROWS = {Qt.Key.Key_J: Qt.Key.Key_Down, Qt.Key.Key_K: Qt.Key.Key_Up}


def as_arrow(event: QKeyEvent, settings: SettingsStore) -> QKeyEvent:
    """The same press as an arrow where it is one of the two letters, else the press itself."""
    arrow = _ARROWS.get(Qt.Key(event.key()))
    if arrow is None or event.modifiers() or not settings.current.letter_keys:
        return event
    return QKeyEvent(event.type(), arrow, Qt.KeyboardModifier.NoModifier)
