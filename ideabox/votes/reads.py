"""What may be known of an idea's totals: the one place that reads counts a campaign hides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from ideabox.campaigns.tables import campaign, phase
from ideabox.database.given import NOW
from ideabox.votes.rows import Totals
from ideabox.votes.tables import secret_tally, tally, vote
from ideabox.words import CampaignState

COUNTED = ("support", "against", "passed")


class _secret_count(FunctionElement[int]):  # noqa: N801 - reads as a function of SQL
    """A count that a hiding campaign keeps to itself: _secret_count(idea's id, which).

    An engine that keeps the counts from its readers gives them out through a function of its own.
    """

    name = "secret_count"
    type = sa.Integer()
    inherit_cache = True

    def __init__(self, idea_id: sa.ColumnElement[Any], counted: str) -> None:
        # by its name only: a column of the table itself would join the table to the outer select
        super().__init__(idea_id, sa.literal_column(f"{secret_tally.name}.{counted}"))


@compiles(_secret_count, "sqlite")
def _secret_count_in_sqlite(element: _secret_count, compiler: SQLCompiler, **options: Any) -> str:
    idea_id, counted = (compiler.process(part, **options) for part in element.clauses)
    return f"(SELECT {counted} FROM secret_tally WHERE secret_tally.idea_id = {idea_id})"


def voting_over() -> sa.ColumnElement[bool]:
    """No voting phase of the campaign in the outer select lies ahead or runs."""
    ahead = sa.exists().where(phase.c.campaign_id == campaign.c.id, phase.c.voting, phase.c.closes_at > NOW)
    done = campaign.c.state.in_((CampaignState.CLOSED, CampaignState.ARCHIVED))
    return sa.or_(done, sa.not_(ahead.correlate(campaign)))


def totals_columns(idea_id: sa.ColumnElement[Any]) -> Sequence[sa.ColumnElement[Any]]:
    """What `totals` reads, in a select of `campaign` outer-joined with `tally` and with `vote` as mine.

    Totals a campaign hides show to those who voted for or against, and to all once voting is over; skipping reveals
    nothing.
    """
    may_know = sa.or_(vote.c.value != 0, voting_over())
    counts = (
        sa.func.coalesce(
            tally.c[counted], sa.case((may_know, _secret_count(idea_id, counted)), else_=None)
        ).label(counted)
        for counted in COUNTED
    )
    imported = (tally.c[name] for name in ("imported_for", "imported_mixed", "imported_against"))
    return (*counts, *(sa.func.coalesce(column, 0).label(column.name) for column in imported))


def revealed_support(idea_id: sa.ColumnElement[Any]) -> sa.ColumnElement[int]:
    """Support a campaign hid, for statements that ask for `revealed()` first."""
    return _secret_count(idea_id, "support")


def revealed() -> sa.ColumnElement[bool]:
    """The campaign of the outer select hid its totals, and voting is over."""
    return sa.and_(campaign.c.hides_totals, voting_over())


def totals(found: Any) -> Totals:
    """Counts of one idea, from `totals_columns`."""
    return Totals(
        found.support,
        found.against,
        found.passed,
        found.imported_for,
        found.imported_mixed,
        found.imported_against,
    )
