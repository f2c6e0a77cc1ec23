"""News: what reaches whom, what is unread, and that hundreds of followed ideas are looked up, not gone through."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ideabox.home.requests import GetShell
from ideabox.ideas.requests import FollowIdea, UnfollowIdea
from ideabox.notices.requests import ListChanges, ListNotices, MarkAllRead, MarkNoticesOpened
from ideabox.notices.rows import NoticeKind, NoticeRow
from ideabox.words import StageKind
from tests.ideabox.world import Campaign, World

EVERYONE = ("ada", "author", "peer", "sponsor", "facilitator", "reviewer", "outsider")


def news(world: World, login: str, *, all_followed: bool = True) -> list[NoticeRow]:
    """All news of somebody; the sidebar's count says the same as the list."""
    page = world.ask(login, ListNotices(all_followed))
    found, before = list(page.rows), page.before
    while before is not None:
        more = world.ask(login, ListNotices(all_followed, before))
        assert more.rows
        assert more.unread == page.unread
        found += more.rows
        before = more.before
    assert page.unread == sum(row.unread for row in found)
    if all_followed:
        assert world.ask(login, GetShell()).unread == page.unread
    assert [row.at for row in found] == sorted((row.at for row in found), reverse=True)
    return found


def kinds(world: World, login: str) -> list[NoticeKind]:
    """What happened, newest first."""
    return [row.kind for row in news(world, login)]


