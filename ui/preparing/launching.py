"""The steps of a campaign's life, each after a question that tells what will happen."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QDate, QObject, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from ideabox.asking import Command
from ideabox.campaigns.requests import (
    AnnounceCampaign,
    ArchiveCampaign,
    CloseCampaign,
    DiscardCampaign,
    ExtendCampaign,
    OpenCampaign,
)
from ideabox.campaigns.rows import PhaseRow
from ideabox.changes import Changes
from ideabox.errors import AppError
from ui import dates
from ui.campaigns.words import first_day, last_day, phase_word
from ui.i18n import translate
from ui.ideas.ask_sheet import AskSheet
from ui.messages import sentence
from ui.preparing.audience_section import size_words
from ui.preparing.day_edit import DayEdit
from ui.preparing.phasing import extended, last_moment
from ui.preparing.plan import Plan
from ui.services import Services
from ui.theme.look import Look
from ui.widgets.button import Kind
from ui.widgets.describe import describe
from ui.widgets.labels import Text
from ui.widgets.painting import RIGHT, paint_icon


@dataclass(frozen=True, slots=True)
class Ask:
    """One question before an act."""

    title: str
    words: str
    act: str
    kind: Kind = Kind.PRIMARY
    reason: str = ""


def question_before(act: str, plan: Plan) -> Ask:
    """What will happen, for each act."""
    match act:
        case "announce":
            words = translate(
                "Preparing",
                "Its audience sees it, with its dates, and can’t take part yet. {people} "
                "From then on dates change only with a public reason, and rules only get stricter.",
            )
            return Ask(
                translate("Preparing", "Announce “{name}”?").format(name=plan.name),
                words.format(people=size_words(plan)),
                translate("Preparing", "Announce"),
            )
        case "open":
            return Ask(
                translate("Preparing", "Open “{name}” now?").format(name=plan.name),
                _opening_words(plan),
                translate("Preparing", "Open now"),
            )
        case "close":
            return Ask(
                translate("Preparing", "Close “{name}”?").format(name=plan.name),
                translate(
                    "Preparing",
                    "Ideas, comments and votes end now for everyone, and for good. The sponsor can still answer.",
                ),
                translate("Preparing", "Close"),
            )
        case "archive":
            return Ask(
                translate("Preparing", "Archive “{name}”?").format(name=plan.name),
                translate(
                    "Preparing", "It leaves the lists, can still be found and read, and no longer be changed."
                ),
                translate("Preparing", "Archive"),
            )
        case "discard":
            return Ask(
                translate("Preparing", "Throw “{name}” away?").format(name=plan.name),
                translate("Preparing", "Only those who prepare it have seen it. It can’t be brought back."),
                translate("Preparing", "Throw away"),
                Kind.DANGER,
            )
    return Ask(
        translate("Preparing", "Extend a phase"),
        translate(
            "Preparing", "The later phases move along and keep their length. Everyone reads the reason."
        ),
        translate("Preparing", "Extend"),
        reason=translate("Preparing", "Public reason"),
    )


def _opening_words(plan: Plan) -> str:
    start = min((first_day(phase) for phase in plan.sheet.phases), default=plan.today)
    if start > plan.today:
        when = translate("Preparing", "The first phase begins on {day}; until then it can be read.").format(
            day=dates.weekday_and_day(start, plan.today)
        )
    else:
        when = translate("Preparing", "Its audience can take part at once, as its phases say.")
    people = size_words(plan)
    after = translate(
        "Preparing",
        "From then on dates change only with a public reason, and rules only get stricter: "
        "a vote stays as it is, a promise only gets shorter, hidden names stay hidden.",
    )
    return " ".join(part for part in (when, people, after) if part)


class _PhaseChoice(QComboBox):
    """The phases to choose from, with the sign that there is a list."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look = look
        describe(self, "extend-phase-choice", words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chevron."""
        super().paintEvent(event)
        room = self.rect().adjusted(0, 0, -self._look.theme.px(10), 0)
        paint_icon(QPainter(self), room, self._look.theme, "chevron-down", "text-2", 16, align=RIGHT)


class ExtendSheet(AskSheet):
    """Which phase, until when, why; and what will move."""

    def __init__(self, services: Services, plan: Plan, ask: Ask) -> None:
        super().__init__(
            services,
            services.host.window,
            name="extend-sheet",
            title=ask.title,
            words=ask.words,
            act=ask.act,
            reason=ask.reason,
            place=f"extend:{plan.id.hex}",
        )
        look = services.look
        self._plan = plan
        self.choices = tuple(phase for phase in plan.sheet.phases if last_day(phase) >= plan.today)
        self.phase = _PhaseChoice(look, translate("Preparing", "Phase to extend"))
        for each in self.choices:
            until = dates.day(last_day(each), plan.today)
            self.phase.addItem(
                translate("Preparing", "{phase}, until {day}").format(phase=phase_word(each), day=until)
            )
        self.until = DayEdit(look, translate("Preparing", "New last day"), name="extend-until")
        self.moves = Text(look, "", "caption", "text-2", wrap=True, name="extend-moves")
        self.extra.setSpacing(look.theme.px(6))
        self.extra.addWidget(Text(look, translate("Preparing", "Phase"), "ui_medium"))
        self.extra.addWidget(self.phase)
        self.extra.addWidget(Text(look, translate("Preparing", "New last day"), "ui_medium"))
        self.extra.addWidget(self.until)
        self.extra.addWidget(self.moves)
        self.phase.currentIndexChanged.connect(self._on_phase)
        self.until.picked.connect(lambda day: self._tell())
        self._on_phase()

    @property
    def chosen(self) -> PhaseRow:
        """The phase to extend."""
        return self.choices[max(self.phase.currentIndex(), 0)]

    def command(self, reason: str) -> Command:
        """What the sheet says."""
        return ExtendCampaign(self._plan.id, self.chosen.id, last_moment(self.until.day), reason)

    def _on_phase(self) -> None:
        today, phase = self._plan.today, self.chosen
        least = max(today, first_day(phase))
        self.until.setMinimumDate(QDate(least.year, least.month, least.day))
        self.until.show_day(last_day(phase), today)
        self._tell()

    def _tell(self) -> None:
        phases, today = self._plan.sheet.phases, self._plan.today
        at = next(place for place, each in enumerate(phases) if each.id == self.chosen.id)
        moved = self.until.day != last_day(self.chosen)
        lines = [
            translate("Preparing", "{phase}: {dates}").format(
                phase=phase_word(each), dates=dates.period(first_day(each), last_day(each), today)
            )
            for each in extended(phases, at, self.until.day)[at:]
        ]
        head = translate("Preparing", "From then on:") if moved else translate("Preparing", "As it stands:")
        self.moves.set_words("\n".join((head, *lines)))
        self.act.setEnabled(moved)
        self.settle()


class Launching(QObject):
    """Asks, does it, and says so."""

    done = Signal(str)  # the act
    refused = Signal()

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services

    def ask(self, act: str, plan: Plan) -> AskSheet | None:
        """Open the question before an act."""
        ask = question_before(act, plan)
        if act == "extend":
            if not any(last_day(phase) >= plan.today for phase in plan.sheet.phases):
                self._services.speaker.say(
                    translate("Preparing", "Every phase has ended: nothing to extend.")
                )
                return None
            extend = ExtendSheet(self._services, plan, ask)
            extend.confirmed.connect(lambda reason: self._do(extend, act, extend.command(reason)))
            extend.ask()
            extend.phase.setFocus()
            return extend
        sheet = AskSheet(
            self._services,
            self._services.host.window,
            name=f"{act}-sheet",
            title=ask.title,
            words=ask.words,
            act=ask.act,
            kind=ask.kind,
        )
        sheet.confirmed.connect(lambda _: self._do(sheet, act, command_of(act, plan.id)))
        sheet.ask()
        return sheet

    def _do(self, sheet: AskSheet, act: str, command: Command) -> None:
        def done(_: Changes) -> None:
            sheet.finish()
            self._services.speaker.say(done_words(act))
            self.done.emit(act)

        def refused(error: AppError) -> None:
            sheet.refuse(sentence(error))
            self.refused.emit()

        self._services.tasks.do(sheet, command, done, refused)


def command_of(act: str, campaign_id: UUID) -> Command:
    """The command of an act that needs no more than the campaign."""
    match act:
        case "announce":
            return AnnounceCampaign(campaign_id)
        case "open":
            return OpenCampaign(campaign_id)
        case "close":
            return CloseCampaign(campaign_id)
        case "archive":
            return ArchiveCampaign(campaign_id)
    return DiscardCampaign(campaign_id)


def done_words(act: str) -> str:
    """What was done."""
    match act:
        case "announce":
            return translate("Preparing", "Announced: its audience sees it")
        case "open":
            return translate("Preparing", "Opened")
        case "close":
            return translate("Preparing", "Closed")
        case "archive":
            return translate("Preparing", "Archived")
        case "discard":
            return translate("Preparing", "Thrown away")
    return translate("Preparing", "Extended; the reason is public")
