"""Comments: replies keep their true parent; a deleted one keeps its place without its words."""

from __future__ import annotations

import sqlalchemy as sa

from ideabox.database.base import length, table
from ideabox.database.types import Flag, Id, Moment

comment = table(
    "comment",
    sa.Column("id", Id, primary_key=True),
    sa.Column("idea_id", Id, sa.ForeignKey("idea.id"), nullable=False),
    sa.Column("campaign_id", Id),  # kept by a trigger
    sa.Column("parent_id", Id, sa.ForeignKey("comment.id"), index=True),
    sa.Column("author_id", Id, sa.ForeignKey("person.id"), nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column(
        "stance", sa.Integer, nullable=False, server_default="0"
    ),  # imported debates: 1 for, -1 against
    sa.Column("at", Moment, nullable=False),
    sa.Column("edited_at", Moment),
    sa.Column("deleted", Flag, nullable=False, server_default="0"),
    sa.Column("hidden", Flag, nullable=False, server_default="0"),
    sa.Column("hidden_reason", sa.Text, nullable=False, server_default=""),
    length("body", 1, 10_000, "comment_length", when="NOT deleted"),
    sa.CheckConstraint("stance IN (-1, 0, 1)", name="stance_range"),
    sa.CheckConstraint("NOT hidden OR length(trim(hidden_reason)) > 0", name="reason_needed"),
    sa.Index("comment_idea", "idea_id", "at", "id"),
    sa.Index("comment_author", "author_id", "at"),
    sa.Index("comment_voice", "campaign_id", "author_id"),
)
