"""What is read of people, sites and groups, and the bylines every room shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.database.nested import nested
from ideabox.database.serving import Reads
from ideabox.database.types import Id
from ideabox.people.requests import ListPeople, ListSites, VisitPeople
from ideabox.people.rows import Byline, GroupRow, PeoplePage, PeopleVisit, PersonRow, SiteRow
from ideabox.people.tables import group_member, person, person_group, site

MOST_PEOPLE = 200
"""The longest page of people anyone may ask for."""
MOST_SITES = 5_000
"""More sites or groups than any organisation has; a bound all the same."""

Columns = Sequence[sa.ColumnElement[Any]]


def person_columns(who: sa.FromClause = person, home: sa.FromClause = site) -> Columns:
    """What `person_row` reads, from a person outer-joined with their site."""
    return (
        who.c.id.label("person_id"),
        who.c.login,
        who.c.name,
        who.c.job,
        who.c.site_id,
        sa.func.coalesce(home.c.code, "").label("site_code"),
        sa.func.coalesce(home.c.name, "").label("site_name"),
        sa.func.coalesce(home.c.region, "").label("region"),
        who.c.language,
        who.c.active,
        who.c.administrator,
    )


def person_row(found: Any) -> PersonRow:
    """A person as listed to everyone, from `person_columns`."""
    return PersonRow(
        found.person_id,
        found.login,
        found.name,
        found.job,
        found.site_id,
        found.site_code,
        found.site_name,
        found.region,
        found.language,
        found.active,
        found.administrator,
    )


def byline_columns(who: sa.FromClause, home: sa.FromClause) -> Columns:
    """What `byline` reads, from a public author outer-joined with their site: all empty where the name is hidden."""
    return (
        who.c.id.label("by_id"),
        who.c.name.label("by_name"),
        home.c.code.label("by_site_code"),
        home.c.name.label("by_site_name"),
        home.c.region.label("by_region"),
    )


def byline(found: Any) -> Byline:
    """Who said something, from `byline_columns`."""
    return Byline(
        found.by_id,
        found.by_name or "",
        found.by_site_code or "",
        found.by_site_name or "",
        found.by_region or "",
    )


@cache
def _people(searched: bool, resumed: bool, active_only: bool) -> sa.Select[Any]:
    ask = (
        sa.select(*person_columns())
        .select_from(person.outerjoin(site, site.c.id == person.c.site_id))
        .order_by(person.c.name, person.c.id)
        .limit(sa.bindparam("most", type_=sa.Integer))
    )
    if active_only:
        ask = ask.where(person.c.active)
    if searched:
        wanted = sa.bindparam("text", type_=sa.Text)
        texts = (person.c.name, person.c.login, site.c.name, site.c.code)
        ask = ask.where(sa.or_(*(text.icontains(wanted, autoescape=False, escape="/") for text in texts)))
    if resumed:
        here = sa.tuple_(sa.bindparam("after_name", type_=sa.Text), sa.bindparam("after_id", type_=Id()))
        ask = ask.where(sa.tuple_(person.c.name, person.c.id) > here)
    return ask


Shape = tuple[bool, bool, bool]
"""What a list of people depends on, as `_people` takes it; the rest are parameters."""


def _prepared(query: ListPeople) -> tuple[Shape, dict[str, Any]]:
    """Which statement a list takes, and its parameters."""
    text = query.text.strip()
    values: dict[str, Any] = {"most": _most(query) + 1}
    if text:
        values["text"] = text.replace("/", "//").replace("%", "/%").replace("_", "/_")
    if query.after is not None:
        values |= {"after_name": query.after[0], "after_id": query.after[1]}
    return (bool(text), query.after is not None, query.active_only), values


def _most(query: ListPeople) -> int:
    return max(1, min(query.most, MOST_PEOPLE))


def _people_page(query: ListPeople, found: Sequence[Any]) -> PeoplePage:
    """A page out of one row more than it shows."""
    most = _most(query)
    rows = tuple(person_row(one) for one in found[:most])
    return PeoplePage(rows, (rows[-1].name, rows[-1].id) if len(found) > most else None)


def list_people(connection: sa.Connection, actor: Actor, query: ListPeople, now: datetime) -> PeoplePage:
    """A page of people by name."""
    shape, values = _prepared(query)
    return _people_page(query, connection.execute(_people(*shape), values).all())


@cache
def sites_select() -> sa.Select[Any]:
    """Every site, as `site_row` reads it."""
    people = (
        sa.select(sa.func.count())
        .select_from(person)
        .where(person.c.site_id == site.c.id, person.c.active)
        .correlate(site)
        .scalar_subquery()
    )
    return sa.select(site, people.label("people")).order_by(site.c.code).limit(MOST_SITES)


def list_sites(
    connection: sa.Connection, actor: Actor, query: ListSites, now: datetime
) -> tuple[SiteRow, ...]:
    """Every site, with its number of active people."""
    return tuple(site_row(found) for found in connection.execute(sites_select()))


def site_row(found: Any) -> SiteRow:
    """A site, from `sites_select`."""
    return SiteRow(found.id, found.code, found.name, found.region, found.people)


@cache
def _visit(shape: Shape) -> sa.Select[Any]:
    return sa.select(nested(_people(*shape)).label("people"), nested(sites_select()).label("sites"))


def visit_people(connection: sa.Connection, actor: Actor, query: VisitPeople, now: datetime) -> PeopleVisit:
    """The people asked for, and every site."""
    shape, values = _prepared(query.people)
    found = connection.execute(_visit(shape), values).one()
    return PeopleVisit(_people_page(query.people, found.people), tuple(map(site_row, found.sites)))


@cache
def groups_select() -> sa.Select[Any]:
    """Every group, as `group_row` reads it."""
    members = (
        sa.select(sa.func.count())
        .select_from(group_member)
        .where(group_member.c.group_id == person_group.c.id)
        .correlate(person_group)
        .scalar_subquery()
    )
    return sa.select(person_group, members.label("people")).order_by(person_group.c.name).limit(MOST_SITES)


def group_row(found: Any) -> GroupRow:
    """A group, from `groups_select`."""
    return GroupRow(found.id, found.name, found.people)


READS: Reads = {
    ListPeople: list_people,
    ListSites: list_sites,
    VisitPeople: visit_people,
}
