"""The calendar: phases with their days, or a box that is always open."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ideabox.campaigns.requests import ExtendCampaign
from ideabox.campaigns.rows import PhaseRow
from ideabox.words import CampaignKind
from ui import dates
from ui.campaigns.words import phase_word
from ui.i18n import translate
from ui.preparing.flow import FlowLayout
from ui.preparing.phase_row import PhaseLine
from ui.preparing.phasing import (
    MOST_PHASES,
    Doubt,
    added,
    box_phase,
    joined,
    next_monday,
    proposal,
    reordered,
    shifted,
)
from ui.preparing.plan import Plan
from ui.preparing.reordering import MovableRows
from ui.preparing.section import Section, allow
from ui.services import Services
from ui.theme.look import Look
from ui.widgets.button import Button, Kind
from ui.widgets.field import IconSign
from ui.widgets.labels import Text
from ui.widgets.painting import text_width
from ui.widgets.segmented import Choice, Segmented


class _Words(QWidget):
    """The warning's sign and words: on one line where there is room, else wrapped."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look, self._said = look, words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.theme.px(8))
        row.addWidget(IconSign(look, "triangle-alert", "spark-text", 14))
        self.text = Text(look, words, "caption", "spark-text", wrap=True)
        row.addWidget(self.text, 1)

    def sizeHint(self) -> QSize:
        """As one line."""
        theme = self._look.theme
        width = text_width(theme, "caption", self._said) + theme.px(22 + 10)
        return QSize(width, max(theme.line("caption"), self.heightForWidth(width)))


