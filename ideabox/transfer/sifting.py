"""What holds for every format: keys are unique, texts fit, replies have a parent, the last vote counts.

Rows that break a rule are refused one by one, with all that hangs on them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TypeVar

from ideabox.transfer.records import (
    CommentRecord,
    IdeaRecord,
    Item,
    Kind,
    MoveRecord,
    Origin,
    PersonRecord,
    Refusal,
    Skip,
    TotalRecord,
    VoteRecord,
)
from ideabox.transfer.report import Report

TITLE = (3, 300)
BODY_MOST = 50_000
COMMENT_MOST = 10_000
ANSWER_MOST = 20_000
"""Characters the tables take; a longer text is refused, never cut."""

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)

T = TypeVar("T", IdeaRecord, CommentRecord, MoveRecord)


@dataclass
class Batch:
    """What is fit to be written, in the order in which it can be."""

    people: dict[str, PersonRecord] = field(default_factory=dict)
    ideas: dict[str, IdeaRecord] = field(default_factory=dict)
    comments: dict[str, CommentRecord] = field(default_factory=dict)
    votes: dict[tuple[str, str], VoteRecord] = field(default_factory=dict)
    totals: dict[tuple[Kind, str, int], TotalRecord] = field(default_factory=dict)
    moves: dict[str, MoveRecord] = field(default_factory=dict)


def sift(items: Iterable[Item], report: Report) -> Batch:
    """The records that can come in; the report learns of all others."""
    batch = Batch()
    comments: dict[str, CommentRecord] = {}
    late: list[VoteRecord | TotalRecord | MoveRecord] = []
    for item in items:
        match item:
            case PersonRecord():
                _person(item, batch, report)
            case IdeaRecord():
                _idea(item, batch, report)
            case CommentRecord():
                _comment(item, comments, batch, report)
            case Refusal() | Skip():
                _unread(item, report)
            case _:
                late.append(item)
    batch.ideas = dict(sorted(batch.ideas.items(), key=lambda entry: entry[1].published_at))
    batch.comments = _threaded(comments, report)
    _hang(late, batch, report)
    return batch


def _unread(item: Refusal | Skip, report: Report) -> None:
    """What the reader itself left out."""
    report.counts[item.kind].read += 1
    if isinstance(item, Refusal):
        report.refuse(item)
    else:
        report.skip(item.kind, item.reason)


def _hang(records: Iterable[VoteRecord | TotalRecord | MoveRecord], batch: Batch, report: Report) -> None:
    """What hangs on ideas and comments, once these are known."""
    for record in records:
        match record:
            case VoteRecord():
                _vote(record, batch, report)
            case TotalRecord():
                _total(record, batch, report)
            case MoveRecord():
                _move(record, batch, report)


def _person(person: PersonRecord, batch: Batch, report: Report) -> None:
    """The same person stands in many rows and counts once."""
    if person.key not in batch.people:
        report.counts[Kind.PERSON].read += 1
        batch.people[person.key] = person


def _new(record: T, kind: Kind, known: dict[str, T], report: Report) -> bool:
    """Whether its key is new; the same record again is skipped, another one with its key refused."""
    report.counts[kind].read += 1
    first = known.get(record.key)
    if first is None:
        return True
    if replace(first, origin=record.origin) == record:
        report.skip(kind, "repeated")
    else:
        report.refuse(Refusal(kind, record.origin, "key_taken", record.key))
    return False


def _idea(idea: IdeaRecord, batch: Batch, report: Report) -> None:
    if not _new(idea, Kind.IDEA, batch.ideas, report):
        return
    texts = [idea.body, *(text for _, text in idea.answers)]
    if not idea.title:
        _refuse(report, Kind.IDEA, idea.origin, "no_title")
    elif len(idea.title) < TITLE[0]:
        _refuse(report, Kind.IDEA, idea.origin, "title_too_short", idea.title)
    elif len(idea.title) > TITLE[1]:
        _refuse(report, Kind.IDEA, idea.origin, "title_too_long", str(len(idea.title)))
    elif max(map(len, texts)) > BODY_MOST:
        _refuse(report, Kind.IDEA, idea.origin, "body_too_long", str(max(map(len, texts))))
    elif not all(map(_sound, (idea.created_at, idea.published_at, idea.saved_at))):
        _refuse(report, Kind.IDEA, idea.origin, "bad_date")
    else:
        batch.ideas[idea.key] = idea


def _comment(comment: CommentRecord, known: dict[str, CommentRecord], batch: Batch, report: Report) -> None:
    """Taken for the moment; its parent may stand further down."""
    if not _new(comment, Kind.COMMENT, known, report):
        return
    if comment.idea not in batch.ideas:
        _refuse(report, Kind.COMMENT, comment.origin, "idea_missing", comment.idea)
    elif len(comment.body) > COMMENT_MOST:
        _refuse(report, Kind.COMMENT, comment.origin, "comment_too_long", str(len(comment.body)))
    elif not _sound(comment.at):
        _refuse(report, Kind.COMMENT, comment.origin, "bad_date")
    else:
        known[comment.key] = comment


def _threaded(comments: dict[str, CommentRecord], report: Report) -> dict[str, CommentRecord]:
    """Comments with words, each after its parent. A reply whose parent can't be found stands on the idea itself."""
    kept: dict[str, CommentRecord] = {}
    for comment in comments.values():
        orphan = bool(comment.parent) and comment.parent not in comments
        report.notes["orphan_reply"] += orphan
        if not comment.body:
            _refuse(report, Kind.COMMENT, comment.origin, "no_text")
            continue
        kept[comment.key] = replace(comment, parent="") if orphan else comment
    for comment in list(kept.values()):
        reason = _parentless(comment, kept)
        if reason:
            report.notes[reason] += 1
            kept[comment.key] = replace(comment, parent="")
    ordered: dict[str, CommentRecord] = {}
    for comment in kept.values():
        line = [comment]
        while line[-1].parent and line[-1].parent not in ordered:
            line.append(kept[line[-1].parent])
        ordered.update((one.key, one) for one in reversed(line))
    return ordered


