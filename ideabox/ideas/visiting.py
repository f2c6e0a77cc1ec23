"""Pages with a list beside them, whole: a campaign or an idea with the first rows of the list, in one round trip."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.reads import campaign_page, get_campaign, page_select
from ideabox.campaigns.requests import GetCampaign
from ideabox.database.given import given
from ideabox.database.nested import nested
from ideabox.database.types import Id
from ideabox.discussion.reads import IDEA
from ideabox.errors import NotFound
from ideabox.ideas.listing import CAMPAIGN, REGION, Shape, listed, made, prepared, statement
from ideabox.ideas.rebinding import rebound
from ideabox.ideas.requests import ListIdeas, VisitCampaign, VisitIdea
from ideabox.ideas.rows import CampaignVisit, IdeaList, IdeaVisit
from ideabox.ideas.tables import idea
from ideabox.ideas.whole import idea_page, whole_select


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


REBOUND = (CAMPAIGN.key, REGION.key)
"""The parameters of a list that an idea's page fills itself."""
Manner = tuple[Shape, str]
"""How a list is wanted, whatever its campaign: its statement and its region."""


def _its_campaign(place: int, others: int) -> sa.ScalarSelect[Any]:
    """The idea's campaign, if its list is wanted in the manner of this place; the last is that of all others."""
    here = idea.alias("here")
    ask = sa.select(here.c.campaign_id).where(here.c.id == IDEA)
    named = [
        here.c.campaign_id.in_(sa.bindparam(f"of_{at}", type_=Id(), expanding=True)) for at in range(others)
    ]
    if place < others:
        ask = ask.where(named[place])
    elif named:
        ask = ask.where(sa.not_(sa.or_(*named)))
    return ask.correlate(None).scalar_subquery()


@lru_cache(maxsize=32)
def _idea_visit(shapes: tuple[Shape, ...]) -> sa.Select[Any]:
    """The idea, and a list in each manner: all but one of them find no campaign, and so nothing."""
    lists = []
    for place, shape in enumerate(shapes):
        region = sa.bindparam(f"region_{place}", type_=REGION.type)
        instead = {CAMPAIGN.key: _its_campaign(place, len(shapes) - 1), REGION.key: region}
        lists.append(nested(rebound(made(shape), instead)).label(f"listed_{place}"))
    return whole_select(*lists)


def visit_idea(connection: sa.Connection, actor: Actor, query: VisitIdea, now: datetime) -> IdeaVisit:
    """The idea and its campaign's list. Raises NotFound, and what the list raises."""
    values = given(actor, now, idea_id=query.id)
    wanted: dict[Manner, list[UUID]] = {}
    for one in (*query.lists, ListIdeas(query.id)):  # the last one stands for all other campaigns
        found = prepared(connection, actor, replace(one, text="", after=None), now)
        assert found is not None
        manner = (found[0], one.region)
        values |= {name: value for name, value in found[1].items() if name not in REBOUND}
        wanted.setdefault(manner, []).append(one.campaign_id)
    wanted.pop(manner)
    for place, ((_, region), campaigns) in enumerate(wanted.items()):
        values |= {f"of_{place}": campaigns, f"region_{place}": region}
    shapes = (*(shape for shape, _ in wanted), manner[0])
    row = connection.execute(_idea_visit(shapes), values).one_or_none()
    if row is None:
        raise NotFound("not_found")
    theirs = [place for place, ids in enumerate(wanted.values()) if row.campaign_id in ids]
    place = theirs[0] if theirs else len(wanted)
    like = ListIdeas(row.campaign_id, shapes[place].order)
    return IdeaVisit(idea_page(row, now), listed(like, getattr(row, f"listed_{place}")))
