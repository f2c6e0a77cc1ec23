"""A sponsor decides five ideas in a row on the board of the real window, without touching the mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ideabox.paths import Profile
from ideabox.reviews.requests import GetBoard
from ideabox.settings import SettingsStore
from ideabox.words import UNDECIDED
from tests.ui.conftest import NOON
from ui.application import Application
from ui.opening import Opening
from ui.places import Place, PlaceKind
from ui.player import press, type_text
from ui.review.board_page import BoardPage
from ui.review.decisions import Act
from ui.theme.look import Wanted

PATIENCE_MS = 10_000


@pytest.fixture
def sponsor(qapp: QApplication, qtbot: QtBot, profile: Profile) -> Iterator[Application]:
    """The program as the sample's sponsor starts it."""
    settings = SettingsStore(profile.settings, {"language": "en", "theme": "light"})
    application = Application(qapp, profile, settings, clock=lambda: NOON)
    with qtbot.waitSignal(application.opened, timeout=PATIENCE_MS):
        application.start(Opening(str(profile.sample), language="en", sample=True, as_login="helene"))
    yield application
    application.close()
    application.window.close()
    application.look.choose(Wanted.LIGHT)
    application.window.deleteLater()
    application.deleteLater()


@pytest.fixture
def profile(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    """A profile of its own."""
    return Profile(tmp_path_factory.mktemp("own"))


def test_five_decisions_in_a_row_on_the_board(sponsor: Application, qtbot: QtBot) -> None:
    sponsor.navigator.go(Place(PlaceKind.BOARD))
    qtbot.waitUntil(lambda: sponsor.tasks.idle, timeout=PATIENCE_MS)
    page = sponsor.window.page
    assert isinstance(page, BoardPage)
    first = page.board.card
    assert first is not None
    press("Return")
    decided = []
    for turn in range(5):
        card = page.pane.card
        assert card is not None
        assert card.stage_kind in UNDECIDED
        decided.append(card.id)
        qtbot.waitUntil(lambda: page.pane.composer.row.part(Act.ACCEPT).hasFocus())
        press("Right")
        press("Tab")
        assert page.pane.composer.answer.hasFocus()
        type_text(f"Essai en janvier, {turn}")
        press("Ctrl+Return")
    assert len(set(decided)) == 5
    sponsor.navigator.go(Place(PlaceKind.TODAY))  # leaving sends what waits
    qtbot.waitUntil(lambda: sponsor.tasks.idle, timeout=PATIENCE_MS)
    backend = sponsor.tasks._backend
    assert backend is not None
    rows = [row for column in backend.ask(GetBoard(first.campaign_id)).columns for row in column.cards]
    kinds = {row.id: row.stage_kind for row in rows}
    assert all(kinds[idea] not in UNDECIDED for idea in decided)
