"""The list as a file: as Excel opens it, without formulas, without names that are hidden, and whole or not at all."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from ideabox.errors import Unavailable
from ideabox.ideas.requests import ListIdeas
from ideabox.ideas.rows import IdeaRow
from ideabox.people.rows import Byline
from ideabox.votes.rows import Totals
from ideabox.words import Order
from tests.ui.ideas import handmade
from tests.ui.ideas.shelf import Shelf, ideas
from ui import export
from ui.export import CsvExport
from ui.services import Services

QUERY = ListIdeas(handmade.CAMPAIGN_ID)


class Writing:
    """One export to a file, and how it ended."""

    def __init__(self, services: Services, path: Path, shelf: Shelf, query: ListIdeas = QUERY) -> None:
        services.tasks.attach(shelf)
        self.path = path
        self.progress: list[int] = []
        self.ended: list[Any] = []
        self.export = CsvExport(services.tasks, query, shelf.campaign, path, services.host.window)
        self.export.progressed.connect(self.progress.append)
        self.export.done.connect(self.ended.append)
        self.export.failed.connect(self.ended.append)
        self.export.stopped.connect(lambda: self.ended.append("stopped"))

    def run(self, qtbot: QtBot) -> None:
        """Write until the end."""
        self.export.start()
        qtbot.waitUntil(lambda: bool(self.ended))

    def rows(self, separator: str = ",") -> list[dict[str, str]]:
        """What the file holds, by heading."""
        text = self.path.read_bytes().decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))


def one(
    services: Services, qtbot: QtBot, tmp_path: Path, row: IdeaRow, query: ListIdeas = QUERY
) -> dict[str, str]:
    """The line of one idea."""
    writing = Writing(services, tmp_path / "list.csv", Shelf([row]), query)
    writing.run(qtbot)
    (line,) = writing.rows()
    return line


def test_every_page_is_written(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    writing = Writing(services, tmp_path / "list.csv", Shelf(ideas(120)))
    writing.run(qtbot)
    assert writing.ended == [120]
    assert writing.progress == [50, 100, 120]
    assert [row["Title"] for row in writing.rows()] == [f"Idée {number}" for number in range(1, 121)]
    assert [path.name for path in tmp_path.glob("*.csv*")] == ["list.csv"]


def test_filters_hold_for_the_file_too(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    writing = Writing(services, tmp_path / "list.csv", Shelf(ideas(120)), replace(QUERY, text="idée 11"))
    writing.run(qtbot)
    assert writing.ended == [11]


def test_it_is_utf_8_as_excel_wants_it(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    writing = Writing(services, tmp_path / "list.csv", Shelf(ideas(1)))
    writing.run(qtbot)
    written = writing.path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbfNumber,Title,")
    assert written.count(b"\r\n") == 2
    assert written.count(b"\n") == 2


@pytest.mark.usefixtures("french")
def test_in_french_semicolons_part_the_cells(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    writing = Writing(services, tmp_path / "liste.csv", Shelf(ideas(1)))
    writing.run(qtbot)
    (line,) = writing.rows(";")
    assert line["Numéro"] == "1"
    assert line["Étape"] == "En pilote"
    assert line["Publié le"] == "2026-11-03"


def test_a_line_holds_what_everyone_may_see(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    row = handmade.idea(totals=Totals(31, 0, 2, 1204, 30, 12))
    line = one(services, qtbot, tmp_path, row)
    assert line["Author"] == "Solène Kervan"
    assert (line["Store number"], line["Store"], line["Region"]) == ("056", "Vannes", "Ouest")
    assert (line["In favour"], line["Imported in favour"], line["Imported mixed"]) == ("31", "1204", "30")
    assert (line["Answer promised by"], line["Answered on"]) == ("2026-11-22", "2026-11-18")


@pytest.mark.parametrize("mine", [True, False])
def test_a_hidden_name_is_never_written_not_even_mine(
    services: Services, qtbot: QtBot, tmp_path: Path, mine: bool
) -> None:
    row = handmade.idea(anonymous=True, mine=mine, byline=Byline(None, "Nadia", "041", "Angers Sud", "Ouest"))
    line = one(services, qtbot, tmp_path, row)
    assert line["Author"] == "Anonymous author"
    assert (line["Store number"], line["Store"]) == ("", "")


@pytest.mark.parametrize(("order", "written"), [(Order.FAIR, ""), (Order.SUPPORTED, "31")])
def test_counts_are_written_where_the_list_shows_them(
    services: Services, qtbot: QtBot, tmp_path: Path, order: Order, written: str
) -> None:
    line = one(services, qtbot, tmp_path, handmade.idea(my_vote=None), replace(QUERY, order=order))
    assert line["In favour"] == written


def test_no_cell_is_a_formula(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    row = handmade.idea(title='=HYPERLINK("http://example.org")', excerpt="- un\n- deux", hidden=True)
    line = one(services, qtbot, tmp_path, row)
    assert line["Title"] == """'=HYPERLINK("http://example.org")"""
    assert line["Text, beginning"] == "un deux"
    assert line["Hidden"] == "hidden"


@given(st.text(max_size=40), st.sampled_from(["fr", "en"]))
def test_any_text_comes_back_and_starts_no_formula(text: str, language: str) -> None:
    written = export.csv_text([[text, 7]], language)
    ((cell, number),) = csv.reader(io.StringIO(written, newline=""), delimiter=export.separator(language))
    assert number == "7"
    assert cell.removeprefix("'") == text.removeprefix("'") or cell == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_a_stopped_export_leaves_no_file(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    writing = Writing(services, tmp_path / "list.csv", Shelf(ideas(500)))
    writing.export.progressed.connect(lambda _: writing.export.cancel())
    writing.run(qtbot)
    assert writing.ended == ["stopped"]
    assert len(writing.progress) == 1
    assert list(tmp_path.glob("*list.csv*")) == []


def test_a_failed_read_leaves_the_old_file(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("old")
    shelf = Shelf(ideas(120))
    shelf.broken = Unavailable("database_busy")
    writing = Writing(services, path, shelf)
    writing.run(qtbot)
    qtbot.waitUntil(lambda: services.tasks.idle)
    assert writing.ended == [shelf.broken]
    assert path.read_text() == "old"
    assert list(tmp_path.glob(".*part")) == []


@pytest.fixture
def no_folder(tmp_path: Path) -> Callable[[], Path]:
    """A folder that isn't there."""
    return lambda: tmp_path / "gone"


def test_a_folder_that_cant_be_written_is_told(
    services: Services, qtbot: QtBot, no_folder: Callable[[], Path]
) -> None:
    writing = Writing(services, no_folder() / "list.csv", Shelf(ideas(1)))
    writing.run(qtbot)
    (error,) = writing.ended
    assert error.code == "file_not_written"
    assert error.values["reason"]
