"""What can be done with a comment: whether, and doing it. A deletion waits ten seconds, so that it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from ideabox.asking import Command
from ideabox.discussion.requests import AddComment, DeleteComment, EditComment, HideComment, RestoreComment
from ideabox.discussion.rows import CommentRow
from ideabox.errors import AppError
from ideabox.ideas.requests import ReportIdea, SettleReport
from ideabox.ideas.rows import IdeaPage, ReportRow
from ideabox.ids import new_id
from ideabox.permissions import can, ground_of
from ui.i18n import translate
from ui.ideas.ask_sheet import AskSheet
from ui.messages import sentence
from ui.services import Services

UNDO_SECONDS = 10
"""How long a deletion waits, and its toast is shown."""


class CommentAct(Enum):
    """Something to do with a comment."""

    REPLY = auto()
    EDIT = auto()
    DELETE = auto()
    REPORT = auto()
    HIDE = auto()
    RESTORE = auto()


_COMMANDS: dict[CommentAct, type[Command]] = {
    CommentAct.REPLY: AddComment,
    CommentAct.EDIT: EditComment,
    CommentAct.DELETE: DeleteComment,
    CommentAct.REPORT: ReportIdea,
    CommentAct.HIDE: HideComment,
    CommentAct.RESTORE: RestoreComment,
}


@dataclass
class _Going:
    """A deletion that waits."""

    row: CommentRow
    timer: QTimer
    sent: bool = False


class CommentActs(QObject):
    """Carries out what a person does with the comments of one page."""

    going_changed = Signal()  # a deletion was asked for, undone or sent

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._page: IdeaPage | None = None
        self._going: dict[UUID, _Going] = {}

    def show_page(self, page: IdeaPage) -> None:
        """The page whose comments these are; deletions that wait on another idea are sent."""
        if self._page is not None and self._page.idea.id != page.idea.id:
            self.flush()
            self._going.clear()
        self._page = page

    def offers(self, row: CommentRow) -> tuple[CommentAct, ...]:
        """What makes sense to offer on this comment, allowed now."""
        return tuple(act for act in CommentAct if self.allows(act, row))

    def allows(self, act: CommentAct, row: CommentRow) -> bool:
        """Whether this can be done with this comment."""
        if self._page is None or row.id in self._going:
            return False
        gone = row.deleted or row.hidden
        if act in {CommentAct.REPLY, CommentAct.REPORT} and (gone or (act is CommentAct.REPORT and row.mine)):
            return False
        ground = ground_of(self._page.campaign, self._page.idea, row)
        return can(self._services.person().actor, _COMMANDS[act], ground) is None

    def edit(
        self, row: CommentRow, body: str, on_done: Callable[[], None], on_error: Callable[[AppError], None]
    ) -> None:
        """Change my comment."""
        command = EditComment(row.id, row.idea_id, body)
        self._services.tasks.do(self, command, lambda _: on_done(), on_error)

    def hide(self, row: CommentRow) -> None:
        """Take it out of sight, once a reason is given."""
        sheet = AskSheet(
            self._services,
            self._services.host.window,
            name="hideComment",
            title=translate("Discussion", "Hide this comment"),
            words=translate(
                "Discussion", "Its place stays. The person who wrote it and the facilitators see your reason."
            ),
            act=translate("Discussion", "Hide"),
            reason=translate("Discussion", "Reason"),
            place=f"hide:{row.id.hex}",
        )
        said = translate("Discussion", "The comment is hidden.")
        self._ask(sheet, lambda reason: HideComment(row.id, row.idea_id, reason), said)

    def restore(self, row: CommentRow) -> None:
        """Show it again."""
        self._do(RestoreComment(row.id, row.idea_id), translate("Discussion", "The comment is shown again."))

    def report(self, row: CommentRow) -> None:
        """Ask the facilitators to look at it, once it is said why."""
        sheet = AskSheet(
            self._services,
            self._services.host.window,
            name="reportComment",
            title=translate("Discussion", "Report this comment"),
            words=translate(
                "Discussion", "The facilitators will look at it. They don’t see who reported it."
            ),
            act=translate("Discussion", "Report"),
            reason=translate("Discussion", "What should they look at?"),
            place=f"report:{row.id.hex}",
        )
        report_id = new_id()
        said = translate("Discussion", "Thank you. The facilitators will look at it.")
        self._ask(sheet, lambda reason: ReportIdea(report_id, row.idea_id, reason, row.id), said)

    def settle(self, report: ReportRow) -> None:
        """It was looked at."""
        self._do(SettleReport(report.id), translate("Discussion", "The report is settled."))

    # Deleting

    @property
    def going(self) -> frozenset[UUID]:
        """Comments that will be deleted in a moment."""
        return frozenset(self._going)

    def delete(self, row: CommentRow) -> None:
        """Delete my comment in ten seconds, unless it is undone."""
        if row.id in self._going:
            return
        timer = QTimer(self, singleShot=True, interval=UNDO_SECONDS * 1000)
        timer.timeout.connect(lambda: self._send_deletion(row.id))
        self._going[row.id] = _Going(row, timer)
        timer.start()
        self.going_changed.emit()
        self._services.speaker.say(
            translate("Discussion", "The comment will be deleted."),
            translate("Discussion", "Undo"),
            lambda: self.undo_delete(row.id),
            seconds=UNDO_SECONDS,
        )

    def undo_delete(self, comment_id: UUID) -> None:
        """Keep it after all; says so if it is too late."""
        going = self._going.get(comment_id)
        if going is None or going.sent:
            self._services.speaker.say(translate("Discussion", "The comment was deleted already."))
            return
        self._forget(comment_id)

    def flush(self) -> None:
        """Send the deletions that wait: the page is left."""
        for comment_id in tuple(self._going):
            self._send_deletion(comment_id)

    def _send_deletion(self, comment_id: UUID) -> None:
        going = self._going.get(comment_id)
        if going is None or going.sent:
            return
        going.sent = True
        going.timer.stop()

        def refused(error: AppError) -> None:
            self._forget(comment_id)
            self._services.speaker.say(sentence(error))

        # It stays among those that go until it comes back as deleted, so that its words don't flash up again.
        self._services.tasks.do(self, DeleteComment(comment_id, going.row.idea_id), None, refused)

    def _forget(self, comment_id: UUID) -> None:
        going = self._going.pop(comment_id)
        going.timer.stop()
        going.timer.deleteLater()
        self.going_changed.emit()

    def _ask(self, sheet: AskSheet, command: Callable[[str], Command], said: str) -> None:
        """Carry out what a sheet confirms; refused, it stays open with its words."""

        def done() -> None:
            sheet.finish()
            self._services.speaker.say(said)

        def send(reason: str) -> None:
            self._services.tasks.do(
                sheet, command(reason), lambda _: done(), lambda error: sheet.refuse(sentence(error))
            )

        sheet.confirmed.connect(send)
        sheet.ask()

    def _do(self, command: Command, said: str) -> None:
        def refused(error: AppError) -> None:
            self._services.speaker.say(sentence(error))

        self._services.tasks.do(self, command, lambda _: self._services.speaker.say(said), refused)
