"""Changing my idea in its place on the page: what is typed is kept until it is saved or thrown away."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.errors import AppError
from ideabox.ideas.requests import EditIdea
from ideabox.ideas.rows import IdeaPage
from ui.discussion.keeping import TypingKeeper
from ui.i18n import translate
from ui.ideas.questions import guided_answers
from ui.messages import sentence
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.field import Field
from ui.widgets.labels import Text

ANSWER = "answer:"
"""Before a question's key in what is kept."""


def place_of(idea_id: UUID) -> str:
    """Where what is typed into an idea's form is kept."""
    return f"edit:{idea_id.hex}"


class EditForm(QWidget):
    """Title, guided answers, free text; Ctrl+Enter saves, Esc leaves without losing a word."""

    save_wanted = Signal(object)  # EditIdea
    left = Signal()  # kept for later
    dropped = Signal()  # thrown away

    def __init__(self, services: Services, page: IdeaPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._page = page
        self._keeper = TypingKeeper(services.typed, services.tasks, self)
        kept = self._keeper.open(services.person().actor.person_id.hex, place_of(page.idea.id))
        self._version = int(kept.get("version", page.idea.row_version))
        self._look = services.look
        self._answers: dict[str, Field] = {}
        self.setObjectName("editForm")
        self.title = self._field(translate("IdeaEdit", "The idea in one sentence"), "editTitle", lines=0)
        self.title.set_text(kept.get("title", page.idea.title))
        for answer in guided_answers(page.questions, page.answers):
            field = self._field(answer.heading, f"editAnswer{len(self._answers)}")
            field.set_text(kept.get(ANSWER + answer.key, answer.text))
            self._answers[answer.key] = field
        self.body = self._field(translate("IdeaEdit", "More"), "editBody")
        self.body.set_text(kept.get("body", page.body))
        self.body.setVisible(bool(self.body.text()) or not self._answers)
        self._problem = Text(self._look, role="caption", colour="brick-text", wrap=True, name="editProblem")
        self._problem.hide()
        self.save = Button(
            self._look,
            translate("IdeaEdit", "Save"),
            name="editSave",
            kind=Kind.PRIMARY,
            keys="Ctrl+Return",
        )
        self._drop = Button(self._look, translate("IdeaEdit", "Discard my changes"), name="editDiscard")
        self.save.clicked.connect(self._on_save)
        self._drop.clicked.connect(self._on_drop)
        self._build()

    def _field(self, words: str, name: str, lines: int = 3) -> Field:
        return Field(self._look, words, name=name, multiline=lines > 0, min_lines=max(1, lines), max_lines=14)

    def _build(self) -> None:
        px = self._look.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, px(8))
        column.setSpacing(px(12))
        for field in (self.title, *self._answers.values(), self.body):
            column.addWidget(field)
            # Only now: what was put in by the page was not typed.
            field.edited.connect(self._on_edited)
            field.submitted.connect(self._on_save)
        column.addWidget(self._problem)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.save)
        buttons.addWidget(self._drop)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.setFocusProxy(self.title)

    @property
    def idea_id(self) -> UUID:
        """The idea that is edited."""
        return self._page.idea.id

    def command(self) -> EditIdea:
        """The words as they stand, against the version they began from."""
        answers = {key: field.text().strip() for key, field in self._answers.items() if field.text().strip()}
        return EditIdea(
            self.idea_id, self._version, self.title.text().strip(), self.body.text().strip(), answers
        )

    def begin(self) -> None:
        """Take the keyboard."""
        self.title.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def base_on(self, version: int) -> None:
        """My words shall replace this version, which I have seen."""
        self._version = version
        self._keep()

    def saved(self) -> None:
        """It is saved: forget what was typed."""
        self._keeper.forget()

    def keep(self) -> None:
        """Write down at once what is typed."""
        self._keeper.flush()

    def refused(self, error: AppError) -> None:
        """Say why it could not be saved; the words stay."""
        self.save.setEnabled(True)
        if error.code == "title_length":
            self.title.set_error(sentence(error))
            self.title.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._problem.set_words(sentence(error))
        self._problem.show()

    def _on_edited(self) -> None:
        self._problem.hide()
        self._keep()

    def _keep(self) -> None:
        texts = {"title": self.title.text(), "body": self.body.text(), "version": str(self._version)}
        texts |= {ANSWER + key: field.text() for key, field in self._answers.items()}
        self._keeper.typed(texts)

    def _on_save(self) -> None:
        if self.save.isEnabled():
            self._keeper.flush()
            self.save.setEnabled(False)
            self._problem.hide()
            self.save_wanted.emit(self.command())

    def _on_drop(self) -> None:
        self._keeper.forget()
        self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; the words stay for the next time."""
        if event.key() == Qt.Key.Key_Escape:
            self._keeper.flush()
            self.left.emit()
            return
        super().keyPressEvent(event)


def is_half_edited(services: Services, page: IdeaPage) -> bool:
    """Whether words typed into this idea's form wait to be saved."""
    kept: Mapping[str, str] = services.typed.find(
        services.person().actor.person_id.hex, place_of(page.idea.id)
    )
    return bool(kept) and page.idea.mine


def forget_edit(services: Services, idea_id: UUID) -> None:
    """Throw away the words that wait."""
    services.typed.forget(services.person().actor.person_id.hex, place_of(idea_id))
