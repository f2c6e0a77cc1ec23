"""What comes back about people and sites."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A store, warehouse or head office, with its number of active people."""

    id: UUID
    code: str
    name: str
    region: str
    people: int


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group of people, with its number of members."""

    id: UUID
    name: str
    people: int


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as listed to everyone (no e-mail)."""

    id: UUID
    login: str
    name: str
    job: str
    site_id: UUID | None
    site_code: str
    site_name: str
    region: str
    language: str
    active: bool
    administrator: bool


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """A page of people; `after` is the cursor of the next one, None at the end."""

    rows: tuple[PersonRow, ...]
    after: tuple[str, UUID] | None


@dataclass(frozen=True, slots=True)
class PeopleVisit:
    """The first page of people and every site, read together."""

    people: PeoplePage
    sites: tuple[SiteRow, ...]


@dataclass(frozen=True, slots=True)
class Byline:
    """Who said something, as everyone may see it; name is empty where it is hidden, then only the region may show."""

    person_id: UUID | None
    name: str
    site_code: str
    site_name: str
    region: str
