"""My voice on the ideas of a list: seen at once, put back with a sentence if it is refused, and undone on demand."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject

from ideabox.asking import Command
from ideabox.errors import AppError
from ideabox.ideas.rows import IdeaRow
from ideabox.votes.requests import CastVote, WithdrawVote
from ui.i18n import translate
from ui.ideas.list_model import IdeaListModel
from ui.ideas.voting import why_no_vote
from ui.messages import sentence
from ui.services import Services

MOST_UNDONE = 50
TITLE_LENGTH = 60


class ListVotes(QObject):
    """Casts, changes and withdraws votes on rows of one list."""

    def __init__(self, services: Services, model: IdeaListModel) -> None:
        super().__init__(model)
        self._services = services
        self._model = model
        self._done: list[tuple[UUID, int | None]] = []

    def toggle_support(self, row: IdeaRow) -> None:
        """Support the idea, or take my support back."""
        self.give(row, None if row.my_vote == 1 else 1)

    def toggle_against(self, row: IdeaRow) -> None:
        """Be against the idea, or take that back; only where the campaign counts it."""
        self.give(row, None if row.my_vote == -1 else -1)

    def toggle_pass(self, row: IdeaRow) -> None:
        """Pass without voting, or take that back."""
        self.give(row, None if row.my_vote == 0 else 0)

    def give(self, row: IdeaRow, value: int | None) -> None:
        """Make this my voice on the idea (None: no voice), or say why that can't be."""
        why_not = self.why_not(row)
        if why_not:
            self._services.speaker.say(why_not)
            return
        self._done.append((row.id, row.my_vote))
        del self._done[:-MOST_UNDONE]
        self._send(row, value, _said(row, value))

    def why_not(self, row: IdeaRow) -> str:
        """Why this row takes no vote of mine, in one sentence; empty where it does."""
        actor = self._services.person().actor
        return why_no_vote(actor, self._model.campaign_of(row), row, self._services.clock())

    @property
    def can_undo(self) -> bool:
        """Whether a vote given here can be taken back."""
        return bool(self._done)

    def undo(self) -> None:
        """Take the last vote back: what it was before holds again."""
        while self._done:
            idea_id, before = self._done.pop()
            row = self._model.find(idea_id)
            if row is not None and row.my_vote != before:
                self._send(row, before, "")
                return

    def _send(self, row: IdeaRow, value: int | None, said: str) -> None:
        command: Command = WithdrawVote(row.id) if value is None else CastVote(row.id, value)
        self._model.hold(row.id)
        self._model.update_row(voted(row, value))

        def refused(error: AppError) -> None:
            self._model.update_row(row)
            self._model.release(row.id)
            self._services.speaker.say(sentence(error))

        self._services.tasks.do(self._model, command, lambda _: self._model.release(row.id), refused)
        if said:
            self._services.speaker.say(said, translate("IdeaList", "Undo"), self.undo)
        else:
            self._services.speaker.say(translate("IdeaList", "Vote undone"))


def voted(row: IdeaRow, value: int | None) -> IdeaRow:
    """The row as it will be with this voice of mine; counts that are hidden stay hidden."""
    support, against, passed = row.totals.support, row.totals.against, row.totals.passed
    steps = {1: 0, -1: 0, 0: 0}
    if row.my_vote is not None:
        steps[row.my_vote] -= 1
    if value is not None:
        steps[value] += 1
    totals = replace(
        row.totals,
        support=None if support is None else support + steps[1],
        against=None if against is None else against + steps[-1],
        passed=None if passed is None else passed + steps[0],
    )
    return replace(row, my_vote=value, totals=totals)


def _said(row: IdeaRow, value: int | None) -> str:
    title = row.title if len(row.title) <= TITLE_LENGTH else row.title[: TITLE_LENGTH - 1].rstrip() + "…"
    match value:
        case 1:
            return translate("IdeaList", "Supported: “{title}”").format(title=title)
        case -1:
            return translate("IdeaList", "You are against “{title}”").format(title=title)
        case 0:
            return translate("IdeaList", "Passed without voting: “{title}”").format(title=title)
    return translate("IdeaList", "Vote taken back: “{title}”").format(title=title)
