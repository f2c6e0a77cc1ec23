"""The whole application before a shared database, with a clock and a keyring of the test's own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ideabox.clock import utc_now
from ideabox.paths import Profile
from ideabox.settings import SettingsStore
from ideabox.site_settings import parse_site
from tests.ui.conftest import NOON
from tests.ui.sign_in.server import PASSWORD, URL, MemoryKeyring, Server
from ui.application import Application
from ui.i18n import install
from ui.opening import Opening, open_database
from ui.sign_in.page import SignInPage
from ui.theme.look import Wanted
from ui.widgets.field import Field

PATIENCE_MS = 10_000
W = TypeVar("W", bound=QWidget)


class Shop:
    """A PC, and who stands before it."""

    def __init__(
        self, application: Application, server: Server, keyring: MemoryKeyring, qtbot: QtBot
    ) -> None:
        self.application, self.server, self.keyring, self._qtbot = application, server, keyring, qtbot
        self.window = application.window
        self.now = NOON

    def clock(self) -> datetime:
        """The time here."""
        return self.now

    def later(self, **more: float) -> None:
        """Time goes by."""
        self.now += timedelta(**more)

    def wait(self, condition: Callable[[], object]) -> None:
        """Until something has happened."""
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def shown(self, kind: type[W], name: str = "") -> list[W]:
        """What is on the screen."""
        return [
            each
            for each in self.window.findChildren(kind)
            if each.isVisible() and name in ("", each.objectName())
        ]

    def find(self, kind: type[W], name: str = "") -> W:
        """The one that is on the screen, once it is."""
        self.wait(lambda: self.shown(kind, name))
        return self.shown(kind, name)[0]

    def sign_in_page(self) -> SignInPage:
        """The form, at rest."""
        page = self.find(SignInPage)
        self.wait(lambda: self.application.tasks.idle)
        return page

    def type_in(self, field: Field, text: str) -> None:
        """Key by key, in the place of what was there."""
        field.line.selectAll()
        QTest.keyClicks(field.line, text)

    def sign_in(self, login: str = "nadia", password: str = PASSWORD, *, keep: bool = False) -> None:
        """As a person does it."""
        page = self.sign_in_page()
        self.type_in(page.login, login)
        self.type_in(page.password, password)
        if keep:
            page.keep.setChecked(True)
        QTest.keyClick(page.password.line, Qt.Key.Key_Return)

    def come_in(self, login: str = "nadia", password: str = PASSWORD, *, keep: bool = False) -> None:
        """And until the first page stands with everything around it."""
        with self._qtbot.waitSignal(self.application.opened, timeout=PATIENCE_MS):
            self.sign_in(login, password, keep=keep)
        self.settle()

    def settle(self) -> None:
        """Until a page stands and nothing asked is unanswered."""
        self.wait(lambda: self.window.page is not None and self.application.tasks.idle)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's database, made once."""
    path = tmp_path_factory.mktemp("server") / "sample.sqlite"
    opened = open_database(Opening(str(path), language="en", sample=True), utc_now, None)
    opened.backend.close()
    return path


@pytest.fixture
def server(sample: Path, tmp_path: Path) -> Server:
    """A server with two people who have passwords."""
    return Server(Path(shutil.copy(sample, tmp_path / "server.sqlite")))


@pytest.fixture
def keyring() -> MemoryKeyring:
    """The system's."""
    return MemoryKeyring()


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """This PC's."""
    return Profile(tmp_path / "own")


Start = Callable[..., Shop]


@pytest.fixture
def start(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,
    server: Server,
    keyring: MemoryKeyring,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:
    """Starts the program: `start(url, site="…")`; each one is closed in the end."""
    made: list[Application] = []
    monkeypatch.setattr("ui.application.load_passwords", lambda: keyring)

    def go(url: str | None = URL, site: str = "") -> Shop:
        settings = SettingsStore(
            profile.settings, {"language": "en", "theme": "light"}, site=parse_site(site, Path("it.toml"))
        )
        shops: list[Shop] = []
        application = Application(qapp, profile, settings, clock=lambda: shops[0].clock() if shops else NOON)
        monkeypatch.setattr(application, "open_shared", server.open)
        shops.append(Shop(application, server, keyring, qtbot))
        made.append(application)
        application.start(Opening(url, language="en") if url else None)
        return shops[0]

    yield go
    server.gate.set()
    for each in made:
        each.close()
        each.window.close()
        each.look.choose(Wanted.LIGHT)
        each.window.deleteLater()
        each.deleteLater()
    install(qapp, "en")


SHARED = 'shared_pc = true\nlock_minutes = 5\norganisation = "Maison Varlope"\n'


@pytest.fixture
def shared(start: Start) -> Shop:
    """A PC that several people share."""
    return start(site=SHARED)
