"""Puts the sample's rows into an empty base. Runs inside one transaction of the backend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from ideabox.campaigns.tables import (
    campaign,
    campaign_group,
    campaign_role,
    campaign_site,
    phase,
    question,
    stage,
)
from ideabox.discussion.tables import comment
from ideabox.ideas.tables import follow, idea, reach, report, seen
from ideabox.notices.tables import notices_read
from ideabox.people.tables import group_member, import_run, organisation, person, person_group, site
from ideabox.reviews.tables import stage_move
from ideabox.transfer.sample.organisation import Row
from ideabox.votes.tables import vote
from ideabox.words import IdeaState

TABLES: Mapping[str, sa.Table] = {
    table.name: table
    for table in (
        site,
        organisation,
        person,
        person_group,
        group_member,
        campaign,
        campaign_site,
        campaign_group,
        campaign_role,
        phase,
        stage,
        question,
        idea,
        comment,
        stage_move,
        vote,
        seen,
        follow,
        report,
        notices_read,
    )
}
"""Tables the sample fills, each after those it refers to."""

Rows = dict[str, list[Row]]
"""Rows by the name of their table."""


def is_empty(connection: sa.Connection) -> bool:
    """Whether nobody is in the base yet."""
    return connection.scalar(sa.select(person.c.id).limit(1)) is None


def put(connection: sa.Connection, rows: Rows) -> None:
    """Insert rows, table after table."""
    for name, table in TABLES.items():
        if rows.get(name):
            connection.execute(sa.insert(table), rows[name])


def open_import(connection: sa.Connection, run: UUID, administrator: UUID, now: datetime) -> None:
    """From here on old dates may go into closed phases: `Backend.importing`, within a running transaction."""
    connection.execute(
        sa.insert(import_run).values(id=run, person_id=administrator, source="sample", opened_at=now)
    )


def close_import(connection: sa.Connection, run: UUID, now: datetime) -> None:
    """From here on the rules hold again."""
    connection.execute(sa.update(import_run).where(import_run.c.id == run).values(closed_at=now))


def withdraw(connection: sa.Connection, ideas: Iterable[UUID]) -> None:
    """Take published ideas back, as their authors did."""
    gone = sa.update(idea).where(idea.c.id.in_(list(ideas)))
    connection.execute(gone.values(state=IdeaState.WITHDRAWN))


def deal(connection: sa.Connection, cards: Mapping[UUID, int]) -> None:
    """Give the fair order's shuffle cards that are always alike, so that two samples look the same."""
    rows = [{"of": idea_id, "card": card} for idea_id, card in cards.items()]
    to = sa.update(reach).where(reach.c.idea_id == sa.bindparam("of"))
    connection.execute(to.values(deal=sa.bindparam("card")), rows)