def test_an_answer_reaches_the_author_and_those_who_follow(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author", "Title")
    chain.follow("peer", made)
    chain.move(question, made, "sponsor", StageKind.ACCEPTED, "We do it. " * 60, days=1)
    for login, mine in (("author", True), ("peer", False)):
        (row,) = news(chain, login)
        assert (row.kind, row.mine, row.idea_title, row.campaign_name) == (
            NoticeKind.ANSWERED,
            mine,
            "Title",
            "Less waste",
        )
        assert (row.by.name, row.stage_kind, row.text) == (
            "Sponsor",
            StageKind.ACCEPTED,
            ("We do it. " * 60)[:300],
        )
        assert (row.at, row.unread, row.more) == (chain.moment(-1), True, 0)
    assert all(news(chain, login) == [] for login in EVERYONE if login not in ("author", "peer"))


def test_a_question_to_the_author_and_a_plain_move_are_told_apart(chain: World, question: Campaign) -> None:
    asked, moved = chain.idea(question, "author"), chain.idea(question, "author")
    chain.move(question, asked, "sponsor", StageKind.REVIEW, "Which shelf?", asks_author=True, days=1)
    chain.move(question, moved, "sponsor", StageKind.REVIEW, reason="Worth a look", days=2)
    rows = news(chain, "author")
    assert [(row.kind, row.text) for row in rows] == [
        (NoticeKind.ASKED, "Which shelf?"),
        (NoticeKind.MOVED, "Worth a look"),
    ]


def test_what_i_do_myself_is_no_news_to_me(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "sponsor")
    chain.move(question, made, "sponsor", StageKind.ACCEPTED, "Yes")
    own = chain.comment(made, "sponsor")
    chain.comment(made, "sponsor", parent_id=own)
    assert news(chain, "sponsor") == []


def test_comments_reach_the_author_the_followers_and_whoever_is_replied_to(
    chain: World, question: Campaign
) -> None:
    made = chain.idea(question, "author")
    chain.follow("outsider", made)
    top = chain.comment(made, "peer", "Top", days=3)
    chain.comment(made, "reviewer", "Reply", days=2, parent_id=top)
    chain.comment(made, "peer", "Thanks", days=1, parent_id=top)
    assert [(row.kind, row.text, row.more) for row in news(chain, "author")] == [
        (NoticeKind.COMMENTED, "Thanks", 2)
    ]
    assert [(row.kind, row.text, row.more) for row in news(chain, "peer")] == [
        (NoticeKind.REPLIED, "Reply", 0)
    ]
    assert [(row.text, row.more) for row in news(chain, "outsider", all_followed=False)] == []
    assert [(row.text, row.more) for row in news(chain, "outsider")] == [("Thanks", 2)]
    assert [(row.text, row.more) for row in news(chain, "author", all_followed=False)] == [("Thanks", 2)]


def test_a_reply_to_me_on_a_followed_idea_is_a_reply(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    chain.follow("peer", made)
    top = chain.comment(made, "peer", days=3)
    chain.comment(made, "reviewer", days=2, parent_id=top)
    assert kinds(chain, "peer") == [NoticeKind.REPLIED]


def test_hidden_and_deleted_comments_are_no_news(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    top = chain.comment(made, "author")
    chain.comment(made, "peer", hidden=True, hidden_reason="Rude", parent_id=top)
    chain.comment(made, "peer", deleted=True, parent_id=top)
    assert news(chain, "author") == []


def test_news_of_an_idea_i_may_not_read_does_not_reach_me(chain: World, northern: Campaign) -> None:
    shown, hidden = chain.idea(northern, "author"), chain.idea(northern, "author", hidden=True)
    gone = chain.idea(northern, "author", state="withdrawn")
    for one in (shown, hidden, gone):
        for login in ("outsider", "peer"):
            chain.follow(login, one)
            chain.comment(one, login, days=5)
        chain.comment(one, "reviewer", parent_id=chain.comment(one, "outsider", days=4))
    assert news(chain, "outsider") == []
    assert {row.idea_id for row in news(chain, "peer")} == {shown}
    assert {row.idea_id for row in news(chain, "author")} == {shown, hidden}


def test_following_begins_with_the_day_i_follow(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    chain.comment(made, "reviewer", "Before", days=3)
    chain.follow("peer", made, days=2)
    assert news(chain, "peer") == []
    chain.comment(made, "reviewer", "After", days=1)
    assert [(row.text, row.more) for row in news(chain, "peer")] == [("After", 0)]


def test_older_than_ninety_days_is_no_news(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    top = chain.comment(made, "author", days=200)
    chain.comment(made, "peer", days=91, parent_id=top)
    chain.move(question, made, "sponsor", StageKind.ACCEPTED, "Yes", days=92)
    assert news(chain, "author") == []
    chain.comment(made, "peer", days=89, parent_id=top)
    assert kinds(chain, "author") == [NoticeKind.REPLIED]


def test_opening_an_idea_reads_its_news_and_only_its(chain: World, question: Campaign) -> None:
    one, two = chain.idea(question, "author"), chain.idea(question, "author")
    chain.comment(one, "peer", days=2)
    chain.comment(two, "peer", days=1)
    chain.do("author", MarkNoticesOpened(one))
    assert [(row.idea_id, row.unread) for row in news(chain, "author")] == [(two, True), (one, False)]
    chain.clock.now = chain.moment(1)
    chain.comment(one, "peer", "New")
    rows = news(chain, "author")
    assert [(row.idea_id, row.unread, row.more) for row in rows] == [(one, True, 0), (two, True, 0)]


def test_all_read_reads_everything_up_to_now(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    chain.comment(made, "peer", parent_id=chain.comment(made, "outsider", days=3), days=2)
    chain.comment(made, "peer", days=1)
    chain.report(question, made, "peer", at=chain.moment(-1))
    for login in ("author", "outsider", "facilitator"):
        assert sum(row.unread for row in news(chain, login)) == 1
        chain.do(login, MarkAllRead())
        assert [row.unread for row in news(chain, login)] == [False]
    chain.clock.now = chain.moment(1)
    chain.comment(made, "peer")
    assert [row.unread for row in news(chain, "author")] == [True]


def test_reports_reach_the_facilitators_until_they_are_settled(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    chain.report(question, made, "peer", reason="First", at=chain.moment(-2))
    chain.report(question, made, "outsider", reason="Second", at=chain.moment(-1))
    chain.report(question, made, "outsider", settled_at=chain.clock.now)
    chain.report(question, made, "facilitator")
    (row,) = news(chain, "facilitator")
    assert (row.kind, row.text, row.by.name, row.more) == (NoticeKind.REPORTED, "Second", "", 1)
    for login in ("sponsor", "ada", "author", "peer"):
        assert news(chain, login) == []


def test_what_commands_do_makes_news(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    chain.do("peer", FollowIdea(made))
    chain.clock.now = chain.moment(1)
    chain.comment(made, "outsider")
    assert len(news(chain, "peer")) == 1
    chain.do("peer", UnfollowIdea(made))
    assert news(chain, "peer") == []


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.lists(st.integers(0, 100), min_size=1, max_size=70))
def test_pages_of_news_make_the_whole(chain: World, days: list[int]) -> None:
    campaign = chain.campaign("Pages")
    made = chain.ideas(campaign, "author", len(days))
    for one, day in zip(made, days, strict=True):
        chain.comment(one, "peer", days=day)
    found = [row.idea_id for row in news(chain, "author") if row.campaign_id == campaign.id]
    expected = {one for one, day in zip(made, days, strict=True) if day < 90}
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_news_are_looked_up_idea_by_idea(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    chain.comment(made, "peer")
    chain.ask("author", ListNotices())
    plans = [chain.plan()]
    chain.ask("author", GetShell())
    plans.append(chain.plan())
    for plan in plans:
        assert any("comment USING INDEX comment_idea (idea_id=? AND at>?)" in step for step in plan)
        assert any("stage_move USING INDEX stage_move_idea (idea_id=? AND at>?)" in step for step in plan)
        assert not any(
            step in ("SCAN comment", "SCAN idea", "SCAN stage_move", "SCAN follow") for step in plan
        )


def test_the_feed_tells_what_changed_where_i_may_look(
    chain: World, question: Campaign, northern: Campaign
) -> None:
    for where in (question, northern, None):
        chain.plainly("INSERT INTO change (campaign_id, what) VALUES (?, 'x')", where and where.id)
    (start,) = chain.ask("outsider", ListChanges())
    assert (start.campaign_id, start.idea_id, start.what) == (None, None, "")
    found = chain.ask("outsider", ListChanges(start.mark - 4))
    assert {row.campaign_id for row in found} == {question.id, None}
    assert {row.campaign_id for row in chain.ask("peer", ListChanges(start.mark - 4))} == {
        question.id,
        northern.id,
        None,
    }
    assert chain.ask("peer", ListChanges(start.mark)) == ()
    assert [row.mark for row in found] == sorted(row.mark for row in found)
