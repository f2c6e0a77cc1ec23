"""The start: the window on its ground, the first page as it was last seen, Python's own import."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ideabox.ideas.rows import IdeaRow
from ideabox.paths import Profile, resources
from ideabox.settings import SettingsStore
from tests.ui.conftest import NOON
from ui import loading, opening
from ui.application import Application
from ui.capture.dialog import NewIdeaDialog
from ui.ground import FOOT, SIDE, ground_of
from ui.home.page import TodayPage
from ui.opening import Opening
from ui.places import Place, PlaceKind
from ui.rooms import Rooms
from ui.theme.icons import Icons
from ui.theme.look import Wanted
from ui.theme.theme import load_theme
from ui.window import Window, make_window

PATIENCE_MS = 10_000
Start = Callable[[], Application]


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "own")


@pytest.fixture
def start(qapp: QApplication, profile: Profile) -> Iterator[Start]:
    """Starts the application on the sample of one profile; each one made is closed in the end."""
    made: list[Application] = []

    def go() -> Application:
        settings = SettingsStore(profile.settings, {"language": "en", "theme": "light"})
        made.append(Application(qapp, profile, settings, clock=lambda: NOON))
        made[-1].start(Opening(str(profile.sample), language="en", sample=True))
        return made[-1]

    yield go
    for each in made:
        each.close()
        each.window.close()
        each.look.choose(Wanted.LIGHT)
        each.window.deleteLater()
        each.deleteLater()


@pytest.fixture
def seen(start: Start, qtbot: QtBot) -> tuple[IdeaRow, ...]:
    """What waited on the first page when the program was closed before."""
    application = start()
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        pass
    qtbot.waitUntil(lambda: _rests(application), timeout=PATIENCE_MS)
    rows = tuple(_today(application).waiting.waiting.rows)
    application.close()
    application.window.close()
    return rows


def test_the_first_page_stands_as_it_was_before_the_database_is_open(
    start: Start, seen: tuple[IdeaRow, ...], qtbot: QtBot
) -> None:
    application = start()
    assert application._rooms is None, "nothing is open yet"
    assert tuple(_today(application).waiting.waiting.rows) == seen != ()
    assert application.window.side.places.entries._rows[0].text == "Today"
    page = _today(application)

    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        pass
    assert _today(application) is page, "the same page goes on"
    qtbot.waitUntil(lambda: _rests(application), timeout=PATIENCE_MS)


def test_in_a_small_window_one_arrives_at_the_top_of_what_was_seen_last(
    start: Start, seen: tuple[IdeaRow, ...], profile: Profile, qtbot: QtBot
) -> None:
    memory = QSettings(str(profile.window), QSettings.Format.IniFormat)
    memory.remove("geometry")
    memory.sync()
    application = start()
    application.window.resize(1024, 700)
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        pass
    page = _today(application)
    assert page.focusWidget() is page.main_focus()
    assert page._scroll.verticalScrollBar().value() == 0, "the greeting is in sight"


def test_the_first_page_is_read_anew_once_the_database_is_open(
    start: Start, seen: tuple[IdeaRow, ...], profile: Profile, qtbot: QtBot
) -> None:
    text = profile.first_sight.read_text(encoding="utf-8")
    profile.first_sight.write_text(text.replace(seen[0].title, "As it was called before"), encoding="utf-8")
    application = start()
    shown = _today(application).waiting.waiting
    assert shown.rows[0].title == "As it was called before"
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        pass
    assert tuple(shown.rows) == seen


def test_other_pages_are_loaded_once_the_first_one_is_read(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows: list[int] = []
    load = opening.load_rooms

    def noted() -> type[Rooms]:
        rows.append(len(_today(application).waiting.waiting.rows))
        return load()

    monkeypatch.setattr(loading, "load_rooms", noted)
    application = start()
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        pass
    (first,) = rows
    assert first > 0, "nothing is imported while the first page is waited for"
    application.open(Opening(str(application.profile.sample), language="en"))
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        pass
    assert len(rows) == 1, "and only once"


def test_who_goes_on_at_once_arrives_when_the_page_can_be_made(
    start: Start, seen: tuple[IdeaRow, ...], qtbot: QtBot
) -> None:
    application = start()
    place = Place(PlaceKind.CAMPAIGN, application.shell.campaigns[0].id)
    application.navigator.go(place)
    assert _page_name(application) == ""

    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        pass
    assert (_page_name(application), application.navigator.place) == ("campaignPage", place)


def test_an_idea_begun_at_once_can_be_written_as_soon_as_there_is_where(
    start: Start, seen: tuple[IdeaRow, ...], qtbot: QtBot
) -> None:
    application = start()
    application.navigator.new_idea(None, "A cart with a brake")
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        pass
    found = application.window.findChildren(NewIdeaDialog)
    assert [dialog.column.title.text for dialog in found] == ["A cart with a brake"]


def test_a_vote_at_once_is_counted(start: Start, seen: tuple[IdeaRow, ...], qtbot: QtBot) -> None:
    application = start()
    page = _today(application)
    row = next(row for row in page.waiting.waiting.rows if not row.mine)
    page._vote(row, 1)
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        pass
    qtbot.waitUntil(lambda: _rests(application), timeout=PATIENCE_MS)
    kept = page.waiting.waiting.find(row.id)
    assert kept is None or kept.my_vote == 1


def test_what_somebody_else_saw_goes_when_the_database_tells(
    start: Start, seen: tuple[IdeaRow, ...], profile: Profile, qtbot: QtBot
) -> None:
    text = profile.first_sight.read_text(encoding="utf-8")
    application = start()
    me = application.person().actor
    application.close()
    application.window.close()
    profile.first_sight.write_text(text.replace(me.person_id.hex, "0" * 31 + "1"), encoding="utf-8")

    other = start()
    assert other.person().actor != me
    with qtbot.waitSignal(other.opened, timeout=PATIENCE_MS):
        pass
    assert other.person().actor == me
    qtbot.waitUntil(lambda: _rests(other), timeout=PATIENCE_MS)


@pytest.mark.parametrize("wanted", ["light", "dark", "contrast"])
def test_the_ground_has_the_colours_of_the_theme(qapp: QApplication, tmp_path: Path, wanted: str) -> None:
    ground = ground_of(qapp.styleHints(), wanted, resources() / "themes")
    theme = load_theme(resources() / "themes" / f"{wanted}.toml", Icons(resources() / "icons"))
    window = Window(QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat), ground)
    window.resize(1200, 800)
    picture = window.grab().toImage()
    window.deleteLater()

    assert picture.pixelColor(4, 400) == theme.colour("bg-window")
    assert picture.pixelColor(1190, 700) == theme.colour("bg-content")
    assert picture.pixelColor(600, 800 - FOOT // 2) == theme.colour("bg-window")


def test_the_ground_is_where_the_sheet_was(qapp: QApplication, profile: Profile) -> None:
    profile.folder.mkdir()
    profile.window.write_text("[General]\nground=56 30\n", encoding="utf-8")
    window = make_window(profile, SettingsStore(profile.settings, {"theme": "light"}))
    assert (window._ground.side, window._ground.foot) == (56, 30)
    profile.window.write_text("[General]\nground=wide\n", encoding="utf-8")
    other = make_window(profile, SettingsStore(profile.settings, {"theme": "light"}))
    assert (other._ground.side, other._ground.foot) == (SIDE, FOOT)
    assert other._ground.content == QColor("#FBFAF7")
    window.deleteLater()
    other.deleteLater()


IMPORTING = """
import linecache, sys
from ui.imports import import_plainly
import_plainly()
import ui.running
assert "PySide6.QtCore" in sys.modules
print([name for name in linecache.cache if "ideabox" in name or "/ui/" in name])
"""


def test_no_source_is_read_for_importing() -> None:
    told = subprocess.run([sys.executable, "-c", IMPORTING], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def _today(application: Application) -> TodayPage:
    page = application.window.page
    assert isinstance(page, TodayPage)
    return page


def _page_name(application: Application) -> str:
    return application.window.page.objectName() if application.window.page is not None else ""


def _rests(application: Application) -> bool:
    return application.window.page is not None and application.tasks.idle


def test_the_first_campaign_is_laid_out_before_anybody_opens_it(start: Start, qtbot: QtBot) -> None:
    application = start()
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        pass
    rooms = application._rooms
    assert rooms is not None
    qtbot.waitUntil(lambda: rooms.ready.is_over, timeout=PATIENCE_MS)
    page = rooms._campaign_page
    first, other = application.shell.campaigns[:2]
    assert page is not None
    assert not page.isVisible()
    assert not page.is_opened, "Today stays where it is"
    assert page._header._question.words == first.question

    application.navigator.go(Place(PlaceKind.CAMPAIGN, other.id))
    shown = application.window.page
    assert shown is page
    assert not page._header._question.isVisible(), "and another one doesn’t show it"
    qtbot.waitUntil(lambda: _rests(application), timeout=PATIENCE_MS)
    assert page._header._question.words == other.question
    assert page._header._question.isVisible()


def test_another_text_size_is_everywhere_at_once(start: Start, qtbot: QtBot) -> None:
    application = start()
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        pass
    application.navigator.go(Place(PlaceKind.SETTINGS))
    window = application.window
    settings = window.page
    assert settings is not None
    assert PlaceKind.TODAY in window._pages
    application.choose_look(text_size="very_large")
    assert (window.page, set(window._pages)) == (settings, {PlaceKind.SETTINGS}), "hidden pages are made anew"
    application.navigator.go(Place(PlaceKind.TODAY))
    assert set(window._pages) == {PlaceKind.TODAY}, "and so is this one, when it is left"
    application.choose_look(text_size="normal")
    qtbot.waitUntil(lambda: _rests(application), timeout=PATIENCE_MS)
