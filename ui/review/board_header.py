"""The line above the board: its title, one factual line, how it is shown, which campaign, which order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ideabox.campaigns.rows import CampaignRow
from ideabox.reviews.rows import Board
from ui.i18n import translate
from ui.services import Services
from ui.widgets.button import ComboButton
from ui.widgets.labels import ElidedText, Text
from ui.widgets.menus import Menu
from ui.widgets.reveal import reveal
from ui.widgets.segmented import Choice, Segmented


class BoardHeader(QWidget):
    """What to show, and how; tells what is wanted through its signals."""

    campaign_wanted = Signal(object)  # id
    view_wanted = Signal(str)  # "board" or "list"
    order_wanted = Signal(bool)  # by support?

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = self._look = services.look
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._board: Board | None = None
        self._by_support = False
        self._title = Text(look, role="title")
        self._facts = ElidedText(look, "", "caption", "text-3", name="facts")
        self.chooser = ComboButton(look, "", name="campaign-chooser", icon="layers")
        self.view = Segmented(look, name="view", words="")
        self.order = ComboButton(look, "", name="order")
        row = self._row = QHBoxLayout(self)
        row.addWidget(self._title)
        row.addSpacing(look.theme.px(8))
        row.addWidget(self._facts, 1)
        for widget in (self.chooser, self.view, self.order):
            row.addWidget(widget)
        self.view.changed.connect(self.view_wanted)
        look.changed.connect(self._measure)
        self._measure()
        self.retranslate()

    def show_board(self, board: Board) -> None:
        """The figures of the board shown, and which others there are; with one there is nothing to choose."""
        self._board = board
        self._show()

    def show_view(self, view: str) -> None:
        """Which of the two views is shown."""
        self.view.choose(view)

    def show_order(self, *, by_support: bool) -> None:
        """Which order is shown."""
        self._by_support = by_support
        self._show()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self._title.set_words(translate("Review", "To review"))
        self.view.setAccessibleName(translate("Review", "View"))
        self.view.set_choices(
            [
                Choice(
                    "board",
                    translate("Review", "Board"),
                    "columns-3",
                    translate("Review", "Cards in columns"),
                ),
                Choice(
                    "list", translate("Review", "List"), "list", translate("Review", "The same ideas as rows")
                ),
            ]
        )
        self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """F6 arrives here: on to the first control."""
        super().focusInEvent(event)
        self.view.part(self.view.chosen).setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _measure(self) -> None:
        theme = self._look.theme
        self._row.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(10))
        self._row.setSpacing(theme.px(8))
        self.setFixedHeight(theme.px(56))

    def _show(self) -> None:
        self._facts.set_words(facts(self._board) if self._board else "")
        several = self._board is not None and len(self._board.choices) > 1
        reveal(self.chooser, shown=several)
        if self._board is not None and several:
            self._fill_chooser(self._board)
        self._fill_order()

    def _fill_chooser(self, board: Board) -> None:
        shown = next((each.name for each in board.choices if each.id == board.campaign.id), "")
        self.chooser.set_words(
            translate("Review", "Campaign"),
            tip=translate("Review", "Campaign shown: {name}").format(name=shown),
        )
        menu = Menu(self._look, self.chooser, name="campaign-menu")
        for each in board.choices:
            menu.add(
                each.name,
                partial(self.campaign_wanted.emit, each.id),
                checked=each.id == board.campaign.id,
            )
        self._replace_menu(self.chooser, menu)

    def _fill_order(self) -> None:
        words = translate("Review", "Sort: promised date")
        if self._by_support:
            words = translate("Review", "Sort: support")
        self.order.set_words(words)
        menu = Menu(self._look, self.order, name="order-menu")
        hidden = self._board is not None and hides_support(self._board.campaign)
        menu.add(
            translate("Review", "Promised date"),
            partial(self.order_wanted.emit, False),
            checked=not self._by_support,
        )
        menu.add(
            translate("Review", "Support"),
            partial(self.order_wanted.emit, True),
            checked=self._by_support,
            enabled=not hidden,
            tip=translate("Review", "Totals are hidden until the vote has closed.") if hidden else "",
        )
        self._replace_menu(self.order, menu)

    @staticmethod
    def _replace_menu(button: ComboButton, menu: Menu) -> None:
        old = button.menu()
        button.setMenu(menu)
        if old is not None:
            old.deleteLater()


def hides_support(campaign: CampaignRow) -> bool:
    """Whether no order may tell which ideas are supported more."""
    return campaign.hides_totals and not campaign.voting_over


def facts(board: Board) -> str:
    """What this week asks for, in one line without judgement."""
    parts = [board.campaign.name, translate("Review", "%n idea(s)", "", board.campaign.ideas)]
    if board.due_this_week:
        parts.append(translate("Review", "%n answer(s) to give this week", "", board.due_this_week))
    if board.late:
        parts.append(translate("Review", "%n late", "", board.late))
    if not board.due_this_week and not board.late:
        parts.append(translate("Review", "no answer due this week"))
    return ", ".join(parts)
