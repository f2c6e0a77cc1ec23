"""What people read of a newer program: the line over the pages, the sheet of the Help menu, the way to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

from ideabox import __version__
from ideabox.errors import VersionMismatch
from ideabox.releases import Release
from ui.i18n import install
from ui.messages import sentence
from ui.services import Services
from ui.updates.getting import target_of
from ui.updates.line import NewerLine
from ui.updates.sheet import NewerSheet, show_newer
from ui.widgets.labels import Text

PAGE = "https://intranet.example/ideabox"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What the system was asked to show."""
    asked: list[QUrl] = []

    def show(url: QUrl) -> bool:
        asked.append(url)
        return url.scheme() != "smb"  # nothing here knows shares

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return asked


@pytest.fixture
def line(services: Services) -> Iterator[NewerLine]:
    """The line over the pages."""
    window = services.host.window
    made = NewerLine(services, window)
    window.setCentralWidget(made)
    window.show()
    yield made
    window.hide()


def test_a_newer_program_is_told_once_and_closing_it_is_for_that_version(
    line: NewerLine, services: Services
) -> None:
    line.show_release(Release(__version__, "0.1.0", PAGE))
    assert line.isHidden()
    line.show_release(Release("98.0", "0.1.0", PAGE))
    assert not line.isHidden()
    assert "98.0" in line.accessibleName()
    assert __version__ in line.accessibleName()
    line._cross.click()
    assert line.isHidden()

    again = NewerLine(services, services.host.window)
    again.show_release(Release("98.0", "0.1.0", "Elsewhere now"))
    assert again.isHidden()
    again.show_release(Release("98.1", "0.1.0", PAGE))
    assert not again.isHidden()
    again.deleteLater()


def test_what_a_base_takes_back_is_taken_back(line: NewerLine) -> None:
    line.show_release(Release("98.0", "0.1.0", PAGE))
    line.show_release(Release("0.0.9", "0.0.1", PAGE))
    assert line.isHidden()


def test_nothing_is_opened_before_the_click(line: NewerLine, opened: list[QUrl]) -> None:
    line.show_release(Release("98.0", "0.1.0", PAGE))
    assert opened == []
    line.button.click()
    assert opened == [QUrl(PAGE)]


def test_a_sentence_of_its_is_read_and_has_no_button(line: NewerLine) -> None:
    line.show_release(Release("98.0", "0.1.0", "It comes on Tuesday night"))
    assert "It comes on Tuesday night" in line.accessibleName()
    assert line.button.isHidden()
    line.show_release(Release("98.0", "0.1.0", ""))
    assert "IT knows how to get" in line.accessibleName()


def test_the_line_follows_the_language(line: NewerLine, qapp: QApplication) -> None:
    line.show_release(Release("98.0", "0.1.0", PAGE))
    install(qapp, "fr")
    QApplication.processEvents()
    assert "Ideabox 98.0 est disponible." in line.accessibleName()


def test_what_cant_be_shown_is_said(line: NewerLine, services: Services, opened: list[QUrl]) -> None:
    line.show_release(Release("98.0", "0.1.0", r"\\files\software"))
    line.button.click()
    assert services.speaker.said == [r"This couldn’t be opened here: \\files\software"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("download", "platform", "url"),
    [
        (PAGE, "linux", PAGE),
        (r"\\files\software\Ideabox", "linux", "smb://files/software/Ideabox"),
        (r"\\files\software\setup.exe", "darwin", "smb://files/software/"),
        (r"\\files\software\setup.exe", "win32", "file:////files/software/"),
        ("/srv/software", "linux", "file:///srv/software"),
    ],
)
def test_shares_are_named_as_each_system_does(download: str, platform: str, url: str) -> None:
    found = target_of(download, platform)
    if platform == "win32":  # this computer's Qt doesn't know \\
        assert found.isLocalFile()
        assert "setup" not in found.toString()
    else:
        assert found == QUrl(url)


@pytest.mark.parametrize(
    ("release", "words", "has_way"),
    [
        (None, "none is open", False),
        (Release(), "doesn’t say", False),
        (Release("0.0.1", "0.0.1", PAGE), "knows of no newer one", False),
        (Release(__version__, "0.0.1", PAGE), "knows of no newer one", False),
        (Release("98.0", "0.1.0", PAGE), PAGE, True),
        (Release("98.0", "0.1.0", "Ask Paul"), "IT says: Ask Paul", False),
    ],
)
def test_the_sheet_answers(
    services: Services, release: Release | None, words: str, has_way: bool, opened: list[QUrl]
) -> None:
    window = QMainWindow()
    window.resize(1200, 800)
    window.show()
    sheet = show_newer(services.look, window, release, services.speaker)
    said = " ".join(text.words for text in sheet.findChildren(Text))
    assert words in said
    assert __version__ in said
    way = sheet.findChild(QPushButton, "newer-get")
    assert (way is not None) is has_way
    if way is not None:
        way.click()
        assert opened == [QUrl(PAGE)]
    sheet.away.click()
    assert sheet.isHidden()
    window.deleteLater()


def test_who_is_shut_out_reads_which_one_and_where() -> None:
    said = sentence(VersionMismatch("client_old", oldest="98.0", download=PAGE))
    assert "98.0" in said
    assert __version__ in said
    assert PAGE in said
    assert "kept" in said
    assert "IT knows" in sentence(VersionMismatch("client_old", oldest="98.0", download=""))
    assert "Ask Paul" in sentence(VersionMismatch("client_old", oldest="98.0", download="Ask Paul"))


def test_its_words_are_never_taken_for_markup(services: Services) -> None:
    window = QMainWindow()
    sheet = NewerSheet(
        services.look, window, Release("98.0", "", "<img src=x> & <b>bold</b>"), services.speaker
    )
    assert "&lt;img" in sheet.more.text()
    window.deleteLater()


def test_a_base_that_shuts_it_out_meanwhile_says_so_over_the_page(
    line: NewerLine, opened: list[QUrl]
) -> None:
    line.show_release(Release("98.0", "0.1.0", "Ask Paul"))
    line.show_shut_out(VersionMismatch("client_old", oldest="98.0", download=PAGE))
    line.show_release(Release("99.0", "0.1.0", "Ask Paul"))
    assert "98.0 or newer" in line.accessibleName()
    assert line._cross.isHidden()
    line.button.click()
    assert opened == [QUrl(PAGE)]