class DoubtLine(QWidget):
    """A soft warning in amber, and a button that cures it."""

    def __init__(self, services: Services, words: str, cure: str, name: str) -> None:
        super().__init__()
        look, px = services.look, services.look.theme.px
        row = FlowLayout(self, gap=px(8))
        self.words = _Words(look, words)
        self.cure = Button(look, cure, name=name, kind=Kind.LINK, small=True)
        row.addWidget(self.words)
        row.addWidget(self.cure)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class CalendarSection(Section):
    """Phases in their order; the database takes what they say, but for the warnings, which only remind."""

    extend_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, name="calendar-section", parent=parent)
        look = services.look
        self._before_box: tuple[PhaseRow, ...] = ()
        self._shown_doubts: tuple[Doubt, ...] | None = None
        self.kind = Segmented(look, name="campaign-kind", words="")
        self.rows: MovableRows[PhaseLine] = MovableRows(look, name="phases")
        self.propose = Button(look, "", name="propose-calendar", icon="calendar", small=True)
        self.add = Button(look, "", name="add-phase", kind=Kind.QUIET, icon="plus", small=True)
        self.extend = Button(look, "", name="extend-phase", icon="calendar-clock", small=True)
        self.always = Text(look, "", colour="text-2", wrap=True)
        self.reasons = Text(look, "", "caption", "text-2", wrap=True)
        self._doubts = QVBoxLayout()
        self._doubts.setSpacing(look.theme.px(6))
        buttons = QHBoxLayout()
        buttons.setSpacing(look.theme.px(8))
        for button in (self.propose, self.add, self.extend):
            buttons.addWidget(button)
        buttons.addStretch(1)
        chooser = QWidget()
        line = QHBoxLayout(chooser)
        inset = look.theme.px(8)
        line.setContentsMargins(inset, 0, inset, inset)
        line.addWidget(self.kind)
        line.addStretch(1)
        self.add_wide(chooser)
        self.add_wide(self.rows)
        self.box.addWidget(self.always)
        self.box.addLayout(self._doubts)
        self.box.addLayout(buttons)
        self.box.addWidget(self.reasons)
        self.kind.changed.connect(self._on_kind)
        self.rows.moved.connect(self._on_moved)
        self.propose.clicked.connect(self._on_propose)
        self.add.clicked.connect(self._on_add)
        self.extend.clicked.connect(self.extend_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self._shown_doubts = None
        self.kind.setAccessibleName(translate("Preparing", "With dates, or always open"))
        self.kind.set_choices(
            [
                Choice("challenge", translate("Preparing", "With dates"), "calendar"),
                Choice("open_box", translate("Preparing", "Always open"), "inbox"),
            ]
        )
        self.add.set_words(translate("Preparing", "Add a phase"))
        self.extend.set_words(
            translate("Preparing", "Extend…"),
            tip=translate("Preparing", "Move the end of a phase, for a public reason"),
        )
        self.always.set_words(
            translate(
                "Preparing",
                "Ideas, comments and votes are open from the launch until the campaign is closed.",
            )
        )

    def first_control(self) -> QWidget:
        """The first day, or the way to a calendar."""
        if self.rows.rows and not self.rows.isHidden():
            return self.rows.rows[0].first
        return self.propose if self.propose.isVisibleTo(self) else self.kind.part(self.kind.chosen)

    def fill(self, plan: Plan) -> None:
        """Show the phases."""
        phases = plan.sheet.phases
        usual = translate("Preparing", "Five phases at most. Everyone sees the dates.")
        self.say(translate("Preparing", "The calendar"), plan.dated or usual)
        self.kind.choose(plan.sheet.kind.value)
        for key in ("challenge", "open_box"):
            allow(self.kind.part(key), plan.fixed, self.kind.part(key).text())
        self.rows.setVisible(not plan.box and bool(phases))
        self.always.setVisible(plan.box)
        self.rows.set_keys([phase.id for phase in phases] if not plan.box else [], self._make)
        if not plan.box:
            for line, phase in zip(self.rows.rows, phases, strict=True):
                line.show_phase(phase, plan.today, plan.dated)
        self._fill_doubts(plan)
        self._fill_buttons(plan)
        told = (
            translate("Preparing", "{date}: {reason}").format(
                date=dates.long_day(at.astimezone().date(), plan.today), reason=reason
            )
            for at, reason in plan.phase_changes
        )
        self.reasons.set_words("\n".join(told))
        self.reasons.setVisible(bool(plan.phase_changes))

    def _fill_buttons(self, plan: Plan) -> None:
        start = dates.weekday_and_day(next_monday(plan.today), plan.today)
        self.propose.set_words(
            translate("Preparing", "Propose a calendar from {day}").format(day=start),
            tip=translate("Preparing", "Ideas 2 weeks, discussion and votes 3, review 3, pilot 7"),
        )
        free = not plan.dated and not plan.box
        self.propose.setVisible(free and not plan.sheet.phases)
        self.add.setVisible(free)
        full = len(plan.sheet.phases) >= MOST_PHASES
        allow(self.add, translate("Preparing", "Five phases are enough.") if full else "")
        self.extend.setVisible(plan.launched and not plan.refusal(ExtendCampaign) and not plan.box)

    def _fill_doubts(self, plan: Plan) -> None:
        if plan.doubts == self._shown_doubts:
            return
        self._shown_doubts = plan.doubts
        while (item := self._doubts.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for doubt in plan.doubts:
            words, cure = doubt_words(doubt, plan.sheet.phases)
            line = DoubtLine(self.services, words, cure, f"cure-{doubt.code}")
            line.cure.clicked.connect(lambda _=False, each=doubt: self._on_cure(each))
            self._doubts.addWidget(line)
            line.show()

    def _make(self, key: UUID) -> PhaseLine:
        phases = self.plan.sheet.phases if self.plan else ()
        line = PhaseLine(self.services.look, next(phase for phase in phases if phase.id == key))
        line.changed.connect(self._on_changed)
        line.removed.connect(lambda: self._on_removed(key))
        line.unfolded.connect(lambda: self._fold_others(key))
        return line

    def _fold_others(self, key: UUID) -> None:
        for line in self.rows.rows:
            if line.key != key:
                line.fold()

    def _phases(self) -> tuple[PhaseRow, ...]:
        return self.plan.sheet.phases if self.plan else ()

    def _tell(self, phases: Sequence[PhaseRow]) -> None:
        self.edited.emit({"phases": tuple(phases)})

    def _on_changed(self, phase: PhaseRow) -> None:
        self._tell([phase if each.id == phase.id else each for each in self._phases()])

    def _on_removed(self, key: UUID) -> None:
        self.add.setFocus()
        self._tell([each for each in self._phases() if each.id != key])

    def _on_moved(self, origin: int, target: int) -> None:
        self._tell(reordered(self._phases(), origin, target))

    def _on_propose(self) -> None:
        if self.plan is not None:
            self._tell(proposal(next_monday(self.plan.today)))
            self.first_control().setFocus()

    def _on_add(self) -> None:
        if self.plan is not None:
            self._tell(added(self._phases(), self.plan.today))
            self.rows.rows[-1].first.setFocus()

    def _on_kind(self, key: str) -> None:
        if self.plan is None:
            return
        kind = CampaignKind(key)
        phases = self._before_box
        if kind is CampaignKind.OPEN_BOX:
            self._before_box = self._phases()  # to come back to
            phases = (box_phase(self.plan.today),)
        self.edited.emit({"kind": kind, "phases": phases})

    def _on_cure(self, doubt: Doubt) -> None:
        self.add.setFocus()
        match doubt.code:
            case "past":
                self._tell(shifted(self._phases(), doubt.days))
            case "promise":
                self.chosen.emit("promise")
                self.edited.emit({"answer_days": doubt.days})
            case _:
                self._tell(joined(self._phases(), doubt.at))


def doubt_words(doubt: Doubt, phases: Sequence[PhaseRow]) -> tuple[str, str]:
    """A warning, and the words of its cure."""
    if doubt.code == "past":
        words = translate("Preparing", "The calendar began %n day(s) ago.", "", doubt.days)
        return words, translate("Preparing", "Begin today")
    if doubt.code == "promise":
        return (
            translate("Preparing", "The first idea’s answer is promised before the review ends."),
            translate("Preparing", "Promise %n day(s)", "", doubt.days),
        )
    before, after = phase_word(phases[doubt.at - 1]), phase_word(phases[doubt.at])
    if doubt.code == "gap":
        words = translate("Preparing", "%n day(s) between “{before}” and “{after}”.", "", doubt.days)
    else:
        words = translate("Preparing", "“{before}” and “{after}” overlap by %n day(s).", "", doubt.days)
    return words.format(before=before, after=after), translate("Preparing", "Join them")
