"""Adding somebody on a shared database: the page says that IT gives the password, and with which command."""

from __future__ import annotations

import shlex
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ideabox.changes import Area, Changes, changed
from ideabox.ids import new_id
from ideabox.people.requests import SavePerson, VisitPeople
from ideabox.people.rows import PeoplePage as Rows
from ideabox.people.rows import PeopleVisit, PersonRow
from tests.ui.conftest import HeardSpeaker, QuietHost
from ui.i18n import install
from ui.people.forms import PersonForm
from ui.people.page import PeoplePage
from ui.places import Place, PlaceKind
from ui.services import Services, Session

ADDRESS = "postgresql://ideas.example.org/ideabox?sslmode=verify-full&sslrootcert=ca.crt"
LEA = PersonRow(new_id(), "lea.moreau", "Léa Moreau", "", None, "", "", "", "fr", True, False)


class Books:
    """A base with Léa in it; whoever is saved is noted."""

    def __init__(self) -> None:
        self.saved: list[SavePerson] = []

    def ask(self, query: Any) -> Any:
        """One page of people, no sites."""
        found = Rows((LEA,), None)
        return PeopleVisit(found, ()) if isinstance(query, VisitPeople) else found

    def do(self, command: SavePerson) -> Changes:
        """Note it."""
        self.saved.append(command)
        return changed(Area.PEOPLE)

    def close(self) -> None:
        """Nothing to let go of."""


@pytest.fixture
def books(services: Services) -> Books:
    """The base behind the page."""
    made = Books()
    services.tasks.attach(cast("Any", made))
    return made


@pytest.fixture
def page(services: Services, books: Books, qtbot: QtBot) -> PeoplePage:
    """The page in its window, somebody being signed in to a shared database."""
    cast("QuietHost", services.host).signed_in = Session("nadia", is_shared_pc=False, has_password=True)
    services.settings.choose(database=ADDRESS)
    made = PeoplePage(services)
    window = services.host.window
    window.resize(1100, 700)
    window.setCentralWidget(made)
    window.show()
    made.show_place(Place(PlaceKind.PEOPLE))
    qtbot.waitUntil(lambda: services.tasks.idle)
    return made


def saved(page: PeoplePage, qtbot: QtBot, row: PersonRow | None, **fields: Any) -> None:
    """Fill the form in and save it."""
    page._edit(row)
    form = page.services.host.window.findChildren(PersonForm)[-1]
    for name, words in fields.items():
        if name == "active":
            form.active.setChecked(words)
        else:
            form.fields[name].set_text(words)
    form.save.click()
    qtbot.waitUntil(lambda: page.services.tasks.idle)


def test_who_is_added_gets_a_password_from_it(page: PeoplePage, qtbot: QtBot, services: Services) -> None:
    assert page.password.isHidden()
    saved(page, qtbot, None, name="Tom Baker", login="tom.baker")
    assert not page.password.isHidden()
    assert "Tom Baker has no password for the login tom.baker yet." in page.password.accessibleName()
    page.password.button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied in page.password.accessibleName()
    assert shlex.split(copied) == [
        *("ideabox-admin", "--database", ADDRESS, "people", "reset-password", "tom.baker")
    ]
    assert cast("HeardSpeaker", services.speaker).said == ["The command is copied."]
    page.password.closed.emit()
    assert page.password.isHidden()


@pytest.mark.parametrize(
    ("row", "fields", "told"),
    [
        (LEA, {"name": "Léa M."}, False),
        (LEA, {"login": "lea.m"}, True),
        (LEA, {"active": False}, False),
        (PersonRow(new_id(), "tom", "Tom", "", None, "", "", "", "fr", False, False), {"active": True}, True),
        (None, {"name": "Eve", "login": "eve", "active": False}, False),
    ],
)
def test_only_who_needs_one_is_told(
    page: PeoplePage, qtbot: QtBot, books: Books, row: PersonRow | None, fields: dict[str, Any], told: bool
) -> None:
    saved(page, qtbot, row, **fields)
    assert len(books.saved) == 1
    assert page.password.isHidden() is not told


def test_a_file_of_ones_own_has_no_passwords(page: PeoplePage, qtbot: QtBot, services: Services) -> None:
    cast("QuietHost", services.host).signed_in = None
    saved(page, qtbot, None, name="Tom Baker", login="tom.baker")
    assert page.password.isHidden()


def test_it_speaks_french(page: PeoplePage, qtbot: QtBot, qapp: QApplication) -> None:
    saved(page, qtbot, None, name="Tom Baker", login="tom.baker")
    install(qapp, "fr")
    page.retranslate()
    assert "n’a pas encore de mot de passe" in page.password.accessibleName()


@pytest.mark.parametrize(
    ("system", "shown"), [("win32", f'"{ADDRESS}" people'), ("linux", f"'{ADDRESS}' people")]
)
def test_the_command_is_quoted_as_this_computers_shell_takes_it(
    page: PeoplePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, system: str, shown: str
) -> None:
    """An address holds an &, at which Windows cuts what stands between single quotes."""
    monkeypatch.setattr("ideabox.pasting.sys", SimpleNamespace(platform=system))
    saved(page, qtbot, None, name="Tom Baker", login="tom.baker")
    assert shown in page.password.accessibleName()
