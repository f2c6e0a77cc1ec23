"""A password typed: hidden, shown by the eye, capitals told; and how good it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.sign_in.password_field import PasswordField
from ui.sign_in.password_form import PasswordForm
from ui.sign_in.strength import Strength, strength
from ui.theme.look import Look
from ui.widgets.marks import letters_on


@pytest.fixture
def field(look: Look, qtbot: QtBot) -> PasswordField:
    made = PasswordField(look, name="password")
    made.set_words("Password", hint="A hint")
    qtbot.addWidget(made)
    made.resize(300, 90)
    made.show()
    return made


def test_letters_are_hidden_until_the_eye_is_pressed(field: PasswordField) -> None:
    QTest.keyClicks(field.line, "shade")
    assert field.line.displayText() != "shade"
    assert field.eye.toolTip() == "Show the password"
    QTest.mouseClick(field.eye, Qt.MouseButton.LeftButton)
    assert field.line.displayText() == "shade"
    assert field.eye.toolTip() == "Hide the password"
    field.forget()
    assert (field.text(), field.line.echoMode()) == ("", QLineEdit.EchoMode.Password)
    field.line.undo()
    assert field.text() == ""


def test_a_hidden_password_cant_be_copied(field: PasswordField) -> None:
    QTest.keyClicks(field.line, "shade")
    field.line.selectAll()
    QApplication.clipboard().setText("before")
    field.line.copy()
    assert QApplication.clipboard().text() == "before"


@pytest.mark.parametrize(
    ("letter", "shift", "locked"),
    [("A", False, True), ("a", True, True), ("a", False, False), ("A", True, False), ("1", False, False)],
)
def test_locked_capitals_are_told_by_what_is_typed(
    field: PasswordField, letter: str, shift: bool, locked: bool
) -> None:
    field.line.setFocus()
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.sendKeyEvent(QTest.KeyAction.Press, field.line, Qt.Key.Key_A, letter, held)
    assert field.capitals is locked
    assert field.line.accessibleDescription() == ("Capitals are locked." if locked else "A hint")
    QTest.keyClick(field.line, Qt.Key.Key_CapsLock)
    assert field.line.accessibleDescription() == "A hint"


def test_a_password_is_good_by_its_length(look: Look, qtbot: QtBot) -> None:
    assert [strength(length) for length in (0, 1, 11, 12, 15, 16, 19, 20, 80)] == [0, 1, 1, 2, 2, 3, 3, 4, 4]
    bars = Strength(look, name="strength")
    qtbot.addWidget(bars)
    said = []
    for length in (0, 11, 12, 16, 20):
        bars.show_length(length)
        said.append(bars.accessibleName())
    assert said == ["", "1 more character", "Long enough", "Good", "Very good"]


@pytest.mark.parametrize(
    ("current", "new", "again", "wrong"),
    [
        ("", "plants in the shade", "plants in the shade", "current"),
        ("old one, old one", "short", "short", "new"),
        ("old one, old one", "Nadia.Ferrouk", "Nadia.Ferrouk", "new"),
        ("plants in the shade", "plants in the shade", "plants in the shade", "new"),
        ("old one, old one", "plants in the shade", "plants in a shade", "again"),
        ("old one, old one", "plants in the shade", "plants in the shade", ""),
    ],
)
def test_a_new_password_is_looked_at_before_it_is_sent(
    look: Look, qtbot: QtBot, current: str, new: str, again: str, wrong: str
) -> None:
    form = PasswordForm(look, "nadia.ferrouk", ask_current=True)
    qtbot.addWidget(form)
    form.show()
    chosen: list[tuple[str, str]] = []
    form.chosen.connect(lambda *both: chosen.append(both))
    for field, text in ((form.current, current), (form.new, new), (form.again, again)):
        QTest.keyClicks(field.line, text)
    form.submit()
    fields = {"current": form.current, "new": form.new, "again": form.again}
    assert [name for name, field in fields.items() if field.error] == ([wrong] if wrong else [])
    assert chosen == ([] if wrong else [(current, new)])
    form.forget()
    assert not any(field.text() for field in fields.values())


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_the_new_password_is_typed_twice_without_meeting_an_eye(
    look: Look, qtbot: QtBot, key: Qt.Key
) -> None:
    form = PasswordForm(look, "nadia.ferrouk", ask_current=False)
    qtbot.addWidget(form)
    form.show()
    form.new.setFocus()
    chosen: list[str] = []
    form.chosen.connect(lambda _current, new: chosen.append(new))
    for _ in range(2):
        assert chosen == []
        typed_into = form.focusWidget()
        QTest.keyClicks(typed_into, "plants in the shade")
        QTest.keyClick(typed_into, key)
    if key == Qt.Key.Key_Tab:
        form.submit()
    assert chosen == ["plants in the shade"]
    assert not form.new.eye.isChecked()
    eyes = (form.new.eye, form.again.eye)
    assert all(eye.focusPolicy() & Qt.FocusPolicy.TabFocus for eye in eyes)


@pytest.mark.parametrize(
    ("ground", "letters"), [("#0D646B", "#ffffff"), ("#F2B33D", "#1b1a17"), ("#000000", "#ffffff")]
)
def test_letters_can_be_read_on_any_colour(ground: str, letters: str) -> None:
    assert letters_on(QColor(ground)).name() == letters
