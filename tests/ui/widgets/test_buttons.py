"""Buttons: their size, their words for everybody, their states."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.i18n import install
from ui.theme.look import Look
from ui.widgets.button import Button, ComboButton, Kind
from ui.widgets.describe import key_caps, with_keys
from ui.widgets.menus import Menu
from ui.widgets.segmented import Choice, Segmented
from ui.widgets.switch import CheckBox, RadioButton, Switch
from ui.widgets.tool_button import ToolButton
from ui.widgets.vote_button import VoteButton

ORDERS = [
    Choice("new", "Newest"),
    Choice("fair", "Fair order"),
    Choice("top", "Most supported", enabled=False),
]


def role_and_name(widget: QWidget) -> tuple[QAccessible.Role, str]:
    """What a screen reader is told."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role(), interface.text(QAccessible.Text.Name)


def middle_colour(widget: QWidget) -> str:
    """The colour of a button's ground, near its left edge."""
    return widget.grab().toImage().pixelColor(4, widget.height() // 2).name()


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.LINK])
def test_buttons_are_32_or_28_high(look: Look, kind: Kind) -> None:
    assert Button(look, "Publish", name="b", kind=kind).sizeHint().height() == 32
    assert Button(look, "Publish", name="b", kind=kind, small=True).sizeHint().height() == 28


def test_a_button_says_its_words_and_its_keys(look: Look) -> None:
    button = Button(look, "&New idea", name="newIdea", keys="Ctrl+N")

    assert button.objectName() == "newIdea"
    assert role_and_name(button) == (QAccessible.Role.Button, "&New idea")
    assert button.toolTip() == "&New idea (Ctrl+N)"


def test_other_words_change_width_tooltip_and_name_together(look: Look) -> None:
    button = Button(look, "Follow", name="follow", keys="S")
    before = button.sizeHint().width()

    button.set_words("Stop following", tip="No more news of it")

    assert button.sizeHint().width() > before
    assert button.toolTip() == "No more news of it (S)"
    assert button.accessibleName() == "Stop following"
    assert button.objectName() == "follow"


def test_words_are_never_cut(qtbot: QtBot, look: Look) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    row = QHBoxLayout(pane)
    button = Button(look, "Mettre à disposition de tous les magasins", name="b")
    row.addWidget(button)
    pane.resize(60, 60)
    pane.show()

    assert button.width() >= button.sizeHint().width()


def test_each_state_looks_different(qtbot: QtBot, look: Look) -> None:
    button = Button(look, "Publish", name="b")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    rest = middle_colour(button)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    hover = middle_colour(button)
    button.setDown(True)
    pressed = middle_colour(button)
    button.setEnabled(False)

    assert len({rest, hover, pressed, middle_colour(button)}) == 4


def test_keys_can_live_in_the_tooltip_only(look: Look) -> None:
    button = Button(look, "Publish", name="b", keys="Ctrl+Return")
    with_caps = button.sizeHint().width()

    button.hide_caps()

    assert button.sizeHint().width() < with_caps
    assert button.toolTip() == "Publish (Ctrl+↵)"


def test_a_chosen_filter_is_tinted(qtbot: QtBot, look: Look) -> None:
    button = Button(look, "No doubles", name="b")
    qtbot.addWidget(button)
    button.setCheckable(True)
    button.resize(button.sizeHint())

    button.click()

    assert middle_colour(button) == look.theme.colour("accent-tint").name()


def test_a_button_becomes_another(qtbot: QtBot, look: Look) -> None:
    button = Button(look, "We do this too", name="b", small=True)
    qtbot.addWidget(button)

    button.set_kind(Kind.DONE, icon="check")
    button.resize(button.sizeHint())

    assert button.kind is Kind.DONE
    assert middle_colour(button) == look.theme.colour("leaf-tint").name()


def test_shortcuts_are_spelled_as_on_the_keys(qapp: QApplication) -> None:
    assert key_caps("Ctrl+Shift+L") == ("Ctrl", "Shift", "L")
    assert key_caps("Ctrl+Return") == ("Ctrl", "↵")
    assert key_caps("Alt+Up") == ("Alt", "↑")
    assert key_caps("Ctrl++") == ("Ctrl", "+")
    assert key_caps("") == ()
    assert with_keys("Close", "") == "Close"

    install(qapp, "fr")

    assert key_caps("Shift+Esc") == ("Maj", "Échap")


def test_a_combo_button_opens_its_menu(qtbot: QtBot, look: Look) -> None:
    button = ComboButton(look, "Stage", name="stageFilter")
    qtbot.addWidget(button)
    menu = Menu(look, button, name="stageMenu")
    chosen: list[str] = []
    action = menu.add(
        "In pilot", lambda: chosen.append("pilot"), icon="flask-conical", checked=True, tip="6 ideas"
    )
    button.setMenu(menu)

    action.trigger()

    assert chosen == ["pilot"]
    assert action.isCheckable()
    assert action.toolTip() == "6 ideas"
    assert not action.icon().isNull()
    assert role_and_name(button)[0] == QAccessible.Role.ButtonMenu


