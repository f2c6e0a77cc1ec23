"""Campaigns: who sees which, what is open in them, and the frame of their page."""

from __future__ import annotations

from datetime import date

import pytest

from ideabox.campaigns.requests import GetCampaign, ListCampaigns
from ideabox.campaigns.tables import phase_change
from ideabox.errors import NotFound
from ideabox.ideas.requests import ListIdeas
from ideabox.ids import new_id
from ideabox.words import CampaignKind, CampaignState, Role, StageKind
from tests.ideabox.conftest import ROLES
from tests.ideabox.world import Campaign, World

EVERYONE = ("ada", "author", "peer", "sponsor", "facilitator", "reviewer", "outsider")


def who_sees(world: World, campaign: Campaign) -> set[str]:
    """Those who find the campaign in their list; its page and its ideas must say the same."""
    seen = set()
    for login in EVERYONE:
        listed = campaign.id in {row.id for row in world.ask(login, ListCampaigns(archived=True))}
        try:
            opened = world.ask(login, GetCampaign(campaign.id)).campaign.id == campaign.id
        except NotFound:
            opened = False
        assert listed == opened
        assert bool(world.ask(login, ListIdeas(campaign.id)).rows) == listed
        if listed:
            seen.add(login)
    return seen


@pytest.mark.parametrize("state", [one for one in CampaignState if one is not CampaignState.DRAFT])
def test_a_launched_campaign_for_all_is_seen_by_all(chain: World, state: CampaignState) -> None:
    campaign = chain.campaign("For all", state=state)
    chain.idea(campaign, "author")
    assert who_sees(chain, campaign) == set(EVERYONE)


def test_a_draft_is_seen_by_those_who_prepare_it(chain: World) -> None:
    campaign = chain.campaign("Draft", state=CampaignState.DRAFT, roles=ROLES)
    chain.idea(campaign, "author")
    assert who_sees(chain, campaign) == {"ada", "sponsor", "facilitator", "reviewer"}


def test_a_campaign_for_a_site_is_seen_there_and_by_whoever_has_a_part_in_it(chain: World) -> None:
    campaign = chain.campaign("South", sites=("south",), roles={"sponsor": Role.SPONSOR})
    chain.idea(campaign, "author")
    assert who_sees(chain, campaign) == {"ada", "sponsor", "outsider"}


def test_a_campaign_for_a_group_is_seen_by_its_members(chain: World) -> None:
    chain.group("Pilots", "peer", "outsider")
    campaign = chain.campaign("Pilots", groups=("Pilots",))
    chain.idea(campaign, "author")
    assert who_sees(chain, campaign) == {"ada", "peer", "outsider"}


def test_open_ones_come_first_and_drafts_last_with_the_newest_before_the_older(chain: World) -> None:
    for days, state in enumerate(CampaignState):
        chain.campaign(
            f"{state} old", state=state, roles={"peer": Role.FACILITATOR}, created_at=chain.moment(-days - 9)
        )
        chain.campaign(
            f"{state} new", state=state, roles={"peer": Role.FACILITATOR}, created_at=chain.moment(-days)
        )
    names = [row.name for row in chain.ask("peer", ListCampaigns(archived=True))]
    states = ("open", "announced", "closed", "archived", "draft")
    expected = [f"{state} {age}" for state in states for age in ("new", "old")]
    assert names == [*expected[:2], "Box", *expected[2:]]
    assert not any("archived" in row.name for row in chain.ask("peer", ListCampaigns()))


def test_what_is_open_follows_from_the_phases_and_the_state(chain: World) -> None:
    phases = ((-10, 0, True, True, True), (0, 5, False, True, False), (5, 9, False, False, True))
    chain.campaign("Now", phases=phases)
    chain.campaign("Closed", phases=((-1, 5, True, True, True),), state=CampaignState.CLOSED)
    chain.campaign("Announced", phases=((-1, 5, True, True, True),), state=CampaignState.ANNOUNCED)
    chain.campaign("Voted", phases=((-5, -1, True, True, True), (-1, 5, True, True, False)))
    rows = {row.name: row for row in chain.ask("peer", ListCampaigns())}

    def open_in(name: str) -> tuple[bool, bool, bool, bool]:
        row = rows[name]
        return row.posting, row.commenting, row.voting, row.voting_over

    assert open_in("Now") == (False, True, False, False)
    assert open_in("Closed") == (False, False, False, True)
    assert open_in("Announced") == (False, False, False, False)
    assert open_in("Voted") == (True, True, False, True)
    assert [one.opens_at for one in rows["Now"].phases] == [
        chain.moment(-10),
        chain.moment(0),
        chain.moment(5),
    ]
    assert rows["Box"].kind is CampaignKind.OPEN_BOX


def test_my_own_state_in_a_campaign(chain: World, question: Campaign) -> None:
    first = chain.idea(question, "author")
    chain.idea(question, "author", state="draft")
    chain.idea(question, "author", state="withdrawn")
    chain.vote(first, "peer")
    chain.vote(chain.idea(question, "author"), "peer", 0)
    rows = {
        login: chain.ask(login, GetCampaign(question.id)).campaign for login in ("author", "peer", "sponsor")
    }
    assert (rows["author"].my_ideas, rows["author"].my_drafts, rows["author"].my_votes) == (2, 1, 0)
    assert (rows["peer"].my_ideas, rows["peer"].my_drafts, rows["peer"].my_votes) == (0, 0, 1)
    assert rows["author"].roles == frozenset()
    assert rows["sponsor"].roles == {Role.SPONSOR}
    assert (rows["peer"].sponsor_name, rows["peer"].sponsor_job) == ("Sponsor", "Job of sponsor")
    assert rows["peer"].ideas == 2


