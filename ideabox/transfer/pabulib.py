"""`toulouse`: a participatory budget in Pabulib's format: META, PROJECTS and VOTES, semicolons, in one `.pb` file.

A ballot names projects: each mark is one person's vote for one idea. The source has no authors and no times.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from ideabox.errors import InputError
from ideabox.transfer.records import (
    IdeaRecord,
    Item,
    Kind,
    Origin,
    PersonRecord,
    Reading,
    Record,
    Refusal,
    VoteRecord,
)
from ideabox.transfer.sheets import Broken, Row, parsed
from ideabox.transfer.texts import one_line
from ideabox.words import VoteRule

SECTIONS = {"META": Kind.IDEA, "PROJECTS": Kind.IDEA, "VOTES": Kind.VOTE}
NEEDED = {"META": ["key", "value"], "PROJECTS": ["project_id", "name"], "VOTES": ["voter_id", "vote"]}
PROMPTS = {
    "fr": {"category": "Catégorie", "district": "Quartier", "cost": "Coût"},
    "en": {"category": "Category", "district": "District", "cost": "Cost"},
}


@dataclass
class _File:
    """One file's three tables."""

    name: str
    meta: dict[str, str] = field(default_factory=dict)
    rows: dict[str, list[Row | Refusal]] = field(
        default_factory=lambda: {section: [] for section in SECTIONS}
    )


def read(paths: list[Path], language: str) -> Reading:
    """The files' projects, then their ballots; a folder stands for the `.pb` files in it."""
    files = [
        _tables(file) for path in paths for file in (sorted(path.glob("*.pb")) if path.is_dir() else [path])
    ]
    if not files:
        raise InputError("missing_file", "path", file=f"{paths[0]}/*.pb")
    return Reading(
        question=one_line(files[0].meta.get("description", "")),
        brief="",
        language=language,
        vote_rule=VoteRule.SUPPORT,
        office="",
        items=_items(files, language),
    )


def _tables(path: Path) -> _File:
    """A file taken apart; rows are numbered by their line."""
    tables = _File(path.name)
    try:
        text = path.read_text(encoding="utf-8-sig", errors="surrogateescape")
    except OSError:
        raise InputError("missing_file", "path", file=str(path)) from None
    section, header = "", list[str]()
    for number, line in enumerate(text.split("\n"), start=1):
        # line by line, so that a stray quote harms one row only
        cells = next(csv.reader([line.rstrip("\r")], delimiter=";"), [])
        if len(cells) == 1 and cells[0].strip() in SECTIONS:
            section, header = cells[0].strip(), []
        elif section and cells and not header:
            header = [cell.strip() for cell in cells]
            missing = [column for column in NEEDED[section] if column not in header]
            if missing:
                raise InputError("missing_columns", "path", file=path.name, columns=", ".join(missing))
        elif section and cells:
            tables.rows[section].append(_row(Origin(path.name, number), SECTIONS[section], header, cells))
    if not tables.rows["PROJECTS"]:
        raise InputError("missing_columns", "path", file=path.name, columns="PROJECTS")
    tables.meta = {
        row.text("key").strip(): row.text("value").strip()
        for row in tables.rows["META"]
        if isinstance(row, Row)
    }
    return tables


def _row(origin: Origin, kind: Kind, header: list[str], cells: list[str]) -> Row | Refusal:
    if len(cells) != len(header):
        return Refusal(kind, origin, "cell_count", f"{len(cells)} / {len(header)}")
    if any("\udc80" <= sign <= "\udcff" for cell in cells for sign in cell):
        return Refusal(kind, origin, "bad_encoding")
    return Row(origin, dict(zip(header, cells, strict=True)))


def _items(files: list[_File], language: str) -> Iterator[Item]:
    for file in files:
        project = partial(_project, meta=file.meta, begun=_day(file, "date_begin"), language=language)
        yield from parsed(file.rows["PROJECTS"], Kind.IDEA, project)
    for file in files:
        ballot = partial(_ballot, ended=_day(file, "date_end"), voters=set())
        yield from parsed(file.rows["VOTES"], Kind.VOTE, ballot)


def _day(file: _File, key: str) -> datetime:
    """A day of the ballot: `03.10.2022`, an ISO date or only a year."""
    value = file.meta.get(key) or file.meta.get("date_begin") or file.meta.get("instance", "")
    for shape in ("%d.%m.%Y", "%Y-%m-%d", "%Y"):
        try:
            return datetime.strptime(value, shape).replace(tzinfo=UTC)
        except ValueError:
            continue
    raise InputError("bad_meta", "path", file=file.name, key=key, value=value)


def _project(row: Row, meta: Mapping[str, str], begun: datetime, language: str) -> list[Record]:
    prompts = PROMPTS.get(language, PROMPTS["en"])
    cells = {name: one_line(row.cells.get(name, "")) for name in prompts}
    cells["cost"] = _money(cells["cost"], meta.get("currency", ""))
    idea = IdeaRecord(
        origin=row.origin,
        key=row.needed("project_id"),
        author="",
        title=one_line(row.text("name")),
        body="",
        language=language,
        created_at=begun,
        published_at=begun,
        saved_at=begun,
        answers=tuple((prompts[name], cells[name]) for name in prompts if cells[name]),
    )
    return [idea]


def _money(amount: str, currency: str) -> str:
    """`4000.0` as `4000 EUR`."""
    whole = amount.removesuffix(".0")
    return f"{whole}\u00a0{currency}" if whole and currency else whole


def _ballot(row: Row, ended: datetime, voters: set[str]) -> list[Record]:
    voter = row.needed("voter_id")
    if voter in voters:
        raise Broken("voter_twice", voter)
    marks = [mark.strip() for mark in row.needed("vote").split(",")]
    points = [point.strip() for point in row.cells.get("points", "").split(",")]
    if not all(marks) or (points != [""] and len(points) != len(marks)):
        raise Broken("bad_value", row.text("vote"))
    voters.add(voter)
    person = PersonRecord(row.origin, voter, voter)
    return [person, *(VoteRecord(row.origin, mark, voter, 1, ended) for mark in marks)]
