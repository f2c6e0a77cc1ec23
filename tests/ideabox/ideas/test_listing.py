"""A campaign's list: its orders, its filters, its pages, and how little it looks at."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from uuid import UUID

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ideabox.campaigns.requests import GetCampaign
from ideabox.errors import InputError, NotFound
from ideabox.ideas import listing
from ideabox.ideas.requests import PAGE, ListIdeas, VisitCampaign
from ideabox.ideas.rows import Cursor, IdeaRow
from ideabox.ideas.tables import idea
from ideabox.words import CampaignState, Order, StageKind
from tests.ideabox.conftest import ROLES
from tests.ideabox.world import Campaign, World

SOME = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def pages(world: World, login: str, query: ListIdeas) -> Iterator[tuple[IdeaRow, ...]]:
    """Page after page, to the end."""
    after: Cursor | None = None
    for _ in range(50):
        found = world.ask(
            login, ListIdeas(query.campaign_id, query.order, query.stages, query.region, query.text, after)
        )
        yield found.rows
        after = found.after
        if after is None:
            return
        assert len(found.rows) == PAGE
    pytest.fail("the pages have no end")


def ids(world: World, login: str, query: ListIdeas) -> list[UUID]:
    """All pages together."""
    return [row.id for page in pages(world, login, query) for row in page]


def set_reach(world: World, idea_id: UUID, bucket: int, deal: int) -> None:
    """Put an idea's card where a test wants it."""
    world.plainly("UPDATE reach SET bucket = ?, deal = ? WHERE idea_id = ?", bucket, deal, idea_id)


def test_recent_is_newest_first(chain: World, question: Campaign) -> None:
    made = chain.ideas(question, "author", 5)
    assert ids(chain, "peer", ListIdeas(question.id, Order.RECENT)) == made[::-1]


def test_most_supported_counts_imported_support_too(chain: World, question: Campaign) -> None:
    one, two, three = chain.ideas(question, "author", 3)
    chain.vote(one, "peer")
    chain.vote(one, "outsider", -1)
    chain.imported_votes(three, 1, 9)
    assert ids(chain, "peer", ListIdeas(question.id, Order.SUPPORTED)) == [three, one, two]


def test_hidden_totals_give_no_order_until_voting_is_over(chain: World) -> None:
    campaign = chain.campaign("Secret", hides_totals=True, phases=((-5, 5, True, True, True),))
    one, two, three = chain.ideas(campaign, "author", 3)
    for login in ("peer", "outsider"):
        chain.vote(two, login)
    chain.vote(three, "peer")
    with pytest.raises(InputError) as refusal:
        chain.ask("peer", ListIdeas(campaign.id, Order.SUPPORTED))
    assert refusal.value.code == "totals_hidden"
    chain.clock.now = chain.moment(6)
    assert ids(chain, "sponsor", ListIdeas(campaign.id, Order.SUPPORTED)) == [two, three, one]


def test_fair_order_shows_the_least_seen_first_and_what_i_saw_before_today_last(
    chain: World, question: Campaign
) -> None:
    made = chain.ideas(question, "author", 8)
    for place, one in enumerate(made[:5]):
        set_reach(chain, one, (3, 0, 1, 0, 20)[place] % 16, place)
    for one in made[5:]:
        set_reach(chain, one, 0, 0)
    chain.saw("peer", made[5], made[7], days=1)
    chain.saw("peer", made[1], days=0)
    for one, bucket in zip(made, (3, 0, 1, 0, 4, 0, 0, 0), strict=True):
        set_reach(chain, one, bucket, 7)
    found = ids(chain, "peer", ListIdeas(question.id, Order.FAIR))
    assert set(found[:3]) == {made[1], made[3], made[6]}
    assert found[3:] == [made[2], made[0], made[4], made[7], made[5]]


def test_fair_order_differs_by_person_and_day_but_not_within_a_day(chain: World, question: Campaign) -> None:
    chain.ideas(question, "author", 40)
    orders: dict[str, list[list[UUID]]] = {"peer": [], "outsider": []}
    for _ in range(20):
        for login, found in orders.items():
            found.append(ids(chain, login, ListIdeas(question.id)))
            assert ids(chain, login, ListIdeas(question.id)) == found[-1]
        chain.clock.now = chain.moment(1)
    for found in orders.values():
        assert len({tuple(order) for order in found}) >= 6
        assert len({frozenset(order) for order in found}) == 1
    assert sum(one != other for one, other in zip(*orders.values(), strict=True)) >= 10


