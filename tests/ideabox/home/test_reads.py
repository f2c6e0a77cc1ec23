"""The window's frame and the first page, as each person sees them."""

from __future__ import annotations

from datetime import date, timedelta

from ideabox.home.requests import GetShell, GetToday
from ideabox.ideas.requests import MarkSeen
from ideabox.notices.requests import MarkNoticesOpened
from ideabox.notices.rows import NoticeKind
from ideabox.words import CampaignState, StageKind
from tests.ideabox.conftest import ROLES
from tests.ideabox.world import T0, Campaign, World

TODAY = T0.date()


def due(days: int) -> date:
    """So many days from today."""
    return TODAY + timedelta(days=days)


def test_the_frame_says_who_i_am_and_what_i_have(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    chain.idea(question, "author", state="draft")
    chain.idea(question, "author", state="withdrawn")
    chain.follow("author", chain.idea(question, "peer"))
    chain.follow("author", chain.idea(question, "peer", hidden=True))
    chain.comment(made, "peer")
    shell = chain.ask("author", GetShell())
    assert (shell.me.login, shell.me.name, shell.me.site_code, shell.me.region) == (
        "author",
        "Author",
        "north",
        "North",
    )
    assert (shell.organisation, shell.is_sample) == ("Maison", False)
    assert (shell.my_ideas, shell.my_drafts, shell.followed, shell.unread) == (1, 1, 1, 1)
    assert (shell.to_answer, shell.late, shell.reports) == (0, 0, 0)


def test_the_frame_holds_the_campaigns_i_see(chain: World, question: Campaign, northern: Campaign) -> None:
    chain.campaign("Old", state=CampaignState.ARCHIVED)
    chain.campaign("Draft", state=CampaignState.DRAFT, roles=ROLES)
    seen = {
        login: [row.name for row in chain.ask(login, GetShell()).campaigns]
        for login in ("outsider", "sponsor")
    }
    assert set(seen["outsider"]) == {"Less waste", "Box"}
    assert set(seen["sponsor"]) == {"Less waste", "Box", "Northern things", "Draft"}
    assert seen["sponsor"][-1] == "Draft"


def test_a_sponsor_sees_what_they_owe_and_a_facilitator_what_to_look_at(
    chain: World, question: Campaign
) -> None:
    late = chain.idea(question, "author", answer_due=due(-1))
    chain.ideas(question, "author", 2, answer_due=due(9))
    chain.report(question, late, "peer")
    sponsor, facilitator = chain.ask("sponsor", GetShell()), chain.ask("facilitator", GetShell())
    assert (sponsor.to_answer, sponsor.late, sponsor.reports) == (3, 1, 0)
    assert (facilitator.to_answer, facilitator.late, facilitator.reports) == (0, 0, 1)


def test_today_shows_open_and_announced_campaigns(
    chain: World, question: Campaign, northern: Campaign
) -> None:
    for state in CampaignState:
        chain.campaign(state, state=state)
    names = {row.name for row in chain.ask("outsider", GetToday()).campaigns}
    assert names == {"Less waste", "Box", "open", "announced"}


def test_ideas_wait_for_my_view_where_i_may_vote(
    chain: World, question: Campaign, northern: Campaign
) -> None:
    voted_out = chain.campaign("Over", phases=((-9, -1, True, True, True), (-1, 9, True, True, False)))
    closed = chain.campaign("Closed", state=CampaignState.CLOSED)
    announced = chain.campaign("Announced", state=CampaignState.ANNOUNCED)
    for elsewhere in (voted_out, closed, announced):
        chain.idea(elsewhere, "author")
    first, second = chain.idea(question, "author"), chain.idea(northern, "author")
    seen, mine = chain.idea(question, "author"), chain.idea(question, "peer")
    chain.idea(question, "author", hidden=True)
    chain.saw("peer", seen, days=0)
    today = chain.ask("peer", GetToday())
    assert {row.id for row in today.waiting} == {first, second}
    assert today.waiting_total == 2
    assert {row.id for row in chain.ask("outsider", GetToday()).waiting} == {first, seen, mine}
    assert {row.id for row in chain.ask("author", GetToday()).waiting} == {mine}
    chain.do("peer", MarkSeen((first,)))
    assert [row.id for row in chain.ask("peer", GetToday()).waiting] == [second]


def test_the_least_seen_wait_first_and_only_seven(
    chain: World, question: Campaign, northern: Campaign
) -> None:
    often = chain.ideas(question, "author", 5) + chain.ideas(northern, "author", 2)
    for one in often:
        chain.plainly("UPDATE reach SET bucket = 4 WHERE idea_id = ?", one)
    rarely = chain.ideas(question, "author", 1) + chain.ideas(northern, "author", 3)
    today = chain.ask("peer", GetToday())
    assert (len(today.waiting), today.waiting_total) == (7, 11)
    assert {row.id for row in today.waiting[:4]} == set(rarely)
    chain.ideas(question, "author", 120)
    assert chain.ask("peer", GetToday()).waiting_total == 100


def test_answers_to_me_come_unread_first_then_promises_then_read_ones(
    chain: World, question: Campaign
) -> None:
    read, later, sooner, answered, none = (
        chain.idea(question, "author", title, answer_due=day)
        for title, day in (
            ("Read", None),
            ("Later", due(9)),
            ("Sooner", due(2)),
            ("Answered", due(-9)),
            ("None", None),
        )
    )
    chain.move(question, read, "sponsor", StageKind.NOT_THIS_TIME, "No, because", days=3)
    chain.do("author", MarkNoticesOpened(read))
    chain.move(question, answered, "sponsor", StageKind.PILOT, "First words", days=2)
    chain.move(question, answered, "sponsor", StageKind.ACCEPTED, "Yes", days=1)
    chain.move(question, later, "sponsor", StageKind.REVIEW, reason="A look", days=1)
    answers = chain.ask("author", GetToday()).answers
    assert [(one.idea.title, one.answer, one.answered_by, one.unread) for one in answers] == [
        ("Answered", "Yes", "Sponsor", True),
        ("Sooner", "", "", False),
        ("Later", "", "", False),
        ("None", "", "", False),
    ]
    assert {one.sponsor_name for one in answers} == {"Sponsor"}
    chain.do("author", MarkNoticesOpened(answered))
    assert [one.idea.id for one in chain.ask("author", GetToday()).answers] == [sooner, later, none, answered]
    assert chain.ask("peer", GetToday()).answers == ()


def test_other_news_and_reports_stand_apart(chain: World, question: Campaign) -> None:
    mine, followed = chain.idea(question, "facilitator"), chain.idea(question, "author")
    chain.follow("facilitator", followed)
    chain.move(question, mine, "sponsor", StageKind.ACCEPTED, "Yes")
    chain.move(question, followed, "sponsor", StageKind.ACCEPTED, "Yes too")
    chain.report(question, followed, "peer")
    commented = chain.idea(question, "facilitator")
    chain.comment(commented, "peer")
    today = chain.ask("facilitator", GetToday())
    assert {(row.kind, row.idea_id) for row in today.news} == {
        (NoticeKind.ANSWERED, followed),
        (NoticeKind.COMMENTED, commented),
    }
    assert [(row.kind, row.idea_id) for row in today.reports] == [(NoticeKind.REPORTED, followed)]
    chain.do("facilitator", MarkNoticesOpened(commented))
    assert len(chain.ask("facilitator", GetToday()).news) == 1


def test_a_sponsor_sees_the_most_urgent_promises(chain: World, question: Campaign) -> None:
    days = (3, -2, 7, 8, 0, -1, 5)
    made = {day: chain.idea(question, "author", answer_due=due(day)) for day in days}
    chain.idea(question, "author", answer_due=due(-5), paused_on=due(-6))
    chain.idea(question, "author")
    today = chain.ask("sponsor", GetToday())
    assert [card.id for card in today.promised] == [made[day] for day in (-2, -1, 0, 3, 5)]
    assert (today.late, today.due_this_week) == (2, 4)
    peer = chain.ask("peer", GetToday())
    assert (peer.promised, peer.late, peer.due_this_week) == ((), 0, 0)


def test_hidden_totals_stay_hidden_on_the_first_page(chain: World) -> None:
    campaign = chain.campaign("Secret", roles=ROLES, hides_totals=True)
    chain.vote(chain.idea(campaign, "author", answer_due=due(1)), "peer")
    assert chain.ask("outsider", GetToday()).waiting[0].totals.support is None
    assert chain.ask("sponsor", GetToday()).promised[0].support is None
    assert chain.ask("author", GetToday()).answers[0].idea.totals.support is None


def test_a_hidden_name_stays_hidden_on_the_first_page(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author", anonymous=True, answer_due=due(1))
    chain.report(question, made, "peer")
    today = {login: chain.ask(login, GetToday()) for login in ("peer", "sponsor", "facilitator")}
    assert today["peer"].waiting[0].byline.name == ""
    assert today["sponsor"].promised[0].byline.person_id is None
    assert today["facilitator"].reports[0].by.person_id is None


def test_nothing_big_is_gone_through(chain: World, question: Campaign) -> None:
    chain.ideas(question, "author", 3)
    chain.ask("peer", GetShell())
    plans = [chain.plan()]
    chain.ask("peer", GetToday())
    plans.append(chain.plan())
    for plan in plans:
        big = ("idea", "comment", "vote", "reach", "tally", "seen", "stage_move", "person", "card", "owed")
        assert not [step for step in plan if step in {f"SCAN {table}" for table in big}], plan
