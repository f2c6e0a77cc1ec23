"""A campaign's page whole: its frame and the first rows of its list in one statement, so in one round trip."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.reads import campaign_page, get_campaign, page_select
from ideabox.campaigns.requests import GetCampaign
from ideabox.database.nested import nested
from ideabox.errors import NotFound
from ideabox.ideas.listing import Shape, listed, prepared, statement
from ideabox.ideas.requests import VisitCampaign
from ideabox.ideas.rows import CampaignVisit, IdeaList


@lru_cache(maxsize=32)
def _visit(shape: Shape) -> sa.Select[Any]:
    return page_select(nested(statement(shape)).label("listed"))


def visit_campaign(
    connection: sa.Connection, actor: Actor, query: VisitCampaign, now: datetime
) -> CampaignVisit:
    """The frame and the list. Raises NotFound, and what the list raises."""
    wanted = prepared(connection, actor, query.ideas, now)
    if wanted is None:
        page = get_campaign(connection, actor, GetCampaign(query.ideas.campaign_id), now)
        return CampaignVisit(page, IdeaList((), None))
    shape, values = wanted
    found = connection.execute(_visit(shape), values).one_or_none()
    if found is None:
        raise NotFound("not_found")
    return CampaignVisit(campaign_page(found, now), listed(query.ideas, found.listed))
