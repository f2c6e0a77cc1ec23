"""Everything that can be done with a card, for mouse and menu key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from ideabox.reviews.rows import CardRow
from ui.i18n import translate
from ui.review.decisions import Option
from ui.review.wording import ACT_ICONS, act_tip, option_words
from ui.theme.look import Look
from ui.widgets.menus import Menu


@dataclass(frozen=True, slots=True)
class CardActs:
    """What the entries do."""

    answer: Callable[[CardRow], None]
    decide: Callable[[CardRow, Option], None]
    open_idea: Callable[[CardRow], None]
    take_back: Callable[[CardRow], object]


@dataclass(frozen=True, slots=True)
class CardState:
    """What the entries depend on."""

    card: CardRow
    options: tuple[Option, ...]
    answerable: bool
    can_undo: bool


def card_menu(look: Look, parent: QWidget, state: CardState, acts: CardActs) -> Menu:
    """The menu of one card."""
    card = state.card
    menu = Menu(look, parent, name="card-menu")
    if state.can_undo:
        words = translate("Review", "Undo the decision")
        menu.add(words, lambda: acts.take_back(card), icon="undo-2", keys="Ctrl+Z")
    words = translate("Review", "Answer")
    menu.add(words, lambda: acts.answer(card), icon="send", keys="Return", enabled=state.answerable)
    words = translate("Review", "Open the idea")
    menu.add(words, lambda: acts.open_idea(card), icon="external-link", keys="Ctrl+O")
    if state.answerable and state.options:
        menu.addSeparator()
        for option in state.options:
            several = sum(other.act is option.act for other in state.options) > 1
            menu.add(
                option_words(option, by_name=several),
                partial(acts.decide, card, option),
                icon=ACT_ICONS[option.act],
                tip=act_tip(option.act),
            )
    return menu
