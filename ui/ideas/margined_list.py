"""A list whose rows stand away from the page's edges, and end at the same place with and without a scroll bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.theme.look import Look

MARGIN = 16
STEPS_A_ROW = 3
"""Turns of the wheel's smallest unit that scroll one row."""


class MarginedList(QListView):
    """Rows of one height with `margin` pixels of air at both sides; the scroll bar stands in the right one."""

    def __init__(
        self, look: Look, *, row_height: int, margin: int = MARGIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._margin, self._height = look, margin, row_height
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.verticalScrollBar().rangeChanged.connect(self._keep_margins)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here; words are typed into a filter."""

    def _keep_margins(self) -> None:
        if not self._margin:
            return
        left, bar = self._look.theme.px(self._margin), self.verticalScrollBar()
        right = left - bar.sizeHint().width() if bar.maximum() > bar.minimum() else left
        now = self.viewportMargins()
        if (now.left(), now.right()) != (left, max(0, right)):
            self.setViewportMargins(left, 0, max(0, right), 0)

    def _on_look_changed(self) -> None:
        self._keep_margins()
        self.verticalScrollBar().setSingleStep(self._look.theme.px(self._height) // STEPS_A_ROW)
        self.scheduleDelayedItemsLayout()
