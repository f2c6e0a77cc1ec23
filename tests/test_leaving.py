"""A run that is killed leaves neither its server nor its folder."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.leaving import nothing_left
from tests.server.clusters import until

ROOT = Path(__file__).resolve().parents[1]
SERVER = [sys.executable, "-c", "import threading; threading.Event().wait(60)"]
RUN = """
import subprocess, sys, threading
from tests.leaving import nothing_left
with nothing_left("ideabox-left-") as folder:
    server = subprocess.Popen({server!r}, start_new_session=True)
    (folder / "data").mkdir()
    (folder / "data" / "postmaster.pid").write_text(f"{{server.pid}}\\n/data\\n")
    print(folder, server.pid, flush=True)
    threading.Event().wait(60)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes end otherwise there")


def runs(process: int) -> bool:
    """Whether it is alive; nobody waits for it, and so it may be a mere entry in the table."""
    with suppress(OSError):
        return " Z " not in Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    return False


def test_a_run_that_is_killed_leaves_nothing() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", RUN.format(server=SERVER)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout is not None
        folder, server = run.stdout.readline().split()
        assert runs(int(server))
        run.kill()
    until(lambda: not runs(int(server)))
    until(lambda: not Path(folder).exists())


def test_a_run_that_ends_leaves_nothing_at_once(tmp_path: Path) -> None:
    with subprocess.Popen(SERVER) as server:
        (tmp_path / "postmaster.pid").write_text(f"{server.pid}\n", encoding="utf-8")
        with nothing_left("ideabox-left-", tmp_path) as folder:
            (folder / "file").write_text("x", encoding="utf-8")
            assert runs(server.pid)
        assert not folder.exists()
        assert not runs(server.pid)
    assert tmp_path.exists(), "what lies elsewhere stays"
