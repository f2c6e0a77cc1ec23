"""The first schema: every table as it stands in the rooms' `tables.py` at this revision."""

from __future__ import annotations

from alembic import op

from ideabox.database.gather import TABLES

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables. The first revision may read the live metadata only until a second one exists."""
    TABLES.create_all(op.get_bind())
