"""One of many, a date, a number: as high as other fields, safe from the wheel, in the language in use."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QSpinBox, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.i18n import install
from ui.theme.look import Look
from ui.widgets.choosers import ComboBox, DateField, NumberField


def combo(look: Look, *, small: bool = False) -> ComboBox:
    """A box with three sites, the second chosen."""
    box = ComboBox(look, name="site", words="Site", small=small)
    box.addItems(["Angers Sud", "Brest", "Metz"])
    box.setCurrentIndex(1)
    return box


def date_field(look: Look, *, small: bool = False) -> DateField:
    """A field on 12 December."""
    field = DateField(look, name="due", words="Due", small=small)
    field.setDate(QDate(2026, 12, 12))
    return field


def number(look: Look, *, small: bool = False) -> NumberField:
    """A promise of 14 days."""
    field = NumberField(look, name="days", words="Days", low=1, high=60, suffix=" days", small=small)
    field.setValue(14)
    return field


Maker = Callable[..., QComboBox | QDateEdit | QSpinBox]
MAKERS: tuple[Maker, ...] = (combo, date_field, number)


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize(("small", "height"), [(False, 32), (True, 28)])
def test_all_are_as_high_as_other_fields(
    qtbot: QtBot, look: Look, make: Maker, small: bool, height: int
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    widget = make(look, small=small)
    column.addWidget(widget)
    column.addStretch(1)
    page.resize(300, 200)
    page.show()
    page.activateWindow()
    at_rest = widget.height()

    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)

    assert (at_rest, widget.sizeHint().height()) == (height, height)


@pytest.mark.parametrize("make", MAKERS)
def test_the_wheel_is_the_pages(qtbot: QtBot, look: Look, make: Maker) -> None:
    widget = make(look)
    qtbot.addWidget(widget)
    before = shown(widget)
    none = Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton, none,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(widget, wheel)

    assert not wheel.isAccepted()
    assert shown(widget) == before


def shown(widget: QComboBox | QDateEdit | QSpinBox) -> str:
    """What the field shows."""
    return widget.currentText() if isinstance(widget, QComboBox) else widget.text()


def test_dates_are_written_as_the_language_does_with_the_whole_year(
    qtbot: QtBot, qapp: QApplication, look: Look
) -> None:
    field = date_field(look)
    qtbot.addWidget(field)
    assert field.text() == "12/12/2026"
    field.setDate(QDate(2026, 12, 1))

    install(qapp, "fr")

    qtbot.waitUntil(lambda: field.locale().name() == "fr_FR")
    assert field.text() == "01/12/2026"


def test_the_calendar_is_dressed_when_it_opens(qtbot: QtBot, look: Look) -> None:
    field = date_field(look)
    qtbot.addWidget(field)
    field.show()

    QTest.keyClick(field, Qt.Key.Key_F4)

    calendar = field.calendarWidget()
    saturday = calendar.weekdayTextFormat(Qt.DayOfWeek.Saturday)
    assert saturday.foreground().color() == look.theme.colour("text")
    arrow = calendar.findChild(QToolButton, "qt_calendar_nextmonth")
    assert arrow is not None
    assert not arrow.icon().isNull()


def test_a_number_is_stepped_by_keys_and_by_its_arrows(qtbot: QtBot, look: Look) -> None:
    field = number(look)
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    field.show()

    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 15
    upper = QPoint(field.width() - 14, 6)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, upper)
    assert field.value() == 16
    lower = QPoint(field.width() - 14, field.height() - 6)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, lower)

    assert field.value() == 15
    assert field.text() == "15 days"


def test_the_whole_number_fits(look: Look) -> None:
    field = number(look)
    wide = field.sizeHint().width()

    field.setSuffix(" working days after publication")

    assert field.sizeHint().width() > wide + 100


def test_a_choice_shows_its_words_and_an_arrow(qtbot: QtBot, look: Look) -> None:
    box = combo(look)
    qtbot.addWidget(box)
    box.resize(160, 32)
    brest = box.grab().toImage()

    box.setCurrentIndex(2)
    metz = box.grab().toImage()

    assert brest.copy(0, 0, 120, 32) != metz.copy(0, 0, 120, 32)
    assert brest.copy(130, 0, 30, 32) == metz.copy(130, 0, 30, 32)
    ground = look.theme.colour("bg-surface").name()
    arrow = brest.copy(132, 8, 24, 16)
    assert any(arrow.pixelColor(x, y).name() != ground for x in range(24) for y in range(16))
