"""Sending twice is harmless: a command repeated, as after a lost answer, leaves the database as the first one did."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from ideabox.asking import Command
from ideabox.backend import WRITES
from ideabox.campaigns.requests import (
    AnnounceCampaign,
    ArchiveCampaign,
    CampaignSheet,
    CloseCampaign,
    CreateCampaign,
    DiscardCampaign,
    EditCampaign,
    ExtendCampaign,
    OpenCampaign,
)
from ideabox.campaigns.rows import PhaseRow
from ideabox.database.gather import TABLES
from ideabox.discussion.requests import AddComment, DeleteComment, EditComment, HideComment, RestoreComment
from ideabox.ideas.requests import (
    DiscardDraft,
    EditIdea,
    FollowIdea,
    HideIdea,
    MarkSeen,
    PublishIdea,
    ReportIdea,
    RestoreIdea,
    SaveDraft,
    SettleReport,
    UnfollowIdea,
    WithdrawIdea,
)
from ideabox.ideas.tables import idea as idea_table
from ideabox.ids import new_id
from ideabox.notices.requests import MarkAllRead, MarkNoticesOpened
from ideabox.people.requests import (
    ChooseLanguage,
    GrantRole,
    RenameOrganisation,
    RevokeRole,
    SavePerson,
    SaveSite,
)
from ideabox.reviews.requests import MoveStage
from ideabox.votes.requests import CastVote, WithdrawVote
from ideabox.words import PhaseKind, Role, StageKind
from tests.ideabox.conftest import ROLES
from tests.ideabox.database.law import rows, word
from tests.ideabox.world import T0, World

TOLD_AGAIN = {"change", "audit"}
"""What merely tells that something happened."""

Prepare = Callable[[World], tuple[str, Command]]
"""Sets the scene; who sends which command."""


def contents(world: World) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the database but the telling, and but how often an idea was saved."""
    columns = {
        table.name: ", ".join(each.name for each in table.columns if each is not idea_table.c.row_version)
        for table in TABLES.sorted_tables
        if table.name not in TOLD_AGAIN
    }
    return {
        name: sorted(rows(world, f"SELECT {wanted} FROM {name}"), key=repr)
        for name, wanted in columns.items()
    }


def _idea(make: Callable[..., Command], login: str, **more: Any) -> Prepare:
    """A command on a published idea of the author's."""

    def prepare(world: World) -> tuple[str, Command]:
        where = world.campaign("Less waste", roles=ROLES)
        return login, make(world.idea(where, "author", **more))

    return prepare


def _comment(make: Callable[..., Command], login: str, **more: Any) -> Prepare:
    """A command on a comment of the peer's."""

    def prepare(world: World) -> tuple[str, Command]:
        made = world.idea(world.campaign("Less waste", roles=ROLES), "author")
        return login, make(world.comment(made, "peer", **more), made)

    return prepare


def _campaign(make: Callable[..., Command], **more: Any) -> Prepare:
    """A command on a campaign."""
    return lambda world: ("facilitator", make(world.campaign("Less waste", roles=ROLES, **more).id))


def _draft(world: World) -> tuple[str, Command]:
    return "author", SaveDraft(new_id(), world.campaign("Less waste").id, "Words")


def _publish(world: World) -> tuple[str, Command]:
    return "author", PublishIdea(new_id(), world.campaign("Less waste").id, "Turn the lights off")


def _discard(world: World) -> tuple[str, Command]:
    login, draft = _draft(world)
    assert isinstance(draft, SaveDraft)
    world.do(login, draft)
    return login, DiscardDraft(draft.id)


def _unfollow(world: World) -> tuple[str, Command]:
    idea = world.idea(world.campaign("Less waste"), "author")
    world.follow("peer", idea)
    return "peer", UnfollowIdea(idea)


def _settle(world: World) -> tuple[str, Command]:
    where = world.campaign("Less waste", roles=ROLES)
    return "facilitator", SettleReport(world.report(where, world.idea(where, "author"), "peer"))


def _unvote(world: World) -> tuple[str, Command]:
    idea = world.idea(world.campaign("Less waste"), "author")
    world.vote(idea, "peer")
    return "peer", WithdrawVote(idea)


def _move(kind: StageKind) -> Prepare:
    def prepare(world: World) -> tuple[str, Command]:
        where = world.campaign("Less waste", roles=ROLES)
        made = world.idea(where, "author")
        day = date(2027, 1, 1)
        return "sponsor", MoveStage(new_id(), made, where.stages[kind], kind, 1, "", "Yes.", False, day)

    return prepare


def _sheet(world: World) -> CampaignSheet:
    phase = PhaseRow(new_id(), PhaseKind.IDEAS, "", T0, T0 + timedelta(9), True, True, True)
    return CampaignSheet("New one", "How?", sponsor_id=world.people["sponsor"], phases=(phase,))


def _create(world: World) -> tuple[str, Command]:
    return "ada", CreateCampaign(new_id(), _sheet(world))


def _edit(world: World) -> tuple[str, Command]:
    login, create = _create(world)
    assert isinstance(create, CreateCampaign)
    world.do(login, create)
    version = rows(world, "SELECT row_version FROM campaign WHERE id = ?", create.id)[0][0]
    return login, EditCampaign(create.id, version, create.sheet)


