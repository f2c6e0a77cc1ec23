"""What tests of screens stand on: a language that doesn't depend on the computer, a look, and real services."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QSettings, QTranslator
from PySide6.QtWidgets import QApplication, QMainWindow

from ideabox.asking import Actor
from ideabox.ids import new_id
from ideabox.releases import Release
from ideabox.settings import SettingsStore
from ideabox.typed import TypedStore
from ui.i18n import install
from ui.places import Navigator
from ui.services import Person, Services, Session
from ui.tasks import Tasks
from ui.theme.look import Look, Wanted

NOON = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)
"""When tests happen: a Saturday, noon in Paris."""


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """British English with its plurals, whatever the test before left; afterwards nothing waits to be deleted."""
    if QLocale().name() != "en_GB" or not qapp.findChildren(QTranslator):
        install(qapp, "en")
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def french(english: None, qapp: QApplication) -> None:
    """The program in French, with French dates and numbers."""
    install(qapp, "fr")


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The light theme at the normal size."""
    made = Look(qapp, Wanted.LIGHT)
    yield made
    qapp.styleHints().colorSchemeChanged.disconnect(made._on_scheme_changed)
    made.deleteLater()


class HeardSpeaker:
    """Keeps what was said, and the action offered with it."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.actions: list[tuple[str, object]] = []

    def say(self, text: str, action: str = "", on_action: object = None, *, seconds: int = 6) -> None:
        """Hear one sentence."""
        self.said.append(text)
        self.actions.append((action, on_action))


class QuietHost:
    """A host that notes what it was asked; the real one is tested with the whole application."""

    def __init__(self, window: QMainWindow) -> None:
        self.window = window
        self.asked: list[tuple[str, str]] = []
        self.signed_in: Session | None = None
        self.told = Release()

    def choose_language(self, language: str) -> None:
        """Note it."""
        self.asked.append(("language", language))

    def choose_look(self, theme: str = "", text_size: str = "") -> None:
        """Note it."""
        self.asked.append(("look", theme or text_size))

    def open_sample(self) -> None:
        """Note it."""
        self.asked.append(("sample", ""))

    def open_own(self, name: str = "", organisation: str = "") -> None:
        """Note it."""
        self.asked.append(("own", name))

    def become(self, login: str) -> None:
        """Note it."""
        self.asked.append(("become", login))

    def join(self) -> None:
        """Note it."""
        self.asked.append(("join", ""))

    def session(self) -> Session | None:
        """Whoever the test says."""
        return self.signed_in

    def release(self) -> Release:
        """Whatever the test says."""
        return self.told

    def sign_out(self) -> None:
        """Note it."""
        self.asked.append(("sign out", ""))

    def change_password(self) -> None:
        """Note it."""
        self.asked.append(("change password", ""))


@pytest.fixture
def services(look: Look, tmp_path: Path) -> Iterator[Services]:
    """Real services without a database: a test attaches its own backend."""
    owner = QObject()
    window = QMainWindow()
    person = Person(Actor(new_id(), "nadia"), "Nadia Ferrouk", "", "041", "Angers Sud", "Ouest")
    made = Services(
        tasks=Tasks(owner),
        navigator=Navigator(owner),
        look=look,
        typed=TypedStore(tmp_path / "typed.sqlite"),
        speaker=HeardSpeaker(),
        clock=lambda: NOON,
        person=lambda: person,
        settings=SettingsStore(tmp_path / "settings.toml"),
        memory=QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat),
        host=QuietHost(window),
    )
    yield made
    made.tasks.close()
    made.typed.close()
    window.deleteLater()
    owner.deleteLater()
