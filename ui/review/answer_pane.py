"""The right pane: the chosen idea, and deciding on it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from ideabox.errors import AppError
from ideabox.ideas.requests import GetIdea
from ideabox.ideas.rows import IdeaPage
from ideabox.reviews.rows import CardRow
from ui.i18n import translate
from ui.messages import sentence
from ui.review.answer_skeleton import AnswerSkeleton
from ui.review.composer import Composer
from ui.review.decisions import Decision, Frame, Option
from ui.review.idea_head import IdeaHead
from ui.review.outgoing import Outgoing
from ui.services import Services
from ui.widgets.labels import Text
from ui.widgets.reveal import reveal

READ_AFTER_MS = 120
"""Arrows held down pass many cards: only the one they rest on is read."""


class AnswerPane(QWidget):
    """Shows one card; reads its idea in one query; hands decisions to `outgoing`."""

    close_wanted = Signal()
    left = Signal()  # Esc: back to the list
    idea_wanted = Signal(object)  # CardRow
    decided = Signal(object)  # Decision
    card_read = Signal(object)  # CardRow in its newest state
    begun_changed = Signal(object, bool)

    def __init__(self, services: Services, outgoing: Outgoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._outgoing = outgoing
        self._card: CardRow | None = None
        self._frames: dict[UUID, Frame] = {}
        self._wanted: Option | None = None
        self._put_off = False  # the pane went out of sight before its idea was asked for
        self._starting = False  # the keyboard was asked for before there was anything to decide with
        self.setObjectName("answer-pane")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        look = services.look
        self.head = IdeaHead(look, services.clock)
        self.composer = Composer(services)
        self.skeleton = AnswerSkeleton(look, "answer-skeleton")
        self._nothing = Text(look, colour="text-3", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area = QScrollArea()
        self._later = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._build()
        self._connect()
        self.retranslate()
        self._show_parts()

    def _build(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        inside = self._inside = QVBoxLayout(page)
        inside.setContentsMargins(1, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.head)
        inside.addWidget(self.composer, 1)
        inside.addWidget(self.skeleton, 1)
        self._area.setWidget(page)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._nothing, 1)
        box.addWidget(self._area, 1)
        box.addWidget(self.composer.foot)

    def _connect(self) -> None:
        self._later.timeout.connect(self._read)
        self.head.close_wanted.connect(self.close_wanted)
        self.head.idea_wanted.connect(self._on_idea_wanted)
        self.composer.published.connect(self._on_published)
        self.composer.undo_wanted.connect(self._outgoing.take_back)
        self.composer.begun_changed.connect(self.begun_changed)
        self._outgoing.changed.connect(self._on_outgoing_changed)

    @property
    def card(self) -> CardRow | None:
        """The card shown."""
        return self._card

    def know(self, frame: Frame) -> None:
        """A campaign's stages, as another query told them."""
        self._frames[frame.campaign.id] = frame

    def frame_of(self, card: CardRow) -> Frame | None:
        """The campaign of a card with its stages, if it was read already."""
        return self._frames.get(card.campaign_id)

    def show_card(self, card: CardRow | None) -> None:
        """Show a card, or none; its idea is read in a moment."""
        other = card is None or self._card is None or card.id != self._card.id
        self._card = card
        if other:
            self._wanted, self._starting = None, False
        if card is not None:
            self.head.show_card(card)
            self._show_composer()
            self._read_later()
        self._show_parts()

    def start(self, option: Option | None = None) -> None:
        """Take the keyboard; with a decision, that one is preselected."""
        if self._card is None:
            return
        if option is not None and option in self.composer.row.options:
            self.composer.take(option)
        else:
            self._wanted = option
            self._starting = not self._is_known
            self.composer.start()

    def rest(self) -> None:
        """Nobody looks any more: what was to be read in a moment is not."""
        self._later.stop()

    def refuse(self, decision: Decision, error: AppError) -> None:
        """A decision was refused: its text is here again, with the reason."""
        if self._card is not None and self._card.id == decision.card.id:
            self._show_composer()
            self.composer.say_problem(sentence(error))
            self._read()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.setAccessibleName(translate("Review", "Idea and answer"))
        self._nothing.set_words(translate("Review", "Choose an idea to read it and answer."))

    def hideEvent(self, event: QHideEvent) -> None:
        """Who went on before the pause was over asks for nothing; back again, they read what stands here."""
        self._put_off = self._put_off or self._later.isActive()
        self._later.stop()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was put off, at once: somebody opened the pane, or came back to it."""
        super().showEvent(event)
        if self._put_off:
            self._put_off = False
            self._read()

    def _read_later(self) -> None:
        """In a moment, if somebody looks then."""
        self._put_off = not self.isVisible()
        if not self._put_off:
            self._later.start()

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """F6 arrives here: on to where one types."""
        super().focusInEvent(event)
        self.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list; nothing typed is lost."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface; the line at its left is the splitter's, unless it lies over the page."""
        theme = self._services.look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg-surface"))
        if not isinstance(self.parentWidget(), QSplitter):
            painter.fillRect(0, 0, 1, self.height(), theme.colour("line-strong"))

    def _show_parts(self) -> None:
        reveal(self._nothing, shown=self._card is None)
        reveal(self._area, shown=self._card is not None)
        if self._card is None:
            reveal(self.composer.foot, shown=False)
        self._show_skeleton()

    @property
    def _is_known(self) -> bool:
        return self._card is None or self._card.campaign_id in self._frames

    def _show_skeleton(self, *, unread: bool = False) -> None:
        """Until a campaign's stages are known there is nothing to choose from: show that it is coming."""
        outlined = not self._is_known and not unread
        self._inside.setStretchFactor(self.composer, 0 if outlined else 1)
        reveal(self.skeleton, shown=outlined)

    def _show_composer(self) -> None:
        card = self._card
        if card is not None:
            frame = self._frames.get(card.campaign_id)
            self.composer.show_card(card, frame, sending=self._outgoing.is_on_its_way(card.id))

    def _read(self) -> None:
        self._later.stop()
        if self._card is not None:
            self._services.tasks.ask(self, GetIdea(self._card.id), self._on_read, self._on_unread, key="idea")

    def _on_read(self, page: IdeaPage) -> None:
        card = self._card
        if card is None or card.id != page.idea.id:
            return
        self.know(Frame(page.campaign, page.stages))
        newest = newest_card(card, page)
        self._card = newest
        self.head.show_card(newest)
        self.head.show_page(page)
        self._show_composer()
        self._show_skeleton()
        self.composer.found(page)
        if newest != card:
            self.card_read.emit(newest)
        if self._wanted is not None and self._wanted in self.composer.row.options:
            self.composer.take(self._wanted)
            self._wanted = None
        elif self._starting:
            self.composer.start()
        self._starting = False

    def _on_unread(self, error: AppError) -> None:
        """The board's own row is enough to decide; what failed is said."""
        self._show_skeleton(unread=True)
        self.composer.say_problem(sentence(error))

    def _on_published(self, decision: Decision) -> None:
        self._outgoing.publish(decision)
        self.decided.emit(decision)

    def _on_outgoing_changed(self) -> None:
        self._show_composer()

    def _on_idea_wanted(self) -> None:
        if self._card is not None:
            self.idea_wanted.emit(self._card)


def newest_card(card: CardRow, page: IdeaPage) -> CardRow:
    """The card as its idea says it is now."""
    idea = page.idea
    if idea.stage_kind is None:
        return card
    stage_id = card.stage_id
    if idea.stage_kind is not card.stage_kind or idea.stage_name != card.stage_name:
        same = [
            each.id for each in page.stages if (each.kind, each.name) == (idea.stage_kind, idea.stage_name)
        ]
        stage_id = same[0] if same else stage_id
    return replace(
        card,
        title=idea.title,
        stage_id=stage_id,
        stage_kind=idea.stage_kind,
        stage_name=idea.stage_name,
        answer_due=idea.answer_due,
        answered_at=idea.answered_at,
        paused=idea.paused,
        comments=idea.comments,
        row_version=idea.row_version,
    )
