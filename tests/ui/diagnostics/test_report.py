"""The report for IT: what is in it, what never is, and that it goes nowhere by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ideabox import __version__
from ideabox.paths import Profile
from ideabox.setting_values import Settings
from ideabox.settings import SettingsStore
from ideabox.site_settings import parse_site
from tests.ui.conftest import NOON
from ui.diagnostics.report import LAST_LINES, TOLD_AS_THEY_ARE, Asked, report
from ui.diagnostics.sheet import ReportSheet, show_report
from ui.i18n import install
from ui.services import Services

SECRET = "Telltale"
OF_IT = f"""
database = "postgresql://n.telltale@telltale.example/telltale"
organisation = "{SECRET} & fils"
colour = "#0D646B"
theme = "dark"
unknown_telltale = 3
locked = ["database", "theme"]
"""


@pytest.fixture
def asked(services: Services, tmp_path: Path) -> Iterator[Asked]:
    """A computer of an organisation, in the folder of somebody with a name."""
    profile = Profile(tmp_path / "Nadia Telltale" / "ideabox")
    store = SettingsStore(profile.settings, site=parse_site(OF_IT, tmp_path / "telltale.toml"))
    store.choose(login="n.telltale", joined="postgresql://telltale.example/telltale", language="en")
    window = QMainWindow()
    window.resize(1200, 800)
    window.show()
    yield Asked(profile, store, services.look, window, "PostgreSQL 15.8, schema 0001", True, NOON)
    window.deleteLater()


Show = Callable[[], ReportSheet]


@pytest.fixture
def show(asked: Asked, services: Services, qtbot: QtBot) -> Show:
    """Open it as the menu does."""

    def go() -> ReportSheet:
        show_report(asked, services.tasks)
        qtbot.waitUntil(lambda: bool(asked.window.findChildren(ReportSheet)))
        return asked.window.findChildren(ReportSheet)[-1]

    return go


def test_it_tells_what_helps(asked: Asked) -> None:
    text = report(asked, ("the last line",))
    for piece in (
        f"Ideabox: {__version__} (source)",
        "2026-11-21 11:00 UTC",
        "Qt platform: offscreen",
        "kind: shared, on a server",
        "open: PostgreSQL 15.8, schema 0001",
        "somebody signed in: yes",
        "database: set (IT, locked)",
        "organisation: set (IT)",
        "theme: dark (IT, locked)",
        "language: en (chosen here)",
        "lock_minutes: 10 (default)",
        "login: set (chosen here)",
        "last_campaign: – (default)",
        "not understood in IT’s settings: 1",
        "  the last line",
    ):
        assert piece in text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nobody_and_no_place_is_in_it(asked: Asked, qapp: object, language: str) -> None:
    install(qapp, language)  # type: ignore[arg-type]
    text = report(asked, ())
    assert SECRET.lower() not in text.lower()
    assert "://" not in text
    assert str(Path.home()) not in text


def test_a_setting_that_is_added_later_is_not_told_by_itself() -> None:
    """Whoever adds one decides whether its value may name somebody."""
    assert {"database", "joined", "organisation", "login", "last_campaign"}.isdisjoint(TOLD_AS_THEY_ARE)
    assert set(Settings.__dataclass_fields__) >= TOLD_AS_THEY_ARE


def test_the_end_of_the_log_is_in_it(asked: Asked, show: Show) -> None:
    asked.profile.folder.mkdir(parents=True, exist_ok=True)
    older = Path(f"{asked.profile.log}.1")
    older.write_text("".join(f"old {number}\n" for number in range(100)), encoding="utf-8")
    asked.profile.log.write_text("new 1\nnew 2\n", encoding="utf-8")
    lines = show().text.toPlainText().splitlines()
    assert lines[-1] == "  new 2"
    assert "  old 99" in lines
    assert sum(line.startswith(("  old", "  new")) for line in lines) == LAST_LINES
    assert "  ideabox.log: 1 KB" in lines


def test_what_is_copied_and_saved_is_what_is_shown(show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    QGuiApplication.clipboard().clear()
    sheet = show()
    shown = sheet.text.toPlainText()
    assert QGuiApplication.clipboard().text() == ""
    assert sheet.copy_button.hasFocus()
    sheet.copy_button.click()
    assert QGuiApplication.clipboard().text() == shown
    assert sheet.said.words == "Copied"
    sheet.save_to(tmp_path / "report.txt")
    qtbot.waitUntil(lambda: sheet.said.words == "Saved")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == shown
    sheet.save_to(tmp_path / "no" / "such" / "folder.txt")
    qtbot.waitUntil(lambda: sheet.said.words.startswith("Not saved"))


def test_the_logs_folder_is_shown_on_a_click(
    asked: Asked, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    sheet = show()
    assert opened == []
    sheet.folder_button.click()
    assert opened == [QUrl.fromLocalFile(str(asked.profile.folder))]
    sheet.close_button.click()
    assert sheet.isHidden()
