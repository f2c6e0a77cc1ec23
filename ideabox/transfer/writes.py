"""Puts sifted records into the database, thousands of rows a second; what is there already stays as it is.

Runs inside `Backend.importing`, whose transaction and import mode it relies on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from ideabox.campaigns.tables import campaign, phase, question, stage
from ideabox.discussion.tables import comment
from ideabox.errors import InputError
from ideabox.ideas.tables import idea
from ideabox.ids import new_id
from ideabox.people.tables import person
from ideabox.reviews.tables import stage_move
from ideabox.transfer import reads
from ideabox.transfer.accounts import Namespace
from ideabox.transfer.framing import Frame, Row, frame
from ideabox.transfer.records import Kind, Reading
from ideabox.transfer.report import Report
from ideabox.transfer.sifting import Batch
from ideabox.votes.tables import imported_comment_vote, imported_vote, vote
from ideabox.words import IdeaState, StageKind

ROWS = 1_000
"""Rows sent at once."""

Progress = Callable[[int, int], None]
"""(rows done, rows in all)"""

OpenImport = Callable[[str], AbstractContextManager[sa.Connection]]
"""`Backend.importing`: a transaction in import mode, for a source's name."""


@dataclass(frozen=True)
class _Target:
    """Where the records go."""

    names: Namespace
    reading: Reading
    stages: dict[StageKind, UUID]
    questions: dict[str, UUID]
    present: reads.Present


def write(
    connection: sa.Connection,
    batch: Batch,
    reading: Reading,
    names: tuple[str, str, UUID],
    report: Report,
    progress: Progress,
) -> None:
    """Write what is new of a batch. `names`: the format, the campaign's name, the administrator who imports.

    Raises InputError when the campaign lacks a stage that a decision needs, or its name is not the only one.
    """
    source, campaign_name, administrator = names
    report.campaign = campaign_name
    campaign_id = reads.campaign_named(connection, campaign_name)
    if campaign_id is None:
        if not batch.ideas:
            return
        campaign_id = _make_campaign(connection, frame(campaign_name, reading, batch, administrator))
        report.campaign_created = True
    target = _Target(
        Namespace(campaign_id, source, reading.language),
        reading,
        reads.stages_of(connection, campaign_id),
        _questions(connection, campaign_id, batch),
        reads.present(connection, campaign_id, source),
    )
    tables = _rows(batch, target, report)
    done, in_all = 0, sum(len(rows) for _, rows in tables)
    progress(done, in_all)
    for table, rows in tables:
        for some in _sheaves(rows):
            connection.execute(sa.insert(table), some)
            done += len(some)
            progress(done, in_all)


def _make_campaign(connection: sa.Connection, made: Frame) -> UUID:
    connection.execute(sa.insert(campaign), made.campaign)
    connection.execute(sa.insert(phase), made.phases)
    connection.execute(sa.insert(stage), made.stages)
    return made.campaign_id


def _questions(connection: sa.Connection, campaign_id: UUID, batch: Batch) -> dict[str, UUID]:
    """The source's own fields become guided questions; those the campaign lacks are added."""
    known = reads.questions_of(connection, campaign_id)
    position = reads.next_position(connection, campaign_id)
    prompts = dict.fromkeys(prompt for one in batch.ideas.values() for prompt, _ in one.answers)
    for prompt in prompts:
        if prompt not in known:
            known[prompt] = new_id()
            values = {"id": known[prompt], "campaign_id": campaign_id, "position": position, "prompt": prompt}
            connection.execute(sa.insert(question), values)
            position += 1
    return known


def _rows(batch: Batch, target: _Target, report: Report) -> list[tuple[sa.Table, list[Row]]]:
    """The new rows of every table, in an order in which each finds what it refers to."""
    totals = list(_totals(batch, target, report))
    tables = [
        (idea, list(_ideas(batch, target, report))),
        (comment, list(_comments(batch, target, report))),
        (vote, list(_votes(batch, target, report))),
        (imported_vote, [row for row in totals if "idea_id" in row]),
        (imported_comment_vote, [row for row in totals if "comment_id" in row]),
        (stage_move, list(_moves(batch, target, report))),
    ]
    return [(person, list(_people(batch, target, report))), *tables]


