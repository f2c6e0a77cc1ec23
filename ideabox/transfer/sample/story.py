"""The sample's structure, the same in every language: who, where, when and how often, read from TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ideabox.words import StageKind


@dataclass(frozen=True, slots=True)
class SitePlan:
    """A site; its region is a key, its name may be another one in a language."""

    code: str
    name: str
    region: str


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """A person; the job is a key."""

    login: str
    name: str
    site: str
    job: str


@dataclass(frozen=True, slots=True)
class PhasePlan:
    """A phase in days from today, both included, and what it opens."""

    kind: str
    first: int
    last: int
    opens: frozenset[str]


@dataclass(frozen=True, slots=True)
class CampaignPlan:
    """A campaign; people are logins, `sites` codes, `groups` and `questions` keys."""

    key: str
    kind: str
    glyph: str
    tint: str
    answer_days: int
    anonymity: str
    hides_totals: bool
    created: str
    sponsor: str
    facilitators: tuple[str, ...]
    reviewers: tuple[str, ...]
    note_by: str
    groups: tuple[str, ...]
    sites: tuple[str, ...]
    questions: tuple[str, ...]
    phases: tuple[PhasePlan, ...]

    @property
    def for_all(self) -> bool:
        """Whether everyone may see it."""
        return not self.groups and not self.sites


@dataclass(frozen=True, slots=True)
class CommentPlan:
    """A comment; `to` is the key of the one it replies to, `report` who asks to look at it, and when."""

    key: str
    by: str
    at: str
    to: str = ""
    hidden: bool = False
    report: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class MovePlan:
    """A step to a stage; parked ideas are looked at again in that many days."""

    key: str
    to: StageKind
    by: str
    at: str
    asks: bool = False
    look_again: int | None = None


@dataclass(frozen=True, slots=True)
class IdeaPlan:
    """An idea's course: when it was written, kept as a draft or withdrawn, and what came of it."""

    key: str
    author: str
    at: str
    anonymous: bool = False
    hidden: bool = False
    draft: str = ""
    withdrawn: str = ""
    support: int = 0
    passed: int = 0
    readers: int = 0
    followers: int = 0
    moves: tuple[MovePlan, ...] = ()
    comments: tuple[CommentPlan, ...] = ()

    @property
    def campaign(self) -> str:
        """The key of its campaign, with which its own begins."""
        return self.key.partition("-")[0]


@dataclass(frozen=True, slots=True)
class MarksPlan:
    """What one person did, as opposed to the crowd: keys of ideas."""

    news_read: str
    supports: tuple[str, ...]
    passes: tuple[str, ...]
    reads: tuple[str, ...]
    follows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The whole structure. `groups` are the logins of their members."""

    organisation: str
    administrator: str
    owner: str
    sites: tuple[SitePlan, ...]
    people: tuple[PersonPlan, ...]
    groups: Mapping[str, tuple[str, ...]]
    campaigns: Mapping[str, CampaignPlan]
    ideas: tuple[IdeaPlan, ...]
    marks: Mapping[str, MarksPlan]
    news_read_by_others: str

    def audience(self, campaign: CampaignPlan) -> tuple[str, ...]:
        """Logins of those a campaign is for."""
        if campaign.for_all:
            return tuple(person.login for person in self.people)
        inside = {login for group in campaign.groups for login in self.groups[group]}
        return tuple(
            person.login for person in self.people if person.login in inside or person.site in campaign.sites
        )


def read_story(folder: Path) -> Story:
    """Read the structure. Raises what a damaged installation raises: OSError, KeyError, TypeError."""
    facts = tomllib.loads((folder / "people.toml").read_text(encoding="utf-8"))
    campaigns = tomllib.loads((folder / "campaigns.toml").read_text(encoding="utf-8"))
    marks = tomllib.loads((folder / "marks.toml").read_text(encoding="utf-8"))
    people = tuple(PersonPlan(login, **plan) for login, plan in facts["people"].items())
    return Story(
        organisation=facts["organisation"],
        administrator=facts["administrator"],
        owner=facts["owner"],
        sites=tuple(SitePlan(code, **plan) for code, plan in facts["sites"].items()),
        people=people,
        groups={key: _members(plan, people) for key, plan in facts["groups"].items()},
        campaigns={key: _campaign(key, plan) for key, plan in campaigns.items()},
        ideas=tuple(
            _idea(key, plan)
            for campaign in campaigns
            for key, plan in tomllib.loads(
                (folder / "ideas" / f"{campaign}.toml").read_text(encoding="utf-8")
            ).items()
        ),
        news_read_by_others=marks.pop("news_read_by_others"),
        marks={login: MarksPlan(**_frozen(plan)) for login, plan in marks.items()},
    )


def _members(plan: Mapping[str, list[str]], people: tuple[PersonPlan, ...]) -> tuple[str, ...]:
    return tuple(
        person.login for person in people if person.site in plan["sites"] or person.login in plan["people"]
    )


def _campaign(key: str, plan: dict[str, Any]) -> CampaignPlan:
    phases = tuple(
        PhasePlan(phase["kind"], phase["from"], phase["to"], frozenset(phase["open"]))
        for phase in plan.pop("phases")
    )
    return CampaignPlan(key=key, phases=phases, **_frozen(plan))


def _idea(key: str, plan: dict[str, Any]) -> IdeaPlan:
    moves = tuple(
        MovePlan(**{"key": move["to"], **move, "to": StageKind(move["to"])}) for move in plan.pop("moves", ())
    )
    comments = tuple(_comment(comment) for comment in plan.pop("comments", ()))
    return IdeaPlan(key=key, moves=moves, comments=comments, **plan)


def _comment(plan: dict[str, Any]) -> CommentPlan:
    report = plan.pop("report", None)
    return CommentPlan(**plan, report=(report["by"], report["at"]) if report else None)


def _frozen(plan: Mapping[str, Any]) -> dict[str, Any]:
    """Lists as tuples."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in plan.items()}
