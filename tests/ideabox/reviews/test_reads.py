"""The sponsor's board, what is promised, and the answers a campaign gave."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from ideabox.errors import NotFound
from ideabox.ids import new_id
from ideabox.reviews.requests import COLUMNS, GetBoard, ListAnswers, ListColumn, ListPromised
from ideabox.reviews.rows import CardRow
from ideabox.words import CampaignState, Role, StageKind
from tests.ideabox.conftest import ROLES
from tests.ideabox.world import T0, Campaign, World

TODAY = T0.date()
ACCEPTED, PARKED, REVIEW = StageKind.ACCEPTED, StageKind.PARKED, StageKind.REVIEW


def due(days: int) -> date:
    """So many days from today."""
    return TODAY + timedelta(days=days)


def column(world: World, campaign: Campaign, place: int, by_support: bool) -> list[CardRow]:
    """All cards of a column, page after page."""
    first = world.ask("sponsor", GetBoard(campaign.id, by_support)).columns[place]
    found, after = list(first.cards), first.after
    while after is not None:
        more = world.ask("sponsor", ListColumn(campaign.id, COLUMNS[place], by_support, after))
        assert more.cards
        assert more.total == first.total
        found += more.cards
        after = more.after
    return found


def test_the_board_has_a_column_for_each_step(chain: World, question: Campaign) -> None:
    made = {kind: chain.idea(question, "author", kind=kind) for kind in StageKind}
    board = chain.ask("sponsor", GetBoard(question.id))
    assert [one.kinds for one in board.columns] == list(COLUMNS)
    for one in board.columns:
        assert {card.id for card in one.cards} == {made[kind] for kind in one.kinds}
        assert one.total == len(one.kinds)
    assert [stage.kind for stage in board.stages] == list(StageKind)
    assert board.campaign.id == question.id
    card = board.columns[1].cards[0]
    assert (card.stage_id, card.stage_kind, card.title, card.campaign_name, card.byline.name) == (
        question.stages[REVIEW],
        REVIEW,
        "An idea",
        "Less waste",
        "Author",
    )


def test_cards_come_by_their_date_and_those_without_one_last(chain: World, question: Campaign) -> None:
    dates = [due(3), None, due(-2), due(3), due(40), None]
    kinds = [StageKind.NEW, StageKind.DISCUSSION] * 3
    made = [
        chain.idea(question, "author", answer_due=day, kind=kind)
        for day, kind in zip(dates, kinds, strict=True)
    ]
    found = [card.id for card in column(chain, question, 0, by_support=False)]
    assert found == [made[2], made[0], made[3], made[4], made[1], made[5]]


def test_cards_come_by_their_support(chain: World, question: Campaign) -> None:
    one, two, three = chain.ideas(question, "author", 3)
    chain.vote(two, "peer")
    chain.imported_votes(three, 1, 5)
    cards = column(chain, question, 0, by_support=True)
    assert [card.id for card in cards] == [three, two, one]
    assert [(card.support, card.imported_for) for card in cards] == [(0, 5), (1, 0), (0, 0)]


@pytest.mark.parametrize("by_support", [False, True])
def test_further_cards_make_the_column_whole(chain: World, question: Campaign, by_support: bool) -> None:
    made = [
        *chain.ideas(question, "author", 60, answer_due=due(1)),
        *chain.ideas(question, "author", 30, kind=StageKind.DISCUSSION, answer_due=due(2)),
        *chain.ideas(question, "author", 40),
    ]
    chain.ideas(question, "author", 3, kind=REVIEW)
    found = [card.id for card in column(chain, question, 0, by_support)]
    assert len(found) == len(made)
    assert set(found) == set(made)


def test_hidden_and_withdrawn_ideas_are_on_no_board(chain: World, question: Campaign) -> None:
    chain.idea(question, "author", hidden=True)
    chain.idea(question, "author", state="withdrawn")
    for by_support in (False, True):
        for login in ("sponsor", "facilitator", "author"):
            board = chain.ask(login, GetBoard(question.id, by_support))
            assert [(one.total, one.cards) for one in board.columns] == [(0, ())] * 5


def test_a_board_tells_no_hidden_totals(chain: World) -> None:
    campaign = chain.campaign("Secret", roles=ROLES, hides_totals=True)
    chain.vote(chain.idea(campaign, "author"), "peer")
    assert chain.ask("sponsor", GetBoard(campaign.id)).columns[0].cards[0].support is None
    assert chain.ask("peer", GetBoard(campaign.id)).columns[0].cards[0].support == 1


def test_what_is_late_and_due_is_counted_while_the_clock_runs(chain: World, question: Campaign) -> None:
    for days, more in (
        (-1, {}),
        (-9, {"kind": REVIEW}),
        (-1, {"paused_on": due(-3)}),
        (-1, {"kind": ACCEPTED}),
        (-1, {"hidden": True}),
        (0, {}),
        (7, {}),
        (8, {}),
        (5, {"paused_on": due(-3)}),
    ):
        chain.idea(question, "author", answer_due=due(days), **more)
    board = chain.ask("sponsor", GetBoard(question.id))
    promised = chain.ask("sponsor", ListPromised())
    for shown in (board, promised):
        assert (shown.late, shown.due_this_week) == (2, 2)
    assert (promised.total, len(promised.cards)) == (8, 7)


def test_a_board_is_there_for_those_who_see_the_campaign(chain: World, northern: Campaign) -> None:
    chain.ideas(northern, "author", 60)
    after = chain.ask("sponsor", GetBoard(northern.id)).columns[0].after
    assert after is not None
    for campaign_id in (northern.id, new_id()):
        with pytest.raises(NotFound):
            chain.ask("outsider", GetBoard(campaign_id))
        found = chain.ask("outsider", ListColumn(campaign_id, COLUMNS[0], False, after))
        assert (found.cards, found.total) == ((), 0)


def test_a_board_comes_with_those_to_choose_from(
    chain: World, question: Campaign, northern: Campaign
) -> None:
    led = chain.campaign("Led by another", roles={"facilitator": Role.SPONSOR, "sponsor": Role.FACILITATOR})
    chain.campaign("Nobody's")
    chain.campaign("Being prepared", roles=ROLES, state=CampaignState.DRAFT)
    chain.campaign("Over and done", roles=ROLES, state=CampaignState.ARCHIVED)
    mine = chain.ask("sponsor", GetBoard(led.id)).choices
    assert [one.id for one in mine] == [northern.id, question.id, led.id]
    assert [one.name for one in mine] == ["Northern things", "Less waste", "Led by another"]
    assert {one.id for one in chain.ask("facilitator", GetBoard(None)).choices} == {one.id for one in mine}
    assert chain.ask("outsider", GetBoard(question.id)).choices == ()


def test_without_a_campaign_named_the_first_of_mine_is_shown(
    chain: World, question: Campaign, northern: Campaign
) -> None:
    chain.idea(northern, "author")
    for wanted in (None, new_id()):
        board = chain.ask("sponsor", GetBoard(wanted))
        assert board.campaign.id == northern.id
        assert [column.total for column in board.columns] == [1, 0, 0, 0, 0]
        with pytest.raises(NotFound):
            chain.ask("peer", GetBoard(wanted))


@pytest.mark.parametrize(("state", "by_support"), [(CampaignState.OPEN, False), (CampaignState.CLOSED, True)])
def test_no_order_tells_hidden_totals(chain: World, state: CampaignState, by_support: bool) -> None:
    campaign = chain.campaign("Secret", roles=ROLES, hides_totals=True, state=state)
    later, sooner = (chain.idea(campaign, "author", answer_due=due(days)) for days in (9, 3))
    chain.imported_votes(later, 1, 5)
    board = chain.ask("sponsor", GetBoard(campaign.id, by_support=True))
    assert board.by_support is by_support
    expected = [later, sooner] if by_support else [sooner, later]
    assert [card.id for card in board.columns[0].cards] == expected


def promised(world: World, login: str) -> list[UUID]:
    """All that somebody owes, page after page."""
    page = world.ask(login, ListPromised())
    found, after = [card.id for card in page.cards], page.after
    while after is not None:
        more = world.ask(login, ListPromised(after))
        assert more.cards
        found += [card.id for card in more.cards]
        after = more.after
    return found


def test_promised_answers_of_all_my_campaigns_come_by_date(chain: World, question: Campaign) -> None:
    other = chain.campaign("Other", roles={"sponsor": Role.SPONSOR}, state=CampaignState.CLOSED)
    archived = chain.campaign("Old", roles={"sponsor": Role.SPONSOR}, state=CampaignState.ARCHIVED)
    theirs = chain.campaign("Theirs", roles={"facilitator": Role.SPONSOR})
    places = ((question, 5), (other, -1), (question, None), (other, 4), (archived, 1), (theirs, 1))
    made = [
        chain.idea(where, "author", answer_due=None if days is None else due(days)) for where, days in places
    ]
    assert promised(chain, "sponsor") == [made[1], made[3], made[0], made[2]]
    assert promised(chain, "facilitator") == [made[5]]
    for login in ("author", "reviewer", "ada"):
        page = chain.ask(login, ListPromised())
        assert (page.cards, page.total, page.late, page.due_this_week) == ((), 0, 0, 0)


def test_pages_of_promised_answers_make_the_whole(chain: World, question: Campaign) -> None:
    other = chain.campaign("Other", roles={"sponsor": Role.SPONSOR})
    made = []
    for place, days in enumerate((1, 1, 1, 2, None, None)):
        where = (question, other)[place % 2]
        day = None if days is None else due(days)
        made += chain.ideas(where, "author", 30, answer_due=day, kind=(StageKind.NEW, REVIEW)[place % 3 == 0])
    found = promised(chain, "sponsor")
    assert len(found) == len(made)
    assert set(found) == set(made)


def test_promised_answers_are_looked_up_campaign_by_campaign(chain: World, question: Campaign) -> None:
    chain.ideas(question, "author", 3, answer_due=due(1))
    chain.ask("sponsor", ListPromised())
    plan = chain.plan()
    assert any(
        "owed USING INDEX idea_due (campaign_id=? AND stage_kind=? AND answer_due>?)" in one for one in plan
    )
    assert not any(one in ("SCAN idea", "SCAN owed") for one in plan)


def answers(world: World, login: str, campaign: Campaign, *kinds: StageKind) -> list[tuple[UUID, str]]:
    """All answers, page after page."""
    page = world.ask(login, ListAnswers(campaign.id, frozenset(kinds)))
    found, after = list(page.rows), page.after
    while after is not None:
        more = world.ask(login, ListAnswers(campaign.id, frozenset(kinds), after))
        assert more.rows
        found += more.rows
        after = more.after
    return [(row.idea_id, row.answer) for row in found]


def test_the_latest_answer_of_each_idea_newest_first(chain: World, question: Campaign) -> None:
    one, two, asked, hidden = (chain.idea(question, "author", hidden=place == 3) for place in range(4))
    chain.move(question, one, "sponsor", PARKED, "Later", days=9)
    chain.move(question, one, "sponsor", ACCEPTED, "Yes after all", days=1)
    chain.move(question, two, "sponsor", PARKED, "In spring", days=2)
    chain.move(question, two, "sponsor", REVIEW, "Now a look", days=1)
    chain.move(question, asked, "sponsor", REVIEW, "Which one?", asks_author=True)
    chain.move(question, hidden, "sponsor", ACCEPTED, "Hm", days=5)
    shown = [(one, "Yes after all"), (two, "In spring")]
    assert answers(chain, "peer", question) == shown
    assert answers(chain, "author", question) == [*shown, (hidden, "Hm")]
    assert answers(chain, "peer", question, PARKED) == shown[1:]
    row = chain.ask("author", ListAnswers(question.id)).rows[0]
    assert (row.answered_by, row.job, row.mine, row.stage_kind) == (
        "Sponsor",
        "Job of sponsor",
        True,
        ACCEPTED,
    )
    assert (row.at, row.title, row.byline.name) == (chain.moment(-1), "An idea", "Author")


def test_pages_of_answers_make_the_whole(chain: World, question: Campaign) -> None:
    made = chain.ideas(question, "author", 120)
    for place, one in enumerate(made):
        chain.move(question, one, "sponsor", ACCEPTED, "Yes", days=place % 3)
    found = [idea_id for idea_id, _ in answers(chain, "peer", question)]
    assert len(found) == len(made)
    assert set(found) == set(made)


def test_answers_stay_within_the_audience(chain: World, northern: Campaign) -> None:
    chain.move(northern, chain.idea(northern, "author"), "sponsor", ACCEPTED, "Yes")
    assert answers(chain, "outsider", northern) == []
    assert len(answers(chain, "peer", northern)) == 1


def test_answers_walk_along_their_index(chain: World, question: Campaign) -> None:
    chain.move(question, chain.idea(question, "author"), "sponsor", ACCEPTED, "Yes")
    chain.ask("peer", ListAnswers(question.id))
    assert any("stage_move USING INDEX stage_move_newest (campaign_id=?)" in one for one in chain.plan())
