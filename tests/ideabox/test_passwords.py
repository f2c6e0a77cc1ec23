"""Passwords go into a keyring the system protects, or nowhere."""

from __future__ import annotations

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from ideabox.passwords import SAFE, Passwords, safe_backend

FAIL: KeyringBackend = fail.Keyring()  # type: ignore[no-untyped-call]
NULL: KeyringBackend = null.Keyring()  # type: ignore[no-untyped-call]
PLACE = "ideas.example/ideabox"


class Memory(KeyringBackend):
    """A keyring as the system's are, in memory."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("none")


class Locked(Memory):
    """A keyring nobody unlocks."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("locked")

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked("locked")


class Chain(chainer.ChainerBackend):
    """Several keyrings, as `keyring` joins them."""

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._backends = backends

    @property
    def backends(self) -> tuple[KeyringBackend, ...]:
        return self._backends


def named(module: str) -> KeyringBackend:
    """A keyring that says it comes from a module."""
    return type("Keyring", (Memory,), {"__module__": module})()  # type: ignore[no-any-return]


@pytest.mark.parametrize("module", SAFE)
def test_the_systems_keyrings_are_safe(module: str) -> None:
    found = named(module)
    assert safe_backend(found) is found


@pytest.mark.parametrize(
    "found",
    [
        FAIL,
        NULL,
        named("keyrings.alt.file"),
        named("keyrings.cryptfile.cryptfile"),
        named("somebody.elses"),
        Chain(FAIL, named("keyrings.alt.file")),
    ],
)
def test_others_are_refused(found: KeyringBackend) -> None:
    assert safe_backend(found) is None


def test_of_a_chain_the_safe_one_is_used() -> None:
    safe = named("keyring.backends.SecretService")
    assert safe_backend(Chain(named("keyrings.alt.file"), safe)) is safe


def test_a_password_is_kept_found_and_forgotten() -> None:
    passwords = Passwords(Memory())
    assert passwords.is_there
    assert passwords.find(PLACE, "nadia") is None
    assert passwords.keep(PLACE, "nadia", "twelve or more")
    assert passwords.find(PLACE, "nadia") == "twelve or more"
    assert passwords.find(PLACE, "oscar") is None
    assert passwords.find("other/ideabox", "nadia") is None
    passwords.forget(PLACE, "nadia")
    passwords.forget(PLACE, "nadia")
    assert passwords.find(PLACE, "nadia") is None


@pytest.mark.parametrize("backend", [None, Locked()])
def test_without_a_keyring_the_password_is_asked_each_time(backend: KeyringBackend | None) -> None:
    passwords = Passwords(backend)
    assert passwords.is_there is (backend is not None)
    assert passwords.find(PLACE, "nadia") is None
    assert not passwords.keep(PLACE, "nadia", "twelve or more")
    passwords.forget(PLACE, "nadia")
