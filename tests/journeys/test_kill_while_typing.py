"""kill -9 at any moment while typing: at the next start the draft is there, at most two seconds old."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from ideabox.backend import Backend
from ideabox.database.upgrade import upgrade
from ideabox.paths import Profile
from tests.journeys.typing_driver import all_keys

ROOT = Path(__file__).resolve().parents[2]
OLDEST = 2.0
"""Seconds of typing that may be lost."""
MOMENTS = ((0.05, 0.7), (0.7, 1.6), (1.6, 3.0), (3.0, 4.5))
"""Seconds after the first key between which each of the programs is killed: before and after the first save, and
while the title and the text below it are written."""


def start(part: str, profile: Path) -> subprocess.Popen[str]:
    """The real program in a process of its own."""
    command = [sys.executable, "-m", "tests.journeys.typing_driver", part, str(profile)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def told(program: subprocess.Popen[str]) -> str:
    """The next line it says."""
    assert program.stdout is not None
    return program.stdout.readline()


def kill_at(program: subprocess.Popen[str], moment: float) -> tuple[float, list[float]]:
    """Kill it without a warning; when that was, and when each key after the first was pressed."""
    with suppress(subprocess.TimeoutExpired):
        program.wait(max(0.0, moment - time.time()))
    killed = time.time()
    program.kill()
    rest, _ = program.communicate()
    return killed, [float(line.split()[0]) for line in rest.splitlines() if len(line.split()) == 2]


@pytest.fixture
def profiles(tmp_path: Path) -> list[Path]:
    """A founded database each."""
    first = Profile(tmp_path / "0")
    first.folder.mkdir()
    backend = Backend.open(str(first.database), prepare=upgrade)
    backend.found("Nadia", "Maison", ("Box", "What could work better?"), "en")
    backend.close()
    others = [tmp_path / str(number) for number in range(1, len(MOMENTS))]
    for folder in others:
        shutil.copytree(first.folder, folder)
    return [first.folder, *others]


@pytest.mark.slow
def test_a_killed_program_loses_at_most_two_seconds(profiles: list[Path]) -> None:
    typing = [start("type", profile) for profile in profiles]
    first_keys = [float(told(program).split()[0]) for program in typing]
    moments = [first + random.uniform(*span) for first, span in zip(first_keys, MOMENTS, strict=True)]
    # The last one can't reach its database while it types: only this computer's own record is left.
    with closing(sqlite3.connect(Profile(profiles[-1]).database, isolation_level=None)) as other_window:
        other_window.execute("BEGIN IMMEDIATE")
        killed = [kill_at(program, moment) for program, moment in zip(typing, moments, strict=True)]

    reading = [start("look", profile) for profile in profiles]
    found: list[list[str]] = [json.loads(program.communicate(timeout=60)[0]) for program in reading]

    for first, (moment, later), drafts in zip(first_keys, killed, found, strict=True):
        keys = [first, *later]
        safe = sum(1 for at in keys if at <= moment - OLDEST)
        words = drafts[0] if drafts else ""
        story = f"killed after {len(keys)} keys, {safe} of them older than {OLDEST} s; kept: {words!r}"
        assert len(drafts) <= 1, story
        assert words.startswith(all_keys(safe).rstrip("\n")), story
        # nothing but what was typed; the last key may have been pressed and not yet told
        assert all_keys(len(keys) + 1).startswith(words), story
