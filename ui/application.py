# reason for length: the one place where everything is wired together
"""The only place where things are wired together: settings, look, database, window, pages."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from ideabox.addresses import is_shared
from ideabox.asking import Actor
from ideabox.changes import Changes
from ideabox.clock import Clock, utc_now
from ideabox.errors import AppError, NotFound
from ideabox.first_sight import recall
from ideabox.home.requests import GetShell
from ideabox.home.rows import Shell
from ideabox.paths import Profile
from ideabox.releases import Release
from ideabox.settings import SettingsStore
from ideabox.typed import TypedStore
from ui.crash import CrashReporter
from ui.first_run.page import FirstRun
from ui.help_menu import HelpMenu
from ui.home.page import TodayPage
from ui.i18n import current_language, install, pick_language, translate
from ui.loading import Loading
from ui.messages import sentence
from ui.not_opened import not_opened
from ui.opening import FirstPerson, Opened, Opening, load_door, load_passwords, open_database
from ui.places import Navigator, Place, PlaceKind
from ui.services import Person, Services, Session
from ui.shell.entries import COUNTED, entries
from ui.shell.menus import Commands, Menus
from ui.shell.side_pane import SidePane
from ui.shell.status_line import StatusLine
from ui.shell.top_bar import TopBar
from ui.tasks import Backend, Tasks
from ui.theme.look import Look, Wanted
from ui.theme.theme import TextSize
from ui.widgets.focus_ring import FocusRings
from ui.widgets.toast import Toast
from ui.window import Furniture, Window, make_window

if TYPE_CHECKING:
    from ui.rooms import Rooms
    from ui.sign_in.door import Door
    from ui.sign_in.inside import Entered

log = logging.getLogger(__name__)

SHELL_DELAY_MS = 120
"""Several changes in a row are counted once."""


class Application(QObject):
    """One run of the app: made by `run`, or by tests with a profile and a clock of their own."""

    opened = Signal()  # the first page is there, and every other one can be made

    def __init__(
        self,
        app: QApplication,
        profile: Profile,
        settings: SettingsStore,
        clock: Clock = utc_now,
        window: Window | None = None,
    ) -> None:
        """window: one whose ground is on the screen already, in the language chosen; else one is made."""
        super().__init__(app)
        self._app = app
        self.profile = profile
        self.settings = settings
        self.clock = clock
        self._rooms: Rooms | None = None
        self._door: Door | None = None
        self._person: Person | None = None
        self.shell: Any = None
        self._actor: Actor | None = None
        self._entered: Entered | None = None  # the database that is open, and what it told
        self._opening: Opening | None = None
        self._recalled = False  # what is shown was kept from the last time
        self._is_read = False  # the database has answered
        self._wanted: tuple[UUID | None, str] | None = None
        self._empty = ""
        chosen = settings.current
        if window is None:  # else it was said before the window: each of its widgets would be told again
            install(app, pick_language(chosen.language))
        self.look = Look(app, Wanted(chosen.theme), TextSize(chosen.text_size))
        self.rings = FocusRings(app, self.look)
        profile.folder.mkdir(parents=True, exist_ok=True)
        self.window = window or make_window(profile, settings)
        self.memory = self.window.memory
        self.navigator = Navigator(self)
        self.tasks = Tasks(self)
        self._loading = Loading(self.tasks, self.window)
        self.typed = TypedStore(profile.typed)
        self.window.furnish(
            self.look,
            self.navigator,
            Furniture(SidePane(self.look), TopBar(self.look, self.navigator), StatusLine(self.look)),
        )
        self.toast = Toast(self.look, self.window.sheet)
        self.crash = CrashReporter(self.window, self.toast.say)
        self.services = Services(
            tasks=self.tasks,
            navigator=self.navigator,
            look=self.look,
            typed=self.typed,
            speaker=self.toast,
            clock=clock,
            person=self.person,
            settings=settings,
            memory=self.memory,
            host=self,
        )
        self.help = HelpMenu(self.services, self.window, profile, self._described)
        self._shell_timer = QTimer(self, interval=SHELL_DELAY_MS, singleShot=True)
        self.window.side.new_idea_wanted.connect(self._new_idea)
        self._menus = Menus(self.window, self._commands(), self._page_actions)
        self._connect()

    def _connect(self) -> None:
        self._shell_timer.timeout.connect(self._ask_shell)
        self.navigator.idea_wanted.connect(self._on_idea_wanted)
        self._loading.loaded.connect(self._on_loaded)
        self.tasks.changed.connect(self._on_changes)
        self.tasks.failed.connect(self._on_failed)
        self.tasks.crashed.connect(self.crash.show_report)
        self.window.status.language_wanted.connect(self.choose_language)
        self.window.status.help_wanted.connect(self.help.show_shortcuts)
        self.window.closing.connect(self.close)

    # --- opening ---------------------------------------------------------------------------------------------

    def start(self, opening: Opening | None) -> None:
        """Show the window, then open the database; None: ask the person where to begin."""
        if opening is None:
            self.begin()
        elif is_shared(opening.url):
            url = opening.url
            self.window.when_painted(lambda: self._at_door(lambda door: door.arrive(url)))
        else:
            if opening.as_login is None:
                self.recall(self.profile.first_sight, opening.url)
            self.window.when_painted(lambda: self._open(opening))
        self.window.show()
        self.window.activateWindow()  # where no window manager does it, shortcuts would sleep

    def recall(self, first_sight: Path, source: str) -> bool:
        """Show what the first page showed last, until it has been read anew; False where nothing is kept."""
        sight = recall(first_sight, source)
        if sight is None:
            return False
        self._recalled, self._actor = True, sight.actor
        self._show_shell(sight.shell)
        self._show_first_page().show_rows(sight.today)
        return True

    def _show_first_page(self) -> TodayPage:
        """The one page that can be made before all of them are loaded."""
        page = TodayPage(self.services)
        self.window.use_pages(lambda kind: page if kind is PlaceKind.TODAY else None)
        self.navigator.replace(Place(PlaceKind.TODAY))
        return page

    def open(self, opening: Opening) -> None:
        """Open a database off the GUI thread; the one open before is let go first."""
        self._recalled = self._is_read = False
        self._entered = None
        self._leave_rooms()  # first: a page may still have something to send
        self.toast.hide_now()  # what was said to one person is not for the next
        self._open(opening, self.tasks.detach())

    def _open(self, opening: Opening, before: Backend | None = None) -> None:
        self._opening = opening

        def work() -> Opened:
            if before is not None:
                before.close()
            return open_database(opening, self.clock, self.profile.first_sight)

        self.tasks.open(self, work, self._on_opened, self._on_not_opened)

    def _leave_rooms(self) -> None:
        self.window.drop_pages()
        if self._rooms is not None:
            self._rooms.close()
            self._rooms = None

    def _on_opened(self, opened: Entered) -> None:
        if self._recalled and self._actor != opened.actor:  # what was recalled is somebody else's
            self._recalled = False
            self._leave_rooms()
            self.tasks.forget()
        self._entered, self._actor = opened, opened.actor
        self.tasks.attach(opened.backend)
        self.tasks.ask(self, GetShell(), self._on_first_shell, self._explain, key="shell")

    def _on_first_shell(self, shell: Shell) -> None:
        self._is_read = True
        self._on_shell(shell)
        if not self._recalled:
            self._show_first_page()
        self._loading.begin(self._entered.make_seal if self._entered else None)

    def _on_loaded(self, rooms: type[Rooms]) -> None:
        """Now every page can be made."""
        if self._rooms is not None or not self._is_read:  # another database is being opened
            return
        self._rooms = rooms(self.services, self.window, self)
        self._rooms.take_shell(self.shell)
        self.window.use_pages(self._rooms.make_page, keep=True)
        if self.window.page is None:  # somebody went on before the other pages were there
            self.navigator.replace(self.navigator.place)
        self._rooms.start()
        self.opened.emit()
        self._tell_unreadable()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.navigator.new_idea(*wanted)

    def _tell_unreadable(self) -> None:
        """Some of what was typed on this PC opens no more: say so once."""
        if lost := self.typed.newly_unreadable():
            words = translate(
                "Application",
                "%n unsent text(s) of yours can’t be opened on this PC any more. Nothing is thrown away: ask IT.",
                "",
                lost,
            )
            self.toast.say(words, seconds=12)

    def _on_idea_wanted(self, campaign_id: UUID | None, title: str) -> None:
        """Nobody there yet to write it with: as soon as there is."""
        if self._rooms is None:
            self._wanted = (campaign_id, title)

    def _on_not_opened(self, error: AppError) -> None:
        if error.code == "nobody_yet" and self._opening is not None:
            self._empty = self._opening.url  # the file that was asked for: what is begun, is begun there
            self.begin()
        else:
            self._explain(error)

    def begin(self) -> None:
        """Ask where to begin."""
        self.window.show_alone(FirstRun(self.services))

    def _explain(self, error: AppError) -> None:
        """The database doesn't open: say why, and what can be done."""
        self.window.status.show_problem(sentence(error))
        self.window.show_alone(not_opened(self.look, error, self._retry, self.begin))

    def _retry(self) -> None:
        if self._opening is None:
            return
        opening = self._opening
        if self.session() is not None:
            self._leave_door()
            self._at_door(lambda door: door.arrive(opening.url))
        else:
            self.window.show_frame()
            self.open(opening)

    # --- what the frame shows --------------------------------------------------------------------------------

    def _on_changes(self, changes: Changes) -> None:
        if (page := self.window.page) is not None:
            page.on_changes(changes)
        if changes.touches(*COUNTED):
            self._shell_timer.start()

    def _ask_shell(self) -> None:
        if self._is_read:
            self.tasks.ask(self, GetShell(), self._on_shell, self._on_shell_failed, key="shell")

    def _on_shell(self, shell: Shell) -> None:
        if not self._is_read:
            return
        if self._rooms is not None:
            self._rooms.take_shell(shell)
        self._show_shell(shell)
        self.window.status.show_current(self.clock())

    def _show_shell(self, shell: Shell) -> None:
        if self._actor is None:
            return
        self.shell = shell
        me = shell.me
        self._person = Person(self._actor, me.name, me.job, me.site_code, me.site_name, me.region)
        self.window.side.organisation.show_names(shell.organisation)
        self.window.side.organisation.show_colour(self.settings.current.colour)
        site = " · ".join(part for part in (me.site_name, me.site_code) if part)
        self.window.side.person.show_names(me.name, site or me.job)
        self.window.show_entries(entries(shell, self.clock()), shell.unread)

    def _on_shell_failed(self, error: AppError) -> None:
        self.window.status.show_problem(sentence(error))

    def _on_failed(self, error: AppError) -> None:
        self.toast.say(sentence(error))

    def person(self) -> Person:
        """Who is here."""
        if self._person is None:
            raise NotFound("nobody_yet")
        return self._person

    # --- Host ------------------------------------------------------------------------------------------------

    def choose_language(self, language: str) -> None:
        """Switch at once, and remember."""
        self.settings.choose(language=language)
        install(self._app, pick_language(self.settings.current.language))
        if self._rooms is not None:
            self._rooms.tell_language(current_language())
        self._ask_shell()

    def choose_look(self, theme: str = "", text_size: str = "") -> None:
        """Switch theme or text size at once, and remember."""
        now = self.settings.current
        self.settings.choose(theme=theme or now.theme, text_size=text_size or now.text_size)
        now = self.settings.current
        self.look.choose(Wanted(now.theme), TextSize(now.text_size))

    def open_sample(self) -> None:
        """Use the sample's database, made anew in the language in use where it isn't there."""
        url = self._empty or str(self.profile.sample)
        self._use(Opening(url, language=current_language(), sample=True), url if self._empty else "sample")

    def open_own(self, name: str = "", organisation: str = "") -> None:
        """Use this person's database on this PC."""
        first = FirstPerson(
            name,
            organisation,
            translate("Application", "Open idea box"),
            translate("Application", "What could work better here?"),
        )
        url = self._empty or str(self.profile.database)
        opening = Opening(url, language=current_language(), first_person=first if name else None)
        self._use(opening, url if self._empty else "own")

    def become(self, login: str) -> None:
        """See an embedded database as another of its people."""
        if self._opening is not None:
            self.open(replace(self._opening, as_login=login))

    def _use(self, opening: Opening, name: str) -> None:
        self._leave_door()
        self.settings.choose(database=name)
        self._empty = ""
        self.window.show_frame()
        self.open(opening)

    # --- a shared database -----------------------------------------------------------------------------------

    def _at_door(self, act: Callable[[Door], None]) -> None:
        """Do something about signing in; the door is imported off the GUI thread when it is first needed."""
        if self._door is not None:
            act(self._door)
            return

        def made(door: type[Door]) -> None:
            if self._door is None:
                self._door = door(self.services, self.window, self, self.profile, load_passwords)
            act(self._door)

        self.tasks.run(self, load_door, made)

    def _leave_door(self) -> None:
        if self._door is not None:
            self._door.leave()

    def join(self) -> None:
        """Join the organisation, or go back to the one joined before."""
        of_it = str(self.settings.site.values.get("database", ""))
        joined = self.settings.current.joined or (of_it if is_shared(of_it) else "")
        self._leave_door()
        if self._is_read:
            self.leave_session(lambda: None)
        self._at_door(lambda door: door.arrive(joined, remember=True) if joined else door.ask_server())

    def session(self) -> Session | None:
        """Who signed in to a shared database; None while it is a file on this PC."""
        return self._door.session if self._door is not None else None

    def release(self) -> Release:
        """What the shared database said last of newer programs."""
        return self._entered.release() if self._entered is not None else Release()

    def _described(self) -> str:
        return self._entered.described() if self._entered is not None else ""

    def sign_out(self) -> None:
        """Close the session on a shared database."""
        self._at_door(lambda door: door.sign_out())

    def change_password(self) -> None:
        """Choose another password for the shared database."""
        self._at_door(lambda door: door.change_password())

    def when_inside(self, act: Callable[[], None]) -> None:
        """Do this each time pages can be made for who came in."""
        self.opened.connect(act)

    def open_shared(self, url: str, password: str | None, first_sight: Path | None) -> Opened:
        """Open a shared database; slow: runs in a worker."""
        return open_database(Opening(url, password=password), self.clock, first_sight)

    def enter(self, url: str, entered: Entered) -> None:
        """Show what somebody signed in to."""
        self._opening = Opening(url)
        self.tasks.forget()  # nothing of who was here before is done in this one's name
        self._menus.offer_leaving(shown=True, shared_pc=self.settings.current.shared_pc)
        self.window.show_frame()
        self._on_opened(entered)

    def leave_session(self, then: Callable[[], None]) -> None:
        """Let go of the database and of all that its pages showed; `then`: all that was under way has ended."""
        self._recalled = self._is_read = False
        self._leave_rooms()
        before = self.tasks.detach()
        self.tasks.forget()
        self.shell = self._actor = self._person = self._wanted = self._opening = None
        self._entered = None
        self._menus.offer_leaving(shown=False)
        self.navigator.forget()
        self.window.forget_person(shared_pc=self.settings.current.shared_pc)
        self.toast.hide_now()
        if before is not None:
            self.tasks.open(self, before.close, lambda _: then(), lambda error: then())

    def dress(self) -> None:
        """Show language, theme and text size as the settings now say."""
        now = self.settings.current
        if pick_language(now.language) != current_language():
            install(self._app, pick_language(now.language))
        self.look.choose(Wanted(now.theme), TextSize(now.text_size))

    # --- commands --------------------------------------------------------------------------------------------

    def _commands(self) -> Commands:
        def go(kind: PlaceKind) -> Callable[[], None]:
            return lambda: self.navigator.go(Place(kind)) if self.shell is not None else None

        return Commands(
            new_idea=self._new_idea,
            search=lambda: self.window.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason),
            news=self.window.top.news_wanted.emit,
            today=go(PlaceKind.TODAY),
            my_ideas=go(PlaceKind.MY_IDEAS),
            following=go(PlaceKind.FOLLOWING),
            campaigns=go(PlaceKind.CAMPAIGNS),
            settings=go(PlaceKind.SETTINGS),
            back=self.navigator.back,
            forward=self.navigator.forward,
            reload=self._reload,
            sidebar=self.window.toggle_sidebar,
            next_region=lambda: self.window.next_region(1),
            previous_region=lambda: self.window.next_region(-1),
            theme=self._next_theme,
            show_help=self.help.show_help,
            show_help_for_it=self.help.show_help_for_it,
            shortcuts=self.help.show_shortcuts,
            report=self.help.show_report,
            newer=self.help.show_newer,
            about=self.help.show_about,
            quit=self.window.close,
            undo=self._undo,
            sign_out=self.sign_out,
        )

    def _new_idea(self) -> None:
        """In the campaign that is shown, if one is."""
        place = self.navigator.place
        self.navigator.new_idea(place.id if place.kind is PlaceKind.CAMPAIGN else None)

    def _page_actions(self) -> list[QAction]:
        return self.window.page.actions() if self.window.page is not None else []

    def _reload(self) -> None:
        if self.window.page is not None:
            self.window.page.reload()
        self._ask_shell()

    def _undo(self) -> None:
        """Take back what the page, or the toast, still offers to take back."""
        if (page := self.window.page) is not None and page.undo():
            return
        if self.toast.isVisible() and self.toast.action.isVisible():
            self.toast.action.click()

    def _next_theme(self) -> None:
        order = ("system", "light", "dark")
        now = self.settings.current.theme
        self.choose_look(theme=order[(order.index(now) + 1) % len(order)] if now in order else "system")

    def leave(self) -> None:
        """Close, and take the window down while there is still an event loop for it to say goodbye to."""
        self.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        """Finish what was asked, and let go of everything; safe to repeat."""
        self._is_read = False
        if self._rooms is not None:
            self._rooms.close()
            self._rooms = None
        self.tasks.close()
        self.typed.close()
        self.memory.sync()
