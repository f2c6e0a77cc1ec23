"""Rows of the sample's campaigns and of what frames them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from ideabox.transfer.sample.identity import stable_id
from ideabox.transfer.sample.moments import Calendar
from ideabox.transfer.sample.organisation import Organisation, Row
from ideabox.transfer.sample.story import CampaignPlan, PhasePlan
from ideabox.transfer.sample.texts import Texts
from ideabox.words import CampaignState, Role, StageKind, VoteRule


class Campaign:
    """One campaign's rows, and the ids its ideas refer to. Its texts stand under its key."""

    def __init__(
        self, plan: CampaignPlan, organisation: Organisation, texts: Texts, calendar: Calendar
    ) -> None:
        self.plan = plan
        self._organisation = organisation
        self._texts = texts
        self._calendar = calendar
        self._created = calendar.moment(plan.created)
        self.id: UUID = self._id("campaign")
        self.stages: dict[StageKind, UUID] = {kind: self._id(f"stage {kind}") for kind in StageKind}
        self.questions: dict[str, UUID] = {key: self._id(f"question {key}") for key in plan.questions}

    def _id(self, name: str) -> UUID:
        return stable_id(f"{name} of {self.plan.key}", self._created)

    def voting(self) -> tuple[datetime, datetime] | None:
        """From when to when votes were or are taken; None where that is still to come."""
        spans = [self._span(phase) for phase in self.plan.phases if "voting" in phase.opens]
        begun = [
            (opens, min(closes, self._calendar.now)) for opens, closes in spans if opens < self._calendar.now
        ]
        return begun[0] if begun else None

    def _span(self, phase: PhasePlan) -> tuple[datetime, datetime]:
        return self._calendar.start_of(phase.first), self._calendar.end_of(phase.last)

    def row(self) -> Row:
        """The campaign itself, already open."""
        key, plan, people = self.plan.key, self.plan, self._organisation.people
        return {
            "id": self.id,
            "name": self._texts.say(key, "name"),
            "question": self._texts.say(key, "question"),
            "brief": self._texts.say(key, "brief"),
            "note": self._texts.say(key, "note"),
            "note_by_id": people[plan.note_by],
            "kind": plan.kind,
            "state": CampaignState.OPEN,
            "glyph": plan.glyph,
            "tint": plan.tint,
            "answer_days": plan.answer_days,
            "vote_rule": VoteRule.SUPPORT,
            "hides_totals": plan.hides_totals,
            "anonymity": plan.anonymity,
            "for_all": plan.for_all,
            "language": self._texts.language,
            "created_by_id": people[plan.note_by],
            "created_at": self._created,
        }

    def site_rows(self) -> list[Row]:
        """Sites of its audience."""
        return [
            {"campaign_id": self.id, "site_id": self._organisation.sites[code]} for code in self.plan.sites
        ]

    def group_rows(self) -> list[Row]:
        """Groups of its audience."""
        return [
            {"campaign_id": self.id, "group_id": self._organisation.groups[key]} for key in self.plan.groups
        ]

    def role_rows(self) -> list[Row]:
        """Who sponsors, facilitates and reviews."""
        given = (
            (Role.SPONSOR, (self.plan.sponsor,)),
            (Role.FACILITATOR, self.plan.facilitators),
            (Role.REVIEWER, self.plan.reviewers),
        )
        return [
            {"campaign_id": self.id, "person_id": self._organisation.people[login], "role": role}
            for role, logins in given
            for login in logins
        ]

    def phase_rows(self) -> list[Row]:
        """Its phases, without a gap between whole days."""
        return [
            {
                "id": self._id(f"phase {phase.kind}"),
                "campaign_id": self.id,
                "position": position,
                "kind": phase.kind,
                "opens_at": self._span(phase)[0],
                "closes_at": self._span(phase)[1],
                "posting": "posting" in phase.opens,
                "commenting": "commenting" in phase.opens,
                "voting": "voting" in phase.opens,
            }
            for position, phase in enumerate(self.plan.phases)
        ]

    def stage_rows(self) -> list[Row]:
        """One stage of each kind, some with a name of their own."""
        return [
            {
                "id": made,
                "campaign_id": self.id,
                "position": position,
                "kind": kind,
                "name": self._texts.maybe(self.plan.key, "stages", kind),
            }
            for position, (kind, made) in enumerate(self.stages.items())
        ]

    def question_rows(self) -> list[Row]:
        """Its guided questions: a standard code, or words of its own."""
        prompts = {key: self._texts.maybe(self.plan.key, "questions", key) for key in self.questions}
        return [
            {
                "id": made,
                "campaign_id": self.id,
                "position": position,
                "code": "" if prompts[key] else key,
                "prompt": prompts[key],
            }
            for position, (key, made) in enumerate(self.questions.items())
        ]
