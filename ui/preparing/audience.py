"""Whom a campaign asks, as parts to show and as a number of people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from ideabox.people.rows import GroupRow, SiteRow


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an audience: a group, a whole region (its sites), or a site."""

    kind: str  # "group", "region" or "site"
    name: str
    ids: frozenset[UUID]
    people: int


@dataclass(frozen=True, slots=True)
class Size:
    """How many sites and people are asked; `about` where they can't be told apart exactly."""

    sites: int
    people: int
    about: bool


def regions(sites: Sequence[SiteRow]) -> tuple[Part, ...]:
    """The regions with their sites, by name."""
    held: dict[str, list[SiteRow]] = defaultdict(list)
    for site in sites:
        if site.region:
            held[site.region].append(site)
    return tuple(
        Part(
            "region", name, frozenset(site.id for site in held[name]), sum(site.people for site in held[name])
        )
        for name in sorted(held)
    )


def site_part(site: SiteRow) -> Part:
    """A site by its code and name."""
    return Part("site", f"{site.code} {site.name}".strip(), frozenset({site.id}), site.people)


def group_part(group: GroupRow) -> Part:
    """A group."""
    return Part("group", group.name, frozenset({group.id}), group.people)


def parts(
    sites: Sequence[SiteRow],
    groups: Sequence[GroupRow],
    site_ids: Collection[UUID],
    group_ids: Collection[UUID],
) -> tuple[Part, ...]:
    """An audience in few words: groups, regions all of whose sites are asked, and the sites besides."""
    wanted = set(site_ids)
    whole = [part for part in regions(sites) if part.ids <= wanted]
    told = frozenset[UUID]().union(*(part.ids for part in whole))
    return (
        *(group_part(group) for group in groups if group.id in group_ids),
        *whole,
        *(site_part(site) for site in sites if site.id in wanted and site.id not in told),
    )


def size(
    sites: Sequence[SiteRow],
    groups: Sequence[GroupRow],
    site_ids: Collection[UUID],
    group_ids: Collection[UUID],
) -> Size:
    """How many are asked.

    Exact for sites alone: everybody has one site at most. With groups it is about: somebody may be in two, or in a
    group and at a site. Everyone is about too: those without a site are in no count.
    """
    if not site_ids and not group_ids:
        return Size(len(sites), sum(site.people for site in sites), about=True)
    chosen = [site for site in sites if site.id in site_ids]
    people = sum(site.people for site in chosen) + sum(
        group.people for group in groups if group.id in group_ids
    )
    return Size(len(chosen), people, about=bool(group_ids))