def test_a_campaign_page_holds_its_frame(chain: World) -> None:
    chain.group("Pilots", "peer")
    campaign = chain.campaign(
        "Frame", roles=ROLES, sites=("north",), groups=("Pilots",), brief="Why", note="Well done"
    )
    phase_id = chain.ask("ada", GetCampaign(campaign.id)).campaign.phases[0].id
    change = {"campaign_id": campaign.id, "phase_id": phase_id, "person_id": chain.people["ada"]}
    for days in (30, 40):
        more = {"id": new_id(), "closes_at": chain.moment(days), "reason": f"Reason {days}"}
        chain.insert(phase_change, change | more | {"at": chain.moment(days - 50)})
    page = chain.ask("author", GetCampaign(campaign.id))
    assert [stage.kind for stage in page.stages] == list(StageKind)
    assert [one.code for one in page.questions] == ["saw", "propose", "serves"]
    assert [one.id for one in page.questions] == list(campaign.questions)
    assert [(role, row.login) for role, row in page.people] == [
        (Role.SPONSOR, "sponsor"),
        (Role.FACILITATOR, "facilitator"),
        (Role.REVIEWER, "reviewer"),
    ]
    assert [(row.name, row.is_group) for row in page.audience] == [
        ("Pilots", True),
        ("north Site north", False),
    ]
    assert (page.brief, page.note, page.language) == ("Why", "Well done", "fr")
    assert [reason for _, reason in page.phase_changes] == ["Reason 40", "Reason 30"]


def test_what_is_unread_leaves_out_mine_seen_and_hidden_ones(chain: World, question: Campaign) -> None:
    seen, _, _ = chain.ideas(question, "author", 3)
    chain.idea(question, "author", hidden=True)
    chain.idea(question, "peer")
    chain.saw("peer", seen, days=0)
    assert chain.ask("peer", GetCampaign(question.id)).unread == 2
    assert chain.ask("author", GetCampaign(question.id)).unread == 1
    assert chain.ask("outsider", GetCampaign(question.id)).unread == 4


def test_unread_is_counted_up_to_a_hundred(chain: World, question: Campaign) -> None:
    chain.ideas(question, "author", 120)
    assert chain.ask("peer", GetCampaign(question.id)).unread == 100


def test_answers_owed_late_and_next(chain: World, question: Campaign) -> None:
    for due, more in (
        (date(2026, 11, 21), {}),
        (date(2026, 11, 20), {"paused_on": date(2026, 11, 19)}),
        (date(2026, 11, 19), {"hidden": True}),
        (date(2026, 11, 30), {"kind": StageKind.REVIEW}),
        (date(2026, 11, 22), {"kind": StageKind.DISCUSSION}),
    ):
        chain.idea(question, "author", answer_due=due, **more)
    answered = chain.idea(question, "author", answer_due=date(2026, 11, 2))
    chain.move(question, answered, "sponsor", StageKind.ACCEPTED, "Yes")
    page = chain.ask("peer", GetCampaign(question.id))
    assert (page.to_answer, page.late, page.next_due) == (4, 1, date(2026, 11, 22))


def test_the_average_time_to_an_answer(chain: World, question: Campaign) -> None:
    assert chain.ask("peer", GetCampaign(question.id)).average_days is None
    for published, answered in ((-10, -4), (-10, -6), (-5, None)):
        chain.idea(
            question,
            "author",
            published_at=chain.moment(published),
            answered_at=None if answered is None else chain.moment(answered),
        )
    assert chain.ask("peer", GetCampaign(question.id)).average_days == pytest.approx(5.0)
    hidden = chain.idea(question, "author", hidden=True, published_at=chain.moment(-90))
    chain.move(question, hidden, "sponsor", StageKind.PILOT, "We try it", days=1)
    assert chain.ask("peer", GetCampaign(question.id)).average_days == pytest.approx(5.0)


@pytest.mark.parametrize("quiet", [True, False])
def test_sites_that_take_part(chain: World, question: Campaign, quiet: bool) -> None:
    for login, code in (("shy", "west"), ("hidden", "east")):
        chain.site(code)
        chain.person(login, code)
    commented = chain.idea(question, "author")
    chain.idea(question, "shy", anonymous=True)
    chain.idea(question, "hidden", hidden=True)
    if not quiet:
        chain.plainly("UPDATE campaign SET ideas = 10000 WHERE id = ?", question.id)
    assert chain.ask("peer", GetCampaign(question.id)).sites == 1
    chain.comment(commented, "outsider")
    chain.comment(commented, "outsider")
    assert chain.ask("peer", GetCampaign(question.id)).sites == 2
    kept_away = chain.idea(question, "author", hidden=True)
    chain.comment(kept_away, "hidden")
    withdrawn = chain.idea(question, "author", state="withdrawn")
    chain.comment(withdrawn, "shy")
    for login in ("peer", "author", "facilitator", "ada"):  # and no more for those who may still read them
        assert chain.ask(login, GetCampaign(question.id)).sites == 2


def test_open_reports_are_for_facilitators(chain: World, question: Campaign) -> None:
    reported = chain.idea(question, "author")
    chain.report(question, reported, "peer")
    chain.report(question, reported, "peer", settled_at=chain.clock.now)
    for login, number in (("facilitator", 1), ("sponsor", 0), ("ada", 0), ("peer", 0)):
        assert chain.ask(login, GetCampaign(question.id)).open_reports == number


def test_a_campaign_that_is_not_there_is_not_found(chain: World) -> None:
    with pytest.raises(NotFound) as refusal:
        chain.ask("ada", GetCampaign(new_id()))
    assert refusal.value.code == "not_found"
