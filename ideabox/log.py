"""The program's log: rotated, in the profile, without a word of what people write.

What an exception says is never kept: its message holds values, and those of a database hold whole rows. Its kind and
the places in the program tell enough to mend a fault.
"""

from __future__ import annotations

import errno
import logging
import re
import time
import traceback
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from ideabox.errors import AppError

KEPT_BYTES = 500_000
KEPT_FILES = 3
OWN = ("ideabox", "ui")
"""Loggers whose words are ours: written for this file, with codes and kinds for values."""
LONGEST_CHAIN = 8
"""Exceptions of exceptions that are told."""
_CODE = re.compile(r"[a-z_]{1,40}|[A-Z]{1,20}|[0-9A-Z]{5}")
"""A word of ours, one of the system's, one of PostgreSQL's."""
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S+")
_PATH = re.compile(r"(?:^|(?<=[\s\"'(=]))(?:[A-Za-z]:)?[\\/]\S.*")


def places_of(error: BaseException) -> list[str]:
    """An exception's kind and the places it went through, and those of what caused it; no values, texts or folders."""
    lines: list[str] = []
    for each in _chain(error):
        lines.append(("caused by " if lines else "") + kind_of(each))
        frames = traceback.extract_tb(each.__traceback__)
        lines += [f"{frame.name} ({_file(frame.filename)}:{frame.lineno})" for frame in frames]
    return lines


def kind_of(error: BaseException) -> str:
    """What sort of fault: its class, and the code where it has one."""
    code = ""
    if isinstance(error, AppError):
        code = error.code
    elif isinstance(error, OSError) and error.errno is not None:
        code = errno.errorcode.get(error.errno, str(error.errno))
    else:
        orig = getattr(error, "orig", None)
        state = getattr(error if orig is None else orig, "sqlstate", None)
        code = state if isinstance(state, str) else ""
    return f"{type(error).__name__} {code}" if _CODE.fullmatch(code) else type(error).__name__


def _chain(error: BaseException) -> Iterator[BaseException]:
    each: BaseException | None = error
    for _ in range(LONGEST_CHAIN):
        if each is None:
            return
        yield each
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)


def _file(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]


class CarefulFormatter(logging.Formatter):
    """One line a record; addresses, folders and what others' loggers say are left out."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self.converter = time.gmtime  # a report goes to people elsewhere

    def format(self, record: logging.LogRecord) -> str:
        """The line, and below it the places of an exception."""
        words = record.getMessage() if _is_own(record.name) else f"at {record.module}.py:{record.lineno}"
        head = " ".join((self.formatTime(record), record.levelname, record.name + ":", cleaned(words)))
        if not isinstance(record.exc_info, tuple) or record.exc_info[1] is None:
            return head
        return "\n  ".join((head, *places_of(record.exc_info[1])))

    def formatException(  # noqa: N802  # as the standard library calls it
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Kinds and places only, whoever asks."""
        return "" if ei[1] is None else "\n".join(places_of(ei[1]))


def _is_own(name: str) -> bool:
    return name.partition(".")[0] in OWN


def cleaned(words: str) -> str:
    """A line of our own without what may have slipped in: addresses, line breaks, all from a folder's name on."""
    return _PATH.sub("…", _ADDRESS.sub("…", " ".join(words.splitlines())))


class KeptLog(logging.FileHandler):
    """A file that begins anew when it is full; the last ones stay beside it.

    Our own, because importing the standard library's brings sockets with it and takes a thirtieth of the start.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True)
        self._path = path
        self._said = path.stat().st_size if path.exists() else 0

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, in a new file if this one is full."""
        line = len(self.format(record).encode()) + 1
        if self._said + line > KEPT_BYTES:
            self._turn()
        self._said += line
        super().emit(record)

    def _turn(self) -> None:
        if self.stream is not None:
            self.stream.close()
            self.stream = None  # opened again by the next line
        self._said = 0
        full = Path(f"{self._path}.full")
        try:
            self._path.replace(full)
        except OSError:  # on Windows while another window writes there too: both go on in it
            return
        files = [full, *(Path(f"{self._path}.{age}") for age in range(1, KEPT_FILES + 1))]
        for younger, older in reversed(list(pairwise(files))):
            with suppress(
                OSError
            ):  # not there, or held by who reads it or by another window that turns them too
                younger.replace(older)


def start_log(path: Path) -> logging.Handler:
    """Send every logger's warnings, and Ideabox's own information, to a rotated file; returns its handler."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = KeptLog(path)
    handler.setFormatter(CarefulFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    for name in OWN:
        logging.getLogger(name).setLevel(logging.INFO)
    return handler


def log_files(path: Path) -> list[tuple[Path, int]]:
    """The log and the older ones beside it that are there, with their sizes in bytes, the newest first."""
    files = (path, *(Path(f"{path}.{age}") for age in range(1, KEPT_FILES + 1)))
    return [(each, each.stat().st_size) for each in files if each.is_file()]


def last_lines(path: Path, most: int) -> tuple[str, ...]:
    """The newest lines of the log; older files fill up where the newest has just been begun."""
    lines: list[str] = []
    for each, _ in log_files(path):
        with suppress(OSError):
            lines = [*each.read_text(encoding="utf-8", errors="replace").splitlines(), *lines]
        if len(lines) >= most:
            break
    return tuple(lines[-most:])
