"""The way into an organisation's shared database and out of it again: who is signed in, on whose PC."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ideabox.addresses import Address, needs_password, parse, shown, without_login
from ideabox.errors import AppError, InputError, PermissionDenied, Unavailable
from ideabox.logins import KnownPeople, KnownPerson, make_folder, profile_of
from ideabox.paths import Profile
from ui.i18n import translate
from ui.services import Services, Session
from ui.sign_in.change_page import ChangePage
from ui.sign_in.copied import Copied
from ui.sign_in.dismissing import dismiss_all
from ui.sign_in.idle import IdleBanner, IdleWatch
from ui.sign_in.inside import Entered, Inside
from ui.sign_in.join_page import JoinPage
from ui.sign_in.joining import Handed, read_handed
from ui.sign_in.keyring import Keyring
from ui.sign_in.own_password import ask_first, change_later
from ui.sign_in.page import Setting, SignInPage, Wish
from ui.window import Window

if TYPE_CHECKING:
    from ideabox.passwords import Passwords


@dataclass(frozen=True)
class _Attempt:
    """One try to come in."""

    wish: Wish
    url: str
    person: Profile
    from_keyring: bool


class Door(QObject):
    """One page at a time in the whole window, until somebody is in; then it waits until they leave."""

    def __init__(
        self,
        services: Services,
        window: Window,
        inside: Inside,
        profile: Profile,
        find_keyring: Callable[[], Passwords],
    ) -> None:
        super().__init__(window)
        self._services, self._window, self._inside, self._profile = services, window, inside, profile
        self._settings, self._tasks = services.settings, services.tasks
        self._address: Address | None = None
        self._page: SignInPage | None = None
        self._attempt: _Attempt | None = None
        self._keyring = Keyring(services.tasks, find_keyring, self)
        self._found = ""  # the keyring's password, while nobody is in
        self._joins = False  # the address was just given: it is remembered once it let somebody in
        self._visit = 0
        self._listed: KnownPerson | None = None
        self.session: Session | None = None
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise TypeError
        self._app = app
        self.idle = IdleWatch(app, services.clock, self)
        self._banner = IdleBanner(services.look, window)
        self._copied = Copied(self)
        self.idle.warned.connect(self._banner.warn)
        self.idle.prolonged.connect(self._banner.hide)
        self.idle.expired.connect(self._on_expired)
        inside.when_inside(self._on_inside)

    # --- which organisation ----------------------------------------------------------------------------------

    def ask_server(self, server: str = "", error: InputError | None = None) -> None:
        """Let the person give the address, or IT's file."""
        page = JoinPage(self._services, server)
        page.left.connect(self._inside.begin)
        page.server_chosen.connect(self._on_server)
        page.file_chosen.connect(lambda path: self._on_file(page, path))
        self._show(page)
        if error is not None:
            page.show_refusal(error)

    def _on_server(self, url: str) -> None:
        self.arrive(url, remember=True)

    def _on_file(self, page: JoinPage, path: Path) -> None:
        def keep() -> Handed:
            return read_handed(path, self._profile.handed_settings)

        self._tasks.run(page, keep, lambda handed: self._on_handed(page, handed))

    def _on_handed(self, page: JoinPage, handed: Handed) -> None:
        if handed.problem:
            page.tell_file(handed.problem)
            return
        self._settings.use_site(handed.site)
        self._inside.dress()
        self._on_server(str(handed.site.values["database"]))

    # --- signing in ------------------------------------------------------------------------------------------

    def arrive(self, url: str, *, remember: bool = False) -> None:
        """Stand before an organisation's database: by what the keyring keeps, or by a form.

        remember: the address was just chosen, and is the one to begin with from now on, once it let somebody in.
        """
        self._joins = remember
        try:
            self._address = address = parse(url)
        except InputError as error:
            self.ask_server("" if error.code == "address_password" else url, error)
            return
        self._attempt, self._page, self._found = None, None, ""
        login = self._usual_login(address)
        if self._settings.current.shared_pc:
            self._show_page(login)
            return
        recalled = bool(login) and self._inside.recall(
            self._person(address, login).first_sight, str(replace(address, login=login))
        )
        if not recalled:
            self._show_page(login)
        if not needs_password(address):
            self._begin(Wish(login, "", keep=False))
        else:
            self._keyring.look_up(
                address.place, login, lambda found: self._on_looked_up(address, login, found)
            )

    def _usual_login(self, address: Address) -> str:
        if address.login or self._settings.current.shared_pc:
            return address.login
        kept = self._settings.current.login
        if kept or needs_password(address):
            return kept
        try:
            return getpass.getuser()  # whom libpq names to the server
        except (OSError, KeyError, ImportError):
            return ""

    def _on_looked_up(self, address: Address, login: str, found: str) -> None:
        if self._address != address or self.session is not None or self._attempt is not None:
            return
        typing = self._page is not None and (self._page.password.text() or self._page.login.text() != login)
        if found and not typing:
            self._found = found
            self._begin(Wish(login, found, keep=True), from_keyring=True)
        else:
            self._show_page(login)
        if self._keyring.is_there and self._page is not None:
            self._page.offer_keyring()

    def _show_page(self, login: str) -> SignInPage:
        if self._page is not None:
            return self._page
        page = self._page = SignInPage(self._services, self._setting(), login)
        page.wanted.connect(self._on_wanted)
        page.cancelled.connect(self._on_cancelled)
        page.left.connect(lambda: self.ask_server(page.server.text()))
        page.recent.forgotten.connect(self._on_forgotten)
        if self._settings.current.shared_pc:
            page.show_people(self._known().all())
        elif self._keyring.is_there:
            page.offer_keyring()
        self._show(page)
        return page

    def _setting(self) -> Setting:
        now, site = self._settings.current, self._settings.site.values
        by_it = "database" in site and self._address is not None
        return Setting(
            server=shown(str(self._address)) if self._address else "",
            by_it=by_it and without_login(str(site.get("database"))) == without_login(str(self._address)),
            organisation=now.organisation,
            colour=now.colour,
            shared_pc=now.shared_pc,
            lock_minutes=now.lock_minutes,
            asks_password=self._address is None or needs_password(self._address),
        )

    def _on_wanted(self, wish: Wish) -> None:
        if not wish.password and self._found:
            wish = replace(wish, password=self._found)
        self._begin(wish)

    def _begin(self, wish: Wish, *, from_keyring: bool = False) -> None:
        address = self._here()
        if self._page is not None:
            self._page.show_connecting(on=True)
        login = wish.login or address.login
        person = self._person(address, login)
        url = str(replace(address, login=login))
        attempt = self._attempt = _Attempt(wish, url, person, from_keyring)
        on_own_pc = not self._settings.current.shared_pc

        def work() -> Entered:
            make_folder(person)
            if not on_own_pc:  # what was kept while this PC was one person's
                person.first_sight.unlink(missing_ok=True)
            return self._inside.open_shared(
                url, wish.password or None, person.first_sight if on_own_pc else None
            )

        self._tasks.run(
            self,
            work,
            lambda opened: self._on_opened(attempt, opened),
            lambda error: self._on_refused(attempt, error),
        )

    def _on_cancelled(self) -> None:
        self._attempt = None

    def _on_refused(self, attempt: _Attempt, error: AppError) -> None:
        if attempt is not self._attempt:
            return
        self._attempt = None
        page = self._show_page(attempt.wish.login)
        if isinstance(error, PermissionDenied) and attempt.from_keyring:
            self._found = ""
            self._keyring.forget(self._here().place, attempt.wish.login)
        page.trust_keyring(on=bool(self._found) and isinstance(error, Unavailable))
        page.show_refusal(error)

    def _on_opened(self, attempt: _Attempt, opened: Entered) -> None:
        if attempt is not self._attempt:  # cancelled meanwhile
            self._tasks.run(self, opened.backend.close)
        elif opened.must_change_password:
            self._ask_new_password(attempt, opened)
        else:
            self._let_in(attempt, opened)

    def _ask_new_password(self, attempt: _Attempt, entered: Entered) -> None:
        def done(new: str) -> None:
            self._let_in(replace(attempt, wish=replace(attempt.wish, password=new)), entered)

        def leave() -> None:
            self._attempt = self._page = None
            self._tasks.run(self, entered.backend.close)
            self._show_page("")

        page = ask_first(self._services, attempt.wish.login, entered, done)
        page.left.connect(leave)
        self._show(page)

    # --- inside ----------------------------------------------------------------------------------------------

    def _let_in(self, attempt: _Attempt, opened: Entered) -> None:
        address, wish, now = self._here(), attempt.wish, self._settings.current
        self._attempt = self._page = None
        self._found = ""
        self._visit += 1
        if self._joins:
            url = without_login(str(address))
            self._settings.choose(database=url, joined=url)
            self._joins = False
        self._listed = None
        if now.shared_pc:
            self._settings.use_person(attempt.person.settings)
            self._inside.dress()
            if wish.keep:
                self._listed = KnownPerson(wish.login, "")
        else:
            self._settings.choose(login=wish.login)
            if wish.keep:
                self._keyring.keep(address.place, wish.login, wish.password)
        self.session = Session(opened.actor.login, now.shared_pc, has_password=needs_password(address))
        self._services.typed.turn_to(attempt.person.typed, opened.make_seal)
        self._inside.enter(attempt.url, opened)
        if now.shared_pc:
            self.idle.start(now.lock_minutes)
            self._window.status.show_session(now.lock_minutes)

    def _on_inside(self) -> None:
        """The name is known now."""
        if self.session is not None and self._listed is not None:
            name = self._services.person().name
            self._known().add(replace(self._listed, name=name))
            self._listed = None

    def change_password(self) -> None:
        """Let the person choose another password, over what is open."""
        session, address = self.session, self._here()
        if session is None or not session.has_password:
            return
        as_whom = (str(replace(address, login=session.login)), session.login)

        def done(new: str) -> None:
            self._keyring.renew(address.place, session.login, new)

        change_later(self._services, self._window, self._inside, as_whom, done)

    # --- leaving ---------------------------------------------------------------------------------------------

    def sign_out(self) -> None:
        """Close the session; the keyring forgets the password."""
        session = self.session
        if session is None:
            return
        self.leave()
        if not session.is_shared_pc:
            self._keyring.forget(self._here().place, session.login)
            self._settings.choose(login="")
        self._show_page("")

    def leave(self) -> None:
        """Close the session: nothing of this person stays on the screen or within reach."""
        if self.session is None:
            return
        self.session = self._listed = None
        self._page = None
        self.idle.stop()
        self._banner.hide()
        dismiss_all(self._app, self._window)
        self._copied.take_back()
        visit = self._visit

        def ended() -> None:
            if visit == self._visit and self.session is None:
                self._services.typed.turn_to(self._profile.typed)

        self._inside.leave_session(ended)
        self._window.status.show_session(0)
        if self._settings.current.shared_pc:
            self._settings.use_person(None)
            QTimer.singleShot(0, self, self._undress)  # pages on their way out must not be told of a language

    def _undress(self) -> None:
        if self.session is None:
            self._inside.dress()

    def _on_expired(self) -> None:
        self.leave()
        self._show_page("").say_closed()

    # --- who is listed ---------------------------------------------------------------------------------------

    def _known(self) -> KnownPeople:
        return KnownPeople(self._profile.known_people, self._here().place)

    def _on_forgotten(self, login: str) -> None:
        self._known().remove(login)
        if self._page is not None:
            self._page.show_people(self._known().all())

    def _person(self, address: Address, login: str) -> Profile:
        return profile_of(self._profile, address.place, login)

    def _here(self) -> Address:
        if self._address is None:
            raise TypeError
        return self._address

    def _show(self, page: JoinPage | SignInPage | ChangePage) -> None:
        self._window.show_alone(page)
        self._window.setWindowTitle(translate("SignIn", "Sign in – Ideabox"))
