"""What was typed and not yet sent, kept on this computer so that no word is ever lost.

Every composer keeps its text here under a place of its own ("comment:<idea>", "answer:<idea>", "idea:<draft>" …), for
one person. Plain sqlite3: it must be ready before the database is, and work while the database is away. What belongs to
somebody of a shared database is sealed with a key that only their signing in brings, places too: the id of an idea that
bears no name must not be found in its author's folder.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from ideabox.errors import Unavailable

SEALED = "sealed1:"
"""What sealed texts begin with; plain ones are JSON."""
log = logging.getLogger(__name__)


class Sealing(Protocol):
    """What is needed of `ideabox.sealing.Seal`."""

    def name(self, plain: str) -> str:
        """A name that tells nobody which."""

    def close(self, plain: str, about: str) -> str:
        """Words nobody else can read."""

    def open(self, sealed: str, about: str) -> str | None:
        """The words again, or None where the key is another."""


class TypedStore:
    """A small durable notebook: (person, place) -> texts. A kept text survives a killed process or a power cut."""

    def __init__(self, path: Path, make_seal: Callable[[], Sealing] | None = None) -> None:
        """make_seal: asked when the first text is read or kept, as what it needs is slow to import."""
        self._path, self._make_seal = path, make_seal
        self._seal: Sealing | None = None
        self._put_aside = 0
        self._open()

    def _open(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._begin()
        except Unavailable as problem:
            if isinstance(problem.__cause__, sqlite3.OperationalError):  # the disk, not what stands on it
                raise
            self._put_file_aside()
            self._begin()

    def _begin(self) -> None:
        self._db = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        self._run("PRAGMA journal_mode = WAL")
        self._run("PRAGMA synchronous = FULL")
        self._run("PRAGMA secure_delete = ON")
        self._run(
            "CREATE TABLE IF NOT EXISTS typed (person TEXT, place TEXT, texts TEXT NOT NULL,"
            " at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), PRIMARY KEY (person, place)) WITHOUT ROWID"
        )

    def _run(self, statement: str, values: tuple[str, ...] = ()) -> sqlite3.Cursor:
        """One statement; raises Unavailable where the disk is full or gone: the text is still on the screen."""
        try:
            return self._db.execute(statement, values)
        except sqlite3.OperationalError as problem:
            raise Unavailable("disk_full" if "full" in str(problem) else "disk_failed") from problem
        except sqlite3.DatabaseError as problem:  # the file is no database any more
            raise Unavailable("disk_failed") from problem

    def _put_file_aside(self) -> None:
        """What can't be read is kept beside, for somebody who can."""
        self._db.close()
        number = 1
        while (aside := self._path.with_name(f"{self._path.name}.unreadable{number}")).exists():
            number += 1
        self._path.replace(aside)
        for part in ("-wal", "-shm"):
            self._path.with_name(self._path.name + part).unlink(missing_ok=True)
        self._put_aside += 1
        log.info("what was typed can't be read, and was put aside")

    # --- sealing ---------------------------------------------------------------------------------------------

    @property
    def _sealing(self) -> Sealing | None:
        """The seal, made at its first use; what was kept before there was one is sealed then."""
        if self._seal is None and self._make_seal is not None:
            self._seal = self._make_seal()
            try:
                self._seal_plain(self._seal)
            except Unavailable:
                log.info("no room to seal what was typed; tried again the next time")
        return self._seal

    def _seal_plain(self, seal: Sealing) -> None:
        rows = self._run(
            "SELECT person, place, texts, at FROM typed WHERE substr(texts, 1, 8) <> ?", (SEALED,)
        )
        plain = rows.fetchall()
        for person, place, texts, at in plain:
            self._run("BEGIN IMMEDIATE")
            try:
                name, sealed = self._closed(seal, person, place, json.loads(texts))
                self._run(
                    "INSERT INTO typed VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET texts = excluded.texts, at = excluded.at"
                    " WHERE excluded.at >= at",
                    (person, name, sealed, at),
                )
                self._run("DELETE FROM typed WHERE person = ? AND place = ?", (person, place))
                self._run("COMMIT")
            except BaseException:
                self._db.rollback()
                raise
        if plain:  # and nothing of it stays in the file's empty pages
            self._run("VACUUM")
            self._run("PRAGMA wal_checkpoint(TRUNCATE)")

    @staticmethod
    def _closed(seal: Sealing, person: str, place: str, texts: Mapping[str, str]) -> tuple[str, str]:
        """Name and content of a row that tells nobody anything."""
        name = seal.name(place)
        words = json.dumps({"place": place, "texts": dict(texts)}, ensure_ascii=False)
        return name, SEALED + seal.close(words, f"{person}\n{name}")

    def _opened(self, person: str, name: str, texts: str) -> tuple[str, dict[str, str]] | None:
        """Place and texts of a row; None where the key is another."""
        if not texts.startswith(SEALED):
            return name, dict(json.loads(texts))
        seal = self._sealing
        words = seal.open(texts.removeprefix(SEALED), f"{person}\n{name}") if seal is not None else None
        if words is None:
            return None
        read = json.loads(words)
        return read["place"], dict(read["texts"])

    def newly_unreadable(self) -> int:
        """How many texts lie here that no key opens any more, since a person or a base was made anew; told once.

        They are kept: the key may come back with a backup.
        """
        aside, self._put_aside = self._put_aside, 0
        if self._sealing is None:
            return aside
        rows = self._run("SELECT person, place, texts FROM typed").fetchall()
        lost = sum(1 for row in rows if self._opened(*row) is None)
        told = int(self._run("PRAGMA user_version").fetchone()[0])
        if lost != told:
            self._run(f"PRAGMA user_version = {lost}")
        return aside + max(0, lost - told)

    # --- keeping ---------------------------------------------------------------------------------------------

    def keep(self, person: str, place: str, texts: Mapping[str, str]) -> None:
        """Remember these texts; all empty forgets the place."""
        if not any(texts.values()):
            self.forget(person, place)
            return
        seal = self._sealing
        name, words = place, json.dumps(dict(texts), ensure_ascii=False)
        if seal is not None:
            name, words = self._closed(seal, person, place, texts)
        self._run(
            "INSERT INTO typed (person, place, texts) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
            " SET texts = excluded.texts, at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')",
            (person, name, words),
        )

    def find(self, person: str, place: str) -> dict[str, str]:
        """The texts kept there, or nothing."""
        for name in self._names(place):
            rows = self._run("SELECT texts FROM typed WHERE person = ? AND place = ?", (person, name))
            row = rows.fetchone()
            if row is not None and (opened := self._opened(person, name, row[0])) is not None:
                return opened[1]
        return {}

    def places(self, person: str, prefix: str = "") -> tuple[str, ...]:
        """Where this person has unsent texts, by name."""
        rows = self._run("SELECT person, place, texts FROM typed WHERE person = ?", (person,)).fetchall()
        opened = (self._opened(*row) for row in rows)
        return tuple(sorted({each[0] for each in opened if each is not None and each[0].startswith(prefix)}))

    def forget(self, person: str, place: str) -> None:
        """It was sent or thrown away."""
        for name in self._names(place):
            self._run("DELETE FROM typed WHERE person = ? AND place = ?", (person, name))

    def _names(self, place: str) -> tuple[str, ...]:
        """What a place may be called in the file: sealed, and plain where there was no room to seal it yet."""
        seal = self._sealing
        return (place,) if seal is None else (seal.name(place), place)

    def turn_to(self, path: Path, make_seal: Callable[[], Sealing] | None = None) -> None:
        """Go on in another file, with another key: each login of a shared database has its own."""
        self._make_seal, self._seal = make_seal, None
        if path != self._path:
            self.close()
            self._path, self._put_aside = path, 0
            self._open()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()
