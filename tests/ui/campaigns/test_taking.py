"""A campaign is taken elsewhere: by menu or key, as a file or on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QProgressDialog
from pytestqt.qtbot import QtBot

from ideabox.ideas.requests import ListIdeas
from ideabox.people.rows import Byline
from ideabox.reviews.requests import ListAnswers
from ideabox.words import StageKind
from tests.ui.campaigns.hall import Hall, campaign, frame
from tests.ui.campaigns.visit import Visit
from tests.ui.conftest import HeardSpeaker
from tests.ui.ideas import handmade
from tests.ui.ideas.shelf import ideas
from ui.campaigns.printing import campaign_document
from ui.campaigns.taking import MOST_PRINTED, Taking, file_name
from ui.printing import save_pdf
from ui.services import Services

# Menus and file dialogs grab the keyboard, which a screen that isn't there can't.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


@pytest.fixture
def visit(services: Services, qtbot: QtBot) -> Iterator[Visit]:
    """The campaign of the drawings, shown."""
    made = Visit(services, qtbot)
    made.open()
    yield made
    services.host.window.hide()


def said(visit: Visit) -> list[str]:
    """What was said in passing."""
    speaker = visit.services.speaker
    assert isinstance(speaker, HeardSpeaker)
    return speaker.said


def test_the_list_is_exported_where_one_says(visit: Visit, tmp_path: Path) -> None:
    visit.page._actions["export"].trigger()
    dialog = visit.window.findChild(QFileDialog, "exportDialog")
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("Du camion au rayon.csv")
    path = tmp_path / "mine.csv"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    visit.qtbot.waitUntil(path.exists)
    visit.qtbot.waitUntil(lambda: bool(said(visit)))
    assert said(visit) == ["7 ideas exported to mine.csv"]
    assert visit.services.memory.value("export/folder") == str(tmp_path)
    assert visit.window.findChild(QProgressDialog) is None or visit.services.tasks.idle


def test_an_export_that_fails_says_why(visit: Visit, tmp_path: Path) -> None:
    taking = visit.page.findChild(Taking)
    assert taking is not None
    taking.export_to(tmp_path / "gone" / "x.csv", frame(), ListIdeas(handmade.CAMPAIGN_ID))
    visit.qtbot.waitUntil(lambda: bool(said(visit)))
    assert said(visit)[0].startswith("The file couldn’t be written: No such file or directory.")


def test_names_of_files_suit_every_system() -> None:
    assert file_name('Q1/Q2: "où" ?') == "Q1 Q2 où"
    assert file_name("...") == "ideabox"
    assert len(file_name("a" * 300)) == 80


def test_the_menu_holds_both(visit: Visit) -> None:
    QTest.mouseClick(visit.find("campaignMore"), Qt.MouseButton.LeftButton)
    menu = visit.page.findChild(QMenu, "campaignMenu")
    assert menu is not None
    assert [action.text() for action in menu.actions()][:2] == ["Export the list …", "Print …"]
    menu.close()
    keys = {action.shortcut().toString() for action in visit.page.actions()}
    assert keys == {"Ctrl+Shift+E", "Ctrl+P", "Ctrl+Alt+B"}


def test_printing_shows_a_preview_of_list_and_answers(visit: Visit) -> None:
    visit.hall.asked.clear()
    visit.page._actions["print"].trigger()
    visit.qtbot.waitUntil(lambda: visit.window.findChild(QPrintPreviewDialog) is not None)
    assert visit.hall.asked == [ListIdeas(handmade.CAMPAIGN_ID), ListAnswers(handmade.CAMPAIGN_ID)]
    preview = visit.window.findChild(QPrintPreviewDialog)
    assert preview is not None
    assert preview.windowTitle() == "Du camion au rayon"
    preview.close()


def test_no_more_is_printed_than_anyone_reads(services: Services, qtbot: QtBot) -> None:
    count = MOST_PRINTED + 120
    visit = Visit(services, qtbot, Hall(ideas(count), frame(campaign=campaign(ideas=count))))
    visit.open()
    visit.hall.asked.clear()
    visit.page._actions["print"].trigger()
    qtbot.waitUntil(lambda: visit.window.findChild(QPrintPreviewDialog) is not None)
    assert len([query for query in visit.hall.asked if isinstance(query, ListIdeas)]) == MOST_PRINTED // 50
    preview = visit.window.findChild(QPrintPreviewDialog)
    assert preview is not None
    preview.close()


def test_the_paper_tells_the_campaign(visit: Visit) -> None:
    rows = visit.page.ideas.view.model().rows  # type: ignore[attr-defined]
    anonymous = replace(rows[5], anonymous=True, byline=Byline(None, "", "", "", "Ouest"))
    shown = (*rows[:5], anonymous)
    text = campaign_document(frame(), shown, visit.hall.answers, visit.services).toPlainText()
    for words in (
        "Comment perdre moins de plantes",
        "Hélène Castaing, directrice logistique, answers every idea within 21 days",
        "une plante sur treize",
        "No refusal without a written reason",
        "48 ideas",
        "The first 6 of them",
        "14. Décharger les plantes en premier",
        "In pilot · Solène Kervan · Vannes · 3 Nov",
        "Hélène Castaing, 18 Nov, 4 days before the promised date",
        "dans six magasins du 1er décembre",
        "Anonymous author · Ouest region",
    ):
        assert words in text
    assert "Nadia" not in text
    assert "<" not in text


def test_what_people_typed_is_no_html_on_paper(visit: Visit) -> None:
    row = handmade.idea(title="<h1>Un titre</h1>", excerpt="<img src=x> & co", stage_kind=StageKind.NEW)
    text = campaign_document(frame(note="<b>"), (row,), (), visit.services).toPlainText()
    assert "<h1>Un titre</h1>" in text
    assert "<img src=x> & co" in text


def test_the_paper_becomes_a_pdf(visit: Visit, tmp_path: Path) -> None:
    document = campaign_document(frame(), (), (), visit.services)
    path = tmp_path / "campaign.pdf"
    assert save_pdf(document, "Du camion au rayon", str(path))
    assert path.read_bytes().startswith(b"%PDF")