def test_every_idea_gets_its_turn_at_the_top(chain: World, question: Campaign) -> None:
    """Over many people, no idea of a bucket is always first nor never among the first."""
    made = chain.ideas(question, "author", 12)
    for place, one in enumerate(made):
        set_reach(chain, one, 0, place * 5461)
    first, among_first = set(), set()
    for _ in range(60):
        chain.clock.now = chain.moment(1)
        shown = [row.id for row in chain.ask("peer", ListIdeas(question.id)).rows]
        first.add(shown[0])
        among_first.update(shown[:4])
    assert len(first) >= 8
    assert among_first == set(made)


@SOME
@given(data=st.data())
def test_all_pages_together_are_the_whole_in_any_order(chain: World, data: st.DataObject) -> None:
    campaign = chain.campaign(f"Pages {data.draw(st.integers())}")
    number = data.draw(st.integers(0, 130))
    made = chain.ideas(campaign, "author", number)
    deals = st.integers(0, 65_535) if data.draw(st.booleans()) else st.integers(0, 2)
    for one in made:
        set_reach(chain, one, data.draw(st.integers(0, 15)), data.draw(deals))
        if data.draw(st.integers(0, 3)) == 0:
            chain.plainly("UPDATE tally SET support = ? WHERE idea_id = ?", data.draw(st.integers(0, 3)), one)
    seen = [one for one in made if data.draw(st.booleans())] if data.draw(st.booleans()) else []
    if seen:
        chain.saw("peer", *seen, days=data.draw(st.integers(0, 1)))
    order = data.draw(st.sampled_from(list(Order)))
    found = ids(chain, "peer", ListIdeas(campaign.id, order))
    assert len(found) == number
    assert set(found) == set(made)


@pytest.fixture
def mixed(chain: World, question: Campaign) -> dict[UUID, tuple[StageKind, str, str]]:
    """140 ideas in three stages, by people of two regions, with two words: id to stage, region, word."""
    made: dict[UUID, tuple[StageKind, str, str]] = {}
    kinds = (StageKind.NEW, StageKind.REVIEW, StageKind.PARKED)
    people = (("author", "North"), ("outsider", "South"), ("anonymous", ""))
    for place, (kind, (login, region)) in enumerate(itertools.product(kinds, people)):
        for word in ("Pallets", "Étiquettes"):
            author = "author" if login == "anonymous" else login
            rows = [
                chain.idea_row(question, author, f"{word} {place}", kind=kind, anonymous=login == "anonymous")
                for _ in range(20 if kind is StageKind.NEW else 4)
            ]
            with chain.writing() as connection:
                connection.execute(sa.insert(idea), rows)
            made |= {row["id"]: (kind, region, word) for row in rows}
    return made


