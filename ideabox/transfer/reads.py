"""What of an import is in the database already."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from ideabox.campaigns.tables import campaign, question, stage
from ideabox.discussion.tables import comment
from ideabox.errors import InputError
from ideabox.ideas.tables import idea
from ideabox.people.tables import person
from ideabox.reviews.tables import stage_move
from ideabox.transfer.accounts import NOBODY
from ideabox.transfer.records import Kind
from ideabox.votes.tables import imported_comment_vote, imported_vote, vote
from ideabox.words import StageKind


@dataclass(frozen=True)
class Present:
    """Keys of what a campaign holds."""

    people: frozenset[UUID]
    ideas: frozenset[UUID]
    comments: frozenset[UUID]
    votes: frozenset[tuple[UUID, UUID]]
    totals: frozenset[tuple[Kind, UUID, int]]
    moves: frozenset[UUID]


def campaign_named(connection: sa.Connection, name: str) -> UUID | None:
    """The campaign with this name; raises InputError when several have it."""
    found = connection.scalars(sa.select(campaign.c.id).where(campaign.c.name == name).limit(2)).all()
    if len(found) > 1:
        raise InputError("campaign_ambiguous", "campaign", name=name)
    return found[0] if found else None


def stages_of(connection: sa.Connection, campaign_id: UUID) -> dict[StageKind, UUID]:
    """The first stage of each kind."""
    rows = connection.execute(
        sa.select(stage.c.kind, stage.c.id)
        .where(stage.c.campaign_id == campaign_id)
        .order_by(stage.c.position.desc())
    )
    return {StageKind(kind): stage_id for kind, stage_id in rows}


def questions_of(connection: sa.Connection, campaign_id: UUID) -> dict[str, UUID]:
    """The campaign's own guided questions by their text."""
    rows = connection.execute(
        sa.select(question.c.prompt, question.c.id).where(question.c.campaign_id == campaign_id)
    )
    return {prompt: question_id for prompt, question_id in rows if prompt}


def next_position(connection: sa.Connection, campaign_id: UUID) -> int:
    """Where a further guided question goes."""
    highest = connection.scalar(
        sa.select(sa.func.max(question.c.position)).where(question.c.campaign_id == campaign_id)
    )
    return 0 if highest is None else int(highest) + 1


def present(connection: sa.Connection, campaign_id: UUID, source: str) -> Present:
    """Everything of the campaign an import could bring a second time."""

    def ids(table: sa.Table) -> frozenset[UUID]:
        return frozenset(connection.scalars(sa.select(table.c.id).where(table.c.campaign_id == campaign_id)))

    people = sa.select(person.c.id).where(person.c.imported_from.in_([source, source + NOBODY]))
    votes = sa.select(vote.c.idea_id, vote.c.person_id).where(vote.c.campaign_id == campaign_id)
    on_ideas = sa.select(imported_vote.c.idea_id, imported_vote.c.value).join(
        idea, sa.and_(idea.c.id == imported_vote.c.idea_id, idea.c.campaign_id == campaign_id)
    )
    on_comments = sa.select(imported_comment_vote.c.comment_id, imported_comment_vote.c.value).join(
        comment,
        sa.and_(comment.c.id == imported_comment_vote.c.comment_id, comment.c.campaign_id == campaign_id),
    )
    totals = {(Kind.IDEA_TOTAL, on, value) for on, value in connection.execute(on_ideas)}
    totals |= {(Kind.COMMENT_TOTAL, on, value) for on, value in connection.execute(on_comments)}
    return Present(
        people=frozenset(connection.scalars(people)),
        ideas=ids(idea),
        comments=ids(comment),
        votes=frozenset((idea_id, person_id) for idea_id, person_id in connection.execute(votes)),
        totals=frozenset(totals),
        moves=ids(stage_move),
    )
