"""The window: sidebar, top bar, one page at a time, status line. It knows no feature."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.page import Page
from ui.places import Navigator, Place, PlaceKind
from ui.shell.entry import Entry
from ui.shell.side_pane import SidePane
from ui.shell.status_line import StatusLine
from ui.shell.top_bar import TopBar
from ui.theme.look import Look

SMALLEST = (1024, 640)
USUAL = (1440, 900)


class Sheet(QFrame):
    """The content pane: a lighter sheet with one line around it and a round corner at the top left."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, then the line at the top and left."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(8)
        path = QPainterPath()
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, radius * 2, radius * 2)
        path.addRoundedRect(whole, radius, radius)
        painter.fillPath(path, theme.colour("bg-content"))
        painter.setPen(theme.colour("line"))
        painter.drawPath(path)


class Window(QMainWindow):
    """Frame and pages. `application.py` tells it what to show; pages are made when first wanted."""

    first_painted = Signal()
    closing = Signal()

    def __init__(self, look: Look, navigator: Navigator, memory: QSettings) -> None:
        super().__init__()
        self._look = look
        self._navigator = navigator
        self._memory = memory
        self._make: Callable[[PlaceKind], Page] | None = None
        self._pages: dict[PlaceKind, Page] = {}
        self._painted = False
        self._wants_sidebar = memory.value("sidebar", True, type=bool)
        self.setObjectName("window")
        self.side = SidePane(look)
        self.top = TopBar(look, navigator)
        self.status = StatusLine(look)
        self.stack = QStackedWidget()
        self._blank = QWidget()
        self.stack.addWidget(self._blank)
        self._frame = self._build_frame()
        self._whole = QStackedWidget()  # the frame, or a page that needs all the room (first run)
        self._whole.addWidget(self._frame)
        self.setCentralWidget(self._whole)
        self.setMinimumSize(*SMALLEST)
        self._restore()
        self.top.sidebar_toggled.connect(self.toggle_sidebar)
        self.side.places.chosen.connect(navigator.go)
        self.side.settings_wanted.connect(lambda: navigator.go(Place(PlaceKind.SETTINGS)))
        navigator.went.connect(self._on_went)
        self._entitle()

    def _build_frame(self) -> QWidget:
        frame = QWidget()
        self.sheet = Sheet(self._look)
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(1, 1, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.top)
        inside.addWidget(self.stack, 1)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.side)
        across.addWidget(self.sheet, 1)
        down = QVBoxLayout(frame)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(across, 1)
        down.addWidget(self.status)
        return frame

    # --- what application.py tells ---------------------------------------------------------------------------

    def use_pages(self, make: Callable[[PlaceKind], Page]) -> None:
        """From now on pages can be made; earlier ones (of another database or person) are dropped."""
        self.drop_pages()
        self._make = make
        self.show_frame()

    def drop_pages(self) -> None:
        """Forget every page."""
        self.stack.setCurrentWidget(self._blank)
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()

    def show_entries(self, rows: Sequence[Entry], unread: int) -> None:
        """Fill the sidebar and the bell."""
        self.side.places.entries.set_rows(rows)
        self.side.places.show_place(self._navigator.place)
        self.top.set_unread(unread)

    def show_alone(self, widget: QWidget) -> None:
        """Give the whole window to one widget (first run, or why the database doesn't open)."""
        self._drop_alone()
        self._whole.addWidget(widget)
        self._whole.setCurrentWidget(widget)
        widget.setFocus()

    def show_frame(self) -> None:
        """Back to sidebar and pages."""
        self._whole.setCurrentWidget(self._frame)
        self._drop_alone()

    def _drop_alone(self) -> None:
        while self._whole.count() > 1:
            widget = self._whole.widget(1)
            if widget is not None:
                self._whole.removeWidget(widget)
                widget.deleteLater()

    @property
    def page(self) -> Page | None:
        """The page shown."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    # --- pages -----------------------------------------------------------------------------------------------

    def _on_went(self, place: Place) -> None:
        if self._make is None:
            return
        page = self._pages.get(place.kind)
        if page is None:
            page = self._pages[place.kind] = self._make(place.kind)
            page.heading_changed.connect(self._on_heading)
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.show_place(place)
        self.side.places.show_place(place)
        self._fit_sidebar()
        self._on_heading()
        page.main_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_heading(self) -> None:
        page = self.page
        if page is None:
            return
        self.top.crumbs.show_crumbs(page.crumbs())
        self.status.show_page(page.status())
        self._entitle()

    def _entitle(self) -> None:
        page = self.page
        crumbs = page.crumbs() if page is not None else ()
        name = translate("Shell", "{page} – Ideabox").format(page=crumbs[-1][0]) if crumbs else "Ideabox"
        self.setWindowTitle(name)

    # --- sidebar ---------------------------------------------------------------------------------------------

    def toggle_sidebar(self) -> None:
        """Show or collapse the sidebar, and remember it (the board remembers its own)."""
        shown = self.side.collapsed
        if self._navigator.place.kind is PlaceKind.BOARD:
            self._memory.setValue("board/sidebar", shown)
        else:
            self._wants_sidebar = shown
            self._memory.setValue("sidebar", shown)
        self._fit_sidebar()

    def _fit_sidebar(self) -> None:
        on_board = self._navigator.place.kind is PlaceKind.BOARD
        wanted = self._memory.value("board/sidebar", False, type=bool) if on_board else self._wants_sidebar
        if self.side.collapsed == bool(wanted):
            self.side.set_collapsed(not wanted)

    # --- focus between regions (F6) --------------------------------------------------------------------------

    def next_region(self, step: int = 1) -> None:
        """Move the keyboard to the next region: top bar, the page's panes, sidebar."""
        panes = self.page.panes() if self.page else ()
        regions = [self.top.search, *(pane for pane in panes if pane.isVisible()), self.side.places]
        focused = QGuiApplication.focusObject()
        held = next(
            (
                at
                for at, each in enumerate(regions)
                if isinstance(focused, QWidget) and (each is focused or each.isAncestorOf(focused))
            ),
            0 if step > 0 else len(regions),
        )
        target = regions[(held + step) % len(regions)]
        first = target if target.focusPolicy() != Qt.FocusPolicy.NoFocus else target.nextInFocusChain()
        (first or target).setFocus(Qt.FocusReason.TabFocusReason)

    # --- window ----------------------------------------------------------------------------------------------

    def _restore(self) -> None:
        geometry = self._memory.value("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            screen = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(USUAL[0], screen.width()), min(USUAL[1], screen.height()))
        self._fit_sidebar()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place; whoever has something to finish hears of it first."""
        self._memory.setValue("geometry", self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell of the first paint: only then the slow parts are loaded."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            self.first_painted.emit()
        return done

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._on_heading()
        super().changeEvent(event)
