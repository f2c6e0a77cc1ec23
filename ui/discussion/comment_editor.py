"""Changing a comment in its place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.discussion.rows import CommentRow
from ideabox.errors import AppError
from ui.discussion.keeping import TypingKeeper
from ui.i18n import translate
from ui.messages import sentence
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.labels import Text
from ui.widgets.text_area import TextArea


def place_of(row: CommentRow) -> str:
    """Where what is typed into a comment's editor is kept."""
    return f"comment-edit:{row.id.hex}"


class CommentEditor(QWidget):
    """The words of one comment, to be changed; what is typed is kept until it is saved or thrown away."""

    saved = Signal(str)
    cancelled = Signal()

    def __init__(self, services: Services, row: CommentRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = services.look
        self._keeper = TypingKeeper(services.typed, services.tasks, self)
        kept = self._keeper.open(services.person().actor.person_id.hex, place_of(row))
        words = translate("Discussion", "Edit my comment")
        self._area = TextArea(look, name="commentEditor", words=words, min_lines=2, max_lines=10)
        self._area.setPlainText(kept.get("body", row.body))
        self._area.moveCursor(QTextCursor.MoveOperation.End)
        self._area.textChanged.connect(lambda: self._keeper.typed({"body": self._area.text()}))
        self._area.submitted.connect(self._on_saved)
        self._error = Text(look, role="caption", colour="brick-text", wrap=True)
        self._error.hide()
        self._save = Button(
            look,
            translate("Discussion", "Save"),
            name="commentSave",
            kind=Kind.PRIMARY,
            small=True,
            keys="Ctrl+Return",
        )
        self._save.clicked.connect(self._on_saved)
        cancel = Button(look, translate("Discussion", "Discard my changes"), name="commentCancel", small=True)
        cancel.clicked.connect(self._on_cancelled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.theme.px(2), 0, look.theme.px(4))
        column.setSpacing(look.theme.px(6))
        column.addWidget(self._area)
        column.addWidget(self._error)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.theme.px(8))
        buttons.addWidget(self._save)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.setFocusProxy(self._area)

    def begin(self) -> None:
        """Take the keyboard."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self) -> None:
        """It was saved: forget what was typed."""
        self._keeper.forget()

    def leave(self) -> None:
        """Keep what is typed; the page is left."""
        self._keeper.flush()

    def refused(self, error: AppError) -> None:
        """Say why it could not be saved; the text stays, and can be sent again."""
        self._error.set_words(sentence(error))
        self._error.show()
        self._save.setEnabled(True)
        self._save.set_words(translate("Discussion", "Retry"))

    def _on_saved(self) -> None:
        if self._save.isEnabled():
            self._save.setEnabled(False)
            self._error.hide()
            self._keeper.flush()
            self.saved.emit(self._area.text())

    def _on_cancelled(self) -> None:
        self._keeper.forget()
        self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the editor; what was typed comes back with it. Only the button throws it away."""
        if event.key() == Qt.Key.Key_Escape:
            self._keeper.flush()
            self.cancelled.emit()
            return
        super().keyPressEvent(event)
