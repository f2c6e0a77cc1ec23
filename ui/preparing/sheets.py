"""A campaign's sheet outside the database: a new one, one as read, one as kept on this computer, and what it lacks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from ideabox.campaigns.requests import CampaignSheet
from ideabox.campaigns.rows import CampaignPage, PhaseRow, QuestionRow, StageRow
from ideabox.ids import new_id
from ideabox.people.rows import PersonRow
from ideabox.words import Anonymity, CampaignKind, PhaseKind, Role, StageKind, VoteRule

LONGEST_NAME = 80
STANDARD_CODES = ("saw", "propose", "serves")
"""The guided questions every campaign may ask in the program's own words."""


@dataclass(frozen=True, slots=True)
class Face:
    """Somebody as chips and lines show them."""

    id: UUID
    name: str
    job: str


def face(person: PersonRow) -> Face:
    """A person as listed."""
    return Face(person.id, person.name, person.job)


def new_sheet(me: UUID, language: str) -> CampaignSheet:
    """An empty campaign: everyone is asked, I facilitate, nothing is dated yet."""
    return CampaignSheet(
        name="",
        question="",
        language=language,
        facilitator_ids=(me,),
        stages=tuple(StageRow(new_id(), kind, "") for kind in StageKind),
        questions=tuple(QuestionRow(new_id(), code, "") for code in STANDARD_CODES),
    )


def sheet_of(page: CampaignPage) -> CampaignSheet:
    """A campaign as read, ready to be changed."""
    row = page.campaign

    def holders(role: Role) -> tuple[UUID, ...]:
        return tuple(person.id for held, person in page.people if held is role)

    return CampaignSheet(
        name=row.name,
        question=row.question,
        brief=page.brief,
        note=page.note,
        kind=row.kind,
        glyph=row.glyph,
        tint=row.tint,
        answer_days=row.answer_days,
        vote_rule=row.vote_rule,
        hides_totals=row.hides_totals,
        anonymity=row.anonymity,
        language=page.language,
        sponsor_id=row.sponsor_id,
        facilitator_ids=holders(Role.FACILITATOR),
        reviewer_ids=holders(Role.REVIEWER),
        site_ids=tuple(part.id for part in page.audience if not part.is_group),
        group_ids=tuple(part.id for part in page.audience if part.is_group),
        phases=row.phases,
        stages=page.stages,
        questions=page.questions,
    )


def name_of_question(question: str) -> str:
    """A short name made of the question: as many whole words as fit."""
    words = " ".join(question.split())
    if len(words) <= LONGEST_NAME:
        return words
    cut = words[: LONGEST_NAME - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def to_save(sheet: CampaignSheet, nameless: str) -> CampaignSheet:
    """What goes to the database: with a name in any case; `nameless` where not even a question is there.

    A guided question without words is not asked yet, and stays out.
    """
    name = sheet.name.strip() or name_of_question(sheet.question) or nameless
    asked = tuple(each for each in sheet.questions if each.code or each.prompt.strip())
    return replace(sheet, name=name, questions=asked)


def settled(sheet: CampaignSheet) -> CampaignSheet:
    """The sheet as the database gives it back, to compare two: texts without margins, sets in one order."""
    return replace(
        sheet,
        name=sheet.name.strip(),
        question=sheet.question.strip(),
        note=sheet.note.strip(),
        facilitator_ids=tuple(sorted(sheet.facilitator_ids)),
        reviewer_ids=tuple(sorted(sheet.reviewer_ids)),
        site_ids=tuple(sorted(sheet.site_ids)),
        group_ids=tuple(sorted(sheet.group_ids)),
    )


def digest(sheet: CampaignSheet) -> str:
    """A short sign of a sheet's content."""
    return hashlib.sha256(as_text(settled(sheet)).encode()).hexdigest()


def missing(sheet: CampaignSheet, unset: frozenset[str]) -> tuple[str, ...]:
    """What keeps a campaign from being launched: of question, sponsor, dates and promise."""
    lacks = {
        "question": not sheet.question.strip(),
        "sponsor": sheet.sponsor_id is None,
        "dates": not sheet.phases,
        "promise": "promise" in unset,
    }
    return tuple(key for key, lacking in lacks.items() if lacking)


# --- as text, for what is kept on this computer ------------------------------------------------------------------


def as_text(sheet: CampaignSheet) -> str:
    """A sheet as JSON."""
    return json.dumps(_plain(sheet), ensure_ascii=False, sort_keys=True)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def from_text(text: str) -> CampaignSheet:
    """A sheet from its JSON. Raises ValueError or KeyError for text that is none."""
    held: Mapping[str, Any] = json.loads(text)
    ids: dict[str, Any] = {
        key: tuple(UUID(hex=each) for each in held[key])
        for key in ("facilitator_ids", "reviewer_ids", "site_ids", "group_ids")
    }
    plain = {
        key: held[key]
        for key in (
            "name",
            "question",
            "brief",
            "note",
            "glyph",
            "tint",
            "answer_days",
            "hides_totals",
            "language",
        )
    }
    return CampaignSheet(
        **plain,
        **ids,
        kind=CampaignKind(held["kind"]),
        vote_rule=VoteRule(held["vote_rule"]),
        anonymity=Anonymity(held["anonymity"]),
        sponsor_id=UUID(hex=held["sponsor_id"]) if held["sponsor_id"] else None,
        phases=tuple(_phase(each) for each in held["phases"]),
        stages=tuple(
            StageRow(UUID(hex=each["id"]), StageKind(each["kind"]), each["name"]) for each in held["stages"]
        ),
        questions=tuple(
            QuestionRow(UUID(hex=each["id"]), each["code"], each["prompt"]) for each in held["questions"]
        ),
    )


def _phase(held: Mapping[str, Any]) -> PhaseRow:
    return PhaseRow(
        UUID(hex=held["id"]),
        PhaseKind(held["kind"]),
        held["name"],
        datetime.fromisoformat(held["opens_at"]),
        datetime.fromisoformat(held["closes_at"]),
        held["posting"],
        held["commenting"],
        held["voting"],
    )
