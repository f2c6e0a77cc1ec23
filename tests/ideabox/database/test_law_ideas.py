"""The law of ideas: drafts, publication, edits, withdrawal, hiding. Each refusal stands beside what is allowed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from ideabox.errors import InputError
from ideabox.ideas.requests import (
    DiscardDraft,
    EditIdea,
    FollowIdea,
    GetIdea,
    HideIdea,
    MarkSeen,
    PublishIdea,
    ReportIdea,
    RestoreIdea,
    SaveDraft,
    SettleReport,
    WithdrawIdea,
)
from ideabox.ids import new_id
from ideabox.permissions import can, ground_of
from ideabox.search.requests import SearchIdeas
from ideabox.votes.requests import CastVote
from ideabox.words import Anonymity, IdeaState, StageKind
from tests.ideabox.database.law import by_hand, kept, refused, rows, value, word
from tests.ideabox.world import MOMENT, Campaign, World

READING = (-10, 20, False, True, True)


def draft(world: World, where: Campaign, login: str = "author", title: str = "Turn the lights off") -> UUID:
    """A saved draft."""
    made = new_id()
    world.do(login, SaveDraft(made, where.id, title))
    return made


def published(world: World, where: Campaign, login: str = "author", *, anonymous: bool = False) -> UUID:
    """An idea published by the command itself."""
    made = new_id()
    world.do(login, PublishIdea(made, where.id, "Turn the lights off", "At night", anonymous=anonymous))
    return made


def found(world: World, text: str) -> list[UUID]:
    """Ideas a search finds."""
    return [row.id for row in world.ask("peer", SearchIdeas(text)).rows]


def books(world: World, where: Campaign) -> tuple[int, ...]:
    """A campaign's own counts: ideas, comments, answered."""
    return rows(world, "SELECT ideas, comments, answered FROM campaign WHERE id = ?", where.id)[0]


def test_a_draft_is_kept_changed_and_thrown_away_by_its_author_alone(
    chain: World, question: Campaign
) -> None:
    mine = draft(chain, question)
    assert word(chain, "peer", SaveDraft(mine, question.id, "Other words")) == "not_yours"
    assert word(chain, "ada", SaveDraft(mine, question.id, "Other words")) == "not_yours"
    assert word(chain, "author", SaveDraft(mine, question.id, "Other words")) is None
    assert value(chain, "SELECT title FROM idea WHERE id = ?", mine) == "Other words"
    assert word(chain, "peer", DiscardDraft(mine)) is None, "nothing that they see is there"
    assert value(chain, "SELECT title FROM idea WHERE id = ?", mine) == "Other words"
    assert word(chain, "author", DiscardDraft(mine)) is None
    assert not rows(chain, "SELECT 1 FROM idea WHERE id = ?", mine)
    assert not rows(chain, "SELECT 1 FROM idea_person WHERE idea_id = ?", mine)


def test_a_draft_needs_no_words_and_leaves_no_trace_in_the_books(chain: World, question: Campaign) -> None:
    before = books(chain, question), value(chain, "SELECT count(*) FROM change")
    empty = draft(chain, question, title="")
    assert word(chain, "author", SaveDraft(empty, question.id, "x" * 5_000, "y" * 90_000)) is None
    assert (books(chain, question), value(chain, "SELECT count(*) FROM change")) == before
    assert not rows(chain, "SELECT 1 FROM audit WHERE subject_id = ?", empty)
    assert rows(chain, "SELECT number, byline_id, published_at FROM idea WHERE id = ?", empty) == [
        (None, None, None)
    ]


def test_a_draft_lies_in_a_campaign_open_to_its_author(
    chain: World, question: Campaign, northern: Campaign
) -> None:
    assert word(chain, "outsider", SaveDraft(new_id(), northern.id, "Mine")) == "not_found"
    assert word(chain, "author", SaveDraft(new_id(), northern.id, "Mine")) is None
    moved = draft(chain, question, "outsider")
    assert word(chain, "outsider", SaveDraft(moved, northern.id, "Mine")) == "not_found"
    moved = draft(chain, question)
    assert word(chain, "author", SaveDraft(moved, northern.id, "Mine")) is None


def test_nobody_writes_a_draft_in_anothers_name_or_a_published_idea_by_hand(
    chain: World, question: Campaign
) -> None:
    insert = (
        "INSERT INTO idea (id, campaign_id, author_id, state, title, created_at, saved_at)"
        f" VALUES (?, ?, ?, ?, 'Title', '{MOMENT}', '{MOMENT}')"
    )
    author, peer = chain.people["author"], chain.people["peer"]
    with refused("not_yours"):
        by_hand(chain, "peer", insert, new_id(), question.id, author, "draft")
    with refused("no_such_step"):
        by_hand(chain, "peer", insert, new_id(), question.id, peer, "published")
    by_hand(chain, "peer", insert, new_id(), question.id, peer, "draft")


