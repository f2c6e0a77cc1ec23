"""Menus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.theme.look import Look


class Menu(QMenu):
    """A menu whose entries are made in one line each; the style sheet dresses it."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, name: str = "menu") -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName(name)
        self.setToolTipsVisible(True)

    def add(
        self,
        words: str,
        act: Callable[[], object],
        *,
        icon: str = "",
        keys: str = "",
        checked: bool | None = None,
        enabled: bool = True,
        tip: str = "",
    ) -> QAction:
        """Add an entry; `checked` makes it one that can be ticked, `keys` is shown at its right.

        The keys work only while the menu is open: the page owns the shortcut itself.
        """
        action = QAction(words, self)
        if icon:
            action.setIcon(self._look.theme.icon(icon))
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.setEnabled(enabled)
        if tip:
            action.setToolTip(tip)
        # Without the tick that Qt hands over: `act` may have other things to be called with.
        action.triggered.connect(lambda: act())  # noqa: PLW0108
        self.addAction(action)
        return action
