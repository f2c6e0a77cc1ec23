"""A small organisation for tests of the core: people, campaigns and ideas written in a line each, and asked as anyone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

import pytest
import sqlalchemy as sa

from ideabox.asking import Command, Query
from ideabox.backend import Backend
from ideabox.campaigns.tables import (
    campaign,
    campaign_group,
    campaign_role,
    campaign_site,
    phase,
    question,
    stage,
)
from ideabox.changes import Changes
from ideabox.database.refusals import refusals
from ideabox.discussion.tables import comment
from ideabox.errors import PermissionDenied
from ideabox.ideas.tables import follow, idea, idea_person, report, seen
from ideabox.ids import new_id
from ideabox.people.tables import group_member, person, person_group, site
from ideabox.reviews.tables import stage_move
from ideabox.votes.tables import imported_vote, vote
from ideabox.words import CampaignState, IdeaState, Part, PhaseKind, Role, StageKind
from tests.postgresql import SharedBackend, asked, plainly

R = TypeVar("R")
T0 = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
"""When tests take place, unless they move the clock."""
MOMENT = "2026-11-22 09:30:00.000"
"""The same, as a statement by hand says it on both engines."""
ADMINISTRATOR = "ada"
NO_GRANT = "no_grant"
"""The word of PostgreSQL's own refusal: nobody has the right to such a statement at all."""
OPEN_PHASE = (-10, 20, True, True, True)


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    now: datetime = T0

    def __call__(self) -> datetime:
        """The time."""
        return self.now


@dataclass
class Campaign:
    """A campaign's ids."""

    id: UUID
    stages: Mapping[StageKind, UUID]
    questions: tuple[UUID, ...]


