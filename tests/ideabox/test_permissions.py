"""The two rule books agree: `permissions.can` and the database give the same answer, and the same word.

Every command is tried by people of every role on grounds of every kind: the sample's campaigns in their phases (and one
more that is announced, closed and archived), ideas in each stage and state, comments of each kind. What a screen knows
of the ground comes from the same reads that screens use.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from ideabox.asking import Command
from ideabox.backend import WRITES, Backend
from ideabox.campaigns import requests as campaigns
from ideabox.campaigns.rows import CampaignPage, PhaseRow
from ideabox.database.moving import copy_base
from ideabox.database.refusals import refusals
from ideabox.database.upgrade import upgrade
from ideabox.discussion import requests as discussion
from ideabox.errors import AppError, NotFound
from ideabox.home.requests import GetShell
from ideabox.ideas import requests as ideas
from ideabox.ideas.rows import IdeaPage
from ideabox.ids import new_id
from ideabox.notices import requests as notices
from ideabox.people import requests as people
from ideabox.permissions import PERMISSIONS, Ground, can, ground_of
from ideabox.reviews import requests as reviews
from ideabox.transfer.sample import fill_sample
from ideabox.votes import requests as votes
from ideabox.words import CampaignState, IdeaState, PhaseKind, Role, StageKind
from tests.ideabox.world import Clock, World
from tests.postgresql import Server, SharedBackend, follow_clock, lay_base

NOW = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)
PEOPLE = (
    "nadia",
    "karim",
    "solene",
    "helene",
    "romane",
    "etienne",
    "agnes",
    "marc",
    "noemie",
    "pauline",
    "admin",
)
"""Authors and readers, sponsors, facilitators, one outside most audiences, the administrator."""
HARMLESS_TWICE = frozenset({discussion.DeleteComment, ideas.DiscardDraft, ideas.MarkSeen})
"""Acts that say nothing where there is nothing left to do, though a screen doesn't offer them."""
SILENT = ("no_such_step", "not_found")

