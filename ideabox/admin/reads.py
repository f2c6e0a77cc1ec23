"""The figures of `ideabox-admin stats`."""

from __future__ import annotations

import sqlalchemy as sa

from ideabox.campaigns.tables import campaign
from ideabox.discussion.tables import comment
from ideabox.ideas.tables import idea
from ideabox.people.tables import organisation, person, site
from ideabox.reviews.tables import stage_move
from ideabox.transfer.accounts import NOBODY
from ideabox.votes.tables import imported_comment_vote, imported_vote, vote
from ideabox.words import IdeaState


def holds_sample(connection: sa.Connection) -> bool:
    """Whether the database was filled with the sample."""
    return bool(connection.scalar(sa.select(organisation.c.is_sample)))


def stats(connection: sa.Connection) -> dict[str, int]:
    """What a database holds, in one statement.

    `ideas` counts every idea that is no draft, hidden ones too; `people` leaves out the accounts that stand for
    authors an import could not name; `imported_votes` are those on ideas, `comments` the ones not deleted.
    """
    named = sa.or_(person.c.imported_from.is_(None), person.c.imported_from.not_like(f"%{NOBODY}"))
    shown = idea.c.state != IdeaState.DRAFT
    figures = {
        "people": _count(person, named),
        "imported_people": _count(person, named, person.c.imported_from.is_not(None)),
        "sites": _count(site),
        "campaigns": _count(campaign),
        "ideas": _count(idea, shown),
        "hidden_ideas": _count(idea, shown, idea.c.hidden),
        "drafts": _count(idea, idea.c.state == IdeaState.DRAFT),
        "comments": _count(comment, ~comment.c.deleted),
        "hidden_comments": _count(comment, ~comment.c.deleted, comment.c.hidden),
        "replies": _count(comment, ~comment.c.deleted, comment.c.parent_id.is_not(None)),
        "votes": _count(vote),
        **{f"votes_{word}": _count(vote, vote.c.value == value) for value, word in _VALUES},
        "imported_votes": _total(imported_vote),
        **{
            f"imported_votes_{word}": _total(imported_vote, imported_vote.c.value == value)
            for value, word in _TOTAL_VALUES
        },
        "imported_comment_votes": _total(imported_comment_vote),
        "stage_moves": _count(stage_move),
    }
    labelled = [figure.label(name) for name, figure in figures.items()]
    row = connection.execute(sa.select(*labelled)).mappings().one()
    return {name: int(value) for name, value in row.items()}


_VALUES = ((1, "for"), (-1, "against"), (0, "passed"))
_TOTAL_VALUES = ((1, "for"), (0, "mixed"), (-1, "against"))


def _count(table: sa.Table, *conditions: sa.ColumnElement[bool]) -> sa.ScalarSelect[int]:
    return sa.select(sa.func.count()).select_from(table).where(*conditions).scalar_subquery()


def _total(table: sa.Table, *conditions: sa.ColumnElement[bool]) -> sa.ScalarSelect[int]:
    return sa.select(sa.func.coalesce(sa.func.sum(table.c.votes), 0)).where(*conditions).scalar_subquery()
