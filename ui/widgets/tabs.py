"""The tabs of a page, with counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from ui.theme.look import Look
from ui.widgets.painting import paint_row_focus, paint_text, text_width

_GAP = 20


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its key in code, its words, and a count beside them."""

    key: str
    words: str
    count: str = ""


class Tabs(QTabBar):
    """Tabs of 36 with a line under the whole width and the accent under the chosen one; arrows choose.

    Laid across its pane from edge to edge: `margin` is the pane's own, and the first words stand there.
    """

    changed = Signal(str)

    def __init__(
        self, look: Look, *, name: str, words: str, margin: int = 28, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._margin = look, margin
        self._tabs: tuple[Tab, ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self._on_current_changed)

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show these; the same keys keep the chosen one."""
        kept = self.chosen
        self.blockSignals(True)
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(tabs):
            self.addTab("")
        self._tabs = tuple(tabs)
        for index, tab in enumerate(tabs):
            # The text is what screen readers say; measuring and painting are done here.
            self.setTabText(index, f"{tab.words} {tab.count}".strip())
        self.blockSignals(False)
        self.choose(kept)
        self.updateGeometry()
        self.update()

    def choose(self, key: str) -> None:
        """Take a tab, unless there is none of that key; `changed` is not sent, as it is no one's act."""
        for index, tab in enumerate(self._tabs):
            if tab.key == key:
                self.blockSignals(True)
                self.setCurrentIndex(index)
                self.blockSignals(False)

    @property
    def chosen(self) -> str:
        """The key of the tab taken."""
        index = self.currentIndex()
        return self._tabs[index].key if 0 <= index < len(self._tabs) else ""

    def tabSizeHint(self, index: int) -> QSize:
        """The words, the count and the gap to the next."""
        theme = self._look.theme
        before = theme.px(self._margin) if index == 0 else 0
        return QSize(before + self._words_width(index) + theme.px(_GAP), theme.px(36))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never cut."""
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        """All tabs in a row."""
        width = sum(self.tabSizeHint(index).width() for index in range(self.count()))
        return QSize(width, self._look.theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the tabs again when the look changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for index in range(self.count()):
                self.setTabText(index, self.tabText(index))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the words, the counts, the mark of the chosen one."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        under = self.tabAt(self.mapFromGlobal(QCursor.pos())) if self.underMouse() else -1
        for index in range(self.count()):
            self._paint_tab(painter, index, hover=index == under)

    def _paint_tab(self, painter: QPainter, index: int, *, hover: bool) -> None:
        theme, tab = self._look.theme, self._tabs[index]
        chosen = index == self.currentIndex()
        box = self.tabRect(index)
        if index == 0:
            box.setLeft(box.left() + theme.px(self._margin))
        width = self._words_width(index)
        room = QRect(box.left(), 0, width + 1, self.height() - 2)
        colour = "text" if chosen or hover else "text-2"
        used = paint_text(painter, room, theme, tab.words, "ui_medium", colour)
        if tab.count:
            room.setLeft(used.right() + 1 + theme.px(6))
            paint_text(painter, room, theme, tab.count, "caption", "text-3", figures=True)
        if chosen:
            painter.fillRect(box.left(), self.height() - 2, width, 2, theme.colour("accent"))
            if self.hasFocus():
                ring = QRect(
                    box.left() - theme.px(6), theme.px(4), width + theme.px(12), self.height() - theme.px(9)
                )
                paint_row_focus(painter, ring.intersected(self.rect()), theme, 6)

    def _words_width(self, index: int) -> int:
        theme = self._look.theme
        tab = self._tabs[index] if index < len(self._tabs) else Tab("", "")
        width = text_width(theme, "ui_medium", tab.words)
        if tab.count:
            width += theme.px(6) + text_width(theme, "caption", tab.count, figures=True)
        return width

    def _on_current_changed(self, index: int) -> None:
        if 0 <= index < len(self._tabs):
            self.changed.emit(self._tabs[index].key)
