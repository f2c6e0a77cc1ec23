"""Somebody saved the idea while I was changing it: both versions side by side, and the choice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ideabox.ideas.requests import EditIdea
from ideabox.ideas.rows import IdeaPage
from ui.discussion.reading_text import ReadingText
from ui.i18n import translate
from ui.ideas.questions import guided_answers
from ui.ideas.scroll_column import ScrollColumn
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.labels import Text
from ui.widgets.sheet import SheetDialog

WIDTH = 860
HEIGHT = 520


class ConflictSheet(SheetDialog):
    """`mine_chosen`, `theirs_chosen`, or `closed` to go on writing; nothing is thrown away by itself."""

    mine_chosen = Signal()
    theirs_chosen = Signal()

    def __init__(self, services: Services, window: QWidget, mine: EditIdea, theirs: IdeaPage) -> None:
        title = translate("IdeaEdit", "This idea changed while you were editing it")
        super().__init__(services.look, window, name="conflict", words=title, width=WIDTH, height=HEIGHT)
        look, px = services.look, services.look.theme.px
        self._services = services
        inside = QVBoxLayout()
        inside.setContentsMargins(px(20), px(20), px(20), px(20))
        inside.setSpacing(px(12))
        self.body.addLayout(inside)
        inside.addWidget(Text(look, title, "panel_title", wrap=True))
        words = translate("IdeaEdit", "Both versions are kept until you choose.")
        inside.addWidget(Text(look, words, colour="text-2", wrap=True))
        columns = QHBoxLayout()
        columns.setSpacing(px(16))
        mine_texts = _texts(theirs, mine.title, mine.answers, mine.body)
        their_texts = _texts(theirs, theirs.idea.title, theirs.answers, theirs.body)
        columns.addWidget(self._column(translate("IdeaEdit", "Your version"), mine_texts, "conflictMine"), 1)
        columns.addWidget(
            self._column(translate("IdeaEdit", "Saved version"), their_texts, "conflictTheirs"), 1
        )
        inside.addLayout(columns, 1)
        inside.addLayout(self._buttons())
        self.escaped.connect(self.close_sheet)
        self.closed.connect(self.deleteLater)

    def _buttons(self) -> QHBoxLayout:
        look = self._services.look
        back = Button(look, translate("IdeaEdit", "Go on writing"), name="conflictBack", keys="Esc")
        back.hide_caps()
        theirs = Button(look, translate("IdeaEdit", "Take the saved version"), name="conflictTake")
        mine = Button(
            look, translate("IdeaEdit", "Save your version"), name="conflictKeep", kind=Kind.PRIMARY
        )
        back.clicked.connect(self.close_sheet)
        theirs.clicked.connect(self._on_theirs)
        mine.clicked.connect(self._on_mine)
        row = QHBoxLayout()
        row.setSpacing(look.theme.px(8))
        row.addStretch(1)
        for button in (back, theirs, mine):
            row.addWidget(button)
        return row

    def _on_theirs(self) -> None:
        self.theirs_chosen.emit()
        self.close_sheet()

    def _on_mine(self) -> None:
        self.mine_chosen.emit()
        self.close_sheet()

    def _column(self, title: str, texts: Iterable[tuple[str, str]], name: str) -> QWidget:
        look, px = self._services.look, self._services.look.theme.px
        inside = ScrollColumn()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(4))
        column.addWidget(Text(look, title, "caption_strong", "text-2"))
        for heading, text in texts:
            if heading and not text:
                column.addWidget(Text(look, heading, "ui_strong", wrap=True))
                continue
            if heading:
                column.addWidget(Text(look, heading, "caption_medium", "text-3", wrap=True))
            part = ReadingText(look)
            part.set_markdown(text)
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName(name)
        area.setAccessibleName(title)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setWidget(inside)
        return area


def _texts(page: IdeaPage, title: str, answers: Mapping[str, str], body: str) -> list[tuple[str, str]]:
    """A version as headings and texts; the idea's title is a heading alone."""
    parts = [(title, "")]
    parts += [(each.heading, each.text) for each in guided_answers(page.questions, answers) if each.text]
    return [*parts, ("", body)] if body else parts
