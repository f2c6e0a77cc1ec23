"""What those who lead a campaign can do with it, each asked for once more before it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from PySide6.QtCore import QDate, QObject, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QVBoxLayout, QWidget

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
from ideabox.campaigns.rows import CampaignPage, CampaignRow, PhaseRow
from ideabox.changes import Changes
from ideabox.permissions import can, ground_of
from ideabox.words import CampaignState, Role
from ui import dates
from ui.campaigns import words
from ui.i18n import translate
from ui.ideas.ask_sheet import AskSheet
from ui.messages import sentence
from ui.places import Place, PlaceKind
from ui.services import Services
from ui.widgets.button import Kind
from ui.widgets.describe import describe
from ui.widgets.labels import Text


@dataclass(frozen=True, slots=True)
class LeadAct:
    """One thing to do: its button's name, words and icon, and what happens."""

    key: str
    words: str
    icon: str
    act: Callable[[], None]


class LeadActs(QObject):
    """The acts of sponsors and facilitators on one campaign; `discarded` after a draft is gone."""

    discarded = Signal()

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._page: CampaignPage | None = None

    def show_page(self, page: CampaignPage) -> None:
        """The campaign they are for."""
        self._page = page

    def offered(self) -> tuple[LeadAct, ...]:
        """What may be done now, in the order of a campaign's life."""
        page = self._page
        if page is None:
            return ()
        row = page.campaign
        acts: list[LeadAct] = []
        if row.roles & {Role.SPONSOR, Role.FACILITATOR} and row.state is not CampaignState.DRAFT:
            board = translate("CampaignLead", "Open the board")
            acts.append(LeadAct("board", board, "columns-3", self._go(PlaceKind.BOARD)))
        if self._may(EditCampaign, row):
            edit = translate("CampaignLead", "Edit the campaign")
            acts.append(LeadAct("edit", edit, "pencil", self._go(PlaceKind.EDITOR)))
        return (*acts, *self._steps(row))

    def _steps(self, row: CampaignRow) -> list[LeadAct]:
        steps = (
            (
                AnnounceCampaign,
                "announce",
                translate("CampaignLead", "Announce …"),
                "megaphone",
                self.announce,
            ),
            (OpenCampaign, "open", translate("CampaignLead", "Open …", "a campaign"), "play", self.open),
            (ExtendCampaign, "extend", translate("CampaignLead", "Extend …"), "calendar-clock", self.extend),
            (CloseCampaign, "close", translate("CampaignLead", "Close …", "a campaign"), "lock", self.close),
            (ArchiveCampaign, "archive", translate("CampaignLead", "Archive …"), "archive", self.archive),
            (DiscardCampaign, "discard", translate("CampaignLead", "Discard …"), "trash-2", self.discard),
        )
        acts = [
            LeadAct(key, said, icon, act)
            for command, key, said, icon, act in steps
            if self._may(command, row)
        ]
        return [each for each in acts if each.key != "extend" or _extendable(row, self._services.clock())]

    def _may(self, command: type[Command], row: CampaignRow) -> bool:
        return can(self._services.person().actor, command, ground_of(row)) is None

    def _go(self, kind: PlaceKind) -> Callable[[], None]:
        def go() -> None:
            if self._page is not None:
                self._services.navigator.go(Place(kind, self._page.campaign.id))

        return go

    # Each with its question

    def announce(self) -> None:
        """Show a draft to its audience."""
        self._ask(
            "announceCampaign",
            translate("CampaignLead", "Announce this campaign?"),
            translate(
                "CampaignLead",
                "Its audience will see the question and the dates, and can’t post yet. It opens when you open it.",
            ),
            translate("CampaignLead", "Announce"),
            AnnounceCampaign,
        )

    def open(self) -> None:
        """Let the phases rule."""
        self._ask(
            "openCampaign",
            translate("CampaignLead", "Open this campaign?"),
            translate(
                "CampaignLead",
                "From now on its phases rule. Dates then change only with a public reason, and rules only become stricter.",
            ),
            translate("CampaignLead", "Open", "verb: open a campaign"),
            OpenCampaign,
        )

    def close(self) -> None:
        """End posting, commenting and voting."""
        self._ask(
            "closeCampaign",
            translate("CampaignLead", "Close this campaign?"),
            translate(
                "CampaignLead",
                "Posting, comments and votes end at once and for good. Answers can still be given.",
            ),
            translate("CampaignLead", "Close", "verb: close a campaign"),
            CloseCampaign,
        )

    def archive(self) -> None:
        """Take it out of the lists."""
        self._ask(
            "archiveCampaign",
            translate("CampaignLead", "Archive this campaign?"),
            translate("CampaignLead", "It leaves the lists and can still be found and read."),
            translate("CampaignLead", "Archive"),
            ArchiveCampaign,
        )

    def discard(self) -> None:
        """Delete a draft."""
        self._ask(
            "discardCampaign",
            translate("CampaignLead", "Discard this draft?"),
            translate(
                "CampaignLead", "Its question, dates and settings are deleted. Nobody but its makers saw it."
            ),
            translate("CampaignLead", "Discard"),
            DiscardCampaign,
            kind=Kind.DANGER,
            after=self.discarded.emit,
        )

    def _ask(
        self,
        name: str,
        title: str,
        said: str,
        act: str,
        command: Callable[[UUID], Command],
        kind: Kind = Kind.PRIMARY,
        after: Callable[[], None] | None = None,
    ) -> None:
        page = self._page
        if page is None:
            return
        sheet = AskSheet(
            self._services, self._services.host.window, name=name, title=title, words=said, act=act, kind=kind
        )
        sheet.confirmed.connect(lambda _: self._do(sheet, command(page.campaign.id), after))
        sheet.ask()

    def _do(self, sheet: AskSheet, command: Command, after: Callable[[], None] | None = None) -> None:
        def done(_: Changes) -> None:
            sheet.finish()
            if after is not None:
                after()

        self._services.tasks.do(sheet, command, done, lambda error: sheet.refuse(sentence(error)))

    def extend(self) -> None:
        """Move the end of a phase, and later phases with it, for a public reason."""
        page = self._page
        if page is None:
            return
        now = self._services.clock()
        sheet = AskSheet(
            self._services,
            self._services.host.window,
            name="extendCampaign",
            title=translate("CampaignLead", "Extend this campaign"),
            words=translate(
                "CampaignLead",
                "Every later phase moves with it. Everyone sees the new dates and your reason.",
            ),
            act=translate("CampaignLead", "Extend", "verb"),
            reason=translate("CampaignLead", "Reason, shown on the campaign’s page"),
            place=f"extend:{page.campaign.id}",
        )
        dates_pick = PhaseEnd(self._services, _extendable(page.campaign, now), now.astimezone().date())
        sheet.extra.addWidget(dates_pick)
        sheet.confirmed.connect(
            lambda reason: self._do(sheet, ExtendCampaign(page.campaign.id, *dates_pick.chosen(), reason))
        )
        sheet.ask()


