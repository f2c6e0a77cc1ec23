"""What the first page showed last, kept in a small file: it is shown again at once, while the database is being opened.

Reading the database means importing SQLAlchemy, which takes longer than everything before it.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

from ideabox.asking import Actor, Command, Query
from ideabox.changes import Changes
from ideabox.home.requests import GetShell, GetToday
from ideabox.home.rows import Shell, Today
from ideabox.plain import Reader, to_plain
from ideabox.words import CampaignState

MOST_CAMPAIGNS = 12
"""More campaigns than the window's frame shows."""
R = TypeVar("R")
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FirstSight:
    """What a person saw first, and who it was."""

    actor: Actor
    shell: Shell
    today: Today


def recall(path: Path, source: str) -> FirstSight | None:
    """What was seen last of a database; None where nothing is kept, or by another version of the program."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        reader = Reader(FirstSight)
        if (kept["source"], kept["shape"]) != (source, reader.shape):
            return None
        sight: FirstSight = reader.read(kept["sight"])
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return sight


def keep(path: Path, source: str, sight: FirstSight) -> None:
    """Keep what was seen; the file is replaced whole. A disk that is full only makes the next start slower."""
    kept = {"source": source, "shape": Reader(FirstSight).shape, "sight": to_plain(_lighter(sight))}
    draft = path.with_suffix(".new")
    try:
        draft.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        log.info("the first page could not be kept: %s", type(error).__name__)


def _lighter(sight: FirstSight) -> FirstSight:
    """Only the campaigns that the frame shows or that give it its sections."""
    every = sight.shell.campaigns
    mine = [each for each in every if each.roles or each.state is CampaignState.DRAFT][:MOST_CAMPAIGNS]
    shown = {each.id for each in (*every[:MOST_CAMPAIGNS], *mine)}
    campaigns = tuple(each for each in every if each.id in shown)
    return replace(sight, shell=replace(sight.shell, campaigns=campaigns))


class Answering(Protocol):
    """What is needed of the backend."""

    @property
    def actor(self) -> Actor:
        """Who uses the database."""

    def ask(self, query: Query[R]) -> R:
        """Rows for a query."""

    def do(self, command: Command) -> Changes:
        """Carry out a command."""

    def rest(self) -> None:
        """Let go of what others could use."""

    def close(self) -> None:
        """Let go of the database."""


class Remembering:
    """A backend that keeps what the first page shows: once it is all there, and again when the database is let go.

    It is kept with the question that follows, because the first page is waited for.
    """

    def __init__(self, backend: Answering, path: Path, source: str) -> None:
        self._backend = backend
        self._path = path
        self._source = source
        self._shell: Shell | None = None
        self._today: Today | None = None
        self._is_kept = False

    def ask(self, query: Query[R]) -> R:
        """Rows for a query."""
        if not self._is_kept:
            self._keep()
        rows = self._backend.ask(query)
        if isinstance(query, GetShell) and isinstance(rows, Shell):
            self._shell = rows
        elif isinstance(query, GetToday) and isinstance(rows, Today):
            self._today = rows
        return rows

    def do(self, command: Command) -> Changes:
        """Carry out a command."""
        return self._backend.do(command)

    def rest(self) -> None:
        """Nothing was asked for a while."""
        self._backend.rest()

    def close(self) -> None:
        """Keep what was seen last, and let go of the database."""
        self._keep()
        self._backend.close()

    def _keep(self) -> None:
        if self._shell is not None and self._today is not None:
            keep(self._path, self._source, FirstSight(self._backend.actor, self._shell, self._today))
            self._is_kept = True
