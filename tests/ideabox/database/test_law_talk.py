"""The law of comments and votes: when they are open, whose they are, and what the counts say."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ideabox.discussion.requests import AddComment, DeleteComment, EditComment, HideComment, RestoreComment
from ideabox.ideas.requests import HideIdea, PublishIdea, RestoreIdea, WithdrawIdea
from ideabox.ids import new_id
from ideabox.votes.requests import CastVote, WithdrawVote
from ideabox.words import VoteRule
from tests.ideabox.database.law import by_hand, kept, refused, rows, value, word
from tests.ideabox.world import MOMENT, Campaign, World

SILENT = (-10, 20, True, False, False)


def counted(world: World, where: Campaign) -> tuple[int, int]:
    """Comments as the idea and its campaign count them."""
    return (
        value(world, "SELECT comments FROM idea WHERE campaign_id = ?", where.id),
        value(world, "SELECT comments FROM campaign WHERE id = ?", where.id),
    )


def test_commenting_is_open_while_its_phase_says_so(chain: World, question: Campaign) -> None:
    silent = chain.campaign("Silent", phases=(SILENT,))
    closed = AddComment(new_id(), chain.idea(silent, "author"), "A word")
    assert word(chain, "peer", closed) == "commenting_closed"
    said = AddComment(new_id(), chain.idea(question, "author"), "A word")
    assert word(chain, "peer", said) is None
    chain.clock.now += timedelta(days=20)
    assert word(chain, "peer", AddComment(new_id(), said.idea_id, "Late")) == "commenting_closed"
    assert word(chain, "peer", EditComment(said.id, said.idea_id, "Late")) == "commenting_closed"
    assert word(chain, "peer", DeleteComment(said.id, said.idea_id)) is None, "one's words can always go"


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        ("", "comment_length"),
        ("  ", "comment_length"),
        ("é" * 10_000, None),
        ("é" * 10_001, "comment_length"),
    ],
)
def test_a_comment_has_some_length(chain: World, question: Campaign, body: str, refusal: str | None) -> None:
    assert word(chain, "peer", AddComment(new_id(), chain.idea(question, "author"), body)) == refusal


def test_a_reply_stays_under_its_idea(chain: World, question: Campaign) -> None:
    here, there = chain.idea(question, "author"), chain.idea(question, "author")
    first = chain.comment(here, "author")
    assert word(chain, "peer", AddComment(new_id(), there, "No", first)) == "not_found"
    assert word(chain, "peer", AddComment(new_id(), here, "No", new_id())) == "not_found"
    reply = AddComment(new_id(), here, "Yes", first)
    assert word(chain, "peer", reply) is None
    assert value(chain, "SELECT parent_id FROM comment WHERE id = ?", reply.id) == first.hex
    assert value(chain, "SELECT campaign_id FROM comment WHERE id = ?", reply.id) == question.id.hex


def test_what_one_cannot_read_one_cannot_comment(
    chain: World, question: Campaign, northern: Campaign
) -> None:
    hidden = chain.idea(question, "author", hidden=True)
    assert word(chain, "peer", AddComment(new_id(), hidden, "A word")) == "not_found"
    assert word(chain, "author", AddComment(new_id(), hidden, "Why?")) is None
    assert word(chain, "outsider", AddComment(new_id(), chain.idea(northern, "author"), "Hm")) == "not_found"


def test_a_comment_is_its_authors_and_says_when_it_was_changed(chain: World, question: Campaign) -> None:
    idea = chain.idea(question, "author")
    said = chain.comment(idea, "peer", "First words")
    for login in ("author", "facilitator", "ada"):
        assert word(chain, login, EditComment(said, idea, "Mine now")) == "not_yours"
        assert word(chain, login, DeleteComment(said, idea)) == "not_yours"
    assert word(chain, "peer", EditComment(said, idea, "First words")) is None
    assert value(chain, "SELECT edited_at FROM comment WHERE id = ?", said) is None
    assert word(chain, "peer", EditComment(said, idea, "Other words")) is None
    assert value(chain, "SELECT edited_at FROM comment WHERE id = ?", said) == "2026-11-22 09:30:00.000"
    kept(chain, "peer", "not_allowed", f"UPDATE comment SET at = '{MOMENT}' WHERE id = ?", said)
    kept(chain, "peer", "append_only", "DELETE FROM comment WHERE id = ?", said)
    with refused("not_yours"):
        insert = "INSERT INTO comment (id, idea_id, author_id, body, at) VALUES (?, ?, ?, 'Hello', ?)"
        by_hand(chain, "peer", insert, new_id(), idea, chain.people["author"], MOMENT)


def test_a_deleted_comment_keeps_its_place_without_its_words(chain: World, question: Campaign) -> None:
    idea = chain.idea(question, "author")
    said = chain.comment(idea, "peer")
    chain.comment(idea, "author", parent_id=said)
    assert counted(chain, question) == (2, 2)
    assert word(chain, "peer", DeleteComment(said, idea)) is None
    assert counted(chain, question) == (1, 1)
    assert rows(chain, "SELECT body, deleted FROM comment WHERE id = ?", said) == [("", 1)]
    assert word(chain, "peer", EditComment(said, idea, "Back again")) == "no_such_step"
    assert word(chain, "facilitator", HideComment(said, idea, "Unkind")) == "no_such_step"


def test_hiding_a_comment_is_the_facilitators_and_counts(chain: World, question: Campaign) -> None:
    idea = chain.idea(question, "author")
    said = chain.comment(idea, "peer")
    for login in ("peer", "author", "sponsor", "ada"):
        assert word(chain, login, HideComment(said, idea, "Unkind")) == "not_facilitator"
    assert word(chain, "facilitator", HideComment(said, idea, "")) == "reason_needed"
    assert word(chain, "facilitator", HideComment(said, idea, "Unkind")) is None
    assert counted(chain, question) == (0, 0)
    assert word(chain, "facilitator", HideComment(said, idea, "Again")) == "no_such_step"
    assert word(chain, "peer", DeleteComment(said, idea)) is None
    assert counted(chain, question) == (0, 0), "counted out once"
    other = chain.comment(idea, "peer")
    chain.do("facilitator", HideComment(other, idea, "Unkind"))
    assert word(chain, "facilitator", RestoreComment(other, idea)) is None
    assert counted(chain, question) == (1, 1)
    acts = rows(chain, "SELECT act, detail FROM audit WHERE subject_id = ? ORDER BY seq", other)
    assert acts == [("comment hidden", "Unkind"), ("comment restored", "")]


def test_a_campaign_counts_no_comments_under_what_is_out_of_sight(chain: World, question: Campaign) -> None:
    idea = chain.idea(question, "author")
    said, more = chain.comment(idea, "peer"), chain.comment(idea, "author")
    chain.do("facilitator", HideIdea(idea, "Twice the same"))
    assert counted(chain, question) == (2, 0)
    assert word(chain, "author", AddComment(new_id(), idea, "Why?")) is None
    assert word(chain, "peer", DeleteComment(said, idea)) is None
    assert counted(chain, question) == (2, 0)
    chain.do("facilitator", RestoreIdea(idea))
    assert counted(chain, question) == (2, 2)
    version = value(chain, "SELECT row_version FROM idea WHERE id = ?", idea)
    assert word(chain, "author", WithdrawIdea(idea, version)) is None
    assert counted(chain, question) == (2, 0)
    assert word(chain, "author", DeleteComment(more, idea)) is None
    assert counted(chain, question) == (1, 0)


def tally(world: World, table: str = "tally") -> list[tuple[int | None, ...]]:
    """For, against, passed."""
    return rows(world, f"SELECT support, against, passed FROM {table}")


def test_a_voice_is_given_changed_and_taken_back(chain: World) -> None:
    where = chain.campaign("Both ways", vote_rule=VoteRule.FOR_AGAINST)
    idea = chain.idea(where, "author")
    steps = ((1, (1, 0, 0)), (-1, (0, 1, 0)), (0, (0, 0, 1)), (0, (0, 0, 1)), (1, (1, 0, 0)))
    for given, expected in steps:
        assert word(chain, "peer", CastVote(idea, given)) is None
        assert tally(chain) == [expected]
    assert word(chain, "outsider", CastVote(idea, 1)) is None
    assert tally(chain) == [(2, 0, 0)]
    assert value(chain, "SELECT standing FROM tally") == 2
    assert word(chain, "peer", WithdrawVote(idea)) is None
    assert tally(chain) == [(1, 0, 0)]
    assert not rows(chain, "SELECT 1 FROM vote WHERE person_id = ?", chain.people["peer"])
    assert value(chain, "SELECT count(*) FROM audit WHERE act LIKE '%vote%'") == 0, "nobody is told who"


def test_own_ideas_are_for_others_to_support(chain: World, question: Campaign) -> None:
    shown, unnamed = new_id(), new_id()
    chain.do("author", PublishIdea(shown, question.id, "An idea"))
    chain.do("author", PublishIdea(unnamed, question.id, "An idea", anonymous=True))
    for idea in (shown, unnamed):
        assert word(chain, "author", CastVote(idea)) == "own_idea"
        assert word(chain, "peer", CastVote(idea)) is None


def test_a_coauthor_is_an_author(chain: World, question: Campaign) -> None:
    idea = chain.idea(question, "author")
    chain.coauthor(idea, "peer")
    assert word(chain, "peer", CastVote(idea)) == "own_idea"


@pytest.mark.parametrize(("given", "rule"), [(-1, "support"), (2, "support"), (2, "for_against")])
def test_a_voice_has_a_value_that_counts(chain: World, given: int, rule: str) -> None:
    where = chain.campaign("Votes", vote_rule=rule)
    idea = chain.idea(where, "author")
    assert word(chain, "peer", CastVote(idea, given)) == "vote_value"
    assert word(chain, "peer", CastVote(idea, 1)) is None
    assert word(chain, "peer", CastVote(idea, given)) == "vote_value", "nor by changing it"
    assert tally(chain) == [(1, 0, 0)]


def test_voting_is_open_while_its_phase_says_so(chain: World, question: Campaign) -> None:
    silent = chain.campaign("Silent", phases=(SILENT,))
    assert word(chain, "peer", CastVote(chain.idea(silent, "author"))) == "voting_closed"
    idea = chain.idea(question, "author")
    assert word(chain, "peer", CastVote(idea)) is None
    chain.clock.now += timedelta(days=20)
    assert word(chain, "peer", CastVote(idea, 0)) == "voting_closed"
    assert word(chain, "peer", WithdrawVote(idea)) == "voting_closed"
    assert tally(chain)[-1] == (1, 0, 0), "earlier voices count"


def test_a_voice_is_ones_own_and_on_what_one_may_read(
    chain: World, question: Campaign, northern: Campaign
) -> None:
    idea = chain.idea(question, "author")
    assert word(chain, "outsider", CastVote(chain.idea(northern, "author"))) == "not_found"
    assert word(chain, "outsider", CastVote(chain.idea(question, "author", hidden=True))) == "not_found"
    chain.do("peer", CastVote(idea))
    for statement in ("UPDATE vote SET value = 0", "DELETE FROM vote"):
        kept(chain, "outsider", "not_yours", statement)
    with refused("not_yours"):
        insert = f"INSERT INTO vote (idea_id, person_id, value, at) VALUES (?, ?, 1, '{MOMENT}')"
        by_hand(chain, "outsider", insert, idea, chain.people["sponsor"])


def test_hidden_totals_are_counted_apart(chain: World) -> None:
    where = chain.campaign("Secret", hides_totals=True)
    chain.do("author", PublishIdea(new_id(), where.id, "An idea"))
    idea = chain.idea(where, "author")
    chain.do("peer", CastVote(idea))
    chain.do("outsider", CastVote(idea, 0))
    assert tally(chain) == [(None, None, None), (None, None, None)]
    assert sorted(tally(chain, "secret_tally")) == [(0, 0, 0), (1, 0, 1)]
    chain.do("peer", CastVote(idea, 0))
    chain.do("outsider", WithdrawVote(idea))
    assert sorted(tally(chain, "secret_tally")) == [(0, 0, 0), (0, 0, 1)]
    assert rows(chain, "SELECT standing FROM tally") == [(0,), (0,)]


def test_voting_is_reading(chain: World, question: Campaign) -> None:
    idea = chain.idea(question, "author")
    chain.do("peer", CastVote(idea))
    chain.do("peer", CastVote(idea, 0))
    assert rows(chain, "SELECT seen FROM reach") == [(1,)]
    assert rows(chain, "SELECT first_on FROM seen WHERE person_id = ?", chain.people["peer"]) == [
        ("2026-11-22",)
    ]


def test_totals_of_another_system_are_kept_apart(chain: World, question: Campaign) -> None:
    idea = chain.idea(question, "author")
    for given, votes in ((1, 40), (0, 5), (-1, 7)):
        chain.imported_votes(idea, given, votes)
    chain.do("peer", CastVote(idea))
    row = rows(chain, "SELECT support, imported_for, imported_mixed, imported_against, standing FROM tally")
    assert row == [(1, 40, 5, 7, 41)]
