"""A page's main part with its right pane: beside it in a wide window, over it in a narrow one."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.services import Services

WIDE_WINDOW = 1280
"""A window narrower than this (at the normal text size) lays the pane over the page."""


class Beside(QWidget):
    """Keeps width and openness in the window's memory; in a narrow window the pane opens only when asked for."""

    moved = Signal()  # the pane was opened, closed, or laid elsewhere

    def __init__(
        self,
        services: Services,
        key: str,
        main: QWidget,
        pane: QWidget,
        width: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = services.look
        self._memory = services.memory
        self._key = key
        self._pane = pane
        self._width = width
        self._wide: bool | None = None
        self._over_open = False
        self._useful = True
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(main)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.splitterMoved.connect(self._on_moved)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._splitter)
        main.installEventFilter(self)

    @property
    def is_wide(self) -> bool:
        """Whether the pane stands beside the page."""
        return bool(self._wide)

    @property
    def is_open(self) -> bool:
        """Whether the pane is to be seen."""
        if not self._useful:
            return False
        if self._wide:
            return self._memory.value(f"{self._key}/open", True, type=bool) is True
        return self._over_open

    def set_open(self, *, opened: bool) -> None:
        """Open or close the pane; beside the page that is remembered."""
        if self._wide:
            self._memory.setValue(f"{self._key}/open", opened)
        else:
            self._over_open = opened
        self._settle()

    def set_useful(self, *, useful: bool) -> None:
        """Where the page holds nothing to choose, the pane stays away."""
        if useful != self._useful:
            self._useful = useful
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another place for the pane when the window's width asks for it."""
        super().resizeEvent(event)
        self._settle()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """A click beside the pane that lies over the page closes it."""
        if event.type() == QEvent.Type.MouseButtonPress and not self._wide and self._over_open:
            self.set_open(opened=False)
        return False

    def _settle(self) -> None:
        wide = self.window().width() >= self._look.theme.px(WIDE_WINDOW)
        if wide != self._wide:
            self._wide = wide
            self._place()
        self._pane.setVisible(self.is_open)
        if not wide:
            width = min(self._look.theme.px(self._width), self.width())
            self._pane.setGeometry(self.width() - width, 0, width, self.height())
            self._pane.raise_()
        self.moved.emit()

    def _place(self) -> None:
        """Put the pane into the splitter, or over it."""
        self._pane.hide()
        if not self._wide:
            self._pane.setParent(self)
            return
        width = self._look.theme.px(self._width)
        self._splitter.addWidget(self._pane)
        self._splitter.setStretchFactor(1, 0)
        kept = self._memory.value(f"{self._key}/sizes")
        if not (isinstance(kept, QByteArray) and self._splitter.restoreState(kept)):
            self._splitter.setSizes([max(1, self.width() - width), width])

    def _on_moved(self) -> None:
        self._memory.setValue(f"{self._key}/sizes", self._splitter.saveState())
