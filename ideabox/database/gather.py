"""The one module of the database that knows the rooms: importing it gathers every table."""

from __future__ import annotations

from ideabox.campaigns import tables as campaigns
from ideabox.database.base import METADATA
from ideabox.discussion import tables as discussion
from ideabox.ideas import tables as ideas
from ideabox.notices import tables as notices
from ideabox.people import tables as people
from ideabox.reviews import tables as reviews
from ideabox.votes import tables as votes

ROOMS = (people, campaigns, ideas, discussion, votes, reviews, notices)
TABLES = METADATA
