"""What the composer looks like: its fields, and what is shown of them for the decision taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ideabox.reviews.rows import CardRow
from ui.i18n import translate
from ui.review.advice_list import AdviceList
from ui.review.decision_row import DecisionRow
from ui.review.decisions import MAIN_ACTS, Act, Frame, Option
from ui.review.sending_note import SendingNote
from ui.review.wording import (
    ACT_ICONS,
    act_prompt,
    act_words,
    badge,
    promised_words,
    readers_words,
    stage_name,
)
from ui.theme.look import Look
from ui.widgets.button import Button, Kind
from ui.widgets.chips import Chip
from ui.widgets.choosers import ComboBox, DateField
from ui.widgets.describe import describe
from ui.widgets.labels import ElidedText, Text
from ui.widgets.line_edit import LineEdit
from ui.widgets.reveal import reveal
from ui.widgets.stages import DUE_MARKS
from ui.widgets.text_area import TextArea

REASON_LENGTH = 300
LOOK_AGAIN_DAYS = 90


@dataclass(frozen=True, slots=True)
class FormState:
    """What decides which fields are shown."""

    card: CardRow
    frame: Frame | None
    sending: bool
    begun: bool
    blocker: str
    today: date


class ComposerForm(QWidget):
    """The fields. `foot` is the last line with the button that publishes: the pane keeps it in sight."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("composer")
        self._title = Text(look, role="ui_strong")
        self.badge = Chip(look, name="promised")
        self.note = SendingNote(look)
        self.row = DecisionRow(look)
        self._step = Text(look, role="ui_medium")
        self.stage = ComboBox(look, name="stage", words="", small=True)
        self.again = DateField(look, name="again", words="", small=True)
        self.answer = TextArea(look, name="answer", min_lines=4, max_lines=5)
        self._readers = Text(look, role="caption", colour="text-3", wrap=True)
        self.advice = AdviceList(look)
        self.reason = LineEdit(look, name="reason", small=True)
        self.problem = Text(look, colour="brick-text", name="problem", wrap=True)
        self.foot = QWidget()
        self._kept = ElidedText(look, "", "caption", "text-3")
        self.publish_button = Button(look, "", name="publish", kind=Kind.PRIMARY, keys="Ctrl+Return")
        self.stage.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.reason.setMaxLength(REASON_LENGTH)
        self.answer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._look.theme
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.badge)
        detail = QHBoxLayout()
        detail.setSpacing(theme.px(8))
        detail.addWidget(self._step)
        detail.addWidget(self.stage, 1)
        detail.addWidget(self.again)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(8))
        box.setSpacing(theme.px(8))
        box.addLayout(top)
        box.addWidget(self.note)
        box.addWidget(self.row)
        box.addLayout(detail)
        box.addWidget(self.answer, 1)
        for widget in (self._readers, self.advice, self.reason, self.problem):
            box.addWidget(widget)
        box.addStretch(0)
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(theme.px(20), theme.px(4), theme.px(20), theme.px(16))
        foot.addWidget(self._kept, 1)
        foot.addWidget(self.publish_button, 0, Qt.AlignmentFlag.AlignRight)

    @property
    def look_again_on(self) -> date:
        """The date to look at it again, as chosen so far."""
        chosen = self.again.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def fill_date(self, kept: str, today: date) -> None:
        """Put a kept date in, or one three months ahead; tomorrow is the earliest."""
        tomorrow = today + timedelta(days=1)
        try:
            chosen = max(tomorrow, date.fromisoformat(kept))
        except ValueError:
            chosen = today + timedelta(days=LOOK_AGAIN_DAYS)
        self.again.setMinimumDate(QDate(tomorrow.year, tomorrow.month, tomorrow.day))
        self.again.setDate(QDate(chosen.year, chosen.month, chosen.day))

    def say_problem(self, sentence: str) -> None:
        """Why the last attempt failed; the text is still there."""
        self.problem.set_words(sentence)
        reveal(self.problem, shown=bool(sentence))

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self._title.set_words(translate("Review", "Decision and public answer"))
        describe(self.again, "again", translate("Review", "Date to look at it again"))
        describe(self.stage, "stage", translate("Review", "Stage"))
        reason = translate("Review", "Reason in one line, for the timeline (optional)")
        self.reason.setPlaceholderText(reason)
        describe(self.reason, "reason", reason)
        self._kept.set_words(translate("Review", "Kept on this PC"))

    def show_state(self, state: FormState) -> None:
        """Show what fits the decision taken."""
        option = self.row.option
        writable = bool(self.row.options) and not state.sending
        with_answer = writable and (option is None or option.needs_answer)
        self._show_badge(state)
        self._show_note(state)
        self._show_detail(option if writable else None)
        reveal(self.row, shown=writable)
        reveal(self.answer, shown=with_answer)
        reveal(self._readers, shown=writable)
        reveal(self.reason, shown=writable)
        reveal(self.foot, shown=writable)
        prompt = act_prompt(option.act if option else None)
        self.answer.setPlaceholderText(prompt)
        describe(self.answer, "answer", translate("Review", "Public answer"), tip=prompt)
        self._readers.set_words(readers_words(option, state.frame))
        look_again = self.look_again_on if option and option.needs_date else None
        self.advice.show_advice(
            option.act if option and with_answer else None, self.answer.text(), look_again
        )
        self._kept.setVisible(state.begun)
        self._show_publish(option, state.blocker)

    def _show_publish(self, option: Option | None, blocker: str) -> None:
        words = translate("Review", "Publish the decision")
        if option is not None and option.act is Act.CLARIFY:
            words = translate("Review", "Send the question")
        self.publish_button.set_words(words, tip=blocker or words)
        self.publish_button.setAccessibleDescription(blocker)
        self.publish_button.setEnabled(not blocker)

    def _show_badge(self, state: FormState) -> None:
        found = badge(state.card, state.today)
        reveal(self.badge, shown=found is not None)
        if found is not None:
            kind, words = found
            if kind in ("far", "soon"):
                words = promised_words(state.card, state.today)
            self.badge.set_chip(words, DUE_MARKS[kind].tint, DUE_MARKS[kind].icon)

    def _show_note(self, state: FormState) -> None:
        forbidden = state.frame is not None and not self.row.options
        if state.sending:
            self.note.say(translate("Review", "The decision goes out in a moment."), undo=True)
        elif forbidden:
            self.note.say(
                translate("Review", "Only the campaign’s sponsor decides on its ideas."), undo=False
            )
        reveal(self.note, shown=state.sending or forbidden)

    def _show_detail(self, option: Option | None) -> None:
        """The line below the decisions: which other one is taken, which of several stages, which date."""
        several = self.row.of_act(option.act) if option else ()
        reveal(self._step, shown=option is not None and option.act not in MAIN_ACTS)
        reveal(self.stage, shown=len(several) > 1)
        reveal(self.again, shown=bool(option and option.needs_date))
        if option is None:
            return
        words = translate("Review", "Set aside until") if option.needs_date else act_words(option.act)
        self._step.set_words(words)
        self.stage.clear()
        for each in several:
            self.stage.addItem(self._look.theme.icon(ACT_ICONS[each.act]), stage_name(each))
        self.stage.setCurrentIndex(several.index(option) if option in several else -1)
