"""What authors, readers and facilitators do with ideas."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from ideabox.asking import Actor
from ideabox.changes import Area, Changes, changed
from ideabox.database.serving import Write, Writes
from ideabox.database.writing import insert, run
from ideabox.errors import Conflict, NotFound, PermissionDenied
from ideabox.ideas.requests import (
    DiscardDraft,
    EditIdea,
    FollowIdea,
    HideIdea,
    MarkSeen,
    PublishIdea,
    ReportIdea,
    RestoreIdea,
    SaveDraft,
    SettleReport,
    UnfollowIdea,
    WithdrawIdea,
)
from ideabox.ideas.tables import follow, idea, idea_person, report, seen
from ideabox.words import IdeaState


def save_draft(connection: sa.Connection, actor: Actor, command: SaveDraft, now: datetime) -> Changes:
    """Keep what is being written; the first time it makes the draft."""
    if not _keep(connection, actor, command, now):
        raise PermissionDenied("no_such_step")
    return changed(Area.DRAFTS, idea=command.id, campaign=command.campaign_id)


def _keep(connection: sa.Connection, actor: Actor, command: SaveDraft | PublishIdea, now: datetime) -> bool:
    """False where it is no draft any more."""
    words = {
        "campaign_id": command.campaign_id,
        "title": command.title,
        "body": command.body,
        "answers": dict(command.answers),
        "language": command.language,
        "anonymous": command.anonymous,
        "saved_at": now,
    }
    ask = insert(connection, idea).values(
        id=command.id, author_id=actor.person_id, state=IdeaState.DRAFT, created_at=now, **words
    )
    kept = ask.on_conflict_do_update(index_elements=["id"], set_=words, where=idea.c.state == IdeaState.DRAFT)
    return run(connection, kept)


def discard_draft(connection: sa.Connection, actor: Actor, command: DiscardDraft, now: datetime) -> Changes:
    """Delete one of my drafts; gone already is as good."""
    run(connection, sa.delete(idea).where(idea.c.id == command.id, idea.c.state == IdeaState.DRAFT))
    return changed(Area.DRAFTS, idea=command.id)


def publish(connection: sa.Connection, actor: Actor, command: PublishIdea, now: datetime) -> Changes:
    """Two statements, no transaction: if the second is refused, the last words are kept as the draft."""
    words = PublishIdea(
        command.id,
        command.campaign_id,
        command.title.strip(),
        command.body.strip(),
        {key: text.strip() for key, text in command.answers.items() if text.strip()},
        command.language,
        command.anonymous,
    )
    if _keep(connection, actor, words, now):
        run(connection, sa.update(idea).where(idea.c.id == command.id).values(state=IdeaState.PUBLISHED))
    elif (
        _state_of_mine(connection, actor, command) != IdeaState.PUBLISHED
    ):  # else it was sent twice, and is there
        raise PermissionDenied("no_such_step")
    return changed(Area.IDEAS, Area.DRAFTS, Area.CAMPAIGNS, idea=command.id, campaign=command.campaign_id)


def _state_of_mine(connection: sa.Connection, actor: Actor, command: PublishIdea) -> str | None:
    state: str | None = connection.scalar(
        sa.select(idea.c.state)
        .join(idea_person, idea_person.c.idea_id == idea.c.id)
        .where(idea.c.id == command.id, idea_person.c.person_id == actor.person_id)
    )
    return state


def edit(connection: sa.Connection, actor: Actor, command: EditIdea, now: datetime) -> Changes:
    """Change my published idea's words."""
    ask = sa.update(idea).where(idea.c.id == command.id, idea.c.row_version == command.row_version)
    words = {
        "title": command.title.strip(),
        "body": command.body.strip(),
        "answers": {key: text.strip() for key, text in command.answers.items() if text.strip()},
        "saved_at": now,
    }
    if not run(connection, ask.values(words)):
        _why_not(connection, command.id)
    return changed(Area.IDEAS, idea=command.id)


def withdraw(connection: sa.Connection, actor: Actor, command: WithdrawIdea, now: datetime) -> Changes:
    """Take my idea back."""
    ask = sa.update(idea).where(idea.c.id == command.id, idea.c.row_version == command.row_version)
    if not run(connection, ask.values(state=IdeaState.WITHDRAWN)):
        _why_not(connection, command.id)
    return changed(Area.IDEAS, Area.CAMPAIGNS, idea=command.id)


