"""Everything that is shipped has a licence that may be shipped, and its text."""

from __future__ import annotations

import json
from pathlib import Path

import licences
import pytest
from licence_names import allowed_part, licence_of, refused
from licences import Part, Unlicensed, collect, write
from locks import RUNTIME, read_lock


def test_the_list_holds_what_the_lock_holds_and_what_that_brings() -> None:
    parts = {part.name: part for part in collect()}
    assert {
        "Qt",
        "PostgreSQL client (libpq)",
        "SQLite",
        "Python",
        "Inter",
        "Lucide",
        "psycopg",
    } <= parts.keys()
    assert "setuptools" not in parts  # it only builds
    assert "pyinstaller" not in {name.lower() for name in parts}
    assert parts["Qt"].version == parts["PySide6_Essentials"].version
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in parts["Qt"].texts[0]
    assert "GNU GENERAL PUBLIC LICENSE" in parts["Qt"].texts[1]
    assert "FreeType" in parts["Qt"].texts[2]
    assert parts["OpenSSL (in psycopg)"].brought_by == "psycopg-binary"
    assert parts["OpenSSL (in psycopg)"].version[:2] in ("3.", "4.")
    assert all(part.texts and all(len(text) > 100 for text in part.texts) for part in parts.values())


def test_a_library_nobody_knows_is_told(tmp_path: Path) -> None:
    stranger = tmp_path / "libstranger.so.1"
    stranger.touch()
    with pytest.raises(Unlicensed, match=r"libstranger\.so\.1: nothing is known"):
        collect({"libstranger.so.1": stranger, "lib-dynload/_x.cpython-311-x86_64-linux-gnu.so": stranger})


def test_only_what_a_bundle_took_is_in_its_list(tmp_path: Path) -> None:
    core = tmp_path / "libQt6Core.so.6"
    core.touch()
    names = {part.name for part in collect({"libQt6Core.so.6": core})}
    assert "Qt" in names
    assert not {"ICU", "OpenLDAP", "zlib"} & names


def test_two_copies_of_one_library_are_told_apart(tmp_path: Path) -> None:
    """Windows' bundle holds an OpenSSL of Python's and one of the database's driver."""
    held = {
        "libcrypto-3.dll": b"OpenSSL 3.0.1 x",
        "libcrypto-3-x64-0a1b.dll": b"OpenSSL 3.5.9 x",
        "Qt6Core.dll": b"",
    }
    for name, content in held.items():
        (tmp_path / name).write_bytes(content)
    found = {
        part.name: part.version for part in collect({f"inside\\{name}": tmp_path / name for name in held})
    }
    assert found["OpenSSL (in psycopg)"] == "3.5.9"
    assert "OpenSSL (of Python)" in found


def test_a_distribution_without_text_or_of_another_version_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / "requirements.txt"
    monkeypatch.setattr(licences, "WINDOWS", lock)
    lock.write_text("platformdirs==0.0.1 \\\n    --hash=sha256:ab\nabsent==1\n", encoding="utf-8")
    monkeypatch.setattr(licences, "own_texts", lambda installed: [])
    with pytest.raises(Unlicensed) as told:
        collect(lock=lock)
    assert "absent is locked but not installed" in str(told.value)
    assert "locked is 0.0.1" in str(told.value)
    assert "platformdirs: its distribution holds no licence text" in str(told.value)


@pytest.mark.parametrize(
    ("expression", "part"),
    [
        ("MIT", "MIT"),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", "LGPL-3.0-only"),
        ("MIT AND (BSD-3-Clause)", "MIT AND (BSD-3-Clause)"),
        ("MIT AND GPL-3.0-only", ""),
        ("GPL-3.0-only", ""),
        ("none told", ""),
    ],
)
def test_what_may_be_shipped(expression: str, part: str) -> None:
    assert allowed_part(expression) == part
    assert bool(refused([("thing", expression)])) is not bool(part)


class Metadata(dict[str, str]):
    """What an older package tells; its classifiers stand in one line."""

    def get_all(self, name: str) -> list[str]:
        """The classifiers."""
        return [f"License :: {each}" for each in self.get(name, "").split(", ") if each]


APACHE, GPL = (
    "OSI Approved :: Apache Software License",
    "OSI Approved :: GNU General Public License v3 (GPLv3)",
)


@pytest.mark.parametrize(
    ("told", "licence"),
    [
        ({"Classifier": APACHE}, "Apache-2.0"),
        ({"Classifier": f"OSI Approved, {APACHE}", "License": "Apache 2.0"}, "Apache-2.0"),
        ({"Classifier": APACHE, "License": "Copyright …\n\nPermission is granted …"}, "Apache-2.0"),
        ({"Classifier": APACHE, "License": "GPL", "License-Expression": "ISC"}, "ISC"),
        ({"License": "MIT License"}, "MIT"),
        ({"Classifier": APACHE, "License": "GPL"}, ""),
        ({"Classifier": f"{APACHE}, {GPL}"}, ""),
        ({"Classifier": f"{APACHE}, {GPL}", "License": "Apache 2.0"}, ""),
        ({"Classifier": GPL}, ""),
        ({}, ""),
    ],
)
def test_older_packages_tell_their_licence_and_each_that_they_name_counts(
    told: dict[str, str], licence: str
) -> None:
    assert allowed_part(licence_of(Metadata(told))) == licence  # type: ignore[arg-type]


def test_shared_texts_are_written_once(tmp_path: Path) -> None:
    both = [Part(name, "1", "MIT", "", "pkg:generic/x", ("the text",)) for name in ("one", "two")]
    written = json.loads(write(tmp_path, both).read_text(encoding="utf-8"))
    assert written["texts"] == ["the text"]
    assert [row["texts"] for row in written["parts"]] == [[0], [0]]


def test_every_declared_text_is_there_and_used() -> None:
    folder = licences.TEXTS
    declared = (folder / "parts.toml").read_text(encoding="utf-8")
    unused = [file.name for file in folder.glob("*.txt") if file.name not in declared]
    assert unused == []


def test_the_locks_name_no_index_and_hold_hashes() -> None:
    for lock in RUNTIME.parent.glob("requirements*.txt"):
        words = lock.read_text(encoding="utf-8")
        assert "://" not in words
        assert "--index" not in words
        assert "--find-links" not in words
        held = read_lock(lock)
        assert held
        assert all(each.hashes and {kind for kind, _ in each.hashes} == {"sha256"} for each in held), (
            lock.name
        )
        lines = [line for line in words.splitlines() if line[:1].isalnum()]
        assert len(lines) == len(held), lock.name


def test_what_is_bundled_is_what_is_run_from_source() -> None:
    bundled = read_lock(RUNTIME.with_name("requirements-bundle.txt"))
    assert set(read_lock(RUNTIME)) <= set(bundled)