@pytest.mark.parametrize(
    ("title", "body", "refusal"),
    [
        ("ab", "", "title_length"),
        ("  ab  ", "", "title_length"),
        ("abc", "", None),
        ("é" * 300, "", None),
        ("é" * 301, "", "title_length"),
        ("abc", "é" * 50_000, None),
        ("abc", "é" * 50_001, "body_length"),
    ],
)
def test_a_published_idea_has_a_title_and_a_text_of_some_length(
    chain: World, question: Campaign, title: str, body: str, refusal: str | None
) -> None:
    made = new_id()
    assert word(chain, "author", PublishIdea(made, question.id, title, body)) == refusal
    kept = rows(chain, "SELECT state, title, body FROM idea WHERE id = ?", made)
    assert kept == [("draft" if refusal else "published", title.strip(), body)], "no word is lost"


def test_the_field_to_mend_is_told(chain: World, question: Campaign) -> None:
    with pytest.raises(InputError) as caught:
        chain.do("author", PublishIdea(new_id(), question.id, ""))
    assert caught.value.field == "title"


def test_posting_is_open_while_its_phase_says_so(chain: World) -> None:
    reading = chain.campaign("Reading", phases=(READING,))
    assert word(chain, "author", PublishIdea(new_id(), reading.id, "An idea")) == "posting_closed"
    later = chain.campaign("Later", phases=((5, 20, True, True, True),))
    late = PublishIdea(new_id(), later.id, "An idea")
    assert word(chain, "author", late) == "posting_closed"
    assert value(chain, "SELECT state FROM idea WHERE id = ?", late.id) == "draft"
    chain.clock.now += timedelta(days=5)
    assert word(chain, "author", late) is None
    chain.clock.now += timedelta(days=15)
    assert word(chain, "author", replace(late, id=new_id())) == "posting_closed", "an end is not included"


@pytest.mark.parametrize("state", ["announced", "closed", "archived"])
def test_posting_is_closed_where_the_campaign_is_not_open(chain: World, state: str) -> None:
    where = chain.campaign("Not open", state=state)
    assert word(chain, "author", PublishIdea(new_id(), where.id, "An idea")) == "posting_closed"


def test_names_are_needed_where_the_campaign_says_so(chain: World, question: Campaign) -> None:
    named = chain.campaign("Named", anonymity=Anonymity.NAMED)
    hidden = PublishIdea(new_id(), named.id, "An idea", anonymous=True)
    assert word(chain, "author", hidden) == "name_needed"
    assert word(chain, "author", replace(hidden, anonymous=False)) is None
    assert word(chain, "author", replace(hidden, id=new_id(), campaign_id=question.id)) is None


def test_numbers_are_given_in_order_and_never_again(chain: World, question: Campaign) -> None:
    first, second = published(chain, question), published(chain, question, "peer")
    version = value(chain, "SELECT row_version FROM idea WHERE id = ?", second)
    chain.do("peer", WithdrawIdea(second, version))
    third = published(chain, question)
    numbers = [value(chain, "SELECT number FROM idea WHERE id = ?", one) for one in (first, second, third)]
    assert numbers == [1, 2, 3]


def test_publication_keeps_the_books(chain: World, question: Campaign) -> None:
    before = books(chain, question)
    made = published(chain, question)
    assert books(chain, question) == (before[0] + 1, before[1], before[2])
    row = rows(
        chain,
        "SELECT stage_kind, stage_id, published_at, answer_due, byline_id FROM idea WHERE id = ?",
        made,
    )[0]
    assert row == (
        "new",
        question.stages[StageKind.NEW].hex,
        "2026-11-22 09:30:00.000",
        "2026-12-13",
        chain.people["author"].hex,
    )
    assert rows(chain, "SELECT support, against, passed FROM tally WHERE idea_id = ?", made) == [(0, 0, 0)]
    assert not rows(chain, "SELECT 1 FROM secret_tally WHERE idea_id = ?", made)
    assert found(chain, "night") == [made]
    assert rows(chain, "SELECT person_id, act FROM audit WHERE subject_id = ?", made) == [
        (chain.people["author"].hex, "idea published")
    ]


def test_the_answer_is_due_as_promised(chain: World) -> None:
    soon = chain.campaign("Soon", answer_days=3)
    assert value(chain, "SELECT answer_due FROM idea WHERE id = ?", published(chain, soon)) == "2026-11-25"


