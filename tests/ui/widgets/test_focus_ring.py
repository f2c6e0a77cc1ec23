"""The ring around what has the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.focus_ring import FocusRing, FocusRings, without_ring


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


def ring_of(page: QWidget) -> FocusRing | None:
    """The ring shown in a window."""
    shown = [ring for ring in page.findChildren(FocusRing) if ring.isVisible()]
    return shown[0] if shown else None


@pytest.fixture
def rings(qapp: QApplication, look: Look) -> FocusRings:
    """The rings of the application."""
    return FocusRings(qapp, look)


@pytest.mark.usefixtures("rings")
def test_the_ring_goes_where_the_keyboard_goes(page: QWidget, look: Look) -> None:
    first, second = Button(look, "First", name="first"), Button(look, "Second", name="second")
    put(page, first)
    put(page, second)

    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)

    ring = ring_of(page)
    assert ring is not None
    place = second.mapTo(page, QPoint(0, 0))
    assert ring.mapTo(page, QPoint(0, 0)) == place - QPoint(4, 4)
    assert ring.width() == second.width() + 8


@pytest.mark.usefixtures("rings")
def test_the_ring_moves_with_its_control_and_hides_with_it(page: QWidget, look: Look) -> None:
    button = Button(look, "First", name="first", parent=page)
    button.move(100, 100)
    button.show()
    button.setFocus()
    button.move(200, 150)
    ring = ring_of(page)
    assert ring is not None
    assert ring.pos() == QPoint(196, 146)

    button.hide()

    assert ring_of(page) is None


@pytest.mark.usefixtures("rings")
def test_a_click_gives_no_ring(page: QWidget, look: Look) -> None:
    button = Button(look, "First", name="first")
    put(page, button)

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert ring_of(page) is None


@pytest.mark.usefixtures("rings")
def test_what_shows_its_focus_itself_has_no_ring(page: QWidget, look: Look) -> None:
    button = Button(look, "First", name="first")
    without_ring(button)
    put(page, button)

    button.setFocus()

    assert ring_of(page) is None


@pytest.mark.usefixtures("rings")
def test_a_control_may_vanish_with_its_ring(page: QWidget, look: Look) -> None:
    button, other = Button(look, "First", name="first"), Button(look, "Other", name="other")
    put(page, button)
    put(page, other)
    button.setFocus()
    assert ring_of(page) is not None

    button.setParent(None)
    button.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    other.setFocus()

    assert ring_of(page) is not None


@pytest.mark.usefixtures("rings")
def test_the_ring_scrolls_with_its_control(page: QWidget, look: Look) -> None:
    area, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    button = Button(look, "First", name="first")
    column.addWidget(button)
    column.addSpacing(2_000)
    area.setWidget(inside)
    put(page, area)

    button.setFocus()

    ring = ring_of(page)
    assert ring is not None
    assert ring.parentWidget() is inside


@pytest.mark.usefixtures("rings")
def test_the_ring_lets_clicks_through(page: QWidget, look: Look) -> None:
    button = Button(look, "First", name="first")
    put(page, button)
    button.setFocus()
    ring = ring_of(page)

    assert ring is not None
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert page.childAt(button.geometry().center()) is button


@pytest.mark.usefixtures("rings")
def test_there_is_a_ring_again_after_a_page_went_with_the_keyboard_on_it(page: QWidget, look: Look) -> None:
    room = QWidget()
    put(page, room)
    QVBoxLayout(room)
    inner, other = Button(look, "Inside", name="inside"), Button(look, "Other", name="other")
    put(room, inner)
    put(page, other)
    inner.setFocus()
    ring = ring_of(page)
    assert ring is not None
    ring.setParent(room)  # as where the room has space around the control

    room.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    other.setFocus()

    assert ring_of(page) is not None
