"""What makes a widget known: to code by its name, to screen readers by its words, to everybody by its tooltip."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.i18n import translate

_SIGNS = {"Return": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Plus": "+"}


def key_caps(keys: str) -> tuple[str, ...]:
    """A shortcut ("Ctrl+Shift+L") as the words and signs printed on the keys ("Ctrl", "Maj", "L")."""
    if not keys:
        return ()
    parts = keys.replace("++", "+Plus").split("+")
    return tuple(_cap(part) for part in parts)


def _cap(key: str) -> str:
    match key:
        case "Ctrl":
            return translate("Keys", "Ctrl")
        case "Shift":
            return translate("Keys", "Shift")
        case "Alt":
            return translate("Keys", "Alt")
        case "Esc":
            return translate("Keys", "Esc")
        case "Space":
            return translate("Keys", "Space")
    return _SIGNS.get(key, key)


def with_keys(words: str, keys: str) -> str:
    """Words with their shortcut behind: "New idea (Ctrl+N)"."""
    if not keys:
        return words
    return translate("Keys", "{words} ({keys})").format(words=words, keys="+".join(key_caps(keys)))


def describe(widget: QWidget, name: str, words: str, *, tip: str = "", keys: str = "") -> None:
    """Give a control its object name, its accessible name and a tooltip that tells its shortcut."""
    if name:
        widget.setObjectName(name)
    widget.setAccessibleName(words)
    widget.setToolTip(with_keys(tip or words, keys))
