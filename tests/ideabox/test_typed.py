"""What was typed and not sent: kept for each person and place, also when the program is killed."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ideabox.typed import TypedStore

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[TypedStore]:
    """A notebook in a folder that isn't there yet."""
    made = TypedStore(tmp_path / "profile" / "typed.sqlite")
    yield made
    made.close()


def test_texts_are_found_where_they_were_kept(store: TypedStore) -> None:
    assert store.find("nadia", "comment:1") == {}
    store.keep("nadia", "comment:1", {"body": "Élan «vif»\n\t😀", "other": ""})
    assert store.find("nadia", "comment:1") == {"body": "Élan «vif»\n\t😀", "other": ""}
    store.keep("nadia", "comment:1", {"body": "Newer"})
    assert store.find("nadia", "comment:1") == {"body": "Newer"}


def test_people_and_places_are_kept_apart(store: TypedStore) -> None:
    store.keep("nadia", "comment:1", {"body": "Mine"})
    store.keep("karim", "comment:1", {"body": "His"})
    store.keep("nadia", "answer:1", {"body": "Answer"})
    store.forget("nadia", "comment:1")
    assert store.find("nadia", "comment:1") == {}
    assert store.find("karim", "comment:1") == {"body": "His"}
    assert store.find("nadia", "answer:1") == {"body": "Answer"}


def test_places_are_listed_by_name(store: TypedStore) -> None:
    for place in ("comment:2", "answer:1", "comment:1", "comment_%:1"):
        store.keep("nadia", place, {"body": "Words"})
    store.keep("karim", "comment:3", {"body": "His"})
    assert store.places("nadia") == ("answer:1", "comment:1", "comment:2", "comment_%:1")
    assert store.places("nadia", "comment:") == ("comment:1", "comment:2")
    assert store.places("nobody") == ()


@pytest.mark.parametrize("texts", [{}, {"body": ""}, {"title": "", "body": ""}])
def test_nothing_typed_is_nothing_kept(store: TypedStore, texts: dict[str, str]) -> None:
    store.keep("nadia", "comment:1", {"body": "Words"})
    store.keep("nadia", "comment:1", texts)
    assert store.places("nadia") == ()
    store.forget("nadia", "comment:1")  # gone already is as good


def test_spaces_are_words_too(store: TypedStore) -> None:
    store.keep("nadia", "comment:1", {"body": " "})
    assert store.find("nadia", "comment:1") == {"body": " "}


def test_another_thread_may_keep(store: TypedStore) -> None:
    thread = threading.Thread(target=store.keep, args=("nadia", "comment:1", {"body": "Words"}))
    thread.start()
    thread.join()
    assert store.find("nadia", "comment:1") == {"body": "Words"}


def test_two_windows_share_it(store: TypedStore, tmp_path: Path) -> None:
    other = TypedStore(tmp_path / "profile" / "typed.sqlite")
    store.keep("nadia", "comment:1", {"body": "Words"})
    assert other.find("nadia", "comment:1") == {"body": "Words"}
    other.forget("nadia", "comment:1")
    other.close()
    assert store.find("nadia", "comment:1") == {}


TYPIST = """
import sys
from pathlib import Path
from ideabox.typed import TypedStore
store = TypedStore(Path(sys.argv[1]))
for number in range(10_000):
    store.keep("nadia", "comment:1", {"body": str(number)})
    print(number, flush=True)
"""


def test_a_killed_program_has_kept_what_it_said_it_kept(tmp_path: Path) -> None:
    path = tmp_path / "typed.sqlite"
    command = [sys.executable, "-c", TYPIST, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        told = [int(typist.stdout.readline()) for _ in range(20)]
        typist.kill()
        told += [int(line) for line in typist.stdout.read().splitlines()]
    assert typist.returncode != 0
    store = TypedStore(path)
    kept = int(store.find("nadia", "comment:1")["body"])
    store.close()
    assert kept in (told[-1], told[-1] + 1), json.dumps(told[-3:])