Trial = tuple[Command, Ground]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def base(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """The sample, as its administrator finds it, on either engine."""
    path: Path = tmp_path_factory.mktemp("rules") / "base.sqlite"
    backend = Backend.open(str(path), prepare=upgrade, clock=lambda: NOW)
    fill_sample(backend, "en", NOW)
    with ExitStack() as stack:
        stack.callback(backend.close)
        if request.param == "postgresql":
            server: Server = request.getfixturevalue("server")
            name = stack.enter_context(server.database())
            lay_base(server, name)
            shared = stack.enter_context(closing(SharedBackend.opened(server, name, lambda: NOW)))
            copy_base(backend.connection, shared.connection)
            follow_clock(shared)
            backend = shared
        backend.become("admin")
        yield backend


def look(backend: Backend, statement: str, *parameters: object) -> list[tuple[Any, ...]]:
    """Rows past every rule, as the embedded database holds them."""
    return World(backend, Clock()).plainly(statement, *parameters)


def extra_campaign(backend: Backend, state: CampaignState) -> None:
    """A campaign in a state that the sample has none in."""
    phase = PhaseRow(new_id(), PhaseKind.IDEAS, "", NOW - timedelta(2), NOW + timedelta(9), True, True, True)
    sheet = campaigns.CampaignSheet(
        f"Extra {state}", "Why?", sponsor_id=backend.actor.person_id, phases=(phase,)
    )
    made = new_id()
    backend.do(campaigns.CreateCampaign(made, sheet))
    steps: dict[CampaignState, tuple[Command, ...]] = {
        CampaignState.DRAFT: (),
        CampaignState.ANNOUNCED: (campaigns.AnnounceCampaign(made),),
        CampaignState.CLOSED: (campaigns.OpenCampaign(made), campaigns.CloseCampaign(made)),
        CampaignState.ARCHIVED: (
            campaigns.OpenCampaign(made),
            campaigns.CloseCampaign(made),
            campaigns.ArchiveCampaign(made),
        ),
    }
    for step in steps[state]:
        backend.do(step)


@pytest.fixture(scope="module")
def grounds(base: Backend) -> tuple[list[str], list[str]]:
    """Every campaign, and a handful of ideas of every state and stage, by id, as the administrator finds them."""
    base.become("admin")
    for state in (CampaignState.DRAFT, CampaignState.ANNOUNCED, CampaignState.CLOSED, CampaignState.ARCHIVED):
        extra_campaign(base, state)
    every = [row[0] for row in look(base, "SELECT id FROM campaign ORDER BY id")]
    chosen = look(
        base,
        "SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY campaign_id, state, stage_kind, hidden, anonymous,"
        " paused_on IS NULL ORDER BY id) AS place FROM idea WHERE state <> 'draft') AS placed WHERE place = 1 ORDER BY id",
    )
    return every, [row[0] for row in chosen]


def answer_of(backend: Backend, command: Command) -> str | None:
    """The database's word, or None where it lets the act happen; either way nothing remains of it."""
    connection = backend.connection
    connection.exec_driver_sql("BEGIN")
    try:
        with refusals():
            WRITES[type(command)].function(connection, backend.actor, command, NOW)
    except AppError as error:
        return error.code
    finally:
        connection.exec_driver_sql("ROLLBACK")
    return None


def campaign_trials(page: CampaignPage, facilitates: bool) -> Iterator[Trial]:
    """What can be done with a campaign."""
    row = page.campaign
    ground = replace(ground_of(row), facilitates_any=facilitates)
    me = new_id()
    yield campaigns.CreateCampaign(new_id(), campaigns.CampaignSheet("Another", "How?")), ground
    yield campaigns.AnnounceCampaign(row.id), ground
    yield campaigns.OpenCampaign(row.id), ground
    yield campaigns.CloseCampaign(row.id), ground
    yield campaigns.ArchiveCampaign(row.id), ground
    yield campaigns.DiscardCampaign(row.id), ground
    if row.phases:
        last = row.phases[-1]
        yield campaigns.ExtendCampaign(row.id, last.id, last.closes_at + timedelta(3), "Christmas"), ground
    yield people.SavePerson(me, "new.person", "New Person"), ground
    yield people.SaveSite(me, "999", "New site"), ground
    yield people.RenameOrganisation("Another name"), ground
    yield people.ChooseLanguage("en"), ground
    yield notices.MarkAllRead(), ground
    for anonymous in (False, True):
        publish = ideas.PublishIdea(new_id(), row.id, "A title long enough", anonymous=anonymous)
        yield publish, replace(ground, anonymous=anonymous)
    yield ideas.SaveDraft(new_id(), row.id, "A"), ground
    if row.sponsor_id is not None:
        yield people.GrantRole(row.id, row.sponsor_id, Role.REVIEWER), ground
    for role, held in page.people:
        if role is not Role.SPONSOR:  # the last sponsor stays, which is another rule
            yield people.RevokeRole(row.id, held.id, role), ground


def idea_trials(page: IdeaPage) -> Iterator[Trial]:
    """What can be done with an idea and its comments."""
    row, ground = page.idea, ground_of(page.campaign, page.idea)
    yield ideas.EditIdea(row.id, row.row_version, row.title + " and more", page.body, page.answers), ground
    yield ideas.WithdrawIdea(row.id, row.row_version), ground
    yield ideas.FollowIdea(row.id), ground
    yield ideas.UnfollowIdea(row.id), ground
    yield ideas.MarkSeen((row.id,)), ground
    yield ideas.HideIdea(row.id, "off topic"), ground
    yield ideas.RestoreIdea(row.id), ground
    yield ideas.ReportIdea(new_id(), row.id, "please look"), ground
    yield notices.MarkNoticesOpened(row.id), ground
    yield discussion.AddComment(new_id(), row.id, "A word"), ground
    for value in (1, 0, -1):
        yield votes.CastVote(row.id, value), replace(ground, value=value)
    if row.my_vote is not None:
        yield votes.WithdrawVote(row.id), ground
    for stage in page.stages:
        move = reviews.MoveStage(
            new_id(), row.id, stage.id, stage.kind, row.row_version, answer="Yes.", look_again_on=NOW.date()
        )
        yield move, replace(ground, to_kind=stage.kind)
    for report in page.reports:
        yield ideas.SettleReport(report.id), ground
    for comment in page.comments[:6]:
        here = ground_of(page.campaign, row, comment)
        yield discussion.EditComment(comment.id, row.id, "Other words"), here
        yield discussion.DeleteComment(comment.id, row.id), here
        yield discussion.HideComment(comment.id, row.id, "unkind"), here
        yield discussion.RestoreComment(comment.id, row.id), here


def disagreements(backend: Backend, trials: Iterator[Trial], seen: set[type[Command]]) -> list[str]:
    """Where the two rule books differ."""
    found = []
    for command, ground in trials:
        seen.add(type(command))
        ours, theirs = can(backend.actor, type(command), ground), answer_of(backend, command)
        if ours == theirs or (theirs is None and ours in SILENT and type(command) in HARMLESS_TWICE):
            continue
        found.append(
            f"{backend.actor.login} {type(command).__name__}: can says {ours}, the database {theirs}"
        )
    return found


def test_the_two_rule_books_agree(base: Backend, grounds: tuple[list[str], list[str]]) -> None:
    every_campaign, every_idea = grounds
    seen: set[type[Command]] = set()
    found: list[str] = []
    for login in PEOPLE:
        base.become(login)
        shell = base.ask(GetShell())
        facilitates = any(Role.FACILITATOR in each.roles for each in shell.campaigns)
        for campaign_id in every_campaign:
            try:
                page = base.ask(campaigns.GetCampaign(UUID(campaign_id)))
            except NotFound:
                continue
            found += disagreements(base, campaign_trials(page, facilitates), seen)
        for idea_id in every_idea:
            try:
                idea = base.ask(ideas.GetIdea(UUID(idea_id)))
            except NotFound:
                found += closed_doors(base, UUID(idea_id))
                continue
            found += disagreements(base, idea_trials(idea), seen)
    assert not found, "\n".join(found)
    untried = set(PERMISSIONS) - seen - {ideas.DiscardDraft, campaigns.EditCampaign}
    assert untried == set()


def closed_doors(backend: Backend, idea_id: UUID) -> list[str]:
    """What a person who can't read an idea tries with it all the same: nothing may happen."""
    tries: tuple[Command, ...] = (
        ideas.FollowIdea(idea_id),
        ideas.ReportIdea(new_id(), idea_id, "let me see"),
        ideas.HideIdea(idea_id, "mine now"),
        ideas.EditIdea(idea_id, 1, "Other title", ""),
        discussion.AddComment(new_id(), idea_id, "A word"),
        votes.CastVote(idea_id, 1),
    )
    return [
        f"{backend.actor.login} {type(command).__name__} on an idea that is not shown to them"
        for command in tries
        if answer_of(backend, command) is None
    ]


def test_a_draft_is_its_authors_alone(base: Backend) -> None:
    (draft, *_) = look(
        base,
        "SELECT i.id, i.campaign_id FROM idea i JOIN person p ON p.id = i.author_id WHERE i.state = 'draft' AND p.login = 'nadia'",
    )
    idea_id, campaign_id = UUID(draft[0]), UUID(draft[1])
    ground = Ground(idea_state=IdeaState.DRAFT, stage_kind=None, mine=True, posting=True)
    for login in ("nadia", "admin", "helene"):
        base.become(login)
        mine = login == "nadia"
        for command in (
            ideas.SaveDraft(idea_id, campaign_id, "Other words"),
            ideas.PublishIdea(idea_id, campaign_id, "Other words"),
            ideas.DiscardDraft(idea_id),
        ):
            word = can(base.actor, type(command), replace(ground, mine=mine))
            unseen = not mine and isinstance(command, ideas.DiscardDraft)  # nothing that they see is there
            assert answer_of(base, command) == (None if unseen else word), (login, command)


def test_an_edited_campaign_only_tightens(base: Backend, grounds: tuple[list[str], list[str]]) -> None:
    base.become("admin")
    launched = next(
        each
        for each in base.ask(campaigns.ListCampaigns())
        if each.state is CampaignState.OPEN and each.phases
    )
    page = base.ask(campaigns.GetCampaign(launched.id))
    sheet = campaigns.CampaignSheet(
        launched.name,
        launched.question,
        kind=launched.kind,
        answer_days=launched.answer_days,
        vote_rule=launched.vote_rule,
        hides_totals=launched.hides_totals,
        anonymity=launched.anonymity,
        sponsor_id=launched.sponsor_id,
        stages=page.stages,
        questions=page.questions,
        phases=launched.phases,
    )
    tighter = replace(sheet, answer_days=launched.answer_days - 1)
    looser = (
        replace(sheet, answer_days=launched.answer_days + 1),
        replace(sheet, hides_totals=not launched.hides_totals),
    )
    assert answer_of(base, campaigns.EditCampaign(launched.id, launched.row_version, tighter)) is None
    for each in looser:
        assert (
            answer_of(base, campaigns.EditCampaign(launched.id, launched.row_version, each))
            == "only_tightens"
        )
    base.become("nadia")
    assert (
        answer_of(base, campaigns.EditCampaign(launched.id, launched.row_version, tighter))
        == "not_facilitator"
    )


@pytest.mark.parametrize(("kind", "asks"), list(itertools.product(StageKind, (False, True))))
def test_a_decision_cannot_be_made_without_a_written_answer(
    base: Backend, kind: StageKind, asks: bool
) -> None:
    base.become("helene")
    (found,) = look(
        base,
        "SELECT i.id, i.row_version, s.id FROM idea i JOIN campaign_role r ON r.campaign_id = i.campaign_id AND r.role = 'sponsor'"
        " JOIN person p ON p.id = r.person_id AND p.login = 'helene' JOIN stage s ON s.campaign_id = i.campaign_id"
        " WHERE i.state = 'published' AND NOT i.hidden AND s.kind = ? LIMIT 1",
        kind.value,
    )
    idea_id, version, stage = UUID(found[0]), found[1], UUID(found[2])
    silent = reviews.MoveStage(
        new_id(), idea_id, stage, kind, version, answer="   ", asks_author=asks, look_again_on=NOW.date()
    )
    told = replace(silent, id=new_id(), answer="Because we tried it, and here is why.")
    undecided = kind in (StageKind.NEW, StageKind.DISCUSSION, StageKind.REVIEW)
    if undecided and not asks:
        assert answer_of(base, silent) is None
    elif kind is StageKind.REVIEW or not asks:
        assert answer_of(base, silent) == "answer_needed"
        assert answer_of(base, told) is None
    else:
        assert answer_of(base, told) == "no_such_step"  # only an idea in review waits for its author
