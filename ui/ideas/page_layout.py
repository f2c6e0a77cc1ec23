"""How the three panes of the idea page share its width: list, idea, way."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from ui.ideas import path_pane, side_list
from ui.services import Services

WIDE = 1280
"""Window width below which the way is laid over the idea on demand."""
MIDDLE = 1120
"""Window width below which the list is away."""
LEAST = 440
"""The narrowest the idea itself gets."""
KEPT_AS = "idea/panes"


class PageLayout(QObject):
    """Wide: list, idea, way. Narrower: the way comes over the idea on demand. Narrowest: the list is away too."""

    overlay_changed = Signal(bool)

    def __init__(
        self, services: Services, page: QWidget, side: QWidget, middle: QWidget, path: path_pane.PathPane
    ) -> None:
        super().__init__(page)
        self._services, self._page = services, page
        self._side, self._path = side, path
        self._overlay = False
        self._shown = True  # the way, where there is room for it
        px = services.look.theme.px
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("ideaPanes")
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for widget in (side, middle, path):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(1, 1)
        side.setMinimumWidth(px(220))
        middle.setMinimumWidth(px(LEAST))
        path.setMinimumWidth(px(220))
        kept = services.memory.value(KEPT_AS)
        if not (isinstance(kept, QByteArray) and self._splitter.restoreState(kept)):
            self._splitter.setSizes([px(side_list.WIDTH), px(600), px(path_pane.WIDTH)])
        self._splitter.splitterMoved.connect(self._on_moved)
        path.close_wanted.connect(self.toggle_path)
        box = QHBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._splitter)

    @property
    def laid_over(self) -> bool:
        """The way lies over the idea now."""
        return self._overlay and self._path.isVisible()

    @property
    def folds(self) -> bool:
        """The window is too narrow to show the way beside the idea."""
        return self._overlay

    def fit(self) -> None:
        """Give each pane its place for the width of the window."""
        # Larger text needs a wider window for the same panes.
        width = self._page.window().width() / self._services.look.theme.scale
        self._side.setVisible(width >= MIDDLE)
        if (width < WIDE) != self._overlay:
            self._set_overlay(over=width < WIDE)
        if self._overlay:
            self._place_overlay()

    def toggle_path(self) -> None:
        """Show or hide the way."""
        shown = self._path.isHidden()
        self._path.setVisible(shown)
        if self._overlay:
            self._place_overlay()
            if shown:
                self._path.raise_()
                self._path.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.overlay_changed.emit(shown)

    def _set_overlay(self, *, over: bool) -> None:
        self._overlay = over
        self._path.lay_over(over=over)
        if over:
            self._path.setParent(self._page)
            self._path.hide()
        else:
            self._splitter.addWidget(self._path)
            self._path.show()
            px = self._services.look.theme.px
            rest = max(px(LEAST), self._page.width() - px(side_list.WIDTH) - px(path_pane.WIDTH))
            self._splitter.setSizes([px(side_list.WIDTH), rest, px(path_pane.WIDTH)])
        self.overlay_changed.emit(self._path.isVisible())

    def _place_overlay(self) -> None:
        width = min(self._services.look.theme.px(path_pane.WIDTH), self._page.width())
        self._path.setGeometry(self._page.width() - width, 0, width, self._page.height())

    def _on_moved(self) -> None:
        if not self._overlay and self._side.isVisible():
            self._services.memory.setValue(KEPT_AS, self._splitter.saveState())
