"""How a campaign's page shares its width: the ideas, and the pane beside them or laid over them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from ui.campaigns.beside import WIDTH, Beside
from ui.services import Services

WIDE = 1280
"""Window width below which the pane is laid over the ideas on demand."""
KEPT_AS = "campaign/panes"
SHOWN_AS = "campaign/beside"


class CampaignPanes(QObject):
    """Wide: both side by side, with a handle between them. Narrow: the pane comes over the ideas on demand."""

    def __init__(self, services: Services, page: QWidget, main: QWidget, beside: Beside) -> None:
        super().__init__(page)
        self._services, self._page, self._beside = services, page, beside
        self._overlay = False
        px = services.look.theme.px
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("campaignPanes")
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(main)
        self._splitter.addWidget(beside)
        self._splitter.setStretchFactor(0, 1)
        main.setMinimumWidth(px(480))
        beside.setMinimumWidth(px(240))
        kept = services.memory.value(KEPT_AS)
        if not (isinstance(kept, QByteArray) and self._splitter.restoreState(kept)):
            self._splitter.setSizes([px(897), px(WIDTH)])
        self._splitter.splitterMoved.connect(self._on_moved)
        beside.setVisible(self._wanted)
        beside.close_wanted.connect(self.fold)
        box = QHBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._splitter)

    @property
    def _wanted(self) -> bool:
        return bool(self._services.memory.value(SHOWN_AS, True, type=bool))

    @property
    def laid_over(self) -> bool:
        """The pane lies over the ideas now."""
        return self._overlay and not self._beside.isHidden()

    @property
    def folds(self) -> bool:
        """The window is too narrow to show the pane beside the ideas."""
        return self._overlay

    def fit(self) -> None:
        """Give each its place for the width of the window."""
        narrow = self._page.window().width() < self._services.look.theme.px(WIDE)
        if narrow != self._overlay:
            self._set_overlay(over=narrow)
        if self._overlay:
            self._place()

    def toggle(self) -> None:
        """Show or hide the pane; beside the ideas that is remembered."""
        shown = self._beside.isHidden()
        self._beside.setVisible(shown)
        if not self._overlay:
            self._services.memory.setValue(SHOWN_AS, shown)
        elif shown:
            self._place()
            self._beside.raise_()
            self._beside.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fold(self) -> None:
        """Take the pane away if it lies over the ideas."""
        if self.laid_over:
            self._beside.hide()

    def _set_overlay(self, *, over: bool) -> None:
        self._overlay = over
        self._beside.set_over(over=over)
        if over:
            self._beside.setParent(self._page)
            self._beside.hide()
        else:
            self._splitter.addWidget(self._beside)
            self._beside.setVisible(self._wanted)
            px = self._services.look.theme.px
            self._splitter.setSizes([max(px(480), self._page.width() - px(WIDTH)), px(WIDTH)])

    def _place(self) -> None:
        width = min(self._services.look.theme.px(WIDTH), self._page.width())
        self._beside.setGeometry(self._page.width() - width, 0, width, self._page.height())

    def _on_moved(self) -> None:
        self._services.memory.setValue(KEPT_AS, self._splitter.saveState())
