"""Joining an organisation through the real window, over TLS, with passwords the server checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ideabox.addresses import without_login
from ideabox.paths import Profile
from ideabox.settings import SettingsStore, read_chosen
from tests.server.certificates import Authority
from tests.server.clusters import clusters
from tests.server.house import PASSWORD, House, founded, guarded
from ui.application import Application
from ui.i18n import install
from ui.sign_in.change_page import ChangePage
from ui.sign_in.change_sheet import ChangeSheet
from ui.sign_in.join_page import JoinPage
from ui.sign_in.page import SignInPage
from ui.widgets.field import Field

pytestmark = pytest.mark.server
PATIENCE_MS = 20_000
OWN, LATER = "plants wait in the shade", "carts have a brake by now"
W = TypeVar("W", bound=QWidget)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A server that speaks TLS, and two people."""
    authority = Authority(tmp_path_factory.mktemp("certificates") / "house", "Maison")
    with clusters() as (cluster,):
        guarded(cluster, authority)
        with founded((cluster,), authority, ("peer", "gone")) as made:
            made.world.campaign("Less waste")
            yield made


class Window:
    """The program before somebody."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application, self._qtbot = application, qtbot

    def wait(self, condition: Callable[[], object]) -> None:
        """Until it is so."""
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def find(self, kind: type[W]) -> W:
        """What is on the screen, once it is."""

        def shown() -> list[W]:
            return [each for each in self.application.window.findChildren(kind) if each.isVisible()]

        self.wait(shown)
        return shown()[0]

    def sign_in(self, login: str, password: str) -> SignInPage:
        """By the form."""
        page = self.find(SignInPage)
        self.wait(lambda: page.enter.isEnabled() and self.application.tasks.idle)
        write(page.login, login)
        write(page.password, password)
        QTest.keyClick(page.password.line, Qt.Key.Key_Return)
        return page


def write(field: Field, text: str) -> None:
    """Key by key, in the place of what was there."""
    field.line.selectAll()
    QTest.keyClicks(field.line, text)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """A PC where nothing is chosen yet."""
    install(qapp, "en")
    profile = Profile(tmp_path / "own")
    application = Application(qapp, profile, SettingsStore(profile.settings, {"language": "en"}))
    application.start(None)
    yield Window(application, qtbot)
    application.close()
    application.window.close()
    application.window.deleteLater()
    application.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def stand_before(window: Window, url: str) -> None:
    """Give the address, as IT handed it out."""
    window.application.join()
    page = window.find(JoinPage)
    write(page.server, url)
    QTest.keyClick(page.server.line, Qt.Key.Key_Return)


def test_from_the_address_to_ones_own_password_and_the_first_page(window: Window, house: House) -> None:
    with house.clusters[0].server.connect(house.database) as root:
        root.execute("UPDATE ideabox.person SET fresh_password = true WHERE login = 'peer'")
    address = without_login(house.address("peer"))
    stand_before(window, address)
    page = window.sign_in("peer", "not this one at all")
    window.wait(lambda: page.password.error)
    assert "don’t go together" in page.password.error

    window.sign_in("peer", PASSWORD)
    change = window.find(ChangePage)
    write(change.form.new, OWN)
    write(change.form.again, OWN)
    with window._qtbot.waitSignal(window.application.opened, timeout=PATIENCE_MS):
        change.form.submit()
    assert window.application.person().actor.login == "peer"
    assert [each.name for each in window.application.shell.campaigns if each.name == "Less waste"]
    assert house.refusal("peer", PASSWORD) == "sign_in_refused"
    assert read_chosen(window.application.profile.settings)["database"] == address

    window.application.change_password()
    sheet = window.find(ChangeSheet)
    for field, text in ((sheet.form.current, OWN), (sheet.form.new, LATER), (sheet.form.again, LATER)):
        write(field, text)
    sheet.form.submit()
    window.wait(lambda: not window.application.window.findChildren(ChangeSheet))
    again = house.sign_in("peer", LATER)
    assert not again.must_change_password
    again.close()

    window.application.sign_out()
    window.find(SignInPage)
    assert window.application.session() is None


def test_who_is_suspended_or_unknown_is_told_kindly(window: Window, house: House) -> None:
    with house.clusters[0].server.connect(house.database) as root:
        root.execute("UPDATE ideabox.person SET active = false WHERE login = 'gone'")
    stand_before(window, without_login(house.address("gone")))
    page = window.sign_in("gone", PASSWORD)
    window.wait(lambda: page.login.error)
    assert "suspended" in page.login.error
    window.sign_in("nobody.at.all", PASSWORD)
    window.wait(lambda: page.password.error)
    assert "don’t go together" in page.password.error


def test_a_server_nobody_vouches_for_gets_no_password(window: Window, house: House, tmp_path: Path) -> None:
    stranger = Authority(tmp_path / "stranger", "Somebody else")
    stand_before(window, without_login(house.address("peer", sslrootcert=str(stranger.certificate))))
    page = window.sign_in("peer", PASSWORD)
    window.wait(lambda: page.note.words.startswith("The server couldn’t prove"))
    assert page.enter.isEnabled()


def test_a_server_that_isnt_there_is_said_to_be_away(window: Window, house: House) -> None:
    address = without_login(house.address("peer")).replace(f":{house.clusters[0].port}/", ":1/")
    stand_before(window, address)
    page = window.sign_in("peer", PASSWORD)
    window.wait(lambda: page.note.words.startswith("The server doesn’t answer"))
