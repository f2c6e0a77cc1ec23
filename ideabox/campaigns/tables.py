"""Campaigns and what frames them: phases, stages, questions, roles, audience."""

from __future__ import annotations

import sqlalchemy as sa

from ideabox.database.base import length, one_of, table
from ideabox.database.types import Flag, Id, Moment
from ideabox.words import Anonymity, CampaignKind, CampaignState, PhaseKind, Role, StageKind, VoteRule

campaign = table(
    "campaign",
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),  # short: "Du camion au rayon"
    sa.Column("question", sa.Text, nullable=False, server_default=""),
    sa.Column("brief", sa.Text, nullable=False, server_default=""),  # Markdown
    sa.Column("note", sa.Text, nullable=False, server_default=""),  # the facilitator's word
    sa.Column("note_by_id", Id, sa.ForeignKey("person.id")),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False, server_default="draft"),
    sa.Column("glyph", sa.Text, nullable=False, server_default="lightbulb"),
    sa.Column("tint", sa.Text, nullable=False, server_default="leaf"),
    sa.Column("answer_days", sa.Integer, nullable=False, server_default="21"),
    sa.Column("vote_rule", sa.Text, nullable=False, server_default="support"),
    sa.Column("hides_totals", Flag, nullable=False, server_default="0"),
    sa.Column("anonymity", sa.Text, nullable=False, server_default="allowed"),
    sa.Column("for_all", Flag, nullable=False, server_default="1"),
    sa.Column("language", sa.Text, nullable=False, server_default="fr"),
    sa.Column("created_by_id", Id, sa.ForeignKey("person.id")),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("row_version", sa.Integer, nullable=False, server_default="1"),
    # the database's own books, kept by triggers
    sa.Column("ideas", sa.Integer, nullable=False, server_default="0"),
    sa.Column("comments", sa.Integer, nullable=False, server_default="0"),
    sa.Column("answered", sa.Integer, nullable=False, server_default="0"),
    one_of("kind", CampaignKind, "campaign_kind"),
    one_of("state", CampaignState, "campaign_state"),
    one_of("anonymity", Anonymity, "campaign_anonymity"),
    one_of("vote_rule", VoteRule, "campaign_vote_rule"),
    length("name", 1, 80, "name_length"),
    length("question", 0, 300, "question_length"),
    length("brief", 0, 20_000, "brief_length"),
    sa.CheckConstraint("answer_days BETWEEN 1 AND 365", name="answer_days_range"),
)

campaign_site = table(
    "campaign_site",
    sa.Column("campaign_id", Id, sa.ForeignKey("campaign.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("site_id", Id, sa.ForeignKey("site.id"), primary_key=True),
    rowid=False,
)

campaign_group = table(
    "campaign_group",
    sa.Column("campaign_id", Id, sa.ForeignKey("campaign.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("group_id", Id, sa.ForeignKey("person_group.id"), primary_key=True),
    rowid=False,
)

campaign_role = table(
    "campaign_role",
    sa.Column("person_id", Id, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("campaign_id", Id, sa.ForeignKey("campaign.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("role", sa.Text, primary_key=True),
    one_of("role", Role, "campaign_role_word"),
    sa.Index("campaign_role_campaign", "campaign_id", "role"),
    rowid=False,
)

phase = table(
    "phase",
    sa.Column("id", Id, primary_key=True),
    sa.Column("campaign_id", Id, sa.ForeignKey("campaign.id", ondelete="CASCADE"), nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False, server_default=""),  # empty: the kind's own word
    sa.Column("opens_at", Moment, nullable=False),
    sa.Column("closes_at", Moment, nullable=False),
    sa.Column("posting", Flag, nullable=False),
    sa.Column("commenting", Flag, nullable=False),
    sa.Column("voting", Flag, nullable=False),
    one_of("kind", PhaseKind, "phase_kind"),
    sa.CheckConstraint("closes_at > opens_at", name="phase_ends_first"),
    sa.UniqueConstraint("campaign_id", "position"),
)

phase_change = table(
    "phase_change",  # the public reason of a change of dates after the launch; append-only
    sa.Column("id", Id, primary_key=True),
    sa.Column("campaign_id", Id, sa.ForeignKey("campaign.id"), nullable=False, index=True),
    sa.Column("phase_id", Id, nullable=False),
    sa.Column("person_id", Id, nullable=False),
    sa.Column("closes_at", Moment, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("applied", Flag, nullable=False, server_default="0"),  # the books have moved the phases
    sa.CheckConstraint("length(trim(reason)) > 0", name="reason_needed"),
)

stage = table(
    "stage",
    sa.Column("id", Id, primary_key=True),
    sa.Column("campaign_id", Id, sa.ForeignKey("campaign.id", ondelete="CASCADE"), nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False, server_default=""),  # empty: the kind's own word
    one_of("kind", StageKind, "stage_kind"),
    sa.UniqueConstraint("campaign_id", "position"),
    sa.UniqueConstraint("id", "kind"),
)

question = table(
    "question",  # a guided question: `code` is a standard one (saw, propose, serves), else `prompt` is its own text
    sa.Column("id", Id, primary_key=True),
    sa.Column("campaign_id", Id, sa.ForeignKey("campaign.id", ondelete="CASCADE"), nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("code", sa.Text, nullable=False, server_default=""),
    sa.Column("prompt", sa.Text, nullable=False, server_default=""),
    sa.UniqueConstraint("campaign_id", "position"),
)
