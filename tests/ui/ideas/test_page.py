"""The idea page on the sample: what it shows, and where it leads."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ideabox.errors import InputError, Unavailable
from ideabox.ideas.requests import GetIdea, ListIdeas, MarkSeen, VisitIdea
from ideabox.words import Order
from tests.ui.ideas.conftest import Come
from tests.ui.ideas.visit import Visit
from ui.i18n import install
from ui.ideas.page import IdeaPage
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.skeleton import Skeleton

PLANTS = "Décharger les plantes"
RAIN = "Garder l’eau de pluie"
ELSEWHERE = "Afficher les heures calmes"


def test_the_answer_stands_before_the_text(come: Come) -> None:
    visit = come()
    visit.open(PLANTS)
    page = visit.page
    assert page.crumbs()[0] == ("Campaigns", Place(PlaceKind.CAMPAIGNS))
    assert page.crumbs()[1][0] == "Du camion au rayon"
    assert page.crumbs()[2] == ("Idea 34", None)
    assert visit.says("ideaHeading").startswith(PLANTS)
    assert visit.says("ideaAuthor") == "Solène Kervan"
    assert page._reader.answer._shown is not None
    assert page._reader.answer._shown.heading == "Answer from Hélène Castaing"
    assert page._reader.answer._shown.aside.endswith("before the promised date")
    answer, text = page._reader.answer, page._reader.text
    assert answer.y() < text.y()
    assert visit.comments[0].entry.row.byline.name == "Thibault Bréval"
    assert visit.comments[1].entry.reply


def test_where_it_stands_in_its_list(come: Come) -> None:
    visit = come()
    visit.open(PLANTS)
    chosen = visit.page._side.view.chosen
    assert chosen is not None
    assert chosen.title.startswith(PLANTS)
    place = visit.page._lists.model.index_of(chosen.id).row() + 1
    assert visit.page.status() == f"Idea {place} of 24"
    assert visit.says("sideCount") == "24 ideas"


def asked_by(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What is asked from now on."""
    ask, asked = visit.backend.ask, list[object]()

    def heard(query: object) -> object:
        asked.append(query)
        return ask(query)  # type: ignore[arg-type]

    monkeypatch.setattr(visit.backend, "ask", heard)
    return asked


def test_idea_and_list_come_in_one_round_trip(come: Come, monkeypatch: pytest.MonkeyPatch) -> None:
    visit = come()
    asked = asked_by(visit, monkeypatch)
    visit.open(PLANTS)
    plants = visit.id_of(PLANTS)
    assert asked == [VisitIdea(plants)]
    following = visit.page._side.neighbour(1)
    assert following is not None
    asked.clear()
    visit.go(following.id)
    assert asked == [GetIdea(following.id)], "its list is here"


def test_the_list_comes_as_it_was_last_wanted_there(come: Come, monkeypatch: pytest.MonkeyPatch) -> None:
    visit = come()
    visit.open(PLANTS)
    recent = ListIdeas(visit.row(PLANTS).campaign.id, Order.RECENT)
    visit.page._lists.refine(order=Order.RECENT)
    visit.settle()
    expected = [row.id for row in visit.page._lists.model.rows]
    visit.open(ELSEWHERE)
    assert visit.page._lists.query == ListIdeas(visit.row(ELSEWHERE).campaign.id)
    asked = asked_by(visit, monkeypatch)
    visit.open(PLANTS)
    assert asked == [VisitIdea(visit.id_of(PLANTS), (recent,))]
    assert visit.page._lists.query == recent
    assert [row.id for row in visit.page._lists.model.rows] == expected


