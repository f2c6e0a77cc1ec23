"""Comments in pages, with replies, and what is shown of hidden and deleted ones."""

from __future__ import annotations

from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ideabox.discussion.requests import ListComments
from ideabox.discussion.rows import CommentRow
from ideabox.ideas.requests import GetIdea
from ideabox.people.rows import Byline
from ideabox.votes.tables import imported_comment_vote
from tests.ideabox.world import Campaign, World


def said(world: World, login: str, idea_id: UUID) -> list[CommentRow]:
    """All comments, page after page; the idea page brings the same first one."""
    page = world.ask(login, GetIdea(idea_id))
    first = world.ask(login, ListComments(idea_id))
    assert (page.comments, page.comments_after) == (first.rows, first.after)
    found, after = list(first.rows), first.after
    while after is not None:
        more = world.ask(login, ListComments(idea_id, after))
        assert more.rows
        found += more.rows
        after = more.after
    return found


def test_comments_come_oldest_first_with_their_authors(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    chain.comment(made, "outsider", "Second", days=1)
    chain.comment(made, "author", "First", days=2)
    first, second = said(chain, "peer", made)
    assert (first.body, first.by_author, second.body, second.by_author) == ("First", True, "Second", False)
    assert second.byline == Byline(chain.people["outsider"], "Outsider", "south", "Site south", "South")
    assert [row.mine for row in said(chain, "outsider", made)] == [False, True]


def test_an_author_with_a_hidden_name_is_not_given_away_by_their_comment(
    chain: World, question: Campaign
) -> None:
    made = chain.idea(question, "author", anonymous=True)
    chain.comment(made, "author")
    assert [
        row.by_author for login in ("peer", "facilitator", "ada") for row in said(chain, login, made)
    ] == [False] * 3


def test_a_reply_keeps_its_parent_and_names_who_is_replied_to(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    top = chain.comment(made, "peer", days=3)
    reply = chain.comment(made, "outsider", days=2, parent_id=top)
    chain.comment(made, "peer", days=1, parent_id=reply)
    rows = said(chain, "author", made)
    assert [(row.parent_id, row.parent_name) for row in rows] == [
        (None, ""),
        (top, "Peer"),
        (reply, "Outsider"),
    ]


def test_a_deleted_comment_keeps_its_place_without_words_or_name(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    top = chain.comment(made, "author", "Secret", days=2, deleted=True)
    chain.comment(made, "outsider", days=1, parent_id=top)
    for login in ("ada", "facilitator", "peer"):
        deleted, reply = said(chain, login, made)
        assert (deleted.deleted, deleted.body, deleted.byline.name, deleted.by_author) == (
            True,
            "",
            "",
            False,
        )
        assert (reply.parent_id, reply.parent_name) == (top, "")


def test_a_hidden_comment_keeps_its_words_for_its_author_and_the_facilitators(
    chain: World, question: Campaign
) -> None:
    made = chain.idea(question, "author")
    chain.comment(made, "peer", "Rude", hidden=True, hidden_reason="Rude words")
    for login in ("facilitator", "peer"):
        (row,) = said(chain, login, made)
        assert (row.hidden, row.body, row.hidden_reason) == (True, "Rude", "Rude words")
    for login in ("ada", "author", "sponsor", "outsider"):
        (row,) = said(chain, login, made)
        assert (row.hidden, row.body, row.hidden_reason) == (True, "", "")


def test_imported_votes_and_stances_are_kept(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    one = chain.comment(made, "peer", stance=-1)
    chain.insert(
        imported_comment_vote,
        {"comment_id": one, "value": 1, "votes": 7},
        {"comment_id": one, "value": -1, "votes": 3},
    )
    (row,) = said(chain, "author", made)
    assert (row.stance, row.imported_for, row.imported_against) == (-1, 7, 3)


def test_comments_are_read_where_the_idea_is(chain: World, northern: Campaign) -> None:
    shown, hidden = chain.idea(northern, "author"), chain.idea(northern, "author", hidden=True)
    for one in (shown, hidden):
        chain.comment(one, "peer")
    readers = {
        login: [len(chain.ask(login, ListComments(one)).rows) for one in (shown, hidden)]
        for login in ("author", "facilitator", "peer", "sponsor", "outsider")
    }
    assert readers == {
        "author": [1, 1],
        "facilitator": [1, 1],
        "peer": [1, 0],
        "sponsor": [1, 0],
        "outsider": [0, 0],
    }


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.lists(st.integers(0, 3), max_size=120))
def test_all_pages_together_are_the_whole_discussion(
    chain: World, question: Campaign, days: list[int]
) -> None:
    made = chain.idea(question, "author")
    written = [chain.comment(made, "peer", days=day) for day in days]
    found = said(chain, "author", made)
    assert sorted(row.id for row in found) == sorted(written)
    assert [row.at for row in found] == sorted(row.at for row in found)


def test_a_page_of_comments_walks_along_their_index(chain: World, question: Campaign) -> None:
    made = chain.idea(question, "author")
    for day in range(60):
        chain.comment(made, "peer", days=day)
    chain.ask("author", ListComments(made, chain.ask("author", ListComments(made)).after))
    assert any("comment USING INDEX comment_idea (idea_id=? AND" in step for step in chain.plan())
    assert not any("TEMP B-TREE" in step or step == "SCAN comment" for step in chain.plan())
