"""What can be asked and done about people and sites."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ideabox.asking import Command, Query
from ideabox.people.rows import PeoplePage, PeopleVisit, SiteRow
from ideabox.words import Role


@dataclass(frozen=True, slots=True)
class ListPeople(Query[PeoplePage]):
    """People by name, a page at a time; `text` is looked for in name, login, site name and code."""

    text: str = ""
    after: tuple[str, UUID] | None = None
    active_only: bool = True
    most: int = 50


@dataclass(frozen=True, slots=True)
class VisitPeople(Query[PeopleVisit]):
    """People and sites in one round trip: the people asked for, and every site."""

    people: ListPeople


@dataclass(frozen=True, slots=True)
class ListSites(Query[tuple[SiteRow, ...]]):
    """Every site, by code."""


@dataclass(frozen=True, slots=True)
class SavePerson(Command):
    """Add a person or change one. Administrators only."""

    id: UUID
    login: str
    name: str
    job: str = ""
    email: str | None = None
    site_id: UUID | None = None
    language: str = "fr"
    active: bool = True
    administrator: bool = False


@dataclass(frozen=True, slots=True)
class SaveSite(Command):
    """Add a site or change one. Administrators only."""

    id: UUID
    code: str
    name: str
    region: str = ""


@dataclass(frozen=True, slots=True)
class GrantRole(Command):
    """Give a person a role in a campaign. Administrators, and the campaign's sponsor or facilitators."""

    campaign_id: UUID
    person_id: UUID
    role: Role


@dataclass(frozen=True, slots=True)
class RevokeRole(Command):
    """Take a role back."""

    campaign_id: UUID
    person_id: UUID
    role: Role


@dataclass(frozen=True, slots=True)
class RenameOrganisation(Command):
    """Give the organisation its name. Administrators only."""

    name: str


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Command):
    """Remember the language I read, so that letters to me come in it."""

    language: str
