"""A newer program, told by a shared database: after signing in, at the closed door, on a PC that several people share."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices

from ideabox.errors import VersionMismatch
from ideabox.releases import Release
from tests.ui.sign_in.conftest import Start
from ui.updates.line import NewerLine
from ui.updates.sheet import NewerSheet
from ui.widgets.labels import Text

PAGE = "https://intranet.example/ideabox"
NEWER = Release("98.0", "0.1.0", PAGE)


def test_the_line_comes_with_what_the_base_says_and_stays_closed(start: Start) -> None:
    shop = start()
    shop.come_in()
    assert not shop.shown(NewerLine)
    shop.server.release = NEWER  # as after a greeting on a new line
    assert shop.application._rooms is not None
    shop.application._rooms.feed.ask()
    shop.wait(lambda: shop.shown(NewerLine))
    line = shop.find(NewerLine)
    line._cross.click()
    shop.application.sign_out()
    shop.sign_in_page()
    shop.come_in()
    assert not shop.shown(NewerLine)


def test_the_help_menu_tells_what_the_organisation_says(start: Start) -> None:
    shop = start()
    shop.server.release = NEWER
    action = shop.window.findChild(QAction, "action-newer")
    assert action is not None
    action.trigger()
    sheet = shop.find(NewerSheet)
    assert "none is open" in " ".join(text.words for text in sheet.findChildren(Text))
    sheet.away.click()
    shop.come_in()
    action.trigger()
    sheet = shop.find(NewerSheet)
    assert "98.0" in " ".join(text.words for text in sheet.findChildren(Text))


def test_a_program_too_old_stands_before_the_door_with_the_way_to_the_newer_one(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    shop = start()
    shop.server.trouble = VersionMismatch("client_old", oldest="98.0", download=PAGE)
    shop.sign_in()
    page = shop.sign_in_page()
    shop.wait(page.get.isVisible)
    assert PAGE in page.note.words
    page.get.click()
    assert opened == [QUrl(PAGE)]
    shop.server.trouble = None
    page.submit()
    assert not page.get.isVisible()
    shop.settle()
