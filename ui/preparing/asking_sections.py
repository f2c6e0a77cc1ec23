"""The guided questions ideas answer, and the names of the stages ideas go through."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from ideabox.campaigns.rows import QuestionRow
from ideabox.ids import new_id
from ideabox.words import StageKind
from ui.i18n import translate
from ui.ideas.questions import heading
from ui.preparing.plan import Plan
from ui.preparing.reordering import MovableRow, MovableRows
from ui.preparing.section import Section, allow
from ui.preparing.sheets import STANDARD_CODES
from ui.services import Services
from ui.theme.look import Look
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.chips import StageChip
from ui.widgets.labels import ElidedText
from ui.widgets.line_edit import LineEdit
from ui.widgets.menus import Menu
from ui.widgets.stages import stage_words
from ui.widgets.tool_button import ToolButton

MOST_QUESTIONS = 6
LONGEST_PROMPT = 120
LONGEST_STAGE = 40


class QuestionLine(MovableRow):
    """A standard question by its words, or one's own to be written."""

    worded = Signal(str)
    removed = Signal()

    def __init__(self, look: Look, question: QuestionRow, parent: QWidget | None = None) -> None:
        super().__init__(look, question.id, parent)
        self.words = ElidedText(look, "")
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.prompt = LineEdit(look, "", name="question-prompt", small=True)
        self.prompt.setMaxLength(LONGEST_PROMPT)
        self.bin = ToolButton(look, "trash-2", "", name="question-remove")
        row = QHBoxLayout(self)
        px = look.theme.px
        row.setContentsMargins(px(8), px(6), px(8), px(6))
        row.setSpacing(px(10))
        for widget in (self.grip, self.words, self.prompt):
            row.addWidget(widget, 0 if widget is self.grip else 1)
        row.addWidget(self.bin)
        self.prompt.textEdited.connect(self.worded)
        self.bin.clicked.connect(self.removed)

    def show_question(self, question: QuestionRow, plan: Plan) -> None:
        """Show it."""
        own = not question.code
        self.words.setVisible(not own)
        self.prompt.setVisible(own)
        words = heading(question)
        self.words.set_words(words)
        if self.prompt.text() != question.prompt:
            self.prompt.setText(question.prompt)
        placeholder = translate("Preparing", "Your question, in a few words")
        self.prompt.setPlaceholderText(placeholder)
        self.prompt.setAccessibleName(placeholder)
        self.grip.say(words or translate("Preparing", "Own question"))
        told = translate("Preparing", "Remove “{question}”").format(
            question=words or translate("Preparing", "Own question")
        )
        self.bin.set_words(told)
        known = plan.saved is not None and any(each.id == question.id for each in plan.saved.questions)
        allow(self.prompt, plan.closed, placeholder)
        allow(self.grip, plan.closed, self.grip.toolTip())
        answered = translate("Preparing", "Since the launch, ideas may have answered it: it stays.")
        allow(self.bin, plan.closed or (answered if plan.launched and known else ""))


