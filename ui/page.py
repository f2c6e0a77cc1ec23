"""What every page of the window is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ideabox.changes import Changes
from ui.places import Place
from ui.services import Services
from ui.widgets.rescaling import rescale

Crumb = tuple[str, Place | None]
"""A word of the breadcrumb and where it leads (None: here)."""


class Page(QWidget):
    """One page inside the window's content pane.

    The window calls `show_place` when it is opened (also again, with another place of the same kind), `on_changes`
    after every change while it is shown; a page that was hidden meanwhile is told when it is shown next. A page asks
    its data through `services.tasks` in ONE query, and says through `heading_changed` when breadcrumb or status moved.
    """

    heading_changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services

    def show_place(self, place: Place) -> None:
        """Show what the place names; load it."""
        raise NotImplementedError

    def reload(self) -> None:
        """Load again what is shown, keeping selection and scroll position (F5)."""
        raise NotImplementedError

    def on_changes(self, changes: Changes) -> None:
        """Something changed: reload if this page shows it."""
        raise NotImplementedError

    def stretch(self, share: float) -> None:
        """Be so much larger: the text size changed while this page is shown."""
        rescale(self, share)

    def crumbs(self) -> tuple[Crumb, ...]:
        """The breadcrumb, last word is here; the last word is also the window's title."""
        raise NotImplementedError

    def undo(self) -> bool:
        """Take back the last act made here, where that is still possible; False where there is none."""
        return False

    def status(self) -> str:
        """What the status line says of this page ("48 ideas, 14 unread"), or nothing."""
        return ""

    def main_focus(self) -> QWidget:
        """What gets the keyboard when the page opens: its main list."""
        return self

    def panes(self) -> tuple[QWidget, ...]:
        """Regions for F6 in focus order: filter bar, main list, right pane."""
        return (self.main_focus(),)