def test_an_anonymous_idea_tells_the_day_only_and_nobodys_name(chain: World, question: Campaign) -> None:
    made = published(chain, question, anonymous=True)
    assert rows(chain, "SELECT published_at, byline_id FROM idea WHERE id = ?", made) == [
        ("2026-11-22 00:00:00.000", None)
    ]
    version = value(chain, "SELECT row_version FROM idea WHERE id = ?", made)
    chain.do("author", EditIdea(made, version, "Turn all lights off", ""))
    chain.do("author", WithdrawIdea(made, version + 1))
    acts = rows(chain, "SELECT act, person_id FROM audit WHERE subject_id = ? ORDER BY seq", made)
    assert acts == [("idea published", None), ("idea edited", None), ("idea withdrawn", None)]
    tell = "SELECT count(*) FROM audit WHERE detail LIKE '%' || ? || '%'"
    assert value(chain, tell, chain.people["author"]) == 0


def test_a_published_name_is_final(chain: World, question: Campaign) -> None:
    shown, hidden = published(chain, question), published(chain, question, anonymous=True)
    for idea, anonymous in ((shown, True), (hidden, False)):
        with refused("byline_is_final"):
            by_hand(chain, "author", "UPDATE idea SET anonymous = ? WHERE id = ?", anonymous, idea)
    mine = draft(chain, question)
    by_hand(chain, "author", "UPDATE idea SET anonymous = true WHERE id = ?", mine)


def test_an_idea_keeps_its_author_and_its_campaign(
    chain: World, question: Campaign, northern: Campaign
) -> None:
    made = published(chain, question)
    give = "UPDATE idea SET author_id = ? WHERE id = ?"
    kept(chain, "author", "not_allowed", give, chain.people["peer"], made)
    with refused("not_allowed"):
        by_hand(chain, "author", "UPDATE idea SET campaign_id = ? WHERE id = ?", northern.id, made)
    with refused("no_such_step"):
        by_hand(chain, "author", "DELETE FROM idea WHERE id = ?", made)


@pytest.mark.parametrize("kind", list(StageKind))
def test_words_change_until_the_review_and_ideas_go_until_a_decision(
    chain: World, question: Campaign, kind: StageKind
) -> None:
    mine = chain.idea(question, "author", kind=kind)
    early = kind in (StageKind.NEW, StageKind.DISCUSSION)
    edit = EditIdea(mine, 1, "Other words", "")
    assert word(chain, "peer", edit) == ("not_yours")
    assert word(chain, "author", edit) == (None if early else "already_under_way")
    assert word(chain, "peer", WithdrawIdea(mine, 2 if early else 1)) == "not_yours"
    undecided = early or kind is StageKind.REVIEW
    withdraw = WithdrawIdea(mine, 2 if early else 1)
    assert word(chain, "author", withdraw) == (None if undecided else "already_decided")


def test_an_edit_of_an_older_state_is_a_conflict(chain: World, question: Campaign) -> None:
    mine = published(chain, question)
    version = value(chain, "SELECT row_version FROM idea WHERE id = ?", mine)
    assert word(chain, "author", EditIdea(mine, version - 1, "Older words", "")) == "changed_meanwhile"
    assert word(chain, "author", WithdrawIdea(mine, version - 1)) == "changed_meanwhile"
    assert word(chain, "author", EditIdea(mine, version, "Newer words", "")) is None
    assert word(chain, "author", EditIdea(new_id(), 1, "No such idea", "")) == "not_found"
    assert found(chain, "newer") == [mine]
    assert found(chain, "lights") == []


def test_a_withdrawn_idea_is_gone_from_the_books_for_good(chain: World, question: Campaign) -> None:
    before = books(chain, question)
    mine = published(chain, question)
    version = value(chain, "SELECT row_version FROM idea WHERE id = ?", mine)
    chain.do("author", WithdrawIdea(mine, version))
    assert books(chain, question) == before
    assert not rows(chain, "SELECT 1 FROM reach WHERE idea_id = ?", mine)
    assert found(chain, "lights") == []
    assert word(chain, "author", EditIdea(mine, version + 1, "Other words", "")) == "no_such_step"
    assert word(chain, "author", SaveDraft(mine, question.id, "Other words")) == "no_such_step"
    assert word(chain, "author", PublishIdea(mine, question.id, "Other words")) == "no_such_step"
    assert word(chain, "peer", FollowIdea(mine)) == "not_found"


