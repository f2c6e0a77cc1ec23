"""What every page is handed by its constructor: the few long-lived things of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMainWindow

from ideabox.asking import Actor
from ideabox.clock import Clock
from ideabox.releases import Release
from ideabox.settings import SettingsStore
from ideabox.typed import TypedStore
from ui.places import Navigator
from ui.tasks import Tasks
from ui.theme.look import Look


class Speaker(Protocol):
    """Says something in passing: the toast at the bottom left, and aloud to screen readers."""

    def say(
        self, text: str, action: str = "", on_action: Callable[[], None] | None = None, *, seconds: int = 6
    ) -> None:
        """Show a sentence for some seconds, with an optional action such as Undo."""


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody signed in to a shared database."""

    login: str
    is_shared_pc: bool
    has_password: bool  # not a certificate, nor Kerberos


class Host(Protocol):
    """What only the application itself can do."""

    @property
    def window(self) -> QMainWindow:
        """The window, for sheets and popups to lie over."""

    def choose_language(self, language: str) -> None:
        """Switch at once, and remember."""

    def choose_look(self, theme: str = "", text_size: str = "") -> None:
        """Switch theme or text size at once, and remember."""

    def open_sample(self) -> None:
        """Use the sample's database."""

    def open_own(self, name: str = "", organisation: str = "") -> None:
        """Use this person's database on this PC; the names make it where it isn't there yet."""

    def become(self, login: str) -> None:
        """See an embedded database as another of its people."""

    def join(self) -> None:
        """Join the organisation, or go back to the one joined before."""

    def session(self) -> Session | None:
        """Who signed in to a shared database; None while it is a file on this PC."""

    def release(self) -> Release:
        """What the shared database said last of newer programs; a file on this PC says nothing."""

    def sign_out(self) -> None:
        """Close the session on a shared database."""

    def change_password(self) -> None:
        """Choose another password for the shared database."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who is signed in, as screens need it."""

    actor: Actor
    name: str
    job: str
    site_code: str
    site_name: str
    region: str


@dataclass(frozen=True, slots=True)
class Services:
    """Collaborators of a page; wired in `ui/application.py`, replaced by real small ones in tests."""

    tasks: Tasks
    navigator: Navigator
    look: Look
    typed: TypedStore
    speaker: Speaker
    clock: Clock
    person: Callable[[], Person]  # asked when needed: the person may switch
    settings: SettingsStore
    memory: QSettings  # sizes, sort orders, folded columns: what a window remembers
    host: Host
