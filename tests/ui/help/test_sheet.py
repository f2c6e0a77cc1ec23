"""The help on its sheet: read by keyboard, links followed inside, nothing fetched, the web only on a click."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.help.book import FIRST, PAGES
from ui.help.contents import PAGE
from ui.help.sheet import HelpSheet, show_help
from ui.theme.look import Look, Wanted
from ui.theme.theme import TextSize


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with one button that has the keyboard."""
    made = QWidget()
    column = QVBoxLayout(made)
    button = QPushButton("Open")
    column.addWidget(button)
    made.resize(1024, 640)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    return made


@pytest.fixture
def sheet(look: Look, window: QWidget, qtbot: QtBot) -> HelpSheet:
    """The help, open at its first page."""
    made = show_help(look, window)
    qtbot.waitUntil(made.contents.hasFocus)
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses given to the system to open."""
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


def shown(sheet: HelpSheet) -> str:
    """The heading of the text at the right."""
    return sheet.text.document().begin().text()


def listed(sheet: HelpSheet) -> list[str]:
    """The pages in the contents."""
    lines = sheet.contents.lines
    names = [str(lines.data(lines.index(row), PAGE)) for row in range(lines.rowCount())]
    return [name for name in names if name]


def test_it_opens_at_its_first_page_with_all_others_beside_it(sheet: HelpSheet) -> None:
    assert sheet.page_name == FIRST
    assert shown(sheet) == "Where to begin"
    assert listed(sheet) == [name for _, names in PAGES for name in names]
    assert sheet.text.accessibleName() == "Help: Where to begin"
    assert not sheet.back.isEnabled()


def test_the_keyboard_walks_through_pages_into_the_text_and_out(
    sheet: HelpSheet, window: QWidget, qtbot: QtBot
) -> None:
    QTest.keyClick(sheet.contents, Qt.Key.Key_Down)
    assert sheet.page_name == "writing"
    assert shown(sheet) == "Writing an idea"
    QTest.keyClick(sheet.contents, Qt.Key.Key_End)
    assert sheet.page_name == "it/privacy"
    QTest.keyClick(sheet.contents, Qt.Key.Key_Return)
    assert sheet.text.hasFocus()
    QTest.keyClick(sheet.text, Qt.Key.Key_PageDown)
    assert sheet.text.verticalScrollBar().value() > 0
    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(sheet.text, Qt.Key.Key_Escape)
    button = window.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    qtbot.waitUntil(button.hasFocus)


def test_over_section_titles_the_keyboard_goes_on_to_the_next_page(sheet: HelpSheet) -> None:
    for _ in range(9):
        QTest.keyClick(sheet.contents, Qt.Key.Key_Down)
    assert sheet.page_name == "sponsor"


def test_a_link_leads_to_its_page_and_back(sheet: HelpSheet, opened: list[str]) -> None:
    sheet.text.anchorClicked.emit(QUrl("writing.en.md"))
    assert sheet.page_name == "writing"
    sheet.text.anchorClicked.emit(QUrl("drafts.en.md"))
    assert sheet.page_name == "drafts"
    assert sheet.contents.currentIndex().data(PAGE) == "drafts"
    QTest.keyClick(sheet.text, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert sheet.page_name == "writing"
    sheet.back.click()
    assert sheet.page_name == FIRST
    assert not sheet.back.isEnabled()
    assert opened == []


def test_links_can_be_reached_and_followed_by_keyboard(sheet: HelpSheet) -> None:
    sheet.text.setFocus()
    QTest.keyClick(sheet.text, Qt.Key.Key_Tab)
    QTest.keyClick(sheet.text, Qt.Key.Key_Return)
    assert sheet.page_name == "writing"


def test_the_web_is_opened_by_a_click_and_only_where_it_is_the_web(
    sheet: HelpSheet, opened: list[str]
) -> None:
    for address in (
        "https://www.postgresql.org/docs/15/",
        "file:///etc/passwd",
        "../../run.sh",
        "javascript:x",
    ):
        sheet.text.anchorClicked.emit(QUrl(address))
    assert opened == ["https://www.postgresql.org/docs/15/"]
    assert sheet.page_name == FIRST
    assert shown(sheet) == "Where to begin"


def test_nothing_a_page_names_is_fetched(sheet: HelpSheet, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"x")
    kind = QTextDocument.ResourceType.ImageResource.value
    assert sheet.text.loadResource(kind, QUrl.fromLocalFile(str(picture))) is None


def test_words_looked_for_leave_the_pages_that_hold_them(sheet: HelpSheet) -> None:
    QTest.keyClick(sheet.contents, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert sheet.search.hasFocus()
    QTest.keyClicks(sheet.search, "fair order")
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert "votes" in listed(sheet)
    assert "it/rollout" not in listed(sheet)
    assert sheet.page_name in listed(sheet)
    sheet.show_page("votes")
    marked = [each.cursor.selectedText().lower() for each in sheet.text.extraSelections()]
    assert set(marked) == {"fair", "order"}
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert len(listed(sheet)) == sum(len(names) for _, names in PAGES)
    assert sheet.page_name == "votes"
    assert sheet.text.extraSelections() == []


def test_what_was_found_stays_in_sight_when_the_words_are_cleared(sheet: HelpSheet) -> None:
    sheet.show_page("it/setup")
    QTest.keyClicks(sheet.search, "hba")
    for _ in range(4):
        QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    there = sheet.text.verticalScrollBar().value()
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert sheet.search.text() == ""
    assert sheet.text.verticalScrollBar().value() == there > 0
    assert sheet.page_name == "it/setup"


def test_enter_goes_on_to_the_next_place(sheet: HelpSheet) -> None:
    sheet.show_page("it/setup")
    QTest.keyClicks(sheet.search, "hba")
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert sheet.page_name == "it/setup"
    first = sheet.text.verticalScrollBar().value()
    for _ in range(4):
        QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert sheet.text.verticalScrollBar().value() > first > 0


def test_where_no_page_holds_the_words_it_says_so(sheet: HelpSheet) -> None:
    QTest.keyClicks(sheet.search, "blockchain")
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert sheet.nothing.isVisible()
    assert sheet.nothing.words == "Nothing here holds “blockchain”."
    assert shown(sheet) == "Where to begin", "what was read stays"


def test_it_opens_at_its_part_for_it_in_french(look: Look, window: QWidget, french: None) -> None:
    made = show_help(look, window, "it/setup")
    assert shown(made) == "De rien à la première idée"
    assert made.contents.lines.index(0).data() == "Pour tout le monde"


@pytest.mark.parametrize("size", TextSize)
def test_every_page_fits_its_width(look: Look, window: QWidget, qtbot: QtBot, size: TextSize) -> None:
    look.choose(size=size)
    made = show_help(look, window)
    for _, names in PAGES:
        for name in names:
            made.show_page(name)
            wide = made.text.document().size().width()
            assert wide <= made.text.viewport().width() + 1, name
    made.close_sheet()
    look.choose(size=TextSize.NORMAL)


def test_tables_without_a_head_have_no_empty_line(sheet: HelpSheet) -> None:
    sheet.show_page("keys")
    tables = [
        each for each in sheet.text.document().rootFrame().childFrames() if isinstance(each, QTextTable)
    ]
    assert [table.cellAt(0, 0).firstCursorPosition().block().text() for table in tables] == ["Ctrl+N"]


def test_another_theme_is_put_on_where_one_reads(sheet: HelpSheet, look: Look) -> None:
    sheet.show_page("it/setup")
    sheet.text.verticalScrollBar().setValue(300)
    before = sheet.text.palette().text().color()
    look.choose(Wanted.DARK)
    assert sheet.text.palette().text().color() != before
    assert sheet.text.verticalScrollBar().value() == 300
    look.choose(Wanted.LIGHT)
