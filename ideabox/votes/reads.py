"""What may be known of an idea's totals: the one place that reads counts a campaign hides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from ideabox.campaigns.tables import campaign, phase
from ideabox.database.given import NOW, ONE
from ideabox.database.nested import nested
from ideabox.database.spelling import by_engine
from ideabox.votes.rows import Totals
from ideabox.votes.tables import secret_tally, tally, vote
from ideabox.words import CampaignState

COUNTED = ("support", "against", "passed")
IMPORTED = ("imported_for", "imported_mixed", "imported_against")
COUNTS = tuple(tally.c[name] for name in (*COUNTED, *IMPORTED))

SECRET = secret_tally
"""Hidden counts. An engine that keeps them from its readers gives them out through something of the same columns."""


def voting_over() -> sa.ColumnElement[bool]:
    """No voting phase of the campaign in the outer select lies ahead or runs."""
    ahead = sa.exists(ONE).where(
        phase.c.campaign_id == campaign.c.id, phase.c.voting, phase.c.closes_at > NOW
    )
    done = campaign.c.state.in_((CampaignState.CLOSED, CampaignState.ARCHIVED))
    return sa.or_(done, sa.not_(ahead.correlate(campaign)))


def with_totals(source: sa.FromClause, idea_id: sa.ColumnElement[Any]) -> sa.FromClause:
    """A source of ideas, `campaign` and my `vote`, with what everyone may know of their totals."""
    return source.outerjoin(tally, tally.c.idea_id == idea_id)


def _disclosed(counts: sa.FromClause) -> sa.ColumnElement[Any]:
    """Counts its campaign hides, if I may know them: I voted for or against, or voting is over; skipping reveals nothing.

    One record or none, looked up by itself, because in most campaigns nobody has to look.
    """
    may_know = by_engine(sa.or_(vote.c.value != 0, voting_over()), sa.true())  # PostgreSQL shows no others
    secret = sa.select(*(SECRET.c[name] for name in COUNTED)).where(
        SECRET.c.idea_id == counts.c.idea_id, may_know
    )
    known = nested(secret.correlate(counts, vote, campaign))
    return sa.case((counts.c.support.is_(None), known), else_=None).label("disclosed")


def totals_columns(counts: sa.FromClause = tally) -> Sequence[sa.ColumnElement[Any]]:
    """What `totals` reads from a source made by `with_totals`, or from one whose page has the counts (`COUNTS`) itself."""
    imported = (sa.func.coalesce(counts.c[name], 0).label(name) for name in IMPORTED)
    return (*(counts.c[name] for name in COUNTED), _disclosed(counts), *imported)


def revealed() -> sa.ColumnElement[bool]:
    """The campaign of the outer select hid its totals, and voting is over."""
    return sa.and_(campaign.c.hides_totals, voting_over())


def totals(found: Any) -> Totals:
    """Counts of one idea, from `totals_columns`."""
    counted = found.disclosed[0] if found.disclosed else found
    return Totals(*(getattr(counted, name) for name in COUNTED), *(getattr(found, name) for name in IMPORTED))
