"""What leads change about campaigns."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.campaigns.requests import (
    AnnounceCampaign,
    ArchiveCampaign,
    CampaignSheet,
    CloseCampaign,
    CreateCampaign,
    DiscardCampaign,
    EditCampaign,
    ExtendCampaign,
    OpenCampaign,
)
from ideabox.campaigns.rows import StageRow
from ideabox.campaigns.tables import (
    campaign,
    campaign_group,
    campaign_role,
    campaign_site,
    phase,
    phase_change,
    question,
    stage,
)
from ideabox.changes import Area, Changes, changed
from ideabox.database.serving import Write, Writes
from ideabox.database.writing import insert, run
from ideabox.errors import Conflict, NotFound
from ideabox.ids import new_id
from ideabox.words import CampaignKind, CampaignState, PhaseKind, Role, StageKind

OPEN_BOX_YEARS = 50
"""An idea box has no end in sight; a phase needs one."""
STANDARD_QUESTIONS = ("saw", "propose", "serves")
OUT_OF_THE_WAY = 10_000
"""More than any campaign's number of stages, phases or questions."""


def create_campaign(
    connection: sa.Connection, actor: Actor, command: CreateCampaign, now: datetime
) -> Changes:
    """Prepare a draft campaign with its frame."""
    ask = insert(connection, campaign).values(
        id=command.id,
        state=CampaignState.DRAFT,
        created_by_id=actor.person_id,
        created_at=now,
        **_own_columns(command.sheet),
    )
    if run(connection, ask.on_conflict_do_nothing()):
        _frame(connection, command.id, command.sheet, launched=False)
        _set_roles(connection, actor, command.id, command.sheet)
    return changed(Area.CAMPAIGNS, campaign=command.id)


def edit_campaign(connection: sa.Connection, actor: Actor, command: EditCampaign, now: datetime) -> Changes:
    """Change a campaign and its frame."""
    found = connection.execute(
        sa.select(campaign.c.state, campaign.c.row_version).where(campaign.c.id == command.id)
    ).one_or_none()
    if found is None:
        raise NotFound("not_found")
    if found.row_version != command.row_version:
        raise Conflict("changed_meanwhile")
    _frame(connection, command.id, command.sheet, launched=found.state != CampaignState.DRAFT)
    # late, because everyone's counters wait for this row while the line is slow; before the roles, which may be my own
    ask = sa.update(campaign).where(
        campaign.c.id == command.id, campaign.c.row_version == command.row_version
    )
    if not run(connection, ask.values(**_own_columns(command.sheet))):
        raise Conflict("changed_meanwhile")
    _set_roles(connection, actor, command.id, command.sheet)
    return changed(Area.CAMPAIGNS, campaign=command.id)


def _own_columns(sheet: CampaignSheet) -> dict[str, Any]:
    return {
        "name": sheet.name.strip(),
        "question": sheet.question.strip(),
        "brief": sheet.brief,
        "note": sheet.note.strip(),
        "kind": sheet.kind,
        "glyph": sheet.glyph,
        "tint": sheet.tint,
        "answer_days": sheet.answer_days,
        "vote_rule": sheet.vote_rule,
        "hides_totals": sheet.hides_totals,
        "anonymity": sheet.anonymity,
        "for_all": not (sheet.site_ids or sheet.group_ids),
        "language": sheet.language,
    }


def _frame(connection: sa.Connection, campaign_id: UUID, sheet: CampaignSheet, *, launched: bool) -> None:
    """Audience, stages, questions and, before the launch, dates."""
    _replace_links(connection, campaign_site, campaign_id, "site_id", sheet.site_ids)
    _replace_links(connection, campaign_group, campaign_id, "group_id", sheet.group_ids)
    stages = sheet.stages or tuple(StageRow(new_id(), kind, "") for kind in StageKind)
    _set_list(
        connection,
        stage,
        campaign_id,
        [{"id": s.id, "kind": s.kind, "name": s.name} for s in stages],
        keep=True,
    )
    asked = [{"id": q.id, "code": q.code, "prompt": q.prompt} for q in sheet.questions]
    _set_list(connection, question, campaign_id, asked, keep=launched)
    if not launched:  # afterwards dates move only by ExtendCampaign, with a public reason
        phases = [
            {
                "id": p.id,
                "kind": p.kind,
                "name": p.name,
                "opens_at": p.opens_at,
                "closes_at": p.closes_at,
                "posting": p.posting,
                "commenting": p.commenting,
                "voting": p.voting,
            }
            for p in sheet.phases
        ]
        _set_list(connection, phase, campaign_id, phases, keep=False)


