"""What the door stands between: an open shared database, and the application that shows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from ideabox.asking import Actor
from ideabox.releases import Release
from ideabox.typed import Sealing
from ui.tasks import Backend


class Entered(Protocol):
    """An open shared database (`ui.opening.Opened`)."""

    @property
    def backend(self) -> Backend:
        """What pages ask."""

    @property
    def actor(self) -> Actor:
        """Who signed in."""

    @property
    def must_change_password(self) -> bool:
        """Whether the password is the one IT gave out."""

    @property
    def change_password(self) -> Callable[[str], None]:
        """Give myself a new one."""

    @property
    def make_seal(self) -> Callable[[], Sealing] | None:
        """Makes what seals this person's unsent texts on this computer."""

    @property
    def release(self) -> Callable[[], Release]:
        """What the database said last of newer programs."""

    @property
    def described(self) -> Callable[[], str]:
        """Its engine and schema, for a report."""


class Inside(Protocol):
    """What the door needs of the application."""

    def when_inside(self, act: Callable[[], None]) -> None:
        """Do this each time pages can be made for who came in."""

    def open_shared(self, url: str, password: str | None, first_sight: Path | None) -> Entered:
        """Open a shared database; slow: runs in a worker. Raises what Backend.open raises."""

    def enter(self, url: str, entered: Entered) -> None:
        """Show what somebody signed in to."""

    def recall(self, first_sight: Path, source: str) -> bool:
        """Show what somebody's first page showed last; whether anything was kept."""

    def leave_session(self, then: Callable[[], None]) -> None:
        """Let go of the database and of all that its pages showed; `then`: all that was under way has ended."""

    def begin(self) -> None:
        """Ask where to begin."""

    def dress(self) -> None:
        """Show language, theme and text size as the settings now say."""
