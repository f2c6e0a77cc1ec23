"""A day at the real window with telltale words in every place, and everything going wrong: none reaches log or report."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.exc import IntegrityError, OperationalError

from ideabox.asking import Command, Query
from ideabox.changes import Changes
from ideabox.discussion.requests import AddComment
from ideabox.errors import Unavailable
from ideabox.ids import new_id
from ideabox.log import start_log
from ideabox.paths import Profile
from ideabox.settings import SettingsStore
from ideabox.site_settings import parse_site
from tests.ui.conftest import NOON
from ui.application import Application
from ui.diagnostics.sheet import ReportSheet
from ui.i18n import install
from ui.opening import FirstPerson, Opening
from ui.places import Place, PlaceKind
from ui.player import press, type_text
from ui.tasks import Backend
from ui.theme.look import Wanted

SECRET = "Telltale"
PATIENCE_MS = 10_000
OF_IT = (
    f'organisation = "{SECRET}"\ntelltale_key = "{SECRET}"\ndatabase = "postgresql://u:telltale@telltale/x"\n'
)
R = TypeVar("R")


class Broken:
    """A database that fails in the worst words a database has."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def _fail(self) -> Exception:
        words = f'DETAIL: Failing row contains (1, {SECRET}, nadia.telltale). host "telltale.example"'
        if self._kind == "bug":
            return IntegrityError("INSERT …", {"title": SECRET}, Exception(words))
        lost = Unavailable("database_unreachable", server=f"{SECRET}.example")
        lost.__cause__ = OperationalError("SELECT …", {"words": SECRET}, Exception(words))
        return lost

    def ask(self, query: Query[R]) -> R:
        """No answer."""
        raise self._fail()

    def do(self, command: Command) -> Changes:
        """No answer."""
        raise self._fail()

    def close(self) -> None:
        """Nothing to let go."""


class Day:
    """One person at one window."""

    def __init__(self, app: Application, qtbot: QtBot) -> None:
        self.app, self.window, self._qtbot = app, app.window, qtbot

    def wait(self, so: Callable[[], object]) -> None:
        """Until it is so."""
        self._qtbot.waitUntil(lambda: bool(so()), timeout=PATIENCE_MS)

    def settle(self) -> None:
        """Until a page stands and all is answered."""
        self.wait(lambda: self.window.page is not None and self.app.tasks.idle)

    def named(self, name: str) -> QWidget | None:
        """What is on the screen."""
        return next((each for each in self.window.findChildren(QWidget, name) if each.isVisible()), None)

    def use(self, backend: Backend) -> Backend:
        """From now on this one answers; the one before."""
        before = self.app.tasks.detach()
        assert before is not None
        self.app.tasks.attach(backend)
        return before

    def crash_dialog(self) -> QMessageBox:
        """The calm one, once it is there."""
        self.wait(lambda: [each for each in self.window.findChildren(QMessageBox) if each.isVisible()])
        return next(each for each in self.window.findChildren(QMessageBox) if each.isVisible())


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """In the home of somebody with a name."""
    return Profile(tmp_path / "Nadia Telltale" / "ideabox")


@pytest.fixture
def day(qapp: QApplication, qtbot: QtBot, profile: Profile) -> Iterator[Day]:
    """The program with its log, on a database of one's own."""
    handler = start_log(profile.log)
    store = SettingsStore(
        profile.settings,
        {"language": "en", "theme": "light"},
        site=parse_site(OF_IT, profile.folder / "it.toml"),
    )
    app = Application(qapp, profile, store, clock=lambda: NOON)
    first = FirstPerson(f"Nadia {SECRET}", f"{SECRET} & fils", f"{SECRET} box", f"What {SECRET}?")
    with qtbot.waitSignal(app.opened, timeout=PATIENCE_MS):
        app.start(Opening(str(profile.database), language="en", first_person=first))
    made = Day(app, qtbot)
    made.settle()
    yield made
    app.close()
    app.window.close()
    app.look.choose(Wanted.LIGHT)
    app.window.deleteLater()
    app.deleteLater()
    logging.getLogger().removeHandler(handler)
    handler.close()
    install(qapp, "en")


def live(day: Day) -> None:
    """Write an idea, open it, look for it: all with the telltale word."""
    day.window.activateWindow()
    day.wait(day.window.isActiveWindow)
    day.app.navigator.new_idea()
    day.wait(lambda: day.named("ideaTitle"))
    day.settle()
    type_text(f"{SECRET} title for the dock", day.named("ideaTitle"))
    press("Return", day.named("ideaTitle"))
    type_text(f"What {SECRET} saw there.")
    press("Ctrl+Return")
    day.wait(lambda: day.named("ideaTitle") is None)
    day.settle()
    search = day.window.top.search
    search.setFocus()
    type_text(SECRET, search)
    press("Return", search)
    day.wait(lambda: day.named("search-popup"))
    press("Return", search)
    day.wait(lambda: day.app.navigator.place.kind is PlaceKind.IDEA)
    day.settle()


@pytest.mark.slow
@pytest.mark.parametrize("expected_warnings", [["a request failed unexpectedly", "unexpected"]])
def test_none_of_it_is_kept(day: Day, profile: Profile, expected_warnings: list[str]) -> None:
    live(day)
    day.app.tasks.do(day.window, AddComment(new_id(), new_id(), f"{SECRET} comment"))  # refused
    day.wait(day.app.toast.isVisible)
    real = day.use(Broken("line"))
    day.app.navigator.go(Place(PlaceKind.MY_IDEAS))
    day.wait(lambda: day.app.tasks.idle)
    day.use(Broken("bug"))
    day.app.navigator.go(Place(PlaceKind.CAMPAIGNS))
    dialog = day.crash_dialog()
    shown = [dialog.text(), dialog.informativeText(), dialog.detailedText()]
    next(each for each in dialog.findChildren(QPushButton) if "Copy" in each.text()).click()
    shown.append(QGuiApplication.clipboard().text())
    day.wait(lambda: not dialog.isVisible())
    day.use(real)
    error = KeyError(f"{SECRET} key")
    day.app.crash._on_exception(KeyError, error, error.__traceback__)
    day.crash_dialog().close()
    day.app.help.show_report()
    day.wait(lambda: day.window.findChildren(ReportSheet))
    sheet = day.window.findChildren(ReportSheet)[-1]
    shown.append(sheet.text.toPlainText())
    sheet.close_sheet()

    logged = "".join(path.read_text(encoding="utf-8") for path in profile.folder.glob("ideabox.log*"))
    assert "IntegrityError" in logged
    assert "KeyError" in logged
    assert "IntegrityError" in shown[2], "the crash's own report"
    assert "a request failed unexpectedly" in shown[-1], "the log's end"
    for text in (logged, *shown):
        assert SECRET.lower() not in text.lower()
    assert SECRET in (profile.folder / "ideabox.sqlite").read_bytes().decode(errors="replace") + "".join(
        path.read_bytes().decode(errors="replace") for path in profile.folder.glob("ideabox.sqlite-*")
    ), "it was really written"
