"""A backend in memory for capture: campaigns, drafts that stay, ideas that go out, refusals on demand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from ideabox.asking import Command, Query
from ideabox.campaigns.requests import GetCampaign, ListCampaigns
from ideabox.campaigns.rows import CampaignPage, CampaignRow, PhaseRow, QuestionRow
from ideabox.changes import Area, Changes, changed
from ideabox.errors import AppError, NotFound
from ideabox.ideas.requests import (
    DiscardDraft,
    FollowIdea,
    GetDraft,
    GetIdea,
    ListFollowed,
    ListMyIdeas,
    PublishIdea,
    SaveDraft,
    UnfollowIdea,
    WithdrawIdea,
)
from ideabox.ideas.rows import DraftRow, IdeaList, IdeaRow, MyIdeas
from ideabox.words import Anonymity, CampaignKind, IdeaState, PhaseKind, StageKind
from tests.ui.ideas import handmade

NOW = handmade.NOW
GUIDED = (
    QuestionRow(handmade.SAW, "saw", ""),
    QuestionRow(handmade.PROPOSE, "propose", ""),
    QuestionRow(handmade.SERVES, "serves", ""),
)
BOX_ID = UUID(int=0xB0)
NAMED_ID = UUID(int=0xAA)


def truck(**changes: Any) -> CampaignRow:
    """The campaign of the drawing, discussed and voted on until 30 November."""
    phase = PhaseRow(
        UUID(int=0xF1),
        PhaseKind.IDEAS,
        "",
        datetime(2026, 11, 2, tzinfo=UTC),
        datetime(2026, 11, 30, 23, tzinfo=UTC),
        posting=True,
        commenting=True,
        voting=True,
    )
    return replace(handmade.campaign(phases=(phase,), answer_days=22), **changes)


def box(**changes: Any) -> CampaignRow:
    """The open box: no guided questions."""
    row = handmade.campaign(
        id=BOX_ID,
        name="Boîte ouverte",
        question="Une idée qui n’entre dans aucune case ?",
        kind=CampaignKind.OPEN_BOX,
        glyph="lightbulb",
        tint="grey",
        answer_days=30,
        sponsor_name="Paul Rémond",
        sponsor_job="Directeur général",
    )
    return replace(row, **changes)


def named(**changes: Any) -> CampaignRow:
    """A campaign that asks for names."""
    row = handmade.campaign(
        id=NAMED_ID,
        name="Samedi sans file",
        question="Comment éviter la file d’attente ?",
        glyph="door-open",
        tint="blue",
        anonymity=Anonymity.NAMED,
    )
    return replace(row, **changes)


def page_of(row: CampaignRow, questions: tuple[QuestionRow, ...] = GUIDED) -> CampaignPage:
    """A campaign with its questions, for everyone."""
    return CampaignPage(
        campaign=row,
        brief="",
        note="",
        note_by="",
        language="fr",
        stages=(),
        questions=() if row.kind is CampaignKind.OPEN_BOX else questions,
        people=(),
        audience=(),
        unread=0,
        to_answer=0,
        late=0,
        next_due=None,
        average_days=None,
        sites=0,
        open_reports=0,
    )


class Drawer:
    """Answers what capture and My ideas ask; `refusal` refuses the next command, `broken` everything."""

    def __init__(self, *campaigns: CampaignRow) -> None:
        rows = campaigns or (truck(), named(), box())
        self.pages = {row.id: page_of(row) for row in rows}
        self.drafts: dict[UUID, DraftRow] = {}
        self.ideas: dict[UUID, IdeaRow] = {}
        self.asked: list[Query[Any]] = []
        self.done: list[Command] = []
        self.refusal: AppError | None = None
        self.broken: Exception | None = None
        self.now = NOW

    def ask(self, query: Query[Any]) -> Any:
        """Rows for a query."""
        self.asked.append(query)
        if self.broken is not None:
            raise self.broken
        match query:
            case ListCampaigns():
                return tuple(page.campaign for page in self.pages.values())
            case GetCampaign(id=found) if found in self.pages:
                return self.pages[found]
            case GetDraft(id=found) if found in self.drafts:
                return self.drafts[found]
            case GetIdea(id=found) if found in self.ideas:
                return handmade.page(idea=self.ideas[found], body="", answers={})
            case ListMyIdeas():
                mine = tuple(reversed([row for row in self.ideas.values() if row.mine]))
                return MyIdeas(tuple(self.drafts.values()), IdeaList(mine, None))
            case ListFollowed():
                followed = tuple(row for row in self.ideas.values() if row.followed)
                return IdeaList(followed, None, tuple(page.campaign for page in self.pages.values()))
        raise NotFound("not_found")

    def do(self, command: Command) -> Changes:
        """Carry out a command."""
        self.done.append(command)
        if self.broken is not None:
            raise self.broken
        if self.refusal is not None:
            refusal, self.refusal = self.refusal, None
            raise refusal
        match command:
            case SaveDraft():
                self._keep(command)
            case PublishIdea():
                self._publish(command)
            case DiscardDraft(id=found):
                self.drafts.pop(found, None)
            case WithdrawIdea(id=found):
                self.ideas[found] = replace(self.ideas[found], state=IdeaState.WITHDRAWN)
            case FollowIdea(id=found) | UnfollowIdea(id=found):
                follows = isinstance(command, FollowIdea)
                self.ideas[found] = replace(self.ideas[found], followed=follows)
                return changed(Area.FOLLOWS, idea=found)
            case _:
                raise AssertionError(command)
        return changed(Area.DRAFTS, Area.IDEAS)

    def _keep(self, command: SaveDraft) -> None:
        name = self.pages[command.campaign_id].campaign.name
        self.drafts[command.id] = DraftRow(
            command.id,
            command.campaign_id,
            name,
            command.title,
            command.body,
            dict(command.answers),
            command.language,
            command.anonymous,
            self.now,
            1,
        )

    def _publish(self, command: PublishIdea) -> None:
        self.drafts.pop(command.id, None)
        campaign = self.pages[command.campaign_id].campaign
        self.ideas[command.id] = handmade.idea(
            id=command.id,
            campaign_id=campaign.id,
            campaign_name=campaign.name,
            number=63,
            title=command.title,
            mine=True,
            stage_kind=StageKind.NEW,
            published_at=self.now,
            answered_at=None,
            answer_due=self.now.date() + timedelta(days=campaign.answer_days),
        )

    def close(self) -> None:
        """Nothing to let go of."""
