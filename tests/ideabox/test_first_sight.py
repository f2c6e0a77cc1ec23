"""What the first page showed last comes back whole, to the same database and program only; damage only costs time."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

import pytest

from ideabox.backend import Backend
from ideabox.clock import utc_now
from ideabox.database.upgrade import upgrade
from ideabox.first_sight import MOST_CAMPAIGNS, FirstSight, Remembering, keep, recall
from ideabox.home.requests import GetShell, GetToday
from ideabox.ideas.requests import ListMyIdeas
from ideabox.plain import Reader, to_plain
from ideabox.transfer.sample import fill_sample

SOURCE = "notebook.sqlite"


class Colour(StrEnum):
    """A word of the product."""

    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A row in a row."""

    id: UUID
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Tree:
    """A row with everything rows hold."""

    name: str
    height: float
    day: date
    colour: Colour
    old: bool
    leaves: tuple[Leaf, ...]
    marks: frozenset[Colour]


TREE = Tree(
    "chêne",
    2.5,
    date(2026, 11, 21),
    Colour.BLUE,
    old=True,
    leaves=(Leaf(UUID(int=1), datetime(2026, 11, 21, 9, 30, 5, 123000, UTC)), Leaf(UUID(int=2), None)),
    marks=frozenset({Colour.BLUE}),
)


def test_rows_become_plain_values_and_rows_again() -> None:
    plain = json.loads(json.dumps(to_plain(TREE)))
    assert Reader(Tree).read(plain) == TREE


@pytest.mark.parametrize("wrong", [[], None, "chêne", [1, 2, 3], {"name": "chêne"}])
def test_what_does_not_fit_is_refused(wrong: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        Reader(Tree).read(wrong)


def test_another_shape_is_told() -> None:
    assert Reader(Tree).shape != Reader(Leaf).shape
    assert "height float" in Reader(Tree).shape


@pytest.fixture(scope="module")
def backend(tmp_path_factory: pytest.TempPathFactory) -> Backend:
    """The sample, as its owner."""
    path = tmp_path_factory.mktemp("sight") / "sample.sqlite"
    made = Backend.open(str(path), prepare=upgrade)
    fill_sample(made, "fr", utc_now())
    made.become()
    return made


@pytest.fixture
def sight(backend: Backend) -> FirstSight:
    return FirstSight(backend.actor, backend.ask(GetShell()), backend.ask(GetToday()))


def test_what_was_seen_is_seen_again(sight: FirstSight, tmp_path: Path) -> None:
    keep(tmp_path / "sight.json", SOURCE, sight)
    assert recall(tmp_path / "sight.json", SOURCE) == sight


def test_of_many_campaigns_the_frame_keeps_its_own(sight: FirstSight, tmp_path: Path) -> None:
    first, *_ = sight.shell.campaigns
    many = tuple(replace(first, id=UUID(int=at), roles=frozenset()) for at in range(300))
    mine = replace(first, id=UUID(int=999))
    full = replace(sight, shell=replace(sight.shell, campaigns=(*many, mine)))
    keep(tmp_path / "sight.json", SOURCE, full)

    again = recall(tmp_path / "sight.json", SOURCE)
    assert again is not None
    kept = [each.id for each in again.shell.campaigns]
    assert kept[:MOST_CAMPAIGNS] == [each.id for each in many[:MOST_CAMPAIGNS]]
    assert (mine.id in kept) is bool(mine.roles)


def test_another_database_recalls_nothing(sight: FirstSight, tmp_path: Path) -> None:
    keep(tmp_path / "sight.json", SOURCE, sight)
    assert recall(tmp_path / "sight.json", "other.sqlite") is None


def test_another_version_recalls_nothing(sight: FirstSight, tmp_path: Path) -> None:
    path = tmp_path / "sight.json"
    keep(path, SOURCE, sight)
    kept = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**kept, "shape": kept["shape"].replace("title str", "titles str")}))
    assert recall(path, SOURCE) is None


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"source": "notebook.sqlite"}', "null"])
def test_a_damaged_file_recalls_nothing(damaged: str, tmp_path: Path) -> None:
    (tmp_path / "sight.json").write_text(damaged, encoding="utf-8")
    assert recall(tmp_path / "sight.json", SOURCE) is None


def test_nothing_kept_recalls_nothing(tmp_path: Path) -> None:
    assert recall(tmp_path / "missing.json", SOURCE) is None


def test_a_folder_that_is_gone_stops_nobody(sight: FirstSight, tmp_path: Path) -> None:
    keep(tmp_path / "gone" / "sight.json", SOURCE, sight)
    assert not (tmp_path / "gone").exists()


class Quiet:
    """A backend that can't be closed by its test."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self.ask, self.do, self.actor = backend.ask, backend.do, backend.actor
        self.closed = False

    def rest(self) -> None:
        """Nothing to let go of."""

    def close(self) -> None:
        """Note it."""
        self.closed = True


def test_it_is_kept_after_it_was_whole_and_when_the_database_is_let_go(
    backend: Backend, tmp_path: Path
) -> None:
    path, quiet = tmp_path / "sight.json", Quiet(backend)
    remembering = Remembering(quiet, path, SOURCE)
    remembering.ask(GetShell())
    remembering.ask(ListMyIdeas())
    assert not path.exists()

    today = remembering.ask(GetToday())
    assert not path.exists(), "the page is waited for"
    remembering.ask(ListMyIdeas())
    seen = recall(path, SOURCE)
    assert seen is not None
    assert seen.today == today
    path.unlink()
    remembering.ask(GetToday())
    assert not path.exists(), "not with every question"
    remembering.close()
    assert path.exists()
    assert quiet.closed
