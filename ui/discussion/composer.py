"""Writing a comment or a reply, at the bottom of the page: what is typed is never lost."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ideabox.discussion.requests import AddComment
from ideabox.discussion.rows import CommentRow
from ideabox.errors import AppError
from ideabox.ideas.rows import IdeaPage
from ideabox.ids import new_id
from ui.discussion.comment_words import commenter_name
from ui.discussion.composer_frame import ComposerFrame
from ui.discussion.composer_words import closed_words, name_warning
from ui.discussion.keeping import TypingKeeper
from ui.i18n import translate
from ui.messages import sentence
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.chips import Avatar
from ui.widgets.labels import ElidedText, Text
from ui.widgets.tool_button import ToolButton


def place_of(idea_id: UUID) -> str:
    """Where what is typed under an idea is kept."""
    return f"comment:{idea_id.hex}"


class Composer(QWidget):
    """One line that grows to seven; C goes there, Ctrl+Enter posts, Esc leaves without losing a word."""

    posted = Signal(object)  # the new comment's id
    left = Signal()  # Esc

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._page: IdeaPage | None = None
        self._reply_to: UUID | None = None
        self._attempt: AddComment | None = None
        self._sending = False
        self._keeper = TypingKeeper(services.typed, services.tasks, self)
        self.setObjectName("composer")
        look = services.look
        self._warning = Text(look, role="caption", colour="spark-text", wrap=True)
        self._closed = Text(look, colour="text-2", wrap=True, name="composerClosed")
        self._error = Text(look, role="caption", colour="brick-text", wrap=True, name="composerError")
        self._reply_words = ElidedText(look, role="caption", colour="text-2", name="composerReply")
        self._reply_off = ToolButton(look, "x", "", name="composerReplyOff", size=24)
        self._reply_off.clicked.connect(lambda: self._set_reply(None, ""))
        self._avatar = Avatar(look, size=24)
        self._frame = ComposerFrame(look)
        self._area = self._frame.area
        self._post = Button(look, "", name="commentPost", kind=Kind.PRIMARY, small=True, keys="Ctrl+Return")
        self._post.hide_caps()
        self._area.textChanged.connect(self._on_typed)
        self._area.submitted.connect(self._send)
        self._post.clicked.connect(self._send)
        self.setFocusProxy(self._area)
        self._build()
        self._name()
        self._show_reply("")

    def _build(self) -> None:
        px = self._services.look.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(12), px(28), px(12))
        column.setSpacing(px(6))
        reply = QHBoxLayout()
        reply.setContentsMargins(px(34), 0, 0, 0)
        reply.addWidget(self._reply_words)
        reply.addWidget(self._reply_off)
        reply.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._frame, 1)
        row.addWidget(self._post, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self._warning)
        column.addWidget(self._closed)
        column.addLayout(reply)
        column.addLayout(row)
        column.addWidget(self._error)

    # What it is about

    def show_page(self, page: IdeaPage) -> None:
        """Comment on this idea: what was typed there before comes back."""
        person = self._services.person()
        fresh = self._page is None or self._page.idea.id != page.idea.id
        self._page = page
        self._avatar.set_person(person.name)
        if fresh:
            kept = self._keeper.open(person.actor.person_id.hex, place_of(page.idea.id))
            self._take(kept)
        self._show_state()

    def reply_to(self, row: CommentRow) -> None:
        """Answer this comment."""
        self._set_reply(row.id, commenter_name(row))
        self._area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """The page is left or the program closes: write down what is typed."""
        self._keeper.flush()

    @property
    def field(self) -> QWidget:
        """Where one types."""
        return self._area

    def text(self) -> str:
        """What is typed."""
        return self._area.text()

    def _take(self, kept: dict[str, str]) -> None:
        self._attempt = None
        self._error.hide()
        self._area.blockSignals(True)
        self._area.setPlainText(kept.get("body", ""))
        self._area.moveCursor(QTextCursor.MoveOperation.End)
        self._area.blockSignals(False)
        self._frame.settle()
        parent = kept.get("parent", "")
        self._reply_to = UUID(hex=parent) if parent else None
        self._show_reply(kept.get("parent_name", ""))

    def _set_reply(self, parent: UUID | None, name: str) -> None:
        self._reply_to = parent
        self._show_reply(name)
        self._keep()
        self._show_state()

    def _show_reply(self, name: str) -> None:
        self._reply_name = name
        shown = self._reply_to is not None
        self._reply_words.set_words(translate("Discussion", "Reply to {name}").format(name=name))
        self._reply_words.setVisible(shown)
        self._reply_off.setVisible(shown)

    def _show_state(self) -> None:
        page = self._page
        if page is None:
            return
        closed = closed_words(page, self._services.person().actor, self._services.clock())
        typed = bool(self._area.text().strip())
        warning = "" if closed else name_warning(page)
        self._closed.set_words(closed)
        self._closed.setVisible(bool(closed))
        self._warning.set_words(warning)
        self._warning.setVisible(bool(warning))
        # Words typed before it closed stay to be read and copied.
        for widget in (self._frame, self._avatar):
            widget.setVisible(not closed or typed)
        self._area.setReadOnly(bool(closed))
        self._post.setVisible(typed and not closed)
        self._post.setEnabled(typed and not self._sending)

    # Typing and sending

    def _on_typed(self) -> None:
        self._error.hide()
        self._post.set_words(translate("Discussion", "Post"))
        self._keep()
        self._show_state()

    def _keep(self) -> None:
        body = self._area.text()
        reply = self._reply_to is not None and bool(body)
        self._keeper.typed(
            {
                "body": body,
                "parent": self._reply_to.hex if reply and self._reply_to else "",
                "parent_name": self._reply_name if reply else "",
            }
        )

    def _send(self) -> None:
        body = self._area.text().strip()
        if self._page is None or self._sending or not body or self._area.isReadOnly():
            return
        self._keeper.flush()
        command = self._command(self._page.idea.id, body)
        self._sending = True
        self._show_state()
        self._services.tasks.do(
            self, command, lambda _: self._on_sent(command), lambda error: self._on_refused(command, error)
        )

    def _command(self, idea_id: UUID, body: str) -> AddComment:
        """The same command for the same words, so that sending it again does no harm."""
        last = self._attempt
        if last is not None and (last.idea_id, last.body, last.parent_id) == (idea_id, body, self._reply_to):
            return last
        self._attempt = AddComment(new_id(), idea_id, body, self._reply_to)
        return self._attempt

    def _on_sent(self, command: AddComment) -> None:
        self._sending = False
        if self._page is not None and self._page.idea.id == command.idea_id:
            if self._area.text().strip() == command.body:
                self._area.clear()
                self._set_reply(None, "")
                self._keeper.forget()
            self._attempt = None
        else:
            self._forget_elsewhere(command)
        self._show_state()
        self.posted.emit(command.id)

    def _forget_elsewhere(self, command: AddComment) -> None:
        """Another idea is shown by now: what was kept for that one was sent, unless more was typed since."""
        person, place = self._services.person().actor.person_id.hex, place_of(command.idea_id)
        if self._services.typed.find(person, place).get("body", "").strip() == command.body:
            self._services.typed.forget(person, place)

    def _on_refused(self, command: AddComment, error: AppError) -> None:
        self._sending = False
        self._show_state()
        if self._page is None or self._page.idea.id != command.idea_id:
            self._services.speaker.say(sentence(error))
            return
        self._error.set_words(sentence(error))
        self._error.show()
        self._post.set_words(translate("Discussion", "Retry"))
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; the words stay."""
        if event.key() == Qt.Key.Key_Escape:
            self._keeper.flush()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._show_reply(self._reply_name)
            self._show_state()

    def _name(self) -> None:
        self._post.set_words(translate("Discussion", "Post"))
        self._reply_off.set_words(translate("Discussion", "No reply: a comment on the idea"))
        self._frame.name(translate("Discussion", "Reply or add to it, even in two words"))
        for text in (self._warning, self._closed, self._error):
            text.setVisible(bool(text.words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line above."""
        theme = self._services.look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg-content"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