def _replace_links(
    connection: sa.Connection, table: sa.Table, campaign_id: UUID, column: str, wanted: tuple[UUID, ...]
) -> None:
    connection.execute(
        sa.delete(table).where(table.c.campaign_id == campaign_id, table.c[column].not_in(wanted))
    )
    if wanted:
        rows = [{"campaign_id": campaign_id, column: each} for each in wanted]
        connection.execute(insert(connection, table).on_conflict_do_nothing(), rows)


def _set_roles(connection: sa.Connection, actor: Actor, campaign_id: UUID, sheet: CampaignSheet) -> None:
    wanted = {(person_id, Role.FACILITATOR) for person_id in sheet.facilitator_ids}
    wanted |= {(person_id, Role.REVIEWER) for person_id in sheet.reviewer_ids}
    if sheet.sponsor_id is not None:
        wanted.add((sheet.sponsor_id, Role.SPONSOR))
    if not any(role is Role.FACILITATOR for _, role in wanted):
        wanted.add((actor.person_id, Role.FACILITATOR))  # somebody must be able to go on
    held = connection.execute(
        sa.select(campaign_role.c.person_id, campaign_role.c.role).where(
            campaign_role.c.campaign_id == campaign_id
        )
    ).all()
    present = {(row.person_id, Role(row.role)) for row in held}
    for person_id, role in wanted - present:
        connection.execute(
            sa.insert(campaign_role).values(campaign_id=campaign_id, person_id=person_id, role=role)
        )
    for person_id, role in present - wanted:
        connection.execute(
            sa.delete(campaign_role).where(
                campaign_role.c.campaign_id == campaign_id,
                campaign_role.c.person_id == person_id,
                campaign_role.c.role == role,
            )
        )


def _set_list(
    connection: sa.Connection, table: sa.Table, campaign_id: UUID, wanted: list[dict[str, Any]], *, keep: bool
) -> None:
    """Make an ordered list as wanted, by id; keep: what is no longer wanted stays behind it: ideas may hang on it."""
    held = connection.scalars(
        sa.select(table.c.id).where(table.c.campaign_id == campaign_id).order_by(table.c.position)
    ).all()
    named = {row["id"] for row in wanted}
    rest = [each for each in held if each not in named]
    if rest and not keep:
        connection.execute(sa.delete(table).where(table.c.id.in_(rest)))
        rest = []
    # positions are unique: move all out of the way, then put each in its place
    aside = sa.update(table).where(table.c.campaign_id == campaign_id)
    connection.execute(aside.values(position=table.c.position + OUT_OF_THE_WAY))
    for position, row in enumerate([*wanted, *({"id": each} for each in rest)]):
        values = {**row, "position": position}
        if row["id"] in held:
            connection.execute(sa.update(table).where(table.c.id == row["id"]).values(values))
        else:
            connection.execute(sa.insert(table).values({**values, "campaign_id": campaign_id}))


def _to_state(connection: sa.Connection, campaign_id: UUID, state: CampaignState) -> Changes:
    if not run(connection, sa.update(campaign).where(campaign.c.id == campaign_id).values(state=state)):
        raise NotFound("not_found")
    return changed(Area.CAMPAIGNS, campaign=campaign_id)


def announce(connection: sa.Connection, actor: Actor, command: AnnounceCampaign, now: datetime) -> Changes:
    """Show it to its audience."""
    return _to_state(connection, command.id, CampaignState.ANNOUNCED)


