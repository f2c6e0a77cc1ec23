"""Fills an empty base with the sample: read the story, make its rows, put them in, all or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from ideabox.database.refusals import refusals
from ideabox.errors import InputError
from ideabox.paths import resources
from ideabox.transfer.sample import writes
from ideabox.transfer.sample.campaigns import Campaign
from ideabox.transfer.sample.crowd import turnout
from ideabox.transfer.sample.ideas import Idea
from ideabox.transfer.sample.identity import deal, stable_id
from ideabox.transfer.sample.moments import Calendar
from ideabox.transfer.sample.organisation import Organisation, Row
from ideabox.transfer.sample.story import Story, read_story
from ideabox.transfer.sample.texts import Texts
from ideabox.transfer.sample.writes import Rows


class EmptyBase(Protocol):
    """What the sample needs of `Backend`."""

    @property
    def connection(self) -> Any:
        """The bare connection (of SQLAlchemy, which only the rooms' SQL files know)."""

    def transaction(self) -> AbstractContextManager[Any]:
        """Several statements, all or nothing."""

    def become(self, login: str | None = None) -> None:
        """Act as another person; None: as the owner."""


@dataclass(frozen=True, slots=True)
class SampleReport:
    """What was put in; `ideas` are all that are no draft, hidden and withdrawn ones too."""

    people: int
    sites: int
    campaigns: int
    ideas: int
    drafts: int
    comments: int
    votes: int
    stage_moves: int


def fill_sample(backend: EmptyBase, language: str, now: datetime) -> SampleReport:
    """Fill an empty embedded base in one language; the backend then acts as the sample's owner, a store employee.

    now: with its zone; every date counts from it.
    Raises InputError for a base that holds somebody, and for a language the sample doesn't speak.
    """
    if not writes.is_empty(backend.connection):
        raise InputError("not_empty", "database")
    calendar = Calendar(now)
    folder = resources() / "sample"
    story = read_story(folder)
    scene = _Scene(story, Texts.load(folder, language, calendar), calendar)
    first, rest = scene.first_rows(), scene.rows()
    run, administrator = stable_id("import", now), scene.organisation.people[story.administrator]
    try:
        with refusals(), backend.transaction() as connection:
            writes.put(connection, first)
            backend.become(story.administrator)
            writes.open_import(connection, run, administrator, now)
            writes.put(connection, rest)
            writes.withdraw(connection, [idea.id for idea in scene.ideas if idea.plan.withdrawn])
            writes.deal(connection, {idea.id: deal(idea.plan.key) for idea in scene.ideas})
            writes.close_import(connection, run, now)
    finally:
        backend.become()
    return _report(story, rest)


class _Scene:
    """All that the sample is made of at one moment, in one language."""

    def __init__(self, story: Story, texts: Texts, calendar: Calendar) -> None:
        self._story = story
        self._calendar = calendar
        self.organisation = Organisation(story, texts, calendar)
        self._campaigns = {
            key: Campaign(plan, self.organisation, texts, calendar) for key, plan in story.campaigns.items()
        }
        ideas = (
            Idea(plan, self._campaigns[plan.campaign], self.organisation.people, texts, calendar)
            for plan in story.ideas
        )
        self.ideas = sorted(ideas, key=lambda idea: idea.at)  # the order of their numbers

    def first_rows(self) -> Rows:
        """What goes into the empty base: the administrator, without whom nobody else gets in."""
        return {
            "site": self.organisation.site_rows(),
            "organisation": [self.organisation.organisation_row()],
            "person": self.organisation.person_rows()[:1],
        }

    def rows(self) -> Rows:
        """Everything else."""
        return {
            "person": self.organisation.person_rows()[1:],
            "person_group": self.organisation.group_rows(),
            "group_member": self.organisation.member_rows(),
            **self._campaign_rows(),
            **self._idea_rows(),
            "notices_read": self._news_rows(),
        }

    def _campaign_rows(self) -> Rows:
        campaigns = list(self._campaigns.values())
        return {
            "campaign": [campaign.row() for campaign in campaigns],
            "campaign_site": _joined(campaign.site_rows() for campaign in campaigns),
            "campaign_group": _joined(campaign.group_rows() for campaign in campaigns),
            "campaign_role": _joined(campaign.role_rows() for campaign in campaigns),
            "phase": _joined(campaign.phase_rows() for campaign in campaigns),
            "stage": _joined(campaign.stage_rows() for campaign in campaigns),
            "question": _joined(campaign.question_rows() for campaign in campaigns),
        }

    def _idea_rows(self) -> Rows:
        crowds = [(idea, turnout(self._story, idea.plan)) for idea in self.ideas if not idea.plan.draft]
        return {
            "idea": [idea.row() for idea in self.ideas],
            "comment": sorted(_joined(idea.comment_rows() for idea in self.ideas), key=_when),
            "stage_move": sorted(_joined(idea.move_rows() for idea in self.ideas), key=_when),
            "vote": _joined(idea.vote_rows(crowd) for idea, crowd in crowds),
            "seen": _joined(idea.seen_rows(crowd) for idea, crowd in crowds),
            "follow": _joined(idea.follow_rows(crowd) for idea, crowd in crowds),
            "report": _joined(idea.report_rows() for idea in self.ideas),
        }

    def _news_rows(self) -> list[Row]:
        """Up to when everyone has read their news."""
        marks, others = self._story.marks, self._story.news_read_by_others
        return [
            {
                "person_id": made,
                "until": self._calendar.moment(marks[login].news_read if login in marks else others),
            }
            for login, made in self.organisation.people.items()
        ]


def _joined(lists: Iterable[list[Row]]) -> list[Row]:
    return [row for rows in lists for row in rows]


def _when(row: Row) -> str:
    """The moment of a row, as text that sorts."""
    return str(row["at"])


def _report(story: Story, rows: Rows) -> SampleReport:
    drafts = sum(1 for idea in story.ideas if idea.draft)
    return SampleReport(
        people=len(story.people),
        sites=len(story.sites),
        campaigns=len(story.campaigns),
        ideas=len(story.ideas) - drafts,
        drafts=drafts,
        comments=len(rows["comment"]),
        votes=len(rows["vote"]),
        stage_moves=len(rows["stage_move"]),
    )
