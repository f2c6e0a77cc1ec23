"""Alembic's entry: migrations run on the connection they are handed, inside its transaction."""

from __future__ import annotations

from alembic import context

from ideabox.database.gather import TABLES

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=TABLES,
    render_as_batch=True,
    transactional_ddl=False,
    transaction_per_migration=False,
)
context.run_migrations()
