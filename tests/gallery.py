"""`python -m tests.gallery OUT_DIR`: every screen and state as pictures, to be looked at beside the drawings.

Light and dark, French and English, 1440×900 and 1024×700, from the sample: OUT_DIR/<screen>-<language>-<theme>-<width>.png
Then the longer language at the largest text size and in high contrast, each at both sizes.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from ideabox.asking import Command, Query
from ideabox.changes import Changes
from ideabox.errors import Unavailable
from ideabox.ideas.requests import ListIdeas
from ideabox.paths import Profile
from ideabox.settings import SettingsStore
from ideabox.site_settings import NO_SITE, parse_site
from ideabox.words import Order, StageKind
from tests.gallery_door import LOCKED, door_steps
from tests.gallery_help import help_steps
from ui.about.sheet import show_about
from ui.application import Application
from ui.help.sheet import show_help
from ui.opening import Opening
from ui.places import Place, PlaceKind
from ui.player import Player, Until, press, type_text
from ui.review.board_page import BoardPage
from ui.running import dress
from ui.shell.shortcuts import show_shortcuts
from ui.tasks import Backend
from ui.widgets.tabs import Tabs

R = TypeVar("R")
SIZES = ((1440, 900), (1024, 700))
THEMES = ("light", "dark")
LANGUAGES = ("fr", "en")
WITH_PANE = 1280
"""From this width of the window the pane beside a list is there by itself."""
NOW = datetime(2026, 11, 21, 9, 42, tzinfo=UTC)
"""The moment of the drawings: a Saturday, 10:42 in Paris."""


@dataclass(frozen=True)
class Look:
    """One variant of every picture."""

    language: str
    theme: str
    size: tuple[int, int]
    text_size: str = "normal"

    def named(self, screen: str) -> str:
        """The picture's file name."""
        larger = "" if self.text_size == "normal" else f"-{self.text_size}"
        return f"{screen}-{self.language}-{self.theme}-{self.size[0]}{larger}.png"


def all_looks() -> Iterator[Look]:
    """Every variant there is a picture of."""
    for size in SIZES:
        for theme in THEMES:
            for language in LANGUAGES:
                yield Look(language, theme, size)
        yield Look("fr", "light", size, "very_large")
        yield Look("fr", "contrast", size)


