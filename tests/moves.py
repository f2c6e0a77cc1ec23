"""A pilot's embedded database full of everything, and an empty shared one to move it to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ideabox.backend import Backend
from ideabox.database.upgrade import upgrade
from ideabox.transfer.sample import fill_sample
from tests.ideabox.world import T0, Clock
from tests.postgresql import Server, lay_base

ODD = "back\\slash\ttab\nline\r\v\f\b\\N é’ 😀"
"""A text with every sign that means something on the way."""


def make_pilot(path: Path) -> None:
    """The sample, and what it has none of: odd texts, co-authors, hidden comments, votes of another system."""
    backend = Backend.open(str(path), clock=Clock(), prepare=upgrade)
    fill_sample(backend, "fr", T0)
    people = backend.connection.exec_driver_sql("SELECT login FROM person WHERE administrator AND active")
    backend.become(people.scalars().first())
    with backend.importing("test") as connection:
        ask = connection.exec_driver_sql
        idea, named, other = (
            row[0]
            for row in ask(
                "SELECT id FROM idea WHERE state = 'published' AND NOT hidden AND NOT anonymous ORDER BY id LIMIT 3"
            )
        )
        comments = [row[0] for row in ask("SELECT id FROM comment WHERE NOT hidden ORDER BY id LIMIT 3")]
        ask(
            "UPDATE idea SET body = ?, answers = ? WHERE id = ?",
            (ODD, '{"b": "\\t\\u0000é", "aa": "x\\\\"}', idea),
        )
        ask("UPDATE comment SET body = ? WHERE id = ?", (ODD + "\0", comments[0]))
        ask("UPDATE comment SET hidden = 1, hidden_reason = 'rude' WHERE id = ?", (comments[1],))
        ask("UPDATE idea SET hidden = 1, hidden_reason = 'off' WHERE id = ?", (other,))
        ask(
            "INSERT INTO idea_person (person_id, idea_id, part) SELECT id, ?, 'coauthor' FROM person"
            " WHERE id NOT IN (SELECT author_id FROM idea WHERE id = ?) ORDER BY id LIMIT 1",
            (named, named),
        )
        ask("INSERT INTO imported_vote (idea_id, value, votes) VALUES (?, 1, 7)", (idea,))
        ask("INSERT INTO imported_comment_vote (comment_id, value, votes) VALUES (?, 1, 3)", (comments[2],))
    backend.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    backend.close()


@contextmanager
def empty_base(server: Server) -> Iterator[str]:
    """The name of a shared database with its law and nobody in it."""
    with server.database() as name:
        lay_base(server, name)
        yield name
