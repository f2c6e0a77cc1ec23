"""The system's keyring, asked off the GUI thread: it may be slow, and may ask the person itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.tasks import Tasks

if TYPE_CHECKING:
    from ideabox.passwords import Passwords


class Keyring(QObject):
    """Passwords of this computer's account; until it was asked once, there is none."""

    def __init__(self, tasks: Tasks, find: Callable[[], Passwords], parent: QObject) -> None:
        """find: gets hold of it, slowly."""
        super().__init__(parent)
        self._tasks, self._find = tasks, find
        self._passwords: Passwords | None = None

    @property
    def is_there(self) -> bool:
        """Whether a password can be kept."""
        return self._passwords is not None and self._passwords.is_there

    def look_up(self, place: str, login: str, on_found: Callable[[str], None]) -> None:
        """The password kept for a login, or ""."""

        def work() -> tuple[Passwords, str]:
            passwords = self._passwords or self._find()
            return passwords, (passwords.find(place, login) or "") if login else ""

        def arrived(answer: tuple[Passwords, str]) -> None:
            self._passwords, found = answer
            on_found(found)

        self._tasks.run(self, work, arrived)

    def keep(self, place: str, login: str, password: str) -> None:
        """Keep a password, if there is a keyring."""
        passwords = self._passwords
        if passwords is not None and password:
            self._tasks.run(self, lambda: passwords.keep(place, login, password))

    def renew(self, place: str, login: str, password: str) -> None:
        """Keep the new one if the old one was kept."""
        passwords = self._passwords
        if passwords is None:
            return

        def work() -> None:
            if passwords.find(place, login) is not None:
                passwords.keep(place, login, password)

        self._tasks.run(self, work)

    def forget(self, place: str, login: str) -> None:
        """Forget a password."""
        passwords = self._passwords
        if passwords is not None:
            self._tasks.run(self, lambda: passwords.forget(place, login))
