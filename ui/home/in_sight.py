"""Keeps what has the keyboard in sight: lists as high as their rows don't scroll by themselves, their page does."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QListView, QScrollArea

from ui.theme.look import Look

ROOM = 12


class InSight(QObject):
    """Scrolls a page to the row, line or button that got the keyboard."""

    def __init__(self, look: Look, area: QScrollArea, lists: tuple[QListView, ...]) -> None:
        super().__init__(area)
        self._look, self._area, self._lists = look, area, lists
        for rows in lists:
            rows.selectionModel().currentChanged.connect(self._follow)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self) -> None:
        inside = self._area.widget()
        held = QApplication.focusWidget()
        if held is None or inside is None or not inside.isAncestorOf(held):
            return
        place = held.rect()
        for rows in self._lists:
            if rows is held:
                place = rows.visualRect(rows.currentIndex())
        middle = held.mapTo(inside, place.center())
        room = place.height() // 2 + self._look.theme.px(ROOM)
        self._area.ensureVisible(middle.x(), middle.y(), 0, room)
