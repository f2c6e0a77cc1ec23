"""A column's cards as a model: paged, refreshed without losing its place, told to screen readers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ideabox.people.rows import Byline
from ideabox.reviews.rows import ColumnRows
from ideabox.words import StageKind
from tests.ui.review.desk import card
from ui.review.cards import MIME, CardModel, Marks, dragged_idea

KINDS = (StageKind.NEW, StageKind.DISCUSSION)
NOON = datetime(2026, 11, 21, 11, tzinfo=UTC)


def rows(first: int, last: int, total: int, after: str | None = None) -> ColumnRows:
    cards = tuple(card(number, f"Idée {number}") for number in range(first, last + 1))
    return ColumnRows(KINDS, total, cards, None if after is None else (after, ""))


def numbers(model: CardModel) -> list[int]:
    return [each.number for each in model.cards]


@pytest.fixture
def marks() -> Marks:
    return Marks(lambda idea: False)


@pytest.fixture
def model(qtbot: QtBot, marks: Marks) -> CardModel:
    return CardModel(KINDS, marks, lambda: NOON)


def test_the_model_keeps_qts_rules(qtbot: QtBot, model: CardModel) -> None:
    asked: list[tuple[str, str]] = []
    model.more_wanted.connect(asked.append)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(rows(1, 3, 6, "3"))
    model.fetchMore()
    model.append(asked[-1], rows(4, 6, 6))
    model.replace(card(2, "Un titre plus clair"))
    model.show(rows(1, 2, 2))
    assert numbers(model) == [1, 2]


def test_the_next_page_is_asked_for_once(qtbot: QtBot, model: CardModel) -> None:
    model.show(rows(1, 3, 6, "3"))
    assert model.canFetchMore()
    with qtbot.waitSignal(model.more_wanted) as asked:
        model.fetchMore()
    assert asked.args == [("3", "")]
    assert not model.canFetchMore()
    model.append(("3", ""), rows(4, 6, 6))
    assert numbers(model) == [1, 2, 3, 4, 5, 6]
    assert model.complete
    assert not model.canFetchMore()


def test_a_page_that_failed_can_be_asked_again(model: CardModel) -> None:
    model.show(rows(1, 3, 6, "3"))
    model.fetchMore()
    model.give_up()
    assert model.canFetchMore()


def test_a_page_asked_for_before_a_refresh_is_dropped(model: CardModel) -> None:
    model.show(rows(1, 3, 6, "3"))
    model.fetchMore()
    model.show(rows(2, 3, 5, "3"))
    model.append(("3", ""), rows(4, 6, 6))
    assert numbers(model) == [2, 3]


def test_an_empty_last_page_keeps_the_total(model: CardModel) -> None:
    model.show(rows(1, 3, 3, "3"))
    model.fetchMore()
    model.append(("3", ""), ColumnRows(KINDS, 0, (), None))
    assert model.total == 3
    assert model.complete


def test_a_change_of_one_idea_keeps_the_further_pages_without_it(model: CardModel) -> None:
    model.show(rows(1, 3, 6, "3"))
    model.fetchMore()
    model.append(("3", ""), rows(4, 6, 7, "6"))
    model.show(rows(1, 3, 6, "3"), changed={card(5, "").id})
    assert numbers(model) == [1, 2, 3, 4, 6]
    model.fetchMore()
    model.append(("6", ""), rows(7, 7, 6))
    assert numbers(model) == [1, 2, 3, 4, 6, 7]


def test_a_change_of_anything_starts_over(model: CardModel) -> None:
    model.show(rows(1, 3, 6, "3"))
    model.fetchMore()
    model.append(("3", ""), rows(4, 6, 6))
    model.show(rows(1, 3, 6, "3"))
    assert numbers(model) == [1, 2, 3]


def test_a_card_is_shown_in_its_newest_state(qtbot: QtBot, model: CardModel) -> None:
    model.show(rows(1, 2, 2))
    newer = card(2, "Un titre plus clair")
    with qtbot.waitSignal(model.dataChanged):
        model.replace(newer)
    assert model.index(1).data() == "Un titre plus clair"


def test_screen_readers_hear_the_whole_card(model: CardModel, marks: Marks) -> None:
    late = card(9, "Un chariot", StageKind.REVIEW, -2, support=38)
    model.show(ColumnRows(KINDS, 1, (late,), None))
    marks.unsent = frozenset({late.id})
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Idea 9, Un chariot, 029 Brest, In review, answer late, it was promised by 19 November, "
        "38 supporters, answer begun, not sent"
    )


def test_hidden_names_and_totals_stay_hidden(model: CardModel) -> None:
    shy = card(9, "Un chariot", byline=Byline(None, "", "", "", ""), support=None, imported_for=120)
    model.show(ColumnRows(KINDS, 1, (shy,), None))
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Anonymous" in spoken
    assert "supporter" not in spoken
    assert "120 imported votes" in spoken


def test_only_movable_cards_can_be_dragged(model: CardModel) -> None:
    model.show(rows(1, 1, 1))
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    model.movable = lambda card: True
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_what_is_dragged_is_the_idea(model: CardModel) -> None:
    model.show(rows(1, 2, 2))
    assert dragged_idea(model.mimeData([model.index(1)])) == card(2, "").id


@pytest.mark.parametrize("fill", [lambda data: data.setText("x"), lambda data: data.setData(MIME, b"no id")])
def test_anything_else_dragged_is_nothing(fill: Callable[[QMimeData], None]) -> None:
    data = QMimeData()
    fill(data)
    assert dragged_idea(data) is None


def test_nothing_is_known_of_no_index(model: CardModel) -> None:
    assert model.data(QModelIndex()) is None
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert model.row_of(UUID(int=1)) == -1