def _extend(world: World) -> tuple[str, Command]:
    where = world.campaign(
        "Less waste", phases=((-1, 9, True, True, True), (9, 20, True, True, True)), roles=ROLES
    )
    query = "SELECT id FROM phase WHERE campaign_id = ? AND position = 0"
    phase = rows(world, query, where.id)[0][0]
    return "facilitator", ExtendCampaign(where.id, type(where.id)(phase), T0 + timedelta(12), "Christmas")


def _role(make: Callable[..., Command], login: str, role: Role) -> Prepare:
    def prepare(world: World) -> tuple[str, Command]:
        return "facilitator", make(world.campaign("Led", roles=ROLES).id, world.people[login], role)

    return prepare


def _by_administrator(command: Command) -> Prepare:
    return lambda world: ("ada", command)


COMMANDS: dict[type[Command], Prepare] = {
    SaveDraft: _draft,
    DiscardDraft: _discard,
    PublishIdea: _publish,
    EditIdea: _idea(lambda idea: EditIdea(idea, 1, "Other words", ""), "author"),
    WithdrawIdea: _idea(lambda idea: WithdrawIdea(idea, 1), "author"),
    FollowIdea: _idea(FollowIdea, "peer"),
    UnfollowIdea: _unfollow,
    MarkSeen: _idea(lambda idea: MarkSeen((idea,)), "peer"),
    HideIdea: _idea(lambda idea: HideIdea(idea, "Off the point"), "facilitator"),
    RestoreIdea: _idea(RestoreIdea, "facilitator", hidden=True),
    ReportIdea: _idea(lambda idea: ReportIdea(new_id(), idea, "Look"), "peer"),
    SettleReport: _settle,
    AddComment: _idea(lambda idea: AddComment(new_id(), idea, "A word"), "peer"),
    EditComment: _comment(lambda said, idea: EditComment(said, idea, "Other words"), "peer"),
    DeleteComment: _comment(DeleteComment, "peer"),
    HideComment: _comment(lambda said, idea: HideComment(said, idea, "Unkind"), "facilitator"),
    RestoreComment: _comment(RestoreComment, "facilitator", hidden=True, hidden_reason="Unkind"),
    CastVote: _idea(CastVote, "peer"),
    WithdrawVote: _unvote,
    MoveStage: _move(StageKind.ACCEPTED),
    CreateCampaign: _create,
    EditCampaign: _edit,
    AnnounceCampaign: _campaign(AnnounceCampaign, state="draft"),
    OpenCampaign: _campaign(OpenCampaign, state="announced"),
    ExtendCampaign: _extend,
    CloseCampaign: _campaign(CloseCampaign),
    ArchiveCampaign: _campaign(ArchiveCampaign, state="closed"),
    DiscardCampaign: _campaign(DiscardCampaign, state="draft"),
    GrantRole: _role(GrantRole, "peer", Role.REVIEWER),
    RevokeRole: _role(RevokeRole, "reviewer", Role.REVIEWER),
    SavePerson: _by_administrator(SavePerson(new_id(), "new.person", "New Person")),
    SaveSite: _by_administrator(SaveSite(new_id(), "999", "New site")),
    RenameOrganisation: _by_administrator(RenameOrganisation("Another house")),
    ChooseLanguage: lambda world: ("peer", ChooseLanguage("en")),
    MarkNoticesOpened: _idea(MarkNoticesOpened, "peer"),
    MarkAllRead: lambda world: ("peer", MarkAllRead()),
}

REFUSED_AGAIN = {
    EditIdea: "changed_meanwhile",
    WithdrawIdea: "changed_meanwhile",
    EditCampaign: "changed_meanwhile",
    HideIdea: "no_such_step",
    RestoreIdea: "no_such_step",
    HideComment: "no_such_step",
    RestoreComment: "no_such_step",
    AnnounceCampaign: "no_such_step",
    OpenCampaign: "no_such_step",
    CloseCampaign: "no_such_step",
    ArchiveCampaign: "no_such_step",
}
"""What changes a state and can tell that it was changed already; everything else answers as the first time."""


def test_every_command_is_tried() -> None:
    assert set(COMMANDS) == set(WRITES)


@pytest.mark.parametrize("kind", list(COMMANDS), ids=lambda kind: kind.__name__)
def test_sent_twice_it_is_done_once(chain: World, kind: type[Command]) -> None:
    login, command = COMMANDS[kind](chain)
    before = contents(chain)
    assert word(chain, login, command) is None
    once = contents(chain)
    assert once != before, "the first time, something happened"
    assert word(chain, login, command) == REFUSED_AGAIN.get(kind)
    assert contents(chain) == once


@pytest.mark.parametrize(
    "kind", [PublishIdea, AddComment, MoveStage, ReportIdea, ExtendCampaign, CreateCampaign]
)
def test_what_all_read_is_told_once(chain: World, kind: type[Command]) -> None:
    login, command = COMMANDS[kind](chain)
    chain.do(login, command)
    told = rows(chain, "SELECT what FROM change"), rows(chain, "SELECT act FROM audit")
    chain.clock.now += timedelta(seconds=30)
    chain.do(login, command)
    assert (rows(chain, "SELECT what FROM change"), rows(chain, "SELECT act FROM audit")) == told
