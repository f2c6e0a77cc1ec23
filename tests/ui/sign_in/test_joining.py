"""Joining an organisation: its address, or the file from IT; and what IT filled in can't be changed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from ideabox.paths import Profile
from ideabox.settings import read_chosen
from ideabox.site_settings import read_site
from tests.ui.sign_in.conftest import Shop, Start
from ui.first_run.page import FirstRun
from ui.places import Place, PlaceKind
from ui.settings.page import SettingsPage
from ui.sign_in.join_page import JoinPage
from ui.sign_in.page import SignInPage
from ui.widgets.segmented import Segmented

URL = "postgresql://ideas.example/ideabox"


@pytest.fixture
def first(start: Start) -> Shop:
    """A PC where nothing is chosen yet."""
    return start(None)


def drop(page: QWidget, path: Path) -> None:
    """Let a file fall on a page."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)


def test_the_first_choice_leads_to_the_form_by_the_servers_name(first: Shop, profile: Profile) -> None:
    QTest.keyClick(first.find(FirstRun), Qt.Key.Key_1)
    page = first.find(JoinPage)
    assert page.server.line.hasFocus()
    QTest.keyClicks(page.server.line, "ideas.example")
    QTest.keyClick(page.server.line, Qt.Key.Key_Return)
    form = first.find(SignInPage)
    assert form.back.isVisible()
    assert "database" not in read_chosen(profile.settings), "remembered once it let somebody in"
    first.come_in()
    assert read_chosen(profile.settings)["database"] == URL
    assert read_chosen(profile.settings)["joined"] == URL


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Write the server’s name"),
        ("https://ideas.example", "begins with postgresql://"),
        ("postgresql://n:hush@ideas.example/d", "Leave the password out"),
        ("ideas.example:port", "isn’t a port"),
    ],
)
def test_an_address_that_doesnt_fit_is_explained_beside_it(first: Shop, typed: str, words: str) -> None:
    first.application.join()
    page = first.find(JoinPage)
    QTest.keyClicks(page.server.line, typed)
    QTest.mouseClick(page.go_on, Qt.MouseButton.LeftButton)
    assert words in page.server.error
    assert page.server.text() == typed
    assert first.shown(JoinPage)


def test_one_can_go_back(first: Shop) -> None:
    first.application.join()
    page = first.find(JoinPage)
    QTest.keyClicks(page.server.line, "ideas.example")
    QTest.mouseClick(page.go_on, Qt.MouseButton.LeftButton)
    QTest.mouseClick(first.find(SignInPage).back, Qt.MouseButton.LeftButton)
    again = first.find(JoinPage)
    assert again.server.text() == "ideas.example"
    QTest.mouseClick(again.back, Qt.MouseButton.LeftButton)
    first.find(FirstRun)


def test_its_file_fills_everything_in(first: Shop, profile: Profile, tmp_path: Path) -> None:
    path = tmp_path / "from-it.toml"
    path.write_text(
        f'database = "{URL}"\norganisation = "Maison Varlope"\nlocked = ["database"]\n', encoding="utf-8"
    )
    first.application.join()
    drop(first.find(JoinPage), path)
    page = first.find(SignInPage)
    assert page.title.words == "Join Maison Varlope"
    assert not page.back.isVisible()
    assert "IT service" in page.server.line.accessibleDescription()
    assert read_site(profile.handed_settings).values["organisation"] == "Maison Varlope"
    first.come_in()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('theme = "dark"', "names no server"),
        ("database = ", "Send IT this line"),
        ('database = "own"', "no server"),
    ],
)
def test_a_file_that_doesnt_help_is_explained_and_not_kept(
    first: Shop, profile: Profile, tmp_path: Path, text: str, words: str
) -> None:
    path = tmp_path / "other.toml"
    path.write_text(text, encoding="utf-8")
    first.application.join()
    page = first.find(JoinPage)
    drop(page, path)
    first.wait(lambda: page.note.words)
    assert words in page.note.words
    assert not profile.handed_settings.exists()


def test_the_file_can_be_chosen(first: Shop, tmp_path: Path) -> None:
    path = tmp_path / "from-it.toml"
    path.write_text(f'database = "{URL}"', encoding="utf-8")
    first.application.join()
    page = first.find(JoinPage)
    QTest.mouseClick(page.choose_file, Qt.MouseButton.LeftButton)
    page.findChildren(QFileDialog)[0].fileSelected.emit(str(path))
    first.find(SignInPage)


def test_what_it_locked_is_shown_and_cant_be_changed(start: Start) -> None:
    shop = start(site='theme = "dark"\nlanguage = "en"\nlocked = ["theme", "language"]\n')
    shop.come_in()
    shop.application.navigator.go(Place(PlaceKind.SETTINGS))
    shop.settle()
    page = shop.window.page
    assert isinstance(page, SettingsPage)
    assert not page.language.isEnabled()
    assert not page.appearance.theme.isEnabled()
    assert page.appearance.text_size.isEnabled()
    assert page.language_locked.isVisible()
    assert "IT service" in page.appearance.theme_locked.words
    assert not page.appearance.size_locked.isVisible()
    shop.application.choose_language("fr")
    assert shop.application.settings.current.language == "en"


def test_the_settings_offer_password_and_leaving_only_where_there_is_an_account(start: Start) -> None:
    shop = start()
    shop.come_in()
    shop.application.navigator.go(Place(PlaceKind.SETTINGS))
    shop.settle()
    shop.find(QWidget, "change-password").setFocus()
    QTest.mouseClick(shop.find(QWidget, "change-password"), Qt.MouseButton.LeftButton)
    shop.find(QLineEdit, "current-password")
    QTest.keyClick(shop.find(QLineEdit, "current-password"), Qt.Key.Key_Escape)
    shop.wait(lambda: not shop.shown(QWidget, "change-password-sheet"))
    QTest.mouseClick(shop.find(QWidget, "sign-out"), Qt.MouseButton.LeftButton)
    shop.find(SignInPage)


def test_a_file_on_this_pc_has_no_account(first: Shop) -> None:
    first.application.open_own("Nadia", "Angers")
    first.settle()
    first.application.navigator.go(Place(PlaceKind.SETTINGS))
    first.settle()
    assert not first.shown(QWidget, "sign-out")
    assert first.shown(Segmented, "settings-language")
    assert first.application.session() is None


def test_the_pc_alone_can_be_used_and_left_again(start: Start, profile: Profile) -> None:
    shop = start()
    shop.come_in(keep=True)
    shop.application.settings.choose(joined=URL)
    shop.application.open_own("Nadia", "Angers")
    shop.wait(lambda: shop.server.open_lines == 0)
    shop.settle()
    assert shop.application.session() is None
    assert read_chosen(profile.settings)["database"] == "own"
    shop.application.join()
    shop.wait(lambda: shop.application.session() is not None)
    shop.settle()
    assert shop.application.person().name == "Nadia Ferrouk"
    assert read_chosen(profile.settings)["database"] == URL, "and the next start begins there"


def test_who_left_its_database_finds_back_to_it(start: Start) -> None:
    shop = start(None, site=f'database = "{URL}"')
    shop.application.join()
    assert shop.find(SignInPage).server.text() == "ideas.example"


WHAT_IT_IMPORTS = """
import sys
import ui.running, ui.application, ui.opening
far = [name for name in sys.modules if name.startswith(("keyring", "ui.sign_in", "ideabox.logins", "psycopg"))]
print(far)
"""


def test_who_has_no_shared_database_imports_nothing_of_it() -> None:
    told = subprocess.run([sys.executable, "-c", WHAT_IT_IMPORTS], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
