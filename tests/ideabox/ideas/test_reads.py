"""One idea whole, mine, followed ones and drafts: what each person may read of them."""

from __future__ import annotations

from uuid import UUID

import pytest

from ideabox.campaigns.requests import ListCampaigns
from ideabox.errors import NotFound
from ideabox.ideas.requests import GetDraft, GetIdea, ListFollowed, ListIdeas, ListMyIdeas
from ideabox.ideas.rows import IdeaPage
from ideabox.ids import new_id
from ideabox.people.rows import Byline
from ideabox.votes.rows import Totals
from ideabox.words import CampaignState, IdeaState, Order, StageKind
from tests.ideabox.conftest import ROLES
from tests.ideabox.world import Campaign, World

EVERYONE = ("ada", "author", "peer", "sponsor", "facilitator", "reviewer", "outsider")
NOBODY = Byline(None, "", "", "", "")


def readers(world: World, idea_id: UUID) -> set[str]:
    """Those who may open the idea."""
    found = set()
    for login in EVERYONE:
        try:
            world.ask(login, GetIdea(idea_id))
        except NotFound:
            pass
        else:
            found.add(login)
    return found


def test_a_published_idea_is_read_by_the_audience(chain: World, northern: Campaign) -> None:
    assert readers(chain, chain.idea(northern, "author")) == set(EVERYONE) - {"outsider"}


def test_an_author_reads_their_idea_even_outside_the_audience(chain: World, northern: Campaign) -> None:
    assert "outsider" in readers(chain, chain.idea(northern, "outsider"))


def test_a_hidden_idea_is_read_by_its_author_and_the_facilitators(chain: World, question: Campaign) -> None:
    hidden = chain.idea(question, "author", hidden=True)
    assert readers(chain, hidden) == {"author", "facilitator"}
    page = chain.ask("author", GetIdea(hidden))
    assert (page.idea.hidden, page.hidden_reason) == (True, "Off the point")


@pytest.mark.parametrize("state", [IdeaState.DRAFT, IdeaState.WITHDRAWN])
def test_drafts_and_withdrawn_ideas_are_their_authors_own(
    chain: World, question: Campaign, state: IdeaState
) -> None:
    assert readers(chain, chain.idea(question, "author", state=state)) == {"author"}


def test_an_idea_that_is_not_there_is_not_found(chain: World) -> None:
    assert readers(chain, new_id()) == set()
    with pytest.raises(NotFound) as refusal:
        chain.ask("ada", GetIdea(new_id()))
    assert refusal.value.code == "not_found"


def everywhere(world: World, campaign: Campaign, idea_id: UUID, login: str) -> list[Byline]:
    """The idea's byline on every way this person can get at it."""
    rows = [row for order in Order for row in world.ask(login, ListIdeas(campaign.id, order)).rows]
    rows += world.ask(login, ListFollowed()).rows
    page = world.ask(login, GetIdea(idea_id))
    return [row.byline for row in (*rows, page.idea)]


def test_a_hidden_name_shows_to_nobody_on_no_way(chain: World, question: Campaign) -> None:
    secret = chain.idea(question, "author", anonymous=True)
    for login in EVERYONE:
        chain.follow(login, secret)
        bylines = everywhere(chain, question, secret, login)
        assert len(bylines) == 5
        assert set(bylines) == {NOBODY}


def test_a_signed_idea_names_its_author_and_their_site(chain: World, question: Campaign) -> None:
    signed = chain.idea(question, "author")
    expected = Byline(chain.people["author"], "Author", "north", "Site north", "North")
    assert set(everywhere(chain, question, signed, "outsider")) == {expected}


def test_mine_is_what_i_wrote_hidden_name_or_not(chain: World, question: Campaign) -> None:
    secret = chain.idea(question, "author", anonymous=True)
    assert chain.ask("author", GetIdea(secret)).idea.mine
    assert not chain.ask("sponsor", GetIdea(secret)).idea.mine


def test_coauthors_are_named_unless_the_name_is_hidden(chain: World, question: Campaign) -> None:
    for anonymous, names in ((False, ["Peer"]), (True, [])):
        made = chain.idea(question, "author", anonymous=anonymous)
        chain.coauthor(made, "peer")
        page = chain.ask("outsider", GetIdea(made))
        assert [one.name for one in page.coauthors] == names
        assert chain.ask("peer", GetIdea(made)).idea.mine


