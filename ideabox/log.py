"""The program's log: rotated, in the profile, without a word of what people write."""

from __future__ import annotations

import logging
from itertools import pairwise
from pathlib import Path

KEPT_BYTES = 500_000
KEPT_FILES = 3


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
        line = len(self.format(record)) + 1
        if self._said + line > KEPT_BYTES:
            self._turn()
        self._said += line
        super().emit(record)

    def _turn(self) -> None:
        if self.stream is not None:
            self.stream.close()
            self.stream = None  # opened again by the next line
        files = [self._path, *(Path(f"{self._path}.{age}") for age in range(1, KEPT_FILES + 1))]
        for younger, older in reversed(list(pairwise(files))):
            if younger.exists():
                younger.replace(older)
        self._said = 0


def start_log(path: Path) -> logging.Handler:
    """Send every logger's warnings, and Ideabox's own information, to a rotated file; returns its handler."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = KeptLog(path)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    for name in ("ideabox", "ui"):
        logging.getLogger(name).setLevel(logging.INFO)
    return handler