def _why_not(connection: sa.Connection, idea_id: UUID) -> None:
    """No row changed: stale, or not there for me. Only now is it worth asking which."""
    if connection.scalar(sa.select(idea.c.id).where(idea.c.id == idea_id)) is None:
        raise NotFound("not_found")
    raise Conflict("changed_meanwhile")


def follow_idea(connection: sa.Connection, actor: Actor, command: FollowIdea, now: datetime) -> Changes:
    """Hear of what happens to it."""
    ask = insert(connection, follow).values(person_id=actor.person_id, idea_id=command.id, at=now)
    run(connection, ask.on_conflict_do_nothing())
    return changed(Area.FOLLOWS, idea=command.id)


def unfollow(connection: sa.Connection, actor: Actor, command: UnfollowIdea, now: datetime) -> Changes:
    """Hear no more of it."""
    run(
        connection,
        sa.delete(follow).where(follow.c.person_id == actor.person_id, follow.c.idea_id == command.id),
    )
    return changed(Area.FOLLOWS, idea=command.id)


def mark_seen(connection: sa.Connection, actor: Actor, command: MarkSeen, now: datetime) -> Changes:
    """I opened these; the day of the first time stays."""
    rows = [
        {"person_id": actor.person_id, "idea_id": each, "first_on": now.date()}
        for each in sorted(command.ids)
    ]
    if rows:
        connection.execute(insert(connection, seen).values(rows).on_conflict_do_nothing())
    return Changes(frozenset({Area.SEEN}), frozenset(command.ids))


def hide(connection: sa.Connection, actor: Actor, command: HideIdea, now: datetime) -> Changes:
    """Take it out of sight, with a reason."""
    ask = sa.update(idea).where(idea.c.id == command.id)
    if not run(connection, ask.values(hidden=True, hidden_reason=command.reason.strip())):
        raise NotFound("not_found")
    return changed(Area.IDEAS, Area.CAMPAIGNS, idea=command.id)


def restore(connection: sa.Connection, actor: Actor, command: RestoreIdea, now: datetime) -> Changes:
    """Show it again."""
    ask = sa.update(idea).where(idea.c.id == command.id)
    if not run(connection, ask.values(hidden=False, hidden_reason="")):
        raise NotFound("not_found")
    return changed(Area.IDEAS, Area.CAMPAIGNS, idea=command.id)


def report_idea(connection: sa.Connection, actor: Actor, command: ReportIdea, now: datetime) -> Changes:
    """Ask the facilitators to look."""
    source = sa.select(
        sa.literal(command.report_id, report.c.id.type),
        idea.c.id,
        sa.literal(command.comment_id, report.c.comment_id.type),
        idea.c.campaign_id,
        sa.literal(actor.person_id, report.c.person_id.type),
        sa.literal(command.reason.strip()),
        sa.literal(now, report.c.at.type),
    ).where(idea.c.id == command.idea_id)
    columns = ["id", "idea_id", "comment_id", "campaign_id", "person_id", "reason", "at"]
    sent = run(connection, sa.insert(report).from_select(columns, source))
    if not sent and connection.scalar(sa.select(report.c.id).where(report.c.id == command.report_id)) is None:
        raise NotFound("not_found")
    return changed(Area.REPORTS, idea=command.idea_id)


def settle(connection: sa.Connection, actor: Actor, command: SettleReport, now: datetime) -> Changes:
    """A facilitator has looked at it."""
    run(
        connection,
        sa.update(report)
        .where(report.c.id == command.report_id, report.c.settled_at.is_(None))
        .values(settled_at=now, settled_by_id=actor.person_id),
    )
    return changed(Area.REPORTS)


WRITES: Writes = {
    SaveDraft: Write(save_draft),
    DiscardDraft: Write(discard_draft),
    PublishIdea: Write(publish),
    EditIdea: Write(edit, once=True),
    WithdrawIdea: Write(withdraw, once=True),
    FollowIdea: Write(follow_idea),
    UnfollowIdea: Write(unfollow),
    MarkSeen: Write(mark_seen),
    HideIdea: Write(hide, once=True),
    RestoreIdea: Write(restore, once=True),
    ReportIdea: Write(report_idea),
    SettleReport: Write(settle),
}
