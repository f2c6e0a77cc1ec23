"""A progress bar for people: on a terminal's error stream, nowhere else."""

from __future__ import annotations

from typing import TextIO

WIDTH = 30


class ProgressBar:
    """Redraws one line when the shown percentage changes; silent where nobody watches."""

    def __init__(self, stream: TextIO, label: str) -> None:
        self._stream = stream
        self._label = label
        self._watched = stream.isatty()
        self._shown = -1

    def __call__(self, done: int, in_all: int) -> None:
        """Show that `done` of `in_all` rows are written."""
        percent = 100 if in_all == 0 else done * 100 // in_all
        if not self._watched or percent == self._shown:
            return
        self._shown = percent
        full = WIDTH * percent // 100
        self._stream.write(f"\r{self._label} [{'#' * full}{'.' * (WIDTH - full)}] {percent:3d} %")
        self._stream.flush()

    def close(self) -> None:
        """Leave the terminal's line clean."""
        if self._shown >= 0:
            self._stream.write("\r" + " " * (len(self._label) + WIDTH + 10) + "\r")
            self._stream.flush()
