"""What I have opened of the news, the change feed, and the audit.

News itself is not stored: it is read from stage moves and comments on my and followed ideas. Rows addressed to a
person would tie a login to an anonymous idea.
"""

from __future__ import annotations

import sqlalchemy as sa

from ideabox.database.base import table
from ideabox.database.types import Id, Moment

notice_opened = table(
    "notice_opened",  # I opened this idea then: its news up to that moment is read
    sa.Column("person_id", Id, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("idea_id", Id, sa.ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("until", Moment, nullable=False),
    rowid=False,
)

notices_read = table(
    "notices_read",  # "all read": everything up to this moment
    sa.Column("person_id", Id, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("until", Moment, nullable=False),
    rowid=False,
)

change = table(
    "change",
    sa.Column("mark", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
    sa.Column("campaign_id", Id),
    sa.Column("idea_id", Id),
    sa.Column("what", sa.Text, nullable=False),
)

audit = table(
    "audit",
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("at", Moment, nullable=False),
    sa.Column("person_id", Id),  # empty where the act is anonymous
    sa.Column("act", sa.Text, nullable=False),
    sa.Column("subject_id", sa.Text, nullable=False),
    sa.Column("detail", sa.Text, nullable=False, server_default=""),
)

app_meta = table(
    "app_meta",  # epoch, oldest client allowed …
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
