"""What somebody of a shared database typed and didn't send: theirs alone on this computer, whatever happens to it."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from ideabox.errors import Unavailable
from ideabox.sealing import Seal
from ideabox.typed import TypedStore

ROOT = Path(__file__).resolve().parents[2]
MINE, THEIRS = partial(Seal, bytes(32)), partial(Seal, bytes([1] * 32))
TEXTS = {"title": "A blind so that plants wait in the shade", "body": ""}
IDEA = "idea:0190d5ac"


def on_disk(folder: Path) -> bytes:
    """Every byte in every file."""
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where it is kept."""
    return tmp_path / "profile" / "typed.sqlite"


def test_it_works_as_without_a_seal(path: Path) -> None:
    store = TypedStore(path, MINE)
    store.keep("nadia", IDEA, TEXTS)
    store.keep("nadia", "comment:1", {"body": "Words"})
    store.keep("nadia", "comment:1", {"body": "Newer"})
    assert store.find("nadia", IDEA) == TEXTS
    assert store.find("nadia", "comment:1") == {"body": "Newer"}
    assert store.places("nadia") == ("comment:1", IDEA)
    assert store.places("nadia", "idea:") == (IDEA,)
    store.keep("nadia", "comment:1", {"body": ""})
    store.forget("nadia", IDEA)
    assert store.places("nadia") == ()
    store.close()


def test_neither_words_nor_places_can_be_read_in_the_file(path: Path) -> None:
    store = TypedStore(path, MINE)
    store.keep("nadia", IDEA, TEXTS)
    assert b"plants" not in on_disk(path.parent)  # while it is open: the write-ahead log as well
    assert b"0190d5ac" not in on_disk(path.parent)
    store.close()
    assert b"plants" not in on_disk(path.parent)


def test_another_key_and_no_key_find_nothing_and_spoil_nothing(path: Path) -> None:
    store = TypedStore(path, MINE)
    store.keep("nadia", IDEA, TEXTS)
    for other in (THEIRS, None):
        store.turn_to(path, other)
        assert store.places("nadia") == ()
        assert store.find("nadia", IDEA) == {}
        store.forget("nadia", IDEA)
    store.turn_to(path, MINE)
    assert store.find("nadia", IDEA) == TEXTS
    store.close()


def test_what_no_key_opens_is_told_once_and_kept(path: Path) -> None:
    store = TypedStore(path, MINE)
    store.keep("nadia", IDEA, TEXTS)
    store.keep("nadia", "comment:1", {"body": "Words"})
    assert store.newly_unreadable() == 0
    store.turn_to(path, THEIRS)  # the base was made anew
    store.keep("nadia", IDEA, {"title": "Another"})
    assert store.newly_unreadable() == 2
    assert store.newly_unreadable() == 0
    store.close()
    store = TypedStore(path, THEIRS)
    assert store.newly_unreadable() == 0
    assert store.find("nadia", IDEA) == {"title": "Another"}
    store.turn_to(path, MINE)  # the right backup is restored
    assert store.places("nadia") == ("comment:1", IDEA)
    assert store.find("nadia", IDEA) == TEXTS
    store.close()


def test_what_older_versions_kept_in_clear_is_sealed_when_its_owner_signs_in(path: Path) -> None:
    store = TypedStore(path)
    store.keep("nadia", IDEA, TEXTS)
    for number in range(40):
        store.keep("nadia", f"comment:{number}", {"body": f"plants {number} " * 200})
    store.forget("nadia", "comment:7")
    assert b"plants" in on_disk(path.parent)
    store.turn_to(path, MINE)
    assert len(store.places("nadia")) == 40
    assert store.find("nadia", IDEA) == TEXTS
    assert b"plants" not in on_disk(path.parent)
    assert b"0190d5ac" not in on_disk(path.parent)
    store.close()


def test_a_text_in_clear_is_found_where_there_was_no_room_to_seal_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = TypedStore(path)
    store.keep("nadia", IDEA, TEXTS)
    with monkeypatch.context() as patched:
        patched.setattr(TypedStore, "_seal_plain", _no_room)
        store.turn_to(path, MINE)
        assert store.places("nadia") == (IDEA,)
    assert store.find("nadia", IDEA) == TEXTS
    store.forget("nadia", IDEA)
    assert store.places("nadia") == ()
    store.close()


def _no_room(store: TypedStore, seal: object) -> None:
    raise Unavailable("disk_full")


def test_the_key_is_not_asked_before_something_is_read_or_kept(path: Path) -> None:
    asked: list[int] = []

    def make() -> Seal:
        asked.append(1)
        return MINE()

    store = TypedStore(path)
    store.turn_to(path, make)
    assert asked == []
    store.keep("nadia", IDEA, TEXTS)
    store.find("nadia", IDEA)
    assert asked == [1]
    store.close()


@pytest.mark.parametrize("rubbish", [b"no database at all " * 100, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_broken_file_is_put_aside_and_told(path: Path, rubbish: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(rubbish)
    store = TypedStore(path, MINE)
    assert store.newly_unreadable() == 1
    assert store.newly_unreadable() == 0
    store.keep("nadia", IDEA, TEXTS)
    assert store.find("nadia", IDEA) == TEXTS
    store.close()
    assert path.with_name("typed.sqlite.unreadable1").read_bytes() == rubbish


TYPIST = """
import sys
from functools import partial
from pathlib import Path
from ideabox.sealing import Seal
from ideabox.typed import TypedStore
store = TypedStore(Path(sys.argv[1]), partial(Seal, bytes(32)))
for number in range(10_000):
    store.keep("nadia", "idea:0190d5ac", {"title": f"plants in the shade {number}"})
    print(number, flush=True)
"""


def test_a_killed_program_leaves_nothing_to_read_and_its_owner_finds_it_again(path: Path) -> None:
    command = [sys.executable, "-c", TYPIST, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        told = [int(typist.stdout.readline()) for _ in range(20)]
        typist.kill()
        told += [int(line) for line in typist.stdout.read().splitlines()]
    left = on_disk(path.parent)
    assert left
    assert b"plants" not in left
    assert b"0190d5ac" not in left
    store = TypedStore(path, MINE)
    kept = store.find("nadia", IDEA)["title"]
    store.close()
    assert kept in (f"plants in the shade {told[-1]}", f"plants in the shade {told[-1] + 1}")