def test_an_idea_page_holds_all_it_shows(chain: World, question: Campaign) -> None:
    answers = {question.questions[0].hex: "Saw", question.questions[1].hex: "Propose"}
    made = chain.idea(question, "author", "Title", body="**Body**", answers=answers, language="en")
    chain.move(question, made, "sponsor", StageKind.REVIEW, reason="Interesting", days=3)
    chain.move(question, made, "sponsor", StageKind.ACCEPTED, "We do it", days=1)
    chain.comment(made, "peer", "Me too")
    chain.vote(made, "peer")
    chain.saw("peer", made)
    chain.follow("peer", made)
    page = chain.ask("peer", GetIdea(made))
    assert (page.body, page.answers) == ("**Body**", answers)
    assert [one.kind for one in page.stages] == list(StageKind)
    assert [one.code for one in page.questions] == ["saw", "propose", "serves"]
    assert [(one.kind, one.reason, one.answer, one.person_name, one.person_job) for one in page.moves] == [
        (StageKind.REVIEW, "Interesting", "", "Sponsor", "Job of sponsor"),
        (StageKind.ACCEPTED, "", "We do it", "Sponsor", "Job of sponsor"),
    ]
    assert [one.body for one in page.comments] == ["Me too"]
    assert (page.campaign.id, page.campaign.name) == (question.id, "Less waste")
    row = page.idea
    assert (row.title, row.excerpt, row.language, row.campaign_name) == (
        "Title",
        "**Body**",
        "en",
        "Less waste",
    )
    assert (row.stage_kind, row.comments, row.my_vote) == (StageKind.ACCEPTED, 1, 1)
    assert (row.seen, row.followed, row.mine, row.paused) == (True, True, False, False)
    assert row.answered_at == chain.moment(-1)
    assert row.state is IdeaState.PUBLISHED
    assert row == chain.ask("peer", ListIdeas(question.id)).rows[0]


def test_the_excerpt_is_the_first_answer_where_there_is_no_body(chain: World, question: Campaign) -> None:
    _, second, third = question.questions
    made = chain.idea(question, "author", answers={third.hex: "Third", second.hex: "Second" * 100})
    assert chain.ask("peer", GetIdea(made)).idea.excerpt == ("Second" * 100)[:300]
    assert chain.ask("peer", GetIdea(chain.idea(question, "author"))).idea.excerpt == ""


