"""The papers of the Linux packages: man pages, settings, changelog, checksums, and what a bundle depends on."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import licences
import pytest

from ideabox import __version__
from ideabox.admin.arguments import ALONE
from ideabox.setting_values import MEANINGS
from ideabox.site_settings import parse_site
from ui.options import HELP

if sys.platform != "linux":
    pytest.skip("packages for Linux are made on Linux", allow_module_level=True)

from bundle.recipe import IDENTIFIER
from linux import deb, dependencies, manual, package, paperwork, search_paths

MADE = datetime(2026, 11, 22, 8, tzinfo=UTC)
SHIPPED_SETTINGS = "40093520efc5208f7236eb2be0033bb72c06fa76585cc838c662aa313fb017d6"
"""The checksum of IT's file as the first package brought it."""


def test_there_is_a_page_for_each_program_and_language() -> None:
    pages = {page.place: page.text for page in manual.pages("2026-11-22")}
    assert set(pages) == {
        f"{folder}/{name}.1" for folder in ("man1", "fr/man1") for name in ("ideabox", "ideabox-admin")
    }
    for place, text in pages.items():
        plain = re.sub(r"\\f[BIR]", "", text).replace("\\-", "-")
        if place.endswith("admin.1"):
            assert all(f".SS ideabox-admin {name}\n" in plain for name in ALONE)
            assert ".SS ideabox-admin people import\n" in plain
        else:
            assert all(f"--{name}" in plain for name in HELP if name != "ideabox")
            assert all(f"IDEABOX_{key.upper()}" in plain for key in MEANINGS)
        column = manual.LANGUAGES.index("fr" if place.startswith("fr") else "en")
        assert HELP["tour"][column].replace("-", "\\-") in text or place.endswith("admin.1")


@pytest.mark.skipif(shutil.which("man") is None, reason="man is not installed")
def test_man_has_nothing_to_complain_of(tmp_path: Path) -> None:
    for number, page in enumerate(manual.pages("2026-11-22")):
        file = tmp_path / f"{number}.1"
        file.write_text(page.text, encoding="utf-8")
        shown = ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(file)]
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80"}
        done = subprocess.run(shown, env=environment, capture_output=True, text=True, check=True)
        assert done.stderr == ""


def test_words_are_no_orders_to_troff() -> None:
    assert manual.escaped(".pgpass \\ `x` --all") == "\\&.pgpass \\e \\(gax\\(ga \\-\\-all"


def test_its_settings_file_sets_nothing_and_never_changes() -> None:
    said = parse_site(paperwork.SETTINGS_FILE, Path("settings.toml"))
    assert (dict(said.values), said.problems) == ({}, ())
    # other words would stop every unattended upgrade where IT changed the file
    assert hashlib.sha256(paperwork.SETTINGS_FILE.encode()).hexdigest() == SHIPPED_SETTINGS
    examples = [
        line[2:] for line in paperwork.SETTINGS_FILE.splitlines() if line.startswith("# ") and " = " in line
    ]
    said = parse_site("\n".join(examples), Path("settings.toml"))
    assert set(said.values) == said.locked == {"database", "organisation"}
    assert said.problems == ()


def test_the_reference_of_settings_has_every_key_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", "/somewhere")
    text = paperwork.settings_reference()
    assert os.environ["XDG_CONFIG_DIRS"] == "/somewhere"
    assert "/etc/xdg/ideabox/settings.toml" in text
    assert tomllib.loads(text) == {}
    for key, meanings in MEANINGS.items():
        assert f"# {key} = " in text
        assert all(f"# {meaning}\n" in text for meaning in meanings)


def test_the_changelog_is_debians() -> None:
    markdown = "# What is new\n\n## 0.2.0 (1 March)\n\nFor all:\n\n- **Ideas**: write\n  one\n- two\n\n## 0.1.0\n\nFirst.\n"
    assert paperwork.changelog(markdown, MADE).splitlines() == [
        "ideabox (0.2.0) stable; urgency=medium",
        "",
        "  * For all:",
        "  * Ideas: write one",
        "  * two",
        "",
        f" -- {paperwork.maintainer()}  Sun, 22 Nov 2026 08:00:00 +0000",
        "",
        "ideabox (0.1.0) stable; urgency=medium",
        "",
        "  * First.",
        "",
        f" -- {paperwork.maintainer()}  Sun, 22 Nov 2026 08:00:00 +0000",
    ]


