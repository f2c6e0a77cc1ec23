"""The palette of a theme: what Qt's own widgets paint with."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from ui.theme.theme import Theme

_ROLES = (
    (QPalette.ColorRole.Window, "bg-window"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "bg-surface"),
    (QPalette.ColorRole.AlternateBase, "bg-sunken"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "text-3"),
    (QPalette.ColorRole.Button, "bg-surface"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "brick-text"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on-accent"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.ToolTipBase, "tip"),
    (QPalette.ColorRole.ToolTipText, "on-tip"),
    (QPalette.ColorRole.Link, "accent-text"),
    (QPalette.ColorRole.LinkVisited, "accent-text"),
    (QPalette.ColorRole.Light, "bg-surface"),
    (QPalette.ColorRole.Midlight, "bg-hover"),
    (QPalette.ColorRole.Mid, "line-strong"),
    (QPalette.ColorRole.Dark, "line-control"),
    (QPalette.ColorRole.Shadow, "line-strong"),
)
_DIMMED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.PlaceholderText,
)


def palette(theme: Theme) -> QPalette:
    """Every role of Qt's palette from the theme's colours."""
    result = QPalette()
    for role, token in _ROLES:
        result.setColor(role, theme.colour(token))
    for role in _DIMMED:
        result.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("text-disabled"))
    return result