class Gallery:
    """Walks through the app and takes pictures."""

    def __init__(self, application: Application, folder: Path, look: Look) -> None:
        self._app = application
        self._window = application.window
        self._folder = folder
        self._look = look
        self.taken: list[Path] = []

    def steps(self) -> Iterator[Until]:
        """All screens, as a store employee, a sponsor, a facilitator and an administrator see them."""
        yield from self._as_employee()
        yield from self._as_sponsor()
        yield from self._as_leads()
        yield from self._troubles()
        yield from self._first_day()

    def _as_employee(self) -> Iterator[Until]:
        yield from self._rest()
        yield from self._shoot("today")
        campaign = self._campaign("sprout")
        yield from self._visit("campaign", Place(PlaceKind.CAMPAIGN, campaign))
        for tab in ("discussion", "results", "about"):
            tabs = self._window.findChild(Tabs, "campaignTabs")
            assert isinstance(tabs, Tabs)
            tabs.choose(tab)
            tabs.changed.emit(tab)
            yield from self._rest()
            yield from self._shoot(f"campaign-{tab}")
        yield from self._visit("campaigns", Place(PlaceKind.CAMPAIGNS))
        yield from self._visit("my-ideas", Place(PlaceKind.MY_IDEAS))
        yield from self._visit("following", Place(PlaceKind.FOLLOWING))
        yield from self._visit("settings", Place(PlaceKind.SETTINGS))
        for name, kind in (
            ("idea-pilot", StageKind.PILOT),
            ("idea-review", StageKind.REVIEW),
            ("idea-declined", StageKind.NOT_THIS_TIME),
        ):
            idea = self._idea(campaign, kind)
            if idea is not None:
                yield from self._visit(name, Place(PlaceKind.IDEA, idea))
        self._app.navigator.go(Place(PlaceKind.TODAY))
        yield from self._rest()
        self._app.navigator.new_idea(campaign)
        yield Until("the dialog", lambda: self._find("ideaTitle") is not None)
        yield from self._rest()
        yield from self._shoot("capture-empty")
        type_text(
            {
                "fr": "Un store pour que les plantes attendent à l’ombre",
                "en": "A blind so that plants wait in the shade",
            }[self._look.language],
            self._find("ideaTitle"),
        )
        yield from self._rest()
        yield from self._shoot("capture")
        press("Esc", self._find("ideaTitle"))
        yield Until("the dialog closed", lambda: self._find("ideaTitle") is None)
        self._window.top.news_wanted.emit()
        yield Until("the news", lambda: self._find("news-popup") is not None)
        yield from self._shoot("news")
        press("Esc")
        search = self._window.top.search
        search.setFocus()
        type_text({"fr": "plantes", "en": "plants"}[self._look.language], search)
        press("Return", search)
        yield Until("results", lambda: self._find("search-popup") is not None)
        yield from self._shoot("search")
        press("Esc", search)
        search.clear()
        sheet = show_shortcuts(self._app.look, self._window, on_help=lambda: None)
        yield from self._rest()
        yield from self._shoot("shortcuts")
        sheet.close_sheet()
        yield from self._help()

    def _help(self) -> Iterator[Until]:
        """Pages to read, with a table and with boxes."""
        for name, page in (("help", "names"), ("help-it", "it/setup"), ("help-it-table", "it/privacy")):
            pages = show_help(self._app.look, self._window, page)
            yield from self._rest()
            yield from self._shoot(name)
            pages.close_sheet()
        about = show_about(self._app.look, self._window)
        yield from self._rest()
        yield from self._shoot("about")
        about.close_sheet()
        yield from help_steps(self._app, self._shoot)

    def _as_sponsor(self) -> Iterator[Until]:
        yield from self._become("helene")
        yield from self._shoot("today-sponsor")
        self._app.navigator.go(Place(PlaceKind.BOARD))
        yield from self._rest()
        page = self._window.page
        assert isinstance(page, BoardPage)
        yield Until("its first words", lambda: page.pane.isHidden() or bool(page.pane.head.excerpt.words))
        yield from self._shoot("board")
        self._app.navigator.go(Place(PlaceKind.PROMISED))
        yield from self._rest()
        if self._look.size[0] >= WITH_PANE and self._look.text_size == "normal":
            yield Until("the answer to write", lambda: self._find("answer") is not None)
        yield from self._shoot("promised")

    def _as_leads(self) -> Iterator[Until]:
        yield from self._become("marc")
        yield from self._visit("editor-new", Place(PlaceKind.EDITOR))
        yield from self._visit("editor", Place(PlaceKind.EDITOR, self._campaign("sprout")))
        yield from self._become("admin")
        yield from self._visit("people", Place(PlaceKind.PEOPLE))

    def _troubles(self) -> Iterator[Until]:
        """What is shown while the database takes its time, and when it is away."""
        backend = self._app.tasks.detach()
        assert backend is not None
        slow = Slow(backend)
        self._app.tasks.attach(slow)
        self._app.navigator.go(Place(PlaceKind.MY_IDEAS))
        yield Until("the skeleton", lambda: self._find("skeleton") is not None)
        yield from self._later(0.4)
        yield from self._shoot("my-ideas-loading")
        slow.go_on()
        yield from self._rest()
        campaign = self._campaign("sprout")
        for trouble, code in (("away", "database_unreachable"), ("error", "disk_failed")):
            self._app.tasks.detach()
            self._app.tasks.attach(Failing(code))
            for name, place in (
                ("campaign", Place(PlaceKind.CAMPAIGN, campaign)),
                ("today", Place(PlaceKind.TODAY)),
            ):
                self._app.navigator.go(place)
                yield from self._rest()
                yield from self._later(0.4)  # until the shapes of what is waited for stand
                yield from self._shoot(f"{name}-{trouble}")
        self._app.tasks.detach()
        self._app.tasks.attach(backend)

    def _first_day(self) -> Iterator[Until]:
        """Before anything is chosen, and a notebook nobody has written in yet."""
        self._app.begin()
        yield Until("the first page", lambda: self._find("use-this-pc") is not None)
        yield from self._shoot("first-run")
        press("3", self._find("try-sample"))
        yield Until("the form", lambda: self._find("own-name") is not None)
        yield from self._shoot("first-run-own")
        self._app.open_own("Nadia Ferrouk", "Angers Sud")
        yield Until("the page to go", lambda: self._find("use-this-pc") is None)
        yield from self._rest()
        yield from self._shoot("today-new")
        yield from self._visit("my-ideas-new", Place(PlaceKind.MY_IDEAS))
        yield from self._visit("following-new", Place(PlaceKind.FOLLOWING))
        yield from self._visit("campaigns-new", Place(PlaceKind.CAMPAIGNS))
        yield from self._visit("board-new", Place(PlaceKind.BOARD))
        yield from self._visit("campaign-new", Place(PlaceKind.CAMPAIGN, self._app.shell.campaigns[0].id))
        self._app.settings.use_site(parse_site(LOCKED, Path("it.toml")))
        yield from self._visit("settings-locked", Place(PlaceKind.SETTINGS))
        self._app.settings.use_site(NO_SITE)
        yield from door_steps(self._app, self._shoot)

    def _later(self, seconds: float) -> Iterator[Until]:
        since = time.monotonic()
        yield Until("a moment", lambda: time.monotonic() - since > seconds)

    # --- steps -----------------------------------------------------------------------------------------------

    def _visit(self, name: str, place: Place) -> Iterator[Until]:
        self._app.navigator.go(place)
        yield from self._rest()
        yield from self._shoot(name)

    def _become(self, login: str) -> Iterator[Until]:
        self._app.become(login)
        yield Until("the page to go", lambda: self._window.page is None)
        yield from self._rest()

    def _rest(self) -> Iterator[Until]:
        for _ in range(4):
            yield Until("rest", lambda: self._window.page is not None and self._app.tasks.idle)

    def _shoot(self, name: str) -> Iterator[Until]:
        self._app.toast.hide_now()
        yield Until("a paint", lambda: True)
        file = self._folder / self._look.named(name)
        self._window.grab().save(str(file))
        self.taken.append(file)

    def _campaign(self, glyph: str) -> UUID:
        found: UUID = next(each.id for each in self._app.shell.campaigns if each.glyph == glyph)
        return found

    def _idea(self, campaign: UUID, kind: StageKind) -> UUID | None:
        backend = self._app.tasks._backend
        assert backend is not None
        found = backend.ask(ListIdeas(campaign, Order.RECENT, frozenset({kind}))).rows
        return max(found, key=lambda row: row.comments).id if found else None

    def _find(self, name: str) -> QWidget | None:
        return next((each for each in self._window.findChildren(QWidget, name) if each.isVisible()), None)


