"""Closing everything that lies over the window when a session ends: each keeps its text as it does on Esc."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.widgets.popover import Popover
from ui.widgets.sheet import SheetDialog

ROUNDS = 3
"""Closing one dialog may open a question about it."""


def dismiss_all(app: QApplication, window: QWidget) -> None:
    """Close menus, popups, sheets and dialogs."""
    for _ in range(ROUNDS):
        while (menu := app.activePopupWidget()) is not None and menu.isVisible():
            menu.close()
        for popover in window.findChildren(Popover):
            popover.close_popover(give_back=False)
        for sheet in window.findChildren(SheetDialog):
            _close_sheet(sheet)
        for dialog in app.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()


def _close_sheet(sheet: SheetDialog) -> None:
    if sheet.isHidden():
        return
    sheet.escaped.emit()  # whoever opened it keeps what was typed, and closes
    sheet.close_sheet()
