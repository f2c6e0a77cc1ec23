"""The law of campaigns: who prepares and steers them, what they need to open, and what may still change afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from ideabox.asking import Command
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
from ideabox.campaigns.rows import PhaseRow, QuestionRow
from ideabox.ids import new_id
from ideabox.people.requests import GrantRole, RevokeRole
from ideabox.words import Anonymity, CampaignKind, PhaseKind, Role, VoteRule
from tests.ideabox.database.law import by_hand, kept, refused, rows, value, word
from tests.ideabox.world import MOMENT, T0, World


def phase(opens: float, closes: float, kind: PhaseKind = PhaseKind.IDEAS) -> PhaseRow:
    """A phase in days from now."""
    return PhaseRow(new_id(), kind, "", T0 + timedelta(opens), T0 + timedelta(closes), True, True, True)


@pytest.fixture
def sheet(chain: World) -> CampaignSheet:
    """A campaign that lacks nothing."""
    return CampaignSheet(
        "Less waste",
        "How do we waste less?",
        sponsor_id=chain.people["sponsor"],
        facilitator_ids=(chain.people["facilitator"],),
        phases=(phase(-1, 10), phase(10, 20, PhaseKind.DISCUSSION), phase(25, 40, PhaseKind.REVIEW)),
        questions=(QuestionRow(new_id(), "saw", ""), QuestionRow(new_id(), "", "What does it cost?")),
    )


def fresh(sheet: CampaignSheet) -> CampaignSheet:
    """The same sheet for another campaign: phases and questions have ids of their own."""
    return replace(
        sheet,
        phases=tuple(replace(each, id=new_id()) for each in sheet.phases),
        questions=tuple(replace(each, id=new_id()) for each in sheet.questions),
    )


def made(world: World, sheet: CampaignSheet, *steps: type[Command]) -> CreateCampaign:
    """A campaign prepared by the administrator and led through some steps."""
    command = CreateCampaign(new_id(), fresh(sheet))
    world.do("ada", command)
    step: Any
    for step in steps:
        world.do("facilitator", step(command.id))
    return command


def edit(world: World, command: CreateCampaign, **other: Any) -> EditCampaign:
    """An edit of the campaign as it is now."""
    version = value(world, "SELECT row_version FROM campaign WHERE id = ?", command.id)
    return EditCampaign(command.id, version, replace(command.sheet, **other))


def test_administrators_and_facilitators_prepare_campaigns(chain: World, sheet: CampaignSheet) -> None:
    assert word(chain, "facilitator", CreateCampaign(new_id(), sheet)) == "not_facilitator"
    first = made(chain, sheet)
    assert word(chain, "facilitator", CreateCampaign(new_id(), fresh(sheet))) is None
    assert word(chain, "sponsor", CreateCampaign(new_id(), sheet)) == "not_facilitator"
    roles = rows(
        chain, "SELECT person_id, role FROM campaign_role WHERE campaign_id = ? ORDER BY role", first.id
    )
    assert roles == [
        (chain.people["facilitator"].hex, "facilitator"),
        (chain.people["sponsor"].hex, "sponsor"),
    ], "its maker hands it over to those who were named"
    kinds = rows(chain, "SELECT kind FROM stage WHERE campaign_id = ? ORDER BY position", first.id)
    assert len(kinds) == 8
    with refused("no_such_step"):
        insert = (
            "INSERT INTO campaign (id, name, kind, state, created_by_id, created_at)"
            f" VALUES (?, 'X', 'challenge', 'open', ?, '{MOMENT}')"
        )
        by_hand(chain, "ada", insert, new_id(), chain.people["ada"])


@pytest.mark.parametrize(
    ("gap", "refusal"),
    [
        ({"question": "  "}, "question_needed"),
        ({"sponsor_id": None}, "sponsor_needed"),
        ({"phases": ()}, "dates_needed"),
        ({}, None),
    ],
)
@pytest.mark.parametrize("step", [AnnounceCampaign, OpenCampaign])
def test_a_campaign_shown_to_others_has_a_question_a_sponsor_and_dates(
    chain: World,
    sheet: CampaignSheet,
    step: type[AnnounceCampaign | OpenCampaign],
    gap: dict[str, Any],
    refusal: str | None,
) -> None:
    command = made(chain, replace(sheet, **gap))
    assert word(chain, "facilitator", step(command.id)) == refusal


@pytest.mark.parametrize(
    ("gap", "refusal"),
    [
        ({"name": " "}, "name_length"),
        ({"name": "x" * 81}, "name_length"),
        ({"question": "x" * 301}, "question_length"),
        ({"brief": "x" * 20_001}, "brief_length"),
        ({"answer_days": 0}, "answer_days_range"),
        ({"answer_days": 366}, "answer_days_range"),
        ({"phases": (phase(3, 3),)}, "phase_ends_first"),
    ],
)
def test_even_a_draft_campaign_has_its_bounds(
    chain: World, sheet: CampaignSheet, gap: dict[str, Any], refusal: str
) -> None:
    command = CreateCampaign(new_id(), replace(sheet, **gap))
    assert word(chain, "ada", command) == refusal
    assert not rows(chain, "SELECT 1 FROM campaign WHERE id = ?", command.id), "all of it or nothing"


STEPS: tuple[tuple[Any, str], ...] = (
    (AnnounceCampaign, "announced"),
    (OpenCampaign, "open"),
    (CloseCampaign, "closed"),
    (ArchiveCampaign, "archived"),
)


def test_a_campaign_goes_its_way_step_by_step(chain: World, sheet: CampaignSheet) -> None:
    campaign_id = made(chain, sheet).id
    allowed = {"draft": ("announced", "open"), "announced": ("open",), "open": ("closed",)}
    for state in ("draft", "announced", "open", "closed"):
        forward = allowed.get(state, ("archived",))
        for step, to in STEPS:
            if to not in forward:
                assert word(chain, "facilitator", step(campaign_id)) == "no_such_step", (state, to)
        step = next(step for step, to in STEPS if to == forward[0])
        for login in ("peer", "reviewer"):
            unseen = state == "draft"
            assert word(chain, login, step(campaign_id)) == ("not_found" if unseen else "not_facilitator")
        assert word(chain, "sponsor", step(campaign_id)) is None
        assert value(chain, "SELECT state FROM campaign WHERE id = ?", campaign_id) == forward[0]
    for step, to in STEPS:
        assert word(chain, "sponsor", step(campaign_id)) == "no_such_step", to
    assert word(chain, "sponsor", OpenCampaign(new_id())) == "not_found"


LOOSER: tuple[dict[str, Any], ...] = (
    {"kind": CampaignKind.OPEN_BOX},
    {"vote_rule": VoteRule.FOR_AGAINST},
    {"hides_totals": True},
    {"answer_days": 22},
    {"anonymity": Anonymity.NAMED},
)


@pytest.mark.parametrize("looser", LOOSER)
def test_rules_are_free_in_a_draft_and_only_tighten_afterwards(
    chain: World, sheet: CampaignSheet, looser: dict[str, Any]
) -> None:
    draft = made(chain, sheet)
    assert word(chain, "facilitator", edit(chain, draft, **looser)) is None
    for steps in ((AnnounceCampaign,), (OpenCampaign,), (OpenCampaign, CloseCampaign)):
        launched = made(chain, sheet, *steps)
        assert word(chain, "facilitator", edit(chain, launched, **looser)) == "only_tightens"


def test_what_helps_the_authors_may_still_change(chain: World, sheet: CampaignSheet) -> None:
    named = made(chain, replace(sheet, anonymity=Anonymity.NAMED), OpenCampaign)
    assert word(chain, "facilitator", edit(chain, named, answer_days=7, name="Less and less")) is None
    assert word(chain, "facilitator", edit(chain, named, answer_days=7, anonymity=Anonymity.ALLOWED)) is None
    assert word(chain, "facilitator", edit(chain, named, question="")) == "question_needed"
    assert word(chain, "peer", edit(chain, named, name="Mine")) == "not_facilitator"
    stale = replace(edit(chain, named), row_version=1)
    assert word(chain, "facilitator", stale) == "changed_meanwhile"
    assert word(chain, "facilitator", replace(stale, id=new_id())) == "not_found"


def test_the_note_is_signed_by_who_wrote_it(chain: World, sheet: CampaignSheet) -> None:
    command = made(chain, sheet, OpenCampaign)
    chain.do("facilitator", edit(chain, command, note="Two weeks to go"))
    chain.do("sponsor", edit(chain, command, note="Two weeks to go", name="Other name"))
    by = value(chain, "SELECT note_by_id FROM campaign WHERE id = ?", command.id)
    assert by == chain.people["facilitator"].hex


def test_an_archived_campaign_is_closed_for_good(chain: World, sheet: CampaignSheet) -> None:
    command = made(chain, sheet, OpenCampaign, CloseCampaign, ArchiveCampaign)
    assert word(chain, "facilitator", edit(chain, command, name="Other name")) == "no_such_step"


def dates(world: World, command: CreateCampaign) -> list[tuple[str, str]]:
    """When each phase opens and closes."""
    found: list[Any] = rows(
        world,
        "SELECT opens_at, closes_at FROM phase WHERE campaign_id = ? ORDER BY position",
        command.id,
    )
    return found


def stored(*days: float) -> tuple[str, ...]:
    """Moments as the database writes them."""
    return tuple((T0 + timedelta(one)).strftime("%Y-%m-%d %H:%M:%S.000") for one in days)


def test_dates_move_after_the_launch_only_with_a_public_reason(chain: World, sheet: CampaignSheet) -> None:
    draft, launched = made(chain, sheet), made(chain, sheet, OpenCampaign)
    move = "UPDATE phase SET closes_at = '2027-01-01 00:00:00.000' WHERE campaign_id = ? AND position = 2"
    by_hand(chain, "facilitator", move, draft.id)
    with refused("public_reason_needed"):
        by_hand(chain, "facilitator", move, launched.id)
    with refused("public_reason_needed"):
        by_hand(chain, "facilitator", "DELETE FROM phase WHERE campaign_id = ?", launched.id)
    chain.do("facilitator", edit(chain, launched, phases=(phase(0, 99),)))
    assert dates(chain, launched) == [stored(-1, 10), stored(10, 20), stored(25, 40)]


def test_an_extension_moves_the_later_phases_as_they_were(chain: World, sheet: CampaignSheet) -> None:
    command = made(chain, sheet, OpenCampaign)
    second = command.sheet.phases[1]
    longer = ExtendCampaign(command.id, second.id, second.closes_at + timedelta(days=7), "Christmas")
    assert word(chain, "peer", longer) == "not_facilitator"
    assert word(chain, "facilitator", replace(longer, reason=" ")) == "reason_needed"
    assert word(chain, "facilitator", replace(longer, closes_at=T0 - timedelta(1))) == "phase_ends_first"
    assert word(chain, "facilitator", replace(longer, closes_at=second.opens_at)) == "phase_ends_first"
    assert word(chain, "facilitator", replace(longer, phase_id=new_id())) == "no_such_step"
    assert word(chain, "facilitator", longer) is None
    assert dates(chain, command) == [stored(-1, 10), stored(10, 27), stored(32, 47)]
    told = rows(chain, "SELECT detail FROM audit WHERE act = 'campaign dates'")
    assert told == [("Christmas",)]
    for statement in ("UPDATE phase_change SET reason = 'Other'", "DELETE FROM phase_change"):
        kept(chain, "facilitator", "append_only", statement)


def test_dates_move_by_the_millisecond(chain: World, sheet: CampaignSheet) -> None:
    command = made(chain, sheet, OpenCampaign)
    first = command.sheet.phases[0]
    moved = timedelta(hours=5, minutes=59, seconds=59, milliseconds=999)
    chain.do("sponsor", ExtendCampaign(command.id, first.id, first.closes_at + moved, "Power cut"))
    assert dates(chain, command)[2] == ("2026-12-17 15:29:59.999", "2027-01-01 15:29:59.999")


@pytest.mark.parametrize("steps", [(), (OpenCampaign, CloseCampaign)])
def test_only_what_is_announced_or_open_is_extended(
    chain: World, sheet: CampaignSheet, steps: tuple[type[Command], ...]
) -> None:
    command = made(chain, sheet, *steps)
    longer = ExtendCampaign(command.id, command.sheet.phases[2].id, T0 + timedelta(50), "Christmas")
    assert word(chain, "facilitator", longer) == "no_such_step"


def test_roles_are_given_by_the_leads_and_the_last_sponsor_stays(chain: World, sheet: CampaignSheet) -> None:
    campaign_id = made(chain, sheet, OpenCampaign).id
    grant = GrantRole(campaign_id, chain.people["peer"], Role.SPONSOR)
    take = RevokeRole(campaign_id, chain.people["sponsor"], Role.SPONSOR)
    assert word(chain, "peer", grant) == "not_facilitator"
    assert word(chain, "peer", take) == "not_facilitator"
    assert word(chain, "facilitator", take) == "sponsor_needed"
    assert word(chain, "facilitator", grant) is None
    assert word(chain, "facilitator", take) is None
    left = rows(
        chain, "SELECT person_id FROM campaign_role WHERE campaign_id = ? AND role = 'sponsor'", campaign_id
    )
    assert left == [(chain.people["peer"].hex,)]
    acts = rows(chain, "SELECT act, detail FROM audit ORDER BY seq DESC LIMIT 2")
    assert acts == [
        ("role taken", f"sponsor {campaign_id.hex}"),
        ("role given", f"sponsor {campaign_id.hex}"),
    ]


def test_a_sponsor_is_replaced_in_one_go(chain: World, sheet: CampaignSheet) -> None:
    command = made(chain, sheet, OpenCampaign)
    assert word(chain, "facilitator", edit(chain, command, sponsor_id=chain.people["peer"])) is None
    assert word(chain, "facilitator", edit(chain, command, sponsor_id=None)) == "sponsor_needed"


def test_a_draft_campaign_is_discarded_whole(chain: World, sheet: CampaignSheet) -> None:
    command = made(chain, sheet)
    assert word(chain, "peer", DiscardCampaign(command.id)) is None, "nothing that they see is there"
    chain.do("facilitator", GrantRole(command.id, chain.people["reviewer"], Role.REVIEWER))
    assert word(chain, "reviewer", DiscardCampaign(command.id)) == "not_facilitator"
    assert rows(chain, "SELECT state FROM campaign WHERE id = ?", command.id) == [("draft",)]
    assert word(chain, "facilitator", DiscardCampaign(command.id)) is None
    for table in ("phase", "stage", "question", "campaign_role"):
        assert not rows(chain, f"SELECT 1 FROM {table} WHERE campaign_id = ?", command.id)
    acts = rows(chain, "SELECT subject_id FROM audit WHERE act = 'campaign discarded'")
    assert acts == [(command.id.hex,)]
    announced = made(chain, sheet, AnnounceCampaign)
    assert word(chain, "facilitator", DiscardCampaign(announced.id)) == "no_such_step"


def test_a_stage_keeps_its_sense_and_questions_stay_after_the_launch(
    chain: World, sheet: CampaignSheet
) -> None:
    command = made(chain, sheet, OpenCampaign)
    with refused("not_allowed"):
        by_hand(chain, "facilitator", "UPDATE stage SET kind = 'pilot' WHERE campaign_id = ?", command.id)
    by_hand(chain, "facilitator", "UPDATE stage SET name = 'Trial' WHERE campaign_id = ?", command.id)
    with refused("no_such_step"):
        by_hand(chain, "facilitator", "DELETE FROM question WHERE campaign_id = ?", command.id)
    with refused("not_facilitator"):
        by_hand(chain, "peer", "UPDATE question SET prompt = 'Mine' WHERE campaign_id = ?", command.id)


def test_the_audience_is_the_leads_business(chain: World, sheet: CampaignSheet) -> None:
    command = made(chain, replace(sheet, site_ids=(chain.sites["north"],)), OpenCampaign)
    with refused("not_facilitator"):
        by_hand(
            chain, "outsider", "INSERT INTO campaign_site VALUES (?, ?)", command.id, chain.sites["south"]
        )
    drop = "DELETE FROM campaign_site WHERE campaign_id = ?"
    with refused("not_facilitator"):
        by_hand(chain, "peer", drop, command.id)
    kept(chain, "outsider", "not_facilitator", drop, command.id)
    both = (chain.sites["north"], chain.sites["south"])
    assert word(chain, "facilitator", edit(chain, command, site_ids=both)) is None
