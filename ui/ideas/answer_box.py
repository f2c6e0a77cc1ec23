"""The public answer, before the idea's own text: given, promised, late, or waiting for the author."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.ideas.rows import IdeaPage
from ui.discussion.reading_text import ReadingText
from ui.i18n import translate
from ui.ideas.answer_words import AnswerShown, answer_shown
from ui.ideas.earlier_answers import EarlierAnswers
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.chips import Avatar
from ui.widgets.field import IconSign
from ui.widgets.labels import ElidedText, Text
from ui.widgets.painting import fill_box

HEADER = 36
RADIUS = 8
LINE = 3


class AnswerBox(QWidget):
    """A header on its tint, a line for the time that is over, the answer, and earlier ones folded."""

    reply_wanted = Signal()
    edit_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: IdeaPage | None = None
        self._today: date | None = None
        self._shown: AnswerShown | None = None
        self.setObjectName("answerBox")
        self._avatar = Avatar(look, size=20)
        self._icon = IconSign(look, "calendar-clock")
        self._heading = ElidedText(look, role="ui_strong", name="answerHeading")
        self._aside = Text(look, role="caption", name="answerAside")
        self._body = ReadingText(look)
        self._body.setObjectName("answerText")
        self._note = Text(look, role="caption", colour="text-2", wrap=True, name="answerNote")
        self._reply = Button(look, "", name="answerReply", icon="reply", small=True)
        self._edit = Button(look, "", name="answerEdit", icon="pencil", small=True)
        self._earlier = EarlierAnswers(look)
        self._reply.clicked.connect(self.reply_wanted)
        self._edit.clicked.connect(self.edit_wanted)
        self._build()

    def _build(self) -> None:
        px = self._look.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(12), px(8), px(12), px(8))
        head.setSpacing(px(8))
        head.addWidget(self._avatar)
        head.addWidget(self._icon)
        head.addWidget(self._heading, 1)
        head.addWidget(self._aside)
        self._head = QWidget()
        self._head.setLayout(head)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self._reply)
        buttons.addWidget(self._edit)
        buttons.addStretch(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(px(12), px(10), px(12), px(10))
        inside.setSpacing(px(8))
        inside.addWidget(self._body)
        inside.addWidget(self._note)
        inside.addLayout(buttons)
        inside.addWidget(self._earlier)
        self._inside = QWidget()
        self._inside.setLayout(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addSpacing(0)
        column.addWidget(self._inside)

    def show_page(self, page: IdeaPage, today: date) -> None:
        """Show where the idea stands with its answer; hides where nothing is promised or given."""
        self._page, self._today = page, today
        self._say()

    def _say(self) -> None:
        if self._page is None or self._today is None:
            return
        shown = self._shown = answer_shown(self._page, self._today)
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._avatar.setVisible(bool(shown.person))
        self._avatar.set_person(shown.person or None)
        self._icon.setVisible(bool(shown.icon))
        self._icon.set_icon(shown.icon or "info", f"{shown.tint}-text")
        self._heading.set_look(colour="brick-text" if shown.tint == "brick" else "text")
        self._heading.set_words(shown.heading)
        self._aside.set_look(colour=f"{shown.tint}-text")
        self._aside.set_words(shown.aside)
        self._body.set_markdown(shown.body)
        self._body.setVisible(bool(shown.body))
        self._note.set_words(shown.note)
        self._note.setVisible(bool(shown.note))
        self._reply.set_words(
            translate("IdeaAnswer", "Reply"), tip=translate("IdeaAnswer", "Reply in a comment")
        )
        self._edit.set_words(translate("IdeaAnswer", "Edit my idea"))
        for button in (self._reply, self._edit):
            button.setVisible(shown.asks_me)
        self._earlier.show_answers(self._page, shown.earlier, self._today)
        self._inside.setVisible(bool(shown.body or shown.note or shown.earlier))
        self.setAccessibleName(", ".join(part for part in (shown.heading, shown.aside) if part))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint surface, tinted header, the line of time, and the edge."""
        shown, theme = self._shown, self._look.theme
        if shown is None:
            return
        painter = QPainter(self)
        fill_box(painter, self.rect(), RADIUS, theme.colour("bg-surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 0.5, RADIUS - 0.5)
        painter.save()
        painter.setClipPath(shape)
        head = self._head.geometry().adjusted(-1, -1, 1, 0)
        painter.fillRect(head, theme.colour(f"{shown.tint}-tint"))
        if theme.contrast:
            painter.fillRect(head.left(), head.bottom(), head.width(), 1, theme.colour("line"))
        if shown.share is not None:
            line = theme.px(LINE)
            top = head.bottom() + 1 - line
            painter.fillRect(head.left(), top, head.width(), line, theme.colour("line-strong"))
            done = round(head.width() * shown.share)
            painter.fillRect(head.left(), top, done, line, theme.colour("accent"))
        painter.restore()
        painter.setPen(QPen(theme.colour("line-strong" if shown.tint == "grey" else shown.tint), 1))
        painter.drawPath(shape)
