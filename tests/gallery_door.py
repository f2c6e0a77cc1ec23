"""The gallery's pictures before a shared database: joining, signing in and what can go wrong, a shared PC."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from ideabox.addresses import parse
from ideabox.errors import PermissionDenied, Unavailable, VersionMismatch
from ideabox.logins import KnownPeople, KnownPerson
from ideabox.site_settings import NO_SITE, parse_site
from ui.application import Application
from ui.player import Until
from ui.sign_in.change_page import ChangePage
from ui.sign_in.change_sheet import ChangeSheet
from ui.sign_in.door import Door
from ui.sign_in.join_page import JoinPage
from ui.sign_in.joining import _why
from ui.sign_in.page import SignInPage

URL = "postgresql://idees.maison-varlope.example/ideabox"
DOWNLOAD = "https://intranet.maison-varlope.example/ideabox"
OF_IT = f'database = "{URL}"\norganisation = "Maison Varlope"\ncolour = "#0D646B"\nlocked = ["database"]\n'
SHARED = OF_IT + "shared_pc = true\nlock_minutes = 10\n"
LOCKED = 'theme = "light"\nlanguage = "fr"\ntext_size = "normal"\nlocked = ["theme", "language"]\n'
PEOPLE = (
    KnownPerson("o.girard", "Oscar Girard"),
    KnownPerson("l.tessier", "Lucie Tessier"),
    KnownPerson("n.ferrouk", "Nadia Ferrouk"),
)
W = TypeVar("W", bound=QWidget)
Shoot = Callable[[str], Iterator[Until]]


def door_steps(app: Application, shoot: Shoot) -> Iterator[Until]:
    """All of them; the database that was open is let go."""
    app.join()
    yield Until("the join page", lambda: _find(app, JoinPage) is not None)
    yield from shoot("join")
    join = _page(app, JoinPage)
    join.server.set_text("postgresql://nadia:…@idees.example")
    join.go_on.click()
    join.tell_file(_why(NO_SITE))
    yield from shoot("join-error")
    door = app._door
    assert door is not None
    yield from _signing_in(app, door, shoot)
    yield from _own_password(app, door, shoot)
    app.settings.use_site(NO_SITE)


def _signing_in(app: Application, door: Door, shoot: Shoot) -> Iterator[Until]:
    app.settings.use_site(parse_site(OF_IT, Path("it.toml")))
    page = yield from _arrive(app, door)
    page.offer_keyring()
    page.login.set_text("n.ferrouk")
    yield from shoot("sign-in")
    page.password.set_text("douze lettres")
    page.show_connecting(on=True)
    yield from shoot("sign-in-connecting")
    page.show_refusal(PermissionDenied("sign_in_refused"))
    yield from shoot("sign-in-refused")
    page.password.set_error("")
    page.show_refusal(Unavailable("certificate_refused"))
    yield from shoot("sign-in-unreachable")
    page.show_refusal(VersionMismatch("client_old", oldest="98.0", download=DOWNLOAD))
    yield from shoot("sign-in-too-old")
    app.settings.use_site(parse_site(SHARED, Path("it.toml")))
    known = KnownPeople(app.profile.known_people, parse(URL).place)
    for person in PEOPLE:
        known.add(person)
    page = yield from _arrive(app, door)
    page.recent.people[0].click()
    yield from shoot("sign-in-shared")
    page = yield from _arrive(app, door)
    page.say_closed()
    yield from shoot("session-closed")


def _arrive(app: Application, door: Door) -> Generator[Until, None, SignInPage]:
    before = _find(app, SignInPage)
    door.arrive(URL)
    yield Until("the form", lambda: _find(app, SignInPage) not in (None, before) and app.tasks.idle)
    return _page(app, SignInPage)


def _own_password(app: Application, door: Door, shoot: Shoot) -> Iterator[Until]:
    page = ChangePage(app.services, "n.ferrouk")
    door._show(page)
    yield from shoot("first-password")
    page.form.new.set_text("des plantes à l’ombre")
    page.form.strength.show_length(21)
    page.form.again.set_text("des plantes au soleil")
    page.form.submit()
    yield from shoot("first-password-differs")
    sheet = ChangeSheet(app.look, app.window, "n.ferrouk")
    yield from shoot("change-password")
    sheet.close_sheet()


def _find(app: Application, kind: type[W]) -> W | None:
    return next((each for each in app.window.findChildren(kind) if each.isVisible()), None)


def _page(app: Application, kind: type[W]) -> W:
    found = _find(app, kind)
    assert found is not None
    return found
