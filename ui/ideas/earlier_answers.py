"""Answers given before the newest one, folded."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ideabox.ideas.rows import IdeaPage
from ideabox.reviews.rows import MoveRow
from ui.discussion.reading_text import ReadingText
from ui.i18n import translate
from ui.ideas.promise import gap_words
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.labels import Text
from ui.widgets.stages import stage_words


class EarlierAnswers(QWidget):
    """A line that tells how many there are, and unfolds them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._moves: tuple[MoveRow, ...] = ()
        self.fold = Button(look, "", name="earlierAnswers", kind="link", small=True)
        self.fold.clicked.connect(self._on_fold)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.theme.px(4))
        self._list.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.theme.px(8))
        box.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._list)

    def show_answers(self, page: IdeaPage, moves: tuple[MoveRow, ...], today: date) -> None:
        """These answers, newest first."""
        self._moves = moves
        self.setVisible(bool(moves))
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for move in moves:
            who = translate("IdeaAnswer", "{stage}, {name}, {when}").format(
                stage=move.stage_name or stage_words(move.kind),
                name=move.person_name,
                when=gap_words(page, move, today),
            )
            self._column.addWidget(Text(self._look, who, "caption", "text-3", wrap=True))
            body = ReadingText(self._look)
            body.set_markdown(move.answer)
            self._column.addWidget(body)
        self._say()

    def _on_fold(self) -> None:
        self._list.setVisible(self._list.isHidden())
        self._say()

    def _say(self) -> None:
        count = len(self._moves)
        folded = self._list.isHidden()
        self.fold.set_words(
            translate("IdeaAnswer", "Show %n earlier answer(s)", "", count)
            if folded
            else translate("IdeaAnswer", "Hide %n earlier answer(s)", "", count)
        )
        self.fold.set_kind("link", icon="chevron-right" if folded else "chevron-down")
