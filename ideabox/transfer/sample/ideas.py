"""Rows of one idea of the sample and of all that came of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from ideabox.transfer.sample.campaigns import Campaign
from ideabox.transfer.sample.crowd import Turnout
from ideabox.transfer.sample.identity import between, stable_id
from ideabox.transfer.sample.moments import Calendar
from ideabox.transfer.sample.organisation import Row
from ideabox.transfer.sample.story import CommentPlan, IdeaPlan, MovePlan
from ideabox.transfer.sample.texts import Texts
from ideabox.words import IdeaState


class Idea:
    """One idea's rows. Its texts stand under its key."""

    def __init__(
        self, plan: IdeaPlan, campaign: Campaign, people: dict[str, UUID], texts: Texts, calendar: Calendar
    ) -> None:
        self.plan = plan
        self._campaign = campaign
        self._people = people
        self._texts = texts
        self._calendar = calendar
        self.at: datetime = calendar.moment(plan.at)
        self.id: UUID = stable_id(plan.key, self.at, coarse=plan.anonymous)

    def row(self) -> Row:
        """The idea as it was published or kept; the stage comes with its moves. A hidden name tells the day only."""
        plan, draft = self.plan, bool(self.plan.draft)
        told = self.at.replace(hour=0, minute=0, second=0, microsecond=0) if plan.anonymous else self.at
        answers = {
            made.hex: text
            for key, made in self._campaign.questions.items()
            if (text := self._texts.maybe(plan.key, key))
        }
        return {
            "id": self.id,
            "campaign_id": self._campaign.id,
            "author_id": self._people[plan.author],
            "anonymous": plan.anonymous,
            "title": self._texts.say(plan.key, "title"),
            "body": "",
            "answers": answers,
            "language": self._texts.language,
            "state": IdeaState.DRAFT if draft else IdeaState.PUBLISHED,
            "created_at": told,
            "saved_at": self._calendar.moment(plan.draft) if draft else told,
            "published_at": None if draft else told,
            "answer_due": None if draft else self.at.date() + timedelta(days=self._campaign.plan.answer_days),
            "hidden": plan.hidden,
            "hidden_reason": self._texts.say(plan.key, "hidden") if plan.hidden else "",
        }

    def comment_rows(self) -> list[Row]:
        """The discussion."""
        return [
            {
                "id": self._comment_id(comment),
                "idea_id": self.id,
                "parent_id": self._comment_id(self._comment(comment.to)) if comment.to else None,
                "author_id": self._people[comment.by],
                "body": self._texts.say(self.plan.key, "talk", comment.key),
                "at": self._calendar.moment(comment.at),
                "hidden": comment.hidden,
                "hidden_reason": self._texts.say(self.plan.key, "hidden", comment.key)
                if comment.hidden
                else "",
            }
            for comment in self.plan.comments
        ]

    def _comment(self, key: str) -> CommentPlan:
        return next(comment for comment in self.plan.comments if comment.key == key)

    def _comment_id(self, comment: CommentPlan) -> UUID:
        return stable_id(f"{self.plan.key} {comment.key}", self._calendar.moment(comment.at))

    def report_rows(self) -> list[Row]:
        """Comments a facilitator is asked to look at."""
        return [
            {
                "id": stable_id(f"{self.plan.key} report {comment.key}", self._calendar.moment(at)),
                "idea_id": self.id,
                "comment_id": self._comment_id(comment),
                "campaign_id": self._campaign.id,
                "person_id": self._people[by],
                "reason": self._texts.say(self.plan.key, "report", comment.key),
                "at": self._calendar.moment(at),
            }
            for comment in self.plan.comments
            if comment.report is not None
            for by, at in (comment.report,)
        ]

    def move_rows(self) -> list[Row]:
        """Its way through the stages, with reasons and public answers."""
        return [self._move_row(move) for move in self.plan.moves]

    def _move_row(self, move: MovePlan) -> Row:
        at = self._calendar.moment(move.at)
        return {
            "id": stable_id(f"{self.plan.key} move {move.key}", at),
            "idea_id": self.id,
            "person_id": self._people[move.by],
            "stage_id": self._campaign.stages[move.to],
            "kind": move.to,
            "reason": self._texts.say(self.plan.key, "moves", move.key, "reason"),
            "answer": self._texts.maybe(self.plan.key, "moves", move.key, "answer"),
            "asks_author": move.asks,
            "look_again_on": None if move.look_again is None else self._calendar.day(move.look_again),
            "expected_version": 0,
            "at": at,
        }

    def vote_rows(self, crowd: Turnout) -> list[Row]:
        """Voices, cast while votes were taken."""
        span = self._campaign.voting()
        if span is None:
            return []
        return [
            {
                "idea_id": self.id,
                "person_id": self._people[login],
                "value": value,
                "at": between(f"{self.plan.key} vote {login}", max(self.at, span[0]), span[1]),
            }
            for login, value in crowd.voices.items()
        ]

    def seen_rows(self, crowd: Turnout) -> list[Row]:
        """Who opened it, and on which day first."""
        return [
            {"idea_id": self.id, "person_id": self._people[login], "first_on": self._noticed(login).date()}
            for login in crowd.readers
        ]

    def follow_rows(self, crowd: Turnout) -> list[Row]:
        """Who follows it."""
        return [
            {"idea_id": self.id, "person_id": self._people[login], "at": self._noticed(login)}
            for login in crowd.followers
        ]

    def _noticed(self, login: str) -> datetime:
        """When a person first saw it: within three days."""
        until = min(self.at + timedelta(days=3), self._calendar.now)
        return between(f"{self.plan.key} seen {login}", self.at, until)
