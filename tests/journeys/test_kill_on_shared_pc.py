"""kill -9 on a PC that several people share: what was being written can be read by nobody there, and comes back to its author."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from ideabox.backend import Backend
from ideabox.clock import utc_now
from ideabox.logins import profile_of
from ideabox.paths import Profile
from ideabox.sealing import Seal
from ideabox.typed import TypedStore
from tests.journeys.typing_at_shared_pc import TITLE
from tests.ui.sign_in.server import Server
from ui.opening import Opening, open_database

ROOT = Path(__file__).resolve().parents[2]
PLACE = "ideas.example/ideabox"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """What lies behind the server."""
    path = tmp_path / "server.sqlite"
    open_database(Opening(str(path), language="en", sample=True), utc_now, None).backend.close()
    return path


@pytest.mark.slow
def test_nothing_of_it_can_be_read_and_nothing_of_it_is_lost(tmp_path: Path, base: Path) -> None:
    profile = Profile(tmp_path / "own")
    command = [sys.executable, "-m", "tests.journeys.typing_at_shared_pc", str(profile.folder), str(base)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "kept\n"
        program.kill()

    left = {file: file.read_bytes() for file in profile.folder.rglob("*") if file.is_file()}
    mine = profile_of(profile, PLACE, "nadia")
    assert left[mine.typed]
    for file, content in left.items():
        for words in (TITLE, "plants wait", "the shade"):
            assert words.encode() not in content, file

    backend = Backend.open(str(base), as_login="nadia")
    person = backend.actor.person_id.hex
    backend.close()
    store = TypedStore(mine.typed, partial(Seal, Server(base).keys["nadia"]))
    (place,) = store.places(person, "idea:")
    assert TITLE in store.find(person, place).values()
    store.close()
    assert all(place.partition(":")[2].encode() not in content for content in left.values())
