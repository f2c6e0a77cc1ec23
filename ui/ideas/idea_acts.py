"""What a person does with the idea on the page: seen at once, put back with a sentence if it is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from ideabox.asking import Command
from ideabox.changes import Changes
from ideabox.errors import AppError
from ideabox.ideas.requests import (
    FollowIdea,
    HideIdea,
    MarkSeen,
    ReportIdea,
    RestoreIdea,
    SettleReport,
    UnfollowIdea,
    WithdrawIdea,
)
from ideabox.ideas.rows import IdeaPage, IdeaRow, ReportRow
from ideabox.ids import new_id
from ideabox.notices.requests import MarkNoticesOpened
from ideabox.permissions import ground_of
from ideabox.votes.requests import CastVote, WithdrawVote
from ui.i18n import translate
from ui.ideas.allowed import why_not
from ui.ideas.ask_sheet import AskSheet
from ui.ideas.list_votes import voted
from ui.ideas.voting import why_no_vote
from ui.messages import sentence
from ui.services import Services
from ui.widgets.button import Kind


class IdeaActs(QObject):
    """Votes, follows, hides, restores, reports, withdraws; `row_changed` brings what the page shall show at once."""

    row_changed = Signal(object)  # IdeaRow
    finished = Signal()  # an act is done or refused: the true state can be read

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._page: IdeaPage | None = None
        self._under_way = 0

    def show_page(self, page: IdeaPage) -> None:
        """The idea that is acted on."""
        self._page = page

    @property
    def busy(self) -> bool:
        """An act is under way: what was read before it shall not overwrite what is shown."""
        return self._under_way > 0

    def why_not(self, command: type[Command]) -> str:
        """Why this can't be done with the idea, in one sentence; empty where it can."""
        if self._page is None:
            return ""
        ground = ground_of(self._page.campaign, self._page.idea)
        return why_not(self._services.person().actor, command, ground)

    # My voice

    def why_no_vote(self) -> str:
        """Why my voice can't be given or changed."""
        if self._page is None:
            return ""
        actor = self._services.person().actor
        return why_no_vote(actor, self._page.campaign, self._page.idea, self._services.clock())

    def toggle_vote(self, value: int) -> None:
        """Make this my voice (1, 0 or -1), or take it back where it is already."""
        if self._page is not None:
            self.give_vote(None if self._page.idea.my_vote == value else value)

    def give_vote(self, value: int | None, *, undoing: bool = False) -> None:
        """Make this my voice, or none; the toast undoes it."""
        if self._page is None:
            return
        if reason := self.why_no_vote():
            self._services.speaker.say(reason)
            return
        row = self._page.idea
        command: Command = WithdrawVote(row.id) if value is None else CastVote(row.id, value)
        before = row.my_vote

        def undo() -> None:
            if self._page is not None and self._page.idea.id == row.id:
                self.give_vote(before, undoing=True)

        self._act(command, voted(row, value))
        if undoing:
            self._services.speaker.say(translate("IdeaPage", "Vote undone"))
        else:
            self._services.speaker.say(_vote_said(value), translate("IdeaPage", "Undo"), undo)

    # Following

    def toggle_follow(self) -> None:
        """Hear of what happens to the idea, or no more."""
        if self._page is None:
            return
        row = self._page.idea
        if row.followed:
            self._act(UnfollowIdea(row.id), replace(row, followed=False))
            self._services.speaker.say(translate("IdeaPage", "You no longer follow this idea."))
        elif reason := self.why_not(FollowIdea):
            self._services.speaker.say(reason)
        else:
            self._act(FollowIdea(row.id), replace(row, followed=True))
            said = translate("IdeaPage", "You follow this idea: you will hear of answers and replies.")
            self._services.speaker.say(said)

    # Marks

    def mark_opened(self) -> None:
        """It was read: no longer unread, and neither is its news."""
        if self._page is None:
            return
        row = self._page.idea
        if not row.seen:
            self._services.tasks.do(self, MarkSeen((row.id,)), None, _ignored)
        self._services.tasks.do(self, MarkNoticesOpened(row.id), None, _ignored)

    # Moderation, reports, withdrawal

    def hide(self) -> None:
        """Take the idea out of sight, once a reason is given."""
        page = self._page
        if page is None:
            return
        sheet = self._sheet(
            "hideIdea",
            translate("IdeaPage", "Hide this idea"),
            translate(
                "IdeaPage", "Only its author and the facilitators will still see it, with your reason."
            ),
            translate("IdeaPage", "Hide"),
            translate("IdeaPage", "Reason"),
        )
        idea_id = page.idea.id
        said = translate("IdeaPage", "The idea is hidden.")
        self._ask(sheet, lambda reason: HideIdea(idea_id, reason), said)

    def restore(self) -> None:
        """Show a hidden idea again."""
        if self._page is not None:
            self._do(RestoreIdea(self._page.idea.id), translate("IdeaPage", "The idea is shown again."))

    def report(self) -> None:
        """Ask the facilitators to look at the idea, once it is said why."""
        page = self._page
        if page is None:
            return
        sheet = self._sheet(
            "reportIdea",
            translate("IdeaPage", "Report this idea"),
            translate("IdeaPage", "The facilitators will look at it. They don’t see who reported it."),
            translate("IdeaPage", "Report"),
            translate("IdeaPage", "What should they look at?"),
        )
        report_id, idea_id = new_id(), page.idea.id
        said = translate("IdeaPage", "Thank you. The facilitators will look at it.")
        self._ask(sheet, lambda reason: ReportIdea(report_id, idea_id, reason), said)

    def settle(self, report: ReportRow) -> None:
        """A report was looked at."""
        self._do(SettleReport(report.id), translate("IdeaPage", "The report is settled."))

    def withdraw(self) -> None:
        """Take my idea back, after a question."""
        page = self._page
        if page is None:
            return
        sheet = self._sheet(
            "withdrawIdea",
            translate("IdeaPage", "Withdraw this idea?"),
            translate("IdeaPage", "Nobody but you will see it any more. This can’t be undone."),
            translate("IdeaPage", "Withdraw"),
            "",
            kind=Kind.DANGER,
        )
        command = WithdrawIdea(page.idea.id, page.idea.row_version)
        self._ask(sheet, lambda _: command, translate("IdeaPage", "The idea is withdrawn."))

    def _sheet(
        self, name: str, title: str, words: str, act: str, reason: str, *, kind: Kind = Kind.PRIMARY
    ) -> AskSheet:
        """A question about the idea; a reason typed so far is kept for the next time."""
        assert self._page is not None
        return AskSheet(
            self._services,
            self._services.host.window,
            name=name,
            title=title,
            words=words,
            act=act,
            reason=reason,
            place=f"{name}:{self._page.idea.id.hex}" if reason else "",
            kind=kind,
        )

    def _ask(self, sheet: AskSheet, command: Callable[[str], Command], said: str) -> None:
        def done(_: Changes) -> None:
            sheet.finish()
            self._services.speaker.say(said)

        def send(reason: str) -> None:
            self._services.tasks.do(sheet, command(reason), done, lambda error: sheet.refuse(sentence(error)))

        sheet.confirmed.connect(send)
        sheet.ask()

    # Sending

    def _act(self, command: Command, shown: IdeaRow) -> None:
        """Show what will be, send it, and put back what was if it is refused."""
        assert self._page is not None
        before = self._page.idea
        self._under_way += 1
        self._show(shown)

        def refused(error: AppError) -> None:
            if self._page is not None and self._page.idea.id == before.id:
                self._show(before)
            self._finish()
            self._services.speaker.say(sentence(error))

        self._services.tasks.do(self, command, lambda _: self._finish(), refused)

    def _show(self, row: IdeaRow) -> None:
        if self._page is not None:
            self._page = replace(self._page, idea=row)
            self.row_changed.emit(row)

    def _finish(self) -> None:
        self._under_way -= 1
        self.finished.emit()

    def _do(self, command: Command, said: str) -> None:
        self._services.tasks.do(
            self,
            command,
            lambda _: self._services.speaker.say(said),
            lambda error: self._services.speaker.say(sentence(error)),
        )


def _ignored(error: AppError) -> None:
    """Marks are a courtesy: an idea that vanished meanwhile or a busy database is no reason to disturb."""


def _vote_said(value: int | None) -> str:
    match value:
        case 1:
            return translate("IdeaPage", "You support this idea.")
        case -1:
            return translate("IdeaPage", "You are against this idea.")
        case 0:
            return translate("IdeaPage", "Passed without voting.")
    return translate("IdeaPage", "Your vote is taken back.")
