"""The line that holds one person."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.preparing.people_fields import PersonField
from ui.preparing.sheets import Face
from ui.services import Services

LONG = "Marie-Antoinette de la Rochefoucauld, head of logistics for the west and the islands"


def test_a_long_name_ends_in_an_ellipsis_until_the_keyboard_comes(services: Services, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    field, other = PersonField(services, name="sponsor"), QLineEdit()
    column.addWidget(field)
    column.addWidget(other)
    window.resize(280, 100)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    name, job = LONG.split(", ")
    field.show_face(Face(UUID(int=1), name, job))
    assert field.text().endswith("…")
    assert LONG.startswith(field.text().removesuffix("…"))
    assert field.accessibleDescription() == LONG

    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.text() == LONG
    assert field.selectedText() == LONG

    other.setFocus()
    window.resize(1400, 100)
    assert field.text() == LONG
    assert not field.isModified()
