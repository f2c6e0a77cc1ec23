"""You said, we did: what became of the ideas, with the sponsor's own words."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ideabox.clock import Clock
from ideabox.reviews.rows import AnswerRow
from ideabox.words import StageKind
from ui.campaigns.results_model import ANSWER, ResultsModel
from ui.campaigns.results_words import quoted, when_words
from ui.i18n import translate
from ui.ideas.margined_list import MarginedList
from ui.messages import sentence
from ui.services import Services
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.card import Separator
from ui.widgets.empty_state import EmptyState
from ui.widgets.marks import paint_avatar, paint_stage_chip, stage_chip_width
from ui.widgets.painting import RIGHT, elided, paint_row_focus, paint_text
from ui.widgets.segmented import Choice, Segmented

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 132
LINES = 3
DONE = frozenset({StageKind.PILOT, StageKind.ACCEPTED, StageKind.ROLLED_OUT})
NOT_NOW = frozenset({StageKind.NOT_THIS_TIME, StageKind.PARKED})


class AnswerDelegate(QStyledItemDelegate):
    """The idea's title and stage, three lines of the answer, who gave it and when."""

    def __init__(self, look: Look, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row has the same height."""
        return QSize(self._look.theme.px(320), self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: AnswerRow = index.data(ANSWER)
        theme, rect = self._look.theme, QRect(option.rect)
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("bg-selected" if selected else "bg-hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if selected and state & QStyle.StateFlag.State_HasFocus:
            paint_row_focus(painter, rect, theme)
        inside = rect.adjusted(theme.px(12), theme.px(12), -theme.px(12), -theme.px(12))
        head = QRect(inside.left(), inside.top(), inside.width(), theme.px(20))
        paint_stage_chip(painter, head, theme, row.stage_kind, row.stage_name, align=RIGHT)
        head.setRight(head.right() - stage_chip_width(theme, row.stage_kind, row.stage_name) - theme.px(14))
        paint_text(painter, head, theme, row.title, "row_title")
        self._answer(painter, inside, theme, row)
        foot = QRect(inside.left(), inside.bottom() + 1 - theme.px(20), inside.width(), theme.px(20))
        used = paint_avatar(painter, foot, theme, row.answered_by or None, 20)
        foot.setLeft(used.right() + 1 + theme.px(6))
        used = paint_text(painter, foot, theme, row.answered_by, "caption", "text-2")
        foot.setLeft(used.right() + 1 + theme.px(10))
        when = when_words(row, self._clock().astimezone().date())
        paint_text(painter, foot, theme, when, "caption", "text-3")

    def _answer(self, painter: QPainter, inside: QRect, theme: Theme, row: AnswerRow) -> None:
        line = theme.px(20)
        top = inside.top() + theme.px(22)
        for place, said in enumerate(_lines(quoted(row), theme, inside.width())):
            box = QRect(inside.left(), top + place * line, inside.width() + 2, line)
            paint_text(painter, box, theme, said, "ui", "text-2")


class AnswerView(MarginedList):
    """The answers; Enter or a click opens the idea."""

    opened = Signal(object)  # AnswerRow

    def __init__(self, services: Services, model: ResultsModel) -> None:
        super().__init__(services.look, row_height=HEIGHT)
        self._services = services
        self._answers = model
        self.setObjectName("answers")
        self.setModel(model)
        self.setItemDelegate(AnswerDelegate(services.look, services.clock, self))
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; J and K move."""
        letters = self._services.settings.current.letter_keys and not event.modifiers()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_clicked(self.currentIndex())
        elif letters and event.key() in {Qt.Key.Key_J, Qt.Key.Key_K}:
            step = 1 if event.key() == Qt.Key.Key_J else -1
            place = min(max(self.currentIndex().row() + step, 0), self._answers.rowCount() - 1)
            self.setCurrentIndex(self._answers.index(place))
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._answers.row(index)
        if row is not None:
            self.opened.emit(row)


class ResultsTab(QWidget):
    """All answers, what is done, or what isn't for now."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._campaign_id: UUID | None = None
        self.model = ResultsModel(services.tasks, services.clock, self)
        self.view = AnswerView(services, self.model)
        self._kinds = Segmented(services.look, name="resultKinds", words="")
        self._empty = EmptyState(services.look, name="noAnswers")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        px = services.look.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(28), px(12), px(28), px(12))
        head.addWidget(self._kinds)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Separator(services.look))
        column.addWidget(self._stack, 1)
        self._kinds.changed.connect(lambda _: self._list())
        self.model.arrived.connect(self._on_arrived)
        self._retranslate()

    def show_campaign(self, campaign_id: UUID) -> None:
        """List the answers of a campaign."""
        if campaign_id != self._campaign_id:
            self._campaign_id = campaign_id
            self._kinds.choose("all")
        self._list()

    def _list(self) -> None:
        if self._campaign_id is not None:
            kinds = {"done": DONE, "not": NOT_NOW}.get(self._kinds.chosen, frozenset())
            self.model.show(self._campaign_id, kinds)

    def _on_arrived(self) -> None:
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.view)
            return
        if self.model.error is not None:
            self._empty.say(
                translate("CampaignResults", "The answers couldn’t be read"), sentence(self.model.error)
            )
        elif self._kinds.chosen == "all":
            self._empty.say(
                translate("CampaignResults", "No answers yet"),
                translate("CampaignResults", "Each idea’s promised date stands on the idea."),
            )
        else:
            self._empty.say(translate("CampaignResults", "No answer of this kind yet"))
        self._stack.setCurrentWidget(self._empty)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._kinds.setAccessibleName(translate("CampaignResults", "Which answers"))
        self.view.setAccessibleName(translate("CampaignResults", "Answers"))
        self._kinds.set_choices(
            (
                Choice("all", translate("CampaignResults", "All answers")),
                Choice("done", translate("CampaignResults", "What we do")),
                Choice("not", translate("CampaignResults", "Not this time")),
            )
        )
        if self.model.loaded or self.model.error is not None:
            self._on_arrived()


def _lines(text: str, theme: Theme, width: int) -> list[str]:
    """The text on at most three lines, the last one cut with "…"."""
    layout = QTextLayout(text, theme.font("ui"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    done = 0
    while len(lines) < LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        if len(lines) == LINES - 1:
            lines.append(elided(theme, "ui", text[done:], width))
        else:
            lines.append(text[done : done + line.textLength()].rstrip())
        done += line.textLength()
    layout.endLayout()
    return lines
