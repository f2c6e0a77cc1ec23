"""The organisation, sites, people and groups."""

from __future__ import annotations

import sqlalchemy as sa

from ideabox.database.base import length, table
from ideabox.database.types import Flag, Id, Moment

organisation = table(
    "organisation",
    sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1", name="one_organisation"), primary_key=True),
    sa.Column("name", sa.Text, nullable=False, server_default=""),
    sa.Column("owner_id", Id),  # embedded database: whose file it is
    sa.Column("is_sample", Flag, nullable=False, server_default="0"),
)

site = table(
    "site",
    sa.Column("id", Id, primary_key=True),
    sa.Column("code", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("region", sa.Text, nullable=False, server_default=""),
    length("code", 1, 20, "code_length"),
    length("name", 1, 120, "name_length"),
)

person = table(
    "person",
    sa.Column("id", Id, primary_key=True),
    sa.Column("login", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("job", sa.Text, nullable=False, server_default=""),
    sa.Column("email", sa.Text),
    sa.Column("site_id", Id, sa.ForeignKey("site.id")),
    sa.Column("language", sa.Text, nullable=False, server_default="fr"),
    sa.Column("active", Flag, nullable=False, server_default="1"),
    sa.Column("administrator", Flag, nullable=False, server_default="0"),
    sa.Column("imported_from", sa.Text),  # a pseudonymous account made by an import; it never signs in
    sa.Column(
        "fresh_password", Flag, nullable=False, server_default="0"
    ),  # given by IT, to be changed at the first sign-in
    length("login", 1, 80, "login_length"),
    length("name", 1, 120, "name_length"),
    sa.Index("person_name", "name", "id"),
    sa.Index("person_site", "site_id", "active"),
)

person_group = table(
    "person_group",
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
)

group_member = table(
    "group_member",
    sa.Column("person_id", Id, sa.ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("group_id", Id, sa.ForeignKey("person_group.id", ondelete="CASCADE"), primary_key=True),
    sa.Index("group_member_group", "group_id"),
    rowid=False,
)

import_run = table(
    "import_run",  # while one is open, its administrator may write old dates into closed phases
    sa.Column("id", Id, primary_key=True),
    sa.Column("person_id", Id, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("opened_at", Moment, nullable=False),
    sa.Column("closed_at", Moment),
)
