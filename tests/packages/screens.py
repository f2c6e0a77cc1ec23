"""A screen without a monitor for programs inside a root, and hands on its keyboard from outside."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

STILL = 10
"""So many looks in a row are the same when nothing moves; a cursor that blinks lets as many pass."""


@dataclass(frozen=True)
class Screen:
    """An X server of this computer; `display` names it, inside a root too."""

    display: str
    frame: Path

    def windows(self, title: str) -> list[str]:
        """The windows in sight whose title says this."""
        return self._order("search", "--onlyvisible", "--name", title).split()

    def focus(self, window: str) -> None:
        """What a window manager would do: give a window the keyboard."""
        self._order("windowfocus", "--sync", window)

    def press(self, *keys: str) -> None:
        """Real key events: `ctrl+n`, `Return` …, one after the other."""
        self._order("key", "--delay", "60", *keys)

    def write(self, words: str) -> None:
        """Real key events, a key each 25 ms."""
        self._order("type", "--delay", "25", words)

    def look(self) -> str:
        """What is to be seen: equal looks, equal pictures."""
        return hashlib.sha256(self.frame.read_bytes()).hexdigest()

    def settled(self, before: str = "") -> Callable[[], bool]:
        """Asked again and again: whether something else than before is to be seen, and stands still."""
        looks: list[str] = []

        def asked() -> bool:
            looks.append(self.look())
            return len(looks) >= STILL and {*looks[-STILL:]} == {looks[-1]} != {before}

        return asked

    def keep_picture(self, file: Path) -> None:
        """What is to be seen, for whoever looks into a failure (XWD, which most viewers open)."""
        shutil.copy(self.frame, file)

    def _order(self, *words: str) -> str:
        environment = {**os.environ, "DISPLAY": self.display}
        asked = ["xdotool", *words]
        return subprocess.run(
            asked, env=environment, capture_output=True, text=True, timeout=30, check=False
        ).stdout


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """A screen of 1600 × 1000 that any login of this computer and its roots may use."""
    told, told_to = os.pipe()
    command = ["Xvfb", "-displayfd", str(told_to), "-screen", "0", "1600x1000x24", "-ac", "-nolisten", "tcp"]
    with (
        tempfile.TemporaryDirectory(prefix="ideabox-screen-") as folder,
        subprocess.Popen(
            [*command, "-fbdir", folder], pass_fds=(told_to,), stderr=subprocess.DEVNULL
        ) as server,
    ):
        os.close(told_to)
        with os.fdopen(told) as answer:
            number = answer.readline().strip()
        try:
            yield Screen(f":{number}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()
