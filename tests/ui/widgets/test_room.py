"""Words keep their room: phases share a line, banners grow with what they say, margins follow the text size."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.look import Look
from ui.theme.theme import TextSize
from ui.widgets.banner import Banner
from ui.widgets.empty_state import BoxDrawing, EmptyState
from ui.widgets.labels import Text
from ui.widgets.painting import text_width
from ui.widgets.phase_bar import Phase, PhaseLine, halves, shared
from ui.widgets.rescaling import rescale

PHASES = (
    Phase("Idées", "2 au 15 nov.", 1.0),
    Phase("Discussion et votes", "encore 5 jours", 0.5, current=True),
    Phase("Examen", "27 nov. au 12 déc.", 0.0),
    Phase("Pilote", "jusqu’au 31 janv.", 0.0),
    Phase("Déploiement", "février", 0.0),
)


@pytest.mark.parametrize(
    ("room", "needs", "widths"),
    [
        (100, [10, 10, 10, 10], [25, 25, 25, 25]),
        (100, [55, 10, 10, 10], [55, 15, 15, 15]),
        (100, [55, 30, 1, 1], [55, 30, 7, 8]),
        (100, [100, 100], [50, 50]),
        (90, [100, 50], [60, 30]),
        (7, [1], [7]),
    ],
)
def test_a_room_is_shared_so_that_nobody_is_in_want(room: int, needs: list[int], widths: list[int]) -> None:
    assert shared(room, needs) == widths
    assert sum(widths) == room


def test_phases_are_whole_in_the_narrowest_window_at_the_largest_letters(look: Look) -> None:
    look.choose(size=TextSize.VERY_LARGE)
    line = PhaseLine(look)
    line.set_phases(PHASES)
    line.resize(700, line.sizeHint().height())
    equal = 700 // len(PHASES)
    for phase, width in zip(PHASES, line.columns(700), strict=True):
        role = "caption_strong" if phase.current else "caption_medium"
        assert text_width(look.theme, role, phase.words) <= width
        assert text_width(look.theme, "caption", phase.dates, figures=True) <= width
    assert any(width > equal + 5 for width in line.columns(700)), "which equal parts would not do"
    assert line.sizeHint().height() == look.theme.px(10) + 2 * look.theme.line("caption")


LONG = (
    Phase("Idées", "du 28 octobre au 15 novembre", 1.0),
    Phase("Discussion et votes", "du 16 novembre au 12 décembre", 0.5, current=True),
    Phase("Examen", "du 13 décembre 2026 au 12 janvier 2027", 0.0),
    Phase("Pilote", "du 13 janvier au 31 mars 2027", 0.0),
)


def test_long_dates_take_two_lines_and_none_is_cut(qtbot: QtBot, look: Look) -> None:
    look.choose(size=TextSize.LARGE)
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    line = PhaseLine(look)
    line.set_phases(LONG)
    column.addWidget(line)
    column.addStretch(1)
    page.resize(720, 200)
    page.show()
    caption = look.theme.line("caption")
    qtbot.waitUntil(lambda: line.height() == look.theme.px(10) + 3 * caption)
    for phase, width, (names, dates) in zip(LONG, line.columns(720), line.told(720), strict=True):
        assert names == (phase.words,)
        assert " ".join(dates) == phase.dates
        assert max(text_width(look.theme, "caption", part, figures=True) for part in dates) <= width
    page.resize(1400, 200)
    qtbot.waitUntil(lambda: line.height() == look.theme.px(10) + 2 * caption)
    assert [dates for _, dates in line.told(1400)] == [(phase.dates,) for phase in LONG]
    assert len(line.told(330)[1][0]) == 2, "names are folded last"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("du 28 octobre au 15 novembre", ("du 28 octobre", "au 15 novembre")),
        ("12 to 30 Nov", ("12 to", "30 Nov")),
        ("5\u00a0jours", ("5\u00a0jours",)),
        ("", ("",)),
    ],
)
def test_words_are_folded_at_a_space_where_they_need_least_room(text: str, lines: tuple[str, ...]) -> None:
    assert halves(text, len) == lines


def test_a_banner_has_a_line_or_as_many_as_its_words_need(qtbot: QtBot, look: Look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    banner = Banner(look, name="banner", kind="problem")
    column.addWidget(banner)
    column.addStretch(1)
    page.resize(900, 300)
    page.show()
    banner.say("The list could not be read again.", "The database can’t be reached just now.", action="Again")
    assert banner.height() == look.theme.px(44)

    page.resize(360, 300)
    qtbot.waitUntil(lambda: banner.height() > look.theme.px(44))
    assert page.width() == 360, "it makes no page wider"
    qtbot.waitUntil(lambda: banner.height() == banner.heightForWidth(360))
    assert banner.button.geometry().right() <= 360

    page.resize(900, 300)
    qtbot.waitUntil(lambda: banner.height() == look.theme.px(44))


def test_a_place_too_low_for_its_drawing_keeps_its_words(qtbot: QtBot, look: Look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    empty = EmptyState(look, name="empty")
    empty.say("Nothing here yet", "Be the first.")
    column.addWidget(empty)
    page.resize(600, 300)
    page.show()
    drawing = empty.findChild(BoxDrawing)
    assert drawing is not None
    assert drawing.isVisible()
    lowest = empty.minimumSizeHint().height()

    page.resize(600, lowest)
    qtbot.waitUntil(lambda: not drawing.isVisible())
    assert page.height() == lowest, "it makes no window higher"
    assert empty.minimumSizeHint().height() == lowest
    words = [each for each in empty.findChildren(Text) if each.isVisible()]
    assert all(empty.rect().contains(each.geometry()) for each in words)

    page.resize(600, 300)
    qtbot.waitUntil(drawing.isVisible)


def test_margins_gaps_and_spaces_follow_the_text_size(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 10, 1, 0)
    column.setSpacing(8)
    column.addSpacing(30)
    rescale(page, 1.3)
    margins = column.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (26, 13, 1, 0)
    assert column.spacing() == 10
    item = column.itemAt(0)
    assert item is not None
    assert item.sizeHint().height() == 39
