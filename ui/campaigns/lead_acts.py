"""What those who lead a campaign can do with it from its own page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ideabox.asking import Command
from ideabox.campaigns.requests import (
    AnnounceCampaign,
    ArchiveCampaign,
    CloseCampaign,
    DiscardCampaign,
    EditCampaign,
    ExtendCampaign,
    OpenCampaign,
)
from ideabox.campaigns.rows import CampaignPage, CampaignRow
from ideabox.permissions import can, ground_of
from ideabox.words import CampaignState, Role
from ui.campaigns import words
from ui.i18n import translate
from ui.places import Place, PlaceKind
from ui.preparing.launching import Launching
from ui.preparing.plan import Plan
from ui.preparing.sheets import sheet_of
from ui.services import Services


@dataclass(frozen=True, slots=True)
class LeadAct:
    """One thing to do: its button's name, words and icon, and what happens."""

    key: str
    words: str
    icon: str
    act: Callable[[], object]


class LeadActs(QObject):
    """The acts of sponsors and facilitators on one campaign; `discarded` after a draft is gone."""

    discarded = Signal()

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._page: CampaignPage | None = None
        self._launching = Launching(services, self)
        self._launching.done.connect(self._on_done)

    def show_page(self, page: CampaignPage) -> None:
        """The campaign they are for."""
        self._page = page

    def offered(self) -> tuple[LeadAct, ...]:
        """What may be done now, in the order of a campaign's life."""
        if self._page is None:
            return ()
        row = self._page.campaign
        acts: list[LeadAct] = []
        if row.roles & {Role.SPONSOR, Role.FACILITATOR} and row.state is not CampaignState.DRAFT:
            board = translate("CampaignLead", "Open the board")
            acts.append(LeadAct("board", board, "columns-3", partial(self._go, PlaceKind.BOARD)))
        if self._may(EditCampaign, row):
            edit = translate("CampaignLead", "Edit the campaign")
            acts.append(LeadAct("edit", edit, "pencil", partial(self._go, PlaceKind.EDITOR)))
        return (*acts, *self._steps(row))

    def _steps(self, row: CampaignRow) -> list[LeadAct]:
        steps = (
            (AnnounceCampaign, "announce", translate("CampaignLead", "Announce …"), "megaphone"),
            (OpenCampaign, "open", translate("CampaignLead", "Open …", "a campaign"), "play"),
            (ExtendCampaign, "extend", translate("CampaignLead", "Extend …"), "calendar-clock"),
            (CloseCampaign, "close", translate("CampaignLead", "Close …", "a campaign"), "lock"),
            (ArchiveCampaign, "archive", translate("CampaignLead", "Archive …"), "archive"),
            (DiscardCampaign, "discard", translate("CampaignLead", "Discard …"), "trash-2"),
        )
        return [
            LeadAct(key, said, icon, partial(self._ask, key))
            for command, key, said, icon in steps
            if self._may(command, row) and (key != "extend" or self._extendable(row))
        ]

    def _may(self, command: type[Command], row: CampaignRow) -> bool:
        return can(self._services.person().actor, command, ground_of(row)) is None

    def _extendable(self, row: CampaignRow) -> bool:
        """Whether a phase has still to end, one day."""
        now = self._services.clock()
        return any(phase.closes_at > now and not words.is_endless(phase) for phase in row.phases)

    def _go(self, kind: PlaceKind) -> None:
        if self._page is not None:
            self._services.navigator.go(Place(kind, self._page.campaign.id))

    def _ask(self, act: str) -> None:
        """Ask before a step, as the editor does."""
        page = self._page
        if page is None:
            return
        row = page.campaign
        plan = Plan(
            row.id,
            sheet_of(page),
            self._services.person().actor,
            self._services.clock(),
            row=row,
            phase_changes=page.phase_changes,
        )
        self._launching.ask(act, plan)

    def _on_done(self, act: str) -> None:
        if act == "discard":
            self.discarded.emit()
