"""The top of the right pane: which idea, whose, where it stands, and its first words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.clock import Clock
from ideabox.ideas.rows import IdeaPage
from ideabox.reviews.rows import CardRow, MoveRow
from ui import dates
from ui.i18n import translate
from ui.ideas.excerpt import one_line
from ui.review.lines import Lines
from ui.review.wording import hidden_words, support_words
from ui.theme.look import Look
from ui.widgets.button import Button, Kind
from ui.widgets.chips import Avatar, SiteTag, StageChip
from ui.widgets.labels import ElidedText, Text
from ui.widgets.reveal import reveal
from ui.widgets.stages import stage_words
from ui.widgets.tool_button import ToolButton

TITLE_LINES = 3
EXCERPT_LINES = 3


class IdeaHead(QWidget):
    """Number, store, author, title, stage, support; below a line the excerpt and the last step."""

    close_wanted = Signal()
    idea_wanted = Signal()

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._card: CardRow | None = None
        self._page: IdeaPage | None = None
        self.setObjectName("idea-head")
        self._number = Text(look, role="caption", colour="text-3")
        self._hidden = Avatar(look, None, 20)
        self._site = SiteTag(look, "", "")
        self._author = ElidedText(look, "", "caption", "text-3")
        self.close_button = ToolButton(look, "x", "", name="close-pane", keys="Ctrl+Alt+B")
        self.title = Lines(look, "panel_title", "text", TITLE_LINES, name="title")
        self._stage = StageChip(look)
        self._support = ElidedText(look, "", "caption", "text-3")
        self.excerpt = Lines(look, "ui", "text-2", EXCERPT_LINES, name="excerpt")
        self._step = ElidedText(look, "", "caption", "text-3")
        self.open_button = Button(look, "", name="open-idea", kind=Kind.LINK, small=True, keys="Ctrl+O")
        self.open_button.hide_caps()
        self.excerpt.reserve(EXCERPT_LINES)  # it is read a moment later, and as many cards follow each other
        self._build()
        self.close_button.clicked.connect(self.close_wanted)
        self.open_button.clicked.connect(self.idea_wanted)
        self.retranslate()

    def _build(self) -> None:
        theme = self._look.theme
        names = QHBoxLayout()
        names.setSpacing(theme.px(8))
        for widget in (self._number, self._hidden, self._site):
            names.addWidget(widget)
        names.addWidget(self._author, 1)
        names.addWidget(self.close_button)
        standing = QHBoxLayout()
        standing.setSpacing(theme.px(8))
        standing.addWidget(self._stage)
        standing.addWidget(self._support, 1)
        last = QHBoxLayout()
        last.setSpacing(theme.px(8))
        last.addWidget(self._step, 1)
        last.addWidget(self.open_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12))
        box.setSpacing(theme.px(6))
        box.addLayout(names)
        box.addWidget(self.title)
        box.addSpacing(theme.px(2))
        box.addLayout(standing)
        box.addSpacing(theme.px(4))
        box.addWidget(self.excerpt)
        box.addLayout(last)

    def show_card(self, card: CardRow) -> None:
        """What the board knows of it; the excerpt follows with `show_page`."""
        if self._card is None or self._card.id != card.id:
            self._page = None
        self._card = card
        self._show()

    def show_page(self, page: IdeaPage) -> None:
        """The idea whole."""
        self._page = page
        self._show()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.close_button.set_words(translate("Review", "Close this pane"))
        self.open_button.set_words(
            translate("Review", "Open the idea"), tip=translate("Review", "Read it whole, with its comments")
        )
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line between the idea and the answer to it."""
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self._look.theme.colour("line"))

    def _show(self) -> None:
        card = self._card
        if card is None:
            return
        self._number.set_words(translate("Review", "Idea {number}").format(number=card.number))
        reveal(self._hidden, shown=not card.byline.name)
        reveal(self._site, shown=bool(card.byline.site_name))
        self._site.set_site(card.byline.site_code, card.byline.site_name)
        self._author.set_words(card.byline.name or hidden_words(card))
        self.title.set_words(card.title)
        self._stage.set_stage(card.stage_kind, card.stage_name)
        parts = [support_words(card)]
        if card.comments:
            parts.append(translate("Review", "%n comment(s)", "", card.comments))
        self._support.set_words(", ".join(part for part in parts if part))
        page = self._page if self._page is not None and self._page.idea.id == card.id else None
        self.excerpt.set_words(one_line(page.idea.excerpt) if page else "")
        self._step.set_words(self._step_words(page.moves[-1]) if page and page.moves else "")

    def _step_words(self, move: MoveRow) -> str:
        """The last step of its way: "In review since 12 Nov, 4 opinions"."""
        today = self._clock().astimezone().date()
        words = translate("Review", "{stage} since {date}").format(
            stage=move.stage_name or stage_words(move.kind),
            date=dates.day(move.at.astimezone().date(), today),
        )
        return f"{words}, {move.reason}" if move.reason else words
