"""The Debian package on a fresh minimal Debian, as an ordinary person uses it there: one story, told in order."""

from __future__ import annotations

import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from ideabox import __version__
from ideabox.paths import Profile
from tests.packages.roots import Root, make_root
from tests.packages.screens import Screen
from tests.packages.writing import opened

pytestmark = pytest.mark.package

PERSON = "nadia"
IDEA = "A shelf for returned crates beside the dock"
STEPS = 12
OF_APT = ("/var/cache/", "/var/lib/apt/", "/var/lib/dpkg/", "/var/log/")
"""What apt itself keeps of any package that was there."""


@dataclass(frozen=True)
class Computer:
    """A minimal Debian with the package installed, and what it was before."""

    root: Root
    home: Path
    before: frozenset[str]
    packages_before: frozenset[str]

    @property
    def database(self) -> Path:
        """Nadia's own database, seen from outside."""
        return Profile(self.home / ".local" / "share" / "ideabox").database


@pytest.fixture(scope="module")
def computer(deb: Path) -> Iterator[Computer]:
    """Installed by apt alone, without what it only recommends."""
    with make_root() as root:
        home = root.add_person(PERSON)
        before, packages = root.files(), root.packages()
        root.install(deb)
        yield Computer(root, home, before, packages)


def test_apt_brings_every_library(computer: Computer) -> None:
    look = "find /usr/lib/ideabox -type f \\( -name '*.so*' -o -perm -100 \\) -exec ldd {} + 2>/dev/null"
    told = computer.root.run(
        "sh", "-c", look, check=False, environment={"LD_LIBRARY_PATH": "/usr/lib/ideabox/_internal"}
    ).stdout
    assert "libQt6Core" in told
    assert [line for line in told.splitlines() if "not found" in line] == []


def test_what_it_depends_on_is_no_more_than_it_needs(computer: Computer) -> None:
    brought = computer.root.packages() - computer.packages_before
    assert "ideabox" in brought
    assert not {name for name in brought if name.startswith(("python", "libqt", "systemd", "postgresql"))}


def test_both_programs_tell_their_version(computer: Computer) -> None:
    assert computer.root.run("ideabox", "--version", person=PERSON).stdout.strip() == f"Ideabox {__version__}"
    french = computer.root.run("ideabox-admin", "--help", person=PERSON, environment={"LANG": "fr_FR.UTF-8"})
    assert "commandes" in french.stdout


def test_its_own_settings_file_is_understood_and_sets_nothing(computer: Computer) -> None:
    told = computer.root.run("ideabox-admin", "doctor", "--client", person=PERSON).stdout
    assert "/etc/xdg/ideabox/settings.toml" in told
    assert "default" in told


def test_the_self_test_passes(computer: Computer) -> None:
    done = computer.root.run("ideabox", "--self-test", person=PERSON)
    assert done.stderr == ""


def test_the_tour_plays_on_x11(computer: Computer, screen: Screen) -> None:
    environment = {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
    computer.root.run("ideabox", "--tour", "tour", "--language", "fr", person=PERSON, environment=environment)
    assert len(list((computer.home / "tour").glob("*.png"))) == STEPS
    computer.root.run("rm", "-r", "tour", person=PERSON)


def test_an_idea_is_written_and_published_by_the_keyboard(
    computer: Computer, screen: Screen, tmp_path: Path
) -> None:
    root = computer.root
    root.run("ideabox-admin", "init", "--name", "Nadia Ferrouk", person=PERSON)
    kept = partial(ideas, computer.database)
    said = tmp_path / "said"
    with opened(root, screen, kept, "ideabox", person=PERSON, said=said) as app:
        assert "libqxcb.so" in mapped(root), "not X11's own plugin"
        app.publish(IDEA)
    assert said.read_text() == ""


def mapped(root: Root) -> str:
    """The libraries the open program has loaded."""
    return root.run("sh", "-c", "cat /proc/$(pidof -s ideabox)/maps").stdout


def ideas(database: Path) -> list[tuple[str, str]]:
    """Every idea's title and state."""
    with closing(sqlite3.connect(database)) as read:
        return read.execute("SELECT title, state FROM idea").fetchall()


def test_its_removal_leaves_nothing_but_what_the_person_wrote(computer: Computer) -> None:
    root, settings = computer.root, "/etc/xdg/ideabox/settings.toml"
    with (root.place / settings.lstrip("/")).open("a") as file:
        file.write('organisation = "Maison Varlope"\n')
    root.apt("remove", "ideabox")
    left = {name for name in root.files() if "ideabox" in name and not name.startswith(OF_APT)}
    mine = {name for name in left if name.startswith(f"/home/{PERSON}/")}
    assert left - mine == {"/etc/xdg/ideabox", settings}

    root.apt("purge", "--autoremove", "ideabox")
    assert root.packages() == computer.packages_before
    new = {name for name in root.files() - computer.before if not name.startswith(OF_APT)}
    assert {name for name in new if not name.startswith(f"/home/{PERSON}/")} == set()
    assert computer.before - root.files() == set()
    assert ideas(computer.database) == [(IDEA, "published")]


def test_the_archive_runs_from_any_folder(computer: Computer, archive: Path) -> None:
    """After the package is gone: its README names what a bare Debian needs, and no more is installed."""
    root = computer.root
    with tarfile.open(archive) as packed:
        packed.extractall(root.place / "opt", filter="data")
    (folder,) = (root.place / "opt").iterdir()
    text = (folder / "README.txt").read_text(encoding="utf-8")
    (needed, _) = [
        line.split("apt-get install ")[1] for line in text.splitlines() if "apt-get install" in line
    ]
    root.install(*needed.split())
    done = root.run(f"/opt/{folder.name}/ideabox", "--self-test", person=PERSON)
    assert done.stderr == ""