def open_campaign(connection: sa.Connection, actor: Actor, command: OpenCampaign, now: datetime) -> Changes:
    """Let the phases rule."""
    return _to_state(connection, command.id, CampaignState.OPEN)


def close(connection: sa.Connection, actor: Actor, command: CloseCampaign, now: datetime) -> Changes:
    """End posting, commenting and voting."""
    return _to_state(connection, command.id, CampaignState.CLOSED)


def archive(connection: sa.Connection, actor: Actor, command: ArchiveCampaign, now: datetime) -> Changes:
    """Take it out of the lists."""
    return _to_state(connection, command.id, CampaignState.ARCHIVED)


def extend(connection: sa.Connection, actor: Actor, command: ExtendCampaign, now: datetime) -> Changes:
    """Give a phase a new end; a trigger moves it and the later ones. Sent twice, its reason is given once."""
    words = {
        "campaign_id": command.id,
        "phase_id": command.phase_id,
        "person_id": actor.person_id,
        "closes_at": command.closes_at,
        "reason": command.reason.strip(),
    }
    made = {"id": new_id(), **words, "at": now}
    there = sa.select(phase_change.c.id).join(
        phase,
        sa.and_(phase.c.id == phase_change.c.phase_id, phase.c.closes_at == phase_change.c.closes_at),
    )
    source = sa.select(*(sa.literal(value, phase_change.c[name].type) for name, value in made.items()))
    told = sa.exists(there.where(*(phase_change.c[name] == value for name, value in words.items())))
    run(connection, sa.insert(phase_change).from_select(list(made), source.where(sa.not_(told))))
    return changed(Area.CAMPAIGNS, campaign=command.id)


def discard(connection: sa.Connection, actor: Actor, command: DiscardCampaign, now: datetime) -> Changes:
    """Delete a draft campaign."""
    run(connection, sa.delete(campaign).where(campaign.c.id == command.id))
    return changed(Area.CAMPAIGNS, campaign=command.id)


def open_first_box(
    connection: sa.Connection, owner: UUID, name: str, question_text: str, language: str, now: datetime
) -> UUID:
    """An always-open campaign with one long phase; written in import mode, because it starts open."""
    box = new_id()
    connection.execute(
        sa.insert(campaign).values(
            id=box,
            name=name,
            question=question_text,
            kind=CampaignKind.OPEN_BOX,
            state=CampaignState.OPEN,
            language=language,
            created_by_id=owner,
            created_at=now,
        )
    )
    roles = [
        {"campaign_id": box, "person_id": owner, "role": role} for role in (Role.SPONSOR, Role.FACILITATOR)
    ]
    connection.execute(sa.insert(campaign_role), roles)
    connection.execute(
        sa.insert(phase).values(
            id=new_id(),
            campaign_id=box,
            position=0,
            kind=PhaseKind.IDEAS,
            opens_at=now,
            closes_at=now + timedelta(days=365 * OPEN_BOX_YEARS),
            posting=True,
            commenting=True,
            voting=True,
        )
    )
    connection.execute(
        sa.insert(stage),
        [
            {"id": new_id(), "campaign_id": box, "position": place, "kind": kind}
            for place, kind in enumerate(StageKind)
        ],
    )
    connection.execute(
        sa.insert(question),
        [
            {"id": new_id(), "campaign_id": box, "position": place, "code": code}
            for place, code in enumerate(STANDARD_QUESTIONS)
        ],
    )
    return box


WRITES: Writes = {
    CreateCampaign: Write(create_campaign, several=True),
    EditCampaign: Write(edit_campaign, several=True, once=True),
    AnnounceCampaign: Write(announce, once=True),
    OpenCampaign: Write(open_campaign, once=True),
    ExtendCampaign: Write(extend),
    CloseCampaign: Write(close, once=True),
    ArchiveCampaign: Write(archive, once=True),
    DiscardCampaign: Write(discard),
}
