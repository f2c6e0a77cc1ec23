"""The two rule books agree: `permissions.can` and the database give the same answer, and the same word.

Every command is tried by people of every role on grounds of every kind: the sample's campaigns in their phases (and one
more that is announced, closed and archived), ideas in each stage and state, comments of each kind. What a screen knows
of the ground comes from the same reads that screens use.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from ideabox.asking import Command
from ideabox.backend import Backend
from ideabox.campaigns import requests as campaigns
from ideabox.campaigns.rows import PhaseRow
from ideabox.discussion import requests as discussion
from ideabox.errors import NotFound
from ideabox.home.requests import GetShell
from ideabox.ideas import requests as ideas
from ideabox.ids import new_id
from ideabox.permissions import PERMISSIONS, Ground, can
from ideabox.reviews import requests as reviews
from ideabox.votes import requests as votes
from ideabox.words import CampaignState, IdeaState, PhaseKind, Role, StageKind
from tests.ideabox.rules import (
    NOW,
    PEOPLE,
    answer_of,
    campaign_trials,
    disagreements,
    idea_trials,
    sample_base,
)
from tests.postgresql import plainly


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def base(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """The sample on either engine."""
    server = request.getfixturevalue("server") if request.param == "postgresql" else None
    with sample_base(tmp_path_factory.mktemp("rules") / "base.sqlite", server) as backend:
        yield backend


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
    every = [row[0] for row in plainly(base, "SELECT id FROM campaign ORDER BY id")]
    chosen = plainly(
        base,
        "SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY campaign_id, state, stage_kind, hidden, anonymous,"
        " paused_on IS NULL ORDER BY id) AS place FROM idea WHERE state <> 'draft') AS placed WHERE place = 1 ORDER BY id",
    )
    return every, [row[0] for row in chosen]


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
    (draft, *_) = plainly(
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
    (found,) = plainly(
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
