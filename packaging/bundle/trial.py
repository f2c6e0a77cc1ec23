"""Tries a built folder: both programs work, and the self-test notices whatever is lost or broken."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

TRY_S = 300
TEXTS = "build/translations/ideabox_fr.qm"
QT = "PySide6" if sys.platform == "win32" else "PySide6/Qt"
LOSSES = (
    TEXTS,
    "resources/fonts/Inter-Regular.ttf",
    "resources/icons/lightbulb.svg",
    "resources/themes/contrast.toml",
    "resources/sample/people.toml",
    "ideabox/database/sqlite/40_ideas.sql",
    "ideabox/database/postgresql/98_policies.sql",
    "ideabox/database/migrations/env.py",
    f"{QT}/translations/qtbase_fr.qm",
)
"""One of each kind."""


@dataclass(frozen=True)
class Program:
    """A program of a built folder."""

    folder: Path
    name: str = "ideabox"

    @property
    def file(self) -> Path:
        """Its executable."""
        return self.folder / (f"{self.name}.exe" if sys.platform == "win32" else self.name)

    @property
    def inside(self) -> Path:
        """Where its files are."""
        return self.folder / "_internal"

    def run(self, *arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
        """Run it to its end, for a person who has nothing yet and no screen."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH")
            and not name.startswith(("LC_", "LANG", "XDG_"))
        }
        own = {"HOME": str(home), "APPDATA": str(home), "LOCALAPPDATA": str(home), "LANG": "C.UTF-8"}
        return subprocess.run(
            [self.file, *arguments],
            env={**kept, **own},
            cwd=home,
            capture_output=True,
            text=True,
            timeout=TRY_S,
            check=False,
        )


def faults(folder: Path, losses: Iterable[str] = LOSSES) -> list[str]:
    """What is wrong with a built folder."""
    with tempfile.TemporaryDirectory(prefix="ideabox-trial-") as name:
        home = Path(name) / "home"
        home.mkdir()
        found = [*_works(folder, home)]
        return found or [*_notices(folder, Path(name) / "copy", home, losses)]


def _works(folder: Path, home: Path) -> Iterable[str]:
    for program, option in ((Program(folder), "--self-test"), (Program(folder, "ideabox-admin"), "--help")):
        done = program.run(option, home=home)
        if done.returncode:
            yield f"{program.name} {option} ended with {done.returncode}: {done.stderr.strip()}"
        elif done.stderr.strip():
            yield f"{program.name} {option} complains: {done.stderr.strip()}"
    left = sorted(str(path.relative_to(home)) for path in home.rglob("*") if path.is_file())
    if left:
        yield f"left behind in the person's folder: {', '.join(left)}"


def _notices(folder: Path, copy: Path, home: Path, losses: Iterable[str]) -> Iterable[str]:
    """Take one thing after the other away from a copy; at last break a file that is still there."""
    shutil.copytree(folder, copy, symlinks=True, copy_function=_link)
    program = Program(copy)
    for lost in losses:
        file = program.inside / lost
        aside = file.rename(file.with_name("aside"))
        done = program.run("--self-test", home=home)
        if not _told(done, lost):
            yield f"without {lost} the self-test ends with {done.returncode}: {done.stderr.strip()}"
        aside.rename(file)
    texts = program.inside / TEXTS
    texts.unlink()
    texts.write_bytes(b"")
    done = program.run("--self-test", home=home)
    if not _told(done, texts.name):
        yield f"with empty {TEXTS} the self-test ends with {done.returncode}: {done.stderr.strip()}"


def _told(done: subprocess.CompletedProcess[str], what: str) -> bool:
    lines = done.stderr.strip().splitlines()
    return done.returncode == 1 and len(lines) == 1 and what in lines[0]


def _link(source: str, target: str) -> None:
    """A copy that costs nothing, where the disk can."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
