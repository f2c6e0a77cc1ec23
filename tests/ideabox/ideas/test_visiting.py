"""An idea's page in one round trip: the idea, and its campaign's list as it is wanted there."""

from __future__ import annotations

import pytest

from ideabox.errors import InputError, NotFound
from ideabox.ideas.requests import PAGE, GetIdea, ListIdeas, VisitIdea
from ideabox.ids import new_id
from ideabox.words import Order, StageKind
from tests.ideabox.conftest import ROLES
from tests.ideabox.world import Campaign, World

REVIEW = frozenset({StageKind.REVIEW})


def manners(campaign: Campaign) -> tuple[ListIdeas, ...]:
    """Ways in which a list can be wanted."""
    return (
        ListIdeas(campaign.id, Order.RECENT),
        ListIdeas(campaign.id, Order.SUPPORTED),
        ListIdeas(campaign.id, Order.FAIR, REVIEW),
        ListIdeas(campaign.id, Order.RECENT, region="North"),
        ListIdeas(campaign.id, Order.RECENT, region="South"),
        ListIdeas(campaign.id),
    )


def filled(world: World, campaign: Campaign) -> None:
    """More ideas than a page has, seen, voted on, in review, from both regions."""
    made = world.ideas(campaign, "author", PAGE + 3)
    world.ideas(campaign, "outsider", 2, kind=StageKind.REVIEW)
    world.saw("peer", *made[:4])
    world.vote(made[7], "peer")


@pytest.mark.parametrize("wanted", range(6))
def test_a_visit_is_the_idea_and_its_list_as_wanted(chain: World, question: Campaign, wanted: int) -> None:
    filled(chain, question)
    one = chain.idea(question, "author")
    here = manners(question)[wanted]
    visit = chain.ask("peer", VisitIdea(one, (here,)))
    assert visit.page == chain.ask("peer", GetIdea(one))
    assert visit.ideas == chain.ask("peer", here)
    assert visit.ideas.rows


@pytest.mark.parametrize("known", [True, False])
def test_lists_of_other_campaigns_are_left_alone(chain: World, question: Campaign, known: bool) -> None:
    filled(chain, question)
    one = chain.idea(question, "author")
    others = [chain.campaign(f"Other {at}", roles=ROLES) for at in range(6)]
    lists = tuple(manners(other)[at] for at, other in enumerate(others))
    for other in others:
        chain.ideas(other, "author", 2)
    here = ListIdeas(question.id, Order.RECENT)
    visit = chain.ask("peer", VisitIdea(one, (*lists, here) if known else lists))
    assert visit.ideas == chain.ask("peer", here if known else ListIdeas(question.id))


def test_words_looked_for_are_left_out(chain: World, question: Campaign) -> None:
    filled(chain, question)
    one = chain.idea(question, "author")
    visit = chain.ask("peer", VisitIdea(one, (ListIdeas(question.id, Order.RECENT, text="!?"),)))
    assert visit.ideas == chain.ask("peer", ListIdeas(question.id, Order.RECENT))


def test_what_is_not_there_for_me_is_not_found(chain: World, northern: Campaign) -> None:
    for one in (chain.idea(northern, "author"), new_id()):
        with pytest.raises(NotFound):
            chain.ask("outsider", VisitIdea(one, (ListIdeas(northern.id, Order.RECENT),)))


def test_an_order_that_would_tell_hidden_totals_is_refused(chain: World) -> None:
    secret = chain.campaign("Secret", roles=ROLES, hides_totals=True)
    one = chain.idea(secret, "author")
    with pytest.raises(InputError, match="totals_hidden"):
        chain.ask("peer", VisitIdea(one, (ListIdeas(secret.id, Order.SUPPORTED),)))
