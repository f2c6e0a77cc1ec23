"""Showing and hiding parts of a page, also before they are put into it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def reveal(widget: QWidget, *, shown: bool) -> None:
    """Show or hide; one that has no parent yet is not shown as a window of its own but with its parent, later."""
    if shown and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
    else:
        widget.setVisible(shown)
