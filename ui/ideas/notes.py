"""What must be known before reading on: the idea is hidden, withdrawn, reported, or half edited."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.ideas.rows import IdeaPage
from ideabox.words import IdeaState
from ui.i18n import translate
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.field import IconSign
from ui.widgets.labels import Text
from ui.widgets.painting import fill_box


class Note(QWidget):
    """One sentence on a tint, with up to two things to do."""

    def __init__(self, look: Look, words: str, *, tint: str, icon: str, name: str) -> None:
        super().__init__()
        self._look, self._tint = look, tint
        self.setObjectName(name)
        self.setAccessibleName(words)
        px = look.theme.px
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(px(12), px(8), px(12), px(8))
        self._box.setSpacing(px(8))
        self._box.addWidget(IconSign(look, icon, f"{tint}-text"))
        self._box.addWidget(Text(look, words, colour=f"{tint}-text", wrap=True), 1)

    def add(self, words: str, name: str) -> Button:
        """A button at the end."""
        button = Button(self._look, words, name=name, small=True)
        self._box.addWidget(button)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint."""
        theme = self._look.theme
        edge = theme.colour("line-control") if theme.contrast else None
        fill_box(QPainter(self), self.rect(), 8, theme.colour(f"{self._tint}-tint"), edge)


class Notes(QWidget):
    """The notes of one idea, or nothing."""

    restore_wanted = Signal()
    settled = Signal(object)  # ReportRow
    edit_resumed = Signal()
    edit_dropped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: IdeaPage | None = None
        self._may_restore = False
        self._half_edited = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, look.theme.px(12))
        self._column.setSpacing(look.theme.px(8))

    def show_page(self, page: IdeaPage, *, may_restore: bool, half_edited: bool) -> None:
        """Show what concerns this idea."""
        self._page, self._may_restore, self._half_edited = page, may_restore, half_edited
        self._say()

    def _say(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        notes = self._notes(self._page) if self._page is not None else []
        for note in notes:
            self._column.addWidget(note)
        self.setVisible(bool(notes))

    def _notes(self, page: IdeaPage) -> list[Note]:
        notes: list[Note] = []
        if page.idea.hidden:
            notes.append(self._hidden(page))
        if page.idea.state is IdeaState.WITHDRAWN:
            words = translate("IdeaPage", "You withdrew this idea. Nobody else sees it.")
            notes.append(Note(self._look, words, tint="grey", icon="undo-2", name="noteWithdrawn"))
        if page.idea.state is IdeaState.MERGED:
            words = translate("IdeaPage", "This idea was merged into another one.")
            notes.append(Note(self._look, words, tint="grey", icon="git-merge", name="noteMerged"))
        if self._half_edited:
            notes.append(self._edited())
        notes += self._reports(page)
        return notes

    def _hidden(self, page: IdeaPage) -> Note:
        words = translate(
            "IdeaPage", "Hidden by the facilitators: {reason} Only its author and they see it."
        ).format(reason=_sentence(page.hidden_reason))
        note = Note(self._look, words, tint="brick", icon="eye-off", name="noteHidden")
        if self._may_restore:
            button = note.add(translate("IdeaPage", "Show again"), "noteRestore")
            button.clicked.connect(self.restore_wanted)
        return note

    def _edited(self) -> Note:
        words = translate("IdeaPage", "You had begun to edit this idea. Your words are kept.")
        note = Note(self._look, words, tint="accent", icon="pencil", name="noteEdited")
        note.add(translate("IdeaPage", "Go on"), "editResume").clicked.connect(self.edit_resumed)
        note.add(translate("IdeaPage", "Discard"), "editDrop").clicked.connect(self.edit_dropped)
        return note

    def _reports(self, page: IdeaPage) -> list[Note]:
        notes = []
        for report in (each for each in page.reports if each.comment_id is None):
            words = translate("IdeaPage", "Reported: {reason}").format(reason=report.reason)
            note = Note(self._look, words, tint="spark", icon="flag", name="noteReport")
            button = note.add(translate("IdeaPage", "Looked at"), "noteSettle")
            button.clicked.connect(lambda _=False, each=report: self.settled.emit(each))
            notes.append(note)
        return notes

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()


def _sentence(reason: str) -> str:
    """A reason that ends as a sentence does."""
    return reason if reason.endswith((".", "!", "?", "…")) else f"{reason}."
