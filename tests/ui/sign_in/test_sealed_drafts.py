"""What somebody wrote and could not send lies on a shared PC for them alone: nobody else reads it, in the app or its files."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from ideabox.asking import Command
from ideabox.backend import Backend
from ideabox.errors import Unavailable
from ideabox.logins import make_folder, profile_of
from ideabox.paths import Profile
from ideabox.typed import Sealing
from tests.ui.sign_in.conftest import SHARED, Shop, Start
from tests.ui.sign_in.server import Server
from tests.ui.sign_in.test_shared_pc import PLACE, TITLE, drafts, readable
from ui.capture.dialog import NewIdeaDialog
from ui.opening import load_seal
from ui.places import Place, PlaceKind


def on_disk(folder: Path) -> bytes:
    """Every byte the program left on this PC."""
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def is_on(folder: Path, words: str) -> bool:
    """Whether they can be read there, as they are or as JSON writes them."""
    return any(part.encode() in on_disk(folder) for part in (words, "plants wait", "in the shade"))


def away(backend: Backend, command: Command) -> None:
    """The server doesn't answer to what is sent."""
    raise Unavailable("server_away")


@pytest.fixture
def written(shared: Shop, monkeypatch: pytest.MonkeyPatch) -> str:
    """Nadia writes an idea while nothing can be sent; the place in which it is kept."""
    with monkeypatch.context() as line:
        line.setattr(Backend, "do", away)
        shared.come_in("nadia")
    shared.application.navigator.new_idea(None, TITLE)
    shared.find(NewIdeaDialog)
    typed, person = shared.application.typed, shared.application.person().actor.person_id.hex
    shared.wait(lambda: typed.places(person, "idea:"))
    (place,) = typed.places(person, "idea:")
    return place


def idle(shop: Shop) -> None:
    """Nobody touches anything for too long."""
    shop.later(minutes=6)
    door = shop.application._door
    assert door is not None
    door.idle.look()


@pytest.mark.parametrize("left_by", ["idle", "sign_out"])
def test_it_is_unreadable_for_all_but_its_author(
    shared: Shop, written: str, profile: Profile, left_by: str
) -> None:
    idea = written.partition(":")[2]
    assert not is_on(profile.folder, TITLE), "while it is written"
    assert not is_on(profile.folder, idea), "an id betrays the author of an idea without a name"
    if left_by == "idle":
        idle(shared)
    else:
        shared.application.sign_out()
    shared.sign_in_page()
    assert not is_on(profile.folder, TITLE)
    assert not is_on(profile.folder, idea)

    shared.come_in("helene")
    shared.application.navigator.go(Place(PlaceKind.MY_IDEAS))
    shared.settle()
    assert TITLE not in drafts(shared)
    assert TITLE not in readable(shared)
    shared.application.sign_out()
    shared.sign_in_page()

    shared.come_in("nadia")
    shared.application.navigator.go(Place(PlaceKind.MY_IDEAS))
    shared.settle()
    shared.wait(lambda: TITLE in drafts(shared))
    assert not is_on(profile.folder, TITLE)


def test_a_key_that_changed_costs_nothing_but_is_told_once(
    shared: Shop, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(shared.application.toast, "say", lambda text, *more, **options: said.append(text))

    def visit() -> list[str]:
        said.clear()
        shared.come_in("nadia")
        shared.application.sign_out()
        shared.sign_in_page()
        return [text for text in said if "can’t be opened" in text]

    shared.come_in("nadia")
    shared.application.typed.keep("p", "comment:1", {"body": TITLE})
    shared.application.sign_out()
    shared.sign_in_page()
    kept, server.keys["nadia"] = server.keys["nadia"], bytes([7] * 32)
    assert visit() == [
        "1 unsent text of yours can’t be opened on this PC any more. Nothing is thrown away: ask IT."
    ]
    assert visit() == []
    server.keys["nadia"] = kept  # the right backup is there again
    shared.come_in("nadia")
    assert shared.application.typed.find("p", "comment:1") == {"body": TITLE}


def test_what_was_kept_before_there_were_keys_is_sealed_at_the_next_visit(
    shared: Shop, server: Server, profile: Profile
) -> None:
    key = server.keys.pop("nadia")
    shared.come_in("nadia")
    shared.application.typed.keep("p", "comment:1", {"body": TITLE})
    assert is_on(profile.folder, TITLE)
    shared.application.sign_out()
    shared.sign_in_page()
    server.keys["nadia"] = key
    shared.come_in("nadia")
    assert not is_on(profile.folder, TITLE)
    assert shared.application.typed.find("p", "comment:1") == {"body": TITLE}


def test_a_pc_that_becomes_shared_forgets_the_first_page_it_kept(start: Start, profile: Profile) -> None:
    mine = profile_of(profile, PLACE, "nadia")
    make_folder(mine)
    mine.first_sight.write_text(TITLE, encoding="utf-8")
    shop = start(site=SHARED)
    shop.come_in("nadia")
    assert not mine.first_sight.exists()
    assert not is_on(profile.folder, TITLE)


def test_what_seals_is_imported_off_the_gui_thread(
    shared: Shop, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def load(key: bytes) -> Sealing:
        threads.append(threading.current_thread())
        return load_seal(key)

    monkeypatch.setattr("tests.ui.sign_in.server.load_seal", load)
    shared.come_in("nadia")
    assert threads
    assert threads[0] is not threading.main_thread()


def test_a_broken_file_on_ones_own_pc_is_put_aside_and_told(
    start: Start, profile: Profile, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.folder.mkdir(parents=True)
    profile.typed.write_bytes(b"no database at all " * 100)
    shop = start(url=str(shutil.copy(sample, tmp_path / "mine.sqlite")))
    said: list[str] = []
    monkeypatch.setattr(shop.application.toast, "say", lambda text, *more, **options: said.append(text))
    shop.wait(lambda: said)
    assert said[0].startswith("1 unsent text of yours can’t be opened")
    assert len(list(profile.folder.glob("typed.sqlite.unreadable*"))) == 1
