"""The window: sidebar, top bar, one page at a time, status line. It knows no feature."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ideabox.paths import Profile, resources
from ideabox.settings import SettingsStore
from ui.ground import Ground, ground_of
from ui.i18n import translate
from ui.places import Navigator, Place, PlaceKind

if TYPE_CHECKING:  # what it is furnished with is imported while its ground is on the screen already
    from ui.page import Page
    from ui.shell.entry import Entry
    from ui.shell.side_pane import SidePane
    from ui.shell.status_line import StatusLine
    from ui.shell.top_bar import TopBar
    from ui.theme.look import Look

SMALLEST = (1024, 640)
USUAL = (1440, 900)

WINDOWS_OWN = ("geometry", "ground", "sidebar", "board/sidebar", "updates/closed")
"""What is remembered of the window, whoever sits before it."""

MakePage = Callable[[PlaceKind], "Page | None"]
"""Makes a page; None while its kind is still being loaded."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around every page."""

    side: SidePane
    top: TopBar
    status: StatusLine


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
    """Frame and pages. `application.py` tells it what to show; pages are made when first wanted.

    It can be shown before it is furnished: then it paints its ground, and the program goes on loading.
    """

    closing = Signal()

    def __init__(self, memory: QSettings, ground: Ground) -> None:
        super().__init__()
        self.memory = memory
        self._ground = ground
        self._make: MakePage | None = None
        self._pages: dict[PlaceKind, Page] = {}
        self._outgrown: PlaceKind | None = None  # the page shown when the text size changed
        self._then: Callable[[], None] | None = None
        self.is_furnished = False
        self._wants_sidebar = memory.value("sidebar", True, type=bool)
        self.setObjectName("window")
        self.setWindowTitle("Ideabox")
        self.setMinimumSize(*SMALLEST)
        self._restore()

    def furnish(self, look: Look, navigator: Navigator, furniture: Furniture) -> None:
        """Put in what stands around every page; once in a window's life."""
        self._look = look
        self._scale = look.theme.scale
        self._navigator = navigator
        self.side, self.top, self.status = furniture.side, furniture.top, furniture.status
        self.stack = QStackedWidget()
        self._blank = QWidget()
        self.stack.addWidget(self._blank)
        self._frame = self._build_frame()
        self._whole = QStackedWidget()  # the frame, or a page that needs all the room (first run)
        self._whole.addWidget(self._frame)
        self.setCentralWidget(self._whole)
        self.is_furnished = True
        self._fit_sidebar()
        self.top.sidebar_toggled.connect(self.toggle_sidebar)
        self.side.places.chosen.connect(navigator.go)
        self.side.settings_wanted.connect(lambda: navigator.go(Place(PlaceKind.SETTINGS)))
        navigator.went.connect(self._on_went)
        look.changed.connect(self._on_look)
        self._entitle()

    def _build_frame(self) -> QWidget:
        frame = QWidget()
        self.sheet = Sheet(self._look)
        inside = self._inside = QVBoxLayout(self.sheet)
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

    def use_pages(self, make: MakePage, *, keep: bool = False) -> None:
        """From now on pages can be made; earlier ones (of another database or person) are dropped unless kept."""
        if not keep:
            self.drop_pages()
        self._make = make
        self.show_frame()

    def drop_pages(self) -> None:
        """Forget every page, and how to make one."""
        self._make = None
        self.stack.setCurrentWidget(self._blank)
        for kind in tuple(self._pages):
            self._drop_page(kind)
        self._outgrown = None

    def _drop_page(self, kind: PlaceKind) -> None:
        page = self._pages.pop(kind)
        self.stack.removeWidget(page)
        page.deleteLater()

    def _on_look(self) -> None:
        """Another text size: the page shown is stretched and, when it is left, made anew like all others."""
        scale, before = self._look.theme.scale, self._scale
        if scale == before:
            return
        self._scale = scale
        for kind in tuple(self._pages):
            if self._pages[kind] is not self.page:
                self._drop_page(kind)
            else:
                self._outgrown = kind
                self._pages[kind].stretch(scale / before)

    def show_entries(self, rows: Sequence[Entry], unread: int) -> None:
        """Fill the sidebar and the bell."""
        self.side.places.entries.set_rows(rows)
        self.side.places.show_place(self._navigator.place)
        self.top.set_unread(unread)

    def forget_person(self, *, shared_pc: bool = False) -> None:
        """Leave no name, count or word of who was here; on a shared PC none of their orders, filters and folders."""
        if shared_pc:
            for key in self.memory.allKeys():
                if key not in WINDOWS_OWN:
                    self.memory.remove(key)
        self.side.organisation.show_names("")
        self.side.person.show_names("")
        self.top.crumbs.show_crumbs(())
        self.top.search.clear()
        self.status.show_page("")
        self.show_entries((), 0)
        self.setWindowTitle("Ideabox")

    def put_above_page(self, banner: QWidget) -> None:
        """A line over every page, under the top bar."""
        self._inside.insertWidget(1, banner)

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
        shown = self.stack.currentWidget() if self.is_furnished else None
        return next((page for page in self._pages.values() if page is shown), None)

    # --- pages -----------------------------------------------------------------------------------------------

    def make_ready(self, kind: PlaceKind) -> None:
        """Make a page, unless it is there or can't be made yet."""
        page = self._make(kind) if self._make is not None and kind not in self._pages else None
        if page is not None:
            self._pages[kind] = page
            page.heading_changed.connect(self._on_heading)
            self.stack.addWidget(page)

    def _on_went(self, place: Place) -> None:
        if self._make is None:
            return
        self.make_ready(place.kind)
        page = self._pages.get(place.kind)
        if page is None:  # it is still being loaded
            self.stack.setCurrentWidget(self._blank)
            self.side.places.show_place(place)
            return
        self.stack.setCurrentWidget(page)
        if self._outgrown not in (None, place.kind):
            outgrown, self._outgrown = self._outgrown, None
            if outgrown in self._pages:
                self._drop_page(outgrown)
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
            self.memory.setValue("board/sidebar", shown)
        else:
            self._wants_sidebar = shown
            self.memory.setValue("sidebar", shown)
        self._fit_sidebar()

    def _fit_sidebar(self) -> None:
        on_board = self._navigator.place.kind is PlaceKind.BOARD
        wanted = self.memory.value("board/sidebar", False, type=bool) if on_board else self._wants_sidebar
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
        geometry = self.memory.value("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            screen = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(USUAL[0], screen.width()), min(USUAL[1], screen.height()))

    def when_painted(self, act: Callable[[], None]) -> None:
        """Do this once the next painting is over."""
        self._then = act

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place; whoever has something to finish hears of it first."""
        self.memory.setValue("geometry", self.saveGeometry())
        if self.is_furnished:
            self.memory.setValue("ground", f"{self.side.width()} {self.status.height()}")
        self.closing.emit()
        super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let those go on who wait for a painting: the slow parts are loaded only then."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and self._then is not None:
            then, self._then = self._then, None
            QTimer.singleShot(0, then)  # the widgets inside are painted in the same go
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, while nothing stands on it."""
        if not self.is_furnished:
            self._ground.paint(QPainter(self), self.rect())

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange and self.is_furnished:
            self._on_heading()
        super().changeEvent(event)


def make_window(profile: Profile, settings: SettingsStore) -> Window:
    """A window on its ground, where it was last seen."""
    memory = QSettings(str(profile.window), QSettings.Format.IniFormat)
    kept = str(memory.value("ground", "")).split()
    place = (int(kept[0]), int(kept[1])) if len(kept) == 2 and all(map(str.isdecimal, kept)) else None
    hints = QGuiApplication.styleHints()
    return Window(memory, ground_of(hints, settings.current.theme, resources() / "themes", place))
