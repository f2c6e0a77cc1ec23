"""Rows of the sample's organisation: sites, people, groups."""

from __future__ import annotations

from uuid import UUID

from ideabox.transfer.sample.identity import stable_id
from ideabox.transfer.sample.moments import Calendar
from ideabox.transfer.sample.story import Story
from ideabox.transfer.sample.texts import Texts

FOUNDED = "600d"
"""When the chain's people and sites came into the base."""

Row = dict[str, object]


class Organisation:
    """The chain's rows, and the ids other rows refer to."""

    def __init__(self, story: Story, texts: Texts, calendar: Calendar) -> None:
        self._story = story
        self._texts = texts
        founded = calendar.moment(FOUNDED)
        self.sites: dict[str, UUID] = {
            site.code: stable_id(f"site {site.code}", founded) for site in story.sites
        }
        self.people: dict[str, UUID] = {
            person.login: stable_id(f"person {person.login}", founded) for person in story.people
        }
        self.groups: dict[str, UUID] = {key: stable_id(f"group {key}", founded) for key in story.groups}

    def organisation_row(self) -> Row:
        """The one row of the organisation."""
        owner = self.people[self._story.owner]
        return {"id": 1, "name": self._story.organisation, "owner_id": owner, "is_sample": True}

    def site_rows(self) -> list[Row]:
        """Stores, depot and head office."""
        return [
            {
                "id": self.sites[site.code],
                "code": site.code,
                "name": self._texts.maybe("sites", site.code) or site.name,
                "region": self._texts.say("regions", site.region),
            }
            for site in self._story.sites
        ]

    def person_rows(self) -> list[Row]:
        """Everyone, the administrator first: an empty base lets its first person in."""
        administrator = self._story.administrator
        return [
            {
                "id": self.people[person.login],
                "login": person.login,
                "name": person.name,
                "job": self._texts.say("jobs", person.job),
                "site_id": self.sites[person.site],
                "language": self._texts.language,
                "active": True,
                "administrator": person.login == administrator,
            }
            for person in sorted(self._story.people, key=lambda one: one.login != administrator)
        ]

    def group_rows(self) -> list[Row]:
        """The groups."""
        return [{"id": made, "name": self._texts.say("groups", key)} for key, made in self.groups.items()]

    def member_rows(self) -> list[Row]:
        """Who is in which group."""
        return [
            {"group_id": self.groups[key], "person_id": self.people[login]}
            for key, members in self._story.groups.items()
            for login in members
        ]