def test_hiding_is_the_facilitators_and_keeps_the_counts(chain: World, question: Campaign) -> None:
    chain.idea(question, "peer")
    mine = chain.idea(question, "author", kind=StageKind.ACCEPTED, answered_at=chain.clock.now)
    assert books(chain, question) == (2, 0, 1)
    for login in ("author", "peer", "sponsor", "reviewer", "ada"):
        assert word(chain, login, HideIdea(mine, "Off the point")) == "not_facilitator"
    assert word(chain, "facilitator", HideIdea(mine, "  ")) == "reason_needed"
    assert word(chain, "facilitator", HideIdea(mine, "Off the point")) is None
    assert books(chain, question) == (1, 0, 0)
    assert word(chain, "facilitator", HideIdea(mine, "Again")) == "no_such_step"
    assert word(chain, "peer", RestoreIdea(mine)) == "not_found"
    assert word(chain, "author", RestoreIdea(mine)) == "not_facilitator"
    assert word(chain, "facilitator", RestoreIdea(mine)) is None
    assert books(chain, question) == (2, 0, 1)
    acts = rows(chain, "SELECT act, detail FROM audit WHERE subject_id = ? ORDER BY seq", mine)
    assert acts == [("idea hidden", "Off the point"), ("idea restored", "")]
    mine_too = chain.idea(question, "author", state=IdeaState.WITHDRAWN)
    assert word(chain, "facilitator", HideIdea(mine_too, "Off the point")) == "not_found"


def test_a_hidden_idea_that_is_withdrawn_is_counted_out_once(chain: World, question: Campaign) -> None:
    mine = published(chain, question)
    chain.do("facilitator", HideIdea(mine, "Off the point"))
    version = value(chain, "SELECT row_version FROM idea WHERE id = ?", mine)
    chain.do("author", WithdrawIdea(mine, version))
    assert books(chain, question) == (0, 0, 0)


def test_marks_are_ones_own_and_on_what_one_may_read(
    chain: World, question: Campaign, northern: Campaign
) -> None:
    far, hidden = chain.idea(northern, "author"), chain.idea(question, "author", hidden=True)
    near = chain.idea(question, "author")
    for idea in (far, hidden):
        assert word(chain, "outsider", FollowIdea(idea)) == "not_found"
        assert word(chain, "outsider", ReportIdea(new_id(), idea, "Look")) == "not_found"
        assert word(chain, "outsider", MarkSeen((idea,))) is None
        assert not rows(chain, "SELECT 1 FROM seen WHERE idea_id = ?", idea), "nothing is marked"
    assert word(chain, "outsider", FollowIdea(near)) is None
    assert word(chain, "outsider", MarkSeen((near,))) is None
    with refused("not_yours"):
        by_hand(
            chain, "peer", f"INSERT INTO follow VALUES (?, ?, '{MOMENT}')", chain.people["outsider"], near
        )


def test_reports_are_settled_by_facilitators_and_say_what_they_said(chain: World, question: Campaign) -> None:
    idea, other = chain.idea(question, "author"), chain.idea(question, "author")
    foreign = chain.comment(other, "author")
    made = new_id()
    assert word(chain, "peer", ReportIdea(made, idea, " ")) == "reason_needed"
    assert word(chain, "peer", ReportIdea(made, idea, "Look", foreign)) == "not_found"
    assert word(chain, "peer", ReportIdea(made, idea, "Look")) is None
    assert word(chain, "peer", SettleReport(made)) == "not_facilitator"
    kept(chain, "facilitator", "append_only", "UPDATE report SET reason = 'Other' WHERE id = ?", made)
    assert word(chain, "facilitator", SettleReport(made)) is None
    assert value(chain, "SELECT settled_by_id FROM report") == chain.people["facilitator"].hex


@pytest.mark.parametrize("anonymous", [False, True])
def test_who_wrote_along_changes_nothing_and_both_rule_books_say_so(
    chain: World, question: Campaign, anonymous: bool
) -> None:
    """Until people can invite each other to write together, an idea is its author's to change."""
    made = chain.idea(question, "author", anonymous=anonymous)
    chain.coauthor(made, "peer")
    tries = (EditIdea(made, 1, "Other words", ""), WithdrawIdea(made, 1), CastVote(made))
    for login, words in (
        ("peer", ["not_yours", "not_yours", "own_idea"]),
        ("author", [None, None, "own_idea"]),
    ):
        page = chain.ask(login, GetIdea(made))
        ground = ground_of(page.campaign, page.idea)
        assert [can(chain.backend.actor, type(each), ground) for each in tries] == words
        assert [word(chain, login, tries[place]) for place in (2, 0)] == [words[2], words[0]]
    assert word(chain, "peer", WithdrawIdea(made, 2)) == "not_yours"
