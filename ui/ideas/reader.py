"""The middle of the idea page: everything about the idea in one column that scrolls, the composer pinned below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ideabox.ideas.requests import RestoreIdea
from ideabox.ideas.rows import IdeaPage
from ui.discussion.comment_item import ROOM
from ui.discussion.discussion import Discussion
from ui.ideas.action_row import ActionRow
from ui.ideas.answer_box import AnswerBox
from ui.ideas.author_line import AuthorLine
from ui.ideas.idea_acts import IdeaActs
from ui.ideas.idea_text import IdeaText
from ui.ideas.notes import Notes
from ui.ideas.pane_ring import PaneRing
from ui.ideas.scroll_column import ScrollColumn
from ui.services import Services
from ui.widgets.card import Separator
from ui.widgets.labels import Text

SIDE = 28
TOP = 16


class Reader(QWidget):
    """Shows one idea; what is wished goes to its acts, or up to the page by the signals of its parts."""

    def __init__(self, services: Services, acts: IdeaActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._acts = services, acts
        look = services.look
        self.setObjectName("ideaReader")
        self.notes = Notes(look)
        self.author = AuthorLine(look)
        self.title = Text(look, role="title", wrap=True, selectable=True, name="ideaHeading")
        self.actions_row = ActionRow(look)
        self.answer = AnswerBox(look)
        self.text = IdeaText(look)
        self.discussion = Discussion(services, self)
        self._editor: QWidget | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        look, px = self._services.look, self._services.look.theme.px
        self.area = QScrollArea()
        self._inside = ScrollColumn()
        self._column = QVBoxLayout(self._inside)
        self._column.setSpacing(0)
        self._on_range(0, 0)
        self._read = QWidget()
        read = QVBoxLayout(self._read)
        read.setContentsMargins(0, px(4), 0, 0)
        read.setSpacing(px(16))
        head = QVBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.title)
        head.addWidget(self.actions_row)
        read.addLayout(head)
        read.addWidget(self.answer)
        read.addWidget(self.text)
        self._top = QVBoxLayout()
        self._top.setContentsMargins(px(ROOM), 0, px(ROOM), 0)
        self._top.setSpacing(0)
        self._top.addWidget(self.notes)
        self._top.addWidget(self.author)
        self._top.addWidget(self._read)
        self._top.addSpacing(px(16))
        self._top.addWidget(Separator(look))
        self._top.addSpacing(px(13))
        self._column.addLayout(self._top)
        self._column.addWidget(self.discussion.view)
        self._column.addStretch(1)
        self.area.setObjectName("ideaScroll")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setWidget(self._inside)
        self.area.verticalScrollBar().setSingleStep(px(40))
        self.area.verticalScrollBar().rangeChanged.connect(self._on_range)
        PaneRing(look, self.area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        outer.addWidget(self.discussion.composer)

    def _connect(self) -> None:
        self.author.follow_toggled.connect(self._acts.toggle_follow)
        self.actions_row.vote_toggled.connect(self._acts.toggle_vote)
        self.actions_row.comments_wanted.connect(self.show_comments)
        self.answer.reply_wanted.connect(self.discussion.composer.setFocus)
        self.notes.restore_wanted.connect(self._acts.restore)
        self.notes.settled.connect(self._acts.settle)
        self.discussion.item_wanted.connect(self._on_item_wanted)
        self.discussion.composer.left.connect(lambda: self.area.setFocus(Qt.FocusReason.OtherFocusReason))

    def show_page(self, page: IdeaPage, today: date, *, half_edited: bool) -> None:
        """Show an idea, or a newer state of it."""
        self.show_idea(page, today)
        may_restore = page.idea.hidden and not self._acts.why_not(RestoreIdea)
        self.notes.show_page(page, may_restore=may_restore, half_edited=half_edited and self._editor is None)
        self.answer.show_page(page, today)
        self.text.show_page(page)
        self.discussion.show_page(page)
        self.area.setAccessibleName(page.idea.title)

    def show_idea(self, page: IdeaPage, today: date) -> None:
        """Show what changes by a vote or by following: the lines above the text."""
        self.author.show_page(page, today)
        self.title.set_words(page.idea.title)
        self.actions_row.show_page(page, self._acts.why_no_vote())

    def scroll_to_top(self) -> None:
        """Begin at the beginning: another idea is shown."""
        self.area.verticalScrollBar().setValue(0)

    def edit_with(self, editor: QWidget | None) -> None:
        """Put a form in the place of title and text, or these back (None)."""
        if self._editor is not None:
            self._top.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
        self._editor = editor
        self._read.setVisible(editor is None)
        if editor is not None:
            self._top.insertWidget(self._top.indexOf(self._read), editor)
            editor.show()

    # Scrolling

    def _on_range(self, _least: int, most: int) -> None:
        """The scroll bar takes its room from the margin, so that the text keeps its width."""
        px = self._services.look.theme.px
        bar = self.area.verticalScrollBar().sizeHint().width() if most > 0 else 0
        side = px(SIDE) - px(ROOM)
        self._column.setContentsMargins(side, px(TOP), side - bar, px(20))

    def show_comments(self) -> None:
        """Bring the discussion to the top, with the keyboard on its first comment."""
        self.discussion.view.focus_first()
        top = self.discussion.view.mapTo(self._inside, QPoint(0, 0)).y()
        self.area.verticalScrollBar().setValue(top - self._services.look.theme.px(16))

    def _on_item_wanted(self, item: QWidget) -> None:
        # A new item has its place only after the next layout.
        QTimer.singleShot(0, item, lambda: self._reveal(item))

    def _reveal(self, item: QWidget) -> None:
        self._column.activate()
        where = QRect(item.mapTo(self._inside, QPoint(0, 0)), item.size())
        bar, height = self.area.verticalScrollBar(), self.area.viewport().height()
        margin = self._services.look.theme.px(16)
        if where.top() < bar.value():
            bar.setValue(where.top() - margin)
        elif where.bottom() > bar.value() + height:
            bar.setValue(min(where.top(), where.bottom() - height) + margin)