class QuestionsSection(Section):
    """Questions in their order, three standard ones and one's own."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, name="questions-section", parent=parent)
        look = services.look
        self.rows: MovableRows[QuestionLine] = MovableRows(look, name="guided-questions")
        self.card = Card(look, name="questions-card", padding=0, spacing=0)
        self.card.box.addWidget(self.rows)
        self.add = Button(look, "", name="add-question", kind=Kind.QUIET, icon="plus", small=True)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self.box.addWidget(self.card)
        self.box.addLayout(row)
        self.rows.moved.connect(self._on_moved)
        self.add.clicked.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.say(
            translate("Preparing", "The guided questions"),
            translate("Preparing", "They help to write an idea; answering them is never an obligation."),
        )
        self.add.set_words(translate("Preparing", "Add a question"))

    def first_control(self) -> QWidget:
        """The way to add one, or the first grip."""
        return self.add if self.add.isEnabled() or not self.rows.rows else self.rows.rows[0].grip

    def fill(self, plan: Plan) -> None:
        """Show the questions."""
        asked = plan.sheet.questions
        self.card.setVisible(bool(asked))
        self.rows.set_keys([each.id for each in asked], self._make)
        for line, question in zip(self.rows.rows, asked, strict=True):
            line.show_question(question, plan)
        full = translate("Preparing", "Six questions are enough.") if len(asked) >= MOST_QUESTIONS else ""
        allow(self.add, plan.closed or full)

    def _make(self, key: UUID) -> QuestionLine:
        question = next(each for each in self._asked() if each.id == key)
        line = QuestionLine(self.services.look, question)
        line.worded.connect(lambda text: self._on_worded(key, text))
        line.removed.connect(lambda: self._on_removed(key))
        return line

    def _asked(self) -> tuple[QuestionRow, ...]:
        return self.plan.sheet.questions if self.plan else ()

    def _tell(self, asked: list[QuestionRow]) -> None:
        self.edited.emit({"questions": tuple(asked)})

    def _on_worded(self, key: UUID, text: str) -> None:
        self._tell([replace(each, prompt=text) if each.id == key else each for each in self._asked()])

    def _on_removed(self, key: UUID) -> None:
        self.add.setFocus()
        self._tell([each for each in self._asked() if each.id != key])

    def _on_moved(self, origin: int, target: int) -> None:
        order = list(self._asked())
        order.insert(target, order.pop(origin))
        self._tell(order)

    def missing_codes(self) -> tuple[str, ...]:
        """Standard questions that are not asked."""
        used = {each.code for each in self._asked()}
        return tuple(code for code in STANDARD_CODES if code not in used)

    def _choose(self) -> None:
        missing = self.missing_codes()
        if not missing:
            self.add_question("")
            return
        menu = Menu(self.services.look, self, name="questions-menu")
        for code in missing:
            words = heading(QuestionRow(self.plan.id if self.plan else new_id(), code, ""))
            menu.add(words, partial(self.add_question, code))
        menu.addSeparator()
        menu.add(translate("Preparing", "Own question"), lambda: self.add_question(""), icon="pencil")
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def add_question(self, code: str) -> None:
        """One more: a standard one, or an own one to be written."""
        self._tell([*self._asked(), QuestionRow(new_id(), code, "")])
        last = self.rows.rows[-1]
        (last.grip if code else last.prompt).setFocus()


class StagesSection(Section):
    """Each stage with its usual word, and room for an own one."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, name="stages-section", parent=parent)
        self._lines: dict[UUID, tuple[StageChip, LineEdit]] = {}
        self._grid = QGridLayout()
        px = services.look.theme.px
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(1, 1)
        self.box.addLayout(self._grid)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.say(
            translate("Preparing", "The stages"),
            translate(
                "Preparing", "Where an idea stands. You may give a stage your own name; its meaning stays."
            ),
        )

    def first_control(self) -> QWidget:
        """The first name."""
        return next((line for _, line in self._lines.values()), self)

    def fill(self, plan: Plan) -> None:
        """Show the names."""
        stages = plan.sheet.stages
        if tuple(self._lines) != tuple(stage.id for stage in stages):
            self._rebuild(plan)
        for stage in stages:
            chip, line = self._lines[stage.id]
            chip.set_stage(stage.kind, stage.name)
            if line.text() != stage.name:
                line.setText(stage.name)
            usual = stage_words(stage.kind)
            line.setPlaceholderText(usual)
            line.setAccessibleName(translate("Preparing", "Own name of “{stage}”").format(stage=usual))
            allow(line, plan.closed, translate("Preparing", "Empty: the usual word"))

    def _rebuild(self, plan: Plan) -> None:
        for widgets in self._lines.values():
            for widget in widgets:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._lines = {}
        for place, stage in enumerate(plan.sheet.stages):
            chip = StageChip(self.services.look, stage.kind)
            line = LineEdit(self.services.look, "", name=f"stage-{stage.kind}", small=True)
            line.setMaxLength(LONGEST_STAGE)
            line.textEdited.connect(lambda text, key=stage.id: self._on_named(key, text))
            self._grid.addWidget(chip, place, 0)
            self._grid.addWidget(line, place, 1)
            self._lines[stage.id] = (chip, line)

    def line_of(self, kind: StageKind) -> LineEdit:
        """Where the name of the first stage of a kind is written."""
        stages = self.plan.sheet.stages if self.plan else ()
        return self._lines[next(stage.id for stage in stages if stage.kind is kind)][1]

    def _on_named(self, key: UUID, text: str) -> None:
        if self.plan is not None:
            stages = tuple(
                replace(stage, name=text) if stage.id == key else stage for stage in self.plan.sheet.stages
            )
            self.edited.emit({"stages": stages})
