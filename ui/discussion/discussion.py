"""The whole discussion under an idea: fetching, showing, acting, and writing, wired together."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from ideabox.discussion.rows import CommentRow
from ideabox.errors import AppError
from ideabox.ideas.rows import IdeaPage, ReportRow
from ui.discussion.comment_acts import CommentAct, CommentActs
from ui.discussion.comment_editor import CommentEditor
from ui.discussion.comment_item import CommentItem
from ui.discussion.composer import Composer
from ui.discussion.thread_feed import ThreadFeed
from ui.discussion.thread_view import ThreadView
from ui.messages import sentence
from ui.services import Services

SETTLED_MS = 150


class Discussion(QObject):
    """Owns no place on the page: `view` goes into the text's scroll area, `composer` is pinned below it."""

    item_wanted = Signal(object)  # CommentItem to bring into view

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._shown: IdeaPage | None = None
        self._sought: UUID | None = None
        self._editor: CommentEditor | None = None
        self._edited: CommentItem | None = None
        self._acts = CommentActs(services, self)
        self.feed = ThreadFeed(services.tasks, self)
        self.view = ThreadView(services.look, self._acts, services.clock)
        self.composer = Composer(services)
        self.feed.arrived.connect(self._show)
        self.feed.failed.connect(self._on_failed)
        self.view.more_wanted.connect(self.feed.more)
        self.view.act_wanted.connect(self._on_act)
        self.view.delete_undone.connect(self._acts.undo_delete)
        self.view.report_settled.connect(self._on_settled)
        self.view.reached.connect(self.item_wanted)
        self.view.completed.connect(self._on_completed)
        self._acts.going_changed.connect(self._show)
        self.composer.posted.connect(self.seek)

    def show_page(self, page: IdeaPage) -> None:
        """Show an idea's discussion, or a newer state of it."""
        if self._shown is not None and self._shown.idea.id != page.idea.id:
            self.leave()
        self._shown = page
        self._acts.show_page(page)
        self.composer.show_page(page)
        self.feed.show_page(page)

    def seek(self, comment_id: UUID) -> None:
        """Bring a comment into view as soon as it is fetched."""
        self._sought = comment_id
        self.feed.seek(comment_id)

    def leave(self) -> None:
        """The page is left: keep what is typed, send what waits."""
        self._stop_editing()
        self._sought = None
        self.composer.leave()
        self._acts.flush()

    def _show(self) -> None:
        if self._shown is None:
            return
        self.view.show_comments(self.feed.rows, self._shown.reports, self.feed.remaining)
        edited = self._edited
        if edited is not None and self.view.item_of(edited.entry.row.id) is not edited:
            self._stop_editing()

    def _on_completed(self) -> None:
        """Every comment stands in its place: the one that was sought can be brought into view."""
        item = self.view.item_of(self._sought) if self._sought else None
        if item is not None:
            self._sought = None
            self.item_wanted.emit(item)
            # once more when all around it has settled: on a busy computer that can come later
            QTimer.singleShot(SETTLED_MS, item, lambda: self.item_wanted.emit(item))

    def _on_failed(self, error: AppError) -> None:
        self._services.speaker.say(sentence(error))

    # Acts

    def _on_act(self, act: CommentAct, item: CommentItem) -> None:
        row = item.entry.row
        match act:
            case CommentAct.REPLY:
                self.composer.reply_to(row)
            case CommentAct.EDIT:
                self._edit(item)
            case CommentAct.DELETE:
                self._acts.delete(row)
            case CommentAct.REPORT:
                self._acts.report(row)
            case CommentAct.HIDE:
                self._acts.hide(row)
            case CommentAct.RESTORE:
                self._acts.restore(row)

    def _on_settled(self, report: ReportRow) -> None:
        self._acts.settle(report)

    # Editing in place

    def _edit(self, item: CommentItem) -> None:
        self._stop_editing()
        editor = CommentEditor(self._services, item.entry.row, item)
        editor.saved.connect(self._on_edited)
        editor.cancelled.connect(self._on_edit_left)
        item.hold(editor)
        editor.show()
        editor.begin()
        self._editor, self._edited = editor, item
        self.item_wanted.emit(item)

    def _on_edited(self, body: str) -> None:
        editor, item = self._editor, self._edited
        if editor is None or item is None:
            return
        row: CommentRow = item.entry.row

        def done() -> None:
            editor.done()
            if self._editor is editor:
                self._on_edit_left()

        self._acts.edit(row, body, done, editor.refused)

    def _on_edit_left(self) -> None:
        item = self._edited
        self._stop_editing()
        if item is not None:
            item.setFocus()

    def _stop_editing(self) -> None:
        editor, item = self._editor, self._edited
        self._editor = self._edited = None
        if editor is not None and item is not None:
            editor.leave()
            item.hold(None)
            editor.hide()
            editor.deleteLater()
