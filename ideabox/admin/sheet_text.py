"""The rows of a file as spreadsheets save it: whatever its encoding and delimiter, each row with its number."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from ideabox.errors import InputError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
"""How a file may begin, and what it is then: Excel's "Unicode text" is UTF-16."""
_WITHOUT_MARK = ("utf-8", "cp1252")
_BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks begin, the newer ones and the older ones."""
_DELIMITERS = ";,\t"
_SHOWN = 60


def rows_of(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Each row with its number in a spreadsheet. Raises InputError, which names the row where it can."""
    text = _text_of(path)
    first = text.partition("\n")[0].strip()
    skipped = first.lower().startswith("sep=")  # Excel's own word for the delimiter
    delimiter = first[4:5] if skipped else max(_DELIMITERS, key=first.count)
    lines = text.splitlines()
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter or "\t", strict=True)
    row = begun = 0
    try:
        for row, cells in enumerate(reader, 1):
            begun = reader.line_num
            if row > 1 or not skipped:
                yield row, cells
    except csv.Error as error:  # whatever it calls it: a mark that opened in the row it was reading
        words = lines[begun][:_SHOWN] if begun < len(lines) else ""
        raise InputError("bad_file_quote", "file", file=path.name, row=str(row + 1), detail=words) from error


def _text_of(path: Path) -> str:
    """What is written in it, as Windows' spreadsheets or anything else saved it."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError("missing_file", "file", file=str(path)) from error
    if raw.startswith(_BOOKS):
        raise InputError("bad_file_book", "file", file=path.name)
    for encoding in _encodings(raw):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError("bad_file_encoding", "file", file=path.name)


def _encodings(raw: bytes) -> tuple[str, ...]:
    """What the file can be; zeros tell UTF-16 apart where nothing at its beginning does."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return (encoding,)
    head = raw[:200]
    if b"\0" in head:
        return ("utf-16-be",) if head[:1] == b"\0" else ("utf-16-le",)
    return _WITHOUT_MARK
