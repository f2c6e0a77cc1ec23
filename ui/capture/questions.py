"""The guided questions: one frame, a line for each question that opens into an area when it is entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ideabox.campaigns.rows import QuestionRow
from ui.capture.sentences import prompt, prompt_icon
from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.card import Card
from ui.widgets.labels import Text
from ui.widgets.painting import paint_icon
from ui.widgets.text_area import TextArea

BODY = "body"
"""The key of the free text beside (or instead of) guided questions."""
MOST_LINES = 10


class _Area(TextArea):
    """Takes no room while it is folded, yet can be reached by Tab."""

    folded = False

    def sizeHint(self) -> QSize:
        """As high as its lines; folded, nothing."""
        hint = super().sizeHint()
        return QSize(hint.width(), 0) if self.folded else hint

    def minimumSizeHint(self) -> QSize:
        """The same."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.folded else hint


class GuidedQuestion(QWidget):
    """One question: icon, words, "optional" while it is empty, and what is written below."""

    edited = Signal()

    def __init__(self, look: Look, key: str, icon: str, words: str, *, last: bool) -> None:
        super().__init__()
        self._look, self.key, self._icon, self._last = look, key, icon, last
        self._label = Text(look, words, role="caption", colour="text-3")
        self._optional = Text(look, translate("Capture", "optional"), role="caption", colour="text-3")
        self.area = _Area(
            look, name=f"answer_{key}", words=words, min_lines=1, max_lines=MOST_LINES, bare=True
        )
        self.area.textChanged.connect(self._on_edited)
        self.area.installEventFilter(self)
        self._top = QHBoxLayout()
        self._top.addWidget(self._label, 1)
        self._top.addWidget(self._optional)
        self._column = QVBoxLayout(self)
        self._below = QHBoxLayout()
        self._below.addWidget(self.area)
        self._column.addLayout(self._top)
        self._column.addLayout(self._below)
        self.setFocusProxy(self.area)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fold()

    def set_text(self, text: str) -> None:
        """Show what was written."""
        if text != self.area.toPlainText():
            self.area.setPlainText(text)
        self._fold()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the question enters it."""
        self.area.setFocus(Qt.FocusReason.MouseFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open when the keyboard comes, fold when it leaves nothing behind."""
        if isinstance(event, QFocusEvent):
            self._fold(entered=event.gotFocus())
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Measure again at another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fold(entered=self.area.hasFocus())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon before the question, and the line to the next one."""
        theme = self._look.theme
        painter = QPainter(self)
        line = self._label.geometry()
        line.setLeft(theme.px(12))
        role = "accent-text" if self.area.hasFocus() else "text-3"
        paint_icon(painter, line, theme, self._icon, role, 14)
        if not self._last:
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))

    def _fold(self, *, entered: bool = False) -> None:
        theme = self._look.theme
        folded = not entered and not self.area.toPlainText()
        self.area.folded = folded
        self.area.setMaximumHeight(0 if folded else 16_777_215)
        self._optional.setVisible(folded)
        self._label.setMinimumHeight(theme.px(24 if folded else 16))
        indent, edge = theme.px(34), theme.px(12)
        self._top.setContentsMargins(indent, 0, edge, 0)
        self._column.setContentsMargins(0, theme.px(8), 0, theme.px(8) + (0 if self._last else 1))
        self._column.setSpacing(0 if folded else theme.px(4))
        self._below.setContentsMargins(indent, 0, edge, 0)
        self.area.updateGeometry()
        self.updateGeometry()
        self.update()

    def _on_edited(self) -> None:
        self._fold(entered=self.area.hasFocus())
        self.edited.emit()


class GuidedQuestions(Card):
    """All questions of a campaign, or one free text where it asks none."""

    edited = Signal()
    submitted = Signal()
    rebuilt = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, name="guidedQuestions", padding=0, spacing=0, parent=parent)
        self._look = look
        self.rows: tuple[GuidedQuestion, ...] = ()

    def show_questions(self, questions: Sequence[QuestionRow], answers: Mapping[str, str], body: str) -> None:
        """Ask these; a text written outside them keeps an area of its own below."""
        asked = [(each.id.hex, prompt_icon(each), prompt(each)) for each in questions]
        if not asked:
            asked = [(BODY, "text-quote", translate("Capture", "Tell more if you like"))]
        elif body:
            asked.append((BODY, "text-quote", translate("Capture", "More about it")))
        texts = {**answers, BODY: body}
        typing_in = next((row.key for row in self.rows if row.area.hasFocus()), None)
        for old in self.rows:
            self.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = tuple(self._make(*each, texts.get(each[0], ""), last=each is asked[-1]) for each in asked)
        self.rebuilt.emit()
        if typing_in is not None:
            self._go_on_typing(typing_in)

    def _go_on_typing(self, key: str) -> None:
        """Somebody is writing an answer while the questions arrive: the next key goes where that answer went."""
        rows = {row.key: row for row in self.rows}
        row = rows.get(key) or rows.get(BODY) or self.rows[0]
        row.area.setFocus(Qt.FocusReason.OtherFocusReason)
        row.area.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def answers(self) -> dict[str, str]:
        """Question ids (hex) with what is written, empty ones left out."""
        written = {row.key: row.area.toPlainText() for row in self.rows if row.key != BODY}
        return {key: text for key, text in written.items() if text}

    @property
    def body(self) -> str:
        """The free text."""
        return next((row.area.toPlainText() for row in self.rows if row.key == BODY), "")

    def _make(self, key: str, icon: str, words: str, text: str, *, last: bool) -> GuidedQuestion:
        row = GuidedQuestion(self._look, key, icon, words, last=last)
        row.set_text(text)
        row.edited.connect(self.edited)
        row.area.submitted.connect(self.submitted)
        self.box.addWidget(row)
        row.show()  # now, not with the next event: Tab and the keyboard may come at once
        return row
