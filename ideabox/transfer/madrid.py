"""`decide-madrid`: proposals and threaded comments of Decide Madrid (CONSUL), two CSV files in a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from ideabox.transfer.markdown import from_html, from_text
from ideabox.transfer.records import (
    CommentRecord,
    IdeaRecord,
    Item,
    Kind,
    PersonRecord,
    Reading,
    Record,
    TotalRecord,
)
from ideabox.transfer.sheets import Broken, Row, parsed, sheet
from ideabox.transfer.texts import one_line
from ideabox.words import VoteRule

PROPOSALS = ["id", "url", "title", "userId", "date", "summary", "text", "numSupports"]
COMMENTS = [
    "id",
    "parentId",
    "proposalId",
    "userId",
    "date",
    "time",
    "text",
    "numPositiveVotes",
    "numNegativeVotes",
]
TOP_LEVEL = "-1"
CLOCK = ZoneInfo("Europe/Madrid")
HOME = "https://decide.madrid.es"


def read(paths: list[Path], language: str) -> Reading:
    """The folders' proposals, then their comments."""
    return Reading(
        question="¿Qué propones para mejorar Madrid?",
        brief="Propuestas ciudadanas de Decide Madrid (2015–2019). Los apoyos importados son totales: "
        "la fuente no publica los votos de cada persona.",
        language=language,
        vote_rule=VoteRule.SUPPORT,
        office="",
        items=_items(paths, language),
    )


def _items(paths: list[Path], language: str) -> Iterator[Item]:
    for folder in paths:
        proposals = sheet(folder / "proposals.csv", Kind.IDEA, PROPOSALS)
        yield from parsed(proposals, Kind.IDEA, partial(_proposal, language=language))
    for folder in paths:
        yield from parsed(sheet(folder / "comments.csv", Kind.COMMENT, COMMENTS), Kind.COMMENT, _comment)


def _proposal(row: Row, language: str) -> list[Record]:
    key, author = row.needed("id"), row.text("userId").strip()
    # a day without a time: midnight UTC, so that it is the same day in the whole of Europe
    day = row.moment("date")
    url, supports = row.text("url").strip(), row.count("numSupports")
    idea = IdeaRecord(
        origin=row.origin,
        key=key,
        author=author,
        title=one_line(row.text("title")),
        body="\n\n".join(filter(None, (from_html(row.text("summary")), from_html(row.text("text"))))),
        language=language,
        created_at=day,
        published_at=day,
        saved_at=day,
        source=HOME + url if url.startswith("/") else "",
    )
    total = [TotalRecord(row.origin, Kind.IDEA_TOTAL, key, 1, supports)] if supports else []
    return [*_person(row, author), idea, *total]


def _comment(row: Row) -> list[Record]:
    key, author = row.needed("id"), row.text("userId").strip()
    parent = row.needed("parentId")
    comment = CommentRecord(
        origin=row.origin,
        key=key,
        idea=row.needed("proposalId"),
        parent="" if parent == TOP_LEVEL else parent,
        author=author,
        body=from_text(row.text("text")),
        at=_moment(row),
    )
    totals = ((1, row.count("numPositiveVotes")), (-1, row.count("numNegativeVotes")))
    return [
        *_person(row, author),
        comment,
        *(TotalRecord(row.origin, Kind.COMMENT_TOTAL, key, value, votes) for value, votes in totals if votes),
    ]


def _moment(row: Row) -> datetime:
    """A day in one column, the time of day in another, as `0 days 10:50:19`, by the clocks of Madrid."""
    value = row.needed("time")
    time = re.fullmatch(r"(?:0 days )?(\d{1,2}):(\d\d):(\d\d)(?:\.\d+)?", value)
    if time is None or int(time[1]) > 23 or int(time[2]) > 59 or int(time[3]) > 59:
        raise Broken("bad_date", value)
    hours, minutes, seconds = (int(part) for part in time.groups())
    return row.moment("date", CLOCK) + timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _person(row: Row, author: str) -> list[Record]:
    return [PersonRecord(row.origin, author, author)] if author else []