@pytest.mark.parametrize("few", [0, 30, 2_000])
@pytest.mark.parametrize("order", list(Order))
def test_filters_find_all_that_match_and_nothing_else(
    chain: World,
    question: Campaign,
    mixed: dict[UUID, tuple[StageKind, str, str]],
    order: Order,
    few: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whichever way the statement takes: walking along the order, or gathering the matches."""
    monkeypatch.setattr(listing, "FEW", dict.fromkeys(Order, few))
    listing.statement.cache_clear()
    stages: tuple[frozenset[StageKind], ...] = (
        frozenset(),
        frozenset({StageKind.PARKED}),
        frozenset({StageKind.NEW, StageKind.PARKED}),
    )
    for kinds, region, text in itertools.product(
        stages, ("", "South", "West"), ("", "étiq", "etiquettes 1", "zzz")
    ):
        wanted = {
            one
            for one, (kind, where, word) in mixed.items()
            if (not kinds or kind in kinds) and region in ("", where) and (not text or word.startswith("É"))
        }
        if text == "etiquettes 1":
            wanted = {one for one in wanted if mixed[one][:2] == (StageKind.NEW, "South")}
        found = ids(chain, "peer", ListIdeas(question.id, order, kinds, region, "" if text == "" else text))
        assert set(found) == (set() if text == "zzz" else wanted)
        assert len(found) == len(set(found))
    listing.statement.cache_clear()


def test_a_filter_without_a_word_finds_nothing(chain: World, question: Campaign) -> None:
    chain.idea(question, "author")
    chain.backend.become("peer")
    assert chain.backend.ask(ListIdeas(question.id, text=" ?! ")).rows == ()


@pytest.mark.parametrize("order", list(Order))
def test_hidden_ideas_show_to_their_author_and_the_facilitators(
    chain: World, question: Campaign, order: Order
) -> None:
    hidden = chain.idea(question, "author", "Advertisement", hidden=True)
    shown = chain.idea(question, "author", "Idea")
    for login in ("ada", "peer", "sponsor", "reviewer"):
        assert ids(chain, login, ListIdeas(question.id, order)) == [shown]
        assert ids(chain, login, ListIdeas(question.id, order, text="advertisement")) == []
    for login in ("author", "facilitator"):
        assert set(ids(chain, login, ListIdeas(question.id, order))) == {hidden, shown}
        assert ids(chain, login, ListIdeas(question.id, order, text="advertisement")) == [hidden]


@pytest.mark.parametrize("order", list(Order))
def test_drafts_and_withdrawn_ideas_are_in_no_list(chain: World, question: Campaign, order: Order) -> None:
    chain.idea(question, "author", state="draft")
    chain.idea(question, "author", state="withdrawn")
    chain.saw("author", chain.idea(question, "author", state="withdrawn"))
    assert ids(chain, "author", ListIdeas(question.id, order)) == []


@pytest.mark.parametrize("order", list(Order))
def test_a_list_outside_its_audience_is_empty(chain: World, northern: Campaign, order: Order) -> None:
    chain.idea(northern, "outsider")
    assert ids(chain, "outsider", ListIdeas(northern.id, order)) == []
    assert len(ids(chain, "peer", ListIdeas(northern.id, order))) == 1


def test_a_region_is_that_of_signed_ideas_only(chain: World, question: Campaign) -> None:
    signed = chain.idea(question, "outsider")
    chain.idea(question, "outsider", anonymous=True)
    assert ids(chain, "peer", ListIdeas(question.id, region="South")) == [signed]


LEADING = {
    Order.FAIR: "card USING COVERING INDEX reach_fair (campaign_id=? AND bucket=? AND deal>? AND deal<?)",
    Order.RECENT: "idea USING INDEX idea_newest (campaign_id=?",
    Order.SUPPORTED: "tally USING INDEX tally_supported (campaign_id=?",
}


@pytest.mark.parametrize("resumed", [False, True])
@pytest.mark.parametrize("order", list(Order))
def test_a_page_is_chosen_along_an_index_and_nothing_big_is_scanned(
    chain: World, order: Order, resumed: bool
) -> None:
    campaign = chain.campaign("Plan", roles=ROLES, state=CampaignState.OPEN)
    chain.ideas(campaign, "author", 120)
    chain.saw("peer", *(row.id for row in chain.ask("peer", ListIdeas(campaign.id)).rows[:5]))
    after = chain.ask("peer", ListIdeas(campaign.id, order)).after if resumed else None
    chain.ask("peer", ListIdeas(campaign.id, order, after=after))
    plan = chain.plan()
    assert any(LEADING[order] in step for step in plan), plan
    for big in ("idea", "comment", "vote", "reach", "tally", "seen", "secret_tally", "idea_person", "person"):
        assert not any(
            step.startswith((f"SCAN {big} ", f"SCAN {big}\n")) or step == f"SCAN {big}" for step in plan
        )


def test_an_order_along_an_index_is_not_sorted_again_before_its_limit(
    chain: World, question: Campaign
) -> None:
    """Only the page itself, fifty rows, may be put in order after the fact."""
    chain.ideas(question, "author", 3)
    for order, sorts in ((Order.RECENT, 2), (Order.SUPPORTED, 3)):
        chain.ask("peer", ListIdeas(question.id, order))
        assert sum("TEMP B-TREE" in step for step in chain.plan()) <= sorts, chain.plan()


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("text", ["", "idea"])
def test_a_visit_is_the_frame_and_the_list_in_one_statement(
    chain: World, question: Campaign, order: Order, text: str
) -> None:
    made = chain.ideas(question, "author", PAGE + 3)
    chain.vote(made[1], "peer")
    listing_ = ListIdeas(question.id, order, text=text)

    visit = chain.ask("peer", VisitCampaign(listing_))

    assert visit.page == chain.ask("peer", GetCampaign(question.id))
    assert visit.ideas == chain.ask("peer", listing_)


def test_a_visit_of_what_is_not_shown_to_me_finds_nothing(chain: World, northern: Campaign) -> None:
    with pytest.raises(NotFound):
        chain.ask("outsider", VisitCampaign(ListIdeas(northern.id)))
