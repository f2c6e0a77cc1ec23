"""Ideas, who wrote them, who follows, saw or reported them."""

from __future__ import annotations

import sqlalchemy as sa

from ideabox.database.base import length, one_of, table
from ideabox.database.types import Day, Flag, Id, JsonMap, Moment
from ideabox.words import IdeaState, Part

idea = table(
    "idea",
    sa.Column("id", Id, primary_key=True),
    sa.Column("campaign_id", Id, sa.ForeignKey("campaign.id"), nullable=False),
    sa.Column("author_id", Id, sa.ForeignKey("person.id"), nullable=False),  # secret: nobody reads it
    sa.Column("anonymous", Flag, nullable=False, server_default="0"),
    sa.Column(
        "byline_id",  # the public author: empty for drafts and hidden names
        Id,
        sa.Computed("CASE WHEN NOT anonymous AND state <> 'draft' THEN author_id END", persisted=True),
    ),
    sa.Column("title", sa.Text, nullable=False, server_default=""),
    sa.Column("body", sa.Text, nullable=False, server_default=""),  # Markdown
    sa.Column("answers", JsonMap, nullable=False, server_default="{}"),  # question id -> text
    sa.Column("language", sa.Text, nullable=False, server_default="fr"),
    sa.Column("state", sa.Text, nullable=False, server_default="draft"),
    sa.Column("merged_into_id", Id, sa.ForeignKey("idea.id")),
    sa.Column("number", sa.Integer, unique=True),
    sa.Column("stage_id", Id, sa.ForeignKey("stage.id")),
    sa.Column("stage_kind", sa.Text),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("saved_at", Moment, nullable=False),
    sa.Column("published_at", Moment),  # anonymous: the day only
    sa.Column("answer_due", Day),
    sa.Column("answered_at", Moment),  # the first decision with a public answer
    sa.Column("paused_on", Day),  # the clock waits since this day for the author's clarification
    sa.Column("comments", sa.Integer, nullable=False, server_default="0"),
    sa.Column("hidden", Flag, nullable=False, server_default="0"),
    sa.Column("hidden_reason", sa.Text, nullable=False, server_default=""),
    sa.Column("source", sa.Text),  # where it was imported from
    sa.Column("row_version", sa.Integer, nullable=False, server_default="1"),
    one_of("state", IdeaState, "idea_state"),
    length("title", 3, 300, "title_length", when="state <> 'draft'"),
    length("body", 0, 50_000, "body_length", when="state <> 'draft'"),
    sa.CheckConstraint("NOT hidden OR length(trim(hidden_reason)) > 0", name="reason_needed"),
    sa.Index("idea_newest", "campaign_id", "number"),
    sa.Index("idea_due", "campaign_id", "stage_kind", "answer_due", "id"),
    sa.Index("idea_author", "author_id", "state", "saved_at"),
    sa.Index("idea_stage", "campaign_id", "stage_kind", "number"),
    sa.Index("idea_byline", "byline_id", "campaign_id", "stage_kind", "number"),
    sa.Index("idea_answered", "campaign_id", "answered_at"),
)

idea_person = table(
    "idea_person",
    sa.Column("person_id", Id, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("idea_id", Id, sa.ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("part", sa.Text, nullable=False),
    one_of("part", Part, "idea_part"),
    sa.Index("idea_person_idea", "idea_id"),
    rowid=False,
)

follow = table(
    "follow",
    sa.Column("person_id", Id, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("idea_id", Id, sa.ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("at", Moment, nullable=False),
    sa.Index("follow_newest", "person_id", "at", "idea_id"),
    rowid=False,
)

seen = table(
    "seen",  # I opened, voted on or skipped it; the day counts, so that a list doesn't move under the eyes
    sa.Column("person_id", Id, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("idea_id", Id, sa.ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("first_on", Day, nullable=False),
    rowid=False,
)

reach = table(
    "reach",  # how widely an idea was seen, and its card in the fair order's shuffle
    sa.Column("idea_id", Id, sa.ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("campaign_id", Id, nullable=False),
    sa.Column("seen", sa.Integer, nullable=False, server_default="0"),
    sa.Column("bucket", sa.Integer, nullable=False, server_default="0"),
    sa.Column("deal", sa.Integer, nullable=False),
    sa.Index("reach_fair", "campaign_id", "bucket", "deal"),
    rowid=False,
)

report = table(
    "report",  # "please look at this": an idea or one of its comments
    sa.Column("id", Id, primary_key=True),
    sa.Column("idea_id", Id, sa.ForeignKey("idea.id"), nullable=False, index=True),
    sa.Column("comment_id", Id),
    sa.Column("campaign_id", Id, nullable=False),
    sa.Column("person_id", Id, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("settled_at", Moment),
    sa.Column("settled_by_id", Id),
    sa.CheckConstraint("length(trim(reason)) > 0", name="reason_needed"),
    sa.Index("report_open", "campaign_id", "settled_at"),
)
