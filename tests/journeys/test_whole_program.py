"""The program as people start it: its own process, its real window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STEPS = 12
PNG = b"\x89PNG"


def start(
    *arguments: str, before: tuple[str, ...] = (), **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    return subprocess.run(
        [*before, sys.executable, "-m", "ui", *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "1", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def complaints(said: str) -> list[str]:
    """What a program that is well doesn't say."""
    return said.splitlines()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_tour_plays_the_main_job_to_its_end(tmp_path: Path, language: str) -> None:
    done = start("--tour", str(tmp_path), "--language", language)

    assert done.returncode == 0, done.stderr
    assert complaints(done.stderr) == []
    assert len(done.stdout.splitlines()) == STEPS
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) == STEPS
    assert all(each.read_bytes().startswith(PNG) for each in pictures)


def test_the_self_test_opens_every_page() -> None:
    done = start("--self-test")

    assert done.returncode == 0, done.stderr
    assert complaints(done.stderr) == []


@pytest.mark.virtual_screen
def test_the_tour_on_a_screen_of_x11(tmp_path: Path) -> None:
    before = ("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24")
    done = start("--tour", str(tmp_path), "--language", "fr", before=before, QT_QPA_PLATFORM="xcb")

    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*.png"))) == STEPS


def test_help_tells_the_options() -> None:
    done = start("--help")

    assert done.returncode == 0
    for option in ("--database", "--profile", "--as", "--language", "--theme", "--self-test", "--tour"):
        assert option in done.stdout