def test_a_tool_button_is_a_square_with_words(qtbot: QtBot, look: Look) -> None:
    button = ToolButton(look, "bell", "News", name="news", keys="Ctrl+Shift+U")
    qtbot.addWidget(button)

    assert (button.sizeHint().width(), button.sizeHint().height()) == (28, 28)
    assert button.toolTip() == "News (Ctrl+Shift+U)"
    assert role_and_name(button) == (QAccessible.Role.Button, "News")
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_badge_appears_and_goes(qtbot: QtBot, look: Look) -> None:
    button = ToolButton(look, "bell", "News", name="news")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    plain = button.grab().toImage()

    button.set_badge("2")
    badged = button.grab().toImage()
    button.set_badge("")

    assert badged.pixelColor(14, 8).name() == look.theme.colour("spark").name()
    assert button.grab().toImage() == plain


def test_a_vote_asks_and_waits_to_be_told(qtbot: QtBot, look: Look) -> None:
    vote = VoteButton(look)
    qtbot.addWidget(vote)
    vote.set_vote(shown="", voted=False, enabled=True, words="Support “Shade for plants”")

    with qtbot.waitSignal(vote.clicked):
        QTest.mouseClick(vote, Qt.MouseButton.LeftButton)

    hidden = vote.sizeHint().width()
    vote.set_vote(shown="38", voted=True, enabled=True, words="Withdraw support, 38 supporters")
    assert vote.sizeHint().width() < hidden
    assert role_and_name(vote) == (QAccessible.Role.Button, "Withdraw support, 38 supporters")
    assert vote.toolTip() == "Withdraw support, 38 supporters (V)"


def test_a_closed_vote_says_why(qtbot: QtBot, look: Look) -> None:
    vote = VoteButton(look, block=True)
    qtbot.addWidget(vote)
    vote.set_vote(shown="5", voted=False, enabled=False, words="5 supporters", tip="Voting is closed")

    with qtbot.assertNotEmitted(vote.clicked):
        QTest.mouseClick(vote, Qt.MouseButton.LeftButton)

    assert vote.toolTip() == "Voting is closed"
    assert (vote.sizeHint().width(), vote.sizeHint().height()) == (44, 48)


def test_arrows_choose_and_pass_what_is_not_allowed(qtbot: QtBot, look: Look) -> None:
    order = Segmented(look, name="order", words="Order")
    qtbot.addWidget(order)
    order.set_choices(ORDERS, "new")
    order.show()
    heard: list[str] = []
    order.changed.connect(heard.append)

    order.part("new").setFocus()
    QTest.keyClick(order.part("new"), Qt.Key.Key_Right)
    QTest.keyClick(order.part("fair"), Qt.Key.Key_Right)

    assert heard == ["fair", "new"]
    assert order.chosen == "new"


def test_a_segmented_control_is_one_tab_stop(qtbot: QtBot, look: Look) -> None:
    order = Segmented(look, name="order", words="Order")
    qtbot.addWidget(order)
    order.set_choices(ORDERS, "fair")

    stops = [
        choice.key for choice in ORDERS if order.part(choice.key).focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert stops == ["fair"]


def test_choices_in_another_language_keep_what_was_chosen(qtbot: QtBot, look: Look) -> None:
    order = Segmented(look, name="order", words="Order")
    qtbot.addWidget(order)
    order.set_choices(ORDERS, "fair")

    with qtbot.assertNotEmitted(order.changed):
        order.set_choices([Choice("new", "Récentes"), Choice("fair", "Ordre équitable")])

    assert order.chosen == "fair"
    assert order.part("fair").text() == "Ordre équitable"


def test_a_click_chooses_and_tells_once(qtbot: QtBot, look: Look) -> None:
    order = Segmented(look, name="order", words="Order")
    qtbot.addWidget(order)
    order.set_choices(ORDERS, "new")
    heard: list[str] = []
    order.changed.connect(heard.append)

    QTest.mouseClick(order.part("fair"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(order.part("top"), Qt.MouseButton.LeftButton)

    assert heard == ["fair"]


@pytest.mark.parametrize("kind", [Switch, CheckBox, RadioButton])
def test_on_and_off_by_mouse_and_keyboard(
    qtbot: QtBot, look: Look, kind: type[Switch | CheckBox | RadioButton]
) -> None:
    box = kind(look, "Hide my name", name="hide")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    off = box.grab().toImage()

    QTest.keyClick(box, Qt.Key.Key_Space)

    assert box.isChecked()
    assert box.grab().toImage() != off
    role, name = role_and_name(box)
    assert name == "Hide my name"
    expected = QAccessible.Role.RadioButton if kind is RadioButton else QAccessible.Role.CheckBox
    assert role == expected


def test_words_beside_a_box_can_be_clicked(qtbot: QtBot, look: Look) -> None:
    box = CheckBox(look, "Follow this idea", name="follow")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())

    QTest.mouseClick(box, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.rect().center())

    assert box.isChecked()


def test_a_switch_is_32_by_18(look: Look) -> None:
    size = Switch(look, "Hide my name", name="hide").sizeHint()

    assert (size.width(), size.height()) == (32, 18)
