"""Somebody at the idea page: opens ideas, types, presses, and looks at what the page says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ideabox.asking import Command
from ideabox.backend import Backend
from ideabox.ideas.requests import GetIdea
from ideabox.ideas.rows import IdeaPage as Row
from tests.ui.conftest import NOON
from ui.discussion.comment_item import CommentItem
from ui.ideas.page import IdeaPage
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.widgets.labels import ElidedText, Text

W = TypeVar("W", bound=QWidget)


class Heard:
    """Keeps what was said in passing, and what could be done about it."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.act: Callable[[], None] | None = None
        self.seconds = 0

    def say(
        self, text: str, action: str = "", on_action: Callable[[], None] | None = None, *, seconds: int = 6
    ) -> None:
        """Hear a sentence."""
        assert bool(action) == (on_action is not None)
        self.said.append(text)
        self.act, self.seconds = on_action, seconds

    @property
    def last(self) -> str:
        """The sentence said last."""
        return self.said[-1] if self.said else ""

    def undo(self) -> None:
        """Press what the last sentence offered."""
        assert self.act is not None
        self.act()


class Visit:
    """A page inside a shown window, on a real database."""

    def __init__(self, services: Services, backend: Backend, path: str, qtbot: QtBot, width: int) -> None:
        self.heard = Heard()
        self.services = services = replace(services, speaker=self.heard)
        self.backend, self.path, self.qtbot = backend, path, qtbot
        self.window = services.host.window
        self.page = IdeaPage(services)
        self.window.setCentralWidget(self.page)
        self.window.resize(width, 900)
        services.tasks.changed.connect(self.page.on_changes)
        services.navigator.went.connect(self._on_went)
        self.window.show()
        qtbot.waitExposed(self.window)

    def leave(self) -> None:
        """Close the page, as the window does at its end."""
        self.services.tasks.changed.disconnect(self.page.on_changes)
        self.services.navigator.went.disconnect(self._on_went)
        self.page.hide()
        self.settle()
        self.services.tasks.detach()
        self.page.deleteLater()
        self.window.hide()
        self.backend.close()

    def _on_went(self, place: Place) -> None:
        if place.kind is PlaceKind.IDEA:
            self.page.show_place(place)

    # Going

    def id_of(self, title: str) -> UUID:
        """The id of the idea whose title begins so."""
        found = self.backend.connection.exec_driver_sql(
            "SELECT id FROM idea WHERE title LIKE ?", (f"{title}%",)
        ).scalar_one()
        return UUID(hex=str(found))

    def open(self, title: str, comment: UUID | None = None) -> None:
        """Open the idea whose title begins so."""
        self.go(self.id_of(title), comment)

    def go(self, idea_id: UUID, comment: UUID | None = None) -> None:
        """Open an idea."""
        self.services.navigator.go(Place(PlaceKind.IDEA, idea_id, comment))
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked is answered and shown."""
        self.qtbot.waitUntil(self._is_quiet)

    def _is_quiet(self) -> bool:
        QApplication.sendPostedEvents()
        view = self.page._reader.discussion.view
        return self.services.tasks.idle and not view._next_slice.isActive()

    def do(self, command: Command) -> None:
        """Something happens in the database while the page is open, by the same person elsewhere."""
        self.services.tasks.do(self.page, command)
        self.settle()

    def do_as(self, login: str, *commands: Command) -> None:
        """Somebody else does something on another computer; this page hears of it at its next reload."""
        other = Backend.open(self.path, as_login=login, clock=lambda: NOON)
        for command in commands:
            other.do(command)
        other.close()

    def row(self, title: str) -> Row:
        """The idea as the database has it for this person."""
        return self.backend.ask(GetIdea(self.id_of(title)))

    # Looking

    def part(self, kind: type[W], name: str) -> W:
        """A widget of the page by its name."""
        return self.qtbot_child(self.page, kind, name)

    def sheet(self, kind: type[W], name: str) -> W:
        """A widget of a dialog over the window by its name."""
        return self.qtbot_child(self.window, kind, name)

    @staticmethod
    def qtbot_child(parent: QWidget, kind: type[W], name: str) -> W:
        """The last made of the visible children of that name."""
        found = [child for child in parent.findChildren(kind, name) if child.isVisible()]
        assert found, f"no visible {name}"
        return found[-1]

    def says(self, name: str) -> str:
        """The words of a text of the page; nothing while it is hidden."""
        for text in self.page.findChildren(Text, name):
            if text.isVisible():
                return text.words
        return next(
            (e.accessibleName() for e in self.page.findChildren(ElidedText, name) if e.isVisible()), ""
        )

    @property
    def comments(self) -> tuple[CommentItem, ...]:
        """The comments in reading order."""
        return self.page._reader.discussion.view.items

    def comment(self, beginning: str) -> CommentItem:
        """The comment that begins so."""
        return next(item for item in self.comments if item.entry.row.body.startswith(beginning))

    # Doing

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifier)
        self.settle()

    def click(self, widget: QWidget) -> None:
        """Press a button."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()