@dataclass(repr=False)
class World:
    """Writes in import mode as the administrator; asks and does as anybody, one statement a question."""

    backend: Backend
    clock: Clock
    people: dict[str, UUID] = field(default_factory=dict)
    sites: dict[str, UUID] = field(default_factory=dict)
    groups: dict[str, UUID] = field(default_factory=dict)
    statements: list[tuple[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        sa.event.listen(self.backend.connection.engine, "before_cursor_execute", self._note)

    def _note(self, connection: Any, cursor: Any, statement: str, parameters: Any, *rest: Any) -> None:
        self.statements.append((statement, parameters))

    def ask(self, login: str, query: Query[R]) -> R:
        """The answer, which must have cost exactly one statement."""
        self.backend.become(login)
        self.statements.clear()
        try:
            return self.backend.ask(query)
        finally:
            assert len(self.statements) == 1, self.statements

    def do(self, login: str, command: Command) -> Changes:
        """Carry out a command as this person."""
        self.backend.become(login)
        return self.backend.do(command)

    def plan(self) -> list[str]:
        """How SQLite carried out the last question; PostgreSQL's choices depend on its statistics."""
        if self.backend.is_shared:
            pytest.skip("a plan of SQLite's")
        statement, parameters = self.statements[0]
        found = self.backend.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return [str(step[3]) for step in found]

    def plainly(self, statement: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """A statement past every rule, as whoever owns the database; its rows as the embedded one holds them."""
        return plainly(self.backend, statement, *parameters)

    def by_hand(self, login: str, statement: str, *parameters: Any) -> None:
        """A statement as somebody, which the program itself would not send. Raises PermissionDenied("no_grant")."""
        self.backend.become(login)
        plain = tuple(getattr(each, "hex", each) for each in parameters)
        shared = self.backend.is_shared
        try:
            with refusals():
                self.backend.connection.exec_driver_sql(asked(statement) if shared else statement, plain)
        except sa.exc.ProgrammingError as error:
            if "permission denied for" not in str(error.orig):
                raise
            raise PermissionDenied(NO_GRANT) from error

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A connection in import mode; on PostgreSQL an administrator could not speak for people of the house."""
        self.backend.become(ADMINISTRATOR)
        if isinstance(self.backend, SharedBackend):
            self.backend.own()
        with self.backend.importing("test") as connection:
            yield connection

    def insert(self, table: sa.Table, *rows: Mapping[str, Any]) -> None:
        """Rows as they are, or none."""
        if not rows:
            return
        with self.writing() as connection:
            connection.execute(sa.insert(table), list(rows))

    def moment(self, days: float) -> datetime:
        """So many days from now."""
        return self.clock.now + timedelta(days=days)

    def site(self, code: str, region: str = "") -> UUID:
        """A site."""
        self.sites[code] = new_id()
        self.insert(site, {"id": self.sites[code], "code": code, "name": f"Site {code}", "region": region})
        return self.sites[code]

    def person(self, login: str, site: str | None = None, **more: Any) -> UUID:
        """A person; the name is the login with a capital."""
        self.people[login] = new_id()
        row = {"id": self.people[login], "login": login, "name": login.capitalize(), "job": f"Job of {login}"}
        self.insert(person, row | {"site_id": self.sites[site] if site else None} | more)
        return self.people[login]

    def group(self, name: str, *logins: str) -> UUID:
        """A group of people."""
        self.groups[name] = new_id()
        self.insert(person_group, {"id": self.groups[name], "name": name})
        self.insert(
            group_member, *({"group_id": self.groups[name], "person_id": self.people[one]} for one in logins)
        )
        return self.groups[name]

    def campaign(
        self,
        name: str,
        *,
        phases: tuple[tuple[float, float, bool, bool, bool], ...] = (OPEN_PHASE,),
        roles: Mapping[str, Role] | None = None,
        sites: tuple[str, ...] = (),
        groups: tuple[str, ...] = (),
        **more: Any,
    ) -> Campaign:
        """An open campaign. phases: opens and closes in days from now, posting, commenting, voting."""
        made = Campaign(new_id(), {kind: new_id() for kind in StageKind}, tuple(new_id() for _ in range(3)))
        row = {
            "id": made.id,
            "name": name,
            "question": f"{name}?",
            "kind": "challenge",
            "state": CampaignState.OPEN,
        }
        row |= {"created_at": self.clock.now, "for_all": not sites and not groups}
        with self.writing() as connection:
            connection.execute(sa.insert(campaign).values(row | more))
            for place, (opens, closes, posting, commenting, voting) in enumerate(phases):
                connection.execute(
                    sa.insert(phase).values(
                        id=new_id(),
                        campaign_id=made.id,
                        position=place,
                        kind=PhaseKind.IDEAS,
                        opens_at=self.moment(opens),
                        closes_at=self.moment(closes),
                        posting=posting,
                        commenting=commenting,
                        voting=voting,
                    )
                )
            for place, (kind, stage_id) in enumerate(made.stages.items()):
                connection.execute(
                    sa.insert(stage).values(id=stage_id, campaign_id=made.id, position=place, kind=kind)
                )
            for place, (code, question_id) in enumerate(
                zip(("saw", "propose", "serves"), made.questions, strict=True)
            ):
                connection.execute(
                    sa.insert(question).values(id=question_id, campaign_id=made.id, position=place, code=code)
                )
            for login, role in (roles or {}).items():
                connection.execute(
                    sa.insert(campaign_role).values(
                        campaign_id=made.id, person_id=self.people[login], role=role
                    )
                )
            for code in sites:
                connection.execute(
                    sa.insert(campaign_site).values(campaign_id=made.id, site_id=self.sites[code])
                )
            for group in groups:
                connection.execute(
                    sa.insert(campaign_group).values(campaign_id=made.id, group_id=self.groups[group])
                )
        return made

    def idea(self, where: Campaign, author: str, title: str = "An idea", **more: Any) -> UUID:
        """A published idea, or what `state` says."""
        made = new_id()
        self.insert(idea, self.idea_row(where, author, title, id=made, **more))
        return made

    def coauthor(self, on: UUID, *logins: str) -> None:
        """They wrote it together."""
        self.insert(
            idea_person,
            *({"person_id": self.people[login], "idea_id": on, "part": Part.COAUTHOR} for login in logins),
        )

    def ideas(self, where: Campaign, author: str, number: int, **more: Any) -> list[UUID]:
        """Many published ideas at once."""
        rows = [self.idea_row(where, author, f"Idea {place}", **more) for place in range(number)]
        self.insert(idea, *rows)
        return [row["id"] for row in rows]

    def idea_row(self, where: Campaign, author: str, title: str, **more: Any) -> dict[str, Any]:
        """What the table takes."""
        kind = more.pop("kind", StageKind.NEW)
        row = {
            "id": new_id(),
            "campaign_id": where.id,
            "author_id": self.people[author],
            "title": title,
            "body": "",
            "state": IdeaState.PUBLISHED,
            "created_at": self.clock.now,
            "saved_at": self.clock.now,
        }
        if more.get("state", IdeaState.PUBLISHED) == IdeaState.PUBLISHED:
            row |= {"stage_id": where.stages[kind], "stage_kind": kind}
        if more.get("hidden"):
            row["hidden_reason"] = "Off the point"
        return row | more

    def comment(self, on: UUID, author: str, body: str = "A comment", **more: Any) -> UUID:
        """A comment; days: how long ago."""
        made = new_id()
        row = {"id": made, "idea_id": on, "author_id": self.people[author], "body": body}
        self.insert(comment, row | {"at": self.moment(-more.pop("days", 0))} | more)
        return made

    def vote(self, on: UUID, login: str, value: int = 1) -> None:
        """A voice."""
        row = {"idea_id": on, "person_id": self.people[login], "value": value, "at": self.clock.now}
        self.insert(vote, row)

    def imported_votes(self, on: UUID, value: int, votes: int) -> None:
        """Totals of another system."""
        self.insert(imported_vote, {"idea_id": on, "value": value, "votes": votes})

    def move(
        self, where: Campaign, on: UUID, by: str, kind: StageKind, answer: str = "", **more: Any
    ) -> UUID:
        """A stage move; days: how long ago."""
        made = new_id()
        row = {
            "id": made,
            "idea_id": on,
            "person_id": self.people[by],
            "stage_id": where.stages[kind],
            "kind": kind,
            "answer": answer,
            "expected_version": 0,
            "at": self.moment(-more.pop("days", 0)),
            "look_again_on": date(2027, 1, 1) if kind is StageKind.PARKED else None,
        }
        self.insert(stage_move, row | more)
        return made

    def follow(self, login: str, on: UUID, days: float = 30) -> None:
        """Follows it since so many days."""
        self.insert(follow, {"person_id": self.people[login], "idea_id": on, "at": self.moment(-days)})

    def saw(self, login: str, *ideas: UUID, days: int = 1) -> None:
        """Saw them so many days ago."""
        day = self.moment(-days).date()
        self.insert(
            seen, *({"person_id": self.people[login], "idea_id": one, "first_on": day} for one in ideas)
        )

    def report(self, where: Campaign, on: UUID, by: str, **more: Any) -> UUID:
        """Asks the facilitators to look."""
        made = new_id()
        row = {
            "id": made,
            "idea_id": on,
            "campaign_id": where.id,
            "person_id": self.people[by],
            "reason": "Look",
        }
        self.insert(report, row | {"at": self.clock.now} | more)
        return made
