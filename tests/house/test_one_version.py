"""The version of the program stands in one place."""

from __future__ import annotations

import re
from pathlib import Path

from ideabox import __version__

ROOT = Path(__file__).resolve().parents[2]

TAKEN_FROM = "ideabox/__init__.py"
WRITTEN_ON_PURPOSE = {
    "ideabox/database/meta.py",  # the oldest client that may work: told by hand
    "packaging/licence_texts",
}
KINDS = {
    ".py",
    ".toml",
    ".xml",
    ".nsi",
    ".wxs",
    ".plist",
    ".desktop",
    ".spec",
    ".sh",
    ".yml",
    ".in",
    ".man",
    ".1",
    "",
}
FOLDERS = ("ideabox", "ui", "resources", "packaging", ".github", ".ci")


def versions_in(root: Path, version: str) -> list[str]:
    """The files under the folders of the program that spell its version out."""
    spelt = re.compile(rf"(?<![\w.]){re.escape(version)}(?![\w.])")
    files = [
        root / "pyproject.toml",
        root / "Makefile",
        *(file for folder in FOLDERS for file in (root / folder).rglob("*")),
    ]
    return sorted(
        place
        for file in files
        if file.is_file() and file.suffix in KINDS and "__pycache__" not in file.parts
        for place in [file.relative_to(root).as_posix()]
        if place != TAKEN_FROM and not any(place.startswith(each) for each in WRITTEN_ON_PURPOSE)
        if spelt.search(file.read_text(encoding="utf-8", errors="replace"))
    )


def test_the_version_is_told_in_one_place() -> None:
    assert versions_in(ROOT, __version__) == []


def test_a_second_place_is_found(tmp_path: Path) -> None:
    (tmp_path / "packaging" / "linux").mkdir(parents=True)
    (tmp_path / "packaging" / "linux" / "control.in").write_text(
        f"Version: {__version__}\n", encoding="utf-8"
    )
    (tmp_path / "pyproject.toml").write_text(f'version = "1{__version__}"\n', encoding="utf-8")
    assert versions_in(tmp_path, __version__) == ["packaging/linux/control.in"]