def test_the_idea_page_brings_the_first_page_of_comments(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    for place in range(52):
        chain.comment(made, "peer", f"{place}", days=1 - place / 100)
    page = chain.ask("peer", GetIdea(made))
    assert [one.body for one in page.comments] == [str(place) for place in range(50)]
    assert page.comments_after is not None


def test_open_reports_show_to_facilitators_only(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    said = chain.comment(made, "peer")
    chain.report(question, made, "outsider", reason="An advertisement")
    chain.report(question, made, "outsider", comment_id=said, at=chain.moment(1))
    chain.report(question, made, "outsider", settled_at=chain.clock.now)
    reports = chain.ask("facilitator", GetIdea(made)).reports
    assert [(one.comment_id, one.reason) for one in reports] == [(None, "An advertisement"), (said, "Look")]
    for login in ("sponsor", "ada", "author", "outsider"):
        assert chain.ask(login, GetIdea(made)).reports == ()


def totals(page: IdeaPage) -> Totals:
    """What somebody may know of an idea's counts."""
    return page.idea.totals


def test_open_totals_are_known_to_all_and_imported_ones_stand_apart(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    for login, value in (("peer", 1), ("outsider", 1), ("sponsor", 0), ("reviewer", -1)):
        chain.vote(made, login, value)
    chain.imported_votes(made, 1, 40)
    chain.imported_votes(made, 0, 5)
    chain.imported_votes(made, -1, 7)
    for login in EVERYONE:
        assert totals(chain.ask(login, GetIdea(made))) == Totals(2, 1, 1, 40, 5, 7)


def test_hidden_totals_show_to_those_who_voted_and_skipping_reveals_nothing(chain: World) -> None:
    campaign = chain.campaign("Secret", roles=ROLES, hides_totals=True, vote_rule="for_against")
    made = chain.idea(campaign, "author")
    for login, value in (("peer", 1), ("reviewer", -1), ("outsider", 0)):
        chain.vote(made, login, value)
    known = Totals(1, 1, 1)
    unknown = Totals(None, None, None)
    for login in EVERYONE:
        expected = known if login in ("peer", "reviewer") else unknown
        assert totals(chain.ask(login, GetIdea(made))) == expected
        assert chain.ask(login, ListIdeas(campaign.id)).rows[0].totals == expected


@pytest.mark.parametrize(
    ("phases", "state", "over"),
    [
        (((-9, -1, True, True, True), (-1, 9, True, True, False)), CampaignState.OPEN, True),
        (((-9, -1, True, True, False), (1, 9, True, True, True)), CampaignState.OPEN, False),
        (((-9, 9, True, True, True),), CampaignState.CLOSED, True),
        (((-9, 9, True, True, True),), CampaignState.ARCHIVED, True),
    ],
)
def test_hidden_totals_show_to_all_once_voting_is_over(
    chain: World, phases: tuple[tuple[float, float, bool, bool, bool], ...], state: CampaignState, over: bool
) -> None:
    campaign = chain.campaign("Secret", hides_totals=True, phases=phases, state=state)
    made = chain.idea(campaign, "author")
    chain.vote(made, "peer")
    assert totals(chain.ask("sponsor", GetIdea(made))).support == (1 if over else None)
    assert chain.ask("sponsor", GetIdea(made)).campaign.voting_over == over


def test_a_draft_is_its_authors_own(chain: World, question: Campaign) -> None:
    draft = chain.idea(
        question, "author", "Almost", state="draft", body="B", anonymous=True, answers={"a": "b"}
    )
    row = chain.ask("author", GetDraft(draft))
    assert (row.id, row.campaign_id, row.campaign_name, row.title, row.body) == (
        draft,
        question.id,
        "Less waste",
        "Almost",
        "B",
    )
    assert (row.answers, row.anonymous, row.saved_at) == ({"a": "b"}, True, chain.clock.now)
    for login in ("peer", "facilitator", "ada"):
        with pytest.raises(NotFound):
            chain.ask(login, GetDraft(draft))
    with pytest.raises(NotFound):
        chain.ask("author", GetDraft(chain.idea(question, "author")))


def test_my_ideas_are_mine_in_every_state(chain: World, question: Campaign, northern: Campaign) -> None:
    chain.idea(question, "peer")
    drafts = [
        chain.idea(question, "author", state="draft", saved_at=chain.moment(days)) for days in (-3, -1, -2)
    ]
    shown = chain.idea(question, "author", anonymous=True)
    hidden = chain.idea(northern, "author", hidden=True)
    withdrawn = chain.idea(question, "author", state="withdrawn")
    mine = chain.ask("author", ListMyIdeas())
    assert [row.id for row in mine.drafts] == [drafts[1], drafts[2], drafts[0]]
    assert [row.id for row in mine.ideas.rows] == [hidden, shown, withdrawn]
    assert all(row.mine for row in mine.ideas.rows)
    assert chain.ask("outsider", ListMyIdeas()).ideas.rows == ()


def test_pages_of_my_ideas_make_the_whole(chain: World, question: Campaign) -> None:
    chain.idea(question, "author", state="draft")
    made = chain.ideas(question, "author", 110) + chain.ideas(question, "author", 10, state="withdrawn")
    found, after, pages = [], None, 0
    while pages == 0 or after is not None:
        page = chain.ask("author", ListMyIdeas(after))
        assert len(page.drafts) == (1 if after is None else 0)
        found += [row.id for row in page.ideas.rows]
        after, pages = page.ideas.after, pages + 1
    assert pages == 3
    assert sorted(found) == sorted(made)


def test_followed_ideas_come_by_when_i_began(chain: World, question: Campaign, northern: Campaign) -> None:
    first, second, hidden, withdrawn = (
        chain.idea(question, "author"),
        chain.idea(question, "author"),
        chain.idea(question, "author", hidden=True),
        chain.idea(question, "author", state="withdrawn"),
    )
    elsewhere = chain.idea(northern, "author")
    for days, one in enumerate((second, first, hidden, withdrawn, elsewhere)):
        chain.follow("outsider", one, days)
        chain.follow("author", one, days)
    assert [row.id for row in chain.ask("outsider", ListFollowed()).rows] == [second, first]
    assert [row.id for row in chain.ask("author", ListFollowed()).rows] == [second, first, hidden, elsewhere]
    assert all(row.followed for row in chain.ask("outsider", ListFollowed()).rows)


def test_followed_ideas_come_with_their_campaigns(
    chain: World, question: Campaign, northern: Campaign
) -> None:
    for campaign in (question, northern):
        chain.follow("peer", chain.idea(campaign, "author"))
    chain.campaign("Nothing followed in it")
    found = chain.ask("peer", ListFollowed())
    known = {row.id: row for row in chain.ask("peer", ListCampaigns())}
    assert {row.id: row for row in found.campaigns} == {
        each.id: known[each.id] for each in (question, northern)
    }
    assert chain.ask("outsider", ListFollowed()).campaigns == ()


def test_pages_of_followed_ideas_make_the_whole(chain: World, question: Campaign) -> None:
    made = chain.ideas(question, "author", 105)
    for place, one in enumerate(made):
        chain.follow("peer", one, place // 4)  # many in the same millisecond
    found, after, pages = [], None, 0
    while pages == 0 or after is not None:
        page = chain.ask("peer", ListFollowed(after))
        found += [row.id for row in page.rows]
        after, pages = page.after, pages + 1
    assert (pages, len(found)) == (3, 105)
    assert set(found) == set(made)
