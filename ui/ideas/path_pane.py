"""The right pane: the idea's way through the stages, the next promised news, and what this campaign promises."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ideabox.ideas.rows import IdeaPage
from ideabox.reviews.rows import MoveRow
from ui import dates
from ui.campaigns.words import sponsor_words
from ui.i18n import translate
from ui.ideas.pane_ring import PaneRing
from ui.ideas.promise import next_news
from ui.ideas.scroll_column import ScrollColumn
from ui.theme.look import Look
from ui.widgets.card import Separator
from ui.widgets.field import IconSign
from ui.widgets.labels import Text
from ui.widgets.painting import paint_icon, paint_line
from ui.widgets.stages import STAGE_MARKS, stage_words
from ui.widgets.tool_button import ToolButton

WIDTH = 304
STEP_GAP = 8
LOWER = 4


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way, as shown."""

    icon: str
    words: str
    reason: str
    at: datetime | None
    day_only: bool = False


def steps_of(page: IdeaPage) -> tuple[Step, ...]:
    """The way so far, newest step first, down to the publication."""
    steps = [_step(move) for move in reversed(page.moves)]
    idea = page.idea
    if idea.published_at is not None:
        name = idea.byline.name
        words = (
            translate("IdeaPath", "Suggested by {name}").format(name=name)
            if name
            else translate("IdeaPath", "Suggested")
        )
        steps.append(Step("lightbulb", words, "", idea.published_at, idea.anonymous))
    return tuple(steps)


def _step(move: MoveRow) -> Step:
    if move.asks_author:
        words, icon = translate("IdeaPath", "Details asked for"), "message-circle-question-mark"
    else:
        words, icon = move.stage_name or stage_words(move.kind), STAGE_MARKS[move.kind].icon
    reason = move.reason.strip()
    if reason.casefold().startswith(words.casefold()):
        return Step(icon, reason, "", move.at)
    if reason and (reason[0].islower() or reason[0].isdigit()):
        # A word or two that go on with the sentence: "In pilot, 6 stores".
        return Step(
            icon, translate("IdeaPath", "{stage}, {reason}").format(stage=words, reason=reason), "", move.at
        )
    return Step(icon, words, reason, move.at)


class StepRow(QWidget):
    """Icon, words, date, and the line down to the step before."""

    def __init__(self, look: Look, step: Step, today: date, *, current: bool, last: bool) -> None:
        super().__init__()
        self._look, self._icon, self._last = look, step.icon, last
        px = look.theme.px
        role = "ui_strong" if current else "ui"
        words = Text(look, step.words, role, wrap=True)
        day = step.at.astimezone().date() if step.at else None
        when = Text(look, dates.day(day, today) if day else "", "caption", "text-3")
        if step.at is not None and not step.day_only:
            when.setToolTip(dates.moment_words(step.at))
        box = QHBoxLayout(self)
        box.setContentsMargins(px(28), 0, 0, 0 if last else px(STEP_GAP - 2))
        box.setSpacing(px(8))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(words)
        if step.reason:
            column.addWidget(Text(look, step.reason, "caption", "text-3", wrap=True))
        box.addLayout(column, 1)
        # Wrapped lines stand a little lower in their height than single ones.
        when.setContentsMargins(0, px(LOWER), 0, 0)
        box.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(", ".join(part for part in (step.words, step.reason, when.words) if part))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon and the line down."""
        theme = self._look.theme
        painter = QPainter(self)
        spot = QRect(theme.px(3), theme.px(2), theme.px(14), theme.px(20))
        paint_icon(painter, spot, theme, self._icon, "text-3", 14)
        if not self._last:
            x = spot.center().x() + 0.5
            top = QPointF(x, spot.bottom() + 1)
            paint_line(painter, top, QPointF(x, self.height() + 2), theme.colour("line-strong"))


class NextNews(QWidget):
    """The next dated news, in a dashed box."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = Text(look, role="caption", colour="text-3", wrap=True, name="nextNews")
        px = look.theme.px
        box = QHBoxLayout(self)
        box.setContentsMargins(px(11), px(9), px(11), px(9))
        box.setSpacing(px(8))
        box.addWidget(IconSign(look, "calendar-clock", "text-3", 14))
        box.addWidget(self._words, 1)

    def say(self, words: str) -> None:
        """Show the words, or nothing at all."""
        self._words.set_words(words)
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed edge."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("line-strong"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRect(self.rect()).adjusted(0, 0, -1, -1), 6, 6)


class PathPane(QScrollArea):
    """A pane of 304 beside the idea, or a sheet over it where the window is narrow."""

    close_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: IdeaPage | None = None
        self._today: date | None = None
        self._steps_shown: tuple[object, ...] = ()
        self._laid_over = False
        self.setObjectName("ideaPath")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        px = look.theme.px
        inside = ScrollColumn()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(0)
        self._title = Text(look, role="ui_strong")
        self._steps = QVBoxLayout()
        self._steps.setSpacing(0)
        self._news = NextNews(look)
        self._promise_title = Text(look, role="ui_strong")
        self._promise = Text(look, role="caption", colour="text-3", wrap=True, name="campaignPromise")
        self._close = ToolButton(look, "x", "", name="pathClose", keys="Esc")
        self._close.clicked.connect(self.close_wanted)
        self._close.hide()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addSpacing(px(8))
        column.addLayout(self._steps)
        column.addSpacing(px(12))
        column.addWidget(self._news)
        column.addSpacing(px(16))
        column.addWidget(Separator(look))
        column.addSpacing(px(16))
        column.addWidget(self._promise_title)
        column.addSpacing(px(4))
        column.addWidget(self._promise)
        column.addStretch(1)
        self.setWidget(inside)
        PaneRing(look, self)

    def lay_over(self, *, over: bool) -> None:
        """Over the idea it closes itself off by a line at its left, and can be closed."""
        self._laid_over = over
        self._close.setVisible(over)

    def show_page(self, page: IdeaPage, today: date) -> None:
        """Show the way of this idea."""
        self._page, self._today = page, today
        self._say()

    def _say(self) -> None:
        page, today = self._page, self._today
        self._title.set_words(translate("IdeaPath", "The idea’s journey"))
        self._close.set_words(translate("IdeaPath", "Close"))
        self._promise_title.set_words(translate("IdeaPath", "This campaign’s promise"))
        self.setAccessibleName(self._title.words)
        if page is None or today is None:
            return
        steps = steps_of(page)
        if (today, *steps) != self._steps_shown:
            self._steps_shown = (today, *steps)
            self._rebuild(steps, today)
        self._news.say(next_news(page, today))
        words = translate(
            "IdeaPath", "Every idea gets an answer within %n day(s).", "", page.campaign.answer_days
        )
        if page.campaign.sponsor_name:
            words += "\n" + translate("IdeaPath", "Sponsor: {name}").format(name=sponsor_words(page.campaign))
        self._promise.set_words(words)

    def _rebuild(self, steps: tuple[Step, ...], today: date) -> None:
        while (item := self._steps.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, step in enumerate(steps):
            row = StepRow(self._look, step, today, current=place == 0, last=place == len(steps) - 1)
            self._steps.addWidget(row)

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._steps_shown = ()
            self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, so that it can lie over the idea, and the line at its left."""
        theme = self._look.theme
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour("bg-content"))
        if self._laid_over:
            painter.fillRect(0, 0, 1, self.viewport().height(), theme.colour("line"))
