"""One person's voice on one idea, and the counts the database keeps of them."""

from __future__ import annotations

import sqlalchemy as sa

from ideabox.database.base import table
from ideabox.database.types import Id, Moment

vote = table(
    "vote",
    sa.Column("idea_id", Id, sa.ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("person_id", Id, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("campaign_id", Id),  # kept by a trigger
    sa.Column("value", sa.Integer, nullable=False),  # 1 for, -1 against, 0 skipped
    sa.Column("at", Moment, nullable=False),
    sa.CheckConstraint("value IN (-1, 0, 1)", name="vote_value"),
    sa.Index("vote_person", "person_id", "campaign_id", "value"),
    rowid=False,
)

tally = table(
    "tally",  # what everyone may know; the first three are empty while a campaign hides its totals
    sa.Column("idea_id", Id, sa.ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("campaign_id", Id, nullable=False),
    sa.Column("support", sa.Integer),
    sa.Column("against", sa.Integer),
    sa.Column("passed", sa.Integer),
    sa.Column("imported_for", sa.Integer, nullable=False, server_default="0"),
    sa.Column("imported_mixed", sa.Integer, nullable=False, server_default="0"),
    sa.Column("imported_against", sa.Integer, nullable=False, server_default="0"),
    sa.Column("standing", sa.Integer, sa.Computed("coalesce(support, 0) + imported_for", persisted=True)),
    sa.Index("tally_supported", "campaign_id", "standing", "idea_id"),
    rowid=False,
)

secret_tally = table(
    "secret_tally",  # counts of a campaign that hides them; no login may read it
    sa.Column("idea_id", Id, sa.ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("support", sa.Integer, nullable=False, server_default="0"),
    sa.Column("against", sa.Integer, nullable=False, server_default="0"),
    sa.Column("passed", sa.Integer, nullable=False, server_default="0"),
    rowid=False,
)

imported_vote = table(
    "imported_vote",  # totals without voters, from another system; kept apart and shown as such
    sa.Column("idea_id", Id, sa.ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("value", sa.Integer, primary_key=True),
    sa.Column("votes", sa.Integer, nullable=False),
    sa.CheckConstraint("value IN (-1, 0, 1)", name="vote_value"),
    rowid=False,
)

imported_comment_vote = table(
    "imported_comment_vote",
    sa.Column("comment_id", Id, sa.ForeignKey("comment.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("value", sa.Integer, primary_key=True),
    sa.Column("votes", sa.Integer, nullable=False),
    sa.CheckConstraint("value IN (-1, 0, 1)", name="vote_value"),
    rowid=False,
)
