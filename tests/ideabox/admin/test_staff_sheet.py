"""A staff list as a file: whatever a spreadsheet makes of it is read, or told with its row."""

from __future__ import annotations

from pathlib import Path

import pytest

from ideabox.admin.staff_sheet import Fault, read_staff
from ideabox.errors import InputError
from tests.ideabox.admin.conftest import Typed


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_lists_as_spreadsheets_write_them(tmp_path: Path, encoding: str, delimiter: str) -> None:
    titles = ["Prénom et nom", "IDENTIFIANT", "Code_Magasin", "Région", "Groupes", "Langue"]
    cells = ["Chloé  Dupré", "chloe", "0042", "Île-de-France", "A|B", "Français"]
    path = tmp_path / "list.csv"
    path.write_bytes(f"{delimiter.join(titles)}\r\n{delimiter.join(cells)}\r\n".encode(encoding))
    (row,) = read_staff(path).rows
    assert (row.name, row.login, row.site_code, row.region) == (
        "Chloé Dupré",
        "chloe",
        "0042",
        "Île-de-France",
    )
    assert (row.groups, row.language, row.email) == (frozenset("AB"), "fr", None)


def test_a_list_that_names_its_delimiter(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("sep=;\nlogin;name\nada;Ada\n;Bob\n", encoding="utf-8")
    staff = read_staff(path)
    assert [(row.number, row.login) for row in staff.rows] == [(3, "ada")]
    assert [(fault.row, fault.reason) for fault in staff.faults] == [(4, "login_empty")]


def test_files_that_are_no_lists(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="missing_file"):
        read_staff(tmp_path / "nowhere.csv")
    path = tmp_path / "list.csv"
    for content, code in (
        (b"", "missing_staff_columns"),
        (b"a,b\n1,2\n", "missing_staff_columns"),
        (b"PK\x03\x04 a workbook", "bad_file_book"),
        (b"login,name\nx,\x81\n", "bad_file_encoding"),
        ("login,name\nx,y".encode("utf-16")[:-1], "bad_file_encoding"),
    ):
        path.write_bytes(content)
        with pytest.raises(InputError) as caught:
            read_staff(path)
        assert caught.value.code == code
    path.write_bytes(b"login,name\nx\n")
    assert read_staff(path).faults == (Fault(2, "x", "name_bad", ""),)


@pytest.mark.parametrize(
    ("rest", "row"),
    [
        ('"dan,Dan\neve,Eve\n', "4"),  # never closed
        ('"dan,Dan\neve,"Eve, M"\n', "4"),  # closed by the next one's opening
        ('dan,"D"an\n', "4"),  # in the middle of a cell
        ('dan,"D\nan"\neve,"Eve\n', "5"),  # a cell of two lines is one row
        ("dan,Dan\n" + 'eve,"' + "Eve\n" * 40_000, "5"),  # and everything after it
    ],
)
def test_a_quotation_mark_left_open_is_told_with_its_row(
    tmp_path: Path, typed: Typed, rest: str, row: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"login,name\nada,Ada\nbob,Bob\n{rest}", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_staff(path)
    assert (caught.value.code, caught.value.values["row"]) == ("bad_file_quote", row)
    said = typed(str(tmp_path / "no.sqlite"), "--language", "fr", "people", "import", str(path), ends=1)
    assert f"list.csv, ligne {row}\u00a0: un guillemet" in said
    assert str(caught.value.values["detail"])[:3] in ("dan", '"da', "eve")
