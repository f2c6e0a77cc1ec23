"""CSV files as they come: what is a row, what is none, and which number it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from ideabox.transfer.records import Kind, Refusal
from ideabox.transfer.sheets import Broken, Row, count_of, moment_of, sheet


def rows(tmp_path: Path, content: bytes) -> list[Row | Refusal]:
    file = tmp_path / "x.csv"
    file.write_bytes(content)
    return list(sheet(file, Kind.IDEA, ["a", "b"]))


def test_bom_unnamed_column_and_line_breaks_in_cells(tmp_path: Path) -> None:
    found = rows(tmp_path, b'\xef\xbb\xbf,a,b\r\n0,"un\r\ndeux",x\r\n\r\n1,y,"z ""q"""\r\n')
    assert [(one.origin.row, dict(one.cells)) for one in found if isinstance(one, Row)] == [
        (2, {"": "0", "a": "un\r\ndeux", "b": "x"}),
        (4, {"": "1", "a": "y", "b": 'z "q"'}),
    ]


def test_broken_rows_are_told_and_the_others_read(tmp_path: Path) -> None:
    found = rows(tmp_path, b'a,b\n1,2,3\nok,ok\n\xe9,x\n"1"x,2\nok,ok\n"open,')
    told = [one.reason if isinstance(one, Refusal) else "ok" for one in found]
    assert told == ["cell_count", "ok", "bad_encoding", "bad_csv", "ok", "bad_csv"]
    assert [one.origin.row for one in found] == [2, 3, 4, 5, 6, 7]


def test_a_very_long_cell_is_read(tmp_path: Path) -> None:
    (found,) = rows(tmp_path, b"a,b\n" + b"x" * 200_000 + b",y\n")
    assert isinstance(found, Row)
    assert len(found.text("a")) == 200_000


@pytest.mark.parametrize("value", ["-1", "1.5", "many", "nan", "inf", "1e99"])
def test_what_is_no_number_of_votes(value: str) -> None:
    with pytest.raises(Broken, match="bad_number"):
        count_of(value)


def test_numbers_and_moments() -> None:
    assert count_of("1200.0") == 1200
    assert moment_of("2015-09-26T02:27:54+0200").isoformat() == "2015-09-26T02:27:54+02:00"
    with pytest.raises(Broken, match="bad_date"):
        moment_of("26/09/2015")
