"""`polis`: a Polis conversation, a folder of CSV files; its one-sentence comments are ideas.

A person may vote again: the last vote counts. In these exports 1 agrees and -1 disagrees, unlike in Polis's own
database; `agrees` in comments.csv tells which, and is held against the votes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from ideabox.transfer.records import IdeaRecord, Item, Kind, PersonRecord, Reading, Record, VoteRecord
from ideabox.transfer.sheets import Broken, Row, count_of, parsed, sheet
from ideabox.transfer.texts import one_line
from ideabox.words import VoteRule

COMMENTS = ["timestamp", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body"]
VOTES = ["timestamp", "comment-id", "voter-id", "vote"]
MODERATED_OUT = {
    "fr": "Écartée par la modération de la conversation d’origine.",
    "en": "Moderated out of the original conversation.",
}
CREDIT = "Data was gathered using the Polis software (see compdemocracy.org/polis and github.com/compdemocracy/polis)."


def read(paths: list[Path], language: str) -> Reading:
    """The folders' comments, then their votes."""
    question = next(filter(None, map(_topic, paths)), "")
    return Reading(
        question=question,
        brief=CREDIT,
        language=language,
        vote_rule=VoteRule.FOR_AGAINST,
        office="",
        items=_items(paths, language),
    )


def _topic(folder: Path) -> str:
    """What the conversation is about, from summary.csv where there is one."""
    summary = folder / "summary.csv"
    if not summary.is_file():
        return ""
    lines = summary.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    return next(
        (one_line(line.partition(",")[2].strip('"')) for line in lines if line.startswith("topic,")), ""
    )


def _items(paths: list[Path], language: str) -> Iterator[Item]:
    for folder in paths:
        comments = sheet(folder / "comments.csv", Kind.IDEA, COMMENTS)
        yield from parsed(comments, Kind.IDEA, partial(_idea, language=language))
    for folder in paths:
        votes = sheet(folder / "votes.csv", Kind.VOTE, VOTES)
        yield from parsed(votes, Kind.VOTE, partial(_vote, sign=_agreeing_sign(folder)))


def _agreeing_sign(folder: Path) -> int:
    """Which number agrees: the one whose count comes nearest to the agreements comments.csv tells of."""
    told = Counter[str]()
    for row in sheet(folder / "comments.csv", Kind.IDEA, COMMENTS):
        if isinstance(row, Row):
            told["agrees"] += _lenient(row.text("agrees"))
            told["disagrees"] += _lenient(row.text("disagrees"))
    cast = Counter(
        row.text("vote").strip()
        for row in sheet(folder / "votes.csv", Kind.VOTE, VOTES)
        if isinstance(row, Row)
    )
    straight = abs(cast["1"] - told["agrees"]) + abs(cast["-1"] - told["disagrees"])
    turned = abs(cast["-1"] - told["agrees"]) + abs(cast["1"] - told["disagrees"])
    return -1 if turned < straight else 1


def _lenient(value: str) -> int:
    return int(value) if value.strip().isdigit() else 0


def _moment(row: Row) -> datetime:
    """Milliseconds since 1970."""
    stamp = count_of(row.needed("timestamp"))
    try:
        return datetime.fromtimestamp(stamp / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        raise Broken("bad_date", str(stamp)) from None


def _idea(row: Row, language: str) -> list[Record]:
    at, author = _moment(row), row.text("author-id").strip()
    moderated = row.text("moderated").strip()
    if moderated not in ("1", "0", "-1", ""):
        raise Broken("bad_value", moderated)
    idea = IdeaRecord(
        origin=row.origin,
        key=row.needed("comment-id"),
        author=author,
        title=one_line(row.text("comment-body")),
        body="",
        language=language,
        created_at=at,
        published_at=at,
        saved_at=at,
        hidden_reason=MODERATED_OUT.get(language, MODERATED_OUT["en"]) if moderated == "-1" else "",
    )
    return [*([PersonRecord(row.origin, author, author)] if author else []), idea]


def _vote(row: Row, sign: int) -> list[Record]:
    person, value = row.needed("voter-id"), row.needed("vote")
    if value not in ("1", "0", "-1"):
        raise Broken("bad_value", value)
    vote = VoteRecord(row.origin, row.needed("comment-id"), person, sign * int(value), _moment(row))
    return [PersonRecord(row.origin, person, person), vote]
