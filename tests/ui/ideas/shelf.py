"""A backend in memory for lists: ideas in pages of 50, votes that count, refusals on demand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from ideabox.asking import Command, Query
from ideabox.campaigns.rows import CampaignRow
from ideabox.changes import Area, Changes, changed
from ideabox.errors import AppError, NotFound
from ideabox.ideas.requests import (
    PAGE,
    FollowIdea,
    GetIdea,
    HideIdea,
    ListFollowed,
    ListIdeas,
    ReportIdea,
    UnfollowIdea,
)
from ideabox.ideas.rows import IdeaList, IdeaRow
from ideabox.votes.requests import CastVote, WithdrawVote
from tests.ui.ideas import handmade


def ideas(count: int, **changes: Any) -> list[IdeaRow]:
    """Idea 1 to `count`, newest last."""
    return [
        handmade.idea(
            id=UUID(int=0x1000 + number), number=number, title=f"Idée {number}", my_vote=None, **changes
        )
        for number in range(1, count + 1)
    ]


class Shelf:
    """Answers what lists ask; `refusal` refuses the next command, `broken` every query."""

    def __init__(self, rows: list[IdeaRow], campaign: CampaignRow | None = None) -> None:
        self.rows = {row.id: row for row in rows}
        self.campaign = campaign or handmade.campaign()
        self.asked: list[Query[Any]] = []
        self.done: list[Command] = []
        self.refusal: AppError | None = None
        self.broken: AppError | None = None

    def ask(self, query: Query[Any]) -> Any:
        """Rows for a query."""
        self.asked.append(query)
        if self.broken is not None:
            raise self.broken
        if isinstance(query, ListIdeas | ListFollowed):
            return self._page(query)
        if isinstance(query, GetIdea):
            if query.id not in self.rows:
                raise NotFound("not_found")
            return handmade.page(idea=self.rows[query.id], campaign=self.campaign)
        raise AssertionError(query)

    def _page(self, query: ListIdeas | ListFollowed) -> IdeaList:
        rows = [row for row in self.rows.values() if self._fits(row, query)]
        start = query.after[0] if query.after else 0
        end = start + PAGE
        return IdeaList(tuple(rows[start:end]), (end, 0, 0, "") if end < len(rows) else None)

    @staticmethod
    def _fits(row: IdeaRow, query: ListIdeas | ListFollowed) -> bool:
        if isinstance(query, ListFollowed):
            return row.followed
        in_stage = not query.stages or row.stage_kind in query.stages
        return row.campaign_id == query.campaign_id and in_stage and query.text.lower() in row.title.lower()

    def do(self, command: Command) -> Changes:
        """Carry out a command."""
        self.done.append(command)
        if self.refusal is not None:
            refusal, self.refusal = self.refusal, None
            raise refusal
        if isinstance(command, CastVote):
            return self._vote(command.idea_id, command.value)
        if isinstance(command, WithdrawVote):
            return self._vote(command.idea_id, None)
        if isinstance(command, FollowIdea | UnfollowIdea):
            row = self.rows[command.id]
            self.rows[row.id] = replace(row, followed=isinstance(command, FollowIdea))
            return changed(Area.FOLLOWS, idea=row.id)
        if isinstance(command, HideIdea):
            self.rows[command.id] = replace(self.rows[command.id], hidden=True)
            return changed(Area.IDEAS, idea=command.id)
        if isinstance(command, ReportIdea):
            return changed(Area.REPORTS, idea=command.idea_id)
        raise AssertionError(command)

    def _vote(self, idea_id: UUID, value: int | None) -> Changes:
        row = self.rows[idea_id]
        support = (row.totals.support or 0) + (value == 1) - (row.my_vote == 1)
        self.rows[idea_id] = replace(row, my_vote=value, totals=replace(row.totals, support=support))
        return changed(Area.VOTES, idea=idea_id)

    def close(self) -> None:
        """Nothing to let go of."""
