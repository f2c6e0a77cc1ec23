"""CSV files as others write them: BOM, quoted line breaks, unnamed columns, broken rows told apart from good ones."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from ideabox.errors import InputError
from ideabox.transfer.records import Item, Kind, Origin, Record, Refusal

LONGEST_CELL = 16_000_000
"""Characters a cell may hold: the csv module's own limit is shorter than a long text."""


class Broken(Exception):
    """A row that can't be taken: the reason's code and the value that is to blame."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Row:
    """One row, by column name."""

    origin: Origin
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """The cell as it is."""
        return self.cells[column]

    def needed(self, column: str) -> str:
        """The cell without spaces around; raises Broken when nothing is left."""
        value = self.cells[column].strip()
        if not value:
            raise Broken("empty_cell", column)
        return value

    def count(self, column: str) -> int:
        """A number of votes; an empty cell is none."""
        return count_of(self.cells[column].strip() or "0")

    def moment(self, column: str, zone: tzinfo = UTC) -> datetime:
        """A date, with its time if there is one; `zone` is the clock of the source where it does not say."""
        return moment_of(self.needed(column), zone)


def count_of(value: str) -> int:
    """A whole number from nought up; raises Broken."""
    try:
        number = float(value)
    except ValueError:
        raise Broken("bad_number", value) from None
    if not 0 <= number < 1e15 or number != int(number):
        raise Broken("bad_number", value)
    return int(number)


def moment_of(value: str, zone: tzinfo = UTC) -> datetime:
    """A moment from ISO 8601; raises Broken."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise Broken("bad_date", value) from None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)


def sheet(path: Path, kind: Kind, columns: Iterable[str]) -> Iterator[Row | Refusal]:
    """The rows of a CSV file, numbered as a spreadsheet does; raises InputError without the file or its columns."""
    csv.field_size_limit(LONGEST_CELL)
    try:
        file = path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")
    except OSError:
        raise InputError("missing_file", "path", file=str(path)) from None
    with file:
        lines = csv.reader(file, strict=True)
        header = next(lines, [])
        missing = [column for column in columns if column not in header]
        if missing:
            raise InputError("missing_columns", "path", file=path.name, columns=", ".join(missing))
        yield from _rows(path.name, kind, header, lines)


def _rows(name: str, kind: Kind, header: list[str], lines: Iterator[list[str]]) -> Iterator[Row | Refusal]:
    number = 1
    while True:
        number += 1
        origin = Origin(name, number)
        try:
            cells = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            yield Refusal(kind, origin, "bad_csv", str(error))
            continue
        if not cells:
            continue
        if len(cells) != len(header):
            yield Refusal(kind, origin, "cell_count", f"{len(cells)} / {len(header)}")
        elif any("\udc80" <= sign <= "\udcff" for cell in cells for sign in cell):
            yield Refusal(kind, origin, "bad_encoding")
        else:
            yield Row(origin, dict(zip(header, cells, strict=True)))


def parsed(rows: Iterable[Row | Refusal], kind: Kind, parse: Callable[[Row], list[Record]]) -> Iterator[Item]:
    """The records of each row, or the reason why it has none."""
    for row in rows:
        if isinstance(row, Refusal):
            yield row
            continue
        try:
            yield from parse(row)
        except Broken as broken:
            yield Refusal(kind, row.origin, broken.reason, broken.detail)
