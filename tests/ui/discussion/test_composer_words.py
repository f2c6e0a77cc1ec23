"""The composer says why one can't comment, and until when one could."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from ideabox.asking import Actor
from ideabox.campaigns.rows import CampaignRow, PhaseRow
from ideabox.words import CampaignState, IdeaState, PhaseKind
from tests.ui.ideas import handmade as made
from ui.discussion.composer_words import closed_words, name_warning

ME = Actor(UUID(int=7), "nadia")


def phase(first: int, last: int) -> PhaseRow:
    """A phase with comments, from so many days from now to so many."""
    start = made.NOW + timedelta(days=first)
    return PhaseRow(
        UUID(int=first & 0xFF),
        PhaseKind.DISCUSSION,
        "",
        start,
        made.NOW + timedelta(days=last),
        True,
        True,
        True,
    )


def closed(**changed: object) -> CampaignRow:
    """A campaign without comments now."""
    return made.campaign(**{"commenting": False, **changed})


@pytest.mark.parametrize(
    ("campaign", "words"),
    [
        (made.campaign(), ""),
        (
            closed(phases=(phase(-20, -10), phase(-9, -5))),
            "Comments are closed. They were open until 15 November.",
        ),
        (closed(phases=(phase(-20, -10), phase(2, 9))), "Comments open on 22 November."),
        (closed(), "Comments are closed in this campaign."),
        (
            closed(state=CampaignState.CLOSED, phases=(phase(2, 9),)),
            "This campaign is closed: it takes no comments any more.",
        ),
    ],
)
def test_closed(campaign: CampaignRow, words: str) -> None:
    assert closed_words(made.page(campaign=campaign), ME, made.NOW) == words


def test_a_withdrawn_idea_takes_none() -> None:
    page = made.page(idea=made.idea(state=IdeaState.WITHDRAWN, mine=True))
    assert "withdrawn" in closed_words(page, ME, made.NOW)


def test_the_name_warning_comes_before_the_first_comment_only() -> None:
    mine = made.idea(mine=True, anonymous=True, byline=made.EAST)
    assert "Your name will appear here" in name_warning(made.page(idea=mine))
    said = (*made.comments(), made.comment(9, "Moi", mine=True))
    assert name_warning(made.page(idea=mine, comments=said)) == ""
    assert name_warning(made.page(idea=made.idea(mine=True))) == ""
    assert name_warning(made.page(idea=made.idea(anonymous=True, byline=made.EAST))) == ""
