"""A campaign in words: phases, dates, states, rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from ideabox.campaigns.rows import AudienceRow, CampaignRow
from ideabox.words import Anonymity, CampaignKind, CampaignState, PhaseKind, Role, VoteRule
from tests.ui.campaigns.hall import NOW, PHASES, campaign, frame, phase
from ui.campaigns import words

TODAY = NOW.date()
ENDLESS = phase(9, PhaseKind.IDEAS, date(2025, 10, 1), date(2075, 1, 1), posting=True, voting=True)


def box(**changes: Any) -> CampaignRow:
    """The idea box."""
    return campaign(kind=CampaignKind.OPEN_BOX, phases=(ENDLESS,), **changes)


def test_the_line_of_phases() -> None:
    line = words.phases(campaign(), NOW)
    assert [part.dates for part in line] == [
        "2 to 15 Nov",
        "5 days left",
        "27 Nov to 12 Dec",
        "13 Dec to 31 Jan",
        "1 to 28 Feb",
    ]
    assert [part.current for part in line] == [False, True, False, False, False]
    assert [round(part.share, 2) for part in line] == [1.0, 0.5, 0.0, 0.0, 0.0]


def test_the_idea_box_has_no_line() -> None:
    assert words.phases(box(), NOW) == ()
    assert words.phase_dates(ENDLESS, NOW) == "always open"
    assert words.whole_period(ENDLESS, TODAY) == "from 1 Oct 2025"


def test_an_announced_campaign_has_passed_nothing() -> None:
    line = words.phases(campaign(state=CampaignState.ANNOUNCED), NOW)
    assert {part.share for part in line} == {0.0}
    assert line[1].dates == "16 to 26 Nov"
    assert not any(part.current for part in line)


def test_a_phase_has_its_own_name_or_its_kinds_word() -> None:
    assert words.phase_word(replace(PHASES[0], name="Boîte à idées")) == "Boîte à idées"
    assert len({words.phase_word(replace(PHASES[0], kind=kind)) for kind in PhaseKind}) == len(PhaseKind)


@pytest.mark.parametrize(
    ("row", "now", "said"),
    [
        (campaign(), NOW, "Discussion and votes, 5 days left"),
        (campaign(), datetime(2026, 11, 26, 22, 59, tzinfo=NOW.tzinfo), "Discussion and votes, last day"),
        (campaign(), datetime(2026, 10, 1, tzinfo=NOW.tzinfo), "Ideas in 32 days"),
        (campaign(answered=0), datetime(2028, 1, 1, tzinfo=NOW.tzinfo), "Answers under way"),
        (campaign(answered=48), datetime(2028, 1, 1, tzinfo=NOW.tzinfo), "All answered"),
        (campaign(state=CampaignState.CLOSED), NOW, "Closed"),
        (campaign(state=CampaignState.DRAFT), NOW, "Draft"),
        (campaign(state=CampaignState.ARCHIVED), NOW, "Archived"),
        (campaign(state=CampaignState.ANNOUNCED), NOW - timedelta(days=26), "Opens in 7 days"),
        (campaign(state=CampaignState.ANNOUNCED), NOW, "Announced"),
        (box(), NOW, "Always open"),
    ],
)
def test_where_a_campaign_is(row: CampaignRow, now: datetime, said: str) -> None:
    assert words.now_words(row, now) == said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (campaign(my_drafts=1, my_ideas=2), "1 draft to finish"),
        (campaign(my_ideas=2), "2 ideas of yours"),
        (campaign(my_votes=1), "1 vote given"),
        (campaign(my_votes=0), "Your votes are awaited"),
        (campaign(my_votes=0, voting=False, posting=True), "Your ideas are welcome"),
        (campaign(my_votes=0, voting=False, posting=False), ""),
    ],
)
def test_my_part(row: CampaignRow, said: str) -> None:
    assert words.my_state(row)[0] == said


def test_the_audience_fits_on_a_tag() -> None:
    parts = frame().audience
    more = AudienceRow(parts[0].id, "Siège", is_group=False)
    assert words.audience_words(frame()) == "Tous les magasins avec jardin"
    assert (
        words.audience_words(frame(audience=(*parts, more, more)))
        == "Tous les magasins avec jardin and 2 more"
    )
    assert words.audience_in_full(frame(audience=(*parts, more))) == "Tous les magasins avec jardin, Siège"
    assert words.audience_words(frame(campaign=campaign(for_all=True))) == "Everyone"


def test_the_sponsors_job_goes_on_in_small_letters() -> None:
    assert words.sponsor_words(campaign()) == "Hélène Castaing, directrice logistique"
    assert words.sponsor_words(campaign(sponsor_job="DRH")) == "Hélène Castaing, DRH"
    assert words.sponsor_words(campaign(sponsor_job="")) == "Hélène Castaing"


def test_the_rule_of_votes_is_told_as_it_is() -> None:
    plain = words.vote_words(campaign())
    both = words.vote_words(campaign(vote_rule=VoteRule.FOR_AGAINST))
    secret = words.vote_words(campaign(hides_totals=True))
    assert "against" in both
    assert "against" not in plain
    assert "hidden until the vote closes" in secret
    assert "hidden" not in plain


def test_until_when_a_vote_can_be_changed() -> None:
    assert "until 26 November" in words.voting_until(campaign(), NOW)
    assert "at any time" in words.voting_until(box(voting=True), NOW)
    assert words.voting_until(campaign(voting=False, voting_over=True), NOW) == "The vote is over."
    assert words.voting_until(campaign(voting=False), NOW) == "The vote is not open yet."


def test_names_roles_and_states_have_words() -> None:
    assert "hide your name" in words.names_words(campaign())
    assert words.names_words(campaign(anonymity=Anonymity.NAMED)) == "Ideas carry their author’s name."
    assert [words.role_word(role) for role in Role] == ["Sponsor", "Facilitator", "Reviewer"]
    assert words.role_words(Role.FACILITATOR, 2) == "Facilitators"
    assert words.role_words(Role.REVIEWER, 1) == "Reviewer"
    assert words.unread_words(100) == "100 or more unread"
    assert len({words.state_word(state) for state in CampaignState}) == len(CampaignState)


def test_no_vote_is_awaited_where_there_is_no_idea() -> None:
    assert (
        words.my_state(campaign(ideas=1, my_votes=0, voting=True, posting=True))[0]
        == "Your votes are awaited"
    )
    assert (
        words.my_state(campaign(ideas=0, my_votes=0, voting=True, posting=True))[0]
        == "Your ideas are welcome"
    )
    assert words.my_state(campaign(ideas=0, my_votes=0, voting=True, posting=False))[0] == ""
