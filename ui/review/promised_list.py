"""The list of answers I owe."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ideabox.clock import Clock
from ideabox.reviews.rows import CardRow
from ui import dates
from ui.i18n import translate
from ui.review.cards import CARD, SENDING, UNSENT, Index
from ui.review.letter_keys import as_arrow
from ui.review.promised_model import HEADING, Heading, PromisedModel, Section, section_words
from ui.review.wording import badge, count_words, imported_words, place_words
from ui.services import Services
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets.marks import paint_chip, paint_count, paint_due_badge, paint_site
from ui.widgets.painting import RIGHT, fill_box, paint_icon, paint_row_focus, paint_text

ROW = 60
HEADING_ROW = 44
BADGE_COLUMN = 128


class PromisedDelegate(QStyledItemDelegate):
    """Paints headings of 44 and rows of 60: badge, title, campaign and store, support."""

    def __init__(self, look: Look, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings are lower."""
        height = ROW if index.data(HEADING) is None else HEADING_ROW
        return QSize(self._look.theme.px(200), self._look.theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading or a row."""
        theme = self._look.theme
        rect = QRect(option.rect)
        heading: Heading | None = index.data(HEADING)
        if heading is not None:
            self._paint_heading(painter, rect.adjusted(theme.px(12), theme.px(12), 0, 0), heading)
            return
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            fill_box(painter, rect, 6, theme.colour("bg-selected" if chosen else "bg-hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        self._paint_row(painter, rect.adjusted(theme.px(12), 0, -theme.px(12), 0), index, chosen=chosen)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            paint_row_focus(painter, rect, theme, 6)

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        theme = self._look.theme
        colour = "brick-text" if heading.section is Section.LATE else "text"
        used = paint_text(painter, rect, theme, section_words(heading.section), "section", colour)
        if heading.count is not None:
            rest = rect.adjusted(used.width() + theme.px(8), 0, 0, 0)
            paint_text(painter, rest, theme, count_words(heading.count), "caption", "text-3", figures=True)

    def _paint_row(self, painter: QPainter, rect: QRect, index: Index, *, chosen: bool) -> None:
        theme = self._look.theme
        card: CardRow = index.data(CARD)
        self._paint_badge(
            painter, QRect(rect.left(), rect.top(), theme.px(BADGE_COLUMN), rect.height()), index
        )
        rest = rect.adjusted(theme.px(BADGE_COLUMN + 12), 0, 0, 0)
        rest.setRight(self._paint_counts(painter, rest, index) - theme.px(12))
        title = QRect(rest.left(), rest.top() + theme.px(9), rest.width(), theme.px(20))
        paint_text(painter, title, theme, card.title, "row_title")
        line = QRect(rest.left(), title.bottom() + 1 + theme.px(4), rest.width(), theme.px(16))
        self._paint_line(painter, line, theme, card, chosen=chosen)

    def _paint_badge(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme = self._look.theme
        if index.data(SENDING):
            paint_chip(painter, rect, theme, translate("Review", "going out"), "accent", "send")
            return
        found = badge(index.data(CARD), self._clock().astimezone().date())
        if found is not None:
            paint_due_badge(painter, rect, theme, *found)

    def _paint_counts(self, painter: QPainter, rect: QRect, index: Index) -> int:
        """Support, imported votes and the mark of a begun answer; returns where they begin."""
        theme = self._look.theme
        card: CardRow = index.data(CARD)
        rest = QRect(rect)
        if card.support is not None:
            used = paint_count(painter, rest, theme, "arrow-big-up", dates.number(card.support), align=RIGHT)
            rest.setRight(used.left() - theme.px(10))
        if card.imported_for:
            used = paint_text(painter, rest, theme, imported_words(card), "caption", "text-3", align=RIGHT)
            rest.setRight(used.left() - theme.px(10))
        if index.data(UNSENT) and not index.data(SENDING):
            used = paint_icon(painter, rest, theme, "edit", "spark-text", 13, align=RIGHT)
            rest.setRight(used.left() - theme.px(10))
        return rest.right()

    @staticmethod
    def _paint_line(painter: QPainter, line: QRect, theme: Theme, card: CardRow, *, chosen: bool) -> None:
        if card.byline.site_name:
            byline = card.byline
            used = paint_site(painter, line, theme, byline.site_code, byline.site_name, on_selection=chosen)
        else:
            used = paint_text(painter, line, theme, place_words(card), "caption", "text-3")
        rest = QRect(line)
        rest.setLeft(used.right() + 1 + theme.px(12))
        paint_text(painter, rest, theme, card.campaign_name, "caption", "text-3")


class PromisedView(QListView):
    """Up and Down pass the headings; Enter goes to the answer."""

    chosen = Signal(object)  # CardRow
    picked = Signal(object)
    answer_wanted = Signal(object)
    idea_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, services: Services, rows: PromisedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = self._look = services.look
        self._settings = services.settings
        self._rows = rows
        self.setObjectName("promised-list")
        self.setModel(rows)
        self.setItemDelegate(PromisedDelegate(look, services.clock, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        look.changed.connect(self._on_look)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.setAccessibleName(translate("Review", "Promised answers"))
        self.viewport().update()

    @property
    def card(self) -> CardRow | None:
        """The card chosen."""
        index = self.currentIndex()
        return index.data(CARD) if index.isValid() else None

    def choose(self, idea: UUID) -> bool:
        """Choose a card; whether it is there."""
        row = self._rows.row_of(idea)
        if row < 0:
            return False
        self.setCurrentIndex(self._rows.index(row))
        self.scrollTo(self._rows.index(row))
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which card the keyboard is on."""
        super().currentChanged(current, previous)
        card = current.data(CARD) if current.isValid() else None
        if card is not None:
            self.chosen.emit(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers."""
        card = self.card
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers()
            and card is not None
        ):
            self.answer_wanted.emit(card)
        else:
            super().keyPressEvent(as_arrow(event, self._settings))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Every act on a card, for mouse and menu key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        card = index.data(CARD) if index.isValid() else None
        if card is not None:
            self.setCurrentIndex(index)
            where = event.pos() if by_mouse else self.visualRect(index).center()
            self.menu_wanted.emit(card, self.viewport().mapToGlobal(where))

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        card = index.data(CARD)
        if card is not None:
            self.picked.emit(card)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        card = index.data(CARD)
        if card is not None:
            self.idea_wanted.emit(card)

    def _on_look(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
