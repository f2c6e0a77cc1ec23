"""One column of the board: its heading, its cards; the last one can be folded to a strip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.review.cards import CardModel, dragged_idea
from ui.review.column_view import ColumnView
from ui.review.wording import column_title, count_words
from ui.services import Services
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.describe import describe
from ui.widgets.painting import paint_icon, paint_text, stroke_ring, text_width
from ui.widgets.stages import STAGE_MARKS
from ui.widgets.tool_button import ToolButton

MIN_WIDTH = 208
HEADING = 38
FOLDED_WIDTH = 36


def paint_column(painter: QPainter, rect: QRect, theme: Theme, *, lit: bool = False) -> None:
    """The sunken ground of a column: round above, running out of sight below."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    long = QRectF(rect).adjusted(0.5, 0.5, -0.5, 2 * theme.px(8))
    shape.addRoundedRect(long, 7.5, 7.5)
    painter.setClipRect(rect)
    painter.fillPath(shape, theme.colour("accent-tint" if lit else "bg-sunken"))
    painter.setPen(theme.colour("accent" if lit else "line"))
    painter.drawPath(shape)
    painter.restore()


class Heading(QWidget):
    """Icon, name and number of a column."""

    def __init__(self, look: Look, cards: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cards = cards
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        cards.shown.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say name and number."""
        words = translate("Review", "{column}, %n idea(s)", "", self._cards.total)
        self.setAccessibleName(words.format(column=column_title(self._cards.kinds)))
        self.update()

    def sizeHint(self) -> QSize:
        """A line of 38."""
        return QSize(self._look.theme.px(MIN_WIDTH - 14), self._look.theme.px(HEADING))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, name, number."""
        theme = self._look.theme
        painter = QPainter(self)
        rest = self.rect().adjusted(theme.px(6), 0, -theme.px(6), 0)
        used = paint_icon(painter, rest, theme, STAGE_MARKS[self._cards.kinds[0]].icon, "text-2", 14)
        rest.setLeft(used.right() + 1 + theme.px(8))
        count = count_words(self._cards.total)
        room = text_width(theme, "caption", count, figures=True) + theme.px(8)
        words = QRect(rest.left(), rest.top(), max(0, rest.width() - room), rest.height())
        used = paint_text(painter, words, theme, column_title(self._cards.kinds), "ui_strong")
        rest.setLeft(used.right() + 1 + theme.px(8))
        paint_text(painter, rest, theme, count, "caption", "text-3", figures=True)


class Column(QWidget):
    """A column unfolded."""

    fold_wanted = Signal()

    def __init__(
        self, services: Services, cards: CardModel, *, foldable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        look = self._look = services.look
        self._cards = cards
        self.setObjectName(f"column-{cards.kinds[0]}")
        self.heading = Heading(look, cards, self)
        self.view = ColumnView(services, cards, self)
        self.fold = ToolButton(look, "chevron-right", "", name="fold-column", parent=self)
        self.fold.setVisible(foldable)
        self.fold.clicked.connect(self.fold_wanted)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(0)
        self._box.addWidget(self.heading)
        self._box.addWidget(self.view, 1)
        look.changed.connect(self._measure)
        self._measure()
        self.retranslate()

    @property
    def cards(self) -> CardModel:
        """What the column holds."""
        return self._cards

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.heading.retranslate()
        words = translate("Review", "Fold the column “{column}”")
        self.fold.set_words(words.format(column=column_title(self._cards.kinds)))

    def resizeEvent(self, event: object) -> None:
        """The fold button stays in its corner."""
        side = self.fold.sizeHint().width()
        self.fold.setGeometry(
            self.width() - side - self._look.theme.px(6), self._look.theme.px(5), side, side
        )
        self.fold.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        paint_column(QPainter(self), self.rect(), self._look.theme)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _measure(self) -> None:
        theme = self._look.theme
        self.setMinimumWidth(theme.px(MIN_WIDTH))
        self._box.setContentsMargins(theme.px(7), 1, 1, 0)


class FoldedColumn(QAbstractButton):
    """The strip a folded column leaves: a click or Enter unfolds it, a card dropped on it opens the answer."""

    dropped = Signal(object)  # idea id
    side_wanted = Signal(int)

    def __init__(self, look: Look, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._column = column
        self._lit = False
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column.cards.shown.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say name and number."""
        title = column_title(self._column.cards.kinds)
        name = translate("Review", "{column}, %n idea(s)", "", self._column.cards.total).format(column=title)
        tip = translate("Review", "Show the column “{column}”").format(column=title)
        describe(self, "folded-column", name, tip=tip, keys="Return")
        self.update()

    def sizeHint(self) -> QSize:
        """A strip of 36."""
        return QSize(self._look.theme.px(FOLDED_WIDTH), self._look.theme.px(200))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter unfolds as Space does; the arrow goes back to the cards."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Left:
            self.side_wanted.emit(-1)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what the column itself would take."""
        idea = dragged_idea(event.mimeData())
        if idea is not None and self._column.view.takes(idea):
            self._light(on=True)
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The card goes elsewhere."""
        self._light(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped."""
        self._light(on=False)
        idea = dragged_idea(event.mimeData())
        if idea is not None and self._column.view.takes(idea):
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()
            self.dropped.emit(idea)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and name and number from top to bottom."""
        theme = self._look.theme
        painter = QPainter(self)
        paint_column(painter, self.rect(), theme, lit=self._lit)
        if self.hasFocus():
            inner = self.rect().adjusted(2, 2, -2, 0)
            stroke_ring(painter, inner, theme.px(6), theme.colour("focus"), 2)
        painter.translate(self.width(), theme.px(13))
        painter.rotate(90)
        line = QRect(QPoint(0, 0), QSize(self.height() - theme.px(24), self.width()))
        role = "text" if not self.underMouse() else "accent-text"
        used = paint_text(painter, line, theme, column_title(self._column.cards.kinds), "ui_medium", role)
        line.setLeft(used.right() + 1 + theme.px(10))
        number = count_words(self._column.cards.total)
        paint_text(painter, line, theme, number, "caption", "text-3", figures=True)

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _light(self, *, on: bool) -> None:
        self._lit = on
        self.update()
