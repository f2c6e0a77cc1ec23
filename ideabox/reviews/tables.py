"""Stage moves: append-only; a decision carries the public answer."""

from __future__ import annotations

import sqlalchemy as sa

from ideabox.database.base import length, table
from ideabox.database.types import Day, Flag, Id, Moment

stage_move = table(
    "stage_move",
    sa.Column("id", Id, primary_key=True),
    sa.Column("idea_id", Id, sa.ForeignKey("idea.id"), nullable=False),
    sa.Column("campaign_id", Id),  # kept by a trigger
    sa.Column("person_id", Id, sa.ForeignKey("person.id"), nullable=False),
    sa.Column("stage_id", Id, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False, server_default=""),  # one line for the timeline
    sa.Column("answer", sa.Text, nullable=False, server_default=""),  # public; Markdown
    sa.Column(
        "asks_author", Flag, nullable=False, server_default="0"
    ),  # the answer is a question: the clock waits
    sa.Column("look_again_on", Day),
    sa.Column("expected_version", sa.Integer, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.ForeignKeyConstraint(["stage_id", "kind"], ["stage.id", "stage.kind"]),
    sa.CheckConstraint(
        "(kind IN ('new', 'discussion', 'review') AND NOT asks_author) OR length(trim(answer)) > 0",
        name="answer_needed",
    ),
    sa.CheckConstraint("kind <> 'parked' OR look_again_on IS NOT NULL", name="date_needed"),
    sa.CheckConstraint("NOT asks_author OR kind = 'review'", name="no_such_step"),
    length("answer", 0, 20_000, "answer_length"),
    length("reason", 0, 300, "reason_length"),
    sa.Index("stage_move_idea", "idea_id", "at", "id"),
    sa.Index("stage_move_newest", "campaign_id", "at", "id"),
)
