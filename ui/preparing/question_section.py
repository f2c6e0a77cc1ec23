"""The question, the short name, and who will answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ideabox.people.rows import PersonRow
from ui.i18n import translate
from ui.preparing.flow import FlowLayout
from ui.preparing.people_fields import PersonField
from ui.preparing.plan import Plan, nameless
from ui.preparing.section import Section, allow
from ui.preparing.sheets import name_of_question
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.field import Field, IconSign
from ui.widgets.labels import Text
from ui.widgets.painting import fill_box
from ui.widgets.text_area import TextArea

SHORT = 80
LONGEST = 300
LONGEST_NAME = 80


class Remark(QWidget):
    """An icon and a few words about what was typed: done, to do, or worth a second look."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = services.look
        self._sign = IconSign(look, "circle-dashed", "text-3", 14)
        self._words = Text(look, "", "caption", "text-3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.theme.px(8))
        row.addWidget(self._sign)
        row.addWidget(self._words)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.words

    def say(self, words: str, *, done: bool, doubtful: bool = False) -> None:
        """Say it."""
        colour = "spark-text" if doubtful else "leaf-text" if done else "text-3"
        icon = "triangle-alert" if doubtful else "check" if done else "circle-dashed"
        self._sign.set_icon(icon, colour)
        self._words.set_look(colour=colour)
        self._words.set_words(words)


class _Frame(QWidget):
    """The border around the question, higher than other fields; it shows the keyboard as they do."""

    entered = Signal()

    def __init__(self, services: Services, inside: QWidget) -> None:
        super().__init__()
        self._look, self._inside = services.look, inside
        px = services.look.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(9), px(12), px(9))
        column.addWidget(inside)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard came or went; Enter goes on, as a question is one line."""
        pressed = event.key() if isinstance(event, QKeyEvent) else 0
        if event.type() == QEvent.Type.KeyPress and pressed in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            return True
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange}:
            self.update()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The border belongs to the field."""
        self._inside.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and border."""
        theme, painter = self._look.theme, QPainter(self)
        if not self._inside.isEnabled():
            fill_box(painter, self.rect(), 6, theme.colour("bg-sunken"), theme.colour("line"))
            return
        focused = self._inside.hasFocus()
        edge = theme.colour("focus" if focused else "line-control")
        fill_box(painter, self.rect(), 6, theme.colour("bg-surface"), edge)
        if focused:
            fill_box(painter, self.rect().adjusted(1, 1, -1, -1), 5, None, edge)


class QuestionSection(Section):
    """What everybody sees first."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, name="question-section", parent=parent)
        look = services.look
        self.question = TextArea(
            look, "", name="campaign-question", min_lines=1, max_lines=4, bare=True, role="panel_title"
        )
        self.open_remark, self.short_remark = Remark(services), Remark(services)
        self.add_mark = Button(look, "", name="add-question-mark", kind=Kind.LINK, small=True)
        self.name = Field(look, "", name="campaign-name")
        self.name.line.setMaxLength(LONGEST_NAME)
        self.sponsor = PersonField(services, name="campaign-sponsor")
        self.sponsor_label = Text(look, "", "ui_medium")
        self.sponsor_label.setBuddy(self.sponsor)
        self._lay_out()
        self.question.textChanged.connect(self._on_question)
        self.name.edited.connect(lambda text: self.edited.emit({"name": text}))
        self.sponsor.picked.connect(self._on_sponsor)
        self.sponsor.cleared.connect(lambda: self.edited.emit({"sponsor_id": None}))
        self.add_mark.clicked.connect(self._on_add_mark)
        self._filling = False
        self.retranslate()

    def _lay_out(self) -> None:
        px = self.services.look.theme.px
        remarks = QWidget()
        flow = FlowLayout(remarks, gap=px(8))
        for widget in (self.open_remark, self.add_mark, self.short_remark):
            flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        remarks.setSizePolicy(policy)
        answering = QVBoxLayout()
        answering.setSpacing(px(4))
        answering.addWidget(self.sponsor_label)
        answering.addWidget(self.sponsor)
        answering.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(px(16))
        across.addWidget(self.name, 1)
        across.addLayout(answering, 1)
        self.box.setSpacing(px(6))
        frame = _Frame(self.services, self.question)
        frame.entered.connect(lambda: self.name.editor.setFocus(Qt.FocusReason.TabFocusReason))
        self.box.addWidget(frame)
        self.box.addWidget(remarks)
        self.box.addSpacing(px(6))
        self.box.addLayout(across)

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.say(
            translate("Preparing", "The question"),
            translate("Preparing", "A real, open question about something lived in the stores."),
        )
        self.question.setAccessibleName(translate("Preparing", "Question"))
        self.question.setToolTip(translate("Preparing", "The question everybody answers"))
        self.question.setPlaceholderText(translate("Preparing", "What makes customers wait at the saw?"))
        self.add_mark.set_words(translate("Preparing", "Add a question mark"))
        self.sponsor_label.set_words(translate("Preparing", "Sponsor who will answer"))
        self.sponsor.setAccessibleName(translate("Preparing", "Sponsor who will answer"))
        self.sponsor.setPlaceholderText(translate("Preparing", "Name, job or store"))
        self.name.set_words(translate("Preparing", "Short name"))

    def first_control(self) -> QWidget:
        """The question."""
        return self.question

    def fill(self, plan: Plan) -> None:
        """Show question, name and sponsor."""
        sheet = plan.sheet
        self._filling = True
        if self.question.text() != sheet.question:
            self.question.setPlainText(sheet.question)
        self._filling = False
        self.name.set_text(sheet.name)
        derived = name_of_question(sheet.question) or nameless()
        self.name.editor.setPlaceholderText(derived)
        self.sponsor.show_face(plan.face(sheet.sponsor_id))
        self._remark(sheet.question.strip(), plan)
        allow(self.question, plan.closed)
        allow(self.name.editor, plan.closed)
        allow(
            self.sponsor,
            plan.closed,
            translate("Preparing", "Type a name and choose the person who will answer"),
        )

    def _remark(self, question: str, plan: Plan) -> None:
        asks = question.endswith("?")
        if asks:
            self.open_remark.say(translate("Preparing", "A question"), done=True)
        else:
            self.open_remark.say(translate("Preparing", "End with a question mark"), done=False)
        self.add_mark.setVisible(bool(question) and not asks and not plan.closed)
        if len(question) <= SHORT:
            short = translate("Preparing", "At most 80 characters")
            self.short_remark.say(short, done=bool(question))
        else:
            long = translate(
                "Preparing", "%n character(s): a short question is read to its end", "", len(question)
            )
            self.short_remark.say(long, done=False, doubtful=True)
        self.question.set_wrong(wrong=len(question) > LONGEST)

    def _on_question(self) -> None:
        if self._filling:
            return
        text = " ".join(self.question.text().splitlines())
        if len(text) > LONGEST:  # the database takes no more: what is beyond is not taken here either
            text = text[:LONGEST]
        if text != self.question.text():
            self._filling = True
            at = self.question.textCursor().position()
            self.question.setPlainText(text)
            cursor = self.question.textCursor()
            cursor.setPosition(min(at, len(text)))
            self.question.setTextCursor(cursor)
            self._filling = False
        self.edited.emit({"question": text})

    def _on_add_mark(self) -> None:
        # French puts a narrow no-break space before it.
        mark = translate("Preparing", "?", "sign at the end of a question")
        self.question.setPlainText(self.question.text().rstrip(" .!…") + mark)
        self.question.setFocus()

    def _on_sponsor(self, row: PersonRow) -> None:
        self.met.emit(row)
        self.edited.emit({"sponsor_id": row.id})
