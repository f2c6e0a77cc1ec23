"""The left pane of the idea page: the list the person came from, where it was."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.campaigns.rows import CampaignRow
from ideabox.ideas.rows import IdeaRow
from ideabox.words import Order
from ui import dates
from ui.i18n import translate
from ui.ideas.list_view import IdeaListView
from ui.ideas.lists import IdeaLists
from ui.services import Services
from ui.widgets.card import Separator
from ui.widgets.labels import ElidedText, Text
from ui.widgets.menus import Menu
from ui.widgets.tool_button import ToolButton

WIDTH = 288
HEADER = 44


def order_words(order: Order) -> str:
    """How a list is sorted."""
    match order:
        case Order.FAIR:
            return translate("IdeaPage", "Fair order")
        case Order.RECENT:
            return translate("IdeaPage", "Newest first")
        case Order.SUPPORTED:
            return translate("IdeaPage", "Most supported")


class SideList(QWidget):
    """Same campaign, order and filters as the campaign page; the shown idea is selected."""

    opened = Signal(object)  # IdeaRow
    escaped = Signal()

    def __init__(self, services: Services, lists: IdeaLists, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._lists = services, lists
        self._campaign: CampaignRow | None = None
        self._shown: UUID | None = None
        look = services.look
        self.setObjectName("ideaSideList")
        self._count = Text(look, role="ui_strong", name="sideCount")
        self._order = ElidedText(look, role="caption", colour="text-3", name="sideOrder")
        self._sort = ToolButton(look, "sliders-horizontal", "", name="sideSort")
        self._sort.clicked.connect(self._on_sort)
        self.view = IdeaListView(services, lists.model, name="sideIdeas", compact=True)
        self.view.opened.connect(self.opened)
        self.view.escaped.connect(self.escaped)
        head = QHBoxLayout()
        head.setContentsMargins(look.theme.px(16), 0, look.theme.px(8), 0)
        head.setSpacing(look.theme.px(8))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._order)
        head.addWidget(self._sort)
        self._head = QWidget()
        self._head.setLayout(head)
        self._head.setFixedHeight(look.theme.px(HEADER))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Separator(look))
        column.addWidget(self.view, 1)
        lists.model.arrived.connect(self._on_arrived)
        lists.refined.connect(self._say)
        self._say()

    def show_idea(self, idea: IdeaRow, campaign: CampaignRow) -> None:
        """List the idea's campaign as it was listed last, with the idea selected."""
        self._campaign, self._shown = campaign, idea.id
        self._lists.model.set_campaign(campaign)
        self._lists.show(campaign.id)
        self.view.choose(idea.id)
        self._say()

    def neighbour(self, by: int) -> IdeaRow | None:
        """The next idea of the list (or the one before); None at its ends."""
        at = self._lists.model.index_of(self._shown)
        before = self._shown
        if not at.isValid():
            return None
        self.view.choose(before)
        row = self.view.step(by)
        return row if row is not None and row.id != before else None

    def place_words(self) -> str:
        """Where the shown idea stands in the list: "Idea 1 of 48"."""
        at = self._lists.model.index_of(self._shown)
        total = self._total()
        if not at.isValid() or total is None or total <= at.row():
            return ""
        return translate("IdeaPage", "Idea {place} of {total}").format(
            place=dates.number(at.row() + 1), total=dates.number(total)
        )

    def _total(self) -> int | None:
        """How many ideas the list has, where that is known."""
        query, model = self._lists.query, self._lists.model
        if query is None or self._campaign is None or query.campaign_id != self._campaign.id:
            return None
        if model.whole:
            return len(model.rows)
        filtered = bool(query.stages or query.region or query.text)
        return None if filtered else self._campaign.ideas

    def _on_arrived(self) -> None:
        if self.view.chosen is None:
            self.view.choose(self._shown)
        self._say()

    def _say(self) -> None:
        self._sort.set_words(translate("IdeaPage", "Sort the list"))
        query, total = self._lists.query, self._total()
        self._order.set_words(order_words(query.order) if query is not None else "")
        self._count.set_words("" if total is None else translate("IdeaPage", "%n idea(s)", "", total))
        self.view.setAccessibleName(translate("IdeaPage", "Ideas of this campaign"))

    def _on_sort(self) -> None:
        query = self._lists.query
        menu = Menu(self._services.look, self, name="sideSortMenu")
        hidden = self._campaign is not None and self._campaign.hides_totals and not self._campaign.voting_over
        for order in Order:
            secret = hidden and order is Order.SUPPORTED
            why = translate("IdeaPage", "This campaign shows its totals when the vote has closed.")
            menu.add(
                order_words(order),
                partial(self._lists.refine, order=order),
                checked=query is not None and query.order is order,
                enabled=not secret,
                tip=why if secret else "",
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._sort.mapToGlobal(QPoint(0, self._sort.height())))

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language, measure in the new size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        elif event.type() == QEvent.Type.StyleChange:
            self._head.setFixedHeight(self._services.look.theme.px(HEADER))
