"""What was typed and not yet sent, kept on this computer so that no word is ever lost.

Every composer keeps its text here under a place of its own ("comment:<idea>", "answer:<idea>", "idea:<draft>" …), for
one person. Plain sqlite3: it must be ready before the database is, and work while the database is away.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from ideabox.errors import Unavailable


class TypedStore:
    """A small durable notebook: (person, place) -> texts. A kept text survives a killed process or a power cut."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open()

    def _open(self) -> None:
        path = self._path
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._run("PRAGMA journal_mode = WAL")
        self._run("PRAGMA synchronous = FULL")
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

    def keep(self, person: str, place: str, texts: Mapping[str, str]) -> None:
        """Remember these texts; all empty forgets the place."""
        if any(texts.values()):
            self._run(
                "INSERT INTO typed (person, place, texts) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
                " SET texts = excluded.texts, at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')",
                (person, place, json.dumps(dict(texts), ensure_ascii=False)),
            )
        else:
            self.forget(person, place)

    def find(self, person: str, place: str) -> dict[str, str]:
        """The texts kept there, or nothing."""
        row = self._run("SELECT texts FROM typed WHERE person = ? AND place = ?", (person, place)).fetchone()
        return dict(json.loads(row[0])) if row else {}

    def places(self, person: str, prefix: str = "") -> tuple[str, ...]:
        """Where this person has unsent texts, by name."""
        rows = self._run("SELECT place FROM typed WHERE person = ? ORDER BY place", (person,))
        return tuple(place for (place,) in rows if place.startswith(prefix))

    def forget(self, person: str, place: str) -> None:
        """It was sent or thrown away."""
        self._run("DELETE FROM typed WHERE person = ? AND place = ?", (person, place))

    def turn_to(self, path: Path) -> None:
        """Go on in another file: each login of a shared database has its own."""
        if path != self._path:
            self.close()
            self._path = path
            self._open()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()
