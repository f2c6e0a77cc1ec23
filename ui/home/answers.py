"""The right side of Today: answers to my ideas, what I owe as a sponsor, other news."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ideabox.home.rows import WaitingAnswer
from ideabox.notices.rows import NoticeRow
from ideabox.reviews.rows import CardRow
from ui import dates
from ui.i18n import translate
from ui.ideas.excerpt import one_line
from ui.ideas.promise import gap
from ui.notices.headline import HeadlineLabel
from ui.notices.wording import headline_parts, second_line, spoken
from ui.services import Services
from ui.widgets.chips import DueBadge, StageChip
from ui.widgets.focus_ring import without_ring
from ui.widgets.labels import ElidedText, Text
from ui.widgets.painting import fill_box, paint_dot, paint_row_focus

QUOTE_LENGTH = 115
"""Three lines of the right column."""


class Line(QAbstractButton):
    """One entry of a card: a button as high as what it holds."""

    def __init__(
        self, services: Services, *, last: bool, unread: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = services.look
        self._last, self._unread = last, unread
        theme = self._look.theme
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(theme.px(28 if unread else 14), theme.px(12), theme.px(14), theme.px(12))
        self.box.setSpacing(theme.px(6))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        without_ring(self)  # the one inside is enough
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def hasHeightForWidth(self) -> bool:
        """Long answers wrap; a line without one must say so, or the card gives it no height at all."""
        return self.box.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        return (
            self.box.heightForWidth(width) if self.box.hasHeightForWidth() else self.box.sizeHint().height()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the amber dot of what is unread, the line below."""
        theme = self._look.theme
        painter = QPainter(self)
        if self.underMouse():
            fill_box(painter, self.rect().adjusted(1, 1, -1, -1), theme.px(7), theme.colour("bg-hover"))
        if self._unread:
            paint_dot(painter, QRect(theme.px(14), theme.px(12), theme.px(8), theme.px(20)), theme)
        if not self._last:
            painter.setPen(theme.colour("line"))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus():
            paint_row_focus(painter, self.rect(), theme, theme.px(7))


def quoted(answer: str) -> str:
    """The first lines of an answer, between the language's quotation marks."""
    text = one_line(answer)
    if len(text) > QUOTE_LENGTH:
        text = text[:QUOTE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
    return translate("Today", "“{text}”").format(text=text)


def answer_line(services: Services, answer: WaitingAnswer, *, last: bool) -> Line:
    """One of my ideas: the answer that came, or the date that was promised."""
    look, row = services.look, answer.idea
    today = services.clock().astimezone().date()
    line = Line(services, last=last, unread=answer.unread)
    head = QHBoxLayout()
    head.setSpacing(look.theme.px(8))
    head.addWidget(ElidedText(look, row.title, "ui_strong", "text"), 1)
    if row.stage_kind is not None:
        head.addWidget(StageChip(look, row.stage_kind, row.stage_name))
    line.box.addLayout(head)
    said = translate("Today", "Your idea {title}").format(title=row.title)
    if answer.answer:
        line.box.addWidget(Text(look, quoted(answer.answer), colour="text-2", wrap=True))
        foot = answer.answered_by
        if row.answered_at is not None and row.answer_due is not None:
            words = gap((row.answer_due - row.answered_at.astimezone().date()).days)
            foot = translate("Today", "{name} · {gap}").format(name=answer.answered_by, gap=words)
        line.box.addWidget(ElidedText(look, foot, "caption", "text-2"))
        said = translate("Today", "{title}: answered by {name}").format(
            title=row.title, name=answer.answered_by
        )
    elif row.answer_due is not None:
        foot_row = QHBoxLayout()
        promise = translate("Today", "Answer promised by {date}").format(
            date=dates.day(row.answer_due, today)
        )
        foot_row.addWidget(Text(look, promise, role="caption", colour="text-2"), 1)
        badge = DueBadge(look)
        badge.set_due(row.answer_due, today, answered=False, paused=row.paused)
        foot_row.addWidget(badge)
        line.box.addLayout(foot_row)
        said = f"{said}. {promise}"
    line.setAccessibleName(said)
    line.setToolTip(row.title)
    return line


def promised_line(services: Services, card: CardRow, *, last: bool) -> Line:
    """An answer I owe."""
    look = services.look
    today = services.clock().astimezone().date()
    line = Line(services, last=last)
    head = QHBoxLayout()
    head.setSpacing(look.theme.px(8))
    head.addWidget(ElidedText(look, card.title, "ui_medium", "text"), 1)
    badge = DueBadge(look)
    badge.set_due(card.answer_due, today, answered=False, paused=card.paused)
    head.addWidget(badge)
    line.box.addLayout(head)
    line.box.addWidget(ElidedText(look, card.campaign_name, "caption", "text-2"))
    line.setToolTip(card.title)
    line.setAccessibleName(f"{card.title}. {card.campaign_name}. {badge.accessibleName()}")
    return line


def news_line(services: Services, row: NoticeRow, *, last: bool) -> Line:
    """A line of other news."""
    look = services.look
    line = Line(services, last=last, unread=row.unread)
    parts = headline_parts(row)
    line.box.addWidget(HeadlineLabel(look, parts))
    second = " · ".join(part for part in (second_line(row), dates.relative(row.at, services.clock())) if part)
    line.box.addWidget(ElidedText(look, second, "caption", "text-2"))
    line.setAccessibleName(f"{spoken(parts)}. {second}")
    return line
