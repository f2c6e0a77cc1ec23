"""Passwords in the system's keyring (Windows, macOS, Secret Service, KWallet); never in a file, never without one.

Importing this imports `keyring`, which asks the system: off the GUI thread only.
"""

from __future__ import annotations

import logging

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, PasswordDeleteError

SERVICE = "ideabox"
SAFE = (
    "keyring.backends.Windows",
    "keyring.backends.macOS",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
)
"""Keyrings the system protects; others keep passwords in plain files, nowhere, or who knows where."""
log = logging.getLogger(__name__)


def safe_backend(found: KeyringBackend) -> KeyringBackend | None:
    """The keyring itself where it is safe, the first safe one where it is a chain of several, else None."""
    for each in getattr(found, "backends", [found]):  # a chain has this attribute
        if type(each).__module__.startswith(SAFE):
            return each  # type: ignore[no-any-return]
    return None


class Passwords:
    """Passwords of one computer's account. Without a safe keyring nothing is found and nothing kept."""

    def __init__(self, backend: KeyringBackend | None) -> None:
        self._backend = backend

    @property
    def is_there(self) -> bool:
        """Whether a password can be kept."""
        return self._backend is not None

    def find(self, place: str, login: str) -> str | None:
        """The password kept for a login of a database."""
        if self._backend is None:
            return None
        try:
            return self._backend.get_password(SERVICE, _entry(place, login))
        except KeyringError as error:  # locked, and nobody unlocked it
            log.info("the keyring gave nothing: %s", type(error).__name__)
            return None

    def keep(self, place: str, login: str, password: str) -> bool:
        """Keep a password; whether the keyring took it."""
        if self._backend is None:
            return False
        try:
            self._backend.set_password(SERVICE, _entry(place, login), password)
        except KeyringError as error:
            log.info("the keyring kept nothing: %s", type(error).__name__)
            return False
        return True

    def forget(self, place: str, login: str) -> None:
        """Forget a password, if one is kept."""
        if self._backend is None:
            return
        try:
            self._backend.delete_password(SERVICE, _entry(place, login))
        except PasswordDeleteError:
            pass  # none was kept
        except KeyringError as error:
            log.info("the keyring forgot nothing: %s", type(error).__name__)


def _entry(place: str, login: str) -> str:
    return f"{login} @ {place}"


def system_passwords() -> Passwords:
    """The keyring of the person's session. Slow: it asks the system."""
    return Passwords(safe_backend(keyring.get_keyring()))