def _people(batch: Batch, target: _Target, report: Report) -> Iterator[Row]:
    names, there = target.names, target.present.people
    for record in batch.people.values():
        if _counts(report, Kind.PERSON, names.id(Kind.PERSON, record.key) not in there):
            yield names.account(record)
    authors = [one.author for one in batch.ideas.values()] + [one.author for one in batch.comments.values()]
    for needed, made, name in (
        (not all(authors), names.nobody, ""),
        (bool(batch.moves), names.office, target.reading.office),
    ):
        if needed and made not in there:
            report.nobodies += 1
            yield names.stand_in(made, name)


def _ideas(batch: Batch, target: _Target, report: Report) -> Iterator[Row]:
    names = target.names
    stage_id = target.stages.get(StageKind.DISCUSSION)
    for record in batch.ideas.values():
        idea_id = names.id(Kind.IDEA, record.key)
        if _counts(report, Kind.IDEA, idea_id not in target.present.ideas):
            yield {
                "id": idea_id,
                "campaign_id": names.campaign_id,
                "author_id": _author(names, record.author),
                "title": record.title,
                "body": record.body,
                "answers": {target.questions[prompt].hex: text for prompt, text in record.answers},
                "language": record.language,
                "state": IdeaState.PUBLISHED,
                "stage_id": stage_id,
                "stage_kind": None if stage_id is None else StageKind.DISCUSSION,
                "created_at": record.created_at,
                "saved_at": record.saved_at,
                "published_at": record.published_at,
                "hidden": bool(record.hidden_reason),
                "hidden_reason": record.hidden_reason,
                "source": record.source or f"{names.source}:{record.key}",
            }


def _comments(batch: Batch, target: _Target, report: Report) -> Iterator[Row]:
    names = target.names
    for record in batch.comments.values():
        comment_id = names.id(Kind.COMMENT, record.key)
        if _counts(report, Kind.COMMENT, comment_id not in target.present.comments):
            yield {
                "id": comment_id,
                "idea_id": names.id(Kind.IDEA, record.idea),
                "parent_id": names.id(Kind.COMMENT, record.parent) if record.parent else None,
                "author_id": _author(names, record.author),
                "body": record.body,
                "stance": record.stance,
                "at": record.at,
                "hidden": bool(record.hidden_reason),
                "hidden_reason": record.hidden_reason,
            }


def _votes(batch: Batch, target: _Target, report: Report) -> Iterator[Row]:
    for record in batch.votes.values():
        idea_id = target.names.id(Kind.IDEA, record.idea)
        person_id = target.names.id(Kind.PERSON, record.person)
        if _counts(report, Kind.VOTE, (idea_id, person_id) not in target.present.votes):
            yield {"idea_id": idea_id, "person_id": person_id, "value": record.value, "at": record.at}


def _totals(batch: Batch, target: _Target, report: Report) -> Iterator[Row]:
    for record in batch.totals.values():
        on_idea = record.kind is Kind.IDEA_TOTAL
        on = target.names.id(Kind.IDEA if on_idea else Kind.COMMENT, record.on)
        new = (record.kind, on, record.value) not in target.present.totals
        if _counts(report, record.kind, new, record.votes):
            yield {
                "idea_id" if on_idea else "comment_id": on,
                "value": record.value,
                "votes": record.votes,
            }


def _moves(batch: Batch, target: _Target, report: Report) -> Iterator[Row]:
    names = target.names
    for record in batch.moves.values():
        move_id = names.id(Kind.MOVE, record.key)
        if not _counts(report, Kind.MOVE, move_id not in target.present.moves):
            continue
        if record.stage not in target.stages:
            raise InputError("stage_missing", "campaign", stage=record.stage.value)
        yield {
            "id": move_id,
            "idea_id": names.id(Kind.IDEA, record.idea),
            "person_id": names.office,
            "stage_id": target.stages[record.stage],
            "kind": record.stage,
            "reason": record.reason,
            "answer": record.answer,
            "expected_version": 0,
            "at": record.at,
        }


def _author(names: Namespace, key: str) -> UUID:
    return names.id(Kind.PERSON, key) if key else names.nobody


def _counts(report: Report, kind: Kind, new: bool, weight: int = 1) -> bool:
    """Tell the report of a record; whether it is to be written."""
    if new:
        report.counts[kind].created += weight
    else:
        report.counts[kind].there += weight
    return new


def _sheaves(rows: list[Row]) -> Iterator[list[Row]]:
    for start in range(0, len(rows), ROWS):
        yield rows[start : start + ROWS]
