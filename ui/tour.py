"""`ideabox --tour DIR`: the main job, played through the real window; each step is printed and pictured.

An employee submits, two colleagues comment and vote, the sponsor decides with an answer, the author reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.application import Application
from ui.i18n import translate
from ui.places import Place, PlaceKind
from ui.player import Until, press, type_text

AUTHOR, PEERS, SPONSOR = "nadia", ("karim", "solene"), "helene"
CAMPAIGN_GLYPH = "sprout"
"""The sample's campaign whose question is about plants; its ideas are open, and so is its vote."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the people of the tour write, in the language in use."""

    title: str
    saw: str
    propose: str
    comments: tuple[str, str]
    answer: str


def words() -> Words:
    """The texts of the tour."""
    return Words(
        translate("Tour", "A thermometer beside the plants at the dock"),
        translate("Tour", "This morning the ferns waited an hour at 4 °C before anybody noticed."),
        translate("Tour", "A big thermometer on the wall, with a red mark below which plants go in first."),
        (
            translate("Tour", "Same here. We lost two trays last winter, I would put one up tomorrow."),
            translate("Tour", "A mark for the heat too, please: in June it is the other way round."),
        ),
        translate(
            "Tour",
            "Thank you, Nadia. We try it in six stores from 1 December to 15 January. I publish the losses before and after here.",
        ),
    )


class Tour:
    """The steps, on one window."""

    def __init__(self, application: Application, folder: Path) -> None:
        self._app = application
        self._window = application.window
        self._folder = folder
        self._count = 0
        self._idea: UUID | None = None

    def steps(self) -> Iterator[Until]:
        """The whole story."""
        said = words()
        yield from self._settled()
        self._window.activateWindow()  # a bare screen has no window manager to do it
        yield Until("the window to be active", self._window.isActiveWindow)
        yield from self._tell(translate("Tour", "Nadia opens Ideabox: Today"))
        yield from self._submit(said)
        for login, comment in zip(PEERS, said.comments, strict=True):
            yield from self._discuss(login, said.title, comment)
        yield from self._answer(said.answer)
        yield from self._read()

    def _submit(self, said: Words) -> Iterator[Until]:
        shell = self._app.shell
        campaign = next(each.id for each in shell.campaigns if each.glyph == CAMPAIGN_GLYPH)
        self._app.navigator.go(Place(PlaceKind.CAMPAIGN, campaign))
        yield from self._settled()
        yield from self._tell(translate("Tour", "She looks at a campaign"))
        press("Ctrl+N")
        yield Until("the new-idea dialog", lambda: self._field("ideaTitle") is not None)
        yield from self._settled()
        type_text(said.title, self._field("ideaTitle"))
        press("Return", self._field("ideaTitle"))
        type_text(said.saw)
        press("Tab")
        type_text(said.propose)
        yield from self._settled()
        yield from self._tell(translate("Tour", "Ctrl+N: one sentence is enough, the rest is optional"))
        press("Ctrl+Return")
        yield Until("the dialog closed", lambda: self._field("ideaTitle") is None)
        yield from self._settled()
        yield from self._tell(translate("Tour", "Ctrl+Enter: published, with the promised date"))

    def _discuss(self, login: str, title: str, comment: str) -> Iterator[Until]:
        yield from self._become(login)
        search = self._window.top.search
        search.setFocus()
        type_text(title, search)
        press("Return", search)
        yield Until("the idea found", lambda: self._visible("search-popup"))
        press("Return", search)
        yield Until("the idea’s page", lambda: self._app.navigator.place.kind is PlaceKind.IDEA)
        self._idea = self._app.navigator.place.id
        yield from self._settled()
        self._click("ideaSupport")
        yield from self._settled()
        field = self._field("composerText")
        if field is not None:
            field.setFocus()
        type_text(comment, field)
        press("Ctrl+Return", field)
        yield from self._settled()
        name = self._app.person().name
        yield from self._tell(translate("Tour", "{name} supports it and comments").format(name=name))

    def _answer(self, answer: str) -> Iterator[Until]:
        yield from self._become(SPONSOR)
        self._app.navigator.go(Place(PlaceKind.BOARD))
        yield from self._settled()
        yield Until("the most urgent idea read", lambda: self._told("excerpt"))
        yield from self._tell(translate("Tour", "Hélène sees what waits for her"))
        page = self._window.page
        yield Until("the idea’s card", lambda: self._choose(page))
        yield from self._settled()
        self._click("decision-pilot")
        field = self._field("answer")
        type_text(answer, field)
        yield from self._settled()
        yield from self._tell(translate("Tour", "A decision opens the public answer"))
        press("Ctrl+Return", field)
        self._app.navigator.go(Place(PlaceKind.PROMISED))
        yield from self._settled()
        yield Until("the next idea read", lambda: self._visible("answer"))
        yield from self._tell(translate("Tour", "Answered: the next promises, the most urgent first"))

    def _read(self) -> Iterator[Until]:
        yield from self._become(AUTHOR)
        yield from self._tell(translate("Tour", "Nadia finds the answer on her first page"))
        self._window.top.news_wanted.emit()
        yield Until("the news", lambda: self._visible("news-popup"))
        yield from self._tell(translate("Tour", "… and under the bell"))
        press("Esc")
        self._app.navigator.go(Place(PlaceKind.IDEA, self._idea))
        yield from self._settled()
        yield from self._tell(translate("Tour", "She reads it"))

    # --- the hand that plays ---------------------------------------------------------------------------------

    def _become(self, login: str) -> Iterator[Until]:
        self._app.become(login)
        yield Until(f"the page of {login} to come", lambda: self._window.page is None)
        yield from self._settled()

    def _settled(self) -> Iterator[Until]:
        """Until nothing asked is unanswered, twice: an answer may ask again."""
        for _ in range(3):
            yield Until("rest", lambda: self._window.page is not None and self._app.tasks.idle)

    def _tell(self, what: str) -> Iterator[Until]:
        yield Until("a paint", lambda: True)
        self._count += 1
        file = self._folder / f"{self._count:02}.png"
        self._window.grab().save(str(file))
        print(f"{self._count:2}. {what}", flush=True)
        yield Until("the next step", lambda: True)

    def _find(self, name: str) -> QWidget | None:
        return next((each for each in self._window.findChildren(QWidget, name) if each.isVisible()), None)

    def _visible(self, name: str) -> bool:
        return self._find(name) is not None

    def _told(self, name: str) -> bool:
        """Whether a label is there and has its words."""
        found = self._find(name)
        return found is not None and bool(found.accessibleName())

    def _field(self, name: str) -> QWidget | None:
        found = self._find(name)
        if found is None or isinstance(found, QLineEdit | QPlainTextEdit):
            return found
        inner = found.findChild(QLineEdit) or found.findChild(QPlainTextEdit)
        return inner if isinstance(inner, QWidget) else found

    def _click(self, name: str) -> None:
        button = self._find(name)
        if button is not None:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _choose(self, page: object) -> bool:
        choose = getattr(page, "choose_idea", None)
        return bool(choose is not None and self._idea is not None and choose(self._idea))


def tour_steps(application: Application, folder: Path) -> Iterator[Until]:
    """The tour on a window that has just been opened on a fresh sample."""
    return Tour(application, folder).steps()
