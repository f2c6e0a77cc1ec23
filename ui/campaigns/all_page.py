"""Every campaign a person may see: open, announced, closed; archived ones on demand; drafts for those who prepare them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ideabox.campaigns.requests import CreateCampaign, ListCampaigns
from ideabox.campaigns.rows import CampaignRow
from ideabox.changes import Area, Changes
from ideabox.errors import AppError
from ideabox.permissions import Ground, can
from ideabox.words import CampaignState, Role
from ui.campaigns.summary_list import CampaignList
from ui.i18n import translate
from ui.messages import sentence
from ui.page import Crumb, Page
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Text
from ui.widgets.switch import CheckBox

WIDEST = 960
ORDER = (
    CampaignState.OPEN,
    CampaignState.ANNOUNCED,
    CampaignState.DRAFT,
    CampaignState.CLOSED,
    CampaignState.ARCHIVED,
)
_SHOWN_AREAS = (Area.CAMPAIGNS, Area.IDEAS, Area.DRAFTS, Area.VOTES, Area.STAGES)


class Group(QWidget):
    """The campaigns of one state under their title."""

    def __init__(self, services: Services, state: CampaignState) -> None:
        super().__init__()
        look = services.look
        self.state = state
        self.setObjectName(f"campaigns_{state}")
        self._title = Text(look, "", "section")
        self.list = CampaignList(look, services.clock)
        card = Card(look, padding=0, spacing=0)
        card.box.addWidget(self.list)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(8))
        column.addWidget(self._title)
        column.addWidget(card)

    def show_rows(self, rows: tuple[CampaignRow, ...]) -> None:
        """Show these, or nothing at all where there are none."""
        self.setVisible(bool(rows))
        self._title.set_words(group_word(self.state))
        self.list.setAccessibleName(group_word(self.state))
        if rows != self.list.campaigns.rows:
            self.list.show_rows(rows)


class CampaignsPage(Page):
    """Groups of campaigns by state."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        look = services.look
        self._rows: tuple[CampaignRow, ...] | None = None
        self.setObjectName("campaignsPage")
        self._title = Text(look, "", "title")
        self._facts = Text(look, "", "ui", "text-2")
        self.prepare = Button(look, "", name="prepareCampaign", icon="megaphone", small=True)
        self.archived = CheckBox(look, "", name="showArchived")
        self.groups = tuple(Group(services, state) for state in ORDER)
        self._empty = EmptyState(look, name="noCampaigns")
        self._retry = Button(look, "", name="retry", icon="refresh-cw", keys="F5")
        self._retry.hide()
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        px = self.services.look.theme.px
        inside = QWidget()
        inside.setObjectName("page")
        inside.setMaximumWidth(px(WIDEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(32), px(24), px(32), px(24))
        column.setSpacing(px(20))
        first, second = QHBoxLayout(), QHBoxLayout()  # two lines: large letters in a small window need both
        first.addWidget(self._title, 1)
        first.addWidget(self.prepare, 0, Qt.AlignmentFlag.AlignVCenter)
        second.addWidget(self._facts, 1)
        second.addWidget(self.archived, 0, Qt.AlignmentFlag.AlignVCenter)
        head = QVBoxLayout()
        head.setSpacing(px(4))
        head.addLayout(first)
        head.addLayout(second)
        column.addLayout(head)
        for group in self.groups:
            group.hide()
            column.addWidget(group)
        column.addWidget(self._empty, 3)
        self._empty.hide()
        self.prepare.hide()  # until it is known whether I may: a button that goes would pass its keyboard on
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def _connect(self) -> None:
        navigator = self.services.navigator
        self.archived.toggled.connect(lambda _: self.reload())
        self.prepare.clicked.connect(lambda: navigator.go(Place(PlaceKind.EDITOR)))
        self._retry.clicked.connect(self.reload)
        for group in self.groups:
            group.list.opened.connect(self._on_opened)

    def show_place(self, place: Place) -> None:
        """List the campaigns."""
        self.reload()

    def reload(self) -> None:
        """Read them again."""
        query = ListCampaigns(archived=self.archived.isChecked())
        self.services.tasks.ask(self, query, self._on_rows, self._on_failed, key="campaigns")

    def on_changes(self, changes: Changes) -> None:
        """A count or a state may have changed."""
        if changes.touches(*_SHOWN_AREAS):
            self.reload()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Here."""
        return ((translate("CampaignsPage", "Campaigns"), None),)

    def status(self) -> str:
        """How many."""
        return translate("CampaignsPage", "%n campaign(s)", "", len(self._rows)) if self._rows else ""

    def main_focus(self) -> QWidget:
        """The first list that has rows."""
        shown = [group.list for group in self.groups if not group.isHidden()]
        if shown:
            return shown[0]
        return self._area if self.prepare.isHidden() else self.prepare

    def panes(self) -> tuple[QWidget, ...]:
        """What stands above, then each list."""
        return (self.archived, *(group.list for group in self.groups if not group.isHidden()))

    def _on_opened(self, row: CampaignRow) -> None:
        self.services.navigator.go(Place(PlaceKind.CAMPAIGN, row.id))

    def _on_rows(self, rows: tuple[CampaignRow, ...]) -> None:
        first = self._rows is None
        self._rows = rows
        for group in self.groups:
            group.show_rows(tuple(row for row in rows if row.state is group.state))
        self._say(rows)
        if first and self.isVisible() and not self.archived.hasFocus():
            self.main_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.heading_changed.emit()

    def _say(self, rows: tuple[CampaignRow, ...]) -> None:
        leads_one = any(Role.FACILITATOR in row.roles for row in rows)
        ground = Ground(facilitates_any=leads_one)
        may = can(self.services.person().actor, CreateCampaign, ground) is None
        self.prepare.setVisible(may)
        open_now = sum(row.state is CampaignState.OPEN for row in rows)
        self._facts.set_words(
            translate("CampaignsPage", "%n open now", "campaigns", open_now) if rows else ""
        )
        self._empty.setVisible(not rows)
        if rows:
            return
        if may:
            self._empty.say(
                translate("CampaignsPage", "No campaigns yet"),
                translate("CampaignsPage", "Ask a real question about a moment people live at work."),
            )
        else:
            self._empty.say(
                translate("CampaignsPage", "No campaigns for now"),
                translate("CampaignsPage", "Those that concern you will appear here."),
            )

    def _on_failed(self, error: AppError) -> None:
        if self._rows is not None:
            self.services.speaker.say(sentence(error))
            return
        self._retry.set_words(translate("CampaignsPage", "Try again"))
        self._empty.say(
            translate("CampaignsPage", "The campaigns couldn’t be read"), sentence(error), (self._retry,)
        )
        self._empty.show()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.set_words(translate("CampaignsPage", "Campaigns"))
        self.prepare.set_words(translate("CampaignsPage", "Prepare a campaign"))
        self.archived.setText(translate("CampaignsPage", "Show archived ones"))
        self.archived.setAccessibleName(self.archived.text())
        self.archived.setToolTip(
            translate("CampaignsPage", "Campaigns put away for good, to read them again (Space)")
        )
        if self._rows is not None:
            for group in self.groups:
                group.show_rows(tuple(row for row in self._rows if row.state is group.state))
            self._say(self._rows)


def group_word(state: CampaignState) -> str:
    """The title above the campaigns of a state."""
    match state:
        case CampaignState.DRAFT:
            return translate("CampaignsPage", "In preparation")
        case CampaignState.ANNOUNCED:
            return translate("CampaignsPage", "Announced", "campaigns")
        case CampaignState.OPEN:
            return translate("CampaignsPage", "Open", "campaigns")
        case CampaignState.CLOSED:
            return translate("CampaignsPage", "Closed", "campaigns")
        case CampaignState.ARCHIVED:
            return translate("CampaignsPage", "Archived", "campaigns")
