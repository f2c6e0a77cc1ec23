"""How votes count, and by when every author has an answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ideabox.words import VoteRule
from ui.i18n import translate
from ui.preparing.day_edit import DaysSpin
from ui.preparing.flow import FlowLayout
from ui.preparing.phasing import LONGEST_PROMISE, promise_needed
from ui.preparing.plan import Plan
from ui.preparing.section import INSET, Section, allow
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.field import IconSign
from ui.widgets.labels import Text
from ui.widgets.painting import fill_box
from ui.widgets.switch import RadioButton, Switch


class RuleChoice(QWidget):
    """A round choice with its name and a line that tells when it suits; the chosen one is tinted."""

    chosen = Signal()

    def __init__(self, services: Services, *, name: str) -> None:
        super().__init__()
        look, px = services.look, services.look.theme.px
        self._look = look
        self.radio = RadioButton(look, "", name=name)
        self.words = Text(look, "", "ui_medium")
        self.hint = Text(look, "", "caption", "text-3", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.words)
        texts.addWidget(self.hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(INSET), px(6), px(INSET), px(6))
        row.setSpacing(px(10))
        column = QVBoxLayout()
        column.addWidget(self.radio)
        column.addStretch(1)
        row.addLayout(column)
        row.addLayout(texts, 1)
        self.radio.clicked.connect(self.chosen)
        self.radio.toggled.connect(self.update)

    def say(self, words: str, hint: str) -> None:
        """Name and hint."""
        self.words.set_words(words)
        self.hint.set_words(hint)
        self.radio.setAccessibleName(words)
        self.radio.setAccessibleDescription(hint)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The words can be clicked too."""
        if self.radio.isEnabled():
            self.radio.setFocus()
            self.radio.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tint of the chosen one."""
        if self.radio.isChecked():
            fill_box(QPainter(self), self.rect(), 6, self._look.theme.colour("bg-selected"))


class VotesSection(Section):
    """The rule of votes, and whether totals stay hidden."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, name="votes-section", parent=parent)
        look, px = services.look, services.look.theme.px
        self.support = RuleChoice(services, name="vote-support")
        self.for_against = RuleChoice(services, name="vote-for-against")
        group = QButtonGroup(self)
        wide = QWidget()
        column = QVBoxLayout(wide)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(0)
        for choice in (self.support, self.for_against):
            group.addButton(choice.radio)
            column.addWidget(choice)
        self.add_wide(wide)
        self.hides = Switch(look, "", name="hides-totals")
        self.hides_words = Text(look, "", wrap=True)
        self.hides_words.installEventFilter(self)
        row = QHBoxLayout()
        row.addWidget(self.hides_words, 1)
        row.addWidget(self.hides)
        self.box.addLayout(row)
        self.support.chosen.connect(lambda: self.edited.emit({"vote_rule": VoteRule.SUPPORT}))
        self.for_against.chosen.connect(lambda: self.edited.emit({"vote_rule": VoteRule.FOR_AGAINST}))
        self.hides.clicked.connect(lambda on: self.edited.emit({"hides_totals": on}))
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.support.say(
            translate("Preparing", "Support only"),
            translate("Preparing", "One voice for each idea, or a pass: suits most questions"),
        )
        self.for_against.say(
            translate("Preparing", "For and against"),
            translate("Preparing", "Where it matters to know who would rather not"),
        )
        words = translate("Preparing", "Totals hidden until the vote closes")
        self.hides_words.set_words(words)
        self.hides.setAccessibleName(words)

    def first_control(self) -> QWidget:
        """The chosen rule."""
        return self.support.radio if self.support.radio.isChecked() else self.for_against.radio

    def fill(self, plan: Plan) -> None:
        """Show the rules."""
        usual = translate("Preparing", "Ideas are shown in a fair order: the first ones have no head start.")
        self.say(translate("Preparing", "The rule of votes"), plan.fixed or usual)
        against = plan.sheet.vote_rule is VoteRule.FOR_AGAINST
        (self.for_against if against else self.support).radio.setChecked(True)
        self.hides.setChecked(plan.sheet.hides_totals)
        for choice in (self.support, self.for_against):
            allow(choice.radio, plan.fixed)
            choice.setToolTip(plan.fixed)
            choice.words.set_look(colour="text-disabled" if plan.fixed else "text")
        allow(self.hides, plan.fixed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the words turns the switch."""
        if event.type() == QEvent.Type.MouseButtonPress and self.hides.isEnabled():
            self.hides.click()
        return False


class PromiseSection(Section):
    """In how many days every author has an answer."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, name="promise-section", parent=parent)
        look, px = services.look, services.look.theme.px
        self.before, self.after = Text(look, "", "body"), Text(look, "", "body")
        self.days = DaysSpin(look, "", name="answer-days")
        self.days.setRange(1, LONGEST_PROMISE)
        self.keep = Button(look, "", name="keep-promise", kind=Kind.LINK, icon="check")
        self.clock = IconSign(look, "clock", "text-3", 14)
        self.told = Text(look, "", "caption", "text-3", wrap=True)
        row = QWidget()
        flow = FlowLayout(row, gap=px(10))
        for widget in (self.before, self.days, self.after, self.keep):
            flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        below = QHBoxLayout()
        below.setSpacing(px(6))
        below.addWidget(self.clock)
        below.addWidget(self.told, 1)
        self.box.addWidget(row)
        self.box.addLayout(below)
        self._filling = False
        self.days.valueChanged.connect(self._on_days)
        self.keep.clicked.connect(self._on_keep)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.say(
            translate("Preparing", "The promise of an answer"),
            translate("Preparing", "Shown on each idea from its publication, and kept in sight."),
        )
        self.before.set_words(translate("Preparing", "Each author gets an answer within"))

    def first_control(self) -> QWidget:
        """The number of days."""
        return self.days

    def fill(self, plan: Plan) -> None:
        """Show the promise; after the launch it only gets shorter."""
        days = plan.sheet.answer_days
        self._filling = True
        most = plan.saved.answer_days if plan.launched and plan.saved else LONGEST_PROMISE
        self.days.setMaximum(max(most, 1))
        self.days.setValue(days)
        self._filling = False
        one = translate("Preparing", "day.", "after the number of days of the promise")
        more = translate("Preparing", "days.", "after the number of days of the promise")
        self.after.set_words(one if days == 1 else more)
        self.days.setAccessibleName(translate("Preparing", "Days until the answer"))
        self.keep.setVisible("promise" in plan.unset and not plan.closed)
        self.keep.set_words(translate("Preparing", "Promise %n day(s)", "", days))
        if plan.launched and not plan.closed:
            told = translate("Preparing", "Since the launch, the promise can only become shorter.")
        else:
            needed = promise_needed(plan.sheet.phases)
            told = (
                translate("Preparing", "%n day(s) from the first day to the end of the review.", "", needed)
                if needed > 0
                else ""
            )
        self.told.set_words(told)
        self.clock.setVisible(bool(told))
        allow(self.days, plan.closed, told)
        for button in (self.days.minus, self.days.plus):
            button.setEnabled(not plan.closed)

    def _on_days(self, days: int) -> None:
        if not self._filling:
            self.chosen.emit("promise")
            self.edited.emit({"answer_days": days})

    def _on_keep(self) -> None:
        self.days.setFocus()
        self.chosen.emit("promise")
