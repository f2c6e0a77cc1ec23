# reason for length: a schema written out whole, and frozen: it never changes again
"""The first schema: every table as it stood when the first database was made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from ideabox.database.types import Day, Flag, Id, JsonMap, Moment

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables, in an order in which each finds what it refers to."""
    _people()
    _campaigns()
    _ideas()
    _discussion()
    _votes()
    _reviews()
    _notices()


def _people() -> None:
    """The organisation, sites, people and groups."""
    op.create_table(
        "import_run",
        sa.Column("id", Id),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("opened_at", Moment, nullable=False),
        sa.Column("closed_at", Moment),
        sa.PrimaryKeyConstraint("id", name="import_run_pk"),
        sqlite_strict=True,
    )
    op.create_table(
        "organisation",
        sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1", name="one_organisation")),
        sa.Column("name", sa.Text, nullable=False, server_default=""),
        sa.Column("owner_id", Id),
        sa.Column("is_sample", Flag, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("id", name="organisation_pk"),
        sqlite_strict=True,
    )
    op.create_table(
        "person_group",
        sa.Column("id", Id),
        sa.Column("name", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="person_group_pk"),
        sa.UniqueConstraint("name", name="person_group_name_unique"),
        sqlite_strict=True,
    )
    op.create_table(
        "site",
        sa.Column("id", Id),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("region", sa.Text, nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="site_pk"),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 20", name="code_length"),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 120", name="name_length"),
        sa.UniqueConstraint("code", name="site_code_unique"),
        sqlite_strict=True,
    )
    op.create_table(
        "person",
        sa.Column("id", Id),
        sa.Column("login", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("job", sa.Text, nullable=False, server_default=""),
        sa.Column("email", sa.Text),
        sa.Column("site_id", Id),
        sa.Column("language", sa.Text, nullable=False, server_default="fr"),
        sa.Column("active", Flag, nullable=False, server_default="1"),
        sa.Column("administrator", Flag, nullable=False, server_default="0"),
        sa.Column("imported_from", sa.Text),
        sa.Column("fresh_password", Flag, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("id", name="person_pk"),
        sa.CheckConstraint("length(login) BETWEEN 1 AND 80", name="login_length"),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 120", name="name_length"),
        sa.UniqueConstraint("login", name="person_login_unique"),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name="person_site_id_fk"),
        sqlite_strict=True,
    )
    op.create_index("person_name", "person", ["name", "id"])
    op.create_index("person_site", "person", ["site_id", "active"])
    op.create_table(
        "group_member",
        sa.Column("person_id", Id),
        sa.Column("group_id", Id),
        sa.PrimaryKeyConstraint("person_id", "group_id", name="group_member_pk"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="group_member_person_id_fk", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["person_group.id"], name="group_member_group_id_fk", ondelete="CASCADE"
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("group_member_group", "group_member", ["group_id"])


def _campaigns() -> None:
    """Campaigns and what frames them."""
    op.create_table(
        "campaign",
        sa.Column("id", Id),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("question", sa.Text, nullable=False, server_default=""),
        sa.Column("brief", sa.Text, nullable=False, server_default=""),
        sa.Column("note", sa.Text, nullable=False, server_default=""),
        sa.Column("note_by_id", Id),
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
        sa.Column("created_by_id", Id),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("row_version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("ideas", sa.Integer, nullable=False, server_default="0"),
        sa.Column("comments", sa.Integer, nullable=False, server_default="0"),
        sa.Column("answered", sa.Integer, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("id", name="campaign_pk"),
        sa.CheckConstraint("kind IN ('challenge', 'open_box')", name="campaign_kind"),
        sa.CheckConstraint(
            "state IN ('draft', 'announced', 'open', 'closed', 'archived')", name="campaign_state"
        ),
        sa.CheckConstraint("anonymity IN ('named', 'allowed')", name="campaign_anonymity"),
        sa.CheckConstraint("vote_rule IN ('support', 'for_against')", name="campaign_vote_rule"),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name="name_length"),
        sa.CheckConstraint("length(question) BETWEEN 0 AND 300", name="question_length"),
        sa.CheckConstraint("length(brief) BETWEEN 0 AND 20000", name="brief_length"),
        sa.CheckConstraint("answer_days BETWEEN 1 AND 365", name="answer_days_range"),
        sa.ForeignKeyConstraint(["note_by_id"], ["person.id"], name="campaign_note_by_id_fk"),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name="campaign_created_by_id_fk"),
        sqlite_strict=True,
    )
    op.create_table(
        "campaign_group",
        sa.Column("campaign_id", Id),
        sa.Column("group_id", Id),
        sa.PrimaryKeyConstraint("campaign_id", "group_id", name="campaign_group_pk"),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name="campaign_group_campaign_id_fk", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["group_id"], ["person_group.id"], name="campaign_group_group_id_fk"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "campaign_role",
        sa.Column("person_id", Id),
        sa.Column("campaign_id", Id),
        sa.Column("role", sa.Text),
        sa.PrimaryKeyConstraint("person_id", "campaign_id", "role", name="campaign_role_pk"),
        sa.CheckConstraint("role IN ('sponsor', 'facilitator', 'reviewer')", name="campaign_role_word"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="campaign_role_person_id_fk"),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name="campaign_role_campaign_id_fk", ondelete="CASCADE"
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("campaign_role_campaign", "campaign_role", ["campaign_id", "role"])
    op.create_table(
        "campaign_site",
        sa.Column("campaign_id", Id),
        sa.Column("site_id", Id),
        sa.PrimaryKeyConstraint("campaign_id", "site_id", name="campaign_site_pk"),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name="campaign_site_campaign_id_fk", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name="campaign_site_site_id_fk"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "phase",
        sa.Column("id", Id),
        sa.Column("campaign_id", Id, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False, server_default=""),
        sa.Column("opens_at", Moment, nullable=False),
        sa.Column("closes_at", Moment, nullable=False),
        sa.Column("posting", Flag, nullable=False),
        sa.Column("commenting", Flag, nullable=False),
        sa.Column("voting", Flag, nullable=False),
        sa.PrimaryKeyConstraint("id", name="phase_pk"),
        sa.CheckConstraint(
            "kind IN ('ideas', 'discussion', 'review', 'pilot', 'roll_out')", name="phase_kind"
        ),
        sa.CheckConstraint("closes_at > opens_at", name="phase_ends_first"),
        sa.UniqueConstraint("campaign_id", "position", name="phase_campaign_id_position_unique"),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name="phase_campaign_id_fk", ondelete="CASCADE"
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "phase_change",
        sa.Column("id", Id),
        sa.Column("campaign_id", Id, nullable=False),
        sa.Column("phase_id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("closes_at", Moment, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("applied", Flag, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("id", name="phase_change_pk"),
        sa.CheckConstraint("length(trim(reason)) > 0", name="reason_needed"),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name="phase_change_campaign_id_fk"),
        sqlite_strict=True,
    )
    op.create_index("phase_change_campaign_id", "phase_change", ["campaign_id"])
    op.create_table(
        "question",
        sa.Column("id", Id),
        sa.Column("campaign_id", Id, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("code", sa.Text, nullable=False, server_default=""),
        sa.Column("prompt", sa.Text, nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="question_pk"),
        sa.UniqueConstraint("campaign_id", "position", name="question_campaign_id_position_unique"),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name="question_campaign_id_fk", ondelete="CASCADE"
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "stage",
        sa.Column("id", Id),
        sa.Column("campaign_id", Id, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="stage_pk"),
        sa.CheckConstraint(
            "kind IN ('new', 'discussion', 'review', 'pilot', 'accepted', 'rolled_out', 'not_this_time', 'parked')",
            name="stage_kind",
        ),
        sa.UniqueConstraint("campaign_id", "position", name="stage_campaign_id_position_unique"),
        sa.UniqueConstraint("id", "kind", name="stage_id_kind_unique"),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name="stage_campaign_id_fk", ondelete="CASCADE"
        ),
        sqlite_strict=True,
    )


def _ideas() -> None:
    """Ideas, and what people did with them."""
    op.create_table(
        "idea",
        sa.Column("id", Id),
        sa.Column("campaign_id", Id, nullable=False),
        sa.Column("author_id", Id, nullable=False),
        sa.Column("anonymous", Flag, nullable=False, server_default="0"),
        sa.Column(
            "byline_id",
            Id,
            sa.Computed("CASE WHEN NOT anonymous AND state <> 'draft' THEN author_id END", persisted=True),
        ),
        sa.Column("title", sa.Text, nullable=False, server_default=""),
        sa.Column("body", sa.Text, nullable=False, server_default=""),
        sa.Column("answers", JsonMap, nullable=False, server_default="{}"),
        sa.Column("language", sa.Text, nullable=False, server_default="fr"),
        sa.Column("state", sa.Text, nullable=False, server_default="draft"),
        sa.Column("merged_into_id", Id),
        sa.Column("number", sa.Integer),
        sa.Column("stage_id", Id),
        sa.Column("stage_kind", sa.Text),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("saved_at", Moment, nullable=False),
        sa.Column("published_at", Moment),
        sa.Column("answer_due", Day),
        sa.Column("answered_at", Moment),
        sa.Column("paused_on", Day),
        sa.Column("comments", sa.Integer, nullable=False, server_default="0"),
        sa.Column("hidden", Flag, nullable=False, server_default="0"),
        sa.Column("hidden_reason", sa.Text, nullable=False, server_default=""),
        sa.Column("source", sa.Text),
        sa.Column("row_version", sa.Integer, nullable=False, server_default="1"),
        sa.PrimaryKeyConstraint("id", name="idea_pk"),
        sa.CheckConstraint("state IN ('draft', 'published', 'withdrawn', 'merged')", name="idea_state"),
        sa.CheckConstraint("NOT (state <> 'draft') OR length(title) BETWEEN 3 AND 300", name="title_length"),
        sa.CheckConstraint("NOT (state <> 'draft') OR length(body) BETWEEN 0 AND 50000", name="body_length"),
        sa.CheckConstraint("NOT hidden OR length(trim(hidden_reason)) > 0", name="reason_needed"),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name="idea_campaign_id_fk"),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name="idea_author_id_fk"),
        sa.ForeignKeyConstraint(["merged_into_id"], ["idea.id"], name="idea_merged_into_id_fk"),
        sa.UniqueConstraint("number", name="idea_number_unique"),
        sa.ForeignKeyConstraint(["stage_id"], ["stage.id"], name="idea_stage_id_fk"),
        sqlite_strict=True,
    )
    op.create_index("idea_answered", "idea", ["campaign_id", "answered_at"])
    op.create_index("idea_author", "idea", ["author_id", "state", "saved_at"])
    op.create_index("idea_byline", "idea", ["byline_id", "campaign_id", "stage_kind", "number"])
    op.create_index("idea_due", "idea", ["campaign_id", "stage_kind", "answer_due", "id"])
    op.create_index("idea_newest", "idea", ["campaign_id", "number"])
    op.create_index("idea_stage", "idea", ["campaign_id", "stage_kind", "number"])
    op.create_table(
        "follow",
        sa.Column("person_id", Id),
        sa.Column("idea_id", Id),
        sa.Column("at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("person_id", "idea_id", name="follow_pk"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="follow_person_id_fk"),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name="follow_idea_id_fk", ondelete="CASCADE"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("follow_newest", "follow", ["person_id", "at", "idea_id"])
    op.create_table(
        "idea_person",
        sa.Column("person_id", Id),
        sa.Column("idea_id", Id),
        sa.Column("part", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("person_id", "idea_id", name="idea_person_pk"),
        sa.CheckConstraint("part IN ('author', 'coauthor')", name="idea_part"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="idea_person_person_id_fk"),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name="idea_person_idea_id_fk", ondelete="CASCADE"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("idea_person_idea", "idea_person", ["idea_id"])
    op.create_table(
        "reach",
        sa.Column("idea_id", Id),
        sa.Column("campaign_id", Id, nullable=False),
        sa.Column("seen", sa.Integer, nullable=False, server_default="0"),
        sa.Column("bucket", sa.Integer, nullable=False, server_default="0"),
        sa.Column("deal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("idea_id", name="reach_pk"),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name="reach_idea_id_fk", ondelete="CASCADE"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("reach_fair", "reach", ["campaign_id", "bucket", "deal"])
    op.create_table(
        "report",
        sa.Column("id", Id),
        sa.Column("idea_id", Id, nullable=False),
        sa.Column("comment_id", Id),
        sa.Column("campaign_id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("settled_at", Moment),
        sa.Column("settled_by_id", Id),
        sa.PrimaryKeyConstraint("id", name="report_pk"),
        sa.CheckConstraint("length(trim(reason)) > 0", name="reason_needed"),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name="report_idea_id_fk"),
        sqlite_strict=True,
    )
    op.create_index("report_idea_id", "report", ["idea_id"])
    op.create_index("report_open", "report", ["campaign_id", "settled_at"])
    op.create_table(
        "seen",
        sa.Column("person_id", Id),
        sa.Column("idea_id", Id),
        sa.Column("first_on", Day, nullable=False),
        sa.PrimaryKeyConstraint("person_id", "idea_id", name="seen_pk"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="seen_person_id_fk"),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name="seen_idea_id_fk", ondelete="CASCADE"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _discussion() -> None:
    """Comments."""
    op.create_table(
        "comment",
        sa.Column("id", Id),
        sa.Column("idea_id", Id, nullable=False),
        sa.Column("campaign_id", Id),
        sa.Column("parent_id", Id),
        sa.Column("author_id", Id, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("stance", sa.Integer, nullable=False, server_default="0"),
        sa.Column("at", Moment, nullable=False),
        sa.Column("edited_at", Moment),
        sa.Column("deleted", Flag, nullable=False, server_default="0"),
        sa.Column("hidden", Flag, nullable=False, server_default="0"),
        sa.Column("hidden_reason", sa.Text, nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="comment_pk"),
        sa.CheckConstraint("NOT (NOT deleted) OR length(body) BETWEEN 1 AND 10000", name="comment_length"),
        sa.CheckConstraint("stance IN (-1, 0, 1)", name="stance_range"),
        sa.CheckConstraint("NOT hidden OR length(trim(hidden_reason)) > 0", name="reason_needed"),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name="comment_idea_id_fk"),
        sa.ForeignKeyConstraint(["parent_id"], ["comment.id"], name="comment_parent_id_fk"),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name="comment_author_id_fk"),
        sqlite_strict=True,
    )
    op.create_index("comment_author", "comment", ["author_id", "at"])
    op.create_index("comment_idea", "comment", ["idea_id", "at", "id"])
    op.create_index("comment_parent_id", "comment", ["parent_id"])
    op.create_index("comment_voice", "comment", ["campaign_id", "author_id"])


def _votes() -> None:
    """Voices and their counts."""
    op.create_table(
        "imported_vote",
        sa.Column("idea_id", Id),
        sa.Column("value", sa.Integer),
        sa.Column("votes", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("idea_id", "value", name="imported_vote_pk"),
        sa.CheckConstraint("value IN (-1, 0, 1)", name="vote_value"),
        sa.ForeignKeyConstraint(
            ["idea_id"], ["idea.id"], name="imported_vote_idea_id_fk", ondelete="CASCADE"
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "secret_tally",
        sa.Column("idea_id", Id),
        sa.Column("support", sa.Integer, nullable=False, server_default="0"),
        sa.Column("against", sa.Integer, nullable=False, server_default="0"),
        sa.Column("passed", sa.Integer, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("idea_id", name="secret_tally_pk"),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name="secret_tally_idea_id_fk", ondelete="CASCADE"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tally",
        sa.Column("idea_id", Id),
        sa.Column("campaign_id", Id, nullable=False),
        sa.Column("support", sa.Integer),
        sa.Column("against", sa.Integer),
        sa.Column("passed", sa.Integer),
        sa.Column("imported_for", sa.Integer, nullable=False, server_default="0"),
        sa.Column("imported_mixed", sa.Integer, nullable=False, server_default="0"),
        sa.Column("imported_against", sa.Integer, nullable=False, server_default="0"),
        sa.Column("standing", sa.Integer, sa.Computed("coalesce(support, 0) + imported_for", persisted=True)),
        sa.PrimaryKeyConstraint("idea_id", name="tally_pk"),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name="tally_idea_id_fk", ondelete="CASCADE"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("tally_supported", "tally", ["campaign_id", "standing", "idea_id"])
    op.create_table(
        "vote",
        sa.Column("idea_id", Id),
        sa.Column("person_id", Id),
        sa.Column("campaign_id", Id),
        sa.Column("value", sa.Integer, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("idea_id", "person_id", name="vote_pk"),
        sa.CheckConstraint("value IN (-1, 0, 1)", name="vote_value"),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name="vote_idea_id_fk", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="vote_person_id_fk"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("vote_person", "vote", ["person_id", "campaign_id", "value"])
    op.create_table(
        "imported_comment_vote",
        sa.Column("comment_id", Id),
        sa.Column("value", sa.Integer),
        sa.Column("votes", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("comment_id", "value", name="imported_comment_vote_pk"),
        sa.CheckConstraint("value IN (-1, 0, 1)", name="vote_value"),
        sa.ForeignKeyConstraint(
            ["comment_id"], ["comment.id"], name="imported_comment_vote_comment_id_fk", ondelete="CASCADE"
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _reviews() -> None:
    """Stage moves."""
    op.create_table(
        "stage_move",
        sa.Column("id", Id),
        sa.Column("idea_id", Id, nullable=False),
        sa.Column("campaign_id", Id),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("stage_id", Id, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        sa.Column("answer", sa.Text, nullable=False, server_default=""),
        sa.Column("asks_author", Flag, nullable=False, server_default="0"),
        sa.Column("look_again_on", Day),
        sa.Column("expected_version", sa.Integer, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="stage_move_pk"),
        sa.ForeignKeyConstraint(
            ["stage_id", "kind"], ["stage.id", "stage.kind"], name="stage_move_stage_id_kind_fk"
        ),
        sa.CheckConstraint(
            "(kind IN ('new', 'discussion', 'review') AND NOT asks_author) OR length(trim(answer)) > 0",
            name="answer_needed",
        ),
        sa.CheckConstraint("kind <> 'parked' OR look_again_on IS NOT NULL", name="date_needed"),
        sa.CheckConstraint("NOT asks_author OR kind = 'review'", name="no_such_step"),
        sa.CheckConstraint("length(answer) BETWEEN 0 AND 20000", name="answer_length"),
        sa.CheckConstraint("length(reason) BETWEEN 0 AND 300", name="reason_length"),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name="stage_move_idea_id_fk"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="stage_move_person_id_fk"),
        sqlite_strict=True,
    )
    op.create_index("stage_move_idea", "stage_move", ["idea_id", "at", "id"])
    op.create_index("stage_move_newest", "stage_move", ["campaign_id", "at", "id"])


def _notices() -> None:
    """What was read, the change feed and the audit."""
    op.create_table(
        "app_meta",
        sa.Column("key", sa.Text),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="app_meta_pk"),
        sqlite_strict=True,
    )
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer),
        sa.Column("at", Moment, nullable=False),
        sa.Column("person_id", Id),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("subject_id", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("seq", name="audit_pk"),
        sqlite_strict=True,
    )
    if op.get_bind().dialect.name == "postgresql":
        _change_by_transaction()
    else:
        op.create_table(
            "change",
            sa.Column("mark", sa.Integer),
            sa.Column("campaign_id", Id),
            sa.Column("idea_id", Id),
            sa.Column("what", sa.Text, nullable=False),
            sa.PrimaryKeyConstraint("mark", name="change_pk"),
            sqlite_strict=True,
        )
    op.create_table(
        "notices_read",
        sa.Column("person_id", Id),
        sa.Column("until", Moment, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="notices_read_pk"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="notices_read_person_id_fk"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "notice_opened",
        sa.Column("person_id", Id),
        sa.Column("idea_id", Id),
        sa.Column("until", Moment, nullable=False),
        sa.PrimaryKeyConstraint("person_id", "idea_id", name="notice_opened_pk"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="notice_opened_person_id_fk"),
        sa.ForeignKeyConstraint(
            ["idea_id"], ["idea.id"], name="notice_opened_idea_id_fk", ondelete="CASCADE"
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _change_by_transaction() -> None:
    """The feed where many write at once: marked by transaction, since numbers are not seen in the order they are drawn."""
    op.create_table(
        "change",
        sa.Column("mark", sa.BigInteger, server_default=sa.text("pg_current_xact_id()::text::bigint")),
        sa.Column("place", sa.BigInteger, sa.Identity(always=True)),
        sa.Column("campaign_id", Id),
        sa.Column("idea_id", Id),
        sa.Column("what", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("mark", "place", name="change_pk"),
    )
