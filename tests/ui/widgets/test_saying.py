"""What tells people something: toasts, banners, labels, empty places, tabs, and the ring around the keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.i18n import install
from ui.theme.look import Look, Wanted
from ui.theme.theme import TextSize
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.chips import Avatar, Chip, Count, DueBadge, KeyCaps, SiteTag, StageChip
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import ElidedText, Text
from ui.widgets.phase_bar import Phase, PhaseBar, PhaseLine
from ui.widgets.reveal import reveal
from ui.widgets.skeleton import Skeleton
from ui.widgets.tabs import Tab, Tabs
from ui.widgets.toast import Toast


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A shown page of 600 × 400."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(600, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def put(page: QWidget, widget: QWidget) -> None:
    """Put a widget on the page."""
    layout = page.layout()
    assert layout is not None
    layout.addWidget(widget)
    layout.activate()
    widget.show()


def test_a_toast_stands_at_the_bottom_left_and_follows_the_window(page: QWidget, look: Look) -> None:
    toast = Toast(look, page)

    toast.say("Idea published", "Undo", lambda: None)
    page.resize(700, 500)

    assert toast.geometry().left() == 16
    assert toast.geometry().bottom() == 500 - 16 - 1
    assert toast.height() == 40
    assert toast.accessibleName() == "Idea published"


def test_a_toast_goes_after_six_seconds_unless_it_is_read(page: QWidget, look: Look) -> None:
    toast = Toast(look, page)
    toast.say("Kept here, sent when the network is back")
    assert toast._clock.isActive()
    assert toast._clock.interval() == 6_000

    here = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    assert not toast._clock.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._clock.isActive()

    toast._clock.timeout.emit()
    assert not toast.isVisible()
    assert toast.words == ""


def test_what_can_still_be_taken_back_stays_as_long_as_it_can(page: QWidget, look: Look) -> None:
    toast = Toast(look, page)

    toast.say("The answer goes out", "Undo", lambda: None, seconds=10)

    assert toast._clock.interval() == 10_000


def test_the_clock_stands_while_the_action_has_the_keyboard(qtbot: QtBot, page: QWidget, look: Look) -> None:
    toast = Toast(look, page)
    other = QPushButton("Other")
    put(page, other)
    toast.say("Idea published", "Undo", lambda: None)

    toast.action.setFocus()
    assert not toast._clock.isActive()
    other.setFocus()

    assert toast._clock.isActive()


def test_the_action_acts_once_and_the_toast_goes(page: QWidget, look: Look) -> None:
    toast = Toast(look, page)
    acted: list[str] = []
    toast.say("Idea published", "Undo", lambda: acted.append("undo"))

    QTest.mouseClick(toast.action, Qt.MouseButton.LeftButton)

    assert acted == ["undo"]
    assert not toast.isVisible()


def test_one_toast_at_a_time_and_no_old_action(page: QWidget, look: Look) -> None:
    toast = Toast(look, page)
    acted: list[str] = []
    toast.say("Idea published", "Undo", lambda: acted.append("undo"))

    toast.say("Draft kept")
    toast.action.click()

    assert toast.action.isHidden()
    assert acted == []


def test_a_banner_says_acts_and_closes(qtbot: QtBot, page: QWidget, look: Look) -> None:
    banner = Banner(look, name="network", kind="waiting")
    put(page, banner)
    banner.say(
        "No network for now.", "2 items will go as soon as it is back.", action="Try again", closable=True
    )

    assert banner.height() == 44
    assert banner.accessibleName() == "No network for now. 2 items will go as soon as it is back."
    with qtbot.waitSignal(banner.acted):
        QTest.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    cross = banner.findChild(QWidget, "networkClose")
    assert cross is not None
    with qtbot.waitSignal(banner.closed):
        QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_a_banner_without_an_action_has_no_button(page: QWidget, look: Look) -> None:
    banner = Banner(look, name="info")
    put(page, banner)

    banner.say("", "The vote ends in 24 hours.")

    assert banner.button.isHidden()


def test_nothing_opens_as_a_window_before_it_has_a_page(qtbot: QtBot, look: Look) -> None:
    banner, badge, words = Banner(look, name="b"), DueBadge(look), Text(look, "Words")
    badge.set_due(date(2026, 12, 1), date(2026, 11, 21))
    banner.say("Words")
    reveal(words, shown=True)
    assert not any(widget.isVisible() for widget in (banner, badge, words))

    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for widget in (banner, badge, words):
        column.addWidget(widget)
    page.show()

    assert all(widget.isVisible() for widget in (banner, badge, words))


def test_a_badge_without_a_promise_is_not_there(page: QWidget, look: Look) -> None:
    badge = DueBadge(look)
    put(page, badge)
    badge.set_due(date(2026, 11, 19), date(2026, 11, 21))
    assert badge.isVisible()
    assert badge.accessibleName() == "Answer promised: 2 d late"

    badge.set_due(None, date(2026, 11, 21))

    assert not badge.isVisible()


def test_signs_follow_the_language(qtbot: QtBot, qapp: QApplication, page: QWidget, look: Look) -> None:
    chip, own = StageChip(look, "pilot"), StageChip(look, "pilot", "On trial in six stores")
    hidden, keys = Avatar(look, None), KeyCaps(look, "Esc")
    for sign in (chip, own, hidden, keys):
        put(page, sign)

    install(qapp, "fr")

    qtbot.waitUntil(lambda: chip.accessibleName() == "En pilote")
    assert own.accessibleName() == "On trial in six stores"
    assert hidden.accessibleName() == "Nom masqué"
    assert keys.accessibleName() == "Échap"


def test_signs_say_what_they_show(look: Look) -> None:
    assert Avatar(look, "Nadia Ferrouk").accessibleName() == "Nadia Ferrouk"
    assert Avatar(look, None).accessibleName() == "Hidden name"
    assert SiteTag(look, "041", "Angers Sud").accessibleName() == "Angers Sud 041"
    assert Chip(look, "All stores").sizeHint().height() == 20
    count = Count(look, "message-circle")
    count.set_count("11", "11 comments")
    assert (count.accessibleName(), count.toolTip()) == ("11 comments", "11 comments")


def test_words_stay_plain_whatever_people_typed(page: QWidget, look: Look) -> None:
    typed = "<b>5 < 6</b> & <img src='x'>\nnext line"
    for wrap in (False, True):
        text = Text(look, typed, wrap=wrap)
        put(page, text)
        assert text.words == typed
    assert "<b>" not in text.text()
    assert text.accessibleName() == typed


def test_lines_are_as_high_as_drawn(page: QWidget, look: Look) -> None:
    one = Text(look, "One line", "body")
    many = Text(look, "\n".join("line" for _ in range(5)), "body", wrap=True)
    put(page, one)
    put(page, many)

    assert one.sizeHint().height() == 22
    assert many.heightForWidth(400) == 5 * 22


def test_labels_follow_theme_and_text_size(page: QWidget, look: Look) -> None:
    text = Text(look, "Words", "section", "text-2")
    put(page, text)

    look.choose(Wanted.DARK, TextSize.LARGE)

    assert text.palette().windowText().color() == look.theme.colour("text-2")
    assert text.font().pixelSize() == 16


def test_a_cut_line_tells_the_whole_in_its_tooltip(page: QWidget, look: Look) -> None:
    text = ElidedText(look, "A trolley with shelves and a water tray for the pots")
    put(page, text)
    text.setFixedWidth(80)
    QApplication.sendEvent(text, QEvent(QEvent.Type.ToolTip))
    assert text.toolTip().startswith("A trolley")

    text.setFixedWidth(500)
    QApplication.sendEvent(text, QEvent(QEvent.Type.ToolTip))
    assert text.toolTip() == ""


def test_an_empty_place_says_so_and_offers_a_way(page: QWidget, look: Look) -> None:
    empty = EmptyState(look, name="noIdeas")
    put(page, empty)
    clear, make = Button(look, "Clear the search", name="clear"), Button(look, "Make it an idea", name="make")

    empty.say("Nothing matches.", "The spot is yours.", [clear, make])
    assert clear.isVisible()
    assert make.isVisible()
    assert empty.accessibleName() == "Nothing matches. The spot is yours."

    empty.say("Nothing to vote for now", "", [make])
    assert not clear.isVisible()
    assert make.isVisible()


def test_tabs_choose_by_mouse_and_keyboard(qtbot: QtBot, page: QWidget, look: Look) -> None:
    tabs = Tabs(look, name="tabs", words="Views")
    put(page, tabs)
    tabs.set_tabs([Tab("ideas", "Ideas", "48"), Tab("talk", "Discussion"), Tab("about", "About")])
    heard: list[str] = []
    tabs.changed.connect(heard.append)

    QTest.mouseClick(
        tabs, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, tabs.tabRect(1).center()
    )
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)

    assert heard == ["talk", "about"]
    assert tabs.chosen == "about"
    assert tabs.height() == 36
    assert tabs.tabText(0) == "Ideas 48", "what screen readers say"


def test_new_counts_keep_the_tab(qtbot: QtBot, page: QWidget, look: Look) -> None:
    tabs = Tabs(look, name="tabs", words="Views")
    put(page, tabs)
    tabs.set_tabs([Tab("ideas", "Ideas", "48"), Tab("talk", "Discussion")])
    tabs.choose("talk")

    with qtbot.assertNotEmitted(tabs.changed):
        tabs.set_tabs(
            [Tab("ideas", "Idées", "49"), Tab("talk", "Discussion et votes", "2"), Tab("x", "À propos")]
        )

    assert tabs.chosen == "talk"
    assert tabs.count() == 3


def test_the_first_words_of_tabs_stand_at_the_margin(page: QWidget, look: Look) -> None:
    flush, inset = Tabs(look, name="a", words="A", margin=0), Tabs(look, name="b", words="B")
    for tabs in (flush, inset):
        tabs.set_tabs([Tab("ideas", "Ideas")])

    assert inset.tabSizeHint(0).width() - flush.tabSizeHint(0).width() == 28


def test_a_phase_line_says_each_phase(page: QWidget, look: Look) -> None:
    line, bar = PhaseLine(look), PhaseBar(look)
    line.set_phases([Phase("Ideas", "2 to 15 Nov", 1.0), Phase("Review", "27 Nov to 12 Dec", 0.0)])
    bar.set_shares((1.0, 0.4), "Discussion, 5 days left")

    assert line.accessibleName() == "Ideas, 2 to 15 Nov; Review, 27 Nov to 12 Dec"
    assert line.sizeHint().height() == 4 + 6 + 2 * 16
    assert bar.accessibleName() == bar.toolTip() == "Discussion, 5 days left"


def test_a_skeleton_waits_before_it_shows(qtbot: QtBot, page: QWidget, look: Look) -> None:
    skeleton = Skeleton(look)
    put(page, skeleton)
    empty = skeleton.grab().toImage()

    qtbot.waitUntil(lambda: skeleton.accessibleName() == "Loading", timeout=2_000)

    assert skeleton.grab().toImage() != empty