class Failing:
    """A database that answers nothing."""

    def __init__(self, code: str) -> None:
        self._code = code

    def ask(self, query: Query[R]) -> R:
        """No answer."""
        raise Unavailable(self._code)

    def do(self, command: Command) -> Changes:
        """No answer."""
        raise Unavailable(self._code)

    def close(self) -> None:
        """Nothing to let go."""


class Slow:
    """A database that answers when it is told to."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._gate = threading.Event()

    def go_on(self) -> None:
        """Answer from now on."""
        self._gate.set()

    def ask(self, query: Query[R]) -> R:
        """The answer, once allowed."""
        self._gate.wait(10)
        return self._backend.ask(query)

    def do(self, command: Command) -> Changes:
        """The deed, once allowed."""
        self._gate.wait(10)
        return self._backend.do(command)

    def close(self) -> None:
        """The one behind stays: it is attached again."""


def take(app: QApplication, folder: Path, look: Look) -> list[Path]:
    """All pictures of one variant; raises RuntimeError with what went wrong."""
    with tempfile.TemporaryDirectory(prefix="gallery-") as profile_folder:
        profile = Profile(Path(profile_folder))
        settings = SettingsStore(
            profile.settings, {"language": look.language, "theme": look.theme, "text_size": look.text_size}
        )
        application = Application(app, profile, settings, clock=lambda: NOW)
        application.window.setMinimumSize(800, 600)
        application.window.resize(*look.size)
        gallery = Gallery(application, folder, look)
        player = Player(gallery.steps(), application)
        sys.excepthook = player.fail
        application.start(Opening(str(profile.sample), language=look.language, sample=True))
        player.start()
        app.exec()
        application.close()
        application.window.deleteLater()
        if player.failure:
            raise RuntimeError(f"{look.named('?')}: {player.failure}")
    return gallery.taken


def main(arguments: list[str] | None = None) -> int:
    """Take them all."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", default="", help="a variant, such as fr-light-1440")
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    app = dress(sys.argv[:1])
    count = 0
    for look in all_looks():
        if given.only in look.named(""):
            count += len(take(app, given.out, look))
    print(f"{count} pictures in {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