def test_an_order_that_can_no_longer_be_had_leaves_the_idea(
    come: Come, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = come()
    visit.open(PLANTS)
    visit.page._lists.refine(order=Order.SUPPORTED)
    visit.settle()
    visit.open(ELSEWHERE)
    ask = visit.backend.ask

    def hidden(query: object) -> object:
        if isinstance(query, VisitIdea | ListIdeas):
            raise InputError("totals_hidden", "order")
        return ask(query)  # type: ignore[arg-type]

    monkeypatch.setattr(visit.backend, "ask", hidden)
    visit.open(PLANTS)
    assert visit.says("ideaHeading").startswith(PLANTS)
    assert visit.page._lists.model.error is not None


def test_a_painted_idea_is_seen_and_its_news_opened(come: Come) -> None:
    visit = come()
    assert not visit.row(RAIN).idea.seen
    visit.open(RAIN)
    visit.qtbot.waitUntil(lambda: visit.row(RAIN).idea.seen)
    opened = visit.backend.connection.exec_driver_sql(
        "SELECT count(*) FROM notice_opened WHERE idea_id = ? AND person_id = ?",
        (visit.id_of(RAIN).hex, visit.backend.actor.person_id.hex),
    ).scalar_one()
    assert opened == 1


def test_what_was_not_painted_is_not_marked(services: Services, qtbot: QtBot) -> None:
    page = IdeaPage(services)
    qtbot.addWidget(page)
    done: list[object] = []

    class Never:
        """Nothing arrives."""

        def ask(self, query: object) -> object:
            raise Unavailable("database_busy")

        def do(self, command: object) -> None:
            done.append(command)

        def close(self) -> None: ...

    services.tasks.attach(Never())  # type: ignore[arg-type]
    page.show_place(Place(PlaceKind.IDEA, UUID(int=1)))
    page.show()
    qtbot.waitUntil(lambda: services.tasks.idle)
    assert not [command for command in done if isinstance(command, MarkSeen)]


def test_a_hidden_author_shows_no_store_and_no_minute(come: Come) -> None:
    visit = come()
    visit.open(RAIN)
    assert visit.says("ideaAuthor") == "Anonymous author"
    assert not visit.page._reader.author._site.isVisible()
    assert visit.page._reader.author._day.toolTip() == ""
    assert visit.page._path._steps.count() >= 1


def test_next_and_previous_go_through_the_list(come: Come) -> None:
    visit = come()
    visit.open(PLANTS)
    rows = visit.page._lists.model.rows
    place = next(at for at, row in enumerate(rows) if row.title.startswith(PLANTS))
    visit.page.main_focus().setFocus()
    visit.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert visit.services.navigator.place.id == rows[place + 1].id
    assert visit.says("ideaHeading") == rows[place + 1].title
    visit.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert visit.says("ideaHeading").startswith(PLANTS)
    assert visit.services.navigator.can_go_back


def test_escape_returns_to_the_list_and_then_back(come: Come) -> None:
    visit = come()
    visit.open(PLANTS)
    visit.page.main_focus().setFocus()
    visit.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is visit.page._side.view
    visit.press(Qt.Key.Key_Escape)
    assert visit.services.navigator.place == Place(PlaceKind.TODAY)


@pytest.mark.parametrize(
    ("width", "list_shown", "folds"), [(1440, True, False), (1200, True, True), (1024, False, True)]
)
def test_panes_fold_where_the_window_is_narrow(come: Come, width: int, list_shown: bool, folds: bool) -> None:
    visit = come(width=width)
    visit.open(PLANTS)
    assert visit.page._side.isVisible() is list_shown
    assert visit.page._path.isVisible() is not folds
    assert visit.page._reader.author.path.isVisible() is folds
    assert visit.window.width() == width


def test_the_way_comes_over_a_narrow_page_and_goes_by_escape(come: Come) -> None:
    visit = come(width=1024)
    visit.open(PLANTS)
    visit.page.main_focus().setFocus()
    visit.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert visit.page._path.isVisible()
    visit.press(Qt.Key.Key_Escape)
    assert not visit.page._path.isVisible()
    assert visit.services.navigator.place.kind is PlaceKind.IDEA


def test_an_idea_that_is_not_there_says_so_and_leads_back(come: Come) -> None:
    visit = come()
    visit.go(UUID(int=404))
    empty = visit.part(EmptyState, "ideaMissing")
    assert "isn’t there" in empty.accessibleName()
    visit.click(visit.part(Button, "missingBack"))
    assert visit.services.navigator.place == Place(PlaceKind.TODAY)


def test_a_database_that_does_not_answer_can_be_asked_again(
    come: Come, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = come()
    ask = visit.backend.ask

    def broken(query: object) -> object:
        if isinstance(query, VisitIdea):
            raise Unavailable("database_busy")
        return ask(query)  # type: ignore[arg-type]

    monkeypatch.setattr(visit.backend, "ask", broken)
    visit.open(PLANTS)
    retry = visit.part(Button, "missingRetry")
    monkeypatch.undo()
    visit.click(retry)
    assert visit.says("ideaHeading").startswith(PLANTS)


def test_slow_answers_show_a_skeleton_after_a_moment(services: Services, qtbot: QtBot) -> None:
    page = IdeaPage(services)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place(PlaceKind.IDEA, UUID(int=1)))
    assert page._patience.isActive()
    assert page._patience.interval() == 200
    page._patience.timeout.emit()
    assert isinstance(page._middle.currentWidget(), Skeleton)


def test_everything_is_said_in_the_other_language(come: Come, qapp: QApplication) -> None:
    visit = come()
    visit.open(PLANTS)
    install(qapp, "fr")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    visit.settle()
    assert visit.page.crumbs()[2][0] == "Idée 34"
    assert visit.says("sideCount") == "24 idées"
    assert visit.page._reader.answer._shown is not None
    assert visit.page._reader.answer._shown.heading == "Réponse d’Hélène Castaing"
    assert visit.comments[0].accessibleName().startswith("Commentaire, Thibault Bréval")
    assert "Imprimer…" in [action.text() for action in visit.page.actions()]


def test_number_and_text_are_copied(come: Come) -> None:
    visit = come()
    visit.open(PLANTS)
    visit.page.main_focus().setFocus()
    visit.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text().startswith("Idea 34: Décharger les plantes")
    visit.page._copy_text()
    visit.settle()
    assert "Answer from Hélène Castaing" in QGuiApplication.clipboard().text()
    visit.page._copy_markdown()
    visit.settle()
    assert QGuiApplication.clipboard().text().startswith("# Décharger les plantes")


def test_every_control_can_be_named_and_reached(come: Come) -> None:
    visit = come()
    visit.open(PLANTS)
    for button in visit.page.findChildren(Button):
        if button.isVisible():
            assert button.objectName()
            assert button.accessibleName()
            assert button.toolTip()
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert [pane.isVisible() for pane in visit.page.panes()] == [True] * 4
