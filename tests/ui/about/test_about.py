"""About: the versions, what the program is built on, each licence to read and to copy."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from ideabox import __version__
from ui.about.credits import Credit, as_text, read_credits, versions
from ui.about.sheet import AboutSheet, show_about
from ui.i18n import install
from ui.theme.look import Look, Wanted
from ui.widgets.labels import Text


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[QMainWindow]:
    """A window to lie over."""
    made = QMainWindow()
    made.resize(1024, 700)
    made.show()
    yield made
    made.hide()


@pytest.fixture
def sheet(look: Look, window: QMainWindow) -> AboutSheet:
    """The sheet, open, with what this environment is built on."""
    return show_about(look, window)


def choose(sheet: AboutSheet, name: str) -> Credit:
    """Go to a part by typing its name."""
    index = next(index for index, each in enumerate(sheet._credited) if each.name == name)
    sheet.list.setCurrentIndex(sheet.list.model().index(index, 0))
    return sheet._credited[index]


def test_the_program_comes_first_with_its_version_and_its_licence(sheet: AboutSheet) -> None:
    told = sheet.findChild(Text, "about-versions")
    assert isinstance(told, Text)
    assert f"Qt {qVersion()}" in told.words
    assert "PostgreSQL (libpq) 1" in told.words
    first = sheet.list.model().index(0, 0)
    assert first.data() == f"Ideabox {__version__}"
    assert "Apache License" in sheet.text.toPlainText()
    assert sheet.list.hasFocus()


def test_choosing_a_part_shows_its_text_and_tells_it_aloud(sheet: AboutSheet) -> None:
    qt = choose(sheet, "Qt")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in sheet.text.toPlainText()
    assert sheet.text.accessibleDescription() == qt.named  # of the environment the list was collected in
    assert qt.named.startswith("Qt 6.")
    aloud = sheet.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert aloud == f"{qt.named}, LGPL-3.0-only, in pyside6-essentials"
    QTest.keyClick(sheet.list, Qt.Key.Key_Down)
    assert sheet.text.accessibleDescription() != qt.named


def test_the_list_is_copied_with_versions_and_licences(sheet: AboutSheet) -> None:
    sheet.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"Ideabox {__version__}\nPython 3.")
    assert "\nsix 1." in copied
    assert sheet.said.words == "Copied"


def test_tab_reaches_everything_and_esc_closes(sheet: AboutSheet) -> None:
    reached = set()
    for _ in range(4):
        focused = sheet.focusWidget()
        assert focused is not None
        reached.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == {"credits", "licence-text", "copy-credits", "close-about"}
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_it_is_said_in_french_and_stays_whole_in_the_dark(
    look: Look, window: QMainWindow, qapp: QGuiApplication
) -> None:
    install(qapp, "fr")
    look.choose(Wanted.DARK)
    sheet = show_about(look, window)
    choose(sheet, "Qt")
    aloud = sheet.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert aloud.endswith(", dans pyside6-essentials")
    assert sheet.copy_button.text() == "Copier la liste"
    assert not sheet.grab().isNull()


def test_a_copy_without_its_list_says_so(
    tmp_path: Path, look: Look, window: QMainWindow, expected_warnings: list[str]
) -> None:
    expected_warnings.append("the list of licences can't be read")
    assert read_credits(tmp_path / "none.json") == ()
    sheet = AboutSheet(look, window, ())
    sheet.open_sheet()
    assert sheet.text.toPlainText() == ""
    assert "missing" in sheet.text.placeholderText()
    assert [name for name, _ in versions(())] == ["Ideabox", "Python", "Qt"]


def test_parts_that_share_a_text_each_have_it(tmp_path: Path) -> None:
    file = tmp_path / "licences.json"
    row = {"version": "", "licence": "MIT", "brought_by": "", "texts": [0, 1]}
    listed = {
        "own": "ours\n",
        "parts": [{**row, "name": "one"}, {**row, "name": "two"}],
        "texts": ["a\n", "b\n"],
    }
    file.write_text(json.dumps(listed), encoding="utf-8")
    credited = read_credits(file)
    assert [each.text for each in credited] == ["ours", "a\n\nb", "a\n\nb"]
    assert as_text(credited).endswith("\n\none: MIT\ntwo: MIT\n")