def _parentless(comment: CommentRecord, kept: dict[str, CommentRecord]) -> str:
    """Why its parent can't be its parent: left out, on another idea, or its own descendant. Empty when it can."""
    if not comment.parent:
        return ""
    parent = kept.get(comment.parent)
    if parent is None:
        return "parent_left_out"
    if parent.idea != comment.idea:
        return "parent_elsewhere"
    seen = {comment.key}
    above: CommentRecord | None = parent
    while above is not None and above.key not in seen:
        seen.add(above.key)
        above = kept.get(above.parent)
    return "parent_in_circle" if above is not None else ""


def _vote(vote: VoteRecord, batch: Batch, report: Report) -> None:
    report.counts[Kind.VOTE].read += 1
    if vote.idea not in batch.ideas:
        _refuse(report, Kind.VOTE, vote.origin, "idea_missing", vote.idea)
    elif not _sound(vote.at):
        _refuse(report, Kind.VOTE, vote.origin, "bad_date")
    else:
        earlier = batch.votes.get((vote.idea, vote.person))
        if earlier is not None:
            report.skip(Kind.VOTE, "voted_again")
        if earlier is None or earlier.at <= vote.at:
            batch.votes[vote.idea, vote.person] = vote


def _total(total: TotalRecord, batch: Batch, report: Report) -> None:
    report.counts[total.kind].read += total.votes
    on_idea = total.kind is Kind.IDEA_TOTAL
    place = (total.kind, total.on, total.value)
    if total.on not in (batch.ideas if on_idea else batch.comments):
        refusal = Refusal(
            total.kind, total.origin, "idea_missing" if on_idea else "comment_missing", total.on
        )
        report.refuse_with_row(refusal, total.votes)
    elif place in batch.totals:
        report.skip(total.kind, "repeated", total.votes)
    else:
        batch.totals[place] = total


def _move(move: MoveRecord, batch: Batch, report: Report) -> None:
    if not _new(move, Kind.MOVE, batch.moves, report):
        return
    if move.idea not in batch.ideas:
        _refuse(report, Kind.MOVE, move.origin, "idea_missing", move.idea)
    elif len(move.answer) > ANSWER_MOST:
        _refuse(report, Kind.MOVE, move.origin, "answer_too_long", str(len(move.answer)))
    elif not _sound(move.at):
        _refuse(report, Kind.MOVE, move.origin, "bad_date")
    else:
        batch.moves[move.key] = move


def _sound(moment: datetime) -> bool:
    """A date a campaign may have known."""
    return EARLIEST <= moment < LATEST


def _refuse(report: Report, kind: Kind, origin: Origin, reason: str, detail: str = "") -> None:
    report.refuse(Refusal(kind, origin, reason, detail))
