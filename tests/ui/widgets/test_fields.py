"""What people type into: nothing typed is lost, what is wrong is said beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.look import Look
from ui.theme.theme import TextSize
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit, SearchField
from ui.widgets.text_area import TextArea


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A page of 400 to put fields on."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(400, 500)
    return made


def put(page: QWidget, widget: QWidget) -> None:
    """Put a widget on the page and show it."""
    layout = page.layout()
    assert layout is not None
    layout.addWidget(widget)
    layout.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
    page.show()
    page.activateWindow()


@pytest.mark.parametrize(("small", "height"), [(False, 32), (True, 28)])
def test_inputs_are_as_high_as_drawn_focused_or_not(
    qtbot: QtBot, page: QWidget, look: Look, small: bool, height: int
) -> None:
    edit = LineEdit(look, "Title", name="title", small=small)
    put(page, edit)
    at_rest = edit.height()

    edit.setFocus()

    assert (at_rest, edit.sizeHint().height()) == (height, height)


def test_a_wrong_input_is_edged_in_brick(page: QWidget, look: Look) -> None:
    edit = LineEdit(look, "Login", name="login")
    put(page, edit)
    edit.clearFocus()

    edit.set_wrong(wrong=True)
    wrong = edit.grab().toImage().pixelColor(100, 0).name()
    edit.set_wrong(wrong=False)

    assert wrong == look.theme.colour("brick").name()
    assert edit.grab().toImage().pixelColor(100, 0).name() == look.theme.colour("line-control").name()


def test_an_error_takes_the_place_of_the_hint_and_keeps_what_was_typed(page: QWidget, look: Look) -> None:
    field = Field(look, "Login", name="login", hint="The one of your till")
    put(page, field)
    QTest.keyClicks(field.line, "n.ferouk")

    field.set_error("This login is unknown here")

    assert field.text() == "n.ferouk"
    assert field.error == "This login is unknown here"
    assert field.editor.accessibleDescription() == "This login is unknown here"
    assert field.editor.accessibleName() == "Login"


def test_typing_on_takes_the_error_away(qtbot: QtBot, page: QWidget, look: Look) -> None:
    field = Field(look, "Login", name="login", hint="The one of your till")
    put(page, field)
    field.set_error("This login is unknown here")

    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClicks(field.line, "n")

    assert told.args == ["n"]
    assert field.error == ""
    assert field.editor.accessibleDescription() == "The one of your till"


def test_enter_in_a_line_and_ctrl_enter_in_an_area_send(qtbot: QtBot, page: QWidget, look: Look) -> None:
    line = Field(look, "Title", name="title")
    area = Field(look, "Answer", name="answer", multiline=True)
    put(page, line)
    put(page, area)

    with qtbot.waitSignal(line.submitted):
        QTest.keyClick(line.editor, Qt.Key.Key_Return)
    with qtbot.waitSignal(area.submitted):
        QTest.keyClick(area.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(area.submitted):
        QTest.keyClick(area.editor, Qt.Key.Key_Return)

    assert area.text() == "\n"


def test_the_same_text_again_moves_no_cursor(page: QWidget, look: Look) -> None:
    field = Field(look, "Title", name="title")
    put(page, field)
    field.set_text("A blind for the plants")
    field.line.setCursorPosition(2)

    field.set_text("A blind for the plants")

    assert field.line.cursorPosition() == 2


def test_an_area_grows_with_its_lines_and_then_scrolls(qtbot: QtBot, page: QWidget, look: Look) -> None:
    area = TextArea(look, name="area", min_lines=2, max_lines=4)
    put(page, area)
    heights = []
    for lines in range(1, 7):
        area.setPlainText("\n".join("word" for _ in range(lines)))
        qtbot.waitUntil(lambda: area.height() == area.sizeHint().height())
        heights.append(area.height())

    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4] == heights[5]
    assert area.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_wrapped_words_count_as_lines(qtbot: QtBot, page: QWidget, look: Look) -> None:
    area = TextArea(look, name="area", min_lines=1, max_lines=8)
    put(page, area)
    qtbot.waitUntil(lambda: area.height() == area.sizeHint().height())
    one = area.height()

    area.setPlainText("a long sentence that needs more than one line on a page of this width " * 2)

    qtbot.waitUntil(lambda: area.height() > one)
    assert area.verticalScrollBar().maximum() == 0, "nothing is hidden"


def test_a_larger_text_size_makes_the_area_higher(qtbot: QtBot, page: QWidget, look: Look) -> None:
    area = TextArea(look, name="area", min_lines=3)
    put(page, area)
    before = area.sizeHint().height()

    look.choose(size=TextSize.VERY_LARGE)

    assert area.sizeHint().height() > before * 1.2


def test_tab_leaves_an_area(page: QWidget, look: Look, qtbot: QtBot) -> None:
    area, after = TextArea(look, name="area"), LineEdit(look, name="after")
    put(page, area)
    put(page, after)
    area.setFocus()
    qtbot.waitUntil(area.hasFocus)

    QTest.keyClick(area, Qt.Key.Key_Tab)

    assert after.hasFocus()
    assert area.text() == ""


def test_a_search_waits_for_a_pause(qtbot: QtBot, page: QWidget, look: Look) -> None:
    field = SearchField(look, "Search here", name="search")
    put(page, field)
    heard: list[str] = []
    field.searched.connect(heard.append)

    QTest.keyClicks(field, "quay")
    assert heard == []
    with qtbot.waitSignal(field.searched, timeout=2_000):
        pass

    assert heard == ["quay"]


def test_enter_searches_at_once_and_the_same_words_only_once(page: QWidget, look: Look) -> None:
    field = SearchField(look, "Search here", name="search")
    put(page, field)
    heard: list[str] = []
    field.searched.connect(heard.append)

    QTest.keyClicks(field, "quay")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert heard == ["quay"]


def test_escape_clears_then_leaves(qtbot: QtBot, page: QWidget, look: Look) -> None:
    field = SearchField(look, "Search here", name="search")
    put(page, field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    QTest.keyClicks(field, "quay")
    QTest.keyClick(field, Qt.Key.Key_Return)

    with qtbot.assertNotEmitted(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)

    assert heard == ["quay", ""]


def test_the_cross_clears_and_gives_way_to_the_key(page: QWidget, look: Look) -> None:
    field = SearchField(look, "Search here", name="search", keys="/")
    put(page, field)
    cross = field.findChild(QWidget, "searchClear")
    assert cross is not None
    assert not cross.isVisible()
    QTest.keyClicks(field, "quay")
    assert cross.isVisible()

    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)

    assert field.text() == ""
    assert not cross.isVisible()
    assert field.toolTip() == "Search here (/)"
