"""What rows say: authors, places, ages, counts that stay fair, and why a vote is closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from ideabox.asking import Actor
from ideabox.campaigns.rows import PhaseRow
from ideabox.people.rows import Byline
from ideabox.votes.rows import Totals
from ideabox.words import Order, PhaseKind, VoteRule
from tests.ui.ideas import handmade
from ui.ideas import list_words
from ui.ideas.voting import why_no_vote

ME = Actor(UUID(int=77), "nadia")
NOW = handmade.NOW
UNVOTED = handmade.idea(my_vote=None)


@pytest.mark.parametrize(
    ("row", "order", "over", "knows"),
    [
        (UNVOTED, Order.FAIR, False, False),
        (UNVOTED, Order.RECENT, False, False),
        (UNVOTED, Order.SUPPORTED, False, True),
        (UNVOTED, Order.FAIR, True, True),
        (replace(UNVOTED, my_vote=1), Order.FAIR, False, True),
        (replace(UNVOTED, my_vote=0), Order.FAIR, False, True),
        (replace(UNVOTED, my_vote=-1), None, False, True),
        (replace(UNVOTED, mine=True), Order.FAIR, False, True),
        (replace(UNVOTED, my_vote=1, totals=Totals(None, None, None)), Order.SUPPORTED, True, False),
    ],
)
def test_a_count_is_known_only_where_that_is_fair(row: object, order: Order, over: bool, knows: bool) -> None:
    campaign = handmade.campaign(voting_over=over)
    assert list_words.knows_count(row, campaign, order) is knows  # type: ignore[arg-type]


def test_mine_is_said_to_be_mine_and_a_hidden_name_stays_hidden() -> None:
    anonymous = handmade.idea(anonymous=True, byline=Byline(None, "", "", "", "Est"))
    assert list_words.author(UNVOTED) == "Solène Kervan"
    assert list_words.author(replace(UNVOTED, mine=True)) == "You"
    assert list_words.author(replace(anonymous, mine=True)) == "You, name hidden"
    assert list_words.author(anonymous) == "Anonymous author"
    assert list_words.public_author(replace(anonymous, mine=True)) == "Anonymous author"
    assert list_words.public_author(replace(UNVOTED, mine=True)) == "Solène Kervan"
    assert list_words.place(anonymous) == "Est region"
    assert list_words.place(UNVOTED) == "Vannes"


def test_the_age_of_an_anonymous_idea_is_told_in_days() -> None:
    midnight = datetime(2026, 11, 20, tzinfo=NOW.tzinfo)
    row = handmade.idea(anonymous=True, published_at=midnight)
    assert list_words.age(row, NOW) == "today"
    assert "AM" not in list_words.age_tip(row)
    assert ":" not in list_words.age_tip(row)
    assert list_words.age(replace(row, anonymous=False), NOW) == "9 h ago"
    assert list_words.age(replace(row, published_at=midnight - timedelta(days=3)), NOW) == "3 d ago"


def phase(opens_in: int) -> PhaseRow:
    """A voting phase that opens in so many days."""
    opens = NOW + timedelta(days=opens_in)
    return PhaseRow(
        UUID(int=1),
        PhaseKind.DISCUSSION,
        "",
        opens,
        opens + timedelta(days=9),
        posting=False,
        commenting=True,
        voting=True,
    )


def test_a_closed_vote_tells_why() -> None:
    def why(**changes: object) -> str:
        return why_no_vote(ME, handmade.campaign(**changes), UNVOTED, NOW)

    assert why() == ""
    assert why(voting=False, voting_over=True) == "The vote is over: the count is final."
    assert why(voting=False, phases=(phase(5),)) == "Votes are closed for now; they open on 25 November."
    assert why(voting=False, phases=(phase(-2),)) == "Votes are closed for now."
    own = why_no_vote(ME, handmade.campaign(), replace(UNVOTED, mine=True), NOW)
    assert own.startswith("Your own idea")


def test_the_tip_of_a_vote_tells_what_a_click_does() -> None:
    def tip(vote: int | None) -> str:
        return list_words.vote_tip(replace(UNVOTED, my_vote=vote), "")

    assert len({tip(None), tip(1), tip(0), tip(-1)}) == 4
    assert list_words.vote_tip(UNVOTED, "Closed.") == "Closed."


def test_imported_votes_are_told_apart() -> None:
    row = handmade.idea(totals=Totals(3, 0, 0, 1204, 30, 12))
    assert list_words.imported(UNVOTED) == ""
    assert list_words.imported(row) == "imported 1,204"
    assert list_words.imported_tip(row).endswith("1,204 for, 30 mixed, 12 against")


def test_where_votes_count_both_ways_both_are_told_aloud() -> None:
    row = handmade.idea(my_vote=-1, totals=Totals(3, 1, 0), hidden=True)
    spoken = list_words.aloud(row, handmade.campaign(vote_rule=VoteRule.FOR_AGAINST), Order.FAIR)
    assert "you are against" in spoken
    assert "3 votes, 1 against" in spoken
    assert "hidden" in spoken


def test_the_promise_goes_with_the_stage() -> None:
    open_one = handmade.idea(answered_at=None)
    today = date(2026, 11, 20)
    assert list_words.stage_tip(handmade.idea(), today) == "Answered on 18 November"
    assert list_words.stage_tip(open_one, today) == "Answer promised by 22 November"
    assert list_words.stage_tip(open_one, date(2026, 12, 1)) == "The answer was promised by 22 November."
    assert list_words.stage_tip(replace(open_one, answer_due=None), today) == ""
    assert "waits" in list_words.stage_tip(replace(open_one, paused=True), today)


def test_a_row_goes_to_the_clipboard_with_its_number() -> None:
    assert list_words.as_text(UNVOTED).startswith("14. Décharger")
    assert list_words.as_text(replace(UNVOTED, number=None)).startswith("Décharger")


@pytest.mark.usefixtures("french")
def test_a_row_is_told_in_french() -> None:
    row = handmade.idea(my_vote=None, seen=False, followed=False)
    spoken = list_words.aloud(row, handmade.campaign(), Order.FAIR)
    assert spoken.startswith("Idée, Décharger les plantes")
    assert "En pilote, non lue, pas encore votée, 8 commentaires" in spoken
