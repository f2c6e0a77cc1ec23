"""Opening a database off the GUI thread: the one loader, which imports SQLAlchemy and the backend, later the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ideabox.addresses import is_shared
from ideabox.errors import NotFound, PermissionDenied
from ideabox.releases import Release

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ideabox.asking import Actor
    from ideabox.clock import Clock
    from ideabox.passwords import Passwords
    from ideabox.typed import Sealing
    from ui.help.sheet import HelpSheet
    from ui.rooms import Rooms
    from ui.sign_in.door import Door
    from ui.tasks import Backend
    from ui.theme.look import Look


@dataclass(frozen=True)
class FirstPerson:
    """Who starts an empty database on this PC, and the words of their idea box."""

    name: str
    organisation: str
    box_name: str
    box_question: str


@dataclass(frozen=True)
class Opening:
    """Which database to open, as whom, and what to put into an empty one."""

    url: str
    as_login: str | None = None
    language: str = "fr"
    sample: bool = False
    first_person: FirstPerson | None = None
    password: str | None = field(default=None, repr=False)


def _no_password(new: str) -> None:
    """A database on this PC has none."""
    raise PermissionDenied("not_allowed")


@dataclass(frozen=True)
class Opened:
    """The open database, and who uses it."""

    backend: Backend
    actor: Actor
    must_change_password: bool = False
    change_password: Callable[[str], None] = _no_password
    release: Callable[[], Release] = Release
    """What the database said last of newer programs; asks nothing."""
    described: Callable[[], str] = str
    """Its engine and schema, for a report."""
    make_seal: Callable[[], Sealing] | None = None
    """Makes what seals this person's unsent texts; slow the first time."""


def open_database(opening: Opening, clock: Clock, first_sight: Path | None) -> Opened:
    """Open (making, upgrading and filling it as asked) a database. Slow: runs in the database's worker.

    first_sight: where to keep what the first page shows; only what the owner of a database sees is kept, and what
    somebody sees of a shared one on their own PC.
    Raises NotFound("nobody_yet") for an empty database that nothing was asked to fill, and what Backend.open raises.
    """
    # the one loader: these imports cost more than the first paint, and happen while the window already stands
    from ideabox.backend import Backend as Database  # noqa: PLC0415
    from ideabox.first_sight import Remembering  # noqa: PLC0415

    def opened(backend: Database) -> Opened:
        own = opening.as_login is None
        kept = Remembering(backend, first_sight, opening.url) if own and first_sight is not None else backend
        return Opened(
            kept,
            backend.actor,
            backend.must_change_password,
            backend.change_password,
            lambda: backend.release,
            lambda: backend.described,
            partial(load_seal, backend.draft_key) if backend.draft_key else None,
        )

    if is_shared(opening.url):  # only IT brings it up to date
        return opened(Database.open(opening.url, clock=clock, password=opening.password))
    backend = Database.open(opening.url, clock=clock, prepare=bring_up)
    try:
        if backend.is_founded:
            if opening.as_login is not None:
                backend.become(opening.as_login)
            return opened(backend)
        if opening.sample:
            from ideabox.transfer.sample import fill_sample  # noqa: PLC0415

            fill_sample(backend, opening.language, clock())
        elif (first := opening.first_person) is not None:
            backend.found(
                first.name, first.organisation, (first.box_name, first.box_question), opening.language
            )
        else:
            raise NotFound("nobody_yet")
        backend.become(opening.as_login)
    except BaseException:
        backend.close()
        raise
    return opened(backend)


def bring_up(connection: Any) -> None:
    """Bring a database on this PC to this program's schema and rules: seldom needed, and slow to import."""
    from ideabox.database.upgrade import upgrade  # noqa: PLC0415

    upgrade(connection)


def load_rooms() -> type[Rooms]:
    """What makes the pages of an open database. Slow the first time: runs in a worker."""
    from ui.rooms import Rooms  # noqa: PLC0415

    return Rooms


def load_door() -> type[Door]:
    """The way into a shared database: imported by those who have one. Runs in a worker."""
    from ui.sign_in.door import Door  # noqa: PLC0415

    return Door


def load_seal(key: bytes) -> Sealing:
    """What seals unsent texts with somebody's key. Slow the first time: first called in a worker."""
    from ideabox.sealing import Seal  # noqa: PLC0415

    return Seal(key)


def load_help() -> Callable[[Look, QWidget, str], HelpSheet]:
    """What opens the help: imported by those who ask for it. Runs in a worker."""
    from ui.help.sheet import show_help  # noqa: PLC0415

    return show_help


def load_passwords() -> Passwords:
    """The system's keyring. Slow, and it may ask the person: runs in a worker."""
    from ideabox.passwords import system_passwords  # noqa: PLC0415

    return system_passwords()
