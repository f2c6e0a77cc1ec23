"""Hands for the discussion: type, post, look on disk, fill an idea with comments."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from sqlalchemy import text

from ideabox.ids import new_id
from tests.ui.conftest import NOON
from tests.ui.ideas.visit import Visit

CANOPY = "Un abri d’ombrage"
GLOVES = "Des gants à la bonne taille"


def field(visit: Visit) -> QPlainTextEdit:
    """Where one types a comment."""
    return visit.part(QPlainTextEdit, "composerText")


def write(visit: Visit, words: str) -> None:
    """Type and post a comment."""
    field(visit).setFocus()
    QTest.keyClicks(field(visit), words)
    visit.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def kept(visit: Visit, title: str = CANOPY) -> str:
    """The comment that waits on disk."""
    person = visit.backend.actor.person_id.hex
    return visit.services.typed.find(person, f"comment:{visit.id_of(title).hex}").get("body", "")


def many(visit: Visit, count: int) -> list[UUID]:
    """Add comments by somebody else, a minute apart, the oldest first."""
    ids = [new_id() for _ in range(count)]
    other = visit.backend.connection.exec_driver_sql(
        "SELECT id FROM person WHERE login = 'solene'"
    ).scalar_one()
    start = NOON - timedelta(days=1)
    rows = [
        {
            "id": each.hex,
            "idea": visit.id_of(CANOPY).hex,
            "author": other,
            "body": f"Numéro {number}",
            "at": f"{start + timedelta(minutes=number):%Y-%m-%d %H:%M:%S}.000",
        }
        for number, each in enumerate(ids)
    ]
    visit.backend.become("admin")
    with visit.backend.importing("test") as connection:
        connection.execute(
            text(
                "INSERT INTO comment (id, idea_id, author_id, body, at) VALUES (:id, :idea, :author, :body, :at)"
            ),
            rows,
        )
    visit.backend.become("nadia")
    return ids