class PhaseEnd(QWidget):
    """Which phase ends when: a choice and a date."""

    def __init__(self, services: Services, phases: tuple[PhaseRow, ...], today: date) -> None:
        super().__init__()
        look = services.look
        self._phases = phases
        self._today = today
        self.phase = QComboBox()
        self.end = QDateEdit()
        self.end.setCalendarPopup(True)
        self._said = Text(look, "", "caption", "text-3", wrap=True)
        describe(self.phase, "phase", translate("CampaignLead", "Phase"))
        describe(self.end, "newEnd", translate("CampaignLead", "Last day, included"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for label, editor in (
            (translate("CampaignLead", "Phase"), self.phase),
            (translate("CampaignLead", "Last day, included"), self.end),
        ):
            column.addWidget(Text(look, label, "ui_medium"))
            column.addWidget(editor)
        column.addWidget(self._said)
        for each in phases:
            self.phase.addItem(
                f"{words.phase_word(each)} ({dates.period(words.first_day(each), words.last_day(each), today)})"
            )
        self.phase.currentIndexChanged.connect(self._on_phase)
        self.end.dateChanged.connect(self._on_end)
        self._on_phase(0)

    def chosen(self) -> tuple[UUID, datetime]:
        """The phase and the moment it closes: midnight after its last day, here."""
        phase = self._phases[self.phase.currentIndex()]
        day = self._day() + timedelta(days=1)
        return phase.id, datetime.combine(day, time()).astimezone(UTC)

    def _day(self) -> date:
        picked = self.end.date()
        return date(picked.year(), picked.month(), picked.day())

    def _on_phase(self, place: int) -> None:
        last = max(words.last_day(self._phases[place]), self._today)
        self.end.setMinimumDate(QDate(last.year, last.month, last.day))
        later = last + timedelta(days=7)
        self.end.setDate(QDate(later.year, later.month, later.day))
        self._on_end()

    def _on_end(self) -> None:
        before = words.last_day(self._phases[self.phase.currentIndex()])
        self._said.set_words(
            translate(
                "CampaignLead",
                "%n day(s) more; until now it ended on {date}.",
                "",
                (self._day() - before).days,
            ).format(date=dates.long_day(before, self._today))
        )


def _extendable(row: CampaignRow, now: datetime) -> tuple[PhaseRow, ...]:
    """Phases that have not ended, and end one day."""
    return tuple(phase for phase in row.phases if phase.closes_at > now and not words.is_endless(phase))
