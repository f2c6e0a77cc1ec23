"""A shared database as the door sees it: logins with passwords over the sample, and every way it can say no."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ideabox.addresses import parse
from ideabox.backend import Backend
from ideabox.errors import AppError, PermissionDenied
from ideabox.first_sight import Remembering
from ideabox.releases import Release
from tests.ui.conftest import NOON
from ui.opening import Opened, load_seal

URL = "postgresql://ideas.example/ideabox"
PASSWORD = "a blind for the plants"


@dataclass
class Server:
    """One organisation's server."""

    base: Path
    passwords: dict[str, str] = field(default_factory=lambda: dict.fromkeys(("nadia", "helene"), PASSWORD))
    fresh: set[str] = field(default_factory=set)
    keys: dict[str, bytes] = field(default_factory=lambda: {"nadia": bytes(32), "helene": bytes([1] * 32)})
    trouble: AppError | None = None
    release: Release = field(default_factory=Release)
    open_lines: int = 0
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    def open(self, url: str, password: str | None, first_sight: Path | None) -> Opened:
        """What `Application.open_shared` does."""
        login = parse(url).login
        self.asked.append((login, password))
        self.gate.wait(10)
        if self.trouble is not None:
            raise self.trouble
        if self.passwords.get(login) != password:
            raise PermissionDenied("sign_in_refused")
        backend = Backend.open(str(self.base), as_login=login, clock=lambda: NOON)
        self.open_lines += 1

        def change(new: str) -> None:
            self.passwords[login] = new
            self.fresh.discard(login)

        line = _Line(backend, self)
        shown = Remembering(line, first_sight, url) if first_sight is not None else line
        return Opened(
            shown,
            backend.actor,
            login in self.fresh,
            change,
            lambda: self.release,
            make_seal=partial(load_seal, self.keys[login]) if login in self.keys else None,
        )


class _Line:
    """A backend that is counted while it is open."""

    def __init__(self, backend: Backend, server: Server) -> None:
        self._backend, self._server = backend, server
        self.actor, self.ask, self.do, self.rest = backend.actor, backend.ask, backend.do, backend.rest

    def close(self) -> None:
        """Let go of the line."""
        self._server.open_lines -= 1
        self._backend.close()


class MemoryKeyring:
    """The system's keyring, in memory."""

    def __init__(self, *, is_there: bool = True) -> None:
        self.is_there = is_there
        self.kept: dict[tuple[str, str], str] = {}

    def find(self, place: str, login: str) -> str | None:
        """The password kept."""
        return self.kept.get((place, login))

    def keep(self, place: str, login: str, password: str) -> bool:
        """Keep it, if there is a keyring."""
        if self.is_there:
            self.kept[place, login] = password
        return self.is_there

    def forget(self, place: str, login: str) -> None:
        """Forget it."""
        self.kept.pop((place, login), None)