def test_an_organisation_signs_its_own_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBFULLNAME", "Halles du Nord")
    monkeypatch.setenv("DEBEMAIL", "it@halles.example")
    assert paperwork.maintainer() == "Halles du Nord <it@halles.example>"


def test_menus_find_it_in_both_languages() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read_string(paperwork.menu_entry())
    told = entry["Desktop Entry"]
    assert (told["Exec"], told["Icon"], told["StartupWMClass"]) == ("ideabox", "ideabox", "ideabox")
    for key in ("Comment", "GenericName", "Keywords"):
        assert told[key] != told[f"{key}[fr]"]


def test_shops_are_told_this_version() -> None:
    root = ElementTree.fromstring(paperwork.metainfo(MADE))
    (release,) = root.iter("release")
    assert release.attrib == {"version": __version__, "date": "2026-11-22"}
    assert {each.text for each in root.iter("launchable")} == {"ideabox.desktop"}


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not installed")
def test_shops_have_nothing_to_complain_of(tmp_path: Path) -> None:
    file = tmp_path / f"{IDENTIFIER}.metainfo.xml"
    file.write_text(paperwork.metainfo(MADE), encoding="utf-8")
    subprocess.run(["appstreamcli", "validate", "--no-net", str(file)], check=True, capture_output=True)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """Something that looks like one."""
    folder = tmp_path / "ideabox"
    inside = folder / "_internal" / "build" / "licences"
    inside.mkdir(parents=True)
    for name in deb.PROGRAMS:
        (folder / name).write_bytes(b"program")
        (folder / name).chmod(0o700)
    (folder / "_internal" / "lib.so").write_bytes(b"library")
    (folder / "_internal" / "lib.so").chmod(0o777)
    parts = [{"name": "Qt", "version": "6.11.3", "licence": "LGPL-3.0-only"}]
    (inside / "licences.json").write_text(json.dumps({"parts": parts}))
    return folder


