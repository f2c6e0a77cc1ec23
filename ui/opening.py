"""Opening a database off the GUI thread: the one loader, which imports SQLAlchemy and the backend, later the pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ideabox.errors import NotFound, VersionMismatch

if TYPE_CHECKING:
    from ideabox.asking import Actor
    from ideabox.clock import Clock
    from ui.rooms import Rooms
    from ui.tasks import Backend


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


@dataclass(frozen=True)
class Opened:
    """The open database, and who uses it."""

    backend: Backend
    actor: Actor


def open_database(opening: Opening, clock: Clock, first_sight: Path) -> Opened:
    """Open (making, upgrading and filling it as asked) a database. Slow: runs in the database's worker.

    first_sight: where to keep what the first page shows; only what the owner of a database sees is kept.
    Raises NotFound("nobody_yet") for an empty database that nothing was asked to fill, and what Backend.open raises.
    """
    # the one loader: these imports cost more than the first paint, and happen while the window already stands
    from ideabox.backend import Backend as Database  # noqa: PLC0415
    from ideabox.first_sight import Remembering  # noqa: PLC0415

    def opened(backend: Database) -> Opened:
        own = opening.as_login is None
        kept = Remembering(backend, first_sight, opening.url) if own else backend
        return Opened(kept, backend.actor)

    try:
        backend = Database.open(opening.url, as_login=opening.as_login, clock=clock)
    except VersionMismatch as mismatch:
        if mismatch.code != "schema_old":
            raise
        from ideabox.database.upgrade import upgrade  # noqa: PLC0415

        backend = Database.open(opening.url, clock=clock, prepare=upgrade)
    if backend.is_founded:
        return opened(backend)
    try:
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


def load_rooms() -> type[Rooms]:
    """What makes the pages of an open database. Slow the first time: runs in a worker."""
    from ui.rooms import Rooms  # noqa: PLC0415

    return Rooms
