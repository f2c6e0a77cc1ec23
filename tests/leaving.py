"""Nothing of a run outlives it: its temporary folder, and servers whose data lie there, end with it, killed or not.

A small process of its own waits at a pipe that closes when the run ends, however it ends, and then clears up.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PID_FILE = "postmaster.pid"
PATIENCE = 20
"""Seconds a server has to end."""


@contextmanager
def nothing_left(prefix: str, *elsewhere: Path) -> Iterator[Path]:
    """A temporary folder until the end; servers that still run there, or elsewhere, are ended then."""
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    command = [sys.executable, "-I", __file__, str(folder), *map(str, elsewhere)]
    # a session of its own: Ctrl+C is for the run, and must not end this one first
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True):
        yield folder


def clear(folder: Path, *elsewhere: Path) -> None:
    """End the servers, and take the folder away."""
    for place in (folder, *elsewhere):
        for file in place.rglob(PID_FILE):
            with suppress(OSError, ValueError):  # gone meanwhile
                end(int(file.read_text().split()[0]))
    shutil.rmtree(folder, ignore_errors=True)


def end(server: int) -> None:
    """At once, with all that serve its clients."""
    pause = threading.Event()
    os.kill(server, getattr(signal, "SIGQUIT", signal.SIGTERM))
    for _ in range(PATIENCE * 10):
        os.kill(server, 0)  # raises once it is gone
        pause.wait(0.1)
    os.kill(server, getattr(signal, "SIGKILL", signal.SIGTERM))


if __name__ == "__main__":
    sys.stdin.read()
    clear(*map(Path, sys.argv[1:]))