@pytest.mark.usefixtures(
    "qapp"
)  # else icons are drawn by one that no screen's test after this could work with
def test_a_package_is_laid_out_whole(bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763800000")
    stages = [tmp_path / "one", tmp_path / "two"]
    for stage in stages:
        stage.mkdir()
        deb.lay_package(bundle, package.ROOT, stage, ["libc6 (>= 2.35)", "libgl1"])
    one = stages[0]
    control = (one / "DEBIAN" / "control").read_text()
    assert f"Version: {__version__}\n" in control
    assert "Depends: libc6 (>= 2.35), libgl1\n" in control
    assert (one / "DEBIAN" / "conffiles").read_text() == "/etc/xdg/ideabox/settings.toml\n"
    assert {each.name for each in (one / "DEBIAN").iterdir()} == {"control", "conffiles", "md5sums"}
    assert (one / "usr" / "bin" / "ideabox").resolve() == one / "usr" / "lib" / "ideabox" / "ideabox"
    rights = {each.name: each.stat().st_mode & 0o777 for each in (one / "usr" / "lib" / "ideabox").rglob("*")}
    assert (rights["ideabox"], rights["ideabox-admin"], rights["lib.so"]) == (0o755, 0o755, 0o644)
    papers = (one / "usr" / "share" / "doc" / "ideabox" / "copyright").read_text()
    assert " Qt 6.11.3: LGPL-3.0-only\n" in papers
    assert b"urgency" in gzip.decompress((one / "usr/share/doc/ideabox/changelog.gz").read_bytes())
    for line in (one / "DEBIAN" / "md5sums").read_text().splitlines():
        told, place = line.split("  ", 1)
        assert hashlib.md5((one / place).read_bytes(), usedforsecurity=False).hexdigest() == told
    first, second = (
        {
            str(each.relative_to(stage)): (
                each.read_bytes() if each.is_file() else b"",
                each.lstat().st_mtime,
            )
            for each in stage.rglob("*")
        }
        for stage in stages
    )
    assert first == second


@pytest.mark.skipif(shutil.which("patchelf") is None, reason="patchelf is not installed")
def test_no_library_looks_where_it_was_built(tmp_path: Path) -> None:
    own, foreign = (tmp_path / name for name in ("own.so", "foreign.so"))
    paths = {own: "$ORIGIN/../lib", foreign: "/home/builder/python/lib"}
    for file, path in paths.items():
        shutil.copy(shutil.which("true") or "", file)
        subprocess.run(["patchelf", "--set-rpath", path, str(file)], check=True)
    search_paths.forget_builder(tmp_path)
    assert search_paths._search_paths(own) == ["$ORIGIN/../lib"]
    assert search_paths._search_paths(foreign) == ["$ORIGIN"]
    assert b"/home/builder" not in foreign.read_bytes()


def test_a_bundle_older_than_its_source_is_built_again(tmp_path: Path) -> None:
    source, program = tmp_path / "ideabox" / "ids.py", tmp_path / "dist" / "ideabox" / "ideabox"
    assert not package.is_fresh(program.parent, tmp_path)
    for file, at in ((source, 100), (program, 200)):
        file.parent.mkdir(parents=True)
        file.touch()
        os.utime(file, (at, at))
    assert package.is_fresh(program.parent, tmp_path)
    os.utime(source, (300, 300))
    assert not package.is_fresh(program.parent, tmp_path)


def test_what_a_bundle_is_made_of_is_there_with_all_that_gathers_its_licences() -> None:
    assert all((package.ROOT / name).exists() for name in package.SOURCES)
    own = {file.stem for file in (package.ROOT / "packaging").glob("*.py")}
    asked = {getattr(each, "__module__", "") for each in vars(licences).values()}
    assert {"licences", "licence_names", "locks"} <= asked
    assert {f"packaging/{name}.py" for name in asked & own} <= set(package.SOURCES)


def test_what_is_missing_for_packing_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def pack(*_: object) -> list[Path]:
        raise dependencies.Unmet("patchelf is needed")

    monkeypatch.setattr(package, "is_fresh", lambda _: True)
    monkeypatch.setattr(package, "pack", pack)
    assert package.main() == 1
    assert capsys.readouterr().err == "No package: patchelf is needed\n"


def test_checksums_are_those_of_what_is_there(tmp_path: Path) -> None:
    (tmp_path / package.SUMS).write_text("00  gone.deb\n11  other.exe\n22  ours.deb\n")
    for name in ("other.exe", "ours.deb"):
        (tmp_path / name).write_bytes(b"")
    package.write_sums(tmp_path, [tmp_path / "ours.deb"])
    empty = hashlib.sha256(b"").hexdigest()
    assert (tmp_path / package.SUMS).read_text() == f"11  other.exe\n{empty}  ours.deb\n"


def test_a_library_in_the_bundle_needs_no_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [tmp_path / name for name in ("program", "libown.so.1")]
    asked = {"program": ["libown.so.1", "libc.so.6"], "libown.so.1": ["libz.so.1"]}
    monkeypatch.setattr(dependencies, "linked", lambda file: asked[Path(file).name])
    assert dependencies.needed(files) == {"libc.so.6", "libz.so.1"}


def test_only_machine_code_is_asked(tmp_path: Path) -> None:
    (tmp_path / "program").write_bytes(b"\x7fELF and so on")
    (tmp_path / "link").symlink_to("program")
    (tmp_path / "words.txt").write_text("ELF")
    assert list(dependencies.machine_files(tmp_path)) == [tmp_path / "program"]


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="no Debian here")
def test_a_library_is_of_a_package() -> None:
    told = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    places = dict(reversed(dependencies.CACHED.findall(told)))
    assert dependencies.package_of("libc.so.6", places) == "libc6"
    with pytest.raises(dependencies.Unmet, match=r"libnone\.so"):
        dependencies.package_of("libnone.so.1", places)
